import { describe, expect, test } from 'vitest';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { commitmentTo } from '../../shared/meeting/secret-statements.ts';
import { chair, guest, hoa, idOf, ITEM, itemOf, lan, minh, nam, QUESTION, secretary, stranger, system, voteOf, Person } from '../kit/people.ts';
import {
  fullHouse,
  given,
  inRegister,
  inSession,
  is,
  passes,
  prepared,
  present,
  published,
  result,
  type Step,
  voteOpen,
  world,
  wrote,
} from '../kit/scene.ts';
import {
  asksForKeys,
  boardStands,
  checksKeys,
  closesSecret,
  dropped,
  keysReady,
  makesKeys,
  namesTellers,
  opensSecret,
  papersTaken,
  preparesSecret,
  publishes,
  saysDestroyed,
  secretOpen,
  signsPapers,
  takesPaper,
  TELLERS,
  urnGrace,
  urnSealed,
} from '../kit/secret.ts';
import { certificateOf, foldOf, issuerOf, MEETING, type World } from '../kit/world.ts';

const secretOf = (made: World) => made.meeting.secret.votes[voteOf(made, QUESTION)]!;
const stateOf = (made: World) => made.meeting.votes.votes[voteOf(made, QUESTION)]!.state;
const withTellers = [fullHouse, preparesSecret(), namesTellers(...TELLERS)] as const;

describe('U-1 tellers', () => {
  test('are delegates whom the chair names, the head first', () => {
    given(fullHouse).when(namesTellers(lan, minh, hoa)).then(is(({ tellers }) => tellers.members, [lan.id, minh.id, hoa.id]));
    given(published).when(namesTellers(lan)).then(wrote(['tellersNamed']));
    given(fullHouse).when(secretary.does('nameTellers', { members: [lan.id] })).thenRefused('access/chair-only');
    given(fullHouse).when(namesTellers(lan, guest)).thenRefused('tellers/delegates-only');
    given(fullHouse).when(namesTellers(lan, lan)).thenRefused('tellers/named-twice');
  });
  test('are not changed while a vote runs', () => {
    given(voteOpen).when(namesTellers(lan)).thenRefused('tellers/while-voting');
    given(secretOpen).when(namesTellers(nam)).thenRefused('tellers/while-voting');
  });
  test('U-1 V-72 do not stand on the paper, as candidates or as officers, and are three or more but by the chair’s word', () => {
    const list = { options: [{ id: lan.id, label: 'Lan' }, { id: nam.id, label: 'Nam' }], form: { kind: 'election', seats: 1, most: 1 } };
    const election = [fullHouse, preparesSecret(list), namesTellers(...TELLERS), asksForKeys(), makesKeys(lan), checksKeys(minh)];
    given(election).when(opensSecret()).thenRefused('secret/teller-stands');
    // V-72 nor does an officer in whom confidence is asked count what others say of them.
    const levels = ['cao', 'thấp'].map((label, n) => ({ id: `${minh.id}-${n}`, label: `Minh: ${label}` }));
    const judged = { options: levels, form: { kind: 'confidence', officers: [{ id: minh.id, label: 'Minh', options: levels.map(({ id }) => id) }] } };
    const poll = [fullHouse, preparesSecret(judged), namesTellers(...TELLERS), asksForKeys(), makesKeys(lan), checksKeys(minh)];
    given(poll).when(opensSecret()).thenRefused('secret/teller-stands');
    // V-78 nor who takes no part in its item.
    const about = (made: World) => ({ item: itemOf(made, ITEM), member: hoa.id });
    const recused: Step = [withTellers, asksForKeys(), makesKeys(lan), checksKeys(minh), hoa.does('declareConflict', about)];
    given(recused).when(opensSecret()).thenRefused('secret/teller-recused');
    given(recused, hoa.does('withdrawConflict', about)).when(opensSecret()).then(wrote(['voteOpened'], ['urnOpened']));
    const two = [fullHouse, preparesSecret(), namesTellers(lan, minh), asksForKeys(), makesKeys(lan), checksKeys(minh)];
    given(two).when(opensSecret()).thenRefused('secret/few-tellers', { least: 3, there: 2 });
    given(two).when(opensSecret({ fewTellers: true })).then(wrote(['voteOpened'], ['urnOpened', { fewTellers: true, tellers: [lan.id, minh.id] }]));
  });
});

