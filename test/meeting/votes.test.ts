import { describe, expect, test } from 'vitest';
import { quorumLosses } from '../../shared/meeting/quorum.ts';
import { questionHash, standingWith } from '../../shared/meeting/question.ts';
import { MAJORITY, TWO_THIRDS } from '../../shared/meeting/rules.ts';
import { chair, guest, hoa, ITEM, lan, minh, nam, paperOf, QUESTION, secretary, system, voteOf } from '../kit/people.ts';
import {
  fullHouse,
  given,
  grace,
  inSession,
  is,
  paperTaken,
  prepared,
  present,
  published,
  ready,
  result,
  sessionClosed,
  voteCounted,
  voteOpen,
  voteSealed,
  world,
  wrote,
} from '../kit/scene.ts';
import { paperNamed, type World } from '../kit/world.ts';

const SECOND = 'Thông qua Nghị quyết về đầu tư công';
const vote = (made: World, text = QUESTION) => made.meeting.votes.votes[voteOf(made, text)]!;
const state = (one: string | undefined, text = QUESTION) => (made: World) => expect(vote(made, text)?.state).toBe(one);

describe('preparing', () => {
  test('V-1 the chair or the secretary, from the draft to the closing', () => {
    for (const stage of [ready, published, inSession]) {
      given(stage).when(secretary.preparesVote()).then(wrote(['votePrepared', { text: QUESTION, rule: MAJORITY }]));
      given(stage).when(chair.preparesVote({ rule: TWO_THIRDS })).then(wrote(['votePrepared', { rule: TWO_THIRDS }]));
      given(stage).when(lan.preparesVote()).thenRefused('access/chair-or-secretary');
    }
  });
  test('V-1 on an item, with papers of the meeting', () => {
    given(published).when(secretary.preparesVote({ item: 'n99' })).thenRefused('agenda/unknown-item');
    given(published).when(secretary.preparesVote({ papers: ['n99'] })).thenRefused('papers/unknown-paper');
    given(published, prepared()).when(secretary.amendsVote(QUESTION, { item: 'n99' })).thenRefused('agenda/unknown-item');
  });
  test.each([
    [{ base: 'total', fraction: [1, 1], strict: true }],
    [{ base: 'total', fraction: [0, 2], strict: true }],
    [{ base: 'total', fraction: [3, 2], strict: false }],
    [{ base: 'everybody', fraction: [1, 2], strict: true }],
    [{ base: 'total', fraction: [1.5, 2], strict: true }],
  ])('V-1 %j is no rule', (rule) =>
    given(published)
      .when(secretary.preparesVote({ rule: rule as never }))
      .thenRefused('border/wrong-input'),
  );
  test('V-1 a question says something', () =>
    given(published)
      .when(secretary.preparesVote({ text: '  ' }))
      .thenRefused('border/wrong-input', { field: 'text' }));

  test('V-2 changed or dropped until it is opened', () => {
    given(published, prepared())
      .when(secretary.amendsVote(QUESTION, { text: SECOND, rule: TWO_THIRDS }))
      .then((made) => expect(vote(made, SECOND)).toMatchObject({ rule: TWO_THIRDS, state: 'prepared' }));
    given(published, prepared()).when(chair.dropsVote()).then(is(({ votes }) => [votes.order, votes.votes], [[], {}]));
    given(voteOpen).when(secretary.amendsVote(QUESTION, { text: SECOND })).thenRefused('votes/not-in-this-state', { state: 'open' });
    given(voteOpen).when(chair.dropsVote()).thenRefused('votes/not-in-this-state', { state: 'open' });
    given(published, prepared()).when(lan.dropsVote()).thenRefused('access/chair-or-secretary');
    given(published, prepared()).when(lan.amendsVote(QUESTION, {})).thenRefused('access/chair-or-secretary');
    given(published).when(chair.dropsVote('n99')).thenRefused('votes/unknown-vote');
  });
  test('V-21 at most 500', () =>
    given(
      published,
      Array.from({ length: 500 }, (_, n) => prepared({ text: `Câu ${n}` })),
    )
      .when(secretary.preparesVote())
      .thenRefused('votes/too-many', { most: 500 }));
  test('V-22 the record begins with the votes of the draft', () =>
    given(
      ready,
      paperTaken('Tờ trình'),
      secretary.addsPaper('Tờ trình'),
      prepared({ papers: ['Tờ trình'] }),
      prepared({ text: SECOND }),
      secretary.dropsVote(SECOND),
    )
      .when(secretary.publishes())
      .then(
        is(({ votes }) => votes.order.length, 1),
        (made) => expect(vote(made)).toMatchObject({ text: QUESTION, papers: [paperOf(made, 'Tờ trình')], state: 'prepared' }),
      ));
});

