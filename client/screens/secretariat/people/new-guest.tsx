/** A guest who is not in the register yet: put there, and invited, in one act. */
import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { Member } from '../../../../shared/council/council.ts';
import { members } from '../../../../shared/text/members.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { post } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useDesk } from '../use-desk.tsx';
import { useActing } from '../use-act.ts';
import css from '../desk.module.css';

export function NewGuest() {
  const { t } = useWords();
  const { act } = useDesk();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [group, setGroup] = useState('');
  const [tried, setTried] = useState(false);
  const [invited, setInvited] = useState<string>();
  const { busy, refusal, run } = useActing();
  const add = async () => {
    setTried(true);
    setInvited(undefined);
    if (name.trim() === '') return;
    const done = await run(async () => {
      const answer = await post<{ member: Member }>('/members', { name, kind: 'guest', ...(title.trim() && { title }), ...(group.trim() && { group }) });
      if (isRefusal(answer)) return answer;
      await queries.invalidateQueries({ queryKey: ['/members'] });
      return act('listMember', { member: answer.member.id });
    });
    if (!done) return;
    setInvited(name.trim());
    setName('');
    setTitle('');
    setGroup('');
    setTried(false);
  };
  return (
    <form
      noValidate
      className={css.tight}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h3 className={css.heading}>{t(prepare.newGuest)}</h3>
      <TextInput label={t(members.name)} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={80} error={tried && name.trim() === '' && t(desk.required)} />
      <TextInput label={t(members.position)} value={title} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={120} />
      <TextInput label={t(prepare.guestAgency)} value={group} onChange={(event) => setGroup(event.currentTarget.value)} maxLength={80} />
      <Refused refusal={refusal} />
      {invited && <Notice tone="good">{t(prepare.guestCleared, { name: invited })}</Notice>}
      <Button type="submit" loading={busy}>
        {t(prepare.addGuest)}
      </Button>
    </form>
  );
}
