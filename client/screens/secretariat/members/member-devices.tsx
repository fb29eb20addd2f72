/** A person's tablets, revoked in two steps. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import type { Device, Member } from '../../../../shared/council/council.ts';
import { members as words } from '../../../../shared/text/members.ts';
import { post } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { NotesOpenedHere } from '../../../ui/notes-opened-here.tsx';
import css from '../../../desk/desk.module.css';

interface MemberDevicesProps {
  readonly member: Member;
  readonly devices: readonly Device[];
  readonly locked: boolean;
}

export function MemberDevices({ member, devices, locked }: MemberDevicesProps) {
  const { t, dateTime } = useWords();
  const queries = useQueryClient();
  const [revoking, setRevoking] = useState<Device>();
  const revoke = async () => {
    const answer = await post(`/devices/${revoking!.certificate}/revoke`);
    if (isRefusal(answer)) return answer;
    await Promise.all(['/devices', '/members'].map((one) => queries.invalidateQueries({ queryKey: [one] })));
    return undefined;
  };
  const sorted = [...devices].sort((a, b) => Number(a.revokedAt !== undefined) - Number(b.revokedAt !== undefined));
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(words.devices)}</h2>
      {devices.length === 0 && <p className={css.soft}>{t(words.noDevices)}</p>}
      {devices.length > 0 && (
        <ul className={css.list}>
          {sorted.map((one) => (
            <li key={one.certificate} className={css.person}>
              <span className={css.who}>
                <strong>{one.label}</strong>
                <span>
                  {t(one.origin === 'official' ? words.official : words.issued)} ·{' '}
                  {one.revokedAt
                    ? t(words.revokedAt, { at: dateTime(one.revokedAt) })
                    : t(words.approvedAt, { at: dateTime(one.approvedAt) })}
                </span>
              </span>
              {!one.revokedAt && (
                <Button
                  size="sm"
                  variant="default"
                  onClick={() => setRevoking(one)}
                  aria-label={t(words.revokeTitle, { label: one.label })}
                >
                  {t(words.revoke)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {member.inOffice && !locked && (
        <div>
          <Button variant="default" component={Link} to={`/secretariat/enrolment?member=${member.id}`}>
            {t(words.enrolOne)}
          </Button>
        </div>
      )}
      <Confirm
        opened={revoking !== undefined}
        title={t(words.revokeTitle, { label: revoking?.label ?? '' })}
        act={t(words.revoke)}
        onAct={revoke}
        onClose={() => setRevoking(undefined)}
      >
        {t(words.revokeWhat)}
        {revoking && <NotesOpenedHere certificate={revoking.certificate} name={member.name} />}
      </Confirm>
    </section>
  );
}
