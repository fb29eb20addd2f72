/** Looking through all of one's meetings over HTTP: what is found, and above all what is not. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemberInput, type Right, type Unit } from '../../shared/council/council.ts';
import type { Found, Narrowed } from '../../shared/wire/search.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { silent } from '../../server/log.ts';
import { makePageTexts } from '../../server/papers/page-texts.ts';
import { makeSearch } from '../../server/search/search.ts';
import { POINT } from '../../shared/sheets/index.ts';
import { accepted, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';
import { drawn, saying } from '../papers/hostile.ts';

const COMMUNE: Unit = { name: 'Hội đồng nhân dân xã Keng Đu', level: 'commune', code: 'H23.05.7', place: 'Keng Đu' };

let one: World;
let app: App;
beforeEach(async () => {
  one = await world();
  app = await startServer(one, { maxUploadBytes: 10_000_000 });
  accepted((await one.identity.units.add(COMMUNE)) ?? {});
});
afterEach(() => app.close());

let many = 0;
const person = async (
  name: string,
  unit?: string,
  rights: Right[] = [],
  kind = rights.length > 0 ? 'secretary' : 'delegate',
): Promise<string> => {
  const login = rights.length > 0 ? { login: `s${many++}` } : {};
  return accepted(await one.identity.accounts.add(MemberInput.parse({ name, kind, rights, unit, ...login }))).id;
};
const cookieOf = async (id: string) =>
  `${COOKIE}=${(await one.identity.sessions.open((await one.identity.accounts.get(id))!, 'key')).token}`;
const send = (cookie: string, method: string, path: string, body?: unknown): Promise<Response> =>
  fetch(`${app.url}/api${path}`, {
    method,
    headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const upload = async (cookie: string, ...pages: readonly string[]): Promise<string> => {
  const headers = { cookie, 'content-type': 'application/pdf', 'x-paper-name': 'a.pdf', 'x-secrecy': 'ordinary' };
  const taken = await fetch(`${app.url}/api/papers`, { method: 'PUT', headers, body: new Uint8Array(drawn(pages.map(saying))) });
  return ((await taken.json()) as { sha256: string }).sha256;
};
const does = async (who: string, meeting: string, type: string, input: object = {}) =>
  expect(
    await app.rooms().execute(
      { kind: 'person', id: who },
      { id: crypto.randomUUID().replaceAll('-', '').slice(0, 22), meeting, type, input: input as never },
    ),
  ).toMatchObject({ ok: true });

interface Council {
  readonly desk: string;
  readonly cookie: string;
  readonly chair: string;
  readonly delegate: string;
}
async function council(unit?: Unit): Promise<Council> {
  const desk = await person('Thư ký', unit?.code, ['secretariat']);
  const [chair, delegate] = [await person('Chủ tọa', unit?.code), await person('Đại biểu', unit?.code)];
  return { desk, cookie: await cookieOf(desk), chair, delegate };
}

interface Made {
  readonly meeting: string;
  readonly item: string;
  readonly paper: string;
  readonly sha256: string;
}
/** A meeting with one item and one paper of these pages. */
async function made(
  { desk, cookie, chair }: Council,
  title: string,
  item: string,
  paper: string,
  pages: readonly string[],
  startsAt = '2026-12-01T01:00:00.000Z',
): Promise<Made> {
  const { meeting } = (await (await send(cookie, 'POST', '/meetings', { title, startsAt, place: 'Hội trường' })).json()) as {
    meeting: string;
  };
  await does(desk, meeting, 'nameChair', { member: chair });
  await does(desk, meeting, 'addItem', { title: item });
  const sha256 = await upload(cookie, ...pages);
  const room = (await app.rooms().open(meeting))!;
  const of = room.meeting.agenda.items[0]!.item;
  await does(desk, meeting, 'addPaper', { item: of, sha256, title: paper });
  const id = room.meeting.papers.order[0]!;
  // Its words are made by then.
  await expect
    .poll(async () => (await send(cookie, 'GET', `/meetings/${meeting}/papers/${sha256}/text`)).status, { timeout: 60_000 })
    .toBe(200);
  return { meeting, item: of, paper: id, sha256 };
}

async function search(who: string, typed: string, narrowed: Narrowed = {}): Promise<Found> {
  const answer = await send(await cookieOf(who), 'POST', '/search', { ...narrowed, typed });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Found;
}
const meetingsFound = async (who: string, typed: string, narrowed: Narrowed = {}) =>
  (await search(who, typed, narrowed)).meetings.map(({ meeting }) => meeting);

