/** The folds of the chair's rarer acts, in the order in which a session needs them. */
import { chairGroups as words } from '../../shared/text/chair-groups.ts';
import type { ChairGroup } from './slot.ts';

const NAMES = ['course', 'voting', 'speaking', 'sites', 'screens', 'messages', 'ending'] as const;

export const GROUPS = Object.fromEntries(NAMES.map((name, order) => [name, { name, order, title: words[name] }])) as Readonly<
  Record<(typeof NAMES)[number], ChairGroup>
>;
