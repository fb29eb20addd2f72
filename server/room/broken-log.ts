/** A log of a meeting that cannot be read: which entry stops it and why, and what everybody is answered who asks for the meeting. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import { UnknownEvent, WrongEvent } from '../../shared/meeting/log-kind.ts';

/** Thrown where an entry that lies in the store cannot be taken in. Says where, and never what stands there. */
export class BrokenLog extends Error {
  override readonly name = 'BrokenLog';
  constructor(
    /** As the store names it: `m/ID` a meeting's, `d/ID` a draft's, `b/ID/VOTE` a box. */
    readonly stream: string,
    /** Of the entry, from 0. */
    readonly seq: number,
    /**
     * `shape TYPE FIELD`, `unknown TYPE`, `place`: it numbers itself otherwise than it stands, `order`: it is older than the one before,
     * `line`: nothing that an entry could be.
     */
    readonly why: string,
  ) {
    super(`${stream} ${seq}: ${why}`);
  }

  static of(stream: string, seq: number, fault: unknown): BrokenLog {
    if (fault instanceof BrokenLog) return fault;
    if (fault instanceof WrongEvent) return new BrokenLog(stream, seq, `shape ${fault.type} ${fault.field}`.trim());
    return new BrokenLog(stream, seq, fault instanceof UnknownEvent ? `unknown ${fault.type}` : 'line');
  }
}

/** The answer to whoever may look at the meeting. */
export const recordUnreadable = (): Refusal => refuse('border/record-unreadable');
