/** Voting by proxy, in another body than a People's Council. */
import { describe, expect, test } from 'vitest';
import { Replica } from '../../client/link/replica.ts';
import type { Room } from '../../server/room/room.ts';
import { viewerOf, wireEntry } from '../../server/room/visibility.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { carriedBy, sentFor, standing } from '../../shared/meeting/represented.ts';
import { chair, guest, hoa, ITEM, itemOf, lan, minh, nam, QUESTION, secretary, stranger, system, voteOf, type Person } from '../kit/people.ts';
import {
  drafted,
  fullHouse,
  given,
  grace,
  inRegister,
  leavesOffice,
  passes,
  prepared,
  sessionClosed,
  world,
  wrote,
  type Step,
} from '../kit/scene.ts';
import { assembled, draftedElsewhere, readyElsewhere, weighs } from '../kit/other-body.ts';
import { allows, appointmentOf, appoints, votesFor, withdraws, withProxies } from '../kit/proxies.ts';
import { opensPapers, preparesPapers } from '../kit/paper.ts';
import { namesTellers } from '../kit/secret.ts';
import type { World } from '../kit/world.ts';

const SECOND = 'Bầu Ban Kiểm soát';
const two: Step = [withProxies(), secretary.addsItem(SECOND)];
const open: Step = [withProxies(appoints(nam, lan)), nam.checksOut(), prepared(), chair.opensVote()];
const told = (made: World, type: string) =>
  made.entries
    .map(({ line }) => JSON.parse(line) as { type: string; open: Record<string, unknown> })
    .find((one) => one.type === type)?.open;
const decided = (...acts: Step[]): World => world(open, acts, chair.closesVote(), grace, chair.announces());
const resultOf = (made: World) => made.meeting.votes.votes[voteOf(made, QUESTION)]!.result!;

describe('W-7 voting by proxy', () => {
  test('is off until the secretary says how many one may carry, and never is in a People’s Council', () => {
    given(assembled()).when(appoints(nam, lan)).thenRefused('proxies/off');
    given(assembled()).when(allows(2)).then(wrote(['proxiesAllowed', { most: 2, ends: 'leaving' }]));
    given(assembled()).when(chair.does('allowProxies', { most: 2 })).thenRefused('access/secretary-only');
    for (const most of [0, 1, 20]) {
      given(drafted).when(allows(most)).thenRefused('proxies/peoples-council');
      given(fullHouse).when(allows(most)).thenRefused('proxies/peoples-council');
    }
    given(fullHouse).when(appoints(nam, lan)).thenRefused('proxies/peoples-council');
    // Not even where its log says that it is allowed.
    const forged: Step = (made) => made.write(secretary.id, [{ type: 'proxiesAllowed', open: { most: 3 } }]);
    given(fullHouse, forged).when(appoints(nam, lan)).thenRefused('proxies/peoples-council');
  });
  test('what the draft says goes into the record; a number below what is carried is refused', () => {
    const made = world(draftedElsewhere, allows(3), secretary.namesChair(chair.name), secretary.addsItem(ITEM), secretary.publishes());
    expect(made.meeting.proxies.most).toBe(3);
    given(withProxies(appoints(nam, lan), appoints(hoa, lan))).when(allows(1)).thenRefused('proxies/carried', { count: 2 });
    given(withProxies(appoints(nam, lan), appoints(hoa, minh))).when(allows(1)).then();
    given(open).when(allows(5)).thenRefused('proxies/vote-running');
  });
});

