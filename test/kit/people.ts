/** People of the scenes and what they do, in the council's words: `chair.opensVote('Ngân sách')`, `lan.votes('for')`. */
import { canonical } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { ballotOf, lastOf } from '../../shared/meeting/box.ts';
import type { Actor } from '../../shared/meeting/feature.ts';
import { MAJORITY, type Rule } from '../../shared/meeting/rules.ts';
import { certificateOf, json, paperNamed, signatureOver, type Outcome, type World } from './world.ts';

/** Something that is done in the world. */
export type Act = (world: World) => Outcome;

const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
/** A person's id in the scenes. */
export const idOf = (name: string): string => ascii(name);

/** The id behind a title or a text; what is not there is passed on as it is, so that strangers' ids can be tried. */
export const itemOf = (world: World, title: string): string => world.meeting.agenda.items.find((one) => one.title === title)?.item ?? title;
export const paperOf = (world: World, title: string): string =>
  Object.values(world.meeting.papers.papers).findLast((one) => one.title === title)?.paper ?? title;
export const voteOf = (world: World, text: string): string =>
  world.meeting.votes.order.findLast((one) => world.meeting.votes.votes[one]?.text === text) ?? text;
const conclusionOf = (world: World, text: string): string =>
  world.meeting.conclusions.all.find((one) => one.versions.at(-1)!.text === text)?.conclusion ?? 'n99';
/** The vote that runs, or the last that ran. */
const current = (world: World): string =>
  world.meeting.votes.running?.[0] ?? world.meeting.votes.order.findLast((one) => world.meeting.votes.votes[one]?.opened) ?? 'none';

export interface Question {
  readonly text?: string;
  readonly item?: string;
  readonly rule?: Rule;
  readonly papers?: readonly string[];
}

/** How a ballot differs from an honest one. */
export interface Odd {
  readonly signedAt?: string;
  readonly vote?: string;
  readonly revision?: number;
  readonly certificate?: string;
  readonly signature?: string;
  /** What is signed instead of the ballot. */
  readonly signed?: Partial<{
    voter: string;
    revision: number;
    choice: string;
    question: string;
    meeting: string;
    vote: string;
    root: string;
  }>;
  readonly choice?: unknown;
}

export const QUESTION = 'Thông qua Nghị quyết về dự toán ngân sách';
export const ITEM = 'Dự toán ngân sách xã năm 2027';

export class Person {
  readonly id: string;

  constructor(
    readonly name: string,
    readonly actor: Actor = { kind: 'person', id: idOf(name) },
  ) {
    this.id = actor.kind === 'person' ? actor.id : 'system';
  }

  does =
    (type: string, input: unknown = {}, sublog?: string): Act =>
    (world) =>
      world.execute(this.actor, type, typeof input === 'function' ? (input as (world: World) => unknown)(world) : input, sublog);

  changesDetails = (to: object): Act =>
    this.does('changeDetails', (world: World) => {
      const { title, startsAt, place, rehearsal, quorum } = world.meeting.session;
      return { title, startsAt, place, rehearsal, quorum, ...to };
    });
  publishes = (): Act => this.does('publish');
  namesChair = (name: string): Act => this.does('nameChair', { member: idOf(name) });
  callsToOrder = (): Act => this.does('callToOrder');
  adjourns = (note = ''): Act => this.does('adjourn', { note });
  resumes = (): Act => this.does('resume');
  goesOn = (): Act => this.does('goOn');
  closesSession = (): Act => this.does('closeSession');

  lists = (name: string): Act => this.does('listMember', { member: idOf(name) });
  unlists = (name: string): Act => this.does('unlistMember', { member: idOf(name) });
  admitsKey = (certificate: string): Act => this.does('admitKey', { certificate });
  revokesKey = (certificate: string): Act => this.does('revokeKey', { certificate });
  checksIn = (name?: string): Act => this.does('checkIn', name === undefined ? {} : { member: idOf(name) });
  checksOut = (name?: string): Act => this.does('checkOut', name === undefined ? {} : { member: idOf(name) });
  reportsAbsence = (reason: string, name?: string): Act =>
    this.does('reportAbsence', { reason, ...(name !== undefined && { member: idOf(name) }) });

