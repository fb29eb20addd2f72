/** An opinion sheet's bundle, made by a server from what people signed; then what an installation could do to it, with all its keys. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromUtf8 } from '../../shared/base/bytes.ts';
import { parseCanonical, type Json } from '../../shared/base/canonical.ts';
import { writeBundle, type NumberedOpening } from '../../shared/archive/bundle.ts';
import { documentFile, FILES } from '../../shared/archive/layout.ts';
import { verify, type Report } from '../../shared/archive/verify.ts';
import { readZip } from '../../shared/archive/zip.ts';
import { meetingOrigin } from '../../shared/log/checkpoint.ts';
import { entryOf, leafHash, lineOf, sealOf } from '../../shared/log/entry.ts';
import { Tree } from '../../shared/log/tree.ts';
import { sendOpinion } from '../../client/link/opinion.ts';
import { enrol } from '../../client/people/council.ts';
import { Person } from '../../client/people/person.ts';
import type { App } from '../../server/app.ts';
import { signedNote } from '../../server/room/log-key.ts';
import { POINT } from '../../shared/sheets/index.ts';
import type { Carrying } from '../../shared/wire/carrying.ts';
import type { MinutesDraft } from '../../shared/wire/minutes.ts';
import type { PaperTaken } from '../../shared/wire/papers.ts';
import { newCommandId } from '../../client/link/outbox.ts';
import { ADMIN, UNIT, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';
import { ManyBundles } from './script.ts';

const PAPER = join(import.meta.dirname, '../samples/thong-bao-79.pdf');

interface Row {
  entry: { at: string; by?: string; type: string; open: Record<string, Json> };
  value?: Record<string, Json>;
  salt?: string;
}

const bundles = new ManyBundles();
/** Both readers find the same of what was answered. */
const ALIKE = /^(opinion|entry)\//;
let ground: World;
let app: App;
let people: Person[];
let secretary: Person;
let ca: string;
const sheets: Record<'asked' | 'desk', { readonly id: string; readonly bundle: Uint8Array }> = {} as never;

async function held(answersFor: 'asked' | 'desk'): Promise<void> {
  const [lan, mai, , officer] = people;
  const deadline = new Date(ground.clock.ms + 3_600_000).toISOString();
  const title = 'Chủ trương đầu tư cầu treo Nậm Mu';
  const { meeting: id } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', { kind: 'sheet', title, startsAt: deadline });
  await secretary.join(id);
  const asks = people.slice(0, 3).map((one) => one.id);
  const details = { title, question: 'Đồng ý hay không?', deadline, asks, answersFor, officer: officer!.id };
  await secretary.command('changeSheet', details);
  const bytes = new Uint8Array(await readFile(PAPER));
  const headers = { 'content-type': 'application/pdf', 'x-paper-name': encodeURIComponent('Tờ trình.pdf'), 'x-secrecy': 'ordinary' };
  const { sha256 } = await secretary.ask<PaperTaken>('PUT', '/api/papers', bytes, headers);
  await secretary.command('addPaper', { item: POINT, sha256, title: 'Tờ trình' });
  await secretary.command('issueSheet');
  for (const one of [lan!, mai!]) await one.join(id);
  expect((await lan!.bytes(`/api/meetings/${id}/papers/${sha256}`)).length).toBeGreaterThan(1000);
  expect(await sendOpinion(lan!.following, 'agree', '')).toBeUndefined();
  expect(await sendOpinion(mai!.following, 'other', 'Cần khảo sát thêm')).toBeUndefined();
  await lan!.until(({ opinions }) => opinions?.last.size === 2);
  expect(await sendOpinion(lan!.following, 'disagree', 'Vốn chưa rõ')).toBeUndefined();
  await secretary.until(({ opinions }) => opinions?.last.get(lan!.id)?.revision === 2);
  await secretary.command('endSheet', { reason: 'Đã đủ ý kiến' });
  await secretary.until(({ session }) => session.stage === 'closed');
  const draft = await secretary.ask<MinutesDraft>('GET', `/api/meetings/${id}/minutes`);
  await secretary.ask('POST', `/api/meetings/${id}/minutes/approve`, { sha256: draft.sha256, id: newCommandId() });
  sheets[answersFor] = { id, bundle: await secretary.bytes(`/api/meetings/${id}/archive.asice`) };
}

