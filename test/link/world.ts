/** A council in a test: the real rooms and sockets on a real HTTP server, with people who hold real keys. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64url, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { lineOf } from '../../shared/log/entry.ts';
import type { Member } from '../../shared/council/council.ts';
import { OID } from '../../shared/crypto/certificate.ts';
import { cmsFrom } from '../../shared/crypto/cms-file.ts';
import { signedAttributes, verifyAttributes } from '../../shared/crypto/cms.ts';
import { signBytes } from '../../shared/crypto/signing.ts';
import { URN_WORD, urnWord } from '../../shared/crypto/urn.ts';
import type { BallotPaper } from '../../shared/meeting/forms.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { HeldEntries } from '../../shared/wire/meeting-log.ts';
import type { CommandAnswer, WitnessMessage } from '../../shared/wire/socket.ts';
import { Connection } from '../../client/link/socket.ts';
import { doorBy } from '../../client/link/door.ts';
import type { Following } from '../../client/link/follow.ts';
import { Link, type LinkParts } from '../../client/link/link.ts';
import { signerOf } from '../../client/link/signer.ts';
import { memoryShelf, type Shelf } from '../../client/link/store.ts';
import { logAuthorities } from '../../server/archive/log-authority.ts';
import type { Session } from '../../server/identity/session.ts';
import { silent } from '../../server/log.ts';
import { ownEntry } from '../../server/room/own-entry.ts';
import type { Room } from '../../server/room/room.ts';
import { awaitTablets } from '../../server/room/after-restore.ts';
import { readable } from '../../server/room/readable.ts';
import { Rooms } from '../../server/room/rooms.ts';
import { viewerOf, wireEntry } from '../../server/room/visibility.ts';
import { Hub } from '../../server/socket/socket.ts';
import type { Store } from '../../server/ports.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { certify, type Holder } from '../crypto/people.ts';
import { soon } from '../kit/graces.ts';
import { ALWAYS } from '../kit/world.ts';

/** A detached CMS by whoever holds that key, as of now. */
export async function detached({ certificate, key }: Holder, contentHash: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const about = { contentHash, signedAt: timestamp(Date.now()), certificate };
  return cmsFrom({ ...about, signature: fromBase64url(await signBytes(key, signedAttributes(about).signed)) });
}

export const UNIT = { code: 'H23.05', name: 'Hội đồng nhân dân xã Mường Lống', level: 'commune' as const };
export const SECRETARY = 'thu-ky';

const newId = (): string => Array.from(randomBytes(12), (byte) => 'abcdefghijklmnopqrstuvwxyz012345'[byte % 32]).join('');

export class World {
  readonly witnessed: Array<WitnessMessage & { member: string }> = [];
  readonly keys = new Map<string, Holder>();
  readonly members = new Map<string, Member>();
  meeting = '';
  url = '';
  rooms!: Rooms;
  hub!: Hub;
  #store = memoryStore();
  #secret = ed25519.utils.randomSecretKey();
  #authority!: Holder;
  readonly #links: Link[] = [];
  #server!: Server;
  readonly #sockets = new Set<Socket>();

