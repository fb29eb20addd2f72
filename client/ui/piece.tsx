/**
 * A part of the app that is fetched when it is first shown. Where it cannot be had, because an update has gone by or the network
 * has, that is said, and everything else on the screen stays as it is: nothing half written is lost to a reload nobody asked for.
 */
import { lazy, useState, type LazyExoticComponent, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { shell } from '../../shared/text/shell.ts';
import { newVersion } from '../update.ts';
import { useWords } from './language.tsx';
import css from './page.module.css';

type Part<P> = (props: P) => ReactNode;
type Load<P> = () => Promise<{ readonly default: Part<P> }>;

/** As React's `lazy`, and never a broken screen. `shown`: whether these properties ask for anything to be seen. */
export const piece = <P extends object>(load: Load<P>, shown: (props: P) => boolean = () => true): LazyExoticComponent<Part<P>> =>
  lazy<Part<P>>(() => load().catch(() => ({ default: missing(load, shown) })));

function missing<P extends object>(load: Load<P>, shown: (props: P) => boolean): Part<P> {
  return function Missing(props: P) {
    const [Piece, set] = useState<Part<P>>();
    if (Piece) return <Piece {...props} />;
    return shown(props) ? <Lost onAgain={() => load().then((piece) => set(() => piece.default))} /> : null;
  };
}

function Lost({ onAgain }: { readonly onAgain: () => Promise<void> }) {
  const { t } = useWords();
  const [busy, setBusy] = useState<'again' | 'anew'>();
  const again = () => {
    setBusy('again');
    void onAgain().catch(() => setBusy(undefined));
  };
  const anew = () => {
    setBusy('anew');
    void newVersion.use();
  };
  return (
    <div className={`${css.bar} ${css.lost}`} role="alert">
      <span>
        <strong>{t(shell.lostPiece)}</strong> {t(shell.lostPieceHint)}
      </span>
      <Button variant="default" loading={busy === 'again'} onClick={again}>
        {t(shell.again)}
      </Button>
      <Button variant="default" loading={busy === 'anew'} onClick={anew}>
        {t(shell.openAnew)}
      </Button>
    </div>
  );
}
