/** Which packages a release needs, out of this repository's own lock file: same versions, same hashes. */
import { dirname, posix } from 'node:path';

export interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}
export type Lock = { readonly packages: Readonly<Record<string, Locked>> };

/** The package that a bare import names; undefined for a file and for what Node itself has. */
export function packageOf(from: string): string | undefined {
  if (/^(\.|\/|node:|virtual:|#)/.test(from)) return undefined;
  return from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/');
}

/** Where a package asked for from a place of the lock is found, as Node looks for it. */
function placeOf(lock: Lock, asker: string, name: string): string | undefined {
  for (let at = asker; ; at = dirname(at)) {
    if (posix.basename(at) === 'node_modules') continue;
    const place = at === '' || at === '.' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lock.packages[place]) return place;
    if (at === '' || at === '.') return undefined;
  }
}

/** The packages named and all they need, by their places in the lock, in the lock's order. Throws where one is not in it. */
export function closure(lock: Lock, names: readonly string[]): Record<string, Locked> {
  const found = new Set<string>();
  const add = (asker: string, name: string, optional: boolean): void => {
    const place = placeOf(lock, asker, name);
    if (!place) {
      if (optional) return;
      throw new Error(`${name}, needed by ${asker || 'the release'}, is not in the lock file`);
    }
    if (found.has(place)) return;
    found.add(place);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = lock.packages[place]!;
    for (const one of Object.keys(dependencies)) add(place, one, false);
    for (const one of Object.keys(optionalDependencies)) add(place, one, true);
    // What a package can do without comes where somebody else asks for it.
    for (const one of Object.keys(peerDependencies)) if (!peerDependenciesMeta[one]?.optional) add(place, one, true);
  };
  for (const one of names) add('', one, false);
  return Object.fromEntries(Object.entries(lock.packages).filter(([place]) => found.has(place)).map(([place, one]) => {
    const { dev: _dev, ...kept } = one as Locked & { dev?: boolean };
    return [place, kept];
  }));
}
