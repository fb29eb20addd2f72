/** What may happen to papers, as the record tells it, and what a meeting holds of them. */
import { z } from 'zod';
import { HexHash, Id, line } from '../base/ids.ts';
import { audienceOf, Restriction } from './audience.ts';
import { archivedEvent, earlier, maker, openEvent } from './feature.ts';

export interface Paper {
  readonly paper: string;
  readonly item: string;
  readonly sha256: string;
  /** The neutral one where this reader is outside of its audience. */
  readonly title: string;
  /** 0 where this reader is outside of its audience. */
  readonly pages: number;
  /** Bytes of the original; 0 where this reader is outside of its audience. */
  readonly size: number;
  /** Absent where it is for everybody. */
  readonly audience?: Restriction;
  /** Of a restricted one: what everybody sees. */
  readonly publicTitle?: string;
  /** This reader is outside of its audience. */
  readonly hidden?: true;
  readonly state: 'current' | 'replaced' | 'withdrawn';
  readonly replaces?: string;
  readonly replacedBy?: string;
  /** What is new in it, in one line, of a replacement. */
  readonly changed?: string;
  readonly reason?: string;
  /** Loại tài liệu, as the unit's catalogue named it when it was said. */
  readonly kind?: string;
  /** Cơ quan ban hành. */
  readonly issuer?: string;
  /** Đơn vị chuẩn bị: the body that has prepared it for the meeting. */
  readonly preparedBy?: string;
  /** Nội bộ: shown, printed and handed out with its reader's name alone. */
  readonly internal?: true;
  readonly addedAt: string;
}

export interface PapersState {
  readonly papers: Readonly<Record<string, Paper>>;
  /** In the order they were added, but for those put before another; a replacement stands in the place of the old. */
  readonly order: readonly string[];
}

export const Title = line(500);
/** What is new in a replacement. */
export const Changed = line(300);
const Facts = z.object({ paper: Id, item: Id, sha256: HexHash, title: Title, pages: z.number().int(), size: z.number().int() });
/** Words of a catalogue, kept as words: the record is read without it. Empty: none any more. */
const Term = z.union([line(160), z.literal('')]);
export const Described = z.object({ kind: Term.optional(), issuer: Term.optional(), preparedBy: Term.optional() });
export const Renamed = z.object({ paper: Id, title: Title });
/** What says something of the content: sealed where there is an audience. */
export const Said = Described.extend({ title: Title, pages: z.number().int(), size: z.number().int(), changed: Changed.optional() });
/** In the open; `title` is the neutral one where there is an audience. */
export const Open = Said.partial().extend({ paper: Id, title: Title, audience: Restriction.optional() });
const Added = Open.extend({ item: Id, sha256: HexHash });

export const events = {
  paperAdded: earlier(openEvent(Facts), { type: 'paperAdded.2', open: (old) => old }),
  'paperAdded.2': archivedEvent(Added, Said, audienceOf),
  paperReplaced: earlier(openEvent(Facts.extend({ replaces: Id })), { type: 'paperReplaced.2', open: (old) => old }),
  'paperReplaced.2': earlier(openEvent(Facts.extend({ replaces: Id, changed: Changed.optional() })), {
    type: 'paperReplaced.3',
    open: (old) => old,
  }),
  'paperReplaced.3': archivedEvent(Added.extend({ replaces: Id }), Said, audienceOf),
  paperWithdrawn: openEvent(z.object({ paper: Id, reason: line(300) })),
  paperRenamed: earlier(openEvent(Renamed), { type: 'paperRenamed.2', open: (old) => old }),
  'paperRenamed.2': archivedEvent(Open, Said, audienceOf),
  /** Its title follows, with what else there is to be known, for those who may read it from now on. */
  paperAudienceSet: openEvent(z.object({ paper: Id, audience: Restriction.optional() })),
  paperMarked: openEvent(z.object({ paper: Id, internal: z.boolean() })),
  paperPlaced: openEvent(z.object({ paper: Id, before: Id })),
};

export const event = maker(events);
