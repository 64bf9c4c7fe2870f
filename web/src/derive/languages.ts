const names = new Map<string, Intl.DisplayNames>();

/** Names that browsers without data for Georgian lack (CLDR). */
const georgian: Record<string, string> = {
  en: 'ინგლისური',
  ka: 'ქართული',
  ru: 'რუსული',
  uk: 'უკრაინული',
  hy: 'სომხური',
  az: 'აზერბაიჯანული',
  kk: 'ყაზახური',
  tr: 'თურქული',
  ar: 'არაბული',
  fa: 'სპარსული',
};

/** A language's name in another; its code where it has none. */
export function languageName(code: string, language: string): string {
  if (language === 'ka' && georgian[code] !== undefined) return georgian[code];
  let known = names.get(language);
  if (!known) names.set(language, (known = new Intl.DisplayNames(language, { type: 'language' })));
  try {
    return known.of(code) ?? code;
  } catch {
    return code;
  }
}
