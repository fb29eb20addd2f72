/** What others have done to one's account since the last sign-in: what, when, by whom. Nothing where there is nothing. */
import { Button } from '@mantine/core';
import { members } from '../../shared/text/members.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import type { AccountNews as One } from '../../shared/wire/http.ts';
import { post } from '../link/http.ts';
import { useWords } from '../ui/language.tsx';
import { Notice } from '../ui/notice.tsx';
import { useAsk } from '../ui/use-ask.ts';

const WORDS = {
  password: signIn.newsPassword,
  rights: signIn.newsRights,
  keyApproved: signIn.newsKeyApproved,
  keyRevoked: signIn.newsKeyRevoked,
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
      .join(', ') || t(signIn.newsNoRights);
  return (
    <Notice
      title={t(signIn.newsTitle)}
      acts={
        <Button variant="default" onClick={() => void post('/news/seen', { until: last.at }).then(again)}>
          {t(signIn.newsSeen)}
        </Button>
      }
    >
      {news.map((one) => (
        <p key={`${one.at} ${one.what}`}>
          {t(WORDS[one.what], { by: one.by, at: dateTime(one.at), label: one.label ?? '', rights: rights(one) })}
        </p>
      ))}
      <p>{t(signIn.newsAsk)}</p>
    </Notice>
  );
}
