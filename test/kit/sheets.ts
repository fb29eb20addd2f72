/** Opinion sheets in the scenes: `given(issued).when(answers(lan, 'agree'))`. */
import { canonical } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { SHEET } from '../../shared/sheets/index.ts';
import { opinionOf } from '../../shared/sheets/opinions.ts';
import type { Choice } from '../../shared/sheets/opinion-events.ts';
import { DELEGATES, secretary, system, type Act, type Person } from './people.ts';
import { paperTaken, type Step } from './scene.ts';
import { ALWAYS, certificateOf, paperNamed, signatureOver, type World } from './world.ts';

export const ASKED = 'Chủ trương đầu tư cầu treo bản Nậm Mu';
export const DEADLINE = '2026-12-20T16:59:59.999Z';
export const DAY_MS = 86_400_000;

/** What the desk fills in. */
const details = (more: object = {}): object => ({
  title: ASKED,
  question: 'Đại biểu cho ý kiến về chủ trương đầu tư cầu treo bản Nậm Mu, tổng mức 2,4 tỷ đồng.',
  deadline: DEADLINE,
  asks: 'delegates',
  answersFor: 'asked',
  officer: secretary.id,
  ...more,
});

/** A sheet's draft as the server begins it. */
export const sheetDrafted: Step = [
  (world: World) => {
    world.kind = SHEET;
    world.meeting = SHEET.initial;
    for (const one of DELEGATES) {
      world.register.set(one.id, { name: one.name, kind: 'delegate', inOffice: true });
      world.certificates.set(certificateOf(one.id), { member: one.id, approvedBy: secretary.id, revoked: false, inForce: ALWAYS });
    }
    world.register.set(secretary.id, { name: secretary.name, kind: 'secretary', inOffice: true });
    const draft = { meeting: 'sheet-1', unit: 'H99.1', council: 'Hội đồng nhân dân xã Mường Mẫu', title: ASKED, place: '', rehearsal: false };
    world.write(secretary.id, SHEET.begins({ ...draft, startsAt: DEADLINE }));
  },
  [...DELEGATES, secretary].map((one) => system.lists(one.name)),
  paperTaken('Tờ trình'),
];
export const fills = (more: object = {}): Act => secretary.does('changeSheet', details(more));
export const addsSheetPaper: Act = secretary.does('addPaper', { item: 'sheet', sha256: paperNamed('Tờ trình'), title: 'Tờ trình' });
export const issues: Act = secretary.does('issueSheet');
/** Issued to all five delegates, until 20 December. */
export const issued: Step = [sheetDrafted, fills(), addsSheetPaper, issues];
export const issuedWith = (more: object): Step => [sheetDrafted, fills(more), issues];

/** How an answer differs from an honest one. */
interface Odd {
  readonly revision?: number;
  readonly certificate?: string;
  readonly signedAt?: string;
  /** What is signed in its place. */
  readonly signed?: object;
}

/** A delegate answers, as their tablet does. */
export const answers =
  (one: Person, choice: Choice, comment = '', odd: Odd = {}): Act =>
  (world) => {
    const revision = odd.revision ?? (world.meeting.opinions?.last.get(one.id)?.revision ?? 0) + 1;
    const certificate = odd.certificate ?? certificateOf(one.id);
    const opinion = { ...opinionOf(world.meeting, one.id, { revision, choice, comment }), ...odd.signed };
    return world.execute(one.actor, 'giveOpinion', {
      choice,
      comment,
      revision,
      certificate,
      signedAt: odd.signedAt ?? timestamp(world.now),
      signature: signatureOver(canonical(opinion), certificate),
    });
  };

