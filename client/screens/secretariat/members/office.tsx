/** Somebody's office: leaving it on a day and why, coming back, going over to another unit, and the course of it so far. */
import { useState } from 'react';
import { Button, Group, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { LEAVING, reachesAll, type Leaving, type Member, type Served } from '../../../../shared/council/council.ts';
import { members as words } from '../../../../shared/text/members.ts';
import { leaving, office } from '../../../../shared/text/office.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { unitTree } from '../../../../shared/text/unit-tree.ts';
import { del, post } from '../../../link/http.ts';
import { useMe } from '../../../session.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { DayField } from '../../../desk/day-field.tsx';
import { dayWritten, today } from '../../../desk/days.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useUnits } from './use-units.ts';
import css from '../../../desk/desk.module.css';

/** `onRemoved`: absent where the person cannot be removed. */
export function Office({ member, onRemoved }: { readonly member: Member; readonly onRemoved: (() => void) | undefined }) {
  const { t } = useWords();
  const me = useMe();
  const queries = useQueryClient();
  const units = useUnits();
  const [leaving, setLeaving] = useState(false);
  const [moving, setMoving] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { busy, refusal, run } = useActing();
  const fresh = async () => {
    await queries.invalidateQueries({ queryKey: ['/members'] });
    await Promise.all(['/devices', '/members'].map((one) => queries.invalidateQueries({ queryKey: [one] })));
  };
  const remove = async () => {
    const answer = await del(`/members/${member.id}`);
    if (isRefusal(answer)) return answer;
    await fresh();
    onRemoved?.();
    return undefined;
  };
  const comeBack = async () => {
    const answer = await post(`/members/${member.id}/office`, { inOffice: true });
    if (isRefusal(answer)) return answer;
    return fresh();
  };
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(words.office)}</h2>
      <p>{t(member.inOffice ? words.inOffice : words.notInOffice)}</p>
      <Course served={member.served ?? []} />
      <Refused refusal={refusal} />
      <Group>
        {member.inOffice ? (
          <Button variant="default" onClick={() => setLeaving(true)}>
            {t(words.leave)}
          </Button>
        ) : (
          <Button variant="default" loading={busy} onClick={() => void run(comeBack)}>
            {t(words.comeBack)}
          </Button>
        )}
        {units.isOverAll && reachesAll(me.member) && member.id !== me.member.id && (
          <Button variant="default" onClick={() => setMoving(true)}>
            {t(unitTree.move)}
          </Button>
        )}
        {onRemoved && (
          <Button variant="subtle" color="gray.8" onClick={() => setRemoving(true)}>
            {t(words.remove)}
          </Button>
        )}
      </Group>
      <Confirm opened={removing} title={t(words.remove)} act={t(words.remove)} onAct={remove} onClose={() => setRemoving(false)}>
        {t(words.removeWhat, { name: member.name })}
      </Confirm>
      {leaving && <Leave member={member} onDone={fresh} onClose={() => setLeaving(false)} />}
      {moving && <Move member={member} onDone={fresh} onClose={() => setMoving(false)} />}
    </section>
  );
}

/** What is known of it with its days. */
function Course({ served }: { readonly served: readonly Served[] }) {
  const { t, digits } = useWords();
  if (served.length === 0) return null;
  const said = ({ what, why, fromName = '', term }: Served): string => {
    if (what === 'moved') return t(office.moved, { name: fromName });
    if (what === 'took') return term ? t(office.tookTerm, { term }) : t(office.took);
    return [t(why ? leaving[why] : office.left), term && t(office.ofTerm, { term })].filter(Boolean).join(', ');
  };
  return (
    <ul className={css.list}>
      {served.map((one, at) => (
        <li key={at} className={css.person}>
          <span className={css.who}>
            <strong>{digits(dayWritten(one.on))}</strong>
            <span>{[said(one), one.note].filter(Boolean).join(' · ')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface ActProps {
  readonly member: Member;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

function Leave({ member, onDone, onClose }: ActProps) {
  const { t } = useWords();
  const [on, setOn] = useState(today());
  const [why, setWhy] = useState<Leaving>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const send = async () => {
    setTried(true);
    if (on === '' || !why) return;
    const about = { inOffice: false, on, why, ...(note.trim() !== '' && { note }) };
    if (!(await run(() => post(`/members/${member.id}/office`, about)))) return;
    await onDone();
    onClose();
  };
  return (
    <DeskDialog head={t(words.leave)} size="md" onClose={onClose}>
      <DeskForm act={t(words.leave)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <p>{t(words.leaveWhat, { name: member.name })}</p>
        <DayField label={t(unitTree.day)} day={on} onDay={setOn} error={tried && on === '' && t(desk.required)} />
        <Select
          size="md"
          label={t(office.why)}
          allowDeselect={false}
          value={why ?? null}
          onChange={(value) => setWhy((value as Leaving | null) ?? undefined)}
          error={tried && !why && t(desk.required)}
          data={LEAVING.filter((one) => one !== 'moved').map((value) => ({ value, label: t(leaving[value]) }))}
        />
        <TextInput label={t(unitTree.note)} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={200} />
      </DeskForm>
    </DeskDialog>
  );
}

function Move({ member, onDone, onClose }: ActProps) {
  const { t } = useWords();
  const units = useUnits();
  const [unit, setUnit] = useState<string>();
  const [on, setOn] = useState(today());
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const home = member.unit ?? units.own;
  const send = async () => {
    setTried(true);
    if (on === '' || !unit) return;
    if (!(await run(() => post(`/members/${member.id}/move`, { unit, on, ...(note.trim() !== '' && { note }) })))) return;
    await onDone();
    onClose();
  };
  return (
    <DeskDialog head={t(unitTree.move)} size="md" onClose={onClose}>
      <DeskForm act={t(unitTree.move)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <p>{t(unitTree.moveWhat, { name: member.name })}</p>
        <Select
          size="md"
          searchable
          label={t(unitTree.moveTo)}
          allowDeselect={false}
          value={unit ?? null}
          onChange={(code) => setUnit(code ?? undefined)}
          error={tried && !unit && t(desk.required)}
          data={units.standing.filter((one) => one.code !== home).map((one) => ({ value: one.code, label: one.name }))}
        />
        <DayField label={t(unitTree.day)} day={on} onDay={setOn} error={tried && on === '' && t(desk.required)} />
        <TextInput label={t(unitTree.note)} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={200} />
      </DeskForm>
    </DeskDialog>
  );
}
