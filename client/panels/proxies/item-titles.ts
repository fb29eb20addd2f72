import type { Meeting } from '../../../shared/meeting/feature.ts';

/** Titles of items, as its reader has them. */
export const itemTitles = ({ agenda }: Meeting, items: readonly string[]): string =>
  agenda.items
    .filter(({ item }) => items.includes(item))
    .map(({ title, publicTitle }) => title || (publicTitle ?? ''))
    .join('; ');
