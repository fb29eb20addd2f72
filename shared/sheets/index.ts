/**
 * An opinion sheet: the kind of log that is answered for weeks without a sitting. It has a founding and opinions of its own; who is
 * listed with which keys, papers and the approved minutes are the same features as a meeting's, as far as they go without a sitting.
 */
import { refuse } from '../base/refusal.ts';
import type { AnyCommand, AnyFeature, Meeting, NewEvent } from '../meeting/feature.ts';
import { feature } from '../meeting/feature.ts';
import { logKind } from '../meeting/log-kind.ts';
import { minutes } from '../meeting/minutes.ts';
import { papers } from '../meeting/papers.ts';
import { roll } from '../meeting/roll.ts';
import { founding, officerOf, sheetOf } from './founding.ts';
import { askedIn, opinions, opinionsOf } from './opinions.ts';

/** The one point that papers stand on. */
export const POINT = 'sheet';

/** A feature with some of its commands alone. */
const some = (one: AnyFeature, names: readonly string[], made = (command: AnyCommand) => command): AnyFeature => ({
  ...one,
  commands: Object.fromEntries(names.map((name) => [name, made(one.commands[name]!)])),
});

/** What is asked stays as it was issued, and so does who is asked. */
const whileDraft = (command: AnyCommand): AnyCommand => ({
  ...command,
  may: (actor, meeting, input) =>
    meeting.session.stage === 'draft'
      ? command.may(actor, meeting, input as never)
      : refuse('access/not-in-this-stage', { stage: meeting.session.stage }),
});

/** On the record are those who are asked, the secretaries, and who follows it up. */
const listedIn = (draft: Meeting): ReadonlySet<string> =>
  new Set([
    ...askedIn(draft),
    ...draft.roll.order.filter((one) => draft.roll.members.get(one)?.kind === 'secretary'),
    ...(draft.session.chair ? [draft.session.chair] : []),
  ]);

const list: AnyFeature = {
  ...some(roll, ['unlistMember', 'admitKey', 'revokeKey']),
  commands: {
    ...some(roll, ['unlistMember', 'admitKey', 'revokeKey']).commands,
    ...some(roll, ['listMember', 'correctListing'], whileDraft).commands,
  },
  carry: (draft, founded) => {
    const stay = listedIn(draft);
    const isListing = ({ type, open }: NewEvent): boolean => type === 'memberListed' && stay.has((open as { member: string }).member);
    return [...roll.carry!(draft, founded).filter(isListing), officerOf(sheetOf(draft).officer!)];
  },
};

const point = feature('agenda', {
  initial: { items: [{ item: POINT, title: '' }] },
  events: {},
  commands: {},
  evolve: {},
  line: () => ({ items: 1 }),
});

const sheetPapers = some(papers, ['addPaper', 'replacePaper', 'withdrawPaper', 'renamePaper'], whileDraft);

export const SHEET = logKind('sheet', {
  streams: { record: 's', draft: 'sd' },
  ids: 'sheet-',
  founded: { draft: 'sheetBegun', record: 'sheetCreated', id: 'sheet' },
  archivedWhole: (meeting) => opinionsOf(meeting).answersFor === 'asked',
  features: [founding, list, point, sheetPapers, opinions, minutes],
});
