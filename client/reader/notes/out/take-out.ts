/** Hands one's notes out as a file: made on the device, seen by nobody else. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Mark, Note } from '../../../../shared/papers/note.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { markingsOf } from './marking.ts';
import { placed } from './placed.ts';
import { webAnnotationsOf } from './web-annotations.ts';
import { xfdfOf } from './xfdf.ts';

export interface TakenOut {
  readonly doc: PDFDocumentProxy;
  readonly of: { readonly sha256: string };
  readonly title: string;
  readonly notes: readonly Note[];
  /** Of the file, without its ending. */
  readonly name: string;
  readonly nameOfMark: (mark: Mark) => string;
}

/** Throws where the paper's bytes are not to be had, or cannot be written into. */
export async function takeOut(form: 'pdf' | 'xfdf' | 'web', { doc, of, title, notes, name, nameOfMark }: TakenOut): Promise<void> {
  const here = await placed(doc, notes);
  const markings = here.flatMap((one) => markingsOf(one, nameOfMark));
  switch (form) {
    case 'pdf': {
      const { copyWithNotes } = await import('./pdf-copy.ts');
      const copy = await copyWithNotes(await doc.getData(), markings);
      return saveFile(`${name}.pdf`, 'application/pdf', new Uint8Array(copy));
    }
    case 'xfdf':
      return saveFile(`${name}.xfdf`, 'application/vnd.adobe.xfdf', xfdfOf(markings, `${title}.pdf`));
    case 'web':
      return saveFile(`${name}.jsonld`, 'application/ld+json', webAnnotationsOf(here, of.sha256, nameOfMark));
  }
}
