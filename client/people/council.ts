/** A simulated council, set up and enrolled through the front door like a real one. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Json } from '../../shared/base/canonical.ts';
import type { Member, Unit } from '../../shared/council/council.ts';
import { MAJORITY, TWO_THIRDS } from '../../shared/meeting/rules.ts';
import type { EnrolmentOffer } from '../../shared/wire/enrolment.ts';
import type { PaperTaken } from '../../shared/wire/papers.ts';
import type { SetUpDone } from '../../shared/wire/setup.ts';
import { each } from './each.ts';
import { groupOf, nameOf } from './names.ts';
import { Person } from './person.ts';
import { prepareOnPaper } from './paper-vote.ts';
import { proposeList } from './listed-election.ts';
import { prepareElection } from './secret.ts';

export const PASSWORD = 'kỳ họp mẫu 2026';
export const UNIT: Unit = { name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune', code: 'H99.1', place: 'Mường Mẫu' };

const PAPERS = resolve(import.meta.dirname, '../../test/samples');
const FILES: ReadonlyArray<readonly [file: string, title: string]> = [
  ['nghi-dinh-335-2025.pdf', 'Nghị định số 335/2025/NĐ-CP'],
  ['nghi-dinh-47-2020.pdf', 'Nghị định số 47/2020/NĐ-CP'],
  ['thong-bao-79.pdf', 'Thông báo số 79'],
  ['quyet-dinh-46.pdf', 'Quyết định số 46'],
];
const SUBJECTS = [
  'Dự toán ngân sách xã năm 2027',
  'Kế hoạch phát triển kinh tế - xã hội năm 2027',
  'Kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030',
  'Quyết toán ngân sách xã năm 2025',
  'Chương trình giám sát của Hội đồng nhân dân xã năm 2027',
  'Đặt tên đường và công trình công cộng trên địa bàn xã',
  'Nội quy kỳ họp Hội đồng nhân dân xã',
  'Kết quả giải quyết kiến nghị của cử tri',
];

export interface Council {
  readonly unit: Unit;
  readonly secretary: Person;
  readonly delegates: readonly Person[];
  readonly guests: readonly Person[];
  readonly ca: string;
}

export interface CouncilSize {
  readonly delegates: number;
  readonly guests: number;
  /** Its people's keys can be kept for a later start. */
  readonly readableKeys?: boolean;
}

export async function foundCouncil(
  url: string,
  code: string,
  size: CouncilSize,
  say: (what: string) => void,
  unit = UNIT,
): Promise<Council> {
  const secretary = new Person(url, 'Lương Thị Hạnh');
  say('setting up the council');
  const done = await secretary.ask<SetUpDone>('POST', '/api/setup', {
    code,
    unit,
    administrator: { name: secretary.name, login: 'thuky', password: PASSWORD },
  });
  secretary.me = done.me;
  // Of a simulated council: there is nothing to keep.
  await secretary.ask('POST', '/api/setup/passphrase');
  const rows = [
    ...Array.from({ length: size.delegates }, (_, n) => ({
      name: nameOf(n),
      kind: 'delegate',
      group: groupOf(n),
      ...(n === 0 && { title: 'Chủ tịch Hội đồng nhân dân xã' }),
    })),
    ...Array.from({ length: size.guests }, (_, n) => ({ name: nameOf(n + 140), kind: 'guest', title: 'Khách mời' })),
  ];
  const { members } = await secretary.ask<{ members: Member[] }>('POST', '/api/members/import', { rows });
  say(`enrolling ${members.length} tablets`);
  const people = members.map((member) => new Person(url, member.name, size.readableKeys));
  await each(people, 4, async (person, index) => {
    await enrol(secretary, person, members[index]!.id);
    await person.signInByKey();
  });
  const of = (kind: string) => people.filter((one) => one.me!.member.kind === kind);
  return { unit, secretary, delegates: of('delegate'), guests: of('guest'), ca: done.ca };
}

/** Face to face: the code is handed over, the secretary types the digits that the tablet shows. */
export async function enrol(secretary: Person, person: Person, member: string): Promise<void> {
  const offer = await secretary.ask<EnrolmentOffer>('POST', '/api/enrolments', { member });
  const waiting = await person.askToEnrol(offer.code);
  await secretary.ask('POST', `/api/enrolments/${waiting.id}/approve`, { check: waiting.check });
  await person.takeCertificate();
}

