/**
 * Whom an item or a paper is for, where it is not for everybody in the meeting. The record names the audience in the open, with a
 * neutral title; the real title and what else says something of the content is sealed for that audience.
 */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { Id } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { recusedFrom } from './access.ts';
import type { Actor, Audience, Meeting, NewEvent } from './feature.ts';
import { inPlaceOf } from './in-place.ts';
import type { Paper } from './paper-events.ts';

/** As the record has it. The chair and the secretary are in every one, but those whom it excepts: they take no part in the item. */
export const Restriction = z.object({
  duties: z.array(z.enum(['chair', 'secretary', 'delegate'])),
  members: z.array(Id).optional(),
  except: z.array(Id).optional(),
});
export type Restriction = Readonly<z.infer<typeof Restriction>>;

/** As the desk says it: everybody in the meeting, delegates without guests, or some of those listed. */
export const ForWhom = z.union([z.literal('everyone'), z.literal('delegates'), z.object({ members: z.array(Id).min(1).max(1000) })]);
export type ForWhom = z.infer<typeof ForWhom>;

/** What the record calls a restricted one that is given no neutral title; the record is in Vietnamese. */
export const NEUTRAL = { item: 'Nội dung có phạm vi hạn chế', paper: 'Tài liệu có phạm vi hạn chế' } as const;

/** The audience as the record has it: absent for everybody. */
export function restrictionOf(forWhom: ForWhom): Restriction | undefined {
  if (forWhom === 'everyone') return undefined;
  if (forWhom === 'delegates') return { duties: ['chair', 'secretary', 'delegate'] };
  return { duties: ['chair', 'secretary'], members: [...new Set(forWhom.members)].sort() };
}

/** Whether it is for somebody by name or as a delegate: what the chair and the secretary read by their duty they read for nobody else. */
export const isMeant = ({ members = [], duties }: Restriction, member: string, meeting: Meeting): boolean =>
  members.includes(member) || (duties.includes('delegate') && meeting.roll.members.get(member)?.kind === 'delegate');

/** The same in a meeting: whoever attends in the place of somebody whom it is for is in it too. */
export function restrictionIn(meeting: Meeting, forWhom: ForWhom): Restriction | undefined {
  const audience = restrictionOf(forWhom);
  if (!audience) return audience;
  const more = meeting.roll.order.filter((one) => {
    const member = inPlaceOf(meeting, one)?.member;
    return member !== undefined && isMeant(audience, member, meeting);
  });
  return more.length === 0 ? audience : { ...audience, members: [...new Set([...(audience.members ?? []), ...more])].sort() };
}

/** The same as the desk says it. */
export function forWhomOf(one: Restriction | undefined): ForWhom {
  if (!one) return 'everyone';
  return one.duties.includes('delegate') ? 'delegates' : { members: [...(one.members ?? [])] };
}

/** For a sealed event: who reads its sealed part. */
export const audienceOf = ({ audience }: { readonly audience?: Restriction | undefined }): Audience => audience ?? 'everyone';

/**
 * An audience of an item, or of a paper on it, as it is when something is told to it: without who takes no part in the item. What is for
 * everybody has no exceptions. @param back whoever takes part again with this very act, and with them who attends in their place
 */
export function partakingIn(
  meeting: Meeting,
  item: string,
  audience: Restriction | undefined,
  back?: string,
): Restriction | undefined {
  const isBack = (one: string): boolean => back !== undefined && (one === back || inPlaceOf(meeting, one)?.member === back);
  const except = recusedFrom(meeting, item).filter((one) => !isBack(one));
  return audience && { ...whole(audience), ...(except.length > 0 && { except }) };
}

/** An audience with those whom it excepts. */
export const whole = ({ except: _except, ...audience }: Restriction): Restriction => audience;

/** Whether something was told while this reader took no part in the item, and so not to them. */
export const isExcepted = ({ audience }: { readonly audience?: Restriction | undefined }, reader: string): boolean =>
  audience?.except?.includes(reader) ?? false;

/** What something is called to whoever acts: the neutral title where it was told while they took no part in its item (V-69). */
export const titleTo = (
  actor: Actor,
  one: { readonly title: string; readonly audience?: Restriction | undefined; readonly publicTitle?: string | undefined },
): string => (actor.kind === 'person' && isExcepted(one, actor.id) ? (one.publicTitle ?? '') : one.title);

export const isSame = (one: Restriction | undefined, other: Restriction | undefined): boolean =>
  JSON.stringify(forWhomOf(one)) === JSON.stringify(forWhomOf(other));

