/**
 * A secret election of a commune's chair by all of its 52 delegates, three of them tellers, each on a device of their own in a real
 * browser, from the enrolment to "my paper was counted". A machine holds so many pages at once: devices are closed in between, and
 * taken up again. It takes minutes; FULL_HALL says that it is run.
 */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { each } from '../../client/people/each.ts';
import { newCommandId } from '../../client/link/outbox.ts';
import type { Person } from '../../client/people/person.ts';
import { approve } from '../../client/people/session.ts';
import { verify } from '../../shared/archive/verify.ts';
import { secretOf } from '../../shared/meeting/secret-state.ts';
import { roll } from '../../shared/text/roll.ts';
import { secretActs, tellersPage } from '../../shared/text/secret-tellers.ts';
import { secretVote } from '../../shared/text/secret-vote.ts';
import { session } from '../../shared/text/session.ts';
import { sessionActs } from '../../shared/text/session-acts.ts';
import { signIn } from '../../shared/text/sign-in.ts';
import { script } from '../archive/script.ts';
import { launch } from '../kit/chromium.ts';
import { Device, online, TABLET, vi } from './browser.ts';
import { election, QUESTION, type Election } from './election.ts';
import { enrols, givesPin } from './entering.ts';

const DELEGATES = 52;
/** The chair, the head of the tellers and the two others; all vote like everybody. */
const [CHAIR, HEAD, SECOND, THIRD] = [0, 1, 2, 3] as const;
const CANDIDATES = [4, 5] as const;
/** Takes a paper and never drops it. */
const IDLE = 51;
/** Pages beside those of chair and tellers, which stay open. */
const AT_ONCE = Number(process.env['FULL_HALL_PAGES'] ?? 6);
/** On a machine that does other things besides. */
const PATIENCE_MS = 120_000;

let held: Election;
let browser: Browser;
const hall: Device[] = [];
const of = (n: number): Person => held.council.delegates[n]!;
/** Two thirds for the first; every eleventh is blank. */
const marks = (n: number): number | undefined => (n % 11 === 10 ? undefined : CANDIDATES[n % 3 === 0 ? 1 : 0]);
const others = Array.from({ length: DELEGATES }, (_, n) => n).slice(THIRD + 1);

