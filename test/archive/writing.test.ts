/** A bundle is written file by file: what is held does not grow with the papers, nor do turns with the ballots. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { writeBundle, type BundleInput } from '../../shared/archive/bundle.ts';
import { PLAIN } from '../../shared/archive/content.ts';
import { readZip, writeZip } from '../../shared/archive/zip.ts';
import { joined, utf8 } from '../../shared/base/bytes.ts';
import { inputOf, makeKeys, story } from './forge.ts';

const sign = () => Promise.resolve(Uint8Array.of(1));
const platform = () => createHash('sha256');

it('holds one piece of one paper at a time', async () => {
  const [piece, count] = [new Uint8Array(64 * 1024).fill(7), 300];
  let [given, taken, most] = [0, 0, 0];
  const paper = async function* () {
    for (let n = 0; n < count; n++) {
      given += piece.length;
      yield piece;
    }
  };
  const input = inputOf(await story(await makeKeys()));
  const digest = createHash('sha256');
  for (let n = 0; n < count; n++) digest.update(piece);
  const document = { paper: 'big', sha256: digest.digest('hex'), title: 'Dự toán', bytes: paper };
  for await (const part of writeBundle({ ...input, documents: [document] }, sign, { ...PLAIN, sha256: platform })) {
    // Once for its sums, then once for the file: of the second time nothing stays behind.
    if (given <= count * piece.length || part.length !== piece.length) continue;
    taken += part.length;
    most = Math.max(most, given - count * piece.length - taken);
  }
  expect(taken).toBe(count * piece.length);
  expect(most).toBeLessThanOrEqual(2 * piece.length);
});

it('gives others a turn all along, with more ballots than a call takes arguments, and is the same file made again', async () => {
  const base = inputOf(await story(await makeKeys()));
  const ballots = Array.from({ length: 30_000 }, (_, n) => ({ voter: `d${n}`, json: `{"n":${n}}`, p7s: () => [utf8(String(n))] }));
  const input: BundleInput = { ...base, votes: [{ ...base.votes[0]!, ballots }] };
  let turns = 0;
  const rest = (): undefined => {
    turns++;
    return undefined;
  };
  const parts: Uint8Array[] = [];
  for await (const part of writeBundle(input, sign, { sha256: platform, rest })) parts.push(part);
  expect(turns).toBeGreaterThan(120_000);
  const zip = joined(parts);
  const { members, problems } = readZip(zip);
  expect([members.length > 60_000, problems]).toEqual([true, []]);
  expect(Buffer.compare(writeZip(members), zip)).toBe(0);
});

it('says so when there are more files than a zip can hold', () => {
  const members = Array.from({ length: 65_536 }, (_, n) => ({ name: `a${n}`, bytes: new Uint8Array() }));
  expect(() => writeZip(members)).toThrow(RangeError);
  expect(readZip(writeZip(members.slice(1))).problems).toEqual([]);
});

it('stops when a content is not what it was a moment ago', async () => {
  const input = inputOf(await story(await makeKeys()));
  let times = 0;
  const pdf = () => [utf8(`asked for the ${++times}th time`)];
  const all = async () => {
    for await (const _part of writeBundle({ ...input, minutes: { ...input.minutes, pdf } }, sign));
  };
  await expect(all()).rejects.toThrow('changed');
});
