/**
 * Which devices a member has, and which have a key: entries beside the register, so that neither question reads all of it.
 * An entry is written before its device and proves nothing by itself: whoever finds one looks whether the device stands.
 */
import { z } from 'zod';
import { Conflict, type Records } from '../ports.ts';

export interface DeviceIndex {
  /** Durable on return; doing it twice is doing it once. */
  note(one: Noted): Promise<void>;
  /** Certificates that may be this member's, in byte order. */
  ofMember(member: string): Promise<string[]>;
  /** Certificates that may have this key (SHA-256 of the SPKI, hex). */
  withKey(key: string): Promise<string[]>;
}

export interface Noted {
  readonly certificate: string;
  readonly member: string;
  /** SHA-256 of the SPKI, hex */
  readonly key: string;
}

const MEMBERS = 'devicemembers';
const KEYS = 'devicekeys';
/** Says that devices which were admitted before there was an index stand in it too. */
const COMPLETE = 'devicesindexed';

/** `standing` lists the whole register: asked once in the life of a store. */
export function makeDeviceIndex(records: Records, standing: () => Promise<Noted[]>): DeviceIndex {
  const put = async (collection: string, key: string, value: string | true): Promise<void> => {
    try {
      await records.put(collection, key, value, 0);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  };
  const write = async ({ certificate, member, key }: Noted): Promise<void> => {
    await put(MEMBERS, `${member}:${certificate}`, certificate);
    await put(KEYS, `${key}:${certificate}`, certificate);
  };

  let completed: Promise<void> | undefined;
  const complete = async (): Promise<void> => {
    if (await records.get(COMPLETE, 'all')) return;
    for (const one of await standing()) await write(one);
    await put(COMPLETE, 'all', true);
  };
  const whole = (): Promise<void> => {
    completed ??= complete().catch((error: unknown) => {
      completed = undefined;
      throw error;
    });
    return completed;
  };
  const find = async (collection: string, prefix: string): Promise<string[]> => {
    await whole();
    return (await records.list(collection, prefix)).map(({ value }) => z.string().parse(value));
  };

  return {
    note: write,
    ofMember: (member) => find(MEMBERS, `${member}:`),
    withKey: (key) => find(KEYS, `${key}:`),
  };
}
