/** What may happen to an electronic secret ballot, as the record tells it. */
import { z } from 'zod';
import { Hash, Id } from '../base/ids.ts';
import { Line } from '../crypto/secret-line.ts';
import { maker, openEvent, sealedEvent, type Audience } from './feature.ts';
import { Base64, Blinded, Signature, Taken } from './secret-state.ts';

export const Vote1 = z.object({ vote: Id });
const forAlone = (...members: string[]): Audience => ({ duties: [], members });

export const events = {
  /** The server has made its issuing key for this vote, and is bound to it before it sees that of the tellers. */
  secretKeysAsked: openEvent(Vote1.extend({ commitment: Hash })),
  secretKeysMade: openEvent(Vote1.extend({ commitment: Hash, issuer: Base64(1000), urn: Base64(200) }).extend(Signature.shape)),
  secretKeysChecked: openEvent(Vote1.extend({ keys: Hash })),
  urnOpened: openEvent(Vote1.extend({ tellers: z.array(Id), fewTellers: z.literal(true).optional() })),
  /** `device`: the teller whose device signs papers. */
  ballotPaperTaken: sealedEvent(Vote1.extend({ voter: Id, device: Id }), Taken, ({ voter, device }) => forAlone(voter, device)),
  ballotPaperSigned: sealedEvent(Vote1.extend({ voter: Id }), z.object({ signature: Blinded }), ({ voter }) => forAlone(voter)),
  urnClosing: openEvent(Vote1),
  urnSealed: openEvent(Vote1.extend({ size: z.number().int(), root: Hash })),
  /** The papers of the urn whose tokens hold, sorted by token; `left`: what else lay in it, unread. */
  boardPublished: openEvent(
    Vote1.extend({ lines: z.array(Line), root: Hash, left: z.number().int() }).extend(Signature.shape),
  ),
  /** The tellers' device says that the urn's key and its issuing key are gone. */
  urnKeyDestroyed: openEvent(Vote1),
};

export const event = maker(events);
