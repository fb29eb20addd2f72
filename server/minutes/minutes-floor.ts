/** Who spoke how often and for how long, and what it comes to for each group. */
import { minutesPaper as w } from '../../shared/text/minutes-paper.ts';
import { say } from '../../shared/text/words.ts';
import type { MinutesData } from '../../shared/minutes/minutes-data.ts';
import { whole } from './paper-time.ts';
import { INDENT, WIDTH, type Block, type Setting } from './setting.ts';

interface Share {
  readonly seconds: number;
  readonly times: number;
}

/** A table of people, and one of groups where there are any; nothing of a meeting where nobody was called. */
export function floorBlocks(paper: Setting, { floor }: MinutesData): Block[] {
  if (!floor) return [];
  const row = (name: string, { seconds, times }: Share): string[] => [
    name,
    whole(times),
    say(w.floorTime, 'vi', { minutes: whole(Math.floor(seconds / 60)), seconds: seconds % 60 }),
  ];
  const sums = (head: string, rows: string[][]): Block => {
    const columns = [
      { head, share: 56, align: 'left' as const },
      { head: say(w.floorTimesHead, 'vi'), share: 16, align: 'center' as const },
      { head: say(w.floorTimeHead, 'vi'), share: 28, align: 'center' as const },
    ];
    return paper.table({ columns, rows, size: 12.5, width: WIDTH });
  };
  const guests = say(w.floorGuests, 'vi');
  const people = floor.people.map(({ member, ...share }) => row(member === undefined ? guests : (floor.names[member] ?? member), share));
  return [
    paper.paragraph(say(w.floorHead, 'vi'), { indent: INDENT }),
    paper.gap(4),
    sums(say(w.floorPersonHead, 'vi'), people),
    ...(floor.groups.length > 0 ? [paper.gap(8), sums(say(w.floorGroupHead, 'vi'), floor.groups.map((one) => row(one.group, one)))] : []),
  ];
}
