/** What was written to whoever looks, and one tap that says that they have read it. */
import type { Aside } from '../../../shared/meeting/asides.ts';
import { asides as words } from '../../../shared/text/asides.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import css from './asides.module.css';

export default function ForYou({ aside: { aside, text, by, at } }: { readonly aside: Aside }) {
  const { t, time } = useWords();
  const { meeting } = useHere();
  return (
    <div className={css.banner} role="status">
      <p>
        <b>
          {t(by === meeting.session.chair ? words.fromChair : words.toYou)} · {time(at)}
        </b>
        {text}
      </p>
      <Act type="readAside" input={{ aside }} variant="default" label={t(words.read)} />
    </div>
  );
}
