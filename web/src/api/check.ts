/** Reads a value of unknown shape into a typed one, or throws a `ShapeError` that says where it was wrong. */
export type Check<T> = (value: unknown, at: string) => T;

/** What a check gives. */
export type Checked<C> = C extends Check<infer T> ? T : never;

/** The server's answer has not the shape that the board relies on. */
export class ShapeError extends Error {
  constructor(at: string, wanted: string, value: unknown) {
    super(`${at || 'the answer'}: ${wanted} expected, got ${value === null ? 'null' : typeof value}`);
    this.name = 'ShapeError';
  }
}

export const text: Check<string> = (value, at) => {
  if (typeof value === 'string') return value;
  throw new ShapeError(at, 'text', value);
};

export const number: Check<number> = (value, at) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ShapeError(at, 'a number', value);
};

export const flag: Check<boolean> = (value, at) => {
  if (typeof value === 'boolean') return value;
  throw new ShapeError(at, 'true or false', value);
};

/** Anything at all, for what is only shown as it came. */
export const anything: Check<unknown> = (value) => value;

/** Null where the value is null or absent. */
export function maybe<T>(inner: Check<T>): Check<T | null> {
  return (value, at) => (value === null || value === undefined ? null : inner(value, at));
}

/** The fallback where the value is null or absent. */
export function or<T>(inner: Check<T>, fallback: T): Check<T> {
  return (value, at) => (value === null || value === undefined ? fallback : inner(value, at));
}

export function list<T>(inner: Check<T>): Check<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new ShapeError(at, 'a list', value);
    return value.map((item, index) => inner(item, `${at}[${index}]`));
  };
}

/** What the first check takes, else what the second does. */
export function either<T, U>(one: Check<T>, other: Check<U>): Check<T | U> {
  return (value, at) => {
    try {
      return one(value, at);
    } catch {
      return other(value, at);
    }
  };
}

/** A table from names to values. */
export function table<T>(inner: Check<T>): Check<Record<string, T>> {
  return (value, at) =>
    Object.fromEntries(Object.entries(fields(value, at)).map(([key, item]) => [key, inner(item, `${at}.${key}`)]));
}

/** An object with these fields; fields that the board does not know are left out. */
export function shape<S extends Record<string, Check<unknown>>>(checks: S): Check<{ [K in keyof S]: Checked<S[K]> }> {
  const entries = Object.entries(checks);
  return (value, at) => {
    const given = fields(value, at);
    const read: Record<string, unknown> = {};
    for (const [key, check] of entries) read[key] = check(given[key], at ? `${at}.${key}` : key);
    return read as { [K in keyof S]: Checked<S[K]> };
  };
}

function fields(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(at, 'an object', value);
  return value as Record<string, unknown>;
}
