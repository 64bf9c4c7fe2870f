const names = new Map<string, Intl.DisplayNames>();

/** A language's name in another; its code where it has none. */
export function languageName(code: string, language: string): string {
  let known = names.get(language);
  if (!known) names.set(language, (known = new Intl.DisplayNames(language, { type: 'language' })));
  try {
    return known.of(code) ?? code;
  } catch {
    return code;
  }
}
