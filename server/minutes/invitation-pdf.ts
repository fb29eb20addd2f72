/** The invitation in the state's form (Decree 30/2020/NĐ-CP, form 1.7): the same data give the same bytes. */
import { milliseconds } from '../../shared/base/time.ts';
import type { InvitationData } from '../../shared/minutes/invitation-data.ts';
import { invitationPaper as w } from '../../shared/text/invitation.ts';
import { say } from '../../shared/text/words.ts';
import { drawHead } from './minutes-head.ts';
import { clock, day, unstopped } from './paper-time.ts';
import { Paper } from './paper.ts';
import { INDENT, MARGIN, WIDTH, type Block } from './setting.ts';
import type { Style } from './typeset.ts';

/** Noon in Vietnam of the paper's day: the same day wherever it is read. */
const noon = (of: string): string => `${of}T05:00:00.000Z`;
/** Under a hundred a number is written with two digits (annex I). */
const written = (number: number): string => String(number).padStart(2, '0');
const linesOf = (text: string): string[] => text.split('\n').map((one) => one.trim()).filter((one) => one !== '');

export async function makeInvitation(data: InvitationData): Promise<Buffer> {
  const { unit, meeting, texts, number, programme, presiding } = data;
  const at = noon(texts.day);
  const paper = new Paper(say(w.fileTitle, 'vi', { title: texts.about }), unit.name, new Date(milliseconds(at)));
  const headed = { title: texts.about, endedAt: at, rehearsal: meeting.rehearsal };
  drawHead(paper, { unit, meeting: headed, texts: { number: `${written(number)}/${texts.symbol}` } }, say(w.title, 'vi'));

  const body = (text: string, more = {}): Block => paper.paragraph(text, { indent: INDENT, ...more });
  const to = linesOf(texts.to).map(unstopped);
  if (to.length === 1) paper.add(paper.paragraph(say(w.toOne, 'vi', { to: to[0]! }), { align: 'center', before: 8 }));
  else {
    paper.add(paper.paragraph(say(w.to, 'vi'), { inset: 2.5 * INDENT, align: 'left', before: 8 }));
    const end = (n: number) => (n === to.length - 1 ? '.' : ';');
    paper.add(...to.map((one, n) => paper.paragraph(`- ${one}${end(n)}`, { inset: 4 * INDENT, align: 'left', before: 2, tag: 'LI' })));
  }
  paper.add(
    body(say(w.invites, 'vi', { body: unit.name, title: [unstopped(meeting.title), meeting.term].filter(Boolean).join(', ') }), { before: 12 }),
    body(say(w.time, 'vi', { clock: clock(meeting.startsAt), day: day(meeting.startsAt) })),
    body(say(w.place, 'vi', { place: unstopped(meeting.place) })),
    ...(presiding ? [body(say(w.presiding, 'vi', { name: presiding }))] : []),
  );
  if (programme.length > 0) {
    const [first, ...rest] = programme.map((one) => body(`${one.number}. ${unstopped(one.title)}.`, { before: 3, tag: 'LI' }));
    paper.headed(body(say(w.programme, 'vi')), first!);
    paper.add(...rest);
  }
  paper.add(...linesOf(texts.note).map((one) => body(one)));
  paper.together(body(say(w.closing, 'vi')), foot(paper, data));
  return paper.finish();
}

/** Room for the signature and the seal between the office and the name. */
const ROOM = 76;

/** Recipients left, authority, capacity and name right, on one page. */
function foot(paper: Paper, { texts }: InvitationData): Block {
  const half = WIDTH / 2;
  const style = (size: number, face: Style['face'], align: Style['align']): Style => ({ size, face, align, indent: 0, leading: 1.2 });
  const bold = style(14, 'bold', 'center');
  const office = [...linesOf(texts.authority), texts.capacity].map((one) => paper.balanced(one.toUpperCase(), bold, half));
  const name = paper.lines(texts.signer, bold, half);
  const [head, small] = [style(12, 'boldItalic', 'left'), style(11, 'regular', 'left')];
  const recipients = linesOf(texts.recipients).map((one) => paper.lines(`- ${one.replace(/^-\s*/, '')}`, small, half - 10));
  const tall = (lines: ReadonlyArray<readonly unknown[]>, { size, leading }: Style) => lines.flat().length * size * leading;
  const right = tall(office, bold) + ROOM + tall([name], bold);
  const left = head.size * head.leading + tall(recipients, small);
  const height = 14 + Math.max(left, right);
  return {
    height,
    least: height,
    draw() {
      const top = paper.y + 14;
      let y = top;
      if (recipients.length > 0) paper.place(paper.lines(say(w.recipients, 'vi'), head, half), head, MARGIN.left, y, half, 'P');
      y += head.size * head.leading;
      for (const lines of recipients) {
        paper.place(lines, small, MARGIN.left, y, half - 10, 'P');
        y += tall([lines], small);
      }
      y = top;
      for (const lines of office) {
        paper.place(lines, bold, MARGIN.left + half, y, half, 'P');
        y += tall([lines], bold);
      }
      paper.place(name, bold, MARGIN.left + half, y + ROOM, half, 'P');
      paper.y = top + height - 14;
    },
  };
}
