/** Messages of the chair: a banner on every tablet and on the wall, written and taken back before the chair. */
import { messages, refusals } from '../../../shared/text/messages.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import type { BannerProps, Slots } from '../slot.ts';
import { shownIn } from './shown-in.ts';
import css from './messages.module.css';

/** Told to who hears the screen as well, whenever it changes. */
function Banner({ at }: BannerProps) {
  const { t } = useWords();
  const message = shownIn(useHere());
  return (
    <div role="status">
      {message && (
        <p className={`${css.banner} ${at === 'whole' ? css.short : ''}`}>
          <b>{t(messages.from)}</b> {message.text}
        </p>
      )}
    </div>
  );
}

function Wall() {
  const message = shownIn(useHere());
  return message && <p className={css.wall}>{message.text}</p>;
}

export const slots: Slots = {
  name: 'messages',
  refusals,
  Banner,
  chair: () => import('./chair.tsx').then(({ chair }) => chair),
  hall: async () => ({ Banner: Wall }),
};