const timed = async (what: string, act: () => Promise<unknown>): Promise<void> => {
  const began = performance.now();
  await act();
  console.log(`full hall: ${what}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
};

const runs = test.runIf(process.env['FULL_HALL']);
beforeAll(async () => {
  if (!process.env['FULL_HALL']) return;
  held = await election(DELEGATES, CANDIDATES);
  browser = await launch();
}, 300_000);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const one of hall) if (!one.page.isClosed()) await one.failed();
});
afterAll(async () => {
  await browser?.close();
  await held?.end();
});

/** Enrolled face to face, in the room, checked in by the button on the screen. */
async function comes(n: number): Promise<void> {
  const one = await Device.open(browser, `d${n}`, online(TABLET), held.url);
  hall[n] = one;
  one.context.setDefaultTimeout(PATIENCE_MS);
  await enrols(one, held.council.secretary, of(n).id);
  await one.page.goto(`/meeting/${held.meeting}`);
  await one.press(roll.checkIn);
  await one.button(roll.leave).waitFor();
  if (n > THIRD) await one.page.close();
}

/** Takes the device up again: the app asks for the PIN. */
async function takesUp(n: number): Promise<Device> {
  const one = await hall[n]!.again();
  hall[n] = one;
  one.context.setDefaultTimeout(PATIENCE_MS);
  await one.page.goto(`/meeting/${held.meeting}`);
  await one.button(signIn.enterRoom).waitFor();
  await givesPin(one);
  return one;
}

/** Takes a paper, marks it, looks it over, drops it, until the urn has it. */
async function casts(n: number, one: Device): Promise<void> {
  await one.press(secretVote.take);
  await one.button(secretVote.look).waitFor();
  const marked = marks(n);
  if (marked !== undefined) await one.page.getByRole('checkbox', { name: of(marked).name }).check();
  if (n === IDLE) return;
  await one.press(secretVote.look);
  await one.press(secretVote.drop);
  await one.sees(secretVote.dropped, {}, PATIENCE_MS);
}

const room = (n: number): Promise<unknown> => hall[n]!.page.goto(`/meeting/${held.meeting}`);
const tellers = (n: number): Promise<unknown> => hall[n]!.page.goto(`/meeting/${held.meeting}/tellers`);

runs('52 delegates elect their chair in secret, each on a device of their own (FULL_HALL=1 runs it)', async () => {
  const { secretary } = held.council;
  await secretary.join(held.meeting);
  await timed('52 devices enrolled and checked in', () => each(Array.from({ length: DELEGATES }, (_, n) => n), AT_ONCE, (n) => comes(n)));
  const [chair, head, second] = [hall[CHAIR]!, hall[HEAD]!, hall[SECOND]!];
  await chair.sees(roll.present, { present: DELEGATES, total: DELEGATES });

  await timed('called to order, tellers named, keys made and compared, opened', async () => {
    await chair.twice(sessionActs.callToOrder);
    await chair.page.getByRole('button', { name: new RegExp(secretary.meeting.agenda.items[0]!.title) }).first().click();
    await chair.button(secretActs.name).first().click();
    const dialog = chair.page.getByRole('dialog');
    for (const [label, all] of [[secretActs.head, [HEAD]], [secretActs.members, [SECOND, THIRD]]] as const) {
      const field = dialog.getByRole('combobox', { name: vi(label) }).or(dialog.getByRole('textbox', { name: vi(label) })).first();
      await field.click();
      for (const n of all) await chair.page.getByRole('option', { name: of(n).name, exact: true }).click();
    }
    await chair.page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: vi(secretActs.name), exact: true }).click();
    await chair.press(secretActs.prepare);
    await tellers(HEAD);
    await head.press(tellersPage.makeKeys);
    await head.sees(tellersPage.readOut, {}, PATIENCE_MS);
    await tellers(SECOND);
    await second.twice(tellersPage.compare);
    await chair.twice(secretActs.openVote);
  });

  await timed('52 papers taken, 51 dropped', async () => {
    for (const n of [CHAIR, HEAD, SECOND, THIRD]) {
      await room(n);
      await casts(n, hall[n]!);
    }
    await tellers(HEAD);
    await each(others, AT_ONCE, async (n) => {
      const one = await takesUp(n);
      await casts(n, one);
      if (n === others[10]) await one.look('dropped');
      await one.page.close();
    });
  });
  await head.sees(tellersPage.taken, { taken: DELEGATES, present: DELEGATES });
  await chair.look('running');

  await timed('closed, opened and published', async () => {
    await chair.page.getByRole('button', { name: vi(secretActs.closeVote), exact: true }).first().click();
    await chair.page.getByRole('dialog').getByRole('button', { name: vi(secretActs.closeVote), exact: true }).click();
    await head.press(tellersPage.openUrn);
    await head.sees(tellersPage.onBoard, { taken: DELEGATES, lines: DELEGATES - 1 });
    await head.look('preview');
    await head.twice(tellersPage.publish);
    await head.sees(tellersPage.destroyed, {}, PATIENCE_MS);
  });

  await timed('52 devices have looked for their paper', async () => {
    for (const n of [CHAIR, HEAD, SECOND, THIRD]) {
      await room(n);
      await hall[n]!.sees(secretVote.counted, {}, PATIENCE_MS);
    }
    await each(others, AT_ONCE, async (n) => {
      const one = await takesUp(n);
      await one.sees(n === IDLE ? secretVote.unused : secretVote.counted, {}, PATIENCE_MS);
      if (n === others[10] || n === IDLE) await one.look('over');
      await one.page.close();
    });
  });

  const cast = Array.from({ length: DELEGATES }, (_, n) => n).filter((n) => n !== IDLE).map(marks);
  const counts = Object.fromEntries(CANDIDATES.map((one) => [of(one).id, cast.filter((marked) => marked === one).length]));
  const { votes } = secretary.meeting;
  const vote = votes.votes[votes.order[0]!]!;
  expect(vote.text).toBe(QUESTION);
  expect(vote.result).toMatchObject({ counts, base: DELEGATES, silent: 1, roll: {} });
  expect(secretOf(secretary.meeting, vote.vote)!.papers.size).toBe(DELEGATES);
  expect(vote.decision).toMatchObject({ elected: [of(CANDIDATES[0]).id] });
  expect(hall.flatMap(({ faults }) => faults)).toEqual([]);

  await timed('session closed, minutes approved, its record checked by both readers', async () => {
    await chair.twice(session.close);
    await secretary.until(({ minutes, session: { closedSeq = Infinity } }) => minutes.attestations.some((one) => one.size > closedSeq));
    await approve(held.council, held.meeting, newCommandId());
    const bundle = await secretary.bytes(`/api/meetings/${held.meeting}/archive.asice`);
    expect((await verify(bundle, held.council.ca)).findings).toEqual([]);
    const read = await script(bundle, held.council.ca);
    expect(read.status, read.said).toBe(0);
  });
}, 3_600_000);
