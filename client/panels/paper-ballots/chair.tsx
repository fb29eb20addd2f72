/** The chair's acts on votes on printed papers: opens, ends the voting, asks for a recount, announces, sets aside. */
import { useState } from 'react';
import { Checkbox, Stack, Textarea } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { onPaperNow, putOnPaper, total } from '../../../shared/meeting/access.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import { leastTellers } from '../../../shared/meeting/least-tellers.ts';
import type { PaperVote } from '../../../shared/meeting/paper-ballot-events.ts';
import { bodyOf, contentOf } from '../../../shared/meeting/question.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { paperChair as words, paperNow } from '../../../shared/text/paper-screens.ts';
import { voteActs } from '../../../shared/text/vote-acts.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { NameTellers } from '../tellers/name-tellers.tsx';
import { SaidAlready, useWord } from '../votes/chair-parts.tsx';
import { takesText } from '../votes/ground.tsx';
import { Thresholds } from '../votes/thresholds.tsx';
import { QuestionText } from '../votes/question-text.tsx';
import css from '../votes/votes.module.css';
import { lineNames } from './count-form.tsx';
import { settledOnPaper } from './now-on-paper.ts';
import { Issue } from './page.tsx';

/** Votes of the present item that are prepared for papers and not out yet. */
function ready(meeting: Meeting): Vote[] {
  const { session: { stage }, agenda: { current }, votes: { order, votes } } = meeting;
  if (stage !== 'underWay' || current === undefined) return [];
  const all = order.map((id) => votes[id]!).filter((one) => one.item === current && one.ballot?.way === 'paper');
  return all.filter((one) => one.state === 'prepared' && !putOnPaper(meeting, one.vote));
}

const isOut = ({ state }: PaperVote): boolean => state === 'open';