describe('one field over all meetings', () => {
  it('finds items, titles and words, meeting by meeting, the likeliest and then the latest first, with the page and its line', async () => {
    const ours = await council();
    const early = await made(
      ours,
      'Kỳ họp thứ nhất',
      'Khai mạc',
      'Báo cáo',
      ['trang dau', 'quyet toan ngan sach xa', 'cuoi'],
      '2026-11-01T01:00:00.000Z',
    );
    const late = await made(
      ours,
      'Kỳ họp thứ hai',
      'Quyết toán ngân sách',
      'Tờ trình ngân sách',
      ['ngan sach'],
      '2026-12-01T01:00:00.000Z',
    );
    for (const each of [early, late]) await does(ours.desk, each.meeting, 'publish');
    const found = await search(ours.delegate, 'ngân sách');
    expect(found).toEqual({ meetings: [expect.anything(), expect.anything()] });
    const [first, second] = found.meetings;
    expect(first).toMatchObject({ meeting: late.meeting, title: 'Kỳ họp thứ hai', points: [{ point: late.item, number: '1' }] });
    expect(first!.papers[0]).toMatchObject({ paper: late.paper, sha256: late.sha256, inTitle: { text: 'Tờ trình ngân sách' }, count: 1 });
    expect(second).toMatchObject({ meeting: early.meeting, points: [] });
    expect(second!.papers).toMatchObject([
      { title: 'Báo cáo', count: 1, pages: [{ page: 1, excerpt: { text: 'quyet toan ngan sach xa' } }] },
    ]);
    expect(await search(ours.delegate, 'khongco')).toEqual({ meetings: [] });
    expect(await search(ours.delegate, ' ')).toEqual({ meetings: [] });
  });

  it('is narrowed down by state, days and unit, also without a word; a draft and what is another’s are never listed', async () => {
    const [ours, theirs] = [await council(), await council(COMMUNE)];
    const early = await made(ours, 'Kỳ họp thứ nhất', 'Ngân sách', 'Báo cáo', ['trang'], '2026-11-01T01:00:00.000Z');
    const late = await made(ours, 'Kỳ họp thứ hai', 'Ngân sách', 'Tờ trình', ['trang'], '2026-12-01T01:00:00.000Z');
    const draft = await made(ours, 'Dự thảo', 'Ngân sách', 'Đề cương', ['trang'], '2026-12-05T01:00:00.000Z');
    const other = await made(theirs, 'Kỳ họp xã', 'Ngân sách', 'Báo cáo xã', ['trang'], '2026-12-01T01:00:00.000Z');
    for (const [of, each] of [[ours, early], [ours, late], [theirs, other]] as const) await does(of.desk, each.meeting, 'publish');
    await does(ours.chair, early.meeting, 'callToOrder');
    expect(await meetingsFound(ours.delegate, '', { time: 'coming' })).toEqual([late.meeting]);
    expect(await meetingsFound(ours.delegate, '', { time: 'underWay' })).toEqual([early.meeting]);
    expect(await meetingsFound(ours.delegate, '', { time: 'over' })).toEqual([]);
    expect(await meetingsFound(ours.delegate, '', { from: '2026-11-01T00:00:00.000Z' })).toEqual([late.meeting, early.meeting]);
    expect(await meetingsFound(ours.delegate, 'ngân sách', { until: '2026-12-01T01:00:00.000Z' })).toEqual([early.meeting]);
    expect(await meetingsFound(ours.desk, '', { time: 'coming' })).toEqual([draft.meeting, late.meeting]);
    expect(await meetingsFound(ours.desk, '', { unit: COMMUNE.code })).toEqual([]);
    expect(await search(ours.delegate, '')).toEqual({ meetings: [] });
    expect((await send(await cookieOf(ours.delegate), 'POST', '/search', { typed: '', time: 'soon' })).status).toBe(422);
  });

  it('X-33 finds a session by what it is called: words spread over title, kind, unit and place, the exact phrase first', async () => {
    const [ours, theirs] = [await council(), await council(COMMUNE)];
    const first = await made(ours, 'Kỳ họp thứ ba, ngân sách', 'Khai mạc', 'Báo cáo', ['trang'], '2026-11-01T01:00:00.000Z');
    const other = await made(ours, 'Kỳ họp thứ tư', 'Kỳ họp thứ ba đã quyết nghị những gì', 'Tờ trình', ['trang'], '2026-12-01T01:00:00.000Z');
    const spread = await made(ours, 'Kỳ họp chuyên đề thứ ba mươi', 'Khai mạc', 'Tờ trình', ['ky hop'], '2026-12-05T01:00:00.000Z');
    const far = await made(theirs, 'Kỳ họp thứ ba', 'Khai mạc', 'Báo cáo xã', ['trang']);
    for (const [of, each] of [[ours, first], [ours, other], [ours, spread], [theirs, far]] as const) await does(of.desk, each.meeting, 'publish');
    // Its own title before an item that names it, and the phrase before the same words apart.
    expect(await meetingsFound(ours.delegate, 'ky hop thu ba')).toEqual([first.meeting, other.meeting, spread.meeting]);
    expect((await search(ours.delegate, 'kỳ họp thứ ba')).meetings[0]).toMatchObject({
      ...{ own: true, inTitle: { marks: [{ from: 0, to: 13 }] }, place: 'Hội trường', stage: 'published' },
      ...{ points: [], papers: [] },
    });
    // Title and unit; title and place; of the commune whoever sits there, and nobody else.
    expect(await meetingsFound(ours.delegate, 'ngân sách Mường Lống')).toEqual([first.meeting]);
    expect(await meetingsFound(ours.delegate, 'hoi truong ngan sach')).toEqual([first.meeting]);
    expect(await meetingsFound(theirs.delegate, 'kỳ họp thứ ba xã keng đu')).toEqual([far.meeting]);
    expect(await meetingsFound(ours.delegate, 'kỳ họp thứ ba xã keng đu')).toEqual([]);
    expect(await meetingsFound(ours.delegate, 'ngân sách Keng Đu')).toEqual([]);
    // Narrowed down all the same; a draft is found by its desk alone.
    expect(await meetingsFound(ours.delegate, 'kỳ họp thứ ba', { until: '2026-11-15T00:00:00.000Z' })).toEqual([first.meeting]);
    const draft = await made(ours, 'Kỳ họp giải trình', 'Khai mạc', 'Báo cáo', ['trang']);
    expect(await meetingsFound(ours.delegate, 'giải trình')).toEqual([]);
    expect((await search(ours.desk, 'giải trình')).meetings).toMatchObject([{ meeting: draft.meeting, stage: 'draft' }]);
  });

  it('X-33 what all sessions have, such as the unit’s name, stands behind what has it in its papers', async () => {
    const ours = await council();
    const plainOne = await made(ours, 'Kỳ họp thứ nhất', 'Khai mạc', 'Báo cáo', ['trang'], '2026-12-09T01:00:00.000Z');
    const about = await made(ours, 'Kỳ họp thứ hai', 'Mường Lống: giao thông', 'Báo cáo', ['trang'], '2026-11-01T01:00:00.000Z');
    for (const each of [plainOne, about]) await does(ours.desk, each.meeting, 'publish');
    expect(await meetingsFound(ours.delegate, 'Mường Lống')).toEqual([about.meeting, plainOne.meeting]);
  });

  it('X-33 an item that was found bears its printed number', async () => {
    const ours = await council();
    const it = await made(ours, 'Kỳ họp', 'Khai mạc', 'Báo cáo', ['trang']);
    await does(ours.desk, it.meeting, 'addItem', { title: 'Bế mạc' });
    await does(ours.desk, it.meeting, 'publish');
    await does(ours.desk, it.meeting, 'addItem', { title: 'Thủy lợi', after: it.item });
    expect((await search(ours.delegate, 'thủy lợi')).meetings[0]!.points).toMatchObject([{ number: '1a' }]);
    expect((await search(ours.delegate, 'bế mạc')).meetings[0]!.points).toMatchObject([{ number: '2' }]);
  });

  it('O-13 finds opinion sheets, for whom they are', async () => {
    const ours = await council();
    const other = await person('Đại biểu khác');
    const deadline = new Date(one.clock.ms + 86_400_000).toISOString();
    const title = 'Cầu treo Nậm Mu';
    const begun = await send(ours.cookie, 'POST', '/meetings', { kind: 'sheet', title, startsAt: deadline });
    const { meeting } = (await begun.json()) as { meeting: string };
    const asks = { asks: [ours.delegate], answersFor: 'asked', officer: ours.chair };
    await does(ours.desk, meeting, 'changeSheet', { title, question: 'Đồng ý hay không?', deadline, ...asks });
    const sha256 = await upload(ours.cookie, 'kinh phi khao sat');
    await does(ours.desk, meeting, 'addPaper', { item: POINT, sha256, title: 'Tờ trình' });
    expect((await send(ours.cookie, 'GET', `/meetings/${meeting}/papers/${sha256}/text`)).status).toBe(200);
    expect(await meetingsFound(ours.delegate, 'cầu treo')).toEqual([]);
    await does(ours.desk, meeting, 'issueSheet');
    const found = async (typed: string) => (await search(ours.delegate, typed)).meetings;
    expect(await found('cầu treo')).toMatchObject([{ meeting, title, points: [{ point: POINT, excerpt: { text: title } }] }]);
    expect(await found('khảo sát')).toMatchObject([{ meeting, papers: [{ sha256, title: 'Tờ trình', count: 1 }] }]);
    for (const typed of ['cầu treo', 'khảo sát']) expect(await meetingsFound(other, typed)).toEqual([]);
  });

  it('follows what the desk does, at once: other titles, other papers, other people', async () => {
    const ours = await council();
    const it = await made(ours, 'Kỳ họp', 'Khai mạc', 'Báo cáo', ['ngan sach']);
    await does(ours.desk, it.meeting, 'publish');
    expect(await meetingsFound(ours.delegate, 'ngân sách')).toEqual([it.meeting]);
    await does(ours.desk, it.meeting, 'renameItem', { item: it.item, title: 'Thủy lợi' });
    expect(await meetingsFound(ours.delegate, 'thuỷ lợi')).toEqual([it.meeting]);
    expect(await meetingsFound(ours.delegate, 'khai mạc')).toEqual([]);
    const other = await upload(ours.cookie, 'giao thong');
    await does(ours.desk, it.meeting, 'replacePaper', { paper: it.paper, sha256: other, changed: 'Sửa' });
    expect((await send(ours.cookie, 'GET', `/meetings/${it.meeting}/papers/${other}/text`)).status).toBe(200);
    expect(await meetingsFound(ours.delegate, 'ngân sách')).toEqual([]);
    expect(await meetingsFound(ours.delegate, 'giao thông')).toEqual([it.meeting]);
    const { paper } = (await search(ours.delegate, 'giao thông')).meetings[0]!.papers[0]!;
    await does(ours.desk, it.meeting, 'withdrawPaper', { paper, reason: 'Nhầm' });
    for (const typed of ['giao thông', 'báo cáo']) expect(await search(ours.delegate, typed)).toEqual({ meetings: [] });
    const guest = await person('Khách', undefined, [], 'guest');
    await does(ours.desk, it.meeting, 'listMember', { member: guest });
    expect(await meetingsFound(guest, 'thủy lợi')).toEqual([it.meeting]);
    await does(ours.desk, it.meeting, 'unlistMember', { member: guest });
    expect(await search(guest, 'thủy lợi')).toEqual({ meetings: [] });
  });
});

