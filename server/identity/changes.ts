/** What live meetings and open sockets must hear of, after it is on record. */
import type { Member } from '../../shared/council/council.ts';
import { faultOf, type Log } from '../log.ts';

export interface Change {
  readonly kind: 'admitted' | 'revoked' | 'memberChanged' | 'left';
  readonly member: Member;
  /** SHA-256 of the certificate, hex: of a key admitted or revoked. */
  readonly certificate?: string;
  /** The id of whoever did it. */
  readonly approvedBy: string;
}
export type Listener = (change: Change) => Promise<void>;

export interface Changes {
  onChange(listener: Listener): void;
  /** Tells everybody, one after the other. One that breaks is logged: what happened has happened, and the others must hear of it. */
  tell(change: Change): Promise<void>;
}

export function makeChanges(log: Log): Changes {
  const listeners: Listener[] = [];
  return {
    onChange: (listener) => void listeners.push(listener),
    async tell(change) {
      for (const listener of listeners) {
        try {
          await listener(change);
        } catch (error) {
          log.error({ change: change.kind, member: change.member.id, fault: faultOf(error) }, 'a listener broke');
        }
      }
    },
  };
}
