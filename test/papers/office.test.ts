/** Word and Excel files, turned into PDF by a program that stands in for LibreOffice: this machine has none. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { silent } from '../../server/log.ts';
import type * as intakes from '../../server/papers/intake.ts';
import { makeOffice, officeKind } from '../../server/papers/office.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { program } from '../kit/programs.ts';

const { makeIntake } = (await import(await program('server/papers/intake'))) as typeof intakes;
const PDF = join(import.meta.dirname, '../samples/thong-bao-79.pdf');
const WORD = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from('word/document.xml '.repeat(200))]);
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'office-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Answers `--version`, and otherwise does what it is told with $OUT, the folder named, and $LAST, the file. */
function standIn(convert: string): string {
  const path = join(folder, 'soffice');
  const told = `printf '%s\\n' "$@" > '${folder}/told'; env > '${folder}/env'`;
  const walk = 'while [ $# -gt 0 ]; do [ "$1" = --outdir ] && OUT="$2"; LAST="$1"; shift; done';
  writeFileSync(path, `#!/bin/sh\n[ "$1" = --version ] && exit 0\n${told}\n${walk}\n${convert}\n`);
  chmodSync(path, 0o755);
  return path;
}
async function* source(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 500) yield bytes.subarray(at, at + 500);
}
function desk(path: string | undefined, limits = {}) {
  const store = memoryStore();
  const staging = mkdtempSync(join(folder, 'staging-'));
  const office = path === undefined ? undefined : makeOffice(path, limits);
  const intake = makeIntake({ store, log: silent, limits: { folder: staging }, office });
  const take = (name: string, bytes: Uint8Array = WORD) => intake.take(source(bytes), { name, secrecy: 'ordinary' });
  return { store, intake, take, left: () => readdirSync(staging) };
}

test('a file’s name and its first bytes have to agree', () => {
  const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect([officeKind('a.DOCX', WORD), officeKind('a.xls', old), officeKind('a.ods', WORD)]).toEqual(['docx', 'xls', 'ods']);
  for (const name of ['a.doc', 'a.docm', 'a.xlsm', 'a.zip', 'docx', 'a.pdf']) expect(officeKind(name, WORD)).toBeUndefined();
});

test('a Word file becomes a paper; the file itself is kept beside it, and the same file is the same paper', async () => {
  const { store, intake, take, left } = desk(standIn(`cp '${PDF}' "$OUT/paper.pdf"`));
  const taken = await take('Tờ trình số 5.docx');
  if (isRefusal(taken)) throw new Error(taken.code);
  expect(taken.title).toBe('Tờ trình số 5');
  const facts = (await intake.about(taken.sha256))!;
  expect(facts.source?.name).toBe('Tờ trình số 5.docx');
  const original = await buffer(store.blobs.get(facts.source!.sha256));
  expect(original.equals(WORD)).toBe(true);
  expect((await buffer(store.blobs.get(taken.sha256))).equals(readFileSync(PDF))).toBe(true);
  const told = readFileSync(join(folder, 'told'), 'utf8');
  expect(told).toContain('--headless');
  expect(told).toContain('pdf:writer_pdf_Export');
  expect(told).toMatch(/-env:UserInstallation=file:\/\/.*\/office\/profile/);
  const env = readFileSync(join(folder, 'env'), 'utf8');
  expect(env).toContain('http_proxy=http://127.0.0.1:9');
  expect(env).toMatch(/^HOME=.*\/office$/m);
  expect(env).not.toContain('VITEST');
  rmSync(join(folder, 'told'));
  expect(await take('Bản khác.docx')).toMatchObject({ sha256: taken.sha256 });
  expect(existsSync(join(folder, 'told'))).toBe(false);
  expect(left()).toEqual([]);
}, 60_000);

test('it is told before it opens anything that it runs no macros and fetches nothing', async () => {
  const { take } = desk(standIn(`cp "$(dirname "$OUT")/profile/user/registrymodifications.xcu" '${folder}/profile'; exit 1`));
  expect(await take('a.xlsx')).toMatchObject({ code: 'papers/office-failed' });
  const profile = readFileSync(join(folder, 'profile'), 'utf8');
  for (const name of ['DisableMacrosExecution', 'DisableActiveContent', 'BlockUntrustedRefererLinks'])
    expect(profile).toContain(`"${name}" oor:op="fuse"><value>true<`);
  expect(readFileSync(join(folder, 'told'), 'utf8')).toContain('pdf:calc_pdf_Export');
});

test.runIf(process.platform === 'linux')('where memory runs out it ends before the server does', async () => {
  const { take } = desk(standIn(`cat /proc/self/oom_score_adj > '${folder}/first'; exit 1`));
  await take('a.docx');
  expect(readFileSync(join(folder, 'first'), 'utf8').trim()).toBe('1000');
});

test('where the program is not there, what is to be done is said; nothing is left behind', async () => {
  for (const path of [undefined, join(folder, 'nowhere')]) {
    const { take, left } = desk(path);
    expect(await take('a.docx')).toMatchObject({ code: 'papers/office-not-here' });
    expect(left()).toEqual([]);
  }
  expect(await desk(undefined).take('a.zip')).toMatchObject({ code: 'papers/not-a-pdf' });
});

test('one that fails, makes nothing, makes no PDF or finds no end is refused, and what it started ends with it', async () => {
  for (const convert of ['exit 1', ':', 'sleep 600 & sleep 600']) {
    const { take, left } = desk(standIn(convert), { standstillMs: 2_000 });
    expect(await take('a.docx')).toMatchObject({ code: 'papers/office-failed' });
    expect(left()).toEqual([]);
  }
  const { take, left } = desk(standIn('echo no > "$OUT/paper.pdf"'));
  expect(await take('a.docx')).toMatchObject({ code: 'papers/damaged' });
  expect(left()).toEqual([]);
}, 60_000);