describe('what somebody may not see is not there, nor counted', () => {
  it('drafts are their secretaries’ alone', async () => {
    const ours = await council();
    const draft = await made(ours, 'Kỳ họp', 'Nhân sự', 'Tờ trình nhân sự', ['nhan su']);
    for (const who of [ours.delegate, ours.chair]) expect(await search(who, 'nhân sự')).toEqual({ meetings: [] });
    expect(await meetingsFound(ours.desk, 'nhân sự')).toEqual([draft.meeting]);
    await does(ours.desk, draft.meeting, 'publish');
    expect(await meetingsFound(ours.delegate, 'nhân sự')).toEqual([draft.meeting]);
  });

  it('of another unit’s meetings nothing is found, also with the very same paper; for each what is found can be read, and only that', async () => {
    const [ours, theirs] = [await council(), await council(COMMUNE)];
    const pages = ['ngan sach', 'chung'];
    const [a, b] = [await made(ours, 'Tỉnh', 'Ngân sách', 'Báo cáo', pages), await made(theirs, 'Xã', 'Ngân sách', 'Báo cáo', pages)];
    expect(a.sha256).toBe(b.sha256);
    for (const [each, { desk }] of [[a, ours], [b, theirs]] as const) await does(desk, each.meeting, 'publish');
    for (const [who, own, other] of [[ours.delegate, a, b], [theirs.delegate, b, a], [ours.desk, a, b], [theirs.desk, b, a]] as const) {
      const found = await search(who, 'ngân sách');
      expect(found.meetings.map(({ meeting }) => meeting)).toEqual([own.meeting]);
      const cookie = await cookieOf(who);
      for (const { meeting, papers } of found.meetings)
        for (const { sha256 } of papers) expect((await send(cookie, 'GET', `/meetings/${meeting}/papers/${sha256}`)).status).toBe(200);
      expect((await send(cookie, 'GET', `/meetings/${other.meeting}/papers/${other.sha256}`)).status).toBe(404);
    }
    // Whoever is in no meeting at all, though with every right.
    expect(await search(await person('Quản trị', undefined, ['administrator']), 'ngân sách')).toEqual({ meetings: [] });
  });

  it('of a paper that its own address would refuse nothing is told: no title, no line, no number', async () => {
    const ours = await council();
    const it = await made(ours, 'Kỳ họp', 'Khai mạc', 'Báo cáo ngân sách', ['ngan sach']);
    const own = makeSearch({
      rooms: () => app.rooms(),
      store: one.store,
      texts: makePageTexts({ store: one.store, log: silent }),
      log: silent,
    });
    const asked: string[] = [];
    const seen = (may: boolean) => {
      const mayRead = async (meeting: string, sha256: string) => {
        asked.push(`${meeting} ${sha256}`);
        return may;
      };
      return own.find({ member: ours.desk, mayRead }, 'ngân sách');
    };
    expect(await seen(false)).toEqual({ meetings: [] });
    expect(asked).toEqual([`${it.meeting} ${it.sha256}`]);
    expect((await seen(true)).meetings).toMatchObject([{ papers: [{ sha256: it.sha256, count: 1, pages: [{ page: 0 }] }] }]);
    await own.stop();
  });

  it('an item or a paper that is not for somebody is found by them under its neutral title alone, and its words by nobody outside', async () => {
    const ours = await council();
    const it = await made(ours, 'Kỳ họp', 'Khai mạc', 'Báo cáo', ['mo dau']);
    await does(ours.desk, it.meeting, 'publish');
    const guest = await person('Khách', undefined, [], 'guest');
    await does(ours.desk, it.meeting, 'listMember', { member: guest });
    await does(ours.desk, it.meeting, 'addItem', { title: 'Kỷ luật ông Tủa', audience: 'delegates', publicTitle: 'Việc tổ chức' });
    const room = (await app.rooms().open(it.meeting))!;
    const sha256 = await upload(ours.cookie, 'khien trach');
    await does(ours.desk, it.meeting, 'addPaper', { item: room.meeting.agenda.items[1]!.item, sha256, title: 'Tờ trình khiển trách' });
    expect((await send(ours.cookie, 'GET', `/meetings/${it.meeting}/papers/${sha256}/text`)).status).toBe(200);
    for (const typed of ['kỷ luật', 'khiển trách', 'khien trach']) {
      expect(await meetingsFound(ours.delegate, typed), typed).toEqual([it.meeting]);
      expect(await search(guest, typed), typed).toEqual({ meetings: [] });
    }
    expect((await search(guest, 'việc tổ chức')).meetings).toMatchObject([
      { points: [{ number: '2', excerpt: { text: 'Việc tổ chức' } }], papers: [] },
    ]);
  });

  it('strangers and a hall’s screen are refused, and so is who asks without end', async () => {
    const ours = await council();
    const refused = async (answer: Response) => ((await answer.json()) as { refusal: { code: string } }).refusal.code;
    expect(await refused(await send('', 'POST', '/search', { typed: 'a' }))).toBe('border/not-signed-in');
    const cookie = await cookieOf(ours.delegate);
    expect(await refused(await send(cookie, 'POST', '/search', { typed: 'a'.repeat(201) }))).toBe('border/wrong-input');
    expect(await refused(await send(cookie, 'POST', '/search', {}))).toBe('border/wrong-input');
    const codes = await Promise.all(Array.from({ length: 40 }, async () => (await send(cookie, 'POST', '/search', { typed: 'a' })).status));
    expect(codes.filter((status) => status === 429).length).toBeGreaterThanOrEqual(8);
    expect((await send(await cookieOf(ours.chair), 'POST', '/search', { typed: 'a' })).status).toBe(200);
  });

  it('what an administrator is shown of a paper stands in the security log as read, once', async () => {
    const ours = await council();
    const it = await made(ours, 'Kỳ họp', 'Khai mạc', 'Báo cáo', ['ngan sach']);
    const root = await person('Quản trị', undefined, ['administrator']);
    await does(ours.desk, it.meeting, 'listMember', { member: root });
    const read = async () => (await one.store.logs.read('security/log', 0)).filter(({ line }) => line.includes('paperRead')).length;
    const before = await read();
    const cookie = await cookieOf(root);
    for (const typed of ['ngan sach', 'ngân']) await send(cookie, 'POST', '/search', { typed });
    expect(await read()).toBe(before + 1);
  });
});
