/** A cell that should hold one person's name. */
import { importing } from '../../../../shared/text/members.ts';
import type { Words } from '../../../../shared/text/words.ts';

const ENUMERATION = /^\d{1,3}\s*[.)/-]\s*(?=\p{L})/u;
const HONORIFIC = /^(?:ông|bà|ông\s*\/\s*bà|ông \(bà\)|đ\s*\/\s*c|đc|đồng chí)\s*[.:]?\s+(?=\p{L}[\p{L}\p{M}'’-]*\s+\p{L})/iu;
/** "Ông" is a surname too, though of few; what follows it as an honorific is a surname itself. */
const SURNAMES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh lương mai trịnh đoàn hà cao lâm tô tạ trương phùng quách lò lầu và hờ già xồng cự mùa giàng vàng sùng thào lù tòng quàng cầm bạc đèo điêu vi moong kha lữ lô hạ thò'.split(
    ' ',
  ),
);

/** And some other word after it. */
export const beginsWithSurname = (text: string): boolean =>
  /\s/.test(text.trim()) && SURNAMES.has((text.normalize('NFC').trim().split(/\s+/)[0] ?? '').toLowerCase());

/** Without what counts or honours: "1. Ông Nguyễn Văn Ánh,". */
export function nameOf(cell: string): string {
  const text = cell.replace(/^["“”]+|["“”,;]+$/g, '').replace(ENUMERATION, '').trim();
  const rest = text.normalize('NFC').replace(HONORIFIC, '');
  if (rest === text.normalize('NFC')) return text;
  return beginsWithSurname(rest) || !/^(?:ông)\s/i.test(text.normalize('NFC')) ? rest : text;
}

/** Why it is no name, in words that take {name}. */
export function oddName(name: string): Words | undefined {
  if (/\p{L}\?|\?\p{L}|\ufffd/u.test(name)) return importing.lettersLost;
  if (!/\p{L}/u.test(name) || /(?:\d[\s.-]?){6}|[@<>=]|:\s/.test(name)) return importing.nameOdd;
  // "Nguyễn Văn A - Phó Chủ tịch", "Nguyễn Văn A, Phó Chủ tịch": who was meant to hold an office would hold none.
  return /\S\s+[-–—]\s+\S|[,;|]/.test(name) ? importing.nameMore : undefined;
}
