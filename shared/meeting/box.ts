/**
 * A vote's box: a log of its own, one a vote (RECORD section 5). Ballots go in here and nowhere else; nobody reads one
 * before the result is announced. A choice can be changed until the box closes: the last revision counts.
 */
import { z } from 'zod';
import { canonical } from '../base/canonical.ts';
import { Hash, HexHash, Id, Timestamp } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { bySystem, byVoter, isPaused, isRecused, isSecret } from './access.ts';
import { wasDelegateAt } from './there-at.ts';
import { within } from './evidence.ts';
import { Choice, isAnswer } from './forms.ts';
import { isNear } from '../base/time.ts';
import { maker, openEvent, sealedEvent, type Meeting } from './feature.ts';
import { sublog, sublogCommand } from './sublog.ts';

const LogRef = z.object({ root: Hash, size: z.number().int().min(1) });

/** What a delegate signs, canonical JSON; its members in that order, so that nothing has to sort them. */
export const Ballot = z.object({
  choice: Choice,
  kind: z.literal('ecabinet/ballot/v1'),
  log: LogRef,
  meeting: Id,
  question: Hash,
  revision: z.number().int().min(1).max(1000),
  vote: Id,
  voter: Id,
});
export type Ballot = z.infer<typeof Ballot>;

export interface Last {
  readonly voter: string;
  readonly revision: number;
  readonly seq: number;
  readonly signature?: string;
  readonly choice?: string | readonly string[];
}

export interface BoxState {
  readonly opened?: {
    readonly meeting: string;
    readonly vote: string;
    readonly question: string;
    readonly log: { readonly size: number; readonly root: string };
  };
  /** Each voter's last ballot, in groups by the voter's id: putting one in copies a group of a few, not a thousand. */
  readonly last: ReadonlyArray<readonly Last[]>;
  readonly superseded: readonly number[];
  readonly closed?: { readonly after: number };
}

const GROUPS = 64;
const NONE: readonly Last[] = [];

function groupOf(voter: string): number {
  let group = 0;
  for (let n = 0; n < voter.length; n++) group = (group * 31 + voter.charCodeAt(n)) % GROUPS;
  return group;
}

/** A voter's last ballot in the box, if there is one. */
export const lastOf = (state: BoxState, voter: string): Last | undefined =>
  (state.last[groupOf(voter)] ?? NONE).find((one) => one.voter === voter);

/** The last ballot of everybody who has one in the box, in the order of voters' ids. */
export const lastBallots = (state: BoxState): Last[] => state.last.flat().sort((a, b) => (a.voter < b.voter ? -1 : 1));

/** The groups with a ballot in the place of the voter's last. */
function withLast(groups: BoxState['last'], last: Last): BoxState['last'] {
  const group = groupOf(last.voter);
  const next = groups.slice();
  next[group] = [...groups[group]!.filter((one) => one.voter !== last.voter), last];
  return next;
}

/** What is hidden of a ballot. */
export const Cast = z.object({ ballot: Ballot, signature: z.string(), signedAt: Timestamp });

const events = {
  boxOpened: openEvent(z.object({ meeting: Id, vote: Id, question: Hash, log: LogRef })),
  /** Nobody reads a ballot in an open box: not the chair, not the secretariat. */
  ballotCast: sealedEvent(z.object({ revision: z.number().int(), voter: Id }), Cast, () => 'nobody'),
  boxClosed: openEvent(z.object({ after: z.number().int() })),
};

const event = maker(events);
const own = sublogCommand<BoxState>();

const CastInput = z.object({
  revision: Ballot.shape.revision,
  choice: Choice,
  certificate: HexHash,
  signedAt: Timestamp,
  signature: z.string().regex(/^[A-Za-z0-9_-]{86,700}$/),
});

