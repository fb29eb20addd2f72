/** Voting by proxy at the secretariat's desk, in another body than a People's Council alone. */
import { proxyWords } from '../../../../shared/text/proxies.ts';
import type { DeskSlots } from '../../slot.ts';
import { ProxiesDesk } from './proxies-desk.tsx';

export const desk: DeskSlots = {
  parts: [
    {
      path: 'proxies',
      order: 26,
      title: proxyWords.title,
      when: ({ weights }) => weights.body !== undefined,
      recorded: true,
      Show: ProxiesDesk,
    },
  ],
};
