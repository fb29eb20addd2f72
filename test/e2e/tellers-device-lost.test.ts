/**
 * The tellers' device dies with the urn open before it: nobody can open that urn again, the chair sets the vote aside and has it repeated
 * with keys of a new device. What was dropped before is never read.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../client/people/person.ts';
import { secretActs, tellersPage } from '../../shared/text/secret-tellers.ts';
import { secretVote } from '../../shared/text/secret-vote.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { votes } from '../../shared/text/votes.ts';
import { launch } from '../kit/chromium.ts';
import { Device, online, TABLET, vi } from './browser.ts';
import { election, underWay, type Election } from './election.ts';
import { enrols, givesPin } from './entering.ts';

let held: Election;
let browser: Browser;
let first: string;
const devices: Device[] = [];
const of = (n: number): Person => held.council.delegates[n]!;
/** Takes part without a screen; the chair, the head of the tellers, the second teller and one delegate have theirs. */
const [CHAIR, HEAD, SECOND, THIRD, VOTER, SILENT] = [0, 1, 2, 3, 4, 5] as const;
const CANDIDATES = [6, 7] as const;

beforeAll(async () => {
  held = await election(8, CANDIDATES);
  first = await underWay(held);
  await of(CHAIR).command('nameTellers', { members: [HEAD, SECOND, THIRD].map((n) => of(n).id) });
  browser = await launch();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const one of devices) if (!one.page.isClosed()) await one.failed();
});
afterAll(async () => {
  await browser?.close();
  await held?.end();
});

async function tablet(name: string, n: number, at = ''): Promise<Device> {
  const one = await Device.open(browser, name, online(TABLET), held.url);
  devices.push(one);
  await enrols(one, held.council.secretary, of(n).id);
  await one.page.goto(`/meeting/${held.meeting}${at}`);
  return one;
}

/** The head's device makes the keys, the second compares, the chair opens. */
async function opens(chair: Device, head: Device, second: Device): Promise<void> {
  await chair.press(secretActs.prepare);
  await head.press(tellersPage.makeKeys);
  await head.sees(tellersPage.readOut, {}, 60_000);
  await second.twice(tellersPage.compare);
  await chair.twice(secretActs.openVote);
}

async function casts(one: Device, candidate: number): Promise<void> {
  await one.press(secretVote.take);
  await one.page.getByRole('checkbox', { name: of(candidate).name }).check();
  await one.press(secretVote.look);
  await one.press(secretVote.drop);
  await one.sees(secretVote.dropped, {}, 60_000);
}

async function closes(chair: Device, head: Device): Promise<void> {
  await chair.page.getByRole('button', { name: vi(secretActs.closeVote), exact: true }).first().click();
  await chair.page.getByRole('dialog').getByRole('button', { name: vi(secretActs.closeVote), exact: true }).click();
  await head.press(tellersPage.openUrn);
}

test('a device that is closed opens the same urn again; one that is lost does not, and the vote is repeated', async () => {
  const [chair, second, voter] = [await tablet('chair', CHAIR), await tablet('second', SECOND, '/tellers'), await tablet('voter', VOTER)];
  let head = await tablet('head', HEAD, '/tellers');
  await opens(chair, head, second);
  await casts(voter, CANDIDATES[0]);
  await of(SILENT).until(({ votes }) => votes.votes[first]!.state === 'open');
  await of(SILENT).takePaper(first);
  await of(SILENT).drop(first, [of(CANDIDATES[1]).id]);
  await closes(chair, head);
  await head.sees(tellersPage.onBoard, { taken: 2, lines: 2 });

  // Closed and taken up again: its keys are there, and it knows which urn it has opened.
  await head.page.close();
  head = await head.again();
  devices.push(head);
  await head.page.goto(`/meeting/${held.meeting}/tellers`);
  await head.button(signIn.enterRoom).waitFor();
  await givesPin(head);
  await head.press(tellersPage.openUrn);
  await head.sees(tellersPage.onBoard, { taken: 2, lines: 2 });
  await head.look('opened-again');

  // Gone, with all it held. A new one of the same teller has no key of this urn.
  await head.context.close();
  const spare = await tablet('spare', HEAD, '/tellers');
  await spare.sees(tellersPage.lostAfter);
  await expect.poll(() => spare.button(tellersPage.openUrn).count()).toBe(0);
  await spare.look('lost');
  await chair.sees(secretActs.deviceLost);
  await chair.button(voteActs.setAside).click();
  const dialog = chair.page.getByRole('dialog');
  await dialog.getByLabel(vi(voteActs.reason)).fill('Máy kiểm phiếu hỏng khi đang mở hòm');
  await chair.look('sets-aside');
  await dialog.getByRole('button', { name: vi(voteActs.setAsideAct), exact: true }).click();
  await voter.sees(votes.voided, {}, 60_000);
  await voter.look('void');

  // Repeated, with keys of the new device and papers taken anew.
  await opens(chair, spare, second);
  await casts(voter, CANDIDATES[0]);
  const repeat = of(SILENT).meeting.votes.order.find((one) => one !== first)!;
  await of(SILENT).until(({ votes }) => votes.votes[repeat]!.state === 'open');
  await of(SILENT).takePaper(repeat);
  await of(SILENT).drop(repeat, [of(CANDIDATES[0]).id]);
  await closes(chair, spare);
  await spare.sees(tellersPage.onBoard, { taken: 2, lines: 2 });
  await spare.twice(tellersPage.publish);
  await spare.sees(tellersPage.destroyed, {}, 60_000);
  await voter.sees(secretVote.counted, {}, 60_000);
  await of(SILENT).hasSeenBoard(repeat);

  const all = of(SILENT).meeting.votes.votes;
  expect(all[repeat]).toMatchObject({ state: 'closed', repeats: first, result: { counts: { [of(CANDIDATES[0]).id]: 2 }, silent: 6 } });
  expect(all[first]).toMatchObject({ state: 'voided' });
  expect(all[first]!.result).toBeUndefined();
  expect(devices.flatMap(({ faults }) => faults)).toEqual([]);
}, 600_000);
