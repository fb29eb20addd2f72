/**
 * Wrote `golden-sites.ndjson`: a meeting at two sites, of which one is lost for a minute, in a meeting with fixed ids, clock and salts. Run:
 * node --import tsx test/vectors/make-golden-sites.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '../../shared/base/canonical.ts';
import { chair, secretary } from '../kit/people.ts';
import { passes, present, ready, world } from '../kit/scene.ts';
import { json, type World } from '../kit/world.ts';

const second = (lost: boolean) => (now: World) => ({ site: now.meeting.sites.sites[1]!.site, lost });
const made = world(
  ready,
  secretary.does('nameSites', {
    sites: [
      { name: 'Trung tâm hành chính', members: ['chi', 'lan', 'minh'] },
      { name: 'Điểm cầu bản Huồi Lê', members: ['hoa', 'nam'], link: 'https://hop.example.vn/ky-hop-3' },
    ],
  }),
  secretary.publishes(),
  chair.checksIn(),
  present('Hòa', 'Nam', 'Lan'),
  chair.callsToOrder(),
  secretary.does('reportSite', second(true)),
  passes(60_000),
  chair.does('reportSite', second(false)),
);
writeFileSync(
  process.argv[2]!,
  `${made.entries.map(({ line, opening }) => canonical(json({ log: 'record', line, opening }))).join('\n')}\n`,
);
