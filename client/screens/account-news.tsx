/** What others have done to one's account since the last sign-in: what, when, by whom. Nothing where there is nothing. */
import { Button } from '@mantine/core';
import { members } from '../../shared/text/members.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import type { AccountNews as One } from '../../shared/wire/sign-in.ts';
import { post } from '../link/http.ts';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { useAsk } from '../ui/use-ask.ts';

const WORDS = {
  password: ownAccount.newsPassword,
  rights: ownAccount.newsRights,
  keyApproved: ownAccount.newsKeyApproved,
  keyRevoked: ownAccount.newsKeyRevoked,
} as const;

export function AccountNews() {
  const { t, dateTime } = useWords();
  const { data, again } = useAsk<{ readonly news: readonly One[] }>('/news');
  const news = data?.news ?? [];
  const last = news.at(-1);
  if (!last) return null;
  const rights = (one: One) =>
    (one.rights ?? [])
      .map((right) => t(right === 'administrator' ? members.rightAdministrator : members.rightSecretariat).split(':')[0])
      .join(', ') || t(ownAccount.newsNoRights);
  return (
    <Notice
      title={t(ownAccount.newsTitle)}
      acts={
        <Button variant="default" onClick={() => void post('/news/seen', { until: last.at }).then(again)}>
          {t(ownAccount.newsSeen)}
        </Button>
      }
    >
      {news.map((one) => (
        <p key={`${one.at} ${one.what}`}>
          {t(WORDS[one.what], { by: one.by, at: dateTime(one.at), label: one.label ?? '', rights: rights(one) })}
        </p>
      ))}
      <p>{t(ownAccount.newsAsk)}</p>
    </Notice>
  );
}
