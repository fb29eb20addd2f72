/** The minutes as a Word file: the words of the paper, in the state's letters. */
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { minutesPaper as w } from '../../shared/text/minutes-paper.ts';
import { enrol } from '../../client/people/council.ts';
import { Person } from '../../client/people/person.ts';
import type { App } from '../../server/app.ts';
import { makeMinutes } from '../../server/minutes/minutes-pdf.ts';
import { makeMinutesWord } from '../../server/minutes/minutes-word.ts';
import { ADMIN, world } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';
import { eventful } from './sample.ts';
import { readPdf } from './read-pdf.ts';

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
const textOf = async (file: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: file })).value;
const partOf = async (file: Buffer, name: string): Promise<string> => (await JSZip.loadAsync(file)).file(name)!.async('string');

test('M-29 every paragraph and every cell of the Word file stands in the paper, and no page of the paper lacks in it', async () => {
  const data = eventful();
  const file = await makeMinutesWord(data);
  if (process.env['SCREENSHOTS']) writeFileSync(`${process.env['SCREENSHOTS']}/minutes.docx`, file);
  const pdf = (await readPdf((await makeMinutes(data)).pdf)).map(({ text }) => text).join(' ');
  const printed = bare(pdf);
  const written = (await textOf(file)).split('\n').filter((one) => one.trim() !== '');
  expect(written.length).toBeGreaterThan(150);
  // A paragraph may go on on the next page, under its number.
  expect(written.filter((one) => !printed.includes(bare(one).slice(0, 24)))).toEqual([]);
  const all = bare(written.join(''));
  const words = [...new Set(pdf.split(/\s+/).filter((one) => one.length > 3))];
  expect(words.filter((one) => !all.includes(bare(one)))).toEqual([]);
});

test('M-29 it is set as papers of the state are: Times New Roman 14 on A4, its margins, pages numbered from the second on', async () => {
  const file = await makeMinutesWord(eventful());
  const body = await partOf(file, 'word/document.xml');
  const fonts = new Set([...body.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font));
  expect([...fonts]).toEqual(['Times New Roman']);
  expect(body).toContain('<w:sz w:val="28"/>');
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(body).toMatch(/<w:pgMar w:top="1247" w:right="850" w:bottom="1134" w:left="1701"/);
  // The meeting's part and three annexes, each numbered for itself.
  expect(body.match(/<w:titlePg\/>/g)?.length).toBe(body.match(/<w:pgNumType w:start="1"/g)?.length);
  expect(body.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThan(3);
  const names = Object.keys((await JSZip.loadAsync(file)).files).filter((one) => /word\/header\d+\.xml/.test(one));
  const heads = await Promise.all(names.map((one) => partOf(file, one)));
  expect(heads.some((one) => one.includes('PAGE'))).toBe(true);
});

test('M-29 of a rehearsal it says so', async () => {
  const data = eventful();
  const text = await textOf(await makeMinutesWord({ ...data, meeting: { ...data.meeting, rehearsal: true } }));
  expect(text).toContain(w.rehearsalNote.vi);
  expect(await textOf(await makeMinutesWord(data))).not.toContain(w.rehearsalNote.vi);
});

let app: App;
let secretary: Person;
let chair: Person;
beforeAll(async () => {
  const ground = await world();
  ground.clock.ms = Date.now();
  app = await startServer(ground);
  secretary = new Person(app.url, ADMIN.name);
  await secretary.signIn(ADMIN.login, ADMIN.password);
  const rows = [{ name: 'Lò Văn Păn', kind: 'delegate', committee: 'Ban Pháp chế (Trưởng Ban)' }];
  const { members } = await secretary.ask<{ members: Array<{ id: string; name: string }> }>('POST', '/api/members/import', { rows });
  chair = new Person(app.url, members[0]!.name);
  await enrol(secretary, chair, members[0]!.id);
  await chair.signInByKey();
});
afterAll(async () => {
  for (const one of [secretary, chair]) one.leave();
  await app.close();
});

test('M-29 the desk has it once the session is closed, with what it has written; nobody else has it', async () => {
  const details = { title: 'Kỳ họp thứ tư', startsAt: new Date(Date.now() + 3_600_000).toISOString(), place: 'Hội trường', rehearsal: false };
  const { meeting } = await secretary.ask<{ meeting: string }>('POST', '/api/meetings', details);
  const path = `/api/meetings/${meeting}/minutes.docx`;
  await secretary.join(meeting);
  await secretary.command('nameChair', { member: chair.id });
  await secretary.command('addItem', { title: 'Khai mạc' });
  await secretary.command('publish', {});
  await chair.join(meeting);
  await chair.command('checkIn', {});
  await chair.command('callToOrder', {});
  await expect(secretary.ask('GET', path)).rejects.toMatchObject({ refusal: { code: 'minutes/not-closed' } });
  await chair.command('closeSession', {});
  await secretary.until((now) => now.session.stage === 'closed');
  const texts = { number: '04/BB-HĐND', course: 'Ông Trưởng Ban trình bày báo cáo.', conclusion: '', guests: '', recipients: '' };
  await secretary.ask('PUT', `/api/meetings/${meeting}/minutes`, { version: 0, texts });
  const file = await secretary.bytes(path);
  const text = await textOf(Buffer.from(file));
  for (const one of ['Kỳ họp thứ tư', '04/BB-HĐND', 'Ông Trưởng Ban trình bày báo cáo.', 'Trưởng Ban Pháp chế']) expect(text).toContain(one);
  await expect(chair.ask('GET', path)).rejects.toMatchObject({ refusal: { code: 'access/secretary-only' } });
});
