/** An election on ranked papers as the minutes tell it: the quota, what each round did, who got what, and lots that were drawn. */
import { changeIn, inOrder, type RankedForm, type RankedOutcome } from '../../shared/meeting/ranked.ts';
import type { MinutesVote } from '../../shared/minutes/minutes-data.ts';
import { rankedMinutes as w, rankedResult } from '../../shared/text/ranked.ts';
import { officialTime, say } from '../../shared/text/words.ts';
import { whole } from './paper-time.ts';
import { INDENT, WIDTH, type Block, type Setting } from './setting.ts';

type Lots = NonNullable<MinutesVote['elected']>['lots'];

/** Rounds that stand beside each other on a page; the next ones stand in a table below. */
const ACROSS = 4;
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 5 });

/** By their names, as they stand on the paper. */
export const rankedNames = ({ candidates }: RankedForm, ids: readonly string[]): string =>
  ids.map((id) => candidates.find((one) => one.id === id)?.label ?? id).join('; ');

/** What it took, in place of what adopts a resolution. */
export const rankedRule = ({ seats }: RankedForm, { quota, papers }: RankedOutcome): string =>
  say(w.rule, 'vi', { seats: whole(seats), parts: whole(seats + 1), quota: whole(quota), papers: whole(papers) });

/** Each round in words, then the rounds in tables, then what was drawn. */
export function rankedBlocks(paper: Setting, form: RankedForm, decision: RankedOutcome, lots: Lots = []): Block[] {
  const { stages } = decision;
  const told = (ids: readonly string[]): string => rankedNames(form, ids);
  const lines = stages.map(({ what, of, tie, elected }, n) => {
    const name = of === undefined ? '' : told([of]);
    const how = tie ? ` (${say(tie === 'lot' ? rankedResult.byLot : rankedResult.byEarlier, 'vi')})` : '';
    const elects = elected.length > 0 ? say(w.elects, 'vi', { names: told(elected) }) : '';
    return say(w.line, 'vi', { n: whole(n + 1), what: say(rankedResult[what], 'vi', { name }) + how }) + elects;
  });
  const drawn = lots.map(({ at, between, drawn: one }) => {
    const named = { names: told(between), name: told([one]) };
    return say(w.drew, 'vi', { time: officialTime(at), ...named });
  });
  const firsts = Array.from({ length: Math.ceil(stages.length / ACROSS) }, (_, n) => n * ACROSS);
  return [
    ...lines.map((line) => paper.paragraph(line, { indent: INDENT, before: 3 })),
    ...drawn.map((line) => paper.paragraph(line, { indent: INDENT, before: 3 })),
    ...firsts.flatMap((first) => [paper.gap(6), roundsFrom(paper, form, decision, first)]),
  ];
}

/** Some rounds: what each candidate had at their end, and in brackets what the round changed. */
function roundsFrom(paper: Setting, form: RankedForm, decision: RankedOutcome, first: number): Block {
  const { stages } = decision;
  const shown = stages.slice(first, first + ACROSS).map((_one, n) => first + n);
  const cell = (id: string, n: number): string => {
    if (stages.some((one, at) => at < n && one.what === 'exclusion' && one.of === id)) return '–';
    const change = changeIn(stages, n, id);
    return `${decimal.format(Number(stages[n]!.votes[id] ?? 0))}${change === 0 ? '' : ` (${change > 0 ? '+' : '−'}${decimal.format(Math.abs(change))})`}`;
  };
  const columns = [
    { head: say(rankedResult.candidate, 'vi'), share: 34, align: 'left' as const },
    ...shown.map((n) => ({ head: say(rankedResult.round, 'vi', { n: whole(n + 1) }), share: 66 / shown.length, align: 'center' as const })),
  ];
  const rows = [
    ...inOrder(form, decision).map(({ id, label }) => [label, ...shown.map((n) => cell(id, n))]),
    [say(rankedResult.lost, 'vi'), ...shown.map((n) => decimal.format(Number(stages[n]!.lost)))],
  ];
  return paper.table({ columns, rows, size: 12, width: WIDTH });
}
