import { describe, expect, test } from 'vitest';
import { entryOf } from '../../shared/log/entry.ts';
import { kindNamed, kindOf } from '../../shared/kinds/kinds.ts';
import { MEETING } from '../../shared/meeting/index.ts';
import { daysLeft, dayOf, endOfDay } from '../../shared/sheets/deadline.ts';
import { SHEET } from '../../shared/sheets/index.ts';
import type { Room } from '../../server/room/room.ts';
import { viewerOf, wireEntry } from '../../server/room/visibility.ts';
import { DELEGATES, guest, hoa, lan, minh, nam, secretary, system, chair } from '../kit/people.ts';
import { given, leavesOffice, passes, world, wrote, type Step } from '../kit/scene.ts';
import { addsSheetPaper, answers, ASKED, DAY_MS, DEADLINE, fills, issued, issuedWith, issues, sheetDrafted } from '../kit/sheets.ts';
import { certificateOf, foldOf, paperNamed, type World } from '../kit/world.ts';

const numbers = ({ meeting }: World) => meeting.opinions!.gathered;
const toDeadline: Step = passes(Date.parse(DEADLINE) - Date.parse('2026-12-09T01:00:00.000Z') + 60_000);
const extend = (deadline: string) => secretary.does('extendDeadline', { deadline, reason: 'Ba đại biểu đi công tác' });
const LATER = '2026-12-28T16:59:59.999Z';

