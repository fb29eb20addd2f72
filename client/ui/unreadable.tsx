/** Meetings that cannot be shown, named so that somebody can be asked about them. */
import { home } from '../../shared/text/home.ts';
import { useWords } from './language.tsx';
import { Notice } from './notice.tsx';

export function Unreadable({ meetings }: { readonly meetings: readonly string[] }) {
  const { t } = useWords();
  return meetings.length > 0 && <Notice tone="bad">{t(home.unreadable, { n: meetings.length, ids: meetings.join(', ') })}</Notice>;
}
