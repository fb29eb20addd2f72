/** The chair's panel: the one next act, biggest; the others below it. On narrow screens that act stands at the foot, always in sight. */
import { useCallback, type ReactNode } from 'react';
import { Accordion } from '@mantine/core';
import { chairGroups } from '../../../shared/text/chair-groups.ts';
import { useHere, useSlots } from '../../panels/here.tsx';
import { useLater } from '../../panels/later.ts';
import panel from '../../panels/panels.module.css';
import { keyOfPart } from '../../panels/part-key.ts';
import { ranked } from '../../panels/slot.ts';
import { useWords } from '../../ui/language.tsx';
import { Shortcuts } from '../../ui/shortcuts.tsx';
import chairing from './chair-panel.module.css';
import css from './room.module.css';

/** Nothing where there is nothing to be done. */
export function ChairPanel() {
  const { t } = useWords();
  const here = useHere();
  const parts = useLater(useSlots().flatMap(({ chair }) => chair ?? []));
  const front = parts.find((one) => one.front?.when(here))?.front;
  if (front) return <AtFoot><front.Show /></AtFoot>;
  const next = ranked(parts.flatMap((one) => one.next ?? []), here);
  const more = parts.flatMap((one) => one.more ?? []).filter((one) => one.when(here));
  const groups = [...new Map(more.map(({ group }) => [group.name, group])).values()].sort((a, b) => a.order - b.order);
  if (next.length + more.length === 0) return null;
  return (
    <AtFoot>
      <section className={`${panel.panel} ${panel.now}`} aria-labelledby="chairing">
        <h2 id="chairing" className={panel.stage}>
          {t(chairGroups.chairing)}
        </h2>
        <Shortcuts />
        {parts.map(({ Told }, n) => Told && <Told key={n} />)}
        {next.map(({ front: part }, n) => <part.Show key={keyOfPart(part)} big={n === 0} />)}
        {groups.length > 0 && (
          <div role="group" aria-labelledby="chair-more">
            <p id="chair-more" className={panel.soft}>
              {t(chairGroups.moreActs)}
            </p>
            <Accordion variant="contained" order={3}>
              {groups.map(({ name, title }) => (
                <Accordion.Item key={name} value={name}>
                  <Accordion.Control mih={56}>{t(title)}</Accordion.Control>
                  <Accordion.Panel>
                    <div className={css.main}>
                      {more
                        .filter(({ group }) => group.name === name)
                        .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
                        .map((part) => <part.Show key={keyOfPart(part)} />)}
                    </div>
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          </div>
        )}
      </section>
    </AtFoot>
  );
}

/** Marks the first of the big acts, whichever feature's it is: where there is no room for the panel beside, it stands at the foot. */
function AtFoot({ children }: { readonly children: ReactNode }) {
  const within = useCallback((node: HTMLDivElement | null) => {
    if (!node) return;
    const mark = (): void => {
      const first = node.querySelector<HTMLElement>(`.${panel.actBig}`);
      for (const one of node.querySelectorAll<HTMLElement>('[data-foot]')) if (one !== first) delete one.dataset['foot'];
      if (first) first.dataset['foot'] = '';
    };
    mark();
    const changes = new MutationObserver(mark);
    changes.observe(node, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, []);
  return (
    <div ref={within} className={chairing.panel}>
      {children}
    </div>
  );
}
