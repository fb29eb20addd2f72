import { expect, test } from 'vitest';
import { proposed } from '../../client/panels/agenda/desk/proposed.ts';

test('the question of a vote names the resolution, not its draft nor the submission', () => {
  const adopts = 'Thông qua Nghị quyết về đầu tư công';
  expect(proposed('Tờ trình và dự thảo Nghị quyết về đầu tư công')).toBe(adopts);
  expect(proposed('Tờ trình, dự thảo nghị quyết về đầu tư công')).toBe(adopts);
  expect(proposed('Dự thảo Nghị quyết về đầu tư công')).toBe(adopts);
  expect(proposed('Đầu tư công')).toBe(adopts);
  expect(proposed('Tờ trình về đầu tư công')).toBe('Thông qua tờ trình về đầu tư công');
  expect(proposed('Báo cáo kết quả giám sát')).toBe('Thông qua báo cáo kết quả giám sát');
});