  addsItem = (title: string): Act => this.does('addItem', { title });
  addsItemFor = (audience: unknown, title: string, publicTitle?: string): Act => this.does('addItem', { title, audience, publicTitle });
  setsItemAudience = (title: string, audience: unknown, publicTitle?: string): Act =>
    this.does('setItemAudience', (world: World) => ({ item: itemOf(world, title), audience, publicTitle }));
  addsPaperFor = (audience: unknown, title: string, publicTitle?: string, item = ITEM): Act =>
    this.does('addPaper', (world: World) => ({ item: itemOf(world, item), sha256: paperNamed(title), title, audience, publicTitle }));
  setsPaperAudience = (title: string, audience: unknown, publicTitle?: string): Act =>
    this.does('setPaperAudience', (world: World) => ({ paper: paperOf(world, title), audience, publicTitle }));
  marksPaper = (title: string, internal = true): Act =>
    this.does('markPaper', (world: World) => ({ paper: paperOf(world, title), internal }));
  renamesItem = (title: string, to: string): Act => this.does('renameItem', (world: World) => ({ item: itemOf(world, title), title: to }));
  /** `was`: the title that stood there when they began to write. */
  rewritesItem = (title: string, to: object, was?: string): Act =>
    this.does('renameItem', (world: World) => ({ item: itemOf(world, title), title, ...to, ...(was !== undefined && { was: { title: was } }) }));
  addsItems = (...items: ReadonlyArray<string | object>): Act =>
    this.does('addItems', { items: items.map((one) => (typeof one === 'string' ? { title: one } : one)) });
  addsItemsAfter = (title: string, ...items: readonly object[]): Act =>
    this.does('addItems', (world: World) => ({ items, after: itemOf(world, title) }));
  removesItems = (...titles: string[]): Act =>
    this.does('removeItems', (world: World) => ({ items: titles.map((one) => itemOf(world, one)) }));
  setsItemLevel = (title: string, level?: number): Act => this.does('setItemLevel', (world: World) => ({ item: itemOf(world, title), level }));
  numbersItem = (title: string, number: string, was?: string): Act =>
    this.does('setItemNumber', (world: World) => ({ item: itemOf(world, title), number, ...(was !== undefined && { was }) }));
  countsItems = (): Act => this.does('countItems', {});
  removesItem = (title: string): Act => this.does('removeItem', (world: World) => ({ item: itemOf(world, title) }));
  ordersItems = (...titles: string[]): Act =>
    this.does('orderItems', (world: World) => ({ items: titles.map((one) => itemOf(world, one)) }));
  goesTo = (title: string): Act => this.does('goToItem', (world: World) => ({ item: itemOf(world, title) }));

  plansTime = (title: string, minutes?: number): Act =>
    this.does('planItemTime', (world: World) => ({ item: itemOf(world, title), ...(minutes !== undefined && { minutes }) }));
  putsOff = (title: string, reason = 'Cơ quan trình đang hoàn thiện báo cáo', after?: string): Act =>
    this.does('putItemOff', (world: World) => ({
      item: itemOf(world, title),
      reason,
      ...(after !== undefined && { after: itemOf(world, after) }),
    }));
  proposesUrgent = (title: string, more: object = {}): Act =>
    this.does('proposeAdjustment', { kind: 'insert', title, reason: 'Thiên tai', ...more });
  proposesPostponing = (title: string, reason = 'Chưa đủ hồ sơ'): Act =>
    this.does('proposeAdjustment', (world: World) => ({ kind: 'postpone', item: itemOf(world, title), reason }));
  /** The one that was proposed last. */
  carriesOut = (): Act =>
    this.does('carryOutAdjustment', (world: World) => ({ adjustment: world.meeting.course.adjustments.at(-1)?.adjustment ?? 'n99' }));

  concludes = (text: string, { item = ITEM, papers = [] }: { item?: string; papers?: readonly string[] } = {}): Act =>
    this.does('writeConclusion', (world: World) => ({
      item: itemOf(world, item),
      text,
      papers: papers.map((one) => paperOf(world, one)),
    }));
  /** By its words now. */
  changesConclusion = (text: string, to: string, papers: readonly string[] = []): Act =>
    this.does('changeConclusion', (world: World) => ({
      conclusion: conclusionOf(world, text),
      text: to,
      papers: papers.map((one) => paperOf(world, one)),
    }));
  removesConclusion = (text: string, reason = 'Ghi nhầm nội dung'): Act =>
    this.does('removeConclusion', (world: World) => ({ conclusion: conclusionOf(world, text), reason }));

