/** The consolidated text as a Word file in the state's letters, whole or with the marks of what was adopted. */
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx';
import { markedNow } from '../../../../shared/meeting/amended.ts';
import type { Wording } from '../../../../shared/meeting/amendment-shapes.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import { lookOf } from '../../../../shared/minutes/text-data.ts';
import type { Marked, Piece } from '../../../../shared/meeting/wording.ts';
import { saveFile } from '../../../ui/save-file.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Of papers of the state: Times New Roman 14, in half points; margins 20, 15, 20 and 30 mm, in twentieths of a point. */
const LETTERS = { font: 'Times New Roman', size: 28 };
const MARGINS = { top: 1134, right: 850, bottom: 1134, left: 1701 };

const run = ({ words, mark }: Piece, bold: boolean): TextRun =>
  new TextRun({
    text: words,
    bold,
    ...LETTERS,
    ...(mark === 'out' && { strike: true, color: 'A84A08' }),
    ...(mark === 'in' && { underline: {}, color: '1B4F8F' }),
  });

function paragraph({ level, label, pieces, mark }: Marked, marks: boolean): Paragraph[] {
  if (!marks && mark === 'out') return [];
  const kept = pieces.filter((one) => marks || one.mark !== 'out').map((one): Piece => (marks ? one : { words: one.words }));
  const all: Piece[] = [...(label === undefined ? [] : [{ words: label, ...(marks && mark && { mark }) }]), ...kept];
  const look = lookOf({ level, text: kept.map(({ words }) => words).join(' ') });
  const spaced = all.map((one, n) => (n < all.length - 1 ? { ...one, words: `${one.words} ` } : one));
  return [
    new Paragraph({
      children: spaced.map((one) => run(one, look !== 'body')),
      alignment: look === 'heading' ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
      ...(look !== 'heading' && { indent: { firstLine: 720 } }),
      spacing: { after: 120 },
    }),
  ];
}

/** The file's bytes. */
export async function wordFile(meeting: Meeting, wording: Wording, marks: boolean): Promise<Blob> {
  const children = markedNow(meeting, wording).flatMap((one) => paragraph(one, marks));
  return Packer.toBlob(new Document({ title: wording.title, sections: [{ properties: { page: { margin: MARGINS } }, children }] }));
}

export const saveText = async (meeting: Meeting, wording: Wording, marks: boolean): Promise<void> =>
  saveFile(`${wording.title}.docx`, WORD, await wordFile(meeting, wording, marks));
