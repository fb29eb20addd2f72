/** The list of meetings as it was last told, for when the network is gone. */
import { forgetAnswers } from './answers.ts';
import { forgetSealed, recallSealed, rememberSealed } from './sealed-memory.ts';

/** Under which it is kept. */
export const KEPT_MEETINGS = 'meetings';

/** Somebody is not invited to a meeting any more: it is named nowhere on their device. */
export async function dropKeptMeeting(meeting: string): Promise<void> {
  forgetAnswers();
  const list = (await recallSealed(KEPT_MEETINGS)) as { readonly meetings?: unknown } | undefined;
  if (!Array.isArray(list?.meetings)) return;
  const meetings = list.meetings.filter((one: { readonly meeting?: unknown } | null) => one?.meeting !== meeting);
  await rememberSealed(KEPT_MEETINGS, { ...list, meetings });
}

export const forgetMeetings = (): void => forgetSealed(KEPT_MEETINGS);
