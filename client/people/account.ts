/** Somebody known to the server, and the key they sign with: how they sign in, enrol and ask, on real HTTP. */
import { fromBase64url, toBase64url } from '../../shared/base/bytes.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import { certificateFromPem, certificateToPem, parseCertificate, type Certificate } from '../../shared/crypto/certificate.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import type { SampleKey } from '../../shared/wire/sample.ts';
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
import { Jar } from './jar.ts';
import { granted, Refused } from './refused.ts';

const LABEL = 'Máy tính bảng';
/** Setting the minutes of a long day takes the server a while. */
const ANSWER_MS = 300_000;
const ENROLLED_MS = 30_000;

export class Account {
  readonly jar = new Jar();
  readonly door: Door;
  readonly #keep = memoryKeep();
  readonly #wire: EnrolmentWire;
  #key: DeviceKey | undefined;
  me: Me | undefined;

  /** `readableKey`: a key that can be kept for a later start; a tablet's own cannot be read out. */
  constructor(
    readonly url: string,
    public name: string,
    readonly readableKey = false,
  ) {
    this.door = doorBy(this.jar.carrier(url));
    this.#wire = { host: new URL(url).host, get: (path) => this.door.get(path), post: (path, body) => this.door.post(path, body) };
  }

  get id(): string {
    return this.me!.member.id;
  }

  /** For those who speak to the server by other means in this person's name. */
  get cookie(): string {
    return this.jar.header;
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
      await this.door.ask<T>(method, path.replace(/^\/api/, ''), { headers, patience: ANSWER_MS, ...(body !== undefined && { body }) }),
    );
  }

  async bytes(path: string): Promise<Uint8Array> {
    const answer = await fetch(`${this.url}${path}`, { headers: this.jar.headers });
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

  /** Takes up the key that they enrolled before, and signs in with it. */
  async takeUp({ name, pem, pkcs8 }: SampleKey): Promise<void> {
    const { fingerprint, der } = certificateFromPem(pem);
    const key = await crypto.subtle.importKey('pkcs8', fromBase64url(pkcs8), { name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
    // Whose it is stands in the answer to the sign-in.
    this.#key = {
      certificate: fingerprint,
      der: new Uint8Array(der),
      key,
      algorithm: 'P-256',
      origin: 'issued',
      member: { id: '', name },
      label: LABEL,
      ca: '',
    };
    await this.signInByKey();
    this.#key = { ...this.#key, member: { id: this.id, name } };
  }

  async signInByKey(): Promise<void> {
    this.me = granted(await signInWithKey(this.key, this.#wire));
  }
}
