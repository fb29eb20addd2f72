/** The words of the minutes between head and foot: who was there, and the course of the meeting. */
import { conclusionsMinuted as c } from '../../shared/text/conclusions.ts';
import { minutesPaper as w } from '../../shared/text/minutes-paper.ts';
import { say } from '../../shared/text/words.ts';
import { isWhole, presence, PRESENCE_ANNEX, publicVotes, ROLL_ANNEX, within } from './minutes-annexes.ts';
import type { MinutesConclusion, MinutesData, MinutesVote, Officer } from '../../shared/minutes/minutes-data.ts';
import { floorBlocks } from './minutes-floor.ts';
import { allVotes, voteBlocks } from './minutes-votes.ts';
import { clock, day, moment, unstopped, whole } from './paper-time.ts';
import { INDENT, type Block, type ParagraphStyle, type Setting } from './setting.ts';
import { minutesWords } from '../text.ts';

const heading = (paper: Setting, text: string): Block => paper.paragraph(text, { face: 'bold', before: 12, align: 'left', tag: 'H2' });
const second = (paper: Setting, text: string): Block =>
  paper.paragraph(text, { face: 'bold', before: 8, align: 'left', indent: INDENT, tag: 'H3' });
const body = (paper: Setting, text: string, style: ParagraphStyle = {}): Block => paper.paragraph(text, { indent: INDENT, ...style });
/** A list with a dash before each and a semicolon after, a full stop after the last. */
const list = (paper: Setting, texts: readonly string[]): Block[] =>
  texts.map((text, index) =>
    paper.paragraph(`- ${unstopped(text)}${index === texts.length - 1 ? '.' : ';'}`, { indent: INDENT, before: 3, tag: 'LI' }),
  );

const paragraphs = (paper: Setting, text: string): Block[] =>
  text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .map((part) => body(paper, part.trim()));

/** Joins what is there: name, office, group. */
const described = (...parts: ReadonlyArray<string | undefined>): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

export function drawOpening(paper: Setting, data: MinutesData): void {
  const { meeting, delegates, guests, texts } = data;
  const { startedAt, endedAt } = meeting;
  const labelled = (label: string, text: string): Block => paper.paragraph([{ text: label, face: 'bold' }, { text }], { indent: INDENT });
  paper.add(
    labelled(say(w.start, 'vi'), `${clock(startedAt)}, ${day(startedAt)}.`),
    labelled(say(w.place, 'vi'), `${unstopped(texts.place ?? meeting.place)}.`),
  );

  const times = delegates.map((delegate) => ({ delegate, periods: within(delegate.present, startedAt, endedAt) }));
  const absent = times.filter(({ periods }) => periods.length === 0);
  const partly = times.filter(({ periods }) => periods.length > 0 && !isWhole(periods, startedAt, endedAt));
  const count = {
    total: whole(delegates.length),
    present: whole(delegates.length - absent.length),
    absent: whole(absent.length),
    annex: PRESENCE_ANNEX,
  };
  paper.headed(heading(paper, say(w.attendance, 'vi')), second(paper, say(w.delegates, 'vi')), body(paper, say(w.totals, 'vi', count)));
  if (absent.length > 0) {
    const names = absent.map(
      ({ delegate }) => `${described(delegate.name, delegate.group)}: ${say(delegate.withLeave ? w.withLeave : w.withoutLeave, 'vi')}`,
    );
    paper.headed(body(paper, say(w.absentHead, 'vi')), ...list(paper, names));
  }
  if (partly.length > 0) {
    const names = partly.map(({ delegate }) => `${described(delegate.name, delegate.group)}: ${presence(delegate, meeting)}`);
    paper.headed(body(paper, say(w.partHead, 'vi')), ...list(paper, names));
  }
  const named = list(paper, texts.guests.split('\n').filter((one) => one.trim() !== ''));
  const came = guests === 0 ? say(w.noGuests, 'vi') : say(w.guestsCame, 'vi', { n: whole(guests) });
  paper.headed(second(paper, say(w.guests, 'vi')), ...(guests === 0 && named.length > 0 ? [] : [body(paper, came)]), ...named);
  paper.headed(second(paper, say(w.chairs, 'vi')), ...officers(paper, data, data.chairs));
  paper.headed(second(paper, say(w.secretaries, 'vi')), ...officers(paper, data, data.secretaries));
}

/** With the times of each where the office went from hand to hand. */
function officers(paper: Setting, { meeting }: MinutesData, all: readonly Officer[]): Block[] {
  const texts = all.map(({ name, title, from, to }) => {
    const times = say(w.fromTo, 'vi', { from: moment(from, meeting.startedAt), to: moment(to ?? meeting.endedAt, meeting.startedAt) });
    return `${described(name, title)}${all.length > 1 ? ` (${times})` : ''}`;
  });
  return list(paper, texts);
}

