/**
 * What a field that people are chosen in says where no name fits: an option that is none, for a list without any is no list to a reader
 * of screens.
 */
import { listWords as words } from '../../shared/text/lists.ts';
import { useWords } from '../ui/language.tsx';

/** `looking`: the server has not answered yet. */
export function NobodyFound({ looking = false }: { readonly looking?: boolean }) {
  const { t } = useWords();
  return (
    <span role="option" aria-selected={false} aria-disabled>
      {t(looking ? words.looking : words.nobody)}
    </span>
  );
}