export interface Prepared {
  readonly meeting: string;
  readonly votes: readonly string[];
  /** An election by secret ballot, where one was asked for. */
  readonly election?: string;
  /** A vote on printed papers beside it. */
  readonly onPaper?: string;
  /** A list of candidates, where an election by one was asked for. */
  readonly list?: string;
}

export interface Size {
  readonly items: number;
  readonly votes: number;
  readonly secret?: boolean;
  readonly election?: boolean;
  /** PDFs in place of the real decrees, which take seconds to be drawn and read; their titles stay. */
  readonly papers?: readonly Uint8Array[];
}

/** Prepares a meeting as a secretary does, on real papers, and publishes it. */
export async function prepare(
  council: Council,
  size: Size,
  title = 'Kỳ họp thứ ba Hội đồng nhân dân xã Mường Mẫu',
  beforePublishing?: (meeting: string) => Promise<void>,
): Promise<Prepared> {
  const { secretary, delegates, guests } = council;
  const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', {
    title,
    startsAt: new Date().toISOString(),
    place: 'Hội trường Ủy ban nhân dân xã',
  });
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: delegates[0]!.id });
  for (const guest of guests) await secretary.command('listMember', { member: guest.id });
  // Those alone that are put on an item: each is drawn by a process of its own when it is taken.
  const papers = await Promise.all(
    FILES.slice(0, size.items).map(async ([file, title], n) => ({ ...(await upload(secretary, file, size.papers?.[n])), title })),
  );
  for (let n = 0; n < size.items; n++) await secretary.command('addItem', { title: subject(n) });
  await secretary.until(({ agenda }) => agenda.items.length === size.items);
  const { items } = secretary.meeting.agenda;
  for (const [n, { item }] of items.entries()) {
    const paper = papers[n % papers.length]!;
    await secretary.command('addPaper', { item, sha256: paper.sha256, title: paper.title });
  }
  await secretary.until(({ papers: { order } }) => order.length === items.length);
  for (let n = 0; n < size.votes; n++) {
    const { item, title: about } = items[n % items.length]!;
    const on = Object.values(secretary.meeting.papers.papers).filter((one) => one.item === item);
    const rule = n % 10 === 9 ? TWO_THIRDS : MAJORITY;
    const input = {
      item,
      text: `Thông qua Nghị quyết về ${about.charAt(0).toLowerCase()}${about.slice(1)}`,
      rule,
      papers: on.map((one) => one.paper),
    };
    await secretary.command('prepareVote', input as unknown as Json);
  }
  await secretary.until(({ votes: { order } }) => order.length === size.votes);
  const order = [...secretary.meeting.votes.order];
  const candidates = [delegates[1]!, delegates[2]!];
  const election = size.secret ? await prepareElection(secretary, items[0]!.item, candidates) : undefined;
  const onPaper = size.secret ? await prepareOnPaper(secretary, items[0]!.item) : undefined;
  const list = size.election ? await proposeList(secretary, items[0]!.item, candidates) : undefined;
  await beforePublishing?.(meeting);
  await secretary.command('publish', {});
  secretary.leave();
  return {
    meeting,
    votes: order,
    ...(list !== undefined && { list }),
    ...(election !== undefined && { election }),
    ...(onPaper !== undefined && { onPaper }),
  };
}

export const subject = (n: number): string =>
  n < SUBJECTS.length ? SUBJECTS[n]! : `${SUBJECTS[n % SUBJECTS.length]} (phần ${Math.floor(n / SUBJECTS.length) + 1})`;

async function upload(secretary: Person, file: string, instead?: Uint8Array): Promise<PaperTaken> {
  const bytes = instead ?? (await readFile(resolve(PAPERS, file)));
  return secretary.ask<PaperTaken>('PUT', '/api/papers', new Uint8Array(bytes), {
    'content-type': 'application/pdf',
    'x-paper-name': encodeURIComponent(file),
    'x-secrecy': 'ordinary',
  });
}
