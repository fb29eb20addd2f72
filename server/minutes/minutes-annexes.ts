/** The annexes of the minutes: who was there and when, and each delegate's choice in every public vote. */
import { minutesPaper as w } from '../../shared/text/minutes-paper.ts';
import { say } from '../../shared/text/words.ts';
import type { MinutesData, MinutesDelegate, MinutesVote, Period } from '../../shared/minutes/minutes-data.ts';
import { day, moment, shortMoment, whole } from './paper-time.ts';
import type { Paper } from './paper.ts';
import { WIDTH, type Block, type Column, type Setting } from './setting.ts';

export const PRESENCE_ANNEX = say(w.annex, 'vi', { n: 'I' });
export const ROLL_ANNEX = say(w.annex, 'vi', { n: 'II' });

/** Votes whose roll is printed. */
export const publicVotes = (data: MinutesData): readonly MinutesVote[] => data.votes.filter(({ kind }) => kind === 'public');
/** Where the tellers' minutes stand. */
export const countedAnnex = (data: MinutesData): string => say(w.annex, 'vi', { n: publicVotes(data).length > 0 ? 'III' : 'II' });

export function beginAnnex(paper: Setting, data: Pick<MinutesData, 'unit' | 'meeting' | 'texts'>, name: string, title: string): void {
  const { unit, meeting, texts } = data;
  const number = texts.number === undefined ? '' : say(w.annexNumber, 'vi', { number: texts.number });
  paper.beginAnnex(name);
  paper.add(
    paper.paragraph(name, { face: 'bold', align: 'center', tag: 'H2' }),
    paper.paragraph(title, { face: 'bold', align: 'center', before: 2, tag: 'H3' }),
    paper.paragraph(say(w.annexOf, 'vi', { number, day: day(meeting.endedAt), unit: unit.name }), {
      face: 'italic',
      align: 'center',
      before: 2,
    }),
    paper.gap(10),
  );
}

const SEATS = { head: w.seatHead, deputy: w.seatDeputy, member: w.seatMember };

/** Position, places in committees where the position does not say them already, delegate group. */
export function officesOf({ title = '', committees = [], group = '' }: MinutesDelegate): string {
  const said = title.split(/[;,]/).map((one) => one.trim().toLocaleLowerCase('vi'));
  const seats = committees.map(({ name, role }) => say(SEATS[role], 'vi', { committee: name }));
  return [title, ...seats.filter((one) => !said.includes(one.toLocaleLowerCase('vi'))), group].filter((text) => text !== '').join(', ');
}

/** "08:00 – 10:15; 10:40 – 16:30", or the words for all the time, or for absence with leave or without. */
export function presence({ present, withLeave }: MinutesDelegate, { startedAt, endedAt }: MinutesData['meeting']): string {
  const periods = within(present, startedAt, endedAt);
  if (periods.length === 0) return say(withLeave ? w.absentWithLeave : w.absentWithout, 'vi');
  if (isWhole(periods, startedAt, endedAt)) return say(w.wholeTime, 'vi');
  return periods.map(({ from, to }) => `${shortMoment(from, startedAt)} – ${shortMoment(to, startedAt)}`).join('; ');
}

/** The periods as far as they lie in the meeting's time, closed. */
export function within(periods: readonly Period[], start: string, end: string): Array<{ readonly from: string; readonly to: string }> {
  return periods
    .map(({ from, to }) => ({ from: from < start ? start : from, to: to === undefined || to > end ? end : to }))
    .filter(({ from, to }) => from < to);
}

export const isWhole = (periods: ReadonlyArray<{ readonly from: string; readonly to: string }>, start: string, end: string): boolean =>
  periods.length === 1 && periods[0]!.from === start && periods[0]!.to === end;

export function drawPresence(paper: Setting, data: MinutesData): void {
  beginAnnex(paper, data, PRESENCE_ANNEX, say(w.presenceTitle, 'vi'));
  paper.add(
    paper.table({
      columns: [
        { head: say(w.ordinalHead, 'vi'), share: 8, align: 'center' },
        { head: say(w.nameHead, 'vi'), share: 30, align: 'left' },
        { head: say(w.officeHead, 'vi'), share: 30, align: 'left' },
        { head: say(w.presenceHead, 'vi'), share: 36, align: 'left' },
      ],
      rows: data.delegates.map((delegate, index) => [
        String(index + 1),
        delegate.name,
        officesOf(delegate),
        presence(delegate, data.meeting),
      ]),
    }),
  );
}

