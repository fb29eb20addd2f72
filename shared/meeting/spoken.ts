/**
 * A spoken choice (lựa chọn bằng lời) of a delegate whose tablet has failed: the clerk enters it, a second person countersigns it with
 * a key of their own, and it is tallied apart. A ballot that the delegate has signed goes before it.
 */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { canonical } from '../base/canonical.ts';
import { HexHash, Id, Timestamp } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { isNear } from '../base/time.ts';
import { byChairOrSecretary, bySecretary, isPresent, isRecused, isSecret, isUnread } from './access.ts';
import { wasDelegateAt } from './there-at.ts';
import { entryOf as entryIn } from '../log/entry.ts';
import { within } from './evidence.ts';
import { command, feature, maker, openEvent, sealedEvent, type Actor, type Meeting } from './feature.ts';
import { isAnswer } from './forms.ts';
import type { Vote } from './votes.ts';

export interface Spoken {
  readonly entry: string;
  readonly vote: string;
  readonly member: string;
  /** Who entered it. */
  readonly by: string;
  readonly at: string;
  /** For the chair, the secretaries and the delegate; for all once the result is announced. */
  readonly choice?: string;
  readonly countersigned?: { readonly by: string; readonly at: string } & Partial<Countersignature>;
}

export interface SpokenState {
  /** Those that stand, in the order of their entering. */
  readonly entries: readonly Spoken[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly spoken: SpokenState;
  }
}

const Countersignature = z.object({ certificate: HexHash, signedAt: Timestamp, signature: z.string().regex(/^[A-Za-z0-9_-]{86,700}$/) });
type Countersignature = z.infer<typeof Countersignature>;
const Entry1 = z.object({ entry: Id });

const events = {
  /** What was said aloud in the hall is still no partial result: before the announcement only they read it who have to do with it. */
  spokenEntered: sealedEvent(Entry1.extend({ vote: Id, member: Id }), z.object({ choice: Id }), ({ member }) => ({
    duties: ['chair', 'secretary'],
    members: [member],
  })),
  /** A signature over one of three choices tells which. */
  spokenCountersigned: sealedEvent(Entry1, Countersignature, () => ({ duties: ['chair', 'secretary'] })),
  spokenTakenBack: openEvent(Entry1),
};
const event = maker(events);

/** Until its result is announced. */
const PENDING: ReadonlyArray<Vote['state']> = ['open', 'closing', 'sealed'];

/** What the second person signs (CMS as in RECORD section 4): canonical JSON of this. */
export function spokenStatement(meeting: Meeting, { entry, vote, member, by, choice }: Spoken, countersigner: string): Json {
  const question = meeting.votes.votes[vote]?.question ?? '';
  return {
    kind: 'ecabinet/spoken/v1',
    meeting: meeting.session.meeting,
    vote,
    question,
    entry,
    member,
    choice: choice ?? '',
    enteredBy: by,
    countersignedBy: countersigner,
  };
}

/** Spoken choices in a vote, countersigned or not. */
export function spokenIn(meeting: Meeting, vote: string): Spoken[] {
  const all = meeting.spoken.entries.filter((one) => one.vote === vote);
  return isUnread(meeting, vote) ? all.map(({ choice: _destroyed, ...one }) => one) : all;
}

/** Where the entries stand that tell a choice in a vote, those taken back among them. */
function seqsOf(vote: string, lines: ReadonlyArray<{ readonly line: string }>): number[] {
  const ids = new Set<unknown>();
  return lines.flatMap(({ line }, seq) => {
    if (!line.includes('"spoken')) return [];
    const { type, open } = entryIn(line) as { readonly type: string; readonly open: { readonly vote?: string; readonly entry?: string } };
    if (type === 'spokenEntered' && open.vote === vote) ids.add(open.entry);
    return (type === 'spokenEntered' || type === 'spokenCountersigned') && ids.has(open.entry) ? [seq] : [];
  });
}

const entryOf = ({ spoken }: Meeting, id: string): Spoken | undefined => spoken.entries.find((one) => one.entry === id);

