/** The result, counted again from the ballots in exact whole numbers (RECORD section 5). */
import { ballotFile, FILES } from '../layout.ts';
import { countedOf, type Counted } from './ballots.ts';
import type { At } from './history-kernel.ts';
import type { Closed, Content, VoteHistory } from './history-votes.ts';
import type { Subject } from './subject.ts';

export function checkTally(subject: Subject, vote: VoteHistory, closed: At & { readonly open: Closed }): void {
  const where = `${FILES.entries}:${closed.seq}`;
  const { open } = closed;
  const all = countedOf(subject.boxes.get(vote.vote)!);
  const roll = new Map(Object.entries(open.roll));
  const set = voids(subject, open, all, where);
  const valid = all.filter((one) => one.reasons.length === 0);
  for (const { voter, choice, reasons } of all) {
    const ballot = ballotFile(vote.vote, voter, 'json');
    const written = roll.get(voter);
    if (reasons.length > 0) {
      // One who may not vote belongs among the void ballots, and nowhere else.
      if (written !== undefined || !set.has(voter)) for (const { code, detail } of reasons) subject.find(code, ballot, detail);
      if (!set.has(voter)) subject.find('void/missing', where, voter);
    } else if (set.has(voter)) subject.find('void/unjust', where, `${voter}’s ballot counts`);
    if (reasons.length === 0 && written === undefined) subject.find('roll/missing', where, voter);
    if (written !== undefined && choice !== undefined && JSON.stringify(written) !== JSON.stringify(choice)) {
      subject.find('roll/other-choice', where, `${voter}: ${JSON.stringify(written)}; the last ballot says ${JSON.stringify(choice)}`);
    }
  }
  for (const voter of roll.keys()) if (!all.some((one) => one.voter === voter)) subject.find('roll/no-ballot', where, voter);
  if (vote.opened.content) numbers(subject, vote, open, vote.opened.content, valid, set, where);
}

function voids(subject: Subject, open: Closed, all: readonly Counted[], where: string): Set<string> {
  const set = new Set<string>();
  for (const { voter, reason } of open.void) {
    if (set.has(voter)) subject.find('void/repeated', where, voter);
    set.add(voter);
    if (reason === '') subject.find('void/without-reason', where, voter);
    if (!all.some((one) => one.voter === voter)) subject.find('void/no-ballot', where, voter);
  }
  return set;
}

function numbers(
  subject: Subject,
  vote: VoteHistory,
  open: Closed,
  content: Content,
  valid: readonly Counted[],
  set: ReadonlySet<string>,
  where: string,
): void {
  const { history } = subject;
  const counts = new Map(content.options.map((one) => [one.id, 0]));
  for (const { choice } of valid) {
    // Once for an option, however often a ballot may name it.
    for (const one of new Set(typeof choice === 'string' ? [choice] : (choice ?? [])))
      if (counts.has(one)) counts.set(one, counts.get(one)! + 1);
  }
  for (const [option, count] of counts) {
    if (open.counts[option] !== count)
      subject.find('tally/counts', where, `${vote.vote}: ${option} has ${count}; written is ${open.counts[option] ?? 'nothing'}`);
  }
  for (const option of Object.keys(open.counts))
    if (!counts.has(option)) subject.find('tally/unknown-option', where, `${vote.vote}: ${option}`);
  const total = history.delegatesAt(vote.opened.seq);
  const closing = vote.closing?.seq ?? vote.opened.seq;
  const voted = new Set(valid.map((one) => one.voter));
  const filled = valid.filter(({ choice }) => choice !== undefined && choice.length > 0);
  const base = {
    total: () => total.length,
    present: () =>
      total.filter((one) => history.listedAs(one, closing) === 'delegate' && (voted.has(one) || history.presentAt(one, closing))).length,
    cast: () => valid.length,
    valid: () => filled.length,
  }[content.rule.base]();
  if (open.base !== base) subject.find('tally/base', where, `${vote.vote}: ${content.rule.base} is ${base}; written is ${open.base}`);
  for (const [option, count] of Object.entries(open.counts))
    if (count > open.base) subject.find('tally/more-than-base', where, `${vote.vote}: ${option} has ${count} of ${open.base}`);
  // Whoever sent a ballot that is void was not silent; some count them as if they were.
  const silent = total.filter((one) => !voted.has(one));
  const quiet = silent.filter((one) => !set.has(one));
  if (open.silent !== silent.length && open.silent !== quiet.length)
    subject.find('tally/silent', where, `${vote.vote}: ${quiet.length} sent nothing; written is ${open.silent}`);
  if (counts.has('for') && outcome(counts.get('for')!, base, content.rule) !== open.outcome)
    subject.find('tally/outcome', where, `${vote.vote}: ${open.outcome} does not follow`);
}

/** The outcome that follows; nothing is adopted by nobody, nor on an empty base. */
export function outcome(inFavour: number, base: number, { fraction: [n, d], strict }: Content['rule']): string {
  const [left, right] = [BigInt(inFavour) * BigInt(d), BigInt(base) * BigInt(n)];
  return inFavour > 0 && base > 0 && (strict ? left > right : left >= right) ? 'adopted' : 'rejected';
}