beforeAll(async () => {
  ground = await world();
  ground.clock.ms = Date.now();
  app = await startServer(ground, { maxUploadBytes: 10_000_000 });
  secretary = new Person(app.url, ADMIN.name);
  await secretary.signIn(ADMIN.login, ADMIN.password);
  ca = (await ground.identity.installation())!.caFingerprint;
  const rows = ['Lò Văn Păn', 'Quàng Thị Mai', 'Cà Văn Sơn', 'Vi Thị Lan'].map((name) => ({ name, kind: 'delegate' }));
  const { members } = await secretary.ask<{ members: Array<{ id: string; name: string }> }>('POST', '/api/members/import', { rows });
  people = members.map(({ name }) => new Person(app.url, name));
  for (const [n, one] of people.entries()) {
    await enrol(secretary, one, members[n]!.id);
    await one.signInByKey();
  }
  await held('asked');
  await held('desk');
});
afterAll(async () => {
  bundles.close();
  for (const one of [secretary, ...people]) one.leave();
  await app.close();
});

test('Y-14 P-16 whoever asks finds the sheets that carry a paper, of those that they are listed in; nobody without a name asks', async () => {
  const sha256 = createHash('sha256').update(await readFile(PAPER)).digest('hex');
  const asked = (papers: string, more = '&kind=sheet') => `/api/carrying?papers=${papers}${more}`;
  const { logs, more } = await secretary.ask<Carrying>('GET', asked(`${'0'.repeat(64)},${sha256}`));
  expect([logs.map(({ meeting }) => meeting).sort(), more]).toEqual([[sheets.asked.id, sheets.desk.id].sort(), undefined]);
  expect((await secretary.ask<Carrying>('GET', asked('0'.repeat(64)))).logs).toEqual([]);
  // A meeting carries none of it.
  expect((await secretary.ask<Carrying>('GET', asked(sha256, ''))).logs).toEqual([]);
  const mine = (await people[0]!.ask<Carrying>('GET', asked(sha256))).logs.map(({ meeting }) => meeting);
  expect(mine.sort()).toEqual([sheets.asked.id, sheets.desk.id].sort());
  const stranger = await fetch(`${app.url}${asked(sha256)}`);
  expect(stranger.status).toBe(401);
  await expect(secretary.ask('GET', asked('x'))).rejects.toMatchObject({ refusal: { code: 'border/wrong-input' } });
});

const filesOf = (bundle: Uint8Array) => new Map(readZip(bundle).members.map(({ name, bytes }) => [name, bytes]));
const codes = ({ findings }: Report): string[] => [...new Set(findings.map((one) => one.code))];
const linesIn = (files: ReadonlyMap<string, Uint8Array>, name: string) => fromUtf8(files.get(name)!).split('\n').filter((one) => one !== '');