describe('U-2 keys are made, then checked', () => {
  test('the server is bound to its own before it sees those of the tellers', () => {
    for (const by of [chair, secretary, lan])
      given(withTellers).when(asksForKeys(by)).then((made) => {
        const vote = voteOf(made, QUESTION);
        expect(secretOf(made).commitment).toBe(commitmentTo(MEETING, vote, issuerOf(vote)));
        expect(made.entries.at(-1)!.line).not.toContain(issuerOf(vote));
      });
    given(withTellers).when(asksForKeys(nam)).thenRefused('access/chair-or-secretary');
    given(withTellers, asksForKeys()).when(asksForKeys()).then(wrote());
    given(fullHouse, preparesSecret()).when(asksForKeys()).thenRefused('secret/no-tellers');
    given(fullHouse, prepared(), namesTellers(lan)).when(asksForKeys()).thenRefused('secret/not-secret');
    given(withTellers).when(makesKeys(lan)).thenRefused('secret/keys-not-asked');
  });
  test('a teller’s device makes them, signed by the teller’s key; another device’s take their place', () => {
    const asked = [withTellers, asksForKeys()];
    given(asked).when(makesKeys(lan)).then((made) => expect(secretOf(made).keys).toMatchObject({ device: lan.id, checkedBy: [] }));
    given(asked).when(makesKeys(nam)).thenRefused('access/tellers-only');
    given(asked).when(makesKeys(lan, { over: { urn: 'another' } })).thenRefused('votes/wrong-signature');
    given(keysReady).when(makesKeys(hoa)).then((made) => expect(secretOf(made).keys).toMatchObject({ device: hoa.id, checkedBy: [] }));
    given(secretOpen).when(makesKeys(hoa)).thenRefused('votes/not-in-this-state');
  });
  test('another teller compares them, those very ones', () => {
    const made = [withTellers, asksForKeys(), makesKeys(lan)];
    given(made).when(checksKeys(minh)).then((one) => expect(secretOf(one).keys!.checkedBy).toEqual([minh.id]));
    given(made).when(checksKeys(lan)).thenRefused('secret/second-teller');
    given(made).when(checksKeys(chair)).thenRefused('access/tellers-only');
    given(made).when(checksKeys(minh, 'A'.repeat(43))).thenRefused('secret/other-keys');
    given(made, checksKeys(minh)).when(checksKeys(minh)).then(wrote());
  });
});

describe('U-3 the chair opens it', () => {
  test('once keys are made and checked; the question holds them', () => {
    given(keysReady).when(opensSecret()).then(wrote(['voteOpened', { kind: 'secret' }], ['urnOpened']), (made) => {
      const vote = made.meeting.votes.votes[voteOf(made, QUESTION)]!;
      const { issuer, urn } = secretOf(made).keys!;
      expect(vote.content!.secret).toEqual({ server: issuerOf(vote.vote), tellers: issuer, urn });
      expect(made.boxes.size).toBe(0);
    });
    given(keysReady).when(opensSecret({}, secretary)).thenRefused('access/chair-only');
    given(withTellers, asksForKeys()).when(opensSecret()).thenRefused('secret/keys-missing');
    given(withTellers, asksForKeys(), makesKeys(lan)).when(opensSecret()).thenRefused('secret/keys-not-checked');
    // Whoever compared them is a teller no more.
    given(keysReady, namesTellers(lan, hoa, nam)).when(opensSecret()).thenRefused('secret/keys-not-checked');
  });
  test('not with one key for both, nor as a public vote, nor beside another', () => {
    const vote = (made: World) => voteOf(made, QUESTION);
    const alike = (made: World) => makesKeys(lan, { keys: { issuer: issuerOf(vote(made)) } })(made);
    const same = [withTellers, asksForKeys(), alike, checksKeys(minh)];
    given(same).when(opensSecret()).thenRefused('secret/other-keys');
    given(keysReady).when(chair.opensVote()).thenRefused('votes/not-public');
    given(keysReady, prepared({ text: 'Khác' }), chair.opensVote('Khác')).when(opensSecret()).thenRefused('votes/another-running');
    given(secretOpen).when(chair.closesVote()).thenRefused('votes/not-public');
    given(urnSealed).when(chair.announces()).thenRefused('votes/not-public');
    given(secretOpen).when(secretary.does('enterSpoken', (made: World) => ({ vote: vote(made), member: nam.id, choice: 'for' }))).thenRefused('votes/not-public');
  });
  test('below the quorum only with the chair’s recorded word', () => {
    const few = [inSession, preparesSecret(), namesTellers(...TELLERS), asksForKeys(), makesKeys(lan), checksKeys(minh)];
    given(few).when(opensSecret()).thenRefused('votes/below-quorum');
    given(few).when(opensSecret({ belowQuorum: true })).then(wrote(['voteOpened', { belowQuorum: { present: 1, needed: 4 } }], ['urnOpened']));
  });
});

