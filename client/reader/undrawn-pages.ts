/** Tells the server which pages this device could not draw, once each: at once, or when there is a network again. In memory alone. */
import { isRefusal } from '../../shared/base/refusal.ts';
import { post } from '../link/http.ts';

interface OfPaper {
  readonly meeting: string;
  readonly paper: string;
}
/** Told, or refused for good, since the app was opened. */
const told = new Set<string>();
const untold = new Map<string, OfPaper & { readonly page: number }>();
/** Pages that are found out together are told together: some at a time, as many as one message takes. */
const SOON_MS = 1_000;
const AT_ONCE = 50;
let soon: ReturnType<typeof setTimeout> | undefined;

/** @param page from 1 */
export function undrawnPage({ meeting, paper }: OfPaper, page: number): void {
  const key = `${meeting}/${paper}/${page}`;
  if (told.has(key)) return;
  untold.set(key, { meeting, paper, page });
  soon ??= setTimeout(() => void tell(), SOON_MS);
}

async function tell(): Promise<void> {
  clearTimeout(soon);
  for (let [first] = untold.values(); first; [first] = untold.values()) {
    const { meeting, paper } = first;
    const these = [...untold].filter(([, one]) => one.meeting === meeting && one.paper === paper).slice(0, AT_ONCE);
    const answer = await post(`/meetings/${encodeURIComponent(meeting)}/undrawn`, { paper, pages: these.map(([, { page }]) => page) });
    // Without a network, or a server that is tired: at the next chance. Whatever else is refused stays refused.
    if (isRefusal(answer) && /^(link|border\/(broke|too-many|not-signed-in|other-session))/.test(answer.code)) break;
    for (const [key] of these) {
      told.add(key);
      untold.delete(key);
    }
  }
  soon = undefined;
}

if ('addEventListener' in globalThis) globalThis.addEventListener('online', () => untold.size > 0 && void tell());
