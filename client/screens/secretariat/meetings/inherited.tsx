/** Sessions that units held which have since become part of one's own: their minutes and archives. Nothing where there are none. */
import { Button } from '@mantine/core';
import { unitTree as words } from '../../../../shared/text/unit-tree.ts';
import type { InheritedMeeting } from '../../../../shared/wire/units.ts';
import { linkAs } from '../../../link/link-as.ts';
import { useWords } from '../../../ui/language.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { useVietnam } from '../../../desk/use-vietnam.ts';
import css from '../../../desk/desk.module.css';

export function Inherited() {
  const { t } = useWords();
  const vietnam = useVietnam();
  const { data } = useAsk<{ readonly meetings: readonly InheritedMeeting[] }>('/inherited');
  if (!data || data.meetings.length === 0) return null;
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(words.inherited)}</h2>
      <ul className={css.list}>
        {data.meetings.map((one) => (
          <li key={one.meeting} className={css.person}>
            <span className={css.who}>
              <strong>{one.title}</strong>
              <span>
                {one.council} · {vietnam(one.startsAt)}
              </span>
            </span>
            <Button
              component="a"
              size="sm"
              variant="default"
              href={linkAs(`/api/inherited/${one.meeting}/minutes.pdf`)}
              target="_blank"
              rel="noreferrer"
            >
              {t(words.minutesFile)}
            </Button>
            {one.approved && (
              <Button component="a" size="sm" variant="default" href={linkAs(`/api/inherited/${one.meeting}/archive.asice`)} download>
                {t(words.archiveFile)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
