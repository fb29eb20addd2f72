/** The chair's acts on the session: call to order, adjourn, resume, close, hand over. */
import { useState } from 'react';
import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { milliseconds, timestamp } from '../../../shared/base/time.ts';
import { delegates, isPostponed, LIVE, presentDelegates, putOnPaper } from '../../../shared/meeting/access.ts';
import { quorum } from '../../../shared/meeting/quorum.ts';
import { isToCome, nextItem } from '../../../shared/meeting/adjusting.ts';
import { numbersOf } from '../../../shared/meeting/numbers.ts';
import { course } from '../../../shared/text/course.ts';
import { rollList } from '../../../shared/text/roll-list.ts';
import { roll } from '../../../shared/text/roll.ts';
import { room } from '../../../shared/text/room.ts';
import { session } from '../../../shared/text/session.ts';
import { chairThere, sessionActs } from '../../../shared/text/session-acts.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { inVietnam, instantOf } from '../../desk/vietnam-time.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import Absence from '../attending/absence.tsx';
import { useServerNow } from '../course/times.tsx';
import { useAway, useHere, useIsDue, useNames, type Here } from '../here.tsx';
import panel from '../panels.module.css';
import { GROUPS } from '../chair-groups.ts';
import { CheckInAct } from '../roll/check-in-act.tsx';
import type { ChairSlots } from '../slot.ts';
import { HandOver } from './hand-over.tsx';

/** Sooner than this before the time announced, calling to order is asked about. */
const EARLY_MS = 30 * 60_000;

function CallToOrder() {
  const { t, time, date } = useWords();
  const { meeting, following, present: isHere } = useHere();
  const isDue = useIsDue();
  const [early, setEarly] = useState(false);
  const { present, total, needed, met } = quorum(meeting);
  const { startsAt } = meeting.session;
  return (
    <>
      <p className={panel.big}>{t(roll.present, { present, total })}</p>
      <p>{t(met ? roll.quorumMet : roll.quorumLacking, { needed, missing: needed - present })}</p>
      {!isHere && <Notice tone="warn" title={t(chairThere.notYet)}>{t(chairThere.counts)}</Notice>}
      {!isHere && isDue && <CheckInAct label={t(roll.checkIn)} />}
      <TwoStep
        type="callToOrder"
        big={isHere || !isDue}
        variant={isHere || !isDue ? 'filled' : 'default'}
        label={t(sessionActs.callToOrder)}
        title={t(sessionActs.callToOrder)}
        onOpen={() => setEarly(following !== undefined && milliseconds(startsAt) - milliseconds(following.now()) > EARLY_MS)}
      >
        <Stack gap="md">
          {early && <Notice tone="warn">{t(sessionActs.earlyCall, { time: time(startsAt), date: date(startsAt) })}</Notice>}
          <p>{t(sessionActs.callToOrderText, { present, total })}</p>
          {!isHere && <Notice tone="warn">{t(chairThere.callAnyway)}</Notice>}
          {!met && <Notice tone="warn">{t(sessionActs.belowQuorumCall, { needed })}</Notice>}
        </Stack>
      </TwoStep>
      {!isHere && isDue && <Absence />}
      <Absent />
    </>
  );
}

