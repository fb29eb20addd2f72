/** What is to be destroyed is tried until it is. */
import type { Log } from '../log.ts';
import { faultName } from './fault-name.ts';

const AGAIN_MS = 1000;

/** Again after a fault, until it is done or its room is over: then the next one to open it goes on. */
export async function untilDestroyed(
  destroy: () => Promise<void>,
  { meeting, log, isOver }: { readonly meeting: string; readonly log: Log; readonly isOver: () => boolean },
): Promise<void> {
  while (!isOver()) {
    try {
      return await destroy();
    } catch (error) {
      log.error({ meeting, fault: faultName(error) }, 'hidden parts will be destroyed later');
      await new Promise<void>((resolve) => void setTimeout(resolve, AGAIN_MS).unref());
    }
  }
}
