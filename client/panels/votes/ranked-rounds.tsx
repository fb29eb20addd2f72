/**
 * What papers came to on which candidates were put in order: who is elected, the quota, and every round as a table, with what each round
 * changed. Numbers are those of the record.
 */
import { changeIn, fateOf, inOrder, type RankedForm, type RankedOutcome } from '../../../shared/meeting/ranked.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { rankedResult as words } from '../../../shared/text/ranked.ts';
import { LOCALE, type Language } from '../../../shared/text/words.ts';
import { useWords, type Speech } from '../../ui/language.tsx';
import elected from './elected.module.css';
import css from './ranked-rounds.module.css';
import { secondsText } from './words.ts';

export interface RankedProps {
  readonly form: RankedForm;
  readonly decision: RankedOutcome;
  readonly lots?: Vote['lots'] | undefined;
}

type Stage = RankedOutcome['stages'][number];

/** "12,33333": as exact as it was counted. */
const votesText = (votes: string | number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 5 }).format(Number(votes));

const labelIn = ({ candidates }: RankedForm, id: string): string => candidates.find((one) => one.id === id)?.label ?? id;
const namesIn = (form: RankedForm, ids: readonly string[]): string => ids.map((one) => labelIn(form, one)).join('; ');

/** What a round did, in a line. */
function roundText(form: RankedForm, { what, of }: Stage, t: Speech['t']): string {
  return t(words[what], { name: of === undefined ? '' : labelIn(form, of) });
}

/** In a line: how many are elected of how many. */
export function RankedVerdict({ form, decision }: RankedProps) {
  const { t } = useWords();
  const count = decision.elected.length;
  return t(count === 0 ? words.nobody : words.elected, { count, seats: form.seats });
}

/** Between whom the count waits for a lot. */
export function RankedWaits({ form, decision: { lot } }: RankedProps) {
  const { t } = useWords();
  return lot && t(words.waits, { names: namesIn(form, lot.between) });
}

export function RankedResult({ form, decision, lots = [] }: RankedProps) {
  const { t, language } = useWords();
  const { quota, papers, blank } = decision;
  return (
    <>
      <p className={elected.verdict}>
        <RankedVerdict form={form} decision={decision} />
      </p>
      {decision.lot && (
        <p className={elected.tied}>
          <RankedWaits form={form} decision={decision} />
        </p>
      )}
      <p>{t(words.quota, { quota, papers })}</p>
      <ol className={`${elected.candidates} ${css.fates}`}>
        {inOrder(form, decision).map(({ id, label }) => (
          <li key={id} className={decision.elected.includes(id) ? elected.in : undefined}>
            <span className={elected.name}>{label}</span>
            <Fate decision={decision} candidate={id} />
          </li>
        ))}
      </ol>
      {blank > 0 && <p>{t(words.blank, { count: blank })}</p>}
      {lots.map(({ at, between, drawn }) => (
        <p key={at}>{t(words.drew, { time: secondsText(at, language), names: namesIn(form, between), name: labelIn(form, drawn) })}</p>
      ))}
      <Rounds form={form} decision={decision} />
    </>
  );
}

function Fate({ decision, candidate }: { readonly decision: RankedOutcome; readonly candidate: string }) {
  const { t, number } = useWords();
  const { is, round } = fateOf(decision, candidate);
  if (is === 'left') return null;
  return (
    <span className={is === 'elected' ? css.won : css.out}>
      {t(is === 'elected' ? words.electedIn : words.outIn, { n: number(round) })}
    </span>
  );
}

/** Candidates down, rounds across; it is pushed sideways where there are many. */
function Rounds({ form, decision }: RankedProps) {
  const { t, language } = useWords();
  const { stages } = decision;
  return (
    <section className={css.rounds} aria-label={t(words.rounds)}>
      <h3>{t(words.rounds)}</h3>
      <div className={css.pushed} tabIndex={0} role="group" aria-label={t(words.rounds)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(words.candidate)}</th>
              {stages.map((stage, n) => (
                <th key={n} scope="col">
                  <span>{t(words.round, { n: n + 1 })}</span>
                  <small>{roundText(form, stage, t)}</small>
                  {stage.tie && <small>{t(stage.tie === 'lot' ? words.byLot : words.byEarlier)}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(form, decision).map(({ id, label }) => (
              <tr key={id} className={decision.elected.includes(id) ? elected.in : undefined}>
                <th scope="row">{label}</th>
                {stages.map((stage, n) => (
                  <td key={n}>
                    <Cell decision={decision} n={n} candidate={id} />
                  </td>
                ))}
              </tr>
            ))}
            <tr className={css.lost}>
              <th scope="row">{t(words.lost)}</th>
              {stages.map(({ lost }, n) => (
                <td key={n}>{votesText(lost, language)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface CellProps {
  readonly decision: RankedOutcome;
  /** Round, from 0. */
  readonly n: number;
  readonly candidate: string;
}

function Cell({ decision: { stages }, n, candidate }: CellProps) {
  const { t, language } = useWords();
  const stage = stages[n]!;
  const change = changeIn(stages, n, candidate);
  const isOut = stages.some((one, at) => at < n && one.what === 'exclusion' && one.of === candidate);
  if (isOut) return '–';
  return (
    <>
      <b>{votesText(stage.votes[candidate] ?? '0', language)}</b>
      {change !== 0 && (
        <small>
          {change > 0 ? '+' : '−'}
          {votesText(Math.abs(change), language)}
        </small>
      )}
      {stage.elected.includes(candidate) && <small className={css.now}>{t(words.isElected)}</small>}
    </>
  );
}
