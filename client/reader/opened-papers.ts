/**
 * Tells the server which papers their reader has opened, for the secretary's count: at once, or when there is a network again. Ids
 * alone, and only until it was told.
 */
import { isRefusal } from '../../shared/base/refusal.ts';
import { post } from '../link/http.ts';
import { forget, recall, remember } from '../link/memory.ts';
import { OPENED } from './forget-seen.ts';

type Untold = Readonly<Record<string, readonly string[]>>;

const untold = (): Untold => {
  const found = recall(OPENED);
  return typeof found === 'object' && found !== null ? (found as Untold) : {};
};

/** Told since the app was opened. */
const told = new Set<string>();
let telling = false;

/** A paper of the meeting was opened here by a delegate. */
export function openedPaper(meeting: string, paper: string): void {
  const all = untold();
  if (told.has(`${meeting}/${paper}`) || all[meeting]?.includes(paper)) return void tell();
  remember(OPENED, { ...all, [meeting]: [...(all[meeting] ?? []), paper] });
  void tell();
}

async function tell(): Promise<void> {
  if (telling) return;
  telling = true;
  for (const [meeting, papers] of Object.entries(untold())) {
    const answer = await post(`/meetings/${encodeURIComponent(meeting)}/opened`, { papers });
    // Without a network, or a server that is tired: at the next chance. Whatever else is refused stays refused.
    if (isRefusal(answer) && /^(link|border\/(broke|too-many|not-signed-in))/.test(answer.code)) break;
    for (const paper of papers) told.add(`${meeting}/${paper}`);
    const { [meeting]: now = [], ...others } = untold();
    const left = now.filter((one) => !papers.includes(one));
    if (left.length > 0) remember(OPENED, { ...others, [meeting]: left });
    else if (Object.keys(others).length > 0) remember(OPENED, others);
    else forget(OPENED);
  }
  telling = false;
}

if ('addEventListener' in globalThis) globalThis.addEventListener('online', () => void tell());
