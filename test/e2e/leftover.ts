/** What a screen still says in Vietnamese after it was asked to speak another language, where words for it exist. */
import type { Page } from 'playwright-core';
import { filesUnder, ROOT } from '../structure/sources.ts';
import { LANGUAGES, type Language, type Words } from '../../shared/text/words.ts';
import { join } from 'node:path';

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && LANGUAGES.every((one) => typeof (value as Record<string, unknown>)[one] === 'string');

const texts: Words[] = [];
for (const file of filesUnder('shared/text').filter((one) => !one.endsWith('/words.ts')))
  for (const group of Object.values((await import(join(ROOT, file))) as Record<string, unknown>))
    if (typeof group === 'object' && group !== null) texts.push(...Object.values(group).filter(isWords));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole texts with their parameters open; those that are all parameter, or the same in both languages, say nothing. */
function patterns(language: Language): RegExp[] {
  return texts
    .filter((one) => one.vi !== one[language] && (one.vi.replace(/\{\w+\}/g, '').match(/\p{L}/gu)?.length ?? 0) >= 4)
    .map((one) => new RegExp(`^${one.vi.trim().split(/\{\w+\}/).map(escaped).join('.+')}$`, 'u'));
}

/** Lines and labels on the page that are some text's Vietnamese words. */
export async function leftover(page: Page, language: Exclude<Language, 'vi'>): Promise<string[]> {
  const said = await page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap((one) =>
      ['aria-label', 'placeholder', 'title', 'alt'].map((name) => one.getAttribute(name) ?? ''),
    );
    const nodes: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('noscript, script, style') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walk.nextNode()) nodes.push(walk.currentNode.textContent ?? '');
    return [...nodes, ...document.body.innerText.split('\n'), ...labels, document.title].map((one) => one.trim()).filter(Boolean);
  });
  const known = patterns(language);
  return [...new Set(said)].filter((line) => known.some((one) => one.test(line)));
}