/** Whether all who read `one` also read `other`, as people are listed now. */
export function isWithin(one: Restriction | undefined, other: Restriction | undefined, meeting: Meeting): boolean {
  const [inner, outer] = [forWhomOf(one), forWhomOf(other)];
  if (outer === 'everyone') return true;
  if (inner === 'everyone') return false;
  if (outer === 'delegates') return inner === 'delegates' || inner.members.every((id) => meeting.roll.members.get(id)?.kind !== 'guest');
  return inner !== 'delegates' && inner.members.every((id) => outer.members.includes(id));
}

/** Whom somebody saw that something was for when they began to change that, and under which neutral title. */
export const WasFor = z.object({ audience: ForWhom, publicTitle: z.string().max(500).optional() });
export type WasFor = z.infer<typeof WasFor>;

/** Whether others have changed whom it is for since. */
export const isForOthers = (
  now: { readonly audience?: Restriction | undefined; readonly publicTitle?: string | undefined },
  was: WasFor,
): boolean => !isSame(now.audience, restrictionOf(was.audience)) || now.publicTitle !== was.publicTitle;

/** Whether every delegate is in it: what is put to their vote they must be able to read. */
export const hasAllDelegates = (one: Restriction | undefined): boolean => one === undefined || one.duties.includes('delegate');

/** Why somebody named cannot be: only who is listed. */
export function unlistedIn(forWhom: ForWhom, meeting: Meeting): Refusal | undefined {
  if (typeof forWhom === 'string' || forWhom.members.every((id) => meeting.roll.members.has(id))) return undefined;
  return refuse('access/audience-not-listed');
}

/** A neutral title that is the real one would hide nothing. */
export const tellsAll = (title: string, publicTitle: string | undefined): boolean => title === publicTitle;

/** A vote that is still to come or under way is about one of these papers, or about that item: whoever votes must be able to read it. */
export function isVotedOn(
  { votes, papers: { papers } }: Meeting,
  which: { readonly papers: readonly string[]; readonly item?: string },
): boolean {
  const newest = (id: string): string => {
    const next = papers[id]?.replacedBy;
    return next === undefined ? id : newest(next);
  };
  const named = new Set(which.papers.map(newest));
  return Object.values(votes.votes).some(
    (one) =>
      one.state !== 'closed' && one.state !== 'voided' && (one.item === which.item || one.papers.some((id) => named.has(newest(id)))),
  );
}

/** Every paper that an item has or had. */
export const papersOn = ({ papers }: Meeting, item: string): Paper[] => Object.values(papers.papers).filter((one) => one.item === item);

type Content = Partial<Paper> & Pick<Paper, 'title' | 'pages' | 'size'>;
/** What the record says of a paper's content: in the open, or sealed for its audience. */
export const saidOf = ({ title, pages, size, changed, kind, issuer, preparedBy }: Content) => ({
  title,
  pages,
  size,
  ...(changed !== undefined && { changed }),
  ...(kind && { kind }),
  ...(issuer && { issuer }),
  ...(preparedBy && { preparedBy }),
});

/** A paper as it comes into a meeting: all in the open, or behind a neutral title. */
export function paperAdded(one: Omit<Paper, 'state' | 'addedAt' | 'hidden'>): NewEvent {
  const { paper, item, sha256, audience, publicTitle = NEUTRAL.paper, replaces } = one;
  const said = saidOf(one);
  const open = {
    ...(audience ? { paper, item, sha256, title: publicTitle, audience: audience as Json } : { paper, item, sha256, ...said }),
    ...(replaces !== undefined && { replaces }),
  };
  const type = replaces === undefined ? 'paperAdded.2' : 'paperReplaced.3';
  return { type, open, ...(audience && { sealed: said }) };
}

/** A paper's title and what else says something of it, told anew to whom it is for from now on. @param back as with `partakingIn` */
export function paperFor(
  meeting: Meeting,
  paper: Paper,
  forWhom: Restriction | undefined,
  publicTitle: string = paper.publicTitle ?? NEUTRAL.paper,
  back?: string,
): NewEvent[] {
  const id = { paper: paper.paper };
  const audience = partakingIn(meeting, paper.item, forWhom, back);
  const said = saidOf(paper);
  return [
    { type: 'paperAudienceSet', open: { ...id, ...(audience && { audience: audience as Json }) } },
    audience
      ? { type: 'paperRenamed.2', open: { ...id, title: publicTitle, audience: audience as Json }, sealed: said }
      : { type: 'paperRenamed.2', open: { ...id, ...said } },
  ];
}

/**
 * What becomes of an item's papers when the item's audience changes: those that were for the same people follow it, and those
 * that would be for more than the item are narrowed to it.
 */
export function papersFollowing(
  meeting: Meeting,
  item: string,
  before: Restriction | undefined,
  next: Restriction | undefined,
): NewEvent[] {
  return papersOn(meeting, item)
    .filter(({ audience }) => !isSame(audience, next) && (isSame(audience, before) || !isWithin(audience, next, meeting)))
    .flatMap((one) => paperFor(meeting, one, next));
}
