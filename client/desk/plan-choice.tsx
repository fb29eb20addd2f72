/** What comes along of what another meeting or a template has prepared: looked over, chosen, and what stays behind. */
import { Checkbox } from '@mantine/core';
import type { Chosen } from '../../shared/meeting/plan.ts';
import { levelsOf, numbersOf } from '../../shared/meeting/numbers.ts';
import { audience } from '../../shared/text/audience.ts';
import { plans as words } from '../../shared/text/plans.ts';
import type { PlanAtDesk } from '../../shared/wire/plans.ts';
import { useWords } from '../ui/language.tsx';
import css from './plan-choice.module.css';
import desk from './desk.module.css';

export interface Choice extends Chosen {
  readonly points: string[];
  readonly papers: string[];
  readonly seats: boolean;
}

/** All but papers: those are ticked one by one. */
export const allOf = ({ plan, venue }: PlanAtDesk): Choice => ({
  points: plan.points.map(({ point }) => point),
  ...{ papers: [], votes: true, guests: true, workingRules: true },
  seats: venue !== undefined,
});

/** Nothing yet: items are chosen one by one. */
export const NOTHING: Choice = { points: [], papers: [], votes: true, guests: false, workingRules: false, seats: false };

interface PlanChoiceProps {
  readonly at: PlanAtDesk;
  readonly choice: Choice;
  readonly onChoice: (next: Choice) => void;
  /** Of a meeting that is there already, only items go into it. */
  readonly itemsOnly?: boolean;
}

export function PlanChoice({ at: { plan, venue, people }, choice, onChoice, itemsOnly = false }: PlanChoiceProps) {
  const { t } = useWords();
  const numbers = numbersOf(plan.points.map(({ point, ...one }) => ({ ...one, item: point })));
  const levels = levelsOf(plan.points);
  const [points, papers] = [new Set(choice.points), new Set(choice.papers)];
  const coming = plan.points.filter(({ point }) => points.has(point));
  const votes = coming.flatMap((one) => one.votes).length;
  const offered = coming.flatMap((one) => one.papers.map(({ paper }) => paper));
  const ticked = offered.filter((one) => papers.has(one));
  const put = (change: Partial<Choice>) => onChoice({ ...choice, ...change });
  /** An item brings its parts, and takes them away. */
  const tick = (at: number, on: boolean) => {
    const next = new Set(points);
    const end = levels.findIndex((level, n) => n > at && level <= levels[at]!);
    for (const { point } of plan.points.slice(at, end === -1 ? undefined : end)) next[on ? 'add' : 'delete'](point);
    put({ points: plan.points.map(({ point }) => point).filter((one) => next.has(one)) });
  };
  const still = plan.guests.filter((id) => people[id] !== undefined).length;
  const box = (label: string, checked: boolean, on: (value: boolean) => void, description?: string, some = false) => (
    <Checkbox
      size="md"
      label={label}
      description={description}
      checked={checked}
      indeterminate={some && !checked}
      onChange={(event) => on(event.currentTarget.checked)}
    />
  );
  return (
    <div className={desk.stack}>
      <section className={desk.tight} aria-labelledby="plan-agenda">
        <h3 id="plan-agenda" className={css.head}>
          {t(words.agenda, { n: coming.length, of: plan.points.length })}
        </h3>
        <p className={desk.soft}>{t(words.agendaHint)}</p>
        {box(
          t(words.allPoints),
          coming.length === plan.points.length,
          (on) => put({ points: on ? plan.points.map(({ point }) => point) : [] }),
          undefined,
          coming.length > 0,
        )}
        <ol className={css.points}>
          {plan.points.map((one, at) => (
            <li key={one.point} data-level={levels[at] || undefined}>
              {box(
                `${numbers.get(one.point)}. ${one.title}`,
                points.has(one.point),
                (on) => tick(at, on),
                [
                  one.time,
                  one.presenter,
                  one.votes.length > 0 ? t(words.withVotes, { n: one.votes.length }) : undefined,
                  one.audience === 'delegates' ? t(audience.delegates) : undefined,
                  typeof one.audience === 'object'
                    ? t(words.somePeople, {
                        n: one.audience.members.length,
                        still: one.audience.members.filter((id) => people[id] !== undefined).length,
                      })
                    : undefined,
                ]
                  .filter(Boolean)
                  .join(' · '),
              )}
              {points.has(one.point) && one.papers.length > 0 && (
                <ul className={css.papers}>
                  {one.papers.map(({ paper, title, pages }) => (
                    <li key={paper}>
                      {box(`${title} (${t(words.pages, { n: pages })})`, papers.has(paper), (on) => {
                        const next = new Set(papers);
                        next[on ? 'add' : 'delete'](paper);
                        put({ papers: [...next] });
                      })}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </section>
      {offered.length > 0 && (
        <section className={desk.tight} aria-labelledby="plan-papers">
          <h3 id="plan-papers" className={css.head}>
            {t(words.papers, { n: ticked.length, of: offered.length })}
          </h3>
          <p className={desk.soft}>{t(words.papersHint)}</p>
          {box(
            t(words.allPapers),
            ticked.length === offered.length,
            (on) => put({ papers: on ? offered : [] }),
            undefined,
            ticked.length > 0,
          )}
        </section>
      )}
      {votes > 0 && box(t(words.votes, { n: votes }), choice.votes, (on) => put({ votes: on }), t(words.votesHint))}
      {!itemsOnly && plan.guests.length > 0 &&
        box(t(words.guests, { n: still, of: plan.guests.length }), choice.guests, (on) => put({ guests: on }))}
      {!itemsOnly && venue !== undefined && box(t(words.room, { name: venue }), choice.seats, (on) => put({ seats: on }))}
      {!itemsOnly && plan.workingRules !== undefined &&
        box(t(words.rules, { text: plan.workingRules }), choice.workingRules, (on) => put({ workingRules: on }))}
      <section className={desk.tight} aria-labelledby="plan-not">
        <h3 id="plan-not" className={css.head}>
          {t(words.not)}
        </h3>
        <p className={desk.soft}>{t(words.notWhat)}</p>
      </section>
    </div>
  );
}

/** What was chosen, as the server takes it; of papers, those of the items that come along. */
export function chosenIn(
  { plan }: PlanAtDesk,
  { seats, points, papers, ...rest }: Choice,
): { readonly chosen: Chosen; readonly seats: boolean } {
  const coming = new Set(plan.points.filter(({ point }) => points.includes(point)).flatMap((one) => one.papers.map(({ paper }) => paper)));
  return { chosen: { ...rest, points, papers: papers.filter((one) => coming.has(one)) }, seats };
}
