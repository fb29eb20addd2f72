/** A paper under its item: opened by a press, renamed in place, replaced, withdrawn. */
import { lazy, memo, Suspense, useState } from 'react';
import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconDots, IconFileText } from '@tabler/icons-react';
import type { Json } from '../../../../shared/base/canonical.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { putOnPaper } from '../../../../shared/meeting/access.ts';
import { standingWith } from '../../../../shared/meeting/question.ts';
import { internalWords } from '../../../../shared/text/audience.ts';
import { audienceDesk } from '../../../../shared/text/audience-desk.ts';
import { catalogues } from '../../../../shared/text/catalogues.ts';
import { paperOpinions } from '../../../../shared/text/paper-opinions.ts';
import { paperDesk } from '../../../../shared/text/papers.ts';
import { useTurned } from '../../../desk/use-turned.ts';
import { useDraft } from '../../../desk/use-draft.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { ActsMenu } from '../../../ui/acts-menu.tsx';
import { useWords } from '../../../ui/language.tsx';
import { refuse } from '../../../../shared/base/refusal.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import type { AgendaActs } from './agenda-acts.ts';
import { OpenedBy } from './opened-by.tsx';
import { Rename } from './rename.tsx';
import { AudienceForm } from './audience-form.tsx';
import { AudienceMark } from './audience-mark.tsx';
import { DescribePaper } from './describe-paper.tsx';
import { ReplacePaper } from './replace-paper.tsx';
import { UndrawnOf } from './undrawn.tsx';
import css from './agenda.module.css';

/** Rarely asked for, and not needed to prepare anything. */
const PaperOpinions = lazy(() => import('../../papers/opinions/paper-opinions.tsx').then((one) => ({ default: one.PaperOpinions })));

interface PaperRowProps {
  readonly paper: Paper;
  readonly acts: AgendaActs;
  readonly mayChange: boolean;
  readonly draft: boolean;
}

