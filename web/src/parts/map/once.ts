const loaded = new Map<string, Promise<unknown>>();

/** Fetches what lies at an address of this server and reads it, once; what failed is tried anew when next asked for. */
export function once<Answer, Read>(address: string, read: (answer: Answer) => Read): Promise<Read> {
  let known = loaded.get(address) as Promise<Read> | undefined;
  if (!known) {
    known = fetch(address)
      .then((answer) => answer.json() as Promise<Answer>)
      .then(read);
    loaded.set(address, known);
    known.catch(() => loaded.delete(address));
  }
  return known;
}
