/** How often somebody may fail, at however many servers on one store. */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { makeFailures, type Failures, type Slowed } from '../../server/identity/limits.ts';
import { accepted, ADMIN, codeOf, tablet, world } from './kit.ts';
import { memoryStore } from '../../server/stores/memory.ts';

const mac = (_purpose: string, text: string): Buffer => createHmac('sha256', 'x').update(text).digest();
const slowed = (key: string, more: Partial<Slowed> = {}): Slowed[] => [
  { key, free: 2, mostSeconds: 8, forgottenAfterSeconds: 100, ...more },
];
const wrong = refuse('identity/wrong-password');
const fail = (failures: Failures, key: string) => failures.limited(slowed(key), async (): Promise<true | Refusal> => wrong);
const pass = (failures: Failures, key: string) => failures.limited(slowed(key), async () => true as const);
/** Seconds to wait, 0 for a try that was let through. */
const waitOf = (answer: unknown): number =>
  isRefusal(answer) && answer.code === 'identity/too-soon' ? Number(answer.params?.['seconds']) : 0;

function pair() {
  const { records } = memoryStore();
  const writes: string[] = [];
  const counted: typeof records = {
    ...records,
    put: (collection, ...rest) => (writes.push(collection), records.put(collection, ...rest)),
    remove: (collection, ...rest) => (writes.push(collection), records.remove(collection, ...rest)),
  };
  const clock = { ms: 1_800_000_000_000 };
  const [here, there] = [makeFailures(counted, mac, () => clock.ms), makeFailures(counted, mac, () => clock.ms)];
  return { records, writes, clock, here, there };
}

describe('what fails', () => {
  it('is slowed, doubling up to a limit, at every server, and starts anew with the right answer at any', async () => {
    const { clock, here, there } = pair();
    const waits: number[] = [];
    for (let n = 0; n < 8; n++) {
      const [one, other] = n % 2 ? [here, there] : [there, here];
      await fail(one, 'a');
      waits.push(waitOf(await fail(other, 'a')));
      clock.ms += 1000 * waits.at(-1)!;
    }
    // The second of each pair was one of the free, or refused and not counted.
    expect(waits).toEqual([0, 1, 2, 4, 8, 8, 8, 8]);
    expect(waitOf(await fail(there, 'b'))).toBe(0);
    expect(await pass(there, 'a')).toBe(true);
    expect(waitOf(await fail(here, 'a'))).toBe(0);
    expect(waitOf(await fail(there, 'a'))).toBe(0);
    expect(waitOf(await fail(here, 'a'))).toBe(1);
    clock.ms += 101_000;
    expect(waitOf(await fail(here, 'a'))).toBe(0);
  });

  it('counts before it is known, of many at once', async () => {
    const { here } = pair();
    const answers = await Promise.all(Array.from({ length: 20 }, () => fail(here, 'a')));
    expect(answers.filter((one) => codeOf(one) === 'identity/wrong-password')).toHaveLength(2);
  });

  it('is written once for each failure, and nothing for who comes with the right answer', async () => {
    const { records, writes, clock, here } = pair();
    for (let n = 0; n < 500; n++) expect(await pass(here, 'hall')).toBe(true);
    expect(writes).toEqual([]);
    await fail(here, 'hall');
    expect(writes).toEqual(['failures']);
    await pass(here, 'hall');
    await pass(here, 'hall');
    expect(writes).toEqual(['failures', 'failures']);
    expect(await records.list('failures')).toEqual([]);
    // A password in the place of a name is not in the store.
    await fail(here, 'Mat.Khau.9');
    expect(JSON.stringify(await records.list('failures'))).not.toContain('Khau');
    await here.sweep();
    expect(await records.list('failures')).toHaveLength(1);
    clock.ms += 161_000;
    await here.sweep();
    expect(await records.list('failures')).toEqual([]);
  });

  it('locks nothing where a server’s clock was ahead', async () => {
    const { clock, here } = pair();
    clock.ms += 3_600_000;
    for (let n = 0; n < 2; n++) await fail(here, 'a');
    clock.ms -= 3_600_000;
    expect(await pass(here, 'a')).toBe(true);
  });

  it('is not held by a try that broke', async () => {
    const { here } = pair();
    for (let n = 0; n < 5; n++)
      await expect(
        here.limited(slowed('a'), async () => {
          throw new Error('disk');
        }),
      ).rejects.toThrow('disk');
    expect(await pass(here, 'a')).toBe(true);
  });
});

describe('two servers on one store', () => {
  it('count failures of a name together; a hall behind one address comes in meanwhile, at both', async () => {
    const one = await world();
    const servers = [one.identity, await one.again()];
    const fails = (n: number) => servers[n % 2]!.signIns.byPassword(ADMIN.login, 'sai', '10.0.0.66');
    for (let n = 0; n < 5; n++) expect(codeOf(await fails(n))).toBe('identity/wrong-password');
    for (const n of [0, 1]) expect(codeOf(await fails(n))).toBe('identity/too-soon');
    // Others behind the same address.
    expect(codeOf(await servers[1]!.signIns.byPassword('aikhac', 'sai', '10.0.0.66'))).toBe('identity/wrong-password');
    accepted(await servers[1]!.signIns.byPassword(ADMIN.login, ADMIN.password, '10.0.0.1'));
    // Slowed, not locked.
    one.clock.ms += 1000;
    accepted(await servers[0]!.signIns.byPassword(ADMIN.login, ADMIN.password, '10.0.0.66'));
    accepted(await servers[1]!.signIns.byPassword(ADMIN.login, ADMIN.password, '10.0.0.66'));
    expect(await one.store.records.list('failures')).toHaveLength(2);
    for (const server of servers) await server.sweep();
  });

  it('slow the screen that is locked, the enrolment code and the second factor together too', async () => {
    const one = await world();
    const servers = [one.identity, await one.again()];
    const { session } = accepted(await servers[0]!.signIns.byPassword(ADMIN.login, ADMIN.password, 'a'));
    const confirms = (n: number) => servers[n % 2]!.signIns.confirm(session, 'sai');
    for (let n = 0; n < 5; n++) expect(codeOf(await confirms(n))).toBe('identity/old-password-wrong');
    expect(codeOf(await confirms(1))).toBe('identity/too-soon');
    const checks = (n: number) => servers[n % 2]!.secondFactor.check(one.admin, '123456');
    for (let n = 0; n < 5; n++) expect(codeOf(await checks(n))).toBe('identity/second-wrong');
    expect(codeOf(await checks(0))).toBe('identity/too-soon');
    const { csr } = await tablet();
    const codes = (n: number) => servers[n % 2]!.enrolments.enrol({ code: 'AAAABBBB', csr, label: 'x' }, '10.0.0.9');
    const seen = [];
    for (let n = 0; n < 11; n++) seen.push(codeOf(await codes(n)));
    expect(seen.at(-1)).toBe('identity/too-soon');
  });
});
