/** Who is ready to vote, before the chair and the secretaries: how many in a line, and who is not, with what is to be done. */
import { useEffect, useState } from 'react';
import { Button, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { isRefusal } from '../../../shared/base/refusal.ts';
import { timestamp } from '../../../shared/base/time.ts';
import { shell } from '../../../shared/text/shell.ts';
import { lacks as lackWords, readinessWords, remedies } from '../../../shared/text/vote-readiness.ts';
import type { KeysInForce } from '../../../shared/wire/meeting-log.ts';
import { get } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../../shared/council/name-order.ts';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { readiness, type Readiness } from './readiness.ts';
import css from './readiness.module.css';

/** Certificates run out by the day, and people come and go by the record. */
const EVERY_MS = 60_000;

/** Of each delegate, as it is now. */
function useReadiness(): Readiness[] {
  const { id, meeting, followed } = useHere();
  const [{ now, keys }, set] = useState<{ readonly now: number; readonly keys?: KeysInForce['keys'] }>(() => ({ now: Date.now() }));
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      const answer = await get<KeysInForce>(`/meetings/${encodeURIComponent(id)}/keys`, stop.signal);
      if (!stop.signal.aborted) set((before) => ({ ...before, now: Date.now(), ...(!isRefusal(answer) && { keys: answer.keys }) }));
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [id]);
  return readiness(meeting, { connected: followed.connected, keys, now: timestamp(now + followed.offset) });
}

/** "50 of 52 ready". */
export function ReadyCount() {
  const { t } = useWords();
  const all = useReadiness();
  return (
    <p>
      <b>{t(readinessWords.count, { ready: all.filter((one) => !one.lacks).length, all: all.length })}</b>
    </p>
  );
}

/** The same, and the way to who is not. */
export default function ReadyToVote() {
  const { t } = useWords();
  const all = useReadiness();
  const [opened, setOpened] = useState(false);
  return (
    <div className={css.count}>
      <ReadyCount />
      <Button variant="default" onClick={() => setOpened(true)}>
        {t(readinessWords.show)}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        size="xl"
        title={
          <Text fw={600} fz="lg">
            {t(readinessWords.title)}
          </Text>
        }
        closeButtonProps={{ 'aria-label': t(shell.close) }}
      >
        <List all={all} />
      </Modal>
    </div>
  );
}

function List({ all }: { readonly all: readonly Readiness[] }) {
  const { t } = useWords();
  const nameOf = useNames();
  const not = all.filter((one) => one.lacks);
  const [shown, setShown] = useState<string>('not');
  const rows = [...(shown === 'not' ? not : all)].sort((a, b) => byGivenName(nameOf(a.member), nameOf(b.member)));
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t(readinessWords.filter)}
        classNames={{ label: css.choice }}
        value={shown}
        onChange={setShown}
        data={[
          { value: 'not', label: t(readinessWords.notReady, { count: not.length }) },
          { value: 'all', label: t(readinessWords.all, { count: all.length }) },
        ]}
      />
      {rows.length === 0 && <p>{t(readinessWords.everybody)}</p>}
      <ul className={css.rows} aria-label={t(readinessWords.title)}>
        {rows.map(({ member, lacks }) => (
          <li key={member}>
            <b>{nameOf(member)}</b>
            <span className={lacks ? css.lacks : panel.soft}>{t(lacks ? lackWords[lacks] : readinessWords.ready)}</span>
            {lacks && <span className={panel.soft}>{t(remedies[lacks])}</span>}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
