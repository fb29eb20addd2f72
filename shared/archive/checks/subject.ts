/** What is being verified: the bundle's files, what could be read from them so far, and what was found. */
import { sha256 } from '@noble/hashes/sha2.js';
import { fromUtf8, toHex } from '../../base/bytes.ts';
import type { Certificate } from '../../crypto/certificate.ts';
import { History } from './history.ts';
import { emptyLog, type ReadLog } from './read-log.ts';

export interface Finding {
  /** `<subject>/<fault>`, stable. */
  readonly code: string;
  /** The file, entry, vote or person it is about. */
  readonly where: string;
  /** In plain English, for whoever looks closer. */
  readonly detail: string;
}

export interface Pki {
  ca?: Certificate;
  seal?: Certificate;
  readonly trust: Certificate[];
  /** By fingerprint; those whose file holds what its name says. */
  readonly certificates: Map<string, Certificate>;
  /** Serial (hex of the INTEGER) → milliseconds since 1970, from a revocation list that the authority signed. */
  readonly revoked: Map<string, number>;
}

export class Subject {
  readonly zip: Uint8Array;
  /** The fingerprint that the authority must have, from whoever verifies. */
  readonly expectedCa: string;
  readonly findings: Finding[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly hashes = new Map<string, string>();
  readonly pki: Pki = { trust: [], certificates: new Map(), revoked: new Map() };
  log: ReadLog = emptyLog();
  history: History = new History();
  logKey?: Uint8Array;
  readonly boxes = new Map<string, ReadLog>();
  readonly seen = { ballots: 0, witnesses: 0, keptBack: 0 };

  constructor(zip: Uint8Array, expectedCa: string) {
    this.zip = zip;
    this.expectedCa = expectedCa;
  }

  find(code: string, where: string, detail: string): void {
    this.findings.push({ code, where, detail });
  }

  /** A file as text; undefined, with nothing said, where it is missing: what must be there is checked once, elsewhere. */
  text(name: string): string | undefined {
    const bytes = this.files.get(name);
    if (!bytes) return undefined;
    try {
      return fromUtf8(bytes);
    } catch {
      this.find('file/not-text', name, 'not UTF-8');
      return undefined;
    }
  }

  /** SHA-256 of a member, hex; empty for one that is missing. */
  hash(name: string): string {
    const known = this.hashes.get(name);
    if (known !== undefined) return known;
    const bytes = this.files.get(name);
    const found = bytes ? toHex(sha256(bytes)) : '';
    this.hashes.set(name, found);
    return found;
  }

  /** Names under a folder, each with what follows the folder. */
  under(folder: string): Array<{ readonly name: string; readonly rest: string }> {
    const out: Array<{ name: string; rest: string }> = [];
    for (const name of this.files.keys()) if (name.startsWith(folder)) out.push({ name, rest: name.slice(folder.length) });
    return out;
  }

  get unit(): string {
    return this.history.created?.unit ?? '';
  }

  get meeting(): string {
    return this.history.created?.meeting ?? '';
  }
}

/** One group of checks. */
export interface Check {
  readonly name: string;
  run(subject: Subject): void | Promise<void>;
}
