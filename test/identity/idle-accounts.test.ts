import { expect, it } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import { signInBytes } from '../../shared/crypto/signing.ts';
import { accepted, ADMIN, codeOf, enrol, tablet, world } from './kit.ts';

const DAY = 86_400_000;

it('accounts with rights that nobody used for 45 days take no password; the last administrator and every tablet’s key still do', async () => {
  const one = await world();
  const { identity, clock } = one;
  const { accounts, signIns, idle } = identity;
  const add = (login: string, rights: MemberInput['rights']) =>
    accounts.add(MemberInput.parse({ name: `Người ${login}`, kind: 'secretary', login, rights }), 'một câu dễ nhớ').then(accepted);
  const [lan, minh] = [await add('lan', ['secretariat']), await add('minh', ['administrator'])];
  const guest = await add('khach', []);
  const device = await tablet();
  const certificate = await enrol(one, lan.id, device);
  const enters = (login: string, password = 'một câu dễ nhớ') => signIns.byPassword(login, password, '10.0.0.1');
  for (const login of ['lan', 'minh', 'khach']) accepted(await enters(login));
  expect(await idle.sweep()).toEqual([]);
  clock.ms += 44 * DAY;
  expect(await idle.sweep()).toEqual([]);
  accepted(await enters(ADMIN.login, ADMIN.password));
  clock.ms += 2 * DAY;
  expect((await idle.sweep()).map((each) => each.id).sort()).toEqual([lan.id, minh.id].sort());
  // A wrong password learns nothing of it.
  expect(codeOf(await enters('lan', 'sai'))).toBe('identity/wrong-password');
  expect(codeOf(await enters('lan'))).toBe('identity/account-disabled');
  accepted(await enters('khach'));
  const challenge = signIns.challenge();
  accepted(await signIns.byKey({ certificate, challenge, signature: await device.sign(signInBytes('h', challenge)) }, 'h'));
  expect(codeOf(await enters('lan'))).toBe('identity/account-disabled');
  clock.ms += 100 * DAY;
  expect(await idle.sweep()).toEqual([]);
  accepted(await enters(ADMIN.login, ADMIN.password));
  expect(await idle.enable(lan.id)).toBeUndefined();
  accepted(await enters('lan'));
  expect(await idle.disabled()).toEqual([minh.id]);
  expect(guest.rights).toEqual([]);
});