/** The ballot that a tablet must have signed, built from what the box knows and the little that it sent. */
export function ballotOf(opened: NonNullable<BoxState['opened']>, voter: string, revision: number, choice: Ballot['choice']): Ballot {
  const { meeting, vote, question, log } = opened;
  return { choice, kind: 'ecabinet/ballot/v1', log: { root: log.root, size: log.size }, meeting, question, revision, vote, voter };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function wrongChoice(meeting: Meeting, vote: string, choice: Ballot['choice']): boolean {
  const content = meeting.votes.votes[vote]?.content;
  return !content || !isAnswer(content, choice);
}

/** A secret ballot goes into an urn instead. */
const hasBox = (vote: Meeting['votes']['votes'][string] | undefined): boolean => vote?.opened !== undefined && !isSecret(vote);

export const box = sublog<BoxState, typeof events>('box', {
  initial: { last: Array.from({ length: GROUPS }, () => NONE), superseded: [] },
  stream: 'b',
  there: (meeting, vote) => (hasBox(meeting.votes.votes[vote]) ? 'yes' : refuse('votes/unknown-vote')),
  live: ({ votes: { running, leaving, votes } }) => [...(running ?? []), ...(leaving ?? [])].filter((one) => hasBox(votes[one])),
  closed: (state) => (state.closed ? 'yes' : refuse('votes/not-closed')),
  sealedAt: ({ votes: { votes } }, vote) => (hasBox(votes[vote]) ? votes[vote]?.box?.size : undefined),
  heard: (state) => lastBallots(state).map((one) => one.voter),
  ownOf: (state, member) => lastOf(state, member)?.seq,
  standing: (state) => lastBallots(state).map((one) => one.seq),
  signed: ({ ballot, signature, signedAt }: z.infer<typeof Cast>) => ({
    member: ballot.voter,
    content: canonical(ballot),
    signature,
    signedAt,
  }),
  events,
  commands: {
    openBox: own({
      input: z.object({ size: z.number().int(), vote: Id }),
      may: bySystem,
      evidence: 'checkpoint',
      needs: ({ input }) => ({ size: input.size }),
      decide: ({ input, meeting, log, evidence }) => {
        if (log.opened) return [];
        const vote = meeting.votes.votes[input.vote];
        if (!vote?.question) return refuse('votes/unknown-vote');
        return [
          event('boxOpened', {
            meeting: meeting.session.meeting,
            vote: vote.vote,
            question: vote.question,
            log: { size: evidence.size, root: evidence.root },
          }),
        ];
      },
    }),
    castBallot: own({
      input: CastInput,
      may: byVoter,
      evidence: 'signature',
      needs: ({ input, actor, log }) => {
        if (!log.opened || actor.kind !== 'person') return undefined;
        const { certificate, signedAt, signature, revision, choice } = input;
        return { member: actor.id, certificate, signedAt, signature, content: canonical(ballotOf(log.opened, actor.id, revision, choice)) };
      },
      decide: ({ input, actor, meeting, log, evidence, context }) => {
        if (actor.kind !== 'person' || !log.opened) return refuse('votes/not-open');
        const { revision, choice, signature, signedAt, certificate } = input;
        const last = lastOf(log, actor.id);
        // A retry after a lost answer comes with the same bytes and gets the first answer again, even when the box has closed since.
        if (last && last.revision === revision && last.signature === signature && same(last.choice, choice)) return { again: last.seq };
        if (log.closed || meeting.votes.votes[log.opened.vote]?.voided) return refuse('votes/closed');
        if (isPaused(meeting, log.opened.vote)) return refuse('votes/paused');
        if (last && revision <= last.revision) return refuse('votes/newer-recorded', { revision: last.revision });
        const opened = meeting.votes.votes[log.opened.vote]?.opened;
        if (!opened || !wasDelegateAt(meeting, actor.id, opened.seq)) return refuse('votes/listed-later');
        if (isRecused(meeting, meeting.votes.votes[log.opened.vote]!.item, actor.id)) return refuse('votes/conflict');
        if (wrongChoice(meeting, log.opened.vote, choice)) return refuse('votes/unknown-choice');
        // A time that contradicts the clock, or the certificate, would spoil the archive for ever: the signature cannot be made again.
        if (!isNear(signedAt, context.now())) return refuse('votes/wrong-time');
        const key = meeting.roll.keys.get(certificate);
        if (!key || key.member !== actor.id) return refuse('votes/unknown-key');
        if (key.revoked) return refuse('votes/key-revoked');
        if (!evidence?.valid) return refuse('votes/wrong-signature');
        if (!evidence.inForce || !within(evidence.inForce, signedAt) || !within(evidence.inForce, context.now()))
          return refuse('votes/key-not-in-force');
        const ballot = ballotOf(log.opened, actor.id, revision, choice);
        return [event('ballotCast', { revision, voter: actor.id }, { ballot, signature, signedAt })];
      },
    }),
    closeBox: own({
      input: z.object({ after: z.number().int() }),
      may: bySystem,
      decide: ({ input, log }) => (log.closed ? [] : [event('boxClosed', { after: input.after })]),
    }),
  },
  evolve: {
    boxOpened: (state, { open }) => ({ ...state, opened: open }),
    ballotCast: (state, { open, seq, sealed }) => {
      const before = lastOf(state, open.voter);
      const known = sealed?.seen ? { signature: sealed.value.signature, choice: sealed.value.ballot.choice } : {};
      return {
        ...state,
        last: withLast(state.last, { voter: open.voter, revision: open.revision, seq, ...known }),
        superseded: before ? [...state.superseded, before.seq] : state.superseded,
      };
    },
    boxClosed: (state, { open }) => ({ ...state, closed: open }),
  },
  after: {
    boxClosed: (_fact, key) => ({ command: 'recordSealing', input: { vote: key } }),
  },
  forgets: (state) => (state.closed ? state.superseded : []),
});
