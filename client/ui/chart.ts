/** A chart of bars, as it is taken along: what stands in it, before anybody draws it. */

export interface ChartBar {
  readonly label: string;
  /** 0 to 1 of the longest that there can be. */
  readonly share: number;
  /** What it is of, as such a share. */
  readonly whole?: number;
  /** A mark across it, as such a share. */
  readonly mark?: number;
  /** Beside it: the number in words. */
  readonly text: string;
  readonly colour?: string;
}

export interface Chart {
  readonly council: string;
  readonly title: string;
  /** Below the title: of when, for instance. */
  readonly lines: readonly string[];
  readonly bars: readonly ChartBar[];
  readonly legend: ReadonlyArray<{ readonly colour: string; readonly text: string; readonly kind?: 'whole' | 'mark' }>;
  readonly foot: string;
}

/** Without whose it is, and when it was made: what draws it knows both. */
export type Drawn = Omit<Chart, 'council' | 'foot'>;

/** Those of the light theme, on white. */
export const COLOURS = {
  bar: '#9b1c1c',
  whole: '#efe8dd',
  mark: '#1d1a17',
  for: '#1b4f8f',
  against: '#a84a08',
  other: '#57504a',
  silent: '#b9ae9f',
} as const;
