/** Words of refusals for the server's own terminal; screens have theirs from the same files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '../shared/base/refusal.ts';
import { say, type Language, type Words } from '../shared/text/words.ts';

const folder = join(import.meta.dirname, '../shared/text');
const found: Record<string, Words> = {};
for (const file of readdirSync(folder)) {
  const { refusals } = (await import(join(folder, file))) as { refusals?: Record<string, Words> };
  Object.assign(found, refusals);
}

/** The words of a refusal; its bare code where there are none, which a test forbids. */
export function wordsOf(refusal: Refusal, language: Language): string {
  const text = found[refusal.code];
  return text ? say(text, language, refusal.params) : refusal.code;
}

/** Vietnamese unless UI_LANGUAGE says en or bn: the terminal's own locale is English on most machines, whoever sits there. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = environment['UI_LANGUAGE'];
  return asked === 'en' || asked === 'bn' ? asked : 'vi';
}
