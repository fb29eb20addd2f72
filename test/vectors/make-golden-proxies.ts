/**
 * Wrote `golden-proxies.ndjson`: another body that allows proxies, one appointed and one withdrawn, and a vote that a proxy's decides, in a
 * meeting with fixed ids, clock and salts. Run: node --import tsx test/vectors/make-golden-proxies.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, hoa, ITEM, itemOf, lan, minh, nam } from '../kit/people.ts';
import { appoints, votesFor, withdraws, withProxies } from '../kit/proxies.ts';
import { grace, prepared, world } from '../kit/scene.ts';
import { json } from '../kit/world.ts';

const made = world(
  withProxies(appoints(nam, lan, (one) => [itemOf(one, ITEM)]), appoints(hoa, minh), withdraws(hoa, minh)),
  prepared(),
  chair.opensVote(),
  votesFor(lan, nam, 'against'),
  votesFor(lan, nam, 'for'),
  lan.votes('for'),
  minh.votes('for'),
  hoa.votes('against'),
  chair.closesVote(),
  grace,
  chair.announces(),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
