/** A marked paper on its way into the urn, in nobody's name: after a moment that nobody knows, until the urn has it. */
import { fromBase64url, toBase64url, utf8 } from '../../shared/base/bytes.ts';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import { isPaused } from '../../shared/meeting/access.ts';
import { sealToUrn, urnWord } from '../../shared/crypto/urn.ts';
import type { Drop } from './drop.ts';
import type { OnDevice } from './kept-paper.ts';
import { takes } from './paper-shown.ts';

/** Not an answer: the same is sent again. All else the urn says is shown, and tried again more slowly while papers are taken. */
export const PASSING = new Set(['link/offline', 'link/broke', 'border/broke', 'border/too-many', 'urn/too-many', 'urn/paused']);
export const AGAIN_MS = 2_000;
const SLOWLY_MS = 10_000;
/** Another piece for an urn that had no room where the one before would have lain. */
const SOON_MS = 500;

export interface SendingParts {
  /** Sends a sealed paper, in nobody's name. */
  readonly drop: Drop;
  /** Milliseconds between somebody's touch and the sending: who looks at the line does not see whose it is by its time. */
  delay(): number;
  /** So many milliseconds, or until the signal. Never throws. */
  pause(ms: number, until: AbortSignal): Promise<void>;
}

export interface Sending extends OnDevice {
  readonly parts: SendingParts;
  /** What the urn answered last is shown; undefined: nothing any more. */
  says(refusal: Refusal | undefined): void;
}

/** At once when the vote is closing; not while it is paused. Ends when the urn has it, takes nothing any more, or nobody follows. */
export async function sendPaper(paper: Sending): Promise<void> {
  const { following, parts } = paper;
  const over = new AbortController();
  const closing = new AbortController();
  const held = (): boolean => !closing.signal.aborted && isPaused(following.state.meeting, paper.vote()?.vote ?? '');
  let goesOn: (() => void) | undefined;
  const look = (): void => {
    const now = paper.vote();
    if (now?.state !== 'open' || following.ended.aborted) closing.abort();
    if (!takes(now) || following.ended.aborted) over.abort();
    if (!held()) goesOn?.();
  };
  const stop = following.store.subscribe(look);
  following.ended.addEventListener('abort', look);
  look();
  /** At a moment of its own again after each pause: all who waited through it go together, in no order. */
  const inTime = async (): Promise<void> => {
    do {
      if (held()) await new Promise<void>((resume) => (goesOn = resume));
      await parts.pause(parts.delay(), closing.signal);
    } while (held());
  };
  await inTime();
  while (!over.signal.aborted) {
    if (held()) await inTime();
    const kept = paper.kept();
    if (kept?.step !== 'dropped') break;
    const answer = await parts.drop(`/urns/${kept.meeting}/${kept.vote}`, fromBase64url(kept.piece), wordOf(paper));
    if (!isRefusal(answer)) {
      paper.says(undefined);
      const taken = following.now();
      await paper.change(async (now) => (now?.step === 'dropped' ? { ...now, taken, line: undefined } : now));
      break;
    }
    // Where a piece would lie is of chance: sealed anew, it is another, which may have room. The urn does not have this one.
    const full = answer.code === 'urn/full';
    if (full) await sealAnew(paper, kept.piece);
    // The pause has not reached this tablet yet, or its end not the server.
    if (answer.code === 'urn/paused' && !closing.signal.aborted) {
      await inTime();
      continue;
    }
    const passes = PASSING.has(answer.code);
    if (!passes) paper.says(answer);
    // Once the vote is closing there is no time for patience.
    const slowly = !passes && !full && !closing.signal.aborted;
    const wait = full ? SOON_MS : slowly ? SLOWLY_MS : AGAIN_MS;
    await parts.pause(wait, slowly ? AbortSignal.any([over.signal, closing.signal]) : over.signal);
  }
  stop();
  following.ended.removeEventListener('abort', look);
}

async function sealAnew(paper: Sending, full: string): Promise<void> {
  const urn = paper.vote()?.content?.secret?.urn;
  await paper.change(async (now) => {
    if (!urn || now?.step !== 'dropped' || now.piece !== full || now.line === undefined) return now;
    return { ...now, piece: toBase64url(await sealToUrn(urn, { meeting: now.meeting, vote: now.vote }, utf8(now.line))) };
  });
}

/** What is said at the urn, by the line that opened the vote in this tablet's own copy of the record. */
function wordOf({ following: { id, replica }, vote }: OnDevice): string {
  const { vote: key, opened } = vote()!;
  return urnWord(id, key, replica.entries[opened!.seq]!.line);
}
