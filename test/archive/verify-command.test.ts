import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS, type Report } from '../../shared/archive/verify.ts';
import { checkNames, findingNames } from '../../shared/text/verify.ts';
import { program } from '../kit/programs.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const reference = here('../vectors/reference.asice');
const ca = readFileSync(here('../vectors/reference.ca'), 'utf8').trim();
const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verifier = await program('server/bin/verify');

function run(args: readonly string[], lang = 'en_GB.UTF-8'): Promise<{ status: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [verifier, ...args],
      { cwd: here('../..'), env: { ...process.env, LANG: lang, LC_ALL: '', LC_MESSAGES: '' } },
      (error, out, err) => done({ status: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('npm run verify', () => {
  it('accepts an honest bundle, in words', async () => {
    const english = await run([reference, '--ca', ca]);
    expect(english.status).toBe(0);
    expect(english.out).toMatch(/The record holds/);
    const vietnamese = await run([reference, '--ca', ca.toUpperCase().replace(/(..)(?=.)/g, '$1:')], 'vi_VN.UTF-8');
    expect(vietnamese.status).toBe(0);
    expect(vietnamese.out).toMatch(/Hồ sơ đúng/);
    expect((await run([reference, '--ca', ...ca.match(/.{16}/g)!])).status).toBe(0);
  });

  it('prints one object as its last line with --json, and ends with 1 where something was found', async () => {
    const bytes = readFileSync(reference);
    bytes[bytes.indexOf('"outcome":"adopted"') + 12]! ^= 1;
    writeFileSync(join(folder, 'changed.asice'), bytes);
    const { status, out } = await run(['--json', join(folder, 'changed.asice'), '--ca', ca]);
    expect(status).toBe(1);
    const report = JSON.parse(out.trimEnd().split('\n').at(-1)!) as Report;
    expect(report.ok).toBe(false);
    expect(report.findings.map((one) => one.code)).toContain('entry/changed');
    expect((await run([join(folder, 'changed.asice'), '--ca', ca])).out).toMatch(/Do NOT rely/);
  });

  it('ends with 2 when it is called wrongly', async () => {
    const calls = [
      [],
      [reference],
      [reference, '--ca'],
      [reference, '--ca', 'abc'],
      [reference, reference, '--ca', ca],
      ['missing.asice', '--ca', ca],
      [reference, '--ca', ca, '--force'],
    ];
    for (const [i, { status, out, err }] of (await Promise.all(calls.map((one) => run(one)))).entries()) {
      expect([i, status]).toEqual([i, 2]);
      expect(out).toBe('');
      expect(err).toMatch(/Usage/);
    }
  });
});

describe('the words of findings', () => {
  it('are there for every code and every check', () => {
    const source = [
      '../../shared/archive/verify.ts',
      ...readdirSync(here('../../shared/archive/checks')).map((name) => `../../shared/archive/checks/${name}`),
    ]
      .map((name) => readFileSync(here(name), 'utf8'))
      .join('\n');
    const codes = new Set([...source.matchAll(/'([a-z-]+\/[a-z-]+)'/g)].map((one) => one[1]!));
    for (const fault of ['unreadable', 'not-canonical', 'bad-name']) codes.add(`zip/${fault}`);
    for (const fault of ['unreadable', 'other-content', 'bad-signature']) codes.add(`signature/${fault}`).add(`seal/${fault}`);
    codes.add('seal/not-valid-then').add('seal/purpose');
    expect([...codes].filter((code) => !findingNames[code])).toEqual([]);
    expect(Object.keys(findingNames).filter((code) => !codes.has(code))).toEqual([]);
    expect(CHECKS.map((one) => one.name)).toEqual(Object.keys(checkNames));
  });
});
