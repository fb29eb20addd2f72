/** How many papers are new to somebody, in words. */
import { news } from '../../../shared/text/news.ts';
import type { NewCount } from '../../reader/seen-papers.ts';
import type { Speech } from '../../ui/language.tsx';

/** "3 tài liệu mới, 1 tài liệu được thay"; empty where nothing is new. */
export const wordsOfNews = (t: Speech['t'], { added, replaced }: NewCount): string =>
  [added > 0 ? t(news.added, { n: added }) : '', replaced > 0 ? t(news.replaced, { n: replaced }) : '']
    .filter((one) => one !== '')
    .join(', ');
