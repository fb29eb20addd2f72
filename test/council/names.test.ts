import { describe, expect, it } from 'vitest';
import { nameKey, personKey } from '../../shared/council/names.ts';

const same = (...names: string[]) => expect(new Set(names.map(nameKey)).size, names.join(' = ')).toBe(1);

describe('however one person is written, they are one', () => {
  it('in any case and normal form', () => {
    same('Nguyễn Văn Ánh', 'NGUYỄN VĂN ÁNH', 'nguyễn văn ánh', 'Nguyễn Văn Ánh'.normalize('NFD'), 'NGUYỄN Văn Ánh'.normalize('NFD'));
    // A tone typed before the letter's own mark is no canonical equivalent, but looks the same.
    same('Thắng', 'Tha\u0301\u0306ng', 'Tha\u0306\u0301ng');
  });
  it('wherever the tone stands', () => {
    same('Nguyễn Văn Hòa', 'Nguyễn Văn Hoà');
    same('Thúy', 'Thuý', 'THÚY');
    same('Quý', 'Qúy');
    same('Khoẻ', 'Khỏe');
    same('Lữ Hoạ', 'Lữ Họa');
  });
  it('with what prints nothing, spaces and signs of other keyboards', () => {
    same('Lò Văn Páo', ' Lò  Văn\u00a0Páo ', 'Lò Văn\u200b Páo', 'Lò Văn Pá\u00ado', '\ufeffLò Văn Páo', 'Lò\tVăn\nPáo');
    same("H'Hen Niê", 'H’Hen Niê', 'Hʼhen Niê', 'H`Hen Niê', 'H´Hen Niê');
    same('Y-Thịnh', 'Y – Thịnh', 'Y‑Thịnh');
    same('Đỗ Thị Ước', 'Ðỗ Thị Ước', 'ĐỖ THỊ ƯỚC');
  });
  it('but every letter and every tone tells people apart', () => {
    const names = [
      'Hoa',
      'Hòa',
      'Hóa',
      'Hỏa',
      'Hõa',
      'Họa',
      'Hoan',
      'Hoàn',
      'Hỏan Hoa',
      'Thu',
      'Thư',
      'Dung',
      'Đung',
      'Tan',
      'Tân',
      'Tăn',
      'Mỹ',
      'Mĩ',
      'Lan Anh',
      'Lananh',
    ];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
    // A tone stays with its syllable.
    expect(nameKey('Hòa Lan')).not.toBe(nameKey('Hoa Làn'));
  });
  it('while office and group tell two people of one name apart', () => {
    const one = { name: 'Lầu Bá Hòa', kind: 'delegate', title: 'Phó Trưởng ban', group: 'Tổ 1' };
    expect(personKey({ ...one, name: 'LẦU BÁ HOÀ', title: 'phó  trưởng ban', group: 'TỔ 1' })).toBe(personKey(one));
    for (const other of [
      { ...one, group: 'Tổ 2' },
      { ...one, title: undefined },
      { ...one, kind: 'guest' },
    ])
      expect(personKey(other)).not.toBe(personKey(one));
  });
});
