/** A secret election from the named tellers to the result on the wall: a real server, real browsers for who counts, chairs and looks on. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Council } from '../../client/people/council.ts';
import type { Person } from '../../client/people/person.ts';
import { secretActs, secretHall, tellersPage } from '../../shared/text/secret-tellers.ts';
import { secretVote } from '../../shared/text/secret-vote.ts';
import { launch } from '../kit/chromium.ts';
import { Device, online, TABLET, vi, WALL } from './browser.ts';
import { election, underWay, type Election } from './election.ts';
import { enrols } from './entering.ts';

let held: Election;
let browser: Browser;
let council: Council;
let meeting: string;
let vote: string;
const devices: Device[] = [];

const of = (n: number): Person => council.delegates[n]!;

beforeAll(async () => {
  held = await election(7, [5, 6]);
  ({ council, meeting } = held);
  vote = await underWay(held);
  browser = await launch();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const one of devices) await one.failed();
});
afterAll(async () => {
  await browser?.close();
  await held?.end();
});

async function tablet(name: string, n: number, at: string): Promise<Device> {
  const one = await Device.open(browser, name, online(TABLET), held.url);
  devices.push(one);
  await enrols(one, council.secretary, of(n).id);
  await one.page.goto(`/meeting/${meeting}${at}`);
  return one;
}

const digitsOn = async (one: Device): Promise<string[]> => one.page.getByLabel(vi(tellersPage.digits)).first().locator('span').allInnerTexts();

test('is held by chair, tellers and delegates, each on their own device, and its result is what was marked', async () => {
  await of(0).command('nameTellers', { members: [of(1).id, of(2).id, of(3).id] });
  await of(0).command('askForKeys', { vote });
  const head = await tablet('head', 1, '/tellers');
  await head.press(tellersPage.makeKeys);
  await head.sees(tellersPage.readOut, {}, 60_000);
  await head.look('keys');

  const second = await tablet('second', 2, '/tellers');
  await second.sees(tellersPage.compareText, { name: of(1).name });
  await expect.poll(() => digitsOn(second)).toEqual(await digitsOn(head));
  await second.twice(tellersPage.compare);
  await head.sees(tellersPage.comparedBy, { names: of(2).name });

  const chair = await tablet('chair', 0, '');
  await chair.twice(secretActs.openVote);
  const { url } = await council.secretary.ask<{ url: string }>('POST', `/api/meetings/${meeting}/hall`);
  const wall = await Device.open(browser, 'wall', online(WALL), held.url);
  devices.push(wall);
  const { pathname, hash } = new URL(url);
  await wall.page.goto(pathname + hash);
  await wall.sees(secretHall.taken, { present: 7 });
  for (const group of await digitsOn(second)) await wall.sees(group);

  // The head's tablet signs each by itself, after a reload too.
  const marks = [[5], [5], [5], [5], [6], []];
  // One of them in a browser: what is kept there of a paper is there again after a reload, at each step.
  const delegate = await tablet('delegate', 4, '');
  await delegate.press(secretVote.take);
  const box = delegate.page.getByRole('checkbox', { name: of(6).name });
  await box.check();
  // Looked over and taken back: by then what is marked is kept.
  await delegate.press(secretVote.look);
  await delegate.press(secretVote.change);
  await delegate.page.reload();
  await box.waitFor();
  await expect.poll(() => box.isChecked()).toBe(true);
  await delegate.look('marking');
  await delegate.press(secretVote.look);
  await delegate.press(secretVote.drop);
  await delegate.sees(secretVote.dropping);
  await delegate.page.reload();
  await delegate.sees(secretVote.dropped, {}, 60_000);
  await expect.poll(() => delegate.page.getByText(vi(secretVote.take), { exact: true }).count()).toBe(0);
  await Promise.all(council.delegates.slice(0, 3).map((one) => one.until(({ votes }) => votes.votes[vote]!.state === 'open')));
  for (const [n, marked] of marks.entries()) {
    if (n === 3) await head.page.reload();
    if (n === 4) continue;
    await of(n).takePaper(vote);
    await of(n).drop(vote, marked.map((m) => of(m).id));
  }
  await head.sees(tellersPage.taken, { taken: 6, present: 7 });
  await chair.sees(tellersPage.taken, { taken: 6, present: 7 });
  await chair.look('running');
  await chair.page.getByRole('button', { name: vi(secretActs.closeVote), exact: true }).first().click();
  await chair.page.getByRole('dialog').getByRole('button', { name: vi(secretActs.closeVote), exact: true }).click();

  await wall.sees(secretHall.counting);
  await wall.look('counting');
  await head.press(tellersPage.openUrn);
  await head.sees(tellersPage.onBoard, { taken: 6, lines: 6 });
  await head.sees(tellersPage.blank, { blank: 1, invalid: 0 });
  await head.look('preview');
  await expect.poll(() => second.page.getByText(vi(tellersPage.preview)).count()).toBe(0);
  await head.twice(tellersPage.publish);
  await head.sees(tellersPage.destroyed, {}, 60_000);

  await of(0).until(({ votes }) => votes.votes[vote]!.state === 'closed');
  expect(of(0).meeting.votes.votes[vote]!.result).toMatchObject({ counts: { [of(5).id]: 4, [of(6).id]: 1 }, silent: 1, roll: {} });
  await delegate.sees(secretVote.counted, {}, 60_000);
  await delegate.look('counted');
  for (let n = 0; n < marks.length; n++) if (n !== 4) await of(n).hasSeenBoard(vote);
  expect(council.delegates.flatMap((one) => one.faults)).toEqual([]);
  expect(devices.flatMap(({ faults }) => faults)).toEqual([]);
}, 300_000);
