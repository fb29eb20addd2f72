/** The message that stands on all screens now. */
import { LIVE } from '../../../shared/meeting/access.ts';
import type { Message } from '../../../shared/meeting/messages.ts';
import type { Here } from '../here.tsx';

export function shownIn({ meeting }: Here): Message | undefined {
  const { shown, all } = meeting.messages;
  return LIVE.includes(meeting.session.stage) ? all.find((one) => one.message === shown) : undefined;
}
