/** The security log as administrators read it: newest first, filtered, with the check of its chain. */
import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { members } from '../../../../shared/text/members.ts';
import { desk, rollDesk } from '../../../../shared/text/secretariat.ts';
import {
  securityAbout,
  securityColumns,
  securityKinds,
  securityLog as words,
  securityOutcomes,
  securityWays,
} from '../../../../shared/text/security.ts';
import {
  OUTCOMES,
  SECURITY_KINDS,
  type About,
  type SecurityCheck,
  type SecurityEntry,
  type SecurityPage,
} from '../../../../shared/wire/security.ts';
import { refuse } from '../../../../shared/base/refusal.ts';
import { useMe } from '../../../session.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { EmptyState, Loading } from '../../../ui/states.tsx';
import { useAsk, type Asked } from '../../../ui/use-ask.ts';
import { Desk } from '../desk.tsx';
import { FindPerson } from '../../../desk/find-person.tsx';
import { DayField } from '../../../desk/day-field.tsx';
import { instantOf, inVietnam } from '../../../desk/vietnam-time.ts';
import css from '../../../desk/desk.module.css';
import own from './security-log.module.css';

const DAY_MS = 86_400_000;

interface Filter {
  readonly person?: string;
  readonly kind?: string;
  readonly outcome?: string;
  /** `YYYY-MM-DD` */
  readonly from?: string;
  readonly until?: string;
}

function queryOf({ from, until, ...rest }: Filter): string {
  const begin = from && instantOf(from, '00:00');
  const last = until && instantOf(until, '00:00');
  const all = { ...rest, from: begin, until: last && new Date(Date.parse(last) + DAY_MS).toISOString() };
  return new URLSearchParams(Object.entries(all).flatMap(([key, value]) => (value ? [[key, value]] : []))).toString();
}

export default function SecurityLog() {
  const { t, language } = useWords();
  const me = useMe();
  const isAdministrator = me.rights.includes('administrator');
  const [filter, setFilter] = useState<Filter>({});
  const [before, setBefore] = useState<number>();
  const query = queryOf(filter);
  const check = useAsk<SecurityCheck>('/security/check', { when: isAdministrator });
  const page = useAsk<SecurityPage>(`/security?${query}${before === undefined ? '' : `&before=${before}`}`, { when: isAdministrator });
  if (!isAdministrator)
    return (
      <Desk title={t(words.title)}>
        <EmptyState title={t(desk.notForYou)}>{t(desk.notForYouHint)}</EmptyState>
      </Desk>
    );
  const change = (part: Filter) => {
    setFilter({ ...filter, ...part });
    setBefore(undefined);
  };
  const next = page.data?.next;
  return (
    <Desk
      title={t(words.title)}
      lead={t(words.lead)}
      acts={
        <Button variant="default" component="a" href={`/api/security.csv?${query}&language=${language}`} download>
          {t(words.export)}
        </Button>
      }
    >
      <div className={css.stack}>
        <Check data={check.data} refusal={check.refusal} loading={check.loading} again={check.again} />
        {check.data && <Kept months={check.data.months} />}
        <Filters filter={filter} onChange={change} />
        <Refused refusal={page.refusal} again={page.again} />
        {page.loading && <Loading />}
        {page.data && page.data.entries.length === 0 && next === undefined && (
          <EmptyState title={t(words.empty)}>{t(words.emptyHint)}</EmptyState>
        )}
        {page.data && page.data.entries.length > 0 && <Entries entries={page.data.entries} />}
        <div className={css.row}>
          {before !== undefined && (
            <Button variant="default" onClick={() => setBefore(undefined)}>
              {t(words.newest)}
            </Button>
          )}
          {next !== undefined && (
            <Button variant="default" onClick={() => setBefore(next)}>
              {t(words.older)}
            </Button>
          )}
        </div>
      </div>
    </Desk>
  );
}

/** Whether the chain holds, in a sentence. */
function Check({ data, refusal, loading, again }: Pick<Asked<SecurityCheck>, 'data' | 'refusal' | 'loading' | 'again'>) {
  const { t, dateTime, number } = useWords();
  if (loading) return <Notice>{t(words.checking)}</Notice>;
  if (!data) return <Refused refusal={refusal} again={again} />;
  if (data.brokenAt !== undefined) return <Notice tone="bad">{t(words.broken, { seq: data.brokenAt })}</Notice>;
  if (data.missing > 0) return <Notice tone="bad">{t(words.missing, { n: data.missing })}</Notice>;
  return data.since ? <Notice tone="good">{t(words.unbroken, { since: dateTime(data.since), n: number(data.entries) })}</Notice> : null;
}

/** How long it knows who, from where and about what; and where that is set. */
function Kept({ months }: { readonly months: number }) {
  const { t } = useWords();
  return (
    <div className={own.kept}>
      <p>{t(words.kept, { months })}</p>
      <p className={css.soft}>{t(words.keptWhere)}</p>
    </div>
  );
}

