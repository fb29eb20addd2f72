/** The sites and who is there, before the chair and at the desk, with the acts that say that one is lost or back. */
import { Button } from '@mantine/core';
import { sites as words } from '../../../shared/text/sites.ts';
import type { Json } from '../../../shared/base/canonical.ts';
import type { Refusal } from '../../../shared/base/refusal.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { useActing } from '../../desk/use-act.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { sitesNow } from './here-and-there.ts';
import css from './sites.module.css';

export interface SiteListProps {
  readonly meeting: Meeting;
  readonly connected: readonly string[] | undefined;
  /** Absent: nothing can be said any more. */
  readonly act?: (type: string, input: Json) => Promise<Refusal | undefined>;
}

export function SiteList({ meeting, connected, act }: SiteListProps) {
  const { t, time } = useWords();
  const { busy, refusal, run } = useActing();
  return (
    <>
      <ul className={css.list}>
        {sitesNow(meeting, connected).map(({ site, name, present, total, guests, lost, quiet }) => (
          <li key={site} className={`${css.site} ${lost ? css.lost : ''}`}>
            <span className={css.who}>
              <strong>{t(words.count, { name, present, total })}</strong> {guests > 0 && t(words.guests, { n: guests })}
              {(lost ?? quiet) && <span className={css.state}>{lost ? t(words.lostNow, { time: time(lost) }) : t(words.quiet)}</span>}
            </span>
            {act && (
              <Button
                variant="default"
                disabled={busy}
                aria-label={t(lost ? words.reportBackWho : words.reportLostWho, { name })}
                onClick={() => void run(() => act('reportSite', { site, lost: !lost }))}
              >
                {t(lost ? words.reportBack : words.reportLost)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refused refusal={refusal} />
    </>
  );
}
