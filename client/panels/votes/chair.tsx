/** The chair's acts on votes: open, close, announce or set aside; and what may be known before the announcement. */
import { useState } from 'react';
import { Checkbox, Stack, Textarea } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { presentDelegates, quorum, total } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { contentOf, standingWith, withdrawnFrom, type Vote } from '../../../shared/meeting/votes.ts';
import { roll } from '../../../shared/text/roll.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useWords } from '../../ui/language.tsx';
import { byGivenName } from '../../ui/name-order.ts';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useAway, useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import type { ChairSlots } from '../slot.ts';
import { Cast, Closing } from './ballot.tsx';
import { foreseenText, Ground } from './ground.tsx';
import { openVote, sealedVote, settledVote, votesOf } from './now-running.ts';
import { QuorumLost } from './quorum-lost.tsx';
import { ruleText } from './words.ts';
import css from './votes.module.css';

/** Freezes the question, as it is shown here; below the quorum only with the chair's own word. */
function OpenVote({ vote, big = false }: { readonly vote: Vote; readonly big?: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const [word, setWord] = useState(false);
  const { met, present, needed: least } = quorum(meeting);
  const [without, setWithout] = useState(false);
  const content = contentOf(meeting, vote);
  const titles = standingWith(meeting, vote);
  const gone = withdrawnFrom(meeting, vote);
  const check = () => {
    if (!met && !word) return refuse('votes/below-quorum', { present, needed: least });
    return gone.length > 0 && !without ? refuse('votes/paper-withdrawn', { title: gone[0]!.title }) : undefined;
  };
  const all = total(meeting);
  return (
    <TwoStep
      type="openVote"
      input={{ vote: vote.vote, belowQuorum: !met && word, withoutWithdrawn: gone.length > 0 && without }}
      big={big}
      variant={big ? 'filled' : 'default'}
      label={t(votes.openVote)}
      title={t(votes.openTitle)}
      onOpen={() => {
        setWord(false);
        setWithout(false);
      }}
      check={check}
    >
      <Stack gap="md">
        <p className={`${css.question} ${css.long}`}>{content.text}</p>
        {titles.length > 0 && (
          <ul>
            {titles.map((one) => (
              <li key={one.paper}>{one.title}</li>
            ))}
          </ul>
        )}
        <p>
          {t(votes.ruleLine, { rule: ruleText(vote.rule, t) })} {foreseenText(vote.rule, all, t)}
        </p>
        <Ground vote={vote} />
        <p>{t(roll.present, { present, total: all })}</p>
        <p className={panel.soft}>{t(votes.openText)}</p>
        {!met && (
          <Checkbox
            size="md"
            checked={word}
            onChange={(event) => setWord(event.currentTarget.checked)}
            label={t(votes.belowQuorumAsk, { present, needed: least })}
          />
        )}
        {gone.length > 0 && (
          <Checkbox
            size="md"
            checked={without}
            onChange={(event) => setWithout(event.currentTarget.checked)}
            label={t(votes.withoutWithdrawn, { titles: gone.map((one) => one.title).join('; ') })}
          />
        )}
      </Stack>
    </TwoStep>
  );
}

/** Present delegates of whom the box has no ballot; undefined where this viewer is not told. */
function useMissing(vote: Vote): string[] | undefined {
  const { followed, meeting } = useHere();
  const { progress } = followed;
  if (progress?.sublog !== vote.vote || !progress.members) return undefined;
  return presentDelegates(meeting).filter((one) => !progress.members!.includes(one));
}

function MissingNames({ members }: { readonly members: readonly string[] }) {
  const { t } = useWords();
  const away = useAway();
  const nameOf = useNames();
  return (
    <ul className={panel.names} tabIndex={0} aria-label={t(votes.notYet, { count: members.length })}>
      {[...members].sort((a, b) => byGivenName(nameOf(a), nameOf(b))).map((one) => (
        <li key={one}>
          {nameOf(one)} {away(one) && <small>({t(away(one)!)})</small>}
        </li>
      ))}
    </ul>
  );
}

/** While a vote is open: how many, and who has not yet, for the chair and the secretary. */
export function Progress({ vote, acts }: { readonly vote: Vote; readonly acts: boolean }) {
  const { t } = useWords();
  const missing = useMissing(vote);
  return (
    <section className={panel.panel} aria-labelledby="chair-progress">
      <h2 id="chair-progress" className={panel.stage}>
        {t(votes.open)} <Closing vote={vote} />
      </h2>
      {!acts && <p className={`${css.question} ${css.long}`}>{vote.content?.text}</p>}
      <Cast vote={vote} />
      <QuorumLost vote={vote} />
      {acts && vote.state === 'open' && (
        <TwoStep type="closeVote" input={{ vote: vote.vote }} big label={t(votes.closeVote)} title={t(votes.closeTitle)}>
          <Stack gap="md">
            <p>{t(votes.closeText)}</p>
            {missing && missing.length > 0 && (
              <>
                <p>
                  <strong>{t(votes.closeMissing, { count: missing.length })}</strong>
                </p>
                <MissingNames members={missing} />
              </>
            )}
            {missing?.length === 0 && <p>{t(votes.allVoted)}</p>}
          </Stack>
        </TwoStep>
      )}
      {missing && (
        <div>
          <h3>{missing.length === 0 ? t(votes.allVoted) : t(votes.notYet, { count: missing.length })}</h3>
          {missing.length > 0 && <MissingNames members={missing} />}
        </div>
      )}
    </section>
  );
}

/** Closed and not announced: nobody has seen a tally, so the chair can still ask for a repeat. */
export function Sealed({ vote, acts }: { readonly vote: Vote; readonly acts: boolean }) {
  const { t } = useWords();
  const missing = useMissing(vote);
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="chair-sealed">
      <h2 id="chair-sealed" className={panel.stage}>
        {t(votes.sealedChair)}
      </h2>
      <p className={`${css.question} ${css.long}`}>{vote.content?.text}</p>
      {missing && <p>{t(votes.sealedChairText, { missing: missing.length })}</p>}
      <QuorumLost vote={vote} />
      {vote.state === 'announced' && <Notice>{t(votes.announcing)}</Notice>}
      {acts && vote.state === 'sealed' && (
        <>
          <TwoStep type="announceResult" input={{ vote: vote.vote }} big label={t(votes.announce)} title={t(votes.announceTitle)}>
            <p>{t(votes.announceText)}</p>
          </TwoStep>
          {missing && missing.length > 0 && <MissingNames members={missing} />}
          <SetAside vote={vote} />
        </>
      )}
      {!(acts && vote.state === 'sealed') && missing && missing.length > 0 && <MissingNames members={missing} />}
    </section>
  );
}

