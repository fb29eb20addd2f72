/** A question over connections that may be dead without a word: a few at once, the first that answers, and no crowd. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import { overAny } from '../../client/link/over-any.ts';

const STEP = 100;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Question {
  readonly at: number;
  readonly signal: AbortSignal;
  readonly begun: () => void;
  readonly answer: (answer: string | Refusal) => void;
}

/** Questions as they go out; one that is given up is answered as a door answers it. */
function asking() {
  const began = Date.now();
  const out: Question[] = [];
  const stop = new AbortController();
  const ask = (signal: AbortSignal, begun: () => void): Promise<string | Refusal> =>
    new Promise((answer) => {
      out.push({ at: Date.now() - began, signal, begun, answer });
      signal.addEventListener('abort', () => answer(refuse('link/offline')));
    });
  const answer = overAny(ask, STEP, stop.signal);
  return { out, stop, answer };
}

it('tries another beside it, later and later, and takes the first that answers; the others are given up', async () => {
  const { out, answer } = asking();
  await vi.advanceTimersByTimeAsync(3 * STEP);
  expect(out.map(({ at }) => at)).toEqual([0, STEP, 3 * STEP]);
  out[2]!.begun();
  expect(out.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  // However long the answer is: nothing more is asked.
  await vi.advanceTimersByTimeAsync(60_000);
  out[2]!.answer('here');
  expect([await answer, out.length]).toEqual(['here', 3]);
});

it('asks once where the answer begins in time', async () => {
  const { out, answer } = asking();
  out[0]!.begun();
  await vi.advanceTimersByTimeAsync(10 * STEP);
  out[0]!.answer('here');
  expect([await answer, out.length]).toEqual(['here', 1]);
});

it('asks a silent server four times and no more, and says at last that it is not there', async () => {
  const { out, answer } = asking();
  await vi.advanceTimersByTimeAsync(11_000);
  expect(out).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await answer).toMatchObject({ code: 'link/offline' });
  expect(out.every(({ signal }) => signal.aborted)).toBe(true);
});

it('waits for the others where one connection breaks, and says so at once where there is no other', async () => {
  const two = asking();
  await vi.advanceTimersByTimeAsync(STEP);
  two.out[0]!.answer(refuse('link/offline'));
  two.out[1]!.begun();
  two.out[1]!.answer('here');
  expect(await two.answer).toBe('here');
  const one = asking();
  one.out[0]!.answer(refuse('link/offline'));
  expect(isRefusal(await one.answer)).toBe(true);
  await vi.advanceTimersByTimeAsync(10 * STEP);
  expect(one.out).toHaveLength(1);
});

it('ends at once for whoever gives it up', async () => {
  const { out, stop, answer } = asking();
  stop.abort();
  expect([isRefusal(await answer), out[0]!.signal.aborted]).toEqual([true, true]);
});

it('of two whose answers begin in the same turn one is taken: neither gives up the other', async () => {
  const { out, answer } = asking();
  await vi.advanceTimersByTimeAsync(STEP);
  const told = vi.fn();
  void answer.then(told);
  for (const one of out) one.begun();
  expect(out.map(({ signal }) => signal.aborted)).toEqual([false, true]);
  for (const one of out) one.answer('here');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.mock.calls).toEqual([['here']]);
});

it('one that breaks off in the turn in which it begins is answered as broken, not waited for', async () => {
  const { out, answer } = asking();
  await vi.advanceTimersByTimeAsync(STEP);
  const told = vi.fn();
  void answer.then(told);
  out[1]!.answer(refuse('link/offline'));
  out[1]!.begun();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told.mock.calls).toEqual([[refuse('link/offline')]]);
});
