/** The two ends of the minutes: the head of a state paper, and its foot with signatures, recipients and the record's marks. */
import { minutesPaper as w } from '../../shared/text/minutes-paper.ts';
import { say } from '../../shared/text/words.ts';
import type { MinutesData, Officer } from '../../shared/minutes/minutes-data.ts';
import { clock, day, fingerprint, whole } from './paper-time.ts';
import type { Paper } from './paper.ts';
import { MARGIN, PAGE, WIDTH, type Block, type Setting } from './setting.ts';
import type { Style } from './typeset.ts';

const HEAD: Style = { size: 13, face: 'bold', align: 'center', indent: 0, leading: 1.2 };
const LEFT = { x: MARGIN.left - 12, width: 190 } as const;
const RIGHT = { x: MARGIN.left + 184, width: WIDTH - 184 } as const;

/** Where a signature is shown: in points, from the lower left corner of the page as PDF counts; `page` from 0. */
export interface SignaturePlace {
  readonly role: 'secretary' | 'chair';
  readonly name: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** "HỘI ĐỒNG NHÂN DÂN / XÃ …": the body's name stands on two lines where it names its place. */
export function inLines(name: string): readonly string[] {
  const found = /^(hội đồng nhân dân|ủy ban nhân dân|thường trực hội đồng nhân dân) (.+)$/i.exec(name.normalize('NFC').trim());
  return found ? [found[1]!.toUpperCase(), found[2]!.toUpperCase()] : [name.toUpperCase()];
}

export interface Headed extends Pick<MinutesData, 'unit'> {
  readonly meeting: Pick<MinutesData['meeting'], 'title' | 'term' | 'endedAt' | 'rehearsal'>;
  readonly texts: Pick<MinutesData['texts'], 'number'>;
}

/** Issuing body left, nation and motto right, each over its line; number and symbol, place and day; title and subtitle. */
export function drawHead(paper: Paper, headed: Headed, title = say(w.title, 'vi')): void {
  drawLetterhead(paper, headed);
  drawTitles(paper, headed, title);
  paper.rule(MARGIN.left + WIDTH / 2 - 45, paper.y + 4, 90);
  paper.y += 10;
}

/** Title, what it is of, and the council's term. */
export function drawTitles(paper: Setting, headed: Headed, title = say(w.title, 'vi')): void {
  paper.add(paper.paragraph(title, { face: 'bold', align: 'center', before: 20, tag: 'H1' }));
  const { title: of, term } = headed.meeting;
  paper.add(paper.paragraph(of, { face: 'bold', align: 'center', before: 2, tag: 'P' }));
  if (term !== undefined)
    paper.add(paper.paragraph(term.slice(0, 1).toUpperCase() + term.slice(1), { face: 'bold', align: 'center', before: 2, tag: 'P' }));
}

/** "Số: 12/BB-HĐND", and "Mường Lống, ngày 10 tháng 7 năm 2026". */
export function numberAndDay({ unit, meeting, texts }: Headed): { readonly number: string; readonly dated: string } {
  const when = day(meeting.endedAt);
  return {
    number: say(w.number, 'vi', { number: texts.number ?? say(w.noNumber, 'vi').replaceAll(' ', '\u00a0') }),
    dated: unit.place ? say(w.placeAndDay, 'vi', { place: unit.place, day: when }) : when.replace('n', 'N'),
  };
}

/** The same down to place and day: what is below brings its own title. */
export function drawLetterhead(paper: Paper, { unit, meeting, texts }: Headed): void {
  if (meeting.rehearsal) {
    const style: Style = { ...HEAD, size: 12 };
    const lines = paper.lines(say(w.rehearsalNote, 'vi'), style, WIDTH - 16);
    const height = lines.length * style.size * style.leading + 10;
    paper.place(lines, style, MARGIN.left + 8, paper.y + 5, WIDTH - 16, 'P');
    paper.artifact(() => paper.doc.save().lineWidth(1).strokeColor('#a3231d').rect(MARGIN.left, paper.y, WIDTH, height).stroke().restore());
    paper.y += height + 12;
  }
  const top = paper.y;
  const column = (
    rows: ReadonlyArray<readonly [string, Partial<Style>]>,
    at: { readonly x: number; readonly width: number },
    from: number,
  ): number =>
    rows.reduce((y, [text, given]) => {
      const style = { ...HEAD, ...given };
      const lines = paper.lines(text, style, at.width);
      paper.place(lines, style, at.x, y, at.width, 'P');
      return y + lines.length * style.size * style.leading;
    }, from);

  const body = inLines(unit.name).map((line) => [line, {}] as const);
  const leftEnd = column([...(unit.superior ? [[unit.superior.toUpperCase(), { face: 'regular' }] as const] : []), ...body], LEFT, top) + 2;
  paper.rule(LEFT.x + LEFT.width / 2 - 32, leftEnd, 64);
  const motto = say(w.motto, 'vi');
  const rightEnd = column([[say(w.nation, 'vi'), {}], [motto, { size: 14 }]], RIGHT, top) + 2;
  const under = paper.measure(motto, 'bold', 14);
  paper.rule(RIGHT.x + (RIGHT.width - under) / 2, rightEnd, under);

  const next = Math.max(leftEnd, rightEnd) + 9;
  const { number, dated } = numberAndDay({ unit, meeting, texts });
  const numbered = column([[number, { face: 'regular' }]], LEFT, next);
  paper.y = Math.max(numbered, column([[dated, { face: 'italic', size: 14 }]], RIGHT, next));
}

type Ended = Pick<MinutesData, 'meeting' | 'chairs' | 'secretaries' | 'texts' | 'record'>;

/** The closing sentence, the second office and the recipients where nothing else is said. */
export const meetingEnds = ({ meeting: { endedAt } }: Pick<MinutesData, 'meeting'>) => ({
  end: say(w.end, 'vi', { clock: clock(endedAt), day: day(endedAt) }),
  chair: say(w.chair, 'vi'),
  recipients: say(w.recipientsDefault, 'vi'),
});

/**
 * The closing sentence, the two signatures with room for them, recipients, and what the paper is checked against: one
 * block, so that no signature ever stands on a page without the text it closes.
 */
export function foot(
  paper: Paper,
  data: Ended,
  unprintable: readonly string[],
  places: SignaturePlace[],
  words = meetingEnds(data),
): readonly Block[] {
  const { texts, record } = data;
  const end = paper.paragraph(words.end, { indent: 28.35, before: 10 });
  const { recipients, notes } = footBlocks(paper, { texts, record }, unprintable, words.recipients);
  return [end, signatures(paper, data, places, words.chair), ...recipients, ...rulePlus(paper, notes)];
}

/** Recipients, and what the paper is checked against. */
export function footBlocks(paper: Setting, { texts, record }: Pick<Ended, 'texts' | 'record'>, unprintable: readonly string[], otherwise: string) {
  const small = { size: 11, align: 'left', before: 0, leading: 1.2 } as const;
  const recipients = (texts.recipients || otherwise).split('\n').filter((line) => line.trim() !== '');
  const notes = [
    say(w.record, 'vi', { size: whole(record.size), root: record.root, ca: fingerprint(record.ca) }),
    ...(record.witnessed ? [say(w.witnessed, 'vi', { n: whole(record.witnessed.n), m: whole(record.witnessed.m) })] : []),
    ...(unprintable.length > 0 ? [say(w.unprintable, 'vi', { list: unprintable.join(', ') })] : []),
  ];
  return {
    recipients: [
      paper.paragraph(say(w.recipients, 'vi'), { ...small, size: 12, face: 'boldItalic', before: 12 }),
      ...recipients.map((line) => paper.paragraph(line, small)),
    ],
    notes: notes.map((text) => paper.paragraph(text, { ...small, size: 10.5, before: 3 })),
  };
}

function rulePlus(paper: Paper, notes: readonly Block[]): Block[] {
  return [{ height: 14, least: 14, draw: () => { paper.rule(MARGIN.left, paper.y + 12, WIDTH); paper.y += 14; } }, ...notes];
}

/** Room for a signature's picture between the office and the name. */
const ROOM = 76;

function signatures(paper: Paper, { chairs, secretaries }: Ended, places: SignaturePlace[], chair: string): Block {
  const style: Style = { ...HEAD, size: 14 };
  const half = WIDTH / 2;
  const people: ReadonlyArray<{ readonly role: SignaturePlace['role']; readonly officer: Officer | undefined; readonly x: number }> = [
    { role: 'secretary', officer: secretaries.at(-1), x: MARGIN.left },
    { role: 'chair', officer: chairs.at(-1), x: MARGIN.left + half },
  ];
  const set = people.map(({ role, officer, x }) => ({
    role,
    x,
    office: paper.lines(role === 'chair' ? chair : say(w[role], 'vi'), style, half),
    name: paper.lines(officer?.name ?? '', style, half - 16),
    officer,
  }));
  const step = style.size * style.leading;
  const height = 14 + step + ROOM + Math.max(...set.map(({ name }) => name.length)) * step;
  return {
    height,
    least: height,
    draw: () => {
      const top = paper.y + 14;
      for (const { role, x, office, name, officer } of set) {
        paper.place(office, style, x, top, half, 'P');
        paper.place(name, style, x + 8, top + step + ROOM, half - 16, 'P');
        places.push({
          role,
          name: officer?.name ?? '',
          page: paper.page,
          x: x + 20,
          y: PAGE.height - (top + step + ROOM - 4),
          width: half - 40,
          height: ROOM - 8,
        });
      }
      paper.y = top + height - 14;
    },
  };
}
