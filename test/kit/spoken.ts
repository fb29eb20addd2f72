/** Spoken choices as a clerk enters them and a second person countersigns them. */
import { canonical } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { spokenStatement } from '../../shared/meeting/spoken.ts';
import { nam, QUESTION, secretary, voteOf, type Person } from './people.ts';
import { certificateOf, json, signatureOver, type Outcome, type World } from './world.ts';

export const enters = (member: Person, choice = 'for', by: Person = secretary) =>
  by.does('enterSpoken', (made: World) => ({ vote: voteOf(made, QUESTION), member: member.id, choice }));

/** The latest of somebody's. */
export const entryOf = (made: World, of: Person = nam) => made.meeting.spoken.entries.findLast((one) => one.member === of.id);

/** `over`: what of the statement is signed otherwise; `key`: whose key signs. */
export const countersigns =
  (by: Person, { of = nam, over = {}, key = by }: { of?: Person; over?: object; key?: Person } = {}) =>
  (made: World): Outcome => {
    const entry = entryOf(made, of)!;
    const certificate = certificateOf(key.id);
    const statement = { ...(spokenStatement(made.meeting, entry, by.id) as object), ...over };
    const signature = signatureOver(canonical(json(statement)), certificate);
    const input = { entry: entry.entry, certificate, signedAt: timestamp(made.now), signature };
    return made.execute(by.actor, 'countersignSpoken', input);
  };
