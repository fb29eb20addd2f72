import 'reflect-metadata';
import { Secret, TOTP } from 'otpauth';
import { afterEach, describe, expect, it } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import type { SecurityPage } from '../../shared/wire/security.ts';
import { makeIdentity } from '../../server/identity/identity.ts';
import { silent } from '../../server/log.ts';
import { startServer } from '../kit/app.ts';
import { accepted, ADMIN, codeOf, world, type World } from './kit.ts';

const open: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** An authenticator on somebody's telephone. */
const authenticator =
  (secret: string, one: World) =>
  (ms = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: one.clock.ms + ms });

async function withTotp() {
  const one = await world();
  const { secondFactor } = one.identity;
  const member = (await one.identity.accounts.get(one.admin))!;
  const { secret, uri } = await secondFactor.beginTotp(member, 'Hội đồng');
  const code = authenticator(secret, one);
  const { recovery } = accepted(await secondFactor.confirmTotp(member.id, code()));
  return { one, secondFactor, member, secret, uri, code, recovery: recovery! };
}

describe('an authenticator', () => {
  it('opens with a code of now, once; its neighbours in time too, and none that came before', async () => {
    const { one, secondFactor, member, uri, secret, code, recovery } = await withTotp();
    expect(decodeURIComponent(uri)).toContain(`otpauth://totp/Hội đồng:${ADMIN.login}`);
    expect(recovery).toHaveLength(10);
    // The one that confirmed it was used by that.
    expect(codeOf(await secondFactor.check(member.id, code()))).toBe('identity/second-wrong');
    one.clock.ms += 60_000;
    expect(accepted(await secondFactor.check(member.id, code()))).toEqual({ recovery: false });
    expect(codeOf(await secondFactor.check(member.id, code()))).toBe('identity/second-wrong');
    expect(codeOf(await secondFactor.check(member.id, code(-30_000)))).toBe('identity/second-wrong');
    one.clock.ms += 3_000;
    accepted(await secondFactor.check(member.id, code(30_000)));
    expect(codeOf(await secondFactor.check(member.id, code()))).toBe('identity/second-wrong');
    expect(JSON.stringify(await one.store.records.list('factors'))).not.toContain(secret);
  });

  it('of two who send one code at once, one is let in', async () => {
    const { one, secondFactor, member, code } = await withTotp();
    one.clock.ms += 60_000;
    const both = await Promise.all([secondFactor.check(member.id, code()), secondFactor.check(member.id, code())]);
    expect(both.filter((answer) => codeOf(answer) === undefined)).toHaveLength(1);
  });

  it('slows down who guesses; a recovery code opens once, and none of them stands in the store', async () => {
    const { one, secondFactor, member, recovery } = await withTotp();
    for (let n = 0; n < 5; n++) expect(codeOf(await secondFactor.check(member.id, '000000'))).toBe('identity/second-wrong');
    expect(codeOf(await secondFactor.check(member.id, recovery[0]!))).toBe('identity/too-soon');
    one.clock.ms += 60_000;
    expect(accepted(await secondFactor.check(member.id, recovery[0]!.toUpperCase().replace('-', ' ')))).toEqual({ recovery: true });
    expect(codeOf(await secondFactor.check(member.id, recovery[0]!))).toBe('identity/second-wrong');
    expect((await secondFactor.of(member.id)).recoveryLeft).toBe(9);
    const kept = JSON.stringify(await one.store.records.list('factors'));
    for (const each of recovery) expect(kept).not.toContain(each);
  });

  it('a ticket is one person’s, for five minutes, and void once the password changes', async () => {
    const { one, secondFactor, member } = await withTotp();
    const ticket = await secondFactor.ticket(member.id);
    expect(accepted(await secondFactor.bearer(ticket)).id).toBe(member.id);
    for (const wrong of ['', 'x', ticket.replace(member.id, 'another'), `${ticket.slice(0, -1)}!`])
      expect(codeOf(await secondFactor.bearer(wrong))).toBe('identity/ticket-over');
    accepted(await one.identity.accounts.setPassword(member.id, 'một câu mới hẳn'));
    expect(codeOf(await secondFactor.bearer(ticket))).toBe('identity/ticket-over');
    const other = await secondFactor.ticket(member.id);
    one.clock.ms += 300_001;
    expect(codeOf(await secondFactor.bearer(other))).toBe('identity/ticket-over');
  });
});