describe('opening', () => {
  test('V-3 the chair opens', () =>
    given(fullHouse, prepared())
      .when(chair.opensVote())
      .then(wrote(['voteOpened', { kind: 'public', total: 5 }]), state('open')));
  test('V-3 nobody else', () => {
    for (const person of [secretary, lan, guest, system])
      given(fullHouse, prepared()).when(person.opensVote()).thenRefused('access/chair-only');
  });
  test('V-3 while it is under way', () => {
    given(published, prepared(), present('Chi')).when(chair.opensVote()).thenRefused('access/not-in-this-stage', { stage: 'published' });
    given(fullHouse, prepared(), chair.adjourns()).when(chair.opensVote()).thenRefused('access/not-in-this-stage', { stage: 'adjourned' });
  });
  test('V-3 one at a time', () => {
    given(voteOpen, prepared({ text: SECOND })).when(chair.opensVote(SECOND)).thenRefused('votes/another-running');
    given(voteSealed, prepared({ text: SECOND })).when(chair.opensVote(SECOND)).thenRefused('votes/another-running');
    given(voteCounted, prepared({ text: SECOND })).when(chair.opensVote(SECOND)).then(state('open', SECOND));
  });
  test('V-3 once', () => given(voteCounted).when(chair.opensVote()).thenRefused('votes/not-in-this-state', { state: 'closed' }));
  test('V-4 question, choices, base and rule are frozen, and hashed as tablets hash what they show', () => {
    const { content, question } = vote(world(voteOpen));
    expect(content).toEqual({
      text: QUESTION,
      options: [
        { id: 'for', label: 'Tán thành' },
        { id: 'against', label: 'Không tán thành' },
        { id: 'notVoting', label: 'Không biểu quyết' },
      ],
      rule: MAJORITY,
      papers: [],
    });
    expect(question).toBe(questionHash(content!));
  });
  test('V-4 its papers are those that stand then: the newest for a replaced one, none for a withdrawn one, each once', () => {
    const titles = ['Tờ trình', 'Dự thảo', 'Dự thảo 2', 'Dự thảo 3', 'Phụ lục'];
    const made = world(
      fullHouse,
      paperTaken(...titles),
      ['Tờ trình', 'Dự thảo', 'Phụ lục'].map((one) => secretary.addsPaper(one)),
      prepared({ papers: ['Tờ trình', 'Dự thảo', 'Phụ lục'] }),
      secretary.replacesPaper('Dự thảo', 'Dự thảo 2'),
      secretary.replacesPaper('Dự thảo 2', 'Dự thảo 3'),
      secretary.withdrawsPaper('Phụ lục'),
      chair.opensVote(QUESTION, { withoutWithdrawn: true }),
    );
    expect(vote(made).content!.papers).toEqual([paperNamed('Tờ trình'), paperNamed('Dự thảo 3')]);
    given((now) => void Object.assign(now, made))
      .when(secretary.replacesPaper('Dự thảo 3', 'Tờ trình'))
      .then((now) => expect(vote(now).content!.papers).toHaveLength(2));
  });
  test('V-4 a replacement that was itself withdrawn is in no question', () => {
    const made = world(
      fullHouse,
      paperTaken('A', 'B'),
      secretary.addsPaper('A'),
      prepared({ papers: ['A'] }),
      secretary.replacesPaper('A', 'B'),
      secretary.withdrawsPaper('B'),
      chair.opensVote(QUESTION, { withoutWithdrawn: true }),
    );
    expect(vote(made).content!.papers).toEqual([]);
  });
  test('V-26 a draft’s vote names, once published, what replaced its papers, and nothing that the record lacks', () => {
    const draft = [
      ready,
      paperTaken('A', 'A2', 'B'),
      secretary.addsPaper('A'),
      secretary.addsPaper('B'),
      prepared({ papers: ['A', 'B'] }),
      secretary.replacesPaper('A', 'A2'),
      secretary.withdrawsPaper('B'),
    ];
    const made = given(draft).when(secretary.publishes()).then((now) => expect(vote(now).papers).toEqual([paperOf(now, 'A2')]));
    given((now) => void Object.assign(now, made)).when(secretary.amendsVote(QUESTION, { papers: ['A2'] })).then(wrote(['voteAmended']));
  });
  test('V-26 a replacement stands with a vote not yet opened, and changes nothing of one that is', () => {
    const made = world(
      fullHouse,
      paperTaken('A', 'A2', 'A3'),
      secretary.addsPaper('A'),
      prepared({ papers: ['A'] }),
      secretary.replacesPaper('A', 'A2'),
    );
    expect(standingWith(made.meeting, vote(made)).map((one) => one.title)).toEqual(['A2']);
    given((now) => void Object.assign(now, made), chair.opensVote())
      .when(secretary.replacesPaper('A2', 'A3'))
      .then((now) => expect(vote(now).content!.papers).toEqual([paperNamed('A2')]));
  });
  test('V-27 without a withdrawn paper only with the chair’s word', () => {
    const gone = [fullHouse, paperTaken('A'), secretary.addsPaper('A'), prepared({ papers: ['A'] }), secretary.withdrawsPaper('A')];
    given(gone).when(chair.opensVote()).thenRefused('votes/paper-withdrawn', { title: 'A' });
    given(gone).when(chair.opensVote(QUESTION, { withoutWithdrawn: true })).then(state('open'));
    given(gone, secretary.amendsVote(QUESTION, { papers: [] })).when(chair.opensVote()).then(state('open'));
  });
  test('V-5 below the quorum only with the chair’s word, which is recorded', () => {
    const few = [inSession, present('Lan', 'Minh'), prepared()];
    given(few).when(chair.opensVote()).thenRefused('votes/below-quorum', { present: 3, needed: 4 });
    given(few)
      .when(chair.opensVote(QUESTION, { belowQuorum: true }))
      .then(wrote(['voteOpened', { belowQuorum: { present: 3, needed: 4 } }]), (made) =>
        expect(vote(made).belowQuorum).toEqual({ present: 3, needed: 4 }),
      );
  });
  test('V-5 the word says nothing where the quorum is met', () =>
    given(fullHouse, prepared())
      .when(chair.opensVote(QUESTION, { belowQuorum: true }))
      .then((made) => expect(vote(made).belowQuorum).toBeUndefined()));
});

