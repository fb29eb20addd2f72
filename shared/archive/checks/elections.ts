/** Elections and levels of confidence: what is written of them follows from the marks that were counted, and by the form of the question. */
import { z } from 'zod';
import { canonical, type Json } from '../../base/canonical.ts';
import { Id } from '../../base/ids.ts';
import { electedBy, marksOn, type Elected, type Marks } from '../../meeting/elected.ts';
import { Choice, Form, frozen, Options, sameThresholds, Thresholds, type Asks } from '../../meeting/forms.ts';
import { Rule, sameRule } from '../../meeting/rules.ts';
import { FILES } from '../layout.ts';
import { checkCandidates } from './candidates.ts';
import type { VoteHistory } from './history-votes.ts';
import { checkRanked } from './ranked.ts';
import { besideBox } from './spoken.ts';
import type { Check, Subject } from './subject.ts';

/** Of a paper on the board, which is looked at whole elsewhere; one that cannot be read is nobody's answer. */
const Marked = z.object({ choice: Choice }).catch({ choice: 'unreadable' });

export const elections: Check = {
  name: 'elections',
  run(subject) {
    checkCandidates(subject);
    for (const vote of subject.history.votes.values()) checkOne(subject, vote);
    checkRanked(subject, (vote) => (vote.closed ? papersOf(subject, vote) : []));
    checkPrepared(subject);
  },
};

function checkOne(subject: Subject, vote: VoteHistory): void {
  const { opened, closed, elected } = vote;
  const { content } = opened;
  const at = elected ?? closed ?? opened;
  const find = (code: string, detail: string) => subject.find(code, `${FILES.entries}:${at.seq}`, `${vote.vote}: ${detail}`);
  if (!content || content['form'] === undefined) {
    if (elected) find('election/no-form', 'decided, and nothing was marked but for or against');
    return;
  }
  const form = Form.safeParse(content['form']).data;
  if (!form) return find('election/no-form', 'a form that cannot be read');
  if (!closed) return;
  if (!elected) return find('election/missing', 'counted, and what it came to is not on record');
  // Counted round by round, by itself.
  if (form.kind === 'ranked') return;
  const asks = { options: content.options, form, rule: content.rule };
  const follows = electedBy(asks, marksOf(subject, vote, asks));
  if (canonical(follows as unknown as Json) === canonical(elected.decision as unknown as Json)) return;
  find(codeOf(closed.open.counts, follows, elected.decision), `${JSON.stringify(follows).slice(0, 300)} follows`);
}

const Paper = z.looseObject({ options: Options.optional(), form: Form.optional() });
const Prepared = z.looseObject({ vote: Id, rule: Rule, ballot: Paper.optional() });
const Ground = z.looseObject({ vote: Id, rule: Rule, follows: Thresholds.optional() });

/** What stands on a paper, its fraction and its thresholds are those that were prepared, and stated with the ground. */
function checkPrepared(subject: Subject): void {
  const { log, history } = subject;
  const find = (code: string, seq: number, detail: string) => subject.find(code, `${FILES.entries}:${seq}`, detail);
  const prepared = new Map<string, z.infer<typeof Prepared>>();
  for (const [seq, entry] of log.entries.entries()) {
    if (entry?.type === 'votePrepared' || entry?.type === 'voteAmended') {
      const one = Prepared.safeParse(entry.open).data;
      if (one) prepared.set(one.vote, one);
    }
    const ground = entry?.type === 'voteGrounded' ? Ground.safeParse(entry.open).data : undefined;
    const vote = ground && prepared.get(ground.vote);
    if (vote && (!sameRule(vote.rule, ground.rule) || !sameThresholds(ground.follows, vote.ballot?.form)))
      find('election/other-ground', seq, `${vote.vote}: prepared by another rule`);
  }
  for (const { vote, opened } of [...history.votes.values(), ...history.onPaper.values()]) {
    const [one, form] = [prepared.get(vote), Form.safeParse(opened.content?.['form']).data];
    if (!one?.ballot?.form || !opened.content) continue;
    const isSame =
      form !== undefined &&
      text(frozen(one.ballot.form)) === text(frozen(form)) &&
      text(one.ballot.options ?? []) === text(opened.content.options) &&
      sameRule(one.rule, opened.content.rule);
    if (!isSame) find('election/other-than-prepared', opened.seq, `${vote}: another paper, fraction or threshold`);
  }
}

const text = (value: unknown): string => canonical(value as Json);

/** The counts of the result, which are counted again by themselves; what says nothing, from the roll or from the board. */
function marksOf(subject: Subject, one: VoteHistory, asks: Asks): Marks {
  const { counts, base } = (one.decided ?? one.closed!).open;
  return { ...marksOn(asks, papersOf(subject, one), base), counts };
}

/** Every paper of a closed vote that counts. */
function papersOf({ history }: Subject, one: VoteHistory): readonly Choice[] {
  const { vote, closed } = one;
  const roll = { ...closed!.open.roll, ...Object.fromEntries(besideBox(one).map(({ member, choice }) => [member, choice])) };
  const lines = history.secret.get(vote)?.boards.at(-1)?.lines;
  return lines ? lines.map((one) => Marked.parse(one).choice) : Object.values(roll);
}

/** What is wrong by the name that tells most. */
function codeOf(counts: Readonly<Record<string, number>>, follows: Elected, written: Elected): string {
  if (follows.kind !== 'election' || written.kind !== 'election') return 'election/does-not-follow';
  if (written.elected.some((id) => (counts[id] ?? 0) < follows.needed)) return 'election/without-majority';
  return follows.tied.length > 0 && written.tied.length !== follows.tied.length ? 'election/tie-hidden' : 'election/does-not-follow';
}
