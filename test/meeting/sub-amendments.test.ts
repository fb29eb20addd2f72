/** Amendments to what another amendment inserts: proposed, decided before it, and what the text then reads. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collidingWith, stateOfAmendment, whereOf } from '../../shared/meeting/amended.ts';
import { furthestFirst, inOrder } from '../../shared/meeting/amendment-order.ts';
import { amendmentsInMinutes } from '../../shared/meeting/amendments-minutes.ts';
import { consolidated, endOf, lineOf, provisionsOf, touch, type Change, type Provision } from '../../shared/meeting/wording.ts';
import { adoptsNth, draftOf, nth, opensNth, takesText, TEXT, toNth, toText, votedNth } from '../kit/amendments.ts';
import { chair, hoa, lan, minh, nam, type Act, type Person } from '../kit/people.ts';
import { fullHouse, given, world, wrote, type Step } from '../kit/scene.ts';
import type { World } from '../kit/world.ts';

const all = [chair, lan, minh, hoa, nam];
const adds = toText(lan, 'proposeAmendment', { kind: 'insert', place: 3, text: '3. Dự phòng 1 tỷ đồng.\na) Thiên tai;\nb) Dịch bệnh.' });
const open: Step = [fullHouse, takesText(), adds];
/** To what the n-th inserts. */
const toInserted = (by: Person, n: number, place: number, more: object): Act =>
  by.does('proposeAmendment', (made: World) => {
    return { wording: draftOf(made).wording, to: nth(made, n).amendment, kind: 'replace', place, reason: '', ...more };
  });
const twoBillions = toInserted(minh, 1, 0, { text: 'Dự phòng 2 tỷ đồng.' });
const threeBillions = toInserted(hoa, 1, 0, { text: 'Dự phòng 3 tỷ đồng.' });
const strikesB = toInserted(hoa, 1, 2, { kind: 'strike' });
const states = ({ meeting }: World) => meeting.amendments.all.map((one) => stateOfAmendment(meeting, one));
const textOf = (made: World): string => {
  const { provisions, adopted } = draftOf(made);
  const changes = adopted.map((id) => made.meeting.amendments.all.find((one) => one.amendment === id)!);
  return consolidated(provisions, changes).map(lineOf).join('\n');
};
const setsAside = (n: number, repeat = false): Act =>
  chair.does('voidVote', (made: World) => ({ vote: nth(made, n).vote!, reason: 'Kiểm sai', repeat }));
const WITH_TWO = TEXT.replace('Điều 2.', '3. Dự phòng 2 tỷ đồng.\na) Thiên tai;\nb) Dịch bệnh.\nĐiều 2.');
const bettered: Step = [open, twoBillions, votedNth(2, all), adoptsNth(2)];

