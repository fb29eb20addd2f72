/** Going from seat to seat by the arrows, as they stand in the room. */
import type { Numbered } from '../../shared/council/seat-plan.ts';

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The seat that lies that way and is nearest, with what lies aside counting twice; undefined for another key, or at the edge. */
export function nextSeat(all: readonly Numbered[], from: Pick<Numbered, 'seat' | 'x' | 'y'>, key: string): Numbered | undefined {
  const way = WAYS[key];
  if (!way) return undefined;
  const [wx, wy] = way;
  const far = ({ x, y }: Numbered): number => {
    const [dx, dy] = [x - from.x, y - from.y];
    const ahead = dx * wx + dy * wy;
    const aside = Math.abs(dx * wy) + Math.abs(dy * wx);
    return ahead <= 0 || aside > 2 * ahead ? Infinity : ahead + 2 * aside;
  };
  const near = all.filter(({ seat }) => seat !== from.seat).map((one) => [one, far(one)] as const);
  const [best] = near.sort(([, a], [, b]) => a - b);
  return best && best[1] < Infinity ? best[0] : undefined;
}
