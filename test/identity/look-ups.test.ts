/** Enrolling the thousandth tablet costs what the first did; and what a crash leaves of the indexes misleads nobody. */
import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { fingerprint } from '../../server/identity/certificates.ts';
import { makeIdentity, type Identity } from '../../server/identity/identity.ts';
import { silent } from '../../server/log.ts';
import type { Records } from '../../server/ports.ts';
import { accepted, codeOf, enrol, tablet, world, type World } from './kit.ts';

class PowerCut extends Error {}

/** The same installation on a disk that takes no documents of one collection, and says what was listed whole. */
async function on(one: World, { without }: { without?: string } = {}): Promise<{ identity: Identity; listed: string[] }> {
  const { records } = one.store;
  const listed: string[] = [];
  const watched: Records = {
    ...records,
    async put(collection, key, value, expected) {
      if (collection === without) throw new PowerCut();
      return records.put(collection, key, value, expected);
    },
    async list(collection, prefix = '') {
      if (prefix === '') listed.push(collection);
      return records.list(collection, prefix);
    },
  };
  return { identity: accepted(await makeIdentity({ records: watched, vault: one.vault, log: silent, now: () => one.clock.ms })), listed };
}

const delegate = async ({ identity }: World, name = 'Hạ Bá Thái') =>
  accepted(await identity.accounts.add(MemberInput.parse({ name, kind: 'delegate' }))).id;

describe('enrolling many', () => {
  it('reads neither all enrolments nor all devices for one more', async () => {
    const one = await world();
    const { identity, listed } = await on(one);
    const many = { ...one, identity };
    await enrol(many, await delegate(many), await tablet());
    const member = await delegate(many, 'Người khác');
    listed.length = 0;
    const certificate = await enrol(many, member, await tablet());
    expect(listed).toEqual([]);
    expect((await identity.devices.of(member)).map((device) => device.certificate)).toEqual([certificate]);
    expect(listed).toEqual([]);
  });

  it('keeps the index by member apart for members whose names begin alike', async () => {
    const { identity } = await world();
    const admit = (member: string, certificate: string) =>
      identity.devices.admit(
        {
          certificate,
          member,
          label: 'x',
          origin: 'issued',
          algorithm: 'P-256',
          approvedBy: 'admin',
          approvedAt: '2026-11-22T02:00:00.000Z',
          notAfter: '2031-11-22T02:00:00.000Z',
        },
        { pem: '', chain: [], key: certificate },
      );
    await admit('d1', '1'.repeat(64));
    await admit('d10', '2'.repeat(64));
    await admit('d1', '3'.repeat(64));
    expect((await identity.devices.of('d1')).map(({ certificate }) => certificate[0])).toEqual(['1', '3']);
    expect((await identity.devices.of('d')).length).toBe(0);
  });

  it('lists only what is under way', async () => {
    const one = await world();
    const { identity, admin } = one;
    const [approved, refused, waiting, offered] = [
      await delegate(one, 'A'),
      await delegate(one, 'B'),
      await delegate(one, 'C'),
      await delegate(one, 'D'),
    ];
    await enrol(one, approved, await tablet());
    for (const member of [refused, waiting, offered]) {
      const { id, code } = accepted(await identity.enrolments.offer(member, admin));
      if (member !== offered) accepted(await identity.enrolments.enrol({ code, csr: (await tablet()).csr, label: 'x' }, 'a'));
      if (member === refused) expect(await identity.enrolments.refuse(id)).toBeUndefined();
      expect(await identity.enrolments.memberOf(id)).toBe(member);
    }
    expect((await identity.enrolments.list()).map(({ member, state }) => `${member} ${state}`).sort()).toEqual(
      [`${offered} offered`, `${waiting} waiting`].sort(),
    );
    expect((await one.store.records.list('enrolling')).length).toBe(2);
  });
});

describe('a crash between index and document', () => {
  it('leaves an offer that nobody was told of, and is swept with the others', async () => {
    const one = await world();
    const member = await delegate(one);
    const broken = await on(one, { without: 'enrolments' });
    await expect(broken.identity.enrolments.offer(member, one.admin)).rejects.toThrow(PowerCut);
    expect(await one.store.records.list('enrolling')).toHaveLength(1);
    const { enrolments } = one.identity;
    expect(await enrolments.list()).toEqual([]);
    const { code } = accepted(await enrolments.offer(member, one.admin));
    expect(codeOf(await enrolments.enrol({ code, csr: (await tablet()).csr, label: 'x' }, 'a'))).toBeUndefined();
    expect(await enrolments.list()).toHaveLength(1);
    one.clock.ms += 12 * 3_600_000;
    await one.identity.sweep();
    expect(await one.store.records.list('enrolling')).toHaveLength(2);
    one.clock.ms += 13 * 3_600_000;
    await one.identity.sweep();
    expect(await one.store.records.list('enrolling')).toEqual([]);
    expect(await one.store.records.list('enrolments')).toEqual([]);
  });

  it('leaves no device, and the approval goes on where it stood', async () => {
    const one = await world();
    const member = await delegate(one);
    const device = await tablet();
    const broken = await on(one, { without: 'devices' });
    const { id, code } = accepted(await one.identity.enrolments.offer(member, one.admin));
    accepted(await one.identity.enrolments.enrol({ code, csr: device.csr, label: 'x' }, 'a'));
    const check = checkOf(code, device.spki);
    await expect(broken.identity.enrolments.approve(id, check, one.admin)).rejects.toThrow(PowerCut);
    const { devices, enrolments } = await one.again();
    expect(await devices.of(member)).toEqual([]);
    expect(await devices.knowsKey(fingerprint(device.spki))).toBe(false);
    const approved = accepted(await enrolments.approve(id, check, one.admin));
    expect(await devices.of(member)).toEqual([approved]);
    expect(await devices.knowsKey(fingerprint(device.spki))).toBe(true);
    expect(await one.store.records.list('devicekeys')).toHaveLength(1);
  });

  it('leaves an approved enrolment in the index, which is shown to nobody', async () => {
    const one = await world();
    const member = await delegate(one);
    await enrol(one, member, await tablet());
    const id = (await one.store.records.list('enrolments'))[0]!.key;
    await one.store.records.put('enrolling', `${member}:${id}`, { id, at: '2026-11-22T02:00:00.000Z' }, 0);
    expect(await one.identity.enrolments.list()).toEqual([]);
    // A new tablet for the same person does not take the approved one away.
    accepted(await one.identity.enrolments.offer(member, one.admin));
    expect(await one.identity.enrolments.memberOf(id)).toBe(member);
  });

  it('finds the devices of a store from before there was an index', async () => {
    const one = await world();
    const member = await delegate(one);
    const device = await tablet();
    const certificate = await enrol(one, member, device);
    for (const collection of ['devicemembers', 'devicekeys', 'devicesindexed'])
      for (const { key, version } of await one.store.records.list(collection)) await one.store.records.remove(collection, key, version);
    const { devices } = await one.again();
    expect(await devices.knowsKey(fingerprint(device.spki))).toBe(true);
    expect((await devices.of(member)).map((each) => each.certificate)).toEqual([certificate]);
    expect(await one.store.records.get('devicesindexed', 'all')).toBeDefined();
  });
});
