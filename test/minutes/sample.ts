/** Meetings for the minutes' tests: one of a commune with everything that can happen, and ones of any size. */
import { needed, type Rule } from '../../shared/meeting/rules.ts';
import type { MinutesData, MinutesDelegate, MinutesVote } from '../../shared/minutes/minutes-data.ts';

const OPTIONS = [
  { id: 'for', label: 'Tán thành' },
  { id: 'against', label: 'Không tán thành' },
  { id: 'notVoting', label: 'Không biểu quyết' },
];
const MAJORITY: Rule = { base: 'total', fraction: [1, 2], strict: true };

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vừ', 'Lầu', 'Võ', 'Đặng', 'Bùi', 'Hồ', 'Dương'];
const MIDDLE = ['Thị', 'Văn', 'Bá', 'Đức', 'Minh', 'Thị Phương', 'Quốc'];
const GIVEN = ['Lan', 'Hùng', 'Thắng', 'Thủy', 'Ngọc', 'Khánh', 'Dần', 'Trường', 'Hằng', 'Tuấn', 'Ưng', 'Ấm'];
const nameOf = (i: number): string => `${FAMILY[i % 12]} ${MIDDLE[(i * 5) % 7]} ${GIVEN[(i * 7 + Math.floor(i / 12)) % 12]}`;

/** The time of day in Viet Nam on 10 July 2026. */
export const at = (time: string): string => new Date(`2026-07-10T${time}:00+07:00`).toISOString();

export function vote(
  delegates: readonly MinutesDelegate[],
  id: string,
  split: { for: number; against: number; notVoting: number },
  more: Partial<MinutesVote> = {},
): MinutesVote {
  const chosen = [
    ...Array<string>(split.for).fill('for'),
    ...Array<string>(split.against).fill('against'),
    ...Array<string>(split.notVoting).fill('notVoting'),
  ];
  const base = more.base ?? delegates.length;
  const rule = more.rule ?? MAJORITY;
  const least = needed(base, rule);
  return {
    vote: id,
    kind: 'public',
    question: `Thông qua dự thảo Nghị quyết ${id}`,
    options: OPTIONS,
    counts: split,
    base,
    rule,
    silent: delegates.length - chosen.length,
    needed: least,
    outcome: split.for >= least ? 'adopted' : 'rejected',
    openedAt: at('09:10'),
    closedAt: at('09:12'),
    roll: Object.fromEntries(
      delegates
        .filter(({ present }) => present.length > 0)
        .slice(0, chosen.length)
        .map(({ id }, i) => [id, chosen[i]!]),
    ),
    void: [],
    ...more,
  };
}

export function delegates(count: number): MinutesDelegate[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `d${i}`,
    name: nameOf(i),
    group: `Tổ đại biểu số ${1 + (i % 5)}`,
    ...(i % 9 === 0 && { title: 'Trưởng ban Pháp chế' }),
    present: [{ from: at('07:50') }],
    withLeave: false,
  }));
}

export function meeting(list: MinutesDelegate[], votes: MinutesVote[], more: Partial<MinutesData> = {}): MinutesData {
  return {
    unit: { name: 'Hội đồng nhân dân xã Mường Lống', place: 'Mường Lống' },
    meeting: {
      id: 'm1',
      title: 'Kỳ họp thứ ba, Hội đồng nhân dân xã Mường Lống khóa II, nhiệm kỳ 2026 - 2031',
      place: 'Hội trường Ủy ban nhân dân xã',
      startedAt: at('08:00'),
      endedAt: at('16:30'),
      rehearsal: false,
    },
    chairs: [{ name: 'Vừ Bá Thắng', title: 'Chủ tịch Hội đồng nhân dân xã', from: at('08:00') }],
    secretaries: [{ name: 'Nguyễn Thị Lan', title: 'Công chức Văn phòng', from: at('08:00') }],
    delegates: list,
    guests: 0,
    items: [
      {
        id: 'i1',
        number: '1',
        title: 'Báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm',
        openedAt: at('08:30'),
        papers: ['Báo cáo số 45/BC-UBND'],
      },
    ],
    votes,
    annulled: [],
    adjournments: [],
    restored: [],
    texts: { number: '12/BB-HĐND', course: '', conclusion: '', guests: '', recipients: '' },
    record: { size: 1234, root: 'k3vJm1u0Zt5cQ9aXw7rYpLb2nEo8sGd4HfTiRqUxVyM', ca: '3f9a'.repeat(16) },
    ...more,
  };
}

/**
 * Everything at once: absences, a delegate who left and came back, a chair handed over, a lost quorum, a repeated vote, a secret
 * ballot.
 */
