import { ApiError, get } from './client';
import type { Check } from './check';
import { live } from './live.svelte';

/** An answer that follows its address and the chronicle's revision; the old answer stays while the new one comes. */
export class Resource<T> {
  data = $state.raw<T | null>(null);
  error = $state.raw<Error | null>(null);
  loading = $state(true);
  #again = $state(0);

  /** @param address what to ask, read reactively; null asks nothing. */
  constructor(address: () => string | null, check: Check<T>) {
    $effect(() => {
      const asked = address();
      void live.changes;
      void this.#again;
      if (asked === null) {
        this.loading = false;
        return;
      }
      const stop = new AbortController();
      this.loading = true;
      get(asked, check, stop.signal).then(
        (data) => this.#settle(data, null),
        (error: unknown) => {
          if (!stop.signal.aborted) this.#settle(null, error instanceof Error ? error : new ApiError(0, String(error)));
        },
      );
      return () => stop.abort();
    });
  }

  /** Asks again. */
  again(): void {
    this.#again++;
  }

  #settle(data: T | null, error: Error | null): void {
    const unreachable = error instanceof ApiError && error.status === 0;
    if (!unreachable) this.data = data;
    this.error = error;
    this.loading = false;
  }
}
