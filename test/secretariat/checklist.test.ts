import { describe, expect, it } from 'vitest';
import { Keyed } from '../../shared/base/keyed.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import { EMPTY_MEETING } from '../../shared/meeting/index.ts';
import type { Listed } from '../../shared/meeting/roll.ts';
import { prepare } from '../../shared/text/prepare.ts';
import { checklist, type Point } from '../../client/panels/session/desk/checklist.ts';

const NOW = Date.parse('2026-12-01T00:00:00.000Z');
const around = { now: NOW, noticeDays: 5, uploads: 0, at: (instant: string) => instant };
const draft = (over: Partial<Meeting>): Meeting => ({
  ...EMPTY_MEETING,
  session: { ...EMPTY_MEETING.session, stage: 'draft', startsAt: '2026-12-09T01:00:00.000Z' },
  ...over,
});
const states = (points: readonly Point[]) => Object.fromEntries(points.map((one) => [one.key, one.state]));
const lan = { member: 'lan', kind: 'delegate', name: 'Nguyễn Thị Lan' } as const;
const roll = { ...EMPTY_MEETING.roll, members: Keyed.none<Listed>().with('lan', lan), order: ['lan'] };
const paper = { paper: 'p', item: 'i1', sha256: 'a'.repeat(64), title: 'T', pages: 1, size: 1, state: 'current', addedAt: '' } as const;

describe('what is looked through before convening', () => {
  it('demands a chair and an item, and only warns of the rest', () => {
    expect(states(checklist(draft({}), around))).toEqual({
      chair: 'must',
      items: 'must',
      votes: 'warn',
      delegates: 'warn',
      starts: 'done',
    });
  });
  it('is done with a chair, items and papers', () => {
    const meeting = draft({
      roll,
      agenda: { items: [{ item: 'i1', title: 'A' }], visits: [] },
      papers: { papers: { p: paper }, order: ['p'] },
    });
    const points = checklist({ ...meeting, session: { ...meeting.session, chair: 'lan' } }, around);
    expect(states(points)).toEqual({ chair: 'done', items: 'done', papers: 'done', votes: 'warn', delegates: 'done', starts: 'done' });
    expect(points[0]!.params).toEqual({ name: 'Nguyễn Thị Lan' });
  });
  it('names the items without a paper; a withdrawn one is none', () => {
    const meeting = draft({
      agenda: { items: [{ item: 'i1', title: 'A' }, { item: 'i2', title: 'B' }], visits: [] },
      papers: { papers: { p: { ...paper, state: 'withdrawn' } }, order: ['p'] },
    });
    expect(checklist(meeting, around).find((one) => one.key === 'papers')).toMatchObject({
      state: 'warn',
      params: { n: 2, items: '1, 2' },
      where: 'agenda',
    });
  });
  it('does not ask papers of a section beside its parts', () => {
    const parts = (['i1', 'i2'] as const).map((item) => ({ item, title: item, level: 1 as const }));
    const items = [{ item: 's', title: 'PHIÊN KHAI MẠC' }, ...parts];
    const meeting = draft({ agenda: { items, visits: [] }, papers: { papers: { p: paper }, order: ['p'] } });
    expect(checklist(meeting, around).find((one) => one.key === 'papers')?.params).toEqual({ n: 1, items: '1.2' });
  });
  it('names items whose times came along from a session before', () => {
    const times = ['Sáng ngày 10/7/2026, 8h00', 'Chiều ngày 08 tháng 12 năm 2026', 'Sáng 9/12/2026', '14h00 - 15h00', undefined];
    const items = times.map((time, n) => ({ item: `i${n}`, title: 'A', ...(time && { time }) }));
    const points = (all: typeof items) => checklist(draft({ agenda: { items: all, visits: [] } }), around).find((one) => one.key === 'dated');
    expect(points(items)).toMatchObject({ state: 'warn', params: { n: 2, items: '1, 2' }, where: 'agenda' });
    expect(points(items.slice(2))).toBeUndefined();
  });
  it('does not list a whole agenda', () => {
    const items = Array.from({ length: 60 }, (_, n) => ({ item: `i${n}`, title: 'A' }));
    expect(checklist(draft({ agenda: { items, visits: [] } }), around).find((one) => one.key === 'papers')!.params).toEqual({
      n: 60,
      items: '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12…',
    });
  });
  it('does not take somebody who left the roll for the chair', () => {
    const meeting = draft({ agenda: { items: [{ item: 'i1', title: 'A' }], visits: [] } });
    expect(states(checklist({ ...meeting, session: { ...meeting.session, chair: 'gone' } }, around))['chair']).toBe('must');
  });
  it('warns when it is convened later than the council’s days before, but not of a rehearsal', () => {
    const at = (now: string, rehearsal = false) => {
      const meeting = draft({});
      return checklist({ ...meeting, session: { ...meeting.session, rehearsal } }, { ...around, now: Date.parse(now) }).find(
        (one) => one.key === 'starts',
      );
    };
    expect(at('2026-12-04T01:00:00.000Z')?.state).toBe('done');
    expect(at('2026-12-04T01:00:00.001Z')).toMatchObject({ state: 'warn', text: prepare.startsLate, params: { days: 5 } });
    expect(at('2026-12-08T01:00:00.000Z', true)?.state).toBe('done');
  });
  it('warns of a time that has passed and of papers on their way', () => {
    const points = states(checklist(draft({}), { ...around, now: Date.parse('2027-01-01T00:00:00.000Z'), uploads: 2 }));
    expect(points).toMatchObject({ starts: 'warn', uploads: 'warn' });
  });
});
