/** The name of the place that shows who takes part, also where it is opened from: a ballot waits for no more of its words. */
import { words } from './words.ts';

export const whoTakesPart = words({
  title: { vi: 'Thành phần dự họp', en: 'Who takes part', bn: 'কারা অংশ নিচ্ছেন' },
});
