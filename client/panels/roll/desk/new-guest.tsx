/**
 * A guest who is not in the register yet: put there, and invited, in one act. Who may be there already, however they were
 * written, is asked about.
 */
import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { Member } from '../../../../shared/council/council.ts';
import { personKey } from '../../../../shared/council/names.ts';
import { members } from '../../../../shared/text/members.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { post } from '../../../link/http.ts';
import { Restored, useDraft } from '../../../desk/use-draft.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useMe } from '../../../session.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { namesakesOf } from '../../../desk/people.ts';
import { useActing } from '../../../desk/use-act.ts';
import css from '../../../desk/desk.module.css';

export function NewGuest() {
  const { t } = useWords();
  const { id: meetingId, meeting, act } = useDesk();
  const queries = useQueryClient();
  const draft = useDraft(`guest/${meetingId}`, { name: '', title: '', group: '' });
  const { typed: { name, title, group }, type } = draft;
  const [tried, setTried] = useState(false);
  const [invited, setInvited] = useState<string>();
  /** Somebody of that name, until it is said that they are two. */
  const [namesake, setNamesake] = useState<Member>();
  const own = useMe().member.unit;
  const { busy, refusal, run } = useActing();
  const input = { name, kind: 'guest' as const, ...(title.trim() && { title }), ...(group.trim() && { group }) };
  const isInvitable = ({ id, kind }: Member) => kind === 'guest' && meeting.roll.members.get(id) === undefined;

  const add = async () => {
    setTried(true);
    setInvited(undefined);
    if (name.trim() === '') return;
    const namesakes = (await namesakesOf(name, undefined)).filter((one) => one.unit === own);
    const same = namesakes.find((one) => personKey(one) === personKey(input));
    if (same && isInvitable(same)) await run(() => invite(same));
    else if (!same && namesakes[0]) setNamesake(namesakes.find(isInvitable) ?? namesakes[0]);
    // The very same person, already there, is the server's to refuse.
    else await run(enter);
  };
  const enter = async () => {
    const answer = await post<{ member: Member }>('/members', input);
    if (isRefusal(answer)) return answer;
    await queries.invalidateQueries({ queryKey: ['/members'] });
    return invite(answer.member);
  };
  const invite = async (member: Member) => {
    const wrong = await act('listMember', { member: member.id });
    if (wrong) return wrong;
    setInvited(member.name);
    draft.drop();
    setTried(false);
    return undefined;
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
      <TextInput
        label={t(members.name)}
        value={name}
        onChange={(event) => type({ name: event.currentTarget.value })}
        maxLength={80}
        error={tried && name.trim() === '' && t(desk.required)}
      />
      <TextInput
        label={t(members.position)}
        value={title}
        onChange={(event) => type({ title: event.currentTarget.value })}
        maxLength={120}
      />
      <TextInput
        label={t(prepare.guestAgency)}
        value={group}
        onChange={(event) => type({ group: event.currentTarget.value })}
        maxLength={80}
      />
      <Restored draft={draft} />
      <Refused refusal={refusal} />
      <Confirm
        opened={namesake !== undefined}
        title={t(members.namesake)}
        act={t(members.namesakeOther)}
        onAct={enter}
        onClose={() => setNamesake(undefined)}
      >
        {namesake &&
          t(isInvitable(namesake) ? prepare.namesakeToInvite : prepare.namesakeThere, {
            who: [namesake.name, namesake.title, namesake.group].filter(Boolean).join(', '),
          })}
      </Confirm>
      {invited && <Notice tone="good">{t(prepare.guestCleared, { name: invited })}</Notice>}
      <Button type="submit" loading={busy}>
        {t(prepare.addGuest)}
      </Button>
    </form>
  );
}
