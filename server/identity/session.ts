/** Who is behind a request or a socket. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Member } from '../../shared/council/council.ts';

export interface Session {
  /** Hash of the cookie's token: names the session without opening it. */
  readonly id: string;
  readonly member: Member;
  /** A desk signed in by password signs nothing: it has no key. A hall screen only looks. */
  readonly by: 'password' | 'key' | 'hall';
  /** The key it was signed in with, SHA-256 of the certificate, hex. */
  readonly certificate?: string;
  /** Signed in by password, with rights, and without the second factor that is required. */
  readonly lacksFactor?: true;
  /** When it is over by itself, milliseconds since 1970; absent: it is ended by others alone. */
  readonly until?: number;
  /** The one meeting a hall screen shows. */
  readonly meeting?: string;
}

/**
 * what a page asks that believes somebody else to be signed in is refused; one that says nothing of it, and the wall of a hall,
 * which is nobody, are taken at their cookie's word.
 */
export function wrongPerson({ by, member }: Pick<Session, 'by' | 'member'>, believed: unknown): Refusal | undefined {
  if (by === 'hall' || typeof believed !== 'string' || believed === member.id) return undefined;
  return refuse('border/other-session', { name: member.name });
}

/** True for a session that was opened by a first password. One by key is its owner's, whatever password others gave them. */
export const mustChange = ({ by, member }: Pick<Session, 'by' | 'member'>): boolean => by === 'password' && member.mustChange === true;
