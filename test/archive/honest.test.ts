import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, verify } from '../../shared/archive/verify.ts';
import { readZip, writeZip } from '../../shared/archive/zip.ts';
import { bundleOf, edit, forge, inputOf, makeKeys, story, textOf } from './forge.ts';

const vector = (name: string): Buffer => readFileSync(new URL(`../vectors/${name}`, import.meta.url));
const reference = new Uint8Array(vector('reference.asice'));
const referenceCa = vector('reference.ca').toString().trim();

function unpacked<T>(zip: Uint8Array, look: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    for (const { name, bytes } of readZip(zip).members) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `sh verify.sh`, its output and its exit status. */
function script(zip: Uint8Array, ca: string): { status: number; said: string } {
  return unpacked(zip, (folder) => {
    try {
      return { status: 0, said: execFileSync('sh', [join(folder, 'verify.sh'), ca], { stdio: 'pipe' }).toString() };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: Buffer; stderr: Buffer };
      return { status, said: stdout.toString() + stderr.toString() };
    }
  });
}

describe('an honest bundle', () => {
  it('made by other software is accepted, with its summary', async () => {
    const report = await verify(reference, referenceCa);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({
      ok: true,
      summary: { unit: 'H99.1', meeting: 'm1', title: 'Kỳ họp thứ nhất', votes: 2, ballots: 11, entries: 35, documents: 1, witnesses: { n: 5, m: 6 } },
    });
    expect(report.checks.every((one) => one.findings === 0)).toBe(true);
  });

  it('made by other software is rebuilt from its members, byte for byte', () => {
    const { members, problems } = readZip(reference);
    expect(problems).toEqual([]);
    expect(Buffer.from(writeZip(members)).equals(Buffer.from(reference))).toBe(true);
  });

  it('of our own making is accepted by our verifier and by the script inside it', async () => {
    const keys = await makeKeys();
    const zip = await forge(await story(keys));
    const ca = keys.ca.certificate.fingerprint;
    const report = await verify(zip, ca);
    expect(report.findings).toEqual([]);
    expect(report.summary).toMatchObject({ votes: 4, ballots: 13, documents: 3, witnesses: { n: 4, m: 5 } });
    expect(script(zip, ca)).toMatchObject({ status: 0, said: expect.stringContaining('everything agrees') });
    expect(script(zip, `${'0'.repeat(64)}`)).toMatchObject({ status: 1 });
    expect(script(zip, 'abc').status).toBe(2);
  });

  it('is found out by the script too when it was tampered with', async () => {
    const keys = await makeKeys();
    const ca = keys.ca.certificate.fingerprint;
    const lying = await story(keys, { result: (result) => Object.assign(result, { outcome: 'adopted', counts: { ...result.counts, for: 6 } }) });
    expect(script(await forge(lying), ca)).toMatchObject({ status: 1, said: expect.stringMatching(/votes\/v0: counted again/) });
    const guest = await story(keys, { during: (w) => w.cast('v0', 'g0', 'for'), result: (result) => Object.assign(result, { void: [], roll: { ...result.roll, g0: 'for' } }) });
    expect(script(await forge(guest), ca)).toMatchObject({ status: 1, said: expect.stringMatching(/ballots\/g0.json: not by a delegate/) });
    const changed = await edit(await forge(await story(keys)), (files) => {
      files.set('votes/v0/ballots/d0.json', new TextEncoder().encode(textOf(files, 'votes/v0/ballots/d0.json').replace('"for"', '"against"')));
    });
    const { said, status } = script(changed, ca);
    expect(status).toBe(1);
    expect(said).toMatch(/d0.json: not the ballot that was sealed/);
    expect(said).toMatch(/not in the manifest/);
  });

  it('holds no private key, whatever is put in', async () => {
    const input = inputOf(await story(await makeKeys()));
    const pem = '-----BEGIN PRIVATE KEY-----\nMCA=\n-----END PRIVATE KEY-----\n';
    await expect(bundleOf({ ...input, pki: { ...input.pki, ca: pem } }, () => Promise.resolve(new Uint8Array()))).rejects.toThrow(/private key/);
  });

  it('says whose fingerprint it wants, however it is written', () => {
    expect(fingerprintOf(referenceCa)).toBe(referenceCa);
    expect(fingerprintOf(referenceCa.toUpperCase().replace(/(..)(?=.)/g, '$1:'))).toBe(referenceCa);
    expect(fingerprintOf(`  ${referenceCa.slice(0, 32)} ${referenceCa.slice(32)}\n`)).toBe(referenceCa);
    for (const wrong of ['', 'x'.repeat(64), referenceCa.slice(1), `${referenceCa}0`]) expect(fingerprintOf(wrong)).toBeUndefined();
  });

  it('under another authority than the expected one is refused', async () => {
    const report = await verify(reference, '0'.repeat(64));
    expect(report.findings.map((one) => one.code)).toEqual(['authority/unexpected', 'authority/other-in-log']);
  });
});
