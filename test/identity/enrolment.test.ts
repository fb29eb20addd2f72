import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { MemberInput } from '../../shared/council/council.ts';
import { certificateFromPem } from '../../shared/crypto/certificate.ts';
import { checkOf } from '../../shared/crypto/enrolment-check.ts';
import { signInBytes } from '../../shared/crypto/signing.ts';
import { signedBy } from '../../server/identity/devices.ts';
import { accepted, codeOf, enrol, tablet, world, type World } from './kit.ts';

const HOST = 'may-chu.local:8443';

async function council(): Promise<World & { delegate: string }> {
  const one = await world();
  const member = accepted(await one.identity.accounts.add(MemberInput.parse({ name: 'Hạ Bá Thái', kind: 'delegate' })));
  return { ...one, delegate: member.id };
}

describe('enrolling', () => {
  it('goes from code to certificate, face to face', async () => {
    const { identity, admin, delegate } = await council();
    const heard: unknown[] = [];
    identity.onChange(async (change) => void heard.push([change.kind, change.member.id, change.certificate, change.approvedBy]));
    const one = await tablet();
    const offer = accepted(await identity.enrolments.offer(delegate, admin));
    expect(offer.code).toMatch(/^[BCDFGHJKMNPQRSTVWXZ]{8}$/);
    const typed = `${offer.code.slice(0, 4).toLowerCase()}-${offer.code.slice(4)} `;
    const waiting = accepted(await identity.enrolments.enrol({ code: typed, csr: one.csr, label: 'iPad số 3' }, 'a'));
    expect(waiting).toEqual({ id: offer.id, secret: expect.any(String), member: { id: delegate, name: 'Hạ Bá Thái' } });
    const check = checkOf(offer.code, one.spki);
    expect(await identity.enrolments.list()).toEqual([
      { id: offer.id, member: delegate, state: 'waiting', label: 'iPad số 3', origin: 'issued', at: expect.any(String) },
    ]);
    expect(await identity.enrolments.state(waiting.id, waiting.secret)).toEqual({ state: 'waiting' });
    expect(heard).toEqual([]);

    const device = accepted(await identity.enrolments.approve(waiting.id, check, admin));
    expect(device).toMatchObject({ member: delegate, label: 'iPad số 3', origin: 'issued', algorithm: 'P-256', approvedBy: admin });
    const state = accepted(await identity.enrolments.state(waiting.id, waiting.secret));
    expect(state).toMatchObject({ state: 'approved', fingerprint: device.certificate, ca: (await identity.installation())!.caFingerprint });
    expect(state.state === 'approved' && certificateFromPem(state.certificate).subject.serialNumber).toBe(delegate);
    // The secretary's answer got lost, and she presses again.
    expect(accepted(await identity.enrolments.approve(waiting.id, check, admin))).toEqual(device);
    expect(heard).toEqual([['admitted', delegate, device.certificate, admin]]);
    expect(await identity.devices.list()).toEqual([device]);
  });

  it('keeps neither code nor secret where the store can be read', async () => {
    const { identity, admin, delegate, store } = await council();
    const offer = accepted(await identity.enrolments.offer(delegate, admin));
    const waiting = accepted(await identity.enrolments.enrol({ code: offer.code, csr: (await tablet()).csr, label: 'x' }, 'a'));
    const kept = JSON.stringify(await store.records.list('enrolments'));
    expect(kept).not.toContain(offer.code);
    expect(kept).not.toContain(waiting.secret);
  });

  it('gives a code to one tablet: again to the same, never to another', async () => {
    const { identity, admin, delegate } = await council();
    const [one, other] = [await tablet(), await tablet()];
    const { code } = accepted(await identity.enrolments.offer(delegate, admin));
    const waiting = accepted(await identity.enrolments.enrol({ code, csr: one.csr, label: 'x' }, 'a'));
    expect(accepted(await identity.enrolments.enrol({ code, csr: one.csr, label: 'x' }, 'a'))).toEqual(waiting);
    expect(codeOf(await identity.enrolments.enrol({ code, csr: other.csr, label: 'x' }, 'a'))).toBe('identity/code-wrong');
    expect(await identity.enrolments.digitsOf(waiting.id)).toBe(checkOf(code, one.spki));
    const race = accepted(await identity.enrolments.offer(delegate, admin));
    const both = await Promise.all(
      [await tablet(), await tablet()].map(({ csr }) => identity.enrolments.enrol({ code: race.code, csr, label: 'x' }, 'a')),
    );
    expect(both.map(codeOf).sort()).toEqual(['identity/code-wrong', undefined]);
  });

  it('does not take the tablet’s digits when its key was swapped on the way', async () => {
    const { identity, admin, delegate } = await council();
    const [own, swapped] = [await tablet(), await tablet()];
    const { id, code } = accepted(await identity.enrolments.offer(delegate, admin));
    accepted(await identity.enrolments.enrol({ code, csr: swapped.csr, label: 'x' }, 'a'));
    const atTablet = checkOf(code, own.spki);
    expect(codeOf(await identity.enrolments.approve(id, atTablet, admin))).toBe('identity/check-wrong');
  });

  it('lets a code run out, be replaced and be guessed only so often', async () => {
    const { identity, admin, delegate, clock } = await council();
    const { csr } = await tablet();
    const late = accepted(await identity.enrolments.offer(delegate, admin));
    clock.ms += 30 * 60_000;
    expect(codeOf(await identity.enrolments.enrol({ code: late.code, csr, label: 'x' }, 'a'))).toBe('identity/code-wrong');
    const old = accepted(await identity.enrolments.offer(delegate, admin));
    const fresh = accepted(await identity.enrolments.offer(delegate, admin));
    expect(codeOf(await identity.enrolments.enrol({ code: old.code, csr, label: 'x' }, 'a'))).toBe('identity/code-wrong');
    for (let n = 0; n < 20; n++) await identity.enrolments.enrol({ code: 'ABCDEFGH', csr, label: 'x' }, 'guesser');
    expect(codeOf(await identity.enrolments.enrol({ code: 'ABCDEFGH', csr, label: 'x' }, 'guesser'))).toBe('identity/too-soon');
    // The hall sits behind the same address: its own codes pass.
    accepted(await identity.enrolments.enrol({ code: fresh.code, csr, label: 'x' }, 'guesser'));
    clock.ms += 25 * 3_600_000;
    await identity.sweep();
    expect(await identity.enrolments.list()).toEqual([]);
  });

  it('issues nothing for a check that differs, and gives up after five', async () => {
    const { identity, admin, delegate } = await council();
    const offer = accepted(await identity.enrolments.offer(delegate, admin));
    expect(codeOf(await identity.enrolments.approve(offer.id, '000000', admin))).toBe('identity/unknown');
    const one = await tablet();
    const waiting = accepted(await identity.enrolments.enrol({ code: offer.code, csr: one.csr, label: 'x' }, 'a'));
    const check = checkOf(offer.code, one.spki);
    const forged = String((Number(check) + 1) % 1_000_000).padStart(6, '0');
    for (let left = 4; left >= 0; left--) {
      expect(await identity.enrolments.approve(waiting.id, forged, admin)).toMatchObject({
        code: 'identity/check-wrong',
        params: { left },
      });
    }
    expect(codeOf(await identity.enrolments.approve(waiting.id, check, admin))).toBe('identity/enrolment-over');
    expect(await identity.enrolments.state(waiting.id, waiting.secret)).toEqual({ state: 'refused' });
    expect(await identity.devices.list()).toEqual([]);
  });

  it('tells the state to the tablet alone, and stops when the secretary refuses or the member leaves', async () => {
    const { identity, admin, delegate } = await council();
    const offer = accepted(await identity.enrolments.offer(delegate, admin));
    const one = await tablet();
    const waiting = accepted(await identity.enrolments.enrol({ code: offer.code, csr: one.csr, label: 'x' }, 'a'));
    for (const secret of ['', 'x'.repeat(43), `${waiting.secret}x`])
      expect(codeOf(await identity.enrolments.state(waiting.id, secret))).toBe('identity/unknown');
    expect(codeOf(await identity.enrolments.state('../x', waiting.secret))).toBe('identity/unknown');
    accepted(await identity.accounts.setOffice(delegate, false));
    expect(codeOf(await identity.enrolments.approve(waiting.id, checkOf(offer.code, one.spki), admin))).toBe('identity/left-office');
    expect(codeOf(await identity.enrolments.offer(delegate, admin))).toBe('identity/left-office');
    expect(await identity.enrolments.refuse(waiting.id)).toBeUndefined();
    expect(await identity.enrolments.state(waiting.id, waiting.secret)).toEqual({ state: 'refused' });
  });

  it('does not let one key be two people', async () => {
    const one = await council();
    const other = accepted(await one.identity.accounts.add(MemberInput.parse({ name: 'Người khác', kind: 'delegate' })));
    const shared = await tablet();
    await enrol(one, one.delegate, shared);
    const { code } = accepted(await one.identity.enrolments.offer(other.id, one.admin));
    expect(codeOf(await one.identity.enrolments.enrol({ code, csr: shared.csr, label: 'x' }, 'a'))).toBe('identity/key-known');
  });

  it('finishes an approval that a crash left half-way', async () => {
    const one = await council();
    const certificate = await enrol(one, one.delegate, await tablet());
    const [kept] = await one.store.records.list('enrolments');
    const found = (await one.store.records.get('devices', certificate))!;
    await one.store.records.remove('devices', certificate, found.version);
    const later = await one.again();
    const check = (kept!.value as { check: string }).check;
    expect(accepted(await later.enrolments.approve(kept!.key, check, one.admin)).certificate).toBe(certificate);
    expect(await later.devices.get(certificate)).toBeDefined();
  });
});

