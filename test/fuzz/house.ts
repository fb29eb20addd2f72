/** A council to be attacked: one person of each kind, a meeting under way, and what of it is known by name. */
import { generateKeyPairSync } from 'node:crypto';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import type { LogPage } from '../../shared/wire/meeting-log.ts';
import { foundCouncil, PASSWORD, type Council } from '../../client/people/council.ts';
import { Person } from '../../client/people/person.ts';
import { Refused, Untrue } from '../../client/people/refused.ts';
import { Replica } from '../../client/link/replica.ts';
import type { Known } from './values.ts';

export const ROLES = ['stranger', 'guest', 'delegate', 'chair', 'secretary', 'administrator', 'hall'] as const;
export type Role = (typeof ROLES)[number];

const FIRST_PASSWORD = 'mật khẩu đầu tiên';
const SECRETARY_PASSWORD = 'mật khẩu của thư ký';

export class House {
  readonly #folds = new Map<string, Replica>();
  meeting = '';
  draft = '';
  #known: Known = {};
  #victims: readonly string[] = [];

  private constructor(
    readonly url: string,
    readonly council: Council,
    readonly secretary: Person,
    public hall: Person,
  ) {}

  static async found(url: string, code: string): Promise<House> {
    const council = await foundCouncil(url, code, { delegates: 3, guests: 1 }, () => undefined);
    const admin = council.secretary;
    const { member } = await admin.ask<{ member: { id: string } }>('POST', '/api/members', {
      name: 'Moong Y Lan',
      kind: 'secretary',
      login: 'ylan',
      rights: ['secretariat'],
    });
    await admin.ask('POST', `/api/members/${member.id}/password`, { password: FIRST_PASSWORD });
    const secretary = new Person(url, 'Moong Y Lan');
    await secretary.signIn('ylan', FIRST_PASSWORD);
    await secretary.ask('POST', '/api/change-password', { old: FIRST_PASSWORD, new: SECRETARY_PASSWORD });
    const house = new House(url, council, secretary, new Person(url, 'Màn hình'));
    // Whom the register's routes may do anything to, so that the others stay.
    const rows = [
      { name: 'Lô Thị Hoa', kind: 'delegate' },
      { name: 'Kha Văn Lô', kind: 'guest' },
      { name: 'Hạ Bá Thái', kind: 'secretary', login: 'thai' },
    ];
    house.#victims = (await admin.ask<{ members: Array<{ id: string }> }>('POST', '/api/members/import', { rows })).members.map(
      (one) => one.id,
    );
    await house.begin();
    return house;
  }

  person(role: Role): Person | undefined {
    const { delegates, guests, secretary } = this.council;
    return {
      stranger: undefined,
      guest: guests[0],
      delegate: delegates[1],
      chair: delegates[0],
      secretary: this.secretary,
      administrator: secretary,
      hall: this.hall,
    }[role];
  }

  /** A new meeting under way, with a vote open and ballots in its box. */
  async begin(): Promise<void> {
    const { secretary: admin, delegates, guests } = this.council;
    const [chair, ...others] = delegates as [Person, ...Person[]];
    for (const one of [admin, ...delegates, ...guests]) one.leave();
    const make = async (title: string) =>
      (await admin.ask<{ meeting: string }>('POST', '/api/meetings', { title, startsAt: new Date().toISOString(), place: 'Hội trường' }))
        .meeting;
    this.draft = await make('Bản nháp');
    this.meeting = await make('Kỳ họp thứ ba');
    await admin.join(this.meeting);
    await admin.command('nameChair', { member: chair.id });
    await admin.command('listMember', { member: guests[0]!.id }).catch(passing);
    for (const title of ['Nội dung một', 'Nội dung hai']) await admin.command('addItem', { title });
    // The answer may come before the entries do, where the socket has just been taken from it.
    await admin.until((now) => now.agenda.items.length === 2);
    const { items } = admin.meeting.agenda;
    for (const { item } of items)
      await admin.command('prepareVote', { item, text: 'Thông qua Nghị quyết', rule: MAJORITY, papers: [] } as unknown as Json);
    await admin.until((now) => now.votes.order.length === 2);
    const votes = admin.meeting.votes.order;
    await admin.command('publish', {});
    admin.leave();
    for (const one of [...delegates, ...guests]) await one.join(this.meeting);
    for (const one of [...delegates, ...guests]) await one.command('checkIn', {});
    await chair.command('callToOrder', {});
    await chair.command('openVote', { vote: votes[0]! });
    for (const one of [chair, ...others]) {
      await one.until((now) => now.votes.votes[votes[0]!]?.state === 'open');
      await one.vote(votes[0]!, 'for');
    }
    const { url } = await admin.ask<{ url: string }>('POST', `/api/meetings/${this.meeting}/hall`);
    await this.hall.ask('POST', '/api/hall/enter', { token: url.slice(url.search(/[^/#]*$/)) });
    const recommendation = await this.#recommended(guests[0]!);
    this.#known = {
      recommendation: [recommendation],
      meeting: [this.meeting, this.draft],
      vote: votes,
      sublog: [votes[0]!],
      item: items.map((one) => one.item),
      after: items.map((one) => one.item),
      member: [...delegates, ...guests].map((one) => one.id).concat(this.#victims),
      certificate: [...delegates, ...guests].map((one) => one.certificate!.fingerprint),
      choice: ['for', 'against', 'notVoting'],
      revision: [1, 2, 3],
      signedAt: [new Date().toISOString()],
      startsAt: [new Date().toISOString()],
      sha256: ['0'.repeat(64)],
      pem: [generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' })],
      login: ['thuky', 'ylan', 'abc'],
      password: ['mười chữ trở lên'],
      size: [1, 5],
      items: [items.map((one) => one.item), items.map((one) => one.item).reverse()],
      order: [items.map((one) => one.item), items.map((one) => one.item).reverse()],
      papers: [[]],
      rule: [MAJORITY],
    };
  }

  /** One that waits for a guest to answer it. */
  async #recommended(addressee: Person): Promise<string> {
    const { secretary: admin } = this.council;
    const content = { title: 'Bố trí vốn', text: '', source: 'oversight', addressee: 'Ủy ban nhân dân xã', people: [addressee.id] };
    const more = { follower: admin.id, term: { days: 15, count: 'calendar' } };
    const { id } = await admin.ask<{ id: string }>('POST', '/api/recommendations', { ...content, ...more });
    await admin.ask('POST', `/api/recommendations/${id}`, { do: 'send', on: '2026-01-05' });
    return id;
  }

  /** As socket messages name things. */
  get known(): Known {
    return this.#known;
  }

  /** As the register's routes are given them: nobody who is needed to go on. */
  get knownToRoutes(): Known {
    return { ...this.#known, member: this.#victims, id: this.#victims, certificate: ['f'.repeat(64)] };
  }

  /** Whoever was signed out signs in again. */
  async signedIn(): Promise<void> {
    const { secretary: admin, delegates, guests } = this.council;
    const out = async (one: Person) => one.ask('GET', '/api/me').then(() => false, () => true);
    for (const one of [...delegates, ...guests]) if (await out(one)) await one.signInByKey().catch(passing);
    if (await out(admin)) await admin.signIn('thuky', PASSWORD).catch(passing);
    if (await out(this.secretary)) await this.secretary.signIn('ylan', SECRETARY_PASSWORD).catch(passing);
    if (!(await out(this.hall))) return;
    this.hall = new Person(this.url, 'Màn hình');
    const { url } = await admin.ask<{ url: string }>('POST', `/api/meetings/${this.meeting}/hall`);
    await this.hall.ask('POST', '/api/hall/enter', { token: url.slice(url.search(/[^/#]*$/)) }).catch(passing);
  }

  /** Is there still something that commands can be tried on? */
  async underWay(): Promise<boolean> {
    return (await this.#fold())?.meeting.session.stage === 'underWay';
  }

  async #fold(): Promise<Replica | undefined> {
    const of = this.meeting;
    const fold = this.#folds.get(of) ?? new Replica(of);
    this.#folds.set(of, fold);
    for (const reader of [this.council.secretary, this.council.delegates[0]!, this.secretary]) {
      const page = await reader.ask<LogPage>('GET', `/api/meetings/${of}/log?from=0`).catch(passing);
      if (!page || isRefusal(page)) continue;
      // Whatever was read before stands where it stood.
      if (fold.entries.some(({ line }, seq) => page.entries[seq]?.line !== line)) throw new Error('an entry is another than before');
      fold.take(0, page.entries);
      if (page.checkpoint && fold.check(page.checkpoint) === 'behind') throw new Error('a checkpoint speaks of another log');
      return fold;
    }
    return undefined;
  }

  /** What is wrong with the record, as everybody was told it: entries that changed, signatures that speak of another log. */
  async contradictions(): Promise<string[]> {
    const { delegates, guests } = this.council;
    const found = await this.#fold().then((): string[] => [], (error: Error) => [`the record: ${error.message}`]);
    const entries = this.#folds.get(this.meeting)?.entries ?? [];
    for (const one of [...delegates, ...guests]) {
      if (one.lines.some((line, seq) => entries[seq] !== undefined && entries[seq].line !== line))
        found.push(`${one.name} was told another entry`);
      for (const fault of one.faults) if (fault instanceof Untrue) found.push(`${one.name}: ${fault.message}`);
    }
    return found;
  }

  leave(): void {
    for (const one of [this.council.secretary, ...this.council.delegates, ...this.council.guests]) one.leave();
  }
}

/** A refusal that the attack itself has brought about. */
function passing(error: unknown): undefined {
  if (error instanceof Refused) return undefined;
  throw error;
}
