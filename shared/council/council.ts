/** A council and its people, as the server keeps them outside of any meeting's log. */
import { z } from 'zod';
import { Day, HexHash, Id, line, Timestamp, UnitCode } from '../base/ids.ts';
import { MOST_COMMITTEE, MOST_HELD, Position, Seat } from './held.ts';
import { TermNumber } from './terms.ts';

export const Level = z.enum(['province', 'commune']);
export type Level = z.infer<typeof Level>;

/** Whether a name is that of a People's Council, whose delegates have one vote each. */
export const isPeoplesCouncil = (name: string): boolean =>
  /^(hội đồng nhân dân|hđnd)(?=\P{L}|$)/u.test(name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim());

export const Unit = z.object({
  /** Full name, e.g. "Hội đồng nhân dân xã Mường Lống". */
  name: line(160),
  level: Level,
  /** Identifier code (mã định danh), e.g. H23.05. */
  code: UnitCode,
  /** Place in the heading of papers, e.g. "Mường Lống". */
  place: line(80).optional(),
  /**
   * Another body than a People's Council, such as an association, a company's board or a commission: its own statutes may give votes a
   * weight. For good: nothing switches it later.
   */
  body: z.literal('other').optional(),
});
export type Unit = z.infer<typeof Unit>;

/** Says of a People's Council that it is another body: refused wherever a unit is made. */
export const namesAnotherBody = ({ name, body }: Pick<Unit, 'name' | 'body'>): boolean => body !== undefined && isPeoplesCouncil(name);

/** `delegate` votes; the others never do. */
export const Kind = z.enum(['delegate', 'secretary', 'guest']);
export type Kind = z.infer<typeof Kind>;

/**
 * Rights hold in the unit of who has them; an administrator of the installation's own unit has them in every unit.
 * At the desks: `secretariat` prepares meetings and enrols; `administrator` besides sets up people and the server.
 */
export const Right = z.enum(['secretariat', 'administrator']);
export type Right = z.infer<typeof Right>;

export const MemberInput = z.object({
  name: line(80),
  kind: Kind,
  /** Office or position (chức vụ): of several dated ones, those that stand now, in words. */
  title: line(120).optional(),
  /** With their days; ended ones too. Absent where one position is known, and not since when. */
  positions: z.array(Position).max(MOST_HELD).optional(),
  /** Delegate group (tổ đại biểu) or agency. */
  group: line(80).optional(),
  /** Places in committees (ban) that stand now, in words. */
  committee: line(MOST_COMMITTEE).optional(),
  committees: z.array(Seat).max(MOST_HELD).optional(),
  rights: z.array(Right).max(2).default([]),
  /** Code of the unit that the person belongs to; absent: the installation's own. An administrator of the installation moves them. */
  unit: UnitCode.optional(),
  /** Codes of other units whose council the person, a delegate, sits in too: of a province and a commune, for instance. */
  also: z.array(UnitCode).max(8).optional(),
  /** Sign-in name for desks; a tablet with a key needs none. */
  login: z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/).optional(),
});
export type MemberInput = z.infer<typeof MemberInput>;

/** Why somebody has left: resigned, relieved, removed, deceased, moved elsewhere, their term over, or another reason. */
export const LEAVING = ['resigned', 'relieved', 'removed', 'deceased', 'moved', 'termEnded', 'other'] as const;
export const Leaving = z.enum(LEAVING);
export type Leaving = z.infer<typeof Leaving>;

/** A day of somebody's office, as a decision names it. */
export const Served = z.object({
  /** Day of the calendar. */
  on: Day,
  /** When it was entered, where that is another day. */
  entered: Day.optional(),
  what: z.enum(['took', 'left', 'moved']),
  why: Leaving.optional(),
  note: line(200).optional(),
  /** Of a move: the code of the unit before, and its name of then. */
  from: UnitCode.optional(),
  fromName: Unit.shape.name.optional(),
  /** Number of the council's term that was running. */
  term: TermNumber.optional(),
});
export type Served = Readonly<z.infer<typeof Served>>;
/** A day of a decision, and the one on which it is entered where that is later. */
export const servedOn = (on: string, today: string): Pick<Served, 'on' | 'entered'> => ({ on, ...(today !== on && { entered: today }) });

/** Lines that are kept of one person's office; the oldest go first. */
export const MOST_SERVED = 40;

export interface Member extends MemberInput {
  readonly id: string;
  /** False once resigned, relieved or deceased: no longer in the total. */
  readonly inOffice: boolean;
  /** The course of their office, the oldest first; absent where nothing dated is known. */
  readonly served?: readonly Served[];
  readonly hasPassword: boolean;
  /** The password came by another's hand: its owner has to change it before anything else. */
  readonly mustChange?: true;
}

/** The term that somebody in office is a delegate of, as far as a term is known. */
export const termOf = ({ inOffice, served = [] }: Pick<Member, 'inOffice' | 'served'>): string | undefined =>
  inOffice ? served.findLast(({ what }) => what === 'took')?.term : undefined;

/** Whose office ended with a term, and with nothing else: they read the meetings of before, and do nothing else. */
export const isFormer = ({ inOffice, served = [] }: Pick<Member, 'inOffice' | 'served'>): boolean =>
  !inOffice && served.at(-1)?.why === 'termEnded';

/** As whom somebody may be signed in: whose office ended with its term has no right any more; nobody else who is not in office. */
export const signedInAs = (member: Member | undefined): Member | undefined =>
  member?.inOffice ? member : member && isFormer(member) ? { ...member, rights: [] } : undefined;

/** An administrator of the installation's own unit reaches every unit. */
export const reachesAll = ({ unit, rights }: Pick<Member, 'unit' | 'rights'>): boolean =>
  unit === undefined && rights.includes('administrator');

/**
 * Whether somebody counts in the meetings of the unit with that code: it is theirs, or they are a delegate there as well. `own`:
 * code of the installation's own unit.
 */
export const belongs = ({ unit = '', also = [], kind }: Pick<Member, 'unit' | 'also' | 'kind'>, code: string, own: string): boolean =>
  (unit || own) === code || (kind === 'delegate' && also.includes(code));

/** Whose certificate it is, and whose word that is. */
export const OfficialName = z.object({
  subject: z.string(),
  issuer: z.string(),
  /** Serial number, hex. */
  serial: z.string(),
  /** The name in it is not the member's; whoever approved it said that it is the same person. */
  otherName: z.literal(true).optional(),
});
export type OfficialName = z.infer<typeof OfficialName>;

/** A key that the unit knows: made on a tablet, or imported from an official file. */
export const Device = z.object({
  certificate: HexHash,
  member: Id,
  label: line(120),
  /** `issued`: by the unit's own authority; `official`: from a .p12 of an outside authority. */
  origin: z.enum(['issued', 'official']),
  algorithm: z.enum(['P-256', 'RSA']),
  approvedBy: Id,
  /** Rights of whoever approved it, at that time; absent where that was not kept. */
  approvedWith: z.array(Right).optional(),
  approvedAt: Timestamp,
  notAfter: Timestamp,
  revokedAt: Timestamp.optional(),
  /** What the desk saw of an official certificate; absent where that was not kept. */
  official: OfficialName.optional(),
});
export type Device = z.infer<typeof Device>;
