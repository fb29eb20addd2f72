/** Addresses of calendar feeds: whoever has one reads when, where and what, and nothing else. The secret is kept as its hash. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { FeedScope } from '../../shared/wire/calendar.ts';
import { sameText } from '../identity/secrets.ts';
import { hashOfToken } from '../identity/sessions.ts';
import { Conflict, type Records } from '../ports.ts';

export interface FeedLinks {
  /** `member.secret`; one made before for the same scope answers no more. */
  make(member: string, scope: FeedScope): Promise<string>;
  drop(member: string, scope: FeedScope): Promise<void>;
  /** All of somebody's, who is taken off the list. */
  forget(member: string): Promise<void>;
  of(member: string): Promise<readonly FeedScope[]>;
  /** Whose feed it is; undefined for anything that was never made, or was taken back. */
  find(token: string): Promise<{ readonly member: string; readonly scope: FeedScope } | undefined>;
}

const COLLECTION = 'calendarfeeds';
const Kept = z.partialRecord(FeedScope, z.string());
type Kept = z.infer<typeof Kept>;

export function makeFeedLinks(records: Records): FeedLinks {
  const read = async (member: string) => {
    const found = await records.get(COLLECTION, member);
    return { kept: Kept.safeParse(found?.value).data ?? {}, version: found?.version ?? 0 };
  };
  const change = async (member: string, by: (kept: Kept) => Kept): Promise<void> => {
    for (;;) {
      const { kept, version } = await read(member);
      try {
        await records.put(COLLECTION, member, by(kept), version);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };
  return {
    async make(member, scope) {
      const secret = randomBytes(24).toString('base64url');
      await change(member, (kept) => ({ ...kept, [scope]: hashOfToken(secret) }));
      return `${member}.${secret}`;
    },
    drop: (member, scope) => change(member, ({ [scope]: _, ...left }) => left),
    forget: (member) => change(member, () => ({})),
    of: async (member) => Object.keys((await read(member)).kept) as FeedScope[],
    async find(token) {
      const [, member, secret] = /^([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{32})$/.exec(token) ?? [];
      if (member === undefined || secret === undefined) return undefined;
      const hash = hashOfToken(secret);
      const { kept } = await read(member);
      const scope = FeedScope.options.find((one) => kept[one] !== undefined && sameText(kept[one], hash));
      return scope && { member, scope };
    },
  };
}
