import { describe, expect, it } from 'vitest';
import type { Member } from '../../shared/council/council.ts';
import { linesOf, moved } from '../../client/panels/agenda/desk/lines.ts';
import { nextWithout } from '../../client/screens/secretariat/enrolment/next-without.ts';
import { fits } from '../../shared/base/find.ts';
import { differing, textsOf, typedOf } from '../../client/panels/minutes/desk/texts.ts';
import { joined, readMeetings } from '../../client/ui/use-meetings.ts';
import { inVietnam, instantOf, isDay, typedDay } from '../../client/desk/vietnam-time.ts';

describe('days and times', () => {
  it('are Vietnam’s, whatever the desk’s clock says', () => {
    expect(instantOf('2026-12-09', '08:00')).toBe('2026-12-09T01:00:00.000Z');
    expect(instantOf('2026-01-01', '06:30')).toBe('2025-12-31T23:30:00.000Z');
    expect(inVietnam('2025-12-31T23:30:00.000Z')).toEqual({ day: '2026-01-01', time: '06:30' });
  });
  it('are refused where there are none', () => {
    for (const [day, time] of [
      ['', '08:00'],
      ['2026-06-31', '08:00'],
      ['2026-13-01', '08:00'],
      ['2026-12-09', ''],
      ['2026-12-09', '24:00'],
      ['2026-12-09', '8:00'],
    ] as const)
      expect(instantOf(day, time)).toBeUndefined();
  });
});

describe('a day that was typed', () => {
  it('is read as it is written, and is in the calendar or not', () => {
    expect([typedDay(' 9/12/2026 '), typedDay('30.2.2026'), typedDay('01-13-2026'), typedDay('9/12/26')]).toEqual([
      '2026-12-09',
      '2026-02-30',
      '2026-13-01',
      undefined,
    ]);
    expect(['2026-12-09', '2026-02-30', '2026-13-01', undefined].map(isDay)).toEqual([true, false, false, false]);
  });
});

