/** How lists to choose from are searched: without accents, words in any order. */
import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { fits } from '../../shared/base/find.ts';

export const findOption: OptionsFilter = ({ options, search, limit }) =>
  options
    .flatMap((one): ComboboxParsedItem[] => {
      if (!('group' in one)) return fits(search, String(one.label)) ? [one] : [];
      const items = one.items.filter(({ label }) => fits(search, String(label)));
      return items.length > 0 ? [{ ...one, items }] : [];
    })
    .slice(0, limit);
