/** What a sheet asks, the answer that a delegate signs, and what can happen to a sheet. */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { toBase64url, utf8 } from '../base/bytes.ts';
import { canonical } from '../base/canonical.ts';
import { Hash, HexHash, Id, line, prose, Timestamp } from '../base/ids.ts';
import { archivedEvent, maker, openEvent, type Audience } from '../meeting/feature.ts';
import { AnswersFor } from './founding.ts';
import { CHOICES } from './statistics.ts';

export const Choice = z.enum(CHOICES);
export type Choice = z.infer<typeof Choice>;

const MOST_REVISIONS = 50;
/** Letters of a comment. */
export const MOST_WORDS = 3000;

/** What is asked: the text, and the papers by their SHA-256. */
const Content = z.object({ papers: z.array(HexHash), text: prose(5000), title: line(300) });
export type Content = z.infer<typeof Content>;

/** The hash that an answer names: SHA-256(JCS(content)), base64url. */
export const contentHash = (content: Content): string => toBase64url(sha256(utf8(canonical(content))));

/** What a delegate signs, canonical JSON; its members in that order. */
export const Opinion = z.object({
  choice: Choice,
  comment: prose(MOST_WORDS),
  kind: z.literal('ecabinet/opinion/v1'),
  member: Id,
  question: Hash,
  revision: z.number().int().min(1).max(MOST_REVISIONS),
  sheet: Id,
});
export type Opinion = z.infer<typeof Opinion>;

const Given = z.object({ certificate: HexHash, opinion: Opinion, signature: z.string(), signedAt: Timestamp });

const Counts = z.object({ agree: z.number().int(), disagree: z.number().int(), other: z.number().int() });
const DESK = ['secretary', 'chair'] as const;

export const events = {
  sheetIssued: openEvent(
    z.object({ asked: z.array(Id), deadline: Timestamp, answersFor: AnswersFor, content: Content, question: Hash }),
  ),
  /** The desk's and its own author's. */
  opinionGiven: archivedEvent(z.object({ member: Id, revision: z.number().int() }), Given, ({ member }) => ({
    duties: DESK,
    members: [member],
  })),
  deadlineExtended: openEvent(z.object({ deadline: Timestamp, reason: line(300) })),
  membersReminded: openEvent(z.object({ members: z.array(Id) })),
  /** What they came to: numbers for all; who said what for those whom the sheet names. */
  opinionsGathered: archivedEvent(
    z.object({
      answered: z.number().int(),
      answersFor: AnswersFor,
      asked: z.number().int(),
      counts: Counts,
      silent: z.number().int(),
    }),
    z.object({
      answers: z.array(z.object({ choice: Choice, comment: prose(MOST_WORDS), member: Id, seq: z.number().int() })),
    }),
    ({ answersFor }): Audience => ({ duties: answersFor === 'asked' ? [...DESK, 'delegate'] : DESK }),
  ),
};
export const event = maker(events);
