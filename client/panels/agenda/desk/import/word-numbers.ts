/**
 * The numbers that Word makes itself, which stand in no text of its file: counted as Word counts them and put before their paragraphs,
 * so that a programme has the numbers that its readers see.
 */
import { ownNumber } from '../lines.ts';
import { labelled, unsigned } from './labels.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2.": a sign and a level's number stands for its count. */
  readonly text: string;
  readonly style?: string;
  /** Behind which levels it begins anew, from 1; 0: behind none. */
  readonly restart?: number;
  /** All counts in it are digits. */
  readonly legal: boolean;
}
type Levels = ReadonlyMap<number, Level>;
interface List {
  /** Lists with one count go on from each other. */
  readonly count: string;
  readonly levels: Levels;
  readonly starts: ReadonlyMap<number, number>;
}

const childrenOf = (one: Element | undefined, name: string): Element[] =>
  [...(one?.children ?? [])].filter((child) => child.localName === name);
const childOf = (one: Element | undefined, name: string): Element | undefined => childrenOf(one, name)[0];
const attribute = (one: Element | undefined, name: string): string | undefined =>
  [...(one?.attributes ?? [])].find((each) => each.localName === name)?.value;
const valueOf = (one: Element | undefined, name: string): string | undefined => attribute(childOf(one, name), 'val');
const wholeOf = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined);
const isOn = (one: Element | undefined): boolean => one !== undefined && !/^(0|false|off)$/.test(attribute(one, 'val') ?? '');

/** Words of a document's own that stand for others (a DTD) are in no file of an office's, and may stand for more than a device can hold. */
function parsed(xml: string): Element {
  const root = /<\w/.exec(xml)?.index ?? xml.length;
  if (xml.slice(0, root).includes('<!DOCTYPE')) throw new Error('a part of a document with a DTD');
  const { documentElement } = new DOMParser().parseFromString(xml, 'application/xml');
  if (documentElement.getElementsByTagName('parsererror').length > 0 || documentElement.localName === 'parsererror')
    throw new Error('a part of a document that is no XML');
  return documentElement;
}

const ROMAN = [
  ['m', 1000], ['cm', 900], ['d', 500], ['cd', 400], ['c', 100], ['xc', 90], ['l', 50], ['xl', 40],
  ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1],
] as const;

function roman(value: number): string {
  let [left, text] = [value, ''];
  for (const [sign, worth] of ROMAN) for (; left >= worth; left -= worth) text += sign;
  return text;
}

/** a … z, aa, bb: as Word goes on behind the last letter. */
const letter = (value: number): string =>
  value < 1 || value > 780 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['upperRoman', (value) => (value < 4000 ? roman(value).toUpperCase() : '')],
  ['lowerRoman', (value) => (value < 4000 ? roman(value) : '')],
  ['upperLetter', (value) => letter(value).toUpperCase()],
  ['lowerLetter', letter],
  ['none', () => ''],
] satisfies Array<[string, (value: number) => string]>);

/** Levels that a list of Word's has; what a file says of deeper ones is nothing that Word would show. */
const DEPTHS = 9;
/** As long as the text of a level may be; as often as a style may come from another. */
const LONGEST = 255;
const MOST_FROM = 50;

function levelOf(one: Element): Level {
  const style = valueOf(one, 'pStyle');
  const restart = wholeOf(valueOf(one, 'lvlRestart'));
  return {
    start: wholeOf(valueOf(one, 'start')) ?? 0,
    format: valueOf(one, 'numFmt') ?? 'decimal',
    text: (valueOf(one, 'lvlText') ?? '').slice(0, LONGEST),
    legal: isOn(childOf(one, 'isLgl')),
    ...(style !== undefined && { style }),
    ...(restart !== undefined && { restart }),
  };
}

const levelsIn = (one: Element | undefined): Map<number, Level> =>
  new Map(childrenOf(one, 'lvl').flatMap((each) => {
    const at = wholeOf(attribute(each, 'ilvl')) ?? 0;
    return at < DEPTHS ? [[at, levelOf(each)]] : [];
  }));

