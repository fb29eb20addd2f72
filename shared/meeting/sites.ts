/**
 * Sites of a meeting (điểm cầu): places that are joined by video, who belongs to which, and when one was lost. The link of the video
 * conference is for those who take part, never in the open record.
 */
import { z } from 'zod';
import { Id, line } from '../base/ids.ts';
import { refuse } from '../base/refusal.ts';
import { byChairOrSecretary, bySecretary, LIVE, PREPARING } from './access.ts';
import { presentBySite } from './there-at.ts';
import { command, feature, maker, openEvent, sealedEvent, type NewEvent } from './feature.ts';

const Site = z.object({ site: Id, name: line(120), members: z.array(Id).max(1000) });
/** An address that a browser may open: nothing else than a page. */
const Link = z.string().max(500).regex(/^https:\/\/[^\s<>"]+$/);

export interface Site extends z.infer<typeof Site> {
  /** For whoever may read it. */
  readonly link?: string;
}

export interface SitesState {
  readonly sites: readonly Site[];
  /** Each time that one was lost; the last without an end while it is. */
  readonly outages: ReadonlyArray<{ readonly site: string; readonly name: string; readonly from: string; readonly to?: string }>;
}

declare module './feature.ts' {
  interface Meeting {
    readonly sites: SitesState;
  }
}

const Site1 = z.object({ site: Id });
const events = {
  /** All of them, in the place of those before. */
  sitesNamed: sealedEvent(z.object({ sites: z.array(Site) }), z.object({ links: z.record(Id, Link) }), ({ sites }) => ({
    duties: ['chair', 'secretary', 'delegate'],
    members: sites.flatMap((one) => one.members),
  })),
  siteLost: openEvent(Site1),
  siteBack: openEvent(Site1),
};
const event = maker(events);
const MOST_SITES = 40;

function naming(sites: readonly Site[]): NewEvent {
  const links = Object.fromEntries(sites.flatMap(({ site, link }) => (link === undefined ? [] : [[site, link]])));
  const open = { sites: sites.map(({ site, name, members }) => ({ site, name, members: [...members] })) };
  return event('sitesNamed', open, { links });
}

export const sites = feature<SitesState, typeof events>('sites', {
  initial: { sites: [], outages: [] },
  events,
  commands: {
    /** Refuses somebody at two sites or not listed, two of one name, and to take away one where somebody is checked in. */
    nameSites: command({
      input: z.object({ sites: z.array(Site.extend({ site: Id.optional(), link: Link.optional() })).max(MOST_SITES) }),
      may: (actor, meeting) => bySecretary(actor, meeting, ...PREPARING),
      decide: ({ input, meeting, context }) => {
        const known = new Set(meeting.sites.sites.map((one) => one.site));
        const named = input.sites.map((one) => ({ ...one, site: one.site ?? context.newId() }));
        if (input.sites.some(({ site }) => site !== undefined && !known.has(site))) return refuse('sites/unknown');
        const members = named.flatMap((one) => one.members);
        if (members.some((one) => !meeting.roll.members.has(one))) return refuse('roll/not-listed');
        const ids = new Set(named.map((one) => one.site));
        if (new Set(members).size < members.length || ids.size < named.length) return refuse('sites/twice');
        if (new Set(named.map((one) => one.name)).size < named.length) return refuse('sites/same-name');
        const lost = meeting.sites.outages.find((one) => !one.to && !ids.has(one.site));
        if (lost) return refuse('sites/lost-now', { name: lost.name });
        const gone = presentBySite(meeting).find((one) => one.present + one.guests > 0 && !ids.has(one.site));
        return gone ? refuse('sites/somebody-there', { name: gone.name }) : [naming(named)];
      },
    }),
    /** Lost or back: said by whoever sees the picture go. */
    reportSite: command({
      input: Site1.extend({ lost: z.boolean() }),
      may: (actor, meeting) => byChairOrSecretary(actor, meeting, ...LIVE),
      decide: ({ input: { site, lost }, meeting: { sites: now } }) => {
        if (!now.sites.some((one) => one.site === site)) return refuse('sites/unknown');
        const isLost = now.outages.some((one) => one.site === site && !one.to);
        return lost === isLost ? [] : [event(lost ? 'siteLost' : 'siteBack', { site })];
      },
    }),
  },
  evolve: {
    sitesNamed: (state, { open, sealed }) => {
      const links: Readonly<Record<string, string>> = sealed?.seen ? sealed.value.links : {};
      return { ...state, sites: open.sites.map((one) => ({ ...one, ...(links[one.site] !== undefined && { link: links[one.site]! }) })) };
    },
    siteLost: (state, { open: { site }, at }) => {
      const name = state.sites.find((one) => one.site === site)!.name;
      return { ...state, outages: [...state.outages, { site, name, from: at }] };
    },
    siteBack: (state, { open: { site }, at }) => ({
      ...state,
      outages: state.outages.map((one) => (one.site === site && !one.to ? { ...one, to: at } : one)),
    }),
  },
  minutes: ({ outages }, meeting) => {
    const opened = meeting.session.chairs[0];
    if (!opened) return [];
    return [
      ...presentBySite(meeting, opened.seq).map(({ name, present, total, guests }) => ({
        at: opened.from,
        code: 'sites/at-opening',
        params: { name, present, total, guests },
      })),
      ...outages.flatMap(({ name, from, to }) => [
        { at: from, code: 'sites/lost', params: { name } },
        ...(to === undefined ? [] : [{ at: to, code: 'sites/back', params: { name } }]),
      ]),
    ];
  },
  carry: ({ sites: { sites: all } }) => (all.length === 0 ? [] : [naming(all)]),
});