describe('W-8 a member appoints another', () => {
  test('for the meeting or for items, by themselves or by the secretary who has it in writing', () => {
    given(withProxies()).when(appoints(nam, lan)).then();
    const made = given(two).when(appoints(nam, lan, (one) => [itemOf(one, SECOND)], secretary)).then();
    expect(appointmentOf(made, nam)).toMatchObject({ member: nam.id, holder: lan.id, items: [itemOf(made, SECOND)], by: secretary.id });
    given(withProxies()).when(appoints(nam, lan, undefined, hoa)).thenRefused('access/secretary-only');
    given(withProxies()).when(appoints(nam, lan, () => ['none'])).thenRefused('agenda/unknown-item');
    given(withProxies()).when(appoints(nam, nam)).thenRefused('proxies/oneself');
    for (const other of [secretary, guest, stranger]) given(withProxies()).when(appoints(nam, other)).thenRefused('proxies/members-only');
    given(withProxies()).when(appoints(stranger, lan, undefined, secretary)).thenRefused('proxies/members-only');
    given(readyElsewhere, allows()).when(appoints(nam, lan, undefined, secretary)).thenRefused('access/not-in-this-stage');
    given(sessionClosed).when(appoints(nam, lan)).thenRefused('access/not-in-this-stage');
  });
  test('once for an item, without a chain, and never while anything is voted on', () => {
    given(withProxies(appoints(nam, lan))).when(appoints(nam, hoa)).thenRefused('proxies/appointed-already');
    given(withProxies(appoints(nam, lan))).when(appoints(lan, hoa)).thenRefused('proxies/chain');
    given(withProxies(appoints(nam, lan))).when(appoints(minh, nam)).thenRefused('proxies/chain');
    const apart = [two, appoints(nam, lan, (one) => [itemOf(one, SECOND)])];
    given(apart).when(appoints(nam, hoa)).thenRefused('proxies/appointed-already');
    given(apart).when(appoints(nam, hoa, (one) => [itemOf(one, ITEM)])).then();
    given(open).when(appoints(hoa, lan)).thenRefused('proxies/vote-running');
    const onPapers = [withProxies(), preparesPapers(), namesTellers(lan, minh, hoa), opensPapers()];
    given(onPapers).when(appoints(nam, lan)).thenRefused('proxies/vote-running');
  });
  test('no holder carries more than the most, on whichever item', () => {
    const carried = [two, appoints(nam, lan), appoints(hoa, lan, (one) => [itemOf(one, SECOND)])];
    given(carried).when(appoints(minh, lan)).thenRefused('proxies/beyond-most', { most: 2 });
    const made = given(carried).when(appoints(minh, lan, (one) => [itemOf(one, ITEM)])).then();
    expect(carriedBy(made.meeting, lan.id)).toBe(2);
    const many: Step = (made2) =>
      made2.write(secretary.id, Array.from({ length: 2000 }, (_, n) => ({ type: 'proxyAppointed', open: { appointment: `a${n}`, member: 'x', holder: 'y' } })));
    given(withProxies(), many).when(appoints(nam, lan)).thenRefused('proxies/too-many');
  });
  test('and withdraws it at any time; so do the holder and the secretary, nobody else', () => {
    for (const by of [nam, lan, secretary]) given(withProxies(appoints(nam, lan))).when(withdraws(nam, by)).then();
    given(withProxies(appoints(nam, lan))).when(withdraws(nam, hoa)).thenRefused('access/secretary-only');
    given(withProxies(appoints(nam, lan)), withdraws(nam)).when(withdraws(nam)).thenRefused('proxies/none');
    given(open).when(withdraws(nam)).then();
  });
  test('both stand in the minutes, with the items', () => {
    const { meeting } = world(two, appoints(nam, lan, (one) => [itemOf(one, SECOND)]), withdraws(nam), appoints(nam, hoa));
    expect(MEETING.noted(meeting).map(({ code, params }) => [code, params])).toEqual([
      ['proxies/appointed-for', { name: nam.name, holder: lan.name, titles: SECOND }],
      ['proxies/withdrawn', { name: nam.name, holder: lan.name, titles: SECOND }],
      ['proxies/appointed', { name: nam.name, holder: hoa.name, titles: '' }],
    ]);
  });
});

describe('W-12 who leaves the list leaves no appointment behind', () => {
  const back = (who: Person): Step => [inRegister(who.name, 'delegate'), system.lists(who.name)];
  const away = (who: Person): Step => [leavesOffice(who.name), system.unlists(who.name)];
  test('neither the member nor the holder has one when they are listed again', () => {
    for (const who of [nam, lan]) {
      const made = given(withProxies(appoints(nam, lan), appoints(hoa, minh)), leavesOffice(who.name))
        .when(system.unlists(who.name))
        .then(wrote(['checkedOut'], ['memberUnlisted'], ['proxyWithdrawn', { appointment: expect.any(String) as string }]));
      expect(standing(made.meeting).map((one) => one.member)).toEqual([hoa.id]);
      given(withProxies(appoints(nam, lan)), away(who), back(who), who.checksIn(), prepared(), chair.opensVote())
        .when(votesFor(lan, nam))
        .thenRefused('proxies/none');
    }
    given(withProxies(appoints(nam, lan)), away(nam), back(nam)).when(appoints(nam, lan)).then();
  });
  test('and whoever becomes a secretary has none from then on', () => {
    const made = world(withProxies(appoints(nam, lan)), inRegister(nam.name, 'secretary'), system.lists(nam.name));
    expect(standing(made.meeting)).toEqual([]);
  });
});

