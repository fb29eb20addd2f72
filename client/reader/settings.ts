/** How papers are shown on this device, whoever reads: kept between starts. */
import { createStore } from 'zustand/vanilla';
import { recall, remember } from '../link/memory.ts';
import { ARRANGEMENTS, type Arrangement } from './layout.ts';

const NAME = 'reading';

export interface ReadingSettings {
  /** Light letters on a dark page. */
  readonly night: boolean;
  /** Of papers that were not read here before. */
  readonly arrangement: Arrangement;
}

function kept(): ReadingSettings {
  const found = (recall(NAME) ?? {}) as Partial<ReadingSettings>;
  return {
    night: found.night === true,
    arrangement: found.arrangement !== undefined && ARRANGEMENTS.includes(found.arrangement) ? found.arrangement : 'flow',
  };
}

export const readingSettings = createStore<ReadingSettings>(kept);
readingSettings.subscribe((now) => remember(NAME, now));
