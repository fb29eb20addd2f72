/** Who presents what, and a way to look at it with them. */
import { Button } from '@mantine/core';
import { presenting } from '../../../shared/text/presenting-place.ts';
import { useWords } from '../../ui/language.tsx';
import { useNames } from '../here.tsx';
import { usePlaces } from '../places.ts';
import { PATH, type Now } from './now.ts';
import css from './presenting.module.css';

export function Offer({ now }: { readonly now: Now }) {
  const { t } = useWords();
  const names = useNames();
  const { open } = usePlaces();
  return (
    <div className={css.bar} role="status">
      <span>{t(presenting.presentsPage, { name: names(now.by), title: now.of.title, page: now.page + 1 })}</span>
      <Button variant="default" onClick={() => open(PATH)}>
        {t(presenting.follow)}
      </Button>
    </div>
  );
}
