/** Notes taken out, held to schemas: XFDF (ISO 19444-1) by libxml2, W3C Web Annotations by JSON Schema. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { markingsOf } from '../../client/reader/notes/out/marking.ts';
import type { PlacedNote, Quad } from '../../client/reader/notes/out/placed.ts';
import { webAnnotationsOf } from '../../client/reader/notes/out/web-annotations.ts';
import { xfdfOf } from '../../client/reader/notes/out/xfdf.ts';
import { HIGHLIGHT_COLOURS, INK_COLOURS, MARKS, quoteOf, type What } from '../../shared/papers/note.ts';
import { noteOf, SHA } from './example.ts';

const vector = (name: string): string => readFileSync(resolve(import.meta.dirname, '../vectors', name), 'utf8');
const SCHEMA = { fileName: 'xfdf-notes.xsd', contents: vector('xfdf-notes.xsd') };
const XML_SPACE = { fileName: 'xml-space.xsd', contents: vector('xml-space.xsd') };

/** @returns what is wrong with it */
async function faultsOf(xfdf: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'notes.xfdf', contents: xfdf }, schema: SCHEMA, preload: XML_SPACE });
  return errors.map(({ message }) => message);
}
const annotations = z.fromJSONSchema(JSON.parse(vector('web-annotations.schema.json')) as Parameters<typeof z.fromJSONSchema>[0]);

/** Any text that somebody can type or paste, control signs and halves of pairs among it. */
const typed = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
const length = fc.integer({ min: -20_000, max: 20_000 }).map((tenths) => tenths / 10);
const spot = fc.tuple(length, length);
const quote = typed.map((text) => quoteOf(`trước ${text} sau`, 6, 6 + text.length)!);
const stroke = fc.record({
  points: fc.array(fc.tuple(length, length, fc.integer({ min: 0, max: 100 }).map((n) => n / 100)), { minLength: 1, maxLength: 12 }),
  width: fc.constantFrom(1.2, 2.2, 4.5),
  colour: fc.constantFrom(...INK_COLOURS),
});
const what: fc.Arbitrary<What> = fc.oneof(
  fc.record({ kind: fc.constant('ink' as const), strokes: fc.array(stroke, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('highlight' as const), quote, colour: fc.constantFrom(...HIGHLIGHT_COLOURS) }),
  fc.record({ kind: fc.constant('text' as const), text: typed, quote }),
  fc.record({ kind: fc.constant('text' as const), text: typed, at: spot }),
  fc.record({ kind: fc.constant('mark' as const), mark: fc.constantFrom(...MARKS), at: spot }),
  fc.record({ kind: fc.constant('mark' as const), mark: fc.constantFrom(...MARKS) }),
);
const quads = fc.array(fc.tuple(length, length, length, length, length, length, length, length) as fc.Arbitrary<Quad>, { maxLength: 3 });
const placedNotes: fc.Arbitrary<readonly PlacedNote[]> = fc.array(
  fc
    .tuple(what, fc.nat(600), quads)
    .map(([one, page, corners]) => ({ note: noteOf(one, page), page, view: [100, 200, 695, 1042], quads: corners })),
  { maxLength: 12 },
);
const xfdfFor = (notes: readonly PlacedNote[], file = 'Tờ trình.pdf'): string =>
  xfdfOf(
    notes.flatMap((one) => markingsOf(one, (mark) => mark)),
    file,
  );

describe('XFDF', () => {
  it('is valid, whatever was noted', () =>
    fc.assert(
      fc.asyncProperty(placedNotes, typed, async (notes, file) => {
        expect(await faultsOf(xfdfFor(notes, file))).toEqual([]);
      }),
      { numRuns: 12 },
    ));
  it('that is not as it must be is found out', async () => {
    const corners: Quad = [1, 2, 3, 4, 5, 6, 7, 8];
    const good = xfdfFor([
      {
        note: noteOf({ kind: 'highlight', quote: quoteOf('Điều 1', 0, 4)!, colour: 'pink' }),
        page: 0,
        view: [0, 0, 595, 842],
        quads: [corners],
      },
    ]);
    expect(await faultsOf(good)).toEqual([]);
    const spoiled: ReadonlyArray<readonly [string | RegExp, string]> = [
      [/ page="0"/, ''],
      [/ coords="[^"]*"/, ''],
      [/coords="1,/, 'coords="'],
      [/color="#/, 'color="'],
      [/date="D:2026/, 'date="2026'],
      ['flags="print"', 'flags="printed"'],
      ['<annots>', '<annots><note/>'],
      ['http://ns.adobe.com/xfdf/', 'http://ns.adobe.com/xfdf'],
      [/rect="[^,]*,/, 'rect="'],
    ];
    for (const [from, to] of spoiled) {
      expect(good.replace(from, to), String(from)).not.toBe(good);
      expect((await faultsOf(good.replace(from, to))).length, String(from)).toBeGreaterThan(0);
    }
  });
});

describe('Web Annotations', () => {
  const pageOf = (notes: readonly PlacedNote[]): unknown => JSON.parse(webAnnotationsOf(notes, SHA, (mark) => mark));
  it('are as the model says they must be, whatever was noted', () =>
    fc.assert(
      fc.property(placedNotes, (notes) => {
        expect(annotations.safeParse(pageOf(notes)).error?.issues).toBeUndefined();
      }),
    ));
  it('that are not are found out', () => {
    const good = JSON.stringify(
      pageOf([
        { note: noteOf({ kind: 'text', text: 'Hỏi', quote: quoteOf('Điều 1', 0, 4)! }), page: 0, view: [0, 0, 595, 842], quads: [] },
      ]),
    );
    const isGood = (text: string): boolean => annotations.safeParse(JSON.parse(text)).success;
    expect(isGood(good)).toBe(true);
    for (const [from, to] of [
      ['"urn:uuid:', '"'],
      ['"Annotation"', '"Note"'],
      ['"commenting"', '"remarking"'],
      ['"exact":', '"text":'],
      ['"source":', '"file":'],
      ['page=1', 'page=0'],
      ['"start":0', '"start":-1'],
    ] as const) {
      expect(good.includes(from), from).toBe(true);
      expect(isGood(good.replace(from, to)), from).toBe(false);
    }
  });
});
