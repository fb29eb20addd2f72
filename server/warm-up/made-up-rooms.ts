/** Rooms over a store in memory, with people who are in no register and keys that are theirs for a moment. */
import { createPublicKey, generateKeyPairSync, hash, randomBytes, sign, type KeyObject } from 'node:crypto';
import { canonical, type Json } from '../../shared/base/canonical.ts';
import { refuse } from '../../shared/base/refusal.ts';
import { timestamp } from '../../shared/base/time.ts';
import type { Member, Unit } from '../../shared/council/council.ts';
import type { Certificate } from '../../shared/crypto/certificate.ts';
import { attributesToSign } from '../../shared/crypto/cms.ts';
import { MADE_UP_ACTS, type MadeUpCommand } from '../../shared/kinds/made-up.ts';
import { silent } from '../log.ts';
import type { Store } from '../ports.ts';
import { makeFacts } from '../room/facts.ts';
import type { Listener } from '../room/parts.ts';
import type { Room } from '../room/room.ts';
import { Rooms } from '../room/rooms.ts';
import { makeSalts } from '../room/salts.ts';
import { sealing } from '../sealed-logs.ts';

const UNIT: Unit = { name: 'Hội đồng nhân dân', level: 'commune', code: 'H99' };
const DESK = 'desk';

/** One key for all: whose it is said to be is told by the certificate's hash, and nothing leads from there to a person. */
export interface MadeUpKey {
  /** Any of today: what is signed names one. */
  readonly certificate: Certificate;
  readonly key: KeyObject;
}

export const newKey = (certificate: Certificate): MadeUpKey => ({
  certificate,
  key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
});

export const certificateOf = (person: string): string => hash('sha256', person);

/** The input of a command as a tablet sends it; `of`: what its certificate is called. */
export function signedInput({ certificate, key }: MadeUpKey, { content, signed }: MadeUpCommand, of: string, signedAt: string): object {
  const contentHash = hash('sha256', canonical(content as unknown as Json), 'buffer');
  const bytes = attributesToSign({ contentHash, signedAt, certificate });
  const signature = sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return signed({ certificate: of, signature, signedAt });
}

export const memberOf = (id: string): Member => ({
  id,
  name: id,
  kind: id === DESK ? 'secretary' : 'delegate',
  rights: [],
  inOffice: true,
  hasPassword: false,
});

export interface MadeUpParts {
  readonly store: Store;
  readonly people: readonly string[];
  readonly key: MadeUpKey;
  readonly now: () => number;
  readonly listener: Listener;
}

/** As `meeting-rooms` opens them. */
export function madeUpRooms({ store, people, key, now, listener }: MadeUpParts): Rooms {
  const dataKey = randomBytes(32);
  const log = generateKeyPairSync('ed25519');
  const logKey = Buffer.from(log.publicKey.export({ format: 'jwk' }).x!, 'base64url');
  const publicKey = createPublicKey(key.key);
  const owners = new Map(people.map((one) => [certificateOf(one), one]));
  const facts = makeFacts({
    key: async (certificate) => ({ member: owners.get(certificate)!, certificate: key.certificate, publicKey }),
    device: async (certificate) => ({
      certificate,
      member: owners.get(certificate)!,
      label: '',
      algorithm: 'P-256',
      notAfter: timestamp(key.certificate.notAfter),
      approvedBy: DESK,
      approvedAt: timestamp(now()),
      origin: 'issued',
    }),
    root: async () => undefined,
    member: async (id) => memberOf(id),
    paper: async () => undefined,
    preset: async () => undefined,
    minutes: async () => undefined,
    whose: () => undefined,
    witnesses: { of: async () => [], take: async () => refuse('border/not-allowed') },
  });
  const newId = () => randomBytes(6).toString('hex');
  return new Rooms(
    {
      store: { ...store, logs: sealing(store.logs, async () => dataKey) },
      log: silent,
      context: { now: () => timestamp(now()), newId, salt: makeSalts() },
      listener,
      facts,
      key: { unit: UNIT.code, publicKey: new Uint8Array(logKey), sign: (bytes) => new Uint8Array(sign(null, bytes, log.privateKey)) },
    },
    async () => ({ unit: UNIT.code, council: UNIT.name, ca: certificateOf(''), logKey: logKey.toString('base64url'), trust: [] }),
    async (member) => (people.includes(member) ? [certificateOf(member)] : []),
    () => undefined,
  );
}

/** A meeting of theirs in which they vote. Throws where an act is refused. */
export async function liveMeeting(rooms: Rooms, people: readonly string[], now: () => number): Promise<Room> {
  const input = { title: UNIT.name, startsAt: timestamp(now()), place: UNIT.name, rehearsal: true };
  const meeting = await rooms.create(input, UNIT, [...people, DESK], DESK);
  for (const act of MADE_UP_ACTS) {
    const { by, type, input } = act((await rooms.open(meeting))!.meeting, { secretary: DESK, delegates: people });
    const answer = await rooms.execute({ kind: 'person', id: by }, { id: newCommand(), meeting, type, input: input as Json });
    if (!answer.ok) throw new Error(`${type}: ${answer.refusal.code}`);
  }
  return (await rooms.open(meeting))!;
}

export const newCommand = (): string => randomBytes(16).toString('base64url');
