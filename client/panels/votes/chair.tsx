/** The chair's acts on votes: open, close, announce or set aside; and what may be known before the announcement. */
import { useState } from 'react';
import { Stack } from '@mantine/core';
import { isPaused, isRecused, isSecret, presentDelegates, total } from '../../../shared/meeting/access.ts';
import { quorum } from '../../../shared/meeting/quorum.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { bodyOf, contentOf, standingWith } from '../../../shared/meeting/question.ts';
import { lotsToDraw } from '../../../shared/meeting/ranked.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { roll } from '../../../shared/text/roll.ts';
import { voteActs } from '../../../shared/text/vote-acts.ts';
import { votes } from '../../../shared/text/votes.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { Cast, Closing } from './ballot.tsx';
import { Late, MissingNames, SaidAlready, SetAside, useWord } from './chair-parts.tsx';
import { ClosesIn, PacingActs } from './pacing-acts.tsx';
import { Ground, ruleLine, takesText } from './ground.tsx';
import { ListProgress, ListSealed, OpenList, puttable } from './list-chair.tsx';
import { DrawLot } from './lot.tsx';
import { openNow, preparedOf, sealedNow, settledNow } from './now-running.ts';
import { QuorumLost } from './quorum-lost.tsx';
import { Thresholds } from './thresholds.tsx';
import { SpokenChoices } from './spoken.tsx';
import ReadyToVote, { ReadyCount } from './ready-to-vote.tsx';
import { QuestionText } from './question-text.tsx';
import css from './votes.module.css';

