/** Looking for something in the open paper: a part of the reader. */
import { IconSearch } from '@tabler/icons-react';
import { search as words } from '../../../shared/text/search.ts';
import type { ReaderPart } from '../part.ts';
import { FoundMarks } from './found-marks.tsx';
import { SearchBar } from './search-bar.tsx';
import { SearchPanel } from './search-panel.tsx';
import { SearchAround } from './search-state.tsx';

export const search: ReaderPart = {
  name: 'search',
  side: { title: words.inPaper, Icon: IconSearch, Show: SearchPanel },
  Bar: SearchBar,
  Layer: FoundMarks,
  Around: SearchAround,
};