  /** `claimed`: of whom this council is, or claims to be. */
  async start(names: readonly string[], claimed?: Holder): Promise<this> {
    const authority = (this.#authority = claimed ?? (await certify('CN=Ca', {})));
    const person = (id: string, name: string, kind: Member['kind']): Member => ({
      id,
      name,
      kind,
      rights: [],
      inOffice: true,
      hasPassword: false,
    });
    for (const [index, name] of names.entries()) {
      const id = `d${index + 1}`;
      this.members.set(id, person(id, name, 'delegate'));
      this.keys.set(id, await certify(`CN=${name}, 2.5.4.5=${id}`, { issuer: authority }));
    }
    this.members.set(SECRETARY, person(SECRETARY, 'Thái Thị Hà', 'secretary'));
    this.members.set('khach', person('khach', 'Vũ Văn Khách', 'guest'));
    await this.#serve();
    this.meeting = await this.rooms.create(
      { title: 'Kỳ họp thứ hai', startsAt: timestamp(Date.now()), place: 'Hội trường', rehearsal: false },
      UNIT,
      [...this.members.keys()],
      SECRETARY,
    );
    return this;
  }

  /** A server that lies: the same meeting under the same keys, with a history of its own from now on. */
  async fork(): Promise<World> {
    const other = new World();
    [other.#secret, other.#authority, other.#store, other.meeting] = [this.#secret, this.#authority, await this.backUp(), this.meeting];
    for (const [id, one] of this.members) other.members.set(id, one);
    for (const [id, one] of this.keys) other.keys.set(id, one);
    await other.#serve();
    return other;
  }

  async #serve(): Promise<void> {
    this.#server = createServer(
      (request, response) =>
        void this.#http(request).then((body) =>
          response.writeHead('refusal' in body ? 400 : 200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body)),
        ),
    );
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    this.hub = new Hub(this.#server, {
      log: silent,
      rooms: () => this.rooms,
      sessionOf: async (cookie) => this.#session(cookie),
      ownEntry: this.#own,
      witness: async (session, message) => {
        const room = await this.#room(message.meeting);
        if (!(await this.#signed(message.certificate, utf8(room.note(message.size)), message.signedAt, message.signature)))
          return refuse('minutes/wrong-witness');
        this.witnessed.push({ ...message, member: session.member.id });
        await room.witnessed(
          message.size,
          this.witnessed.filter((one) => one.size === message.size).map((one) => one.member),
        );
        return undefined;
      },
    });
    this.rooms = this.#roomsOn(this.#store);
    await this.listen();
  }

  #roomsOn(store: Store): Rooms {
    const publicKey = ed25519.getPublicKey(this.#secret);
    return new Rooms(
      {
        store,
        key: { unit: UNIT.code, publicKey, sign: (bytes) => ed25519.sign(bytes, this.#secret) },
        log: silent,
        context: { now: () => timestamp(Date.now()), newId, salt: () => randomBytes(32).toString('base64url'), timer: soon },
        listener: this.hub,
        facts: {
          signature: async ({ certificate, content, signedAt, signature }) => ({
            valid: await this.#signed(certificate, utf8(content), signedAt, signature),
            inForce: ALWAYS,
          }),
          validity: async () => ALWAYS,
          paper: async () => ({ pages: 12, size: 240_000 }),
          several: async ({ papers }) => ({
            papers: Object.fromEntries(papers.map((one) => [one, { pages: 12, size: 240_000 }])),
            presets: {},
          }),
          changingCode: async () => ({}),
          certificate: async ({ certificate }) => ({
            member: this.#holder(certificate)!,
            approvedBy: SECRETARY,
            revoked: false,
            inForce: ALWAYS,
          }),
          member: async ({ member }) => {
            const one = this.members.get(member);
            return one
              ? { name: one.name, kind: one.kind, inOffice: one.inOffice, ...(one.title && { title: one.title }) }
              : refuse('border/unknown');
          },
          preset: async () => ({}),
          minutes: async () => ({ valid: true }),
          witnesses: async ({ size }) => ({ members: this.witnessed.filter((one) => one.size === size).map((one) => one.member) }),
        },
      },
      async () => ({
        unit: UNIT.code,
        council: UNIT.name,
        ca: this.#authority.certificate.fingerprint,
        logKey: toBase64url(publicKey),
        trust: [],
      }),
      async (member) => (this.keys.has(member) ? [this.keys.get(member)!.certificate.fingerprint] : []),
      (meeting) => this.hub.resync(meeting),
    );
  }

  /** A copy of everything as it is now. */
  async backUp(): Promise<Store> {
    const copy = memoryStore();
    for (const stream of await this.#store.logs.streams('')) await copy.logs.append(stream, 0, await this.#store.logs.read(stream, 0));
    for (const { key, value } of await this.#store.records.list('meetings')) await copy.records.put('meetings', key, value, 0);
    return copy;
  }

  /** The server is gone, and comes back with what a backup holds. */
  async restore(backup: Store): Promise<void> {
    await this.cut();
    await awaitTablets(backup, timestamp(Date.now()));
    await this.#goOnWith(backup);
  }

  /** The server ends, and starts again on what it had written. */
  async restart(): Promise<void> {
    await this.cut();
    await this.#goOnWith(this.#store);
  }

  async #goOnWith(store: Store): Promise<void> {
    this.rooms.close();
    this.#store = store;
    this.rooms = this.#roomsOn(store);
    await this.rooms.resume();
    await this.listen();
  }

  async listen(): Promise<void> {
    const port = this.url ? Number(new URL(this.url).port) : 20_000 + Math.floor(Math.random() * 11_000);
    await new Promise<void>((resolve, reject) => this.#server.once('error', reject).listen(port, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The certificate of the council's authority, whose seal says whose a log is. */
  get authority(): Holder {
    return this.#authority;
  }

  readonly #seal = async (contentHash: Uint8Array) =>
    detached(await certify('CN=Con dau', { issuer: this.#authority, eku: [OID.emailProtection, OID.documentSigning] }), contentHash);
  readonly authorityOf = logAuthorities({ installation: async () => ({ caPem: this.#authority.pem, signSeal: this.#seal }) });

  /** The seal's signature over a text, DER in base64. */
  async sealed(content: string): Promise<string> {
    return Buffer.from(await this.#seal(sha256(utf8(content)))).toString('base64');
  }

  readonly #own = (room: Room, vote: string, member: string) =>
    ownEntry(room, vote, member, {
      key: async (one) => this.keys.get(this.#holder(one) ?? ''),
      device: async () => ({ label: 'Máy tính bảng' }),
    });

  #holder(certificate: string): string | undefined {
    return [...this.keys].find(([, one]) => one.certificate.fingerprint === certificate)?.[0];
  }

  async #signed(fingerprint: string, content: Uint8Array, signedAt: string, signature: string): Promise<boolean> {
    const holder = this.keys.get(this.#holder(fingerprint) ?? '');
    if (!holder) return false;
    const { signed } = signedAttributes({ contentHash: sha256(content), signedAt, certificate: holder.certificate });
    return verifyAttributes(holder.certificate, signed, fromBase64url(signature));
  }

  #session(cookie: string | undefined): Session | undefined {
    const who = /who=([\w-]+)/.exec(cookie ?? '')?.[1];
    if (who === 'hall')
      return {
        id: 'hall',
        by: 'hall',
        meeting: this.meeting,
        member: { id: 'hall', name: '', kind: 'guest', rights: [], inOffice: true, hasPassword: false },
      };
    const member = this.members.get(who ?? '');
    return member && { id: `${member.id}-session`, member, by: this.keys.has(member.id) ? 'key' : 'password' };
  }

  async #room(meeting = this.meeting): Promise<Room> {
    return (await this.rooms.open(meeting))!;
  }

  /** What was dropped into urns, by whoever: each time with what came along that could say who. */
  readonly drops: Array<{
    readonly vote: string;
    readonly piece: string;
    readonly cookie: string | undefined;
    readonly word: unknown;
  }> = [];
  /** Answers a piece that is dropped before the urn has it; undefined lets it in. */
  urnRefuses: ((piece: string) => Refusal | undefined) | undefined;

  async #drop(request: IncomingMessage): Promise<object> {
    const [, , , meeting = '', vote = ''] = new URL(request.url ?? '', 'http://-').pathname.split('/');
    const piece = (await buffer(request)).toString('base64url');
    this.drops.push({ vote, piece, cookie: request.headers.cookie, word: request.headers[URN_WORD] });
    const room = await this.#room(meeting);
    const urn = room.kind.urnOf(room.meeting, vote)!;
    const line = room.stream.entries[urn.readBy(room.meeting, vote)!]!.line;
    const knows = request.headers[URN_WORD] === urnWord(meeting, vote, line);
    const takes = this.urnRefuses?.(piece) ?? (knows ? urn.takes(room.meeting, vote) : refuse('urn/stranger'));
    const refusal = takes === 'yes' ? await room.urns.drop(vote, piece, urn.most(room.meeting, vote)) : takes;
    return refusal ? { refusal } : {};
  }

  /** For whoever has its key: what lies in it, whose key signed a request, and where lines are handed in. */
  async #urn(request: IncomingMessage, pathname: string, search: URLSearchParams, { member }: Session): Promise<object> {
    const [, , , , vote = '', what] = pathname.split('/');
    const room = await this.#room();
    const urn = room.kind.urnOf(room.meeting, vote)!;
    const own = urn[what === 'certificates' ? 'keeps' : 'mayEmpty']({ kind: 'person', id: member.id }, room.meeting, vote);
    const may = what === 'certificates' && urn.signs(room.meeting, vote) !== undefined ? 'yes' : own;
    if (may !== 'yes') return { refusal: may };
    if (what === 'lines') return { sha256: await this.handIn(vote, (JSON.parse(await text(request)) as { lines: Json[] }).lines) };
    if (what !== 'certificates') return { pieces: this.emptied?.(await this.pieces(vote)) ?? (await this.pieces(vote)) };
    const pem = (one: string) => this.pemOf(one) ?? this.keys.get(this.#holder(one) ?? '')?.pem;
    const certificates = Object.fromEntries(search.get('of')!.split(',').map((one) => [one, [pem(one) ?? '']]));
    return { roots: [this.#authority.pem], certificates };
  }

  /** The certificate that the server hands out for a fingerprint, where it is another than it should be. */
  pemOf: (fingerprint: string) => string | undefined = () => undefined;
  /** What the server says lay in the urn, where that is something else. */
  emptied: ((pieces: readonly string[]) => readonly string[]) | undefined;

  /** What lies in an urn. */
  pieces = async (vote: string): Promise<string[]> => (await this.#room()).urns.pieces(vote);

  /** Hands in lines; answers their hash. */
  handIn = async (vote: string, lines: readonly Json[]): Promise<string> => (await this.#room()).handedIn.keep(vote, lines);

  /** An entry that the server writes by itself, whatever a command would have to say to it. */
  forges = async (type: string, open: Json, by: string): Promise<void> => {
    const room = await this.#room();
    const { name, size } = room.stream;
    await this.#store.logs.append(name, size, [{ line: lineOf({ seq: size, at: timestamp(Date.now()), by, type, open }) }]);
    await room.refresh();
  };

  async #http(request: IncomingMessage): Promise<object> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://-');
    if (/^\/api\/urns\/[^/]+\/[^/]+$/.test(pathname) && request.method === 'POST') return this.#drop(request);
    const session = this.#session(request.headers.cookie);
    if (!session) return { refusal: refuse('border/not-signed-in') };
    if (pathname.startsWith('/api/urns/')) return this.#urn(request, pathname, searchParams, session);
    const [, , , meeting = '', what, vote = ''] = pathname.split('/');
    const member = session.by === 'hall' ? undefined : session.member.id;
    const room = await readable(this.rooms, meeting, member, session.by === 'hall' ? session.meeting : undefined);
    if (isRefusal(room)) return { refusal: room };
    if (request.method === 'POST') {
      const refusal = await room.takeBack(HeldEntries.parse(JSON.parse(await text(request))));
      return refusal ? { refusal } : {};
    }
    if (what === 'sublogs') {
      const { stream } = (await room.sublogs.of(vote)).writer;
      const authority = searchParams.get('authority') === '1' && (await this.authorityOf(room));
      const own = session.by === 'key' ? await this.#own(room, vote, session.member.id) : undefined;
      const seq = Number(searchParams.get('seq') ?? own?.receipt.seq);
      const proof = stream.tree.inclusion(seq).map(toBase64url);
      return { ...(own && { own }), seq, size: stream.size, proof, ...(authority && { authority }) };
    }
    const from = Math.min(Number(searchParams.get('from')), room.size);
    const entries = room.stream.entries.slice(from).map((one) => wireEntry(one, viewerOf(member, room)));
    return {
      meeting,
      from,
      entries,
      ...(!room.draft && { checkpoint: room.note() }),
      now: timestamp(Date.now()),
      ...(room.waiting && { restoring: { madeAt: room.restoration!.madeAt } }),
    };
  }

  /** What a person's tablet is made of; tests put in what they want to be otherwise. */
  parts(who: string, change: Partial<LinkParts> & { readonly shelf?: Shelf } = {}): LinkParts {
    const holder = this.keys.get(who);
    const signer =
      holder &&
      signerOf({
        certificate: holder.certificate.fingerprint,
        der: Uint8Array.from(holder.certificate.der),
        key: holder.key,
        member: { id: who },
      });
    const cookie = `who=${who}`;
    const door = doorBy({ base: this.url, fetch, headers: () => ({ cookie }), online: () => undefined, signedOut: () => undefined });
    return {
      connection: new Connection({ url: this.url, headers: { cookie } }),
      get: door.get,
      post: door.post,
      online: () => undefined,
      shelf: memoryShelf(),
      ...(who !== 'hall' && { member: who }),
      ...(signer && { signer }),
      ...change,
    };
  }

  link(parts: LinkParts): { link: Link; following: Following } {
    const link = new Link(parts);
    this.#links.push(link);
    return { link, following: link.follow(this.meeting) };
  }

  /** A person's tablet, once it shows the meeting. */
  async tablet(who: string, change: Parameters<World['parts']>[1] = {}): Promise<Following> {
    const { following } = this.link(this.parts(who, change));
    await until(() => following.state.phase !== 'loading' && following.state.live);
    return following;
  }

  async command(who: string, type: string, input: Json = {}): Promise<CommandAnswer & { ok: true }> {
    const answer = await this.rooms.execute(
      { kind: 'person', id: who },
      { id: randomBytes(16).toString('base64url'), meeting: this.meeting, type, input },
    );
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer;
  }

  /** Published and called to order, everybody named checked in, one vote prepared; answers its id. */
  async underWay(
    present: readonly string[],
    questions: readonly string[] = ['Thông qua dự thảo nghị quyết?'],
    ballot?: BallotPaper,
  ): Promise<string[]> {
    await this.command(SECRETARY, 'addItem', { title: 'Thông qua nghị quyết' });
    const item = (await this.#room()).meeting.agenda.items[0]!.item;
    for (const text of questions)
      await this.command(SECRETARY, 'prepareVote', { item, text, rule: MAJORITY, papers: [], ...(ballot && { ballot }) } as unknown as Json);
    await this.command(SECRETARY, 'nameChair', { member: 'd1' });
    await this.command(SECRETARY, 'publish');
    for (const member of present) await this.command(member, 'checkIn');
    await this.command('d1', 'callToOrder');
    return [...(await this.#room()).meeting.votes.order];
  }

  /** The server is gone for a while: connections cut, nothing answers. */
  async cut(): Promise<void> {
    const closed = new Promise((done) => this.#server.close(done));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async stop(): Promise<void> {
    for (const link of this.#links) link.close();
    this.rooms.close();
    for (const socket of this.#sockets) socket.destroy();
    await this.hub.close();
  }
}

export async function until(what: () => boolean, ms = 8_000): Promise<void> {
  const end = Date.now() + ms;
  while (!what()) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
