import 'reflect-metadata';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { timestamp } from '../../shared/base/time.ts';
import { isRefusal, refuse } from '../../shared/base/refusal.ts';
import { MemberInput } from '../../shared/council/council.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { signInBytes } from '../../shared/crypto/signing.ts';
import { accountsRoutes, BY_TLS_ALONE, sessionMiddleware } from '../../server/http/accounts.ts';
import type { OwnAccess } from '../../shared/wire/sign-in.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { devicesRoutes } from '../../server/http/devices.ts';
import { enrolmentRoutes } from '../../server/http/enrolment.ts';
import { lanInfo, lanRoutes } from '../../server/http/lan.ts';
import { membersRoutes } from '../../server/http/members.ts';
import { isForeign, isOwnHost } from '../../server/foreign-page.ts';
import { sameOriginOnly } from '../../server/http/origin.ts';
import { silent } from '../../server/log.ts';
import { refusals as borderWords } from '../../shared/text/border.ts';
import { say } from '../../shared/text/words.ts';
import { refusals as identityWords } from '../../shared/text/identity.ts';
import { accepted, ADMIN, enrol, tablet, world, type World } from './kit.ts';

const open: Array<() => Promise<unknown>> = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, never> & { refusal?: { code: string } };
  readonly cookie: string | undefined;
}

/** A browser with one cookie. */
async function serve(one: World) {
  const { identity } = one;
  const app = express();
  app.use(sameOriginOnly, express.json(), sessionMiddleware(identity, silent));
  const hosts = () => ['127.0.0.1'];
  app.use(
    '/api',
    accountsRoutes({ identity, log: silent, hosts }),
    membersRoutes({ identity, log: silent, now: () => timestamp(one.clock.ms) }),
    devicesRoutes({ identity, log: silent }),
  );
  app.use(
    '/api',
    enrolmentRoutes({ identity, log: silent, hosts, origin: () => 'https://may-chu.local' }),
    lanRoutes({ log: silent, port: 443 }),
  );
  const server = createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => new Promise((done) => server.close(done)));
  const { port } = server.address() as AddressInfo;
  const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((done, fail) => {
      const req = request(
        {
          port,
          host: '127.0.0.1',
          method,
          path: `/api${path}`,
          headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        },
        (res) => {
          const parts: Buffer[] = [];
          res.on('data', (part: Buffer) => parts.push(part));
          res.on('end', () => {
            const cookie = res.headers['set-cookie']?.[0];
            done({
              status: res.statusCode!,
              headers: res.headers,
              body: JSON.parse(Buffer.concat(parts).toString() || '{}') as Answer['body'],
              cookie,
            });
          });
        },
      );
      req.on('error', fail).end(body === undefined ? undefined : JSON.stringify(body));
    });
  const as = (cookie: string | undefined) => (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    ask(method, path, body, { ...headers, cookie: cookie?.split(';')[0] ?? '' });
  const signIn = async (login: string, password: string) => as((await ask('POST', '/sign-in', { login, password })).cookie);
  /** Signs in with a first password, and changes it. */
  const comeFirst = async (login: string, first: string, own: string) => {
    const one = await signIn(login, first);
    expect((await one('POST', '/change-password', { old: first, new: own })).status).toBe(200);
    return one;
  };
  return { app, port, ask, as, signIn, comeFirst };
}

