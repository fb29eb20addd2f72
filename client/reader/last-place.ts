/** Where each paper was read last, and how it was laid out, on this device only. */
import { ARRANGEMENTS, LEAST, MOST, TURNS, type Arrangement, type Turn, type Zoom } from './layout.ts';
import { KEPT, sealedMemory } from '../link/sealed-memory.ts';

const MOST_PAPERS = 300;

export interface LastPlace {
  /** From 1. */
  readonly page: number;
  /** Where the window begins, as a fraction of the page's height; below 0 where the page begins farther down. */
  readonly y?: number;
  readonly zoom?: Zoom;
  readonly arrangement?: Arrangement;
  readonly turn?: Turn;
}

/** Newest last. Versions before kept the page alone. */
type Places = ReadonlyArray<readonly [paper: string, page: number, more?: Omit<LastPlace, 'page'>]>;

function stored(): Places {
  const value = sealedMemory.value(KEPT.places);
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one): one is [string, number] => Array.isArray(one) && typeof one[0] === 'string' && Number.isInteger(one[1]) && one[1] > 0,
  );
}

const isZoom = (zoom: unknown): zoom is Zoom =>
  zoom === 'width' || zoom === 'page' || (typeof zoom === 'number' && zoom >= LEAST && zoom <= MOST);

/** Undefined for a paper not read here yet; of what another version wrote, what this one understands. */
export function lastPlace(paper: string): LastPlace | undefined {
  const found = stored().find(([one]) => one === paper);
  if (!found) return undefined;
  const { y, zoom, arrangement, turn } = (typeof found[2] === 'object' && found[2] !== null ? found[2] : {}) as Partial<LastPlace>;
  return {
    page: found[1],
    ...(typeof y === 'number' && Math.abs(y) <= 1 && { y }),
    ...(isZoom(zoom) && { zoom }),
    ...(arrangement !== undefined && ARRANGEMENTS.includes(arrangement) && { arrangement }),
    ...(turn !== undefined && TURNS.includes(turn) && { turn }),
  };
}

export function rememberPlace(paper: string, { page, ...more }: LastPlace): void {
  sealedMemory.put(KEPT.places, [...stored().filter(([one]) => one !== paper), [paper, page, more]].slice(-MOST_PAPERS));
}