function SetAside({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const [repeat, setRepeat] = useState(true);
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return (
    <TwoStep
      type="voidVote"
      input={{ vote: vote.vote, reason, repeat }}
      variant="default"
      label={t(votes.setAside)}
      title={t(votes.setAsideTitle)}
      act={t(votes.setAsideAct)}
      cancel={t(votes.keep)}
      onOpen={() => setTried(false)}
      check={() => {
        setTried(true);
        return missing ? refuse('votes/reason-missing') : undefined;
      }}
    >
      <Stack gap="md">
        <p>{t(vote.result ? votes.setAsideAfter : votes.setAsideText)}</p>
        <Textarea
          label={t(votes.reason)}
          description={t(votes.reasonHint)}
          value={reason}
          maxLength={300}
          autosize
          minRows={2}
          error={tried && missing ? t(votes.reasonMissing) : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Checkbox size="md" checked={repeat} onChange={(event) => setRepeat(event.currentTarget.checked)} label={t(votes.repeat)} />
      </Stack>
    </TwoStep>
  );
}

/** Votes of the present item that were not opened yet. */
function ready(meeting: Meeting): Vote[] {
  const { session: { stage }, agenda: { current } } = meeting;
  return stage === 'underWay' && current !== undefined ? votesOf(meeting, current).filter((one) => one.state === 'prepared') : [];
}

/** The first of them is the next act; the others may be taken before it. */
function Ready({ big }: { readonly big: boolean }) {
  const { t } = useWords();
  const [first, ...rest] = ready(useHere().meeting);
  if (!first) return null;
  const rule = (one: Vote) => t(votes.ruleLine, { rule: ruleText(one.rule, t) });
  return (
    <>
      <div className={panel.group}>
        <p className={panel.soft}>{t(votes.ofItem)}</p>
        <p className={`${css.question} ${css.long} ${css.cut}`}>{first.text}</p>
        <p className={panel.soft}>
          {rule(first)} {first.repeats && `${t(votes.repeats)}.`}
        </p>
        <OpenVote vote={first} big={big} />
      </div>
      {rest.length > 0 && (
        <ul className={panel.cards}>
          {rest.map((one) => (
            <li key={one.vote}>
              <span className={css.cut}>{one.text}</span>
              <span className={panel.soft}>{rule(one)}</span>
              <OpenVote vote={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Front() {
  const { meeting } = useHere();
  const [open, sealed] = [openVote(meeting), sealedVote(meeting)];
  return open ? <Progress vote={open} acts /> : sealed && <Sealed vote={sealed} acts />;
}

/** A result that has to be taken back. */
function Announced() {
  const vote = settledVote(useHere().meeting);
  return vote?.result && <SetAside vote={vote} />;
}

export const chair: ChairSlots = {
  front: { when: ({ meeting }) => (openVote(meeting) ?? sealedVote(meeting)) !== undefined, Show: Front },
  next: { when: ({ meeting }) => (ready(meeting).length > 0 ? 'running' : undefined), Show: Ready },
  more: { when: ({ meeting }) => settledVote(meeting)?.result !== undefined, Show: Announced },
};
