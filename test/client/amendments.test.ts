/** Amendments in a real browser: proposed on tablets and phones, before the chair, on the wall, at the desk, and the text of the vote on the whole. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_RULES, statedOf } from '../../shared/meeting/voting-rules.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { chairGroups } from '../../shared/text/chair-groups.ts';
import { amendmentWords as words, refusals } from '../../shared/text/amendments.ts';
import { linesOf } from '../../client/panels/amendments/desk/read-text.ts';
import { wordFile } from '../../client/panels/amendments/desk/save-text.ts';
import { wordsChanged } from '../../client/panels/amendments/words-changed.ts';
import { session } from '../../shared/text/session.ts';
import { sessionActs } from '../../shared/text/session-acts.ts';
import { TABLET, vi } from '../e2e/browser.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { adoptsNth, DRAFT, draftOf, nth, opensWhole, proposes, takesText, TEXT, toNth, toText, votedNth } from '../kit/amendments.ts';
import { settled } from '../kit/chromium.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, nam, secretary } from '../kit/people.ts';
import { fullHouse, given, paperTaken, published, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { secretary as atDesk } from './answers.ts';
import { open, openHouse, seenIn, type House } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const WALL = { viewport: { width: 1920, height: 1080 } };
const all = [chair, lan, minh, hoa, nam];
const begun: Step = [fullHouse, takesText(), chair.goesTo(ITEM)];
const two: Step = [
  begun,
  proposes(lan, 2, 'Tổng thu ngân sách là 12 tỷ đồng.'),
  proposes(minh, 2, 'Tổng thu ngân sách là 11 tỷ đồng.'),
  toText(secretary, 'proposeAmendment', { kind: 'strike', place: 5, reason: '', body: 'Ban Kinh tế - Xã hội' }),
  toNth(secretary, 1, 'answerAmendment', { accepted: false, explanation: 'Số thu ước thực hiện chưa đủ căn cứ.' }),
];

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await settled(page);
  await page.screenshot({ path: join(folder, `amendments-${name}.png`), fullPage: true });
}
const acts = (page: Page) => page.evaluate(() => window.stage.acts);

it.each([['tablet', TABLET], ['phone', PHONE]] as const)('A-31 a delegate taps a provision, changes its words and sends, on a %s', async (name, size) => {
  const made = world(begun);
  const page = await open(house, { size, followed: seenIn(made), who: lan });
  const read = page.getByRole('button', { name: vi(words.read) });
  expect((await read.boundingBox())!.height).toBeGreaterThanOrEqual(56);
  await read.click();
  const provision = page.getByRole('button', { name: 'Tổng thu ngân sách' });
  expect((await provision.boundingBox())!.height).toBeGreaterThanOrEqual(56);
  await shot(page, `${name}-text`);
  await provision.click();
  for (const one of [words.replace, words.insert, words.strike])
    expect((await page.getByRole('button', { name: vi(one) }).boundingBox())!.height).toBeGreaterThanOrEqual(56);
  await page.getByRole('button', { name: vi(words.replace) }).click();
  // Copied from a paper, with the number that stands before it anyway.
  const typed = `${draftOf(made).provisions[2]!.label!} Tổng thu ngân sách là 12 tỷ đồng.`;
  await page.getByLabel(vi(words.newWords)).fill(typed);
  await page.getByLabel(vi(words.reason)).fill('Theo số thu thực tế');
  // A draft is longer than a screen.
  const last = page.getByText('Ủy ban nhân dân xã tổ chức');
  await last.scrollIntoViewIfNeeded();
  const { y, height } = (await last.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(size.viewport!.height);
  await shot(page, `${name}-typed`);
  // What is half typed is there again.
  await page.reload();
  await page.getByRole('button', { name: vi(words.read) }).or(provision).first().waitFor();
  if ((await provision.count()) === 0) await page.getByRole('button', { name: vi(words.read) }).click();
  await provision.click();
  await expect.poll(() => page.getByLabel(vi(words.newWords)).inputValue()).toBe(typed);
  await page.getByRole('button', { name: vi(words.send) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('12').first().waitFor();
  await shot(page, `${name}-send`);
  await dialog.getByRole('button', { name: vi(words.send) }).click();
  const expected = { wording: draftOf(made).wording, kind: 'replace', place: 2, text: 'Tổng thu ngân sách là 12 tỷ đồng.', reason: 'Theo số thu thực tế' };
  await expect.poll(() => acts(page)).toEqual([['proposeAmendment', expected]]);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();
});

it('A-33 A-36 what is proposed stands with its place; its author withdraws it', async () => {
  const made = world(two);
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: lan, at: `/meeting/m1/draft/${draftOf(made).wording}` });
  await page.getByRole('button', { name: 'Tổng thu ngân sách' }).click();
  await page.getByText(vi(words.collides, { numbers: '2' })).waitFor();
  await page.getByText('Số thu ước thực hiện chưa đủ căn cứ.').waitFor();
  await shot(page, 'tablet-proposed');
  await expect.poll(() => page.getByRole('button', { name: vi(words.withdraw) }).count()).toBe(1);
  await page.getByRole('button', { name: vi(words.withdraw) }).click();
  await page.getByRole('dialog').getByRole('button', { name: vi(words.withdraw) }).click();
  await expect.poll(() => acts(page)).toEqual([['withdrawAmendment', { amendment: nth(made, 1).amendment }]]);
  await page.context().close();
});

it('A-32 nothing is proposed where amendments are not taken', async () => {
  const made = world(published, takesText());
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: lan, at: `/meeting/m1/draft/${draftOf(made).wording}` });
  await page.getByText(vi(words.notTaken)).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Tổng thu ngân sách' }).count()).toBe(0);
  await page.context().close();
});

it('A-35 A-37 the chair orders, prepares the vote on the next, and takes what was adopted into the text', async () => {
  const made = world(two);
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
  await page.getByRole('button', { name: vi(words.voteOn, { n: 1 }) }).waitFor();
  await shot(page, 'chair-next');
  await page.getByRole('button', { name: vi(words.useOrder) }).click();
  await page.getByRole('button', { name: vi(words.voteOn, { n: 1 }) }).click();
  const [first, second, third] = [1, 2, 3].map((n) => nth(made, n).amendment);
  const wording = draftOf(made).wording;
  await expect.poll(() => acts(page)).toEqual([
    ['orderAmendments', { wording, amendments: [third, first, second] }],
    ['putAmendment', { amendment: first }],
  ]);
  await page.context().close();

  const passed = given(two).when(votedNth(1, all), (one) => ({ ...toNth(chair, 3, 'withdrawAmendment')(one) })).then();
  const again = await open(house, { size: TABLET, followed: seenIn(passed), who: chair });
  await again.getByRole('button', { name: vi(words.adopt, { n: 1 }) }).click();
  const dialog = again.getByRole('dialog');
  await dialog.getByText(vi(words.adoptFalls, { numbers: '2' })).waitFor();
  await shot(again, 'chair-adopt');
  await dialog.getByRole('button', { name: vi(words.adopt, { n: 1 }) }).click();
  await expect.poll(() => acts(again))
    .toEqual([['adoptAmendment', { amendment: nth(passed, 1).amendment, falls: [nth(passed, 2).amendment] }]]);
  await expect.poll(() => graveFaults(again)).toEqual([]);
  await again.context().close();
});

const decided: Step = [two, toNth(secretary, 3, 'withdrawAmendment'), votedNth(1, all), adoptsNth(1, 2)];

it('A-38 the chair freezes the text; whoever votes on the whole reads the very text', async () => {
  const made = world(decided);
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
  await page.getByRole('button', { name: vi(words.freeze) }).click();
  await page.getByRole('dialog').getByText(vi(words.freezeText)).waitFor();
  await shot(page, 'chair-freeze');
  await page.getByRole('dialog').getByRole('button', { name: vi(words.freeze) }).click();
  await expect.poll(() => acts(page)).toEqual([['putWording', { wording: draftOf(made).wording }]]);
  await page.context().close();

  const asked = world(decided, toText(chair, 'putWording'), opensWhole);
  for (const [name, size] of [['tablet', TABLET], ['phone', PHONE]] as const) {
    const voting = await open(house, { size, followed: seenIn(asked), who: lan });
    await voting.getByRole('button', { name: vi(words.readFinal) }).first().waitFor();
    await shot(voting, `${name}-vote`);
    await voting.getByRole('button', { name: vi(words.readFinal) }).first().click();
    await voting.getByText(vi(words.sameText)).waitFor();
    await shot(voting, `${name}-whole`);
    await voting.context().close();
  }
});

const adds: Step = [
  begun,
  toText(lan, 'proposeAmendment', { kind: 'insert', place: 3, text: '3. Dự phòng 1 tỷ đồng.\na) Thiên tai;\nb) Dịch bệnh.', reason: 'Phòng khi thiên tai' }),
];
const better = minh.does('proposeAmendment', (made: World) => {
  const at = { wording: draftOf(made).wording, to: nth(made, 1).amendment, kind: 'replace', place: 0 };
  return { ...at, text: 'Dự phòng 2 tỷ đồng.', reason: 'Theo quy định' };
});

it.each([['tablet', TABLET], ['phone', PHONE]] as const)('A-43 a delegate amends what another has proposed to add, on a %s', async (name, size) => {
  const made = world(adds);
  const page = await open(house, { size, followed: seenIn(made), who: minh, at: `/meeting/m1/draft/${draftOf(made).wording}` });
  await page.getByRole('button', { name: 'Chi cho các việc sau đây' }).click();
  const way = page.getByRole('button', { name: vi(words.amendInsertion, { n: 1 }) });
  expect((await way.boundingBox())!.height).toBeGreaterThanOrEqual(56);
  await shot(page, `${name}-insertion`);
  await way.click();
  const inserted = page.getByRole('region', { name: vi(words.amendInsertion, { n: 1 }) });
  await inserted.getByRole('button', { name: '3. Dự phòng 1 tỷ đồng.' }).click();
  await inserted.getByRole('button', { name: vi(words.replace) }).click();
  await inserted.getByLabel(vi(words.newWords)).fill('Dự phòng 2 tỷ đồng.');
  await inserted.getByLabel(vi(words.reason)).fill('Theo quy định');
  await shot(page, `${name}-insertion-typed`);
  await inserted.getByRole('button', { name: vi(words.send) }).click();
  await page.getByRole('dialog').getByRole('button', { name: vi(words.send) }).click();
  const expected = { wording: draftOf(made).wording, to: nth(made, 1).amendment, kind: 'replace', place: 0, text: 'Dự phòng 2 tỷ đồng.', reason: 'Theo quy định' };
  await expect.poll(() => acts(page)).toEqual([['proposeAmendment', expected]]);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();
});

it('A-43 the chair puts what is to an insertion before that, which then shows as it was amended', async () => {
  const first = await open(house, { size: TABLET, followed: seenIn(world(adds, better)), who: chair });
  await first.getByRole('button', { name: vi(words.voteOn, { n: 2 }) }).waitFor();
  await shot(first, 'chair-parts-first');
  await first.context().close();
  const made = world(adds, better, votedNth(2, all), adoptsNth(2));
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
  await page.getByRole('button', { name: vi(words.voteOn, { n: 1 }) }).waitFor();
  await page.getByText(vi(words.amendedFirst)).waitFor();
  await page.getByText('3. Dự phòng 2 tỷ đồng.').waitFor();
  await shot(page, 'chair-amended-insertion');
  await page.context().close();
});

const ground = statedOf(DEFAULT_RULES.presets.find(({ rule }) => rule.fraction[1] === 3)!);

it('A-46 the chair’s act on the whole shows its majority and article', async () => {
  const made = world(decided, toText(secretary, 'groundWording', { rule: ground.rule, ground }));
  const page = await open(house, { size: TABLET, followed: seenIn(made), who: chair });
  await page.getByRole('button', { name: vi(words.freeze) }).waitFor();
  await page.getByText(ground.article).first().waitFor();
  await shot(page, 'chair-ground');
  await page.getByRole('button', { name: vi(words.freeze) }).click();
  await page.getByRole('dialog').getByText(ground.article).waitFor();
  await page.context().close();
});

it('A-48 a chair who takes no part in the item is shown nothing of its draft', async () => {
  const away = chair.does('declareConflict', (one: World) => ({ item: itemOf(one, ITEM), member: chair.id }));
  const page = await open(house, { size: TABLET, followed: seenIn(world(two, away)), who: chair });
  await page.getByText(vi(words.keptOut)).waitFor();
  // The next act is to hand the chair over, and not to close a session of which this item is the last.
  const biggest = await page.getByRole('button', { name: vi(sessionActs.handOver) }).first().boundingBox();
  expect(biggest!.height).toBeGreaterThan((await page.getByRole('button', { name: vi(session.close) }).first().boundingBox())!.height);
  await shot(page, 'chair-kept-out');
  // The kit's style of a fold stands over that of the button it is made of.
  const fold = page.getByRole('button', { name: vi(chairGroups.course) });
  await expect.poll(() => fold.evaluate((one) => parseFloat(getComputedStyle(one).paddingLeft))).toBeGreaterThan(8);
  await expect.poll(() => page.getByText('Tổng thu ngân sách').count()).toBe(0);
  await expect.poll(() => page.getByText(DRAFT).count()).toBe(0);
  await expect.poll(() => page.getByText('Số thu ước').count()).toBe(0);
  await page.context().close();
});

it('A-46 A-47 A-48 the desk reads a text out of its paper, says what the whole takes, and prints it', async () => {
  const made = world(fullHouse, paperTaken('Dự thảo Nghị quyết'), secretary.addsPaper('Dự thảo Nghị quyết'), takesText());
  const paper = Object.values(made.meeting.papers.papers).find((one) => one.title === 'Dự thảo Nghị quyết')!;
  const path = `GET /meetings/m1/papers/${paper.sha256}/text`;
  const answers = {
    'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } },
    'GET /voting-rules': { version: 0, rules: DEFAULT_RULES },
    [path]: { v: 1, pages: [{ t: `2\n${TEXT.replace('Tổng thu ngân sách', 'Tổng thu\nngân sách')}` }] },
  };
  const at = '/secretariat/meetings/m1/amendments';
  const page = await open(house, { size: DESK, followed: seenIn(made), who: secretary, at, answers });
  await expect.poll(() => page.getByRole('link', { name: vi(words.pdf) }).getAttribute('href'))
    .toBe(`/api/meetings/m1/prints/${draftOf(made).wording}?what=text&as=${secretary.id}`);
  await page.getByRole('button', { name: vi(words.setTakes) }).click();
  const dialog = page.getByRole('dialog');
  await shot(page, 'desk-ground');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await expect.poll(() => acts(page)).toMatchObject([['groundWording', { wording: draftOf(made).wording }]]);
  await page.getByRole('button', { name: vi(words.takeText) }).click();
  await dialog.getByLabel(vi(words.paper)).click();
  await page.getByRole('option', { name: 'Dự thảo Nghị quyết' }).click();
  await dialog.getByRole('button', { name: vi(words.fromPaper) }).click();
  await dialog.getByText(vi(words.recognised, { articles: 2, clauses: 2, points: 2 })).waitFor();
  await shot(page, 'desk-from-paper');
  await dialog.getByRole('button', { name: vi(words.record) }).click();
  await expect.poll(() => acts(page).then((one) => one.at(-1)))
    .toMatchObject(['takeWording', { paper: paper.paper, takes: { rule: MAJORITY } }]);
  await page.context().close();
  const scan = { ...answers, [path]: { v: 1, pages: [{ t: '', s: 1 }] } };
  const again = await open(house, { size: DESK, followed: seenIn(made), who: secretary, at, answers: scan });
  await again.getByRole('button', { name: vi(words.takeText) }).click();
  await again.getByRole('dialog').getByLabel(vi(words.paper)).click();
  await again.getByRole('option', { name: 'Dự thảo Nghị quyết' }).click();
  await again.getByRole('dialog').getByRole('button', { name: vi(words.fromPaper) }).click();
  await again.getByText(vi(refusals['amendments/scanned'], { pages: '1' })).waitFor();
  await shot(again, 'desk-scan');
  await again.context().close();
});

it('A-39 the wall shows the amendment against the draft, and nothing of what is not for everybody', async () => {
  const page = await open(house, { size: WALL, followed: seenIn(world(two)) });
  await page.getByText(vi(words.by, { name: 'Lan' })).waitFor();
  await shot(page, 'wall');
  await page.context().close();
});

it('A-30 A-34 the desk takes a text in, enters what was handed in, and the drafting body’s answer', async () => {
  const made = world(two);
  const answers = {
    'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } },
    'GET /voting-rules': { version: 0, rules: DEFAULT_RULES },
  };
  const at = '/secretariat/meetings/m1/amendments';
  const page = await open(house, { size: DESK, followed: seenIn(made), who: secretary, at, answers });
  await page.getByRole('heading', { name: DRAFT }).waitFor();
  await shot(page, 'desk');
  await page.getByRole('button', { name: vi(words.takeText) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(vi(words.draftTitle)).fill('Nghị quyết về đầu tư công');
  await dialog.getByLabel(vi(words.text)).fill(TEXT);
  await dialog.getByText(vi(words.recognised, { articles: 2, clauses: 2, points: 2 })).waitFor();
  await shot(page, 'desk-take');
  await dialog.getByRole('button', { name: vi(words.record) }).click();
  await expect.poll(() => acts(page)).toMatchObject([['takeWording', { item: itemOf(made, ITEM), title: 'Nghị quyết về đầu tư công' }]]);
  await page.getByRole('button', { name: vi(words.enter) }).click();
  await dialog.getByLabel(vi(words.body)).fill('Ban Pháp chế');
  // Emptied to be written anew it stays empty.
  await dialog.getByLabel(vi(words.newWords)).fill('');
  await expect.poll(() => dialog.getByLabel(vi(words.newWords)).inputValue()).toBe('');
  await dialog.getByLabel(vi(words.newWords)).fill(`${draftOf(made).provisions[2]!.label!} Thu khác.`);
  await shot(page, 'desk-enter');
  await dialog.getByRole('button', { name: vi(words.enterIt) }).click();
  await expect.poll(() => acts(page).then((one) => one.at(-1)))
    .toMatchObject(['proposeAmendment', { body: 'Ban Pháp chế', place: 2, text: 'Thu khác.' }]);
  await page.getByRole('button', { name: vi(words.answer) }).first().click();
  await dialog.getByRole('button', { name: vi(words.answer) }).click();
  await expect.poll(() => acts(page).then((one) => one.at(-1))).toMatchObject(['answerAmendment', { accepted: false }]);
  await expect.poll(() => graveFaults(page)).toEqual([]);
  await page.context().close();
});

it('A-41 the text is saved as Word, whole and with marks', async () => {
  const made = world(decided);
  const read = async (marks: boolean) => {
    const file = await wordFile(made.meeting, draftOf(made), marks);
    const zip = await JSZip.loadAsync(await file.arrayBuffer());
    return (await zip.file('word/document.xml')!.async('string')).replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  };
  expect((await read(false)).trim()).toBe(TEXT.replace('10 tỷ', '12 tỷ'));
  await expect.poll(() => read(true)).toContain('là 10 12 tỷ');
  expect(linesOf([{ cells: ['Điều 1'] }, { cells: ['Thu'], depth: 0 }, { cells: ['Một'], depth: 1 }, { cells: ['Chi'], depth: 0 }])).toEqual([
    'Điều 1', '1. Thu', 'a) Một', '2. Chi',
  ]);
  expect(wordsChanged('Tổng thu 10 tỷ', 'Tổng thu 12 tỷ đồng').map(({ words: said, mark }) => `${mark ?? ''}:${said}`)).toEqual([
    ':Tổng thu', 'out:10', 'in:12', ':tỷ', 'in:đồng',
  ]);
});
