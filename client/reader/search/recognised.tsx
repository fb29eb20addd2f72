/** Beside a hit: its words were read in a picture by a machine, and may be misread. */
import { search } from '../../../shared/text/search.ts';
import { useWords } from '../../ui/language.tsx';
import css from './search.module.css';

export function Recognised() {
  const { t } = useWords();
  return <span className={css.recognised}>{t(search.recognised)}</span>;
}
