/** The list of features, the only place where their order lives. */
import { agenda } from './agenda.ts';
import { amendments } from './amendments.ts';
import { arrivals } from './arrivals.ts';
import { attending } from './attending.ts';
import { box } from './box.ts';
import { conclusions } from './conclusions.ts';
import { course } from './course.ts';
import { hallBoard } from './hall-board.ts';
import { pacing } from './pacing.ts';
import { grounds } from './grounds.ts';
import { hands } from './hands.ts';
import { logKind } from './log-kind.ts';
import { messages } from './messages.ts';
import { minutes } from './minutes.ts';
import { nominations } from './nominations.ts';
import { paperBallots } from './paper-ballots.ts';
import { papers } from './papers.ts';
import { presenting } from './presenting.ts';
import { proxies } from './proxies.ts';
import { questions } from './questions.ts';
import { recusals } from './recusals.ts';
import { roll } from './roll.ts';
import { runoffs } from './runoffs.ts';
import { secret } from './secret.ts';
import { session } from './session.ts';
import { sites } from './sites.ts';
import { simulated } from './simulated.ts';
import { slates } from './slates.ts';
import { speakers } from './speakers.ts';
import { spoken } from './spoken.ts';
import { substitutes } from './substitutes.ts';
import { tellers } from './tellers.ts';
import { votes } from './votes.ts';
import { weights } from './weights.ts';
import { whispers } from './whispers.ts';

export const FEATURES = [
  session,
  roll,
  attending,
  arrivals,
  sites,
  agenda,
  course,
  papers,
  tellers,
  votes,
  nominations,
  runoffs,
  grounds,
  weights,
  proxies,
  slates,
  pacing,
  recusals,
  hands,
  spoken,
  secret,
  paperBallots,
  speakers,
  questions,
  messages,
  whispers,
  substitutes,
  presenting,
  hallBoard,
  conclusions,
  amendments,
  simulated,
  minutes,
] as const;

/** A meeting, and the logs of their own that its features keep. */
export const MEETING = logKind('meeting', { streams: { record: 'm', draft: 'd' }, features: FEATURES, sublogs: [box] });

export const EMPTY_MEETING = MEETING.initial;
