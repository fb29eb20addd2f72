/**
 * Values by key, never changed: what is put in or taken out gives another whole that shares all but a few dozen places with the one
 * before. A record of a thousand names, each of them set once, would be copied a thousand times.
 */
interface Leaf<T> {
  readonly key: string;
  readonly value: T;
  /** In which order keys came: they are listed in it, as a record's are. */
  readonly nth: number;
}

type Leaves<T> = ReadonlyArray<Leaf<T>>;

/** A few leaves, or sixteen places by the next four bits of the key's hash. */
type Place<T> = Leaves<T> | { readonly places: ReadonlyArray<Place<T>> };

const FEW = 8;
const BITS = 4;
const EMPTY: readonly never[] = [];
const PLACES: ReadonlyArray<typeof EMPTY> = Array.from({ length: 1 << BITS }, () => EMPTY);
const isFew = <T>(place: Place<T>): place is ReadonlyArray<Leaf<T>> => Array.isArray(place);

function hashOf(key: string): number {
  let hash = 0;
  for (let n = 0; n < key.length; n++) hash = (Math.imul(hash, 31) + key.charCodeAt(n)) | 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

const turn = (hash: number, shift: number): number => (hash >>> shift) & ((1 << BITS) - 1);

/** The place with its leaves of one key made otherwise. Where hashes have no more bits, few are as many as there are. */
function changed<T>(place: Place<T>, key: string, hash: number, shift: number, change: (few: Leaves<T>) => Leaves<T>): Place<T> {
  if (!isFew(place)) {
    const places = place.places.slice();
    const at = turn(hash, shift);
    places[at] = changed(places[at]!, key, hash, shift + BITS, change);
    return { places };
  }
  const few = change(place);
  if (few.length <= FEW || shift >= 32) return few;
  const put = (all: Place<T>, leaf: Leaf<T>) => changed(all, leaf.key, hashOf(leaf.key), shift, (held) => [...held, leaf]);
  return few.reduce<Place<T>>(put, { places: PLACES });
}

/** Listed once for each whole, when somebody asks. */
const lists = new WeakMap<Keyed<unknown>, ReadonlyArray<Leaf<unknown>>>();

export class Keyed<T> {
  private constructor(
    private readonly top: Place<T>,
    readonly size: number,
    private readonly next: number,
  ) {}

  static none<T>(): Keyed<T> {
    return new Keyed<T>(EMPTY, 0, 0);
  }

  static of<T extends object | string | number | boolean | null>(entries: ReadonlyArray<readonly [key: string, value: T]>): Keyed<T> {
    return entries.reduce((all, [key, value]) => all.with(key, value), Keyed.none<T>());
  }

  get(key: string): T | undefined {
    const hash = hashOf(key);
    let place = this.top;
    for (let shift = 0; !isFew(place); shift += BITS) place = place.places[turn(hash, shift)]!;
    for (const one of place) if (one.key === key) return one.value;
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** A key that is there keeps its turn in the order. */
  with(key: string, value: T): Keyed<T> {
    let added = 1;
    const top = changed(this.top, key, hashOf(key), 0, (few) => {
      const before = few.find((one) => one.key === key);
      if (!before) return [...few, { key, value, nth: this.next }];
      added = 0;
      return few.map((one) => (one === before ? { key, value, nth: before.nth } : one));
    });
    return new Keyed(top, this.size + added, this.next + added);
  }

  without(key: string): Keyed<T> {
    if (!this.has(key)) return this;
    const top = changed(this.top, key, hashOf(key), 0, (few) => few.filter((one) => one.key !== key));
    return new Keyed(top, this.size - 1, this.next);
  }

  keys(): string[] {
    return this.#list().map((one) => one.key);
  }

  values(): T[] {
    return this.#list().map((one) => one.value);
  }

  entries(): Array<[key: string, value: T]> {
    return this.#list().map(({ key, value }) => [key, value]);
  }

  /** Written down it is a record. */
  toJSON(): Readonly<Record<string, T>> {
    return Object.fromEntries(this.entries());
  }

  #list(): ReadonlyArray<Leaf<T>> {
    const known = lists.get(this) as ReadonlyArray<Leaf<T>> | undefined;
    if (known) return known;
    const all: Leaf<T>[] = [];
    const gather = (place: Place<T>): void => (isFew(place) ? void all.push(...place) : place.places.forEach(gather));
    gather(this.top);
    all.sort((a, b) => a.nth - b.nth);
    lists.set(this, all);
    return all;
  }
}
