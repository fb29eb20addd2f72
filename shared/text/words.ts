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

/**
 * The words in a language, with their parameters put in; a parameter that is missing stays visible as `{name}`. Of
 * `{name|item|items}` the first stands where the language speaks of that number as of one, the second with every other.
 */
export function say(text: Words, language: Language, params: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    if (one !== undefined) return PLURALS[language].select(Number(value)) === 'one' ? one : many!;
    if (typeof value === 'number') return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 2 }).format(value);
    return WRITTEN.test(value) || name === 'year' ? inDigits(value, language) : value;
  });
}

/** A number that comes written out: an item's, with its letter, what a clock shows, or a day. */
const WRITTEN = /^(\+?\d{1,3}([.:]\d{1,2})*[a-z]?|\d\d?\/\d\d?\/\d{4})$/;

/**
 * What is told in numbers is told in the digits of its language: Bengali's own, as they stand in its words. As they were written stay names
 * and numbers of papers, codes, addresses, and whatever somebody types.
 */
export const inDigits = (text: string, language: Language): string =>
  language === 'bn' ? text.replace(/\d/g, (digit) => '০১২৩৪৫৬৭৮৯'[Number(digit)]!) : text;

export const LOCALE: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB', bn: 'bn-BD' };

const PLURALS: Readonly<Record<Language, Intl.PluralRules>> = {
  vi: new Intl.PluralRules(LOCALE.vi),
  en: new Intl.PluralRules(LOCALE.en),
  bn: new Intl.PluralRules(LOCALE.bn),
};

/** Times are the council's, wherever a device believes it is. */
export const ZONE = 'Asia/Ho_Chi_Minh';

const PARTS = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const partsOf = (at: string) => Object.fromEntries(PARTS.formatToParts(new Date(at)).map(({ type, value }) => [type, value])) as Record<string, string>;

/** "ngày 09 tháng 02 năm 2026": days below 10 and the months January and February carry a zero (Decree 30/2020, annex I). */
export function officialDate(at: string): string {
  const { day, month, year } = partsOf(at);
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** "08 giờ 05", on one line. */
export function officialTime(at: string): string {
  const { hour, minute } = partsOf(at);
  return `${hour}\u00a0giờ\u00a0${minute}`;
}

/** "08 giờ 05 phút 09 giây". */
export const officialSeconds = (at: string): string => `${officialTime(at)}\u00a0phút\u00a0${partsOf(at)['second']}\u00a0giây`;
