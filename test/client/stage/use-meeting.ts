/** Stands where the link's hook stands: what a screen is given of a meeting is what a test has put there, without a server. */
import type { KeptVote } from '../../../client/link/store.ts';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { Keyed } from '../../../shared/base/keyed.ts';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { USUAL } from '../../../client/link/kind-of.ts';
import type { WireEntry } from '../../../shared/wire/socket.ts';
import type { Followed } from '../../../client/link/followed.ts';
import type { OwnUrn } from '../../../client/link/tellers-device.ts';
import type { MeetingHere } from '../../../client/link/use-meeting.ts';
import { bringings, papersLost, type Bringing } from '../../../client/reader/kept-index.ts';

export interface Staged extends Pick<MeetingHere, 'followed' | 'actor' | 'canSign'> {
  /** What every act and ballot is answered; done where absent. */
  readonly refuses?: Refusal;
  /** False: ballots stay on their way. */
  readonly delivers?: boolean;
  /** How the papers of the meeting stand on the device, whatever would be brought here. */
  readonly bringing?: Bringing;
  /** Papers that the browser has removed. */
  readonly lost?: number;
  /** The copy of the log, where a screen reads it; none where absent. */
  readonly entries?: readonly WireEntry[];
  /** How votes stand on the tellers' device; one without is held by no device here. */
  readonly tellers?: Readonly<Record<string, OwnUrn>>;
}

export interface Stage {
  /** What changes in what the screen is given. */
  set(part: Partial<Omit<Staged, 'followed'>> & { readonly followed?: Partial<Followed> }): void;
  readonly acts: Array<readonly [type: string, input: unknown]>;
}

declare global {
  interface Window {
    readonly staged: Staged;
    stage: Stage;
  }
}

/** What went to the page as `plain` wrote it. */
function revived<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if ('$keyed' in value) return Keyed.of(value.$keyed as Array<[string, object]>) as T;
  const whole = Array.isArray(value)
    ? value.map(revived)
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(one)]));
  return whole as T;
}

const store = createStore<Staged>(() => revived(window.staged));
const acts: Stage['acts'] = [];
window.stage = {
  set: ({ followed, ...part }) => store.setState((now) => ({ ...part, followed: { ...now.followed, ...revived(followed) } })),
  acts,
};

/** What the bringing itself says of the meeting is put right at once. */
function stagePapers(): void {
  const { bringing, lost } = store.getState();
  if (lost !== undefined && papersLost.getState() !== lost) papersLost.setState(lost, true);
  if (bringing && bringings.getState()['m1'] !== bringing) bringings.setState({ m1: bringing }, true);
}
for (const one of [store, bringings, papersLost]) one.subscribe(stagePapers);
stagePapers();

const keep = (vote: string, kept: object) =>
  store.setState(({ followed }) => ({
    followed: {
      ...followed,
      votes: { ...followed.votes, [vote]: { meeting: followed.meeting.session.meeting, vote, revision: 1, ...kept } },
    },
  }));

const keptOf = (vote: string): KeptVote => {
  const { votes, meeting } = store.getState().followed;
  return votes[vote] ?? { meeting: meeting.session.meeting, vote, revision: 0 };
};

/** One as long as what is in it stays. */
let replica: { readonly entries: readonly WireEntry[]; readonly size: number; readonly kind: typeof USUAL } | undefined;
function replicaOf(entries: readonly WireEntry[] = []) {
  if (replica?.entries !== entries) replica = { entries, size: entries.length, kind: USUAL };
  return replica;
}

const following = {
  // Whatever is signed here goes to nobody who looks at the signature.
  parts: {
    get signer() {
      const { canSign, actor } = store.getState();
      return canSign && actor?.kind === 'person' ? { member: actor.id, certificate: '0'.repeat(64), sign: async () => 'A'.repeat(86) } : undefined;
    },
  },
  get replica() {
    return { ...replicaOf(store.getState().entries), meeting: store.getState().followed.meeting };
  },
  now: () => new Date(Date.now() + store.getState().followed.offset).toISOString(),
  act: async (type: string, input: unknown) => {
    acts.push([type, input]);
    return store.getState().refuses;
  },
  id: 'm1',
  state: { phase: 'ready' },
  ended: new AbortController().signal,
  ballots: {
    kept: {
      all: () => Object.values(store.getState().followed.votes),
      of: keptOf,
      change: async (vote: string, by: (now: KeptVote) => KeptVote) => keep(vote, by(keptOf(vote))),
    },
    parts: {
      deliver: async ({ type, input }: { readonly type: string; readonly input: unknown }) => {
        acts.push([type, input]);
        return { ok: true };
      },
    },
    cast: async (vote: string, _shown: unknown, choice: string) => {
      acts.push(['castBallot', choice]);
      const { refuses, delivers = true, followed } = store.getState();
      if (refuses) return refuses;
      const before = followed.votes[vote]?.recorded;
      const sent = { id: 'c1', revision: 1, choice, input: {} };
      keep(vote, { pending: sent, ...(before && { recorded: before }) });
      if (delivers) setTimeout(() => keep(vote, { recorded: { ...sent, at: '2026-12-09T01:23:45.000Z' } }), 50);
      return undefined;
    },
  },
};

export function useMeeting(): MeetingHere {
  const { followed, actor, canSign } = useStore(store);
  return useMemo(
    () => ({ followed, actor, canSign, following: following as unknown as MeetingHere['following'] }),
    [followed, actor, canSign],
  );
}