/** The installation writes another record of the sheet, and signs it with all the keys it holds. */
async function resigned(change: (rows: Row[]) => void, minutes: (json: Record<string, Json>) => void = () => undefined): Promise<Report> {
  const { id, bundle } = sheets.asked;
  const files = filesOf(bundle);
  const openings = new Map(
    linesIn(files, FILES.openings).map((one) => parseCanonical(one) as unknown as NumberedOpening).map((one) => [one.seq, one]),
  );
  const rows: Row[] = linesIn(files, FILES.entries).map((line, seq) => {
    const { at, by, type, open } = entryOf(line);
    const opening = openings.get(seq);
    return structuredClone({ entry: { at, type, open, ...(by !== undefined && { by }) }, ...opening }) as unknown as Row;
  });
  change(rows);
  const tree = new Tree();
  const lines = rows.map(({ entry, value, salt }, seq) => {
    const sealed = value && salt ? { sealed: sealOf({ salt, value }) } : {};
    const line = lineOf({ seq, ...entry, ...sealed });
    tree.append(leafHash(line));
    return line;
  });
  const installation = (await ground.identity.installation())!;
  const key = { unit: UNIT.code, publicKey: installation.logPublicKey, sign: (bytes: Uint8Array) => installation.signNote(bytes) };
  const noteAt = (size: number) => ({ size, note: signedNote(key, meetingOrigin(UNIT.code, id), tree, size) });
  const end = rows.findIndex((one) => one.entry.type === 'sheetEnded') + 1;
  const pem = (folder: string) => [...files].filter(([name]) => name.startsWith(folder)).map(([, bytes]) => fromUtf8(bytes));
  const json = parseCanonical(fromUtf8(files.get(FILES.minutes)!)) as Record<string, Json>;
  minutes(json);
  const listed = fromUtf8(files.get(FILES.documents)!);
  const index = JSON.parse(listed) as { papers: Array<{ paper: string; sha256: string; title: string }> };
  const made = writeBundle(
    {
      log: {
        lines,
        openings: rows.flatMap(({ value, salt }, seq) => (value && salt ? [{ seq, salt, value }] : [])),
        checkpoints: [noteAt(end), noteAt(lines.length)],
      },
      logKey: installation.logPublicKey,
      witnesses: [],
      votes: [],
      documents: index.papers.map((one) => ({ ...one, bytes: files.get(documentFile(one.sha256))! })),
      pki: {
        ca: installation.caPem,
        seal: installation.sealPem,
        trust: [],
        certificates: pem('pki/certificates/'),
        crl: fromUtf8(files.get(FILES.crl)!),
      },
      minutes: { pdf: files.get(FILES.minutesPdf)!, json },
    },
    (_manifest, hash) => installation.signSeal(hash),
  );
  const pieces: Uint8Array[] = [];
  for await (const piece of made) pieces.push(Uint8Array.from(piece));
  const again = new Uint8Array(Buffer.concat(pieces));
  await bundles.alike(again, ca, ALIKE);
  return verify(again, ca);
}

const given = (rows: Row[]) => rows.filter((one) => one.entry.type === 'opinionGiven');
const gathered = (rows: Row[]) => rows.find((one) => one.entry.type === 'opinionsGathered')!;
const issued = (rows: Row[]) => rows.find((one) => one.entry.type === 'sheetIssued')!;
const opinionIn = (row: Row) => row.value!['opinion'] as Record<string, Json>;

