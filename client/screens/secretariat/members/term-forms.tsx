/** A term begins, with those who were elected again; the one that runs ends. */
import { useState } from 'react';
import { Button, Checkbox, NumberInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isFormer, type Member } from '../../../../shared/council/council.ts';
import type { Term } from '../../../../shared/council/terms.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { terms as words } from '../../../../shared/text/terms.ts';
import { DayField } from '../../../desk/day-field.tsx';
import { today } from '../../../desk/days.ts';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { post } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { UnitsHere } from './use-units.ts';
import css from '../../../desk/desk.module.css';

/** What a change of terms has made old. */
function useFresh(query: string) {
  const queries = useQueryClient();
  return async () => {
    for (const key of [`/terms${query}`, '/terms', '/members', '/devices']) await queries.invalidateQueries({ queryKey: [key] });
  };
}

/** As the record takes them. */
const YEARS = /^[12]\d{3}-[12]\d{3}$/;
/** Five years, as the law has it; one that was begun by a merger ends with the others of its time, and is written so. */
const yearsFrom = (day: string): string => (day === '' ? '' : `${day.slice(0, 4)}-${Number(day.slice(0, 4)) + 5}`);

interface BeginTermProps {
  readonly query: string;
  /** Delegates of this unit, in office and not. */
  readonly people: readonly Member[];
  readonly onClose: () => void;
}

export function BeginTerm({ query, people, onClose }: BeginTermProps) {
  const { t } = useWords();
  const fresh = useFresh(query);
  const former = people.filter(isFormer).sort((a, b) => byGivenName(a.name, b.name));
  const inOffice = people.filter((one) => one.inOffice).length;
  const [number, setNumber] = useState('');
  const [from, setFrom] = useState(today());
  const [years, setYears] = useState<string>();
  const said = years ?? yearsFrom(from);
  const [seats, setSeats] = useState<number>();
  const [back, setBack] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const send = async () => {
    setTried(true);
    if (number.trim() === '' || from === '' || !YEARS.test(said)) return;
    if (!(await run(() => post(`/terms${query}`, { number: number.trim(), from, years: said, back, ...(seats !== undefined && { seats }) })))) return;
    await fresh();
    onClose();
  };
  return (
    <DeskDialog head={t(words.begin)} onClose={onClose}>
      <DeskForm act={t(words.begin)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <TextInput
          size="md"
          label={t(words.number)}
          description={t(words.numberHint)}
          value={number}
          maxLength={20}
          onChange={(event) => setNumber(event.currentTarget.value)}
          error={tried && number.trim() === '' && t(desk.required)}
          data-autofocus
        />
        <DayField label={t(words.firstDay)} day={from} onDay={setFrom} error={tried && from === '' && t(desk.required)} />
        <TextInput
          size="md"
          label={t(words.years)}
          description={t(words.yearsHint)}
          value={said}
          maxLength={9}
          onChange={(event) => setYears(event.currentTarget.value.replace(/\s|–/g, (one) => (one === '–' ? '-' : '')))}
          error={tried && !YEARS.test(said) && t(words.yearsWrong)}
        />
        <NumberInput
          size="md"
          label={t(words.seats)}
          description={t(words.seatsHint)}
          min={1}
          max={500}
          allowDecimal={false}
          value={seats ?? ''}
          onChange={(value) => setSeats(typeof value === 'number' ? value : undefined)}
        />
        {inOffice > 0 && <Notice>{t(words.goOn, { n: inOffice })}</Notice>}
        {former.length > 0 && (
          <Checkbox.Group
            size="md"
            label={t(words.back)}
            description={t(words.backHint)}
            value={[...back]}
            onChange={(value) => setBack(value)}
          >
            <Stack gap="sm" mt="xs">
              <div>
                <Button size="sm" variant="default" onClick={() => setBack(former.map(({ id }) => id))}>
                  {t(words.chooseAll)}
                </Button>
              </div>
              {former.map((one) => (
                <Checkbox key={one.id} size="md" value={one.id} label={[one.name, one.title, one.group].filter(Boolean).join(', ')} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </DeskForm>
    </DeskDialog>
  );
}

interface EndRunningProps {
  readonly query: string;
  readonly term: Term;
  readonly delegates: readonly Member[];
  /** Whose term it is, by its code, and the installation's own. */
  readonly unit: string;
  readonly units: Pick<UnitsHere, 'own' | 'nameOf'>;
  readonly onClose: () => void;
}

export function EndRunning({ query, term, delegates, unit, units, onClose }: EndRunningProps) {
  const { t } = useWords();
  const fresh = useFresh(query);
  const [on, setOn] = useState(today());
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useActing();
  const send = async () => {
    setTried(true);
    if (on === '' || !(await run(() => post(`/terms/${term.id}/end${query}`, { on })))) return;
    await fresh();
    onClose();
  };
  return (
    <DeskDialog head={`${t(words.end)}: ${t(words.numbered, { number: term.number })}`} size="md" onClose={onClose}>
      <DeskForm act={t(words.end)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <p className={css.soft}>{t(words.endWhat, { n: delegates.length })}</p>
        <SitElsewhere delegates={delegates} unit={unit} units={units} />
        <DayField label={t(words.lastDay)} day={on} onDay={setOn} error={tried && on === '' && t(desk.required)} />
      </DeskForm>
    </DeskDialog>
  );
}

/** Who goes on in another council, by name: whoever ends the term sees that their other office stays. */
function SitElsewhere({ delegates, unit, units }: Pick<EndRunningProps, 'delegates' | 'unit' | 'units'>) {
  const { t } = useWords();
  const othersOf = ({ unit: home = units.own, also = [] }: Member) => [home, ...also].filter((code) => code !== unit);
  const those = delegates.filter((one) => othersOf(one).length > 0).sort((a, b) => byGivenName(a.name, b.name));
  if (those.length === 0) return null;
  const named = (one: Member) => `${one.name}: ${othersOf(one).map((code) => units.nameOf(code) ?? code).join(', ')}`;
  return (
    <Notice title={t(words.sitElsewhere, { n: those.length })}>
      <ul>
        {those.map((one) => (
          <li key={one.id}>{named(one)}</li>
        ))}
      </ul>
    </Notice>
  );
}