describe('A-43 an amendment to what another inserts', () => {
  test('is proposed while that waits for its vote: other words, more behind, or struck out', () => {
    const made = given(open).when(twoBillions).then(wrote(['insertionAmendmentProposed', { said: { kind: 'replace', place: 0 } }]));
    expect(whereOf(made.meeting, nth(made, 2))).toBe('khoản 3 thuộc nội dung bổ sung số 1');
    given(open).when(strikesB).then();
    given(open).when(toInserted(minh, 1, 2, { kind: 'insert', text: 'c) Việc khác.' })).then();
    given(open).when(toInserted(minh, 1, 0, { text: 'Dự phòng 1 tỷ đồng.' })).thenRefused('amendments/changes-nothing');
    given(open).when(toInserted(minh, 1, 7, { text: 'Gì đó' })).thenRefused('amendments/changes-nothing');
    given(open).when(toInserted(minh, 1, 0, { kind: 'strike' })).thenRefused('amendments/nothing-left', { n: 1 });
    given(open, twoBillions).when(toInserted(hoa, 2, 0, { text: 'Khác' })).thenRefused('amendments/unknown');
    given(open, toText(lan, 'proposeAmendment', { kind: 'strike', place: 5 })).when(toInserted(hoa, 2, 0, { text: 'Khác' })).thenRefused('amendments/unknown');
    given(open, toNth(chair, 1, 'putAmendment')).when(twoBillions).thenRefused('amendments/vote-prepared');
    given(open, votedNth(1, all)).when(twoBillions).thenRefused('amendments/decided');
    given(open, toNth(lan, 1, 'withdrawAmendment')).when(twoBillions).thenRefused('amendments/decided');
    given(bettered).when(threeBillions).thenRefused('amendments/settled', { n: 2 });
  });
  test('is decided before that, whose vote then asks for its words as they have become', () => {
    given(open, twoBillions).when(toNth(chair, 1, 'putAmendment')).thenRefused('amendments/parts-first', { n: 2 });
    const put = given(open, twoBillions).when(toNth(chair, 2, 'putAmendment')).then(wrote(['votePrepared'], ['amendmentPut']));
    expect(put.meeting.votes.votes[nth(put, 2).vote!]!.text).toMatch(/tại khoản 3 thuộc nội dung bổ sung số 1 dự thảo .*\nSửa thành: Dự phòng 2 tỷ đồng\.$/);
    // In the text there is nothing yet that it could change.
    expect(textOf(world(bettered))).toBe(TEXT);
    const asked = given(bettered).when(toNth(chair, 1, 'putAmendment')).then();
    expect(asked.meeting.votes.votes[nth(asked, 1).vote!]!.text).toMatch(/Bổ sung sau đó:\n3\. Dự phòng 2 tỷ đồng\.\na\) Thiên tai;\nb\) Dịch bệnh\.$/);
    const made = world(bettered, votedNth(1, all), adoptsNth(1));
    expect([textOf(made), states(made)]).toEqual([WITH_TWO, ['adopted', 'adopted']]);
    given(bettered, votedNth(1, all), adoptsNth(1)).when(toText(chair, 'putWording')).then();
  });
  test('leaves the last word of an insertion to the vote on it: several that strike out all of it leave nothing to be put', () => {
    const one = toText(lan, 'proposeAmendment', { kind: 'insert', place: 3, text: '3. Một.\n4. Hai.' });
    const two: Step = [fullHouse, takesText(), one, [0, 1].map((place) => toInserted(minh, 1, place, { kind: 'strike' }))];
    const gone: Step = [two, votedNth(2, all), adoptsNth(2), votedNth(3, all), adoptsNth(3)];
    given(gone).when(toNth(chair, 1, 'putAmendment')).thenRefused('amendments/nothing-left', { n: 1 });
    given(gone).when(toNth(lan, 1, 'withdrawAmendment')).then();
  });
  test('comes right before it in the order of voting', () => {
    const more: Step = [open, toText(hoa, 'proposeAmendment', { kind: 'strike', place: 5, reason: '' }), twoBillions, strikesB];
    const made = world(more);
    expect(inOrder(made.meeting, draftOf(made)).map(({ amendment }) => amendment)).toEqual([3, 4, 1, 2].map((n) => nth(made, n).amendment));
    const changes = made.meeting.amendments.all;
    // Striking out before other words; of both the insertion's own come first.
    expect(furthestFirst(draftOf(made).provisions, changes).map((n) => n + 1)).toEqual([2, 4, 3, 1]);
  });
});