/** Delegates who are not in the room. */
function Absent() {
  const { t } = useWords();
  const { meeting } = useHere();
  const away = useAway();
  const nameOf = useNames();
  const present = new Set(presentDelegates(meeting));
  const absent = delegates(meeting).filter((one) => !present.has(one));
  if (absent.length === 0) return <p className={panel.soft}>{t(rollList.nobodyAbsent)}</p>;
  return (
    <div>
      <h3>{t(rollList.absent, { count: absent.length })}</h3>
      <ul className={panel.names} tabIndex={0} aria-label={t(rollList.absent, { count: absent.length })}>
        {absent.map((one) => (
          <li key={one}>
            {nameOf(one)} {away(one) && <small>({t(away(one)!)})</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Minutes of the breaks that councils take. */
const BREAKS = [10, 15, 20, 30] as const;
const DAY_MS = 24 * 3_600_000;

/** A break, or the groups' discussion of an item; until when stands on every screen. */
function Adjourn() {
  const { t } = useWords();
  const { meeting, followed } = useHere();
  const { items } = meeting.agenda;
  const numbers = numbersOf(items);
  const draft = useDraft(`adjourn/${meeting.session.meeting}`, { note: '', time: '', groups: '' });
  const { note, time, groups } = draft.typed;
  const now = useServerNow(followed);
  // Of a time that is past by now tomorrow's is meant.
  const at = instantOf(inVietnam(timestamp(now)).day, time);
  const until = at !== undefined && at <= timestamp(now) ? timestamp(milliseconds(at) + DAY_MS) : at;
  const discussed = items.filter((one) => !isPostponed(meeting, one.item));
  return (
    <TwoStep
      type="adjourn"
      input={{ note: note.trim(), ...(until !== undefined && { until }), ...(groups !== '' && { groups }) }}
      variant="default"
      label={t(sessionActs.adjourn)}
      title={t(sessionActs.adjournTitle)}
      onOpen={draft.begin}
      draft={draft}
    >
      <Stack gap="md">
        <p>{t(sessionActs.adjournText)}</p>
        <div role="group" aria-label={t(course.breakFor)} className={panel.acts}>
          {BREAKS.map((minutes) => (
            <Button
              key={minutes}
              variant="default"
              onClick={() => draft.type({ time: inVietnam(timestamp(Math.ceil(now / 60_000 + minutes) * 60_000)).time })}
            >
              {t(course.minutes, { minutes })}
            </Button>
          ))}
        </div>
        <TextInput
          type="time"
          label={t(sessionActs.adjournUntil)}
          value={time}
          onChange={(event) => draft.type({ time: event.currentTarget.value })}
        />
        <Select
          label={t(course.groupsAbout)}
          placeholder={t(course.noGroups)}
          clearable
          data={discussed.map((one) => ({ value: one.item, label: `${numbers.get(one.item)!}. ${one.title}` }))}
          value={groups || null}
          onChange={(one) => draft.type({ groups: one ?? '' })}
          comboboxProps={{ withinPortal: true }}
          maxDropdownHeight={320}
        />
        <Textarea
          label={t(sessionActs.adjournNote)}
          value={note}
          maxLength={300}
          autosize
          minRows={2}
          onChange={(event) => draft.type({ note: event.currentTarget.value })}
        />
      </Stack>
    </TwoStep>
  );
}

function Resume() {
  const { t } = useWords();
  const { meeting } = useHere();
  const { present, total } = quorum(meeting);
  return (
    <TwoStep type="resume" big label={t(session.resume)} title={t(session.resume)}>
      <p>{t(roll.present, { present, total })}</p>
    </TwoStep>
  );
}

function CloseSession({ big = false }: { readonly big?: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const items = meeting.agenda.items.filter((one) => isToCome(meeting, one)).length;
  const prepared = Object.values(meeting.votes.votes).filter((one) => one.state === 'prepared');
  const unopened = prepared.filter(({ vote }) => !putOnPaper(meeting, vote)).length;
  return (
    <TwoStep type="closeSession" big={big} variant={big ? 'filled' : 'default'} label={t(session.close)} title={t(sessionActs.closeTitle)}>
      <Stack gap="md">
        {items + unopened > 0 && <Notice tone="warn">{t(sessionActs.closeLeft, { items, votes: unopened })}</Notice>}
        <p>{t(sessionActs.closeText)}</p>
      </Stack>
    </TwoStep>
  );
}

const isLeft = (meeting: Here['meeting']): boolean => nextItem(meeting) !== undefined;

function Next({ big }: { readonly big: boolean }) {
  const { t } = useWords();
  const { session: { stage }, agenda: { items } } = useHere().meeting;
  if (stage === 'published') return <CallToOrder />;
  if (stage === 'adjourned') return <Resume />;
  return (
    <>
      {big && <p className={panel.soft}>{t(items.length === 0 ? room.agendaEmpty : sessionActs.nothingLeft)}</p>}
      <CloseSession big={big} />
    </>
  );
}

function More() {
  const { meeting } = useHere();
  return (
    <div className={panel.acts}>
      {meeting.session.stage === 'underWay' && <Adjourn />}
      <HandOver />
    </div>
  );
}

export const chair: ChairSlots = {
  next: {
    when: ({ meeting }) => {
      const { stage } = meeting.session;
      return LIVE.includes(stage) && (stage !== 'underWay' || !isLeft(meeting)) ? 'idle' : undefined;
    },
    Show: Next,
  },
  more: [
    { group: GROUPS.course, when: ({ meeting }) => LIVE.includes(meeting.session.stage), Show: More },
    { group: GROUPS.ending, when: ({ meeting }) => meeting.session.stage === 'underWay' && isLeft(meeting), Show: CloseSession },
  ],
};
