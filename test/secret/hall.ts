/** A whole server in memory and a council of real tablets without screens, who hold secret ballots; with ears at every door. */
import { io } from 'socket.io-client';
import { vi } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal } from '../../shared/base/refusal.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { WIRE_VERSION } from '../../shared/wire/socket.ts';
import { randomBytes } from '../../client/link/drop.ts';
import { memoryTellersKeys } from '../../client/link/kept-tellers-keys.ts';
import { TellersDevice } from '../../client/link/tellers-device.ts';
import { foundCouncil, type Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import { approve } from '../../client/people/session.ts';
import { newCommandId } from '../../client/link/outbox.ts';
import { readZip } from '../../shared/archive/zip.ts';
import { verify, type Report } from '../../shared/archive/verify.ts';
import type { App } from '../../server/app.ts';
import { world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';
import { hearing, remembering, text, type Roles } from './traces.ts';

const CODE = 'mở hội trường';

export interface Traces {
  readonly stored: readonly string[];
  readonly logged: readonly string[];
  /** By whose socket. */
  readonly heard: Readonly<Record<string, readonly string[]>>;
  readonly asked: readonly string[];
  readonly urn: readonly string[];
  readonly archived: readonly string[];
}

/** What is known of a run beside its traces, to whoever has the whole server. */
export interface Known {
  readonly traces: Traces;
  readonly report: Report;
  readonly raw: { readonly stored: readonly string[]; readonly pieces: readonly string[] };
  readonly roles: Roles;
  /** Entries of the log with every hidden part. */
  readonly entries: ReadonlyArray<{ readonly type: string; readonly open: Json; readonly hidden?: Json | undefined }>;
  readonly serverKey: string;
  readonly vote: string;
}

export class Hall {
  app!: App;
  council!: Council;
  readonly log = hearing();
  readonly #requests: string[] = [];
  #world!: World;
  #store!: ReturnType<typeof remembering>;

  async open(delegates: number): Promise<this> {
    this.#world = await world({ setUp: false });
    this.#store = remembering(this.#world.store);
    // The clock of a test's world stands; people's tablets go by the machine's.
    Object.defineProperty(this.#world.clock, 'ms', { get: () => Date.now() });
    const { store } = this.#store;
    this.app = await startServer({ store, identity: this.#world.identity }, { setUpCode: CODE, log: this.log });
    this.#listen();
    this.council = await foundCouncil(this.app.url, CODE, { delegates, guests: 0 }, () => undefined);
    return this;
  }

  async close(): Promise<void> {
    vi.restoreAllMocks();
    for (const one of [this.council.secretary, ...this.council.delegates]) one.leave();
    await this.app.close();
  }

  /**
   * Every request of anybody that changes something: whether it says who asks, how long it is, and what is answered. Reading is left out:
   * how often a tablet on a busy machine reads the log, which is compared by itself, is of chance.
   */
  #listen(): void {
    const real = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, request) => {
      const answer = await real(address, request);
      const names = [...new Headers(request?.headers).keys()].sort().join();
      const body = request?.body;
      const length = body instanceof Uint8Array ? body.length : typeof body === 'string' ? 'text' : 0;
      const said = answer.headers.get('content-type')?.includes('json') ? await answer.clone().text() : '';
      const where = (address as string).replace(/^https?:\/\/[^/]+/, '');
      const method = request?.method ?? 'GET';
      if (method !== 'GET') this.#requests.push(`${method} ${where} [${names}] ${length} ${answer.status} ${said}`);
      return answer;
    });
  }

  /** All that a person's socket hears of a meeting from now on. */
  async #ears(person: Person, meeting: string): Promise<{ readonly all: string[]; close(): void }> {
    const all: string[] = [];
    const extraHeaders = { cookie: person.cookie };
    const socket = io(this.app.url, { auth: { wire: WIRE_VERSION }, extraHeaders, transports: ['websocket'], forceNew: true });
    socket.onAny((...message: unknown[]) => void all.push(JSON.stringify(message)));
    await new Promise<void>((done, failed) => socket.once('connect', done).once('connect_error', failed));
    await socket.emitWithAck('follow', { meeting });
    return { all, close: () => void socket.close() };
  }

  async #prepared(): Promise<{ meeting: string; vote: string }> {
    const { secretary, delegates } = this.council;
    const input = { title: 'Kỳ họp thứ tư', startsAt: '2026-12-01T01:00:00.000Z', place: 'Hội trường' };
    const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', input);
    await secretary.join(meeting);
    await secretary.command('nameChair', { member: delegates[0]!.id });
    await secretary.command('addItem', { title: 'Công tác tổ chức' });
    await secretary.until(({ agenda }) => agenda.items.length === 1);
    const { item } = secretary.meeting.agenda.items[0]!;
    const prepared = { item, text: 'Cho thôi giữ chức vụ?', rule: MAJORITY, papers: [], ballot: { way: 'secret' } };
    await secretary.command('prepareVote', prepared as unknown as Json);
    await secretary.until(({ votes }) => votes.order.length === 1);
    const vote = secretary.meeting.votes.order[0]!;
    await secretary.command('publish', {});
    secretary.leave();
    return { meeting, vote };
  }

  /** A meeting with one secret ballot: the n-th delegate takes a paper as the n-th, and drops it as marked; each at a moment of chance. */
  async hold(choices: readonly string[]): Promise<Known> {
    const { secretary, delegates } = this.council;
    const [chair, head, second] = delegates as [Person, Person, Person];
    const { meeting, vote } = await this.#prepared();
    this.#store.begin();
    this.log.lines.length = 0;
    this.#requests.length = 0;
    const all = [secretary, ...delegates];
    for (const one of all) await one.join(meeting);
    for (const one of delegates) await one.command('checkIn', {});
    await chair.command('callToOrder', {});
    await chair.command('goToItem', { item: chair.meeting.agenda.items[0]!.item });
    const ears = await Promise.all(all.map(async (one) => [one, await this.#ears(one, meeting)] as const));
    await chair.command('nameTellers', { members: [head.id, second.id, chair.id] });
    await head.until(({ tellers }) => tellers.members.length === 3);
    const device = new TellersDevice(head.following, { keep: memoryTellersKeys(), random: randomBytes });
    await granted(device.makeKeys(vote));
    await second.until((now) => secretOf(now, vote)?.keys !== undefined);
    await second.command('checkKeys', { vote, keys: secretOf(second.meeting, vote)!.keys!.hash });
    await chair.command('openSecretVote', { vote });
    for (const one of delegates) {
      await one.until(({ votes }) => votes.votes[vote]!.state === 'open');
      await one.takePaper(vote);
    }
    const room = (await this.app.rooms().open(meeting))!;
    // Before it is destroyed with the urn: whoever has the server has it while the vote is open.
    const [issuer] = await room.parts.store.logs.read(`i/${meeting}/${vote}`, 0, 1);
    const serverKey = (issuer!.sealed!.value as { privateKey: string }).privateKey;
    await Promise.all(delegates.map((one, n) => one.drop(vote, choices[n]!)));
    await chair.command('closeSecretVote', { vote });
    await head.until(({ votes }) => votes.votes[vote]!.state === 'sealed');
    const pieces = await room.urns.pieces(vote);
    await granted(device.open(vote));
    await granted(device.publish(vote));
    for (const one of delegates) await one.hasSeenBoard(vote);
    await head.until((now) => secretOf(now, vote)?.destroyed === true);
    device.stop();
    await chair.command('closeSession', {});
    await secretary.until(({ minutes, session }) => minutes.attestations.some((one) => one.size > (session.closedSeq ?? Infinity)));
    await approve(this.council, meeting, newCommandId());
    const bundle = await secretary.bytes(`/api/meetings/${meeting}/archive.asice`);
    for (const [, one] of ears) one.close();
    const roles = this.#roles(meeting, vote, room.meeting.agenda.items[0]!.item);
    const stored = (await this.#store.dump(meeting)).filter((one) => !one.startsWith('file\nPK'));
    return {
      vote,
      roles,
      serverKey,
      raw: { stored, pieces },
      report: await verify(bundle, this.council.ca),
      entries: room.stream.entries.map(({ line, sealed }) => {
        const { type, open } = JSON.parse(line) as { type: string; open: Json };
        return { type, open, hidden: sealed?.value };
      }),
      traces: {
        stored: stored.filter((one) => !/^file\n%PDF/.test(one)).map((one) => text(one, roles)),
        logged: this.log.lines.map((one) => text(one, roles)),
        heard: Object.fromEntries(ears.map(([one, { all: said }]) => [roles.get(one.id)!, linesIn(said, roles)])),
        asked: [...new Set(this.#requests.filter((one) => one.includes(meeting)).map((one) => text(one, roles)))].sort(),
        urn: pieces.map((one) => String(one.length)),
        archived: archivedIn(bundle, roles),
      },
    };
  }

  #roles(meeting: string, vote: string, item: string): Roles {
    const people = [this.council.secretary, ...this.council.delegates].map((one, n) => [one.id, `person ${n}`] as const);
    return new Map([[meeting, 'meeting'], [vote, 'vote'], [item, 'item'], ...people]);
  }
}

async function granted(act: Promise<unknown>): Promise<void> {
  const refusal = await act;
  if (isRefusal(refusal)) throw new Error(refusal.code);
}

/** Entries as they came, one by one, however many came at once; and of all other messages each kind once. */
function linesIn(messages: readonly string[], roles: Roles): string[] {
  const entries: string[] = [];
  const others = new Set<string>();
  for (const message of messages) {
    const [name, said] = JSON.parse(message) as [string, { entries?: Json[] }];
    if (said?.entries) for (const one of said.entries) entries.push(text(JSON.stringify(one), roles));
    else others.add(text(JSON.stringify([name, said]), roles));
  }
  return [...entries, ...[...others].sort()];
}

/** Every file by its name; of signatures (whose length is of chance by a byte or two), pictures and sums the name alone. */
const archivedIn = (bundle: Uint8Array, roles: Roles): string[] =>
  readZip(bundle).members.map(({ name, bytes }) => {
    const readable = /\.(ndjson|json|txt|sh)$/.test(name) && !name.startsWith('META-INF');
    return `${text(name, roles)} ${readable ? text(new TextDecoder().decode(bytes), roles) : ''}`;
  });
