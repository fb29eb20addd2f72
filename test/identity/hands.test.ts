import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { refuse } from '../../shared/base/refusal.ts';
import { MemberInput, type Member } from '../../shared/council/council.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { signInBytes } from '../../shared/crypto/signing.ts';
import { accepted, asBefore, codeOf, tablet, world, type Tablet, type World } from './kit.ts';

const HOST = 'may-chu.local';
const member = (name: string, more: Partial<MemberInput> = {}): MemberInput => MemberInput.parse({ name, kind: 'secretary', ...more });

const enrolBy = async ({ identity }: World, by: string, owner: string, one: Tablet): Promise<string> => {
  const offer = accepted(await identity.enrolments.offer(owner, by));
  const waiting = accepted(await identity.enrolments.enrol({ code: offer.code, csr: one.csr, label: 'Máy của thư ký' }, 'a'));
  return accepted(await identity.enrolments.approve(waiting.id, checkOf(offer.code, one.spki), by)).certificate;
};
const byKey = async ({ identity: { signIns } }: World, certificate: string, one: Tablet) => {
  const challenge = signIns.challenge();
  return signIns.byKey({ certificate, challenge, signature: await one.sign(signInBytes(HOST, challenge)) }, HOST);
};

/** A secretary has made Bob, gave him a password, took it into use herself, and enrolled her own tablet as his. */
async function planted(): Promise<World & { secretary: string; bob: Member; certificate: string; hers: Tablet }> {
  const one = await world();
  const { granting, signIns } = one.identity;
  const secretary = accepted(await granting.add(member('Moong Y Lan', { login: 'ylan', rights: ['secretariat'] }), one.admin)).member.id;
  const bob = accepted(await granting.add(member('Vừ Bá Bốp', { login: 'bop' }), secretary));
  const desk = accepted(await signIns.byPassword('bop', bob.first!.password, 'a'));
  expect(await signIns.changePassword(desk.session, bob.first!.password, 'thư ký biết câu này')).toBeUndefined();
  const hers = await tablet();
  return { ...one, secretary, bob: bob.member, certificate: await enrolBy(one, secretary, bob.member.id, hers), hers };
}

