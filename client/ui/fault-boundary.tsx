/** Catches what breaks while a screen is drawn: says so, and opens it again, in a newer version where that is what was missing. */
import { Component, useEffect, useState, type ReactNode } from 'react';
import { shell } from '../../shared/text/shell.ts';
import { isHallScreen } from '../link/hall-screen.ts';
import { newVersion } from '../update.ts';
import { BigButton } from './big-button.tsx';
import { useWords } from './language.tsx';
import { EmptyState } from './states.tsx';

function Broke() {
  const { t } = useWords();
  const [opening, setOpening] = useState(false);
  useEffect(() => {
    // Nobody stands at the wall to press a button.
    if (isHallScreen()) void newVersion.useUnattended();
  }, []);
  const open = () => {
    setOpening(true);
    void newVersion.use();
  };
  return (
    <main id="main">
      <EmptyState heading="h1" title={t(shell.brokeTitle)} act={<BigButton onClick={open} loading={opening}>{t(shell.reopen)}</BigButton>}>
        {t(shell.brokeHint)}
      </EmptyState>
    </main>
  );
}

interface FaultBoundaryProps {
  readonly children: ReactNode;
  /** The address shown: going elsewhere tries again. */
  readonly at: string;
}

export class FaultBoundary extends Component<FaultBoundaryProps, { readonly broke: boolean }> {
  override state = { broke: false };

  static getDerivedStateFromError(): { broke: boolean } {
    return { broke: true };
  }

  override componentDidUpdate(before: FaultBoundaryProps): void {
    if (this.state.broke && before.at !== this.props.at) this.setState({ broke: false });
  }

  override render(): ReactNode {
    return this.state.broke ? <Broke /> : this.props.children;
  }
}
