/** The chair's panel: the one next act, biggest; the others below it. */
import { Accordion } from '@mantine/core';
import { room } from '../../../shared/text/room.ts';
import { useHere, useSlots } from '../../panels/here.tsx';
import { useLater } from '../../panels/later.ts';
import panel from '../../panels/panels.module.css';
import { ranked } from '../../panels/slot.ts';
import { useWords } from '../../ui/language.tsx';
import { Shortcuts } from '../../ui/shortcuts.tsx';
import css from './room.module.css';

/** Nothing where there is nothing to be done. */
export function ChairPanel() {
  const { t } = useWords();
  const here = useHere();
  const parts = useLater(useSlots().flatMap(({ chair }) => chair ?? []));
  const front = parts.find((one) => one.front?.when(here))?.front;
  if (front) return <front.Show />;
  const next = ranked(parts.flatMap((one) => one.next ?? []), here);
  const more = parts.flatMap((one) => (one.more?.when(here) ? [one.more] : []));
  if (next.length + more.length === 0) return null;
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="chairing">
      <h2 id="chairing" className={panel.stage}>
        {t(room.chairing)}
      </h2>
      <Shortcuts />
      {parts.map(({ Told }, n) => Told && <Told key={n} />)}
      {next.map(({ front: { Show } }, n) => <Show key={n} big={n === 0} />)}
      {more.length > 0 && (
        <Accordion variant="contained">
          <Accordion.Item value="more">
            <Accordion.Control mih={56}>{t(room.moreActs)}</Accordion.Control>
            <Accordion.Panel>
              <div className={css.main}>{more.map(({ Show }, n) => <Show key={n} />)}</div>
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      )}
    </section>
  );
}