/** What a paragraph style says of numbers, and the style that it comes from. */
interface Style {
  readonly id?: string | undefined;
  readonly depth?: number | undefined;
  readonly from?: string | undefined;
}

class Numbering {
  readonly #nums: ReadonlyMap<string, Element>;
  readonly #abstract: ReadonlyMap<string, Element>;
  readonly #elements: ReadonlyMap<string, Element>;
  /** What a paragraph is of that names no style. */
  readonly #usual: string | undefined;
  /** Of those that a paragraph has named: there may be as many as paragraphs. */
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, List | undefined>();

  constructor(numbering: Element, styles: Element | undefined) {
    this.#nums = new Map(childrenOf(numbering, 'num').map((one) => [attribute(one, 'numId') ?? '', one]));
    this.#abstract = new Map(childrenOf(numbering, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one]));
    this.#elements = new Map(childrenOf(styles, 'style').map((one) => [attribute(one, 'styleId') ?? '', one]));
    const isUsual = (one: Element) => attribute(one, 'type') === 'paragraph' && /^(1|true|on)$/.test(attribute(one, 'default') ?? '');
    this.#usual = [...this.#elements].find(([, one]) => isUsual(one))?.[0];
  }

  /** Which list a paragraph belongs to, and how deep in it; its own word goes before its style's. */
  placeOf(properties: Element | undefined): { readonly id: string; readonly list: List; readonly depth: number } | undefined {
    const own = childOf(properties, 'numPr');
    const ownId = valueOf(own, 'numId');
    const styles = this.#chain(valueOf(properties, 'pStyle') ?? this.#usual);
    const styled = styles.map((style) => this.#style(style));
    const id = ownId ?? styled.find((one) => one.id !== undefined)?.id;
    const list = id === undefined || id === '0' ? undefined : this.list(id);
    if (id === undefined || !list) return undefined;
    const levelWith = (style: string) => [...list.levels].find(([, level]) => level.style === style)?.[0];
    const byStyle = styles.map(levelWith).find((at) => at !== undefined);
    const said = wholeOf(valueOf(own, 'ilvl')) ?? (ownId === undefined ? byStyle : undefined);
    const depth = said ?? styled.find((one) => one.depth !== undefined)?.depth ?? byStyle ?? 0;
    return { id, list, depth };
  }

  #style(name: string): Style {
    const known = this.#styles.get(name);
    if (known) return known;
    const element = this.#elements.get(name);
    const place = childOf(childOf(element, 'pPr'), 'numPr');
    const style = { id: valueOf(place, 'numId'), depth: wholeOf(valueOf(place, 'ilvl')), from: valueOf(element, 'basedOn') };
    this.#styles.set(name, style);
    return style;
  }

  /** A style, and those that it comes from. */
  #chain(style: string | undefined): string[] {
    const found: string[] = [];
    for (let next = style; next !== undefined && !found.includes(next) && found.length < MOST_FROM; next = this.#style(next).from)
      found.push(next);
    return found;
  }

  list(id: string, seen: ReadonlySet<string> = new Set()): List | undefined {
    if (!this.#lists.has(id)) this.#lists.set(id, this.#read(id, seen));
    return this.#lists.get(id);
  }

  #read(id: string, seen: ReadonlySet<string>): List | undefined {
    const num = this.#nums.get(id);
    const count = valueOf(num, 'abstractNumId');
    const abstract = count === undefined ? undefined : this.#abstract.get(count);
    if (count === undefined || !abstract || seen.has(id)) return undefined;
    const linked = valueOf(abstract, 'numStyleLink');
    const other = linked === undefined ? undefined : this.#style(linked).id;
    const from = other === undefined ? undefined : this.list(other, new Set([...seen, id]));
    const levels = new Map(from?.levels ?? levelsIn(abstract));
    const starts = new Map<number, number>();
    for (const one of childrenOf(num, 'lvlOverride')) {
      const at = wholeOf(attribute(one, 'ilvl')) ?? 0;
      if (at >= DEPTHS) continue;
      const [level, start] = [childOf(one, 'lvl'), wholeOf(valueOf(one, 'startOverride'))];
      if (level) levels.set(at, levelOf(level));
      if (start !== undefined) starts.set(at, start);
    }
    return { count: from?.count ?? count, levels, starts };
  }
}

