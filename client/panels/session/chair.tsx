/** The chair's acts on the session: call to order, next item, adjourn, resume, close, hand over. */
import { useState } from 'react';
import { Select, Stack, Textarea } from '@mantine/core';
import { delegates, presentDelegates, quorum } from '../../../shared/meeting/access.ts';
import type { Item } from '../../../shared/meeting/agenda.ts';
import { roll } from '../../../shared/text/roll.ts';
import { session } from '../../../shared/text/session.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useAway, useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';

export function CallToOrder() {
  const { t } = useWords();
  const { meeting } = useHere();
  const { present, total, needed, met } = quorum(meeting);
  return (
    <>
      <p className={panel.big}>{t(roll.present, { present, total })}</p>
      <p>{t(met ? roll.quorumMet : roll.quorumLacking, { needed, missing: needed - present })}</p>
      <TwoStep type="callToOrder" big label={t(session.callToOrder)} title={t(session.callToOrder)}>
        <Stack gap="md">
          <p>{t(session.callToOrderText, { present, total })}</p>
          {!met && <Notice tone="warn">{t(session.belowQuorumCall, { needed })}</Notice>}
        </Stack>
      </TwoStep>
      <Absent />
    </>
  );
}

/** Delegates who are not in the room. */
export function Absent() {
  const { t } = useWords();
  const { meeting } = useHere();
  const away = useAway();
  const nameOf = useNames();
  const present = new Set(presentDelegates(meeting));
  const absent = delegates(meeting).filter((one) => !present.has(one));
  if (absent.length === 0) return <p className={panel.soft}>{t(roll.nobodyAbsent)}</p>;
  return (
    <div>
      <h3>{t(roll.absent, { count: absent.length })}</h3>
      <ul className={panel.names} tabIndex={0} aria-label={t(roll.absent, { count: absent.length })}>
        {absent.map((one) => (
          <li key={one}>
            {nameOf(one)} {away(one) && <small>({t(away(one)!)})</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface GoToProps {
  readonly item: Item;
  readonly number: number;
  readonly big?: boolean;
  /** Votes of the present item that were not opened. */
  readonly left: number;
}

export function GoTo({ item, number, big = false, left }: GoToProps) {
  const { t } = useWords();
  const { meeting } = useHere();
  const label = t(meeting.agenda.current === undefined ? session.begin : session.goTo, { number, title: item.title });
  return (
    <TwoStep type="goToItem" input={{ item: item.item }} big={big} variant={big ? 'filled' : 'default'} className={panel.wrap} label={label} title={t(session.goToTitle)} act={t(session.goToAct)}>
      <Stack gap="md">
        <p>
          <strong>{label}</strong>
        </p>
        {left > 0 && <Notice tone="warn">{t(session.unopenedVotes, { count: left })}</Notice>}
        <p>{t(session.goToText)}</p>
      </Stack>
    </TwoStep>
  );
}

export function Adjourn() {
  const { t } = useWords();
  const [note, setNote] = useState('');
  return (
    <TwoStep type="adjourn" input={{ note }} variant="default" label={t(session.adjourn)} title={t(session.adjournTitle)}>
      <Stack gap="md">
        <p>{t(session.adjournText)}</p>
        <Textarea label={t(session.adjournNote)} value={note} maxLength={300} autosize minRows={2} onChange={(event) => setNote(event.currentTarget.value)} />
      </Stack>
    </TwoStep>
  );
}

export function Resume() {
  const { t } = useWords();
  const { meeting } = useHere();
  const { present, total } = quorum(meeting);
  return (
    <TwoStep type="resume" big label={t(session.resume)} title={t(session.resume)}>
      <p>{t(roll.present, { present, total })}</p>
    </TwoStep>
  );
}

export function CloseSession({ big = false }: { readonly big?: boolean }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const items = meeting.agenda.items.filter((one) => !one.openedAt).length;
  const unopened = Object.values(meeting.votes.votes).filter((one) => one.state === 'prepared').length;
  return (
    <TwoStep type="closeSession" big={big} variant={big ? 'filled' : 'default'} label={t(session.close)} title={t(session.closeTitle)}>
      <Stack gap="md">
        {items + unopened > 0 && <Notice tone="warn">{t(session.closeLeft, { items, votes: unopened })}</Notice>}
        <p>{t(session.closeText)}</p>
      </Stack>
    </TwoStep>
  );
}

/** One recorded act, also for a chair whose tablet has died: the secretary can do it. */
export function HandOver() {
  const { t } = useWords();
  const { meeting } = useHere();
  const nameOf = useNames();
  const [member, setMember] = useState<string | null>(null);
  const candidates = presentDelegates(meeting).filter((one) => one !== meeting.session.chair);
  return (
    <TwoStep type="nameChair" input={{ member: member ?? '' }} variant="default" label={t(session.handOver)} title={t(session.handOver)} onOpen={() => setMember(null)}>
      <Stack gap="md">
        <p>{t(session.handOverText)}</p>
        <Select
          label={t(session.handOverTo)}
          searchable
          data={candidates.map((one) => ({ value: one, label: nameOf(one) }))}
          value={member}
          onChange={setMember}
          comboboxProps={{ withinPortal: true }}
          maxDropdownHeight={320}
        />
      </Stack>
    </TwoStep>
  );
}
