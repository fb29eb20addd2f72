/** The kind of log that an id names. A tablet in a meeting never needs another: that is a chunk of its own. */
import type { LogKind } from '../../shared/meeting/log-kind.ts';
import { MEETING } from '../../shared/meeting/index.ts';

/** Undefined at once where it is a meeting. */
export const otherKind = (id: string): Promise<LogKind> | undefined =>
  id.startsWith('sheet-') ? import('../../shared/sheets/index.ts').then(({ SHEET }) => SHEET) : undefined;

export const USUAL: LogKind = MEETING;
