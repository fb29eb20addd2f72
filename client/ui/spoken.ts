/** The texts in the built app: Vietnamese with each screen, every other language at once when somebody first reads in it. */
import type { Language, Words } from '../../shared/text/words.ts';

type Others = Exclude<Language, 'vi'>;
type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Said = { -readonly [L in Language]: string };

const FETCH: Readonly<Record<Others, () => Promise<{ readonly default: Table }>>> = {
  en: () => import('virtual:words-en'),
  bn: () => import('virtual:words-bn'),
};
const groups = new Map<string, Readonly<Record<string, Said>>>();
const tables = new Map<Others, Table>();

function tell(language: Others, name: string): void {
  const [group, table] = [groups.get(name), tables.get(language)?.[name]];
  for (const [key, said] of Object.entries(group ?? {})) said[language] = table?.[key] ?? said.vi;
}

/** What `words({ … })` becomes when the app is built: Vietnamese, until a language is learned. */
export function spoken(name: string, vi: Readonly<Record<string, string>>): Readonly<Record<string, Words>> {
  const group = Object.fromEntries(Object.entries(vi).map(([key, text]) => [key, { vi: text, en: text, bn: text }]));
  groups.set(name, group);
  for (const language of tables.keys()) tell(language, name);
  return group;
}

export const isLearned = (language: Language): boolean => language === 'vi' || tables.has(language);

/** Fetches a language's texts, and gives them to every screen that is there or still to come. Rejects where they cannot be had. */
export async function learn(language: Language): Promise<void> {
  if (language === 'vi' || tables.has(language)) return;
  tables.set(language, (await FETCH[language]()).default);
  for (const name of groups.keys()) tell(language, name);
}
