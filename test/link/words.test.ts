/** Every refusal that the room's rules and its link can raise has words. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { refusals as access } from '../../shared/text/access.ts';
import { refusals as agenda } from '../../shared/text/agenda.ts';
import { refusals as audienceDesk } from '../../shared/text/audience-desk.ts';
import { refusals as arrivals } from '../../shared/text/arrivals.ts';
import { refusals as hands } from '../../shared/text/hands.ts';
import { refusals as link } from '../../shared/text/link.ts';
import { refusals as nominations } from '../../shared/text/nominations.ts';
import { refusals as recusals } from '../../shared/text/recusals.ts';
import { refusals as roll } from '../../shared/text/roll.ts';
import { refusals as rollList } from '../../shared/text/roll-list.ts';
import { refusals as sites } from '../../shared/text/sites.ts';
import { refusals as session } from '../../shared/text/session.ts';
import { refusals as sessionActs } from '../../shared/text/session-acts.ts';
import { refusals as spoken } from '../../shared/text/spoken.ts';
import { refusals as voteActs } from '../../shared/text/vote-acts.ts';
import { refusals as tellers } from '../../shared/text/tellers.ts';
import { refusals as votePacing } from '../../shared/text/vote-pacing.ts';
import { refusals as course } from '../../shared/text/course.ts';
import { refusals as voteLists } from '../../shared/text/vote-lists.ts';
import { refusals as votes } from '../../shared/text/votes.ts';

const WORDS = {
  ...access,
  ...agenda,
  ...audienceDesk,
  ...hands,
  ...link, ...recusals, ...roll, ...session, ...sessionActs, ...spoken, ...tellers, ...voteActs, ...votePacing, ...voteLists, ...votes,
  ...arrivals,
  ...course,
  ...nominations,
  ...rollList,
  ...sites,
};
const OURS = /refuse\('((?:access|arrivals|hands|sites|recusals|roll|session|votes)\/[a-z-]+)'|allow\([^,]+, '(access\/[a-z-]+)'/g;
const FILES = ['session', 'roll', 'votes', 'box', 'access', 'question', 'slates', 'spoken', 'pacing', 'recusals', 'hands', 'arrivals', 'sites']
  .map((one) => `shared/meeting/${one}.ts`)
  .concat('client/link/ballots.ts', 'client/link/follow.ts', 'client/panels/votes/chair-parts.tsx', 'client/panels/votes/list-chair.tsx', 'client/panels/votes/spoken.tsx', 'server/room/room.ts', 'server/room/giving-back.ts');

it.each(FILES)('%s', (file) => {
  const codes = [...readFileSync(file, 'utf8').matchAll(OURS)].map((one) => one[1] ?? one[2]!);
  expect(codes.filter((one) => !(one in WORDS))).toEqual([]);
});
