/** The way to one's notices, with how many are unread. */
import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from 'wouter';
import { notices } from '../../../shared/text/notices.ts';
import type { Notices } from '../../../shared/wire/notices.ts';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from './notices.module.css';

export default function Bell() {
  const { t, number } = useWords();
  const { data } = useAsk<Notices>('/notices?limit=0', { every: 60_000 });
  const unread = data?.unread ?? 0;
  const label = unread > 0 ? `${t(notices.title)}: ${t(notices.unread, { n: unread })}` : t(notices.title);
  return (
    <Button
      component={Link}
      to="/notices"
      variant="default"
      className={css.bell}
      aria-label={label}
      leftSection={<IconBell size={22} aria-hidden />}
    >
      {t(notices.title)}
      {unread > 0 && <span className={css.count}>{number(unread)}</span>}
    </Button>
  );
}
