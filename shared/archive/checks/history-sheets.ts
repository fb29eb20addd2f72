/** An opinion sheet's story, as its log tells it beside what every log tells. */
import { z } from 'zod';
import { Hash, HexHash, Id, UnitCode } from '../../base/ids.ts';
import type { At, Steps } from './history-kernel.ts';

const count = z.number().int().min(0);

export const sheetShapes = {
  sheetCreated: z.looseObject({ sheet: Id, unit: UnitCode, title: z.string(), ca: HexHash, logKey: Hash, trust: z.array(HexHash) }),
  sheetIssued: z.looseObject({
    asked: z.array(Id),
    deadline: z.string(),
    answersFor: z.enum(['asked', 'desk']),
    content: z.looseObject({ papers: z.array(HexHash), text: z.string(), title: z.string() }),
    question: Hash,
  }),
  opinionGiven: z.looseObject({ member: Id, revision: z.number().int().min(1) }),
  deadlineExtended: z.looseObject({ deadline: z.string(), reason: z.string() }),
  sheetEnded: z.looseObject({ reason: z.string().optional() }),
  opinionsGathered: z.looseObject({
    asked: count,
    answered: count,
    silent: count,
    counts: z.looseObject({ agree: count, disagree: count, other: count }),
  }),
};

/** What stands in an opinion sheet's log alone. */
export const isOfSheets = (name: string): boolean => Object.hasOwn(sheetShapes, name) && name !== 'sheetCreated';

export interface OpinionAt extends At {
  readonly member: string;
  readonly revision: number;
}

export interface SheetHistory {
  issued?: At & { readonly open: z.infer<typeof sheetShapes.sheetIssued> };
  readonly given: OpinionAt[];
  readonly extended: Array<At & { readonly deadline: string }>;
  ended?: At & { readonly reason?: string };
  gathered?: At & { readonly open: z.infer<typeof sheetShapes.opinionsGathered> };
}

interface Story {
  created?: { readonly meeting: string; readonly unit: string; readonly title: string; ca: string; logKey: string; trust: string[] };
  sheet?: SheetHistory;
  sessionClosed?: number;
}

export const sheetSteps: Steps<typeof sheetShapes, Story> = {
  sheetCreated: ({ sheet, ...open }, { seq }, story, say) => {
    if (story.created || seq > 0) return say('meeting/created-again', 'a sheet is created once, by its first entry');
    story.created = { ...open, meeting: sheet };
    story.sheet = { given: [], extended: [] };
  },
  sheetIssued: (open, at, { sheet }, say) => {
    if (sheet?.issued) say('opinion/issued-again', 'what is asked stays as it was issued');
    else if (sheet) sheet.issued = { ...at, open };
  },
  opinionGiven: ({ member, revision }, at, { sheet }) => void sheet?.given.push({ ...at, member, revision }),
  deadlineExtended: ({ deadline }, at, { sheet }) => void sheet?.extended.push({ ...at, deadline }),
  sheetEnded: ({ reason }, at, story) => {
    if (!story.sheet) return;
    story.sessionClosed ??= at.seq;
    story.sheet.ended ??= { ...at, ...(reason !== undefined && { reason }) };
  },
  opinionsGathered: (open, at, { sheet }, say) => {
    if (sheet?.gathered) say('opinion/gathered-again', 'what the answers came to is written once');
    else if (sheet) sheet.gathered = { ...at, open };
  },
};
