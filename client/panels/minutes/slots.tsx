/** The minutes and the archive, once the session is over, for whoever gets them; and which tablets witness its record. */
import { Button } from '@mantine/core';
import { IconFileText, IconPackage, IconShieldCheck } from '@tabler/icons-react';
import { link } from '../../../shared/text/link.ts';
import { sessionLeft } from '../../../shared/text/session-left.ts';
import { linkAs } from '../../link/link-as.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import type { Slots } from '../slot.ts';
import css from './minutes.module.css';

function Records() {
  const { t } = useWords();
  const { id, meeting: { minutes }, chair, secretary, delegate } = useHere();
  const isApproved = minutes.approved !== undefined;
  // As the server has it: nothing is offered that would be refused.
  const mayHaveArchive = chair || secretary || (delegate && isApproved);
  if (!isApproved && !mayHaveArchive) return null;
  const link = (file: string): string => linkAs(`/api/meetings/${encodeURIComponent(id)}/${file}`);
  return (
    <div className={panel.acts}>
      {isApproved && (
        <Button
          component="a"
          href={link('minutes.pdf')}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconFileText size={22} aria-hidden />}
        >
          {t(sessionLeft.minutes)}
        </Button>
      )}
      {mayHaveArchive && (
        <Button component="a" href={link('archive.asice')} variant="default" leftSection={<IconPackage size={22} aria-hidden />}>
          {t(sessionLeft.archive)}
        </Button>
      )}
    </div>
  );
}

function Witnessed() {
  const { t } = useWords();
  const { followed, meeting: { minutes, session } } = useHere();
  // Of what did not take place there is nothing to witness.
  if (session.calledOff !== undefined) return null;
  const last = minutes.attestations.at(-1);
  return (
    <>
      {followed.witnessed !== undefined && (
        <span className={css.witnessed}>
          <IconShieldCheck size={20} aria-hidden /> {t(link.witnessed)}
        </span>
      )}
      {last && <span>{t(sessionLeft.attested, { n: last.n, m: last.m })}</span>}
    </>
  );
}

export const slots: Slots = {
  name: 'minutes',
  Left: Records,
  Foot: Witnessed,
  desk: () => import('./desk/parts.tsx').then(({ desk }) => desk),
};
