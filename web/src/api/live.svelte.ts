/** What the server tells by itself: that the chronicle has changed. */
class Live {
  /** How many changes were heard of since the page was opened. */
  changes = $state(0);
  connected = $state(false);
  #revision: number | null = null;
  #source: EventSource | null = null;

  start(): void {
    if (this.#source) return;
    const source = new EventSource('/api/changes');
    source.addEventListener('revision', (told: MessageEvent<string>) => this.#hear(Number(told.data)));
    source.onopen = () => (this.connected = true);
    source.onerror = () => (this.connected = false);
    this.#source = source;
  }

  #hear(revision: number): void {
    if (this.#revision !== null && revision !== this.#revision) this.changes++;
    this.#revision = revision;
  }
}

export const live = new Live();