export function eventful(): MinutesData {
  const list = delegates(29).map((one, i) =>
    i === 3
      ? { ...one, present: [], withLeave: true }
      : i === 4
        ? { ...one, present: [] }
        : i === 7
          ? { ...one, present: [{ from: at('07:55'), to: at('10:05') }, { from: at('11:00') }] }
          : one,
  );
  return meeting(
    list,
    [
      vote(
        list,
        'v1',
        { for: 14, against: 8, notVoting: 2 },
        {
          item: 'i2',
          question: 'Thông qua dự thảo Nghị quyết về phân bổ vốn đầu tư công năm 2026',
          void: [{ voter: 'd28', reason: 'khóa ký đã bị thu hồi' }],
        },
      ),
      vote(
        list,
        'v2',
        { for: 19, against: 5, notVoting: 2 },
        {
          item: 'i2',
          question: 'Thông qua dự thảo Nghị quyết về phân bổ vốn đầu tư công năm 2026',
          repeats: 'v1',
          openedAt: at('09:20'),
          closedAt: at('09:22'),
        },
      ),
      vote(
        list,
        'v3',
        { for: 20, against: 3, notVoting: 0 },
        {
          item: 'i3',
          kind: 'secret',
          roll: {},
          question: 'Bãi nhiệm đại biểu Hội đồng nhân dân',
          rule: { base: 'total', fraction: [2, 3], strict: false },
          openedAt: at('14:00'),
          closedAt: at('14:15'),
          belowQuorum: 'Hội đồng nhất trí tiếp tục biểu quyết để kịp chương trình.',
        },
      ),
    ],
    {
      chairs: [
        { name: 'Vừ Bá Thắng', title: 'Chủ tịch Hội đồng nhân dân xã', from: at('08:00'), to: at('10:00') },
        { name: 'Lầu Thị Dần', title: 'Phó Chủ tịch Hội đồng nhân dân xã', from: at('10:00'), to: at('13:30') },
        { name: 'Vừ Bá Thắng', title: 'Chủ tịch Hội đồng nhân dân xã', from: at('13:30') },
      ],
      guests: 3,
      items: [
        {
          id: 'i1',
          number: '1',
          title: 'Báo cáo tình hình kinh tế - xã hội 6 tháng đầu năm',
          openedAt: at('08:20'),
          papers: ['Báo cáo số 45/BC-UBND', 'Báo cáo thẩm tra số 07/BC-HĐND'],
        },
        {
          id: 'i2',
          number: '2',
          title: 'Phân bổ vốn đầu tư công năm 2026',
          openedAt: at('09:00'),
          papers: ['Tờ trình số 18/TTr-UBND', 'Dự thảo Nghị quyết'],
        },
        { id: 'i3', number: '3', title: 'Công tác nhân sự', openedAt: at('13:40'), papers: [] },
        { id: 'i4', number: '4', title: 'Chất vấn và trả lời chất vấn', papers: [] },
      ],
      annulled: [{ question: 'Thông qua chương trình kỳ họp', at: at('08:15'), reason: 'mở nhầm nội dung' }],
      adjournments: [{ from: at('11:30'), to: at('13:30'), reason: 'nghỉ trưa' }],
      quorum: { needed: 20, atOpening: 27, lost: [{ from: at('13:55'), to: at('14:20'), present: 19 }] },
      restored: [],
      texts: {
        number: '12/BB-HĐND',
        course:
          'Đồng chí Chủ tịch Hội đồng nhân dân xã tuyên bố lý do, giới thiệu đại biểu và khai mạc kỳ họp.\nHội đồng nhân dân xã nghe Ủy ban nhân dân xã trình bày các báo cáo, tờ trình; các Ban của Hội đồng nhân dân xã trình bày báo cáo thẩm tra. Các đại biểu đã thảo luận dân chủ, thẳng thắn, tập trung vào nguồn vốn cho đường giao thông bản, nước sinh hoạt và trường học bán trú.',
        guests: 'Hồ Quốc Khánh, Chủ tịch Ủy ban nhân dân xã\nBùi Thị Hằng, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã',
        conclusion:
          'Chủ tọa kết luận: kỳ họp đã hoàn thành toàn bộ nội dung chương trình đề ra; giao Thường trực Hội đồng nhân dân xã hoàn chỉnh, ký chứng thực các nghị quyết đã được thông qua.',
        recipients: '- Thường trực HĐND tỉnh;\n- Đảng ủy, UBND, UBMTTQVN xã;\n- Đại biểu HĐND xã;\n- Lưu: VT, Hồ sơ kỳ họp.',
      },
    },
  );
}

/** A province at its largest: 125 delegates, 60 votes. */
export function largest(): MinutesData {
  const list = delegates(125);
  const items = Array.from({ length: 60 }, (_, i) => ({
    id: `i${i}`,
    number: String(i + 1),
    title: `Tờ trình và dự thảo Nghị quyết số ${i + 1} về cơ chế, chính sách phát triển kinh tế - xã hội`,
    openedAt: at('08:30'),
    papers: ['Tờ trình', 'Báo cáo thẩm tra', 'Dự thảo Nghị quyết'],
  }));
  return meeting(
    list,
    items.map(({ id }, i) => vote(list, `v${i}`, { for: 100 + (i % 20), against: 3, notVoting: 1 }, { item: id })),
    { items },
  );
}
