/** A council over time: its terms, which begin and end here, and who sits in its committees. */
import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { runningOf, type Term } from '../../../../shared/council/terms.ts';
import { terms as words } from '../../../../shared/text/terms.ts';
import { units as unitWords } from '../../../../shared/text/units.ts';
import { useMe } from '../../../session.tsx';
import { dayWritten } from '../../../desk/days.ts';
import { useEveryMember } from '../../../desk/people.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { Card, Loading } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { Desk } from '../desk.tsx';
import { Committees } from './committees.tsx';
import { BeginTerm, EndRunning } from './term-forms.tsx';
import { useUnits } from './use-units.ts';
import css from '../../../desk/desk.module.css';

export default function Terms() {
  const { t, digits } = useWords();
  const me = useMe();
  const units = useUnits();
  const [chosen, setChosen] = useState<string>();
  const unit = chosen ?? units.mine;
  const query = unit === units.mine ? '' : `?unit=${unit}`;
  const { data, refusal, again } = useAsk<{ readonly terms: readonly Term[] }>(`/terms${query}`);
  const people = useEveryMember({ unit });
  const [open, setOpen] = useState<'begin' | 'end'>();
  const terms = data?.terms ?? [];
  const running = runningOf(terms);
  const here = (people.data ?? []).filter((one) => one.kind === 'delegate');
  const inOffice = here.filter((one) => one.inOffice);
  const isAdministrator = me.rights.includes('administrator');
  const days = ({ from, to }: Term) =>
    to === undefined ? t(words.since, { from: dayWritten(from) }) : t(words.between, { from: dayWritten(from), to: dayWritten(to) });
  const now = (one: Term) =>
    one.seats === undefined
      ? t(words.inOffice, { n: inOffice.length })
      : t(words.ofSeats, { n: inOffice.length, seats: one.seats });
  const close = () => setOpen(undefined);
  return (
    <Desk title={t(words.title)} lead={t(words.lead)}>
      <div className={css.stack}>
        {units.isOverAll && (
          <Select
            size="md"
            label={t(unitWords.shown)}
            allowDeselect={false}
            searchable
            value={unit}
            onChange={(code) => code && setChosen(code)}
            data={units.standing.map((one) => ({ value: one.code, label: one.name }))}
          />
        )}
        <Refused refusal={refusal ?? people.refusal} again={refusal ? again : people.again} />
        {(!data || !people.data) && !refusal && <Loading />}
        {data && people.data && (
          <Card className={css.tight}>
            <h2 className={css.heading}>{t(words.list)}</h2>
            {terms.length === 0 && <p className={css.soft}>{t(words.none)}</p>}
            <ul className={css.list} aria-label={t(words.list)}>
              {[...terms].reverse().map((one) => (
                <li key={one.id} className={css.person}>
                  <span className={css.who}>
                    <strong>{[t(words.numbered, { number: one.number }), one.years && digits(one.years)].filter(Boolean).join(' · ')}</strong>
                    <span>{[days(one), one === running && now(one)].filter(Boolean).join(' · ')}</span>
                  </span>
                  {isAdministrator && one === running && (
                    <Button variant="default" onClick={() => setOpen('end')}>
                      {t(words.end)}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {isAdministrator && !running && (
              <div>
                <Button onClick={() => setOpen('begin')}>{t(words.begin)}</Button>
              </div>
            )}
          </Card>
        )}
        {people.data && <Committees delegates={inOffice} unit={unit} own={units.own} query={query} />}
      </div>
      {open === 'begin' && <BeginTerm query={query} people={here.filter((one) => (one.unit ?? units.own) === unit)} onClose={close} />}
      {open === 'end' && running && (
        <EndRunning query={query} term={running} delegates={inOffice} unit={unit} units={units} onClose={close} />
      )}
    </Desk>
  );
}
