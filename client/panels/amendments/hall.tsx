/** On the wall: the amendment that is before the council, against the draft, with who proposed it. What is not for everybody is not shown. */
import { numberOf } from '../../../shared/meeting/about-text.ts';
import { basisIn, isFrozen, isOpenToAll, isUndecided, whereOf } from '../../../shared/meeting/amended.ts';
import { authorOf } from '../../../shared/meeting/amendments-minutes.ts';
import { amendmentWords as words } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere, type Here } from '../here.tsx';
import type { HallSlots } from '../slot.ts';
import wall from '../wall.module.css';
import css from './amendments.module.css';
import { amendmentNow, draftNow } from './draft-now.ts';
import { Changed } from './pieces.tsx';

function shown(here: Here) {
  const wording = draftNow(here.meeting);
  if (!wording || !isOpenToAll(here.meeting, wording) || isFrozen(here.meeting, wording)) return undefined;
  const one = amendmentNow(here.meeting, wording);
  return one && isUndecided(here.meeting, one) ? { wording, one } : undefined;
}

function Words() {
  const { t } = useWords();
  const here = useHere();
  const now = shown(here);
  if (!now) return null;
  const { wording, one } = now;
  return (
    <>
      <p className={wall.stage}>
        {t(words.number, { n: numberOf(here.meeting, one), place: whereOf(here.meeting, one) })} ·{' '}
        {t(words.by, { name: authorOf(here.meeting, one) })}
      </p>
      <p className={wall.soft}>{wording.title}</p>
      <div className={css.wall}>
        <Changed basis={basisIn(here.meeting, one)} change={one} />
        {one.answer && <p className={wall.soft}>{t(one.answer.accepted ? words.accepted : words.notAccepted)}</p>}
      </div>
    </>
  );
}

export const hall: HallSlots = {
  // Before the item that it belongs to; a vote that runs goes before it.
  words: { when: (here) => (shown(here) ? 'outcome' : undefined), Show: Words },
};
