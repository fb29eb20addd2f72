/** The sample council's roles: one link and one QR code each. */
import { Button } from '@mantine/core';
import { setup } from '../../../shared/text/setup.ts';
import type { SampleDone } from '../../../shared/wire/setup.ts';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../../ui/page.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Card } from '../../ui/states.tsx';
import css from './setup.module.css';

const ROLE = { delegate: setup.roleDelegate, chair: setup.roleChair, secretary: setup.roleSecretary, hall: setup.roleHall } as const;

export function SampleRoles({ done }: { readonly done: SampleDone }) {
  const { t } = useWords();
  return (
    <Page title={t(setup.sampleTitle)} lead={t(setup.sampleReady)} density="desk">
      <div className={css.roles}>
        {done.links.map((link) => (
          <Card key={link.url} className={css.role}>
            <h2>{t(ROLE[link.role])}</h2>
            <QrCode text={link.url} size={200} />
            <p>{link.name}</p>
            <Button
              component="a"
              href={link.url}
              target="_blank"
              rel="noopener"
              variant={link.role === 'delegate' ? 'filled' : 'default'}
              aria-label={`${t(ROLE[link.role])}: ${t(setup.openHere)}`}
            >
              {t(setup.openHere)}
            </Button>
          </Card>
        ))}
      </div>
    </Page>
  );
}