describe('W-9 a proxy’s vote', () => {
  test('is signed by the holder for the member, changed until the closing, and read by nobody else before the announcement', () => {
    const made = given(open, votesFor(lan, nam, 'for')).when(votesFor(lan, nam, 'against')).then();
    expect(made.meeting.proxies.ballots).toMatchObject([{ member: nam.id, holder: lan.id, revision: 2, choice: 'against' }]);
    const readBy = (member?: string): boolean => {
      const one = made.entries.findLast(({ line }) => line.includes('"proxyVoted"'))!;
      const viewer = viewerOf(member, { kind: MEETING, meeting: made.meeting } as Room);
      return wireEntry({ line: one.line, sealed: one.opening! }, viewer).sealed !== undefined;
    };
    expect([chair, secretary, nam, hoa].map(({ id }) => readBy(id))).toEqual([false, false, false, false]);
    expect([readBy(lan.id), readBy(undefined)]).toEqual([true, false]);
    const once = world(open, votesFor(lan, nam, 'for'));
    expect(votesFor(lan, nam, 'for', { revision: 1 })(once)).toMatchObject({ written: [], again: once.meeting.proxies.ballots[0]!.seq });
    given(open, votesFor(lan, nam, 'for'), votesFor(lan, nam, 'against'))
      .when(votesFor(lan, nam, 'for', { revision: 1 }))
      .thenRefused('votes/newer-recorded', { revision: 2 });
  });
  test('is taken of the holder alone, in the room, in a vote that is open and public, on an answer of it', () => {
    given(open).when(votesFor(lan, nam, 'for', { by: hoa })).thenRefused('proxies/none');
    given(open).when(votesFor(lan, hoa)).thenRefused('proxies/none');
    given(open).when(votesFor(lan, nam, 'perhaps')).thenRefused('votes/unknown-choice');
    given(open).when(votesFor(lan, nam, 'for', { vote: 'none' })).thenRefused('votes/unknown-vote');
    given(open, lan.checksOut()).when(votesFor(lan, nam)).thenRefused('votes/check-in-first');
    given(open).when(votesFor(lan, nam, 'for', { by: secretary })).thenRefused('votes/delegates-only');
    given(open).when(votesFor(lan, nam, 'for', { by: stranger })).thenRefused('roll/not-listed');
    given(withProxies(appoints(nam, lan)), prepared()).when(votesFor(lan, nam)).thenRefused('votes/closed');
    given(open, chair.closesVote(), grace).when(votesFor(lan, nam)).thenRefused('votes/closed');
    given(open, chair.closesVote()).when(votesFor(lan, nam)).then();
    given(open, chair.does('pauseVote', (made: World) => ({ vote: voteOf(made, QUESTION) })))
      .when(votesFor(lan, nam))
      .thenRefused('votes/paused');
  });
  test('with the holder’s own key over this very statement', () => {
    for (const signed of [{ member: hoa.id }, { holder: hoa.id }, { choice: 'against' }, { question: 'x' }, { meeting: 'x' }, { vote: 'x' }])
      given(open).when(votesFor(lan, nam, 'for', { signed })).thenRefused('votes/wrong-signature');
    given(open).when(votesFor(lan, nam, 'for', { signedAt: '2026-01-01T00:00:00.000Z' })).thenRefused('votes/wrong-time');
    given(open).when(votesFor(lan, nam, 'for', { certificate: 'f'.repeat(64) })).thenRefused('votes/unknown-key');
    const forHoa: Step = [withProxies(appoints(nam, lan), appoints(hoa, lan)), prepared(), chair.opensVote()];
    given(forHoa, votesFor(lan, nam, 'for')).when(votesFor(lan, hoa, 'against')).then();
  });
  test('of an appointment that has stood since the opening, and is not withdrawn', () => {
    given(open, withdraws(nam)).when(votesFor(lan, nam)).thenRefused('proxies/none');
    const other = [two, appoints(nam, lan, (one) => [itemOf(one, SECOND)]), prepared(), chair.opensVote()];
    given(other).when(votesFor(lan, nam)).thenRefused('proxies/none');
  });
  test('of nobody who takes no part in the item', () => {
    for (const who of [nam, lan]) {
      const conflict = who.does('declareConflict', (made: World) => ({ item: itemOf(made, ITEM), member: who.id }));
      given(withProxies(appoints(nam, lan), conflict), prepared(), chair.opensVote()).when(votesFor(lan, nam)).thenRefused('votes/conflict');
    }
  });
});

