/** One of one's own papers: a tap reads it; a menu renames, moves, downloads and removes it. */
import { useState } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileText } from '@tabler/icons-react';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import type { Folder, OwnAct, OwnPaper } from '../../../shared/council/own-papers.ts';
import { ownPapers as w } from '../../../shared/text/own-papers.ts';
import { linkAs } from '../../link/link-as.ts';
import { useActing } from '../../desk/use-act.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { ActsMenu } from '../../ui/acts-menu.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { NameForm } from './folder-acts.tsx';
import css from './own-papers.module.css';

interface OwnPaperRowProps {
  readonly paper: OwnPaper;
  readonly folders: readonly Folder[];
  readonly onAct: (act: OwnAct) => Promise<unknown>;
  readonly onRead: () => void;
}

export function OwnPaperRow({ paper, folders, onAct, onRead }: OwnPaperRowProps) {
  const { t, date } = useWords();
  const { refusal, run } = useActing();
  const [dialog, setDialog] = useState<'rename' | 'remove'>();
  const { id, title, pages, at, folder } = paper;
  const close = () => setDialog(undefined);
  return (
    <li className={css.paper}>
      <button type="button" className={css.read} onClick={onRead}>
        <IconFileText size={26} stroke={1.6} aria-hidden />
        <span>
          <strong>{title}</strong>
          <span className={css.soft}>{t(w.facts, { pages, date: date(at) })}</span>
        </span>
      </button>
      <ActsMenu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={56} aria-label={t(w.acts, { title })}>
            <IconDots aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item fz="md" mih="var(--touch)" onClick={() => setDialog('rename')}>
            {t(w.rename)}
          </Menu.Item>
          {folders.filter((one) => one.id !== folder).map((one) => (
            <Menu.Item key={one.id} fz="md" mih="var(--touch)" onClick={() => void run(() => onAct({ do: 'move', paper: id, folder: one.id }))}>
              {t(w.moveTo, { name: one.name })}
            </Menu.Item>
          ))}
          {folder !== undefined && (
            <Menu.Item fz="md" mih="var(--touch)" onClick={() => void run(() => onAct({ do: 'move', paper: id }))}>
              {t(w.moveOut)}
            </Menu.Item>
          )}
          <Menu.Item fz="md" mih="var(--touch)" component="a" href={linkAs(`/api/own-papers/${id}/file?original`)} download>
            {t(w.download)}
          </Menu.Item>
          <Menu.Item fz="md" mih="var(--touch)" onClick={() => setDialog('remove')}>
            {t(w.remove)}
          </Menu.Item>
        </Menu.Dropdown>
      </ActsMenu>
      <Refused refusal={refusal} />
      {dialog === 'rename' && (
        <NameForm
          head={t(w.rename)}
          label={t(w.name)}
          before={title}
          most={200}
          onName={(name) => onAct({ do: 'rename', paper: id, title: name })}
          onClose={close}
        />
      )}
      <Confirm
        opened={dialog === 'remove'}
        title={title}
        act={t(w.remove)}
        onAct={async (): Promise<Refusal | void> => {
          const answer = await onAct({ do: 'remove', paper: id });
          if (isRefusal(answer)) return answer;
        }}
        onClose={close}
      >
        {t(w.removeText)}
      </Confirm>
    </li>
  );
}