describe('U-4 a delegate in the room takes one paper', () => {
  test('by key, in this very history', () => {
    given(secretOpen).when(takesPaper(nam)).then(wrote(['ballotPaperTaken', { voter: nam.id, device: lan.id }]));
    given(secretOpen).when(takesPaper(nam, { over: { voter: hoa.id } })).thenRefused('votes/wrong-signature');
    given(secretOpen).when(takesPaper(nam, { root: 'A'.repeat(43) })).thenRefused('secret/other-history');
    given(secretOpen).when(takesPaper(nam, { key: hoa })).thenRefused('votes/unknown-key');
    given(secretOpen, takesPaper(nam)).when(takesPaper(nam, { n: 2 })).thenRefused('secret/paper-taken');
  });
  test('the same request again is answered again', () => {
    const made = world(secretOpen, takesPaper(nam));
    const size = made.entries.length;
    expect(takesPaper(nam)(made).again).toBe(size - 1);
    expect(made.entries.length).toBe(size);
  });
  test('nobody else, and not before, nor after', () => {
    given(secretOpen).when(takesPaper(secretary)).thenRefused('votes/delegates-only');
    given(secretOpen).when(takesPaper(stranger)).thenRefused('roll/not-listed');
    given(secretOpen, nam.checksOut()).when(takesPaper(nam)).thenRefused('votes/not-checked-in');
    given(keysReady).when(takesPaper(nam)).thenRefused('votes/not-open');
    given(secretOpen, closesSecret()).when(takesPaper(nam)).thenRefused('votes/not-open');
    const late = new Person('Muộn');
    const came = [secretOpen, inRegister('Muộn'), system.lists('Muộn'), system.admitsKey(certificateOf(late.id)), present('Muộn')];
    given(came).when(takesPaper(late)).thenRefused('votes/listed-later');
  });
  test('what the server cannot sign is no request', () => {
    given(secretOpen).when(takesPaper(nam, { server: 'AAAA' })).thenRefused('secret/wrong-request');
    given(secretOpen).when(takesPaper(nam, { input: { server: 'AAAA' } })).thenRefused('votes/wrong-signature');
  });
});

