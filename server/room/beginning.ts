/** How a meeting's draft begins, and its record: with what the draft carries over. */
import type { z } from 'zod';
import type { Unit } from '../../shared/council/council.ts';
import { kindNamed } from '../../shared/kinds/kinds.ts';
import { entryOf } from '../../shared/log/entry.ts';
import type { Founding, NewDraft } from '../../shared/meeting/feature.ts';
import type { NewMeeting } from '../../shared/wire/meeting-list.ts';
import { Conflict, type StoredEntry } from '../ports.ts';
import type { RoomParts } from './parts.ts';
import { draftStream, recordStream, type Room } from './room.ts';
import { writeEntry } from './stream.ts';

/** Written at once. */
const AT_ONCE = 1000;

export type DraftInput = z.infer<typeof NewMeeting> & Pick<NewDraft, 'workingRules'>;

/** What a new draft begins with, durable on return: before anybody can open it. Answers its id. */
export async function writeDraft(
  input: DraftInput,
  { code, name: council, body, level }: Unit,
  by: string,
  { store, context }: Pick<RoomParts, 'store' | 'context'>,
): Promise<string> {
  // The border has looked whether there is one of that name.
  const kind = kindNamed(input.kind)!;
  const meeting = `${kind.ids}${context.newId()}`;
  const events = kind.begins({ ...input, place: input.place ?? '', meeting, unit: code, council, body, level });
  const at = context.now();
  const entries = events.map((event, seq) => writeEntry(event, seq, at, by, `create:${meeting}`, context.salt).entry);
  await store.logs.append(draftStream(meeting), 0, entries);
  return meeting;
}

/** Durable on return; goes on from where a crash or another server left it. The list is the same every time. */
export async function writeBeginning(
  draft: Room,
  founding: Founding,
  { store, context }: Pick<RoomParts, 'store' | 'context'>,
): Promise<void> {
  const stream = recordStream(draft.id);
  const last = draft.stream.entries.at(-1);
  const by = (last && entryOf(last.line).by) ?? 'system';
  const events = draft.kind.carried(draft.meeting, founding);
  for (;;) {
    const before = await store.logs.read(stream, 0, events.length);
    const have = before.length;
    if (have >= events.length) return;
    let at = have > 0 ? entryOf(before[have - 1]!.line).at : '';
    const entries: StoredEntry[] = events.slice(have, have + AT_ONCE).map((event, index) => {
      // As everywhere in a log, also after a crash with the clock set back in between.
      const now = context.now();
      at = now > at ? now : at;
      return writeEntry(draft.kind.check(event), have + index, at, by, `begin:${draft.id}:${have + index}`, context.salt).entry;
    });
    try {
      await store.logs.append(stream, have, entries);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}
