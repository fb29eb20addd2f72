/** The list of meetings as it was last told, for when the network is gone. */
import { forgetAnswers } from './answers.ts';
import { forget, recall, remember } from './memory.ts';

/** Under which it is kept. */
export const KEPT_MEETINGS = 'meetings';

/** Somebody is not invited to a meeting any more: it is named nowhere on their device. */
export function dropKeptMeeting(meeting: string): void {
  forgetAnswers();
  const list = recall(KEPT_MEETINGS) as { readonly meetings?: unknown } | undefined;
  if (!Array.isArray(list?.meetings)) return;
  remember(KEPT_MEETINGS, { ...list, meetings: list.meetings.filter((one: { readonly meeting?: unknown } | null) => one?.meeting !== meeting) });
}

export const forgetMeetings = (): void => forget(KEPT_MEETINGS);
