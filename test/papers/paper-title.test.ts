import { describe, expect, test } from 'vitest';
import { titleFrom } from '../../server/papers/paper-title.ts';
import { turns } from '../../server/papers/turns.ts';

describe('a title from a name', () => {
  test.each([
    ['Báo_cáo  kinh tế_xã hội.pdf', 'Báo cáo kinh tế xã hội'],
    ['Tờ trình.PDF', 'Tờ trình'],
    ['Nghị quyết'.normalize('NFD') + '.pdf', 'Nghị quyết'],
    ['../../etc/x.pdf', 'x'],
    ['C:\\Users\\lan\\Biên bản.pdf', 'Biên bản'],
    ['a\u0000b\nc\u202Efdp.exe.pdf', 'abcfdp.exe'],
    ['dong\ud800.pdf', 'dong'],
    ['\uf0b7 Tờ\ufffd trình.pdf', 'Tờ trình'],
    ['Số 12.2025.pdf', 'Số 12.2025'],
    ['', 'Tài liệu'],
    ['.pdf', 'Tài liệu'],
    ['..', 'Tài liệu'],
    ['a/', 'Tài liệu'],
  ])('%j → %s', (name, title) => {
    expect(titleFrom(name)).toBe(title);
  });

  test('never longer than 300, never half a character at the end', () => {
    const title = titleFrom(`${'a'.repeat(299)}\u{1F600}bcd.pdf`);
    expect(title).toBe('a'.repeat(299));
  });
});

describe('turns', () => {
  test('at most two at once, in order, also past one that fails and one that gave up waiting', async () => {
    const inTurn = turns(2);
    const gone = new AbortController();
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const work = (n: number) => async () => {
      order.push(n);
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 5));
      running--;
      if (n === 1) throw new Error('one fails');
      return n;
    };
    const all = [0, 1, 2, 3, 4, 5].map((n) => inTurn(work(n), n === 3 ? gone.signal : undefined));
    gone.abort();
    const settled = await Promise.allSettled(all);
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 4, 5]);
    expect(settled.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });
});
