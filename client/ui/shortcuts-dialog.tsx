/** The dialog that "?" opens: what the keyboard does on the screens that are there now, by screen. */
import { Modal, Text } from '@mantine/core';
import { keyNames, shortcuts as w } from '../../shared/text/shortcuts.ts';
import { useWords } from './language.tsx';
import type { Shortcut } from './key-press.ts';
import type { ShortcutGroup } from './shortcuts.tsx';
import css from './shortcuts.module.css';

const EVERYWHERE: readonly Shortcut[] = [
  { keys: ['?'], does: w.list },
  { keys: ['Tab'], does: w.next },
  { keys: ['Shift+Tab'], does: w.before },
  { keys: ['Enter', ' '], does: w.press },
  { keys: ['Escape'], does: w.close },
];

const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent);

interface ShortcutsDialogProps {
  readonly groups: readonly ShortcutGroup[];
  readonly onClose: () => void;
}

export default function ShortcutsDialog({ groups, onClose }: ShortcutsDialogProps) {
  const { t } = useWords();
  const nameOf = (key: string): string => {
    if (key === 'Mod') return isMac ? 'Cmd' : 'Ctrl';
    return key in keyNames ? t(keyNames[key as keyof typeof keyNames]) : key.length === 1 ? key.toUpperCase() : key;
  };
  // Two of a kind, such as two seat maps, are listed once.
  const all = [...new Map(groups.map((one) => [one.of, one])).values(), { of: w.everywhere, list: EVERYWHERE }];
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<Text fw={600} fz="lg">{t(w.title)}</Text>}
      closeButtonProps={{ 'aria-label': t(w.close) }}
    >
      {all.map(({ of, list }) => (
        <section key={of.en} className={css.group}>
          <h3>{t(of)}</h3>
          <dl>
            {list.map(({ keys, does }) => (
              <div key={does.en}>
                <dt>{t(does)}</dt>
                <dd>
                  {keys.map((one, n) => (
                    <span key={one}>
                      {n > 0 && ` ${t(w.or)} `}
                      {one.split(/(?<=.)\+(?=.)/).map((key, m) => (
                        <span key={key}>
                          {m > 0 && ' + '}
                          <kbd>{nameOf(key)}</kbd>
                        </span>
                      ))}
                    </span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
