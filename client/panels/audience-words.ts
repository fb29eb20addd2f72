/** Whom something is for, in words. */
import { forWhomOf, type Restriction } from '../../shared/meeting/audience.ts';
import { audience } from '../../shared/text/audience.ts';
import { useWords } from '../ui/language.tsx';

export function useAudienceWords(): (one: Restriction) => string {
  const { t } = useWords();
  return (one) => {
    const forWhom = forWhomOf(one);
    return typeof forWhom === 'string' ? t(audience.forDelegates) : t(audience.forNamed, { n: forWhom.members.length });
  };
}
