/** The seal's word that a meeting's log key is this installation's (shared/archive/log-authority.ts), for whoever proves one ballot. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64, utf8 } from '../../shared/base/bytes.ts';
import { logKeyStatement, type LogAuthority } from '../../shared/archive/log-authority.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import { derOf } from '../identity/certificates.ts';
import type { Installation } from '../identity/authority.ts';
import type { Room } from '../room/room.ts';

interface Parts {
  readonly installation: () => Promise<Pick<Installation, 'caPem' | 'signSeal'> | undefined>;
  /** Why nothing may be sealed now. */
  readonly held?: () => Refusal | undefined;
}

/** Signed once for a room that lives, and asked for by each of its tablets; undefined while nothing may be sealed. */
export function logAuthorities({ installation, held }: Parts): (room: Room) => Promise<LogAuthority | undefined> {
  const signed = new WeakMap<Room, Promise<LogAuthority | undefined>>();
  const sign = async ({ id, key }: Room): Promise<LogAuthority | undefined> => {
    const its = await installation();
    if (!its) return undefined;
    const p7s = await its.signSeal(sha256(utf8(logKeyStatement(id, key.unit, key.publicKey))));
    return { ca: toBase64(derOf(its.caPem)), p7s: toBase64(p7s) };
  };
  return async (room) => {
    const known = signed.get(room);
    if (known) return known;
    if (held?.()) return undefined;
    const signing = sign(room);
    signed.set(room, signing);
    signing.then((one) => one ?? signed.delete(room), () => signed.delete(room));
    return signing;
  };
}