describe('X-36 a plain link', () => {
  it('fetches nothing in the name of whoever has signed in since, and says in words why', async () => {
    const one = await world();
    const { ask, port } = await serve(one);
    const { cookie, body } = await ask('POST', '/sign-in', { login: ADMIN.login, password: ADMIN.password });
    const { id, name } = (body as unknown as { member: { id: string; name: string } }).member;
    const follow = (query: string, headers: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}/api/me${query}`, { headers: { cookie: cookie!.split(';')[0]!, ...headers } });
    expect([(await follow('')).status, (await follow(`?as=${id}`)).status, (await follow('?as=lan&other=1')).status]).toEqual([200, 200, 409]);
    // Said twice, none may be somebody else; nor does the address outdo what the header says.
    expect([(await follow(`?as=${id}&as=lan`)).status, (await follow(`?as=${id}`, { 'x-as': 'lan' })).status]).toEqual([409, 409]);
    const told = await follow('?as=lan', { 'accept-language': 'vi-VN,vi;q=0.9' });
    expect(told.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/);
    expect(told.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await told.text()).toBe(say(borderWords['border/other-session'], 'vi', { name }));
    expect(await (await follow('?as=lan', { 'accept-language': 'en' })).text()).toBe(say(borderWords['border/other-session'], 'en', { name }));
  });
});

describe('a hall behind one address', () => {
  it('lets five hundred tablets in at once, whatever a stranger there has tried before', async () => {
    const one = await world();
    const { ask } = await serve(one);
    const { identity } = one;
    const wrong = await Promise.all(
      Array.from({ length: 100 }, () =>
        ask('POST', '/key-sign-in', { certificate: 'f'.repeat(64), challenge: 'x', signature: 'A'.repeat(86) }),
      ),
    );
    expect(wrong.every((each) => each.status === 422)).toBe(true);
    const tablets: Array<{ device: Awaited<ReturnType<typeof tablet>>; certificate: string }> = [];
    for (let n = 0; n < 10; n++) {
      const member = await identity.accounts.add(MemberInput.parse({ name: `Đại biểu ${n + 1}`, kind: 'delegate' }));
      if (isRefusal(member)) throw new Error(member.code);
      const device = await tablet();
      tablets.push({ device, certificate: await enrol(one, member.id, device) });
    }
    const signIns = await Promise.all(
      Array.from({ length: 500 }, async (_, n) => {
        const { device, certificate } = tablets[n % 10]!;
        const challenge = identity.signIns.challenge();
        return identity.signIns.byKey(
          { certificate, challenge, signature: await device.sign(signInBytes('hoi-truong', challenge)) },
          'hoi-truong',
        );
      }),
    );
    expect(signIns.filter(isRefusal)).toEqual([]);
    // And the secretary by password, after somebody there has failed with other names.
    for (let n = 0; n < 70; n++) await ask('POST', '/sign-in', { login: `ten${n}`, password: 'sai' });
    expect((await ask('POST', '/sign-in', { login: ADMIN.login, password: ADMIN.password })).status).toBe(200);
  });
});

describe('identity over HTTP', () => {
  it('signs in with a cookie that scripts and other sites do not get, and out again', async () => {
    const { ask, as } = await serve(await world());
    expect((await ask('GET', '/me')).status).toBe(401);
    const wrong = await ask('POST', '/sign-in', { login: ADMIN.login, password: 'sai' });
    expect([wrong.status, wrong.body.refusal?.code, wrong.cookie]).toEqual([401, 'identity/wrong-password', undefined]);
    const { cookie, body } = await ask('POST', '/sign-in', { login: ` ${ADMIN.login.toUpperCase()}`, password: ADMIN.password });
    expect(cookie).toMatch(/^ecabinet=[\w-]{43}; Max-Age=\d{5,}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    expect(body).toMatchObject({ by: 'password', rights: ['administrator', 'secretariat'], member: { name: ADMIN.name } });
    const me = as(cookie);
    expect((await me('GET', '/me')).body).toEqual(body);
    expect((await me('POST', '/sign-out')).status).toBe(200);
    expect((await me('GET', '/me')).status).toBe(401);
    expect((await ask('POST', '/sign-in', { login: 1 })).body.refusal?.code).toBe('border/wrong-input');
  });

  it('opens a hall screen in a secretary’s browser beside her session, each with a cookie of its own', async () => {
    const one = await world();
    const { ask, as } = await serve(one);
    const desk = (await ask('POST', '/sign-in', { login: ADMIN.login, password: ADMIN.password })).cookie!.split(';')[0]!;
    const wall = (await as(desk)('POST', '/hall/enter', { token: await one.identity.signIns.hallToken('kyhop3') })).cookie!;
    expect(wall).toMatch(/^ecabinet-hall=[\w-]{43}; Max-Age=\d{5,}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    const both = { cookie: `${desk}; ${wall.split(';')[0]!}` };
    const byOf = async (headers: Record<string, string>) => ((await ask('GET', '/me', undefined, headers)).body as { by?: string }).by;
    expect([await byOf(both), await byOf({ ...both, 'x-hall': '1' }), await byOf({ cookie: desk, 'x-hall': '1' })]).toEqual([
      'password',
      'hall',
      undefined,
    ]);
    const out = await ask('POST', '/sign-out', {}, both);
    expect([out.headers['clear-site-data'], out.cookie]).toEqual(['"cache"', expect.stringMatching(/^ecabinet=;/)]);
    expect([await byOf({ ...both, 'x-hall': '1' }), await byOf({ cookie: desk })]).toEqual(['hall', undefined]);
  });

  it('takes cookies by TLS alone, of this very host, wherever people reach it by TLS, be it a proxy’s', async () => {
    const one = await world();
    const { app, ask } = await serve(one);
    app.set(BY_TLS_ALONE, true);
    const { cookie } = await ask('POST', '/sign-in', { login: ADMIN.login, password: ADMIN.password });
    expect(cookie).toMatch(/^__Host-ecabinet=[\w-]{43}; Max-Age=\d{5,}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Strict$/);
    const kept = cookie!.split(';')[0]!;
    expect((await ask('GET', '/me', undefined, { cookie: kept })).status).toBe(200);
    // As somebody on the way could have set it.
    expect((await ask('GET', '/me', undefined, { cookie: kept.replace('__Host-', '') })).status).toBe(401);
  });

  it('goes by its own names and by addresses, by no name that somebody else has lead here', () => {
    const known = (host: string | undefined) => isOwnHost(host, ['May-Chu.local', '*.hdnd.example']);
    for (const host of ['may-chu.local:8443', '127.0.0.1:8080', '[::1]:8080', '192.168.1.7', 'hop.hdnd.example'])
      expect([host, known(host)]).toEqual([host, true]);
    for (const host of ['lua-dao.example', 'may-chu.local.lua-dao.example:8080', 'a.b.hdnd.example', '', undefined])
      expect([host, known(host)]).toEqual([host, false]);
  });

  it('refuses changes that a page of another site sends', async () => {
    const { ask, port } = await serve(await world());
    const post = async (headers: Record<string, string>) => (await ask('POST', '/key-challenge', undefined, headers)).body.refusal?.code;
    expect(await post({ origin: `http://127.0.0.1:${port}` })).toBeUndefined();
    expect(await post({ 'sec-fetch-site': 'same-origin' })).toBeUndefined();
    expect(await post({})).toBeUndefined();
    for (const headers of [
      { origin: 'https://lua-dao.example' },
      { origin: `http://127.0.0.1:${port + 1}` },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: `http://127.0.0.1:${port}` },
    ]) {
      expect(await post(headers as Record<string, string>)).toBe('border/foreign-origin');
    }
    expect(isForeign({ origin: 'https://may-chu.local' }, undefined)).toBe(true);
  });

  it('takes a key’s signature for its own names only, whatever the request claims', async () => {
    const one = await world();
    const { ask, port } = await serve(one);
    const device = await tablet();
    const certificate = await enrol(one, one.admin, device);
    const signIn = async (host: string) => {
      const { challenge } = (await ask('POST', '/key-challenge')).body as unknown as { challenge: string };
      const signature = await device.sign(signInBytes(host, challenge));
      return ask('POST', '/key-sign-in', { certificate, challenge, signature }, { host });
    };
    // A page elsewhere had the tablet sign for its own name, and passes that on under this name.
    expect((await signIn('lua-dao.example')).body.refusal?.code).toBe('identity/other-host');
    const fine = await signIn(`127.0.0.1:${port}`);
    expect(fine.body).toMatchObject({ by: 'key', certificate });
    expect(fine.cookie).toContain('HttpOnly');
  });

  it('lets the secretariat keep the list, and only administrators touch rights', async () => {
    const one = await world();
    const { ask, signIn, comeFirst } = await serve(one);
    const admin = await signIn(ADMIN.login, ADMIN.password);
    const made = (await admin('POST', '/members', { name: 'Moong Y Lan', kind: 'secretary', login: 'ylan', rights: ['secretariat'] }))
      .body as unknown as { member: { id: string } };
    expect((await admin('POST', `/members/${made.member.id}/password`, { password: 'mật khẩu thư ký' })).status).toBe(200);
    const secretary = await comeFirst('ylan', 'mật khẩu thư ký', 'một câu của riêng Lan');
    expect((await ask('GET', '/members')).status).toBe(401);
    expect((await secretary('POST', '/members', { name: 'Kha Văn Lô', kind: 'delegate', group: 'Tổ 2' })).status).toBe(200);
    const many = await secretary('POST', '/members/import', {
      rows: [
        { name: 'Lô Thị Hoa', kind: 'delegate' },
        { name: '', kind: 'delegate' },
      ],
    });
    expect(many.body).toMatchObject({ rows: [{ row: 1, refusal: { code: 'identity/row-name' } }] });
    expect((await secretary('POST', '/members/import', { rows: [] })).body.refusal?.code).toBe('border/wrong-input');
    for (const [method, path, body] of [
      ['POST', '/members', { name: 'Kẻ leo quyền', kind: 'secretary', login: 'leo', rights: ['administrator'] }],
      ['POST', '/members/import', { rows: [{ name: 'Kẻ leo quyền', kind: 'secretary', login: 'leo', rights: ['administrator'] }] }],
      [
        'PUT',
        `/members/${made.member.id}`,
        { name: 'Moong Y Lan', kind: 'secretary', login: 'ylan', rights: ['secretariat', 'administrator'] },
      ],
      ['POST', `/members/${one.admin}/password`, { password: 'chiếm quyền quản trị' }],
      ['POST', `/members/${one.admin}/office`, { inOffice: false }],
      ['POST', '/enrolments', { member: one.admin }],
      ['GET', '/trust', undefined],
    ] as const) {
      const answer = await secretary(method, path, body);
      expect([path, answer.status]).toEqual([path, 403]);
    }
    const list = (await secretary('GET', '/members')).body as unknown as { members: Array<{ name: string }> };
    expect(list.members.map(({ name }) => name)).toEqual(['Kha Văn Lô', ADMIN.name, 'Moong Y Lan']);
    expect((await secretary('PUT', '/members/nobody', { name: 'x', kind: 'guest' })).status).toBe(404);
    // Her own tablet she may enrol herself.
    expect((await secretary('POST', '/enrolments', { member: made.member.id })).status).toBe(200);
  });

  it('lets whoever has a first password do nothing but change it: set at the desk, made by the server, or of an imported list', async () => {
    const one = await world();
    const { ask, signIn } = await serve(one);
    const admin = await signIn(ADMIN.login, ADMIN.password);
    const added = (await admin('POST', '/members', { name: 'Moong Y Lan', kind: 'secretary', login: 'ylan', rights: ['secretariat'] }))
      .body as unknown as { first: { password: string }; member: { id: string; mustChange: boolean } };
    expect(added).toMatchObject({
      first: { login: 'ylan', password: expect.stringMatching(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/) },
      member: { mustChange: true },
    });
    const list = (
      await admin('POST', '/members/import', {
        rows: [
          { name: 'Hờ Y Dợ', kind: 'secretary', login: 'ydo' },
          { name: 'Và Bá Tủa', kind: 'delegate' },
        ],
      })
    ).body as unknown as { passwords: Array<{ login: string; password: string }> };
    expect(list.passwords).toMatchObject([{ login: 'ydo' }]);
    const set = (await admin('POST', `/members/${added.member.id}/password`, { password: 'do quản trị tự nghĩ ra' })).body;
    expect(set).not.toHaveProperty('first');
    for (const [login, password] of [['ylan', 'do quản trị tự nghĩ ra'], ['ydo', list.passwords[0]!.password]] as const) {
      const she = await signIn(login, password);
      expect((await she('GET', '/me')).body).toMatchObject({ member: { mustChange: true } });
      for (const [method, path] of [
        ['GET', '/members'],
        ['GET', '/devices'],
        ['POST', '/enrolments'],
        ['GET', '/news'],
        ['GET', '/nothing'],
      ] as const)
        expect([path, (await she(method, path)).body.refusal?.code]).toEqual([path, 'identity/change-password']);
      expect((await she('POST', '/change-password', { old: password, new: password })).body.refusal?.code).toBe('identity/same-password');
      expect((await she('POST', '/change-password', { old: password, new: 'một câu chỉ mình biết' })).status).toBe(200);
      expect((await she('GET', '/me')).body).not.toHaveProperty('member.mustChange');
      expect((await she('GET', '/news')).status).toBe(200);
      expect((await she('POST', '/sign-out')).status).toBe(200);
    }
    expect((await ask('POST', '/sign-in', { login: 'ylan', password: 'do quản trị tự nghĩ ra' })).status).toBe(401);
    expect((await admin('POST', `/members/${one.admin}/password`, {})).body.refusal?.code).toBe('identity/own-password');
  });

  it('enrols and revokes over HTTP; a hall screen may do neither', async () => {
    const one = await world();
    const { ask, as, signIn, comeFirst } = await serve(one);
    const admin = await signIn(ADMIN.login, ADMIN.password);
    const device = await tablet();
    const offer = (await admin('POST', '/enrolments', { member: one.admin })).body as unknown as { id: string; code: string; url: string };
    expect(offer.url).toBe(`https://may-chu.local/enrol#${offer.code}`);
    const waiting = (await ask('POST', '/enrol', { code: offer.code, csr: device.csr, label: 'iPad' })).body as unknown as {
      id: string;
      secret: string;
    };
    const check = checkOf(offer.code, device.spki);
    expect((await ask('POST', `/enrolments/${waiting.id}/approve`, { check })).status).toBe(401);
    const approved = (await admin('POST', `/enrolments/${waiting.id}/approve`, { check })).body as unknown as {
      device: { certificate: string };
    };
    const state = await ask('GET', `/enrol/${waiting.id}?secret=${waiting.secret}`);
    expect([state.body, state.headers['cache-control']]).toMatchObject([
      { state: 'approved', fingerprint: approved.device.certificate },
      'no-store',
    ]);
    expect((await ask('GET', `/enrol/${waiting.id}?secret=x&secret=y`)).status).toBe(404);

    const hall = as((await ask('POST', '/hall/enter', { token: await one.identity.signIns.hallToken('kyhop3') })).cookie);
    expect((await hall('GET', '/me')).body).toMatchObject({ by: 'hall', meeting: 'kyhop3', rights: [] });
    for (const [method, path] of [
      ['GET', '/devices'],
      ['GET', '/members'],
      ['GET', '/enrolments'],
      ['POST', `/devices/${approved.device.certificate}/revoke`],
    ] as const) {
      expect((await hall(method, path)).status).toBe(403);
    }
    // A secretary takes no administrator's key away.
    const { member } = (await admin('POST', '/members', { name: 'Moong Y Lan', kind: 'secretary', login: 'ylan', rights: ['secretariat'] }))
      .body as unknown as { member: { id: string } };
    expect((await admin('POST', `/members/${member.id}/password`, { password: 'mật khẩu tạm thời' })).status).toBe(200);
    const secretary = await comeFirst('ylan', 'mật khẩu tạm thời', 'một câu của riêng Lan');
    expect((await secretary('POST', `/devices/${approved.device.certificate}/revoke`)).body.refusal?.code).toBe('identity/not-allowed');
    expect((await admin('POST', `/devices/${approved.device.certificate}/revoke`)).status).toBe(200);
    expect((await admin('GET', '/devices')).body).toMatchObject({ devices: [{ revokedAt: expect.any(String) }] });
    expect((await admin('POST', '/devices/xyz/revoke')).body.refusal?.code).toBe('border/wrong-input');
  });

  it('lets people without rights revoke a lost device of their own by another key, and nobody else’s', async () => {
    const one = await world();
    const { as } = await serve(one);
    const person = async (name: string) => accepted(await one.identity.accounts.add(MemberInput.parse({ name, kind: 'delegate' })));
    const [lo, mua] = [await person('Lò Văn Tủa'), await person('Mùa A Sếnh')];
    const [lost, kept, other] = [
      await enrol(one, lo.id, await tablet()),
      await enrol(one, lo.id, await tablet()),
      await enrol(one, mua.id, await tablet()),
    ];
    const session = async (by: 'key' | 'password', certificate?: string) => {
      const { token } = await one.identity.sessions.open(lo, by, certificate === undefined ? {} : { certificate });
      return as(`${COOKIE}=${token}`);
    };
    const [mine, there, password] = [await session('key', kept), await session('key', lost), await session('password')];
    const revoke = async (who: typeof mine, certificate: string) => {
      const { status, body } = await who('POST', `/devices/${certificate}/revoke`);
      return body.refusal?.code ?? status;
    };
    expect(await revoke(mine, other)).toBe('border/not-allowed');
    expect(await revoke(mine, 'e'.repeat(64))).toBe('border/not-allowed');
    expect(await revoke(mine, kept)).toBe('border/not-allowed');
    expect(await revoke(password, lost)).toBe('identity/key-needed');

    const access = (await mine('GET', '/sessions')).body as unknown as OwnAccess;
    expect(access.devices.map(({ certificate }) => certificate).sort()).toEqual([lost, kept].sort());
    expect(access.sessions.map(({ by, here, certificate }) => [by, here, certificate])).toEqual(
      expect.arrayContaining([['key', true, kept], ['key', false, lost], ['password', false, undefined]]),
    );

    // Not while a ballot of its lies in an open box.
    let isInBox = true;
    one.identity.beforeRevoking(async () => (isInBox ? refuse('identity/key-in-use') : undefined));
    expect(await revoke(mine, lost)).toBe('identity/key-in-use');
    isInBox = false;
    expect(await revoke(mine, lost)).toBe(200);
    expect((await there('GET', '/me')).status).toBe(401);
    expect((await mine('GET', '/me')).status).toBe(200);
  });

  it('shows people where they are signed in, and ends what is theirs', async () => {
    const one = await world();
    const { ask, as, signIn } = await serve(one);
    const enter = async (browser: string) =>
      as((await ask('POST', '/sign-in', { login: ADMIN.login, password: ADMIN.password }, { 'user-agent': browser })).cookie);
    const [here, there, third] = [await enter('Firefox'), await enter('Chrome'), await enter('Safari')];
    const certificate = await enrol(one, one.admin, await tablet());
    const held = await one.identity.sessions.open((await one.identity.accounts.get(one.admin))!, 'key', { certificate });
    one.clock.ms += 400_000;
    const list = async (by: typeof here) =>
      (
        (await by('GET', '/sessions')).body as unknown as {
          sessions: Array<{ id: string; browser: string; here: boolean; since: string; seen: string; label?: string }>;
        }
      ).sessions;
    const [first, ...others] = await list(here);
    expect(first).toMatchObject({
      browser: 'Firefox',
      here: true,
      by: 'password',
      since: '2026-11-22T02:00:00.000Z',
      seen: '2026-11-22T02:06:40.000Z',
    });
    // The set-up's is there too.
    expect(others.map(({ here: own, label, browser }) => [own, label ?? browser])).toEqual(
      expect.arrayContaining([
        [false, 'iPad 12'],
        [false, 'Chrome'],
        [false, 'Safari'],
        [false, undefined],
      ]),
    );
    expect((await there('POST', `/sessions/${others.find((each) => each.browser === 'Safari')!.id}/end`)).status).toBe(200);
    expect((await third('GET', '/me')).status).toBe(401);
    const added = (await here('POST', '/members', { name: 'Moong Y Lan', kind: 'secretary', login: 'ylan' })).body as unknown as {
      first: { password: string };
    };
    const other = await signIn('ylan', added.first.password);
    await other('POST', '/change-password', { old: added.first.password, new: 'một câu của riêng Lan' });
    expect((await other('POST', `/sessions/${first!.id}/end`)).body.refusal?.code).toBe('identity/unknown');
    expect((await here('POST', '/sessions/end-others')).status).toBe(200);
    expect([(await there('GET', '/me')).status, await one.identity.sessions.find(held.token), (await other('GET', '/me')).status]).toEqual([
      401,
      undefined,
      200,
    ]);
    expect(await list(here)).toHaveLength(1);
  });

  it('says how tablets reach it: names first, and the root to trust', async () => {
    const { ask } = await serve(await world());
    expect((await ask('GET', '/lan')).body).toEqual({ addresses: [] });
    const tls = {
      names: ['may-chu.local', 'may-chu', 'localhost'],
      addresses: ['192.168.1.7', '127.0.0.1'],
      rootPem: 'PEM',
      rootFingerprint: 'ab',
    };
    expect(lanInfo({ tls, port: 8443 })).toEqual({
      addresses: ['https://may-chu.local:8443', 'https://may-chu:8443', 'https://192.168.1.7:8443'],
      root: { fingerprint: 'ab', url: '/api/lan/root.crt' },
    });
  });
});

describe('the words of refusals', () => {
  it('stand for every code of this folder, with the same parameters in each language', async () => {
    const { readdir, readFile } = await import('node:fs/promises');
    const words: Record<string, Readonly<Record<string, string>>> = { ...borderWords, ...identityWords };
    for (const folder of ['server/identity', 'server/http']) {
      for (const file of await readdir(folder)) {
        for (const [, code] of (await readFile(`${folder}/${file}`, 'utf8')).matchAll(/'((?:identity|border)\/[a-z-]+)'/g))
          expect(words, `${file}: ${code!}`).toHaveProperty([code!]);
      }
    }
    for (const [code, said] of Object.entries(words)) {
      const of = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();
      expect([code, of(said['en']!), of(said['bn']!)]).toEqual([code, of(said['vi']!), of(said['vi']!)]);
    }
  });
});
