/** The kinds of log that the software knows; whoever hosts one takes it from here. */
import { MEETING } from '../meeting/index.ts';
import type { LogKind } from '../meeting/log-kind.ts';
import { SHEET } from '../sheets/index.ts';

export const KINDS: readonly LogKind[] = [MEETING, SHEET];

/** The kind of the log with that id: told by how it begins; what no other kind claims is a meeting. */
export const kindOf = (id: string): LogKind => KINDS.find((one) => one !== MEETING && id.startsWith(one.ids)) ?? MEETING;

/** The kind of that name; a meeting where none is given, undefined where nobody knows it. */
export const kindNamed = (name: string = MEETING.name): LogKind | undefined => KINDS.find((one) => one.name === name);
