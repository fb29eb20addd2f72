/** The desk during a session: who is here, with which tablet, and how the chair and the hall screen are helped. */
import { useMemo, useState } from 'react';
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { LIVE } from '../../../../shared/meeting/access.ts';
import { quorum } from '../../../../shared/meeting/quorum.ts';
import { members } from '../../../../shared/text/members.ts';
import { rehearsal } from '../../../../shared/text/rehearsal.ts';
import { arrivals, rollTable } from '../../../../shared/text/arrivals.ts';
import { committees } from '../../../../shared/text/terms.ts';
import { desk, rollDesk } from '../../../../shared/text/secretariat.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { fits } from '../../../../shared/base/find.ts';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { useCommitteesOfDay } from '../../../desk/committees-of-day.ts';
import { findOption } from '../../../desk/find-option.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { ByOwnCode } from './by-own-code.tsx';
import { CheckingCard } from './checking.tsx';
import { HallLinkCard } from './hall-link.tsx';
import { HandOver } from './hand-over.tsx';
import { Many } from './many.tsx';
import { rollCounts } from '../standing.ts';
import { SaveRoll } from './save-roll.tsx';
import { rollRows, type Row } from './roll-rows.ts';
import { RollRow } from './roll-row.tsx';
import css from '../../../desk/desk.module.css';
import own from './roll.module.css';

const KINDS = [
  [members.delegates, ({ kind, played }: Row) => kind === 'delegate' && !played],
  [rehearsal.played, ({ played }: Row) => played === true],
  [members.secretaries, ({ kind }: Row) => kind === 'secretary'],
  [members.guests, ({ kind }: Row) => kind === 'guest'],
] as const;

type Help = 'many' | 'codes' | 'how' | 'chair' | 'hall';
const HELPS = [
  ['many', arrivals.many],
  ['codes', arrivals.byCode],
  ['how', arrivals.how],
  ['chair', rollDesk.handOver],
  ['hall', rollDesk.hall],
] as const;

export function RollDesk() {
  const { t, number } = useWords();
  const { meeting, followed } = useDesk();
  const [search, setSearch] = useState('');
  const [which, setWhich] = useState('all');
  const [only, setOnly] = useState<string>();
  const { groups } = useCommitteesOfDay();
  const [helping, setHelping] = useState<Help>();
  const { stage } = meeting.session;
  const rows = useMemo(
    () => rollRows(meeting, followed.connected).sort((a, b) => byGivenName(a.name, b.name)),
    [meeting, followed.connected],
  );
  if (stage === 'draft') return <EmptyState title={t(rollDesk.afterPublishing)}>{t(rollDesk.afterPublishingHint)}</EmptyState>;
  const { present, total, needed, met } = quorum(meeting);
  const live = LIVE.includes(stage);
  const chosen = groups.find((one) => one.name === only);
  const those = chosen && new Set(chosen.people.map(({ id }) => id));
  const isShown = (one: Row) => (!those || those.has(one.member)) && fits(search, one.name, one.title, one.group);
  const there = rows.filter((one) => one.present && those?.has(one.member)).length;
  const fitting = (one: Row) => (which === 'all' || (which === 'here') === one.present) && isShown(one);
  const shown = rows.filter(fitting);
  return (
    <div className={css.stack}>
      {!live && <Notice>{t(rollDesk.closed)}</Notice>}
      <div className={own.counts}>
        <p className={own.present}>{t(rollDesk.present, { present, total })}</p>
        <p className={met ? own.met : own.unmet}>
          {met ? t(rollDesk.quorumMet, { needed }) : t(rollDesk.quorumMissing, { needed, missing: needed - present })}
        </p>
        {live && (
          <p className={css.soft}>
            {t(rollDesk.devices, {
              keys: rows.filter((one) => one.kind === 'delegate' && one.hasKey && !one.played).length,
              connected: followed.connected?.length ?? 0,
            })}
          </p>
        )}
      </div>
      <div className={css.row}>
        <p className={`${css.soft} ${css.grow}`}>{t(rollTable.counts, { ...rollCounts(meeting) })}</p>
        <SaveRoll />
      </div>
      {live && (
        <>
          <div className={css.row}>
            {HELPS.map(([help, label]) => (
              <Button
                key={help}
                variant="default"
                aria-expanded={helping === help}
                onClick={() => setHelping(helping === help ? undefined : help)}
              >
                {t(label)}
              </Button>
            ))}
          </div>
          {helping === 'how' && <CheckingCard />}
          {helping === 'codes' && <ByOwnCode />}
          {helping === 'chair' && <HandOver />}
          {helping === 'hall' && <HallLinkCard />}
        </>
      )}
      <div className={css.row}>
        <TextInput
          className={css.grow}
          aria-label={t(desk.search)}
          placeholder={t(members.searchHint)}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {groups.length > 0 && (
          <Select
            aria-label={t(committees.only)}
            placeholder={t(committees.only)}
            searchable
            clearable
            filter={findOption}
            data={groups.map(({ name, people }) => ({ value: name, label: `${name} (${number(people.length)})` }))}
            value={only ?? null}
            onChange={(name) => setOnly(name ?? undefined)}
          />
        )}
        <SegmentedControl
          className={own.which}
          aria-label={t(rollDesk.show)}
          value={which}
          onChange={setWhich}
          data={[
            { value: 'all', label: t(rollDesk.all) },
            { value: 'missing', label: t(rollDesk.missing) },
            { value: 'here', label: t(rollDesk.here) },
          ]}
        />
      </div>
      {chosen && <p role="status">{t(committees.there, { name: chosen.name, present: there, total: chosen.people.length })}</p>}
      {shown.length === 0 && search !== '' && <p className={css.soft}>{t(desk.noneFound, { text: search })}</p>}
      {live && helping === 'many' && <Many key={only} rows={rows.filter(isShown)} />}
      {KINDS.map(([title, isOf]) => {
        const some = helping === 'many' ? [] : shown.filter(isOf);
        return (
          some.length > 0 && (
            <section key={title.vi} className={css.tight}>
              <h2 className={css.heading}>
                {t(title)} ({number(some.length)})
              </h2>
              <ul className={css.list}>
                {some.map((one) => (
                  <RollRow key={one.member} row={one} live={live} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
