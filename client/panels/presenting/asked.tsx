/** Whoever is asked to present reads it before all else. */
import { presenting } from '../../../shared/text/presenting-place.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { usePlaces } from '../places.ts';
import { PATH } from './now.ts';
import css from './presenting.module.css';

export function Asked() {
  const { t } = useWords();
  const { open } = usePlaces();
  return (
    <section className={css.asked}>
      <h2>{t(presenting.youPresent)}</h2>
      <p>{t(presenting.youPresentText)}</p>
      <BigButton onClick={() => open(PATH)}>{t(presenting.choose)}</BigButton>
    </section>
  );
}
