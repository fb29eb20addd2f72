/** A simulated person: the tablet that everybody has, without its screen, on real HTTP and a real socket. */
import { fromBase64url, toBase64url } from '../../shared/base/bytes.ts';
import type { Json } from '../../shared/base/canonical.ts';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { certificateFromPem, certificateToPem, parseCertificate, type Certificate } from '../../shared/crypto/certificate.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { Choice } from '../../shared/meeting/forms.ts';
import { EMPTY_MEETING } from '../../shared/meeting/index.ts';
import type { Me } from '../../shared/wire/http.ts';
import type { SampleKey } from '../../shared/wire/sample.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/wire/socket.ts';
import {
  beginEnrolment,
  continueEnrolment,
  makeKey,
  type DeviceKey,
  type EnrolmentWire,
  type PendingEnrolment,
  type Waiting,
} from '../keys/device-key.ts';
import { memoryKeep } from '../keys/memory-keep.ts';
import { signInWithKey } from '../keys/sign-in.ts';
import { doorBy, type Door } from '../link/door.ts';
import { dropAt, pause, randomBytes, randomDelay } from '../link/drop.ts';
import type { Following } from '../link/follow.ts';
import type { Followed } from '../link/followed.ts';
import { memoryPapers, type OwnPaper } from '../link/kept-paper.ts';
import { memoryTellersKeys } from '../link/kept-tellers-keys.ts';
import { Link } from '../link/link.ts';
import { deliver } from '../link/outbox.ts';
import { SecretPapers } from '../link/secret-papers.ts';
import { signerOf } from '../link/signer.ts';
import { Connection } from '../link/socket.ts';
import { memoryShelf, standing, type KeptVote } from '../link/store.ts';
import { TellersDevice } from '../link/tellers-device.ts';
import { Jar } from './jar.ts';

/** A refusal that the scenario did not expect. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal.params)}`);
  }
}

/** The server said something that its own signatures contradict. */
export class Untrue extends Error {}

/** A value, or the refusal thrown. */
function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Refused(answer);
  return answer;
}

/** What a person was told of a ballot: compared with the archive afterwards. */
export interface Told {
  readonly vote: string;
  readonly revision: number;
  readonly choice: string;
  readonly seq: number;
  readonly line: string;
  /** From the tap to the acknowledgement, retries included. */
  readonly ms: number;
}

const LABEL = 'Máy tính bảng';
/**
 * People wait longer than a screen does before it says that something did not go through: servers are killed here, and a hall
 * shares one machine.
 */
const PATIENT_MS = 120_000;
/** Setting the minutes of a long day takes the server a while. */
const ANSWER_MS = 300_000;
const ENROLLED_MS = 30_000;

export class Person {
  readonly #jar = new Jar();
  readonly #keep = memoryKeep();
  readonly #shelf = memoryShelf();
  readonly #paperKeep = memoryPapers();
  readonly #tellersKeep = memoryTellersKeys();
  readonly #door: Door;
  readonly #wire: EnrolmentWire;
  #link: Link | undefined;
  #following: Following | undefined;
  #papers: SecretPapers | undefined;
  #tellersDevice: TellersDevice | undefined;
  #key: DeviceKey | undefined;
  /** What was wrong in meetings that were left. */
  #before: Error[] = [];
  readonly told: Told[] = [];
  me: Me | undefined;

  /** `readableKey`: a key that can be kept for a later start; a tablet's own cannot be read out. */
  constructor(
    readonly url: string,
    public name: string,
    readonly readableKey = false,
  ) {
    this.#door = doorBy(this.#jar.carrier(url));
    this.#wire = { host: new URL(url).host, get: (path) => this.#door.get(path), post: (path, body) => this.#door.post(path, body) };
  }

  get id(): string {
    return this.me!.member.id;
  }

  /** For those who speak to the server by other means in this person's name. */
  get cookie(): string {
    return this.#jar.header;
  }

  get key(): DeviceKey {
    return this.#key!;
  }

  get certificate(): Certificate | undefined {
    return this.#key && parseCertificate(this.#key.der);
  }

  get privateKey(): CryptoKey {
    return this.key.key;
  }

