/** Units that become one: chosen, looked at, then carried out in one act. */
import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { MOST_MERGED, type Placed } from '../../../../shared/council/units.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { shell } from '../../../../shared/text/shell.ts';
import { unitTree as words } from '../../../../shared/text/unit-tree.ts';
import { NewUnit, TAKEN, type MergedPerson, type MergePreview } from '../../../../shared/wire/units.ts';
import { post } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { DayField } from '../../../desk/day-field.tsx';
import { today } from '../../../desk/days.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { asChoices, UnitFields } from './new-unit.tsx';
import { EMPTY_UNIT, unitTyped } from './typed-unit.ts';
import { useOwnSaid } from './own-of-unit.tsx';
import css from '../../../desk/desk.module.css';

const NEW = '-';
const named = (people: readonly MergedPerson[]): string =>
  people.map(({ name, title }) => [name, title].filter(Boolean).join(', ')).join('; ');

interface MergeUnitsProps {
  readonly placed: readonly Placed[];
  readonly onClose: () => void;
  readonly onDone: (moved: number) => void;
}

export function MergeUnitsDialog({ placed, onClose, onDone }: MergeUnitsProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [from, setFrom] = useState<string[]>([]);
  const [into, setInto] = useState(NEW);
  const [typed, setTyped] = useState(EMPTY_UNIT);
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [look, setLook] = useState<MergePreview>();
  const [keeps, setKeeps] = useState<string[]>([]);
  const [takes, setTakes] = useState<string[]>([...TAKEN]);
  const [asking, setAsking] = useState(false);
  const ownSaid = useOwnSaid();
  const { busy, refusal, run } = useActing();
  const home = placed[0]?.unit.code ?? '';
  // What was found out stands below the fields, which fill a screen by themselves.
  const found = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!look) return;
    found.current?.scrollIntoView({ block: 'start' });
    found.current?.focus({ preventScroll: true });
  }, [look]);
  const nameOf = (code: string) => placed.find(({ unit }) => unit.code === code)?.unit.name ?? code;
  const target = into === NEW ? unitTyped(typed, placed) : placed.find(({ unit }) => unit.code === into)?.unit;
  const asked = { from, into: target, on, reason, keeps, takes };
  const own = look && ownSaid(look.own);
  const isReady = from.length > 0 && on !== '' && reason.trim() !== '' && NewUnit.safeParse(target).success;
  const isFree = look && look.twins.length + look.meetings.length + look.below.length === 0;

  /** What is changed has to be looked at anew. */
  const anew = <T,>(set: (value: T) => void) => (value: T) => {
    setLook(undefined);
    set(value);
  };
  const preview = async () => {
    setTried(true);
    if (!isReady) return;
    await run(async () => {
      const answer = await post<MergePreview>('/units/merge/preview', { ...asked, keeps: [] });
      if (isRefusal(answer)) return answer;
      setLook(answer);
      setKeeps(answer.desks.map(({ id }) => id));
      return undefined;
    });
  };
  const merge = async () => {
    const answer = await post<{ moved: number }>('/units/merge', asked);
    if (isRefusal(answer)) return answer;
    await Promise.all(['/units', '/members'].map((one) => queries.invalidateQueries({ queryKey: [one] })));
    onDone(answer.moved);
    return undefined;
  };
  return (
    <DeskDialog head={t(words.merge)} onClose={onClose}>
      <div className={css.stack}>
        <p className={css.soft}>{t(words.mergeLead)}</p>
        <DeskForm act={t(words.mergeLook)} busy={busy} refusal={refusal} onSend={preview} fixed={look !== undefined && isFree === true}>
          <Select
            size="md"
            searchable
            label={t(words.mergeFrom)}
            placeholder={t(words.mergeAdd)}
            value={null}
            disabled={from.length >= MOST_MERGED}
            onChange={(code) => code && anew(setFrom)([...from, code])}
            data={asChoices(placed, [home, into, ...from])}
            error={tried && from.length === 0 && t(desk.required)}
          />
          {from.length > 0 && (
            <ul className={css.list}>
              {from.map((code) => (
                <li key={code} className={css.person}>
                  <span className={css.who}>
                    <strong>{nameOf(code)}</strong>
                  </span>
                  <Button size="sm" variant="default" onClick={() => anew(setFrom)(from.filter((one) => one !== code))}>
                    {t(words.mergeWithout)}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <Select
            size="md"
            searchable
            label={t(words.mergeInto)}
            allowDeselect={false}
            value={into}
            onChange={(code) => code && anew(setInto)(code)}
            data={[{ value: NEW, label: t(words.mergeNew) }, ...asChoices(placed, [home, ...from])]}
          />
          {into === NEW && (
            <UnitFields typed={typed} type={(change) => anew(setTyped)({ ...typed, ...change })} tried={tried} placed={placed} plain />
          )}
          <DayField label={t(words.day)} day={on} onDay={anew(setOn)} error={tried && on === '' && t(desk.required)} />
          <TextInput
            label={t(words.reason)}
            value={reason}
            onChange={(event) => anew(setReason)(event.currentTarget.value)}
            error={tried && reason.trim() === '' && t(desk.required)}
            maxLength={300}
          />
        </DeskForm>
        {look && (
          <section ref={found} tabIndex={-1} className={css.tight} aria-label={t(words.mergeLook)}>
            <p>{t(words.mergePeople, { people: look.people, left: look.left, delegates: look.delegates })}</p>
            {look.alsoHere.length > 0 && <p>{t(words.mergeAlso, { names: named(look.alsoHere) })}</p>}
            {look.meetings.length > 0 && (
              <Notice tone="bad" title={t(words.mergeMeetings)}>
                {look.meetings.map(({ title }) => title).join('; ')}
              </Notice>
            )}
            {look.below.length > 0 && <Notice tone="bad">{t(words.mergeBelow, { names: look.below.join('; ') })}</Notice>}
            {look.twins.length > 0 && (
              <Notice tone="bad" title={t(words.mergeTwins)}>
                {look.twins.map(([one]) => named([one])).join('; ')}
              </Notice>
            )}
            {look.desks.length > 0 && (
              <Checkbox.Group size="md" label={t(words.mergeDesks)} value={keeps} onChange={setKeeps}>
                <Stack gap="sm" mt="xs">
                  {look.desks.map((one) => (
                    <Checkbox
                      key={one.id}
                      size="md"
                      value={one.id}
                      label={`${named([one])} (${nameOf(one.unit)})`}
                    />
                  ))}
                </Stack>
              </Checkbox.Group>
            )}
            {own && own.movable.length > 0 && (
              <Checkbox.Group size="md" label={t(words.mergeTakes)} description={t(words.mergeTakesHint)} value={takes} onChange={setTakes}>
                <Stack gap="sm" mt="xs">
                  {own.movable.map(([what, said]) => (
                    <Checkbox key={what} size="md" value={what} label={said} />
                  ))}
                </Stack>
              </Checkbox.Group>
            )}
            {look.clashes.length > 0 && <p>{t(words.mergeClashes, { names: look.clashes.join('; ') })}</p>}
            {own && own.stays.length > 0 && <p>{t(words.mergeStays, { what: own.stays.join('; ') })}</p>}
            {keeps.length === 0 && <Notice tone="warn">{t(words.mergeNoDesk)}</Notice>}
            {isFree && (
              <div className={css.row}>
                <Button onClick={() => setAsking(true)}>{t(words.mergeDo, { n: from.length })}</Button>
                <Button variant="default" onClick={onClose}>
                  {t(shell.cancel)}
                </Button>
              </div>
            )}
          </section>
        )}
      </div>
      <Confirm
        opened={asking}
        title={t(words.merge)}
        act={t(words.mergeDo, { n: from.length })}
        onAct={merge}
        onClose={() => setAsking(false)}
      >
        {t(words.mergeWhat, { people: look?.people ?? 0, name: target?.name ?? '' })}
      </Confirm>
    </DeskDialog>
  );
}
