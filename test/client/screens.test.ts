/**
 * Every screen of the shell in a real browser, in Vietnamese: nothing serious for a screen reader, nothing off the edge, nothing
 * against the policy.
 */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Pkcs10CertificateRequest, X509CertificateGenerator } from '@peculiar/x509';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Unit } from '../../shared/council/council.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { DEFAULT_RULES } from '../../shared/meeting/voting-rules.ts';
import { CA, delegate, fresh, lan, meetings, nobody, ready, sampleDone, secretary, setUpDone } from './answers.ts';
import { graveFaults } from '../kit/accessibility.ts';
import { failed, launch, lettersCome, settled } from '../kit/chromium.ts';
import { buildClientIfStale, CLIENT } from '../kit/client-build.ts';
import { memberPage } from '../kit/member-page.ts';
import { refused, serveBuilt, type Answers } from './browser.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveBuilt>>;

beforeAll(async () => {
  await buildClientIfStale();
  served = await serveBuilt(CLIENT);
  browser = await launch();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const commune: Unit = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7', place: 'Keng Đu' };
const several: Answers = {
  'GET /me': secretary,
  'GET /units': { units: [commune, { name: 'Hội đồng nhân dân phường Trường Vinh', level: 'commune', code: 'H23.05.8' }] },
  'GET /members': memberPage([
    secretary.member,
    { ...delegate.member, id: 'm2', name: 'Lô Văn Hai', unit: commune.code, also: [ready.unit!.code] },
    { ...delegate.member, id: 'm3', name: 'Moong Thị Ba', unit: commune.code },
  ]),
};

const tree: Answers = {
  'GET /units': {
    units: [
      {
        ...commune,
        name: 'Hội đồng nhân dân phường Keng Đu',
        before: [{ name: commune.name, place: 'Keng Đu', until: '2026-07-01' }],
      },
      {
        name: 'Văn phòng HĐND và UBND phường Keng Đu',
        level: 'commune',
        code: 'H23.05.7.1',
        body: 'other',
        department: true,
        parent: commune.code,
      },
      { name: 'Hội đồng nhân dân phường Trường Vinh', level: 'commune', code: 'H23.05.8' },
      {
        name: 'Hội đồng nhân dân xã Na Ngoi',
        level: 'commune',
        code: 'H23.05.9',
        ended: { on: '2026-07-01', reason: 'Nghị quyết số 1678/NQ-UBTVQH15', into: 'H23.05.8' },
      },
    ],
  },
  'GET /units/H23.05.7': {
    people: 29,
    left: 2,
    open: 0,
    meetings: 12,
    own: { templates: 3, venues: 2, guides: 1, entries: 4, presets: 2, workingRules: true },
  },
};
const merger = {
  isNew: true,
  delegates: 26,
  people: 29,
  left: 2,
  desks: [
    { id: 't7', name: 'Lầu Thị Xơ', title: 'Chuyên viên', kind: 'secretary', rights: ['secretariat'], unit: commune.code },
  ],
  alsoHere: [],
  twins: [],
  meetings: [],
  below: [],
  own: { templates: 3, venues: 2, guides: 1, entries: 4, presets: 2, workingRules: true },
  clashes: ['Kỳ họp thường lệ', 'Thông qua quy hoạch'],
};

const votingRules = { version: 0, rules: DEFAULT_RULES };

const TABLET: BrowserContextOptions = { viewport: { width: 1180, height: 820 }, hasTouch: true };
/** What the devices of one person have in common. */
const ownDevice = {
  member: 'm1',
  origin: 'issued',
  algorithm: 'P-256',
  approvedBy: 't1',
  approvedAt: '2026-07-01T00:00:00.000Z',
  notAfter: '2031-07-01T00:00:00.000Z',
};
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const IPAD =
  'Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1';

/** What is wrong with the page as it stands. */
async function faults(page: Page): Promise<string[]> {
  const found = await graveFaults(page);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...found, ...(beyond > 0 ? [`${beyond} px beyond the edge`] : []), ...(await tooSmall(page))];
}

/**
 * Text and buttons that are smaller than whoever uses the screen can read and hit: 18 px and 56 px for delegates, on a telephone
 * 16 px; 16 px and 44 px at desks.
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const desk = document.documentElement.dataset['density'] === 'desk';
    const [letters, touch] = desk ? [16, 44] : [innerWidth < 577 ? 16 : 18, 56];
    const said = new Set<string>();
    for (const one of document.querySelectorAll<HTMLElement>('body *')) {
      const { width, height } = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      if (width <= 2 || height <= 2 || style.visibility === 'hidden' || style.position === 'absolute') continue;
      const name = `${one.tagName} "${(one.innerText || one.getAttribute('aria-label') || '').slice(0, 40)}"`;
      const ownText = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (ownText && parseFloat(style.fontSize) < letters) said.add(`${name} is of ${style.fontSize}`);
      // The eye in a password's field lies within the field; a link within a sentence is as high as its line.
      if (one.matches('button:not(.mantine-Input-section *), a[href]:not(p > a), summary') && height < touch - 0.5)
        said.add(`${name} is ${height} px high`);
    }
    return [...said];
  });
}

/** Meetings about the day on which this runs: four on it, of which one was called off. */
const nearby = [0, 0, 0, 0, -3, 8].map((days, n) => ({
  ...meetings[1]!,
  meeting: `near${n}`,
  title: n === 0 ? 'Kỳ họp thường lệ cuối năm' : `Kỳ họp chuyên đề về điều chỉnh kế hoạch đầu tư công lần ${n}`,
  startsAt: new Date(Date.parse(`${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)}T0${n}:30:00.000Z`) + days * 86_400_000).toISOString(),
  ...(n === 1 && { stage: 'closed' as const, calledOff: 'Bão số 9' }),
}));
const inCalendar: Answers = {
  'GET /installation': ready,
  'GET /me': secretary,
  'GET /meetings': { meetings: nearby },
  'GET /calendar': { feeds: ['unit'], offered: ['mine', 'unit'] },
};

interface Scene {
  /** The kit's dialogs set a style element of their own, which the server lets pass and these pages do not. */
  readonly opensDialog?: true;
  readonly at: string;
  readonly answers: Answers;
  readonly act?: (page: Page) => Promise<unknown>;
  readonly sees: string;
  readonly userAgent?: string;
  readonly bareAddress?: boolean;
}

const base: Answers = { 'GET /installation': ready, ...nobody };
const first: Answers = { 'GET /installation': fresh, 'POST /setup/code': {}, ...nobody };
const giveCode = async (page: Page, press: string) => {
  await page.getByLabel('Mã thiết lập').fill('K7QM');
  await page.getByRole('button', { name: press }).click();
};
const fillForm = async (page: Page) => {
  await giveCode(page, 'Thiết lập Hội đồng của chúng tôi');
  for (const [name, value] of Object.entries({
    name: ready.unit!.name,
    unitCode: 'H23.05',
    person: 'Lầu Bá Chò',
    login: 'cho.lau',
    password: 'một câu dễ nhớ',
  }))
    await page.fill(`[name=${name}]`, value);
  await page.click('button[type=submit]');
};
const LONG_NAME = 'Nguyễn Phương Hoàng Thị Ngọc Khánh Quỳnh Như Thục Đoan';
/** With digits that a false server would have the tablet show. */
const waiting = { id: 'e1', secret: 's', check: '482913', member: { id: 'm1', name: delegate.member.name } };

const SCENES: Readonly<Record<string, Scene>> = {
  'the first start': { at: '/', answers: first, sees: 'Bắt đầu sử dụng' },
  'the form, sent empty': {
    at: '/',
    answers: first,
    act: (page) => giveCode(page, 'Thiết lập Hội đồng của chúng tôi').then(() => page.click('button[type=submit]')),
    sees: 'Xin điền ô này.',
  },
  'a code that is wrong, said where it is typed': {
    at: '/',
    answers: { ...first, 'POST /setup/code': refused('setup/wrong-code') },
    act: (page) => giveCode(page, 'Thiết lập Hội đồng của chúng tôi'),
    sees: 'Mã thiết lập chưa đúng',
  },
  'the form, as it was left': {
    at: '/',
    answers: first,
    act: async (page) => {
      await giveCode(page, 'Thiết lập Hội đồng của chúng tôi');
      await page.fill('[name=name]', 'Hội đồng nhân dân xã Na Ngoi');
      await page.getByRole('button', { name: 'Quay lại' }).click();
      await page.getByRole('button', { name: 'Thiết lập Hội đồng của chúng tôi' }).click();
      await expect.poll(() => page.inputValue('[name=name]')).toBe('Hội đồng nhân dân xã Na Ngoi');
    },
    sees: 'Người quản trị',
  },
  'the passphrase, once more after a reload': {
    at: '/',
    answers: {
      'GET /installation': { ...ready, toWriteDown: true },
      'GET /me': secretary,
      'GET /setup/passphrase': { passphrase: setUpDone.passphrase, ca: CA },
    },
    sees: setUpDone.passphrase!,
  },
  'the form, refused': {
    at: '/',
    answers: { ...first, 'POST /setup': refused('setup/wrong-code') },
    act: fillForm,
    sees: 'Mã thiết lập chưa đúng',
  },
  'the passphrase': { at: '/', answers: { ...first, 'POST /setup': setUpDone }, act: fillForm, sees: setUpDone.passphrase! },
  'the sample council': {
    at: '/',
    answers: { ...first, 'POST /sample': sampleDone },
    act: (page) => giveCode(page, 'Xem thử với Hội đồng mẫu'),
    sees: 'Vừ Bá Rê',
  },
  'signing in': { at: '/', answers: base, sees: 'Đăng ký thiết bị này' },
  'a server that broke': {
    at: '/',
    answers: { ...base, 'POST /sign-in': refused('border/broke', { incident: '6e0c2e0e-7d8f-4a6d-9a3a-3c2f6f1a9d10' }) },
    act: async (page) => {
      await page.getByLabel('Tên đăng nhập').fill('cho');
      await page.getByLabel('Mật khẩu', { exact: true }).fill('x');
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    },
    sees: '6e0c2e0e',
  },
  'the meetings of a delegate': {
    at: '/',
    answers: { ...base, 'GET /me': delegate, 'GET /meetings': { meetings } },
    sees: 'Vào phòng họp',
  },
  'the meetings of a delegate of two councils': {
    at: '/',
    answers: {
      ...base,
      'GET /me': { ...delegate, member: { ...delegate.member, unit: commune.code, also: ['H23.05'] }, council: commune.name },
      'GET /meetings': {
        meetings: meetings.map((one, at) =>
          at % 2 ? { ...one, unit: commune.code, council: commune.name } : { ...one, unit: 'H23.05', council: ready.unit!.name },
        ),
      },
    },
    sees: ready.unit!.name,
  },
  'the units of a server': {
    at: '/secretariat/administration',
    answers: { ...base, ...several, 'GET /lan': lan, 'GET /trust': { roots: [] }, 'GET /voting-rules': votingRules },
    act: (page) => page.getByRole('button', { name: 'Thêm đơn vị' }).click(),
    sees: 'Mã định danh chỉ gồm chữ',
  },
  'the tree of units': {
    at: '/secretariat/administration',
    answers: { ...base, ...several, ...tree, 'GET /lan': lan, 'GET /trust': { roots: [] }, 'GET /voting-rules': votingRules },
    act: (page) => page.getByLabel('Hiện cả đơn vị đã thôi hoạt động (1)').click(),
    sees: 'Trước ngày 01/07/2026: Hội đồng nhân dân xã Keng Đu',
  },
  'a unit that is changed': {
    opensDialog: true,
    at: '/secretariat/administration',
    answers: { ...base, ...several, ...tree, 'GET /lan': lan, 'GET /trust': { roots: [] }, 'GET /voting-rules': votingRules },
    act: async (page) => {
      await page.getByRole('button', { name: 'Sửa Hội đồng nhân dân phường Keng Đu' }).click();
      await page.getByRole('dialog').getByLabel('Tên đầy đủ').fill('Hội đồng nhân dân phường Keng Đu Mới');
    },
    sees: 'Hồ sơ các kỳ họp trước ngày đó giữ nguyên tên cũ',
  },
  'units that are merged': {
    opensDialog: true,
    at: '/secretariat/administration',
    answers: {
      ...base,
      ...several,
      ...tree,
      'GET /lan': lan,
      'GET /trust': { roots: [] },
      'GET /voting-rules': votingRules,
      'POST /units/merge/preview': merger,
    },
    act: async (page) => {
      await page.getByRole('button', { name: 'Sáp nhập đơn vị' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Các đơn vị được sáp nhập' }).click();
      await page.getByRole('option', { name: 'Hội đồng nhân dân phường Keng Đu' }).click();
      await dialog.getByLabel('Tên đầy đủ').fill('Hội đồng nhân dân xã Mường Típ');
      await dialog.getByLabel('Mã định danh').fill('H23.05.20');
      await dialog.getByLabel('Căn cứ').fill('Nghị quyết số 12/NQ-HĐND ngày 20/11/2026');
      await dialog.getByRole('button', { name: 'Xem trước' }).click();
      await dialog.getByText('Trùng tên, giữ cả hai', { exact: false }).waitFor();
      await expect.poll(() => dialog.getByLabel('2 quy định biểu quyết riêng').isChecked()).toBe(true);
      await expect.poll(() => dialog.getByLabel('4 mục riêng trong danh mục').isChecked()).toBe(true);
    },
    sees: 'Chuyển 29 người đương nhiệm',
  },
  'a term that ends, where somebody sits in another council too': {
    opensDialog: true,
    at: '/secretariat/members/terms',
    answers: {
      ...base,
      ...several,
      'GET /terms': { terms: [{ id: 't1', number: 'XVIII', years: '2026-2031', from: '2026-04-01', seats: 26 }] },
      'GET /members': memberPage([
        { ...delegate.member, id: 'm2', name: 'Lô Văn Hai', unit: commune.code, also: [ready.unit!.code] },
        { ...delegate.member, id: 'm3', name: 'Moong Thị Ba', also: [commune.code] },
        { ...delegate.member, id: 'm4', name: 'Vừ Bá Tư' },
      ]),
    },
    act: (page) => page.getByRole('button', { name: 'Kết thúc nhiệm kỳ' }).first().click(),
    sees: 'Moong Thị Ba: Hội đồng nhân dân xã Keng Đu',
  },
  'somebody who leaves office': {
    opensDialog: true,
    at: '/secretariat/members',
    answers: { ...base, ...several, 'GET /devices': { devices: [] } },
    act: async (page) => {
      await page.getByRole('button', { name: /^Mở: / }).first().click();
      await page.getByRole('button', { name: 'Ghi thôi nhiệm vụ' }).click();
    },
    sees: 'Lý do',
  },
  'a list that corrects people': {
    at: '/secretariat/members/import',
    answers: {
      ...base,
      'GET /me': secretary,
      'GET /members': memberPage([
        secretary.member,
        { ...delegate.member, id: 'm2', name: 'Lô Văn Hai', group: 'Tổ 1' },
        { ...delegate.member, id: 'm3', name: 'Moong Thị Ba', group: 'Tổ 1' },
      ]),
      'GET /terms': { terms: [] },
      'POST /members/import': { members: [], passwords: [] },
    },
    act: async (page) => {
      await page.getByLabel('Dán danh sách').fill('Họ và tên\tTư cách\tTổ\nLô Văn Hai\tĐại biểu\tTổ 2\nMoong Thị Ba\tĐại biểu\tTổ 3');
      await page.getByRole('button', { name: 'Sửa thông tin cả 2 người trùng tên' }).click();
      await page.getByRole('button', { name: 'Đưa vào 0 người, sửa 2 người' }).click();
    },
    sees: 'Đã sửa thông tin 2 người.',
  },
  'the sessions of units that were merged': {
    at: '/secretariat',
    answers: {
      ...base,
      'GET /me': secretary,
      'GET /meetings': { meetings },
      'GET /inherited': {
        meetings: [
          { meeting: 'k9', council: commune.name, title: 'Kỳ họp thứ hai', startsAt: '2026-05-12T01:00:00.000Z', approved: true },
        ],
      },
    },
    sees: 'Kỳ họp của các đơn vị trước sáp nhập',
  },
  'the administration of another unit': {
    at: '/secretariat/administration',
    answers: {
      ...base,
      ...several,
      'GET /lan': lan,
      'GET /me': { ...secretary, member: { ...secretary.member, unit: commune.code }, council: commune.name },
      'GET /voting-rules': votingRules,
    },
    sees: 'Tài khoản và quyền',
  },
  'what a unit votes by': {
    at: '/secretariat/administration',
    answers: { ...base, ...several, 'GET /lan': lan, 'GET /trust': { roots: [] }, 'GET /voting-rules': votingRules },
    act: async (page) => {
      const law = page.getByText('Đang dùng quy định mặc định theo luật.');
      await law.waitFor();
      const rule = page.getByText('Thông qua khi quá 2/3 tổng số đại biểu Hội đồng nhân dân tán thành.');
      await expect.poll(() => rule.count()).toBe(1);
      await page.getByRole('button', { name: 'Sửa: Bãi nhiệm đại biểu Hội đồng nhân dân' }).click();
      await page.getByLabel('Tử số').fill('4');
      await page.getByRole('button', { name: 'Thêm nội dung' }).click();
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    },
    sees: 'Nội dung “Bãi nhiệm đại biểu Hội đồng nhân dân” còn chỗ chưa đúng',
  },
  'the people of a unit': {
    at: '/secretariat/members',
    answers: { ...base, ...several, 'GET /devices': { devices: [] } },
    sees: 'Lô Văn Hai',
  },
  'the meetings of many years': {
    at: '/',
    answers: { ...base, 'GET /me': delegate, 'GET /meetings': { meetings, next: '8200000000000:k1' } },
    sees: 'Xem các kỳ họp trước đó',
  },
  'no meetings yet': { at: '/', answers: { ...base, 'GET /me': delegate, 'GET /meetings': { meetings: [] } }, sees: 'Chưa có kỳ họp nào' },
  'the menu of a secretary': {
    at: '/',
    answers: { ...base, 'GET /installation': { ...ready, sample: true }, 'GET /me': secretary, 'GET /meetings': { meetings } },
    // The head of the page that waits has gone once the list is there.
    act: (page) =>
      page
        .getByText(meetings[0]!.title)
        .waitFor()
        .then(() => page.getByRole('button', { name: /Tài khoản của/ }).click()),
    sees: 'Đổi mật khẩu',
  },
  'putting the app on an iPad': { at: '/enrol#ABCDEFGH', answers: base, userAgent: IPAD, sees: 'ABCD EFGH' },
  'the code': {
    at: '/enrol',
    answers: base,
    act: (page) => page.getByRole('button', { name: 'Tạo khóa và đăng ký' }).click(),
    sees: 'Mã gồm đúng tám chữ cái',
  },
  'an official file': {
    at: '/enrol',
    answers: base,
    act: (page) => page.getByRole('button', { name: /Tôi có tệp/ }).click(),
    sees: 'Mật khẩu của tệp',
  },
  'the digits to compare': {
    at: '/enrol#ABCDEFGH',
    answers: { ...base, 'POST /enrol': waiting, 'GET /enrol/e1': { state: 'waiting' } },
    act: (page) => page.getByRole('button', { name: 'Tạo khóa và đăng ký' }).click(),
    sees: 'Đưa thiết bị cho thư ký xem số này',
  },
  'a bare address': { at: '/enrol', answers: base, bareAddress: true, sees: 'bắt đầu bằng https' },
  'trusting the server': { at: '/help/trust', answers: { ...base, 'GET /lan': lan }, sees: '3f9a 0c7b' },
  'changing the password': { at: '/password', answers: { ...base, 'GET /me': secretary }, sees: 'Mật khẩu hiện nay' },
  'a first password to be changed': {
    at: '/meeting/k1',
    answers: { ...base, 'GET /me': { ...secretary, member: { ...secretary.member, mustChange: true } } },
    sees: 'Chọn mật khẩu của riêng mình',
  },
  'what others did to the account': {
    at: '/',
    answers: {
      ...base,
      'GET /me': delegate,
      'GET /meetings': { meetings },
      'GET /news': {
        news: [
          { what: 'keyApproved', at: '2026-07-20T01:00:00.000Z', by: 'Lầu Bá Chò', label: 'iPad' },
          { what: 'password', at: '2026-07-21T01:00:00.000Z', by: 'Lầu Bá Chò' },
        ],
      },
    },
    sees: 'Lầu Bá Chò đã cấp mật khẩu mới',
  },
  'where one is signed in': {
    at: '/sessions',
    answers: {
      ...base,
      'GET /me': secretary,
      'GET /sessions': {
        sessions: [
          {
            id: 'a',
            by: 'password',
            here: true,
            browser: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
            since: '2026-07-20T01:00:00.000Z',
            seen: '2026-07-20T02:00:00.000Z',
          },
          {
            id: 'b',
            by: 'key',
            here: false,
            label: 'iPad số 12 của Phó Trưởng Ban',
            since: '2026-07-19T01:00:00.000Z',
            seen: '2026-07-19T03:00:00.000Z',
          },
        ],
      },
    },
    sees: 'Chrome · Windows',
  },
  'a device without a key': {
    at: '/devices',
    answers: { ...base, 'GET /me': delegate, 'GET /sessions': { sessions: [], devices: [] } },
    sees: 'chưa có khóa',
  },
  'a delegate’s own devices, where each is signed in, and a lost one shut out': {
    at: '/devices',
    opensDialog: true,
    answers: {
      ...base,
      'GET /me': delegate,
      'GET /sessions': {
        devices: [
          { ...ownDevice, certificate: 'c'.repeat(64), label: 'iPad số 12 của Phó Trưởng Ban Kinh tế - Ngân sách' },
          { ...ownDevice, certificate: 'd'.repeat(64), label: 'Điện thoại', origin: 'official', revokedAt: '2026-07-20T01:00:00.000Z' },
        ],
        sessions: [
          {
            id: 'b',
            by: 'key',
            here: false,
            certificate: 'c'.repeat(64),
            browser: IPAD,
            since: '2026-07-19T01:00:00.000Z',
            seen: '2026-07-19T03:00:00.000Z',
          },
          { id: 'a', by: 'password', here: true, browser: IPAD, since: '2026-07-20T01:00:00.000Z', seen: '2026-07-20T02:00:00.000Z' },
        ],
      },
      'POST /sessions/b/end': {},
      [`POST /devices/${'c'.repeat(64)}/revoke`]: refused('identity/key-in-use'),
    },
    act: async (page) => {
      const dialog = page.getByRole('dialog');
      const ended = page.waitForRequest((one) => one.url().endsWith('/api/sessions/b/end'));
      await page.getByRole('button', { name: /^Kết thúc: / }).click();
      await dialog.getByRole('button', { name: 'Kết thúc', exact: true }).click();
      await ended;
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Thu hồi khóa: iPad số 12/ }).click();
      await dialog.getByRole('button', { name: 'Thu hồi khóa', exact: true }).click();
      // Its ballot lies in an open box: said where it was asked.
      await dialog.getByText('đã ký một phiếu').waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    },
    sees: 'Đăng nhập bằng mật khẩu',
  },
  'the register': {
    at: '/secretariat/members',
    answers: {
      ...base,
      'GET /me': secretary,
      'GET /members': memberPage([
        delegate.member,
        { ...delegate.member, id: 'm9', name: LONG_NAME, title: 'Trưởng Ban Văn hóa - Xã hội' },
      ]),
    },
    sees: LONG_NAME,
  },
  'somebody new whose name is missing': {
    opensDialog: true,
    at: '/secretariat/members',
    answers: { ...base, 'GET /me': secretary, 'GET /members': memberPage([delegate.member]) },
    act: async (page) => {
      await page.getByRole('button', { name: 'Thêm một người' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
      await expect.poll(() => dialog.getByLabel('Họ và tên').evaluate((field) => field === document.activeElement)).toBe(true);
    },
    sees: 'Cần điền ô này.',
  },
  'what the security log knows of a refusal': {
    at: '/secretariat/administration/security',
    answers: {
      ...base,
      'GET /me': secretary,
      'GET /members': memberPage([]),
      'GET /security': {
        entries: [
          {
            seq: 1,
            at: '2026-07-20T01:00:00.000Z',
            kind: 'catalogueChanged',
            outcome: 'refused',
            details: { about: { why: 'catalogues/name-taken' } },
          },
        ],
      },
      'GET /security/check': { entries: 1, missing: 0, months: 24, since: '2026-07-20T01:00:00.000Z' },
    },
    // What was typed is not in the log.
    sees: 'Danh mục đã có mục “…”.',
  },
  'the security log, of days as they are written in Vietnam': {
    at: '/secretariat/administration/security',
    answers: {
      ...base,
      'GET /me': secretary,
      'GET /members': memberPage([]),
      'GET /security': { entries: [] },
      'GET /security/check': { entries: 1, missing: 0, months: 24, since: '2026-07-20T01:00:00.000Z' },
    },
    act: async (page) => {
      const field = page.getByLabel('Từ ngày');
      await expect.poll(() => field.getAttribute('placeholder')).toBe('ngày/tháng/năm');
      const asked = page.waitForRequest((one) => one.url().includes(`from=${encodeURIComponent('2026-12-08T17:00:00.000Z')}`));
      await field.fill('9/12/2026');
      await page.keyboard.press('Tab');
      await asked;
      await expect.poll(() => field.inputValue()).toBe('09/12/2026');
      await page.keyboard.press('Escape');
    },
    sees: 'về việc gì trong 24 tháng',
  },
  'the calendar, a month': { at: '/calendar', answers: inCalendar, sees: 'CN' },
  'the calendar, a day chosen': {
    at: '/calendar',
    answers: inCalendar,
    act: (page) => page.getByRole('button', { name: /Kỳ họp thường lệ/ }).click(),
    sees: 'Kỳ họp không tiến hành',
  },
  'the calendar, a week': { at: '/calendar', answers: inCalendar, act: (page) => page.getByText('Tuần', { exact: true }).click(), sees: 'Kỳ họp thường lệ' },
  'the calendar, a list and an address': {
    at: '/calendar',
    answers: { ...inCalendar, 'POST /calendar': { url: 'https://hop.local:8443/api/feeds/m1.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.ics' } },
    act: async (page) => {
      await page.getByText('Danh sách', { exact: true }).click();
      await page.getByRole('button', { name: 'Tạo địa chỉ' }).first().click();
    },
    sees: 'Địa chỉ chỉ hiện một lần',
  },
  'no such page': { at: '/nothing/here', answers: base, sees: 'Không có trang này' },
};

/** What stands behind these screens has no such answers and no sockets. */
const NOT_SERVED = /Failed to load resource|WebSocket connection to/;

/**
 * A page for all scenes of a size: a browser that starts a process and reads the app anew for each scene takes three times as long.
 * Nothing of one scene is there in the next.
 */
class Screen {
  /** What the page itself complained of in this scene. */
  said: string[] = [];
  #expected = NOT_SERVED;
  private constructor(
    readonly page: Page,
    readonly tools: CDPSession,
    readonly userAgent: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' && !this.#expected.test(message.text())) this.said.push(message.text());
    });
    page.on('pageerror', (error) => this.said.push(error.message));
  }

  static async of(size: BrowserContextOptions): Promise<Screen> {
    const context = await browser.newContext({ ...size, locale: 'vi-VN', reducedMotion: 'reduce', serviceWorkers: 'block' });
    const page = await context.newPage();
    return new Screen(page, await context.newCDPSession(page), await page.evaluate(() => navigator.userAgent));
  }

  async show({ at, answers, bareAddress, userAgent, opensDialog }: Scene): Promise<void> {
    const origin = bareAddress ? served.origin.replace('localhost', '127.0.0.1') : served.origin;
    // On a picture no program of ours runs that could write anything.
    await this.page.goto(`${origin}/icon-192.png`);
    await this.page.evaluate(() => sessionStorage.clear());
    await this.tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await this.tools.send('Emulation.setUserAgentOverride', { userAgent: userAgent ?? this.userAgent, acceptLanguage: 'vi-VN' });
    await this.page.mouse.move(0, 0);
    this.said = [];
    this.#expected = opensDialog ? new RegExp(`${NOT_SERVED.source}|Applying inline style`) : NOT_SERVED;
    served.answers(answers);
    await this.page.goto(origin + at);
    await lettersCome(this.page);
  }
}

describe('the screens of the shell', () => {
  const screens = new Map<BrowserContextOptions, Screen>();
  beforeAll(async () => {
    for (const size of [TABLET, PHONE]) screens.set(size, await Screen.of(size));
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') for (const [{ viewport }, { page }] of screens) await failed(page, `screens-${viewport!.width}`);
  });
  afterAll(async () => {
    for (const { page } of screens.values()) await page.context().close();
  });

  it('a button without a name and text too faint to read would be found', async () => {
    const { page } = screens.get(TABLET)!;
    await screens.get(TABLET)!.show(SCENES['signing in']!);
    await page.getByText(SCENES['signing in']!.sees).first().waitFor();
    await expect.poll(() => faults(page)).toEqual([]);
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      main.append(document.createElement('button'), Object.assign(document.createElement('p'), { textContent: 'mờ', className: 'faint' }));
      document.querySelector<HTMLElement>('.faint')!.style.color = '#fefefe';
    });
    expect((await faults(page)).join()).toMatch(/button-name.*color-contrast|color-contrast.*button-name/);
  });

  it('a screen of another size than the one before stands still from its first frame: a press is not lost to what moves', async () => {
    for (const screen of screens.values()) {
      const { page } = screen;
      await screen.show(SCENES['the first start']!);
      await page.getByText(SCENES['the first start']!.sees).first().waitFor();
      await settled(page);
      const moved = await page.evaluate(
        () =>
          new Promise<string[]>((told) => {
            const observer = new PerformanceObserver((list) => {
              interface Source {
                readonly node: Node | null;
                readonly previousRect: DOMRect;
                readonly currentRect: DOMRect;
              }
              const sources = list.getEntries().flatMap((one) => (one as unknown as { sources: Source[] }).sources);
              // A word that its letters make a little wider or narrower is no finger's breadth away from where it was.
              const far = sources.filter(
                ({ previousRect: was, currentRect: is }) => Math.max(Math.abs(was.x - is.x), Math.abs(was.y - is.y)) > 8,
              );
              if (far.length > 0) told(far.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 40)}`));
            });
            observer.observe({ type: 'layout-shift', buffered: true });
            // What moved is told before a second frame; where nothing did, nothing is.
            requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => told([]))));
          }),
      );
      expect(moved).toEqual([]);
    }
  });

  for (const [name, scene] of Object.entries(SCENES))
    for (const [where, size] of [['tablet', TABLET], ['phone', PHONE]] as const)
      it(`${name}, on a ${where}`, async () => {
        const screen = screens.get(size)!;
        const { page } = screen;
        await screen.show(scene);
        await scene.act?.(page);
        await page.getByText(scene.sees).first().waitFor();
        await settled(page);
        const folder = process.env['SCREENSHOTS'];
        if (folder) await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}-${where}.png`) });
        await expect.poll(() => faults(page), { message: `${size.viewport!.width} wide` }).toEqual([]);
        expect(screen.said).toEqual([]);
      });
});

it('an old link to the wall of the hall opens it, and its secret leaves the address', async () => {
  const context = await browser.newContext({ locale: 'vi-VN', serviceWorkers: 'block' });
  served.answers({ ...base, 'POST /hall/enter': refused('identity/hall-link-over') });
  const page = await context.newPage();
  const entered = page.waitForRequest((one) => one.url().endsWith('/api/hall/enter'));
  await page.goto(`${served.origin}/hall/${'a'.repeat(43)}`);
  expect((await entered).postDataJSON()).toEqual({ token: 'a'.repeat(43) });
  await page.getByText('Đường dẫn này không mở được màn hình hội trường').waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/hall');
  await context.close();
});

describe('a tablet', () => {
  it('is enrolled, takes up after a reload, asks for its PIN when opened anew, and opens with the network gone', async () => {
    const context = await browser.newContext({ ...TABLET, locale: 'vi-VN' });
    let csr = '';
    let approved = false;
    const certify = async () => {
      const authority = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
      const certificate = await X509CertificateGenerator.create({
        subject: 'CN=Ngọc',
        issuer: 'CN=CA',
        notBefore: new Date('2026-01-01'),
        notAfter: new Date('2036-01-01'),
        publicKey: await new Pkcs10CertificateRequest(csr).publicKey.export(),
        signingKey: authority.privateKey,
        signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
      });
      return {
        state: 'approved',
        certificate: certificate.toString('pem'),
        fingerprint: createHash('sha256').update(Buffer.from(certificate.rawData)).digest('hex'),
        ca: 'a'.repeat(64),
      };
    };
    let signedIn = false;
    await context.route('**/api/**', async (route) => {
      const request = route.request();
      const path = new URL(request.url()).pathname.slice(4);
      const body = request.postDataJSON() as { csr?: string; signature?: string } | null;
      switch (path) {
        case '/installation':
          return route.fulfill({ json: ready });
        case '/me':
          return signedIn ? route.fulfill({ json: delegate }) : route.fulfill({ status: 401, json: refused('border/not-signed-in') });
        case '/enrol':
          csr = body!.csr!;
          return route.fulfill({ json: waiting });
        case '/enrol/e1':
          return route.fulfill({ json: approved ? await certify() : { state: 'waiting' } });
        case '/key-challenge':
          return route.fulfill({ json: { challenge: 'c1' } });
        case '/key-sign-in':
          signedIn = true;
          return route.fulfill({ json: delegate });
        case '/meetings':
          return route.fulfill({ json: { meetings } });
        default:
          return route.fulfill({ status: 404, json: refused('border/unknown') });
      }
    });
    const page = await context.newPage();
    await page.goto(`${served.origin}/enrol#abcd-efgh`);
    await page.getByRole('button', { name: 'Tạo khóa và đăng ký' }).click();
    const digits = page.getByRole('img', { name: /^(\d ){5}\d$/ });
    await digits.waitFor();
    const own = checkOf('ABCDEFGH', new Uint8Array(new Pkcs10CertificateRequest(csr).publicKey.rawData));
    expect((await digits.innerText()).replace(/\s/g, ''), 'of its own key, whatever the server says').toBe(own);
    const sent = csr;
    await page.reload();
    await page.getByText(`${own.slice(0, 3)} ${own.slice(3)}`).waitFor();
    expect(csr, 'no second key').toBe(sent);
    approved = true;
    await page.getByLabel('Chọn mã PIN').waitFor();
    await page.reload();
    await page.getByLabel('Chọn mã PIN').fill('1234');
    await page.getByLabel('Nhập lại mã PIN').fill('1234');
    await page.getByRole('button', { name: 'Lưu mã PIN' }).click();
    await page.getByText('quá dễ đoán').waitFor();
    await page.getByLabel('Chọn mã PIN').fill('2580');
    await page.getByLabel('Nhập lại mã PIN').fill('2580');
    await page.getByRole('button', { name: 'Lưu mã PIN' }).click();
    await page.getByText('Khóa sẽ mất nếu').waitFor();
    await page.reload();
    await page.getByText('Khóa sẽ mất nếu').waitFor();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByText('Đang họp').waitFor();

    const anew = await context.newPage();
    await anew.goto(served.origin);
    await anew.getByText('Kính chào').waitFor();
    await expect.poll(() => faults(anew)).toEqual([]);
    if (process.env.SCREENSHOTS) await anew.screenshot({ path: join(process.env.SCREENSHOTS, 'pin-tablet.png') });
    for (const digit of '2581') await anew.getByRole('button', { name: digit, exact: true }).click();
    await anew.getByRole('button', { name: 'Vào phòng họp' }).click();
    await anew.getByText('Mã PIN chưa đúng').waitFor();
    await expect.poll(() => anew.getByText('Đang họp').count(), { message: 'still shut' }).toBe(0);
    for (const digit of '2580') await anew.getByRole('button', { name: digit, exact: true }).click();
    await anew.getByRole('button', { name: 'Vào phòng họp' }).click();
    // The one meeting under way opens by itself.
    await anew.waitForURL(`**/meeting/${meetings[0]!.meeting}`);

    await anew.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await anew.goto(`${served.origin}/`);
    await anew.getByText('Đang họp').waitFor();
    await served.close();
    await context.unroute('**/api/**');
    await anew.reload();
    await anew.getByText('Mất kết nối với máy chủ').first().waitFor();
    await anew.getByText(meetings[0]!.title).waitFor();
    if (process.env.SCREENSHOTS) await anew.screenshot({ path: join(process.env.SCREENSHOTS, 'offline-tablet.png') });
    await context.close();
  }, 180_000);
});
