/** The guides as somebody has them here: those that come with the application, and what their unit has written over them or added. */
import { BUILT_IN, isBuiltIn, readsAs, type BuiltIn, type KeptGuide, type Place, type Reader } from '../../../shared/council/guides.ts';
import type { Member, Right } from '../../../shared/council/council.ts';
import { delegates as d } from '../../../shared/text/guides-delegates.ts';
import { desks as k } from '../../../shared/text/guides-desks.ts';
import { more as m } from '../../../shared/text/guides-more.ts';
import type { Words } from '../../../shared/text/words.ts';

const WORDS: Readonly<Record<BuiltIn, readonly [title: Words, body: Words]>> = {
  meetings: [d.meetings, d.meetingsText],
  papers: [d.papers, d.papersText],
  notes: [d.notes, d.notesText],
  voting: [d.voting, d.votingText],
  speaking: [d.speaking, d.speakingText],
  amending: [m.amending, m.amendingText],
  secret: [d.secret, d.secretText],
  answering: [d.answering, d.answeringText],
  opinions: [d.opinions, d.opinionsText],
  days: [d.days, d.daysText],
  tasks: [m.tasks, m.tasksText],
  looking: [m.looking, m.lookingText],
  ownPapers: [m.ownPapers, m.ownPapersText],
  keys: [d.keys, d.keysText],
  chairing: [k.chairing, k.chairingText],
  counting: [k.counting, k.countingText],
  evening: [k.evening, k.eveningText],
  sitting: [k.sitting, k.sittingText],
  afterwards: [k.afterwards, k.afterwardsText],
  figures: [m.figures, m.figuresText],
  people: [k.people, k.peopleText],
  network: [k.network, k.networkText],
  upkeep: [k.upkeep, k.upkeepText],
};

export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly readers: readonly Reader[];
  readonly place?: Place | undefined;
  /** `away`: seen by an administrator alone, who can take it back. */
  readonly state: 'given' | 'changed' | 'own' | 'away';
  /** What the next change has to name. */
  readonly mark?: string;
}

type Reading = Pick<Member, 'kind'> & { readonly rights: readonly Right[] };

/** In the order in which they are read; those that a unit has added stand last. `t`: the words of the screen. */
export function guidesFor(kept: readonly KeptGuide[], person: Reading, t: (words: Words) => string): readonly Guide[] {
  const mine = readsAs(person);
  const given = (Object.keys(BUILT_IN) as BuiltIn[]).map((id): Guide => {
    const own = kept.find((one) => one.id === id);
    if (own && !('away' in own)) return { ...own, state: 'changed' };
    const [title, body] = WORDS[id];
    return { id, title: t(title), body: t(body), ...BUILT_IN[id], ...(own ? { state: 'away', mark: own.mark } : { state: 'given' }) };
  });
  const added = kept.filter((one) => !isBuiltIn(one.id)).flatMap((one): Guide[] => ('away' in one ? [] : [{ ...one, state: 'own' }]));
  return [...given, ...added].filter((one) => one.readers.some((reader) => mine.has(reader)));
}
