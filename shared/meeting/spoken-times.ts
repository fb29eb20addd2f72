/** What was spoken on the floor, as the minutes tell it and a verifier adds it up again. */
import { secondsOf, spokenBy, type Share } from './floor.ts';
import type { Speech } from './speech.ts';

/** Members by their ids; guests have none, as in every archive, and their sums are one. */
export interface SpokenTimes {
  readonly each: ReadonlyArray<
    Pick<Speech, 'item' | 'kind' | 'from'> & { readonly member?: string; readonly to: string; readonly seconds: number }
  >;
  readonly people: ReadonlyArray<Share & { readonly member?: string }>;
  readonly groups: ReadonlyArray<Share & { readonly group: string }>;
}

/** Who a speaker was at the end. */
type Who = (member: string) => { readonly kind: string; readonly group?: string | undefined } | undefined;

/** Speeches that have ended, in whole seconds without their halts (D-12); undefined where nobody spoke. */
export function spokenTimes(speeches: readonly Speech[], who: Who): SpokenTimes | undefined {
  const memberOf = ({ member }: Speech): { member?: string } => (who(member)?.kind === 'guest' ? {} : { member });
  // What a guest's entry says beside their kind, no archive holds.
  const groupOf = (member: string) => (who(member)?.kind === 'guest' ? undefined : who(member)?.group);
  const each = speeches.flatMap((one) => {
    const { item, kind, from, to } = one;
    return to === undefined ? [] : [{ item, ...memberOf(one), kind, from, to, seconds: secondsOf(one) }];
  });
  if (each.length === 0) return undefined;
  return {
    each,
    people: [...spokenBy(speeches, (one) => memberOf(one).member ?? '')].map(([member, share]) => ({
      ...(member !== '' && { member }),
      ...share,
    })),
    groups: [...spokenBy(speeches, ({ member }) => groupOf(member))].map(([group, share]) => ({ group, ...share })),
  };
}
