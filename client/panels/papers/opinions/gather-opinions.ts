/** Gathers what was said of a paper: from the meeting's own record, and from the opinion sheets that carry the same bytes. */
import { entryOf } from '../../../../shared/log/entry.ts';
import { isRefusal, type Refusal } from '../../../../shared/base/refusal.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { allVersions, proposedTo, spokenOn } from '../../../../shared/meeting/said-of-paper.ts';
import { answersIn } from '../../../../shared/sheets/answers.ts';
import { amendmentWords } from '../../../../shared/text/amendments.ts';
import { paperOpinions as words } from '../../../../shared/text/paper-opinions.ts';
import { sheets } from '../../../../shared/text/sheets.ts';
import { speaking, speechKinds } from '../../../../shared/text/speakers.ts';
import type { Words } from '../../../../shared/text/words.ts';
import type { Carrying } from '../../../../shared/wire/carrying.ts';
import type { LogPage } from '../../../../shared/wire/meeting-log.ts';
import { get } from '../../../link/http.ts';
import { otherKind, USUAL } from '../../../link/kind-of.ts';

export interface OpinionRow {
  readonly source: string;
  readonly person: string;
  /** An instant. */
  readonly at: string;
  readonly said: string;
  readonly noted: string;
}
export interface GatheredOpinions {
  readonly rows: readonly OpinionRow[];
  /** Older sheets were not looked at. */
  readonly more: boolean;
}
type Telling = (text: Words, params?: Readonly<Record<string, string | number>>) => string;

/** A log as this desk may read it, folded once and not followed. */
async function read(id: string): Promise<Meeting | Refusal> {
  const page = await get<LogPage>(`/meetings/${encodeURIComponent(id)}/log?from=0`);
  if (isRefusal(page)) return page;
  const kind = (await otherKind(id)) ?? USUAL;
  return page.entries.reduce((state, { line, sealed }) => {
    const { type, fact } = kind.told(entryOf(line), sealed);
    return kind.evolve(state, type, fact);
  }, kind.initial);
}

/** Answers first, then what was proposed, then who spoke; each in its own order. @param reader who gathers it */
export async function gatherOpinions(meeting: Meeting, paper: Paper, reader: string, t: Telling): Promise<GatheredOpinions | Refusal> {
  const hashes = allVersions(meeting, paper).flatMap(({ sha256, hidden }) => (hidden ? [] : [sha256]));
  const carrying = await get<Carrying>(`/carrying?kind=sheet&papers=${hashes.join(',')}`);
  if (isRefusal(carrying)) return carrying;
  const rows: OpinionRow[] = [];
  for (const { meeting: id, title } of carrying.logs) {
    const sheet = await read(id);
    if (isRefusal(sheet)) return sheet;
    const source = t(words.ofSheet, { title });
    for (const { name, choice, comment, at } of answersIn(sheet))
      rows.push({ source, person: name, at, said: [t(sheets[choice]), comment].filter(Boolean).join('. '), noted: '' });
  }
  for (const { number, author, at, kind, place, text, reason, state } of proposedTo(meeting, paper, reader)) {
    const how = [t(amendmentWords[kind]), text].filter(Boolean).join(': ');
    const noted = [reason && t(amendmentWords.because, { reason }), t(amendmentWords[state])].filter(Boolean).join('. ');
    rows.push({ source: `${t(words.ofText)} (${number})`, person: author, at, said: t(words.amends, { place, how }), noted });
  }
  for (const { name, kind, from, seconds } of spokenOn(meeting, paper)) {
    const said = t(words.spoke, { kind: t(speechKinds[kind]), minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
    rows.push({ source: t(words.ofItem), person: name ?? t(speaking.guest), at: from, said, noted: '' });
  }
  return { rows, more: carrying.more === true };
}
