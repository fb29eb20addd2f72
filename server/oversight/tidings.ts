/** Who is told what of a recommendation or a task as it stands on a day: pure; the same answer as long as nothing changes. */
import { isOpen, type Task } from '../../shared/council/following.ts';
import { isLate, type Recommendation } from '../../shared/council/recommendations.ts';
import { dayAt, daysUntil, reached, type Day } from '../../shared/council/working-days.ts';

/** Something that one person is told, once for each `value` of what it is `about`. */
export interface Told {
  readonly member: string;
  readonly about: string;
  readonly value: string;
  /** A key of `noticeWords`. */
  readonly what: string;
  readonly count: number;
}

const each = (members: readonly string[], told: Omit<Told, 'member'>): Told[] => [...new Set(members)].map((member) => ({ member, ...told }));

/** How near a day is, to everybody who waits or is waited for. */
function nearness(members: readonly string[], since: Day, due: Day, today: Day, of: 'recommendations' | 'following'): Told[] {
  const step = reached(since, due, today);
  if (step === undefined) return [];
  const what = step === 0 ? `${of}/dueToday` : `${of}/inDays`;
  return each(members, { about: 'due', value: `${due} ${step}`, what, count: Math.max(1, daysUntil(today, due)) });
}

export function tidingsOf(one: Recommendation, today: Day): Told[] {
  const { state, asks, people, follower, due, since, steps, answers, sent, ended } = one;
  const by = (who: readonly string[]) => who.filter((person) => person !== steps.at(-1)!.by);
  if (state === 'draft' || sent === undefined) return [];
  if (state === 'ended') return each(by(people), { about: 'came', value: ended!.at, what: 'recommendations/isEnded', count: 1 });
  if (state === 'answered') return each(by([follower]), { about: 'came', value: answers.at(-1)!.at, what: 'recommendations/isAnswered', count: 1 });
  // Waiting, its last step is one of these: each is news to whoever is to answer.
  const { at, did } = steps.at(-1)!;
  const asked = { answer: 'recommendations/isSent', more: 'recommendations/askedMore', explanation: 'recommendations/toExplain' }[asks];
  const what = did === 'putOff' || did === 'escalated' ? `recommendations/${did}` : asked;
  return [
    ...each(by(people), { about: 'came', value: at, what, count: 1 }),
    ...nearness([...people, follower], since!, due!, today, 'recommendations'),
  ];
}

/** Whoever gave a task follows it up. */
export const giverOf = ({ history }: Pick<Task, 'history'>): string | undefined => history[0]?.by;

export function tidingsOfTask(task: Task, today: Day): Told[] {
  if (!isOpen(task)) return [];
  const [giver, given] = [giverOf(task), task.history[0]?.at];
  const since = given === undefined ? today : dayAt(Date.parse(given));
  const back = task.history.findLast(({ did }) => did === 'sentBack');
  return [
    ...each(task.people, { about: 'came', value: back?.at ?? given ?? '', what: back ? 'following/sentBack' : 'following/isGiven', count: 1 }),
    ...nearness([...task.people, ...(giver === undefined ? [] : [giver])], since, dayAt(Date.parse(task.due)), today, 'following'),
  ];
}

/** Who is told of how many that are late, by what they are to them. */
export class LateOnes {
  readonly #by = new Map<string, number>();

  #add(members: readonly string[], what: string): void {
    for (const one of new Set(members)) this.#by.set(`${one} ${what}`, (this.#by.get(`${one} ${what}`) ?? 0) + 1);
  }
  recommendation(one: Recommendation, today: Day): void {
    if (!isLate(one, today)) return;
    this.#add(one.people, 'recommendations/lateYours');
    if (!one.people.includes(one.follower)) this.#add([one.follower], 'recommendations/lateFollowed');
  }
  /** @param today the day; a task is late by its very minute */
  task(task: Task, isPast: boolean): void {
    if (!isPast) return;
    this.#add(task.people, 'following/lateYours');
    const giver = giverOf(task);
    if (giver !== undefined && !task.people.includes(giver)) this.#add([giver], 'following/lateGiven');
  }
  /** Once a day, by day. */
  told(today: Day): Told[] {
    return [...this.#by].map(([key, count]) => {
      const [member, what] = key.split(' ') as [string, string];
      return { member, about: what, value: today, what, count };
    });
  }
}
