/** The list of candidates on the wall, while it is added to and until its vote runs. */
import type { CSSProperties } from 'react';
import { isClosed, labelOf, standing } from '../../../shared/meeting/candidates.ts';
import { nominationWords as words } from '../../../shared/text/nominations.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, type Here } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import elected from '../votes/elected.module.css';
import { Title } from '../wall.tsx';
import css from '../wall.module.css';
import { listNow } from './list-now.ts';

/** Lines that can be read from the last row. */
const MOST = 20;
/** What there is room for, in the pixels of the wall that is drawn. */
const HEIGHT = 760;

function Words() {
  const { t } = useWords();
  const list = listNow(useHere().meeting);
  if (!list) return null;
  return (
    <>
      <p className={css.stage}>{t(isClosed(list) ? words.closed : words.open)}</p>
      <Title>{list.title}</Title>
      <p className={css.soft}>{t(words.forSeats, { count: standing(list).length, seats: list.seats })}</p>
    </>
  );
}

function Names() {
  const { t } = useWords();
  const list = listNow(useHere().meeting);
  const all = list ? standing(list) : [];
  const shown = all.length > MOST ? all.slice(0, MOST - 1) : all;
  const size = { '--size': Math.min(52, Math.floor(HEIGHT / (shown.length + 2) / 1.45)) } as CSSProperties;
  return (
    <ol className={elected.wall} style={size}>
      {shown.map((one) => (
        <li key={one.candidate}>
          <span className={elected.name}>{labelOf(one)}</span>
        </li>
      ))}
      {shown.length < all.length && (
        <li>
          <span className={elected.across}>{t(words.others, { count: all.length - shown.length })}</span>
        </li>
      )}
    </ol>
  );
}

/** Gives its place to the vote on it once that was announced, until the ballot is there. */
const isShown = ({ meeting }: Here) => {
  const list = listNow(meeting);
  // Before the item that it belongs to, whose title says less.
  return list && !list.vote ? ('outcome' as const) : undefined;
};

export const hall: HallSlots = { words: { when: isShown, Show: Words }, beside: { when: isShown, Show: Names } };