/** What each list has come to. */
class Counts {
  readonly #counts = new Map<string, Array<number | undefined>>();
  /** Lists that have begun, with the level: what they begin with counts once. */
  readonly #begun = new Set<string>();

  /** Undefined: it is counted in a way that is not known here. */
  next(id: string, { count, levels, starts }: List, depth: number): string | undefined {
    const level = levels.get(depth);
    if (!level) return undefined;
    if (level.format === 'bullet') return '-';
    const counts = this.#counts.get(count) ?? [];
    this.#counts.set(count, counts);
    const [begun, start] = [`${id}/${depth}`, starts.get(depth)];
    if (start !== undefined && !this.#begun.has(begun)) counts[depth] = start;
    else counts[depth] = counts[depth] === undefined ? (start ?? level.start) : counts[depth] + 1;
    this.#begun.add(begun);
    for (const [below, { restart }] of levels)
      if (below > depth && (restart === undefined || (restart > 0 && depth < restart))) counts[below] = undefined;
    let known = true;
    const text = level.text.replace(/%([1-9])/g, (_, sign: string) => {
      const at = Number(sign) - 1;
      const other = levels.get(at);
      const write = FORMATS.get(level.legal ? 'decimal' : (other?.format ?? 'decimal'));
      if (!write) known = false;
      return write?.(counts[at] ?? starts.get(at) ?? other?.start ?? 1) ?? '';
    });
    return known ? text.trim() : undefined;
  }
}

/** Words before a paragraph that count nothing, or are longer than a number may be, are its text as its readers see it. */
const isWords = (label: string, level: Level | undefined): boolean =>
  /\p{L}{2}/u.test(label) && (!/%[1-9]/.test(level?.text ?? '') || ownNumber(label) === undefined);

/** Of the file, as XML. */
export interface WordParts {
  readonly document: string;
  readonly numbering: string;
  readonly styles?: string | undefined;
}

/** A document's text with them. */
export function withNumbers(parts: WordParts): string {
  const root = parsed(parts.document);
  const numbering = new Numbering(parsed(parts.numbering), parts.styles === undefined ? undefined : parsed(parts.styles));
  const counts = new Counts();
  const space = root.namespaceURI;
  for (const one of [...root.getElementsByTagNameNS(space, 't')]) {
    const own = one.textContent ?? '';
    if (unsigned(own) !== own) one.textContent = unsigned(own);
  }
  // Boxes of text are counted for themselves, and stand in the file twice.
  const boxes = [...root.getElementsByTagNameNS(space, 'txbxContent')];
  const boxed = new Set(boxes.flatMap((one) => [...one.getElementsByTagNameNS(space, 'p')]));
  for (const paragraph of [...root.getElementsByTagNameNS(space, 'p')]) {
    if (boxed.has(paragraph)) continue;
    const properties = childOf(paragraph, 'pPr');
    const place = numbering.placeOf(properties);
    const label = place && counts.next(place.id, place.list, place.depth);
    if (!place || !label) continue;
    const isWritten = [...paragraph.getElementsByTagNameNS(space, 't')].some((one) => (one.textContent ?? '').trim() !== '');
    // A cell may hold nothing but its number.
    if (!isWritten && paragraph.parentElement?.localName !== 'tc') continue;
    const prefix = paragraph.prefix === null ? '' : `${paragraph.prefix}:`;
    const run = root.ownerDocument.createElementNS(space, `${prefix}r`);
    const text = root.ownerDocument.createElementNS(space, `${prefix}t`);
    const words = isWords(label, place.list.levels.get(place.depth));
    text.textContent = words ? `${label} ` : labelled(label, place.depth);
    text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
    run.append(text);
    paragraph.insertBefore(run, properties?.nextSibling ?? paragraph.firstChild);
  }
  return root.outerHTML;
}
