/** What somebody signed in may do about themselves. */
import { Menu } from '@mantine/core';
import { IconDeviceTablet, IconKey, IconLock, IconLogout } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { shell } from '../../shared/text/shell.ts';
import { useSession } from '../session.tsx';
import { useWords } from './language.tsx';
import { AccountButton } from './account-menu.tsx';

export default function AccountActs() {
  const { t } = useWords();
  const { me, locked, canLock, lock, signOut } = useSession();
  const go = useNavigate();
  if (!me || me.by === 'hall' || locked) return null;
  return (
    <Menu defaultOpened position="bottom-end" width={280} withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <AccountButton name={me.member.name} />
      </Menu.Target>
      <Menu.Dropdown>
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
