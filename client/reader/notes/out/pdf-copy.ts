/**
 * A copy of a paper with notes in it: annotations that every reader of PDF can open, each with its own drawing for those that only show.
 */
import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFString, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { unit } from '../colours.ts';
import type { Pair } from '../page-points.ts';
import { pdfDate, type InkMarking, type Marking, type TextMarking } from './marking.ts';

/** Printed with the page; a sign keeps its size and stays upright besides. */
const PRINTED = 4;
const SIGN_FLAGS = 4 | 8 | 16;

const numbers = (all: readonly number[]): string => all.map((one) => String(Math.round(one * 100) / 100)).join(' ');
const closed = (points: readonly Pair[]): string => points.map((pair, n) => `${numbers(pair)} ${n === 0 ? 'm' : 'l'}`).join(' ') + ' h';

function inkDrawn({ outlines, rgb }: InkMarking): string {
  return `${unit(rgb).join(' ')} rg ${outlines.map(closed).join(' ')} f`;
}

/** A sheet with lines, or what its mark looks like. */
function signDrawn({ rect: [left, bottom, right, top], icon, rgb }: TextMarking): string {
  const at = (x: number, y: number): string => numbers([left + x * (right - left), bottom + y * (top - bottom)]);
  const box = `${unit(rgb).join(' ')} rg 0.36 0.33 0.29 RG 1 w ${at(0.05, 0.05)} ${numbers([(right - left) * 0.9, (top - bottom) * 0.9])} re B`;
  const pen = '0.11 0.1 0.09 RG 1.6 w 1 J 1 j';
  const lines = `${at(0.25, 0.7)} m ${at(0.75, 0.7)} l ${at(0.25, 0.5)} m ${at(0.75, 0.5)} l ${at(0.25, 0.3)} m ${at(0.55, 0.3)} l S`;
  const tick = `${at(0.25, 0.5)} m ${at(0.43, 0.28)} l ${at(0.77, 0.72)} l S`;
  const question =
    `${at(0.32, 0.68)} m ${at(0.34, 0.88)} ${at(0.68, 0.88)} ${at(0.68, 0.66)} c ${at(0.68, 0.52)} ${at(0.5, 0.54)} ${at(0.5, 0.38)} c S ` +
    `${at(0.5, 0.22)} m ${at(0.5, 0.21)} l S`;
  return `${box} ${pen} ${icon === 'Check' ? tick : icon === 'Help' ? question : lines}`;
}

function drawingOf(one: Marking): { readonly content: string; readonly multiplied: boolean } {
  if (one.kind === 'ink') return { content: inkDrawn(one), multiplied: false };
  if (one.kind === 'text') return { content: signDrawn(one), multiplied: false };
  const lines = one.quads.map(([a, b, c, d, e, f, g, h]) => closed([[a, b], [c, d], [g, h], [e, f]]));
  return { content: `/Marked gs ${unit(one.rgb).join(' ')} rg ${lines.join(' ')} f`, multiplied: true };
}

function annotated(paper: PDFDocument, page: PDFPage, one: Marking): PDFRef {
  const { context } = paper;
  const { content, multiplied } = drawingOf(one);
  const resources = multiplied ? { ExtGState: { Marked: { Type: 'ExtGState', BM: 'Multiply' } } } : {};
  const appearance = context.register(
    // Drawn in the page's own units, in its own place: nothing is scaled.
    context.flateStream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [...one.rect],
      Resources: resources,
      Group: { S: 'Transparency', Type: 'Group' },
    }),
  );
  const common = {
    Type: 'Annot',
    Rect: [...one.rect],
    P: page.ref,
    NM: PDFString.of(one.name),
    C: [...unit(one.rgb)],
    CreationDate: PDFString.of(pdfDate(one.made)),
    M: PDFString.of(pdfDate(one.changed)),
    AP: { N: appearance },
    ...(one.contents !== '' && { Contents: PDFHexString.fromText(one.contents) }),
  };
  const own = {
    ink: () => ({
      Subtype: 'Ink',
      F: PRINTED,
      InkList: one.kind === 'ink' ? one.gestures.map((points) => points.flat()) : [],
      BS: { W: one.kind === 'ink' ? one.width : 1 },
    }),
    highlight: () => ({ Subtype: 'Highlight', F: PRINTED, QuadPoints: one.kind === 'highlight' ? one.quads.flat() : [] }),
    text: () => ({ Subtype: 'Text', F: SIGN_FLAGS, Name: one.kind === 'text' ? one.icon : 'Note' }),
  };
  return context.register(context.obj({ ...common, ...own[one.kind]() }));
}

/** @param bytes of the paper. Throws where they are locked, or no PDF. */
export async function copyWithNotes(bytes: Uint8Array, markings: readonly Marking[]): Promise<Uint8Array> {
  const paper = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = paper.getPages();
  for (const one of markings) {
    const page = pages[one.page];
    if (!page) continue;
    const ref = annotated(paper, page, one);
    const there = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    if (there) there.push(ref);
    else page.node.set(PDFName.of('Annots'), paper.context.obj([ref]));
  }
  return paper.save({ updateFieldAppearances: false });
}
