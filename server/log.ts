/** The server's own log: codes and ids, never what somebody typed or chose. */
import { pino } from 'pino';

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug'>;

export const makeLog = (level: string): Log => pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));

/** For tests and tools that want none. */
export const silent: Log = { info() {}, warn() {}, error() {}, debug() {} };
