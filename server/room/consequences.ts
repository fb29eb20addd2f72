/** What a fact of a meeting's log leads to here: commands that follow, lines that are forgotten, what is destroyed. */
import { milliseconds } from '../../shared/base/time.ts';
import { admittedKeys, wentOnFrom } from '../../shared/meeting/access.ts';
import type { Meeting, Next } from '../../shared/meeting/feature.ts';
import type { Planned } from './planned.ts';
import type { Room } from './room.ts';
import type { Stream, Written } from './stream.ts';
import type { Destruction } from './until-destroyed.ts';

export class Consequences {
  #warming: NodeJS.Immediate | undefined;

  constructor(
    readonly room: Room,
    readonly planned: Planned,
    readonly destruction: Destruction,
  ) {}

  /** Plans what a fact leads to. The id comes from the fact, so that it happens once however many servers and restarts there are. */
  follow({ type, fact }: Written, meeting: Meeting): void {
    const { draft, kind, restoration, stream, sublogs, waiting } = this.room;
    if (draft) return;
    // Also when another server said so, or this one before it was stopped.
    if (waiting && wentOnFrom(meeting, restoration!.had)) this.planned.release();
    const owner = kind.owner(type);
    const next = owner?.after?.[type]?.(fact, meeting);
    if (next) this.planned.plan(`after:${stream.name}:${fact.seq}`, next, milliseconds(fact.at));
    if (next?.sublog !== undefined) this.#warmSoon();
    for (const key of owner?.forgets?.(type, fact, meeting) ?? []) sublogs.forgetAll(key);
    const wiped = kind.wiped(type, fact, meeting, stream.entries);
    if (wiped.length > 0) sublogs.forgetIn(stream as Stream<unknown>, wiped);
    for (const key of kind.destroyed(type, fact, meeting)) this.destruction.soon(key);
  }

  /** Nothing is owed to a sub-log that the meeting is no longer at. */
  isSettled(id: string, { sublog }: Next): boolean {
    const { kind, meeting, stream } = this.room;
    return sublog === undefined ? stream.commands.has(id) : !kind.liveKeys(meeting).includes(sublog);
  }

  /** Once for all facts that are read together, and not for those that are long past. */
  #warmSoon(): void {
    if (this.#warming) return;
    this.#warming = setImmediate(() => {
      this.#warming = undefined;
      const { kind, meeting, parts } = this.room;
      // Without it the first are slower, and nothing else: whatever fails here fails again where it matters.
      if (kind.liveKeys(meeting).length > 0) parts.facts.warm?.(admittedKeys(meeting).keys()).catch(() => undefined);
    });
  }

  close(): void {
    clearImmediate(this.#warming);
  }
}
