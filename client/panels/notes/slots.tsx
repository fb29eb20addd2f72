/** One's own notes: on items of the agenda, and all of a meeting's in one list. Nothing of them is in the record. */
import { lazy, Suspense, type ReactNode } from 'react';
import { later } from '../../line.ts';
import { piece } from '../../ui/piece.tsx';
import type { OfItemProps, Slots } from '../slot.ts';

/** Not needed for the room's first picture, and without a network just then not for the room: nothing stands in their place. */
const nothing = (): { readonly default: (props: OfItemProps) => ReactNode } => ({ default: () => null });
const noWay = (): { readonly default: () => ReactNode } => ({ default: () => null });
const ItemNotes = lazy(
  later(() => import('./item-notes.tsx').then((one): ReturnType<typeof nothing> => ({ default: one.ItemNotes }), nothing)),
);
const ToNotes = lazy(
  later(() => import('./to-notes.tsx').then((one): { readonly default: () => ReactNode } => ({ default: one.ToNotes }), noWay)),
);
const AllNotes = piece<object>(() => import('./all-notes.tsx').then(({ AllNotes }) => ({ default: AllNotes })));

export const slots: Slots = {
  name: 'notes',
  order: 1,
  place: { path: 'notes', when: () => true, Show: () => <Suspense><AllNotes /></Suspense> },
  OfItem: (props: OfItemProps) => <Suspense><ItemNotes {...props} /></Suspense>,
  Foot: () => <Suspense><ToNotes /></Suspense>,
};
