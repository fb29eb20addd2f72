/** The council's score card over a period: each measure's value against its target, what it was counted from, and what is not known. */
import { useState } from 'react';
import { Anchor, Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle, IconPrinter } from '@tabler/icons-react';
import { Link } from 'wouter';
import { percentOf, yearIn, type ScoreLine, type ScoreSettings } from '../../../shared/council/score.ts';
import { measures, score as w, unknowns } from '../../../shared/text/score.ts';
import { statistics } from '../../../shared/text/statistics.ts';
import type { Score } from '../../../shared/wire/score.ts';
import { inVietnam } from '../../desk/vietnam-time.ts';
import { useSession } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { SaveChart } from '../../ui/save-chart.tsx';
import { SaveTable } from '../../ui/save-table.tsx';
import { Loading } from '../../ui/states.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { EnterForm, TargetsForm } from './forms.tsx';
import { chartOf, countedOf, hasNumber, howOf, standingOf, tableOf } from './telling.ts';
import css from './score.module.css';

export default function ScoreCard({ from, until }: { readonly from: string; readonly until: string }) {
  const telling = useWords();
  const { t, digits } = telling;
  const { me, installation } = useSession();
  const council = me?.council ?? installation?.unit?.name ?? '';
  const { data, refusal, loading, again } = useAsk<Score>(`/score?from=${from}&until=${until}`);
  const [open, setOpen] = useState<'enter' | 'targets'>();
  const year = yearIn({ from, until });
  if (!data) return loading ? <Loading /> : <Refused refusal={refusal} again={again} />;
  const file = `${t(w.title)} - ${from} - ${until}`;
  const chart = () => chartOf(data.lines, `${digits(shortDay(from))} – ${digits(shortDay(until))}`, telling);
  const table = () => ({ ...tableOf(data.lines, data.settings, telling), chart: { sheet: t(statistics.chart), drawn: chart() } });
  const close = () => {
    setOpen(undefined);
    void again();
  };
  return (
    <div className={css.sheet}>
      <h2 className={css.printed}>
        {council}: {t(w.title)}, {digits(shortDay(from))} – {digits(shortDay(until))}
      </h2>
      <p className={css.soft}>{t(w.lead)}</p>
      <Refused refusal={refusal} again={again} />
      {data.unreadable > 0 && <Notice tone="warn">{t(statistics.unreadable, { n: data.unreadable })}</Notice>}
      <div className={css.bar}>
        <strong>{t(w.sessions, { n: data.sessions })}</strong>
        <div className={css.acts}>
          {data.enters && year !== undefined && (
            <Button variant="default" onClick={() => setOpen('enter')}>
              {t(w.enter)}
            </Button>
          )}
          {data.sets && (
            <Button variant="default" onClick={() => setOpen('targets')}>
              {t(w.set)}
            </Button>
          )}
          <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => print()}>
            {t(w.print)}
          </Button>
          <SaveChart name={file} chart={chart} />
          <SaveTable label={t(statistics.save)} name={file} sheet={t(w.title)} table={table} />
        </div>
      </div>
      <ul className={css.lines} aria-label={t(w.title)}>
        {data.lines.map((one) => (
          <Line key={one.measure} line={one} settings={data.settings} desk={data.enters} />
        ))}
      </ul>
      {open === 'targets' && <TargetsForm score={data} onClose={close} />}
      {open === 'enter' && year !== undefined && <EnterForm score={data} year={year} onClose={close} />}
    </div>
  );
}

const shortDay = (day: string): string => day.split('-').reverse().join('/');
const MARKS = { reached: IconCircleCheck, missed: IconCircleX, unknown: IconHelpCircle };

function Line({ line, settings, desk }: { readonly line: ScoreLine; readonly settings: ScoreSettings; readonly desk: boolean }) {
  const telling = useWords();
  const { t, number, digits } = telling;
  const percent = percentOf(line);
  const standing = line.reached === undefined ? 'unknown' : line.reached ? 'reached' : 'missed';
  const Mark = MARKS[standing];
  return (
    <li className={css.line}>
      <h3 className={css.name}>{t(measures[line.measure])}</h3>
      <p className={css.value}>
        <strong>{percent === undefined ? '–' : t(w.percent, { n: number(percent) })}</strong>
        <span className={css[standing]}>
          <Mark size={20} aria-hidden /> {standingOf(line, telling)}
        </span>
      </p>
      <svg className={css.plot} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
        <rect className={css.track} width={100} height={10} />
        <rect className={css.fill} width={percent ?? 0} height={10} />
        <rect className={css.target} x={Math.min(99.4, line.target - 0.3)} width={0.6} height={10} />
      </svg>
      <p className={css.facts}>
        <span>{hasNumber(line) ? countedOf(line, line, telling) : t(unknowns[line.unknown ?? 'byHand'])}</span>
        <span>{t(w.target, { n: line.target })}</span>
      </p>
      <p className={css.soft}>{howOf(line, settings, telling)}</p>
      {line.measure === 'recommendations' && desk && (
        <Anchor component={Link} to="/secretariat/oversight" className={css.more}>
          {t(w.register)}
        </Anchor>
      )}
      {line.sessions.length > 0 && (
        <details>
          <summary className={css.more}>{t(w.countedFrom)}</summary>
          <ul className={css.sessions}>
            {line.sessions.map((one) => (
              <li key={one.meeting}>
                <Anchor component={Link} to={`/meeting/${one.meeting}`}>{one.title}</Anchor>
                <span>{digits(shortDay(inVietnam(one.at).day))}</span>
                <span>{hasNumber(one) ? countedOf(line, one, telling) : t(unknowns[one.unknown ?? 'notDue'])}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
