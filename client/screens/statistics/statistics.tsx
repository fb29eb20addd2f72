/** Statistics over a period: the unit's as chart, table and file for its desk and its chair; one's own for everybody else. */
import { lazy, Suspense, useState } from 'react';
import { Button, SegmentedControl } from '@mantine/core';
import { IconChartBar, IconPrinter } from '@tabler/icons-react';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { charts } from '../../../shared/text/charts.ts';
import { score } from '../../../shared/text/score.ts';
import { pagesSaved, statistics as w } from '../../../shared/text/statistics.ts';
import type { Statistics, StatisticsBy } from '../../../shared/wire/statistics.ts';
import { inVietnam } from '../../desk/vietnam-time.ts';
import { get } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useCouncil } from '../../ui/save-chart.tsx';
import { SaveTable } from '../../ui/save-table.tsx';
import type { Cell } from '../../ui/table-files.ts';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { barsOf, FIRST } from './bars-of.ts';
import { Bars } from './bars.tsx';
import { ChoosePeriod } from './choose-period.tsx';
import { keyOf, measuresOf, rowsOf, textsOf } from './columns.ts';
import { ofYear, periodText, type Days } from './periods.ts';
import css from './statistics.module.css';

const BY = ['people', 'groups', 'sheets', 'papers'] as const;
const ScoreCard = lazy(() => import('../score/score.tsx'));

/** Also inside the desk's own frame. */
export function StatisticsView() {
  const { t } = useWords();
  const [today] = useState(() => inVietnam(new Date().toISOString()).day);
  const [days, setDays] = useState<Days>(() => ofYear(Number(today.slice(0, 4))));
  const [by, setBy] = useState<StatisticsBy>('people');
  const [scores, setScores] = useState(false);
  const path = `/statistics?from=${days.from}&until=${days.until}&by=${by}`;
  const { data, refusal, loading, again } = useAsk<Statistics>(path, { when: !scores });
  return (
    <div className={css.page}>
      {!scores && <p className={css.soft}>{t(data?.of === 'own' ? w.ownLead : w.lead)}</p>}
      <ChoosePeriod today={today} days={days} onDays={setDays} />
      {data?.of !== 'own' && (
        <SegmentedControl
          size="md"
          className={css.by}
          classNames={{ label: css.choice! }}
          aria-label={t(w.by)}
          data={[...BY.map((one) => ({ value: one, label: t(w[one]) })), { value: 'score', label: t(score.title) }]}
          value={scores ? 'score' : by === 'units' ? 'papers' : by}
          onChange={(value) => {
            setScores(value === 'score');
            if (value !== 'score') setBy(value as StatisticsBy);
          }}
        />
      )}
      {!scores && (data?.byUnit || by === 'units') && (
        <SegmentedControl
          size="md"
          className={css.by}
          classNames={{ label: css.choice! }}
          aria-label={t(w.paperBy)}
          data={(['papers', 'units'] as const).map((one) => ({ value: one, label: t(one === 'units' ? w.ofUnits : w.ofMeetings) }))}
          value={by}
          onChange={setBy}
        />
      )}
      {!scores && <Refused refusal={refusal} again={again} />}
      {loading && !scores && !data && <Loading />}
      {scores && (
        <Suspense fallback={<Loading />}>
          <ScoreCard {...days} />
        </Suspense>
      )}
      {data && !scores && <Shown key={path} path={path} first={data} by={data.of === 'own' ? 'people' : by} days={days} />}
    </div>
  );
}

interface ShownProps {
  readonly path: string;
  readonly first: Statistics;
  readonly by: StatisticsBy;
  readonly days: Days;
}

