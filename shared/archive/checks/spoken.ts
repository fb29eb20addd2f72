/**
 * Spoken choices beside the ballots: each entered by one person and countersigned by another's key, of a delegate who has no ballot in
 * the box; and the decision that they lead to, counted again.
 */
import { canonical } from '../../base/canonical.ts';
import { FILES } from '../layout.ts';
import type { At } from './history-kernel.ts';
import type { History } from './history.ts';
import { recusedFrom } from './history-running.ts';
import { chairDecides, type SpokenHistory } from './history-spoken.ts';
import type { Decided, VoteHistory } from './history-votes.ts';
import { isSignedBy } from './signature.ts';
import type { Check, Subject } from './subject.ts';
import { outcome } from './tally.ts';

export const spoken: Check = {
  name: 'spoken choices',
  async run(subject) {
    for (const vote of subject.history.votes.values()) {
      const { decided } = vote;
      for (const one of decided?.open.spoken ?? []) await checkOne(subject, vote, decided!, one);
      if (decided) numbers(subject, vote, decided);
      left(subject, vote);
      undecided(subject, vote);
    }
  },
};

type One = Decided['open']['spoken'][number];

/** Whether somebody was a delegate in the room for this vote. */
function eligible({ history }: Subject, { vote, opened, closing }: VoteHistory, member: string): boolean {
  const end = closing?.seq ?? opened.seq;
  const listed = [opened.seq, end].every((seq) => history.listedAs(member, seq) === 'delegate');
  return listed && !recusedFrom(history, vote, member, end) && history.presentBetween(member, opened.seq, end);
}

export const hasDuty = (history: History, person: string, seq: number): boolean =>
  history.listedAs(person, seq) === 'secretary' || history.chairs.findLast((one) => one.seq < seq)?.member === person;

const inBox = ({ closed }: VoteHistory, member: string): boolean =>
  Object.hasOwn(closed?.open.roll ?? {}, member) || (closed?.open.void.some((one) => one.voter === member) ?? false);

async function checkOne(subject: Subject, vote: VoteHistory, decided: At & Decided, one: One): Promise<void> {
  const { history } = subject;
  const where = `${FILES.entries}:${decided.seq}`;
  const find = (code: string, detail: string) => subject.find(code, where, `${vote.vote}, ${one.member}: ${detail}`);
  const entry = history.spoken.get(one.entry);
  if (!entry || entry.vote !== vote.vote || entry.member !== one.member || entry.by !== one.enteredBy || entry.takenBack !== undefined)
    find('spoken/not-entered', `no entry ${one.entry} says so`);
  const second = entry?.countersigned;
  if (second?.by !== one.countersignedBy || !(await isSigned(subject, vote, one, second)))
    find('spoken/not-countersigned', `${one.countersignedBy} has not signed this choice`);
  if (entry && history.listedAs(one.enteredBy, entry.seq) !== 'secretary') find('spoken/no-duty', `${one.enteredBy} is no secretary`);
  if (second && !hasDuty(history, one.countersignedBy, second.seq))
    find('spoken/no-duty', `${one.countersignedBy} is neither chair nor secretary`);
  if (one.countersignedBy === one.enteredBy || one.countersignedBy === one.member || one.enteredBy === one.member)
    find('spoken/same-person', 'entered and countersigned by two others than whose choice it is');
  if (inBox(vote, one.member)) find('spoken/has-ballot', 'has a ballot in the box');
  if (!eligible(subject, vote, one.member)) find('spoken/ineligible', 'no delegate in the room for this vote');
  if (decided.open.spoken.filter(({ member }) => member === one.member).length > 1) find('spoken/repeated', 'heard twice');
  if (!vote.opened.content?.options.some(({ id }) => id === one.choice)) find('spoken/unknown-option', one.choice);
}

/** By a key of the countersigner's, admitted and not revoked when it was countersigned, over exactly this. */
function isSigned(subject: Subject, { vote, opened }: VoteHistory, one: One, at: At): Promise<boolean> {
  const { entry, member, choice, enteredBy, countersignedBy } = one;
  const content = canonical({
    kind: 'ecabinet/spoken/v1',
    meeting: subject.meeting,
    vote,
    question: opened.question,
    entry,
    member,
    choice,
    enteredBy,
    countersignedBy,
  });
  return isSignedBy(subject, { ...one, member: countersignedBy }, content, at);
}

