/** Puts a vote on record with what it stands on, in one act: cut off, there is both or neither. */
import type { Json } from '../../../../shared/base/canonical.ts';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import type { BallotPaper } from '../../../../shared/meeting/forms.ts';
import type { Grounding, Rule } from '../../../../shared/meeting/rules.ts';
import type { Vote } from '../../../../shared/meeting/votes.ts';
import type { AtDesk } from '../../../desk/use-desk.tsx';

export interface Asked {
  readonly item: string;
  readonly text: string;
  readonly rule: Rule;
  readonly papers: readonly string[];
  /** Absent: a resolution put to a public vote. */
  readonly ballot?: BallotPaper;
}

type Stated = Grounding | 'other';
const json = (value: object) => value as unknown as Json;
/** As it is recorded: a preset, and not the vote that it may have come from. */
export const grounded = ({ preset, name, article, rule, tie, body, follows }: Grounding): Grounding => ({
  preset,
  name,
  article,
  rule,
  ...(tie && { tie }),
  ...(body && { body }),
  ...(follows && { follows }),
});

/** Amends a vote as its writer has seen it; answers the refusal. */
export function amendVote({ act }: Pick<AtDesk, 'act'>, seen: Vote, asked: Asked, stated: Stated): Promise<Refusal | undefined> {
  const { vote, text, rule, papers, ballot } = seen;
  const was = { text, rule, papers, ...(ballot && { ballot }) };
  return act('amendVote', json({ ...asked, vote, was, ground: stated === 'other' ? 'none' : grounded(stated) }));
}

/** Prepares a new one. */
export const addVote = ({ act }: Pick<AtDesk, 'act'>, asked: Asked, stated: Stated): Promise<Refusal | undefined> =>
  act('prepareVote', json({ ...asked, ...(stated !== 'other' && { ground: grounded(stated) }) }));