/** Freezes the question, as it is shown here; below the quorum only with the chair's own word. */
function OpenVote({ vote, big = false }: { readonly vote: Vote; readonly big?: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const { present } = quorum(meeting);
  const word = useWord([vote]);
  const [minutes, setMinutes] = useState(0);
  const content = contentOf(meeting, vote);
  const body = bodyOf(meeting, vote);
  const titles = standingWith(meeting, vote);
  const all = total(meeting);
  return (
    <TwoStep
      type="openVote"
      input={{ vote: vote.vote, ...word.input, ...(minutes > 0 && { closesIn: minutes * 60 }) }}
      big={big}
      variant={big ? 'filled' : 'default'}
      label={t(voteActs.openVote)}
      title={t(voteActs.openTitle)}
      onOpen={word.clear}
      check={word.check}
    >
      <Stack gap="md">
        <QuestionText text={content.text} />
        <SaidAlready vote={vote} />
        {titles.length > 0 && (
          <ul>
            {titles.map((one) => (
              <li key={one.paper}>{one.title}</li>
            ))}
          </ul>
        )}
        <p>
          {takesText({ ...content, body }, all, t)}
        </p>
        <Thresholds asked={content} total={all} body={body} />
        <Ground vote={vote} />
        <p>{t(roll.present, { present, total: all })}</p>
        <ReadyCount />
        <ClosesIn minutes={minutes} onChange={setMinutes} />
        <p className={panel.soft}>{t(voteActs.openText)}</p>
        {word.asked}
      </Stack>
    </TwoStep>
  );
}

/** Present delegates of whom the box has no ballot; undefined where this viewer is not told. */
function useMissing(vote: Vote): string[] | undefined {
  const { followed, meeting } = useHere();
  const members = followed.progress[vote.vote]?.members;
  return members && presentDelegates(meeting).filter((one) => !members.includes(one) && !isRecused(meeting, vote.item, one));
}

/** While a vote is open: how many, and who has not yet, for the chair and the secretary. */
export function Progress({ vote, acts }: { readonly vote: Vote; readonly acts: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const missing = useMissing(vote);
  return (
    <section className={panel.panel} aria-labelledby="chair-progress">
      <h2 id="chair-progress" className={panel.stage}>
        {t(votes.open)} <Closing vote={vote} />
      </h2>
      {!acts && <QuestionText text={vote.content?.text} />}
      <Cast vote={vote} />
      <QuorumLost vote={vote} />
      {acts && vote.state === 'open' && !isPaused(meeting, vote.vote) && (
        <TwoStep type="closeVote" input={{ vote: vote.vote }} big label={t(voteActs.closeVote)} title={t(voteActs.closeTitle)}>
          <Stack gap="md">
            <p>{t(voteActs.closeText)}</p>
            {missing && missing.length > 0 && (
              <>
                <p>
                  <strong>{t(voteActs.closeMissing, { count: missing.length })}</strong>
                </p>
                <MissingNames members={missing} />
              </>
            )}
            {missing?.length === 0 && <p>{t(voteActs.allVoted)}</p>}
          </Stack>
        </TwoStep>
      )}
      {acts && <PacingActs vote={vote} />}
      <SpokenChoices vote={vote} />
      {acts && <SetAside vote={vote} />}
      {missing && (
        <div>
          <h3>{missing.length === 0 ? t(voteActs.allVoted) : t(voteActs.notYet, { count: missing.length })}</h3>
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
        {t(voteActs.sealedChair)}
      </h2>
      <QuestionText text={vote.content?.text} />
      {missing && <p>{missing.length === 0 ? t(voteActs.sealedChairAll) : t(voteActs.sealedChairText, { missing: missing.length })}</p>}
      <QuorumLost vote={vote} />
      {vote.state === 'announced' && <Notice>{t(votes.announcing)}</Notice>}
      {acts && vote.state === 'sealed' && (
        <>
          <TwoStep type="announceResult" input={{ vote: vote.vote }} big label={t(voteActs.announce)} title={t(voteActs.announceTitle)}>
            <p>{t(voteActs.announceText)}</p>
          </TwoStep>
          {missing && missing.length > 0 ? <Late vote={vote} members={missing} /> : <SetAside vote={vote} />}
        </>
      )}
      <SpokenChoices vote={vote} />
      {!(acts && vote.state === 'sealed') && missing && missing.length > 0 && <MissingNames members={missing} />}
    </section>
  );
}

/** Public votes of the present item that were not opened yet. */
function ready(meeting: Meeting): Vote[] {
  const { session: { stage }, agenda: { current } } = meeting;
  return stage === 'underWay' && current !== undefined ? preparedOf(meeting, current) : [];
}

/** The first of them is the next act; the others may be taken before it. */
function Ready({ big }: { readonly big: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const [first, ...rest] = ready(meeting);
  if (!first) return null;
  const rule = (one: Vote) => ruleLine({ rule: one.rule, form: one.ballot?.form, body: bodyOf(meeting, one) }, t);
  return (
    <>
      <div className={panel.group}>
        <p className={panel.soft}>{t(voteActs.ofItem)}</p>
        <p className={`${css.question} ${css.long} ${css.cut}`}>{first.text}</p>
        <p className={panel.soft}>
          {rule(first)} {first.repeats && `${t(votes.repeats)}.`}
        </p>
        <ReadyToVote />
        {/* A question that is read out gives its dialog to no other one. */}
        <OpenVote key={first.vote} vote={first} big={big} />
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

/** Behind them all: several at once. */
function ReadyOrList({ big }: { readonly big: boolean }) {
  const { meeting } = useHere();
  return (
    <>
      <Ready big={big} />
      {ready(meeting).length > 1 && <OpenList />}
    </>
  );
}

/** Of a secret one tellers and chair have acts of their own. */
const isPublic = (vote: Vote | undefined): boolean => vote !== undefined && !isSecret(vote);

function Front() {
  const { meeting } = useHere();
  const open = openNow(meeting);
  const seen = open ?? sealedNow(meeting);
  if (!seen) return <DrawLot />;
  const [List, One] = open ? [ListProgress, Progress] : [ListSealed, Sealed];
  return seen.list ? <List key={seen.list.slate} {...seen} acts /> : <One key={seen.vote.vote} vote={seen.vote} acts />;
}

/** A result that has to be taken back; votes of several items, to be put at once. */
function More() {
  const { meeting } = useHere();
  return (
    <>
      {settledNow(meeting)?.votes.map((one) => one.result && !one.voided && <SetAside key={one.vote} vote={one} />)}
      {ready(meeting).length < 2 && <OpenList />}
    </>
  );
}

export const chair: ChairSlots = {
  front: {
    when: ({ meeting }) => {
      const running = openNow(meeting) ?? sealedNow(meeting);
      return running ? isPublic(running.vote) : lotsToDraw(meeting).length > 0;
    },
    Show: Front,
  },
  next: { when: ({ meeting }) => (ready(meeting).length > 0 ? 'running' : undefined), Show: ReadyOrList },
  more: [
    {
      group: GROUPS.voting,
      when: ({ meeting }) => settledNow(meeting)?.votes.some((one) => one.result) === true || puttable(meeting).length > 1,
      Show: More,
    },
  ],
};
