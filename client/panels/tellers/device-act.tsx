/** An act of the tellers' device: one press, or two where it cannot be taken back. */
import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { tellersPage } from '../../../shared/text/secret-tellers.ts';
import type { OwnUrn, TellersDevice } from '../../link/tellers-device.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useDevice } from './use-device.ts';

export interface DeviceActProps {
  readonly vote: string;
  readonly doing: NonNullable<OwnUrn['doing']>;
  readonly label: string;
  readonly big?: boolean;
  readonly act: (device: TellersDevice) => Promise<Refusal | undefined>;
  /** What it will do, where that cannot be taken back. */
  readonly children?: ReactNode;
}

export function DeviceAct({ vote, doing, label, big = false, act, children }: DeviceActProps) {
  const { t } = useWords();
  const { device, own } = useDevice(vote);
  const [asked, setAsked] = useState(false);
  if (!device) return <Notice tone="warn">{t(tellersPage.noKey)}</Notice>;
  const common = {
    loading: own?.doing === doing,
    disabled: own?.doing !== undefined && own.doing !== doing,
    onClick: () => (children ? setAsked(true) : void act(device)),
  };
  return (
    <>
      {big ? <BigButton {...common}>{label}</BigButton> : <Button variant="default" {...common}>{label}</Button>}
      <Refused refusal={own?.refused} />
      {children && (
        <Confirm opened={asked} title={label} act={label} onAct={() => act(device)} onClose={() => setAsked(false)}>
          {children}
        </Confirm>
      )}
    </>
  );
}
