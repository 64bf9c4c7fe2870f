/** The pages of the board. */
export const pages = ['board', 'ledger', 'state', 'desk', 'add', 'export', 'event', 'report', 'reports'] as const;
export type Page = (typeof pages)[number];

/** What a person must be allowed to do to use a page. */
export const rights = {
  board: 'read',
  ledger: 'read',
  state: 'read',
  desk: 'evidence',
  add: 'add',
  export: 'read',
  event: 'read',
  report: 'read',
  reports: 'read',
} as const satisfies Record<Page, string>;

export interface Route {
  page: Page | 'none';
  /** Of an event or report: its id; else "". */
  id: string;
}

/** Which page a path names. */
export function readRoute(path: string): Route {
  const [, first = '', ...rest] = path.split('/');
  const id = decode(rest.join('/'));
  if (first === '') return { page: 'board', id: '' };
  if ((first === 'event' || first === 'report') && id !== '') return { page: first, id };
  const named = pages.find((page) => page === first && page !== 'event' && page !== 'report');
  return named && id === '' ? { page: named, id: '' } : { page: 'none', id: '' };
}

export function eventPath(id: string): string {
  return `/event/${encodeURIComponent(id)}`;
}

export function reportPath(id: string): string {
  return `/report/${encodeURIComponent(id)}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
