/** A simulated person with a real key, over real HTTP and a real socket: what a tablet does, without the screen. */
import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { io, type Socket } from 'socket.io-client';
import { fromBase64url, toBase64url, toHex, utf8 } from '../../shared/base/bytes.ts';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import { certificateFromPem, type Certificate } from '../../shared/crypto/certificate.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { signBytes, signDetached, signInBytes } from '../../shared/crypto/signing.ts';
import { boxOrigin, keyName, openNote } from '../../shared/log/checkpoint.ts';
import { entryOf, sealOf } from '../../shared/log/entry.ts';
import { leafHash, rootFrom } from '../../shared/log/tree.ts';
import { ballotOf, type Ballot } from '../../shared/meeting/box.ts';
import { questionHash } from '../../shared/meeting/votes.ts';
import type { EnrolmentState, EnrolmentWaiting, LogPage, Me } from '../../shared/wire/http.ts';
import { WIRE_VERSION, type ClientToServer, type CommandAnswer, type CommandMessage, type Receipt, type ServerToClient } from '../../shared/wire/socket.ts';
import { Replica } from './replica.ts';

x509.cryptoProvider.set(webcrypto as Crypto);
const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A refusal that the scenario did not expect. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal.params)}`);
  }
}

/** The server said something that its own signatures contradict. */
export class Untrue extends Error {}

export const commandId = (): string => randomBytes(16).toString('base64url');

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

/** A simulated person's key as it is kept. */
export interface KeptKey {
  readonly name: string;
  readonly pem: string;
  readonly pkcs8: string;
}

export class Person {
  #cookie = '';
  #socket: Socket<ServerToClient, ClientToServer> | undefined;
  #keys: CryptoKeyPair | undefined;
  replica = new Replica();
  readonly told: Told[] = [];
  /** What went wrong while nobody was waiting for it; a lost connection is none. */
  readonly faults: Error[] = [];
  me: Me | undefined;
  certificate: Certificate | undefined;
  #pem = '';
  #following: string | undefined;
  #revisions = new Map<string, number>();

  constructor(
    readonly url: string,
    public name: string,
  ) {}

  get id(): string {
    return this.me!.member.id;
  }

  /** For those who speak to the server by other means in this person's name. */
  get cookie(): string {
    return this.#cookie;
  }

  get privateKey(): CryptoKey {
    return this.#keys!.privateKey;
  }

  async ask<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    const raw = body instanceof Uint8Array;
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { ...(body !== undefined && !raw && { 'content-type': 'application/json' }), ...(this.#cookie && { cookie: this.#cookie }), ...headers },
      ...(body !== undefined && { body: raw ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    });
    const cookie = answer.headers.getSetCookie()[0];
    if (cookie) this.#cookie = cookie.split(';')[0]!;
    const value = (await answer.json()) as T & { refusal?: Refusal };
    if (value.refusal) throw new Refused(value.refusal);
    return value;
  }

  async bytes(path: string): Promise<Uint8Array> {
    const answer = await fetch(`${this.url}${path}`, { headers: { cookie: this.#cookie } });
    if (!answer.ok) throw new Refused(((await answer.json()) as { refusal: Refusal }).refusal);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async signIn(login: string, password: string): Promise<void> {
    this.me = await this.ask<Me>('POST', '/api/sign-in', { login, password });
  }

  /** Makes the key and asks for its certificate; answers with the digits this person's own key gives, which the secretary compares. */
  async askToEnrol(code: string): Promise<EnrolmentWaiting & { readonly check: string }> {
    // Extractable, unlike a tablet's: the sample's people go on with their keys after a restart.
    this.#keys = await webcrypto.subtle.generateKey(P256, true, ['sign', 'verify']);
    const request = await x509.Pkcs10CertificateRequestGenerator.create({
      name: 'CN=e-Cabinet',
      keys: this.#keys,
      signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    });
    const waiting = await this.ask<EnrolmentWaiting>('POST', '/api/enrol', { code, csr: request.toString('pem'), label: 'Máy tính bảng' });
    const spki = await webcrypto.subtle.exportKey('spki', this.#keys.publicKey);
    return { ...waiting, check: checkOf(code, new Uint8Array(spki)) };
  }

  async takeCertificate(waiting: EnrolmentWaiting): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      const state = await this.ask<EnrolmentState>('GET', `/api/enrol/${waiting.id}?secret=${encodeURIComponent(waiting.secret)}`);
      if (state.state === 'approved') {
        this.#pem = state.certificate;
        this.certificate = certificateFromPem(state.certificate);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('not approved');
  }

  /** The key with its certificate, for a later start; PKCS#8 in base64url. */
  async keptKey(): Promise<KeptKey> {
    return { name: this.name, pem: this.#pem, pkcs8: toBase64url(new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', this.privateKey))) };
  }

  /** Somebody enrolled before, with the same key. */
  static async withKey(url: string, { name, pem, pkcs8 }: KeptKey): Promise<Person> {
    const person = new Person(url, name);
    person.#pem = pem;
    person.certificate = certificateFromPem(pem);
    const privateKey = await webcrypto.subtle.importKey('pkcs8', fromBase64url(pkcs8), P256, true, ['sign']);
    // Only the private half is ever used.
    person.#keys = { privateKey, publicKey: privateKey };
    await person.signInByKey();
    return person;
  }

  async signInByKey(): Promise<void> {
    const { challenge } = await this.ask<{ challenge: string }>('POST', '/api/key-challenge');
    const signature = await signBytes(this.#keys!.privateKey, signInBytes(new URL(this.url).host, challenge));
    this.me = await this.ask<Me>('POST', '/api/key-sign-in', { certificate: this.certificate!.fingerprint, challenge, signature });
  }

  /** Opens the socket and follows a meeting, from the last entry it has. */
  async join(meeting: string): Promise<void> {
    this.#following = meeting;
    this.replica = new Replica();
    const socket: Socket<ServerToClient, ClientToServer> = io(this.url, {
      auth: { wire: WIRE_VERSION },
      extraHeaders: { cookie: this.#cookie },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    });
    this.#socket = socket;
    socket.on('entries', ({ meeting: of, from, entries }) => {
      if (of === meeting && this.replica.take(from, entries) === 'gap') this.#inBackground(this.#catchUp());
    });
    socket.on('checkpoint', ({ size, note }) => this.#inBackground(this.#witness(size, note)));
    socket.on('connect', () => this.#inBackground(this.#follow()));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    await this.#follow();
    await this.#catchUp();
  }

  /** What a lost connection breaks off is taken up on the next one; anything else is kept for whoever looks. */
  #inBackground(act: Promise<void>): void {
    act.catch((error: unknown) => {
      if (error instanceof Refused || error instanceof Untrue) this.faults.push(error);
    });
  }

  async #follow(): Promise<void> {
    const answer = await this.#socket!.timeout(10_000).emitWithAck('follow', { meeting: this.#following! });
    if (!answer.ok) throw new Refused(answer.refusal);
    if (answer.size > this.replica.lines.length) await this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    const page = await this.ask<LogPage>('GET', `/api/meetings/${this.#following}/log?from=${this.replica.lines.length}`);
    this.replica.take(page.from, page.entries);
    if (page.checkpoint && !this.replica.agrees(page.checkpoint)) throw new Untrue('the log is not what was signed');
  }

  async #witness(size: number, note: string): Promise<void> {
    if (!this.certificate || !this.#keys) return;
    await this.replica.until(() => this.replica.lines.length >= size);
    if (!this.replica.agrees(note)) return;
    const signedAt = timestamp(Date.now());
    const signature = await signDetached(this.#keys.privateKey, this.certificate, utf8(note), signedAt);
    await this.#socket!.timeout(10_000).emitWithAck('witness', { meeting: this.#following!, size, certificate: this.certificate.fingerprint, signedAt, signature });
  }

  /** Sends a command until it is answered: the same id through lost answers and new connections. */
  async command(type: string, input: Json, more: { sublog?: string; dropAfter?: number } = {}): Promise<CommandAnswer & { ok: true }> {
    const message: CommandMessage = { id: commandId(), meeting: this.#following!, type, input, ...(more.sublog && { sublog: more.sublog }) };
    const answer = await this.send(message, more.dropAfter);
    if (!answer.ok) throw new Refused(answer.refusal);
    return answer;
  }

  async send(message: CommandMessage, dropAfter?: number): Promise<CommandAnswer> {
    const socket = this.#socket!;
    for (let tries = 0; ; tries++) {
      try {
        const asked = socket.timeout(tries === 0 && dropAfter !== undefined ? dropAfter + 50 : 3000).emitWithAck('command', message);
        // The network goes in mid-tap: the answer of the first try is lost.
        if (tries === 0 && dropAfter !== undefined) setTimeout(() => socket.io.engine?.close(), dropAfter);
        return await asked;
      } catch (error) {
        if (tries > 60) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  /** Votes as a tablet does: hashes what it shows, signs, sends, and checks the receipt. */
  async vote(vote: string, choice: string, dropAfter?: number): Promise<Told> {
    const opened = this.replica.meeting.votes.votes[vote]!;
    const size = opened.opened!.seq + 1;
    const revision = (this.#revisions.get(vote) ?? 0) + 1;
    this.#revisions.set(vote, revision);
    const log = { size, root: toBase64url(this.replica.tree.root(size)) };
    const ballot = ballotOf({ meeting: this.#following!, vote, question: questionHash(opened.content!), log }, this.id, revision, choice);
    const signedAt = timestamp(Date.now());
    const signature = await signDetached(this.#keys!.privateKey, this.certificate!, utf8(canonical(ballot as unknown as Json)), signedAt);
    const began = performance.now();
    const input = { revision, choice, certificate: this.certificate!.fingerprint, signedAt, signature };
    const answer = await this.command('castBallot', input, { sublog: vote, ...(dropAfter !== undefined && { dropAfter }) });
    const ms = performance.now() - began;
    this.#check(answer.receipt!, vote, { ballot, signature, signedAt });
    const told: Told = { vote, revision, choice, seq: answer.receipt!.seq, line: answer.receipt!.line, ms };
    this.told.push(told);
    return told;
  }

  /** A receipt must prove that this very ballot stands in the box at its place. */
  #check(receipt: Receipt, vote: string, value: { ballot: Ballot; signature: string; signedAt: string }): void {
    const { unit, logKey, meeting } = this.replica.meeting.session;
    const entry = entryOf(receipt.line);
    const sealed = sealOf({ salt: receipt.salt, value: value as unknown as Json });
    const checkpoint = openNote(receipt.checkpoint, keyName(unit), fromBase64url(logKey));
    const root = rootFrom(leafHash(receipt.line), receipt.seq, receipt.size, receipt.proof.map(fromBase64url));
    const right = entry.seq === receipt.seq && entry.sealed === sealed && checkpoint?.origin === boxOrigin(unit, meeting, vote);
    if (!right || checkpoint.size !== receipt.size || !root || toHex(root) !== toHex(checkpoint.root)) throw new Untrue('the receipt does not hold');
  }

  leave(): void {
    this.#socket?.close();
  }
}
