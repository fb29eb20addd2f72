/**
 * An opinion sheet: answers of those asked alone, in time, signed over what was asked; and what they come to, counted again. Of answers
 * that this bundle keeps back, what everybody may know is held against the numbers.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { fromBase64url, utf8 } from '../../base/bytes.ts';
import { canonical, parseCanonical } from '../../base/canonical.ts';
import { HexHash, Id } from '../../base/ids.ts';
import { isNear } from '../../base/time.ts';
import { maySign } from '../../crypto/cms-file.ts';
import { attributesToSign, verifyAttributes } from '../../crypto/cms.ts';
import { contentHash, Opinion } from '../../sheets/opinion-events.ts';
import { statistics, type Numbers } from '../../sheets/statistics.ts';
import { FILES } from '../layout.ts';
import { revokedBefore } from './signature.ts';
import { standingOf, stoodAt } from './authority.ts';
import type { At } from './history-kernel.ts';
import type { OpinionAt, SheetHistory } from './history-sheets.ts';
import type { Check, Subject } from './subject.ts';

const Given = z.object({ certificate: HexHash, opinion: Opinion, signature: z.string(), signedAt: z.string() });
const Gathered = z.object({ answers: z.array(z.object({ choice: z.string(), comment: z.string(), member: Id, seq: z.number() })) });
type Said = z.infer<typeof Given>['opinion'];

const place = ({ seq }: Pick<At, 'seq'>): string => `${FILES.entries}:${seq}`;

export const opinions: Check = {
  name: 'opinions',
  async run(subject) {
    const { sheet } = subject.history;
    if (!sheet) return;
    const { issued, gathered } = sheet;
    if (!issued) return subject.find('opinion/not-issued', FILES.entries, 'nothing was asked');
    asked(subject, sheet);
    const last = new Map<string, { readonly at: OpinionAt; readonly said?: Said }>();
    for (const at of sheet.given) {
      inTime(subject, sheet, at, last.get(at.member)?.at);
      const said = await signedIn(subject, sheet, at);
      last.set(at.member, { at, ...(said && { said }) });
    }
    if (!gathered) return subject.find('opinion/not-gathered', FILES.entries, 'the log does not say what the answers came to');
    ended(subject, sheet);
    numbers(subject, sheet, last);
    minutesSay(subject, gathered);
  },
};

/** The question is what its hash says, with papers that were published; nobody is asked twice. */
function asked(subject: Subject, { issued }: SheetHistory): void {
  const { open } = issued!;
  const where = place(issued!);
  if (contentHash(open.content) !== open.question) subject.find('opinion/other-question', where, 'the hash is not of what was asked');
  const published = new Set(subject.history.papers.map((one) => one.sha256));
  for (const one of open.content.papers) if (!published.has(one)) subject.find('opinion/other-question', where, `${one} was never published`);
  if (new Set(open.asked).size !== open.asked.length) subject.find('opinion/not-asked', where, 'somebody is asked twice');
  for (const one of open.asked)
    if (subject.history.listedAs(one, issued!.seq) !== 'delegate') subject.find('opinion/not-asked', where, `${one} is no delegate of the list`);
}

/** The deadline as it stood at an entry. */
const deadlineAt = ({ issued, extended }: SheetHistory, seq: number): string =>
  extended.findLast((one) => one.seq < seq)?.deadline ?? issued!.open.deadline;

function inTime(subject: Subject, sheet: SheetHistory, at: OpinionAt, before: OpinionAt | undefined): void {
  const { issued, ended: end } = sheet;
  const where = place(at);
  if (at.seq < issued!.seq || (end && at.seq > end.seq)) subject.find('opinion/out-of-place', where, `${at.member}: outside of the time for answers`);
  const deadline = deadlineAt(sheet, at.seq);
  if (at.at > deadline) subject.find('opinion/after-deadline', where, `${at.member}: at ${at.at}, until ${deadline}`);
  if (!issued!.open.asked.includes(at.member)) subject.find('opinion/not-asked', where, at.member);
  else if (subject.history.listedAs(at.member, at.seq) !== 'delegate') subject.find('opinion/not-asked', where, `${at.member} is off the list`);
  if (at.by !== at.member) subject.find('opinion/by-another', where, `${at.member}’s, written by ${at.by ?? 'nobody'}`);
  if (before && at.revision <= before.revision) subject.find('opinion/revision', where, `${at.member}: ${at.revision} after ${before.revision}`);
}