test('O-1 it is a kind of log of its own, told by its id', () => {
  expect([kindOf('sheet-abc'), kindOf('m1'), kindOf('sheets'), kindNamed(), kindNamed('sheet'), kindNamed('other')]).toEqual([
    SHEET,
    MEETING,
    MEETING,
    MEETING,
    SHEET,
    undefined,
  ]);
  // Neither has the other's acts.
  expect([SHEET.command('callToOrder'), SHEET.command('checkIn'), SHEET.command('setPaperAudience'), MEETING.command('giveOpinion')]).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

describe('O-1 issuing', () => {
  test('by the secretary, complete', () => {
    given(sheetDrafted).when(issues).thenRefused('opinions/no-question');
    given(sheetDrafted, fills({ officer: undefined })).when(issues).thenRefused('opinions/no-officer');
    given(sheetDrafted, fills({ asks: [] })).when(issues).thenRefused('opinions/nobody-asked');
    given(sheetDrafted, fills(), toDeadline).when(issues).thenRefused('opinions/deadline-past');
    given(sheetDrafted, fills()).when(lan.does('issueSheet')).thenRefused('access/secretary-only');
    given(sheetDrafted).when(fills({ officer: guest.id })).thenRefused('opinions/officer-not-listed');
    given(sheetDrafted).when(fills({ asks: [secretary.id] })).thenRefused('opinions/asks-delegates');
  });
  test('begins the record with its founding, the list and the question', () => {
    const made = world(issued);
    expect(entryOf(made.entries[0]!.line)).toMatchObject({ seq: 0, type: 'sheetCreated', open: { sheet: 'sheet-1', unit: 'H99.1', trust: [] } });
    expect(made.meeting.session).toMatchObject({ stage: 'published', chair: secretary.id, title: ASKED });
    expect(made.meeting.opinions).toMatchObject({ asked: DELEGATES.map(({ id }) => id), deadline: DEADLINE });
    expect(made.meeting.opinions!.issued!.content.papers).toEqual([paperNamed('Tờ trình')]);
    const owed = DELEGATES.map(({ id }) => id);
    expect(SHEET.lineOf(made.meeting)).toMatchObject({ startsAt: DEADLINE, asked: 5, answered: 0, papers: 1, owed });
  });
  test('some delegates by name: nobody else is on it, but the desk and who follows it up', () => {
    const made = world(issuedWith({ asks: [lan.id, minh.id], officer: hoa.id }));
    expect(made.meeting.opinions!.asked).toEqual([lan.id, minh.id]);
    expect([...made.meeting.roll.order].sort()).toEqual([hoa.id, lan.id, minh.id, secretary.id].sort());
  });
  test('what was issued stays', () => {
    given(issued).when(fills()).thenRefused('access/not-in-this-stage');
    given(issued).when(addsSheetPaper).thenRefused('access/not-in-this-stage');
    given(issued).when(system.lists(nam.name)).thenRefused('access/not-in-this-stage');
    given(issued).when(issues).thenRefused('access/not-in-this-stage');
  });
  test('the following up is handed over by the secretary, to somebody of the list', () => {
    given(issued)
      .when(secretary.does('nameOfficer', { member: lan.id }))
      .then(wrote(['officerNamed']), ({ meeting }) => expect(meeting.session.chair).toBe(lan.id));
    given(issued).when(secretary.does('nameOfficer', { member: 'stranger' })).thenRefused('opinions/officer-not-listed');
    given(issued).when(lan.does('nameOfficer', { member: lan.id })).thenRefused('access/secretary-only');
  });
});

test('Y-15 a draft is discarded by a secretary, stands in no list, is not issued, and is taken back', () => {
  const discards = (discarded = true, who = secretary) => who.does('discardDraft', { discarded });
  const gone = ({ meeting }: World) => expect(SHEET.lineOf(meeting)).toMatchObject({ discarded: true });
  given(sheetDrafted, fills()).when(discards()).then(wrote(['draftDiscarded', { discarded: true }]), gone);
  given(sheetDrafted, fills(), discards()).when(discards()).then(wrote());
  given(sheetDrafted, fills(), discards()).when(issues).thenRefused('opinions/discarded');
  given(sheetDrafted, fills(), discards(), discards(false))
    .when(issues)
    .then(({ meeting }) => expect([meeting.session.stage, meeting.session.discarded]).toEqual(['published', undefined]));
  given(sheetDrafted).when(discards(true, lan)).thenRefused('access/secretary-only');
  given(issued).when(discards()).thenRefused('access/not-in-this-stage', { stage: 'published' });
});

test('O-2 a deadline is the end of a day in Vietnam', () => {
  expect([endOfDay('2026-12-20'), endOfDay('2026-02-30'), endOfDay('mai')]).toEqual([DEADLINE, undefined, undefined]);
  expect([dayOf(DEADLINE), dayOf('2026-12-20T17:00:00.000Z')]).toEqual(['2026-12-20', '2026-12-21']);
  expect([daysLeft(DEADLINE, '2026-12-19T17:00:00.000Z'), daysLeft(DEADLINE, '2026-12-19T16:59:59.000Z')]).toEqual([0, 1]);
});

describe('O-3 an answer', () => {
  test('is signed by an own key over the question that was issued', () => {
    given(issued)
      .when(answers(lan, 'agree'))
      .then(wrote(['opinionGiven', { member: lan.id, revision: 1 }]), ({ meeting }) =>
        expect(meeting.opinions!.last.get(lan.id)?.said).toMatchObject({ choice: 'agree', comment: '' }),
      );
    given(issued).when(answers(lan, 'agree', '', { signed: { choice: 'disagree' } })).thenRefused('opinions/wrong-signature');
    given(issued).when(answers(lan, 'agree', '', { signed: { sheet: 'sheet-2' } })).thenRefused('opinions/wrong-signature');
    given(issued).when(answers(lan, 'agree', '', { signed: { question: 'x' } })).thenRefused('opinions/wrong-signature');
    given(issued).when(answers(lan, 'agree', '', { certificate: certificateOf(minh.id) })).thenRefused('votes/unknown-key');
    given(issued).when(answers(lan, 'agree', '', { signedAt: '2026-12-09T03:00:00.000Z' })).thenRefused('votes/wrong-time');
    given(issued, system.revokesKey(certificateOf(lan.id))).when(answers(lan, 'agree')).thenRefused('votes/key-revoked');
    const short = (made: World): void => {
      const inForce = { from: '2020-01-01T00:00:00.000Z', until: '2026-12-10T00:00:00.000Z' };
      made.certificates.set(certificateOf(lan.id), { ...made.certificates.get(certificateOf(lan.id))!, inForce });
    };
    given(issued, short, passes(2 * DAY_MS)).when(answers(lan, 'agree')).thenRefused('votes/key-not-in-force');
  });
  test('comes from those who are asked alone, while they are listed', () => {
    given(issuedWith({ asks: [minh.id] })).when(answers(lan, 'agree')).thenRefused('opinions/not-asked');
    given(issued).when(answers(secretary, 'agree')).thenRefused('opinions/not-asked');
    given(issued, leavesOffice(nam.name), system.unlists(nam.name)).when(answers(nam, 'agree')).thenRefused('opinions/not-asked');
    given(sheetDrafted, fills()).when(answers(lan, 'agree')).thenRefused('access/not-in-this-stage');
  });
  test('says which other opinion', () => {
    given(issued).when(answers(lan, 'other', '  ')).thenRefused('opinions/comment-missing');
    given(issued).when(answers(lan, 'other', 'Cần khảo sát thêm')).then(wrote(['opinionGiven']));
  });
});

describe('O-4 changing', () => {
  test('the last one counts', () => {
    const made = world(issued, answers(lan, 'agree'), answers(lan, 'disagree', 'Vốn chưa rõ'), answers(minh, 'agree'), toDeadline);
    expect(numbers(made)).toMatchObject({ asked: 5, answered: 2, silent: 3, counts: { agree: 1, disagree: 1, other: 0 } });
  });
  test('the same one again counts once, an older one not at all', () => {
    const again = { revision: 1, signedAt: '2026-12-09T01:00:01.000Z' };
    given(issued, answers(lan, 'agree', '', again)).when(answers(lan, 'agree', '', again)).then((made, { again: place, written }) => {
      expect([place, written]).toEqual([made.meeting.opinions!.last.get(lan.id)!.seq, []]);
    });
    given(issued, answers(lan, 'agree'), answers(lan, 'other', 'Khác')).when(answers(lan, 'agree', '', { revision: 2 })).thenRefused(
      'opinions/newer-recorded',
    );
  });
});

test('O-5 after the deadline none is taken, also where nobody has written the end', () => {
  const late = (made: World): void => {
    made.now = Date.parse(DEADLINE) + 1;
  };
  const last = (made: World): void => {
    made.now = Date.parse(DEADLINE);
  };
  given(issued, late).when(answers(lan, 'agree')).thenRefused('opinions/deadline-past');
  given(issued, last).when(answers(lan, 'agree')).then(wrote(['opinionGiven']));
});

describe('O-6 who reads', () => {
  const seen = (made: World, member: string, type: string) => {
    const viewer = viewerOf(member, { kind: SHEET, meeting: made.meeting } as Room);
    const one = made.entries.find((entry) => entry.type === type)!;
    return wireEntry({ line: one.line, sealed: one.opening! }, viewer).sealed !== undefined;
  };
  const over = [answers(lan, 'disagree', 'Vốn chưa rõ'), toDeadline];
  test('until the end its author and the desk', () => {
    const made = world(issuedWith({ officer: hoa.id }), answers(lan, 'agree'));
    const may = [lan, secretary, hoa, minh].map(({ id }) => seen(made, id, 'opinionGiven'));
    expect(may).toEqual([true, true, true, false]);
    // Whoever may not read it still sees that there is one.
    const other = foldOf(made.entries, ({ type }) => type !== 'opinionGiven', SHEET);
    expect(other.opinions!.last.get(lan.id)).toEqual({ member: lan.id, revision: 1, at: expect.any(String), seq: expect.any(Number) });
  });
  test('after it all who are asked, where the sheet says so; the numbers everybody', () => {
    const named = world(issued, over);
    expect([minh, secretary].map(({ id }) => seen(named, id, 'opinionsGathered'))).toEqual([true, true]);
    expect(numbers(named)!.answers).toEqual([expect.objectContaining({ member: lan.id, choice: 'disagree', comment: 'Vốn chưa rõ' })]);
    const unnamed = world(issuedWith({ answersFor: 'desk', officer: hoa.id }), over);
    expect([minh, lan, secretary, hoa].map(({ id }) => seen(unnamed, id, 'opinionsGathered'))).toEqual([false, false, true, true]);
    const reader = foldOf(unnamed.entries, () => false, SHEET);
    expect(reader.opinions!.gathered).toMatchObject({ asked: 5, answered: 1, silent: 4 });
    expect(reader.opinions!.gathered!.answers).toBeUndefined();
  });
});

describe('O-7 a later deadline', () => {
  test('by the desk, on the record; the sheet then ends at that one', () => {
    const made = world(issued, extend(LATER), toDeadline);
    expect([made.meeting.session.stage, made.meeting.opinions!.extensions]).toEqual([
      'published',
      [{ at: expect.any(String), from: DEADLINE, to: LATER, reason: 'Ba đại biểu đi công tác' }],
    ]);
    made.pass(8 * DAY_MS);
    expect(made.meeting.session.stage).toBe('closed');
  });
  test('never an earlier one, nor by a delegate', () => {
    given(issued).when(extend('2026-12-19T16:59:59.999Z')).thenRefused('opinions/deadline-earlier');
    given(issued).when(extend(DEADLINE)).thenRefused('opinions/deadline-earlier');
    const late = (made: World): void => void (made.now = Date.parse(DEADLINE) + 1);
    given(issued, late).when(extend(LATER)).thenRefused('opinions/deadline-past');
    given(issued).when(lan.does('extendDeadline', { deadline: LATER, reason: 'Bận' })).thenRefused('access/chair-or-secretary');
  });
});

describe('O-8 reminding', () => {
  test('those who have not answered, on the record, once an hour', () => {
    given(issued, answers(lan, 'agree'))
      .when(secretary.does('remind'))
      .then(wrote(['membersReminded', { members: DELEGATES.filter((one) => one !== lan).map(({ id }) => id) }]));
    given(issued, secretary.does('remind')).when(secretary.does('remind')).thenRefused('opinions/reminded-lately');
    given(issued, secretary.does('remind'), passes(3_600_000)).when(secretary.does('remind')).then(wrote(['membersReminded']));
    given(issued).when(chair.does('remind')).thenRefused('access/chair-or-secretary');
  });
  test('nobody where all have answered', () =>
    given(issuedWith({ asks: [lan.id] }), answers(lan, 'agree')).when(secretary.does('remind')).thenRefused('opinions/all-answered'));
});

describe('O-9 the end', () => {
  test('by itself at the deadline', () => {
    const made = world(issued, toDeadline);
    expect(made.entries.slice(-2).map((one) => [one.type, entryOf(one.line).by])).toEqual([
      ['sheetEnded', 'system'],
      ['opinionsGathered', 'system'],
    ]);
    expect(entryOf(made.entries.at(-1)!.line).at > DEADLINE).toBe(true);
  });
  test('never before it by the server, whose clock was set back meanwhile', () =>
    given(issued).when(system.does('endAtDeadline', { deadline: DEADLINE })).then(wrote()));
  test('before it by the desk, with the reason', () =>
    given(issued)
      .when(secretary.does('endSheet', { reason: 'Tất cả đã trả lời' }))
      .then(wrote(['sheetEnded', { reason: 'Tất cả đã trả lời' }], ['opinionsGathered'])));
  test('once, and nothing after it', () => {
    const over: Step = [issued, secretary.does('endSheet', { reason: 'Rút nội dung' })];
    given(over).when(answers(lan, 'agree')).thenRefused('access/not-in-this-stage');
    given(over).when(extend(LATER)).thenRefused('access/not-in-this-stage');
    given(over).when(secretary.does('remind')).thenRefused('access/not-in-this-stage');
    given(over).when(system.does('endAtDeadline', { deadline: DEADLINE })).then(wrote());
    given(issued).when(secretary.does('endAtDeadline', { deadline: DEADLINE })).thenRefused('access/system-only');
  });
});

test('O-10 who is silent stays in the number asked, also who leaves office; who left after answering is counted', () => {
  const left: Step = [leavesOffice(nam.name), leavesOffice(minh.name), system.unlists(nam.name), system.unlists(minh.name)];
  const made = world(issued, answers(lan, 'agree'), answers(minh, 'disagree'), left, toDeadline);
  expect(numbers(made)).toMatchObject({ asked: 5, answered: 2, silent: 3, counts: { agree: 1, disagree: 1, other: 0 } });
});

describe('O-11 the minutes', () => {
  const sha256 = 'ab'.repeat(32);
  const ready: Step = [issued, toDeadline, (made: World) => void (made.minutes = sha256)];
  test('are approved after the end, without witnesses', () => {
    given(ready).when(secretary.does('approveMinutes', { sha256 })).then(wrote(['minutesApproved']));
    given(issued).when(secretary.does('approveMinutes', { sha256 })).thenRefused('access/not-in-this-stage');
    given(ready).when(secretary.does('approveMinutes', { sha256: 'cd'.repeat(32) })).thenRefused('minutes/changed-meanwhile');
  });
});