describe('A-44 what becomes of it', () => {
  test('it falls with the insertion, and stands again with it', () => {
    const away = given(open, twoBillions, toNth(chair, 2, 'putAmendment')).when(toNth(lan, 1, 'withdrawAmendment'))
      .then(wrote(['voteDropped'], ['amendmentWithdrawn']));
    expect(states(away)).toEqual(['withdrawn', 'fallen']);
    expect(amendmentsInMinutes(away.meeting.amendments, away.meeting).map(({ code }) => code)).toContain('amendments/fell-with');
    given(open, twoBillions, toNth(lan, 1, 'withdrawAmendment')).when(toNth(chair, 2, 'putAmendment')).thenRefused('amendments/decided');
    const running: Step = [open, twoBillions, toNth(chair, 2, 'putAmendment'), opensNth(2)];
    given(running).when(toNth(lan, 1, 'withdrawAmendment')).thenRefused('amendments/vote-running');
    expect(states(world(bettered, votedNth(1, [lan], [chair, minh, hoa])))).toEqual(['rejected', 'fallen']);
    expect(textOf(world(bettered, votedNth(1, [lan], [chair, minh, hoa])))).toBe(TEXT);
    given(bettered, votedNth(1, [lan], [chair, minh, hoa])).when(toText(chair, 'putWording')).then((made) => {
      expect(made.meeting.votes.votes[draftOf(made).put!.vote]!.text).not.toContain('chỉnh lý');
    });
    const strike = toText(hoa, 'proposeAmendment', { kind: 'strike', place: 1, reason: '' });
    const article: Step = [open, twoBillions, strike, votedNth(3, all), adoptsNth(3, 1)];
    expect(states(world(article))).toEqual(['fallen', 'fallen', 'adopted']);
    expect(states(world(article, setsAside(3), toNth(chair, 3, 'revertAmendment')))).toEqual(['proposed', 'proposed', 'proposed']);
  });
  test('it touches the words of no other but those to the same insertion', () => {
    const made = world(open, twoBillions, threeBillions, toText(hoa, 'proposeAmendment', { kind: 'strike', place: 0, reason: '' }));
    expect(collidingWith(made.meeting, nth(made, 2)).map(({ amendment }) => amendment)).toEqual([nth(made, 3).amendment]);
    expect(collidingWith(made.meeting, nth(made, 4))).toEqual([]);
  });
  test('its vote is not set aside once the insertion was voted on; before that the vote on the insertion is prepared anew', () => {
    const put: Step = [bettered, toNth(chair, 1, 'putAmendment')];
    given(put, opensNth(1)).when(setsAside(2)).thenRefused('amendments/insertion-first', { n: 1 });
    given(bettered, votedNth(1, all)).when(setsAside(2)).thenRefused('amendments/insertion-first', { n: 1 });
    given(put, setsAside(2)).when(opensNth(1)).thenRefused('amendments/without-vote', { n: 2 });
    given(put, setsAside(2)).when(toNth(chair, 2, 'revertAmendment')).then(wrote(['voteDropped'], ['amendmentReverted']));
    const lost: Step = [open, twoBillions, votedNth(2, [lan], [chair, minh, hoa]), toNth(chair, 1, 'putAmendment'), setsAside(2)];
    given(lost).when(opensNth(1)).thenRefused('amendments/parts-first', { n: 2 });
    given(lost, votedNth(2, all)).when(adoptsNth(2)).then(wrote(['voteDropped'], ['amendmentAdopted']));
  });
});

/** A line of a text that is worked on: each word knows which of the draft's it was. */
interface Live {
  readonly of: string;
  readonly label: string | undefined;
  words: Array<{ readonly word: string; readonly was?: number }>;
  gone: boolean;
}
const live = (all_: readonly Provision[], name: (n: number) => string): Live[] =>
  all_.map(({ label, text }, n) => {
    const own = text.split(' ').filter(Boolean).map((each, was) => ({ word: each, was }));
    return { of: name(n), label, words: own, gone: false };
  });

