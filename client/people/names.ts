/** Names for simulated people: ordinary ones of many peoples of Vietnam, none of them anybody's. */
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vàng', 'Lò', 'Hà', 'Đặng', 'Bùi', 'Đỗ', 'Giàng', 'Vũ', 'Lương', 'Quàng'];
const MIDDLE = ['Thị', 'Văn', 'Hữu', 'Ngọc', 'A', 'Đức', 'Thị Thu', 'Minh', 'Xuân'];
const GIVEN = [
  'Lan',
  'Minh',
  'Phúc',
  'Ngọc',
  'Sính',
  'Thảo',
  'Thắng',
  'Hòa',
  'Dũng',
  'Hương',
  'Tuấn',
  'Yến',
  'Khánh',
  'Pao',
  'Hạnh',
  'Quỳnh',
  'Bảo',
];

export const nameOf = (n: number): string =>
  `${FAMILY[(n * 7) % FAMILY.length]} ${MIDDLE[(n * 5) % MIDDLE.length]} ${GIVEN[n % GIVEN.length]}${n >= 255 ? ` ${n}` : ''}`;
export const groupOf = (n: number): string => `Tổ đại biểu số ${(n % 4) + 1}`;
