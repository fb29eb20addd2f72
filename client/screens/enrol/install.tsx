/** The app goes on the home screen before a key is made: in a browser's tab, a tablet may throw the key away by itself. */
import type { ReactNode } from 'react';
import { Button, Stack } from '@mantine/core';
import { IconDeviceTablet, IconDotsVertical, IconKeyboard, IconShare2, IconSquarePlus } from '@tabler/icons-react';
import { enrol } from '../../../shared/text/enrol.ts';
import type { Words } from '../../../shared/text/words.ts';
import { Mark } from '../../ui/mark.tsx';
import { useWords } from '../../ui/language.tsx';
import css from './enrol.module.css';

interface InstallProps {
  readonly platform: 'ipad' | 'android';
  readonly code: string | undefined;
  readonly onAnyway: () => void;
}

const picture = { size: 60, stroke: 1.4, 'aria-hidden': true } as const;

const STEPS: Readonly<Record<'ipad' | 'android', ReadonlyArray<readonly [ReactNode, Words]>>> = {
  ipad: [
    [<IconShare2 key="1" {...picture} />, enrol.ipadShare],
    [<IconSquarePlus key="2" {...picture} />, enrol.ipadAdd],
    [<Mark key="3" size={60} />, enrol.openApp],
    [<IconKeyboard key="4" {...picture} />, enrol.enterCodeThere],
  ],
  android: [
    [<IconDotsVertical key="1" {...picture} />, enrol.androidMenu],
    [<IconDeviceTablet key="2" {...picture} />, enrol.androidAdd],
    [<Mark key="3" size={60} />, enrol.openApp],
    [<IconKeyboard key="4" {...picture} />, enrol.enterCodeThere],
  ],
};

export function Install({ platform, code, onAnyway }: InstallProps) {
  const { t } = useWords();
  const steps = STEPS[platform];
  return (
    <Stack gap="lg">
      <ol className={css.steps}>
        {steps.map(([icon, text], n) => (
          <li key={text.vi}>
            <span className={css.number}>{t(enrol.step, { n: n + 1, of: steps.length })}</span>
            {icon}
            <span>{t(text)}</span>
          </li>
        ))}
      </ol>
      {code && (
        <div>
          <p className={css.soft}>{t(enrol.rememberCode)}</p>
          <p className={css.code} translate="no" aria-label={`${t(enrol.yourCode)}: ${[...code].join(' ')}`} role="img">
            {code.slice(0, 4)} {code.slice(4)}
          </p>
        </div>
      )}
      <div>
        <Button variant="subtle" color="gray.8" onClick={onAnyway}>
          {t(enrol.inBrowser)}
        </Button>
      </div>
    </Stack>
  );
}
