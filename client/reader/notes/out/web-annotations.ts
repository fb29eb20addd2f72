/** Notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), as JSON-LD. */
import type { Mark, Note, Quote } from '../../../../shared/papers/note.ts';
import { css, INK } from '../colours.ts';
import { pathOf } from '../stroke.ts';
import type { PlacedNote } from './placed.ts';

/** RFC 3778: how a page of a PDF is named. */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778';
const MOTIVES: Readonly<Record<Mark, string>> = { ask: 'questioning', agree: 'assessing', check: 'bookmarking' };

/** The name of a file by its SHA-256 (RFC 6920): the same wherever the file lies. */
export function nameOfFile(sha256: string): string {
  const bytes = String.fromCharCode(...(sha256.match(/../g) ?? []).map((one) => parseInt(one, 16)));
  return `ni:///sha-256;${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

const quoted = ({ from, to, exact, before, after }: Quote) => [
  { type: 'TextQuoteSelector', exact, ...(before !== '' && { prefix: before }), ...(after !== '' && { suffix: after }) },
  { type: 'TextPositionSelector', start: from, end: to },
];

/** In the page's own points from its top left corner, as the file has it, not turned. */
function drawn({ what }: Note, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): string | undefined {
  const shape =
    what.kind === 'ink'
      ? what.strokes.map((one) => `<path d="${pathOf(one)}" fill="${css(INK[one.colour])}"/>`).join('')
      : what.kind !== 'highlight' && what.at
        ? `<circle cx="${what.at[0]}" cy="${what.at[1]}" r="10"/>`
        : undefined;
  return shape && `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right - left} ${top - bottom}">${shape}</svg>`;
}

function annotation({ note, page, view }: PlacedNote, source: string, nameOfMark: (mark: Mark) => string) {
  const { id, what, made, changed } = note;
  const quote = what.kind === 'highlight' || what.kind === 'text' ? what.quote : undefined;
  const svg = drawn(note, view);
  const refinedBy = quote ? quoted(quote) : svg ? { type: 'SvgSelector', value: svg } : undefined;
  const body =
    what.kind === 'text'
      ? { type: 'TextualBody', value: what.text, format: 'text/plain', purpose: 'commenting' }
      : what.kind === 'mark'
        ? { type: 'TextualBody', value: nameOfMark(what.mark), format: 'text/plain', purpose: 'tagging' }
        : what.kind === 'highlight'
          ? { type: 'TextualBody', value: what.colour, format: 'text/plain', purpose: 'tagging' }
          : undefined;
  const motivation = what.kind === 'highlight' ? 'highlighting' : what.kind === 'mark' ? MOTIVES[what.mark] : 'commenting';
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation,
    created: made,
    modified: changed,
    ...(body && { body }),
    target: {
      type: 'SpecificResource',
      source,
      selector: { type: 'FragmentSelector', conformsTo: PDF_FRAGMENTS, value: `page=${page + 1}`, ...(refinedBy && { refinedBy }) },
    },
  };
}

/** @param sha256 of the paper's bytes as the record names them */
export function webAnnotationsOf(notes: readonly PlacedNote[], sha256: string, nameOfMark: (mark: Mark) => string): string {
  const source = nameOfFile(sha256);
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:ecabinet:notes:${sha256}`,
    type: 'AnnotationPage',
    items: notes.map((one) => annotation(one, source, nameOfMark)),
  };
  return `${JSON.stringify(page, undefined, 2)}\n`;
}
