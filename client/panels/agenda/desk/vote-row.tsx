/** A vote under its item. */
import { memo, useState } from 'react';
import { ActionIcon, Menu } from '@mantine/core';
import { IconChecklist, IconDots } from '@tabler/icons-react';
import { putOnPaper } from '../../../../shared/meeting/access.ts';
import { bodyOf, groundOf } from '../../../../shared/meeting/question.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { papersWith, standingWith, withdrawnFrom } from '../../../../shared/meeting/question.ts';
import type { Vote } from '../../../../shared/meeting/votes.ts';
import { formDesk } from '../../../../shared/text/form-desk.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { ActsMenu } from '../../../ui/acts-menu.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { groundText } from '../../votes/ground.tsx';
import { ruleText } from '../../votes/words.ts';
import type { AgendaActs } from './agenda-acts.ts';
import { PaperPrints } from './paper-prints.tsx';
import { typedBallot } from './typed-ballot.ts';
import { VoteForm } from './vote-form.tsx';
import css from './agenda.module.css';

interface VoteRowProps {
  readonly vote: Vote;
  readonly papers: readonly Paper[];
  readonly acts: AgendaActs;
  readonly mayChange: boolean;
}

const STATE = {
  prepared: prepare.votePrepared,
  open: prepare.voteRunning,
  closing: prepare.voteRunning,
  sealed: prepare.voteRunning,
  announced: prepare.voteRunning,
  closed: prepare.voteDone,
  voided: prepare.voteVoided,
} as const;
const WAY = { public: prepare.vote, secret: prepare.waySecret, paper: prepare.wayPaper } as const;

export const VoteRow = memo(function VoteRow({ vote, papers, acts, mayChange }: VoteRowProps) {
  const { t } = useWords();
  const { meeting } = useDesk();
  const { form, options = [] } = vote.ballot ?? {};
  const ground = groundOf(meeting, vote);
  const titles = (vote.content ? papersWith(meeting, vote, vote.content) : standingWith(meeting, vote)).map((one) => one.title);
  const gone = vote.state === 'prepared' ? withdrawnFrom(meeting, vote).map((one) => one.title) : [];
  // On papers it has a state of its own, once it is out.
  const out = putOnPaper(meeting, vote.vote) ? meeting.paperBallots.votes[vote.vote]! : undefined;
  const state = !out ? vote.state : out.state === 'closed' || out.state === 'voided' ? out.state : 'open';
  const [editing, setEditing] = useState(false);
  const [dropping, setDropping] = useState(false);
  return (
    <li className={css.paper}>
      <IconChecklist size={20} aria-hidden />
      <span className={css.paperWhat}>
        <span className={css.voteText}>{vote.text}</span>
        <span className={css.soft}>
          {t(WAY[vote.ballot?.way ?? 'public'])} · {ruleText(vote.rule, bodyOf(meeting, vote), t)} · {t(STATE[state])}
          {vote.repeats !== undefined && ` · ${t(prepare.voteRepeats)}`}
        </span>
        {form && (
          <span className={css.soft}>
            {t(formDesk.onPaper, {
              kind: t(formDesk[typedBallot(vote.ballot).kind as 'election']),
              count: form.kind === 'election' ? options.length : form.kind === 'ranked' ? form.candidates.length : form.officers.length,
            })}
          </span>
        )}
        {ground && <span className={css.soft}>{groundText(ground, t)}</span>}
        {titles.length > 0 && <span className={css.soft}>{t(prepare.voteWith, { titles: titles.join('; ') })}</span>}
        {vote.ballot?.way === 'paper' && state !== 'voided' && <PaperPrints vote={vote.vote} counted={state === 'closed'} />}
        {gone.length > 0 && <span className={css.why}>{t(prepare.voteWithdrawn, { titles: gone.join('; ') })}</span>}
      </span>
      {mayChange && state === 'prepared' && (
        <ActsMenu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray.8" size={40} aria-label={`${t(prepare.editVote)}: ${vote.text}`}>
              <IconDots size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item fz="md" mih={44} onClick={() => setEditing(true)}>
              {t(prepare.editVote)}
            </Menu.Item>
            <Menu.Item fz="md" mih={44} onClick={() => setDropping(true)}>
              {t(prepare.dropVote)}
            </Menu.Item>
          </Menu.Dropdown>
        </ActsMenu>
      )}
      {editing && <VoteForm item={vote.item} about="" papers={papers} vote={vote} onClose={() => setEditing(false)} />}
      <Confirm
        opened={dropping}
        title={t(prepare.dropVote)}
        act={t(prepare.dropVote)}
        onAct={async () => (await acts.act('dropVote', { vote: vote.vote })) ?? undefined}
        onClose={() => setDropping(false)}
      >
        {t(prepare.dropVoteWhat, { text: vote.text })}
      </Confirm>
    </li>
  );
});
