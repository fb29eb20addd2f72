/** Guides of one's unit, for a screen. */
import { useQueryClient } from '@tanstack/react-query';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import type { Guides } from '../../../shared/wire/guides.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { guidesFor } from './standing.ts';

export const GUIDES_PATH = '/guides';

/** Those that come with the application stand there at once, and without a network. */
export function useGuides() {
  const { t } = useWords();
  const me = useMe();
  const { data, refusal, again } = useAsk<Guides>(GUIDES_PATH, { keepAs: 'guides' });
  return { guides: guidesFor(data?.guides ?? [], { kind: me.member.kind, rights: me.rights }, t), refusal, again };
}

/** Keeps what a change answered for all who show guides. */
export function useGuidesTold(): (answer: Guides | Refusal) => Guides | Refusal {
  const queries = useQueryClient();
  return (answer) => {
    if (!isRefusal(answer)) queries.setQueryData([GUIDES_PATH], answer);
    // Somebody else's change is shown behind the one that is being written.
    else if (answer.code === 'guides/changed-meanwhile') void queries.invalidateQueries({ queryKey: [GUIDES_PATH] });
    return answer;
  };
}
