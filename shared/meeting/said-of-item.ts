/** What is said of an item of the agenda: the shapes of its words, and how a reader sees them. */
import { z } from 'zod';
import type { Json } from '../base/canonical.ts';
import { Id, line } from '../base/ids.ts';
import type { Item } from './agenda.ts';
import { NEUTRAL, Restriction } from './audience.ts';
import type { Fact, NewEvent } from './feature.ts';

export const Title = line(500);
export const Level = z.union([z.literal(1), z.literal(2)]);
export type Level = z.infer<typeof Level>;

/** Of the record; what may be one at all is looked at when it is given (see printed-numbers.ts). */
export const PrintedNumber = line(24);

export const Titled = z.object({ item: Id, title: Title });
/** What is said of an item beside its title. */
const Beside = z.object({ time: line(60).optional(), presenter: line(200).optional() });
/** In the open; `title` is the neutral one where there is an audience, and the real one is sealed for that with what stands beside it. */
export const Restricted = Titled.extend({
  ...Beside.shape,
  level: Level.optional(),
  number: PrintedNumber.optional(),
  audience: Restriction.optional(),
});
export const RealTitle = z.object({ title: Title, ...Beside.shape });
/** An item as it is typed. */
export const Typed = z.object({ title: Title, ...Beside.shape, level: Level.optional() });
/** A number as a programme prints it; how it may look is said in a refusal. */
export const OwnNumber = line(60);
/** What stood there when somebody began to change it. */
export const Was = z.object({ title: Title, ...Beside.shape });

export const besideOf = ({ time, presenter }: z.infer<typeof Beside>) => ({
  ...(time !== undefined && { time }),
  ...(presenter !== undefined && { presenter }),
});

/** Whether others have changed an item since somebody began to. */
export const isChanged = (now: Item, was: z.infer<typeof Was>): boolean =>
  now.title !== was.title || now.time !== was.time || now.presenter !== was.presenter;

export type Words = Pick<Item, 'item' | 'title' | 'time' | 'presenter' | 'level' | 'number' | 'audience' | 'publicTitle'>;

/** The item's title for an audience: in the open, or sealed behind a neutral one. */
export function titled(type: 'itemAdded.2' | 'itemRenamed.2', one: Words): NewEvent {
  const { item, title, level, number, audience, publicTitle = NEUTRAL.item } = one;
  const place = type === 'itemAdded.2' ? { ...(level !== undefined && { level }), ...(number !== undefined && { number }) } : {};
  return audience
    ? {
        type,
        open: { item, title: publicTitle, ...place, audience: audience as Json },
        sealed: { title, ...besideOf(one) },
      }
    : { type, open: { item, title, ...place, ...besideOf(one) } };
}

/** New words for what stands beside a title: what is not given stays, what is null goes. */
export const Rewords = z.object({ time: line(60).nullable().optional(), presenter: line(200).nullable().optional() });

/** An item with those in their place. */
export function reworded(item: Item, { time, presenter }: z.infer<typeof Rewords>): Item {
  const { time: timeBefore, presenter: presenterBefore, ...rest } = item;
  return {
    ...rest,
    ...besideOf({
      time: time === null ? undefined : (time ?? timeBefore),
      presenter: presenter === null ? undefined : (presenter ?? presenterBefore),
    }),
  };
}

/** An item as this reader sees it. */
export function seenAs({ open, sealed }: Fact<z.infer<typeof Restricted>, z.infer<typeof RealTitle>>): Item {
  const { item, title, level, number, audience } = open;
  const place = { ...(level !== undefined && { level }), ...(number !== undefined && { number }) };
  if (!audience) return { item, title, ...place, ...besideOf(open) };
  return {
    item,
    title: sealed?.seen ? sealed.value.title : title,
    ...place,
    ...(sealed?.seen && besideOf(sealed.value)),
    audience,
    publicTitle: title,
    ...(!sealed?.seen && { hidden: true as const }),
  };
}
