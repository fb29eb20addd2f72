/** To which item of the agenda a file belongs, by its name alone: never certain, so that somebody looks it over. */
import { plain } from '../../../../../shared/base/find.ts';
import { asWritten } from '../../../../../shared/base/as-written.ts';

export interface Place {
  readonly item: string;
  /** As it is printed: "2", "2a", "2.1". */
  readonly number: string;
  readonly title: string;
  /** How the programme on paper may number it too, e.g. 6.1 or 6a where parts are counted through all sections. */
  readonly also?: readonly string[];
}

export interface Match {
  /** Absent where nothing fits. */
  readonly item?: string;
  readonly certainty: 'sure' | 'likely' | 'unsure' | 'none';
}

/** Words of every other paper: what kind it is, not what it is about. */
const KINDS = new Set(
  'to trinh ve viec du thao nghi quyet bao cao cua va cac nam hdnd ubnd hoi dong nhan dan uy ban phu luc tai lieu nq ttr bc pl so ban tinh xa phuong tren dia theo quy dinh thong qua cho tai trong'.split(
    ' ',
  ),
);
const NUMBER = /^[\s_([-]*(?:(?:m[uụ]c|n[oộ]i dung|nd|item|s[oố]|tt)[\s_.-]*)?(\d{1,3}(?:\.\d{1,2}){0,2}[a-zđ]?)(?=[\s_.)\]-]|$)/iu;

/** The sign of an office's paper, 45-TTr-UBND or 45/BC-UBND: what it begins with is the number of a register, and part of its name. */
const SIGN = /^\W*(?:tt|s[oố])?[\W_]*\d+[a-zđ]?[-.](?:ttr|bc|nq|q[đd]|kh|tb|cv|ct|hd|bb|pa|đa|da)[-_.]\p{L}{2,}/iu;

/** Where in an agenda it belongs, as its name begins; nothing where that is a paper's own sign. */
const numberedAs = (name: string): RegExpExecArray | null => {
  const written = bare(name).normalize('NFC');
  return SIGN.test(written) ? null : NUMBER.exec(written);
};

/** What names of files shorten and titles write out, or the other way round. */
const SHORT: ReadonlyArray<readonly [RegExp, string]> = [
  [/\bkt\W?xh\b/g, 'kinh te xa hoi'],
  [/\bqp\W?an\b/g, 'quoc phong an ninh'],
  [/\bnsnn\b/g, 'ngan sach nha nuoc'],
  [/\bmttq\b/g, 'mat tran to quoc'],
  [/\bgpmb\b/g, 'giai phong mat bang'],
];
const LETTERS = 'abcdđeghiklmnopq';

const bare = (name: string): string => asWritten(name).replace(/\.[a-z0-9]{2,5}$/iu, '');
const spaced = (text: string): string => text.normalize('NFC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_+]+/g, ' ');

function wordsOf(text: string): Set<string> {
  const written = SHORT.reduce((all, [short, long]) => all.replace(short, long), plain(spaced(text)));
  const all = written.split(/[^a-z0-9]+/).filter((one) => one.length > 1 || /\d/.test(one));
  const telling = all.filter((one) => !KINDS.has(one));
  return new Set(telling.length > 0 ? telling : all);
}

/** The number that a file's name begins with, without zeros in front: "01_To trinh" → "1". */
export function numberOf(name: string): string | undefined {
  const found = numberedAs(name)?.[1];
  return found?.toLowerCase().split('.').map((one) => one.replace(/^0+(?=\d)/, '')).join('.');
}

/** What its paper is to be called: the name without its ending, its number and its underscores. */
export function titleOf(name: string): string {
  const whole = spaced(bare(name)).replace(/\s+/g, ' ').trim();
  const found = numberedAs(name);
  const behind = bare(name).normalize('NFC').slice(found?.[0].length ?? 0);
  const rest = spaced(behind).replace(/^[\s.)\]_-]+/u, '').replace(/\s+/g, ' ').trim();
  return [...(rest === '' ? whole : rest)].slice(0, 500).join('');
}

/**
 * The numbers that programmes on paper give to parts: counted through all sections (I. 1, 2. II. 3, 4), and parts of those with a
 * figure or a letter (6.1, 6a). Nothing where at most one item has parts: then the app's own numbers are the paper's.
 */
export function countedThrough(levels: readonly number[]): ReadonlyArray<readonly string[]> {
  const sections = levels.filter((level, at) => level === 0 && levels[at + 1] === 1).length;
  let whole = 0;
  let part = 0;
  return levels.map((level) => {
    if (sections < 2 || level === 0) return [];
    if (level === 1) {
      part = 0;
      return [String(++whole)];
    }
    return [`${whole}.${++part}`, `${whole}${LETTERS[part - 1] ?? ''}`];
  });
}

/** Each file's best place. */
export function matched(names: readonly string[], places: readonly Place[]): Match[] {
  const titles = places.map(({ title }) => wordsOf(title));
  const weight = (word: string): number => Math.log(1 + places.length / (1 + titles.filter((one) => one.has(word)).length)) + 0.1;
  const sum = (words: Iterable<string>): number => [...words].reduce((all, one) => all + weight(one), 0);
  return names.map((name) => {
    const words = wordsOf(titleOf(name));
    const scores = titles.map((title) => {
      const shared = sum([...words].filter((one) => title.has(one)));
      const [share, found] = [shared / (sum(words) || 1), shared / (sum(title) || 1)];
      return shared === 0 ? 0 : (2 * share * found) / (share + found);
    });
    const best = scores.reduce((top, one, at) => (one > scores[top]! ? at : top), 0);
    // Most words of Vietnamese are two syllables: one alone is of another word as often.
    const alone = [...words].filter((one) => titles[best]?.has(one)).length < 2;
    const second = Math.max(0, ...scores.filter((_, at) => at !== best));
    const number = numberOf(name);
    const numbered = places.flatMap((one, place) => (number && (one.number === number || one.also?.includes(number)) ? [place] : []));
    const exact = numbered.toSorted((one, other) => scores[other]! - scores[one]!)[0] ?? -1;
    // "2a" where there is no such item: the first of several of item 2.
    const whole = number?.replace(/[a-zđ]$|\.\d+$/u, '');
    const at = exact >= 0 ? exact : places.findIndex((one) => one.number === whole);
    const top = scores[best] ?? 0;
    if (at >= 0) {
      const own = places[at]!.number === number;
      if (own && at !== best && top >= 0.5 && scores[at]! < 0.15) return { item: places[best]!.item, certainty: 'unsure' };
      // The number of another list than this agenda's: what the name says is nearer.
      if (top >= (own ? 0.6 : 0.4) && top - scores[at]! >= 0.2) return { item: places[best]!.item, certainty: 'likely' };
      return { item: places[at]!.item, certainty: scores[at]! >= 0.2 ? 'sure' : 'likely' };
    }
    if (top < 0.15) return { certainty: 'none' };
    if (alone) return { item: places[best]!.item, certainty: 'unsure' };
    const certainty = top >= 0.6 && top - second >= 0.15 ? 'sure' : top >= 0.3 && top - second >= 0.05 ? 'likely' : 'unsure';
    return { item: places[best]!.item, certainty };
  });
}