function Ready({ big }: { readonly big: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const counted = onPaperNow(meeting).filter((one) => !isOut(one));
  const prepared = ready(meeting);
  return (
    <>
      {counted.map((one) => <Counted key={one.vote} paper={one} />)}
      {prepared.map((one, n) => (
        <div key={one.vote} className={panel.group}>
          <p className={panel.soft}>{t(words.title)}</p>
          <p className={`${css.question} ${css.long} ${css.cut}`}>{one.text}</p>
          {meeting.tellers.members.length < 2 ? <NameTellers big={big && n === 0} /> : <Open vote={one} big={big && n === 0} />}
        </div>
      ))}
    </>
  );
}

function Open({ vote, big }: { readonly vote: Vote; readonly big: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const word = useWord([vote]);
  const [fewTellers, setFew] = useState(false);
  const [content, body] = [contentOf(meeting, vote), bodyOf(meeting, vote)];
  const { members } = meeting.tellers;
  const least = { least: leastTellers(meeting.tellers.level), there: members.length };
  const few = members.length < least.least;
  return (
    <TwoStep
      type="openPaperVote"
      input={{ vote: vote.vote, ...word.input, fewTellers: few && fewTellers }}
      big={big}
      label={t(words.open)}
      title={`${t(words.open)}?`}
      onOpen={() => {
        word.clear();
        setFew(false);
      }}
      check={() => word.check() ?? (few && !fewTellers ? refuse('paper/few-tellers', least) : undefined)}
    >
      <Stack gap="md">
        <QuestionText text={vote.text} />
        <SaidAlready vote={vote} />
        <p>{takesText({ ...content, body }, total(meeting), t)}</p>
        <Thresholds asked={content} total={total(meeting)} body={body} />
        <p>{t(paperNow.tellers, { names: members.map(nameOf).join(', ') })}</p>
        <p className={panel.soft}>{t(words.openText)}</p>
        {word.asked}
        {few && (
          <Checkbox
            size="md"
            checked={fewTellers}
            onChange={(event) => setFew(event.currentTarget.checked)}
            label={t(words.few, { count: members.length })}
          />
        )}
      </Stack>
    </TwoStep>
  );
}

/** While delegates mark their papers: how many were given out, and the end of it. */
function Front() {
  const { t } = useWords();
  const { meeting } = useHere();
  const paper = onPaperNow(meeting).find(isOut);
  if (!paper) return null;
  return (
    <section key={paper.vote} className={`${panel.panel} ${panel.now}`} aria-labelledby="chair-paper">
      <h2 id="chair-paper" className={panel.stage}>
        <span className={panel.lamp} aria-hidden />
        {t(paperNow.open)}
      </h2>
      <QuestionText text={paper.content.text} />
      {paper.issued !== undefined && (
        <TwoStep type="beginPaperCount" input={{ vote: paper.vote }} big label={t(words.end)} title={t(words.endTitle)} act={t(words.end)}>
          <Stack gap="md">
            <p>{t(paperNow.issued, { issued: paper.issued })}</p>
            <p>{t(words.endText)}</p>
          </Stack>
        </TwoStep>
      )}
      <Issue key={paper.issued} paper={paper} />
      <SetAside vote={paper.vote} />
    </section>
  );
}

/** Being counted, or counted and not announced. */
function Counted({ paper }: { readonly paper: PaperVote }) {
  const { t } = useWords();
  const nameOf = useNames();
  const { vote, state, content, round, entries, differ, recount } = paper;
  return (
    <section className={`${panel.panel} ${state === 'agreed' ? panel.now : ''}`} aria-label={content.text}>
      <h2 className={panel.stage}>{t(paperNow[state])}</h2>
      <QuestionText text={content.text} />
      {state === 'counting' && <p>{t(words.entered, { round, count: entries.length })}</p>}
      {differ && <Notice tone="warn">{t(words.differ, { lines: lineNames(content, differ.lines, t).join('; ') })}</Notice>}
      {recount !== undefined && <p className={panel.soft}>{t(words.recounted, { reason: recount })}</p>}
      {state === 'agreed' && (
        <>
          <TwoStep type="announcePaperResult" input={{ vote }} big label={t(words.announce)} title={t(words.announceTitle)}>
            <p>{t(words.announceText, { names: entries.map(({ teller }) => nameOf(teller)).join(', ') })}</p>
          </TwoStep>
          <Recount vote={vote} />
        </>
      )}
      <SetAside vote={vote} />
    </section>
  );
}

/** A reason that goes on record; nothing is sent without. */
function useReason(form: string) {
  const { t } = useWords();
  const draft = useDraft(form, { reason: '' });
  const { reason } = draft.typed;
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  return {
    reason,
    draft,
    begin: () => {
      setTried(false);
      draft.begin();
    },
    check: () => {
      setTried(true);
      return missing ? refuse('votes/reason-missing') : undefined;
    },
    field: (
      <Textarea
        label={t(words.reason)}
        value={reason}
        maxLength={300}
        autosize
        minRows={2}
        error={tried && missing ? t(voteActs.reasonMissing) : undefined}
        onChange={(event) => draft.type({ reason: event.currentTarget.value })}
      />
    ),
  };
}

function Recount({ vote }: { readonly vote: string }) {
  const { t } = useWords();
  const { reason, field, check, begin, draft } = useReason(`recount/${vote}`);
  return (
    <TwoStep
      type="askForPaperRecount"
      input={{ vote, reason }}
      variant="default"
      label={t(words.recount)}
      title={t(words.recountTitle)}
      check={check}
      onOpen={begin}
      draft={draft}
    >
      <Stack gap="md">
        <p>{t(words.recountText)}</p>
        {field}
      </Stack>
    </TwoStep>
  );
}

function SetAside({ vote }: { readonly vote: string }) {
  const { t } = useWords();
  const { reason, field, check, begin, draft } = useReason(`set-aside/${vote}`);
  const [repeat, setRepeat] = useState(true);
  return (
    <TwoStep
      type="voidPaperVote"
      input={{ vote, reason, repeat }}
      variant="default"
      label={t(words.setAside)}
      title={t(words.setAsideTitle)}
      check={check}
      onOpen={begin}
      draft={draft}
    >
      <Stack gap="md">
        <p>{t(words.setAsideText)}</p>
        {field}
        <Checkbox size="md" checked={repeat} onChange={(event) => setRepeat(event.currentTarget.checked)} label={t(words.repeat)} />
      </Stack>
    </TwoStep>
  );
}

/** The result that was announced last can still be set aside. */
function More() {
  const { meeting } = useHere();
  const settled = settledOnPaper(meeting);
  return settled?.state === 'closed' ? <SetAside key={settled.vote} vote={settled.vote} /> : null;
}

export const chair: ChairSlots = {
  front: { when: ({ meeting }) => onPaperNow(meeting).some(isOut), Show: Front },
  next: {
    when: ({ meeting }) => {
      const counted = onPaperNow(meeting).filter((one) => !isOut(one));
      if (ready(meeting).length > 0 || counted.some(({ state }) => state === 'agreed')) return 'running';
      return counted.length > 0 ? 'idle' : undefined;
    },
    Show: Ready,
  },
  more: [{ group: GROUPS.voting, when: ({ meeting }) => settledOnPaper(meeting)?.state === 'closed', Show: More }],
};
