/** Who takes part in a meeting, as this device knows it: one entry a person, by groups, committees and units. Figures are the roll's. */
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { siteOf } from '../../../../shared/meeting/access.ts';
import type { InCommittee } from '../../../../shared/meeting/evidence.ts';
import type { Meeting } from '../../../../shared/meeting/feature.ts';
import { inPlaceOf, substitutionOf } from '../../../../shared/meeting/in-place.ts';
import type { Listed } from '../../../../shared/meeting/roll.ts';
import { playedAt } from '../../../../shared/meeting/stand-ins.ts';
import { standingOf, staysOf, type Standing } from '../standing.ts';

export interface Participant {
  readonly member: string;
  readonly kind: Listed['kind'];
  readonly name: string;
  readonly title?: string;
  readonly group?: string;
  readonly committees: readonly InCommittee[];
  readonly standing: Standing;
  readonly isPresent: boolean;
  readonly isChair: boolean;
  /** Of an absence, for whoever may read it. */
  readonly reason?: string;
  readonly site?: string;
  /** Attends in somebody's place; '' where this device does not know whose. */
  readonly inPlaceOf?: string;
  /** Sends somebody; '' where this device does not know whom. */
  readonly sends?: string;
  /** In a rehearsal: takes somebody's place; has their place taken, and does not count. */
  readonly simulated?: true;
  readonly played?: true;
}

export interface Taking {
  readonly people: readonly Participant[];
  /** Guests whose names this device does not know. */
  readonly unnamed: { readonly total: number; readonly present: number };
}

const given = <K extends string>(key: K, value: string | undefined) => (value ? ({ [key]: value } as Record<K, string>) : {});

export function takingPart(meeting: Meeting): Taking {
  const { roll, sites, session } = meeting;
  const played = playedAt(meeting);
  const nameOf = (member: string | undefined): string => (member === undefined ? '' : (roll.ever.get(member)?.name ?? ''));
  const unnamed = { total: 0, present: 0 };
  const people = roll.order.flatMap((id): Participant[] => {
    const listed = roll.members.get(id);
    if (!listed) return [];
    const standing = standingOf(meeting, id);
    const isPresent = standing === 'present' || standing === 'late';
    if (listed.name === undefined) {
      unnamed.total += 1;
      unnamed.present += isPresent ? 1 : 0;
      return [];
    }
    const [of, sent] = [inPlaceOf(meeting, id), substitutionOf(meeting, id)];
    const at = staysOf(meeting, id).at(-1)?.site ?? siteOf(id, meeting)?.site;
    const { kind, name, title, group, committees = [], standsFor } = listed;
    return [
      {
        ...{ member: id, kind, name, committees, standing, isPresent, isChair: session.chair === id },
        ...given('title', title),
        ...given('group', group),
        ...given('reason', isPresent ? undefined : roll.absences.get(id)?.reason),
        ...given('site', sites.sites.find(({ site }) => site === at)?.name),
        ...(of && { inPlaceOf: nameOf(of.member) }),
        ...(sent && { sends: sent.name ?? nameOf(sent.person) }),
        ...(standsFor !== undefined && { simulated: true as const }),
        ...(played.has(id) && { played: true as const }),
      },
    ];
  });
  return { people: people.sort((a, b) => Number(b.isChair) - Number(a.isChair) || byGivenName(a.name, b.name)), unnamed };
}

export interface Part {
  /** Absent of those who are in none. */
  readonly name?: string;
  readonly people: readonly Participant[];
}

const ROLES = ['head', 'deputy', 'member'];
const named = (a: string, b: string): number => a.localeCompare(b, 'vi', { numeric: true });
const roleIn = ({ committees }: Participant, name: string): number =>
  ROLES.indexOf(committees.find((one) => one.name === name)?.role ?? 'member');

/** Those people under the names that `of` gives each; who has none stands last. */
function parts(people: readonly Participant[], of: (one: Participant) => readonly string[]): Part[] {
  const found = new Map<string, Participant[]>();
  for (const one of people) for (const name of new Set(of(one))) found.set(name, [...(found.get(name) ?? []), one]);
  const rest = people.filter((one) => of(one).length === 0);
  return [
    ...[...found].sort(([a], [b]) => named(a, b)).map(([name, those]) => ({ name, people: those })),
    ...(rest.length > 0 ? [{ people: rest }] : []),
  ];
}

const groupsOf = (one: Participant): readonly string[] => (one.group === undefined ? [] : [one.group]);
export const committeesOf = ({ committees }: Participant): readonly string[] => committees.map(({ name }) => name);

export const byGroup = (people: readonly Participant[]): Part[] => parts(people, groupsOf);
/** The head first, then deputies, then members. */
export const byCommittee = (people: readonly Participant[]): Part[] =>
  parts(people, committeesOf).map((part) =>
    part.name === undefined ? part : { ...part, people: [...part.people].sort((a, b) => roleIn(a, part.name!) - roleIn(b, part.name!)) },
  );

/** Units that take part, with their people: of those who count, and of all others. */
export function unitsOf(people: readonly Participant[]) {
  const counted = people.filter(({ kind, played }) => kind === 'delegate' && !played);
  const others = people.filter(({ kind }) => kind !== 'delegate');
  const those = (all: Part[]) => all.flatMap(({ name, people: some }) => (name === undefined ? [] : [{ name, people: some }]));
  return { groups: those(byGroup(counted)), committees: those(byCommittee(counted)), others: those(byGroup(others)) };
}

/** A group may be called as a committee or somebody's body is. */
export interface Unit {
  readonly of: keyof ReturnType<typeof unitsOf>;
  readonly name: string;
}

export const peopleOf = (people: readonly Participant[], { of, name }: Unit): readonly Participant[] =>
  unitsOf(people)[of].find((one) => one.name === name)?.people ?? [];

export const present = (people: readonly Participant[]): number => people.filter((one) => one.isPresent).length;
