/** A simulated tablet's copy of a meeting: the same checks and the same fold as a real one's. */
import { createHash } from 'node:crypto';
import { fromBase64url, toHex } from '../../shared/base/bytes.ts';
import { keyName, meetingOrigin, openNote } from '../../shared/log/checkpoint.ts';
import { leafHash, Tree } from '../../shared/log/tree.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { EMPTY_MEETING, evolveMeeting, MEETING } from '../../shared/meeting/index.ts';
import type { WireEntry } from '../../shared/wire/socket.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

export class Replica {
  readonly tree = new Tree(sha256);
  readonly lines: string[] = [];
  meeting: Meeting = EMPTY_MEETING;
  #waiting: Array<{ ready: (meeting: Meeting) => boolean; go: () => void }> = [];

  /** Takes in entries that follow on; what it has already is passed over, a gap is reported. */
  take(from: number, entries: readonly WireEntry[]): 'ok' | 'gap' {
    if (from > this.lines.length) return 'gap';
    for (const { line, sealed } of entries.slice(this.lines.length - from)) {
      const { type, fact } = MEETING.read(line, sealed);
      if (fact.seq !== this.lines.length) throw new Error('the log has a gap');
      this.lines.push(line);
      this.tree.append(leafHash(line, sha256));
      this.meeting = evolveMeeting(this.meeting, type, fact);
    }
    this.#waiting = this.#waiting.filter((one) => {
      if (!one.ready(this.meeting)) return true;
      one.go();
      return false;
    });
    return 'ok';
  }

  /** Does a signed note speak of exactly this log? */
  agrees(note: string): boolean {
    const { unit, meeting, logKey } = this.meeting.session;
    const checkpoint = openNote(note, keyName(unit), fromBase64url(logKey));
    return checkpoint?.origin === meetingOrigin(unit, meeting) && checkpoint.size <= this.tree.size && toHex(this.tree.root(checkpoint.size)) === toHex(checkpoint.root);
  }

  /** Until the meeting is as asked; for ever where `ms` is Infinity. */
  until(ready: (meeting: Meeting) => boolean, ms = 60_000): Promise<void> {
    if (ready(this.meeting)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = ms === Infinity ? undefined : setTimeout(() => reject(new Error('waited too long for the meeting')), ms);
      this.#waiting.push({ ready, go: () => (clearTimeout(timer), resolve()) });
    });
  }
}
