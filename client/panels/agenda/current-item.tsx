/** The item that is being dealt with, with what there is to read. */
import { room } from '../../../shared/text/room.ts';
import { useWords } from '../../ui/language.tsx';
import { OfItem, useHere } from '../here.tsx';
import { placeOf } from './place-of.ts';
import { Beside } from './beside.tsx';
import panel from '../panels.module.css';
import css from './agenda.module.css';

export function CurrentItem() {
  const { t } = useWords();
  const { items, current } = useHere().meeting.agenda;
  const item = items.find((one) => one.item === current);
  if (!item) return null;
  return (
    <section className={`${panel.panel} ${panel.now} ${css.dealtWith}`} aria-labelledby="current-item">
      <p className={panel.stage}>
        <span className={panel.lamp} aria-hidden />
        {t(room.now)} · {t(...placeOf(items, item.item))}
      </p>
      <h2 id="current-item" className={panel.headline}>
        {item.title}
      </h2>
      <Beside item={item} />
      {/* What is half written belongs to its own item. */}
      <OfItem key={item.item} item={item.item} at="subject" />
    </section>
  );
}
