/** The tellers' minutes: by themselves as soon as their vote is announced, and as an annex of the meeting's. From the record alone. */
import { milliseconds } from '../../shared/base/time.ts';
import type { MinutesData, MinutesVote } from '../../shared/minutes/minutes-data.ts';
import type { CountedPapers } from '../../shared/minutes/prints-data.ts';
import { minutesPaper } from '../../shared/text/minutes-paper.ts';
import { paperPrint as w } from '../../shared/text/paper-print.ts';
import { say } from '../../shared/text/words.ts';
import { electedBlocks } from './minutes-elected.ts';
import { baseText, fractionWords, percentText, resultTable } from './minutes-votes.ts';
import { drawHead } from './minutes-head.ts';
import { fingerprint, moment, unstopped, whole } from './paper-time.ts';
import { Paper } from './paper.ts';
import { INDENT, WIDTH, type Block, type Setting } from './setting.ts';

const NUMBERS = ['total', 'issued', 'returned', 'valid', 'invalid', 'blank'] as const;

/** All that the tellers say of one vote. `start`: the day whose times need no date. */
function countedBlocks(paper: Setting, vote: MinutesVote, start: string): Block[] {
  const papers = vote.papers!;
  const body = (text: string): Block => paper.paragraph(text, { indent: INDENT, before: 4 });
  const writes = { base: baseText(vote), fraction: fractionWords(vote.rule), share: percentText };
  const [head = ''] = papers.tellers;
  const times = { opened: moment(vote.openedAt, start), closed: moment(vote.closedAt, start), round: whole(papers.round) };
  const signed = papers.signed.map(({ name, at, certificate }) =>
    body(say(w.signed, 'vi', { name, at: moment(at, start), certificate: fingerprint(certificate.slice(0, 32)) })),
  );
  return [
    body(say(w.asked, 'vi', { text: unstopped(vote.question) })),
    body(say(w.tellers, 'vi', { count: whole(papers.tellers.length), names: papers.tellers.join(', '), head })),
    body(say(w.times, 'vi', times)),
    paper.gap(6),
    paper.table({
      columns: [
        { head: say(w.line, 'vi'), share: 70, align: 'left' },
        { head: say(w.number, 'vi'), share: 30, align: 'center' },
      ],
      rows: NUMBERS.map((one) => [say(w[one], 'vi'), whole(papers[one])]),
      size: 12.5,
      width: WIDTH,
    }),
    body(say(w.marks, 'vi')),
    ...(vote.elected
      ? electedBlocks(paper, vote, writes, '')
      : [
          paper.gap(6),
          resultTable(paper, vote, writes.base),
          paper.paragraph([{ text: say(minutesPaper.result, 'vi') }, { text: say(minutesPaper[vote.outcome], 'vi'), face: 'bold' }], {
            indent: INDENT,
            before: 6,
          }),
        ]),
    ...signed,
  ];
}

/** Those of every vote on papers, in an annex of the minutes. */
export function drawCounted(paper: Setting, data: MinutesData, begin: (title: string) => void): void {
  const all = data.paperVotes ?? [];
  if (all.length === 0) return;
  begin(say(w.minutes, 'vi'));
  for (const vote of all) {
    const heading = paper.paragraph(say(w.annex, 'vi', { text: vote.question }), { face: 'bold', before: 12, align: 'left', tag: 'H4' });
    paper.headed(heading, ...countedBlocks(paper, vote, data.meeting.startedAt));
  }
}

export async function makeCounted({ unit, meeting, vote }: CountedPapers): Promise<Buffer> {
  const title = say(w.countTitle, 'vi', { title: vote.question.slice(0, 200) });
  const watermark = meeting.rehearsal ? say(minutesPaper.rehearsal, 'vi') : undefined;
  const paper = new Paper(title, unit.name, new Date(milliseconds(meeting.endedAt)), watermark);
  drawHead(paper, { unit, meeting, texts: {} as MinutesData['texts'] }, say(w.minutes, 'vi'));
  paper.add(...countedBlocks(paper, vote, meeting.startedAt));
  const names = vote.papers!.signed.map(({ name }) => name).join('          ');
  paper.together(
    paper.paragraph(say(w.signatures, 'vi'), { face: 'bold', align: 'center', before: 18 }),
    paper.gap(42),
    paper.paragraph(names, { face: 'bold', align: 'center', before: 0 }),
  );
  return paper.finish();
}
