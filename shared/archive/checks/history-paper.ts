/** Votes on printed papers, as the log tells of them: opened, given out, counted, announced, set aside. */
import { z } from 'zod';
import type { Json } from '../../base/canonical.ts';
import { HexHash, Id } from '../../base/ids.ts';
import type { Elected } from '../../meeting/elected.ts';
import type { At, Steps } from './history-kernel.ts';
import { BelowQuorum, Content, type VoteHistory } from './history-votes.ts';

const count = z.number().int().min(0);
const round = z.number().int().min(1);
const Vote1 = z.looseObject({ vote: Id });
const Round = z.looseObject({ vote: Id, round });

export const paperShapes = {
  paperVoteOpened: z.looseObject({
    vote: Id,
    question: z.string(),
    content: z.unknown(),
    total: count,
    tellers: z.array(Id),
    fewTellers: z.literal(true).optional(),
    belowQuorum: BelowQuorum.optional(),
  }),
  papersIssued: z.looseObject({ vote: Id, issued: count }),
  paperCountBegun: z.looseObject({ vote: Id, issued: count, present: count }),
  paperCountEntered: z.looseObject({ vote: Id, round, teller: Id }),
  paperCountsDiffer: Round,
  paperCountsAgree: z.looseObject({ vote: Id, round, tellers: z.array(Id) }),
  paperRecountAsked: Round,
  paperResultAnnounced: Vote1,
  paperVoteClosed: z.looseObject({
    vote: Id,
    round,
    issued: count,
    returned: count,
    valid: count,
    invalid: count,
    blank: count,
    counts: z.record(z.string(), count),
    base: count,
    silent: count,
    outcome: z.string(),
    signatures: z.array(z.looseObject({ teller: Id, certificate: HexHash, signedAt: z.string(), signature: z.string() })),
  }),
  paperVoteVoided: z.looseObject({ vote: Id, reason: z.string() }),
};
type Told = { readonly [K in keyof typeof paperShapes]: At & { readonly open: z.infer<(typeof paperShapes)[K]> } };

export interface PaperHistory {
  readonly vote: string;
  readonly opened: Told['paperVoteOpened'] & { readonly raw: Json; readonly content?: Content };
  readonly issued: Array<Told['papersIssued']>;
  readonly begun: Array<Told['paperCountBegun']>;
  readonly entered: Array<Told['paperCountEntered']>;
  /** What came of each round: agreed upon, different, to be counted anew. */
  readonly agreed: Array<Told['paperCountsAgree']>;
  readonly differed: number[];
  readonly recounts: number[];
  announced?: At;
  closed?: Told['paperVoteClosed'];
  elected?: At & { readonly decision: Elected };
  voided?: At;
}

interface Papers {
  readonly votes: Map<string, VoteHistory>;
  readonly onPaper: Map<string, PaperHistory>;
}
type Say = (code: string, detail: string) => void;

/** The vote on papers that an entry is of; told where there is none. */
function of({ onPaper }: Papers, vote: string, say: Say): PaperHistory | undefined {
  const found = onPaper.get(vote);
  if (!found) say('paper/never-opened', vote);
  return found;
}

export const paperSteps: Steps<typeof paperShapes, Papers> = {
  paperVoteOpened: (open, at, { votes, onPaper }, say) => {
    const { vote, content } = open;
    if (votes.has(vote) || onPaper.has(vote)) {
      say('paper/opened-twice', vote);
      return;
    }
    const parsed = Content.safeParse(content);
    if (!parsed.success) say('question/shape', `${vote}: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
    const opened = { ...at, open, raw: content as Json, ...(parsed.data && { content: parsed.data }) };
    onPaper.set(vote, { vote, opened, issued: [], begun: [], entered: [], agreed: [], differed: [], recounts: [] });
  },
  papersIssued: (open, at, story, say) => void of(story, open.vote, say)?.issued.push({ ...at, open }),
  paperCountBegun: (open, at, story, say) => void of(story, open.vote, say)?.begun.push({ ...at, open }),
  paperCountEntered: (open, at, story, say) => {
    if (open.teller !== at.by) say('paper/entered-by-another', `${open.vote}: ${open.teller}, by ${at.by}`);
    of(story, open.vote, say)?.entered.push({ ...at, open });
  },
  paperCountsDiffer: ({ vote, round: which }, _at, story, say) => void of(story, vote, say)?.differed.push(which),
  paperCountsAgree: (open, at, story, say) => void of(story, open.vote, say)?.agreed.push({ ...at, open }),
  paperRecountAsked: ({ vote, round: which }, _at, story, say) => void of(story, vote, say)?.recounts.push(which),
  paperResultAnnounced: ({ vote }, at, story, say) => {
    const found = of(story, vote, say);
    if (found) found.announced ??= at;
  },
  paperVoteClosed: (open, at, story, say) => {
    const found = of(story, open.vote, say);
    if (!found) return;
    if (found.closed || found.voided) say('paper/closed-twice', open.vote);
    if (!found.announced || at.by !== 'system') say('paper/closed-unannounced', `${open.vote}: by the system, after the chair’s word`);
    found.closed ??= { ...at, open };
  },
  paperVoteVoided: ({ vote }, at, story, say) => {
    const found = of(story, vote, say);
    if (found) found.voided ??= at;
  },
};
