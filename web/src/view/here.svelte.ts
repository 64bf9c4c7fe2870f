import { readRoute } from './route';
import { readView, writeView, type View } from './view';

/** Where the board is: page, view and fragment, all of the address. */
class Here {
  path = $state(location.pathname);
  query = $state(location.search);
  fragment = $state(location.hash);
  route = $derived(readRoute(this.path));
  view = $derived(readView(this.query));

  start(): void {
    addEventListener('popstate', () => this.#read());
    addEventListener('hashchange', () => this.#read());
    document.addEventListener('click', (event) => this.#follow(event));
  }

  /** Goes to an address of the board. */
  go(address: string): void {
    history.pushState(null, '', address);
    const samePath = location.pathname === this.path;
    this.#read();
    if (!samePath && location.hash === '') scrollTo(0, 0);
  }

  /** Shows another view on the same page. Small steps (a slider, typing) replace the address, they add no step back. */
  look(view: View, step: 'new' | 'same' = 'new'): void {
    const query = writeView(view);
    if (query === this.query) return;
    const address = this.path + query;
    if (step === 'new') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#read();
  }

  /** A path of the board with the present view. */
  with(path: string): string {
    const [bare = '', fragment] = path.split('#');
    return bare + this.query + (fragment === undefined ? '' : `#${fragment}`);
  }

  #read(): void {
    this.path = location.pathname;
    this.query = location.search;
    this.fragment = location.hash;
  }

  #follow(event: MouseEvent): void {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.pathname.startsWith('/api/') || link.pathname.startsWith('/openapi/')) return;
    // Landing inside the page (skip links) is the browser's business.
    if (link.pathname === location.pathname && link.search === location.search && link.hash.startsWith('#page')) return;
    event.preventDefault();
    this.go(link.pathname + link.search + link.hash);
  }
}

export const here = new Here();
