/**
 * Guides (hướng dẫn sử dụng) that people read inside the application. Some come with it, in all its languages; a unit's administrator
 * writes over one, puts it away, or adds others, in the council's own language. A unit has what the installation's unit has written, and
 * its own on top.
 */
import { z } from 'zod';
import { Id, line, prose } from '../base/ids.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import type { Member, Right } from './council.ts';

/** Whom a guide is for. */
export const READERS = ['delegate', 'chair', 'guest', 'teller', 'secretary', 'technician', 'administrator'] as const;
export const Reader = z.enum(READERS);
export type Reader = z.infer<typeof Reader>;

/** Screens that open their own guide. */
export const PLACES = [
  'home', 'room', 'paper', 'notes', 'sheets', 'calendar', 'devices', 'meetings', 'prepare',
  'members', 'rooms', 'statistics', 'tasks', 'search', 'ownPapers', 'administration',
] as const;
export const Place = z.enum(PLACES);
export type Place = z.infer<typeof Place>;

/** Own and changed ones of one unit. */
export const MOST_GUIDES = 100;

export const GuideText = z.object({
  title: line(160),
  /** Headings (##), lists, **bold** and links, nothing else of Markdown. */
  body: prose(20_000).pipe(z.string().min(1)),
  readers: z.array(Reader).min(1).max(READERS.length).transform((all) => [...new Set(all)]),
  place: Place.optional(),
});
export type GuideText = z.infer<typeof GuideText>;

/** As a unit keeps it: under the id of one that comes with the application it stands in its place. */
/** `mark`: another with every change. */
export const WrittenGuide = GuideText.extend({ id: Id, mark: Id });
export type WrittenGuide = z.infer<typeof WrittenGuide>;
const PutAway = z.object({ id: Id, mark: Id, away: z.literal(true) });
export const KeptGuide = z.union([PutAway, WrittenGuide]);
export type KeptGuide = z.infer<typeof KeptGuide>;
export const KeptGuides = z.object({ guides: z.array(KeptGuide) });
export type KeptGuides = z.infer<typeof KeptGuides>;

/** Those that come with the application, in the order in which they are read; their words are in `shared/text/guides`. */
export const BUILT_IN = {
  meetings: { readers: ['delegate', 'guest'], place: 'home' },
  papers: { readers: ['delegate', 'guest'], place: 'paper' },
  notes: { readers: ['delegate'], place: 'notes' },
  voting: { readers: ['delegate'], place: 'room' },
  speaking: { readers: ['delegate'], place: 'room' },
  amending: { readers: ['delegate', 'chair', 'secretary'], place: 'room' },
  secret: { readers: ['delegate'], place: 'room' },
  answering: { readers: ['guest'], place: 'room' },
  opinions: { readers: ['delegate', 'secretary'], place: 'sheets' },
  days: { readers: ['delegate', 'secretary'], place: 'calendar' },
  tasks: { readers: ['delegate', 'guest', 'secretary'], place: 'tasks' },
  looking: { readers: ['delegate', 'guest', 'secretary'], place: 'search' },
  ownPapers: { readers: ['delegate', 'secretary'], place: 'ownPapers' },
  keys: { readers: ['delegate'], place: 'devices' },
  chairing: { readers: ['chair'], place: 'room' },
  counting: { readers: ['teller'], place: 'room' },
  evening: { readers: ['secretary'], place: 'prepare' },
  sitting: { readers: ['secretary'], place: 'room' },
  afterwards: { readers: ['secretary'], place: 'meetings' },
  figures: { readers: ['delegate', 'secretary'], place: 'statistics' },
  people: { readers: ['secretary', 'administrator'], place: 'members' },
  network: { readers: ['technician'], place: 'rooms' },
  upkeep: { readers: ['administrator'], place: 'administration' },
} as const satisfies Readonly<Record<string, { readonly readers: readonly Reader[]; readonly place: Place }>>;
export type BuiltIn = keyof typeof BUILT_IN;
export const isBuiltIn = (id: string): id is BuiltIn => Object.hasOwn(BUILT_IN, id);

/**
 * Whose guides somebody reads. Any delegate may be called to chair or to count; who has the secretariat's right helps everybody, so
 * reads everything but what administrators do.
 */
export function readsAs({ kind, rights }: Pick<Member, 'kind'> & { readonly rights: readonly Right[] }): ReadonlySet<Reader> {
  if (rights.includes('administrator')) return new Set(READERS);
  if (rights.includes('secretariat')) return new Set(READERS.filter((one) => one !== 'administrator'));
  return new Set(kind === 'delegate' ? (['delegate', 'chair', 'teller'] as const) : kind === 'guest' ? (['guest'] as const) : (['secretary', 'technician'] as const));
}

/** What stands in a unit: its own over the installation's. `installation`: undefined for the installation's own unit. */
export function guidesOf(kept: KeptGuides, installation?: KeptGuides): readonly KeptGuide[] {
  const own = new Set(kept.guides.map(({ id }) => id));
  return [...(installation?.guides ?? []).filter(({ id }) => !own.has(id)), ...kept.guides];
}

/**
 * With a guide written or put away. `was`: mark of the one that its writer had before them, absent for one that nobody had changed.
 * Refuses `guides/changed-meanwhile`, `guides/unknown` and `guides/full`.
 */
export function withGuide(
  kept: KeptGuides,
  installation: KeptGuides | undefined,
  next: KeptGuide,
  was: string | undefined,
): KeptGuides | Refusal {
  const standing = guidesOf(kept, installation).find(({ id }) => id === next.id);
  if (standing?.mark !== was) return refuse('guides/changed-meanwhile');
  const others = kept.guides.filter(({ id }) => id !== next.id);
  if ('away' in next) {
    if (!standing && !isBuiltIn(next.id)) return refuse('guides/unknown');
    // What nothing else stands behind is gone; otherwise it is said that this unit does not use it.
    const isBehind = isBuiltIn(next.id) || installation?.guides.some(({ id }) => id === next.id);
    return { guides: isBehind ? [...others, next] : others };
  }
  if (others.length >= MOST_GUIDES) return refuse('guides/full', { most: MOST_GUIDES });
  return { guides: [...others, next] };
}

/** As it was before this unit wrote anything. Refuses as `withGuide` does, and where nothing stands behind it. */
export function withoutOwn(
  kept: KeptGuides,
  installation: KeptGuides | undefined,
  id: string,
  was: string | undefined,
): KeptGuides | Refusal {
  const mine = kept.guides.find((one) => one.id === id);
  if (mine?.mark !== was) return refuse('guides/changed-meanwhile');
  if (!mine || !(isBuiltIn(id) || installation?.guides.some((one) => one.id === id))) return refuse('guides/unknown');
  return { guides: kept.guides.filter((one) => one !== mine) };
}

