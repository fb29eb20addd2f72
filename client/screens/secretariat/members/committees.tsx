/** Who sits in a council's committees: head, deputies and members, changed for one committee in one act. */
import { useState } from 'react';
import { Button, MultiSelect, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Member } from '../../../../shared/council/council.ts';
import { standing, type SeatRole } from '../../../../shared/council/held.ts';
import { nameKey } from '../../../../shared/council/names.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { committees as words } from '../../../../shared/text/terms.ts';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { DayField } from '../../../desk/day-field.tsx';
import { today } from '../../../desk/days.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { findOption } from '../../../desk/find-option.ts';
import { NobodyFound } from '../../../desk/nobody-found.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { put } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Card } from '../../../ui/states.tsx';
import css from '../../../desk/desk.module.css';

interface CommitteesProps {
  /** In office. */
  readonly delegates: readonly Member[];
  /** Codes of the unit that is shown, and of the installation's own. */
  readonly unit: string;
  readonly own: string;
  readonly query: string;
}

type Seats = ReadonlyArray<{ readonly member: Member; readonly role: SeatRole }>;

/** Those that somebody sits in now, by name. */
function seatsIn(delegates: readonly Member[], unit: string, own: string): ReadonlyMap<string, Seats> {
  const found = new Map<string, Seats>();
  for (const member of [...delegates].sort((a, b) => byGivenName(a.name, b.name)))
    for (const seat of standing(member.committees ?? []))
      if ((seat.unit ?? member.unit ?? own) === unit) found.set(seat.name, [...(found.get(seat.name) ?? []), { member, role: seat.role }]);
  return new Map([...found].sort(([a], [b]) => a.localeCompare(b, 'vi')));
}

export function Committees({ delegates, unit, own, query }: CommitteesProps) {
  const { t } = useWords();
  const [open, setOpen] = useState<string>();
  const all = seatsIn(delegates, unit, own);
  const names = (seats: Seats, role: SeatRole) => seats.filter((one) => one.role === role).map(({ member }) => member.name).join(', ');
  return (
    <Card className={css.tight}>
      <h2 className={css.heading}>{t(words.title)}</h2>
      {all.size === 0 && <p className={css.soft}>{t(words.none)}</p>}
      <ul className={css.list} aria-label={t(words.title)}>
        {[...all].map(([name, seats]) => (
          <li key={name} className={css.person}>
            <span className={css.who}>
              <strong>{name}</strong>
              <span>
                {[
                  [words.head, names(seats, 'head')] as const,
                  [words.deputies, names(seats, 'deputy')] as const,
                  [words.members, names(seats, 'member')] as const,
                ]
                  .flatMap(([what, who]) => (who === '' ? [] : [`${t(what)}: ${who}`]))
                  .join(' · ')}
              </span>
            </span>
            <Button size="sm" variant="default" aria-label={t(words.changeOf, { name })} onClick={() => setOpen(name)}>
              {t(words.change)}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" disabled={delegates.length === 0} onClick={() => setOpen('')}>
          {t(words.set)}
        </Button>
      </div>
      {open !== undefined && (
        <SeatForm key={open} name={open} all={all} delegates={delegates} query={query} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  );
}

interface SeatFormProps {
  /** Empty: one that is still to be named. */
  readonly name: string;
  readonly all: ReadonlyMap<string, Seats>;
  readonly delegates: readonly Member[];
  readonly query: string;
  readonly onClose: () => void;
}

function SeatForm({ name: before, all, delegates, query, onClose }: SeatFormProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const seatsOf = (name: string): Seats => [...all].find(([one]) => nameKey(one) === nameKey(name))?.[1] ?? [];
  const sits = (name: string, role: SeatRole) => seatsOf(name).filter((one) => one.role === role).map(({ member }) => member.id);
  const [name, setName] = useState(before);
  const [head, setHead] = useState<string | undefined>(sits(before, 'head')[0]);
  const [deputies, setDeputies] = useState<readonly string[]>(sits(before, 'deputy'));
  const [members, setMembers] = useState<readonly string[]>(sits(before, 'member'));
  const [on, setOn] = useState(today());
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const choices = [...delegates]
    .sort((a, b) => byGivenName(a.name, b.name))
    .map((one) => ({ value: one.id, label: [one.name, one.title, one.group].filter(Boolean).join(', ') }));
  const free = (...taken: ReadonlyArray<string | undefined>) => choices.filter(({ value }) => !taken.includes(value));
  const called = (next: string) => {
    setName(next);
    // One that is there is shown as it stands.
    if (before !== '' || seatsOf(next).length === 0) return;
    setHead(sits(next, 'head')[0]);
    setDeputies(sits(next, 'deputy'));
    setMembers(sits(next, 'member'));
  };
  const send = async () => {
    setTried(true);
    if (name.trim() === '' || on === '') return;
    const seats = [
      ...(head === undefined ? [] : [{ member: head, role: 'head' }]),
      ...deputies.map((member) => ({ member, role: 'deputy' })),
      ...members.map((member) => ({ member, role: 'member' })),
    ];
    if (!(await run(() => put(`/committees${query}`, { name: name.trim(), on, seats })))) return;
    await queries.invalidateQueries({ queryKey: ['/members'] });
    onClose();
  };
  return (
    <DeskDialog head={before === '' ? t(words.set) : before} onClose={onClose}>
      <DeskForm act={t(desk.save)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        {before === '' && <ChooseEntry from="committees" label={t(words.committee)} value={name} onChange={called} autoFocus />}
        {tried && name.trim() === '' && <p role="alert">{t(desk.required)}</p>}
        <Select
          size="md"
          label={t(words.head)}
          searchable
          clearable
          allowDeselect={false}
          filter={findOption}
          nothingFoundMessage={<NobodyFound />}
          data={free(...deputies, ...members)}
          value={head ?? null}
          onChange={(value) => setHead(value ?? undefined)}
        />
        <MultiSelect
          size="md"
          label={t(words.deputies)}
          searchable
          filter={findOption}
          nothingFoundMessage={<NobodyFound />}
          hidePickedOptions
          data={free(head, ...members)}
          value={[...deputies]}
          onChange={setDeputies}
        />
        <MultiSelect
          size="md"
          label={t(words.members)}
          searchable
          filter={findOption}
          nothingFoundMessage={<NobodyFound />}
          hidePickedOptions
          data={free(head, ...deputies)}
          value={[...members]}
          onChange={setMembers}
        />
        <DayField label={t(words.on)} day={on} onDay={setOn} error={tried && on === '' && t(desk.required)} />
        <p className={css.soft}>{t(words.what)}</p>
      </DeskForm>
    </DeskDialog>
  );
}
