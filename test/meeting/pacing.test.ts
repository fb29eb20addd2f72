/** The course of an open vote: paused, resumed, closed by time, set aside while it takes ballots. */
import { describe, expect, test } from 'vitest';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { chair, hoa, lan, minh, secretary, voteOf, QUESTION } from '../kit/people.ts';
import { fullHouse, given, grace, is, passes, prepared, voteOpen, voteSealed, world, wrote, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const pauses = chair.does('pauseVote', {});
const resumes = chair.does('resumeVote', {});
const timed = (seconds: number, more = false) => chair.does('timeVote', { seconds, more });
const untimed = chair.does('untimeVote', {});
const stateOf = ({ votes }: World['meeting']) => votes.votes[votes.order[0]!]!.state;
const until = ({ pacing }: World['meeting']) => pacing.countdown?.until;
const at = (made: World, ms: number) => new Date(made.now + ms).toISOString();

describe('V-61 the chair pauses an open vote and resumes it', () => {
  test('recorded; no ballot is taken meanwhile, not even by close of the vote', () => {
    given(voteOpen).when(pauses).then(wrote(['votePaused']), (made) =>
      expect(made.meeting.pacing.halts[0]!.votes).toEqual([voteOf(made, QUESTION)]));
    given(voteOpen, pauses).when(lan.votes('for')).thenRefused('votes/paused');
    given(voteOpen, pauses).when(chair.closesVote()).thenRefused('votes/paused');
  });
  test('the same box goes on, with what was in it, and a ballot sent again is answered as before', () => {
    const first: Step = [voteOpen, lan.votes('for'), pauses];
    given(first).when(lan.votes('for', { revision: 1 })).then((_made, outcome) => expect(outcome.again).toBe(1));
    const made = world(first, passes(60_000), resumes, minh.votes('against'), chair.closesVote(), grace, chair.announces());
    expect(made.meeting.votes.votes[voteOf(made, QUESTION)]!.result!.counts).toEqual({ for: 1, against: 1, notVoting: 0 });
    expect(made.boxes.size).toBe(1);
    expect(made.meeting.pacing.halts[0]!.to).toBeDefined();
  });
  test('a list is paused as one', () => {
    const texts = ['Một', 'Hai'];
    const prepares = texts.map((text) => secretary.preparesVote({ text }));
    const put: Step = [fullHouse, prepares, chair.does('openSlate', (made: World) => ({ votes: texts.map((text) => voteOf(made, text)) }))];
    const closes = chair.does('closeSlate', ({ meeting }: World) => ({ slate: meeting.slates.all[0]!.slate }));
    given(put, pauses).when((made) => lan.votes('for', { vote: voteOf(made, 'Hai') })(made)).thenRefused('votes/paused');
    given(put, pauses).when(closes).thenRefused('votes/paused');
    given(put, pauses, resumes).when(closes).then();
  });
  test('by the chair alone, only an open vote, not twice', () => {
    given(voteOpen).when(secretary.does('pauseVote', {})).thenRefused('access/chair-only');
    given(voteSealed).when(pauses).thenRefused('votes/not-open');
    given(voteOpen, pauses).when(pauses).thenRefused('votes/paused');
    given(voteOpen).when(resumes).thenRefused('votes/not-paused');
  });
  test('a pause of a vote that was set aside has no end, and holds up no other', () => {
    const again: Step = [voteOpen, pauses, chair.voids('Nhầm', { repeat: true }), grace];
    const made = world(again, chair.opensVote(), lan.votes('for'), pauses, resumes);
    expect(made.meeting.pacing.halts.map((one) => one.to !== undefined)).toEqual([false, true]);
  });
  test('stands in the minutes with its times', () =>
    expect(KIND.noted(world(voteOpen, pauses, passes(1000), resumes).meeting).map((one) => [one.code, one.params])).toEqual([
      ['pacing/paused', { text: QUESTION }],
      ['pacing/resumed', { text: QUESTION }],
    ]));
});

describe('V-62 a vote closes by itself at the time that the chair has set', () => {
  test('set at the opening or later, and carried out by the server', () => {
    const opens = chair.does('openVote', (made: World) => ({ vote: voteOf(made, QUESTION), closesIn: 60 }));
    given(fullHouse, prepared()).when(opens).then(wrote(['voteOpened'], ['voteTimed']));
    for (const step of [[fullHouse, prepared(), opens], [voteOpen, timed(60)]]) {
      given(step as Step).when(passes(59_000), lan.votes('for')).then(is(stateOf, 'open'));
      expect(stateOf(world(step as Step, passes(60_100)).meeting)).toBe('closing');
      expect(stateOf(world(step as Step, passes(64_000)).meeting)).toBe('sealed');
    }
  });
  test('extended, set anew, or stopped', () => {
    const made = world(voteOpen, timed(60));
    expect(until(made.meeting)).toBe(at(made, 60_000 - 1));
    const more = world(voteOpen, timed(60), passes(30_000), timed(60, true));
    expect(until(more.meeting)).toBe(at(more, 90_000 - 2));
    expect(stateOf(world(voteOpen, timed(60), passes(30_000), timed(60, true), passes(31_000)).meeting)).toBe('open');
    expect(stateOf(world(voteOpen, timed(60), passes(30_000), timed(60, true), passes(91_000)).meeting)).toBe('closing');
    expect(stateOf(world(voteOpen, timed(60), untimed, passes(120_000)).meeting)).toBe('open');
    given(voteOpen).when(untimed).thenRefused('votes/not-timed');
    given(voteOpen).when(secretary.does('timeVote', { seconds: 60 })).thenRefused('access/chair-only');
    given(voteOpen).when(timed(5)).thenRefused('border/wrong-input');
    given(voteSealed).when(timed(60)).thenRefused('votes/not-open');
  });
  test('a pause stops it, and what was left goes on afterwards', () => {
    const paused: Step = [voteOpen, timed(60), passes(20_000), pauses, passes(300_000)];
    const made = world(paused);
    expect(stateOf(made.meeting)).toBe('open');
    expect(Math.round(made.meeting.pacing.countdown!.left! / 1000)).toBe(40);
    given(paused).when(timed(60, true)).thenRefused('votes/paused');
    expect(stateOf(world(paused, resumes, passes(39_000)).meeting)).toBe('open');
    expect(stateOf(world(paused, resumes, passes(41_000)).meeting)).toBe('closing');
  });
  test('the time of one vote closes no other', () => {
    const made = world(voteOpen, timed(60), chair.voids('Nhầm', { repeat: true }), grace, chair.opensVote(), passes(120_000));
    expect(made.meeting.votes.votes[made.meeting.votes.order[1]!]!.state).toBe('open');
  });
  test('by the server alone', () =>
    given(voteOpen, timed(60)).when(chair.does('closeInTime', { set: 1 })).thenRefused('access/system-only'));
});

describe('V-63 a vote is set aside while it takes ballots, too', () => {
  const setAside: Step = [voteOpen, lan.votes('for'), chair.voids('Nhầm nội dung')];
  test('it closes in the same act and takes nothing more', () => {
    given(voteOpen, lan.votes('for')).when(chair.voids('Nhầm nội dung')).then(wrote(['voteClosing'], ['voteVoided']));
    given(setAside).when(minh.votes('for')).thenRefused('votes/closed');
    given(voteOpen, chair.closesVote()).when(chair.voids('Nhầm')).then(wrote(['voteVoided']));
  });
  test('its box is closed and what closed it is on record, nothing else', () => {
    const made = world(setAside, grace);
    const vote = made.meeting.votes.votes[voteOf(made, QUESTION)]!;
    expect(vote).toMatchObject({ state: 'voided', box: { size: 3 } });
    expect(vote.result).toBeUndefined();
    expect(made.meeting.votes.leaving).toBeUndefined();
    const last = made.entries.at(-1)!;
    const { type, fact } = KIND.read(last.line);
    expect(KIND.owner(type)!.forgets!(type, fact, made.meeting)).toEqual([vote.vote]);
  });
  test('another vote can be opened at once; the session is not closed before', () => {
    given(setAside, secretary.preparesVote({ text: 'Khác' })).when(chair.opensVote('Khác')).then();
    given(setAside).when(chair.closesSession()).thenRefused('session/vote-running');
    given(setAside, grace).when(chair.closesSession()).then();
  });
  test('of a list one by itself', () => {
    const texts = ['Một', 'Hai'];
    const made = world(
      fullHouse,
      texts.map((text) => secretary.preparesVote({ text })),
      chair.does('openSlate', (now: World) => ({ votes: texts.map((text) => voteOf(now, text)) })),
      (now) => chair.voids('Nhầm', { vote: voteOf(now, 'Một') })(now),
      grace,
      (now) => hoa.votes('for', { vote: voteOf(now, 'Hai') })(now),
    );
    expect(texts.map((text) => made.meeting.votes.votes[voteOf(made, text)]!.state)).toEqual(['voided', 'open']);
  });
});
