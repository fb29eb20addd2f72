/** What many files chosen at once are to become, kept in the tab until they are on the agenda: a page closed half way loses no plan. */
import { toHex } from '../../../../../shared/base/bytes.ts';
import type { Meeting } from '../../../../../shared/meeting/feature.ts';

export interface Planned {
  readonly name: string;
  readonly sha256: string;
  readonly item: string;
  readonly title: string;
}

/** Of files that were looked at before others came to them. */
const known = new WeakMap<File, string>();

export async function hashOf(file: File): Promise<string> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const hash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  known.set(file, hash);
  return hash;
}

export function plannedFrom(kept: string): readonly Planned[] {
  try {
    const plan = JSON.parse(kept) as readonly Planned[];
    return Array.isArray(plan) ? plan.filter((one) => typeof one?.sha256 === 'string' && typeof one.item === 'string') : [];
  } catch {
    return [];
  }
}

/** Those that are not on the agenda yet. */
export function notEntered(plan: readonly Planned[], { papers }: Meeting): readonly Planned[] {
  const here = new Set(Object.values(papers.papers).map((one) => `${one.item} ${one.sha256}`));
  return plan.filter((one) => !here.has(`${one.item} ${one.sha256}`));
}

/** Of those the ones whose item still is. */
export const outstanding = (plan: readonly Planned[], meeting: Meeting): readonly Planned[] =>
  notEntered(plan, meeting).filter((one) => meeting.agenda.items.some(({ item }) => item === one.item));
