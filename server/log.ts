/** The server's own log: codes and ids, never what somebody typed or chose. */
import { pino } from 'pino';

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug'>;

export const makeLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));

/** For tests and tools that want none. */
export const silent: Log = { info() {}, warn() {}, error() {}, debug() {} };

/** Kind and place of a fault, without its message. */
export function faultOf(error: unknown): { name: string; stack: string } {
  if (!(error instanceof Error)) return { name: typeof error, stack: '' };
  return {
    name: error.name,
    stack: (error.stack ?? '')
      .split('\n')
      .filter((one) => one.trimStart().startsWith('at '))
      .slice(0, 8)
      .join('\n'),
  };
}