/** What was heard and what proxies sent. */
export const besideBox = ({ decided }: Pick<VoteHistory, 'decided'>): ReadonlyArray<{ member: string; choice: string | string[] }> => [
  ...(decided?.open.spoken ?? []),
  ...(decided?.open.proxies ?? []),
];

/** Counts, base, silent and outcome of all choices, from what the box says and what was spoken. */
function numbers(subject: Subject, vote: VoteHistory, decided: At & Decided): void {
  const { history } = subject;
  const { open } = decided;
  const where = `${FILES.entries}:${decided.seq}`;
  const { content } = vote.opened;
  if (!vote.closed || !content) return;
  const box = vote.closed.open;
  const beside = besideBox(vote);
  const heard = beside.length;
  const counts: Record<string, number> = { ...box.counts };
  for (const one of beside.flatMap(({ choice }) => choice)) counts[one] = (counts[one] ?? 0) + 1;
  for (const id of new Set([...Object.keys(counts), ...Object.keys(open.counts)]))
    if (counts[id] !== open.counts[id]) subject.find('decision/counts', where, `${vote.vote}: ${id} has ${counts[id] ?? 'nothing'}`);
  const filled = beside.filter(({ choice }) => choice.length > 0).length;
  const gone = beside.filter(({ member }) => !history.presentAt(member, vote.closing?.seq ?? vote.opened.seq)).length;
  const base = box.base + { total: 0, present: gone, cast: heard, valid: filled }[content.rule.base];
  if (open.base !== base) subject.find('decision/base', where, `${vote.vote}: ${base}; written is ${open.base}`);
  if (open.silent !== box.silent - heard) subject.find('decision/silent', where, `${vote.vote}: written is ${open.silent}`);
  const { tie } = open;
  if (tie) {
    const choice = [box.roll[tie.chair], beside.find(({ member }) => member === tie.chair)?.choice].find((one) => one !== undefined);
    const chair = history.chairs.findLast((one) => one.seq < (vote.closing?.seq ?? 0))?.member;
    if (chair !== tie.chair || !tied(counts) || !chairDecides(history, vote.vote, content.rule) || choice !== tie.choice)
      subject.find('decision/tie', where, `${vote.vote}: no tie that the opinion of ${tie.chair} decides so`);
  }
  const follows = tie ? (OF_THE_CHAIR[tie.choice ?? ''] ?? 'none') : outcome(counts['for'] ?? 0, base, content.rule);
  if (follows !== open.outcome) subject.find('decision/outcome', where, `${vote.vote}: ${open.outcome} does not follow`);
}

const OF_THE_CHAIR: Readonly<Record<string, string>> = { for: 'adopted', against: 'rejected' };

const tied = (counts: Readonly<Record<string, number>>): boolean => (counts['for'] ?? 0) > 0 && counts['for'] === counts['against'];

/** A tie that the chair's opinion decides, and no decision. What the chair has chosen in a secret vote nobody can tell. */
function undecided(subject: Subject, vote: VoteHistory): void {
  const { closed, decided } = vote;
  const counts = decided?.open.counts ?? closed?.open.counts;
  const { content } = vote.opened;
  if (vote.opened.kind !== 'public' || !closed || !content || !counts) return;
  if (tied(counts) && chairDecides(subject.history, vote.vote, content.rule) && !decided?.open.tie)
    subject.find('decision/tie', `${FILES.entries}:${closed.seq}`, `${vote.vote}: tied, and the chair’s opinion is not on record`);
}

/** Countersigned in time, of somebody who has no ballot, and left out. */
function left(subject: Subject, vote: VoteHistory): void {
  const { closed, decided } = vote;
  if (!closed) return;
  const stands = ({ vote: of, member, takenBack, countersigned }: SpokenHistory): boolean =>
    of === vote.vote &&
    countersigned !== undefined &&
    countersigned.seq < closed.seq &&
    takenBack === undefined &&
    !inBox(vote, member) &&
    eligible(subject, vote, member);
  for (const [entry, one] of subject.history.spoken)
    if (stands(one) && !decided?.open.spoken.some((heard) => heard.entry === entry))
      subject.find('spoken/left-out', `${FILES.entries}:${closed.seq}`, `${vote.vote}: ${one.member}’s choice`);
}
