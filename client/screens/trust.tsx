/** How a device comes to trust the server of the room, where that server made its own root. */
import { Button, Tabs } from '@mantine/core';
import { Link } from 'wouter';
import { home } from '../../shared/text/home.ts';
import { shell } from '../../shared/text/shell.ts';
import type { Words } from '../../shared/text/words.ts';
import type { LanInfo } from '../../shared/wire/hall.ts';
import { AddressCodes } from '../ui/address-codes.tsx';
import { Fingerprint } from '../ui/fingerprint.tsx';
import { useWords } from '../ui/language.tsx';
import { Notice, Refused } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Card, Loading } from '../ui/states.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { platform } from '../ui/platform.ts';
import css from './trust.module.css';

const STEPS: Readonly<Record<'ipad' | 'android' | 'windows', readonly Words[]>> = {
  ipad: [home.ipad1, home.ipad2, home.ipad3, home.ipad4],
  android: [home.android1, home.android2, home.android3, home.android4],
  windows: [home.windows1, home.windows2, home.windows3, home.windows4],
};
const NAMES = { ipad: home.platformIpad, android: home.platformAndroid, windows: home.platformWindows } as const;

export default function Trust() {
  const { t } = useWords();
  const { data, refusal, loading, again } = useAsk<LanInfo>('/lan');
  return (
    <Page title={t(home.trustTitle)} lead={t(home.trustLead)}>
      <Refused refusal={refusal} again={again} />
      {loading && <Loading />}
      {data && !data.root && (
        <Notice
          tone="good"
          acts={
            <Button component={Link} to="/" variant="default">
              {t(shell.home)}
            </Button>
          }
        >
          {t(home.trustNotNeeded)}
        </Notice>
      )}
      {data?.root && <Root root={data.root} />}
    </Page>
  );
}

function Root({ root }: { readonly root: NonNullable<LanInfo['root']> }) {
  const { t } = useWords();
  const here = platform();
  return (
    <div className={css.columns}>
      <Card className={css.fetch}>
        <p>{t(home.trustScan)}</p>
        <AddressCodes text={new URL(root.url, location.href).href} size={230} />
        <Button component="a" href={root.url} size="lg">
          {t(home.trustFetch)}
        </Button>
      </Card>
      <div className={css.how}>
        <Notice tone="warn">{t(home.trustCompare)}</Notice>
        <Fingerprint hex={root.fingerprint} />
        <Tabs defaultValue={here === 'other' ? 'windows' : here}>
          <Tabs.List>
            {(['ipad', 'android', 'windows'] as const).map((one) => (
              <Tabs.Tab key={one} value={one} className={css.tab}>
                {t(NAMES[one])}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {(['ipad', 'android', 'windows'] as const).map((one) => (
            <Tabs.Panel key={one} value={one}>
              <ol className={css.steps}>
                {STEPS[one].map((step) => (
                  <li key={step.vi}>{t(step)}</li>
                ))}
              </ol>
            </Tabs.Panel>
          ))}
        </Tabs>
        <p className={css.soft}>{t(home.trustLimits)}</p>
      </div>
    </div>
  );
}
