/** What stands in the pages' place while there are none, and the word that the network is gone. */
import { Button, Loader } from '@mantine/core';
import { IconFileAlert, IconLock, IconPlugConnectedX, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { faultAdvice, faultTitles, text } from '../../shared/text/reader.ts';
import { useWords } from '../ui/language.tsx';
import type { FaultKind } from './fault.ts';
import type { Connection } from './ranged-file.ts';
import styles from './reader.module.css';

function State({
  role,
  icon,
  title,
  advice,
  act,
}: {
  role: 'status' | 'alert';
  icon: ReactNode;
  title: string;
  advice?: string;
  act?: ReactNode;
}) {
  return (
    <div className={styles.state}>
      <div className={styles.stateInner} role={role}>
        {icon}
        <h2>{title}</h2>
        {advice !== undefined && <p>{advice}</p>}
        {act}
      </div>
    </div>
  );
}

export function OpeningState({ connection, onRetry }: { connection: Connection; onRetry: () => void }) {
  const { t } = useWords();
  if (connection === 'fine') return <State role="status" icon={<Loader size="lg" aria-hidden />} title={t(text.opening)} />;
  const again = (
    <Button size="lg" leftSection={<IconRefresh aria-hidden />} onClick={onRetry}>
      {t(text.retryNow)}
    </Button>
  );
  return connection === 'offline' ? (
    <State
      role="status"
      icon={<IconWifiOff size={56} aria-hidden />}
      title={t(text.offlineTitle)}
      advice={t(text.offlineOpening)}
      act={again}
    />
  ) : (
    <State
      role="status"
      icon={<IconPlugConnectedX size={56} aria-hidden />}
      title={t(text.retryingTitle)}
      advice={t(text.retrying)}
      act={again}
    />
  );
}

export function FailedState({ fault, onReopen, onClose }: { fault: FaultKind; onReopen: () => void; onClose?: () => void }) {
  const { t } = useWords();
  const locked = fault === 'forbidden' || fault === 'signed-out' || fault === 'locked';
  const mendable = fault === 'changed' || fault === 'broken' || fault === 'not-a-pdf' || fault === 'missing' || fault === 'hung';
  return (
    <State
      role="alert"
      icon={locked ? <IconLock size={56} aria-hidden /> : <IconFileAlert size={56} aria-hidden />}
      title={t(faultTitles[fault])}
      advice={t(faultAdvice[fault])}
      act={
        mendable ? (
          <Button size="lg" leftSection={<IconRefresh aria-hidden />} onClick={onReopen}>
            {t(text.openAgain)}
          </Button>
        ) : (
          onClose && (
            <Button size="lg" variant="default" onClick={onClose}>
              {t(text.close)}
            </Button>
          )
        )
      }
    />
  );
}

/** Over pages that can still be read. */
export function ConnectionBanner({ connection, onRetry }: { connection: Connection; onRetry: () => void }) {
  const { t } = useWords();
  return (
    <div role="status">
      {connection !== 'fine' && (
        <div className={styles.banner}>
          <p>{t(connection === 'offline' ? text.offline : text.retrying)}</p>
          <Button variant="default" onClick={onRetry}>
            {t(text.retryNow)}
          </Button>
        </div>
      )}
    </div>
  );
}
