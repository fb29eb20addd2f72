/** The words of refusals that a delegate in the room hardly meets: a chunk of its own. */
import { refusals as agenda } from '../../shared/text/agenda.ts';
import { refusals as whispers } from '../../shared/text/whispers.ts';
import { refusals as amendments } from '../../shared/text/amendments.ts';
import { refusals as audienceDesk } from '../../shared/text/audience-desk.ts';
import { refusals as attending } from '../../shared/text/attending.ts';
import { refusals as arrivals } from '../../shared/text/arrivals.ts';
import { refusals as catalogues } from '../../shared/text/catalogues.ts';
import { refusals as clock } from '../../shared/text/clock.ts';
import { refusals as apiKeys } from '../../shared/text/api-keys.ts';
import { refusals as course } from '../../shared/text/course.ts';
import { refusals as enrol } from '../../shared/text/enrol.ts';
import { refusals as grounds } from '../../shared/text/grounds.ts';
import { refusals as guides } from '../../shared/text/guides.ts';
import { refusals as hallBoard } from '../../shared/text/hall-board.ts';
import { refusals as hands } from '../../shared/text/hands.ts';
import { refusals as identity } from '../../shared/text/identity.ts';
import { refusals as invitation } from '../../shared/text/invitation.ts';
import { refusals as minutes } from '../../shared/text/minutes.ts';
import { refusals as nominations } from '../../shared/text/nominations.ts';
import { refusals as notes } from '../../shared/text/notes.ts';
import { refusals as paperBallots } from '../../shared/text/paper-ballots.ts';
import { refusals as papers } from '../../shared/text/papers.ts';
import { refusals as conclusions } from '../../shared/text/conclusions.ts';
import { refusals as following } from '../../shared/text/following.ts';
import { refusals as plans } from '../../shared/text/plans.ts';
import { refusals as preparing } from '../../shared/text/preparing.ts';
import { refusals as proxies } from '../../shared/text/proxies.ts';
import { refusals as secret } from '../../shared/text/secret.ts';
import { refusals as questions } from '../../shared/text/questions.ts';
import { refusals as recommendations } from '../../shared/text/recommendation-acts.ts';
import { refusals as rehearsal } from '../../shared/text/rehearsal.ts';
import { refusals as scores } from '../../shared/text/score.ts';
import { refusals as recusals } from '../../shared/text/recusals.ts';
import { refusals as rollList } from '../../shared/text/roll-list.ts';
import { refusals as secretariat } from '../../shared/text/secretariat.ts';
import { refusals as seats } from '../../shared/text/seats-desk.ts';
import { refusals as sessionActs } from '../../shared/text/session-acts.ts';
import { refusals as setup } from '../../shared/text/setup.ts';
import { refusals as sheets } from '../../shared/text/sheets.ts';
import { refusals as sites } from '../../shared/text/sites.ts';
import { refusals as ownAccount } from '../../shared/text/own-account.ts';
import { refusals as speakers } from '../../shared/text/speakers.ts';
import { refusals as spoken } from '../../shared/text/spoken.ts';
import { refusals as substitutes } from '../../shared/text/substitutes.ts';
import { refusals as terms } from '../../shared/text/terms.ts';
import { refusals as unitTree } from '../../shared/text/unit-tree.ts';
import { refusals as tellers } from '../../shared/text/tellers.ts';
import { refusals as voteActs } from '../../shared/text/vote-acts.ts';
import { refusals as votePacing } from '../../shared/text/vote-pacing.ts';
import { refusals as voteLists } from '../../shared/text/vote-lists.ts';
import { refusals as workingDays } from '../../shared/text/working-days.ts';
import { refusals as votingRules } from '../../shared/text/voting-rules.ts';
import { refusals as weights } from '../../shared/text/weights.ts';

export const others = {
  ...agenda,
  ...whispers,
  ...amendments,
  ...audienceDesk,
  ...attending,
  ...arrivals,
  ...catalogues,
  ...terms,
  ...substitutes,
  ...clock,
  ...apiKeys,
  ...course,
  ...enrol,
  ...grounds,
  ...guides,
  ...hallBoard,
  ...hands,
  ...identity,
  ...invitation,
  ...minutes,
  ...nominations,
  ...notes,
  ...paperBallots,
  ...papers,
  ...conclusions,
  ...following,
  ...plans,
  ...preparing,
  ...recommendations,
  ...workingDays,
  ...proxies,
  ...secret,
  ...questions,
  ...recusals,
  ...rehearsal,
  ...scores,
  ...rollList,
  ...secretariat,
  ...seats,
  ...sessionActs,
  ...setup,
  ...sheets,
  ...sites,
  ...ownAccount,
  ...speakers,
  ...spoken,
  ...unitTree,
  ...tellers,
  ...voteActs,
  ...votePacing,
  ...voteLists,
  ...votingRules,
  ...weights,
};
