/**
 * Amendments to drafts: each became part of a text once, after a vote that was prepared for it in the same act, asked for its words
 * and was adopted; the text that follows is the one that is named; and the vote on the whole names that text, which stays as it is from
 * then on. Texts that this bundle keeps back, because they were not for everybody, are held to their votes alone.
 */
import { z } from 'zod';
import type { Json } from '../../base/canonical.ts';
import { HexHash, Id } from '../../base/ids.ts';
import { Amendment1, Asked, TakenText, Wording1 } from '../../meeting/amendment-shapes.ts';
import { collide, consolidated, lineOf, placeName, wordingHash, type Change, type Provision } from '../../meeting/wording.ts';
import { FILES } from '../layout.ts';
import type { Check, Subject } from './subject.ts';

const Question = z.looseObject({ text: z.string(), wording: z.unknown().optional() });
const Outcome = z.looseObject({ vote: Id, outcome: z.string() });
const Vote1 = z.looseObject({ vote: Id });
const Opened = z.looseObject({ vote: Id, content: Question });
const shapes = {
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
  wordingTaken: Wording1.loose().extend({ sha256: HexHash, said: z.unknown().optional() }),
  amendmentProposed: Amendment1.loose().extend({ wording: Id, said: z.unknown().optional() }),
  amendmentPut: Amendment1.loose().extend({ vote: Id }),
  amendmentAdopted: Amendment1.loose().extend({ falls: z.array(Id), sha256: HexHash }),
  amendmentReverted: Amendment1.loose().extend({ sha256: HexHash }),
  wordingPut: Wording1.loose().extend({ vote: Id, sha256: HexHash }),
};
type Type = keyof typeof shapes;
type Open<T extends Type> = z.infer<(typeof shapes)[T]>;

interface Text {
  /** Undefined: kept back. */
  readonly provisions: readonly Provision[] | undefined;
  readonly amendments: string[];
  readonly adopted: string[];
  /** As the log has named it last. */
  sha256: string;
  put?: { readonly vote: string; readonly sha256: string };
}
interface Proposed {
  readonly wording: string;
  readonly change: Change | undefined;
  vote?: string;
}

class Told {
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

  changes({ adopted }: Text): Change[] | undefined {
    const all = adopted.map((id) => this.amendments.get(id)?.change);
    return all.every((one) => one !== undefined) ? all : undefined;
  }

  /** Whether a hash is that of the text with what was adopted. */
  holdText(text: Text, sha256: string, what: string): void {
    const changes = this.changes(text);
    if (!text.provisions || !changes) return;
    const collides = changes.some((one, n) => changes.some((other, m) => m > n && collide(text.provisions!, one, other)));
    if (collides) this.find('amendment/other-text', `${what}: two of those adopted touch the same words`);
    else if (wordingHash(consolidated(text.provisions, changes)) !== sha256) this.find('amendment/other-text', `${what}: not what follows`);
  }

  isFrozen({ put }: Text): boolean {
    return put !== undefined && [...this.standing].some((vote) => this.firstOf(vote) === put.vote);
  }

  isAdopted(id: string): boolean {
    return this.outcomes.get(this.amendments.get(id)?.vote ?? '') === 'adopted';
  }
}

/** An amendment's own words stand in the question, where there was room for them. */
function asksFor(text: string, n: number, { provisions }: Text, change: Change | undefined): boolean {
  if (!new RegExp(`^Thông qua sửa đổi, bổ sung số ${n}(?!\\d)`).test(text)) return false;
  if (!provisions || !change || !text.includes(' đề nghị) tại ')) return true;
  const words = change.kind === 'insert' ? (change.inserted ?? []).map(lineOf).join('\n') : (change.text ?? '');
  return text.includes(placeName(provisions, change.place)) && (text.includes(words) || text.length + words.length > 1900);
}

type Steps = { readonly [K in Type]: (open: Open<K>, told: Told) => void };

const opened = ({ vote, content }: Open<'voteOpened'>, told: Told): void => {
  const first = told.firstOf(vote);
  const asked = told.asks.get(first);
  const whole = [...told.texts.values()].find(({ put }) => put?.vote === first);
  if (content.wording !== whole?.put?.sha256) told.find('amendment/other-frozen', `${vote} names ${String(content.wording ?? 'no text')}`);
  const gone = whole?.adopted.find((id) => !told.isAdopted(id));
  if (gone !== undefined) told.find('amendment/without-vote', `${gone} stands in the text that ${vote} is about`);
  if (asked !== undefined && asked !== content.text) told.find('amendment/not-so', `${vote} asks otherwise than it was prepared`);
};
const decided = ({ vote, outcome }: Open<'voteClosed'>, told: Told): void => void told.outcomes.set(told.firstOf(vote), outcome);

