/** A link that leads out of the paper: whoever follows it is shown the whole address first, and what is there learns nothing of us. */
import { createContext, use, useState, type ReactNode } from 'react';
import { text } from '../../shared/text/reader.ts';
import { Confirm } from '../ui/confirm.tsx';
import { useWords } from '../ui/language.tsx';
import styles from './reader.module.css';

const Outside = createContext<(address: string) => void>(() => undefined);

/** Asks about an address that `safeAddress` let through, and opens it in a window of its own. */
export const useOutside = (): ((address: string) => void) => use(Outside);

export function AsksOutside({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  const [address, ask] = useState<string>();
  const close = (): void => ask(undefined);
  return (
    <Outside value={ask}>
      {children}
      <Confirm
        opened={address !== undefined}
        title={t(text.outsideTitle)}
        act={t(text.outsideOpen)}
        onAct={() => void window.open(address, '_blank', 'noopener,noreferrer')}
        onClose={close}
      >
        <p>{t(text.outside)}</p>
        <p className={styles.address}>{address}</p>
      </Confirm>
    </Outside>
  );
}