describe('U-5 what is hidden of a paper', () => {
  test('the voter and the tellers’ device read it, nobody else; the second signature the voter alone', () => {
    const made = world(papersTaken);
    const seenBy = (who: string) =>
      foldOf(made.entries, ({ type, line }) => {
        const { voter, device } = (JSON.parse(line) as { open: { voter?: string; device?: string } }).open;
        return type === 'ballotPaperTaken' ? voter === who || device === who : type === 'ballotPaperSigned' && voter === who;
      }).secret.votes[voteOf(made, QUESTION)]!.papers;
    expect(seenBy(nam.id).get(nam.id)).toMatchObject({ taken: {}, signed: { signature: expect.any(String) as string } });
    expect(seenBy(nam.id).get(minh.id)).toEqual({ seq: expect.any(Number) as number, at: expect.any(String) as string, signed: {} });
    expect(seenBy(lan.id).values().every(({ taken }) => taken !== undefined)).toBe(true);
    expect(seenBy(lan.id).get(nam.id)!.signed).toEqual({});
  });
  test('the device signs each paper that was taken, once', () => {
    given(secretOpen, takesPaper(nam)).when(signsPapers(lan, nam)).then(wrote(['ballotPaperSigned', { voter: nam.id }]));
    given(secretOpen, takesPaper(nam), signsPapers(lan, nam)).when(signsPapers(lan, nam)).then(wrote());
    given(secretOpen, takesPaper(nam)).when(signsPapers(minh, nam)).thenRefused('secret/other-device');
    given(secretOpen, takesPaper(nam)).when(signsPapers(nam, nam)).thenRefused('access/tellers-only');
    given(secretOpen).when(signsPapers(lan, nam)).thenRefused('secret/no-such-paper');
    given(urnSealed).when(signsPapers(lan, nam)).thenRefused('votes/not-in-this-state');
  });
});

describe('U-6 the urn', () => {
  test('takes papers under way for five seconds, then its size and root are on record', () => {
    given(papersTaken).when(closesSecret()).then(wrote(['voteClosing'], ['urnClosing']));
    given(papersTaken).when(closesSecret(secretary)).thenRefused('access/chair-only');
    given(papersTaken, closesSecret()).when(passes(4_000), closesSecret()).thenRefused('votes/not-in-this-state');
    const made = world(urnSealed);
    expect(secretOf(made).urn).toMatchObject({ size: 3 });
    expect(stateOf(made)).toBe('sealed');
    given(papersTaken).when(system.does('sealUrn', (one: World) => ({ vote: voteOf(one, QUESTION) }))).thenRefused('votes/not-in-this-state');
  });
});

describe('U-7 the board', () => {
  test('is published by the device, signed; the server writes the result', () => {
    const made = world(boardStands);
    expect(made.entries.slice(-2).map((one) => one.type)).toEqual(['boardPublished', 'voteClosed']);
    expect(JSON.parse(made.entries.at(-1)!.line)).toMatchObject({ by: 'system', open: { roll: {}, void: [] } });
    result({ counts: { for: 2, against: 1, notVoting: 0 }, base: 5, silent: 2, outcome: 'rejected' })(made, { written: [] });
    expect(stateOf(made)).toBe('closed');
  });
  test('of that urn, with no more papers than were taken and dropped', () => {
    given(urnSealed).when(publishes(minh, ['for'])).thenRefused('secret/other-device');
    given(urnSealed).when(publishes(nam, ['for'])).thenRefused('access/tellers-only');
    given(urnSealed).when(publishes(lan, ['for'], { over: { left: 9 } })).thenRefused('votes/wrong-signature');
    given(urnSealed).when(publishes(lan, ['for', 'for', 'for', 'for'])).thenRefused('secret/more-than-dropped');
    given(papersTaken, dropped(9), closesSecret(), urnGrace).when(publishes(lan, Array<string>(5).fill('for'))).thenRefused('secret/more-than-taken');
    given(urnSealed).when(publishes(lan, ['for'], { left: 3 })).thenRefused('secret/more-than-dropped');
    // V-71 nothing goes missing without a word.
    given(urnSealed).when(publishes(lan, ['for', 'for'])).thenRefused('secret/fewer-than-dropped');
    given(urnSealed).when(publishes(lan, ['for'], { left: 1 })).thenRefused('secret/fewer-than-dropped');
    given(urnSealed).when(publishes(lan, ['for'], { handedIn: false })).thenRefused('urn/no-lines');
    given(papersTaken).when(publishes(lan, ['for'])).thenRefused('votes/not-in-this-state');
    given(urnSealed).when(system.does('recordBoard', (one: World) => ({ vote: voteOf(one, QUESTION) }))).thenRefused('secret/no-board');
  });
});

