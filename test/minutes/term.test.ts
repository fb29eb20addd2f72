/** The council's term on its papers. */
import { expect, test } from 'vitest';
import { isRefusal } from '../../shared/base/refusal.ts';
import { invitationData } from '../../shared/minutes/invitation-data.ts';
import { termSaid } from '../../shared/minutes/term-said.ts';
import { InvitationTexts } from '../../shared/wire/invitation.ts';
import { makeInvitation } from '../../server/minutes/invitation-pdf.ts';
import { makeMinutes } from '../../server/minutes/minutes-pdf.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { drafted, published, world } from '../kit/scene.ts';
import { FOUNDING } from '../kit/world.ts';
import { eventful } from './sample.ts';
import { readPdf } from './read-pdf.ts';

const TERM = { number: 'XVIII', years: '2026-2031' };
const unit = { name: 'Hội đồng nhân dân xã Mường Mẫu', level: 'commune', code: 'H99.1' } as const;
const textOf = async (pdf: Uint8Array) => (await readPdf(Buffer.from(pdf))).map(({ text }) => text).join(' ').replace(/\s+/g, ' ');

test('R-30 is said with its number and years, as far as they are known, unless the title has said it', () => {
  expect(termSaid(TERM, 'Kỳ họp thứ ba')).toBe('khóa XVIII, nhiệm kỳ 2026-2031');
  expect(termSaid({ number: 'I' }, 'Kỳ họp thứ ba')).toBe('khóa I');
  for (const title of ['Kỳ họp thứ ba, khóa XVIII', 'Kỳ họp thứ ba HĐND xã khoá XVIII', 'Kỳ họp thứ ba nhiệm kỳ 2026 - 2031'])
    expect(termSaid(TERM, title), title).toBeUndefined();
  expect(termSaid(TERM, 'Kỳ họp về khóan rừng')).toBeDefined();
  expect(termSaid(undefined, 'Kỳ họp thứ ba')).toBeUndefined();
});

test('R-30 the record begins with it', () => {
  const draft = world(drafted).meeting;
  expect(MEETING.carried(draft, { ...FOUNDING, term: TERM })[0]).toMatchObject({ type: 'meetingCreated', open: { term: TERM } });
  expect(MEETING.carried(draft, FOUNDING)[0]?.open).not.toHaveProperty('term');
});

test('R-30 the head of the minutes says it under the title', async () => {
  const { meeting, ...rest } = eventful();
  const text = await textOf((await makeMinutes({ ...rest, meeting: { ...meeting, term: 'khóa XVIII, nhiệm kỳ 2026-2031' } })).pdf);
  expect(text).toContain(`${meeting.title} Khóa XVIII, nhiệm kỳ 2026-2031`);
});

test('R-30 the invitation says it: of a draft the term that runs, of what is published the one of its record', async () => {
  const texts = InvitationTexts.parse({
    ...{ symbol: 'GM-HĐND', day: '2026-11-20', about: 'Dự kỳ họp', to: 'Các vị đại biểu', authority: '', capacity: 'Chủ tịch' },
    ...{ signer: 'Vừ Bá Lềnh', recipients: '', note: '', programme: false },
  });
  const of = (made: Parameters<typeof invitationData>[0]) => {
    const data = invitationData(made, unit, 7, texts, TERM);
    if (isRefusal(data)) throw new Error(data.code);
    return data;
  };
  const draft = of(world(drafted).meeting);
  expect(await textOf(await makeInvitation(draft))).toContain(`${draft.meeting.title}, khóa XVIII, nhiệm kỳ 2026-2031.`);
  expect(of(world(published).meeting).meeting).not.toHaveProperty('term');
});
