/** An election, or levels of confidence, as the minutes tell it: what elects, the table of marks, who is elected or what follows. */
import { needed, percent } from '../../shared/meeting/rules.ts';
import { followsOf, levelOf, type Follows } from '../../shared/meeting/forms.ts';
import { consequences } from '../../shared/text/elected.ts';
import { thresholds } from '../../shared/text/thresholds.ts';
import { minutesPaper as w } from '../../shared/text/minutes-paper.ts';
import { rankedMinutes } from '../../shared/text/ranked.ts';
import { say } from '../../shared/text/words.ts';
import type { MinutesVote } from '../../shared/minutes/minutes-data.ts';
import { whole } from './paper-time.ts';
import { INDENT, WIDTH, type Block, type Setting } from './setting.ts';
import { rankedBlocks, rankedNames, rankedRule } from './minutes-ranked.ts';

/** Numbers as the paper writes them; given by whoever writes the other votes. */
export interface Writes {
  readonly base: string;
  readonly fraction: string;
  readonly share: (hundredths: number) => string;
}

type Elected = NonNullable<MinutesVote['elected']>;
type Of<K extends Elected['decision']['kind']> = Extract<Elected['decision'], { kind: K }>;

/** What it takes, in place of what adopts a resolution. */
export function electedRule({ elected, base, needed: least }: MinutesVote, { base: name, fraction }: Writes): string {
  const number = whole(base);
  if (elected?.form.kind === 'confidence') {
    const follows = followsOf(elected.form).map((one) => thresholdWords(one, name, base));
    return [say(w.confidenceRule, 'vi', { base: name, number }), ...follows].join(' ');
  }
  if (!elected) return '';
  if (elected.form.kind === 'ranked') return elected.decision.kind === 'ranked' ? rankedRule(elected.form, elected.decision) : '';
  return say(w.electedRule, 'vi', { fraction, base: name, number, needed: whole(least), seats: whole(elected.form.seats) });
}

/** "Tín nhiệm thấp quá nửa … (ít nhất 15/29 phiếu): có thể xin từ chức." */
function thresholdWords({ what, fraction, strict }: Follows, of: string, base: number): string {
  const [n, d] = fraction;
  const half = strict && n * 2 === d ? thresholds.moreThanHalf : strict ? thresholds.moreThan : undefined;
  const share = half ?? (n * 3 === d * 2 ? thresholds.atLeastTwoThirds : thresholds.atLeast);
  return say(thresholds.lineOf, 'vi', {
    level: say(what === 'relieved' ? thresholds.no : thresholds.low, 'vi'),
    share: say(share, 'vi', { of, n: String(n), d: String(d) }),
    needed: whole(needed(base, { base: 'total', fraction, strict })),
    base: whole(base),
    what: say(consequences[what], 'vi'),
  });
}

/** The table, and what it comes to. `rollAt` ends the last line. */
export function electedBlocks(paper: Setting, vote: MinutesVote, writes: Writes, rollAt: string): Block[] {
  const { form, decision, lots } = vote.elected!;
  const numbers = { blank: whole(decision.blank), silent: whole(vote.silent) };
  const last = [
    paper.paragraph(say(w.blankLine, 'vi', numbers), { indent: INDENT, before: 6 }),
    paper.paragraph([{ text: say(w.result, 'vi') }, { text: outcome(vote, decision), face: 'bold' }, { text: rollAt }], {
      indent: INDENT,
      before: 6,
    }),
  ];
  if (decision.kind === 'ranked') return [...(form.kind === 'ranked' ? rankedBlocks(paper, form, decision, lots) : []), ...last];
  const rows = decision.kind === 'election' ? candidates(vote, decision, writes) : officers(vote, form, decision, writes);
  const shares = decision.kind === 'election' ? [62, 16, 22] : [40, 38, 22];
  const heads = decision.kind === 'election' ? [w.candidateHead, w.marksHead] : [w.officerHead, w.levelHead, w.followsHead];
  const columns = [
    { head: say(heads[0]!, 'vi'), share: shares[0]!, align: 'left' as const },
    { head: say(heads[1]!, 'vi'), share: shares[1]!, align: decision.kind === 'election' ? ('center' as const) : ('left' as const) },
    { head: heads[2] ? say(heads[2], 'vi') : say(w.percentHead, 'vi', { base: writes.base }), share: shares[2]!, align: 'center' as const },
  ];
  return [paper.gap(6), paper.table({ columns, rows, size: 12.5, width: WIDTH }), ...last];
}

const labelIn = ({ options }: MinutesVote, id: string): string => options.find((one) => one.id === id)?.label ?? id;

function outcome(vote: MinutesVote, decision: Elected['decision']): string {
  if (decision.kind === 'confidence') return say(w.confidenceDone, 'vi');
  if (decision.kind === 'ranked') {
    const form = vote.elected!.form;
    const named = form.kind === 'ranked' ? rankedNames(form, decision.elected) : '';
    const told = named === '' ? say(w.electedNobody, 'vi') : say(w.electedLine, 'vi', { names: named });
    const waits = decision.lot && form.kind === 'ranked' ? say(rankedMinutes.waits, 'vi', { names: rankedNames(form, decision.lot.between) }) : '';
    return told + waits;
  }
  const names = (ids: readonly string[]) => ids.map((one) => labelIn(vote, one)).join('; ');
  const first = decision.elected.length === 0 ? say(w.electedNobody, 'vi') : say(w.electedLine, 'vi', { names: names(decision.elected) });
  return decision.tied.length === 0 ? first : first + say(w.tiedLine, 'vi', { names: names(decision.tied) });
}

/** Most marks first; as on the paper where they are alike. */
function candidates(vote: MinutesVote, _decision: Of<'election'>, { share }: Writes): string[][] {
  const of = (id: string): number => vote.counts[id] ?? 0;
  const sorted = [...vote.options].sort((a, b) => of(b.id) - of(a.id));
  return sorted.map(({ id, label }) => [label, whole(of(id)), share(percent(of(id), vote.base))]);
}

function officers(vote: MinutesVote, form: Elected['form'], decision: Of<'confidence'>, { share }: Writes): string[][] {
  const all = form.kind === 'confidence' ? form.officers : [];
  return decision.officers.map(({ officer, counts, follows }) => {
    const named = all.find((one) => one.id === officer) ?? { label: officer };
    const level = ({ option, count }: { option: string; count: number }): string =>
      `${levelOf(named, labelIn(vote, option))}: ${whole(count)} (${share(percent(count, vote.base))})`;
    return [named.label, counts.map(level).join('; '), follows.map((one) => say(consequences[one], 'vi')).join('; ')];
  });
}
