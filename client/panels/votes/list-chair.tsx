/** A list of votes before the chair and the secretary: put, closed, announced together; one can be set aside by itself. */
import { useState } from 'react';
import { Checkbox, Stack } from '@mantine/core';
import { isPaused, isRecused, presentDelegates, total } from '../../../shared/meeting/access.ts';
import { bodyOf } from '../../../shared/meeting/question.ts';
import { needed } from '../../../shared/meeting/rules.ts';
import type { Meeting } from '../../../shared/meeting/feature.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { refuse } from '../../../shared/base/refusal.ts';
import { voteActs } from '../../../shared/text/vote-acts.ts';
import { votes as words } from '../../../shared/text/votes.ts';
import { lateWords } from '../../../shared/text/vote-pacing.ts';
import { baseWords } from '../../../shared/text/bases.ts';
import { voteLists } from '../../../shared/text/vote-lists.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { Closing } from './ballot.tsx';
import { LateInList, MissingNames, SetAside, useWord } from './chair-parts.tsx';
import { ClosesIn, PacingActs } from './pacing-acts.tsx';
import { preparedOf, takesBallots, type Seen } from './now-running.ts';
import { QuorumLost } from './quorum-lost.tsx';
import { SpokenChoices } from './spoken.tsx';
import { ReadyCount } from './ready-to-vote.tsx';
import { ruleText } from './words.ts';
import css from './lists.module.css';

/** All that could be put at once, by the order of the agenda. */
export function puttable(meeting: Meeting): Vote[] {
  if (meeting.session.stage !== 'underWay' || meeting.votes.running) return [];
  return meeting.agenda.items.flatMap(({ item }) => preparedOf(meeting, item).filter((one) => !one.ballot?.form));
}

/** Those of the present item are ticked; the chair says which are put. */
export function OpenList() {
  const { t } = useWords();
  const { meeting } = useHere();
  const all = puttable(meeting);
  const { items, current } = meeting.agenda;
  const proposed = all.filter((one) => one.item === current).map((one) => one.vote);
  const [ticked, setTicked] = useState<readonly string[]>(proposed);
  const put = all.filter((one) => ticked.includes(one.vote));
  const word = useWord(put);
  const [minutes, setMinutes] = useState(0);
  if (all.length < 2) return null;
  const base = total(meeting);
  const needs = new Map<number, number>();
  for (const { rule } of put)
    if (rule.base === 'total') needs.set(needed(base, rule), (needs.get(needed(base, rule)) ?? 0) + 1);
  return (
    <TwoStep
      type="openSlate"
      input={{ votes: put.map((one) => one.vote), ...word.input, ...(minutes > 0 && { closesIn: minutes * 60 }) }}
      variant="default"
      label={t(voteLists.open)}
      title={t(voteLists.openTitle)}
      act={t(voteLists.openAct, { count: put.length })}
      onOpen={() => {
        setTicked(proposed);
        word.clear();
      }}
      check={() => (put.length < 2 ? refuse('votes/list-too-short') : word.check())}
    >
      <Stack gap="md">
        <Checkbox.Group label={t(voteLists.choose)} size="md" value={[...ticked]} onChange={setTicked}>
          <Stack gap="sm" mt="xs">
            {items.map(({ item, title }) => {
              const mine = all.filter((one) => one.item === item);
              return mine.length === 0 ? null : (
                <div key={item}>
                  <p className={panel.soft}>{t(voteLists.ofItem, { title })}</p>
                  {mine.map((one) => (
                    <Checkbox
                      key={one.vote}
                      size="md"
                      mt="xs"
                      value={one.vote}
                      label={one.text}
                      description={t(words.ruleLine, { rule: ruleText(one.rule, bodyOf(meeting, one), t) })}
                    />
                  ))}
                </div>
              );
            })}
          </Stack>
        </Checkbox.Group>
        {put.length < 2 && <p>{t(voteLists.tooFew)}</p>}
        {[...needs].map(([least, count]) => (
          <p key={least}>{t(voteLists.base, { needed: least, of: t(baseWords('total', bodyOf(meeting))), base, count })}</p>
        ))}
        <ReadyCount />
        <ClosesIn minutes={minutes} onChange={setMinutes} />
        <p className={panel.soft}>{t(voteActs.openText)}</p>
        {word.asked}
      </Stack>
    </TwoStep>
  );
}

