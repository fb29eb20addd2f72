/**
 * Wrote `golden-revived.ndjson`, as it was written before appointments ended with leaving: a member leaves the list, is listed again, and
 * votes by the proxy of before. Run there: node --import tsx test/vectors/make-golden-revived.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, lan, nam, system } from '../kit/people.ts';
import { appoints, votesFor, withProxies } from '../kit/proxies.ts';
import { announced } from '../kit/elections.ts';
import { inRegister, leavesOffice, prepared, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(
  withProxies(appoints(nam, lan)),
  leavesOffice(nam.name),
  system.unlists(nam.name),
  inRegister(nam.name, 'delegate'),
  system.lists(nam.name),
  prepared(),
  chair.opensVote(),
  lan.votes('for'),
  votesFor(lan, nam, 'against'),
  announced,
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
