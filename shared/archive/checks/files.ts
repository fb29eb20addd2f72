/** The container: a zip of the one kind, the right files in the right order, and both lists of them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from '../../base/bytes.ts';
import { platformSha256 } from '../../crypto/digest.ts';
import { EARLIER_READMES, EARLIER_SCRIPTS } from '../earlier-files.ts';
import { FILES, inOrder, isKnownName, MIMETYPE, REQUIRED } from '../layout.ts';
import { readManifest, readSums, type Listed } from '../manifest.ts';
import { README } from '../readme.ts';
import { SCRIPT_SHA256 } from '../verify-script.ts';
import { readZip } from '../zip.ts';
import { messageOf } from './message-of.ts';
import type { Check, Subject } from './subject.ts';

/** Texts that tell a reader what to run: only those of this software, now and before, and of the reference. */
const KNOWN: ReadonlyArray<readonly [string, ReadonlySet<string>]> = [
  [FILES.script, new Set([SCRIPT_SHA256, ...EARLIER_SCRIPTS])],
  [FILES.readme, new Set([toHex(sha256(utf8(README))), ...EARLIER_READMES])],
];

export const container: Check = {
  name: 'container',
  run(subject) {
    const { members, problems } = readZip(subject.zip);
    for (const { problem, where, detail } of problems)
      subject.find(problem === 'repeated' ? 'file/repeated' : `zip/${problem}`, where, detail);
    let last: string | undefined;
    for (const { name, bytes } of members) {
      if (last !== undefined && inOrder(last, name) > 0) subject.find('file/reordered', name, `comes after ${last}`);
      last = name;
      if (!subject.files.has(name)) subject.files.set(name, bytes);
    }
  },
};

export const files: Check = {
  name: 'files',
  async run(subject) {
    await hashAll(subject);
    for (const name of REQUIRED) if (!subject.files.has(name)) subject.find('file/missing', name, 'every bundle holds this file');
    for (const name of subject.files.keys()) if (!isKnownName(name)) subject.find('file/unexpected', name, 'no file of a bundle');
    const mimetype = subject.text(FILES.mimetype);
    if (mimetype !== undefined && mimetype !== MIMETYPE) subject.find('file/mimetype', FILES.mimetype, `says ${mimetype.slice(0, 100)}`);
    for (const [name, known] of KNOWN)
      if (subject.files.has(name) && !known.has(subject.hash(name)))
        subject.find('file/other-script', name, 'not a version that is known: never run it');
    sums(subject);
    manifest(subject);
  },
};

/** The platform hashes papers of many megabytes far faster; small files are left to be hashed when they are asked for. */
async function hashAll(subject: Subject): Promise<void> {
  for (const [name, bytes] of subject.files) {
    if (bytes.length < 65_536) continue;
    subject.hashes.set(name, toHex(await platformSha256(bytes)));
  }
}

function sums(subject: Subject): void {
  const text = subject.text(FILES.sums);
  if (text === undefined) return;
  let listed: Listed[];
  try {
    listed = readSums(text);
  } catch (error) {
    subject.find('sums/unreadable', FILES.sums, messageOf(error));
    return;
  }
  compare(subject, listed, [...subject.files.keys()].filter((name) => name !== FILES.sums), {
    missing: 'file/missing',
    changed: 'file/changed',
    unlisted: 'file/unlisted',
    twice: 'sums/repeated',
    list: FILES.sums,
  });
}

function manifest(subject: Subject): void {
  const text = subject.text(FILES.manifest);
  if (text === undefined) return;
  try {
    const { signature, files: listed } = readManifest(text);
    if (signature !== FILES.signature) subject.find('manifest/other-signature', FILES.manifest, signature);
    compare(subject, listed, [...subject.files.keys()].filter((name) => !name.startsWith('META-INF/') && name !== FILES.mimetype), {
      missing: 'manifest/missing-file',
      changed: 'manifest/other-digest',
      unlisted: 'manifest/not-covered',
      twice: 'manifest/repeated',
      list: FILES.manifest,
    }, FILES.mimetype);
  } catch (error) {
    subject.find('manifest/unreadable', FILES.manifest, messageOf(error));
  }
}

interface Codes {
  readonly missing: string;
  readonly changed: string;
  readonly unlisted: string;
  readonly twice: string;
  readonly list: string;
}

/** Holds a list of files against those that are there. `free` may be listed or not. */
function compare(subject: Subject, listed: readonly Listed[], names: readonly string[], codes: Codes, free?: string): void {
  const known = new Map<string, string>();
  for (const { name, sha256 } of listed) {
    if (known.has(name)) subject.find(codes.twice, codes.list, `${name} is listed twice`);
    known.set(name, sha256);
    if (!subject.files.has(name)) subject.find(codes.missing, name, `${codes.list} lists it`);
    else if (name !== free && !names.includes(name)) subject.find(codes.twice, codes.list, `${name} does not belong in it`);
    else if (subject.hash(name) !== sha256) subject.find(codes.changed, name, `not the bytes that ${codes.list} lists`);
  }
  for (const name of names) if (!known.has(name)) subject.find(codes.unlisted, name, `${codes.list} does not list it`);
}
