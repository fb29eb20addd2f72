/** Puts a vote on record with what it stands on: two facts, of which the second needs the first. */
import type { Json } from '../../../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../../../shared/base/refusal.ts';
import type { BallotPaper } from '../../../../shared/meeting/forms.ts';
import type { Ground } from '../../../../shared/meeting/grounds.ts';
import { sameRule, type Rule } from '../../../../shared/meeting/rules.ts';
import type { Vote } from '../../../../shared/meeting/votes.ts';
import type { AtDesk } from '../../../desk/use-desk.tsx';
import { sameGround, type Stated } from './choose-ground.tsx';

export interface Asked {
  readonly item: string;
  readonly text: string;
  readonly rule: Rule;
  readonly papers: readonly string[];
  /** Absent: a resolution put to a public vote. */
  readonly ballot?: BallotPaper;
}

const json = (value: object) => value as unknown as Json;

/** Amends a vote that is there; answers the first refusal. */
export async function amendVote(
  { act }: Pick<AtDesk, 'act'>,
  before: Pick<Vote, 'vote' | 'rule'>,
  ground: Ground | undefined,
  asked: Asked,
  stated: Stated | 'other',
): Promise<Refusal | undefined> {
  const { vote } = before;
  // First: given its old rule again, the vote would have its old ground again.
  const taken = stated === 'other' && ground ? await act('ungroundVote', { vote }) : undefined;
  const wrong = taken ?? (await act('amendVote', json({ ...asked, vote })));
  if (wrong || stated === 'other') return wrong;
  const stands = ground && sameGround(ground, stated) && sameRule(before.rule, asked.rule);
  return stands ? undefined : act('groundVote', json({ ...stated, vote }));
}

/**
 * Prepares a new one. `known`: ids of the votes that there were when it was first asked for; filled once the vote is on record, so
 * that whoever saves again after a refusal adds no second one.
 */
export async function addVote(
  { act, until, meeting }: Pick<AtDesk, 'act' | 'until' | 'meeting'>,
  added: { known?: ReadonlySet<string> },
  asked: Asked,
  stated: Stated | 'other',
): Promise<Refusal | undefined> {
  const isAgain = added.known !== undefined;
  const known = added.known ?? new Set(meeting.votes.order);
  if (!isAgain) {
    const wrong = await act('prepareVote', json(asked));
    if (wrong) return wrong;
    added.known = known;
    if (stated === 'other') return undefined;
  }
  const made = await until(({ votes: { order, votes } }) =>
    order.map((id) => votes[id]!).findLast((one) => !known.has(one.vote) && one.item === asked.item && one.state === 'prepared'),
  );
  if (!made) return refuse('grounds/not-here-yet');
  if (isAgain) return amendVote({ act }, made, undefined, asked, stated);
  return stated === 'other' ? undefined : act('groundVote', json({ ...stated, vote: made.vote }));
}
