import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import en from '../src/texts/en.json' with { type: 'json' };
import ka from '../src/texts/ka.json' with { type: 'json' };
import ru from '../src/texts/ru.json' with { type: 'json' };
import { serve, type Server } from './server';

export { expect };

export const texts = { en, ka, ru } as unknown as Record<'en' | 'ka' | 'ru', Record<string, string>>;

/** Requests of a context that would leave the machine; they are refused and written down. */
export async function watchRequests(context: BrowserContext): Promise<{ all: string[]; foreign: string[] }> {
  const seen = { all: [] as string[], foreign: [] as string[] };
  context.on('request', (request) => {
    seen.all.push(request.url());
    if (isForeign(request.url())) seen.foreign.push(request.url());
  });
  await context.route(
    (url) => isForeign(url.href),
    (route) => route.abort(),
  );
  return seen;
}

function isForeign(address: string): boolean {
  const url = new URL(address);
  return !['data:', 'blob:', 'about:'].includes(url.protocol) && url.hostname !== '127.0.0.1';
}

interface Given {
  /** A board that a test may change: nobody else looks at it. */
  own: Server;
  /** Errors of the pages; a test that provokes one takes it out. */
  errors: string[];
}

interface Shared {
  /** A board that is only read. */
  board: Server;
}

/** Every test fails where a page throws, logs an error or asks anything of another machine. */
export const test = base.extend<Given & { guard: undefined }, Shared>({
  board: [
    async ({}, use) => {
      const server = await serve();
      await use(server);
      await server.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  own: async ({}, use) => {
    const server = await serve();
    await use(server);
    await server.remove();
  },
  errors: async ({}, use) => use([]),
  baseURL: async ({ board }, use) => use(board.url),
  guard: [
    async ({ context, errors }, use) => {
      const seen = await watchRequests(context);
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (line) => {
        if (line.type() === 'error') errors.push(line.text());
      });
      await use(undefined);
      expect(seen.foreign, 'requests that leave the machine').toEqual([]);
      expect(errors, 'errors of the pages').toEqual([]);
    },
    { auto: true },
  ],
});

/** The pages that everybody reaches, with something of each that is there when it is ready. */
export const pages: Record<string, { path: string; ready: (page: Page) => Locator }> = {
  board: { path: '/', ready: (page) => page.locator('section.list article').first() },
  event: { path: '/event/bishkek-en%23c1', ready: (page) => page.locator('.three .big').first() },
  report: { path: '/report/bishkek-en', ready: (page) => page.locator('.trigger').first() },
  reports: { path: '/reports', ready: (page) => page.locator('tbody tr').first() },
  ledger: { path: '/ledger', ready: (page) => page.locator('td .standing').first() },
  state: { path: '/state', ready: (page) => page.locator('figcaption').first() },
  desk: { path: '/desk', ready: (page) => page.locator('.queue button.item').first() },
  add: { path: '/add', ready: (page) => page.locator('textarea') },
  export: { path: '/export', ready: (page) => page.locator('.formats a').first() },
  none: { path: '/nowhere', ready: (page) => page.locator('main h1') },
};

/** Goes to a page and waits until what it shows is there. */
export async function open(page: Page, name: string, query = ''): Promise<void> {
  const found = pages[name];
  if (!found) throw new Error(`There is no page '${name}'.`);
  await page.goto(found.path + query);
  await expect(found.ready(page)).toBeVisible();
  await settled(page);
}

/** Waits until nothing is being fetched or drawn anew. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.turning:visible')).toHaveCount(0);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
}

/** The events of the board's list, one line of text each. */
export async function listed(page: Page): Promise<string[]> {
  await settled(page);
  return await page.locator('section.list article').allInnerTexts();
}
