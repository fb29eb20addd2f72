/**
 * How much of the log one place or person may fill: a stranger's tries, or one browser gone wild, must not push out of sight
 * what others did, nor fill the disk. What is beyond is counted, and the count is recorded.
 */
export interface Budget {
  /** False: this one is only counted. `person` is absent for a stranger. */
  admits(person: string | undefined, address: string): boolean;
  /** How many were only counted in minutes that are over, or in all; and forgets them. */
  take(all?: boolean): number;
}

const MINUTE = 60_000;
const STRANGER = 30;
const STRANGERS = 300;
const PERSON = 120;

export function makeBudget(now: () => number): Budget {
  let minute = -1;
  let used = new Map<string, number>();
  let strangers = 0;
  let [over, before] = [0, 0];
  const turn = (): void => {
    const current = Math.floor(now() / MINUTE);
    if (current === minute) return;
    before += over;
    [minute, used, strangers, over] = [current, new Map(), 0, 0];
  };
  return {
    admits(person, address) {
      turn();
      const stranger = person === undefined;
      const key = stranger ? `from ${address}` : `by ${person}`;
      const times = used.get(key) ?? 0;
      if (times >= (stranger ? STRANGER : PERSON) || (stranger && strangers >= STRANGERS)) {
        over++;
        return false;
      }
      used.set(key, times + 1);
      if (stranger) strangers++;
      return true;
    },
    take(all = false) {
      turn();
      const count = before + (all ? over : 0);
      before = 0;
      if (all) over = 0;
      return count;
    },
  };
}