/** The entry while its vote is not announced. */
function pending(meeting: Meeting, id: string) {
  const entry = entryOf(meeting, id);
  if (!entry) return refuse('votes/unknown-entry');
  const { state } = meeting.votes.votes[entry.vote]!;
  return PENDING.includes(state) ? entry : refuse('votes/not-in-this-state', { state });
}

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');

export const spoken = feature<SpokenState, typeof events>('spoken', {
  initial: { entries: [] },
  events,
  commands: {
    enterSpoken: command({
      input: z.object({ vote: Id, member: Id, choice: Id }),
      may: (actor, meeting) => bySecretary(actor, meeting, 'underWay'),
      decide: ({ input: { vote: id, member, choice }, actor, meeting, context }) => {
        const vote = meeting.votes.votes[id];
        if (!vote) return refuse('votes/unknown-vote');
        if (isSecret(vote)) return refuse('votes/not-public');
        if (vote.state !== 'open') return refuse('votes/not-open');
        if (!isAnswer(vote.content!, choice)) return refuse('votes/unknown-choice');
        if (member === idOf(actor)) return refuse('votes/second-person');
        if (!wasDelegateAt(meeting, member, vote.opened!.seq)) return refuse('votes/listed-later');
        if (!isPresent(member, meeting)) return refuse('votes/not-checked-in');
        if (isRecused(meeting, vote.item, member)) return refuse('votes/conflict');
        if (spokenIn(meeting, id).some((one) => one.member === member)) return refuse('votes/spoken-already');
        return [event('spokenEntered', { entry: context.newId(), vote: id, member }, { choice })];
      },
    }),
    /** By somebody else than who entered it and whose it is, with a key admitted to the meeting. */
    countersignSpoken: command({
      input: Entry1.extend(Countersignature.shape),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      evidence: 'signature',
      needs: ({ input: { entry: id, certificate, signedAt, signature }, actor, meeting }) => {
        const entry = entryOf(meeting, id);
        const member = idOf(actor);
        return entry && { member, certificate, signedAt, signature, content: canonical(spokenStatement(meeting, entry, member)) };
      },
      decide: ({ input, actor, meeting, evidence, context }) => {
        const { entry: id, certificate, signedAt, signature } = input;
        const entry = pending(meeting, id);
        if ('refused' in entry) return entry;
        const member = idOf(actor);
        if (entry.countersigned) return refuse('votes/countersigned-already');
        if (member === entry.by || member === entry.member) return refuse('votes/second-person');
        if (!isNear(signedAt, context.now())) return refuse('votes/wrong-time');
        const key = meeting.roll.keys.get(certificate);
        if (!key || key.member !== member) return refuse('votes/unknown-key');
        if (key.revoked) return refuse('votes/key-revoked');
        if (!evidence?.valid) return refuse('votes/wrong-signature');
        if (!evidence.inForce || !within(evidence.inForce, signedAt) || !within(evidence.inForce, context.now()))
          return refuse('votes/key-not-in-force');
        return [event('spokenCountersigned', { entry: id }, { certificate, signedAt, signature })];
      },
    }),
    /** Misheard, or the delegate has a tablet again. */
    takeSpokenBack: command({
      input: Entry1,
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, 'underWay'),
      decide: ({ input, meeting }) => {
        const entry = pending(meeting, input.entry);
        return 'refused' in entry ? entry : [event('spokenTakenBack', input)];
      },
    }),
  },
  evolve: {
    spokenEntered: ({ entries }, { open, sealed, by, at }) => ({
      entries: [...entries, { ...open, by, at, ...(sealed?.seen && { choice: sealed.value.choice }) }],
    }),
    spokenCountersigned: ({ entries }, { open, sealed, by, at }) => ({
      entries: entries.map((one) =>
        one.entry === open.entry ? { ...one, countersigned: { by, at, ...(sealed?.seen && sealed.value) } } : one,
      ),
    }),
    spokenTakenBack: ({ entries }, { open }) => ({ entries: entries.filter((one) => one.entry !== open.entry) }),
  },
  wipes: (type, { open }, meeting, lines) =>
    type === 'voteVoided' && isUnread(meeting, (open as { vote: string }).vote) ? seqsOf((open as { vote: string }).vote, lines) : [],
});
