/** Lets the writer of a note share it with their delegate group, told by name who will read it, and take it back. */
import { ActionIcon, Button, Group, Modal, Stack } from '@mantine/core';
import { IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { sharing as words } from '../../../shared/text/sharing.ts';
import type { GroupMember, NotebookGroup } from '../../../shared/wire/shared-notes.ts';
import { notebook } from '../../notes/notebook.ts';
import { groupNow, shareWith, sharing } from '../../notes/sharing.ts';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Loading } from '../../ui/states.tsx';

/** Nothing for who is in no group. */
export function ShareNote({ id }: { readonly id: string }) {
  const { t } = useWords();
  const group = useStore(sharing, (now) => now.group);
  const isShared = useStore(notebook, ({ notes }) => notes.get(id)?.shared !== undefined);
  const [asked, setAsked] = useState(false);
  if (group === undefined) return null;
  const name = t(isShared ? words.sharedNow : words.share);
  return (
    <>
      <ActionIcon
        size={56}
        variant={isShared ? 'light' : 'subtle'}
        color={isShared ? undefined : 'gray'}
        c={isShared ? undefined : 'var(--ink-soft)'}
        aria-label={name}
        title={name}
        onClick={() => setAsked(true)}
      >
        {isShared ? <IconUsersGroup size={24} aria-hidden /> : <IconUsers size={24} aria-hidden />}
      </ActionIcon>
      {asked && <Ask id={id} onClose={() => setAsked(false)} />}
    </>
  );
}

function Ask({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const note = useStore(notebook, ({ notes }) => notes.get(id));
  const [people, setPeople] = useState<NotebookGroup>();
  const [refusal, setRefusal] = useState<Refusal>();
  const ask = async (): Promise<void> => {
    const answer = await groupNow();
    if (isRefusal(answer)) setRefusal(answer);
    else {
      setRefusal(undefined);
      setPeople(answer);
    }
  };
  useEffect(() => {
    // Who will read it is said as it is now.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void ask();
  }, []);
  if (!note) return null;
  const share = (readers: readonly GroupMember[]): void => {
    void shareWith(
      note,
      people!.group!,
      readers.map((one) => one.id),
    ).catch(() => undefined);
    onClose();
  };
  return (
    // Locking the page's scroll would put a style into it by script, which the page's policy forbids.
    <Modal
      opened
      onClose={onClose}
      lockScroll={false}
      title={t(note.shared ? words.sharedNow : words.share)}
      size="lg"
      withCloseButton={false}
    >
      <Stack gap="md">
        <Refused refusal={refusal} again={ask} />
        {people ? (
          <People people={people} shared={note.shared?.readers} onShare={share} onClose={onClose} />
        ) : (
          !refusal && <Loading lines={2} />
        )}
      </Stack>
    </Modal>
  );
}

interface PeopleProps {
  readonly people: NotebookGroup;
  /** Whom it is shared with; undefined: nobody. */
  readonly shared: readonly string[] | undefined;
  readonly onShare: (readers: readonly GroupMember[]) => void;
  readonly onClose: () => void;
}

function People({ people: { name: group = '', members }, shared, onShare, onClose }: PeopleProps) {
  const { t } = useWords();
  const readers = shared ? members.filter(({ id }) => shared.includes(id)) : members;
  const others = members.filter((one) => !readers.includes(one));
  const names = (some: readonly GroupMember[]): string => some.map(({ name }) => name).join(', ');
  const without = readers.filter(({ devices }) => devices.length === 0);
  return (
    <>
      {members.length === 0 && <p>{t(words.alone, { group })}</p>}
      {readers.length > 0 && <p>{t(words.who, { names: names(readers), group })}</p>}
      {without.length > 0 && <p>{t(words.noDevice, { names: names(without) })}</p>}
      {others.length > 0 && <p>{t(words.newcomers, { names: names(others) })}</p>}
      <p>{t(words.notIn)}</p>
      <Group>
        {!shared && members.length > 0 && <Button onClick={() => onShare(members)}>{t(words.doShare)}</Button>}
        {shared && <Button onClick={() => onShare([])}>{t(words.takeBack)}</Button>}
        {shared && others.length > 0 && (
          <Button variant="default" onClick={() => onShare(members)}>
            {t(words.shareMore)}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t(words.leave)}
        </Button>
      </Group>
    </>
  );
}