describe('over HTTP', () => {
  async function served(setting: 'off' | 'offered' | 'required') {
    const one = await world();
    const identity = accepted(
      await makeIdentity({ records: one.store.records, vault: one.vault, log: silent, now: () => one.clock.ms, secondFactor: setting }),
    );
    const app = await startServer({ ...one, identity });
    open.push(() => app.close());
    const ask = async (method: string, path: string, body?: unknown, cookie = '') => {
      const answer = await fetch(`${app.url}/api${path}`, {
        method,
        headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
        body: body === undefined ? null : JSON.stringify(body),
      });
      const json = JSON.parse(await answer.text()) as Record<string, never> & { refusal?: { code: string } };
      return { status: answer.status, body: json, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0]! };
    };
    const signIn = () => ask('POST', '/sign-in', { login: ADMIN.login, password: ADMIN.password });
    return { one, identity, ask, signIn };
  }

  it('a password alone opens nothing for who has a second factor, and the log says what happened', async () => {
    const { one, ask, signIn } = await served('offered');
    const first = await signIn();
    expect(first.body).toMatchObject({ by: 'password' });
    expect((await ask('POST', '/second-factor/totp', { password: 'sai' }, first.cookie)).body.refusal?.code).toBe(
      'identity/old-password-wrong',
    );
    const offer = await ask('POST', '/second-factor/totp', { password: ADMIN.password }, first.cookie);
    const code = authenticator(offer.body['secret']!, one);
    const added = await ask('POST', '/second-factor/totp/confirm', { code: code() }, first.cookie);
    expect(added.body['recovery']).toHaveLength(10);
    one.clock.ms += 60_000;
    const second = await signIn();
    expect([second.cookie, second.body['member']]).toEqual(['', undefined]);
    const { ticket, totp } = second.body['secondFactor'] as unknown as { ticket: string; totp: boolean };
    expect(totp).toBe(true);
    expect((await ask('POST', '/sign-in/second', { ticket, code: '123456' })).body.refusal?.code).toBe('identity/second-wrong');
    const entered = await ask('POST', '/sign-in/second', { ticket, code: code() });
    expect((await ask('GET', '/me', undefined, entered.cookie)).body).toMatchObject({ member: { name: ADMIN.name } });
    const log = (await ask('GET', '/security', undefined, entered.cookie)).body as unknown as SecurityPage;
    expect(log.entries.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
      'signIn done',
      'signIn refused',
      'secondFactorAsked done',
      'secondFactorAdded done',
      'signIn done',
    ]);
    await ask('POST', '/second-factor/remove', { password: ADMIN.password, what: 'totp' }, entered.cookie);
    expect((await signIn()).body).toMatchObject({ by: 'password' });
  });

  it('where it is required, who has none can do nothing but get one; the last one stays', async () => {
    const { one, identity, ask, signIn } = await served('required');
    const { cookie, body } = await signIn();
    expect(body).toMatchObject({ lacksFactor: true });
    // Said to be on paper by whoever has just set up; shown to no password alone.
    expect((await ask('POST', '/setup/passphrase', undefined, cookie)).status).toBe(200);
    for (const path of ['/members', '/meetings', '/security', '/devices', '/alarms', '/setup/passphrase'])
      expect((await ask('GET', path, undefined, cookie)).body.refusal?.code).toBe('identity/second-needed');
    const code = authenticator((await ask('POST', '/second-factor/totp', { password: ADMIN.password }, cookie)).body['secret']!, one);
    await ask('POST', '/second-factor/totp/confirm', { code: code() }, cookie);
    expect((await ask('GET', '/members', undefined, cookie)).status).toBe(200);
    expect((await ask('POST', '/second-factor/remove', { password: ADMIN.password, what: 'totp' }, cookie)).body.refusal?.code).toBe(
      'identity/last-factor',
    );
    // Somebody who lost theirs is helped by another administrator, and by nobody else.
    const lan = accepted(
      await identity.accounts.add(
        MemberInput.parse({ name: 'Lò Thị Lan', kind: 'secretary', login: 'lan', rights: ['secretariat'] }),
        'mật khẩu của Lan',
      ),
    );
    const { secret } = await identity.secondFactor.beginTotp(lan, 'x');
    accepted(await identity.secondFactor.confirmTotp(lan.id, authenticator(secret, one)()));
    const lans = accepted(await identity.signIns.byPassword('lan', 'mật khẩu của Lan', '10.0.0.1'));
    expect((await ask('POST', `/members/${lan.id}/second-factor/reset`, {}, `ecabinet=${lans.token}`)).status).toBe(403);
    expect((await ask('POST', `/members/${one.admin}/second-factor/reset`, {}, cookie)).status).toBe(403);
    expect((await ask('POST', `/members/${lan.id}/second-factor/reset`, {}, cookie)).status).toBe(200);
    expect(await identity.secondFactor.isLacking(lan)).toBe(true);
    expect(await identity.sessions.stands(lans.session.id)).toBe(false);
  });
});