describe('W-10 votes of proxies', () => {
  test('are tallied apart: what the box says, and what both come to', () => {
    const made = decided(lan.votes('against'), minh.votes('against'), hoa.votes('for'), votesFor(lan, nam, 'for'), chair.votes('for'));
    expect(told(made, 'voteClosed')).toMatchObject({ counts: { for: 2, against: 2 }, silent: 1, outcome: 'rejected' });
    expect(told(made, 'voteDecided')).toMatchObject({
      spoken: [],
      proxies: [{ member: nam.id, holder: lan.id, choice: 'for', revision: 1 }],
      counts: { for: 3, against: 2 },
      base: 5,
      silent: 0,
      outcome: 'adopted',
    });
    expect(resultOf(made)).toMatchObject({ outcome: 'adopted', signed: { counts: { for: 2 } }, proxies: [{ holder: lan.id }] });
    expect(resultOf(made).roll).not.toHaveProperty(nam.id);
  });
  test('give way to the member’s own ballot and spoken choice, and fall with the appointment', () => {
    const own = decided(votesFor(lan, nam, 'for'), nam.checksIn(), nam.votes('against'), lan.votes('for'));
    expect([told(own, 'voteDecided'), resultOf(own).counts]).toEqual([undefined, { for: 1, against: 1, notVoting: 0 }]);
    const gone = decided(votesFor(lan, nam, 'for'), withdraws(nam), lan.votes('for'));
    expect(told(gone, 'voteDecided')).toBeUndefined();
  });
  test('weigh what the member’s own vote would', () => {
    const heavy: Step = [withProxies(weighs(), appoints(nam, lan)), prepared(), chair.opensVote()];
    const made = world(heavy, votesFor(lan, nam, 'for'), lan.votes('for'), chair.closesVote(), grace, chair.announces());
    expect(told(made, 'weighedDecided')).toMatchObject({ weights: { for: '30.000001' } });
  });
  test('of a base of those present each adds one that was not', () => {
    const rule = { ...MAJORITY, base: 'present' as const };
    const open2: Step = [withProxies(appoints(nam, lan)), nam.checksOut(), prepared({ rule }), chair.opensVote()];
    const made = world(open2, votesFor(lan, nam, 'for'), lan.votes('for'), chair.closesVote(), passes(3000), chair.announces());
    expect([told(made, 'voteClosed')!['base'], told(made, 'voteDecided')!['base']]).toEqual([4, 5]);
  });
});

describe('W-13 a vote set aside before its announcement leaves no proxy’s vote readable', () => {
  const sent: Step = [open, votesFor(lan, nam, 'for'), votesFor(lan, nam, 'against')];
  const copyOf = (made: World): Replica => {
    const copy = new Replica(made.meeting.session.meeting);
    copy.take(0, made.entries.map(({ line, opening }) => ({ line, ...(opening && { sealed: opening }) })));
    return copy;
  };
  const hidden = ({ entries }: Replica): number => entries.filter(({ line, sealed }) => line.includes('"proxyVoted"') && sealed).length;
  test('neither the last nor one before it, on the holder’s own tablet as well', () => {
    expect(hidden(copyOf(world(sent)))).toBe(2);
    const copy = copyOf(world(sent, chair.voids('Nghe nhầm')));
    expect([hidden(copy), copy.wiped]).toEqual([0, 2]);
  });
  test('that it was sent, by whom and for whom, stays', () => {
    const { meeting } = world(sent, chair.voids('Nghe nhầm'));
    const { vote } = meeting.proxies.ballots[0]!;
    expect(sentFor(meeting, vote, nam.id)).toMatchObject({ holder: lan.id, revision: 2 });
    expect(sentFor(meeting, vote, nam.id)).not.toHaveProperty('choice');
  });
  test('what was announced stays as everybody knows it', () => {
    const made = decided(votesFor(lan, nam, 'for'));
    chair.voids('Kiểm sai')(made);
    const vote = made.meeting.proxies.ballots[0]!.vote;
    expect(made.meeting.votes.votes[vote]!.state).toBe('voided');
    expect(sentFor(made.meeting, vote, nam.id)).toMatchObject({ choice: 'for' });
    const fact = { open: { vote }, by: chair.id, seq: made.entries.length, at: '2026-11-29T08:00:00.000Z' };
    expect(MEETING.wiped('voteVoided', fact as never, made.meeting, made.entries)).toEqual([]);
  });
});
