/** Property: whatever is changed, it is found (DESIGN, habit 3). Seeds are pinned; a failure names its own. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../shared/base/bytes.ts';
import { container, files } from '../../shared/archive/checks/files.ts';
import { Subject } from '../../shared/archive/checks/subject.ts';
import { verify } from '../../shared/archive/verify.ts';
import { readZip, writeZip } from '../../shared/archive/zip.ts';
import { runs } from '../kit/runs.ts';
import { edit, forge, makeKeys, story, textOf, type Keys } from './forge.ts';

const reference = new Uint8Array(readFileSync(new URL('../vectors/reference.asice', import.meta.url)));
const referenceCa = readFileSync(new URL('../vectors/reference.ca', import.meta.url), 'utf8').trim();

/** Deterministic numbers from a seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

let keys: Keys;
let own: Uint8Array;
beforeAll(async () => {
  keys = await makeKeys();
  own = await forge(await story(keys));
});

describe('one flipped bit', () => {
  it('in any header of the zip is found', async () => {
    const headers: number[] = [];
    let at = 0;
    // What is in the files is another matter: with little of it the headers are as many, and are looked at sooner.
    const small = writeZip(readZip(reference).members.map(({ name, bytes }) => ({ name, bytes: bytes.subarray(0, 40) })));
    const { members } = readZip(small);
    for (const { name, bytes } of members) {
      for (let i = 0; i < 30 + name.length; i++) headers.push(at + i);
      at += 30 + name.length + bytes.length;
    }
    for (; at < small.length; at++) headers.push(at);
    const random = numbers(20261122);
    const missed: number[] = [];
    for (const one of headers) {
      const changed = Uint8Array.from(small);
      changed[one]! ^= 1 << Math.floor(random() * 8);
      // The container alone must tell.
      if (readZip(changed).problems.length === 0) missed.push(one);
    }
    expect(headers.length).toBeGreaterThan(8_000);
    expect(missed).toEqual([]);
  });

  it('in any file, though the zip is made anew around it, is found', async () => {
    const random = numbers(335);
    const { members } = readZip(reference);
    const all = members.reduce((sum, one) => sum + one.bytes.length, 0);
    const missed: string[] = [];
    for (let i = 0; i < runs(500); i++) {
      let position = Math.floor(random() * all);
      const changed = members.map(({ name, bytes }) => {
        const here = position >= 0 && position < bytes.length ? position : -1;
        position -= bytes.length;
        if (here < 0) return { name, bytes };
        const copy = Uint8Array.from(bytes);
        copy[here]! ^= 1 << Math.floor(random() * 8);
        return { name, bytes: copy };
      });
      // The lists of files alone must tell; every tenth time all of the verifier is asked.
      const subject = new Subject(writeZip(changed), referenceCa);
      for (const check of [container, files]) await check.run(subject);
      if (subject.findings.length === 0) missed.push(`${i}`);
      if (i % 10 === 0 && (await verify(subject.zip, referenceCa)).ok) missed.push(`${i}, verify`);
    }
    expect(missed).toEqual([]);
  }, 600_000);

  it('is found in a file whose sums and seal were made anew, wherever meaning hangs on it', async () => {
    // The installation can seal any text it likes as README and script; everything else must hold by itself.
    const free = /^(README\.txt|verify\.sh|META-INF\/.*)$/;
    const random = numbers(46);
    const names = readZip(own)
      .members.map((one) => one.name)
      .filter((name) => !free.test(name) && !name.endsWith('.pem') && !name.startsWith('votes/v3/openings'));
    const missed: string[] = [];
    for (let i = 0; i < runs(75); i++) {
      const name = names[Math.floor(random() * names.length)]!;
      let at = 0;
      const zip = await edit(own, (files) => {
        const copy = Uint8Array.from(files.get(name)!);
        at = Math.floor(random() * copy.length);
        copy[at]! ^= 1 << Math.floor(random() * 7);
        files.set(name, copy);
      }, { sealer: keys.seal });
      if ((await verify(zip, keys.ca.certificate.fingerprint)).ok) missed.push(`${name}:${at}`);
    }
    expect(missed).toEqual([]);
  }, 300_000);
});

describe('random tampering, sealed again', () => {
  it('is always found', async () => {
    const zip = own;
    const ca = keys.ca.certificate.fingerprint;
    const names = readZip(zip).members.map((one) => one.name);
    const logs = names.filter((name) => name.endsWith('.ndjson') && !name.startsWith('votes/v3/openings'));
    const kept = names.filter((name) => !/^META-INF|^log\/checkpoints|^mimetype$/.test(name));
    const act = fc.oneof(
      fc.record({ kind: fc.constant('delete' as const), name: fc.constantFrom(...kept) }),
      fc.record({ kind: fc.constant('swap' as const), name: fc.constantFrom(...kept), other: fc.constantFrom(...kept) }),
      fc.record({
        kind: fc.constantFrom('drop' as const, 'repeat' as const, 'reverse' as const),
        name: fc.constantFrom(...logs),
        line: fc.nat(60),
      }),
      fc.record({ kind: fc.constant('digit' as const), name: fc.constantFrom(...logs, 'minutes/minutes.json'), line: fc.nat(400) }),
    );
    await fc.assert(
      fc.asyncProperty(act, async (one) => {
        let touched = false;
        const changed = await edit(zip, (files) => {
          const before = textOf(files, one.name);
          if (one.kind === 'delete') files.delete(one.name);
          else if (one.kind === 'swap') {
            const [a, b] = [files.get(one.name)!, files.get(one.other)!];
            files.set(one.name, b).set(one.other, a);
            touched = one.name !== one.other && Buffer.compare(a, b) !== 0 && !['README.txt', 'verify.sh'].includes(one.name + one.other);
            return;
          } else if (one.kind === 'digit') {
            const digits = [...before.matchAll(/\d/g)];
            const hit = digits[one.line % Math.max(1, digits.length)];
            if (hit) files.set(one.name, utf8(`${before.slice(0, hit.index)}${(Number(hit[0]) + 1) % 10}${before.slice(hit.index + 1)}`));
          } else {
            const lines = before.trimEnd().split('\n');
            const at = one.line % lines.length;
            if (one.kind === 'drop') lines.splice(at, 1);
            if (one.kind === 'repeat') lines.splice(at, 0, lines[at]!);
            if (one.kind === 'reverse') lines.reverse();
            files.set(one.name, utf8(lines.map((line) => `${line}\n`).join('')));
          }
          touched = !files.has(one.name) || textOf(files, one.name) !== before;
        }, { sealer: keys.seal });
        // Sealed openings of the meeting's log may be withheld: that is what they are for.
        const withheld = one.kind === 'drop' && one.name === 'log/openings.ndjson';
        const report = await verify(changed, ca);
        expect(report.ok).toBe(!touched || withheld);
      }),
      { seed: 20261122, numRuns: runs(75) },
    );
  }, 300_000);
});
