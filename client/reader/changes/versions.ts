/** Of the paper that is open, which other versions there are: said by whoever opens it. */
import { createContext, use } from 'react';

export interface Version {
  /** The log's id of it. */
  readonly paper: string;
  readonly sha256: string;
  readonly pages: number;
}

export interface Versions {
  readonly meeting: string;
  readonly here: Version;
  /** What this one took the place of. */
  readonly before?: Version;
  /** What took the place of this one. */
  readonly after?: Version;
  /** Every version that can be read, this one among them, the oldest first. */
  readonly all: readonly Version[];
  /** Of this one, in one line, what is new in it, and since when it is there. */
  readonly changed?: string;
  readonly since: string;
  /** Opens another version at a page, from 0. */
  readonly open: (version: Version, page: number) => void;
}

const Context = createContext<Versions | undefined>(undefined);
export const VersionsKnown = Context;

/** Undefined where a paper is read alone, as at a desk. */
export const useVersions = (): Versions | undefined => use(Context);
