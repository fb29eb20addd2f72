/** Beside what is not for everybody: whom it is for, and what everybody else sees. */
import { IconLock } from '@tabler/icons-react';
import type { Restriction } from '../../../../shared/meeting/audience.ts';
import { audienceDesk } from '../../../../shared/text/audience-desk.ts';
import { useWords } from '../../../ui/language.tsx';
import { useAudienceWords } from '../../audience-words.ts';
import css from './agenda.module.css';

export function AudienceMark({
  of: { audience, publicTitle = '' },
}: {
  readonly of: { readonly audience?: Restriction; readonly publicTitle?: string };
}) {
  const { t } = useWords();
  const words = useAudienceWords();
  if (!audience) return null;
  return (
    <span className={css.restricted}>
      <IconLock size={16} aria-hidden /> {words(audience)} · {t(audienceDesk.publicIs, { title: publicTitle })}
    </span>
  );
}