/** The words of a conclusion, and what is attached to it. */
function concludedBlocks(paper: Setting, { meeting }: MinutesData, { text, papers, at }: MinutesConclusion): Block[] {
  const late = at > meeting.endedAt ? [{ text: ` (${say(c.after, 'vi', { at: moment(at, meeting.startedAt) })})`, face: 'italic' as const }] : [];
  const parts = (text ?? say(c.restricted, 'vi')).split('\n').filter((part) => part.trim() !== '');
  const titles = papers.map(({ title }) => unstopped(title)).join('; ');
  return [
    ...parts.map((part, index) =>
      paper.paragraph(
        [
          ...(index === 0 ? [{ text: say(c.head, 'vi'), face: 'bold' as const }] : []),
          { text: part.trim() },
          ...(index === parts.length - 1 ? late : []),
        ],
        { indent: INDENT, ...(index > 0 && { before: 3 }) },
      ),
    ),
    ...(papers.length > 0 ? [body(paper, say(c.papers, 'vi', { titles }), { before: 3 })] : []),
  ];
}

export function drawCourse(paper: Setting, data: MinutesData): void {
  const { meeting, items, quorum, adjournments, texts } = data;
  const votes = allVotes(data);
  const at = (time: string): string => moment(time, meeting.startedAt);
  const first: Block[] = [];
  if (quorum) {
    const numbers = { present: whole(quorum.atOpening), total: whole(data.delegates.length), needed: whole(quorum.needed) };
    first.push(body(paper, say(quorum.atOpening < quorum.needed ? w.quorumShort : w.quorum, 'vi', numbers)));
    for (const { from, to, present } of quorum.lost) {
      first.push(body(paper, say(w.quorumLost, 'vi', { from: at(from), to: at(to ?? meeting.endedAt), present: whole(present) })));
    }
  }
  first.push(...paragraphs(paper, texts.course));
  if (adjournments.length > 0) {
    const breaks = adjournments.map(({ from, to, reason }) => {
      const why = reason ? ` (${reason})` : '';
      return to === undefined
        ? say(w.adjournedToEnd, 'vi', { from: at(from), reason: why })
        : say(w.adjourned, 'vi', { from: at(from), to: at(to), reason: why });
    });
    first.push(body(paper, say(w.breaks, 'vi')), ...list(paper, breaks));
  }
  const noted = (data.noted ?? []).map(({ at: when, code, params }) => say(minutesWords(code), 'vi', { ...params, at: at(when) }));
  if (noted.length > 0) first.push(body(paper, say(w.noted, 'vi')), ...list(paper, noted));
  for (const { at: when, reason } of data.restored)
    first.push(body(paper, say(w.restored, 'vi', { at: at(when), reason: unstopped(reason) })));
  paper.headed(heading(paper, say(w.course, 'vi')), ...first);

  const rolls = publicVotes(data);
  /** Each vote whole on a page, the first together with what heads it. */
  const put = (head: readonly Block[], own: readonly MinutesVote[]): void => {
    const blocks = own.map((vote) => voteBlocks(paper, data, vote, votes.indexOf(vote) + 1, rolls.includes(vote) ? ROLL_ANNEX : undefined));
    paper.together(...head, ...(blocks[0] ?? []));
    for (const vote of blocks.slice(1)) paper.together(...vote);
  };
  for (const item of items) {
    const time = item.openedAt === undefined ? say(w.itemNever, 'vi') : say(w.itemAt, 'vi', { at: at(item.openedAt) });
    const title = paper.paragraph(
      [
        { text: `${item.number}. ${item.title} `, face: 'bold' },
        { text: time, face: 'italic' },
      ],
      { indent: INDENT, before: 10, tag: 'H3' },
    );
    const papers =
      item.papers.length > 0
        ? [
            paper.paragraph([{ text: say(w.papers, 'vi'), face: 'italic' }, { text: `${item.papers.map(unstopped).join('; ')}.` }], {
              indent: INDENT,
              before: 3,
            }),
          ]
        : [];
    put([title, ...papers], votes.filter((vote) => vote.item === item.id));
    paper.together(...(data.conclusions ?? []).filter((one) => one.item === item.id).flatMap((one) => concludedBlocks(paper, data, one)));
  }
  const others = votes.filter((vote) => !items.some(({ id }) => id === vote.item));
  if (others.length > 0) put(items.length > 0 ? [second(paper, say(w.noItem, 'vi'))] : [], others);
  paper.together(...floorBlocks(paper, data));
  if (data.annulled.length > 0) {
    const stopped = data.annulled.map((one) => say(w.annulled, 'vi', { ...one, at: at(one.at) }));
    paper.headed(body(paper, say(w.annulledHead, 'vi'), { before: 10 }), ...list(paper, stopped));
  }
}

/** What the desk has written of the conclusion, if anything. */
export function drawConclusion(paper: Setting, { texts }: MinutesData): void {
  const written = paragraphs(paper, texts.conclusion);
  if (written.length > 0) paper.headed(heading(paper, say(w.conclusion, 'vi')), ...written);
}
