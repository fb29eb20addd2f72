/** What was written to whoever looks, and one tap that says that they have read it. */
import type { Whisper } from '../../../shared/meeting/whispers.ts';
import { whispers as words } from '../../../shared/text/whispers.ts';
import { useWords } from '../../ui/language.tsx';
import { Act } from '../act.tsx';
import { useHere } from '../here.tsx';
import css from './whispers.module.css';

export default function ForYou({ whisper: { whisper, text, by, at } }: { readonly whisper: Whisper }) {
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
      <Act type="readWhisper" input={{ whisper }} variant="default" label={t(words.read)} />
    </div>
  );
}
