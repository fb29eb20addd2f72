/** The delegates' own tablets, which signed what they had seen (RECORD section 7). */
import { checkpointFile } from '../layout.ts';
import { SLACK_MS } from './ballots.ts';
import { checkSignature, checkSigner, revokedBefore } from './signature.ts';
import type { Check, Subject } from './subject.ts';

export const witnesses: Check = {
  name: 'witnesses',
  async run(subject) {
    const { history } = subject;
    const sizes = new Map<number, string[]>();
    for (const { name, rest } of subject.under('log/witnesses/')) {
      const match = /^([1-9]\d*)\/([A-Za-z0-9_-]+)\.p7s$/.exec(rest);
      if (!match) {
        if (rest.startsWith('0')) subject.find('file/unexpected', name, 'no such size');
        continue;
      }
      const size = Number(match[1]);
      sizes.set(size, [...(sizes.get(size) ?? []), match[2]!]);
      subject.seen.witnesses++;
      await one(subject, size, match[2]!, name);
    }
    for (const [size, members] of sizes) {
      if (!history.attested.some((one) => one.size === size))
        subject.find('witness/unattested', `log/witnesses/${size}`, `${members.length} signatures that no entry counts`);
    }
    // Whoever leaves the witnesses out leaves out the entry that counts them, be it of none.
    history.stops.forEach((stop, index) => {
      const next = history.stops[index + 1] ?? Infinity;
      if (!history.attested.some(({ size }) => size > stop && size <= next))
        subject.find('witness/not-counted', `${subject.log.file}:${stop}`, 'no entry says how many tablets witnessed it');
    });
    for (const { size, n, m, seq } of history.attested) {
      const where = `${subject.log.file}:${seq}`;
      const there = sizes.get(size)?.length ?? 0;
      if (there !== n)
        subject.find(there === 0 ? 'witness/missing' : 'witness/other-number', where, `${n} signatures were counted, ${there} are here`);
      if (n > m) subject.find('witness/more-than-asked', where, `${n} of ${m}`);
      const [least, most] = range(subject, size, seq);
      if (m < least || m > most)
        subject.find(
          'witness/other-total',
          where,
          `${m} tablets are named; the roll gives ${least === most ? least : `${least} to ${most}`}`,
        );
      if (!subject.files.has(checkpointFile(size))) subject.find('witness/no-checkpoint', where, checkpointFile(size));
    }
  },
};

/**
 * Tablets of delegates who were checked in: at least those with a key that counts, at most all; at the checkpoint or when they
 * were counted.
 */
function range(subject: Subject, size: number, counted: number): [number, number] {
  const { history } = subject;
  const at = [size - 1, counted - 1].map((seq) => {
    const present = history.delegatesAt(seq).filter((one) => history.presentAt(one, seq));
    return [present.filter((one) => history.enrolledAt(one, seq)).length, present.length] as const;
  });
  return [Math.min(...at.map(([least]) => least)), Math.max(...at.map(([, most]) => most))];
}

async function one(subject: Subject, size: number, member: string, name: string): Promise<void> {
  const { history } = subject;
  const checkpoint = checkpointFile(size);
  if (!subject.files.has(checkpoint)) {
    subject.find('witness/no-checkpoint', name, `${checkpoint} is not here`);
    return;
  }
  const seq = size - 1;
  const kind = history.listedAs(member, seq);
  if (kind !== 'delegate') subject.find('witness/not-a-delegate', name, kind ? `listed as ${kind}` : 'not listed');
  if (!history.presentAt(member, seq)) subject.find('witness/not-present', name, 'was not checked in');
  const cms = await checkSignature(subject, name, checkpoint);
  if (!cms) return;
  const key = history.keys.get(cms.certificate.fingerprint);
  if (!key || key.from > seq) subject.find('witness/key-not-admitted', name, cms.certificate.fingerprint);
  else if (key.member !== member) subject.find('witness/key-of-another', name, `admitted for ${key.member}`);
  else if (key.revoked !== undefined && key.revoked <= seq) subject.find('witness/key-revoked', name, cms.certificate.fingerprint);
  const last = subject.log.entries[seq];
  const ms = last ? Date.parse(last.at) : cms.signingTime;
  // Signed when it was asked for: between the checkpoint and the entry that counts it, as far as clocks agree.
  const counted = subject.log.entries[history.attested.find((one) => one.size === size)?.seq ?? seq];
  if (cms.signingTime < ms - SLACK_MS - 1000 || cms.signingTime > (counted ? Date.parse(counted.at) : ms) + SLACK_MS) {
    subject.find('signature/wrong-time', name, new Date(cms.signingTime).toISOString());
  }
  if (revokedBefore(subject, cms.certificate, ms)) subject.find('witness/key-revoked', name, 'by the authority’s list');
  await checkSigner(subject, cms, member, name, ms);
}