describe('a right that is granted', () => {
  it('rests on no key and no password that somebody without it has planted, however often it was changed since', async () => {
    const one = await planted();
    const { granting, signIns, sessions } = one.identity;
    const open = [
      accepted(await byKey(one, one.certificate, one.hers)),
      accepted(await signIns.byPassword('bop', 'thư ký biết câu này', 'a')),
    ];
    const done = accepted(await granting.edit(one.bob, member('Vừ Bá Bốp', { login: 'bop', rights: ['administrator'] }), one.admin));
    expect(done).toMatchObject({
      member: { rights: ['administrator'], mustChange: true },
      first: { login: 'bop' },
      revoked: ['Máy của thư ký'],
    });
    for (const { token } of open) expect(await sessions.find(token)).toBeUndefined();
    expect(codeOf(await byKey(one, one.certificate, one.hers))).toBe('identity/key-revoked');
    expect(codeOf(await signIns.byPassword('bop', 'thư ký biết câu này', 'a'))).toBe('identity/wrong-password');
    const { session } = accepted(await signIns.byPassword('bop', done.first!.password, 'b'));
    // Nor can she plant anything from now on.
    expect(codeOf(await one.identity.accounts.setPassword(one.bob.id, 'lại một câu khác nữa', one.secretary))).toBe('identity/not-allowed');
    expect((await one.identity.news.of(session)).map(({ what, by }) => [what, by])).toEqual([
      ['keyApproved', 'Moong Y Lan'],
      ['keyRevoked', 'Vừ Bá Chò'],
      ['rights', 'Vừ Bá Chò'],
      ['password', 'Vừ Bá Chò'],
    ]);
  });

  it('leaves what administrators have given, and for the secretariat what secretaries have', async () => {
    const one = await planted();
    const { granting, accounts } = one.identity;
    const desk = accepted(await granting.edit(one.bob, member('Vừ Bá Bốp', { login: 'bop', rights: ['secretariat'] }), one.admin));
    expect([desk.first, desk.revoked]).toEqual([undefined, undefined]);
    accepted(await byKey(one, one.certificate, one.hers));
    const other = accepted(await granting.add(member('Thò Bá Nhìa', { login: 'nhia' }), one.admin));
    const certificate = await enrolBy(one, one.admin, other.member.id, await tablet());
    const done = accepted(
      await granting.edit(other.member, member('Thò Bá Nhìa', { login: 'nhia', rights: ['administrator'] }), one.admin),
    );
    expect([done.first, done.revoked, (await one.identity.devices.get(certificate))?.revokedAt]).toEqual([undefined, undefined, undefined]);
    expect((await accounts.get(other.member.id))?.mustChange).toBe(true);
  });

  it('takes a hand that nobody knows, as in records of an earlier version, for one without rights', async () => {
    const one = await planted();
    const { records } = one.store;
    const device = (await records.get('devices', one.certificate))!;
    await asBefore(records, ({ passwordBy: _by, passwordWith: _with, ...rest }) => rest);
    const { device: shown, ...rest } = device.value as unknown as { device: Record<string, unknown> };
    const { approvedWith: _with, ...old } = shown;
    await records.put('devices', one.certificate, { ...rest, device: old } as never, device.version);
    const { granting } = (await one.again());
    const done = accepted(await granting.edit(one.bob, member('Vừ Bá Bốp', { login: 'bop', rights: ['secretariat'] }), one.admin));
    expect(done).toMatchObject({ first: { login: 'bop' }, revoked: ['Máy của thư ký'] });
  });

  it('R-21 rests on nothing that the desk of another unit has given, whatever its rights were there', async () => {
    const one = await world();
    const { granting, signIns, accounts, units } = one.identity;
    const [A, B] = ['H23.05.7', 'H23.05.9'].map((code) => ({ name: `Hội đồng nhân dân xã ${code}`, level: 'commune', code }) as const);
    for (const each of [A!, B!]) accepted((await units.add(each)) ?? {});
    const chief = accepted(await accounts.add(member('Quản trị xã', { login: 'xa', rights: ['administrator'], unit: A!.code })));
    const on = '2026-11-22';
    for (const to of [undefined, B!.code]) {
      const login = `bop${to ? 2 : ''}`;
      const bob = accepted(await granting.add(member(`Vừ Bá ${login}`, { login, unit: A!.code }), chief.id));
      const hers = await tablet();
      const certificate = await enrolBy(one, chief.id, bob.member.id, hers);
      const moved = accepted(await accounts.move(bob.member.id, to, { on, what: 'moved', from: A!.code }));
      accepted(await byKey(one, certificate, hers));
      const done = accepted(await granting.edit(moved, member(moved.name, { login, rights: ['administrator'] }), one.admin));
      expect(done).toMatchObject({ first: { login }, revoked: ['Máy của thư ký'] });
      expect(codeOf(await byKey(one, certificate, hers))).toBe('identity/key-revoked');
      expect(codeOf(await signIns.byPassword(login, bob.first!.password, 'a'))).toBe('identity/wrong-password');
    }
    // Nor where the desk itself has come along since.
    const bob = accepted(await granting.add(member('Thò Bá Nhìa', { login: 'nhia', unit: A!.code }), chief.id));
    const certificate = await enrolBy(one, chief.id, bob.member.id, await tablet());
    for (const id of [chief.id, bob.member.id]) accepted(await accounts.move(id, undefined, { on, what: 'moved', from: A!.code }));
    const moved = (await accounts.get(bob.member.id))!;
    expect(accepted(await granting.edit(moved, member(moved.name, { login: 'nhia', rights: ['secretariat'] }), one.admin)).revoked).toHaveLength(1);
    expect((await one.identity.devices.get(certificate))?.revokedAt).toBeDefined();
  });

  it('R-27 rests on no key that was approved between the day of a decision and its entry', async () => {
    const one = await world();
    const { granting, accounts, units } = one.identity;
    const unit = { name: 'Hội đồng nhân dân xã Na Loi', level: 'commune', code: 'H23.05.7' } as const;
    accepted((await units.add(unit)) ?? {});
    const chief = accepted(await accounts.add(member('Quản trị xã', { login: 'xa', rights: ['administrator'], unit: unit.code })));
    const bob = accepted(await granting.add(member('Thò Bá Nhìa', { login: 'nhia', unit: unit.code }), chief.id));
    const certificate = await enrolBy(one, chief.id, bob.member.id, await tablet());
    const served = { on: '2026-11-10', entered: '2026-11-22', what: 'moved', from: unit.code } as const;
    for (const id of [chief.id, bob.member.id]) accepted(await accounts.move(id, undefined, served));
    const moved = (await accounts.get(bob.member.id))!;
    expect(accepted(await granting.edit(moved, member(moved.name, { login: 'nhia', rights: ['secretariat'] }), one.admin)).revoked).toHaveLength(1);
    expect((await one.identity.devices.get(certificate))?.revokedAt).toBeDefined();
  });

  it('waits while a key to be revoked has a ballot in an open box, and changes nothing until then', async () => {
    const one = await planted();
    const { granting, accounts } = one.identity;
    one.identity.beforeRevoking(async ({ certificate }) =>
      certificate === one.certificate ? refuse('identity/key-in-use') : undefined,
    );
    expect(codeOf(await granting.edit(one.bob, member('Vừ Bá Bốp', { login: 'bop', rights: ['administrator'] }), one.admin))).toBe(
      'identity/key-in-use',
    );
    expect((await accounts.get(one.bob.id))?.rights).toEqual([]);
    expect(codeOf(await one.identity.revoke(one.certificate, one.admin))).toBe('identity/key-in-use');
  });
});

describe('what others did to an account', () => {
  it('is told once to each key and once to the password: whoever came in by the one puts nothing away for the other', async () => {
    const one = await planted();
    const { news, signIns, granting } = one.identity;
    const own = await tablet();
    const certificate = await enrolBy(one, one.admin, one.bob.id, own);
    accepted(await granting.givePassword(one.bob, undefined, one.secretary));
    const tabletOf = accepted(await byKey(one, certificate, own)).session;
    const told = await news.of(tabletOf);
    expect(told.map(({ what, by, label }) => [what, by, label])).toEqual([
      ['keyApproved', 'Moong Y Lan', 'Máy của thư ký'],
      ['password', 'Moong Y Lan', undefined],
    ]);
    const hers = accepted(await byKey(one, one.certificate, one.hers)).session;
    await news.seen(hers, told.at(-1)!.at);
    expect(await news.of(hers)).toEqual([]);
    expect(await news.of(tabletOf)).toEqual(told);
    await news.seen(tabletOf, told.at(-1)!.at);
    one.clock.ms += 1000;
    expect(
      await signIns.changePassword(
        accepted(await signIns.byPassword('bop', accepted(await granting.givePassword(one.bob, undefined, one.admin)).first!.password, 'a'))
          .session,
        'sai',
        'x',
      ),
    ).toMatchObject({ code: 'identity/old-password-wrong' });
    expect((await news.of(tabletOf)).map(({ by }) => by)).toEqual(['Vừ Bá Chò']);
  });
});
