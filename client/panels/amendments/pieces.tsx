/** Words with what was put in and taken out: told by line and colour, and to who hears them in words. */
import { VisuallyHidden } from '@mantine/core';
import type { Amendment } from '../../../shared/meeting/amendment-shapes.ts';
import { endOf, lineOf, type Piece, type Provision } from '../../../shared/meeting/wording.ts';
import { amendmentWords as words } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import css from './amendments.module.css';
import { wordsChanged } from './words-changed.ts';

export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { t } = useWords();
  return pieces.map(({ words: said, mark }, at) => (
    <span key={at}>
      {at > 0 && ' '}
      {mark === 'out' && (
        <del className={css.out}>
          <VisuallyHidden>{t(words.takenOut)}: </VisuallyHidden>
          {said}
        </del>
      )}
      {mark === 'in' && (
        <ins className={css.in}>
          <VisuallyHidden>{t(words.added)}: </VisuallyHidden>
          {said}
        </ins>
      )}
      {!mark && said}
    </span>
  ));
}

type Change = Pick<Amendment, 'kind' | 'place' | 'text' | 'inserted'>;

/** What an amendment makes of its place. @param basis what its place counts: the text's provisions, or those that another inserts */
export function Changed({ basis, change }: { readonly basis: readonly Provision[]; readonly change: Change }) {
  const { kind, place, text = '', inserted = [] } = change;
  const at = basis[place];
  if (!at) return null;
  const label = at.label === undefined ? '' : `${at.label} `;
  if (kind === 'replace')
    return (
      <p className={css.words}>
        {label}
        <Pieces pieces={wordsChanged(at.text, text)} />
      </p>
    );
  const lines = kind === 'insert' ? inserted : basis.slice(place, endOf(basis, place));
  return (
    <div className={css.words}>
      {lines.map((one, n) => (
        <p key={n}>
          <Pieces pieces={[{ words: lineOf(one), mark: kind === 'insert' ? 'in' : 'out' }]} />
        </p>
      ))}
    </div>
  );
}
