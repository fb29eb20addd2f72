/** What a record tells of drafts and amendments as its entries are read one after the other: the shapes of both, and how they stand. */
import { z } from 'zod';
import type { Json } from '../../base/canonical.ts';
import { HexHash, Id } from '../../base/ids.ts';
import { Amendment1, Wording1 } from '../../meeting/amendment-shapes.ts';
import { basisOf, consolidated, insertedBy, placeName, touch, wordingHash, type Change, type Provision } from '../../meeting/wording.ts';
import { FILES } from '../layout.ts';
import type { Subject } from './subject.ts';

const Question = z.looseObject({ text: z.string(), wording: z.unknown().optional() });
const Outcome = z.looseObject({ vote: Id, outcome: z.string() });
const Vote1 = z.looseObject({ vote: Id });
const Opened = z.looseObject({ vote: Id, content: Question });
export const shapes = {
  votePrepared: z.looseObject({ vote: Id, text: z.string(), repeats: Id.optional() }),
  voteDropped: Vote1,
  voteOpened: Opened,
  handsEntered: Opened,
  paperVoteOpened: Opened,
  voteClosed: Outcome,
  voteDecided: Outcome,
  weighedDecided: Outcome,
  handsDecided: Outcome,
  paperVoteClosed: Outcome,
  voteVoided: Vote1,
  paperVoteVoided: Vote1,
  wordingDropped: Wording1.loose(),
  wordingTold: Wording1.loose(),
  amendmentTold: Amendment1.loose(),
  amendmentWithdrawn: Amendment1.loose(),
  wordingTaken: Wording1.loose().extend({ sha256: HexHash, said: z.unknown().optional() }),
  amendmentProposed: Amendment1.loose().extend({ wording: Id, said: z.unknown().optional() }),
  insertionAmendmentProposed: Amendment1.loose().extend({ wording: Id, to: Id, said: z.unknown().optional() }),
  amendmentPut: Amendment1.loose().extend({ vote: Id }),
  amendmentAdopted: Amendment1.loose().extend({ falls: z.array(Id), sha256: HexHash }),
  amendmentReverted: Amendment1.loose().extend({ sha256: HexHash }),
  wordingPut: Wording1.loose().extend({ vote: Id, sha256: HexHash }),
};
export type Type = keyof typeof shapes;
export type Open<T extends Type> = z.infer<(typeof shapes)[T]>;

export interface Text {
  /** Undefined: kept back. */
  readonly provisions: readonly Provision[] | undefined;
  readonly amendments: string[];
  readonly adopted: string[];
  readonly title: string | undefined;
  /** As the log has named it last. */
  sha256: string;
  put?: { readonly vote: string; readonly sha256: string };
  /** The vote on the whole. */
  isOpened?: boolean;
}
interface Proposed {
  readonly id: string;
  readonly wording: string;
  /** To what another inserts. */
  readonly to: string | undefined;
  /** In its own words. */
  readonly said: Change | undefined;
  /** The same, as others name it. */
  readonly change: Change | undefined;
  vote?: string;
  isWithdrawn?: true;
  /** Its vote was opened, or it was decided otherwise. */
  isOpened?: boolean;
  /** The one that it fell with. */
  fallen?: string | undefined;
  /** Whether it stands again cannot be told: words are kept back. */
  isUnsure?: boolean;
}

export class Told {
  readonly texts = new Map<string, Text>();
  readonly amendments = new Map<string, Proposed>();
  /** By vote; each stands for the one that it repeats. */
  readonly outcomes = new Map<string, string>();
  readonly repeats = new Map<string, string>();
  /** Votes that are prepared or were held, and what was to be asked in those that stand for an amendment or a text. */
  readonly standing = new Set<string>();
  readonly asks = new Map<string, string>();
  readonly subject: Subject;
  seq = 0;

  constructor(subject: Subject) {
    this.subject = subject;
  }

  find(code: string, detail: string): void {
    this.subject.find(code, `${FILES.entries}:${this.seq}`, detail);
  }

  firstOf(vote: string): string {
    let first = vote;
    for (let left = this.repeats.size; left > 0; left--) first = this.repeats.get(first) ?? first;
    return first;
  }

  /** What is said in the open, or sealed and in this bundle. */
  said<T>(shape: z.ZodType<T>, open: unknown): T | undefined {
    const sealed = this.subject.log.openings.get(this.seq)?.value;
    return shape.safeParse(open ?? sealed).data;
  }

