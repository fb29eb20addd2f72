/** What is spoken in the council: of which kinds, and what is kept of each request and each speech. */
import { byChairOrSecretary } from './access.ts';
import type { Actor, Meeting } from './feature.ts';

/** What a delegate asks to speak for. A point of order goes before the others. */
export const WISHED = ['contribution', 'debate', 'order', 'reply'] as const;
/** Also what questions and their answers take of the council's time. */
export const SPOKEN = [...WISHED, 'question', 'answer'] as const;
export type SpeechKind = (typeof SPOKEN)[number];

/** A request to speak. */
export interface Wish {
  readonly wish: string;
  readonly member: string;
  readonly item: string;
  readonly kind: SpeechKind;
  /** On what: for the desk, the chair and its author. */
  readonly topic?: string;
  readonly seq: number;
  readonly at: string;
}

/** Somebody who was called, and the clock of it. */
export interface Speech {
  readonly speech: string;
  readonly member: string;
  readonly kind: SpeechKind;
  readonly item: string;
  /** The question that is put or answered. */
  readonly about?: string;
  /** Of a guest, for whoever follows the meeting: nobody's archive holds it. */
  readonly name?: string;
  readonly title?: string;
  /** Seconds that were given; absent: as long as it takes. */
  readonly seconds?: number;
  readonly from: string;
  readonly halts: ReadonlyArray<{ readonly from: string; readonly to?: string }>;
  readonly to?: string;
}

/** Seconds for one speech of a kind; for all of an item, one group's share and one speaker's share in it. */
export type Times = { readonly [K in SpeechKind | 'item' | 'group' | 'speaker']?: number };

/** The chair, and a secretary beside: each act names what it is about. */
export const byTheTable = (actor: Actor, meeting: Meeting) => byChairOrSecretary(actor, meeting, 'underWay');
