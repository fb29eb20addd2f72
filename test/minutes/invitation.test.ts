/** The invitation, read back from its PDF, and its numbers. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { invitationData, symbolOf, type InvitationData } from '../../shared/minutes/invitation-data.ts';
import { InvitationTexts } from '../../shared/wire/invitation.ts';
import { makeInvitation } from '../../server/minutes/invitation-pdf.ts';
import { makeInvitations } from '../../server/minutes/invitations.ts';
import { memoryStore } from '../../server/stores/memory.ts';
import { chair, ITEM, secretary } from '../kit/people.ts';
import { drafted, published, world } from '../kit/scene.ts';
import { readPdf } from './read-pdf.ts';

const unit = { name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune', code: 'H99.1', place: 'Mường Mẫu' } as const;
const texts = InvitationTexts.parse({
  symbol: 'GM-HĐND',
  day: '2026-11-20',
  about: 'Dự Kỳ họp thứ ba Hội đồng nhân dân xã Mường Mẫu, nhiệm kỳ 2026 - 2031',
  to: 'Các vị đại biểu Hội đồng nhân dân xã;\nThường trực Đảng ủy xã;\nCác vị khách mời',
  note: 'Tài liệu được gửi trên phần mềm họp không giấy tờ.',
  programme: true,
  authority: 'TM. Thường trực Hội đồng nhân dân',
  capacity: 'Chủ tịch',
  signer: 'Vừ Bá Lềnh',
  recipients: 'Như trên;\nỦy ban nhân dân xã;\nLưu: VT.',
});
const dataOf = (more: Partial<InvitationTexts> = {}, made = world(published)): InvitationData => {
  const data = invitationData(made.meeting, unit, 7, { ...texts, ...more });
  if (isRefusal(data)) throw new Error(data.code);
  return data;
};

test('J-2 it holds what the state’s form asks for, in its order', async () => {
  const restricted = secretary.does('addItem', { title: 'Nhân sự Trưởng ban', audience: 'delegates', publicTitle: 'Công tác tổ chức' });
  const data = dataOf({}, world(published, restricted));
  const pdf = await makeInvitation(data);
  if (process.env['SCREENSHOTS']) {
    mkdirSync(process.env['SCREENSHOTS'], { recursive: true });
    writeFileSync(`${process.env['SCREENSHOTS']}/invitation.pdf`, pdf);
  }
  const pages = await readPdf(pdf);
  const text = pages.map((one) => one.text.replace(/\s+/g, ' ')).join(' ');
  const said = [
    'HỘI ĐỒNG NHÂN DÂN',
    'XÃ MƯỜNG MẪU',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 07/GM-HĐND',
    'Mường Mẫu, ngày 20 tháng 11 năm 2026',
    'GIẤY MỜI',
    'Dự Kỳ họp thứ ba',
    'Kính gửi:',
    '- Thường trực Đảng ủy xã;',
    '- Các vị khách mời.',
    'trân trọng kính mời',
    'Thời gian:',
    'Địa điểm:',
    `Chủ trì: ${chair.name}.`,
    'Nội dung:',
    'Công tác tổ chức.',
    'Tài liệu được gửi trên phần mềm',
    'Nơi nhận:',
    '- Lưu: VT.',
    'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN',
    'CHỦ TỊCH',
    'Vừ Bá Lềnh',
  ];
  const places = said.map((one) => text.indexOf(one));
  expect(said.filter((_one, n) => places[n] === -1)).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).not.toContain('Trưởng ban');
  for (const { words, width, height } of pages)
    expect(words.filter(({ x, y, width: wide }) => x < 40 || x + wide > width - 30 || y < 40 || y > height - 40)).toEqual([]);
  expect((await makeInvitation(data)).equals(pdf)).toBe(true);
});

test('J-2 the signature never stands alone, however long the programme; nobody is invited to what was called off', async () => {
  const many = Array.from({ length: 60 }, (_, n) => secretary.addsItem(`Nội dung thứ ${n + 1} về phát triển kinh tế - xã hội của địa phương`));
  const pages = await readPdf(await makeInvitation(dataOf({}, world(published, ...many))));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.at(-1)!.text).toContain('Rất mong');
  expect(pages.at(-1)!.text).toContain('Vừ Bá Lềnh');
  const one = await readPdf(await makeInvitation(dataOf({ to: 'Ông Nguyễn Văn An', programme: false, authority: '' })));
  expect(one).toHaveLength(1);
  expect(one[0]!.text).toContain('Kính gửi: Ông Nguyễn Văn An.');
  expect(one[0]!.text).not.toContain('Nội dung:');
  const off = world(published, secretary.does('callOff', { reason: 'Bão' }));
  expect(invitationData(off.meeting, unit, 7, texts)).toMatchObject({ code: 'invitation/called-off' });
  expect(isRefusal(invitationData(world(drafted).meeting, unit, 7, texts))).toBe(false);
});

test('J-1 the next number by itself or the one asked for, each once in a year of a unit, and kept', async () => {
  const invitations = makeInvitations(memoryStore().records);
  const number = async (meeting: string, asked?: number, more: Partial<InvitationTexts> = {}, of = 'H99.1') => {
    const issued = await invitations.write(meeting, of, asked, { ...texts, ...more });
    return isRefusal(issued) ? issued.code : issued.number;
  };
  expect([await number('m1'), await number('m2'), await number('m1')]).toEqual([1, 2, 1]);
  expect(await number('m3', 9)).toBe(9);
  expect(await number('m4', 9)).toBe('invitation/number-taken');
  expect(await number('m4')).toBe(10);
  expect(await number('m1', 12)).toBe(12);
  // The number that it had stays taken; another unit and another year begin anew.
  expect(await number('m5', 1)).toBe('invitation/number-taken');
  expect(await number('m6', undefined, {}, 'H99.2')).toBe(1);
  expect(await number('m1', undefined, { day: '2027-01-05' })).toBe(1);
  const all = await Promise.all(['a', 'b', 'c', 'd'].map((meeting) => number(meeting)));
  expect(new Set(all).size).toBe(4);
  expect((await invitations.atDesk('m3', 'H99.1', '2026-11-21')).issued?.number).toBe(9);
});

test('J-1 a number typed too high leaves the series to those who come after', async () => {
  const invitations = makeInvitations(memoryStore().records);
  const number = async (meeting: string, asked?: number) => {
    const issued = await invitations.write(meeting, 'H99.1', asked, texts);
    return isRefusal(issued) ? issued.code : issued.number;
  };
  expect([await number('m1'), await number('m2', 99_999), await number('m3'), await number('m4')]).toEqual([1, 99_999, 2, 3]);
});

test('J-2 what is dealt with bears the numbers of the agenda, parts theirs', () => {
  const parts = secretary.addsItemsAfter(ITEM, { title: 'Báo cáo thẩm tra', level: 1 });
  const made = world(published, secretary.addsItem('Chất vấn'), parts);
  expect(dataOf({}, made).programme.map(({ number }) => number)).toEqual(['1', '1.1', '2']);
});

test('J-1 the symbol is the body’s', () =>
  expect(['HĐND tỉnh Nghệ An', 'Ủy ban nhân dân xã Na Ngoi', 'Hội Nông dân'].map(symbolOf)).toEqual(['GM-HĐND', 'GM-UBND', 'GM']));
