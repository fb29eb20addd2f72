/** What somebody signed in may do about themselves; the language they read in. */
import { Menu } from '@mantine/core';
import { IconDevices, IconDeviceTablet, IconKey, IconLock, IconLogout, IconShieldLock } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { shell } from '../../shared/text/shell.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { LANGUAGES, NAMES, type Language } from '../../shared/text/words.ts';
import { useSession } from '../session.tsx';
import { useWords } from './language.tsx';
import { AccountButton } from './account-menu.tsx';

export default function AccountActs() {
  const { t, language, setLanguage } = useWords();
  const { me, locked, canLock, lock, signOut } = useSession();
  const go = useNavigate();
  if (!me || me.by === 'hall' || locked) return null;
  return (
    <Menu defaultOpened position="bottom-end" width={320} withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <AccountButton name={me.member.name} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconDeviceTablet size={22} aria-hidden />} onClick={() => void go('/devices')}>
          {t(shell.myDevices)}
        </Menu.Item>
        <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconDevices size={22} aria-hidden />} onClick={() => void go('/sessions')}>
          {t(signIn.sessionsTitle)}
        </Menu.Item>
        {me.member.hasPassword && (
          <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconKey size={22} aria-hidden />} onClick={() => void go('/password')}>
            {t(shell.changePassword)}
          </Menu.Item>
        )}
        {me.by === 'password' && me.rights.length > 0 && !me.lacksFactor && (
          <Menu.Item
            fz="md"
            mih="var(--touch)"
            leftSection={<IconShieldLock size={22} aria-hidden />}
            onClick={() => void go('/second-factor')}
          >
            {t(shell.secondFactor)}
          </Menu.Item>
        )}
        {canLock && (
          <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconLock size={22} aria-hidden />} onClick={lock}>
            {t(shell.lock)}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label fz="md">{t(shell.language)}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(to) => setLanguage(to as Language)}>
          {LANGUAGES.map((one) => (
            <Menu.RadioItem key={one} fz="md" mih="var(--touch)" lang={one} value={one} closeMenuOnClick>
              {NAMES[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconLogout size={22} aria-hidden />} onClick={() => void signOut()}>
          {t(shell.signOut)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
