/** Whom an item of the agenda is for, and with it those of its papers that follow it or would be for more. */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { Id } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import {
  ForWhom,
  hasAllDelegates,
  isForOthers,
  isSame,
  isVotedOn,
  papersFollowing,
  papersOn,
  partakingIn,
  restrictionIn,
  tellsAll,
  titleTo,
  unlistedIn,
  WasFor,
} from './audience.ts';
import type { Actor, Meeting, NewEvent } from './feature.ts';
import { besideOf, Title, titled } from './said-of-item.ts';

export const ItemAudience = z.object({ item: Id, audience: ForWhom, publicTitle: Title.optional(), was: WasFor.optional() });

/** Widens or narrows it; narrowing takes nothing back from who has read it. */
export function settingAudience(
  meeting: Meeting,
  actor: Actor,
  { item, audience: forWhom, publicTitle: given, was }: z.infer<typeof ItemAudience>,
): NewEvent[] | Refusal {
  const before = meeting.agenda.items.find((one) => one.item === item);
  if (!before) return refuse('agenda/unknown-item');
  if (was && isForOthers(before, was)) return refuse('access/audience-changed-meanwhile', { title: titleTo(actor, before) });
  const audience = restrictionIn(meeting, forWhom);
  const publicTitle = given ?? before.publicTitle;
  if (isSame(before.audience, audience) && publicTitle === before.publicTitle) return [];
  const no = unlistedIn(forWhom, meeting);
  if (no) return no;
  if (audience && tellsAll(before.title, publicTitle)) return refuse('access/title-not-neutral');
  const papers = papersOn(meeting, item).map(({ paper }) => paper);
  if (!hasAllDelegates(audience) && isVotedOn(meeting, { item, papers })) return refuse('access/audience-votes');
  return [
    { type: 'itemAudienceSet', open: { item, ...(audience && { audience: audience as unknown as Json }) } },
    titled('itemRenamed.2', {
      ...besideOf(before),
      ...{ item, title: before.title, publicTitle },
      audience: partakingIn(meeting, item, audience),
    }),
    ...papersFollowing(meeting, item, before.audience, audience),
  ];
}
