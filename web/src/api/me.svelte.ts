import { get, send, setChangeToken } from './client';
import { flag, list, maybe, or, shape, text, type Checked } from './check';

const me = shape({
  name: maybe(text),
  role: maybe(text),
  rights: or(list(text), []),
  change_token: maybe(text),
  needs_login: or(flag, false),
});
type Me = Checked<typeof me>;

/** Who sits here and what they may do. */
class Person {
  told = $state.raw<Me | null>(null);

  /** A login is wanted before anything is shown. */
  get stranger(): boolean {
    return this.told !== null && this.told.needs_login && this.told.name === null;
  }

  may(right: 'read' | 'evidence' | 'decide' | 'add' | 'administer'): boolean {
    return this.told?.rights.includes(right) ?? false;
  }

  async ask(): Promise<void> {
    this.#hear(await get('/api/me', me));
  }

  async logIn(name: string, password: string): Promise<void> {
    this.#hear(await send('POST', '/api/login', me, { name, password }));
  }

  async logOut(): Promise<void> {
    await send('POST', '/api/logout', null);
    await this.ask();
  }

  #hear(told: Me): void {
    this.told = told;
    setChangeToken(told.change_token);
  }
}

export const person = new Person();
