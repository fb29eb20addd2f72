/**
 * A person's private notes and their key, among their devices: how far they are on the server, the key for another device, and a lost
 * one.
 */
import { useState } from 'react';
import { Button, Group, Stack } from '@mantine/core';
import { useStore } from 'zustand';
import { notes } from '../../../shared/text/notes.ts';
import { sheet as words } from '../../../shared/text/recovery-sheet.ts';
import { notebook } from '../../notes/notebook.ts';
import { beginAnew, renewKey, syncing, syncNow } from '../../notes/syncing.ts';
import { useMe } from '../../session.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Card } from '../../ui/states.tsx';
import { sheetNumber } from './sheet-number.ts';
import { ShowKey } from './show-key.tsx';
import { TakeKey } from './take-key.tsx';
import css from './notes.module.css';

export default function Notes() {
  const { t } = useWords();
  const owner = useMe().member.id;
  const { phase, refusal, spoiled, older, tooLarge, key, sheet } = useStore(syncing);
  const unsent = useStore(notebook, (now) => now.unsent.size);
  const [taken, setTaken] = useState(false);
  const [asking, setAsking] = useState<'renew' | 'anew'>();
  const isOther = phase === 'other-key';
  return (
    <Card>
      <Stack gap="md">
        <h2 className={css.heading}>{t(notes.title)}</h2>
        <p className={css.soft}>{t(notes.what)}</p>
        {isOther ? (
          <>
            <Notice tone="warn" title={t(notes.otherKey)}>
              {t(notes.otherKeyWhat)}
            </Notice>
            <TakeKey owner={owner} onTaken={() => setTaken(true)} />
            <div>
              <Button variant="subtle" color="gray.8" onClick={() => setAsking('anew')}>
                {t(notes.anew)}
              </Button>
            </div>
          </>
        ) : (
          <>
            {taken && <Notice tone="good">{t(notes.taken)}</Notice>}
            <p role="status">
              {phase === 'working' ? t(notes.working) : unsent > 0 ? t(notes.unsent, { n: unsent }) : phase === 'done' && t(notes.allThere)}
            </p>
            {phase === 'refused' && <Refused refusal={refusal} again={() => syncNow(owner)} />}
          </>
        )}
        {tooLarge.size > 0 && <Notice tone="warn">{t(notes.tooLarge, { n: tooLarge.size })}</Notice>}
        {spoiled.size > 0 && <Notice tone="bad">{t(notes.spoiled, { n: spoiled.size })}</Notice>}
        {older.size > 0 && <Notice tone="warn">{t(notes.older, { n: older.size })}</Notice>}
        {!isOther && (
          <>
            {sheet?.state === 'printed' &&
              (sheet.key === key ? (
                <p className={css.soft}>{t(words.state, { number: sheetNumber(sheet.key) })}</p>
              ) : (
                <Notice tone="warn" title={t(words.anewTitle)}>
                  {t(words.anew)}
                </Notice>
              ))}
            <ShowKey owner={owner} />
            <Group>
              <Button variant="subtle" color="gray.8" onClick={() => setAsking('renew')}>
                {t(notes.renew)}
              </Button>
            </Group>
          </>
        )}
      </Stack>
      <Confirm
        opened={asking === 'renew'}
        title={t(notes.renew)}
        act={t(notes.renew)}
        onAct={() => renewKey(owner)}
        onClose={() => setAsking(undefined)}
      >
        {t(notes.renewWhat)}
      </Confirm>
      <Confirm
        opened={asking === 'anew'}
        title={t(notes.anew)}
        act={t(notes.anew)}
        onAct={() => beginAnew(owner)}
        onClose={() => setAsking(undefined)}
      >
        {t(notes.anewWhat)}
      </Confirm>
    </Card>
  );
}
