/** The room in a real browser: what a feature brings along is everywhere, the chair's next act in sight, and nothing runs into an edge. */
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import type { Member } from '../../shared/council/council.ts';
import { chairGroups } from '../../shared/text/chair-groups.ts';
import { refusals } from '../../shared/text/border.ts';
import { clock } from '../../shared/text/clock.ts';
import { link } from '../../shared/text/link.ts';
import { home } from '../../shared/text/home.ts';
import { messages } from '../../shared/text/messages.ts';
import { onDevice } from '../../shared/text/on-device.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { roll } from '../../shared/text/roll.ts';
import { securityAlarms } from '../../shared/text/security.ts';
import { session } from '../../shared/text/session.ts';
import { sessionActs } from '../../shared/text/session-acts.ts';
import { shell } from '../../shared/text/shell.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { votes } from '../../shared/text/votes.ts';
import { say, type Language, type Words } from '../../shared/text/words.ts';
import type { Bringing } from '../../client/reader/kept-index.ts';
import { NOTHING_YET } from '../../client/link/followed.ts';
import { DESKTOP, TABLET, vi, WALL } from '../e2e/browser.ts';
import { memberPage } from '../kit/member-page.ts';
import { chair, delegate, guest, hoa, ITEM, lan, minh, nam, secretary, type Person } from '../kit/people.ts';
import { fullHouse, grace, hall, paperTaken, prepared, sessionClosed, world, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';
import { delegate as aDelegate, secretary as atDesk } from './answers.ts';
import { refused } from './browser.ts';
import { type House, open, openHouse, plain, seenIn } from './stage/stage.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SMALL: BrowserContextOptions = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const TITLE =
  'Thông qua Nghị quyết về việc quy định chính sách hỗ trợ đầu tư, quản lý, khai thác kết cấu hạ tầng giao thông nông thôn và đường thủy nội địa ' +
  'giai đoạn 2026 - 2030, sửa đổi, bổ sung một số điều của các nghị quyết do Hội đồng nhân dân ban hành trước khi sắp xếp đơn vị hành chính trên địa bàn toàn tỉnh';
const OTHER = 'Kế hoạch phát triển kinh tế - xã hội năm 2027 và phương hướng của giai đoạn tiếp theo';

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w]+/g, '-')}.png`) });
}

/** The meeting with a slice that no feature of ours has. */
const given = (made: World, more: object = {}): World['meeting'] => ({ ...made.meeting, ...more });
const set = (page: Page, made: World, more: object = {}) =>
  page.evaluate((meeting) => window.stage.set({ followed: { meeting } }), plain(given(made, more)));
const acts = (page: Page) => page.evaluate(() => window.stage.acts);

const PAPER = 'Tờ trình số 15/TTr-UBND';
const withPaper: Step = [fullHouse, paperTaken(PAPER), secretary.addsPaper(PAPER), secretary.addsItem(OTHER), chair.goesTo(ITEM)];
const voting: Step = [withPaper, prepared({ text: TITLE }), chair.opensVote(TITLE)];
const announced: Step = [
  voting,
  lan.votes('for'),
  minh.votes('for'),
  hoa.votes('for'),
  nam.votes('against'),
  chair.closesVote(),
  grace,
  chair.announces(),
];

describe('one file more among the panels', () => {
  const message = { notices: { shown: 'Mời đại biểu về hội trường lúc 14 giờ.' } };

  it('is a banner in the room, over a ballot and over a paper, and on the wall', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(world(withPaper)), who: lan });
    const banner = page.locator('[data-notice]');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => banner.count()).toBe(0);
    await set(page, world(withPaper), message);
    await banner.waitFor();
    await page.getByRole('button', { name: PAPER }).first().click();
    await page.waitForURL('**/paper/*');
    await banner.waitFor();
    await page.goBack();
    await set(page, world(voting), message);
    await page.getByRole('radio').first().waitFor();
    await banner.waitFor();
    await page.context().close();

    const wall = await open(house, { size: WALL, followed: seenIn(world(withPaper), { meeting: given(world(withPaper), message) }) });
    await wall.locator('main [data-notice]').waitFor();
    await wall.context().close();
  });

  it('has a part of the secretariat’s desk', async () => {
    const followed = seenIn(world(withPaper), { meeting: given(world(withPaper), message) });
    const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };
    const page = await open(house, { size: DESKTOP, followed, who: secretary, at: '/secretariat/meetings/m1', answers });
    await page.getByRole('link', { name: 'Bảng tin', exact: true }).click();
    await page.locator('[data-notice]').waitFor();
    await page.context().close();
  });

  it('says that the register holds no guests, and not that all are invited', async () => {
    const followed = seenIn(world(withPaper));
    const me = { ...atDesk, member: { ...atDesk.member, id: secretary.id } };
    const invited = { ...atDesk.member, id: guest.id, name: guest.name, kind: 'guest' } as const;
    const opened = (members: ReadonlyArray<Partial<Member>>) =>
      open(house, {
        size: DESKTOP,
        followed,
        who: secretary,
        at: '/secretariat/meetings/m1/people',
        answers: { 'GET /me': me, 'GET /members': memberPage(members) },
      });
    const nobody = await opened([]);
    await nobody.getByText(vi(prepare.noGuestsInRegister)).waitFor();
    await nobody.context().close();
    const all = await opened([invited]);
    await all.getByPlaceholder(vi(prepare.chooseGuest)).waitFor();
    await expect.poll(() => all.getByText(vi(prepare.noGuestsInRegister)).count()).toBe(0);
    await all.context().close();
  });

  it('leaves the place one is at in sight when the screen is turned, and counts in the reader’s own digits', async () => {
    const made = world(hall({ total: 125, present: 118 }));
    const answers = { 'GET /me': { ...atDesk, member: { ...atDesk.member, id: secretary.id } } };
    const page = await open(house, { size: DESKTOP, followed: seenIn(made), who: secretary, at: '/nothing', answers });
    await page.evaluate(() => localStorage.setItem('ecabinet.language', '"bn"'));
    await page.goto(`${house.origin}/secretariat/meetings/m1/roll`);
    await page.getByRole('heading', { level: 2, name: /১২৫/ }).waitFor();
    await expect.poll(() => page.locator('h2').allInnerTexts()).toEqual(expect.not.arrayContaining([expect.stringMatching(/[0-9]/)]));
    await page.setViewportSize(PHONE.viewport!);
    const here = page.locator('nav a[aria-current=page]').last();
    await expect.poll(async () => {
      const { x, width } = (await here.boundingBox())!;
      return x >= 0 && x + width <= PHONE.viewport!.width;
    }).toBe(true);
    await page.context().close();
  });

  it('is written and taken back in the chair’s panel', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(world(withPaper)), who: chair });
    await page.getByRole('button', { name: vi(chairGroups.messages) }).click();
    await page.getByLabel('Tin trên bảng').fill(message.notices.shown);
    await page.getByRole('button', { name: 'Treo tin' }).click();
    await set(page, world(withPaper), message);
    await page.getByRole('button', { name: 'Gỡ tin' }).click();
    await expect.poll(() => acts(page)).toEqual([['sendNotice', { text: message.notices.shown }], ['takeBackNotice', {}]]);
    await page.context().close();
  });
});

describe('the chair', () => {
  const next = (page: Page) => page.getByRole('button', { name: vi(sessionActs.goTo, { number: 2, title: OTHER }) });

  it('has the next act in sight beside a result, however long its question', async () => {
    for (const [name, size] of [['tablet', TABLET], ['desk', DESKTOP]] as const) {
      const page = await open(house, { size, followed: seenIn(world(announced)), who: chair });
      await page.getByText(vi(votes.adopted)).first().waitFor();
      await next(page).waitFor();
      await shot(page, `chair result ${name}`);
      const { y, height } = (await next(page).boundingBox())!;
      expect(y + height, name).toBeLessThanOrEqual(size.viewport!.height);
      await page.context().close();
    }
  });

  it('has a repeat, a further vote or the closing there as well', async () => {
    const more = world([announced, prepared({ text: TITLE.slice(0, 250) })]);
    const page = await open(house, { size: TABLET, followed: seenIn(more), who: chair });
    const openIt = page.getByRole('button', { name: vi(voteActs.openVote) });
    await openIt.waitFor();
    await shot(page, 'chair result further vote');
    const { y, height } = (await openIt.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(TABLET.viewport!.height);
    // The item after it waits below, and asks before it leaves a vote behind.
    await next(page).click();
    await page.getByRole('dialog').getByText(vi(sessionActs.unopenedVotes, { count: 1 })).waitFor();
    await page.context().close();
  });
});

describe('a ballot', () => {
  it('has above it, of a long message of the chair, whole lines alone', async () => {
    const text = 'Mời các đại biểu trở lại hội trường lúc 14 giờ 00 để tiếp tục thảo luận và biểu quyết. '.repeat(3).trim();
    const made = world([voting, chair.does('showMessage', { text, minuted: false })]);
    for (const size of [TABLET, PHONE]) {
      const page = await open(house, { size, followed: seenIn(made), who: lan });
      await page.getByRole('radio').first().waitFor();
      const cut = await page.locator('p', { hasText: vi(messages.from) }).evaluate((message) => {
        const text = document.createRange();
        text.selectNodeContents(message);
        const end = message.getBoundingClientRect().top + message.clientTop + message.clientHeight;
        return [...text.getClientRects()].filter(({ top, bottom }) => top < end - 1 && bottom > end + 1).length;
      });
      expect(cut, `${size.viewport!.width}`).toBe(0);
      const below = await page.getByRole('button', { name: /^Ký và gửi/ }).boundingBox();
      expect(below!.y + below!.height).toBeLessThanOrEqual(size.viewport!.height);
      await page.context().close();
    }
  });

  it('leaves no empty space below it on a tablet', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(world(voting)), who: lan });
    const sign = page.getByRole('button', { name: /^Ký và gửi/ });
    await sign.waitFor();
    const { y, height } = (await sign.boundingBox())!;
    expect(TABLET.viewport!.height - y - height).toBeLessThanOrEqual(32);
    await shot(page, 'ballot fills the tablet');
    await page.context().close();
  });
});

const items = (n: number): Step => Array.from({ length: n }, (_, at) => secretary.addsItem(`${TITLE.slice(0, 120)} (${at + 1})`));
const first = delegate(1);
const MOMENTS: Readonly<Record<string, readonly [step: Step, who: Person, more?: Parameters<typeof seenIn>[1]]>> = {
  'a big day': [[hall({ total: 125, present: 118 }, { text: TITLE }), items(59), first.goesTo(ITEM)], first],
  'a pause': [[fullHouse, chair.adjourns('Tiếp tục lúc 14 giờ 00')], lan],
  'a pause before the chair': [[fullHouse, chair.adjourns('Tiếp tục lúc 14 giờ 00')], chair],
  'the end': [[announced, chair.closesSession()], lan],
  'the end before the chair': [sessionClosed, chair],
  'a lost connection': [withPaper, lan, { live: false, cutOff: true }],
  'a restore': [withPaper, chair, { restoring: { madeAt: '2026-12-09T00:30:00.000Z' }, lost: 3 }],
  'a lost quorum': [[withPaper, hoa.checksOut(), nam.checksOut()], chair],
  'no check-in yet': [[withPaper, lan.checksOut()], lan],
  'a result': [announced, lan],
};
const alarm = { kind: 'clock', clock: { now: '2026-12-09T01:00:00.000Z', against: [{ kind: 'tablets', at: '2026-12-09T01:20:00.000Z' }] } };

/** Texts, buttons and notices that come nearer to an edge of the screen than a finger's width, or run over it. */
const atEdges = (page: Page) =>
  page.evaluate(() => {
    const kinds = 'p, h1, h2, h3, li, button, a, [role=alert] > div, [role=status][class*=notice]';
    return [...document.querySelectorAll(`main :is(${kinds})`)]
      .filter((one) => one.checkVisibility() && (one.textContent ?? '').trim() !== '' && one.closest('nav') === null)
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        const pad = parseFloat(getComputedStyle(one).paddingLeft);
        // A bar runs from edge to edge on purpose, its words do not.
        return (
          width > 2 &&
          (left + (width >= innerWidth - 2 ? pad : 0) < 8 || right - (width >= innerWidth - 2 ? pad : 0) > innerWidth - 8 + 0.5)
        );
      })
      .map((one) => `${one.tagName} ${(one.textContent ?? '').slice(0, 40)}`);
  });

describe('the room', () => {
  for (const [name, [step, who, more]] of Object.entries(MOMENTS))
    it(`shows ${name} whole at every size`, async () => {
      const page = await open(house, { size: TABLET, followed: seenIn(world(step), more), who });
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const { viewport } of [TABLET, PHONE, SMALL, DESKTOP]) {
        await page.setViewportSize(viewport!);
        await shot(page, `room ${name} ${viewport!.width}`);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message: `${viewport!.width} beyond the edge` })
          .toBeLessThanOrEqual(0);
        await expect.poll(() => atEdges(page), { message: `${viewport!.width}` }).toEqual([]);
      }
      await page.context().close();
    });

  it('shows an alarm of the clock off the edges', async () => {
    const page = await open(house, {
      size: TABLET,
      followed: seenIn(world(withPaper)),
      who: chair,
      answers: { 'GET /alarms': { alarms: [alarm] } },
    });
    await page.getByText(vi(clock.title)).waitFor();
    await shot(page, 'room clock');
    const { x, width } = (await page.getByRole('alert').filter({ hasText: vi(clock.title) }).boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(16);
    expect(x + width).toBeLessThanOrEqual(TABLET.viewport!.width - 16);
    await page.context().close();
  });

  it('numbers the agenda in the reader’s own digits', async () => {
    const page = await open(house, { size: PHONE, followed: seenIn(world(withPaper)), who: lan, at: '/nothing' });
    await page.evaluate(() => localStorage.setItem('ecabinet.language', '"bn"'));
    await page.goto(`${house.origin}/meeting/m1`);
    await page.getByRole('listitem').filter({ hasText: OTHER }).getByText('২', { exact: true }).waitFor();
    await page.context().close();
  });

  it('says first to check in, and nothing that waits besides', async () => {
    const page = await open(house, { size: TABLET, followed: seenIn(world([fullHouse, chair.adjourns(''), lan.checksOut()])), who: lan });
    await page.getByRole('button', { name: vi(roll.comeBack), exact: true }).waitFor();
    await expect.poll(() => page.getByText(vi(session.adjournedText)).count()).toBe(0);
    await page.context().close();
  });
});

describe('the papers on the device', () => {
  const some: Bringing = { state: 'bringing', papers: 38, here: 12, bytes: 96_000_000, bytesHere: 31_000_000 };
  const all: Bringing = { ...some, state: 'done', here: 38, bytesHere: some.bytes };
  const STATES: Readonly<Record<string, readonly [bringing: Bringing, said: Words, params?: object, lost?: number]>> = {
    bringing: [some, onDevice.bringing, { here: 12, papers: 38, done: 31, size: 96 }],
    asks: [{ ...some, state: 'asks' }, onDevice.asks, { rest: 65 }],
    paused: [{ ...some, state: 'paused' }, onDevice.paused, { here: 12, papers: 38, rest: 65 }],
    offline: [{ ...some, state: 'offline' }, onDevice.offline, { here: 12, papers: 38, rest: 65 }],
    'no room': [{ ...some, state: 'no-room', left: 70_000_000 }, onDevice.noRoom, { need: 85, left: 70 }],
    'no room, nobody knows how much': [{ ...some, state: 'no-room', left: 900_000_000 }, onDevice.noRoomLeft, { need: 85 }],
    'all here': [all, onDevice.all, { papers: 38, size: 96 }],
    'all but one that cannot be had': [{ ...all, state: 'some', here: 37 }, onDevice.some, { here: 37, papers: 38, missing: 1 }],
    'nothing kept': [{ ...some, state: 'cannot', here: 0, bytesHere: 0 }, onDevice.cannot],
    lost: [some, onDevice.lost, { count: 26 }, 26],
  };
  const meeting = {
    meeting: 'm1', title: TITLE.slice(0, 120), startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường Ủy ban nhân dân xã',
    stage: 'published', items: 60, papers: 38, rehearsal: false,
  };

  for (const [name, [bringing, said, params = {}, lost = 0]] of Object.entries(STATES))
    it(`is said, whole at every size: ${name}`, async () => {
      const answers = { 'GET /meetings': { meetings: [meeting, { ...meeting, meeting: 'm2', stage: 'underWay' }], unreadable: [] } };
      const page = await open(house, { size: TABLET, followed: seenIn(world(withPaper)), who: lan, staged: { bringing, lost }, answers });
      for (const language of ['vi', 'en', 'bn'] as const satisfies readonly Language[]) {
        await page.evaluate((one) => localStorage.setItem('ecabinet.language', JSON.stringify(one)), language);
        await page.reload();
        const digits = language !== 'bn' ? params : Object.fromEntries(
          Object.entries(params as Record<string, number>).map(([key, value]) => [key, value.toLocaleString('bn-BD')]),
        );
        await page.getByText(say(said, language, digits as Record<string, string>)).waitFor();
        for (const { viewport } of language === 'vi' ? [TABLET, PHONE, SMALL, DESKTOP] : [SMALL]) {
          await page.setViewportSize(viewport!);
          await shot(page, `papers ${name} ${language} ${viewport!.width}`);
          await page.locator('[class*=onDevice]').scrollIntoViewIfNeeded();
          await shot(page, `papers ${name} ${language} ${viewport!.width} foot`);
          await wholeAndPressable(page, `${language} ${viewport!.width}`);
        }
      }
      await page.evaluate(() => localStorage.setItem('ecabinet.language', '"vi"'));
      await page.goto(`${house.origin}/`);
      const whole = bringing.here === bringing.papers;
      const short = vi(whole ? onDevice.allShort : onDevice.someShort, { here: bringing.here, papers: bringing.papers });
      await page.getByText(vi(home.size, { items: 60, papers: 38 })).first().waitFor();
      await expect.poll(() => page.getByText(short, { exact: true }).count()).toBe(bringing.state === 'cannot' ? 0 : 1);
      for (const { viewport } of [TABLET, PHONE, SMALL, DESKTOP]) {
        await page.setViewportSize(viewport!);
        await shot(page, `home papers ${name} ${viewport!.width}`);
        await wholeAndPressable(page, `home ${viewport!.width}`);
      }
      await page.context().close();
    }, 60_000);

  /** Nothing beyond an edge or out of line, and what can be pressed about the papers is a finger high. */
  async function wholeAndPressable(page: Page, where: string): Promise<void> {
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message: `${where} beyond the edge` })
      .toBeLessThanOrEqual(0);
    await expect.poll(() => atEdges(page), { message: where }).toEqual([]);
    const low = await page.evaluate(() =>
      [...document.querySelectorAll('[class*=onDevice] button, [class*=notices] button')]
        .filter((one) => one.getBoundingClientRect().height < 48)
        .map((one) => one.textContent),
    );
    expect(low, where).toEqual([]);
    const sign = page.locator('[class*=onDevice] svg');
    if ((await sign.count()) > 0) {
      const [{ x, width }, words] = [(await sign.boundingBox())!, (await page.locator('[class*=onDevice] svg + span').boundingBox())!];
      expect(words.x, `${where}: beside its sign`).toBeGreaterThanOrEqual(x + width);
    }
    // What is said above the room stands in line with its foot.
    const [above, foot] = [page.locator('[class*=notices] > *').first(), page.locator('[class*=onDevice]')];
    if ((await above.count()) > 0) expect((await above.boundingBox())!.x, where).toBe((await foot.boundingBox())!.x);
  }
});

describe('somebody who was taken off the list', () => {
  it('is told so and led home, where the meeting is named no more', async () => {
    const followed = { ...NOTHING_YET, phase: 'refused', refusal: refuse('border/unknown') } as const;
    const page = await open(house, { size: PHONE, followed, who: guest, answers: { 'GET /meetings': refused('link/offline') } });
    await page.getByRole('heading', { name: vi(link.notInvitedTitle) }).waitFor();
    await shot(page, 'taken off');
    await expect.poll(() => page.getByRole('button', { name: vi(shell.again), exact: true }).count()).toBe(0);
    const kept = () => page.evaluate(() => localStorage.getItem('ecabinet.meetings'));
    await page.evaluate((list) => localStorage.setItem('ecabinet.meetings', list), JSON.stringify({ meetings: [{ meeting: 'm1' }] }));
    await page.reload();
    // Encrypted from now on, and without it.
    await expect.poll(kept).toMatch(/^\{"sealed":"/);
    await page.getByRole('link', { name: vi(shell.home), exact: true }).last().click();
    await page.waitForURL(`${house.origin}/`);
    await page.context().close();
  });
});

describe('a lost device of one’s own', () => {
  const device = {
    certificate: 'c'.repeat(64),
    member: 'm1',
    label: 'iPad 12',
    origin: 'issued',
    algorithm: 'P-256',
    approvedBy: 't1',
    approvedAt: '2026-07-01T00:00:00.000Z',
    notAfter: '2031-07-01T00:00:00.000Z',
  };
  const answers = { 'GET /sessions': { devices: [device], sessions: [] } };
  const revoke = (page: Page) => page.getByRole('button', { name: `${vi(ownAccount.revokeOther)}: iPad 12` });

  it('is revoked by another key, not by a password', async () => {
    const byKey = await open(house, { size: TABLET, followed: NOTHING_YET, who: lan, at: '/devices', answers });
    await byKey.getByText(vi(ownAccount.lostDevice)).waitFor();
    await revoke(byKey).waitFor();
    await expect.poll(() => revoke(byKey).count()).toBe(1);
    await byKey.context().close();
    const me = { ...aDelegate, by: 'password' };
    const page = await open(house, {
      size: TABLET,
      followed: NOTHING_YET,
      who: lan,
      at: '/devices',
      answers: { ...answers, 'GET /me': me },
    });
    await page.getByText(vi(ownAccount.lostDeviceNoKey)).waitFor();
    await shot(page, 'devices by password');
    await expect.poll(() => revoke(page).count()).toBe(0);
    await page.context().close();
  });
});

describe('a record that the server cannot read', () => {
  const record = { meeting: 'm1', log: 'm/m1', entry: 41, why: 'shape checkedOut member' };
  const UNREADABLE = refuse('border/record-unreadable');
  const wholeAtEverySize = async (page: Page, name: string) => {
    for (const { viewport } of [TABLET, PHONE, DESKTOP]) {
      await page.setViewportSize(viewport!);
      await shot(page, `unreadable ${name} ${viewport!.width}`);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message: `${viewport!.width} beyond the edge` })
        .toBeLessThanOrEqual(0);
      await expect.poll(() => atEdges(page), { message: `${viewport!.width}` }).toEqual([]);
    }
    await page.context().close();
  };

  it('is said on the tablet of whoever follows, and nothing of the meeting is shown beside it', async () => {
    const followed = seenIn(world(voting), { phase: 'refused', refusal: UNREADABLE, live: false });
    const page = await open(house, { size: TABLET, followed, who: lan });
    const said = page.getByRole('alert').filter({ hasText: vi(refusals['border/record-unreadable']) });
    await said.getByText(followed.meeting.session.title).waitFor();
    await expect.poll(() => page.getByRole('button', { name: vi(shell.again), exact: true }).count()).toBe(1);
    await expect.poll(() => page.getByRole('radio').count()).toBe(0);
    await wholeAtEverySize(page, 'tablet');
  });

  it('stands as an alarm above everything at the desk, with where it is', async () => {
    const page = await open(house, {
      size: DESKTOP,
      followed: seenIn(world(withPaper), { phase: 'refused', refusal: UNREADABLE, live: false }),
      who: secretary,
      at: '/secretariat',
      answers: {
        'GET /me': atDesk,
        'GET /alarms': { alarms: [{ kind: 'record', since: '2026-12-09T01:00:00.000Z', record }] },
        'GET /meetings': { meetings: [], unreadable: ['m1'] },
      },
    });
    await page.getByRole('alert').filter({ hasText: vi(securityAlarms.recordWhat, record) }).waitFor();
    await wholeAtEverySize(page, 'desk');
  });
});
