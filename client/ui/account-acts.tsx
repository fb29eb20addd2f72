/** What somebody signed in may do about themselves; the language they read in, how large, and with which hand. */
import { lazy, Suspense, useState } from 'react';
import { Menu } from '@mantine/core';
import {
  IconBell,
  IconChartBar,
  IconDevices,
  IconDeviceTablet,
  IconFolder,
  IconHelpCircle,
  IconKey,
  IconLock,
  IconLogout,
  IconShieldLock,
} from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { guides } from '../../shared/text/guides.ts';
import { notices } from '../../shared/text/notices.ts';
import { ownPapers } from '../../shared/text/own-papers.ts';
import { shell } from '../../shared/text/shell.ts';
import { accountMenu } from '../../shared/text/own-account.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { statistics } from '../../shared/text/statistics.ts';
import { LANGUAGES, NAMES, type Language } from '../../shared/text/words.ts';
import { useSession } from '../session.tsx';
import { useWords } from './language.tsx';
import { AccountButton } from './account-menu.tsx';
import { deviceLook, HANDS, LETTERS, type Hand, type Letters } from './device-look.ts';
import css from './page.module.css';

const HelpHere = lazy(() => import('../screens/guides/help-here.tsx'));

const LETTERS_WORDS = { 100: accountMenu.letters100, 125: accountMenu.letters125, 150: accountMenu.letters150 } as const;

export default function AccountActs() {
  const { t, language, setLanguage } = useWords();
  const { me, locked, canLock, lock, signOut } = useSession();
  const [, go] = useLocation();
  const look = useStore(deviceLook);
  const [help, setHelp] = useState<'never' | 'open' | 'shut'>('never');
  if (!me || me.by === 'hall' || locked) return null;
  return (
    <>
      <Menu
        defaultOpened
        position="bottom-end"
        width="min(22.5rem, calc(100vw - 1.5rem))"
        withinPortal
        withInitialFocusPlaceholder={false}
        menuItemTabIndex={0}
      >
        <Menu.Target>
          <AccountButton name={me.member.name} />
        </Menu.Target>
        <Menu.Dropdown className={css.acts}>
          <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconHelpCircle size={22} aria-hidden />} onClick={() => setHelp('open')}>
            {t(guides.help)}
          </Menu.Item>
          <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconBell size={22} aria-hidden />} onClick={() => go('/notices')}>
            {t(notices.title)}
          </Menu.Item>
          {me.member.kind !== 'guest' && (
            <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconFolder size={22} aria-hidden />} onClick={() => go('/own-papers')}>
              {t(ownPapers.title)}
            </Menu.Item>
          )}
          <Menu.Item
            fz="md"
            mih="var(--touch)"
            leftSection={<IconChartBar size={22} aria-hidden />}
            onClick={() => go(me.rights.length > 0 ? '/secretariat/statistics' : '/statistics')}
          >
            {t(statistics.title)}
          </Menu.Item>
          <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconDeviceTablet size={22} aria-hidden />} onClick={() => go('/devices')}>
            {t(accountMenu.myDevices)}
          </Menu.Item>
          <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconDevices size={22} aria-hidden />} onClick={() => go('/sessions')}>
            {t(signIn.sessionsTitle)}
          </Menu.Item>
          {me.member.hasPassword && (
            <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconKey size={22} aria-hidden />} onClick={() => go('/password')}>
              {t(accountMenu.changePassword)}
            </Menu.Item>
          )}
          {me.by === 'password' && me.rights.length > 0 && !me.lacksFactor && (
            <Menu.Item
              fz="md"
              mih="var(--touch)"
              leftSection={<IconShieldLock size={22} aria-hidden />}
              onClick={() => go('/second-factor')}
            >
              {t(shell.secondFactor)}
            </Menu.Item>
          )}
          {canLock && (
            <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconLock size={22} aria-hidden />} onClick={lock}>
              {t(shell.lock)}
            </Menu.Item>
          )}
          <Menu.Item fz="md" mih="var(--touch)" leftSection={<IconLogout size={22} aria-hidden />} onClick={() => void signOut()}>
            {t(shell.signOut)}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label fz="md">{t(shell.language)}</Menu.Label>
          <Menu.RadioGroup value={language} onChange={(to) => setLanguage(to as Language)}>
            <div role="group" className={css.choices}>
              {LANGUAGES.map((one) => (
                <Menu.RadioItem key={one} fz="md" mih="var(--touch)" lang={one} value={one} closeMenuOnClick>
                  {NAMES[one]}
                </Menu.RadioItem>
              ))}
            </div>
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label fz="md">{t(shell.letters)}</Menu.Label>
          <Menu.RadioGroup value={String(look.letters)} onChange={(to) => deviceLook.setState({ letters: Number(to) as Letters })}>
            <div role="group" className={css.choices}>
              {LETTERS.map((one) => (
                <Menu.RadioItem key={one} fz="md" mih="var(--touch)" value={String(one)}>
                  {t(LETTERS_WORDS[one])}
                </Menu.RadioItem>
              ))}
            </div>
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label fz="md">{t(shell.hand)}</Menu.Label>
          <Menu.RadioGroup value={look.hand} onChange={(to) => deviceLook.setState({ hand: to as Hand })}>
            <div role="group" className={css.choices}>
              {HANDS.map((one) => (
                <Menu.RadioItem key={one} fz="md" mih="var(--touch)" value={one}>
                  {t(one === 'right' ? accountMenu.rightHand : accountMenu.leftHand)}
                </Menu.RadioItem>
              ))}
            </div>
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      {help !== 'never' && <Suspense><HelpHere opened={help === 'open'} onClose={() => setHelp('shut')} /></Suspense>}
    </>
  );
}
