/** One tap calls the technician; what about may be said afterwards. Meanwhile the device tells how it is. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { isRefusal } from '../../../shared/base/refusal.ts';
import { tablets as words } from '../../../shared/text/tablets.ts';
import type { HelpState, TabletHeard } from '../../../shared/wire/tablets.ts';
import { post } from '../../link/http.ts';
import { bringings } from '../../reader/kept-index.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { reportOf } from './report.ts';

const CALLING_MS = 5_000;
const QUIET_MS = 180_000;
const REASONS = ['vote', 'network', 'power', 'papers', 'other'] as const;

export function Call() {
  const { t } = useWords();
  const { id, canSign } = useHere();
  const bringing = useStore(bringings, (all) => all[id]);
  const [help, setHelp] = useState<string>();
  const [heard, setHeard] = useState<HelpState | 'not sent'>();
  const latest = useRef({ canSign, bringing });
  useEffect(() => {
    latest.current = { canSign, bringing };
  });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = async (): Promise<void> => {
      const report = await reportOf(latest.current.canSign, latest.current.bringing, help);
      if (gone) return;
      const answer = await post<TabletHeard>(`/meetings/${id}/tablet`, report);
      if (gone) return;
      if (isRefusal(answer)) setHeard('not sent');
      else if (answer.help === 'ended') setHelp(undefined);
      else setHeard(answer.help);
      timer = setTimeout(() => void tell(), help === undefined ? QUIET_MS : CALLING_MS);
    };
    void tell();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [id, help]);
  if (help === undefined)
    return (
      <Button variant="default" leftSection={<IconHelpCircle size={22} aria-hidden />} onClick={() => setHelp(t(words.help))}>
        {t(words.call)}
      </Button>
    );
  return (
    <section className={panel.panel} aria-label={t(words.call)}>
      <Notice tone={heard === 'not sent' ? 'warn' : 'good'}>
        {t(heard === 'not sent' ? words.notSent : heard === 'coming' ? words.coming : words.called)}
      </Notice>
      <p>{t(words.why)}</p>
      <div className={panel.acts}>
        {REASONS.map((one) => (
          <Button
            key={one}
            variant={help === t(words[one]) ? 'filled' : 'default'}
            aria-pressed={help === t(words[one])}
            onClick={() => setHelp(t(words[one]))}
          >
            {t(words[one])}
          </Button>
        ))}
      </div>
      <Button variant="subtle" color="gray.8" onClick={() => setHelp(undefined)}>
        {t(words.notNeeded)}
      </Button>
    </section>
  );
}
