/** What a log of any kind comes to, once it is over; beside the kinds, for no tablet needs it. */
import type { Meeting } from '../meeting/feature.ts';
import { figuresOfSession, type Figures } from '../meeting/figures.ts';
import type { LogKind } from '../meeting/log-kind.ts';
import { figuresOfSheet } from '../sheets/figures.ts';
import { SHEET } from '../sheets/index.ts';

export const figuresOf = (kind: LogKind, meeting: Meeting): Figures =>
  kind === SHEET ? figuresOfSheet(meeting) : figuresOfSession(meeting);
