/**
 * Every route and every message, by everybody, with right and wrong and hostile content, for as long as told; the same again from
 * the same seed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { canonical, parseCanonical } from '../../shared/base/canonical.ts';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { entryOf, sealOf } from '../../shared/log/entry.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { CommandMessage, Follow, SeenMessage, ShowMessage, WIRE_VERSION, WitnessMessage, type ClientToServer } from '../../shared/wire/socket.ts';
import { newCommandId } from '../../client/link/outbox.ts';
import { makeIdentity } from '../../server/identity/identity.ts';
import { openVault } from '../../server/identity/vault.ts';
import { silent } from '../../server/log.ts';
import { sealing } from '../../server/sealed-logs.ts';
import { checkChain } from '../../server/security/reading.ts';
import { STREAM } from '../../server/security/security-log.ts';
import { openEmbeddedStore } from '../../server/stores/embedded.ts';
import { House, ROLES, type Role } from './house.ts';
import { startMeasured, type Measured } from './process.ts';
import { ROUTES, type Route } from './routes.ts';
import { broken, fitting, garbage, oddText, Raw, RAW, type Known } from './values.ts';

/** No message may keep everybody else waiting for longer. */
const MOST_MS = 250;
const BATCH = 25;
/** Messages on one role's sockets in ten seconds: below where the server stops listening. */
const MOST_SAID = 120;
const ANSWER_MS = 20_000;
const MESSAGES: Readonly<Record<keyof ClientToServer, unknown>> = {
  follow: Follow,
  unfollow: Follow,
  command: CommandMessage,
  show: ShowMessage,
  seen: SeenMessage,
  witness: WitnessMessage,
};

interface Commands {
  readonly type: string;
  readonly input: unknown;
  readonly sublog: boolean;
}
const COMMANDS: readonly Commands[] = [
  ...MEETING.features.flatMap((one) =>
    Object.entries(one.commands).map(([type, { input }]) => ({ type, input: input as unknown, sublog: false })),
  ),
  ...MEETING.sublogs.flatMap((one) =>
    Object.entries(one.commands).map(([type, { input }]) => ({ type, input: input as unknown, sublog: true })),
  ),
];

interface Said {
  readonly role: Role;
  /** `route`: HTTP; `message`: an event of the socket; `frame`: bytes where a socket expects packets. */
  readonly kind: 'route' | 'message' | 'frame';
  /** Method and path, or the event's name. */
  readonly to: string;
  readonly type: string;
  readonly content: unknown;
}

export interface Outcome {
  readonly sent: number;
  readonly rounds: number;
  readonly answers: Readonly<Record<string, number>>;
  /** What must not have happened; empty when all is well. */
  readonly findings: readonly string[];
  /** Heap after a collection, once warm and at the end, bytes. */
  readonly heap: readonly [number, number];
  readonly rss: readonly [number, number];
}

function routeSaid(route: Route, known: Known): fc.Arbitrary<Pick<Said, 'to' | 'type' | 'content'>> {
  const value = (name: string) =>
    fc
      .oneof({ weight: 5, arbitrary: fc.constantFrom(...(known[name] ?? ['abc'])) }, { weight: 1, arbitrary: oddText })
      .map((one) => encodeURIComponent(wellFormed(one).slice(0, 2_000)));
  const names = route.path.match(/:\w+/g) ?? [];
  const params = fc.tuple(...names.map((one) => value(one.slice(1))));
  const query = fc.record(
    Object.fromEntries(
      Object.entries(route.query ?? {}).map(([name, usual]) => [
        name,
        fc.oneof(
          fc.constantFrom(...usual),
          oddText.map((one) => wellFormed(one).slice(0, 2_000)),
        ),
      ]),
    ),
  );
  const right = route.body === undefined ? fc.constant<unknown>(undefined) : fitting(route.body, known);
  const body = fc.oneof(
    { weight: 3, arbitrary: right },
    { weight: 4, arbitrary: broken(right) },
    { weight: 1, arbitrary: garbage },
    { weight: 1, arbitrary: fc.constantFrom(...RAW) },
  );
  const type = fc.oneof(
    { weight: 12, arbitrary: fc.constant('application/json') },
    fc.constantFrom(
      'text/plain',
      'application/pdf',
      'application/x-www-form-urlencoded',
      'application/json; charset=utf-7',
      'multipart/form-data',
      '',
    ),
  );
  return fc.tuple(params, query, body, type).map(([given, asked, content, mime]) => {
    const path = names.reduce((at, one, n) => at.replace(one, () => given[n] ?? ''), route.path);
    const search = new URLSearchParams(Object.entries(asked).map(([name, one]): [string, string] => [name, String(one)])).toString();
    return { to: `${route.method} ${path}${search && `?${search}`}`, type: mime, content };
  });
}