function Filters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (part: Filter) => void }) {
  const { t } = useWords();
  const chosen = (key: keyof Filter) => (value: string | null) => onChange({ [key]: value ?? undefined });
  const day = (key: 'from' | 'until') => (
    <DayField label={t(words[key])} day={filter[key] ?? ''} onDay={(day) => onChange({ [key]: day || undefined })} clearable />
  );
  return (
    <div className={own.filters}>
      <FindPerson
        label={t(words.person)}
        placeholder={t(words.anybody)}
        clearable
        labelOf={({ name }) => name}
        value={filter.person ?? null}
        onChange={(member) => onChange({ person: member?.id })}
      />
      <Select
        size="md"
        label={t(securityColumns.kind)}
        placeholder={t(words.anyKind)}
        searchable
        clearable
        data={SECURITY_KINDS.map((one) => ({ value: one, label: t(securityKinds[one]) }))}
        value={filter.kind ?? null}
        onChange={chosen('kind')}
      />
      <Select
        size="md"
        label={t(securityColumns.outcome)}
        placeholder={t(words.anyOutcome)}
        clearable
        data={OUTCOMES.map((one) => ({ value: one, label: t(securityOutcomes[one]) }))}
        value={filter.outcome ?? null}
        onChange={chosen('outcome')}
      />
      {day('from')}
      {day('until')}
    </div>
  );
}

function Entries({ entries }: { readonly entries: readonly SecurityEntry[] }) {
  const { t, time, digits } = useWords();
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t(words.title)}>
      <table className={`${css.table} ${own.entries}`}>
        <thead>
          <tr>
            {[words.when, securityColumns.kind, securityColumns.who, securityColumns.address, securityColumns.about].map((one) => (
              <th key={one.en} scope="col">
                {t(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq} className={entry.outcome === 'done' ? undefined : own.notDone}>
              <td className={own.when}>
                {time(entry.at)}:{digits(entry.at.slice(17, 19))}
                <div className={css.soft}>{digits(inVietnam(entry.at).day.split('-').reverse().join('/'))}</div>
              </td>
              <td>
                <strong>{t(securityKinds[entry.kind])}</strong>
                {entry.outcome !== 'done' && <div className={own.outcome}>{t(securityOutcomes[entry.outcome])}</div>}
              </td>
              <Details entry={entry} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Details({ entry: { details, range } }: { readonly entry: SecurityEntry }) {
  const { t } = useWords();
  if (!details)
    return (
      <td colSpan={3} className={css.soft}>
        {t(securityColumns.forgotten)}
      </td>
    );
  const { who, way, address, browser, about } = details;
  return (
    <>
      <td>
        {who?.name ?? (way !== 'server' && way !== 'machine' && t(words.stranger))}
        {way && <div className={css.soft}>{t(securityWays[way])}</div>}
      </td>
      <td className={own.from} title={browser}>
        {address}
        {browser && <div className={css.soft}>{shortBrowser(browser)}</div>}
      </td>
      <td>
        {range && t(words.forgottenRange, { from: range.from, to: range.to - 1 })}
        {about && <AboutText about={about} />}
      </td>
    </>
  );
}

function AboutText({ about: { person, unknownName, why, rights, label, ...rest } }: { readonly about: About }) {
  const { t, refusal, number } = useWords();
  return (
    <>
      {person?.name}
      {unknownName && t(securityAbout.unknownName)}
      {why && why !== 'identity/too-soon' && <div className={css.soft}>{firstSentence(refusal(refuse(why)))}</div>}
      {rights && (
        <div className={css.soft}>
          {rights
            .split(' ')
            .map((one) => t(one === 'administrator' ? members.rightAdministrator : members.rightSecretariat))
            .join(' · ')}
        </div>
      )}
      {label && <div className={css.soft}>{label === 'nameChair' ? t(rollDesk.chair) : `${t(securityAbout.label)}: ${label}`}</div>}
      {Object.entries(rest).map(([key, value]) => (
        <div key={key} className={css.soft}>
          {t(securityAbout[key as keyof typeof rest])}: {typeof value === 'number' ? number(value) : value}
        </div>
      ))}
    </>
  );
}

/** What was the matter; not what to do about it, which was for whoever it was said to. */
const firstSentence = (text: string): string => text.split(/(?<=[.।])\s/)[0]!.replace(/\{[^{}]*\}/g, '…');

/** "Firefox · Linux" of what a browser calls itself; the whole of it stands in the title. */
function shortBrowser(agent: string): string {
  const name = /Edg|Firefox|CriOS|Chrome|Safari/.exec(agent)?.[0] ?? agent.slice(0, 24);
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(agent)?.[0];
  return [name.replace('Edg', 'Edge').replace('CriOS', 'Chrome'), system].filter(Boolean).join(' · ');
}