  /** `path` from `/api` on. */
  async ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    return granted(
      await this.#door.ask<T>(method, path.replace(/^\/api/, ''), { headers, patience: ANSWER_MS, ...(body !== undefined && { body }) }),
    );
  }

  async bytes(path: string): Promise<Uint8Array> {
    const answer = await fetch(`${this.url}${path}`, { headers: this.#jar.headers });
    if (!answer.ok) throw new Refused(((await answer.json()) as { refusal: Refusal }).refusal);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async signIn(login: string, password: string): Promise<void> {
    this.me = await this.ask<Me>('POST', '/api/sign-in', { login, password });
  }

  /** Makes the key and asks for its certificate; answers with the digits this person's own key gives, which the secretary compares. */
  async askToEnrol(code: string): Promise<Waiting> {
    if (this.readableKey)
      await this.#keep.put('enrolment', { code, label: LABEL, origin: 'issued', ...(await makeKey(true)) } satisfies PendingEnrolment);
    return granted(await beginEnrolment(this.#keep, this.#wire, code, LABEL));
  }

  /** Looks until the secretary has approved. */
  async takeCertificate(): Promise<void> {
    for (const end = Date.now() + ENROLLED_MS; Date.now() < end; ) {
      const progress = granted(await continueEnrolment(this.#keep, this.#wire));
      if (progress.state === 'done') {
        this.#key = progress.key;
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('not approved');
  }

  /** The key with its certificate, for a later start. */
  async keptKey(): Promise<SampleKey> {
    const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', this.privateKey));
    return { name: this.name, pem: certificateToPem(this.key), pkcs8: toBase64url(pkcs8) };
  }

  /** Somebody enrolled before, with the same key. */
  static async withKey(url: string, { name, pem, pkcs8 }: SampleKey): Promise<Person> {
    const person = new Person(url, name, true);
    const { fingerprint, der } = certificateFromPem(pem);
    const key = await crypto.subtle.importKey('pkcs8', fromBase64url(pkcs8), { name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
    // Whose it is stands in the answer to the sign-in.
    person.#key = {
      certificate: fingerprint,
      der: new Uint8Array(der),
      key,
      algorithm: 'P-256',
      origin: 'issued',
      member: { id: '', name },
      label: LABEL,
      ca: '',
    };
    await person.signInByKey();
    person.#key = { ...person.#key, member: { id: person.id, name } };
    return person;
  }

  async signInByKey(): Promise<void> {
    this.me = granted(await signInWithKey(this.key, this.#wire));
  }

  /** Follows a meeting, from the last entry this tablet has, until it is shown as it is now. */
  async join(meeting: string): Promise<void> {
    this.leave();
    this.#before = this.faults;
    this.#link = new Link({
      connection: new Connection({ url: this.url, headers: this.#jar.headersNow(), meeting }),
      get: this.#door.get,
      post: (path, body) => this.#door.post(path, body),
      shelf: this.#shelf,
      online: () => undefined,
      member: this.id,
      ...(this.me!.by === 'key' && { signer: signerOf(this.key) }),
    });
    this.#following = this.#link.follow(meeting);
    const sending = { drop: dropAt(this.url), random: randomBytes, delay: randomDelay, pause };
    this.#papers = new SecretPapers(this.#following, { keep: this.#paperKeep, ...sending });
    this.#tellersDevice = undefined;
    await this.#shown(({ phase, live }) => phase === 'ready' && live);
  }

  get #state(): Followed | undefined {
    return this.#following?.state;
  }

  get meeting(): Meeting {
    return this.#state?.meeting ?? EMPTY_MEETING;
  }

  /** The lines of the log as this tablet holds them. */
  get lines(): string[] {
    return this.#following?.replica.entries.map((one) => one.line) ?? [];
  }

  get following(): Following {
    return this.#following!;
  }

  /** What is wrong with what this person was told; a lost connection is nothing of it. */
  get faults(): Error[] {
    return [...this.#before, ...faultsIn(this.#state)];
  }

  /** Until the meeting is as asked; for ever where `ms` is Infinity. */
  async until(ready: (meeting: Meeting) => boolean, ms = PATIENT_MS): Promise<void> {
    await this.#shown(({ meeting }) => ready(meeting), ms);
  }

  /**
   * Until every ballot of this person's whose result is announced was looked for in its box; whoever has stayed away has none, nor has
   * whoever was refused: a tablet looks for what stands or was counted.
   */
  async hasLooked(ms = PATIENT_MS): Promise<void> {
    const waits = (meeting: Meeting, one: KeptVote): boolean => {
      const result = meeting.votes.votes[one.vote]?.result;
      return result !== undefined && one.verified === undefined && (standing(one) !== undefined || result.roll[this.id] !== undefined);
    };
    if (this.#following) await this.#shown(({ meeting, votes }) => !Object.values(votes).some((one) => waits(meeting, one)), ms);
  }

  #shown(ready: (state: Followed) => boolean, ms = PATIENT_MS): Promise<void> {
    const { store } = this.following;
    return new Promise((resolve, reject) => {
      const end = (how: () => void): void => {
        clearTimeout(timer);
        stop();
        how();
      };
      const look = (state: Followed): void => {
        if (ready(state)) end(resolve);
        else if (state.phase === 'refused') end(() => reject(new Refused(state.refusal!)));
        else if (state.phase === 'broken' || state.phase === 'newer')
          end(() => reject(new Untrue(`the record does not match: ${state.fault ?? state.phase}`)));
      };
      const late = () => end(() => reject(new Error(`${this.name} waited too long for the meeting`)));
      const timer = ms === Infinity ? undefined : setTimeout(late, ms);
      const stop = store.subscribe(look);
      look(store.getState());
    });
  }

  /** An act of one's own or of the desk, tried until it is answered. */
  async command(type: string, input: Json = {}): Promise<void> {
    const refusal = await this.following.act(type, input, PATIENT_MS);
    if (refusal) throw new Refused(refusal);
  }

  /** Any message at all in this person's name, until it is answered. */
  async send(message: CommandMessage): Promise<CommandAnswer> {
    const answer = await deliver(this.#link!.parts.connection, message, { signal: AbortSignal.timeout(PATIENT_MS) });
    if (!answer) throw new Error('not answered');
    return answer;
  }

  /** Votes on the question as it is shown. `dropAfter`: the network goes so many milliseconds after the tap. */
  async vote(vote: string, choice: string, dropAfter?: number): Promise<Told> {
    const { ballots } = this.following;
    const began = performance.now();
    if (dropAfter !== undefined) setTimeout(() => this.#link?.parts.connection.socket.io.engine?.close(), dropAfter);
    const refusal = await ballots.cast(vote, this.meeting.votes.votes[vote]!.content!, choice);
    if (refusal) throw new Refused(refusal);
    const mine = (state: Followed) => state.votes[vote]!;
    const { revision } = mine(this.following.state);
    await this.#shown((state) => mine(state).pending?.revision !== revision, PATIENT_MS);
    const ms = performance.now() - began;
    const { recorded, refused } = mine(this.following.state);
    if (refused) throw new Refused(refused.refusal);
    if (!recorded || recorded.fault || recorded.revision !== revision)
      throw new Untrue(`the receipt does not hold: ${recorded?.fault ?? 'none'}`);
    const told: Told = { vote, revision, choice, seq: recorded.receipt.seq, line: recorded.receipt.line, ms };
    this.told.push(told);
    return told;
  }

  /** Takes a secret ballot's paper, until both issuers have signed it. */
  async takePaper(vote: string): Promise<void> {
    const refusal = await this.#papers!.take(vote, this.meeting.votes.votes[vote]!.content!);
    if (refusal) throw new Refused(refusal);
    await this.#paper(vote, ({ state }) => state === 'ready');
  }

  /** Marks the paper and drops it, until the urn has it. */
  async drop(vote: string, choice: Choice): Promise<void> {
    const refusal = await this.#papers!.drop(vote, choice);
    if (refusal) throw new Refused(refusal);
    await this.#paper(vote, ({ state }) => state === 'dropped' || state === 'counted');
  }

  /** Until this person's tablet has looked for its paper on the board. */
  hasSeenBoard(vote: string): Promise<void> {
    return this.#paper(vote, ({ state }) => state === 'counted' || state === 'unused' || state === 'void');
  }

  /** A teller's own device in the meeting that was joined, from now on: the same one however often it is asked for. */
  tellersDevice(): TellersDevice {
    this.#tellersDevice ??= new TellersDevice(this.following, { keep: this.#tellersKeep, random: randomBytes });
    return this.#tellersDevice;
  }

  async #paper(vote: string, is: (paper: OwnPaper) => boolean): Promise<void> {
    const now = (state: Followed): OwnPaper => state.papers[vote] ?? { state: 'none' };
    const told = (paper: OwnPaper): boolean => is(paper) || paper.state === 'alarm' || (paper.state === 'none' && paper.refused !== undefined);
    await this.#shown((state) => told(now(state)));
    const { state, why, refused } = now(this.following.state);
    if (state === 'alarm') throw new Untrue(`${vote}: ${why}`);
    if (refused) throw new Refused(refused);
  }

  leave(): void {
    this.#link?.close();
    this.#link = undefined;
  }
}

/** What a tablet would raise the alarm for. */
function faultsIn(state: Followed | undefined): Error[] {
  if (!state) return [];
  const found =
    state.phase === 'broken' || state.phase === 'newer' ? [new Untrue(`the record does not match: ${state.fault ?? state.phase}`)] : [];
  for (const [vote, { why }] of Object.entries(state.papers)) if (why) found.push(new Untrue(`${vote}: ${why}`));
  for (const { vote, recorded, verified } of Object.values(state.votes)) {
    if (recorded?.fault) found.push(new Untrue(`${vote}: ${recorded.fault}`));
    if (verified !== undefined && verified !== 'included' && verified !== 'void') found.push(new Untrue(`${vote}: ${verified}`));
  }
  return found;
}
