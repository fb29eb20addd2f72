/**
 * Wrote `golden-speakers.ndjson`: a debate with a queue and a pause, and a question to a guest, in a meeting with fixed
 * ids, clock and salts. Run: node --import tsx test/vectors/make-golden-speakers.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { floorOf } from '../../shared/meeting/floor.ts';
import { chair, guest, hoa, ITEM, itemOf, lan, minh, nam, secretary, type Act, type Person } from '../kit/people.ts';
import { fullHouse, inRegister, passes, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const asks = (by: Person, kind: string, topic = ''): Act =>
  by.does('askToSpeak', (made: World) => ({ item: itemOf(made, ITEM), kind, topic }));
const wishOf = ({ meeting }: World, member: Person) => meeting.speakers.wishes.findLast((one) => one.member === member.id)!.wish;
const instead = ({ meeting }: World) => ({ ...(floorOf(meeting) && { instead: floorOf(meeting)!.speech }) });
const calls = (member: Person, ends = true): Act =>
  chair.does('callSpeaker', (made: World) => ({ wish: wishOf(made, member), ...(ends && instead(made)) }));
const on = (type: string, more: object = {}): Act =>
  chair.does(type, (made: World) => ({ speech: floorOf(made.meeting)!.speech, ...more }));
const asked = (by: Person, type: string, more: object = {}): Act =>
  by.does(type, (made: World) => ({
    question: made.meeting.questions.asked[0]!.question,
    ...(type.startsWith('call') && instead(made)),
    ...more,
  }));

const made = world(
  fullHouse,
  inRegister(guest.name, 'guest', { title: 'Trưởng Công an xã' }), secretary.lists(guest.name), guest.checksIn(),
  secretary.does('setSpeakingTimes', { times: { contribution: 180, debate: 120, question: 60, answer: 300, group: 900 } }),
  chair.goesTo(ITEM),
  asks(lan, 'contribution', 'Về khoản chi thường xuyên'), asks(minh, 'debate'), asks(hoa, 'contribution'), asks(nam, 'contribution'),
  hoa.does('withdrawWish', (now: World) => ({ wish: wishOf(now, hoa) })),
  chair.does('orderSpeakers', (now: World) => ({ item: itemOf(now, ITEM), wishes: [nam, lan, minh].map((one) => wishOf(now, one)) })),
  chair.does('listSpeakers', (now: World) => ({ item: itemOf(now, ITEM), open: false })),
  calls(lan), passes(61_000), on('pauseSpeech'),
  chair.does('listSpeakers', (now: World) => ({ item: itemOf(now, ITEM), open: true })),
  passes(5_000), on('resumeSpeech'), on('extendSpeech', { seconds: 60 }), passes(30_000), on('endSpeech'),
  secretary.does('nameOfficer', { member: guest.id }), chair.does('listQuestions', { open: true }),
  minh.does('putQuestion', { officer: guest.id, text: 'Vì sao công trình cấp nước chậm tiến độ?' }),
  lan.does('putQuestion', { officer: guest.id, text: 'Khi nào có đường mới?' }),
  lan.does('withdrawQuestion', (now: World) => ({ question: now.meeting.questions.asked[1]!.question })),
  asked(chair, 'callQuestion'), passes(20_000), asked(chair, 'callAnswer'), passes(40_000), on('endSpeech'),
  asked(minh, 'followQuestion', { satisfied: false }), asked(secretary, 'oweAnswer', { due: '2027-01-15T16:59:59.999Z' }),
  secretary.does('releaseOfficer', { member: guest.id }),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
