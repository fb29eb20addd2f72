/** By which ways somebody wants to be told of what, and the address that they have confirmed; it lies encrypted. */
import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { LANGUAGES, type Language } from '../../shared/text/words.ts';
import { NOTICE_GROUPS, NoticeGroup, type NoticeWay } from '../../shared/wire/notices.ts';
import { sameText } from '../identity/secrets.ts';
import { Conflict, wasFirst, type Records } from '../ports.ts';
import type { SealedTexts } from './sealed-text.ts';

const COLLECTION = 'noticeways';
const CODE_MS = 900_000;
/** Guesses at one code. */
const MOST_TRIES = 5;

const Address = z.object({ address: z.string(), language: z.enum(LANGUAGES) });
type Address = z.infer<typeof Address>;
const Asked = Address.extend({ code: z.string(), until: z.number() });
const Kept = z.object({
  push: z.array(NoticeGroup),
  mail: z.array(NoticeGroup),
  /** Sealed `Address`. */
  confirmed: z.string().optional(),
  /** Sealed `Asked`. */
  asked: z.string().optional(),
  tries: z.number().default(0),
});
type Kept = z.infer<typeof Kept>;
const FIRST: Kept = { push: [...NOTICE_GROUPS], mail: [...NOTICE_GROUPS], tries: 0 };

export interface WaysOfPeople {
  of(member: string): Promise<{ by: Readonly<Record<NoticeWay, readonly NoticeGroup[]>>; address?: Address; asked?: string }>;
  set(member: string, by: { readonly [Way in NoticeWay]?: readonly NoticeGroup[] | undefined }): Promise<void>;
  /** Answers the code that is to be sent there. */
  ask(member: string, address: string, language: Language): Promise<string>;
  /** Refuses `notices/wrong-code`. */
  confirm(member: string, code: string): Promise<Refusal | undefined>;
  forgetAddress(member: string): Promise<void>;
  forget(member: string): Promise<void>;
}

export function makeWays(records: Records, texts: SealedTexts, now: () => number): WaysOfPeople {
  const read = async (member: string) => {
    const found = await records.get(COLLECTION, member);
    return { kept: Kept.safeParse(found?.value).data ?? FIRST, version: found?.version ?? 0 };
  };
  const change = async (member: string, by: (kept: Kept) => Promise<Kept | Refusal> | Kept): Promise<Refusal | undefined> => {
    for (;;) {
      const { kept, version } = await read(member);
      const next = await by(kept);
      if (isRefusal(next)) return next;
      try {
        await records.put(COLLECTION, member, JSON.parse(JSON.stringify(next)) as Kept, version);
        return undefined;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };
  const opened = async <T>(shape: z.ZodType<T>, place: string, sealed: string | undefined): Promise<T | undefined> => {
    const text = sealed === undefined ? undefined : await texts.open(place, sealed);
    return text === undefined ? undefined : shape.safeParse(JSON.parse(text)).data;
  };
  const [confirmed, waiting] = [(member: string) => `address ${member}`, (member: string) => `asked ${member}`];
  const askedOf = async (member: string, kept: Kept) => {
    const asked = await opened(Asked, waiting(member), kept.asked);
    return asked && asked.until > now() ? asked : undefined;
  };
  return {
    async of(member) {
      const { kept } = await read(member);
      const [address, asked] = [await opened(Address, confirmed(member), kept.confirmed), await askedOf(member, kept)];
      return { by: { push: kept.push, mail: kept.mail }, ...(address && { address }), ...(asked && { asked: asked.address }) };
    },
    async set(member, { push, mail }) {
      await change(member, (kept) => ({ ...kept, ...(push && { push: [...push] }), ...(mail && { mail: [...mail] }) }));
    },
    async ask(member, address, language) {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const asked = await texts.seal(waiting(member), JSON.stringify({ address, language, code, until: now() + CODE_MS }));
      await change(member, (kept) => ({ ...kept, asked, tries: 0 }));
      return code;
    },
    async confirm(member, code) {
      // Counted before it is compared: guesses side by side are as many.
      await change(member, (kept) => ({ ...kept, tries: kept.tries + 1 }));
      return change(member, async (kept) => {
        const asked = await askedOf(member, kept);
        if (!asked || kept.tries > MOST_TRIES || !sameText(asked.code, code)) return refuse('notices/wrong-code');
        const { asked: _done, ...left } = kept;
        const { address, language } = asked;
        return { ...left, tries: 0, confirmed: await texts.seal(confirmed(member), JSON.stringify({ address, language })) };
      });
    },
    async forgetAddress(member) {
      await change(member, ({ confirmed: _address, asked: _asked, ...left }) => left);
    },
    async forget(member) {
      const { version } = await read(member);
      if (version > 0) await wasFirst(records.remove(COLLECTION, member, version));
    },
  };
}
