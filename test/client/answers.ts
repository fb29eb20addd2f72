/** A made-up council's answers, with names as long as they come. */
import type { Installation, SampleDone, SetUpDone } from '../../shared/wire/setup.ts';
import type { LanInfo } from '../../shared/wire/hall.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import type { MeetingSummary } from '../../shared/wire/meeting-list.ts';
import { refused } from './browser.ts';

export const CA = '3f9a0c7be21d44a58890f3ab61c2d7e05b7fd0cc9913aa247e6601d25c8f4be9';

export const fresh: Installation = {
  state: 'new',
  sample: false,
  canEnrol: true,
  maxUploadBytes: 200_000_000,
  now: '2026-07-24T01:00:00.000Z',
};
export const ready: Installation = {
  ...fresh,
  state: 'ready',
  unit: { name: 'Hội đồng nhân dân xã Mường Lống', level: 'commune', code: 'H23.05', place: 'Mường Lống' },
  ca: CA,
};

export const delegate: Me = {
  member: {
    id: 'm1',
    name: 'Nguyễn Thị Hồng Ngọc',
    kind: 'delegate',
    title: 'Phó Trưởng Ban Kinh tế - Ngân sách',
    rights: [],
    inOffice: true,
    hasPassword: false,
  },
  rights: [],
  by: 'key',
  certificate: CA,
};
export const secretary: Me = {
  member: {
    id: 's1',
    name: 'Lầu Bá Chò',
    kind: 'secretary',
    rights: ['secretariat', 'administrator'],
    login: 'cho',
    inOffice: true,
    hasPassword: true,
  },
  rights: ['secretariat', 'administrator'],
  by: 'password',
};

const meeting = (n: number, stage: MeetingSummary['stage'], title: string, startsAt: string): MeetingSummary => ({
  meeting: `k${n}`,
  title,
  startsAt,
  place: 'Hội trường Ủy ban nhân dân xã Mường Lống, huyện Kỳ Sơn',
  stage,
  rehearsal: n === 2,
  items: 12,
  papers: 34,
});
export const meetings: readonly MeetingSummary[] = [
  meeting(
    1,
    'underWay',
    'Kỳ họp thứ ba (kỳ họp thường lệ giữa năm 2026) Hội đồng nhân dân xã Mường Lống khóa XX, nhiệm kỳ 2021 - 2026',
    '2026-07-24T01:00:00.000Z',
  ),
  meeting(2, 'published', 'Kỳ họp thứ tư (chuyên đề) về điều chỉnh kế hoạch đầu tư công', '2026-09-12T01:00:00.000Z'),
  meeting(3, 'draft', 'Kỳ họp thứ năm (thường lệ cuối năm)', '2026-12-08T01:00:00.000Z'),
  meeting(4, 'closed', 'Kỳ họp thứ hai', '2026-03-02T01:00:00.000Z'),
  meeting(5, 'approved', 'Kỳ họp thứ nhất', '2026-01-12T01:00:00.000Z'),
];

export const lan: LanInfo = { addresses: ['https://hop.local:8443'], root: { fingerprint: CA, url: '/trust/root.crt' } };

export const setUpDone: SetUpDone = { me: secretary, passphrase: 'suối ngàn đá cuội mùa thu nắng vàng', ca: CA };
export const sampleDone: SampleDone = {
  links: [
    { role: 'delegate', name: 'Nguyễn Thị Hồng Ngọc', url: 'https://hop.local:8443/sample/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' },
    { role: 'chair', name: 'Vừ Bá Rê', url: 'https://hop.local:8443/sample/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' },
    { role: 'secretary', name: 'Lầu Bá Chò', url: 'https://hop.local:8443/sample/cccccccccccccccccccccccccccccccc' },
    { role: 'hall', name: 'Hội trường', url: 'https://hop.local:8443/hall#dddddddddddddddddddddddddddddddd' },
  ],
};

export const nobody = { 'GET /me': refused('border/not-signed-in') };