  /** The vote that was prepared by the entry right before, as nobody typed it. */
  preparedFor(vote: string): string | undefined {
    const before = this.subject.log.entries[this.seq - 1];
    const back = before?.type === 'voteGrounded' ? this.subject.log.entries[this.seq - 2] : before;
    const open = back?.type === 'votePrepared' ? shapes.votePrepared.safeParse(back.open as Json).data : undefined;
    return open?.vote === vote && open.repeats === undefined ? open.text : undefined;
  }

  /** What was adopted of those to it, or of the text with it. */
  changes({ adopted }: Pick<Text, 'adopted'>): Change[] | undefined {
    const all = adopted.map((id) => this.amendments.get(id)?.change);
    return all.every((one) => one !== undefined) ? all : undefined;
  }

  /** Whether a hash is that of the text with what was adopted. */
  holdText(text: Text, sha256: string, what: string): void {
    const changes = this.changes(text);
    if (!text.provisions || !changes) return;
    const collides = changes.some((one, n) => changes.some((other, m) => m > n && this.touches(text, one, other)));
    if (collides) this.find('amendment/other-text', `${what}: two of those adopted touch the same words`);
    else if (wordingHash(consolidated(text.provisions, changes)) !== sha256) this.find('amendment/other-text', `${what}: not what follows`);
  }

  /** Whether a vote, or one that repeats it, is prepared or was held. */
  stands = (first: string | undefined): boolean => first !== undefined && [...this.standing].some((vote) => this.firstOf(vote) === first);

  isFrozen = ({ put }: Text): boolean => this.stands(put?.vote);

  /** The amendment that a vote was put for. */
  put = (first: string): Proposed | undefined => [...this.amendments.values()].find(({ vote }) => vote === first);

  wholeOf = (vote: string): Text | undefined => [...this.texts.values()].find(({ put }) => put?.vote === this.firstOf(vote));

  outcomeOf(id: string): string | undefined {
    return this.outcomes.get(this.amendments.get(id)?.vote ?? '');
  }

  isAdopted = (id: string): boolean => this.outcomeOf(id) === 'adopted';

  /** Whether two touch the same words; undefined where those are kept back. */
  collide({ provisions }: Text, one: string, other: string): boolean | undefined {
    const [a, b] = [this.amendments.get(one)?.change, this.amendments.get(other)?.change];
    return provisions && a && b && this.touches({ provisions }, a, b);
  }

  private touches({ provisions }: Pick<Text, 'provisions'>, one: Change, other: Change): boolean {
    return touch(provisions ?? [], one, other, this.known());
  }

  private known = (): Change[] => [...this.amendments.values()].flatMap(({ change }) => change ?? []);

  /** Those to what it inserts. */
  partsOf = (id: string): string[] => [...this.amendments].flatMap(([part, { to }]) => (to === id ? [part] : []));

  /** As the law calls its place; undefined where words are kept back. */
  placeOf(text: Text, change: Change): string | undefined {
    const whole = change.to === undefined ? undefined : this.amendments.get(change.to);
    if (!text.provisions || (change.to !== undefined && !whole?.change)) return undefined;
    const place = placeName(basisOf(text.provisions, change, this.known()), change.place);
    return whole ? `${place} thuộc nội dung bổ sung số ${text.amendments.indexOf(change.to!) + 1}` : place;
  }

  /** What it inserts with what was adopted to that; undefined where words are kept back. */
  insertedBy(text: Text, change: Change): Provision[] | undefined {
    const parts = this.partsOf(change.amendment ?? '').filter((id) => text.adopted.includes(id));
    const changes = this.changes({ adopted: parts });
    return changes && insertedBy(change, changes);
  }

  /** Withdrawn, fallen or voted down: what is to it is out of the way with it. */
  isGone = (id: string): boolean => {
    const { isWithdrawn, fallen } = this.amendments.get(id) ?? { isWithdrawn: true };
    return isWithdrawn === true || fallen !== undefined || this.outcomeOf(id) === 'rejected';
  };

  isUndecided = (id: string): boolean => {
    const { wording, to, isWithdrawn, fallen } = this.amendments.get(id)!;
    const isPart = this.texts.get(wording)?.adopted.includes(id);
    if (to !== undefined && this.isGone(to)) return false;
    return !isPart && !isWithdrawn && fallen === undefined && [undefined, 'adopted'].includes(this.outcomeOf(id));
  };
}