/** What was said, where the bundle opens it and a key of its author's that counted then has signed just this. */
async function signedIn(subject: Subject, sheet: SheetHistory, at: OpinionAt): Promise<Said | undefined> {
  const where = place(at);
  const opening = subject.log.openings.get(at.seq);
  if (!opening) {
    if (sheet.issued!.open.answersFor === 'asked') subject.find('opinion/not-opened', where, `${at.member}: in this bundle answers are open`);
    else subject.seen.keptBack++;
    return undefined;
  }
  const read = Given.safeParse(opening.value);
  if (!read.success) {
    subject.find('opinion/shape', where, read.error.issues[0]?.path.join('.') ?? '');
    return undefined;
  }
  const { opinion } = read.data;
  const same = opinion.member === at.member && opinion.revision === at.revision && opinion.sheet === subject.meeting;
  if (!same) subject.find('opinion/of-another', where, `${at.member}: signed for ${opinion.member} on ${opinion.sheet}`);
  if (opinion.question !== sheet.issued!.open.question) subject.find('opinion/other-question', where, `${at.member}: over another question`);
  if (!(await isSigned(subject, at, read.data))) subject.find('opinion/bad-signature', where, at.member);
  return opinion;
}

async function isSigned(subject: Subject, at: OpinionAt, given: z.infer<typeof Given>): Promise<boolean> {
  const { certificate: name, opinion, signature, signedAt } = given;
  const key = subject.history.keys.get(name);
  const certificate = subject.pki.certificates.get(name);
  const isIn = key?.member === at.member && key.from < at.seq && (key.revoked === undefined || key.revoked > at.seq);
  if (!certificate || !isIn || !isNear(signedAt, at.at) || !maySign(certificate)) return false;
  if (revokedBefore(subject, certificate, Date.parse(signedAt))) return false;
  try {
    const signed = attributesToSign({ contentHash: sha256(utf8(canonical(opinion))), signedAt, certificate });
    const { chain } = await standingOf(subject, certificate, []);
    if (!chain || !stoodAt(chain, Date.parse(signedAt))) return false;
    return await verifyAttributes(certificate, signed, fromBase64url(signature));
  } catch {
    return false;
  }
}

/** At its deadline, by the system; or before it, with a reason. Put off before it, to a later one. */
function ended(subject: Subject, sheet: SheetHistory): void {
  const { ended: end, gathered, extended, issued } = sheet;
  if (end && gathered!.seq !== end.seq + 1) subject.find('opinion/out-of-place', place(gathered!), 'not gathered at the end');
  if (end && end.reason === undefined && end.at <= deadlineAt(sheet, end.seq)) subject.find('opinion/ended-early', place(end), 'and no reason on record');
  extended.forEach((one, n) => {
    const before = extended[n - 1]?.deadline ?? issued!.open.deadline;
    if (one.deadline <= before || one.at > before) subject.find('opinion/deadline', place(one), `${before} became ${one.deadline} at ${one.at}`);
  });
}

function numbers(
  subject: Subject,
  { issued, gathered }: SheetHistory,
  last: ReadonlyMap<string, { readonly at: OpinionAt; readonly said?: Said }>,
): void {
  const { open } = gathered!;
  const where = place(gathered!);
  const wrong = (what: string, is: number, said: number) =>
    is === said ? undefined : subject.find('opinion/numbers', where, `${what}: ${is}; written is ${said}`);
  const members = issued!.open.asked.filter((one) => last.has(one));
  wrong('asked', issued!.open.asked.length, open.asked);
  wrong('answered', members.length, open.answered);
  wrong('silent', issued!.open.asked.length - members.length, open.silent);
  wrong('all choices', members.length, open.counts.agree + open.counts.disagree + open.counts.other);
  const said = members.flatMap((one) => last.get(one)?.said ?? []);
  // Of what is kept back nobody can count again who chose what.
  if (said.length < members.length) return;
  const { counts } = statistics(issued!.open.asked, said);
  for (const one of ['agree', 'disagree', 'other'] as const) wrong(one, counts[one], open.counts[one]);
  const opening = subject.log.openings.get(gathered!.seq);
  const table = opening && Gathered.safeParse(opening.value).data?.answers;
  const expected = members.map((member) => {
    const { said: own, at } = last.get(member)!;
    return { choice: own!.choice, comment: own!.comment, member, seq: at.seq };
  });
  if (opening && (!table || canonical(table) !== canonical(expected))) subject.find('opinion/other-table', where, 'not what was answered');
}

const Minutes = z.looseObject({
  opinions: z.looseObject({ asked: z.number(), answered: z.number(), silent: z.number(), counts: z.record(z.string(), z.number()) }),
});

function minutesSay(subject: Subject, { open }: { readonly open: Numbers }): void {
  const text = subject.text(FILES.minutes);
  if (text === undefined) return;
  let read: Numbers | undefined;
  try {
    read = Minutes.safeParse(parseCanonical(text)).data?.opinions as Numbers | undefined;
  } catch {
    // Said where the minutes are looked at.
    return;
  }
  const of = ({ asked: n, answered, silent, counts }: Numbers): string => canonical({ asked: n, answered, silent, counts: { ...counts } });
  if (!read || of(read) !== of(open)) subject.find('opinion/minutes', FILES.minutes, 'other numbers than the log has');
}
