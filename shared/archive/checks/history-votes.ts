/** Votes as the log tells of them: opened, closed, with a result; and what is decided beside the box. */
import { z } from 'zod';
import type { Json } from '../../base/canonical.ts';
import { Hash, HexHash, Id } from '../../base/ids.ts';
import { Elected } from '../../meeting/elected.ts';
import type { Lot } from '../../meeting/transferable.ts';
import type { At, Steps } from './history-kernel.ts';
import type { Told } from './openings.ts';

const count = z.number().int().min(0);
const choice = z.union([z.string(), z.array(z.string())]);

export const Rule = z.looseObject({
  base: z.enum(['total', 'present', 'cast', 'valid']),
  fraction: z.tuple([count, z.number().int().min(1)]),
  strict: z.boolean(),
});

/** What may be put to a vote; more members than these are allowed. */
export const Content = z.looseObject({
  text: z.string(),
  options: z.array(z.looseObject({ id: Id, label: z.string() })).min(1),
  rule: Rule,
  papers: z.array(HexHash),
});
export type Content = z.infer<typeof Content>;

/** The chair's word that a vote is opened below the quorum. */
export const BelowQuorum = z.looseObject({ present: count, needed: count });

/** With all that stands there: what does not follow from the papers is found, also where no shape knows it. */
const Written = Elected.and(z.looseObject({}));

export const voteShapes = {
  voteOpened: z.looseObject({
    vote: Id,
    kind: z.enum(['public', 'secret']),
    question: Hash,
    content: z.unknown(),
    total: count.optional(),
    belowQuorum: BelowQuorum.optional(),
  }),
  voteClosing: z.looseObject({ vote: Id }),
  voteClosed: z.looseObject({
    vote: Id,
    box: z.looseObject({ size: count, root: Hash }),
    counts: z.record(z.string(), count),
    base: count,
    silent: count,
    void: z.array(z.looseObject({ voter: Id, reason: z.string() })),
    outcome: z.string(),
    roll: z.record(Id, choice),
  }),
  voteDecided: z.looseObject({
    vote: Id,
    spoken: z
      .array(
        z.looseObject({
          entry: Id,
          member: Id,
          choice: z.string(),
          enteredBy: Id,
          countersignedBy: Id,
          certificate: HexHash,
          signedAt: z.string(),
          signature: z.string(),
        }),
      ),
    proxies: z
      .array(
        z.looseObject({
          appointment: Id,
          member: Id,
          holder: Id,
          revision: z.number().int(),
          choice,
          certificate: HexHash,
          signedAt: z.string(),
          signature: z.string(),
        }),
      )
      .optional(),
    tie: z.looseObject({ chair: Id, choice: z.string().optional() }).optional(),
    counts: z.record(z.string(), count),
    base: count,
    silent: count,
    outcome: z.string(),
  }),
  electionDecided: z.looseObject({ vote: Id, decision: Written }),
  lotDrawn: z.looseObject({
    vote: Id,
    lot: z.looseObject({ for: z.enum(['surplus', 'exclusion']), between: z.array(Id), drawn: Id }),
    decision: Written,
  }),
  voteVoided: z.looseObject({ vote: Id, reason: z.string() }),
  voteAnnounced: z.looseObject({ vote: Id }),
};
export type Closed = z.infer<typeof voteShapes.voteClosed>;
export interface Decided {
  readonly open: z.infer<typeof voteShapes.voteDecided>;
}

export interface VoteHistory {
  readonly vote: string;
  readonly opened: At & Told & { readonly kind: 'public' | 'secret'; readonly question: string; readonly raw: Json; readonly content?: Content };
  closing?: At;
  closed?: At & { readonly open: Closed };
  voided?: At;
  /** Stopped by the chair for a while: by which entries. */
  readonly pauses: Array<{ readonly from: At; to?: At }>;
  /** Seq of the chair's word that its result be announced. */
  announced?: number;
  /** Of a vote on a form: what is written of what it came to. */
  elected?: At & { readonly decision: Elected };
  /** Lots that a count of ranked papers waited for, and what it came to by each. */
  readonly lots: Array<At & { readonly lot: Lot & { readonly for: string }; readonly decision: Elected }>;
  /** Where spoken choices were heard, or proxies voted, beside the box. */
  decided?: At & Decided;
}

/** Of a vote that was taken on papers, what it came to stands behind its own result. */
interface OnPaper {
  readonly closed?: At;
  elected?: At & { readonly decision: Elected };
}

interface Votes {
  readonly votes: Map<string, VoteHistory>;
  readonly onPaper: Map<string, OnPaper>;
}

export const voteSteps: Steps<typeof voteShapes, Votes> = {
  voteOpened: ({ vote, kind, question, content, total, belowQuorum }, at, { votes }, say) => {
    if (votes.has(vote)) {
      say('vote/opened-twice', vote);
      return;
    }
    const parsed = Content.safeParse(content);
    if (!parsed.success)
      say('question/shape', `${vote}: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`);
    const opened = { ...at, total, belowQuorum, kind, question, raw: content as Json, content: parsed.data };
    votes.set(vote, { vote, pauses: [], lots: [], opened });
  },
  voteClosing: ({ vote }, at, { votes }, say) => {
    const known = votes.get(vote);
    if (!known) say('vote/never-opened', vote);
    else if (known.closing || known.closed) say('vote/closed-twice', vote);
    else known.closing = at;
  },
  voteClosed: (open, at, { votes }, say) => {
    const known = votes.get(open.vote);
    if (!known) say('vote/never-opened', open.vote);
    else if (known.closed) say('vote/closed-twice', open.vote);
    else {
      if (!known.closing) say('vote/closed-unannounced', `${open.vote}: no voteClosing before`);
      if (at.by !== 'system') say('vote/closed-by-person', `${open.vote}: a result is written by the system alone`);
      known.closed = { ...at, open };
    }
  },
  voteDecided: (open, at, { votes }, say) => {
    const known = votes.get(open.vote);
    if (known?.closed?.seq !== at.seq - 1 || at.by !== 'system') say('decision/without-result', open.vote);
    else known.decided = { ...at, open };
  },
  electionDecided: ({ vote, decision }, at, { votes, onPaper }, say) => {
    const known = votes.get(vote) ?? onPaper.get(vote);
    // Behind the result, at most with what was spoken between.
    if (!known?.closed || known.elected || at.seq - known.closed.seq > 2 || at.by !== 'system')
      say('election/out-of-order', `${vote}: not right behind its result, by the system, once`);
    else known.elected = { ...at, decision };
  },
  lotDrawn: ({ vote, lot, decision }, at, { votes }, say) => {
    const known = votes.get(vote);
    if (!known?.elected) say('stv/lot', `${vote}: nothing was counted that could wait for it`);
    else known.lots.push({ ...at, lot, decision });
  },
  voteVoided: ({ vote }, at, { votes }, say) => {
    const known = votes.get(vote);
    if (!known) say('vote/never-opened', vote);
    else known.voided ??= at;
  },
  voteAnnounced: ({ vote }, { seq }, { votes }) => {
    const known = votes.get(vote);
    if (known) known.announced ??= seq;
  },
};
