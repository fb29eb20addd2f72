/**
 * Questions to officers (chất vấn): put in writing by delegates, called one by one, asked and answered by the clock of the floor; then the
 * questioner is satisfied, or asks on and is owed a written answer by a day.
 */
import { z } from 'zod';
import { Id, prose, Timestamp } from '../base/ids.ts';
import { refuse, type Refusal, type Verdict } from '../base/refusal.ts';
import { byChairOrSecretary, inStage, isDelegate, LIVE, listed } from './access.ts';
import { command, feature, maker, openEvent, sealedEvent, type Actor, type Meeting, type NewEvent } from './feature.ts';
import { calling } from './floor.ts';
import { saidToAnswers, type FollowedUp, type Owed } from './said-to-answers.ts';
import { byTheTable } from './speech.ts';

/** Somebody who answers questions in this session: a guest, or a delegate who holds an office. */
export interface Officer {
  readonly member: string;
  /** As whoever follows the meeting has it; a guest's in no archive. */
  readonly name?: string;
  readonly title?: string;
}

export interface Question {
  readonly question: string;
  /** Whose it is. */
  readonly member: string;
  readonly officer: string;
  /** For the desk, the chair, its author and the officer; for all once it is called. */
  readonly text?: string;
  readonly at: string;
  readonly withdrawn?: true;
  /** When it was called first. */
  readonly called?: string;
  /** What its author said to the answer. */
  readonly followed?: FollowedUp;
  /** Until when an answer in writing is owed. */
  readonly owed?: Owed;
  /** What was said, and what was owed, before that, in order. */
  readonly earlier?: ReadonlyArray<FollowedUp | Owed>;
}

export interface QuestionsState {
  /** Whether questions are taken. */
  readonly questioning: boolean;
  readonly officers: readonly Officer[];
  readonly asked: readonly Question[];
}

declare module './feature.ts' {
  interface Meeting {
    readonly questions: QuestionsState;
  }
}

/** By one delegate: entries stay for ever. */
const MOST_QUESTIONS = 20;
const MOST_OFFICERS = 60;

const Question1 = z.object({ question: Id });
const Text = z.object({ text: prose(1000).refine((text) => text !== '') });
const Put = Question1.extend({ member: Id, officer: Id });

const events = {
  officerNamed: sealedEvent(z.object({ member: Id }), z.object({ name: z.string(), title: z.string().optional() }), () => 'everyone'),
  officerReleased: openEvent(z.object({ member: Id })),
  questionsListed: openEvent(z.object({ open: z.boolean() })),
  questionPut: sealedEvent(Put, Text, ({ member, officer }) => ({ duties: ['secretary', 'chair'], members: [member, officer] })),
  questionWithdrawn: openEvent(Question1),
  /** Called aloud: its words are everybody's from now on. */
  questionCalled: openEvent(Question1.extend(Text.shape)),
  questionFollowed: openEvent(Question1.extend({ satisfied: z.boolean() })),
  answerOwed: openEvent(Question1.extend({ due: Timestamp })),
};
const event = maker(events);

const idOf = (actor: Actor): string => (actor.kind === 'person' ? actor.id : '');
const atTable = (actor: Actor, meeting: Meeting): Verdict => byChairOrSecretary(actor, meeting, ...LIVE);

const questionOf = ({ questions }: Meeting, id?: string): Question | undefined => questions.asked.find((one) => one.question === id);

/** Its author, or the table for them. */
function mayFor(actor: Actor, meeting: Meeting, input?: { readonly question: string }): Verdict {
  const own = questionOf(meeting, input?.question)?.member === idOf(actor);
  return own && isDelegate(actor, meeting) ? inStage(meeting, ...LIVE) : atTable(actor, meeting);
}

/** A question that stands. */
function standing(meeting: Meeting, id: string): Question | Refusal {
  const found = questionOf(meeting, id);
  return found && !found.withdrawn ? found : refuse('questions/unknown');
}

/** Whether somebody has begun to answer it. */
const isAnswered = ({ speakers }: Meeting, question: string): boolean =>
  speakers.speeches.some((one) => one.about === question && one.kind === 'answer');

/** Whether its author may say what they think of the answer: once of each, however often it was answered. */
export const mayFollow = (meeting: Meeting, { question, followed }: Question): boolean =>
  isAnswered(meeting, question) &&
  (!followed || meeting.speakers.speeches.some((one) => one.about === question && one.kind === 'answer' && one.from > followed.at));

