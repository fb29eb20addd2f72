/** A council's committees as they stand on the day of a meeting. */
import { describe, expect, it } from 'vitest';
import { groupsOn, membersOn, type Seat } from '../../shared/council/held.ts';

describe('a committee on a day', () => {
  const OWN = 'H23.05';
  const COUNCIL = { unit: OWN, own: OWN };
  const one = (id: string, name: string, committees: Seat[], more: object = {}) => ({ id, name, committees, ...more });
  const people = [
    one('a', 'Vừ Bá Chò', [{ name: 'Ban Pháp chế', role: 'member', from: '2026-04-01' }], { group: 'Tổ 1' }),
    one('b', 'Lầu Y Dở', [{ name: 'Ban Pháp chế', role: 'head', from: '2026-04-01', to: '2026-10-01' }], { group: 'Tổ 1' }),
    one('c', 'Moong Văn An', [{ name: 'Ban Pháp chế', role: 'head', from: '2026-10-01' }, { name: 'Ban Dân tộc', role: 'deputy' }]),
    one('d', 'Hạ Bá Tiếp', [{ name: 'Ban Pháp chế', role: 'head', unit: 'H23.05.9' }]),
    { id: 'e', name: 'Cụt Thị Mới', committee: 'Phó Trưởng Ban Pháp chế' },
  ];
  const named = (day: string) => membersOn(people, 'Ban Pháp chế', day, COUNCIL).map(({ person, role }) => [person.id, role]);

  it('R-32 is who sits in it then, the head first; not who sits in another council’s of that name', () => {
    expect(named('2026-12-01')).toEqual([['c', 'head'], ['e', 'deputy'], ['a', 'member']]);
    expect(named('2026-09-30')).toEqual([['b', 'head'], ['e', 'deputy'], ['a', 'member']]);
    expect(named('2026-03-01')).toEqual([['e', 'deputy']]);
    // Who comes on the day on which another leaves has the place that day.
    expect(named('2026-10-01')[0]).toEqual(['c', 'head']);
  });
  it('R-32 is chosen beside delegate groups', () => {
    const of = (day: string) => groupsOn(people, day, COUNCIL).map((group) => [group.name, group.people.map(({ id }) => id)]);
    expect(of('2026-12-01')).toEqual([['Ban Dân tộc', ['c']], ['Ban Pháp chế', ['a', 'c', 'e']], ['Tổ 1', ['a', 'b']]]);
    expect(groupsOn(people, '2026-12-01', { unit: 'H23.05.9', own: OWN }).map(({ name }) => name)).toEqual(['Ban Pháp chế', 'Tổ 1']);
  });
});
