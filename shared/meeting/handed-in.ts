/** Where papers that somebody has prepared belong in a meeting, and the acts by which the desk puts them there. */
import { isSecretary, PREPARING } from './access.ts';
import type { Actor, Meeting } from './feature.ts';

/** What the agenda calls a place; undefined where there is none of that id. */
export const placeNamed = ({ agenda }: Meeting, place: string): string | undefined =>
  agenda.items.find(({ item }) => item === place)?.title;

/** Whether somebody is at the desk of a meeting that still takes papers. */
export const prepares = (actor: Actor, meeting: Meeting): boolean =>
  isSecretary(actor, meeting) && PREPARING.includes(meeting.session.stage);

export interface HandedIn {
  readonly sha256: string;
  readonly title: string;
  readonly kind?: string | undefined;
  readonly issuer?: string | undefined;
  readonly internal?: true | undefined;
}

/** The act that puts one of them there. */
export const intoPlace = (place: string, { sha256, title, kind, issuer, internal }: HandedIn) => ({
  type: 'addPaper',
  input: { item: place, sha256, title, ...(kind && { kind }), ...(issuer && { issuer }), ...(internal && { internal }) },
});

/** The very file stands there already. */
export const standsThere = ({ papers }: Meeting, place: string, sha256: string): boolean =>
  Object.values(papers.papers).some((one) => one.item === place && one.sha256 === sha256 && one.state === 'current');
