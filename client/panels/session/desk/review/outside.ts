/** What is to be looked at again that does not stand in the meeting's record, and who gets nothing of it. Warns, never blocks. */
import type { Meeting } from '../../../../../shared/meeting/feature.ts';
import { readersOfPaper } from '../../../../../shared/meeting/seen-as.ts';
import { corrected as correctedWords } from '../../../../../shared/text/corrected.ts';
import { reviewChecks as words } from '../../../../../shared/text/review.ts';
import type { Point } from '../checklist.ts';

/** Each absent where it is not known. */
export interface Outside {
  /** Papers asked for and neither approved nor dropped. */
  readonly tasks?: ReadonlyArray<{ readonly title: string; readonly isHandedIn: boolean; readonly isLate: boolean }>;
  readonly invitation?: { readonly number?: number };
  /** People with a device that was not revoked; people who can sign in by password. */
  readonly withTablet?: ReadonlySet<string>;
  readonly withPassword?: ReadonlySet<string>;
  /** Names of those of whom the register says something else now. */
  readonly corrected?: readonly string[];
}

/** As many as are named before an ellipsis. */
const NAMED = 12;

const several = (all: readonly string[]) => (all.length > NAMED ? `${all.slice(0, NAMED).join(', ')}…` : all.join(', '));

export function outsideChecks(meeting: Meeting, { tasks, invitation, withTablet, withPassword, corrected = [] }: Outside): Point[] {
  const { members, order } = meeting.roll;
  const named = (ids: readonly string[]) => ({ n: ids.length, names: several(ids.map((id) => members.get(id)?.name ?? id)) });
  const titled = (some: ReadonlyArray<{ readonly title: string }>) => ({ n: some.length, titles: several(some.map(({ title }) => title)) });
  const standing = Object.values(meeting.papers.papers).filter(({ state }) => state === 'current');
  const reading = new Set(standing.flatMap((one) => readersOfPaper(meeting, one)));
  const nothing = standing.length === 0 ? [] : order.filter((id) => !reading.has(id));
  const late = tasks?.filter(({ isLate }) => isLate) ?? [];
  const handedIn = tasks?.filter(({ isHandedIn }) => isHandedIn) ?? [];
  const awaited = tasks?.filter((one) => !one.isHandedIn && !one.isLate) ?? [];
  const noTablet = withTablet && order.filter((id) => members.get(id)?.kind === 'delegate' && !withTablet.has(id));
  const noWay = withTablet && withPassword && order.filter((id) => !withTablet.has(id) && !withPassword.has(id));
  const points: Array<Point | false | undefined> = [
    nothing.length > 0 && { key: 'nothing', state: 'warn', text: words.getNothing, params: named(nothing), where: 'agenda' },
    corrected.length > 0 && {
      key: 'corrected',
      state: 'warn',
      text: correctedWords.check,
      params: { n: corrected.length, names: several(corrected) },
      where: 'people',
    },
    late.length > 0 && { key: 'late', state: 'warn', text: words.overdue, params: titled(late), where: 'preparing' },
    awaited.length > 0 && { key: 'awaited', state: 'warn', text: words.notHandedIn, params: titled(awaited), where: 'preparing' },
    handedIn.length > 0 && { key: 'handedIn', state: 'warn', text: words.notApproved, params: titled(handedIn), where: 'preparing' },
    invitation &&
      (invitation.number === undefined
        ? { key: 'invitation', state: 'warn', text: words.noInvitation, where: 'invitation' }
        : { key: 'invitation', state: 'done', text: words.invitation, params: { number: String(invitation.number) } }),
    noTablet &&
      (noTablet.length > 0
        ? { key: 'tablets', state: 'warn', text: words.noTablet, params: named(noTablet), where: 'enrolment' }
        : { key: 'tablets', state: 'done', text: words.allTablets }),
    noWay && noWay.length > 0 && { key: 'noWay', state: 'warn', text: words.noWay, params: named(noWay), where: 'members' },
  ];
  return points.filter((one) => one !== false && one !== undefined);
}
