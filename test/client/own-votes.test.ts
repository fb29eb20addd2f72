/** How far each of one's own votes is proved, in every state that there is: what does not match is an alarm, and nothing else is. */
import { expect, it, test } from 'vitest';
import { canonical } from '../../shared/base/canonical.ts';
import { refuse } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { spokenStatement } from '../../shared/meeting/spoken.ts';
import { ALARMS, ownVotes, witnessesOf, type ProofState } from '../../client/panels/votes/own-votes.ts';
import type { KeptVote, RecordedBallot } from '../../client/link/store.ts';
import { states } from '../../shared/text/receipts.ts';
import { chair, lan, nam, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { appoints, votesFor, withProxies } from '../kit/proxies.ts';
import { grace, prepared, voteCounted, voteOpen, voteSealed, witnessing, world, type Step } from '../kit/scene.ts';
import { boardStands, secretOpen } from '../kit/secret.ts';
import { certificateOf, json, signatureOver, type World } from '../kit/world.ts';

const receipt = { line: '', salt: 'muoi', seq: 3, size: 4, proof: [], checkpoint: '' };
const recorded: RecordedBallot = { revision: 1, choice: 'for', at: '2026-12-01T02:00:00.000Z', receipt, input: {} };
const pending = { id: 'a', revision: 2, choice: 'against', input: {} };
const elsewhere = { revision: 2, choice: 'against', at: '2026-12-01T02:00:01.000Z', device: 'Máy dự phòng', receipt: { ...receipt, seq: 5 } };
const closing: Step = [voteOpen, chair.closesVote()];
const voided: Step = [voteSealed, chair.voids('Nhầm nội dung')];
const annulled: Step = [voteCounted, chair.voids('Nhầm nội dung')];

const spoken: Step = [
  voteOpen,
  secretary.does('enterSpoken', (made: World) => ({ vote: voteOf(made, QUESTION), member: lan.id, choice: 'against' })),
];
const heard: Step = [
  spoken,
  (made) => {
    const entry = made.meeting.spoken.entries[0]!;
    const certificate = certificateOf(chair.id);
    const signature = signatureOver(canonical(json(spokenStatement(made.meeting, entry, chair.id))), certificate);
    return made.execute(chair.actor, 'countersignSpoken', { entry: entry.entry, certificate, signedAt: timestamp(made.now), signature });
  },
  chair.closesVote(),
  grace,
  chair.announces(),
];

const entrusted: Step = [
  withProxies(appoints(lan, nam)),
  lan.checksOut(),
  prepared(),
  chair.opensVote(),
  votesFor(nam, lan, 'for'),
  nam.votes('for'),
  chair.closesVote(),
  grace,
  chair.announces(),
];

const own = (step: Step, kept: Partial<KeptVote> | undefined, who = lan) => {
  const { meeting } = world(step);
  const vote = Object.values(meeting.votes.votes).find(({ text }) => text === QUESTION)!.vote;
  const votes = kept ? { [vote]: { meeting: 'm', vote, revision: 1, ...kept } } : {};
  return ownVotes({ meeting, votes }, who.id)[0];
};

const CASES: ReadonlyArray<readonly [what: string, state: ProofState, Step, Partial<KeptVote> | undefined]> = [
  ['nothing sent, the vote open', 'open', voteOpen, undefined],
  ['a secret ballot, open', 'secret', secretOpen, undefined],
  ['a secret ballot, counted', 'secret', boardStands, undefined],
  ['signed and not answered', 'unsent', voteOpen, { pending }],
  ['refused, nothing recorded', 'open', voteOpen, { refused: { refusal: refuse('votes/wrong-time'), choice: 'for' } }],
  ['acknowledged', 'recorded', voteOpen, { recorded }],
  ['acknowledged while it closes', 'recorded', closing, { recorded }],
  ['a newer choice on its way', 'unsent', voteOpen, { recorded, pending }],
  ['the receipt not in order', 'badReceipt', voteOpen, { recorded: { ...recorded, fault: 'receipt-proof' } }],
  ['acknowledged without a receipt', 'badReceipt', voteSealed, { recorded: { ...recorded, fault: 'receipt-missing' } }],
  ['the box closed, not announced', 'sealed', voteSealed, { recorded }],
  ['announced, the closed box not looked into', 'checking', voteCounted, { recorded }],
  ['in the closed box, counted', 'counted', voteCounted, { recorded, verified: 'included' }],
  ['not counted', 'void', voteCounted, { recorded, verified: 'void' }],
  ['the receipt does not lead to the closed box', 'notInBox', voteCounted, { recorded, verified: 'not-included' }],
  ['the server has no proof of it', 'notInBox', voteCounted, { recorded, verified: 'no-proof' }],
  ['the receipt was never in order', 'badReceipt', voteCounted, { recorded: { ...recorded, fault: 'receipt-seal' }, verified: 'not-included' }],
  ['counted as something else', 'countedOtherwise', voteCounted, { recorded, verified: 'counted-otherwise' }],
  ['counted, and no key of this person signed it', 'notMine', voteCounted, { verified: 'unsigned' }],
  ['counted, the receipt lost', 'noReceipt', voteCounted, undefined],
  ['spoken, and entered by the clerk', 'spoken', spoken, undefined],
  ['spoken, and countersigned', 'spoken', heard, undefined],
  ['spoken, and not countersigned: it does not count', 'silent', [spoken, chair.closesVote(), grace, chair.announces()], undefined],
  ['spoken, and signed after all', 'recorded', spoken, { recorded }],
  ['sent by whom one had appointed', 'proxy', entrusted, undefined],
  ['set aside unannounced', 'destroyed', voided, { setAside: { at: recorded.at, receipt } }],
  ['set aside unannounced, and not heard of yet', 'destroyed', voided, { recorded }],
  ['set aside after the announcement', 'annulled', annulled, { recorded, verified: 'included' }],
];

test.each(CASES)('%s: %s', (_what, state, step, kept) => {
  expect(own(step, kept)?.state).toBe(state);
});

it('has a case and words for every state', () => {
  expect(Object.keys(states).sort()).toEqual([...new Set(CASES.map(([, state]) => state))].sort());
});

it('alarms where the record does not match what was signed, and only there', () => {
  const alarms = CASES.filter(([, state]) => ALARMS.has(state)).map(([what]) => what);
  expect(alarms).toEqual(CASES.filter(([what]) => /receipt (not|does|was never)|without a receipt|no proof|something else|no key/.test(what)).map(([what]) => what));
});

it('says what was spoken, before and after the announcement, and nothing of it once it was set aside unannounced', () => {
  expect(own(spoken, undefined)).toMatchObject({ choice: 'against' });
  expect(own(heard, undefined)).toMatchObject({ choice: 'against' });
  expect(own([spoken, chair.closesVote(), grace, chair.voids('Nhầm nội dung')], undefined)).not.toHaveProperty('choice');
});

it('V-25 says no choice of a vote that was set aside unannounced, also before it is destroyed here', () => {
  expect(own(voided, { recorded })).not.toHaveProperty('choice');
  expect(own(annulled, { recorded, verified: 'included' })).toHaveProperty('choice', 'for');
});

it('speaks of the ballot that stands, from whichever device, by its place in the box', () => {
  expect(own(voteCounted, { recorded, elsewhere, verified: 'included' })).toMatchObject({ choice: 'against', place: 5, device: 'Máy dự phòng' });
  expect(own(voteCounted, { recorded, verified: 'included' })).toMatchObject({ choice: 'for', place: 3, at: recorded.at });
  expect(own(voteSealed, { recorded: { ...recorded, receipt: { ...receipt, seq: -1 }, fault: 'receipt-missing' } })).not.toHaveProperty('place');
});

it('says of who sent nothing that nothing was sent', () => {
  expect(own(voteSealed, undefined, nam)?.state).toBe('silent');
  expect(own(voteCounted, undefined, nam)?.state).toBe('silent');
});

it('counts tablets that have signed the log as witnesses once the vote was over, and none before', () => {
  const before = world(voteCounted).meeting;
  const after = world(voteCounted, chair.adjourns(), witnessing).meeting;
  const of = (meeting: typeof before) => witnessesOf(meeting, Object.values(meeting.votes.votes)[0]!);
  expect(of(before)).toBeUndefined();
  expect(of(after)).toMatchObject({ n: expect.any(Number) as number });
});
