/** What an administrator does with a guide: change it, remove it, take the original back. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { isBuiltIn } from '../../../shared/council/guides.ts';
import { guides as w } from '../../../shared/text/guides.ts';
import type { Guides } from '../../../shared/wire/guides.ts';
import { useActing } from '../../desk/use-act.ts';
import { post } from '../../link/http.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import GuideForm from './guide-form.tsx';
import type { Guide } from './standing.ts';
import { GUIDES_PATH, useGuidesTold } from './use-guides.ts';
import css from './guides.module.css';

export default function GuideActs({ guide }: { readonly guide: Guide }) {
  const { t } = useWords();
  const told = useGuidesTold();
  const [form, setForm] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, refusal, run } = useActing();
  const act = async (what: 'away' | 'original') => told(await post<Guides>(`${GUIDES_PATH}/${guide.id}/${what}`, { was: guide.mark }));
  return (
    <div className={css.acts}>
      {guide.state !== 'away' && (
        <Button variant="default" onClick={() => setForm(true)} aria-label={t(w.editOf, { title: guide.title })}>
          {t(w.edit)}
        </Button>
      )}
      {(guide.state === 'away' || (guide.state === 'changed' && isBuiltIn(guide.id))) && (
        <Button variant="default" loading={busy} onClick={() => void run(() => act('original'))}>
          {t(w.original)}
        </Button>
      )}
      {guide.state !== 'away' && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(w.putAway)}
        </Button>
      )}
      <Refused refusal={refusal} />
      {form && <GuideForm guide={guide} onClose={() => setForm(false)} />}
      <Confirm
        opened={asking}
        title={t(w.putAwayOf, { title: guide.title })}
        act={t(w.putAway)}
        onAct={async (): Promise<Refusal | void> => {
          const answer = await act('away');
          if (isRefusal(answer)) return answer;
        }}
        onClose={() => setAsking(false)}
      >
        {t(w.putAwayText)}
      </Confirm>
    </div>
  );
}
