/** A vote as the minutes tell it: question, rule and base in words, the table of choices, the outcome. */
import { percent, type Rule } from '../../shared/meeting/rules.ts';
import type { Weighed } from '../../shared/meeting/weighed.ts';
import { baseWords } from '../../shared/text/bases.ts';
import { ground } from '../../shared/text/vote-ground.ts';
import { minutesPaper as w } from '../../shared/text/minutes-paper.ts';
import { say } from '../../shared/text/words.ts';
import type { MinutesData, MinutesVote } from '../../shared/minutes/minutes-data.ts';
import { moment, unstopped, whole } from './paper-time.ts';
import { electedBlocks, electedRule } from './minutes-elected.ts';
import { INDENT, WIDTH, type Block, type Setting } from './setting.ts';
import type { Text } from './typeset.ts';

/** Hundredths of a percent as papers write them: 9808 → "98,08%". */
export const percentText = (hundredths: number): string =>
  `${whole(Math.floor(hundredths / 100))},${String(hundredths % 100).padStart(2, '0')}%`;

/** "quá nửa", "ít nhất hai phần ba", or the fraction in figures. */
export function fractionWords({ fraction: [n, d], strict }: Rule): string {
  if (strict && n * 2 === d) return say(w.overHalf, 'vi');
  if (!strict && n * 3 === d * 2) return say(w.twoThirds, 'vi');
  return say(strict ? w.overFraction : w.leastFraction, 'vi', { n: String(n), d: String(d) });
}

export const baseText = ({ rule, body }: Pick<MinutesVote, 'rule' | 'body'>): string => say(baseWords(rule.base, body ?? 'council'), 'vi');

/** Electronic ones, then those on printed papers: numbered through in the order of their opening. */
export const allVotes = ({ votes, paperVotes = [] }: MinutesData): readonly MinutesVote[] =>
  paperVotes.length === 0 ? votes : [...votes, ...paperVotes].sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1));

const KINDS = { public: w.votePublic, secret: w.voteSecret, paper: w.voteOnPaper } as const;

/** The blocks of one vote; `number` is its place among the meeting's votes, from 1. `annex` names where the roll stands. */
export function voteBlocks(paper: Setting, data: MinutesData, vote: MinutesVote, number: number, annex: string | undefined): Block[] {
  const { base, rule, needed, counts } = vote;
  const start = data.meeting.startedAt;
  const inFavour = counts['for'] ?? 0;
  const measured = baseText(vote);
  const writes = { base: measured, fraction: fractionWords(rule), share: percentText };
  const rollAt = annex === undefined ? '' : say(w.rollAt, 'vi', { annex });
  const blocks: Block[] = [
    paper.paragraph(
      [
        { text: say(KINDS[vote.kind], 'vi', { n: String(number) }), face: 'bold' },
        { text: vote.question, face: 'italic' },
      ],
      { indent: INDENT, before: 8, tag: 'H4' },
    ),
    paper.paragraph(
      say(w.voteTimes, 'vi', { opened: moment(vote.openedAt, start), closed: moment(vote.closedAt, start) }) +
        (vote.elected
          ? electedRule(vote, writes)
          : say(w.voteRule, 'vi', { fraction: writes.fraction, base: measured, number: whole(base), needed: whole(needed) })),
      { indent: INDENT, before: 3 },
    ),
  ];
  if (vote.ground) {
    const { name, article, tie } = vote.ground;
    const text = say(ground.line, 'vi', { name, article }) + (tie ? ` ${say(ground.tie, 'vi')}` : '');
    blocks.push(paper.paragraph(text, { indent: INDENT, before: 3 }));
  }
  const earlier = vote.repeats === undefined ? -1 : allVotes(data).findIndex(({ vote: id }) => id === vote.repeats);
  if (earlier >= 0) blocks.push(paper.paragraph(say(w.repeats, 'vi', { n: String(earlier + 1) }), { indent: INDENT, before: 3 }));
  if (vote.belowQuorum !== undefined)
    blocks.push(paper.paragraph(say(w.belowQuorum, 'vi', { word: unstopped(vote.belowQuorum) }), { indent: INDENT, before: 3 }));
  for (const { at, present, needed: least } of vote.quorumLost ?? [])
    blocks.push(
      paper.paragraph(say(w.voteQuorumLost, 'vi', { time: moment(at, start), present: whole(present), needed: whole(least) }), {
        indent: INDENT,
        before: 3,
      }),
    );
  if (vote.papers) {
    const { signed, issued, returned, valid, invalid, blank } = vote.papers;
    const numbers = { issued: whole(issued), returned: whole(returned), valid: whole(valid), invalid: whole(invalid), blank: whole(blank) };
    const tellers = signed.map(({ name }) => name).join(', ');
    blocks.push(paper.paragraph(say(w.papersCounted, 'vi', { ...numbers, tellers }), { indent: INDENT, before: 3 }));
  }
  if (vote.elected) blocks.push(...electedBlocks(paper, vote, writes, rollAt));
  else blocks.push(paper.gap(6), resultTable(paper, vote, measured));
  if (vote.void.length > 0)
    blocks.push(paper.paragraph(say(w.invalid, 'vi', { list: invalidList(data, vote) }), { indent: INDENT, before: 6 }));
  if (vote.proxies) blocks.push(...proxyBlocks(paper, vote, vote.proxies));
  if (vote.elected) return blocks;
  if (vote.spoken && vote.signed) {
    const label = (id: string): string => vote.options.find((one) => one.id === id)?.label ?? id;
    const list = vote.spoken
      .map(({ name, choice, enteredBy, countersignedBy }) =>
        say(w.spokenOne, 'vi', { name, choice: label(choice), by: enteredBy, second: countersignedBy }),
      )
      .join('; ');
    const alone = vote.options.map(({ id, label: of }) => `${of} ${whole(vote.signed!.counts[id] ?? 0)}`).join(', ');
    blocks.push(paper.paragraph(say(w.spoken, 'vi', { count: whole(vote.spoken.length), list, alone }), { indent: INDENT, before: 6 }));
  }
  if (vote.tie) {
    const { name, choice } = vote.tie;
    const label = vote.options.find((one) => one.id === choice)?.label;
    const words = label === undefined || vote.outcome === 'none' ? say(w.tieOpen, 'vi', { name }) : say(w.tie, 'vi', { name, choice: label });
    blocks.push(paper.paragraph(words, { indent: INDENT, before: 6 }));
  }
  if (vote.weighed) return [...blocks, ...weighedBlocks(paper, vote, vote.weighed, rollAt)];
  const missing = vote.tie ? 0 : Math.max(0, needed - inFavour);
  const numbers = {
    count: whole(inFavour),
    base: whole(base),
    percent: percentText(percent(inFavour, base)),
    needed: whole(needed),
    missing: whole(missing),
  };
  blocks.push(
    paper.paragraph(
      [
        { text: say(w.result, 'vi') },
        { text: say(w[vote.outcome], 'vi'), face: 'bold' },
        { text: say(vote.outcome === 'rejected' && missing > 0 ? w.resultMissing : w.resultNumbers, 'vi', numbers) },
        ...(rollAt === '' ? [] : [{ text: rollAt }]),
      ],
      { indent: INDENT, before: 6 },
    ),
  );
  return blocks;
}

