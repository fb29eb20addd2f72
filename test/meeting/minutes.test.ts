import { expect, test } from 'vitest';
import { notYet } from '../../shared/meeting/archived.ts';
import { certificateOf, paperNamed } from '../kit/world.ts';
import { chair, guest, lan, secretary, system } from '../kit/people.ts';
import {
  fullHouse,
  given,
  inSession,
  is,
  passes,
  present,
  secretaryApproves,
  sessionClosed,
  witnessing,
  world,
  wrote,
} from '../kit/scene.ts';

const SHA = paperNamed('Biên bản');
const drawn = (made: ReturnType<typeof world>) => void (made.minutes = SHA);
const attestation = (made: ReturnType<typeof world>) => made.meeting.minutes.attestations.at(-1);

test('M-1 the secretary approves, after the closing', () => {
  given(sessionClosed, drawn, witnessing)
    .when(secretary.approvesMinutes(SHA))
    .then(
      wrote(['minutesApproved', { sha256: SHA }]),
      is(({ minutes }) => [minutes.approved?.sha256, minutes.approved?.by], [SHA, 'thu']),
    );
  given(sessionClosed, drawn, witnessing).when(chair.approvesMinutes(SHA)).thenRefused('access/secretary-only');
  given(fullHouse, drawn).when(secretary.approvesMinutes(SHA)).thenRefused('access/not-in-this-stage', { stage: 'underWay' });
});
test('M-2 no archive before the tablets were asked, and none of a rehearsal', () => {
  const code = (made: ReturnType<typeof world>) => notYet(made.meeting)?.code;
  expect(code(world(fullHouse))).toBe('minutes/archive-not-yet');
  expect(code(world(sessionClosed))).toBe('minutes/archive-not-yet');
  expect(code(world(sessionClosed, witnessing))).toBeUndefined();
  const rehearsed = world(sessionClosed, witnessing).meeting;
  expect(notYet({ ...rehearsed, session: { ...rehearsed.session, rehearsal: true } })?.code).toBe('minutes/archive-rehearsal');
});
test('M-1 once', () => given(secretaryApproves(SHA)).when(secretary.approvesMinutes(SHA)).thenRefused('minutes/already-approved'));
test('M-2 after the tablets were asked', () => {
  given(sessionClosed, drawn).when(secretary.approvesMinutes(SHA)).thenRefused('minutes/witnesses-first');
  given(sessionClosed, drawn, passes(19_000)).when(secretary.approvesMinutes(SHA)).thenRefused('minutes/witnesses-first');
});
test('M-2 an adjournment’s witnesses are not the closing’s', () =>
  given(fullHouse, drawn, chair.adjourns(), witnessing, chair.resumes(), chair.closesSession())
    .when(secretary.approvesMinutes(SHA))
    .thenRefused('minutes/witnesses-first'));
test('M-3 only what the minutes give', () =>
  given(sessionClosed, drawn, witnessing)
    .when(secretary.approvesMinutes(paperNamed('Khác')))
    .thenRefused('minutes/changed-meanwhile'));

test('M-4 n of m: delegates in the room with a key in force', () => {
  const signed = (made: ReturnType<typeof world>) => void (made.witnesses = ['lan', 'minh', 'nguoi-la']);
  const made = world(
    inSession,
    present('Lan', 'Minh', 'Hòa'),
    secretary.checksIn(),
    secretary.lists('Khách'),
    guest.checksIn(),
    system.revokesKey(certificateOf('minh')),
    signed,
    chair.closesSession(),
    witnessing,
  );
  expect(attestation(made)).toEqual({ size: made.meeting.session.closedSeq! + 1, n: 1, m: 3, members: ['lan'] });
});
test('M-4 at adjournment too, and each time', () => {
  const made = world(fullHouse, chair.adjourns(), witnessing, chair.resumes(), chair.closesSession(), witnessing);
  expect(made.meeting.minutes.attestations.map((one) => [one.n, one.m])).toEqual([[0, 5], [0, 5]]);
});
test('M-4 not by anybody’s word', () => given(sessionClosed).when(secretary.does('attest', { size: 3 })).thenRefused('access/system-only'));
test('M-4 who has gone home is not expected', () =>
  expect(attestation(world(fullHouse, lan.checksOut(), chair.closesSession(), witnessing))).toMatchObject({ n: 0, m: 4 }));
