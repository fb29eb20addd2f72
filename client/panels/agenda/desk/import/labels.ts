/**
 * A number that a program has made before a paragraph, with how deep it stands in its list: between signs that no text bears, so that no
 * words are taken for one.
 */
const [OPENS, DEPTH, CLOSES] = ['\ue001', '\ue002', '\ue003'];
const LABEL = `${OPENS}(\\d+)${DEPTH}([^${OPENS}${CLOSES}]*)${CLOSES}\\s*`;
const FIRST = new RegExp(`^\\s*${LABEL}`, 'u');
const ANY = new RegExp(LABEL, 'gu');
const SIGNS = new RegExp(`[${OPENS}${DEPTH}${CLOSES}]`, 'gu');

/** A text of the document's own: none of it is taken for one. */
export const unsigned = (text: string): string => text.replace(SIGNS, '');

export const labelled = (label: string, depth: number): string => `${OPENS}${depth}${DEPTH}${unsigned(label)}${CLOSES}`;

/** What stands before a text, and the text. */
export function labelOf(text: string): { readonly label: string; readonly depth: number; readonly rest: string } | undefined {
  const found = FIRST.exec(text);
  return found ? { label: found[2]!.trim(), depth: Number(found[1]), rest: text.slice(found[0].length) } : undefined;
}

/** A text as its readers see it. */
export const printed = (text: string): string => text.replace(ANY, '$2 ').trim();
