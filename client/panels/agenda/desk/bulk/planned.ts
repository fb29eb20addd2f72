/** What many files chosen at once are to become, kept in the tab until they are on the agenda: a page closed half way loses no plan. */
import { toHex } from '../../../../../shared/base/bytes.ts';
import type { Meeting } from '../../../../../shared/meeting/feature.ts';

export interface Planned {
  readonly name: string;
  readonly sha256: string;
  readonly item: string;
  readonly title: string;
}

export async function hashOf(file: File): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
}

export function plannedFrom(kept: string): readonly Planned[] {
  try {
    const plan = JSON.parse(kept) as readonly Planned[];
    return Array.isArray(plan) ? plan.filter((one) => typeof one?.sha256 === 'string' && typeof one.item === 'string') : [];
  } catch {
    return [];
  }
}

/** Those that are not on the agenda yet, and whose item still is. */
export function outstanding(plan: readonly Planned[], { agenda, papers }: Meeting): readonly Planned[] {
  const here = new Set(Object.values(papers.papers).map((one) => `${one.item} ${one.sha256}`));
  return plan.filter((one) => agenda.items.some(({ item }) => item === one.item) && !here.has(`${one.item} ${one.sha256}`));
}
