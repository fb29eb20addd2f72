/** The list of meetings as it was last told, for when the network is gone. */
import { forgetAnswers } from './answers.ts';
import { KEPT, openSealed, sealedMemory } from './sealed-memory.ts';

/** Somebody is not invited to a meeting any more: it is named nowhere on their device. */
export async function dropKeptMeeting(meeting: string): Promise<void> {
  forgetAnswers();
  await openSealed();
  const list = sealedMemory.value(KEPT.meetings) as { readonly meetings?: unknown } | undefined;
  if (!Array.isArray(list?.meetings)) return;
  const meetings = list.meetings.filter((one: { readonly meeting?: unknown } | null) => one?.meeting !== meeting);
  sealedMemory.put(KEPT.meetings, { ...list, meetings });
}