/** What a delegate did in a public vote, in words. */
function choiceOf(data: MinutesData, vote: MinutesVote, delegate: MinutesDelegate): string {
  const label = (id: string): string => vote.options.find((option) => option.id === id)?.label ?? id;
  const choice = Object.hasOwn(vote.roll, delegate.id) ? vote.roll[delegate.id] : undefined;
  if (choice?.length === 0) return say(w.blankChoice, 'vi');
  if (choice !== undefined) return typeof choice === 'string' ? label(choice) : choice.map(label).join('; ');
  const said = vote.spoken?.find((one) => one.member === delegate.id);
  if (said) return say(w.saidAloud, 'vi', { choice: label(said.choice) });
  const sent = vote.proxies?.find((one) => one.member === delegate.id);
  if (sent) return say(w.byProxy, 'vi', { choice: [sent.choice].flat().map(label).join('; ') || say(w.blankChoice, 'vi'), by: sent.by });
  if (vote.void.some(({ voter }) => voter === delegate.id)) return say(w.notCounted, 'vi');
  return within(delegate.present, vote.openedAt, vote.closedAt).length > 0 ? say(w.noChoice, 'vi') : say(w.absent, 'vi');
}

const GUTTER = 10;
const HALF = (WIDTH - GUTTER) / 2;

/** What stands above a vote's roll. */
export function rollHead(paper: Setting, data: MinutesData, vote: MinutesVote): Block[] {
  const number = data.votes.indexOf(vote) + 1;
  const counts = vote.options.map(({ id, label }) => `${label}: ${whole(vote.counts[id] ?? 0)}`).join('; ');
  return [
    paper.paragraph(say(w.rollOf, 'vi', { n: String(number), question: vote.question }), { face: 'bold', size: 13, before: 14, tag: 'H4' }),
    paper.paragraph(say(w.rollSummary, 'vi', { closed: moment(vote.closedAt, data.meeting.startedAt), counts }), { size: 13, before: 2 }),
    paper.gap(5),
  ];
}

export const rollRows = (data: MinutesData, vote: MinutesVote): string[][] =>
  data.delegates.map((delegate, index) => [String(index + 1), delegate.name, choiceOf(data, vote, delegate)]);

/** Each public vote with its roll in two columns, read down the left one first on every page. */
export function drawRolls(paper: Paper, data: MinutesData): void {
  const votes = publicVotes(data);
  if (votes.length === 0) return;
  beginAnnex(paper, data, ROLL_ANNEX, say(w.rollTitle, 'vi'));
  for (const vote of votes) {
    const rows = rollRows(data, vote);
    const head = rollHead(paper, data, vote);
    // A roll begins with a good part of its rows under its heading, or on the next page.
    const inOnePiece = column(paper, rows.slice(0, Math.ceil(rows.length / 2)), 0).height + 20;
    paper.together(...head, roomFor(Math.min(inOnePiece, 220)));
    drawInTwo(paper, rows);
  }
}

/** Takes no place itself: asks for it to be there. */
const roomFor = (height: number): Block => ({ height, least: height, draw: () => undefined });

export const rollColumns = (): Column[] => [
  { head: say(w.ordinalHead, 'vi'), share: 13, align: 'center' },
  { head: say(w.nameHead, 'vi'), share: 50, align: 'left' },
  { head: say(w.voteHead, 'vi'), share: 39, align: 'left' },
];

type Rows = ReadonlyArray<readonly string[]>;

function column(paper: Paper, rows: Rows, x: number): Block {
  return paper.table({
    columns: rollColumns(),
    rows,
    size: 11,
    x,
    width: HALF,
  });
}

function drawInTwo(paper: Paper, rows: Rows): void {
  const part = (from: number, to: number, x: number): Block => column(paper, rows.slice(from, to), x);
  let from = 0;
  while (from < rows.length) {
    const middle = (to: number): number => from + Math.ceil((to - from) / 2);
    const fits = (to: number): boolean => Math.max(part(from, middle(to), 0).height, part(middle(to), to, 0).height) <= paper.room;
    const to = mostThatFit(from + 1, rows.length, fits);
    if (!fits(to) && paper.room < 300) {
      paper.newPage();
      continue;
    }
    const top = paper.y;
    const page = paper.page;
    part(from, middle(to), 0).draw();
    const left = { page: paper.page, y: paper.y };
    if (left.page === page) paper.y = top;
    if (middle(to) < to) part(middle(to), to, HALF + GUTTER).draw();
    if (paper.page === left.page) paper.y = Math.max(paper.y, left.y);
    from = to;
    if (from < rows.length) paper.newPage();
  }
}

/** The greatest number from `least` to `most` that fits, where more never fits better than fewer; `least` if none does. */
function mostThatFit(least: number, most: number, fits: (n: number) => boolean): number {
  let low = least;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
