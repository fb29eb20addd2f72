/** The minutes as a file that the desk goes on writing in Word: the same words as the paper, from the same data; not what is approved. */
import type { MinutesData } from '../../shared/minutes/minutes-data.ts';
import { minutesPaper as w } from '../../shared/text/minutes-paper.ts';
import { say } from '../../shared/text/words.ts';
import { beginAnnex, countedAnnex, drawPresence, publicVotes, ROLL_ANNEX, rollColumns, rollHead, rollRows } from './minutes-annexes.ts';
import { drawConclusion, drawCourse, drawOpening } from './minutes-body.ts';
import { drawTitles, footBlocks, inLines, meetingEnds, numberAndDay } from './minutes-head.ts';
import { drawCounted } from './prints-counted.ts';
import { INDENT, WIDTH } from './setting.ts';
import type { Face } from './glyphs.ts';
import { besides, WordPaper, wordParagraph, wordRule } from './word-paper.ts';

/** Of the letterhead's two columns. */
const COLUMNS = [WIDTH * 0.44, WIDTH * 0.56] as const;
/** Room for a signature between the office and the name. */
const ROOM = 76;

export async function makeMinutesWord(data: MinutesData): Promise<Buffer> {
  const { meeting, unit } = data;
  const paper = new WordPaper({ title: say(w.fileTitle, 'vi', { title: meeting.title }), author: unit.name });
  drawLetterhead(paper, data);
  drawTitles(paper, data);
  paper.put(wordRule(90, WIDTH));
  drawOpening(paper, data);
  drawCourse(paper, data);
  drawConclusion(paper, data);
  drawFoot(paper, data);
  drawPresence(paper, data);
  drawRolls(paper, data);
  drawCounted(paper, data, (title) => beginAnnex(paper, data, countedAnnex(data), title));
  return paper.finish();
}

const centred = (text: string, face: Face, size = 13) => wordParagraph(text, { face, size, align: 'center', before: 0, leading: 1.15 });

function drawLetterhead(paper: WordPaper, data: MinutesData): void {
  const { unit, meeting } = data;
  if (meeting.rehearsal) paper.put(centred(say(w.rehearsalNote, 'vi'), 'bold', 12));
  const { number, dated } = numberAndDay(data);
  const body = [
    ...(unit.superior ? [centred(unit.superior.toUpperCase(), 'regular')] : []),
    ...inLines(unit.name).map((line) => centred(line, 'bold')),
  ];
  const nation = [centred(say(w.nation, 'vi'), 'bold'), centred(say(w.motto, 'vi'), 'bold', 14)];
  paper.put(
    besides(COLUMNS, [
      [...body, wordRule(64, COLUMNS[0] - 11)],
      [...nation, wordRule(160, COLUMNS[1] - 11)],
    ]),
    besides(COLUMNS, [
      [wordParagraph(number, { size: 13, align: 'center', before: 6 })],
      [wordParagraph(dated, { size: 14, face: 'italic', align: 'center', before: 6 })],
    ]),
  );
}

/** The closing sentence, both signatures, recipients, and what the paper that is approved is checked against. */
function drawFoot(paper: WordPaper, data: MinutesData): void {
  const { end, chair, recipients: otherwise } = meetingEnds(data);
  const signs = (office: string, name: string | undefined) => [
    wordParagraph(office, { face: 'bold', align: 'center', before: 14 }, true),
    wordParagraph(name ?? '', { face: 'bold', align: 'center', before: ROOM }),
  ];
  const { recipients, notes } = footBlocks(paper, data, [], otherwise);
  paper.together(paper.paragraph(end, { indent: INDENT, before: 10 }));
  paper.put(
    besides([WIDTH / 2, WIDTH / 2], [
      signs(say(w.secretary, 'vi'), data.secretaries.at(-1)?.name),
      signs(chair, data.chairs.at(-1)?.name),
    ]),
  );
  paper.add(...recipients, paper.gap(8));
  paper.put(wordRule(WIDTH, WIDTH));
  paper.add(...notes);
}

/** Each public vote with its roll, in one table across the page: Word breaks it by itself. */
function drawRolls(paper: WordPaper, data: MinutesData): void {
  const votes = publicVotes(data);
  if (votes.length === 0) return;
  beginAnnex(paper, data, ROLL_ANNEX, say(w.rollTitle, 'vi'));
  for (const vote of votes) {
    paper.together(...rollHead(paper, data, vote), paper.table({ columns: rollColumns(), rows: rollRows(data, vote) }));
  }
}
