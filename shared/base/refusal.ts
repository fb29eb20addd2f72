/** A refusal is a value, not an exception: a code that `shared/text` has words for, and the parameters of those words. */
export interface Refusal {
  readonly refused: true;
  /** `<feature>/<reason>`, e.g. `votes/closed`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export function refuse(code: string, params: Refusal['params'] = {}): Refusal {
  return { refused: true, code, params };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}

/** What `may` answers. There is no default: whoever forgets to say yes has said no. */
export type Verdict = 'yes' | Refusal;
