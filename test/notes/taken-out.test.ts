/** Notes taken out: XFDF (ISO 19444-1), W3C Web Annotations, and annotations of a PDF. */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { markingsOf } from '../../client/reader/notes/out/marking.ts';
import { quadOf, type PlacedNote } from '../../client/reader/notes/out/placed.ts';
import { nameOfFile, webAnnotationsOf } from '../../client/reader/notes/out/web-annotations.ts';
import { xfdfOf } from '../../client/reader/notes/out/xfdf.ts';
import { ink, noteOf, QUOTE, SHA } from './example.ts';

/** It comes without its types. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (text: string, how: { contentType: string }) => { window: { document: Document } };
};

/** A page whose box is cut out of its sheet. */
const VIEW = [100, 200, 500, 800];
const QUADS = [[110, 700, 160, 700, 110, 688, 160, 688]] as const;
const placedAt = (what: PlacedNote['note']['what'], page: number, quads: PlacedNote['quads'] = []): PlacedNote => ({
  note: noteOf(what, page),
  page,
  view: VIEW,
  quads,
});
const ALL: readonly PlacedNote[] = [
  placedAt(ink(), 0),
  placedAt({ kind: 'highlight', quote: QUOTE, colour: 'pink' }, 1, QUADS),
  placedAt({ kind: 'text', text: 'Hỏi <b> & "nguồn"\u0000', at: [10, 20] }, 1),
  placedAt({ kind: 'mark', mark: 'ask', at: [30, 40] }, 2),
];
const markings = ALL.flatMap((one) => markingsOf(one, (mark) => mark));

describe('XFDF', () => {
  const { document } = new JSDOM(xfdfOf(markings, 'Tờ trình & phụ lục.pdf'), { contentType: 'application/xml' }).window;
  const numbers = (one: Element, name: string) => one.getAttribute(name)!.split(',').map(Number);

  it('is well formed, in its own namespace, with what each annotation has to have', () => {
    const root = document.documentElement;
    expect([root.localName, root.namespaceURI]).toEqual(['xfdf', 'http://ns.adobe.com/xfdf/']);
    const annots = [...document.querySelector('annots')!.children];
    expect(annots.map((one) => one.localName)).toEqual(['ink', 'highlight', 'text', 'text']);
    for (const one of annots) {
      expect(one.getAttribute('page')).toMatch(/^\d+$/);
      expect(one.getAttribute('color')).toMatch(/^#[0-9A-F]{6}$/);
      expect(one.getAttribute('date')).toBe("D:20261128080000+00'00'");
      const [left, bottom, right, top] = numbers(one, 'rect');
      expect(left).toBeLessThan(right!);
      expect(bottom).toBeLessThan(top!);
    }
    expect(new Set(annots.map((one) => one.getAttribute('name'))).size).toBe(4);
  });

  it('has places in PDF user space, from the corner of the page’s box', () => {
    expect(document.querySelector('gesture')!.textContent).toBe('200,700;220,690;240,700');
    expect(numbers(document.querySelector('highlight')!, 'coords')).toEqual([...QUADS[0]]);
    expect(numbers(document.querySelector('text')!, 'rect')).toEqual([100, 770, 120, 790]);
  });

  it('says what was written, and leaves out what XML has no place for', () => {
    expect(document.querySelector('text contents')!.textContent).toBe('Hỏi <b> & "nguồn"');
    expect(document.querySelector('f')!.getAttribute('href')).toBe('Tờ trình & phụ lục.pdf');
  });
});

describe('Web Annotations', () => {
  const page = JSON.parse(webAnnotationsOf(ALL, SHA, (mark) => mark)) as {
    '@context': string;
    type: string;
    items: ReadonlyArray<{ readonly target: { readonly selector: unknown } }>;
  };

  it('are a page of annotations, each with its id, type and target', () => {
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    expect(page.items).toHaveLength(4);
    for (const one of page.items) {
      expect(one).toMatchObject({ type: 'Annotation', id: expect.stringMatching(/^urn:uuid:/), target: { source: nameOfFile(SHA) } });
    }
  });

  it('select the page, and on it words by quote and by position, or a drawing', () => {
    const selectors = page.items.map(({ target }) => target.selector);
    expect(selectors[1]).toEqual({
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
      value: 'page=2',
      refinedBy: [
        { type: 'TextQuoteSelector', exact: QUOTE.exact, prefix: QUOTE.before, suffix: QUOTE.after },
        { type: 'TextPositionSelector', start: QUOTE.from, end: QUOTE.to },
      ],
    });
    expect(selectors[0]).toMatchObject({
      value: 'page=1',
      refinedBy: { type: 'SvgSelector', value: expect.stringContaining('viewBox="0 0 400 600"') },
    });
  });

  it('name the file as RFC 6920 does', () => {
    // Its own example, "Hello World!".
    expect(nameOfFile('7f83b1657ff1fc53b92dc18148a1d65dfc2d4b1fa3d677284addd200126d9069')).toBe(
      'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk',
    );
  });
});

describe('a marking', () => {
  it('is one for each look of the pen, and none for words that are not found', () => {
    const both = placedAt({ kind: 'ink', strokes: [...strokesOf('blue'), ...strokesOf('red'), ...strokesOf('blue')] }, 0);
    expect(markingsOf(both, String).map((one) => (one.kind === 'ink' ? one.gestures.length : 0))).toEqual([2, 1]);
    expect(markingsOf(placedAt({ kind: 'highlight', quote: QUOTE, colour: 'pink' }, 0), String)).toEqual([]);
  });

  it('of words has its corners as they are read, also on a page that the file turns', () => {
    const quad = quadOf({ left: 0.1, top: 0.2, width: 0.3, height: 0.1 }, (across, down) => [down * 600, across * 400]);
    expect(quad).toEqual([120, 40, 120, 160, 180, 40, 180, 160]);
  });
});

function strokesOf(colour: 'blue' | 'red') {
  const what = ink(colour);
  return what.kind === 'ink' ? what.strokes : [];
}
