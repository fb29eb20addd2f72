/** The course of an open secret ballot: paused, resumed, closed by time. */
import { describe, expect, test } from 'vitest';
import { MEETING as KIND } from '../../shared/meeting/index.ts';
import { refuse } from '../../shared/base/refusal.ts';
import { chair, lan, minh, nam, QUESTION, secretary, voteOf } from '../kit/people.ts';
import { given, passes, world, wrote, type Step } from '../kit/scene.ts';
import {
  boardStands,
  closesSecret,
  keysReady,
  opensSecret,
  papersTaken,
  publishes,
  secretOpen,
  signsPapers,
  takesPaper,
  urnGrace,
  urnSealed,
} from '../kit/secret.ts';
import type { World } from '../kit/world.ts';

const pauses = chair.does('pauseVote', {});
const resumes = chair.does('resumeVote', {});
const timed = (seconds: number) => chair.does('timeVote', { seconds });
const stateOf = (made: World) => made.meeting.votes.votes[voteOf(made, QUESTION)]!.state;
const urnTakes = ({ meeting }: World, vote: string) => KIND.urnOf(meeting, vote)!.takes(meeting, vote);
/** What the urn says of something that is dropped. */
const urn = (...steps: Step[]) => {
  const made = world(steps);
  return urnTakes(made, voteOf(made, QUESTION));
};

describe('V-73 the chair pauses an open secret ballot and resumes it', () => {
  test('meanwhile no paper is taken or signed, the urn takes none, and it is not closed', () => {
    given(secretOpen).when(pauses).then(wrote(['votePaused']));
    given(secretOpen, pauses).when(takesPaper(nam)).thenRefused('secret/paused');
    given(secretOpen, takesPaper(nam), pauses).when(signsPapers(lan, nam)).thenRefused('secret/paused');
    given(papersTaken, pauses).when(closesSecret()).thenRefused('secret/paused');
    expect(urn(papersTaken)).toBe('yes');
    expect(urn(papersTaken, pauses)).toEqual(refuse('urn/paused'));
  });
  test('a request that was answered before is answered again, and makes no second paper', () => {
    const made = world(secretOpen, takesPaper(nam), pauses);
    const size = made.entries.length;
    expect(takesPaper(nam)(made).again).toBe(size - 2);
    expect(made.entries.length).toBe(size);
  });
  test('afterwards it goes on as before', () => {
    const went: Step = [secretOpen, takesPaper(nam), pauses, passes(60_000), resumes];
    given(went).when(takesPaper(minh)).then(wrote(['ballotPaperTaken', { voter: minh.id }]));
    given(went).when(signsPapers(lan, nam)).then(wrote(['ballotPaperSigned', { voter: nam.id }]));
    expect(urn(went)).toBe('yes');
    const made = world(papersTaken, pauses, resumes, closesSecret(), urnGrace, publishes(lan, ['for', 'for', 'against']));
    expect(made.meeting.votes.votes[voteOf(made, QUESTION)]!.result!.counts).toEqual({ for: 2, against: 1, notVoting: 0 });
  });
  test('by the chair alone, only while it is open; set aside it is from a pause, too', () => {
    given(secretOpen).when(secretary.does('pauseVote', {})).thenRefused('access/chair-only');
    given(secretOpen).when(lan.does('pauseVote', {})).thenRefused('access/chair-only');
    given(urnSealed).when(pauses).thenRefused('votes/not-open');
    given(boardStands).when(pauses).thenRefused('votes/not-open');
    given(secretOpen, pauses).when(pauses).thenRefused('secret/paused');
    given(papersTaken, pauses).when(chair.voids('Mất điện')).then(wrote(['voteVoided']));
  });
  test('stands in the minutes with its times', () =>
    expect(KIND.noted(world(secretOpen, pauses, passes(1000), resumes).meeting).map((one) => one.code)).toEqual([
      'pacing/secret-paused',
      'pacing/secret-resumed',
    ]));
});

describe('V-74 a secret ballot closes by itself at the time that the chair has set', () => {
  test('set at the opening or later; its urn is sealed after its grace, as by the chair’s word', () => {
    given(keysReady).when(opensSecret({ closesIn: 60 })).then(wrote(['voteOpened'], ['urnOpened'], ['voteTimed']));
    given(keysReady).when(opensSecret({ closesIn: 5 })).thenRefused('border/wrong-input');
    for (const step of [[keysReady, opensSecret({ closesIn: 60 })], [secretOpen, timed(60)]] as Step[]) {
      expect(stateOf(world(step, passes(59_000)))).toBe('open');
      const closing = world(step, passes(60_100));
      expect(stateOf(closing)).toBe('closing');
      expect(closing.entries.slice(-2).map((one) => one.type)).toEqual(['voteClosing', 'urnClosing']);
      expect(stateOf(world(step, passes(66_000)))).toBe('sealed');
    }
  });
  test('a pause stops it, and what was left goes on afterwards', () => {
    const paused: Step = [secretOpen, timed(60), passes(20_000), pauses, passes(300_000)];
    expect(stateOf(world(paused))).toBe('open');
    expect(stateOf(world(paused, resumes, passes(39_000)))).toBe('open');
    expect(stateOf(world(paused, resumes, passes(41_000)))).toBe('closing');
  });
  test('taken back, it stays open; closed by hand before, it is closed once', () => {
    expect(stateOf(world(secretOpen, timed(60), chair.does('untimeVote', {}), passes(120_000)))).toBe('open');
    const byHand = world(papersTaken, timed(60), closesSecret(), passes(120_000));
    expect(byHand.entries.filter((one) => one.type === 'urnClosing')).toHaveLength(1);
    expect(stateOf(byHand)).toBe('sealed');
    given(secretOpen).when(secretary.does('timeVote', { seconds: 60 })).thenRefused('access/chair-only');
  });
});