function messageSaid(known: Known): fc.Arbitrary<Pick<Said, 'to' | 'type' | 'content'>> {
  const command = fc.constantFrom(...COMMANDS).chain(({ type, input, sublog }) => {
    const right = fitting(input, known);
    const inside = fc.oneof({ weight: 7, arbitrary: right }, { weight: 3, arbitrary: broken(right) }, { weight: 1, arbitrary: garbage });
    const message = fc
      .tuple(inside, fc.constantFrom(...known['meeting']!), fc.constantFrom(...known['sublog']!))
      .map(([one, meeting, key]): unknown => ({ id: '', meeting, type, input: one, ...(sublog && { sublog: key }) }));
    return fc.oneof({ weight: 6, arbitrary: message }, broken(message));
  });
  const other = (name: string): fc.Arbitrary<unknown> =>
    fc.oneof(fitting(MESSAGES[name as 'follow'], known), broken(fitting(MESSAGES[name as 'follow'], known)), garbage);
  return fc.oneof(
    { weight: 6, arbitrary: command.map((content) => ({ to: 'command', type: '', content })) },
    ...Object.keys(MESSAGES).map((to) => ({ weight: 1, arbitrary: other(to).map((content) => ({ to, type: '', content })) })),
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('disconnect', 'connect', 'error', '__proto__', 'nothing', ''), garbage)
        .map(([to, content]) => ({ to, type: '', content })),
    },
  );
}

/** Packets of engine.io and socket.io, nearly. */
const FRAMES = [
  '40',
  '40{"wire":1}',
  '41',
  '42',
  '42[]',
  '42["follow"',
  '42["follow",{"meeting":"x"}]',
  '4200000000000000000000["command",{}]',
  '42/other,["follow"]',
  '43[]',
  '430[]',
  '44{}',
  '45',
  '451-',
  '451-["command",{"_placeholder":true,"num":0}]',
  '4599999-["command",{"_placeholder":true,"num":99}]',
  '45-1-["x"]',
  '6',
  '5',
  '2probe',
  '9',
  'b',
  `42["command",${'['.repeat(5_000)}`,
  `42["${'a'.repeat(10_000)}"]`,
  '42["command",{"__proto__":{"x":1}}]',
  '\x1e\x1e\x1e',
  'bAAAA\x1ebAAAA',
  '40{"wire":{"toString":1}}',
  '40[1]',
];
const frameSaid: fc.Arbitrary<Pick<Said, 'to' | 'type' | 'content'>> = fc
  .oneof(
    fc.array(fc.constantFrom(...FRAMES), { minLength: 1, maxLength: 6 }),
    fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { minLength: 1, maxLength: 4 }),
  )
  .map((frames) => ({ to: 'polling', type: '', content: frames.join('\x1e') }));

function everything(house: House): fc.Arbitrary<Said> {
  const role = fc.constantFrom(...ROLES);
  const routes = fc.oneof(
    ...ROUTES.map((one) => ({ weight: Math.ceil(40 / (one.seldom ?? 1)), arbitrary: routeSaid(one, house.knownToRoutes) })),
  );
  return fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({ role, said: routes }).map(({ role: who, said }): Said => ({ role: who, kind: 'route', ...said })),
    },
    {
      weight: 9,
      arbitrary: fc
        .record({ role, said: messageSaid(house.known) })
        .map(({ role: who, said }): Said => ({ role: who, kind: 'message', ...said })),
    },
    {
      weight: 1,
      arbitrary: fc.record({ role, said: frameSaid }).map(({ role: who, said }): Said => ({ role: who, kind: 'frame', ...said })),
    },
  );
}

const wellFormed = (one: unknown): string => Buffer.from(typeof one === 'string' ? one : (JSON.stringify(one) ?? '')).toString();
const shown = (said: Said): string =>
  `${said.role} ${said.kind} ${said.to.slice(0, 120)} ${(said.content instanceof Raw ? said.content.text : (JSON.stringify(said.content) ?? '')).slice(0, 200)}`;

class Attack {
  readonly findings: string[] = [];
  readonly answers: Record<string, number> = {};
  sent = 0;
  readonly #sockets = new Map<Role, Socket>();
  readonly #said = new Map<Role, number[]>();
  #heard = 0;