/** Of each vote of the list that was not set aside, present delegates of whom its box has no ballot; undefined where this viewer is not told. */
function useMissing(votes: readonly Vote[]): ReadonlyMap<string, readonly string[]> | undefined {
  const { followed, meeting } = useHere();
  const present = presentDelegates(meeting);
  const missing = new Map<string, readonly string[]>();
  for (const { vote, item, voided } of votes) {
    const sent = followed.progress[vote]?.members;
    if (voided) continue;
    if (!sent) return undefined;
    missing.set(vote, present.filter((one) => !sent.includes(one) && !isRecused(meeting, item, one)));
  }
  return missing;
}

/** Who is missing in any of them. */
const inAny = (missing: ReadonlyMap<string, readonly string[]> | undefined): string[] | undefined =>
  missing && [...new Set([...missing.values()].flat())];

export function ListProgress({ list, votes, acts }: Seen & { readonly acts: boolean }) {
  const { t, number } = useWords();
  const { followed, meeting } = useHere();
  const missing = inAny(useMissing(votes));
  const open = votes.find(takesBallots)!;
  const present = presentDelegates(meeting).length;
  return (
    <section className={panel.panel} aria-labelledby="chair-progress">
      <h2 id="chair-progress" className={panel.stage}>
        {t(words.open)}: {t(voteLists.title, { count: votes.length })} <Closing vote={open} />
      </h2>
      {missing && (
        <p className={panel.headline}>
          {number(present - missing.length)} / {number(present)} {t(voteLists.complete, { count: votes.length })}
        </p>
      )}
      <QuorumLost vote={open} />
      {acts && votes.some((one) => one.state === 'open') && list && !isPaused(meeting, open.vote) && (
        <TwoStep type="closeSlate" input={{ slate: list.slate }} big label={t(voteActs.closeVote)} title={t(voteActs.closeTitle)}>
          <Stack gap="md">
            <p>{t(voteActs.closeText)}</p>
            {missing && missing.length > 0 && (
              <>
                <p>
                  <strong>{t(voteLists.incomplete, { count: missing.length })}</strong>
                </p>
                <MissingNames members={missing} />
              </>
            )}
            {missing?.length === 0 && <p>{t(voteLists.allComplete)}</p>}
          </Stack>
        </TwoStep>
      )}
      {acts && <PacingActs vote={open} />}
      <ol className={css.lines}>
        {votes.map((one) => (
          <li key={one.vote} className={css.line}>
            <span>{one.content?.text}</span>
            <b>{one.voided ? t(words.voided) : t(voteLists.cast, { cast: followed.progress[one.vote]?.count ?? 0 })}</b>
            <SpokenChoices vote={one} />
            {acts && takesBallots(one) && <SetAside vote={one} />}
          </li>
        ))}
      </ol>
      {missing && (
        <div>
          <h3>{missing.length === 0 ? t(voteLists.allComplete) : t(voteLists.incomplete, { count: missing.length })}</h3>
          {missing.length > 0 && <MissingNames members={missing} />}
        </div>
      )}
    </section>
  );
}

/** Closed and not announced: nobody has seen a tally, so that any of them can still be repeated. */
export function ListSealed({ list, votes, acts }: Seen & { readonly acts: boolean }) {
  const { t } = useWords();
  const each = useMissing(votes);
  const missing = inAny(each);
  const sealed = votes.filter((one) => one.state === 'sealed');
  const announcing = votes.some((one) => one.state === 'announced');
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-labelledby="chair-sealed">
      <h2 id="chair-sealed" className={panel.stage}>
        {t(voteActs.sealedChair)}
      </h2>
      {missing && <p>{t(missing.length === 0 ? voteLists.allComplete : voteLists.incomplete, { count: missing.length })}</p>}
      {missing && missing.length > 0 && <MissingNames members={missing} />}
      {acts && missing && missing.length > 0 && <p className={panel.soft}>{t(lateWords.listText)}</p>}
      {announcing && <Notice>{t(words.announcing)}</Notice>}
      {acts && !announcing && list && sealed.length > 0 && (
        <TwoStep
          type="announceSlate"
          input={{ slate: list.slate }}
          big
          label={t(voteLists.announce, { count: sealed.length })}
          title={t(voteActs.announceTitle)}
        >
          <p>{t(voteActs.announceText)}</p>
        </TwoStep>
      )}
      <ol className={css.lines}>
        {votes.map((one) => (
          <li key={one.vote} className={css.line}>
            <span>{one.content?.text}</span>
            {one.voided && <b>{t(words.voided)}</b>}
            {acts && one.state === 'sealed' && <Answers vote={one} members={each?.get(one.vote) ?? []} />}
            <SpokenChoices vote={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Beside announcing: with some who have sent nothing the chair is asked whether it is repeated. */
function Answers({ vote, members }: { readonly vote: Vote; readonly members: readonly string[] }) {
  return members.length > 0 ? <LateInList vote={vote} members={members} /> : <SetAside vote={vote} />;
}
