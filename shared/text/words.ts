/** The languages of every screen and paper; Vietnamese is first and the default. */
export const LANGUAGES = ['vi', 'en', 'bn'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each by its own name. */
export const NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English', bn: 'বাংলা' };

/** One text in all languages: the compiler demands each of them. `{name}` stands for a parameter. */
export type Words = Readonly<Record<Language, string>>;
export type WordsOf<Key extends string> = Readonly<Record<Key, Words>>;

/** Declares a feature's texts, keeping the keys for the compiler. */
export const words = <const T extends Readonly<Record<string, Words>>>(all: T): { readonly [K in keyof T]: Words } => all;

/** The words in a language, with their parameters put in; a parameter that is missing stays visible as `{name}`. */
export function say(text: Words, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2 }).format(value) : value;
  });
}

export const LOCALE: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB', bn: 'bn-BD' };

/** Times are the council's, wherever a device believes it is. */
export const ZONE = 'Asia/Ho_Chi_Minh';
