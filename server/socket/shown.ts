/** What people show to all while it lasts: the last of each kind in each meeting, in memory alone. */
import type { Json } from '../../shared/base/canonical.ts';
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Actor } from '../../shared/meeting/feature.ts';
import type { Room } from '../room/room.ts';

export interface Shown {
  readonly meeting: string;
  readonly kind: string;
  readonly by: string;
  /** `null`: nothing any more. */
  readonly value: Json;
}

export class ShownNow {
  /** By meeting, by kind. */
  readonly #now = new Map<string, Map<string, Shown>>();

  /** Takes in what somebody shows, or their taking it away; refuses what is not theirs to show. */
  take(room: Room, by: string, kind: string, value: unknown): Shown | Refusal {
    const declared = room.kind.shownKind(kind);
    if (!declared) return refuse('border/wrong-input', { field: 'kind' });
    const actor: Actor = { kind: 'person', id: by };
    if (value === null) {
      const before = this.#now.get(room.id)?.get(kind);
      if (before?.by !== by) return refuse('border/not-allowed');
      this.#forget(before);
      return { ...before, value: null };
    }
    const parsed = declared.shape.safeParse(value);
    if (!parsed.success) return refuse('border/wrong-input', { field: 'value' });
    const may = declared.may(actor, room.meeting, parsed.data);
    if (may !== 'yes') return may;
    const shown: Shown = { meeting: room.id, kind, by, value: parsed.data as Json };
    const ofMeeting = this.#now.get(room.id) ?? new Map<string, Shown>();
    this.#now.set(room.id, ofMeeting.set(kind, shown));
    return shown;
  }

  of(meeting: string): Shown[] {
    return [...(this.#now.get(meeting)?.values() ?? [])];
  }

  /** After the log has grown: what may no longer be shown is taken away, and answered. */
  over(room: Room): Shown[] {
    const gone = this.of(room.id).filter(
      ({ kind, by, value }) => room.kind.shownKind(kind)?.may({ kind: 'person', id: by }, room.meeting, value) !== 'yes',
    );
    for (const one of gone) this.#forget(one);
    return gone.map((one) => ({ ...one, value: null }));
  }

  /** SHA-256 of the papers that the hall's wall may read now. */
  papers(room: Room): string[] {
    return this.of(room.id).flatMap(({ kind, value }) => room.kind.shownKind(kind)?.papers?.(value, room.meeting) ?? []);
  }

  /** What was shown is shown no longer; undefined where nothing was. */
  drop(meeting: string, kind: string): Shown | undefined {
    const before = this.#now.get(meeting)?.get(kind);
    if (!before) return undefined;
    this.#forget(before);
    return { ...before, value: null };
  }

  /** Nobody follows the meeting any more. */
  leave(meeting: string): void {
    this.#now.delete(meeting);
  }

  #forget({ meeting, kind }: Shown): void {
    const ofMeeting = this.#now.get(meeting);
    ofMeeting?.delete(kind);
    if (ofMeeting?.size === 0) this.#now.delete(meeting);
  }
}