/**
 * Whether its author is to be called once more: the last that was said about it is an answer, on the item that the meeting is at, they ask
 * on, and no answer in writing is owed instead.
 */
export function isAskedOn(meeting: Meeting, one: Question): boolean {
  const last = meeting.speakers.speeches.findLast(({ about }) => about === one.question);
  return (
    last?.kind === 'answer' &&
    last.item === meeting.agenda.current &&
    one.followed?.satisfied === false &&
    one.followed.at >= last.from &&
    !(one.owed && one.owed.at >= one.followed.at)
  );
}

export const questions = feature<QuestionsState, typeof events>('questions', {
  initial: { questioning: false, officers: [], asked: [] },
  events,
  commands: {
    /** So that delegates can choose whom they ask. */
    nameOfficer: command({
      input: z.object({ member: Id }),
      may: atTable,
      decide: ({ input: { member }, meeting }) => {
        const one = meeting.roll.members.get(member);
        if (!one) return refuse('roll/not-listed');
        if (one.kind !== 'guest' && !(one.kind === 'delegate' && one.title !== undefined)) return refuse('questions/no-office');
        const { officers } = meeting.questions;
        if (officers.some((each) => each.member === member)) return [];
        if (officers.length >= MOST_OFFICERS) return refuse('questions/too-many-officers', { most: MOST_OFFICERS });
        const { name = '', title } = one;
        return [event('officerNamed', { member }, { name, ...(title !== undefined && { title }) })];
      },
    }),
    /** Whoever is asked already still answers. */
    releaseOfficer: command({
      input: z.object({ member: Id }),
      may: atTable,
      decide: ({ input, meeting }) =>
        meeting.questions.officers.some((one) => one.member === input.member) ? [event('officerReleased', input)] : [],
    }),
    listQuestions: command({
      input: z.object({ open: z.boolean() }),
      may: atTable,
      decide: ({ input, meeting }) => (meeting.questions.questioning === input.open ? [] : [event('questionsListed', input)]),
    }),
    putQuestion: command({
      input: z.object({ officer: Id }).extend(Text.shape),
      may: (actor, meeting) => (isDelegate(actor, meeting) ? inStage(meeting, ...LIVE) : refuse('questions/delegates-only')),
      decide: ({ input: { officer, text }, actor, meeting, context }) => {
        const { questioning, officers, asked } = meeting.questions;
        const member = idOf(actor);
        if (!questioning) return refuse('questions/list-closed');
        if (member === officer) return refuse('questions/oneself');
        if (!officers.some((one) => one.member === officer)) return refuse('questions/not-an-officer');
        if (asked.filter((one) => one.member === member).length >= MOST_QUESTIONS)
          return refuse('questions/too-many', { most: MOST_QUESTIONS });
        return [event('questionPut', { question: context.newId(), member, officer }, { text })];
      },
    }),
    withdrawQuestion: command({
      input: Question1,
      may: mayFor,
      decide: ({ input, meeting }) => {
        const found = standing(meeting, input.question);
        if ('refused' in found) return found;
        return found.called ? refuse('questions/called-already') : [event('questionWithdrawn', input)];
      },
    }),
    /** Its author has the floor; again for a question back. */
    callQuestion: command({
      input: Question1.extend({ instead: Id.optional() }),
      may: byTheTable,
      decide: ({ input: { question, instead }, meeting, context }) => {
        const found = standing(meeting, question);
        if ('refused' in found) return found;
        const { member, text, called } = found;
        const item = meeting.agenda.current;
        if (item === undefined) return refuse('questions/no-item');
        const call = calling(meeting, { member, kind: 'question', about: question, item, instead }, context);
        const first: NewEvent[] = called || text === undefined ? [] : [event('questionCalled', { question, text })];
        return 'refused' in call ? call : [...first, ...call];
      },
    }),
    /** The officer has the floor, or whoever speaks in their place. */
    callAnswer: command({
      input: Question1.extend({ member: Id.optional(), instead: Id.optional() }),
      may: byTheTable,
      decide: ({ input: { question, member, instead }, meeting, context }) => {
        const found = standing(meeting, question);
        if ('refused' in found) return found;
        const item = meeting.agenda.current;
        if (item === undefined) return refuse('questions/no-item');
        if (!found.called) return refuse('questions/not-called');
        const who = member ?? found.officer;
        if (!listed(meeting).includes(who)) return refuse('roll/not-listed');
        return calling(meeting, { member: who, kind: 'answer', about: question, item, instead }, context);
      },
    }),
    /** What the questioner says to the answer: satisfied, or not. */
    followQuestion: command({
      input: Question1.extend({ satisfied: z.boolean() }),
      may: (actor, meeting, input) => mayFor(actor, meeting, input),
      decide: ({ input, actor, meeting }) => {
        const found = standing(meeting, input.question);
        if ('refused' in found) return found;
        if (!isAnswered(meeting, input.question)) return refuse('questions/not-answered');
        if (found.followed?.satisfied === input.satisfied && !mayFollow(meeting, found)) return [];
        // Every word of it stays for ever: by oneself once of each answer; the table enters what has changed since.
        if (found.member === idOf(actor) && !mayFollow(meeting, found)) return refuse('questions/followed-already');
        return [event('questionFollowed', input)];
      },
    }),
    /** An answer in writing, by that day. */
    oweAnswer: command({
      input: Question1.extend({ due: Timestamp }),
      may: atTable,
      decide: ({ input, meeting, context }) => {
        const found = standing(meeting, input.question);
        if ('refused' in found) return found;
        if (input.due <= context.now()) return refuse('questions/due-past');
        if (!found.called) return refuse('questions/not-called');
        return found.owed?.due === input.due ? [] : [event('answerOwed', input)];
      },
    }),
  },
  evolve: {
    // Once more where the list says another name: in the same place.
    officerNamed: (state, { open, sealed }) => {
      const named: Officer = { ...open, ...(sealed?.seen && sealed.value) };
      const isSame = (one: Officer): boolean => one.member === named.member;
      const { officers } = state;
      return { ...state, officers: officers.some(isSame) ? officers.map((one) => (isSame(one) ? named : one)) : [...officers, named] };
    },
    officerReleased: (state, { open }) => ({ ...state, officers: state.officers.filter((one) => one.member !== open.member) }),
    questionsListed: (state, { open }) => ({ ...state, questioning: open.open }),
    questionPut: (state, { open, sealed, at }) => ({
      ...state,
      asked: [...state.asked, { ...open, ...(sealed?.seen && sealed.value), at }],
    }),
    questionWithdrawn: (state, { open }) => with1(state, open.question, () => ({ withdrawn: true })),
    questionCalled: (state, { open: { question, text }, at }) => with1(state, question, () => ({ text, called: at })),
    questionFollowed: (state, { open: { question, satisfied }, at }) =>
      with1(state, question, (one) => ({ ...behind(one, one.followed), followed: { satisfied, at } })),
    answerOwed: (state, { open: { question, due }, at }) =>
      with1(state, question, (one) => ({ ...behind(one, one.owed), owed: { due, at } })),
  },
  minutes: ({ asked }, { roll, speakers }) =>
    asked.flatMap((one) => {
      const { member, text = '', called, owed, earlier = [] } = one;
      const params = { name: roll.ever.get(member)?.name ?? '', text };
      if (!called) return [];
      return [
        { at: called, code: 'questions/called', params },
        ...saidToAnswers(one, speakers.speeches).map(({ satisfied, at }) => {
          return { at, code: satisfied ? 'questions/satisfied' : 'questions/asks-on', params };
        }),
        ...[...earlier, owed].flatMap((each) =>
          each && 'due' in each ? [{ at: each.at, code: 'questions/due', params: { ...params, due: dayOf(each.due) } }] : [],
        ),
      ];
    }),
});

/** "31/12/2026", of the last moment of a day in Vietnam. */
const dayOf = (due: string): string => due.slice(0, 10).split('-').reverse().join('/');

const behind = ({ earlier = [] }: Question, last: FollowedUp | Owed | undefined): Partial<Question> =>
  last ? { earlier: [...earlier, last] } : {};

const with1 = (state: QuestionsState, id: string, more: (one: Question) => Partial<Question>): QuestionsState => ({
  ...state,
  asked: state.asked.map((one) => (one.question === id ? { ...one, ...more(one) } : one)),
});