describe('signing in with a key', () => {
  it('signs in by a challenge for this host, once', async () => {
    const one = await council();
    const device = await tablet();
    const certificate = await enrol(one, one.delegate, device);
    const { signIns } = one.identity;
    const challenge = signIns.challenge();
    const signature = await device.sign(signInBytes(HOST, challenge));
    expect(codeOf(await signIns.byKey({ certificate, challenge, signature }, 'khac.example'))).toBe('identity/key-refused');
    const opened = accepted(await signIns.byKey({ certificate, challenge, signature }, HOST));
    expect(opened.session).toMatchObject({ by: 'key', certificate, member: { id: one.delegate } });
    expect(codeOf(await signIns.byKey({ certificate, challenge, signature }, HOST))).toBe('identity/challenge-over');
    // Nor on another server of the same installation.
    expect(codeOf(await (await one.again()).signIns.byKey({ certificate, challenge, signature }, HOST))).toBe('identity/challenge-over');
  });

  it('takes no challenge that is late, made up or stretched, and no other key', async () => {
    const one = await council();
    const [device, stranger] = [await tablet(), await tablet()];
    const certificate = await enrol(one, one.delegate, device);
    const { signIns } = one.identity;
    const trying = async (challenge: string, by = device) =>
      codeOf(await signIns.byKey({ certificate, challenge, signature: await by.sign(signInBytes(HOST, challenge)) }, HOST));
    const challenge = signIns.challenge();
    expect(await trying(challenge, stranger)).toBe('identity/key-refused');
    const [nonce, until, tag] = challenge.split('.') as [string, string, string];
    expect(await trying(`${nonce}.${Number(until) + 600_000}.${tag}`)).toBe('identity/challenge-over');
    expect(await trying(`${'A'.repeat(22)}.${until}.${tag}`)).toBe('identity/challenge-over');
    for (const text of ['', 'x', `${nonce}.${until}`]) expect(await trying(text)).toBe('identity/challenge-over');
    expect(
      codeOf(
        await signIns.byKey({ certificate: 'f'.repeat(64), challenge, signature: await device.sign(signInBytes(HOST, challenge)) }, HOST),
      ),
    ).toBe('identity/key-refused');
    one.clock.ms += 120_000;
    expect(await trying(challenge)).toBe('identity/challenge-over');
    expect(await trying(signIns.challenge())).toBeUndefined();
  });

  it('ends with the key: revoked once, everywhere', async () => {
    const one = await council();
    const device = await tablet();
    const certificate = await enrol(one, one.delegate, device);
    const { identity } = one;
    const signIn = async () => {
      const challenge = identity.signIns.challenge();
      return identity.signIns.byKey({ certificate, challenge, signature: await device.sign(signInBytes(HOST, challenge)) }, HOST);
    };
    const opened = accepted(await signIn());
    const heard: string[] = [];
    identity.onChange(async ({ kind, certificate: which, approvedBy }) => void heard.push(`${kind} ${which} by ${approvedBy}`));
    expect(await identity.revoke(certificate, one.admin)).toBeUndefined();
    expect(await identity.revoke(certificate, one.admin)).toBeUndefined();
    expect(heard).toEqual([`revoked ${certificate} by ${one.admin}`]);
    expect(await identity.sessions.find(opened.token)).toBeUndefined();
    expect(codeOf(await signIn())).toBe('identity/key-revoked');
    expect((await identity.devices.get(certificate))?.revokedAt).toBe('2026-11-22T02:00:00.000Z');
    expect(codeOf(await identity.revoke('0'.repeat(64), one.admin))).toBe('identity/unknown');
    expect(await identity.crl()).toContain('BEGIN X509 CRL');
    expect(await identity.devices.revoked()).toHaveLength(1);
  });

  it('gives the voting path a key to verify with, parsed once', async () => {
    const one = await council();
    const device = await tablet();
    const certificate = await enrol(one, one.delegate, device);
    const key = (await one.identity.deviceKey(certificate))!;
    expect(key).toMatchObject({ member: one.delegate, origin: 'issued', certificate: { fingerprint: certificate } });
    expect(await one.identity.deviceKey(certificate)).toBe(key);
    const bytes = new TextEncoder().encode('ballot');
    const signature = await device.sign(bytes);
    expect(signedBy(key.publicKey, bytes, signature)).toBe(true);
    expect(signedBy(key.publicKey, new TextEncoder().encode('Ballot'), signature)).toBe(false);
    for (const wrong of ['', 'A', '!!', signature.slice(2), 'A'.repeat(86)]) expect(signedBy(key.publicKey, bytes, wrong)).toBe(false);
    expect(await one.identity.deviceKey('../x')).toBeUndefined();
  });
});
