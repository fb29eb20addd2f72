/** How lists to choose from are searched: without accents, words in any order. */
import type { OptionsFilter } from '@mantine/core';
import { fits } from './find.ts';

export const findOption: OptionsFilter = ({ options, search, limit }) =>
  options.filter((one) => !('group' in one) && fits(search, String(one.label))).slice(0, limit);
