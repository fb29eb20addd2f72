/** Notices of what belongs to no meeting: each person is told once, in their own list and by the ways that they have asked for. */
import { createHash } from 'node:crypto';
import type { Book, KeptNotice } from './book.ts';
import type { TargetsOf } from './duty.ts';
import type { Outbox } from './outbox.ts';

/** What a notice is about, as its reader may know it now. */
export interface Matter {
  readonly title: string;
  /** Name of the council whose it is. */
  readonly council: string;
  /** Until when something is due, an instant. */
  readonly due?: string;
  /** Where one tap leads. */
  readonly path: string;
}
/** Looks it up; undefined for whom it is not, and where there is none. */
export type MatterOf = (notice: Pick<KeptNotice, 'meeting' | 'what'>, member: string) => Promise<Matter | undefined>;

export interface BesideNews {
  readonly member: string;
  /** Id of what it is about. */
  readonly subject: string;
  readonly about: string;
  readonly value: string;
  readonly what: string;
  readonly count: number;
}
export type TellBeside = (news: BesideNews) => Promise<void>;

export interface BesideParts {
  readonly book: Pick<Book, 'change'>;
  readonly outbox: Pick<Outbox, 'put'>;
  readonly targetsOf: TargetsOf;
  readonly now: () => number;
}

const idOf = ({ subject, about, value, what }: BesideNews): string =>
  createHash('sha256').update([subject, what, about, value].join('\n')).digest('hex').slice(0, 24);

/** Durable on return; what somebody has heard with that value they do not hear again. */
export const makeBeside =
  ({ book, outbox, targetsOf, now }: BesideParts): TellBeside =>
  (news) =>
    book.change(news.member, async ({ list, heard }) => {
      const { member, subject, about, value, what, count } = news;
      const before = heard[subject];
      if (before?.values[about] === value) return undefined;
      const notice: KeptNotice = { id: idOf(news), meeting: subject, beside: true, what, group: 'inTime', count, at: now() };
      for (const { way, ...to } of await targetsOf(member, notice.group)) await outbox.put(way, { member, ...to, notice });
      const values = { ...before?.values, [about]: value };
      return { list: [...list, notice], heard: { ...heard, [subject]: { since: now(), values } } };
    });