describe('an agenda', () => {
  it('is pasted without its old numbers', () => {
    expect(linesOf('1. Khai mạc\r\n 2) Báo cáo  kinh tế\n\n- Tờ trình\n• 3 dự thảo\n2027 là năm cuối')).toEqual([
      'Khai mạc',
      'Báo cáo kinh tế',
      'Tờ trình',
      '3 dự thảo',
      '2027 là năm cuối',
    ]);
  });
  it('loses what numbered a line, whatever the document counted with', () => {
    const lines = [
      '1. Khai mạc',
      '2) Khai mạc',
      '3/ Khai mạc',
      '12.Khai mạc',
      '  4.\tKhai mạc',
      '5\tKhai mạc',
      'IV. Khai mạc',
      'a) Khai mạc',
      'đ) Khai mạc',
      '– Khai mạc',
      '-Khai mạc',
      '•\tKhai mạc',
      '\uf0b7 Khai mạc',
      '+ Khai mạc',
      '* Khai mạc',
      '10.  Khai   mạc',
      'Khai mạc',
    ];
    expect(new Set(linesOf(lines.join('\r')))).toEqual(new Set(['Khai mạc']));
    expect(linesOf('1.\n2. \n3)\v4. Bế mạc')).toEqual(['Bế mạc']);
  });
  it('keeps every number that says something', () => {
    const lines = [
      '15/TTr-UBND về phân bổ vốn',
      '15/ TTr-UBND về phân bổ vốn',
      '30/4 và 1/5: chương trình lễ',
      '2.000 tỷ đồng vốn đầu tư công',
      '1.1 Báo cáo kinh tế',
      '1.1. Báo cáo kinh tế',
      '3,5 triệu đồng mỗi hộ',
      '2027 là năm cuối',
      '5 dự thảo nghị quyết',
      '100% hộ dùng nước sạch',
      '08:00 khai mạc',
      '8h30 khai mạc',
      '24/7 trực ban',
      'Điều 1. Phạm vi',
      'Vốn 2. 000',
      'C. Mác',
      'X-quang cho trạm y tế',
      '12-NQ/TW',
      '135/NQ-HĐND ngày 10/12',
      'A. Phần mở đầu',
      '1/3 số đại biểu',
      'Ước thực hiện 2026',
      '6 tháng đầu năm',
      'i-ốt cho vùng cao',
    ];
    expect(linesOf(lines.join('\n'))).toEqual(lines);
  });
  it('moves one item and keeps all others', () => {
    const list = ['a', 'b', 'c', 'd'];
    expect(moved(list, 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(list, 'd', 0)).toEqual(['d', 'a', 'b', 'c']);
    expect(moved(list, 'b', 99)).toEqual(['a', 'c', 'd', 'b']);
    expect(moved(list, 'b', 1)).toBe(list);
    expect(moved(list, 'x', 1)).toBe(list);
  });
});

describe('looking somebody up', () => {
  it('needs no accents and no order', () => {
    expect(fits('phuc quang', 'Quàng Văn Phúc', 'Tổ 3')).toBe(true);
    expect(fits('DUC', 'Hà Đức Minh'.normalize('NFD'))).toBe(true);
    expect(fits('phuc lan', 'Quàng Văn Phúc')).toBe(false);
    expect(fits('  ', undefined)).toBe(true);
  });
});

describe('whose turn it is', () => {
  const person = (id: string): Member => ({ id, name: id, kind: 'delegate', rights: [], inOffice: true, hasPassword: false });
  const all = ['a', 'b', 'c', 'd'].map(person);
  it('is the first without a tablet who does not wait already', () => {
    expect(nextWithout(all, new Set(['a']), ['b'], [])?.id).toBe('c');
  });
  it('comes back to those put off once nobody else is left', () => {
    expect(nextWithout(all, new Set(), [], ['a'])?.id).toBe('b');
    expect(nextWithout(all, new Set(['b', 'c', 'd']), [], ['a'])?.id).toBe('a');
    expect(nextWithout(all, new Set(), [], ['b', 'a', 'c', 'd'])?.id).toBe('b');
  });
  it('is nobody’s when all have one', () => {
    expect(nextWithout(all, new Set(['a', 'b', 'c', 'd']), [], ['a'])).toBeUndefined();
  });
});

describe('texts of the minutes', () => {
  it('leave out what was left empty, and come back as they were typed', () => {
    const typed = { number: ' ', place: 'Mường Mẫu', course: 'a\nb', conclusion: '', guests: '', recipients: '' };
    expect(textsOf(typed)).toEqual({ place: 'Mường Mẫu', course: 'a\nb', conclusion: '', guests: '', recipients: '' });
    expect(differing(typedOf(textsOf(typed)), typed)).toEqual([]);
  });
  it('differ by what they say, not by the normal form of their accents', () => {
    const one = typedOf({ course: 'Kỳ họp', conclusion: 'x', guests: '', recipients: '' });
    expect(differing(one, { ...one, course: 'Kỳ họp'.normalize('NFD'), conclusion: 'y' })).toEqual(['conclusion']);
  });
});

describe('a list of meetings', () => {
  it('shows those that can be shown, and names the one that cannot', () => {
    const one = { meeting: 'm1', title: 'Kỳ họp', startsAt: '2026-12-09T01:00:00.000Z', place: 'Hội trường', stage: 'draft' };
    const answer = {
      meetings: [one, { ...one, meeting: 'm2', startsAt: '2026-13-01T01:00:00.000Z' }, { ...one, meeting: 'm3', title: undefined }, null],
      unreadable: ['m4'],
    };
    const { meetings, unreadable } = readMeetings(answer);
    expect([meetings.map((each) => each.meeting), unreadable]).toEqual([['m1'], ['m4', 'm2', 'm3', '?']]);
    expect(readMeetings({ meetings: 'spoilt' })).toEqual({ meetings: [], unreadable: [] });
  });

  it('each meeting stands in the list once, as it was told last, however many pages were fetched', () => {
    const one = (meeting: string, title: string) => ({
      meeting,
      title,
      startsAt: '2026-12-01T01:00:00.000Z',
      place: 'x',
      stage: 'closed' as const,
      rehearsal: false,
      items: 0,
      papers: 0,
    });
    const list = joined([
      { meetings: [one('c', 'C mới'), one('b', 'B')], unreadable: ['x'], next: '1' },
      { meetings: [one('c', 'C cũ'), one('a', 'A')], unreadable: ['x', 'y'] },
    ]);
    expect(list.meetings.map(({ title }) => title).sort()).toEqual(['A', 'B', 'C mới']);
    expect(list).toMatchObject({ unreadable: ['x', 'y'] });
    expect(list.next).toBeUndefined();
    expect(joined([{ meetings: [], unreadable: [], next: '1' }]).next).toBe('1');
  });
});
