/** When an item is to be taken up and who presents it. */
import type { Item } from '../../../shared/meeting/agenda.ts';
import css from './agenda.module.css';

export function Beside({ item: { time, presenter } }: { readonly item: Item }) {
  if (time === undefined && presenter === undefined) return null;
  return <span className={css.beside}>{[time, presenter].filter(Boolean).join(' · ')}</span>;
}