  constructor(
    readonly server: Measured,
    readonly house: House,
  ) {}

  async batch(all: readonly Said[]): Promise<void> {
    await this.server.ask('read');
    for (let at = 0; at < all.length; at += 5) await Promise.all(all.slice(at, at + 5).map((one) => this.#say(one)));
    const { stoodStill } = await this.server.ask('read');
    if (stoodStill > MOST_MS) for (const one of all) await this.#again(one);
    for (const line of this.server.broke.slice(this.#heard))
      if (!/Warning|trace-/.test(line)) this.findings.push(`its log: ${line.slice(0, 600)}`);
    this.#heard = this.server.broke.length;
  }

  /** A busy machine stands still too: only what does so every time, and uses the processor for it, is this message's doing. */
  async #again(said: Said): Promise<void> {
    let least = Infinity;
    for (let n = 0; n < 4 && least > MOST_MS; n++) {
      await this.server.ask('read');
      await this.#say(said);
      const { stoodStill, cpu } = await this.server.ask('read');
      least = Math.min(least, stoodStill, cpu * 2);
    }
    if (least > MOST_MS) this.findings.push(`${Math.round(least)} ms of standstill: ${shown(said)}`);
  }

  async #say(said: Said): Promise<void> {
    this.sent++;
    let answer: string;
    try {
      answer = await (said.kind === 'route' ? this.#route(said) : said.kind === 'message' ? this.#message(said) : this.#frames(said));
    } catch (error) {
      // A connection that was closed on a hostile request is an answer; a server that has ended is not.
      answer = error instanceof Error ? error.name : 'closed';
    }
    this.answers[answer] = (this.answers[answer] ?? 0) + 1;
    if (/^5\d\d|border\/broke|TimeoutError/.test(answer)) this.findings.push(`${answer}: ${shown(said)}`);
    if (!this.server.alive()) throw new Error(`the server has ended after: ${shown(said)}`);
  }

  async #route({ role, to, type, content }: Said): Promise<string> {
    const [method = '', path = ''] = to.split(' ');
    const person = this.house.person(role);
    const headers: Record<string, string> = {
      ...(type && { 'content-type': type }),
      ...(person && { cookie: person.cookie }),
      'x-secrecy': 'ordinary',
    };
    const body =
      method === 'GET' || content === undefined
        ? undefined
        : content instanceof Raw
          ? content.text
          : typeof content === 'string' && type !== 'application/json'
            ? wellFormed(content)
            : JSON.stringify(content);
    const answer = await fetch(`${this.house.url}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await answer.text();
    // Too long an address is refused by Node itself, before anything of ours sees it.
    if (answer.status < 400 || answer.status === 431) return String(answer.status);
    try {
      return `${answer.status} ${(JSON.parse(text) as { refusal: Refusal }).refusal.code}`;
    } catch {
      this.findings.push(`${answer.status} without a refusal: ${role} ${to.slice(0, 200)}`);
      return String(answer.status);
    }
  }

  async #message({ role, to, content }: Said): Promise<string> {
    const person = this.house.person(role);
    if (!person) return 'no socket';
    const now = performance.now();
    const said = (this.#said.get(role) ?? []).filter((at) => now - at < 10_000);
    if (said.length >= MOST_SAID) return 'waits';
    this.#said.set(role, [...said, now]);
    const socket = await this.#socket(role, person.cookie);
    const isCommand = to === 'command' && typeof content === 'object' && content !== null && (content as { id?: unknown }).id === '';
    const message = isCommand ? { ...content, id: newCommandId() } : content;
    if (['disconnect', 'connect', 'error'].includes(to)) {
      socket.io.engine?.write(`42${JSON.stringify([to, message])}`);
      return 'written';
    }
    const answered = socket.emitWithAck(to, message) as Promise<{ ok?: boolean; refusal?: Refusal }>;
    const closed = new Promise<undefined>((done) => socket.once('disconnect', () => done(undefined)));
    // What no handler answers — a name nobody knows — is not waited for.
    const known = Object.hasOwn(MESSAGES, to);
    const late = new Promise<'late'>((done) => setTimeout(() => done('late'), known ? ANSWER_MS : 20));
    const answer = await Promise.race([answered, closed, late]);
    if (answer === 'late') return known ? 'TimeoutError' : 'unheard';
    if (!answer) return 'socket closed';
    return answer.ok ? 'ok' : (answer.refusal?.code ?? 'no code');
  }

  async #socket(role: Role, cookie: string): Promise<Socket> {
    const open = this.#sockets.get(role);
    if (open?.connected) return open;
    const socket = io(this.house.url, {
      auth: { wire: WIRE_VERSION },
      extraHeaders: { cookie },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    this.#sockets.set(role, socket);
    await new Promise<void>((done, fail) => socket.once('connect', done).once('connect_error', fail));
    return socket;
  }

  async #frames({ role, content }: Said): Promise<string> {
    const cookie = this.house.person(role)?.cookie ?? '';
    const at = `${this.house.url}/socket.io/?EIO=4&transport=polling`;
    const ask = (path: string, body?: string) =>
      fetch(path, {
        headers: { cookie, 'content-type': 'text/plain' },
        ...(body !== undefined && { method: 'POST', body }),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
    const { sid } = JSON.parse((await (await ask(at)).text()).slice(1)) as { sid: string };
    await ask(`${at}&sid=${sid}`, `40{"wire":${WIRE_VERSION}}`);
    const { status } = await ask(`${at}&sid=${sid}`, wellFormed(content));
    await ask(`${at}&sid=${sid}`, '41').catch(() => undefined);
    return `polling ${status}`;
  }

  async rested(): Promise<{ heap: number; rss: number }> {
    for (const socket of this.#sockets.values()) socket.close();
    this.#sockets.clear();
    return this.server.ask('collect');
  }
}

/**
 * Every stored log, line by line: in order, canonical, what is hidden as it was sealed (or encrypted, without its salt), never
 * back in time.
 */
async function wrongInStore(folder: string): Promise<string[]> {
  const store = await openEmbeddedStore(join(folder, 'store'));
  const found: string[] = [];
  const vault = await openVault(join(folder, 'keys'));
  if (isRefusal(vault)) throw new Error(vault.code);
  const identity = await makeIdentity({ records: store.records, vault, log: silent, now: Date.now });
  if (isRefusal(identity)) throw new Error(identity.code);
  const { brokenAt, missing } = await checkChain(sealing(store.logs, async () => (await identity.installation())?.dataKey, true));
  if (brokenAt !== undefined || missing > 0) found.push(`the security log is broken at ${brokenAt}, ${missing} missing`);
  for (const name of (await store.logs.streams('')).filter((one) => one !== STREAM)) {
    let last = '';
    for (const [seq, { line, sealed }] of (await store.logs.read(name, 0)).entries()) {
      const entry = entryOf(line);
      const right =
        entry.seq === seq &&
        canonical(parseCanonical(line)) === line &&
        entry.at >= last &&
        (!sealed || sealed.salt === '' || sealOf(sealed) === entry.sealed);
      if (!right) found.push(`${name} ${seq} is not as it was written`);
      last = entry.at;
    }
  }
  await store.close();
  return found;
}

export async function fuzz({
  seconds,
  seed,
  port,
  say = () => undefined,
}: {
  seconds: number;
  seed: number;
  port: number;
  say?: (what: string) => void;
}): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  const server = await startMeasured({ PORT: String(port), DATA_DIR: folder });
  try {
    const house = await House.found(server.url, server.code);
    const attack = new Attack(server, house);
    const end = performance.now() + seconds * 1000;
    let rounds = 0;
    let first: { heap: number; rss: number } | undefined;
    let last = { heap: 0, rss: 0 };
    for (let batch = 0; performance.now() < end && attack.findings.length < 20; batch++) {
      await attack.batch(fc.sample(everything(house), { seed: seed + batch, numRuns: BATCH }));
      await house.signedIn();
      // Warm by then: everything has been loaded and said once.
      if (batch === 8) first = await attack.rested();
      if (batch % 40 !== 39 && (batch % 8 !== 7 || (await house.underWay()))) continue;
      attack.findings.push(...(await house.contradictions()));
      last = await attack.rested();
      rounds++;
      say(
        `round ${rounds}: ${attack.sent} sent, ${attack.findings.length} findings, heap ${Math.round(last.heap / 2 ** 20)} MiB, in all ${Math.round(last.rss / 2 ** 20)} MiB`,
      );
      await house.begin();
    }
    attack.findings.push(...(await house.contradictions()));
    last = await attack.rested();
    first ??= last;
    house.leave();
    await server.stop();
    return {
      sent: attack.sent,
      rounds,
      answers: attack.answers,
      findings: [...attack.findings, ...(await wrongInStore(folder))],
      heap: [first.heap, last.heap],
      rss: [first.rss, last.rss],
    };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
