/** A text, or its plural forms by CLDR category. */
export type Text = string | { [form: string]: string };
export type Texts = Record<string, Text>;
export type Values = Record<string, string | number>;

const rules = new Map<string, Intl.PluralRules>();

/** The plural form of a text for `values.n`. */
export function pick(text: Text, language: string, values: Values): string {
  if (typeof text === 'string') return text;
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return text[rule.select(Number(values['n'] ?? 0))] ?? text['other'] ?? '';
}

/** A text with its "{name}" places filled; numbers are written the language's way. */
export function fill(text: string, language: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}