function Shown({ path, first, by, days }: ShownProps) {
  const telling = useWords();
  const { t, number, date } = telling;
  const council = useCouncil();
  const [pages, setPages] = useState<readonly Statistics[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState(FIRST[by]);
  const rows = rowsOf([first, ...pages]);
  const texts = textsOf(by, telling);
  const measures = measuresOf(by);
  const shown = (one: Cell): string => (typeof one === 'number' ? number(one) : one);
  const heads = [...texts.heads, ...measures.map((one) => t(one.words))];

  /** The rows with the next pages: one, or all. */
  const fetchOn = async (all: boolean): Promise<typeof rows | undefined> => {
    setBusy(true);
    setRefusal(undefined);
    const got = [...pages];
    let have = rows;
    while (have.length < first.total) {
      const answer = await get<Statistics>(`${path}&after=${have.length}`);
      const refused = isRefusal(answer) ? answer : undefined;
      if (refused || rowsOf([answer as Statistics]).length === 0) {
        setRefusal(refused);
        setBusy(false);
        return undefined;
      }
      got.push(answer as Statistics);
      have = rowsOf([first, ...got]);
      if (!all) break;
    }
    setPages(got);
    setBusy(false);
    return have;
  };
  const period = periodText(days, telling);
  /** All of it, and not only what was fetched so far; once it stands on the page. */
  const printAll = async (): Promise<void> => {
    if (await fetchOn(true)) requestAnimationFrame(() => requestAnimationFrame(() => print()));
  };
  const file = `${t(w.title)} - ${t(w[by])} - ${days.from} - ${days.until}`;
  const table = async () => {
    const all = await fetchOn(true);
    if (!all) return undefined;
    const figures = { heads, rows: all.map((row) => [...texts.of(row), ...measures.map(({ value }) => value(row))]) };
    // Of oneself there are no bars.
    return first.of === 'own' ? figures : { ...figures, chart: { sheet: t(w.chart), drawn: barsOf(all, { by, chosen, period }, telling) } };
  };

  return (
    <div className={css.shown} data-paper={measures.length > 8 ? 'wide' : 'upright'}>
      <div className={css.printed}>
        <p>{council}</p>
        <h2>
          {t(w.title)}: {t(first.of === 'own' ? w.ownTitle : w[by])}
        </h2>
        <p>
          {period} · {t(charts.made, { date: date(new Date().toISOString()) })}
        </p>
      </div>
      {first.left !== undefined && first.left > 0 && <Notice tone="warn">{t(w.unitsLeft, { n: first.left })}</Notice>}
      {first.unreadable > 0 && <Notice tone="warn">{t(w.unreadable, { n: first.unreadable })}</Notice>}
      {rows.length === 0 ? (
        <EmptyState title={t(w.none)} icon={<IconChartBar size={64} stroke={1.25} aria-hidden />} />
      ) : (
        <>
          <div className={css.bar}>
            <strong>{t(w.counted, { sessions: first.sessions, sheets: first.sheets })}</strong>
            <div className={css.steps}>
              <Button variant="default" loading={busy} leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => void printAll()}>
                {t(charts.print)}
              </Button>
              <SaveTable label={t(w.save)} name={file} sheet={t(w.title)} table={table} />
            </div>
          </div>
          <Refused refusal={refusal} />
          {first.sum && (
            <Notice tone="good" title={t(w.saved, { n: first.sum.pages, leaves: first.sum.leaves })}>
              {t(pagesSaved.how)}
            </Notice>
          )}
          {first.of === 'own' ? (
            <dl className={css.own}>
              {measures.map(({ name, words, value }) => (
                <div key={name}>
                  <dt>{t(words)}</dt>
                  <dd>{number(value(rows[0]!))}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <>
              <Bars {...{ by, rows, period, file, chosen }} whole={() => fetchOn(true)} onChoose={setChosen} />
              <div className={css.wide} tabIndex={0} role="group" aria-label={file}>
                <table className={css.table}>
                  <thead>
                    <tr>
                      {heads.map((one) => (
                        <th key={one} scope="col">{one}</th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <tr key={keyOf(row)}>
                        {texts.of(row).map(shown).map((text, n) => (n === 0 ? <th key={n} scope="row">{text}</th> : <td key={n}>{text}</td>))}
                        {measures.map(({ name, value }) => (
                          <td key={name} className={css.number}>{number(value(row))}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {rows.length < first.total && (
                <Button variant="default" loading={busy} onClick={() => void fetchOn(false)}>
                  {t(w.more, { n: first.total - rows.length })}
                </Button>
              )}
            </>
          )}
          {(by === 'people' || by === 'groups') && <p className={css.soft}>{t(w.note)}</p>}
        </>
      )}
    </div>
  );
}

export default function StatisticsPage() {
  const { t } = useWords();
  return (
    <Page title={t(w.title)}>
      <StatisticsView />
    </Page>
  );
}
