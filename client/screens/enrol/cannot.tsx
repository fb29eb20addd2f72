import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { enrol } from '../../../shared/text/enrol.ts';
import { accountMenu } from '../../../shared/text/own-account.ts';
import type { Installation } from '../../../shared/wire/setup.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isBareAddress } from '../../ui/platform.ts';

export type WhyNot = 'address' | 'insecure' | 'server';

/** Why a key cannot be made at this address; undefined where it can. */
export function whyNotHere(installation: Installation | undefined): WhyNot | undefined {
  if (isBareAddress(location.hostname)) return 'address';
  if (!isSecureContext || !globalThis.crypto?.subtle) return 'insecure';
  if (installation && !installation.canEnrol) return 'server';
  return undefined;
}

const WORDS = { address: enrol.cannotAddress, insecure: enrol.cannotInsecure, server: enrol.cannotServer } as const;

/** Says kindly why not here, and where instead. */
export function Cannot({ why }: { readonly why: WhyNot }) {
  const { t } = useWords();
  return (
    <Notice
      tone="warn"
      acts={
        <Button component={Link} to="/help/trust" variant="default">
          {t(accountMenu.trustHelp)}
        </Button>
      }
    >
      {t(WORDS[why], { host: location.host })}
    </Notice>
  );
}
