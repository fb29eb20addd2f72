/**
 * Issuing keys of urns: RSA, one for each urn, made when it is first asked for. The private half is encrypted in the store like every
 * hidden part, and destroyed with its urn.
 */
import { constants, createPrivateKey, createPublicKey, generateKeyPair, privateDecrypt, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { isBlinded, readIssuer } from '../../shared/crypto/blind-rsa.ts';
import { Conflict, type Logs } from '../ports.ts';
import { readBase64url, writeBase64url } from './base64url.ts';

const MODULUS_BITS = 2048;
const makePair = promisify(generateKeyPair);

interface Issuer {
  readonly publicKey: string;
  readonly privateKey?: KeyObject;
}

export class Issuers {
  readonly #known = new Map<string, Issuer>();

  constructor(
    readonly logs: Pick<Logs, 'append' | 'read' | 'forget'>,
    readonly meeting: string,
    readonly salt: () => string,
  ) {}

  #stream(key: string): string {
    return `i/${this.meeting}/${key}`;
  }

  /** SPKI, base64url. */
  async publicKey(key: string): Promise<string> {
    return (await this.#of(key)).publicKey;
  }

  /** The blind signature: the message to the power of the private key (RFC 9474). Undefined for what is no blinded message. */
  async sign(key: string, blinded: string): Promise<string | undefined> {
    const { publicKey, privateKey } = await this.#of(key);
    if (!privateKey || !isBlinded(readIssuer(publicKey), blinded)) return undefined;
    return writeBase64url(privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, readBase64url(blinded)));
  }

  async #of(key: string): Promise<Issuer> {
    const known = this.#known.get(key) ?? (await this.#read(key)) ?? (await this.#make(key));
    this.#known.set(key, known);
    return known;
  }

  async #read(key: string): Promise<Issuer | undefined> {
    const [entry] = await this.logs.read(this.#stream(key), 0, 1);
    if (!entry) return undefined;
    const { publicKey } = JSON.parse(entry.line) as Issuer;
    const kept = (entry.sealed?.value as { readonly privateKey?: string } | undefined)?.privateKey;
    return kept === undefined ? { publicKey } : { publicKey, privateKey: privateKeyOf(kept) };
  }

  /** Of several servers that make one at once the first counts. */
  async #make(key: string): Promise<Issuer> {
    const pair = await makePair('rsa', { modulusLength: MODULUS_BITS, publicExponent: 65537 });
    const publicKey = writeBase64url(createPublicKey(pair.privateKey).export({ type: 'spki', format: 'der' }));
    const privateKey = writeBase64url(pair.privateKey.export({ type: 'pkcs8', format: 'der' }));
    try {
      const entry = { line: JSON.stringify({ publicKey }), sealed: { salt: this.salt(), value: { privateKey } } };
      await this.logs.append(this.#stream(key), 0, [entry]);
      return { publicKey, privateKey: pair.privateKey };
    } catch (error) {
      const theirs = error instanceof Conflict ? await this.#read(key) : undefined;
      if (!theirs) throw error;
      return theirs;
    }
  }

  /** However often it is asked. */
  async destroy(key: string): Promise<void> {
    this.#known.delete(key);
    await this.logs.forget(this.#stream(key), [0]);
  }
}

const privateKeyOf = (kept: string): KeyObject => createPrivateKey({ key: readBase64url(kept), type: 'pkcs8', format: 'der' });
