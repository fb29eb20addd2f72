import { describe, expect, it } from 'vitest';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { placeOf, safeAddress } from '../../client/reader/destination.ts';

const paper = {
  numPages: 10,
  getDestination: async (name: string) => (name === 'chuong-2' ? [{ num: 7, gen: 0 }, { name: 'XYZ' }, null, 421, null] : null),
  getPageIndex: async (ref: { num: number }) => {
    if (ref.num !== 7) throw new Error('no such page');
    return 3;
  },
  getPage: async () => ({ getViewport: () => ({ viewBox: [0, 0, 595, 842], rotation: 0 }) }),
} as unknown as PDFDocumentProxy;

describe('what a paper may point to', () => {
  it('opens the web and mail, nothing that runs', () => {
    expect(safeAddress('https://vanban.chinhphu.vn/')).toBe('https://vanban.chinhphu.vn/');
    expect(safeAddress('mailto:hdnd@hanoi.gov.vn')).toBe('mailto:hdnd@hanoi.gov.vn');
    for (const bad of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'data:text/html,<script>',
      'file:///etc/passwd',
      'blob:https://a/b',
      'vbscript:x',
      '//no-scheme',
      '',
      undefined,
      null,
      7,
      {},
    ])
      expect(safeAddress(bad)).toBeUndefined();
  });

  it('finds a place by its name, half-way down its page', async () => {
    expect(await placeOf(paper, 'chuong-2')).toEqual({ page: 3, y: 0.5 });
  });

  it('goes nowhere for a destination that is none', async () => {
    for (const bad of ['no-such-name', null, undefined, 12, [], [null], [-1], [10], [1.5], [{ num: 'x', gen: 0 }], ['3']])
      expect(await placeOf(paper, bad)).toBeUndefined();
  });

  it('stays on the page for heights without sense', async () => {
    for (const [height, y] of [
      [1e12, 0],
      [-1e12, 1],
      [Number.NaN, 0],
      ['421', 0],
    ] as const)
      expect(await placeOf(paper, [3, { name: 'XYZ' }, null, height, null])).toEqual({ page: 3, y });
  });
});
