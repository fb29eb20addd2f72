/** What a record holds of what was said of a paper. */
import { describe, expect, test } from 'vitest';
import { allVersions, proposedTo, spokenOn } from '../../shared/meeting/said-of-paper.ts';
import { adoptsNth, proposes, takesText, toNth, votedNth } from '../kit/amendments.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, nam, paperOf, secretary, type Act } from '../kit/people.ts';
import { fullHouse, paperTaken, world, type Step } from '../kit/scene.ts';
import { asSeenBy } from '../kit/seen.ts';
import type { World } from '../kit/world.ts';

const PAPER = 'Dự thảo nghị quyết';
const LATER = 'Dự thảo nghị quyết (sửa)';
const paper = (made: World, title = PAPER) => made.meeting.papers.papers[paperOf(made, title)]!;
const withPaper: Step = [fullHouse, paperTaken(PAPER), paperTaken(LATER), secretary.addsPaper(PAPER)];
const textOfPaper: Act = (made: World) => takesText(secretary, { paper: paperOf(made, PAPER) })(made);
const speaks = (member: typeof lan): Step => [
  chair.does('callByName', (made: World) => ({ member: member.id, kind: 'debate', item: itemOf(made, ITEM) })),
  (made: World) => void (made.now += 130_000),
  chair.does('endSpeech', (made: World) => ({ speech: made.meeting.speakers.speeches.at(-1)!.speech })),
];
const amended: Step = [withPaper, textOfPaper, proposes(lan, 2, 'Tổng thu ngân sách là 12 tỷ đồng.'), proposes(minh, 4, 'Chi thường xuyên 5 tỷ.')];

describe('Y-14 what was said of a paper', () => {
  test('are amendments to its text, with who proposed them, why, and what became of them', () => {
    const made = world(amended, votedNth(1, [chair, lan, hoa]), adoptsNth(1), toNth(minh, 2, 'withdrawAmendment'));
    expect(proposedTo(made.meeting, paper(made), secretary.id)).toMatchObject([
      { number: 1, author: 'Lan', kind: 'replace', place: 'khoản 1 Điều 1', text: 'Tổng thu ngân sách là 12 tỷ đồng.', reason: 'Cho sát thực tế', state: 'adopted' },
      { number: 2, author: 'Minh', place: 'điểm a khoản 2 Điều 1', state: 'withdrawn' },
    ]);
  });

  test('are asked of any version of it, and none of another paper', () => {
    const made = world(amended, secretary.replacesPaper(PAPER, LATER), paperTaken('Phụ lục'), secretary.addsPaper('Phụ lục'));
    expect(allVersions(made.meeting, paper(made, LATER)).map(({ title }) => title)).toEqual([PAPER, LATER]);
    expect(allVersions(made.meeting, paper(made)).map(({ title }) => title)).toEqual([PAPER, LATER]);
    expect(proposedTo(made.meeting, paper(made, LATER), secretary.id)).toHaveLength(2);
    expect(proposedTo(made.meeting, paper(made, 'Phụ lục'), secretary.id)).toEqual([]);
  });

  test('are speeches on its item that have ended, with their time', () => {
    const calls = chair.does('callByName', (made: World) => ({ member: nam.id, kind: 'contribution', item: itemOf(made, ITEM) }));
    const made = world(withPaper, speaks(lan), speaks(minh), calls);
    expect(spokenOn(made.meeting, paper(made))).toMatchObject([
      { member: lan.id, name: 'Lan', kind: 'debate', seconds: 130 },
      { member: minh.id, name: 'Minh', kind: 'debate', seconds: 130 },
    ]);
  });

  test('is nothing of an item in which whoever gathers it takes no part', () => {
    const made = world(amended, nam.does('declareConflict', (one: World) => ({ item: itemOf(one, ITEM), member: nam.id })));
    expect(proposedTo(made.meeting, paper(made), lan.id)).toHaveLength(2);
    expect(proposedTo(asSeenBy(nam, made), paper(made), nam.id)).toEqual([]);
  });
});
