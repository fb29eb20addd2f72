/** One person: what the register says, office, password, tablets. Beside the list, so that the list stays where it was. */
import { useState } from 'react';
import { Button, Drawer, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { reachesAll, type Device, type Member } from '../../../../shared/council/council.ts';
import { members as words } from '../../../../shared/text/members.ts';
import { secondFactor } from '../../../../shared/text/second-factor.ts';
import { units as unitWords } from '../../../../shared/text/units.ts';
import { shell } from '../../../../shared/text/shell.ts';
import type { FirstPassword, MemberDone } from '../../../../shared/wire/members.ts';
import { post } from '../../../link/http.ts';
import { useMe } from '../../../session.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { FirstPasswords } from './first-passwords.tsx';
import { MemberForm } from './member-form.tsx';
import { Office } from './office.tsx';
import { MemberDevices } from './member-devices.tsx';
import { useUnits } from './use-units.ts';
import css from '../../../desk/desk.module.css';

interface PersonPanelProps {
  /** Absent: somebody new. */
  readonly member: Member | undefined;
  /** Code of the unit whose list is shown. */
  readonly unit: string;
  readonly devices: readonly Device[];
  /** Closed for being idle. */
  readonly disabled: boolean;
  readonly onClose: () => void;
}

export function PersonPanel({ member, unit, devices, disabled, onClose }: PersonPanelProps) {
  const { t } = useWords();
  const me = useMe();
  const administrator = me.rights.includes('administrator');
  const units = useUnits();
  // A delegate of this council whom another unit keeps.
  const isElsewhere = member !== undefined && member.unit !== me.member.unit && !reachesAll(me.member);
  /** The newest one given: those before it are not shown any more, because they work no more. */
  const [first, setFirst] = useState<FirstPassword>();
  const locked = isElsewhere || (member !== undefined && member.rights.length > 0 && !administrator);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={
        <Text fw={600} fz="lg">
          {member?.name ?? t(words.newPerson)}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t(shell.close) }}
    >
      <div className={css.stack}>
        {isElsewhere && <Notice>{t(unitWords.ofAnother, { name: units.nameOf(member.unit) ?? t(unitWords.anotherUnit) })}</Notice>}
        {locked && !isElsewhere && <Notice>{t(words.rightsOfOthers)}</Notice>}
        {member && disabled && <Disabled member={member.id} administrator={administrator} />}
        <MemberForm
          member={member}
          unit={unit}
          locked={locked}
          administrator={administrator && !isElsewhere}
          first={first}
          onFirst={setFirst}
          onAdded={onClose}
        />
        {member && (
          <>
            {!isElsewhere && <MemberDevices member={member} devices={devices} locked={locked} />}
            {!locked && <Office member={member} onRemoved={devices.length === 0 && member.id !== me.member.id ? onClose : undefined} />}
            {!locked && member.id !== me.member.id && (member.login !== undefined || member.rights.length > 0) && (
              <Password member={member} first={first} onFirst={setFirst} />
            )}
            {administrator && !isElsewhere && member.id !== me.member.id && member.rights.length > 0 && member.hasPassword && (
              <ResetFactor member={member} />
            )}
          </>
        )}
      </div>
    </Drawer>
  );
}

/** Closed for being idle: said to whoever looks, opened by an administrator. */
function Disabled({ member, administrator }: { readonly member: string; readonly administrator: boolean }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { busy, refusal, run } = useActing();
  const enable = async () => {
    if (await run(() => post(`/members/${member}/enable`))) await queries.invalidateQueries({ queryKey: ['/members'] });
  };
  return (
    <Notice
      tone="warn"
      title={t(words.disabled)}
      acts={
        administrator && (
          <Button variant="default" loading={busy} onClick={() => void enable()}>
            {t(words.enable)}
          </Button>
        )
      }
    >
      {t(words.disabledWhat)}
      <Refused refusal={refusal} />
    </Notice>
  );
}

/** Of somebody who has lost telephone and recovery codes. */
function ResetFactor({ member }: { readonly member: Member }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const reset = async () => {
    const answer = await post(`/members/${member.id}/second-factor/reset`);
    return isRefusal(answer) ? answer : undefined;
  };
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(secondFactor.title)}</h2>
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(secondFactor.reset)}
        </Button>
      </div>
      <Confirm opened={asking} title={t(secondFactor.reset)} act={t(secondFactor.reset)} onAct={reset} onClose={() => setAsking(false)}>
        {t(secondFactor.resetWhat, { name: member.name })}
      </Confirm>
    </section>
  );
}

interface PasswordProps {
  readonly member: Member;
  /** The newest one given on this panel. */
  readonly first: FirstPassword | undefined;
  readonly onFirst: (first: FirstPassword) => void;
}

function Password({ member, first, onFirst }: PasswordProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [given, setGiven] = useState<FirstPassword>();
  const [asking, setAsking] = useState(false);
  const give = async () => {
    const answer = await post<MemberDone>(`/members/${member.id}/password`);
    if (isRefusal(answer)) return answer;
    setGiven(answer.first);
    if (answer.first) onFirst(answer.first);
    await queries.invalidateQueries({ queryKey: ['/members'] });
    return undefined;
  };
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(words.password)}</h2>
      {member.login === undefined ? (
        <p>{t(words.passwordNeedsLogin)}</p>
      ) : (
        <>
          <p className={css.soft}>{t(member.mustChange ? words.firstUnused : member.hasPassword ? words.canSignIn : words.noPassword)}</p>
          {given && given === first && <FirstPasswords passwords={[given]} />}
          <div>
            <Button variant="default" onClick={() => setAsking(true)}>
              {t(words.passwordGive)}
            </Button>
          </div>
        </>
      )}
      <Confirm opened={asking} title={t(words.passwordGive)} act={t(words.passwordGive)} onAct={give} onClose={() => setAsking(false)}>
        {t(words.passwordGiveWhat, { name: member.name })}
      </Confirm>
    </section>
  );
}
