/** A draft's text out of the pages of its paper, as the server has taken them from the PDF: lines become paragraphs again. */
import { refuse, type Refusal } from '../../../../shared/base/refusal.ts';
import { tidy } from '../../../../shared/meeting/wording.ts';
import { isScan, type PaperText } from '../../../../shared/papers/paper-text.ts';

/** What a paragraph begins with, whatever stood before it. */
const BEGINS = /^(Điều\s+\d{1,4}[a-zđ]?\s*[.:]|\d{1,3}[a-zđ]?[.)]\s|[a-zđ]{1,2}\)\s|[-–+•]\s|Căn cứ\s|Xét\s|CHƯƠNG\s|Chương\s+[IVXL]+)/u;
/** What no paragraph goes on behind. */
const ENDS = /[.;:!?”"]$/u;
const isNumber = (line: string): boolean => /^[-–]?\s*\d{1,4}\s*[-–]?$/.test(line);
const isCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && line === line.toUpperCase();
/** A line that is shorter than this share of the longest was not broken because it was full. */
const FULL = 0.8;

/** Lines of one page, without the number that is printed on it. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map(tidy).filter(Boolean);
  return lines.filter((line, n) => !((n === 0 || n === lines.length - 1) && isNumber(line)));
}

/** A line a paragraph; refuses pages that hold no text, or were not read to their end. */
export function paragraphsOf({ pages }: PaperText): string[] | Refusal {
  const unread = pages.flatMap((page, n) => (isScan(page) || page.cut ? [n + 1] : []));
  if (unread.length > 0) return refuse('amendments/scanned', { pages: unread.slice(0, 20).join(', ') });
  const lines = pages.flatMap(({ t }) => linesOf(t));
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const found: string[] = [];
  let before = '';
  for (const line of lines) {
    const wasFull = before.length >= longest * FULL;
    const isNew = before === '' || BEGINS.test(line) || isCapitals(line) !== isCapitals(before) || ENDS.test(before);
    const goesOn = !isNew && (wasFull || /^[\p{Ll}\d(]/u.test(line));
    if (goesOn) found[found.length - 1] += ` ${line}`;
    else found.push(line);
    before = line;
  }
  return found.length > 0 ? found : refuse('amendments/scanned', { pages: '1' });
}
