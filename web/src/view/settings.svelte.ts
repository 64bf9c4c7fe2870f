import { isLanguage, setLanguage, type Language } from './words.svelte';

export type Theme = 'system' | 'light' | 'dark';

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still shows the board.
  }
}

/** How this person likes the board, kept in this browser. */
class Settings {
  theme = $state<Theme>('system');

  start(): void {
    const theme = stored('theme');
    if (theme === 'light' || theme === 'dark') this.setTheme(theme);
    const asked = [stored('language'), ...navigator.languages].map((tag) => tag?.slice(0, 2)).find(isLanguage);
    setLanguage(asked ?? 'en');
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    store('theme', theme);
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }

  setLanguage(language: Language): void {
    setLanguage(language);
    store('language', language);
  }
}

export const settings = new Settings();
