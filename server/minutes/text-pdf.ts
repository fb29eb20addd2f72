/** A draft resolution's text in the state's form (Decree 30/2020/NĐ-CP): the very words whose hash a vote on the whole names. */
import { milliseconds } from '../../shared/base/time.ts';
import { isPeoplesCouncil } from '../../shared/council/council.ts';
import type { TextData } from '../../shared/minutes/text-data.ts';
import { draftPaper as w } from '../../shared/text/draft-paper.ts';
import { minutesPaper } from '../../shared/text/minutes-paper.ts';
import { say } from '../../shared/text/words.ts';
import { drawLetterhead } from './minutes-head.ts';
import { fingerprint } from './paper-time.ts';
import { Paper } from './paper.ts';
import { INDENT, type Block } from './setting.ts';

function paragraph(paper: Paper, { text, look }: TextData['paragraphs'][number]): Block {
  if (look === 'heading') return paper.paragraph(text, { align: 'center', face: 'bold', before: 4, tag: 'H2' });
  if (look === 'article') return paper.paragraph(text, { indent: INDENT, face: 'bold', before: 8, tag: 'H3' });
  return paper.paragraph(text, { indent: INDENT, before: 4 });
}

/** The same data give the same bytes. */
export async function makeText({ unit, meeting, title, paragraphs, sha256, amended, frozen }: TextData): Promise<Buffer> {
  const watermark = meeting.rehearsal ? say(minutesPaper.rehearsal, 'vi') : undefined;
  const paper = new Paper(title, unit.name, new Date(milliseconds(meeting.endedAt)), watermark);
  const number = say(isPeoplesCouncil(unit.name) ? w.noNumber : w.noNumberOther, 'vi').replaceAll(' ', '\u00a0');
  drawLetterhead(paper, { unit, meeting, texts: { number } });
  const stage = amended > 0 ? say(w.amended, 'vi', { n: amended }) : say(w.draft, 'vi');
  paper.add(paper.paragraph(stage, { align: 'center', face: 'italic', before: 14 }), paper.gap(6));
  // A heading does not end a page: it stands with what it is over.
  let over: Block[] = [];
  paragraphs.forEach((one, n) => {
    over.push(paragraph(paper, one));
    if (one.look !== 'body' && n < paragraphs.length - 1) return;
    paper.together(...over);
    over = [];
  });
  const said = [say(w.hash, 'vi', { sha256: fingerprint(sha256) }), ...(frozen ? [say(w.named, 'vi')] : [])].join('. ');
  paper.add(paper.gap(10), paper.paragraph(said, { size: 11, align: 'left' }));
  return paper.finish();
}
