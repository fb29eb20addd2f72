/** What the three MongoDB ports share: refusing odd names, one caller at a time, and two words of the driver. */
import { MongoServerError } from 'mongodb';

export const refuseUnless = (fine: boolean, what: string): void => {
  if (!fine) throw new TypeError(`not ${what}`);
};

/** A query made of what a client sent must never hold an operator: only text of these letters passes. */
export const matches = (text: unknown, pattern: RegExp, what: string): void =>
  refuseUnless(typeof text === 'string' && pattern.test(text), what);

export const isCount = (value: unknown, what: string): void => refuseUnless(Number.isSafeInteger(value) && (value as number) >= 0, what);

/** The unique index or the key said that somebody else was first. */
export const isDuplicate = (error: unknown): boolean => error instanceof MongoServerError && error.code === 11000;

/** After every character a name may hold. */
export const LAST = '\x7f';

/**
 * Runs calls for one name one after the other. MongoDB changes a document in one step and does not need this; some
 * servers that speak its protocol (FerretDB 1) read and write in two, and lose changes made at the same moment.
 */
export function oneAtATime(): <T>(name: string, call: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (name, call) => {
    const result = (tails.get(name) ?? Promise.resolve()).then(call);
    const tail = result.catch(() => undefined).then(() => {
      if (tails.get(name) === tail) tails.delete(name);
    });
    tails.set(name, tail);
    return result;
  };
}
