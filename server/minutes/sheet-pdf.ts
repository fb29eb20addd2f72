/** The minutes of an opinion sheet as a paper of the state, in the same form as a meeting's: the same data give the same bytes. */
import { percent } from '../../shared/meeting/rules.ts';
import { milliseconds } from '../../shared/base/time.ts';
import type { SheetMinutes } from '../../shared/minutes/sheet-data.ts';
import { minutesPaper } from '../../shared/text/minutes-paper.ts';
import { sheetPaper as w } from '../../shared/text/sheet-paper.ts';
import { sheetDesk, sheets } from '../../shared/text/sheets.ts';
import { say } from '../../shared/text/words.ts';
import { beginAnnex } from './minutes-annexes.ts';
import { drawHead, foot } from './minutes-head.ts';
import { clock, day, unstopped, whole } from './paper-time.ts';
import { Paper } from './paper.ts';
import { INDENT, type Block } from './setting.ts';
import { unprintableIn } from './minutes-pdf.ts';

const CHOICES = ['agree', 'disagree', 'other'] as const;
const at = (time: string): string => `${clock(time)}, ${day(time)}`;
const wordOf = (choice: string | undefined): string => {
  const known = CHOICES.find((one) => one === choice);
  return say(known ? sheets[known] : sheetDesk.silent, 'vi');
};

export async function makeSheetPdf(data: SheetMinutes): Promise<Buffer> {
  const { meeting, unit, numbers } = data;
  const paper = new Paper(say(w.fileTitle, 'vi', { title: meeting.title }), unit.name, new Date(milliseconds(meeting.endedAt)));
  const heading = (text: string): Block => paper.paragraph(text, { face: 'bold', before: 12, align: 'left', tag: 'H2' });
  const body = (text: string): Block => paper.paragraph(text, { indent: INDENT });
  const list = (texts: readonly string[]): Block[] =>
    texts.map((text) => paper.paragraph(`- ${unstopped(text)}.`, { indent: INDENT, before: 3, tag: 'LI' }));

  drawHead(paper, data, say(w.title, 'vi'));
  paper.headed(
    heading(say(w.asked, 'vi')),
    ...data.question.split('\n').filter((line) => line.trim() !== '').map(body),
    ...(data.papers.length > 0 ? [body(`${say(w.papers, 'vi')}${data.papers.map(unstopped).join('; ')}.`)] : []),
  );
  const first = data.extensions[0]?.from ?? data.deadline;
  const ended = data.endedFor === undefined ? say(w.ended, 'vi', { at: at(meeting.endedAt) })
    : say(w.endedEarly, 'vi', { at: at(meeting.endedAt), reason: unstopped(data.endedFor) });
  paper.headed(
    heading(say(w.course, 'vi')),
    body(say(w.issued, 'vi', { at: at(meeting.startedAt), deadline: day(first) })),
    ...list(data.extensions.map((one) => say(w.extended, 'vi', { ...one, at: at(one.at), from: day(one.from), to: day(one.to) }))),
    ...list(data.reminders.map((one) => say(w.reminded, 'vi', { n: whole(one.n), at: at(one.at) }))),
    ...data.restored.map((one) => body(say(minutesPaper.restored, 'vi', { at: at(one.at), reason: unstopped(one.reason) }))),
    body(ended),
  );
  const { asked, answered, silent, counts } = numbers;
  const share = (n: number): string => `${(percent(n, asked) / 100).toFixed(2).replace('.', ',')} %`;
  paper.headed(
    heading(say(w.outcome, 'vi')),
    body(say(w.numbers, 'vi', { asked: whole(asked), answered: whole(answered), silent: whole(silent) })),
    paper.gap(6),
    paper.table({
      columns: [
        { head: say(w.choice, 'vi'), share: 5, align: 'left' },
        { head: say(w.count, 'vi'), share: 2, align: 'center' },
        { head: say(w.share, 'vi'), share: 3, align: 'center' },
      ],
      rows: [
        ...CHOICES.map((one) => [wordOf(one), whole(counts[one]), share(counts[one])]),
        [wordOf(undefined), whole(silent), share(silent)],
      ],
    }),
    ...(data.answers ? [] : [body(say(w.unnamed, 'vi'))]),
  );
  const words = { end: say(w.end, 'vi'), chair: say(w.officer, 'vi'), recipients: say(w.recipients, 'vi') };
  paper.together(...foot(paper, data, unprintableIn(data), [], words));
  drawAnswers(paper, data);
  return paper.finish();
}

function drawAnswers(paper: Paper, data: SheetMinutes): void {
  if (!data.answers) return;
  beginAnnex(paper, data, say(minutesPaper.annex, 'vi', { n: 'I' }), say(w.annexTitle, 'vi'));
  paper.add(
    paper.table({
      columns: [
        { head: say(sheetDesk.number, 'vi'), share: 1, align: 'center' },
        { head: say(sheetDesk.person, 'vi'), share: 4, align: 'left' },
        { head: say(w.choice, 'vi'), share: 2.5, align: 'left' },
        { head: say(sheets.comment, 'vi'), share: 6, align: 'left' },
      ],
      rows: data.answers.map(({ name, choice, comment = '' }, n) => [whole(n + 1), name, wordOf(choice), comment]),
    }),
  );
}
