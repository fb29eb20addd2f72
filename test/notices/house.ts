/** A server with a published meeting and people of its own, whose clock and people the tests move. */
import { expect } from 'vitest';
import { MemberInput, type Kind, type Right } from '../../shared/council/council.ts';
import type { Notices, NoticeWays } from '../../shared/wire/notices.ts';
import type { AppParts } from '../../server/app-parts.ts';
import type { App } from '../../server/app.ts';
import { COOKIE } from '../../server/identity/cookie.ts';
import { accepted, world, type World } from '../identity/kit.ts';
import { startServer } from '../kit/app.ts';

export const HOUR_MS = 3_600_000;
/** 09:00 in Vietnam, ten days before the meeting. */
export const BEGIN = Date.parse('2026-11-22T02:00:00.000Z');
export const START = '2026-12-02T01:00:00.000Z';

export interface NoticeHouse {
  readonly one: World;
  app: App;
  readonly meeting: string;
  readonly ids: Readonly<Record<string, string>>;
  /** Somebody else of the register. */
  person(who: string, name: string, kind: Kind, rights?: Right[]): Promise<void>;
  ask(who: string, method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly json: never }>;
  does(who: string, type: string, input?: object): Promise<void>;
  /** What stands in somebody's list, the latest first. */
  list(who: string): Promise<Notices>;
  ways(who: string): Promise<NoticeWays>;
  /** The clock goes to a moment, and the server looks. */
  at(ms: number): Promise<void>;
  again(more?: Partial<AppParts>): Promise<void>;
}

export async function openNoticeHouse(more: Partial<AppParts> = {}): Promise<NoticeHouse> {
  const one = await world();
  one.clock.ms = BEGIN;
  const [ids, cookies]: [Record<string, string>, Record<string, string>] = [{}, {}];
  const person = async (who: string, name: string, kind: Kind, rights: Right[] = []): Promise<void> => {
    const input = MemberInput.parse({ name, kind, rights, ...(rights.length > 0 && { login: who }) });
    const member = accepted(await one.identity.accounts.add(input));
    ids[who] = member.id;
    cookies[who] = `${COOKIE}=${(await one.identity.sessions.open(member, 'key', { until: BEGIN + 1_000 * HOUR_MS })).token}`;
  };
  await person('desk', 'Lương Thị Hạnh', 'secretary', ['secretariat']);
  await person('chair', 'Vừ Bá Lềnh', 'delegate');
  await person('mai', 'Lò Thị Mai', 'delegate');
  let meeting = '';
  const house: NoticeHouse = {
    one,
    app: await startServer(one, more),
    get meeting() {
      return meeting;
    },
    ids,
    person,
    async ask(who, method, path, body) {
      const answer = await fetch(`${house.app.url}/api${path}`, {
        method,
        headers: { cookie: cookies[who]!, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, json: (await answer.json()) as never };
    },
    async does(who, type, input = {}) {
      const id = crypto.randomUUID().replaceAll('-', '').slice(0, 22);
      const done = await house.app.rooms().execute({ kind: 'person', id: ids[who]! }, { id, meeting, type, input: input as never });
      expect(done).toMatchObject({ ok: true });
    },
    list: async (who) => (await house.ask(who, 'GET', '/notices')).json as Notices,
    ways: async (who) => (await house.ask(who, 'GET', '/notices/ways')).json as NoticeWays,
    async at(ms) {
      one.clock.ms = ms;
      await house.app.tell();
    },
    async again(other = more) {
      await house.app.close();
      house.app = await startServer(one, other);
    },
  };
  const made = await house.ask('desk', 'POST', '/meetings', { title: 'Kỳ họp thứ tư', startsAt: START, place: 'Hội trường xã' });
  meeting = (made.json as { meeting: string }).meeting;
  await house.does('desk', 'nameChair', { member: ids['chair'] });
  await house.does('desk', 'addItem', { title: 'Dự toán ngân sách' });
  await house.does('desk', 'publish');
  return house;
}
