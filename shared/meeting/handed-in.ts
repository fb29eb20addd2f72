/** Where papers that somebody has prepared belong in a meeting, and the acts by which the desk puts them there. */
import type { Verdict } from '../base/refusal.ts';
import { inStage, isKeptOut, isSecretary, PREPARING } from './access.ts';
import { mayReadItem } from './may-read.ts';
import { NEUTRAL } from './audience.ts';
import type { Actor, Meeting } from './feature.ts';

/** What the agenda calls a place to that reader; undefined where there is none of that id. */
export function placeNamed(meeting: Meeting, place: string, reader: string): string | undefined {
  const found = meeting.agenda.items.find(({ item }) => item === place);
  return found && (mayReadItem(reader, found, meeting) ? found.title : (found.publicTitle ?? NEUTRAL.item));
}

/** Takes no part in what that place is about, because of a conflict of interest: none of its papers is theirs. */
export const isKeptFrom = (reader: string, place: string, meeting: Meeting): boolean => isKeptOut(meeting, place, reader);

/** Why a meeting takes no papers any more. */
export const takesPapers = (meeting: Meeting): Verdict => inStage(meeting, ...PREPARING);

/** Whether somebody is at the desk of a meeting that still takes papers. */
export const prepares = (actor: Actor, meeting: Meeting): boolean =>
  isSecretary(actor, meeting) && PREPARING.includes(meeting.session.stage);

export interface HandedIn {
  readonly sha256: string;
  readonly title: string;
  readonly kind?: string | undefined;
  readonly issuer?: string | undefined;
  /** The body that was asked for it. */
  readonly preparedBy?: string | undefined;
  readonly internal?: true | undefined;
}

/** The act that puts one of them there. */
export const intoPlace = (place: string, { sha256, title, kind, issuer, preparedBy, internal }: HandedIn) => ({
  type: 'addPaper',
  input: {
    ...{ item: place, sha256, title },
    ...(kind && { kind }),
    ...(issuer && { issuer }),
    ...(preparedBy && { preparedBy }),
    ...(internal && { internal }),
  },
});

/** The very file stands there already. */
export const standsThere = ({ papers }: Meeting, place: string, sha256: string): boolean =>
  Object.values(papers.papers).some((one) => one.item === place && one.sha256 === sha256 && one.state === 'current');
