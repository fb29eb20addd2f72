/** Words that are found by their code: of refusals for the server's own terminal, and of what features put into the minutes. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '../shared/base/refusal.ts';
import { say, type Language, type Words } from '../shared/text/words.ts';

const folder = join(import.meta.dirname, '../shared/text');
const found: Record<string, Words> = {};
const minuted: Record<string, Words> = {};
for (const file of readdirSync(folder)) {
  const { refusals, inMinutes } = (await import(join(folder, file))) as {
    refusals?: Record<string, Words>;
    inMinutes?: Record<string, Words>;
  };
  Object.assign(found, refusals);
  Object.assign(minuted, inMinutes);
}

/** The words of a refusal; its bare code where there are none, which a test forbids. */
export function wordsOf(refusal: Refusal, language: Language): string {
  const text = found[refusal.code];
  return text ? say(text, language, refusal.params) : refusal.code;
}

/** The words of a line of the minutes (`Noted`). Throws where there are none: a paper of the state shows no bare code. */
export function minutesWords(code: string): Words {
  const text = minuted[code];
  if (!text) throw new Error(`no words for ${code}`);
  return text;
}

/** Vietnamese unless UI_LANGUAGE says en or bn: the terminal's own locale is English on most machines, whoever sits there. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = environment['UI_LANGUAGE'];
  return asked === 'en' || asked === 'bn' ? asked : 'vi';
}
