/** A rehearsal with simulated delegates, at a desk and on the chair's own tablet: from bringing them in to the result of a vote. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Json } from '../../shared/base/canonical.ts';
import { quorum } from '../../shared/meeting/quorum.ts';
import { MAJORITY } from '../../shared/meeting/rules.ts';
import { standIns } from '../../shared/meeting/stand-ins.ts';
import { rehearsal } from '../../shared/text/rehearsal.ts';
import { roll } from '../../shared/text/roll.ts';
import { session } from '../../shared/text/session.ts';
import { sessionActs } from '../../shared/text/session-acts.ts';
import { voteActs } from '../../shared/text/vote-acts.ts';
import { voteResults } from '../../shared/text/vote-results.ts';
import { choices, votes } from '../../shared/text/votes.ts';
import { launch } from '../kit/chromium.ts';
import { Device, online, TABLET, vi } from './browser.ts';
import { enrols } from './entering.ts';
import { signedInDesk, type SignedInDesk } from './signed-in-desk.ts';

const ITEM = 'Dự toán ngân sách xã năm 2027';
const DELEGATES = 12;
const SIMULATED = 10;
let held: SignedInDesk;
let browser: Browser;
let chair: Device;

beforeAll(async () => {
  held = await signedInDesk('rehearsal', { delegates: DELEGATES, guests: 0 });
  const { council: { secretary, delegates }, meeting } = held;
  await secretary.join(meeting);
  const { title, startsAt, place, quorum: share } = secretary.meeting.session;
  await secretary.command('changeDetails', { title, startsAt, place, quorum: [...share], rehearsal: true });
  await secretary.command('nameChair', { member: delegates[0]!.id });
  await secretary.command('addItem', { title: ITEM });
  await secretary.until(({ agenda }) => agenda.items.length > 0);
  const { item } = secretary.meeting.agenda.items[0]!;
  const input = { item, text: 'Thông qua Nghị quyết về dự toán ngân sách', rule: MAJORITY, papers: [] };
  await secretary.command('prepareVote', input as unknown as Json);
  await secretary.command('publish');
  browser = await launch();
  chair = await Device.open(browser, 'chair', online(TABLET), new URL(held.desk.page.url()).origin);
  await enrols(chair, secretary, delegates[0]!.id);
}, 300_000);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const one of [held.desk, chair]) await one.failed();
});
afterAll(async () => {
  await browser?.close();
  await held?.close();
});

test('E-9 E-10 ten are brought in, come by themselves and vote; the chair has a result of all twelve', async () => {
  const { desk, meeting, council: { secretary } } = held;
  await desk.page.goto(`/secretariat/meetings/${meeting}/rehearsal`);
  await desk.sees(rehearsal.none, { n: DELEGATES - 1 });
  await desk.fill(rehearsal.count, String(SIMULATED));
  await desk.look('before');
  await desk.press(rehearsal.seat);
  await desk.sees(rehearsal.some, { n: SIMULATED, present: 0 });

  await chair.page.goto(`/meeting/${meeting}`);
  await chair.press(roll.checkIn);
  await chair.sees(session.rehearsal);
  await secretary.until((now) => quorum(now).present === SIMULATED + 1);
  await desk.sees(rehearsal.some, { n: SIMULATED, present: SIMULATED });
  await desk.look('all-in');
  await desk.page.goto(`/secretariat/meetings/${meeting}/roll`);
  await desk.sees(rehearsal.nameOf, { n: SIMULATED });
  await desk.look('roll');

  await chair.twice(sessionActs.callToOrder);
  await secretary.until((now) => now.session.stage === 'underWay');
  await chair.look('under-way');
  await chair.page.getByRole('button', { name: new RegExp(ITEM) }).first().click();
  await chair.twice(voteActs.openVote);
  const vote = secretary.meeting.votes.order[0]!;
  await chair.page.getByRole('radio', { name: vi(choices.for), exact: true }).check({ force: true });
  await chair.press(votes.signChoice, { choice: vi(choices.for) });
  await chair.sees(votes.recorded, { choice: vi(choices.for) });
  // All but the one of them who never answers.
  await expect.poll(() => secretary.following.state.progress[vote]?.count, { timeout: 90_000 }).toBe(SIMULATED);
  await chair.look('voting');
  await chair.twice(voteActs.closeVote);
  await chair.button(voteActs.announce).waitFor();
  await chair.twice(voteActs.announce);
  await secretary.until((now) => now.votes.votes[vote]?.state === 'closed');
  const { base, silent, roll: said } = secretary.meeting.votes.votes[vote]!.result!;
  expect([base, silent, Object.keys(said).length]).toEqual([DELEGATES, DELEGATES - SIMULATED, SIMULATED]);
  // The whole result, with the chair's own ballot found in it.
  await chair.sees(voteResults.included);
  await chair.look('result');

  await desk.page.goto(`/secretariat/meetings/${meeting}/rehearsal`);
  await desk.twice(rehearsal.dismiss);
  await secretary.until((now) => standIns(now).length === 0);
  await desk.sees(rehearsal.none, { n: DELEGATES - 1 });
  expect([desk.faults, chair.faults]).toEqual([[], []]);
}, 300_000);
