/** What a unit's desks have of their own: shown before it ends, is removed, or goes into another. */
import { unitTree as words } from '../../../../shared/text/unit-tree.ts';
import type { Taken, UnitOwn } from '../../../../shared/wire/units.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** In words, what there is of each; what goes along in a merger first. */
export function useOwnSaid() {
  const { t } = useWords();
  return (own: UnitOwn): { readonly movable: ReadonlyArray<readonly [Taken, string]>; readonly stays: readonly string[] } => {
    const some = (n: number, said: string) => (n > 0 ? [said] : []);
    const movable = [
      ...some(own.templates, t(words.ownTemplates, { n: own.templates })).map((said) => ['templates', said] as const),
      ...some(own.venues, t(words.ownVenues, { n: own.venues })).map((said) => ['venues', said] as const),
      ...some(own.guides, t(words.ownGuides, { n: own.guides })).map((said) => ['guides', said] as const),
      ...some(own.entries, t(words.ownEntries, { n: own.entries })).map((said) => ['entries', said] as const),
      ...some(own.presets, t(words.ownPresets, { n: own.presets })).map((said) => ['presets', said] as const),
    ];
    const stays = own.workingRules ? [t(words.ownWorkingRules)] : [];
    return { movable, stays };
  };
}

export function OwnOfUnit({ own }: { readonly own: UnitOwn }) {
  const { t } = useWords();
  const { movable, stays } = useOwnSaid()(own);
  const all = [...movable.map(([, said]) => said), ...stays];
  if (all.length === 0) return null;
  return (
    <Notice title={t(words.ownGoes)}>
      <ul>
        {all.map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
      <p>{t(words.ownWhat)}</p>
    </Notice>
  );
}