/** Works on the lines themselves, one amendment after the other, as somebody with a pencil would. */
function byHand(
  all_: readonly Provision[],
  changes: readonly Change[],
  lines: Live[],
  name: (n: number) => string,
  drafts: Map<string, Live[]>,
): void {
  for (const one of changes) {
    const { kind, place } = one;
    const at = lines.findIndex(({ of }) => of === name(place));
    const last = lines.findIndex(({ of }) => of === name(endOf(all_, place) - 1));
    if (kind === 'strike') for (let n = place; n < endOf(all_, place); n++) lines.find(({ of }) => of === name(n))!.gone = true;
    if (kind === 'insert') {
      let behind = last + 1;
      while (lines[behind]?.of.startsWith('+')) behind++;
      lines.splice(behind, 0, ...drafts.get(one.amendment!)!.map((each) => ({ ...each, of: `+${each.of}` })));
    }
    if (kind !== 'replace') continue;
    const [old, now] = [all_[place]!.text.split(' '), one.text!.split(' ')];
    const from = old.findIndex((word, n) => word !== now[n]);
    const start = from < 0 ? old.length : from;
    let tail = 0;
    while (tail < Math.min(old.length, now.length) - start && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
    const [before, put] = [lines[at]!.words, now.slice(start, now.length - tail).map((each) => ({ word: each }))];
    const here = before.findIndex(({ was }) => was !== undefined && was >= start);
    before.splice(here < 0 ? before.length : here, 0, ...put);
    lines[at]!.words = before.filter(({ was }) => was === undefined || was < start || was >= old.length - tail);
  }
}

const word = fc.constantFrom('thu', 'chi', 'năm', 'xã', 'tỷ', 'đồng');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));
const lines = fc.array(fc.tuple(fc.constantFrom(1, 2, 3, 4), words), { minLength: 1, maxLength: 7 })
  .map((some) => some.map(([level, text], n): Provision => ({ level, text, ...(level < 4 && { label: `${n + 1}.` }) })));
const change = fc.record({
  ...{ kind: fc.constantFrom('replace', 'insert', 'strike'), place: fc.nat(9), text: words, inserted: lines, sub: fc.option(fc.nat(9)) },
});

describe('A-41 the consolidated text', () => {
  test('is what adopting one after the other makes of it, also of insertions that were amended first', () => {
    fc.assert(
      fc.property(lines, fc.array(change, { maxLength: 9 }), (text, asked) => {
        const chosen: Change[] = [];
        asked.forEach(({ sub, ...one }, n) => {
          const into = sub === null ? undefined : chosen.filter(({ kind, to }) => kind === 'insert' && to === undefined)[sub];
          const next: Change = { ...one, amendment: `a${n}`, ...(into && { to: into.amendment }) } as Change;
          const basis = into ? into.inserted! : text;
          if (next.place >= basis.length || (next.kind === 'replace' && next.text === basis[next.place]!.text)) return;
          if (!chosen.some((other) => touch(text, next, other, chosen))) chosen.push(next);
        });
        // Those to an insertion are adopted before it.
        const drafts = new Map<string, Live[]>();
        for (const { amendment, inserted, kind } of chosen) {
          if (kind !== 'insert') continue;
          const draft = live(inserted!, (n) => `${amendment}.${n}`);
          const own = chosen.filter(({ to }) => to === amendment);
          for (const one of own) if (one.kind === 'insert') drafts.set(one.amendment!, live(one.inserted!, (n) => `${one.amendment}.${n}`));
          byHand(inserted!, own, draft, (n) => `${amendment}.${n}`, drafts);
          drafts.set(amendment!, draft);
        }
        const hand = live(text, (n) => `b${n}`);
        byHand(text, chosen.filter(({ to }) => to === undefined), hand, (n) => `b${n}`, drafts);
        const lineIn = (one: Live) => [one.label, ...one.words.map((each) => each.word)].filter(Boolean).join(' ');
        const expected = hand.filter(({ gone }) => !gone).map(lineIn);
        expect(consolidated(text, chosen).map(lineOf)).toEqual(expected);
        // Without the insertion there is nothing that those to it change.
        const subs = chosen.filter(({ to }) => to !== undefined);
        expect(consolidated(text, subs)).toEqual(consolidated(text, []));
      }),
      { seed: 20261130, numRuns: 400 },
    );
  });
  test('of a text with a paragraph that stands alone in an insertion names it by its number', () => {
    const made = world(fullHouse, takesText(), toText(lan, 'proposeAmendment', { kind: 'insert', place: 7, text: 'Một đoạn nữa.' }), toInserted(minh, 1, 0, { text: 'Hai.' }));
    expect(whereOf(made.meeting, nth(made, 2))).toBe('đoạn 1 thuộc nội dung bổ sung số 1');
    expect(provisionsOf('Một đoạn.', 2)).toHaveLength(1);
  });
});
