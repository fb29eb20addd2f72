/** What is told again of what is not for everybody, as somebody begins to attend in another's place, and as that ends. */
import type { Json } from '../base/canonical.ts';
import { isMeant, paperFor, partakingIn, whole, type Restriction } from './audience.ts';
import { conclusionsOn, versionNow } from './concluded.ts';
import type { Meeting, NewEvent } from './feature.ts';
import { besideOf, titled } from './said-of-item.ts';

type Change = (audience: Restriction) => Restriction | undefined;

/** Items and papers for whom they are now; where `change` gives nothing, they stay. */
function told(meeting: Meeting, change: Change): NewEvent[] {
  const changed = (audience: Restriction | undefined) => audience && change(whole(audience));
  const items = meeting.agenda.items.flatMap((one) => {
    const audience = changed(one.audience);
    if (!audience) return [];
    const { item, title, publicTitle } = one;
    return [
      { type: 'itemAudienceSet', open: { item, audience: audience as Json } },
      titled('itemRenamed.2', { ...besideOf(one), ...{ item, title, publicTitle }, audience: partakingIn(meeting, item, audience) }),
    ];
  });
  const papers = Object.values(meeting.papers.papers).flatMap((one) => {
    const audience = one.state === 'withdrawn' ? undefined : changed(one.audience);
    return audience ? paperFor(meeting, one, audience) : [];
  });
  return [...items, ...papers];
}

/**
 * All that is for `member` is for `person` too, conclusions that were written before as well. @param meeting in which that is confirmed
 * already: where the one takes no part, the other is excepted with them
 */
export function readingWith(meeting: Meeting, member: string, person: string): NewEvent[] {
  const wider: Change = (audience) =>
    isMeant(audience, member, meeting) ? { ...audience, members: [...new Set([...(audience.members ?? []), person])].sort() } : undefined;
  const conclusions = meeting.agenda.items.flatMap(({ item }) =>
    conclusionsOn(meeting, item).flatMap((one): NewEvent[] => {
      const { text, audience: before } = versionNow(one);
      const audience = partakingIn(meeting, item, before && wider(before));
      return audience ? [{ type: 'conclusionTold', open: { conclusion: one.conclusion, audience: audience as Json }, sealed: { text } }] : [];
    }),
  );
  return [...told(meeting, wider), ...conclusions];
}

/** Out of every audience: whoever was listed to attend in another's place stood in each of them by that alone, and may be invited again. */
export const readingNoMore = (meeting: Meeting, person: string): NewEvent[] =>
  told(meeting, (audience) =>
    audience.members?.includes(person) ? { ...audience, members: audience.members.filter((one) => one !== person) } : undefined,
  );
