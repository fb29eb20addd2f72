/** Commands on their way: an id made once, the same through every retry, so that each counts once. */
import { toBase64url } from '../../shared/base/bytes.ts';
import type { Json } from '../../shared/base/canonical.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/wire/socket.ts';
import type { Connection } from './socket.ts';

export const newCommandId = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(16)));

export const commandMessage = (meeting: string, type: string, input: Json, sublog?: string, id = newCommandId()): CommandMessage => ({
  id,
  meeting,
  type,
  input,
  ...(sublog !== undefined && { sublog }),
});

/** The server could not say what came of it: the same command is sent again. */
const NO_ANSWER = new Set(['border/broke', 'border/too-many']);

/** The server cannot read the meeting's record. */
export const UNREADABLE = 'border/record-unreadable';

const AGAIN_MS = 1_000;
const AFTER_FAULT_MS = 3_000;

export interface Delivery {
  /** Given up when this aborts; otherwise tried until answered. */
  readonly signal: AbortSignal;
  /** Kept for a record that the server cannot read now: it may be read again. Otherwise that is an answer. */
  readonly keeps?: boolean;
  /** Told when a try has failed. */
  readonly onWait?: () => void;
}

/** Sends until answered, through lost connections. Undefined where it was given up: whether it arrived is then not known. */
export async function deliver(
  connection: Connection,
  message: CommandMessage,
  { signal, keeps, onWait }: Delivery,
): Promise<CommandAnswer | undefined> {
  while (!signal.aborted) {
    const answer = await connection.ask('command', message);
    const isAnswer = answer && (answer.ok || !(NO_ANSWER.has(answer.refusal.code) || (keeps && answer.refusal.code === UNREADABLE)));
    if (isAnswer) return answer;
    onWait?.();
    await pause(connection, answer ? AFTER_FAULT_MS : AGAIN_MS, signal);
  }
  return undefined;
}

/** Until the time is over, the connection is there again, or it is given up. */
function pause(connection: Connection, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    const stop = connection.listen({ up: end });
    signal.addEventListener('abort', end);
  });
}
