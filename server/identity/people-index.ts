/**
 * The list of people in its order, looked through by words: kept beside the register, so that a page of ten thousand people costs no
 * sorting and no folding. It is made again from the register whenever that has changed; who stayed the same stays as they were looked at.
 */
import { plain } from '../../shared/base/find.ts';
import type { Member } from '../../shared/council/council.ts';
import { byTurned, givenFirst } from '../../shared/council/name-order.ts';
import { PARTS, partOf, type Part } from '../../shared/wire/members.ts';

export interface Sought {
  /** Words that stand somewhere in name, office, group, committee or sign-in name; nothing typed fits all. */
  readonly typed?: string;
  readonly part?: Part | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
  /** As whoever asks sees somebody; undefined where they do not. The same for the same person. */
  readonly seen: (member: Member) => Member | undefined;
}

export interface FoundPeople {
  readonly members: readonly Member[];
  /** Of all pages together. */
  readonly counts: Readonly<Record<Part, number>>;
  /** Delegates in office among those seen, whatever was typed. */
  readonly total: number;
  readonly next?: string;
}

interface Row {
  readonly member: Member;
  /** Place of the part in the list. */
  readonly part: number;
  readonly turned: string;
  /** What is looked through. The name to sign in by is apart: it is not everybody's to see. */
  readonly words: string;
  readonly login: string;
}
type Place = Pick<Row, 'part' | 'turned'> & { readonly id: string };

const order = (a: Place, b: Place): number => a.part - b.part || byTurned(a.turned, b.turned) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const placeOf = ({ part, turned, member }: Row): Place => ({ part, turned, id: member.id });
const written = ({ part, turned, id }: Place): string => Buffer.from(JSON.stringify([part, turned, id])).toString('base64url');

/** Undefined where nobody here wrote that. */
function readPlace(text: string): Place | undefined {
  try {
    const [part, turned, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    return typeof part === 'number' && typeof turned === 'string' && typeof id === 'string' ? { part, turned, id } : undefined;
  } catch {
    return undefined;
  }
}

/** @param list the whole register; somebody who was not changed is the same object as before */
export function makePeopleIndex(list: () => Promise<readonly Member[]>): (sought: Sought) => Promise<FoundPeople | undefined> {
  let rows: readonly Row[] = [];
  let byMember = new Map<Member, Row>();
  const rowOf = (member: Member): Row => ({
    member,
    part: PARTS.indexOf(partOf(member)),
    turned: givenFirst(member.name),
    words: plain([member.name, member.title, member.group, member.committee].filter(Boolean).join(' ')),
    login: plain(member.login ?? ''),
  });
  /** What is in order already is put in order quickly: one comparison a person. */
  const inOrder = async (): Promise<readonly Row[]> => {
    const members = await list();
    const there = new Set(members);
    const stayed = rows.filter(({ member }) => there.has(member));
    if (stayed.length === rows.length && stayed.length === there.size) return rows;
    const fresh = members.filter((one) => !byMember.has(one)).map(rowOf);
    rows = [...stayed, ...fresh].sort((a, b) => order(placeOf(a), placeOf(b)));
    byMember = new Map(rows.map((row) => [row.member, row]));
    return rows;
  };

  return async ({ typed = '', part, after, limit, seen }) => {
    const from = after === undefined ? undefined : readPlace(after);
    if (after !== undefined && !from) return undefined;
    const words = plain(typed).split(/\s+/).filter(Boolean);
    const counts: Record<Part, number> = { delegate: 0, secretary: 0, guest: 0, left: 0 };
    const members: Member[] = [];
    let total = 0;
    let last: Row | undefined;
    let next: string | undefined;
    for (const row of await inOrder()) {
      const shown = seen(row.member);
      if (!shown) continue;
      const itsPart = PARTS[row.part]!;
      if (itsPart === 'delegate') total++;
      const text = shown.login === undefined ? row.words : `${row.words} ${row.login}`;
      if (!words.every((one) => text.includes(one))) continue;
      counts[itsPart]++;
      if ((part !== undefined && itsPart !== part) || (from && order(placeOf(row), from) <= 0)) continue;
      if (members.length < limit) {
        members.push(shown);
        last = row;
      } else next ??= written(placeOf(last!));
    }
    return { members, counts, total, ...(next !== undefined && { next }) };
  };
}
