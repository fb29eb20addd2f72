/** The text of a paper's pages: as it is kept on the device beside the paper, or from the server. */
import { decodePaperText, type PaperText } from '../../../shared/papers/paper-text.ts';
import { hallHeaders } from '../../link/http.ts';
import { keptShares, textUrl } from '../kept-index.ts';
import { dropPaper, finishPaper, keepPaper, keptPaper } from '../kept-papers.ts';

/** `coming`: the server is still reading the paper; `offline`: it is not here, and the server does not answer. */
export type TextFound = PaperText | 'coming' | 'offline' | 'gone';

const STATUS_COMING = 503;

async function fromHere(url: string): Promise<PaperText | undefined> {
  const kept = await keptPaper(url);
  const bytes = kept?.whole ? await kept.take(0, kept.size) : undefined;
  const text = bytes && decodePaperText(bytes);
  // Here by name, and no text: whatever was made of it is not looked through.
  if (kept?.whole && !text) await dropPaper(url);
  return text;
}

async function fromServer(url: string): Promise<{ readonly text: TextFound; readonly bytes?: Uint8Array; readonly version?: string | null }> {
  try {
    const answer = await fetch(url, { credentials: 'same-origin', cache: 'no-store', headers: hallHeaders() });
    if (answer.status === STATUS_COMING && answer.headers.has('Retry-After')) return { text: 'coming' };
    if (!answer.ok) return { text: answer.status < 500 ? 'gone' : 'offline' };
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

/** @param paper the address of the paper @param alone kept on the device also where the paper itself is not */
export async function textOfPaper(paper: string, alone = false): Promise<TextFound> {
  const url = textUrl(paper);
  const here = await fromHere(url);
  if (here) return here;
  const { text, bytes, version } = await fromServer(url);
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
      if (shares[paper] !== 1 || shares[textUrl(paper)] === 1) continue;
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
