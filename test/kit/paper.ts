/** A vote on printed papers as desk, chair and tellers go through it. */
import { canonical } from '../../shared/base/canonical.ts';
import { timestamp } from '../../shared/base/time.ts';
import { tellersCountStatement } from '../../shared/meeting/paper-count.ts';
import type { PaperCount, PaperVote } from '../../shared/meeting/paper-ballot-events.ts';
import { MAJORITY, type Rule } from '../../shared/meeting/rules.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, QUESTION, secretary, voteOf, type Act, type Person } from './people.ts';
import { fullHouse, type Step } from './scene.ts';
import { namesTellers } from './secret.ts';
import { certificateOf, signatureOver, type World } from './world.ts';

/** Four papers of a resolution came back of five. */
export const FOUR: PaperCount = { returned: 4, valid: 3, invalid: 1, blank: 0, counts: { for: 2, against: 1, notVoting: 0 } };

const of = (made: World): string => voteOf(made, QUESTION);
/** The vote on papers, as the server has it. */
export const onPapers = (made: World): PaperVote => made.meeting.paperBallots.votes[of(made)]!;

export const preparesPapers = (more: object = {}, rule: Rule = MAJORITY): Act =>
  secretary.does('prepareVote', (made: World) => ({
    item: itemOf(made, ITEM),
    text: QUESTION,
    rule,
    papers: [],
    ballot: { way: 'paper', ...more },
  }));
export const opensPapers = (word: object = {}, by: Person = chair): Act =>
  by.does('openPaperVote', (made: World) => ({ vote: of(made), ...word }));
export const issues = (issued: number, by: Person = lan): Act => by.does('issuePapers', (made: World) => ({ vote: of(made), issued }));
export const beginsCount = (by: Person = chair): Act => by.does('beginPaperCount', (made: World) => ({ vote: of(made) }));
/** `odd`: what differs from an honest entry. */
export const counts =
  (by: Person, count: PaperCount = FOUR, odd: { round?: number; over?: object; key?: Person; ms?: number } = {}): Act =>
  (made) => {
    const vote = made.meeting.paperBallots.votes[of(made)];
    const certificate = certificateOf((odd.key ?? by).id);
    const round = odd.round ?? vote?.round ?? 1;
    const told = { meeting: made.meeting.session.meeting, vote: of(made), question: vote?.question ?? '', round };
    const statement = tellersCountStatement({ ...told, issued: vote?.issued ?? 0, count, teller: by.id, ...odd.over });
    const signature = signatureOver(canonical(statement), certificate);
    const signed = { certificate, signedAt: timestamp(made.now + (odd.ms ?? 0)), signature };
    return made.execute(by.actor, 'enterPaperCount', { vote: of(made), round, ...count, ...signed });
  };
export const asksRecount = (by: Person = chair): Act =>
  by.does('askForPaperRecount', (made: World) => ({ vote: of(made), reason: 'Có ý kiến đề nghị kiểm lại' }));
export const announcesPapers = (by: Person = chair): Act => by.does('announcePaperResult', (made: World) => ({ vote: of(made) }));
export const setsPapersAside = (repeat = false, by: Person = chair): Act =>
  by.does('voidPaperVote', (made: World) => ({ vote: of(made), reason: 'In sai tên', repeat }));
export const recordsPapers: Act = (made) => made.execute({ kind: 'system' }, 'recordPaperResult', { vote: of(made) });

/** Everybody of the five in the room, three tellers named, a vote on papers prepared. */
export const papersReady = (more: object = {}, rule?: Rule): Step => [fullHouse, namesTellers(lan, minh, hoa), preparesPapers(more, rule)];
/** All five papers given out, the urn opened for counting. */
export const papersIn = (more: object = {}, rule?: Rule): Step => [papersReady(more, rule), opensPapers(), issues(5), beginsCount()];
export const papersAgreed = (count: PaperCount = FOUR, more: object = {}, rule?: Rule): Step =>
  [papersIn(more, rule), counts(lan, count), counts(minh, count)];
