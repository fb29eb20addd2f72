/**
 * What meetings have not heard of the register, as far as that can be told without opening one. Who is listed stands in a meeting's
 * summary; of each key one record says what all meetings have heard. What the register says otherwise at a start is what a
 * stopped server left untold, whether it had noted it as owed or not.
 */
import { z } from 'zod';
import type { Device, Member } from '../shared/council/council.ts';
import { owesList } from '../shared/meeting/register.ts';
import type { Identity } from './identity/identity.ts';
import { standingOf, type Home } from './identity/reach.ts';
import { Conflict, everyRecord, type Records } from './ports.ts';
import { restorations } from './room/restoration.ts';
import { listingsOf, type Summary } from './room/summaries.ts';

/** The register as it is, and what of it may be news to meetings. */
export interface Untold {
  readonly home: Home;
  readonly people: readonly Member[];
  readonly keys: readonly Device[];
  /** Meetings that came out of a backup and have not gone on, as far as is known, with when it was made. */
  readonly restored: ReadonlyMap<string, string>;
}

export interface Told {
  untold(): Promise<Untold>;
  /** Every meeting that it concerns has heard of a key as it is now. */
  key(device: Pick<Device, 'certificate' | 'revokedAt'>): Promise<void>;
  /** A meeting has gone on after that restore, and was brought up to date. */
  wentOn(meeting: string, madeAt: string): Promise<void>;
}

const COLLECTION = 'told';
const Word = z.string();
const stateOf = ({ revokedAt }: Pick<Device, 'revokedAt'>): string => (revokedAt === undefined ? 'admitted' : 'revoked');

export function makeTold(records: Records, { accounts, devices, units }: Pick<Identity, 'accounts' | 'devices' | 'units'>): Told {
  const say = async (key: string, word: string): Promise<void> => {
    for (;;) {
      const found = await records.get(COLLECTION, key);
      if (found?.value === word) return;
      try {
        await records.put(COLLECTION, key, word, found?.version ?? 0);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };
  return {
    async untold() {
      const said = new Map<string, string | undefined>();
      for await (const { key, value } of everyRecord(records, COLLECTION)) said.set(key, Word.safeParse(value).data);
      const restored = new Map<string, string>();
      for await (const { meeting, madeAt } of restorations(records))
        if (said.get(`restored:${meeting}`) !== madeAt) restored.set(meeting, madeAt);
      return {
        home: { own: (await units.get())?.code ?? '', heir: await units.heirs() },
        people: await accounts.list(),
        keys: (await devices.list()).filter((one) => said.get(`key:${one.certificate}`) !== stateOf(one)),
        restored,
      };
    },
    key: (device) => say(`key:${device.certificate}`, stateOf(device)),
    wentOn: (meeting, madeAt) => say(`restored:${meeting}`, madeAt),
  };
}

/** Whether a meeting may have to hear of any of it. */
export function concerns({ home, people, keys, restored }: Untold, summary: Summary): boolean {
  const { meeting, log, unit, members, ever = members } = summary;
  if (restored.has(meeting)) return true;
  const listing = listingsOf(summary);
  if (people.some((one) => owesList({ ...one, standing: standingOf(one, unit, home) }, listing(one.id)))) return true;
  const were = new Set(ever);
  return log === 'record' && keys.some(({ member }) => were.has(member));
}
