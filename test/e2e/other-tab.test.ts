/** Two tabs of one browser, and somebody else signs in in one of them: the other sends nothing in the wrong name, and loses nothing. */
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Connection } from '../../client/link/socket.ts';
import type { Refusal } from '../../shared/base/refusal.ts';
import { ownAccount } from '../../shared/text/own-account.ts';
import { meetingList } from '../../shared/text/secretariat.ts';
import { AS_HEADER } from '../../shared/wire/http.ts';
import { vi } from './browser.ts';
import { signedInDesk, type SignedInDesk } from './signed-in-desk.ts';

const HALF = 'Kỳ họp đang soạn dở';
let at: SignedInDesk;
let other: Page;
/** The secretary's, and those of a delegate who signs in in the same browser. */
let cookies: { readonly hers: Cookie[]; readonly his: Cookie[] };

beforeAll(async () => {
  at = await signedInDesk('other-tab', { delegates: 2, guests: 0 });
  const { context, page } = at.desk;
  const hers = await context.cookies();
  const [name, value] = at.council.delegates[0]!.jar.header.split('=') as [string, string];
  const his = [{ ...hers[0]!, name, value }];
  cookies = { hers, his };
  other = await context.newPage();
  await page.goto('/secretariat/meetings');
}, 300_000);
afterAll(() => at?.close());

/** In this browser somebody signs in, in whichever tab. */
async function signsIn(who: Cookie[]): Promise<void> {
  await at.desk.context.clearCookies();
  await at.desk.context.addCookies(who);
}
const names = () => ({ name: at.council.delegates[0]!.name, before: at.council.secretary.name });
const title = (page: Page) => page.getByRole('dialog').getByRole('textbox').first();
/** All that there are, by their titles. */
const titles = async () => JSON.stringify(await at.council.secretary.ask('GET', '/api/meetings')).match(/"title":"[^"]*/g);

test('X-30 what is sent in another’s session is refused and nothing is done; the page says who is signed in, and keeps what is half written', async () => {
  const { desk } = at;
  await desk.press(meetingList.create);
  await title(desk.page).fill(HALF);
  await signsIn(cookies.his);
  // Nobody has told this tab; the server does.
  await desk.page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
  await desk.press(meetingList.createNow);
  await desk.sees(ownAccount.otherTitle, names());
  await desk.look('somebody else');
  await expect.poll(() => titles()).toEqual(['"title":"Kỳ họp thứ ba']);
  expect([await title(desk.page).isVisible(), await desk.page.locator(`input[value="${HALF}"]`).count()]).toEqual([false, 1]);
  // She signs in again elsewhere: what she had typed is there as she left it.
  for (const [who, name] of [[cookies.his, names().name], [cookies.hers, names().before]] as const) {
    await signsIn(who);
    await other.goto('/');
    await other.getByRole('button', { name }).waitFor();
  }
  await title(desk.page).waitFor();
  await expect.poll(() => title(desk.page).inputValue()).toBe(HALF);
});

test('X-30 a tab hears of it at once from the one in which somebody has signed in, and goes on as them', async () => {
  const { desk } = at;
  await signsIn(cookies.his);
  await other.goto('/');
  await other.getByRole('button', { name: names().name }).waitFor();
  await desk.sees(ownAccount.otherTitle, names());
  await desk.press(vi(ownAccount.otherGoOn, names()));
  await desk.page.getByRole('button', { name: names().name }).waitFor();
  await expect.poll(() => desk.page.locator(`input[value="${HALF}"]`).count()).toBe(0);
  expect(desk.faults).toEqual([]);
});

test('X-30 a socket says whom its page believes to be signed in, too', async () => {
  const [delegate] = at.council.delegates;
  const { url } = delegate!;
  const refused = await fetch(`${url}/api/me`, { headers: { ...delegate!.jar.headersNow(), [AS_HEADER]: at.council.secretary.id } });
  expect([refused.status, ((await refused.json()) as { refusal: Refusal }).refusal]).toMatchObject([409, { code: 'border/other-session' }]);
  const heard = (as: string) =>
    new Promise<string>((done) => {
      const connection = new Connection({ url, headers: delegate!.jar.headersNow(), as: () => as });
      const end = (what: string) => (connection.close(), done(what));
      connection.listen({ up: () => end('up'), refused: ({ code }) => end(code) });
    });
  expect(await heard(at.council.secretary.id)).toBe('border/other-session');
  await expect.poll(() => heard(delegate!.id)).toBe('up');
});
