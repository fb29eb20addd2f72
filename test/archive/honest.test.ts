import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCRIPT_SHA256, VERIFY_SCRIPT } from '../../shared/archive/verify-script.ts';
import { fingerprintOf, verify } from '../../shared/archive/verify.ts';
import { readZip, writeZip } from '../../shared/archive/zip.ts';
import { script, scriptInside } from './script.ts';
import { bundleOf, forge, inputOf, makeKeys, story } from './forge.ts';

const vector = (name: string): Buffer => readFileSync(new URL(`../vectors/${name}`, import.meta.url));
const reference = new Uint8Array(vector('reference.asice'));
const referenceCa = vector('reference.ca').toString().trim();

describe('an honest bundle', () => {
  it('made by other software is accepted, with its summary', async () => {
    const report = await verify(reference, referenceCa);
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({
      ok: true,
      summary: {
        unit: 'H99.1',
        meeting: 'm1',
        title: 'Kỳ họp thứ nhất',
        votes: 2,
        ballots: 11,
        entries: 35,
        documents: 1,
        witnesses: { n: 5, m: 6 },
      },
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
    expect(await script(zip, ca)).toMatchObject({ status: 0, said: expect.stringContaining('everything agrees'), broke: '' });
    expect(await scriptInside(zip, ca)).toMatchObject({ status: 0, said: expect.stringContaining('everything agrees'), broke: '' });
    expect(await script(zip, `${'0'.repeat(64)}`)).toMatchObject({ status: 1 });
    expect((await script(zip, 'abc')).status).toBe(2);
  });

  it('made by other software is accepted by the script', async () => {
    expect(await script(reference, referenceCa)).toMatchObject({
      status: 0,
      said: expect.stringContaining('everything agrees'),
      broke: '',
    });
  });

  it('is checked by the script whose hash is published', () => {
    expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')).toContain(`\`${SCRIPT_SHA256}\``);
  });

  // Its parts are put one behind the other: of two functions of one name the later would be called for both.
  it('is checked by a script in which every function has a name of its own', () => {
    const names = [...VERIFY_SCRIPT.matchAll(/^def (\w+)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((one, n) => names.indexOf(one) !== n)).toEqual([]);
  });

  it('holds no private key, whatever is put in', async () => {
    const input = inputOf(await story(await makeKeys()));
    const pem = '-----BEGIN PRIVATE KEY-----\nMCA=\n-----END PRIVATE KEY-----\n';
    await expect(bundleOf({ ...input, pki: { ...input.pki, ca: pem } }, () => Promise.resolve(new Uint8Array()))).rejects.toThrow(
      /private key/,
    );
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
