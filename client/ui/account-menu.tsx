/** Who is signed in, and what they may do about themselves. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDeviceTablet, IconKey, IconLock, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { shell } from '../../shared/text/shell.ts';
import { useSession } from '../session.tsx';
import { useWords } from './language.tsx';

export function AccountMenu() {
  const { t } = useWords();
  const { me, locked, canLock, lock, signOut } = useSession();
  const go = useNavigate();
  if (!me || me.by === 'hall' || locked) return null;
  return (
    <Menu position="bottom-end" width={280} withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray.8" size={48} aria-label={t(shell.account, { name: me.member.name })}>
          <IconUserCircle size={30} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label fz="sm" c="var(--ink)">
          {me.member.name}
        </Menu.Label>
        <Menu.Item fz="md" mih={48} leftSection={<IconDeviceTablet size={22} aria-hidden />} onClick={() => void go('/devices')}>
          {t(shell.myDevices)}
        </Menu.Item>
        {me.member.hasPassword && (
          <Menu.Item fz="md" mih={48} leftSection={<IconKey size={22} aria-hidden />} onClick={() => void go('/password')}>
            {t(shell.changePassword)}
          </Menu.Item>
        )}
        {canLock && (
          <Menu.Item fz="md" mih={48} leftSection={<IconLock size={22} aria-hidden />} onClick={lock}>
            {t(shell.lock)}
          </Menu.Item>
        )}
        <Menu.Item fz="md" mih={48} leftSection={<IconLogout size={22} aria-hidden />} onClick={() => void signOut()}>
          {t(shell.signOut)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
