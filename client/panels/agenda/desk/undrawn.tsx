/** Pages of papers that some readers' devices cannot draw: for the secretary, until the closing. */
import { createContext, use, type ReactNode } from 'react';
import { LIVE } from '../../../../shared/meeting/access.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { undrawnWords } from '../../../../shared/text/audience-desk.ts';
import type { PagesUndrawn } from '../../../../shared/wire/undrawn.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import css from './agenda.module.css';

const EVERY_MS = 15_000;
/** More are counted. */
const NAMED = 3;

const Known = createContext<PagesUndrawn['undrawn'] | undefined>(undefined);

/** Around the papers: asked for once for all of them. */
export function UndrawnKnown({ children }: { readonly children: ReactNode }) {
  const { id, meeting } = useDesk();
  const live = LIVE.includes(meeting.session.stage);
  const { data } = useAsk<PagesUndrawn>(`/meetings/${encodeURIComponent(id)}/undrawn`, { every: EVERY_MS, when: live });
  return <Known value={live ? data?.undrawn : undefined}>{children}</Known>;
}

export function UndrawnOf({ paper: { paper, state } }: { readonly paper: Paper }) {
  const { t } = useWords();
  const pages = use(Known)?.[paper] ?? [];
  if (pages.length === 0 || state !== 'current') return null;
  const more = pages.length - NAMED;
  return (
    <span className={css.undrawn} role="status">
      {pages.slice(0, NAMED).map(({ page, devices }) => (
        <span key={page}>{t(undrawnWords.page, { page, n: devices })}</span>
      ))}
      {more > 0 && <span>{t(undrawnWords.more, { n: more })}</span>}
      <span className={css.soft}>{t(undrawnWords.what)}</span>
    </span>
  );
}