describe('the quorum while a vote is open', () => {
  const losses = (now: ReturnType<typeof world>) => quorumLosses(now.meeting, vote(now)).map(({ present, needed }) => [present, needed]);
  test('V-28 losing it is said each time, with the numbers', () => {
    const made = world(
      voteOpen,
      lan.checksOut(),
      minh.checksOut(),
      hoa.checksOut(),
      minh.checksIn(),
      lan.checksIn(),
      lan.checksOut(),
      chair.closesVote(),
      grace,
      chair.announces(),
    );
    expect(losses(made)).toEqual([[3, 4], [3, 4]]);
    expect(quorumLosses(made.meeting, vote(made))[0]!.at).toBe(made.meeting.roll.presence.get('minh')![0]!.to!.at);
  });
  test('V-28 not for who leaves a full house, before it is opened, or after it is closed', () => {
    expect(losses(world(voteOpen, lan.checksOut(), chair.closesVote(), minh.checksOut()))).toEqual([]);
    expect(
      losses(world(inSession, present('Lan', 'Minh'), prepared(), chair.opensVote(QUESTION, { belowQuorum: true }), lan.checksOut())),
    ).toEqual([]);
  });
});

describe('closing and announcing', () => {
  test('V-13 two acts of the chair, and the result by the server', () => {
    const made = world(voteOpen, lan.votes('for'), chair.closesVote(), grace, chair.announces());
    const acts = made.entries.slice(-5).map((one) => {
      const { type, by } = JSON.parse(one.line) as { type: string; by: string };
      return [type, by];
    });
    expect(acts).toEqual([
      ['voteOpened', 'chi'],
      ['voteClosing', 'chi'],
      ['boxSealed', 'system'],
      ['voteAnnounced', 'chi'],
      ['voteClosed', 'system'],
    ]);
  });
  test('V-13 nobody else closes, announces or writes a result', () => {
    given(voteOpen).when(secretary.closesVote()).thenRefused('access/chair-only');
    given(voteSealed).when(secretary.announces()).thenRefused('access/chair-only');
    for (const person of [chair, secretary]) {
      given(voteSealed)
        .when(person.does('recordResult', (made: World) => ({ vote: voteOf(made, QUESTION) })))
        .thenRefused('access/system-only');
      given(voteOpen)
        .when(person.does('recordSealing', (made: World) => ({ vote: voteOf(made, QUESTION) })))
        .thenRefused('access/system-only');
      given(voteOpen).when((made) => person.does('closeBox', { after: 1 }, voteOf(made, QUESTION))(made)).thenRefused('access/system-only');
      given(voteOpen)
        .when((made) => person.does('openBox', { size: 1, vote: voteOf(made, QUESTION) }, voteOf(made, QUESTION))(made))
        .thenRefused('access/system-only');
    }
  });
  test('V-13 in their order', () => {
    given(voteOpen).when(chair.announces()).thenRefused('votes/not-in-this-state', { state: 'open' });
    given(voteOpen, chair.closesVote()).when(chair.announces()).thenRefused('votes/not-in-this-state', { state: 'closing' });
    given(voteSealed).when(chair.closesVote()).thenRefused('votes/not-in-this-state', { state: 'sealed' });
    given(voteCounted).when(chair.announces()).thenRefused('votes/not-in-this-state', { state: 'closed' });
    given(fullHouse, prepared()).when(chair.closesVote(QUESTION)).thenRefused('votes/not-in-this-state', { state: 'prepared' });
    given(voteOpen).when(system.does('recordSealing', (made: World) => ({ vote: voteOf(made, QUESTION) }))).thenRefused('votes/not-closed');
    given(voteSealed)
      .when(system.does('recordSealing', (made: World) => ({ vote: voteOf(made, QUESTION) })))
      .thenRefused('votes/not-in-this-state', { state: 'sealed' });
    given(voteSealed)
      .when(system.does('recordResult', (made: World) => ({ vote: voteOf(made, QUESTION) })))
      .thenRefused('votes/not-in-this-state', { state: 'sealed' });
  });
  test('V-13 the box’s root is on the record before anybody knows a number, and is the result’s', () => {
    const sealed = vote(world(voteSealed)).box!;
    expect(sealed.size).toBe(4);
    expect(vote(world(voteCounted)).box).toEqual(sealed);
  });
  test('V-13 going on after a crash writes nothing twice', () => {
    given(voteOpen).when((made) => system.does('openBox', { size: 99, vote: voteOf(made, QUESTION) }, voteOf(made, QUESTION))(made)).then(wrote());
    given(voteSealed).when((made) => system.does('closeBox', { after: 99 }, voteOf(made, QUESTION))(made)).then(wrote());
    given(voteSealed).when((made) => system.does('openBox', { size: 99, vote: 'n99' }, 'n99')(made)).thenRefused('votes/unknown-vote');
  });
  test('V-12 no entry before the announcement says how anybody voted or how many', () => {
    const made = world(voteSealed);
    const said = made.entries.map((one) => one.line).join('\n');
    expect(said).not.toMatch(/"counts"|"roll"|"choice"|"silent"/);
    expect(JSON.stringify(made.meeting)).not.toMatch(/"counts"|"choice":/);
  });
  test('V-13 the result says everything that it follows from', () =>
    given(voteSealed)
      .when(chair.announces())
      .then(
        result({
          counts: { for: 1, against: 1, notVoting: 0 },
          base: 5,
          silent: 3,
          outcome: 'rejected',
          void: [],
          roll: { lan: 'for', minh: 'against' },
        }),
      ));
});