/** Whose votes were signed by a proxy, and what the others say alone. */
function proxyBlocks(paper: Setting, vote: MinutesVote, proxies: NonNullable<MinutesVote['proxies']>): Block[] {
  const label = (id: string): string => vote.options.find((one) => one.id === id)?.label ?? id;
  const list = proxies.map(({ name, choice, by }) =>
    say(w.proxyOne, 'vi', { name, by, choice: choice.length === 0 ? say(w.blankChoice, 'vi') : [choice].flat().map(label).join('; ') }),
  );
  const alone = vote.options.map(({ id, label: of }) => `${of} ${whole(vote.signed?.counts[id] ?? 0)}`).join(', ');
  const text = say(w.proxies, 'vi', { count: whole(proxies.length), list: list.join('; '), alone });
  return [paper.paragraph(text, { indent: INDENT, before: 6 })];
}

/** What the ballots weigh, and what follows: the table above counts them. */
function weighedBlocks(paper: Setting, vote: MinutesVote, weighed: Weighed, rollAt: string): Block[] {
  const list = vote.options.map(({ id, label }) => `${label} ${decimal(weighed.weights[id] ?? '0')}`).join(', ');
  const numbers = { count: decimal(weighed.weights['for'] ?? '0'), base: decimal(weighed.base), needed: decimal(weighed.needed) };
  return [
    paper.paragraph(say(w.weighed, 'vi', { list, base: numbers.base }), { indent: INDENT, before: 6 }),
    paper.paragraph(
      [
        { text: say(w.result, 'vi') },
        { text: say(w[vote.outcome], 'vi'), face: 'bold' },
        { text: say(w.weighedNumbers, 'vi', numbers) },
        ...(rollAt === '' ? [] : [{ text: rollAt }]),
      ],
      { indent: INDENT, before: 6 },
    ),
  ];
}

/** As papers write it: 12.5 is "12,5". */
const decimal = (text: string): string => text.replace('.', ',');

function invalidList(data: MinutesData, vote: MinutesVote): string {
  const names = new Map(data.delegates.map(({ id, name }) => [id, name]));
  return vote.void.map(({ voter, reason }) => say(w.invalidOne, 'vi', { name: names.get(voter) ?? voter, reason })).join('; ');
}

export function resultTable(paper: Setting, { options, counts, silent, base, rule }: MinutesVote, measured: string): Block {
  const share = (count: number): string => percentText(percent(count, base));
  const rows: Text[][] = options.map(({ id, label }) => [label, whole(counts[id] ?? 0), share(counts[id] ?? 0)]);
  // The silent are part of the total; of those who voted they are not, so no share of that base is given for them.
  rows.push([say(w.silent, 'vi'), whole(silent), rule.base === 'total' ? share(silent) : '–']);
  rows.push([
    [{ text: say(w.baseRow, 'vi', { base: measured }), face: 'bold' }],
    [{ text: whole(base), face: 'bold' }],
    [{ text: share(base), face: 'bold' }],
  ]);
  return paper.table({
    columns: [
      { head: say(w.choiceHead, 'vi'), share: 52, align: 'left' },
      { head: say(w.countHead, 'vi'), share: 18, align: 'center' },
      { head: say(w.percentHead, 'vi', { base: measured }), share: 30, align: 'center' },
    ],
    rows,
    size: 12.5,
    width: WIDTH,
  });
}