  addsPaper = (title: string, item = ITEM, sha256 = paperNamed(title)): Act =>
    this.does('addPaper', (world: World) => ({ item: itemOf(world, item), sha256, title }));
  addsPaperBefore = (title: string, before: string, item = ITEM): Act =>
    this.does('addPaper', (world: World) => ({
      item: itemOf(world, item),
      sha256: paperNamed(title),
      title,
      before: paperOf(world, before),
    }));
  replacesPaper = (title: string, by: string, changed = 'Sửa số liệu tại Điều 2'): Act =>
    this.does('replacePaper', (world: World) => ({ paper: paperOf(world, title), sha256: paperNamed(by), title: by, changed }));
  replacesPaperWithoutAWord = (title: string, by: string): Act =>
    this.does('replacePaper', (world: World) => ({ paper: paperOf(world, title), sha256: paperNamed(by), title: by }));
  renewsPaper = (title: string, by: string, changed = 'Sửa số liệu tại Điều 2'): Act =>
    this.does('replacePaper', (world: World) => ({ paper: paperOf(world, title), sha256: paperNamed(by), changed }));
  withdrawsPaper = (title: string, reason = 'Gửi nhầm'): Act =>
    this.does('withdrawPaper', (world: World) => ({ paper: paperOf(world, title), reason }));
  renamesPaper = (title: string, to: string): Act =>
    this.does('renamePaper', (world: World) => ({ paper: paperOf(world, title), title: to }));

  preparesVote = ({ text = QUESTION, item = ITEM, rule = MAJORITY, papers = [] }: Question = {}): Act =>
    this.does('prepareVote', (world: World) => ({
      item: itemOf(world, item),
      text,
      rule,
      papers: papers.map((one) => paperOf(world, one)),
    }));
  amendsVote = (vote: string, { text = vote, item = ITEM, rule = MAJORITY, papers = [] }: Question): Act =>
    this.does('amendVote', (world: World) => ({
      vote: voteOf(world, vote),
      item: itemOf(world, item),
      text,
      rule,
      papers: papers.map((one) => paperOf(world, one)),
    }));
  dropsVote = (vote = QUESTION): Act => this.does('dropVote', (world: World) => ({ vote: voteOf(world, vote) }));
  opensVote = (vote = QUESTION, word: { belowQuorum?: boolean; withoutWithdrawn?: boolean } = {}): Act =>
    this.does('openVote', (world: World) => ({ vote: voteOf(world, vote), ...word }));
  closesVote = (vote?: string): Act =>
    this.does('closeVote', (world: World) => ({ vote: vote === undefined ? current(world) : voteOf(world, vote) }));
  announces = (vote?: string): Act =>
    this.does('announceResult', (world: World) => ({ vote: vote === undefined ? current(world) : voteOf(world, vote) }));
  voids = (reason: string, { repeat = false, vote }: { repeat?: boolean; vote?: string } = {}): Act =>
    this.does('voidVote', (world: World) => ({ vote: vote === undefined ? current(world) : voteOf(world, vote), reason, repeat }));
  approvesMinutes = (sha256: string): Act => this.does('approveMinutes', { sha256 });

  /** Casts a ballot as a tablet does: the next revision, signed by the person's key. */
  votes =
    (choice: string, odd: Odd = {}): Act =>
    (world) => {
      const vote = odd.vote ?? current(world);
      const { state } = world.box(vote);
      const revision = odd.revision ?? (lastOf(state, this.id)?.revision ?? 0) + 1;
      const certificate = odd.certificate ?? certificateOf(this.id);
      const opened = state.opened ?? { meeting: '-', vote, question: 'A'.repeat(43), log: { size: 1, root: 'A'.repeat(43) } };
      const { root, ...signed } = odd.signed ?? {};
      const ballot = { ...ballotOf(opened, this.id, revision, choice), ...signed, ...(root && { log: { size: opened.log.size, root } }) };
      const signature = odd.signature ?? signatureOver(canonical(json(ballot)), certificate);
      const input = { revision, choice: odd.choice ?? choice, certificate, signedAt: odd.signedAt ?? timestamp(world.now), signature };
      return world.execute(this.actor, 'castBallot', input, vote);
    };
}

export const system = new Person('system', { kind: 'system' });
export const chair = new Person('Chi');
export const secretary = new Person('Thu');
export const lan = new Person('Lan');
export const minh = new Person('Minh');
export const hoa = new Person('Hòa');
export const nam = new Person('Nam');
export const guest = new Person('Khách');
export const stranger = new Person('Người lạ');
/** The delegates of the little council: five, so that a majority is three. */
export const DELEGATES = [chair, lan, minh, hoa, nam] as const;
/** Delegate number n of a council of any size, from 1. */
export const delegate = (n: number): Person => new Person(`Đại biểu ${n}`);
