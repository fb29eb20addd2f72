/** The text of a paper's pages: as it is kept on the device beside the paper, or from the server. */
import { decodePaperText, isUnread, type PaperText } from '../../../shared/papers/paper-text.ts';
import { fetchAs } from '../../link/fetch-as.ts';
import { faultOfStatus } from '../fault.ts';
import { keptShares, textUrl } from '../kept-index.ts';
import { dropPaper, finishPaper, keepPaper, keptPaper } from '../kept-papers.ts';

/** `coming`: the server is still reading the paper; `offline`: it is not here, and the server does not answer. */
export type TextFound = PaperText | 'coming' | 'offline' | 'gone';

const STATUS_UNCHANGED = 304;
const STATUS_COMING = 503;
/**
 * Words of scanned pages come later than their paper: who has its text without them asks so often, and waits for no longer, in
 * milliseconds.
 */
const SCANS_AGAIN_MS = 30_000;
const SCANS_WAIT_MS = 3_000;

interface Here {
  readonly text: PaperText;
  readonly version: string;
}

async function fromHere(url: string): Promise<Here | undefined> {
  const kept = await keptPaper(url);
  const bytes = kept?.whole ? await kept.take(0, kept.size) : undefined;
  const text = bytes && decodePaperText(bytes);
  // Here by name, and no text: whatever was made of it is not looked through.
  if (kept?.whole && !text) await dropPaper(url);
  return kept && text && { text, version: kept.version };
}

/** @param before what is here already, to be brought only where there is more by now. */
async function fromServer(
  url: string,
  before?: Here,
): Promise<{ readonly text: TextFound; readonly bytes?: Uint8Array; readonly version?: string | null }> {
  try {
    const headers = before && { 'If-None-Match': `"${before.version}"` };
    const signal = before ? AbortSignal.timeout(SCANS_WAIT_MS) : null;
    const answer = await fetchAs(url, { credentials: 'same-origin', cache: 'no-store', ...(headers && { headers }), signal });
    if (before && answer.status === STATUS_UNCHANGED) return { text: before.text };
    if (answer.status === STATUS_COMING && answer.headers.has('Retry-After')) return { text: 'coming' };
    if (!answer.ok) return { text: faultOfStatus(answer.status) ? 'gone' : 'offline' };
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = decodePaperText(bytes);
    return text ? { text, bytes, version: answer.headers.get('ETag') } : { text: 'gone' };
  } catch {
    return { text: 'offline' };
  }
}

/** Kept where the paper itself is, so that it can be looked through without a network. */
async function keep(url: string, version: string | null, bytes: Uint8Array): Promise<void> {
  const kept = await keepPaper(url, version, bytes.length);
  if (!kept) return;
  await kept.add(0, bytes);
  await finishPaper(kept);
}

/** By address, when its scanned pages were last asked for; those that have all their words stand in `complete`. */
const askedAt = new Map<string, number>();
const complete = new Set<string>();

function mayHaveMore(url: string, text: PaperText): boolean {
  if (!text.pages.some(isUnread)) {
    complete.add(url);
    return false;
  }
  const now = performance.now();
  if (now - (askedAt.get(url) ?? -SCANS_AGAIN_MS) < SCANS_AGAIN_MS) return false;
  askedAt.set(url, now);
  return true;
}

/** @param paper the address of the paper @param alone kept on the device also where the paper itself is not */
export async function textOfPaper(paper: string, alone = false): Promise<TextFound> {
  const url = textUrl(paper);
  const here = await fromHere(url);
  if (here && !mayHaveMore(url, here.text)) return here.text;
  const { text, bytes, version } = await fromServer(url, here);
  if (here && typeof text === 'string') return here.text;
  if (bytes && (alone || keptShares.getState()[paper] === 1)) await keep(url, version ?? null, bytes).catch(() => undefined);
  return text;
}

let bringing = false;

/**
 * Brings the texts of papers that are here, one by one, for as long as nothing else wants the line. False where some are still to
 * come: the server reads a long paper for minutes.
 */
export async function bringTexts(papers: readonly string[], mayGoOn: () => boolean): Promise<boolean> {
  if (bringing) return true;
  let all = true;
  bringing = true;
  try {
    for (const paper of papers) {
      const shares = keptShares.getState();
      const url = textUrl(paper);
      if (shares[paper] !== 1 || (shares[url] === 1 && complete.has(url))) continue;
      if (!mayGoOn()) return false;
      const found = await textOfPaper(paper);
      if (found === 'offline') return false;
      if (found === 'coming') all = false;
    }
    return all;
  } finally {
    bringing = false;
  }
}