describe('U-8 its count', () => {
  test('a paper that answers something else is invalid; whose paper is not on the board is silent', () => {
    const made = world(urnSealed, publishes(lan, ['for', 'perhaps'], { left: 1 }));
    result({ counts: { for: 1, against: 0, notVoting: 0 }, base: 5, silent: 3 })(made, { written: [] });
  });
  test('of an election: marks of each, blank papers in nobody’s', () => {
    const list = { options: [{ id: hoa.id, label: 'Hòa' }, { id: nam.id, label: 'Nam' }], form: { kind: 'election', seats: 1, most: 1 } };
    const tellers = [lan, minh, chair] as const;
    const ready = [fullHouse, preparesSecret(list), namesTellers(...tellers), asksForKeys(), makesKeys(lan), checksKeys(minh)];
    const open = [ready, opensSecret()];
    const sealed = [open, [chair, lan, minh, hoa, nam].map((one) => takesPaper(one)), dropped(5), closesSecret(), urnGrace];
    const made = world(sealed, publishes(lan, [[idOf('Nam')], [idOf('Nam')], [idOf('Nam')], [], [hoa.id, nam.id]]));
    result({ counts: { [hoa.id]: 0, [nam.id]: 3 }, base: 5, silent: 0 })(made, { written: [] });
  });
});

describe('U-9 it is set aside by the chair at any time', () => {
  test('open, closing, sealed or announced, with a reason; what lay in the urn counts nowhere', () => {
    for (const before of [secretOpen, [papersTaken, closesSecret()], urnSealed])
      given(before).when(chair.voids('Máy của Ban kiểm phiếu hỏng', { repeat: true })).then(wrote(['voteVoided'], ['votePrepared']), (made) => {
        expect(made.meeting.votes.votes[made.meeting.votes.order.at(-1)!]).toMatchObject({ ballot: { way: 'secret' }, state: 'prepared' });
        made.pass(10_000);
        expect(made.entries.some((one) => one.type === 'urnSealed') && stateOf(made)).not.toBe('closed');
      });
    given(boardStands).when(chair.voids('Kiểm lại')).then(wrote(['voteVoided']));
    given(urnSealed, chair.voids('Máy hỏng', { vote: QUESTION })).when(publishes(lan, ['for'])).thenRefused('votes/not-in-this-state');
  });
});

describe('U-10 keys are gone afterwards', () => {
  test('the device says so, once the vote is over', () => {
    given(boardStands).when(saysDestroyed(lan)).then(wrote(['urnKeyDestroyed']), (made) => expect(secretOf(made).destroyed).toBe(true));
    given(boardStands, saysDestroyed(lan)).when(saysDestroyed(lan)).then(wrote());
    given(boardStands).when(saysDestroyed(minh)).thenRefused('secret/other-device');
    given(urnSealed).when(saysDestroyed(lan)).thenRefused('votes/not-in-this-state');
  });
});

describe('U-11 the minutes', () => {
  const noted = (...steps: Step[]) => KIND.noted(world(steps).meeting).map(({ code, params }) => [code, params]);
  test('name the tellers of the opening, and how many papers were taken, counted and left out', () => {
    const told = { text: QUESTION, tellers: 'Lan, Minh, Hòa', taken: 4, lines: 2, left: 1 };
    const counted = [urnSealed, publishes(lan, ['for', 'against'], { left: 1 })];
    expect(noted(...counted, namesTellers(nam))).toEqual([['secret/counted-in-minutes', told]]);
    expect(noted(...counted, chair.voids('Kiểm lại'))).toEqual([]);
    expect(noted(urnSealed)).toEqual([]);
  });
  test('hold the chair’s word for few tellers, whatever came of the vote', () => {
    const two = [fullHouse, preparesSecret(), namesTellers(lan, minh), asksForKeys(), makesKeys(lan), checksKeys(minh)];
    expect(noted(...two, opensSecret({ fewTellers: true }), chair.voids('Máy hỏng'))).toEqual([['secret/few-in-minutes', { text: QUESTION, count: 2 }]]);
  });
});
