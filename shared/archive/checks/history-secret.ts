/** Secret ballots as the log tells of them: keys made and checked, papers taken, the urn, the board (RECORD section 6). */
import { z } from 'zod';
import { Hash, HexHash, Id } from '../../base/ids.ts';
import type { At, Steps } from './history-kernel.ts';

const count = z.number().int().min(0);
const signed = { certificate: HexHash, signedAt: z.string(), signature: z.string() };

export const secretShapes = {
  levelNamed: z.looseObject({ level: z.literal('province') }),
  tellersNamed: z.looseObject({ members: z.array(Id) }),
  secretKeysAsked: z.looseObject({ vote: Id, commitment: Hash }),
  secretKeysMade: z.looseObject({ vote: Id, commitment: Hash, issuer: z.string(), urn: z.string(), ...signed }),
  secretKeysChecked: z.looseObject({ vote: Id, keys: Hash }),
  urnOpened: z.looseObject({ vote: Id, tellers: z.array(Id), fewTellers: z.boolean().optional() }),
  ballotPaperTaken: z.looseObject({ vote: Id, voter: Id, device: Id }),
  ballotPaperSigned: z.looseObject({ vote: Id, voter: Id }),
  urnSealed: z.looseObject({ vote: Id, size: count, root: Hash }),
  boardPublished: z.looseObject({ vote: Id, lines: z.array(z.json()), root: Hash, left: count, ...signed }),
};
type Shapes = { readonly [K in keyof typeof secretShapes]: z.infer<(typeof secretShapes)[K]> & { readonly at: At } };

/** Everything in the order of the log, however often it is said. */
export interface SecretHistory {
  readonly asked: Array<Shapes['secretKeysAsked']>;
  readonly made: Array<Shapes['secretKeysMade']>;
  readonly checked: Array<Shapes['secretKeysChecked']>;
  readonly opened: Array<Shapes['urnOpened']>;
  readonly taken: Array<Shapes['ballotPaperTaken']>;
  readonly answered: Array<Shapes['ballotPaperSigned']>;
  readonly sealed: Array<Shapes['urnSealed']>;
  readonly boards: Array<Shapes['boardPublished']>;
}

interface Secret {
  readonly secret: Map<string, SecretHistory>;
  /** The council's, where the log names it. */
  level?: 'province';
  readonly tellers: Array<{ readonly members: readonly string[]; readonly seq: number }>;
}

export const noSecret = (): SecretHistory => ({
  asked: [],
  made: [],
  checked: [],
  opened: [],
  taken: [],
  answered: [],
  sealed: [],
  boards: [],
});

function of({ secret }: Secret, vote: string): SecretHistory {
  const known = secret.get(vote) ?? noSecret();
  secret.set(vote, known);
  return known;
}

export const secretSteps: Steps<typeof secretShapes, Secret> = {
  levelNamed: ({ level }, _at, story) => void (story.level = level),
  tellersNamed: ({ members }, { seq }, { tellers }) => void tellers.push({ members, seq }),
  secretKeysAsked: (open, at, story) => void of(story, open.vote).asked.push({ ...open, at }),
  secretKeysMade: (open, at, story) => void of(story, open.vote).made.push({ ...open, at }),
  secretKeysChecked: (open, at, story) => void of(story, open.vote).checked.push({ ...open, at }),
  urnOpened: (open, at, story) => void of(story, open.vote).opened.push({ ...open, at }),
  ballotPaperTaken: (open, at, story) => void of(story, open.vote).taken.push({ ...open, at }),
  ballotPaperSigned: (open, at, story) => void of(story, open.vote).answered.push({ ...open, at }),
  urnSealed: (open, at, story) => void of(story, open.vote).sealed.push({ ...open, at }),
  boardPublished: (open, at, story) => void of(story, open.vote).boards.push({ ...open, at }),
};