describe('setting aside', () => {
  test('V-20 three came late: repeated before anything is announced', () => {
    const made = given(voteSealed)
      .when(chair.voids('Ba đại biểu đến muộn', { repeat: true }))
      .then(
        wrote(
          ['voteVoided', { reason: 'Ba đại biểu đến muộn' }],
          ['votePrepared', { text: QUESTION, item: expect.any(String), rule: MAJORITY }],
        ),
      );
    const [first, second] = made.meeting.votes.order.map((one) => made.meeting.votes.votes[one]!);
    expect(first).toMatchObject({ state: 'voided', voided: { reason: 'Ba đại biểu đến muộn' } });
    expect(first!.result).toBeUndefined();
    expect(second).toMatchObject({ state: 'prepared', repeats: first!.vote });
    expect(made.meeting.votes.running).toBeUndefined();
  });
  test('V-20 after it is announced, the first result stays on the record', () => {
    const made = given(voteCounted).when(chair.voids('Đếm lại', { repeat: true })).then();
    expect(made.meeting.votes.votes[made.meeting.votes.order[0]!]).toMatchObject({ state: 'voided', result: { counts: { for: 1 } } });
  });
  test('V-20 the repetition is a vote like any other', () =>
    given(
      voteSealed,
      chair.voids('Đến muộn', { repeat: true }),
      chair.opensVote(),
      [chair, lan, minh, hoa, nam].map((one) => one.votes('for')),
      chair.closesVote(),
      grace,
    )
      .when(chair.announces())
      .then(result({ counts: { for: 5, against: 0, notVoting: 0 }, outcome: 'adopted' })));
  test('V-20 without repetition nothing more is prepared', () =>
    given(voteSealed)
      .when(chair.voids('Rút nội dung'))
      .then(
        wrote(['voteVoided']),
        is(({ votes }) => votes.order.length, 1),
      ));
  test('V-20 neither twice, nor by others, nor without a reason', () => {
    given(voteSealed, chair.voids('Một')).when(chair.voids('Hai')).thenRefused('votes/not-in-this-state', { state: 'voided' });
    given(voteSealed).when(secretary.voids('Vội')).thenRefused('access/chair-only');
    given(voteSealed).when(chair.voids(' ')).thenRefused('border/wrong-input', { field: 'reason' });
    given(sessionClosed).when(chair.voids('Muộn', { vote: 'n1' })).thenRefused('access/not-in-this-stage', { stage: 'closed' });
  });
  test('A-3 an item stays while its vote was set aside', () =>
    given(voteSealed, chair.voids('Rút')).when(secretary.removesItem(ITEM)).thenRefused('agenda/item-not-empty'));
});