describe('O-12 a sheet’s bundle', () => {
  test('is checked without a finding, answers and numbers in it', async () => {
    const report = await verify(sheets.asked.bundle, ca);
    expect([report.findings, report.summary.meeting, report.summary.keptBack]).toEqual([[], sheets.asked.id, 0]);
    const minutes = JSON.parse(fromUtf8(filesOf(sheets.asked.bundle).get(FILES.minutes)!)) as { opinions: object };
    expect(minutes.opinions).toEqual({ asked: 3, answered: 2, silent: 1, counts: { agree: 0, disagree: 1, other: 1 } });
    expect(await resigned(() => undefined)).toMatchObject({ findings: [] });
  });

  test('goes to those who were asked, with everything where answers are theirs, without the answers where they are the desk’s', async () => {
    const [lan] = people;
    const theirs = await lan!.bytes(`/api/meetings/${sheets.asked.id}/archive.asice`);
    expect(Buffer.from(theirs).equals(sheets.asked.bundle)).toBe(true);
    const kept = await lan!.bytes(`/api/meetings/${sheets.desk.id}/archive.asice`);
    expect(linesIn(filesOf(kept), FILES.openings)).toEqual([]);
    expect(fromUtf8(filesOf(kept).get(FILES.entries)!)).not.toContain('khảo sát');
    expect((await verify(kept, ca)).findings).toEqual([]);
    for (const one of [kept, sheets.desk.bundle, sheets.asked.bundle]) {
      const { status, said } = await bundles.read(one, ca);
      expect(status, said).toBe(0);
    }
    expect((await verify(sheets.desk.bundle, ca)).findings).toEqual([]);
    expect(linesIn(filesOf(sheets.desk.bundle), FILES.openings)).toHaveLength(4);
  });

  test('one flipped bit, anywhere in its log, openings or minutes, is found', async () => {
    const { members } = readZip(sheets.asked.bundle);
    let at = 0;
    for (const { name, bytes } of members) {
      const from = at + 30 + name.length;
      at = from + bytes.length;
      if (![FILES.entries, FILES.openings, FILES.minutes, FILES.minutesPdf].includes(name as never)) continue;
      const flipped = Uint8Array.from(sheets.asked.bundle);
      flipped[from + Math.floor(bytes.length / 2)]! ^= 1;
      expect((await verify(flipped, ca)).ok, name).toBe(false);
    }
  });

  test.each<readonly [what: string, code: string, change: (rows: Row[]) => void]>([
    ['an answer of somebody who was not asked', 'opinion/not-asked', (rows) => {
      const { open } = issued(rows).entry;
      open['asked'] = (open['asked'] as string[]).filter((one) => one !== given(rows)[1]!.entry.open['member']);
    }],
    ['one after the deadline', 'opinion/after-deadline', (rows) => {
      issued(rows).entry.open['deadline'] = new Date(Date.parse(issued(rows).entry.at) - 1).toISOString();
    }],
    ['one altered', 'opinion/bad-signature', (rows) => void (opinionIn(given(rows)[2]!)['choice'] = 'agree')],
    ['a comment altered', 'opinion/bad-signature', (rows) => void (opinionIn(given(rows)[1]!)['comment'] = 'Đồng ý')],
    ['one signed by another', 'opinion/of-another', (rows) => void (given(rows)[1]!.value = given(rows)[0]!.value!)],
    ['one over another question', 'opinion/other-question', (rows) => {
      (issued(rows).entry.open['content'] as Record<string, Json>)['text'] = 'Hỏi khác';
    }],
    ['an older one after a newer', 'opinion/revision', (rows) => void (given(rows)[2]!.entry.open['revision'] = 1)],
    ['one kept from the others', 'opinion/not-opened', (rows) => {
      const one = given(rows)[1]!;
      Object.assign(one.entry, { sealed: sealOf({ salt: one.salt!, value: one.value! }) });
      delete one.value;
    }],
    ['a statistic that does not follow', 'opinion/numbers', (rows) => {
      gathered(rows).entry.open['counts'] = { agree: 1, disagree: 0, other: 1 };
    }],
    ['somebody silent counted', 'opinion/numbers', (rows) => {
      Object.assign(gathered(rows).entry.open, { answered: 3, silent: 0, counts: { agree: 1, disagree: 1, other: 1 } });
    }],
    ['a table that says otherwise', 'opinion/other-table', (rows) => {
      const [first] = gathered(rows).value!['answers'] as Array<Record<string, Json>>;
      first!['comment'] = 'Không có ý kiến';
    }],
    ['an early end without a reason', 'opinion/ended-early', (rows) => {
      rows.find((one) => one.entry.type === 'sheetEnded')!.entry.open = {};
    }],
    ['a last answer taken out', 'opinion/other-table', (rows) => void rows.splice(rows.indexOf(given(rows)[2]!), 1)],
    ['an act of a meeting among them', 'opinion/not-gathered', (rows) => {
      rows.splice(rows.indexOf(gathered(rows)), 1);
    }],
  ])('%s is found', async (_what, code, change) => expect(codes(await resigned(change))).toContain(code));

  test('minutes with other numbers are found', async () => {
    const report = await resigned(
      () => undefined,
      (json) => void (json['opinions'] = { ...(json['opinions'] as object), answered: 3 } as Json),
    );
    expect(codes(report)).toContain('opinion/minutes');
  });

  test('its minutes are a PDF of the state’s form, the same again, and named by what was approved', async () => {
    const pdf = filesOf(sheets.asked.bundle).get(FILES.minutesPdf)!;
    expect(fromUtf8(pdf.subarray(0, 5))).toBe('%PDF-');
    const line = linesIn(filesOf(sheets.asked.bundle), FILES.entries).find((one) => one.includes('minutesApproved'))!;
    expect(entryOf(line).open).toEqual({ sha256: createHash('sha256').update(pdf).digest('hex') });
    if (process.env['SCREENSHOTS']) (await import('node:fs')).writeFileSync(`${process.env['SCREENSHOTS']}/sheet-minutes.pdf`, pdf);
  });
});
