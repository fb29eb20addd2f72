/** The way to amend what another amendment inserts, while that waits for its vote: choose one of its provisions, then as with the text. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { numberOf } from '../../../shared/meeting/about-text.ts';
import { stateOfAmendment } from '../../../shared/meeting/amended.ts';
import type { Amendment, Wording } from '../../../shared/meeting/amendment-shapes.ts';
import { lineOf } from '../../../shared/meeting/wording.ts';
import { amendmentWords as words } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import css from './amendments.module.css';
import { Propose } from './propose.tsx';

export function AmendInsertion({ wording, one }: { readonly wording: Wording; readonly one: Amendment }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const [opened, setOpened] = useState(false);
  const [place, setPlace] = useState<number>();
  const { inserted = [] } = one;
  if (one.kind !== 'insert' || one.to !== undefined || stateOfAmendment(meeting, one) !== 'proposed') return null;
  const n = numberOf(meeting, one);
  if (!opened)
    return (
      <div className={css.acts}>
        <Button variant="default" size="lg" onClick={() => setOpened(true)}>
          {t(words.amendInsertion, { n })}
        </Button>
      </div>
    );
  return (
    <section aria-label={t(words.amendInsertion, { n })}>
      <p className={css.soft}>{t(words.chooseInserted, { n })}</p>
      <ol className={css.text}>
        {inserted.map((each, at) => (
          <li key={at}>
            <button
              type="button"
              className={`${css.provision} ${css[`level${each.level}`]}`}
              aria-expanded={place === at}
              onClick={() => setPlace(place === at ? undefined : at)}
            >
              {lineOf(each)}
            </button>
            {place === at && (
              <div className={css.opened}>
                <Propose wording={wording} basis={inserted} to={one.amendment} place={at} onSent={() => setOpened(false)} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {place === undefined && (
        <Button variant="default" size="lg" onClick={() => setOpened(false)}>
          {t(words.cancel)}
        </Button>
      )}
    </section>
  );
}