export const PaperRow = memo(function PaperRow({ paper, acts, mayChange, draft }: PaperRowProps) {
  const { t } = useWords();
  const { meeting, actor } = useDesk();
  const reader = actor?.kind === 'person' ? actor.id : '';
  const [renaming, setRenaming] = useState(false);
  const { turn, takesKeys } = useTurned();
  const [withdrawing, setWithdrawing] = useState(false);
  const { typed: { reason }, type, sent } = useDraft(`withdraw/${paper.paper}`, { reason: '' });
  const [replacing, setReplacing] = useState(false);
  const [audience, setAudience] = useState(false);
  const [describing, setDescribing] = useState(false);
  const [gathering, setGathering] = useState(false);
  const { title, state } = paper;
  if (renaming)
    return (
      <li className={css.paper}>
        <div className={`${css.paperWhat} ${css.column}`}>
          <Rename
            form={paper.paper}
            label={t(paperDesk.titleOf)}
            title={title}
            about={paper.paper}
            now={title}
            onSave={(next, was) => acts.act('renamePaper', { paper: paper.paper, title: next, was })}
            onClose={() => {
              turn();
              setRenaming(false);
            }}
          />
        </div>
      </li>
    );
  const old = state !== 'current';
  return (
    <li className={`${css.paper} ${old ? css.old : ''}`}>
      <IconFileText size={20} aria-hidden />
      <span className={css.paperWhat}>
        {state === 'withdrawn' ? (
          <span className={css.paperTitle}>{title}</span>
        ) : (
          <button type="button" className={css.paperTitle} onClick={() => acts.open(paper)} aria-label={t(paperDesk.open, { title })}>
            {title}
          </button>
        )}
        <AudienceMark of={paper} />
        <span className={css.soft}>
          {paper.internal && `${t(internalWords.internal)} · `}
          {[paper.kind, paper.issuer, paper.preparedBy].map((one) => one && `${one} · `)}
          {t(paperDesk.pages, { pages: paper.pages })}
          {paper.replaces !== undefined && ` · ${t(paperDesk.replaces)}`}
          {paper.changed !== undefined && ` · ${t(paperDesk.changedIs, { line: paper.changed })}`}
          {state === 'replaced' && ` · ${t(paperDesk.replaced)}`}
          {state === 'withdrawn' && ` · ${t(paperDesk.withdrawn, { reason: paper.reason ?? '' })}`}
        </span>
        <OpenedBy paper={paper} />
        <UndrawnOf paper={paper} />
      </span>
      {!old && !paper.hidden && (
        <ActsMenu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon ref={takesKeys} variant="subtle" color="gray.8" size={40} aria-label={t(paperDesk.acts, { title })}>
              <IconDots size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item fz="md" mih={44} onClick={() => setGathering(true)}>
              {t(paperOpinions.open)}
            </Menu.Item>
            {mayChange && (
              <>
                <Menu.Item fz="md" mih={44} onClick={() => setRenaming(true)}>
                  {t(paperDesk.rename)}
                </Menu.Item>
                <Menu.Item fz="md" mih={44} onClick={() => setDescribing(true)}>
                  {t(catalogues.describe)}
                </Menu.Item>
                <Menu.Item fz="md" mih={44} onClick={() => void acts.act('markPaper', { paper: paper.paper, internal: !paper.internal })}>
                  {t(paper.internal ? internalWords.unmark : internalWords.mark)}
                </Menu.Item>
                <Menu.Item fz="md" mih={44} onClick={() => setAudience(true)}>
                  {t(audienceDesk.set)}
                </Menu.Item>
                <Menu.Item fz="md" mih={44} onClick={() => setReplacing(true)}>
                  {t(paperDesk.replace)}
                </Menu.Item>
                <Menu.Item fz="md" mih={44} onClick={() => setWithdrawing(true)}>
                  {t(paperDesk.withdraw)}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </ActsMenu>
      )}
      {gathering && (
        <Suspense>
          <PaperOpinions meeting={meeting} reader={reader} paper={paper} onClose={() => setGathering(false)} />
        </Suspense>
      )}
      {describing && <DescribePaper paper={paper} acts={acts} onClose={() => setDescribing(false)} />}
      {audience && (
        <AudienceForm
          form={paper.paper}
          about={paper.paper}
          head={t(audienceDesk.set)}
          act={t(audienceDesk.save)}
          now={paper}
          onSave={(chosen) => acts.act('setPaperAudience', { paper: paper.paper, ...chosen } as { [key: string]: Json })}
          onClose={() => setAudience(false)}
        />
      )}
      {mayChange && <ReplacePaper paper={paper} acts={acts} draft={draft} opened={replacing} onClose={() => setReplacing(false)} />}
      <Confirm
        opened={withdrawing}
        title={t(paperDesk.withdraw)}
        act={t(paperDesk.withdraw)}
        onAct={() =>
          reason.trim() === '' && !draft
            ? refuse('papers/reason-missing')
            : acts
                .act('withdrawPaper', { paper: paper.paper, reason: reason.trim() || t(paperDesk.withdraw) })
                .then((wrong) => wrong ?? sent())
        }
        onClose={() => setWithdrawing(false)}
      >
        <p>{t(draft ? paperDesk.withdrawWhatDraft : paperDesk.withdrawWhat, { title })}</p>
        <WithVotes paper={paper} />
        {!draft && (
          <TextInput
            mt="md"
            label={t(paperDesk.reason)}
            value={reason}
            maxLength={300}
            onChange={(event) => type({ reason: event.currentTarget.value })}
          />
        )}
      </Confirm>
    </li>
  );
});

/** The votes that are lost a paper with it, named before it is withdrawn. */
function WithVotes({ paper }: { readonly paper: Paper }) {
  const { t } = useWords();
  const { meeting } = useDesk();
  const prepared = Object.values(meeting.votes.votes).filter((one) => one.state === 'prepared' && !putOnPaper(meeting, one.vote));
  const votes = prepared.filter((one) => standingWith(meeting, one).includes(paper));
  return votes.length > 0 && <p>{t(paperDesk.withdrawVotes, { texts: votes.map((one) => one.text).join('; ') })}</p>;
}
