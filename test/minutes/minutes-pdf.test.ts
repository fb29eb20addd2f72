import { describe, expect, test } from 'vitest';
import { makeMinutes, makeMinutesPdf } from '../../server/minutes/minutes-pdf.ts';
import type { MinutesData } from '../../shared/minutes/minutes-data.ts';
import { at, delegates, eventful, largest, meeting, vote } from './sample.ts';
import { readPdf, type ReadPage } from './read-pdf.ts';

const MM = 72 / 25.4;
const raw = (pdf: Buffer): string => pdf.toString('latin1');
const whole = (pages: readonly ReadPage[]): string => pages.map(({ text }) => text).join(' ');

describe('the minutes of an eventful meeting', async () => {
  const made = await makeMinutes(eventful());
  const pages = await readPdf(made.pdf);
  const text = whole(pages);

  test('have the parts of form 1.9, in its order', () => {
    const parts = [
      'HỘI ĐỒNG NHÂN DÂN',
      'XÃ MƯỜNG LỐNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/BB-HĐND',
      'Mường Lống, ngày 10 tháng 7 năm 2026',
      'BIÊN BẢN',
      'Kỳ họp thứ ba',
      'Thời gian bắt đầu: 08 giờ 00 phút, ngày 10 tháng 7 năm 2026',
      'Địa điểm: Hội trường',
      'THÀNH PHẦN THAM DỰ',
      'Chủ tọa',
      'Thư ký',
      'NỘI DUNG VÀ DIỄN BIẾN',
      'KẾT LUẬN',
      'Cuộc họp kết thúc vào hồi 16 giờ 30 phút, ngày 10 tháng 7 năm 2026',
      'THƯ KÝ',
      'CHỦ TỌA',
      'Nguyễn Thị Lan',
      'Vừ Bá Thắng',
      'Nơi nhận:',
      'Phụ lục I',
    ];
    let from = 0;
    for (const part of parts) {
      const found = text.indexOf(part, from);
      // Head and signatures stand in two columns each: their order in the file is left before right.
      expect(found, part).toBeGreaterThanOrEqual(0);
      if (!['Số: 12/BB-HĐND', 'CHỦ TỌA', 'Nguyễn Thị Lan'].includes(part)) from = found;
    }
  });

  test('name the absent as with or without leave, and who left and came back', () => {
    expect(text).toContain('Tổng số đại biểu: 29; có mặt: 27; vắng mặt: 2');
    expect(text).toContain('có phép;');
    expect(text).toContain('không phép.');
    expect(text).toContain('08:00 – 10:05; 11:00 – 16:30');
  });

  test('say when the chair went from hand to hand', () => {
    expect(text).toContain('Lầu Thị Dần, Phó Chủ tịch Hội đồng nhân dân xã (từ 10 giờ 00 phút đến 13 giờ 30 phút)');
  });

  test('give rule and base in words, the choices with their share of the base, and what was lacking', () => {
    expect(text).toContain(
      'quá nửa tổng số đại biểu Hội đồng nhân dân tán thành (tổng số đại biểu Hội đồng nhân dân: 29; cần ít nhất 15 tán thành)',
    );
    expect(text).toContain('ít nhất hai phần ba tổng số đại biểu Hội đồng nhân dân');
    expect(text).toMatch(
      /Tán thành 14 48,28% Không tán thành 8 27,59% Không biểu quyết 2 6,90% Không tham gia biểu quyết \(kể cả vắng mặt\) 5 17,24%/,
    );
    expect(text).toContain('KHÔNG THÔNG QUA – 14/29 tán thành, đạt 48,28%; cần ít nhất 15, còn thiếu 1.');
    expect(text).toContain('THÔNG QUA – 19/29 tán thành, đạt 65,52%; cần ít nhất 15.');
  });

  test('name the vote that was repeated, the one opened below quorum, the ballot that did not count and the annulled one', () => {
    expect(text).toContain('lần biểu quyết lại của Biểu quyết 1');
    expect(text).toContain('Hội đồng nhất trí tiếp tục biểu quyết để kịp chương trình.');
    expect(text).toContain('Phiếu không được tính: Hoàng Thị Dần (khóa ký đã bị thu hồi).');
    expect(text).toContain('Thông qua chương trình kỳ họp (hủy lúc 08 giờ 15 phút; lý do: mở nhầm nội dung).');
    expect(text).toContain('Từ 13 giờ 55 phút đến 14 giờ 20 phút');
    expect(text).toContain('Tạm dừng lúc 11 giờ 30 phút; tiếp tục lúc 13 giờ 30 phút (nghỉ trưa).');
  });

  test('list each choice of a public vote, and no roll of a secret ballot', () => {
    const annex = whole(pages.slice(pages.findIndex((page) => page.text.includes('KẾT QUẢ BIỂU QUYẾT CÔNG KHAI'))));
    expect(annex).toContain('Biểu quyết 1:');
    expect(annex).toContain('Biểu quyết 2:');
    expect(annex).not.toContain('Biểu quyết 3');
    expect(annex).toMatch(/4 Phạm Văn Tuấn Vắng mặt/);
    expect(annex).toMatch(/29 Hoàng Thị Dần Phiếu không được tính/);
    expect(annex.match(/Không tham gia/g)).toHaveLength(2 + 1);
  });

  test('carry what they are checked against', () => {
    expect(text).toContain('gồm 1.234 mục');
    expect(text).toContain('k3vJm1u0Zt5cQ9aXw7rYpLb2nEo8sGd4HfTiRqUxVyM');
    expect(text.replace(/\s+/g, ' ')).toContain('3F9A 3F9A 3F9A');
    expect(text).not.toContain('DỰ THẢO –');
    expect(text).not.toContain('TẬP DƯỢT');
  });

  test('are A4 with text inside the margins of the decree', () => {
    for (const page of pages) {
      expect(page.width).toBeCloseTo(595.28, 1);
      expect(page.height).toBeCloseTo(841.89, 1);
      for (const word of page.words) {
        const numbers = word.y > page.height - 20 * MM;
        expect(word.x, word.text).toBeGreaterThan(25 * MM);
        expect(word.x + word.width, word.text).toBeLessThan(page.width - 15 * MM + 1);
        expect(word.y, word.text).toBeGreaterThan(20 * MM - 1);
        if (numbers) expect(word.text).toMatch(/^(\d+|Phụ lục I+)$/);
      }
    }
  });

  test('number their pages in the middle of the top margin from the second on, each annex for itself', () => {
    const numbers = pages.map((page) => page.words.filter(({ y, text: word }) => y > page.height - 20 * MM && /^\d+$/.test(word)));
    const annexes = pages.flatMap((page, index) => (/^Phụ lục I+ /.test(page.text) ? [index] : []));
    expect(annexes).toHaveLength(2);
    let expected = 0;
    pages.forEach((page, index) => {
      expected = index === 0 || annexes.includes(index) ? 1 : expected + 1;
      expect(numbers[index]!.map(({ text: word }) => word)).toEqual(expected === 1 ? [] : [String(expected)]);
      const number = numbers[index]![0];
      if (number) expect(number.x + number.width / 2).toBeCloseTo((30 * MM + page.width - 15 * MM) / 2, 0);
    });
  });

  test('embed every font and declare PDF/A-2b, the language and a structure', () => {
    const file = raw(made.pdf);
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    const descriptors = file.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(descriptors.length).toBeGreaterThanOrEqual(3);
    expect(file.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(descriptors.length);
    expect(file.match(/\/BaseFont \/[^\s]+/g)!.every((name) => /\/[A-Z]{6}\+Tinos-/.test(name))).toBe(true);
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(file).toContain('/OutputIntents');
    expect(file).toContain('/Marked true');
    expect(file).toContain('/Lang (vi-VN)');
  });

  test('say where secretary and chair sign: under their words, above their names', () => {
    expect(made.signatures.map(({ role, name }) => [role, name])).toEqual([['secretary', 'Nguyễn Thị Lan'], ['chair', 'Vừ Bá Thắng']]);
    for (const place of made.signatures) {
      const words = pages[place.page]!.words.filter(({ x, width }) => x + width > place.x && x < place.x + place.width);
      expect(
        words.some(({ text: word, y }) => word === (place.role === 'chair' ? 'CHỦ TỌA' : 'THƯ KÝ') && y > place.y + place.height),
      ).toBe(true);
      expect(words.some(({ text: word, y }) => word === place.name && y < place.y)).toBe(true);
      expect(words.filter(({ y }) => y > place.y && y < place.y + place.height)).toEqual([]);
    }
  });

  test('are the same bytes from the same data, and others from other data', async () => {
    expect((await makeMinutesPdf(structuredClone(eventful()))).equals(made.pdf)).toBe(true);
    const data = eventful();
    expect((await makeMinutesPdf({ ...data, texts: { ...data.texts, number: '13/BB-HĐND' } })).equals(made.pdf)).toBe(false);
  });
});

const small = (more: Partial<MinutesData> = {}): MinutesData => meeting(delegates(15), [], more);

test('a rehearsal says so on every page', async () => {
  const data = eventful();
  const pages = await readPdf(await makeMinutesPdf({ ...data, meeting: { ...data.meeting, rehearsal: true } }));
  for (const page of pages) expect(page.text).toContain('TẬP DƯỢT');
  expect(pages[0]!.text).toContain('không có giá trị pháp lý');
});

test('no signature stands on a page without the sentence it closes, however long the text', async () => {
  for (let lines = 4; lines <= 34; lines += 6) {
    const course = Array.from({ length: lines }, (_, i) => `Đại biểu thứ ${i + 1} phát biểu ý kiến.`).join('\n');
    const made = await makeMinutes(small({ texts: { course, conclusion: '', guests: '', recipients: '' } }));
    const pages = await readPdf(made.pdf);
    const page = pages[made.signatures[0]!.page]!.text;
    expect(page, `${lines} lines`).toContain('Cuộc họp kết thúc vào hồi');
    expect(page).toContain('CHỦ TỌA');
    expect(page).toContain('Nơi nhận:');
    expect(made.signatures[1]!.page).toBe(made.signatures[0]!.page);
  }
});

test('a table that goes over pages repeats its heading on each, and loses nobody', async () => {
  const list = delegates(125);
  const pages = await readPdf(await makeMinutesPdf(meeting(list, [vote(list, 'v1', { for: 63, against: 62, notVoting: 0 })])));
  const presence = pages.filter(({ text }) => text.includes('Toàn bộ thời gian'));
  expect(presence.length).toBeGreaterThan(2);
  for (const page of presence) expect(page.text).toContain('TT Họ và tên Chức vụ, tổ đại biểu Thời gian có mặt');
  const rolls = pages.slice(pages.indexOf(presence.at(-1)!) + 1);
  expect(rolls.length).toBeGreaterThan(1);
  for (const page of rolls) expect(page.text.match(/TT Họ và tên Biểu quyết/g)).toHaveLength(2);
  const text = whole(rolls);
  list.forEach(({ name }, index) => expect(text).toContain(`${index + 1} ${name} ${index < 63 ? 'Tán thành' : 'Không tán thành'}`));
});

test('what would break a paper does not: endless names, empty lists, signs of markup, hidden marks, unknown scripts', async () => {
  const endless = 'Nguyễnthịphươngthảo'.repeat(4).slice(0, 76);
  const list = delegates(3).map((one) => ({ ...one, name: endless, group: endless, title: endless, present: [], withLeave: true }));
  const data = meeting(list, [], {
    unit: { name: `Hội đồng nhân dân ${endless}` },
    items: [],
    chairs: [{ name: endless, from: at('08:00') }],
    texts: { course: 'Xin chào 😀 ক.\u202eabc', conclusion: '', guests: '', recipients: '' },
  });
  const made = await makeMinutes({ ...data, meeting: { ...data.meeting, title: 'Kỳ họp <b>&amp; "chuyên đề"</b> \\) Tj' } });
  expect(made.unprintable).toEqual(['U+0995', 'U+1F600']);
  const pages = await readPdf(made.pdf);
  const text = whole(pages);
  expect(text).toContain('Xin chào [U+1F600] [U+0995].abc');
  expect(text).toContain('được thay bằng mã trong ngoặc vuông: U+0995, U+1F600');
  expect(text).toContain('<b>&amp; "chuyên đề"</b> \\) Tj');
  expect(/<rdf:li xml:lang="x-default">([^]*?)<\/rdf:li>/.exec(made.pdf.toString('utf8'))![1]).not.toMatch(/[<&]/);
  for (const page of pages) for (const word of page.words) expect(word.x + word.width, word.text).toBeLessThan(page.width);
});

test('a province’s largest sitting, 125 delegates and 60 votes, takes less than ten seconds', async () => {
  const before = process.cpuUsage();
  const pdf = await makeMinutesPdf(largest());
  const { user, system } = process.cpuUsage(before);
  // Processor time: other tests share these cores.
  expect((user + system) / 1e6).toBeLessThan(10);
  expect(pdf.length).toBeLessThan(6_000_000);
  expect(raw(pdf).match(/\/Type \/Page\n/g)!.length).toBeGreaterThan(100);
});
