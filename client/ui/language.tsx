/** The language a person reads in, kept on the device; and the words of every refusal. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { MantineThemeProvider } from '@mantine/core';
import type { Refusal } from '../../shared/base/refusal.ts';
import { shell, unknownRefusal } from '../../shared/text/shell.ts';
import { LANGUAGES, inDigits, LOCALE, officialDate, officialTime, say, ZONE, type Language, type Words } from '../../shared/text/words.ts';
import { recall, remember } from '../link/memory.ts';
import { within } from '../within.ts';
import { refusalWordings, wordsOfRefusal } from './refusals.ts';
import { isLearned, learn } from './spoken.ts';

type Params = Readonly<Record<string, string | number>>;

/** A refusal as words that say what to do next; a code nobody wrote words for is shown as such. */
function refusalWords(refusal: Refusal, language: Language): string {
  const text = wordsOfRefusal(refusal.code);
  return text ? say(text, language, refusal.params) : say(unknownRefusal.text, language, { code: refusal.code });
}

interface Speaking {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** Chosen, and not to be had now. */
  readonly missing: Language | undefined;
}
const Context = createContext<Speaking>({ language: 'vi', setLanguage: () => undefined, missing: undefined });

const isLanguage = (value: unknown): value is Language => (LANGUAGES as readonly unknown[]).includes(value);

/** What this device's reader chose last; Vietnamese for a device that nobody has chosen on. */
function chosenLanguage(): Language {
  const kept = recall('language');
  return isLanguage(kept) ? kept : 'vi';
}

/** Longer, and the screen is shown in Vietnamese until the words come. */
const WORDS_MS = 5_000;

/** The chosen language's words, before anything is shown in another one. Never rejects. */
export const readerSpeaks = (): Promise<void> => within(WORDS_MS, learn(chosenLanguage())).catch(() => undefined);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, set] = useState<Language>(() => (isLearned(chosenLanguage()) ? chosenLanguage() : 'vi'));
  const [missing, setMissing] = useState<Language>();
  const setLanguage = useCallback(async (next: Language) => {
    setMissing(undefined);
    try {
      await learn(next);
    } catch {
      return setMissing(next);
    }
    remember('language', next);
    set(next);
  }, []);
  useEffect(() => {
    // Chosen before the app was opened, and late: as soon as it comes.
    const chosen = chosenLanguage();
    if (isLearned(chosen)) return;
    void learn(chosen).then(() => set(chosen), () => setMissing(chosen));
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    // Without a network the device's own font stays.
    if (language === 'bn') void import('./bengali.css').catch(() => undefined);
  }, [language]);
  // The kit's own words, where it would say them in English.
  const kit = useMemo(
    () => ({
      components: { PasswordInput: { defaultProps: { visibilityToggleButtonProps: { 'aria-label': say(shell.showTyped, language) } } } },
    }),
    [language],
  );
  return (
    <Context
      value={useMemo(() => ({ language, setLanguage: (next) => void setLanguage(next), missing }), [language, setLanguage, missing])}
    >
      <MantineThemeProvider theme={kit} inherit>
        {children}
      </MantineThemeProvider>
    </Context>
  );
}

export interface Speech extends Speaking {
  /** The words in the person's language, `{name}` parameters put in. */
  readonly t: (text: Words, params?: Params) => string;
  readonly refusal: (refusal: Refusal) => string;
  /** "ngày 24 tháng 7 năm 2025" of an RFC 3339 time, in the council's zone. */
  readonly date: (at: string) => string;
  /** "08 giờ 30" */
  readonly time: (at: string) => string;
  /** "08 giờ 30, ngày 24 tháng 7 năm 2025" */
  readonly dateTime: (at: string) => string;
  readonly number: (n: number) => string;
  /** A number that is written out already, e.g. what a clock shows, in the language's digits. */
  readonly digits: (text: string) => string;
}

export function useWords(): Speech {
  const { language, setLanguage, missing } = useContext(Context);
  const wordings = useSyncExternalStore(refusalWordings.subscribe, refusalWordings.get);
  return useMemo(() => {
    const locale = LOCALE[language];
    const date = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: ZONE });
    const short = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: ZONE });
    const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: ZONE });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    return {
      language,
      setLanguage,
      missing,
      t: (text, params) => say(text, language, params),
      refusal: (refusal) => refusalWords(refusal, language),
      date: (at) => (language === 'vi' ? officialDate(at) : date.format(new Date(at))),
      time: (at) => (language === 'vi' ? officialTime(at) : time.format(new Date(at))),
      dateTime: (at) =>
        language === 'vi' ? `${officialTime(at)}, ${officialDate(at)}` : `${time.format(new Date(at))} ${short.format(new Date(at))}`,
      number: (n) => number.format(n),
      digits: (text) => inDigits(text, language),
    };
    // More words of refusals draw anew whatever shows one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [language, setLanguage, missing, wordings]);
}