/** Of one that is repeated the repetition stands. */
const voided = ({ vote }: Open<'voteVoided'>, told: Told): void => {
  told.standing.delete(vote);
  told.outcomes.delete(told.firstOf(vote));
};

const steps: Steps = {
  votePrepared: ({ vote, repeats }, told) => {
    told.standing.add(vote);
    if (repeats !== undefined) told.repeats.set(vote, repeats);
  },
  voteDropped: ({ vote }, { standing }) => void standing.delete(vote),
  voteOpened: opened,
  handsEntered: opened,
  paperVoteOpened: opened,
  voteClosed: decided,
  voteDecided: decided,
  weighedDecided: decided,
  handsDecided: decided,
  paperVoteClosed: decided,
  voteVoided: voided,
  paperVoteVoided: voided,
  wordingTaken: ({ wording, sha256, said }, told) => {
    const before = told.texts.get(wording);
    if (before && before.amendments.length > 0) told.find('amendment/other-text', `${wording} was taken anew after amendments`);
    const provisions = told.said(TakenText, said)?.provisions;
    const text: Text = { provisions, amendments: [], adopted: [], sha256 };
    told.texts.set(wording, text);
    told.holdText(text, sha256, wording);
  },
  amendmentProposed: ({ amendment, wording, said }, told) => {
    const text = told.texts.get(wording);
    if (!text || told.amendments.has(amendment)) told.find('amendment/not-so', `${amendment} is to no text, or was proposed before`);
    if (text && told.isFrozen(text)) told.find('amendment/other-frozen', `${amendment} was proposed to a frozen text`);
    text?.amendments.push(amendment);
    told.amendments.set(amendment, { wording, change: told.said(Asked, said) });
  },
  amendmentPut: ({ amendment, vote }, told) => {
    const one = told.amendments.get(amendment);
    const text = one && told.texts.get(one.wording);
    const asked = told.preparedFor(vote);
    if (!one || !text || asked === undefined || !asksFor(asked, text.amendments.indexOf(amendment) + 1, text, one.change)) {
      told.find('amendment/without-vote', `${vote} was not prepared for ${amendment}`);
      return;
    }
    one.vote = vote;
    told.asks.set(vote, asked);
  },
  amendmentAdopted: ({ amendment, falls, sha256 }, told) => {
    const one = told.amendments.get(amendment);
    const text = one && told.texts.get(one.wording);
    if (!text || !told.isAdopted(amendment)) told.find('amendment/without-vote', `no vote has adopted ${amendment}`);
    if (!text) return;
    if (text.adopted.includes(amendment)) told.find('amendment/other-text', `${amendment} was part of it before`);
    if (told.isFrozen(text)) told.find('amendment/other-frozen', `${amendment} was made part of a frozen text`);
    if (falls.some((id) => text.adopted.includes(id) || id === amendment)) told.find('amendment/not-so', `${amendment}: what was adopted falls`);
    text.adopted.push(amendment);
    text.sha256 = sha256;
    told.holdText(text, sha256, amendment);
  },
  amendmentReverted: ({ amendment, sha256 }, told) => {
    const text = told.texts.get(told.amendments.get(amendment)?.wording ?? '');
    const at = text?.adopted.indexOf(amendment) ?? -1;
    if (!text || at < 0 || told.isAdopted(amendment)) {
      told.find('amendment/other-text', `${amendment} was not to be taken out`);
      return;
    }
    if (told.isFrozen(text)) told.find('amendment/other-frozen', `${amendment} was taken out of a frozen text`);
    text.adopted.splice(at, 1);
    text.sha256 = sha256;
    told.holdText(text, sha256, amendment);
  },
  wordingPut: ({ wording, vote, sha256 }, told) => {
    const text = told.texts.get(wording);
    const asked = told.preparedFor(vote);
    if (!text || asked === undefined) {
      told.find('amendment/not-so', `${vote} was not prepared for ${wording}`);
      return;
    }
    if (text.sha256 !== sha256) told.find('amendment/other-text', `${wording} was ${text.sha256}`);
    text.put = { vote, sha256 };
    told.asks.set(vote, asked);
    told.holdText(text, sha256, wording);
  },
};

export const amendments: Check = {
  name: 'amendments',
  run(subject) {
    const told = new Told(subject);
    for (const [seq, entry] of subject.log.entries.entries()) {
      const type = entry?.type.replace(/\.\d+$/, '') ?? '';
      if (!Object.hasOwn(shapes, type)) continue;
      told.seq = seq;
      const parsed = shapes[type as Type].safeParse(entry!.open);
      if (!parsed.success) {
        // Votes are looked at elsewhere.
        if (/^(amendment|wording)/.test(type)) told.find('amendment/not-so', `${type} has another shape`);
        continue;
      }
      (steps[type as Type] as (open: unknown, told: Told) => void)(parsed.data, told);
    }
  },
};
