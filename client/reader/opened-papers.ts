/**
 * Tells the server which papers their reader has opened, for the secretary's count: at once, or when there is a network again. Ids
 * alone, and only until it was told.
 */
import { isRefusal } from '../../shared/base/refusal.ts';
import { post } from '../link/http.ts';
import { KEPT, sealedMemory } from '../link/sealed-memory.ts';

type Untold = Readonly<Record<string, readonly string[]>>;

const untold = (): Untold => {
  const found = sealedMemory.value(KEPT.opened);
  return typeof found === 'object' && found !== null ? (found as Untold) : {};
};

/** Told since the app was opened. */
const told = new Set<string>();
let telling = false;

/** A paper of the meeting was opened here by a delegate. */
export function openedPaper(meeting: string, paper: string): void {
  const all = untold();
  if (told.has(`${meeting}/${paper}`) || all[meeting]?.includes(paper)) return void tell();
  sealedMemory.put(KEPT.opened, { ...all, [meeting]: [...(all[meeting] ?? []), paper] });
  void tell();
}

async function tell(): Promise<void> {
  if (telling) return;
  telling = true;
  for (const [meeting, papers] of Object.entries(untold())) {
    const answer = await post(`/meetings/${encodeURIComponent(meeting)}/opened`, { papers });
    // Without a network, or a server that is tired: at the next chance. Whatever else is refused stays refused.
    if (isRefusal(answer) && /^(link|border\/(broke|too-many|not-signed-in|other-session))/.test(answer.code)) break;
    for (const paper of papers) told.add(`${meeting}/${paper}`);
    const { [meeting]: now = [], ...others } = untold();
    const left = now.filter((one) => !papers.includes(one));
    if (left.length > 0) sealedMemory.put(KEPT.opened, { ...others, [meeting]: left });
    else if (Object.keys(others).length > 0) sealedMemory.put(KEPT.opened, others);
    else sealedMemory.forget(KEPT.opened);
  }
  telling = false;
}

if ('addEventListener' in globalThis) globalThis.addEventListener('online', () => void tell());
