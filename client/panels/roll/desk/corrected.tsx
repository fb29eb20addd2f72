/** Whose name, position, group or committees the register gives otherwise now: a draft is brought up to date, a record by the secretary's act. */
import { Button } from '@mantine/core';
import { corrected as w } from '../../../../shared/text/corrected.ts';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useCorrected } from './use-corrected.ts';
import css from '../../../desk/desk.module.css';

export function CorrectedPeople() {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const all = useCorrected();
  const isDraft = meeting.session.stage === 'draft';
  const n = all.length;
  if (n === 0) return null;
  const update = () =>
    run(async () => {
      for (const { member } of all) {
        const wrong = await act('correctListing', { member });
        if (wrong) return wrong;
      }
      return undefined;
    });
  return (
    <Notice tone="warn" title={t(w.title, { n })}>
      <div className={css.tight}>
        <p>{t(isDraft ? w.draft : w.record)}</p>
        <ul className={css.list} aria-label={t(w.list)}>
          {all.map((one) => (
            <li key={one.member} className={css.person}>
              <span className={css.who}>
                <span>{t(w.before, { words: one.before })}</span>
                <strong>{t(w.now, { words: one.now })}</strong>
              </span>
            </li>
          ))}
        </ul>
        <div>
          <Button loading={busy} onClick={() => void update()}>
            {t(isDraft ? w.update : w.enter, { n })}
          </Button>
        </div>
        <Refused refusal={refusal} />
      </div>
    </Notice>
  );
}
