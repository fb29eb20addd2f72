/** Tellers of a province's council: seven, and the level on record. */
import { expect, test } from 'vitest';
import { MEETING } from '../../shared/meeting/index.ts';
import { leastTellers } from '../../shared/meeting/least-tellers.ts';
import { opensPapers, preparesPapers } from '../kit/paper.ts';
import { hoa, lan, minh } from '../kit/people.ts';
import { provinceAssembled } from '../kit/province.ts';
import { given, world, wrote } from '../kit/scene.ts';
import { asksForKeys, checksKeys, makesKeys, namesTellers, opensSecret, preparesSecret } from '../kit/secret.ts';

const DRAFT = {
  meeting: 'm1',
  unit: 'H23',
  council: 'Hội đồng nhân dân tỉnh',
  title: 'Kỳ họp',
  startsAt: '2026-01-05T01:00:00.000Z',
  place: 'Hội trường',
  rehearsal: false,
};
const begun = (more: object) => MEETING.begins({ ...DRAFT, ...more } as never).filter(({ type }) => type === 'levelNamed');

test('U-13 a draft of a province’s council begins with its level, and so does its record', () => {
  expect(begun({ level: 'province' })).toMatchObject([{ open: { level: 'province' } }]);
  expect([...begun({ level: 'commune' }), ...begun({}), ...begun({ level: 'province', body: 'other' })]).toEqual([]);
  const made = world(provinceAssembled, namesTellers(lan, minh, hoa));
  expect(made.meeting.tellers).toEqual({ level: 'province', members: [lan.id, minh.id, hoa.id] });
  expect([leastTellers('province'), leastTellers(undefined)]).toEqual([7, 3]);
});

test('U-13 three tellers of a province’s secret ballot are few', () => {
  const three = [provinceAssembled, preparesSecret(), namesTellers(lan, minh, hoa), asksForKeys(), makesKeys(lan), checksKeys(minh)];
  given(three).when(opensSecret()).thenRefused('secret/few-tellers', { least: 7, there: 3 });
  given(three).when(opensSecret({ fewTellers: true })).then(wrote(['voteOpened'], ['urnOpened', { fewTellers: true }]));
});

test('B-12 and of a province’s vote on papers', () => {
  const three = [provinceAssembled, preparesPapers(), namesTellers(lan, minh, hoa)];
  given(three).when(opensPapers()).thenRefused('paper/few-tellers', { least: 7, there: 3 });
  given(three).when(opensPapers({ fewTellers: true })).then(wrote(['paperVoteOpened', { fewTellers: true }]));
});
