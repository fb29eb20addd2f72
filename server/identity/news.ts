/**
 * What others have done to a person's account: shown to its owner at the next sign-in, by each key and by the password for
 * itself, so that whoever came in by a planted one does not put it away for the others.
 */
import { z } from 'zod';
import { timestamp } from '../../shared/base/time.ts';
import { Right } from '../../shared/council/council.ts';
import type { AccountNews } from '../../shared/wire/sign-in.ts';
import { Conflict, type Records } from '../ports.ts';
import type { Accounts } from './accounts.ts';
import type { Session } from './session.ts';

export interface News {
  /** Remembers it for its owner; what one does to oneself is no news. */
  note(
    member: string,
    news: {
      readonly what: AccountNews['what'];
      readonly by: string;
      readonly certificate?: string;
      readonly label?: string;
      readonly rights?: readonly Right[];
    },
  ): Promise<void>;
  /** What happened since this key, or the password, was last told; the oldest first. */
  of(session: Session): Promise<AccountNews[]>;
  /** Put away for this key, or the password, up to that moment. */
  seen(session: Session, until: string): Promise<void>;
}

const COLLECTION = 'accountnews';
/** Per person; older ones give way. */
const MOST = 40;

const Kept = z.object({
  events: z.array(
    z.object({
      what: z.enum(['password', 'rights', 'keyApproved', 'keyRevoked']),
      at: z.string(),
      by: z.string(),
      certificate: z.string().optional(),
      label: z.string().optional(),
      rights: z.array(Right).optional(),
    }),
  ),
  /** By certificate, or "password". */
  seen: z.record(z.string(), z.string()),
});
type Kept = z.infer<typeof Kept>;

const wayIn = ({ certificate }: Session): string => certificate ?? 'password';

export function makeNews(records: Records, accounts: Pick<Accounts, 'get'>, now: () => number): News {
  const change = async (member: string, by: (kept: Kept) => Kept): Promise<void> => {
    for (;;) {
      const found = await records.get(COLLECTION, member);
      const kept = Kept.safeParse(found?.value).data ?? { events: [], seen: {} };
      try {
        await records.put(COLLECTION, member, by(kept), found?.version ?? 0);
        return;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };
  return {
    async note(member, { what, by, certificate, label, rights }) {
      if (by === member) return;
      const event = {
        what,
        at: timestamp(now()),
        by,
        ...(certificate !== undefined && { certificate }),
        ...(label !== undefined && { label }),
        ...(rights && { rights: [...rights] }),
      };
      await change(member, ({ events, seen }) => ({ events: [...events, event].slice(-MOST), seen }));
    },
    async of(session) {
      if (session.by === 'hall') return [];
      const kept = Kept.safeParse((await records.get(COLLECTION, session.member.id))?.value).data;
      const since = kept?.seen[wayIn(session)] ?? '';
      // That the key in hand was approved is no news to whoever stood there.
      const fresh = (kept?.events ?? []).filter(
        (one) => one.at > since && !(one.what === 'keyApproved' && one.certificate === session.certificate),
      );
      return Promise.all(
        fresh.map(async ({ certificate: _certificate, by, ...one }) => ({ ...one, by: (await accounts.get(by))?.name ?? by })),
      );
    },
    seen: (session, until) => change(session.member.id, ({ events, seen }) => ({ events, seen: { ...seen, [wayIn(session)]: until } })),
  };
}
