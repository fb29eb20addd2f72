/** Sessions of the desk looked for by words and by year, of however many years: kept in the address, asked of the server page by page. */
import { useEffect, useState } from 'react';
import { CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useSearchParams } from 'wouter';
import { desk as deskWords, meetingList } from '../../../../shared/text/secretariat.ts';
import type { MeetingList } from '../../../../shared/wire/meeting-list.ts';
import { TYPED_MS } from '../../../desk/find-person.tsx';
import { inVietnam, instantOf } from '../../../desk/vietnam-time.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { Loading } from '../../../ui/states.tsx';
import { joined, readMeetings } from '../../../ui/use-meetings.ts';
import { usePaged } from '../../../ui/use-paged.ts';
import { MeetingGroup } from './meeting-group.tsx';
import css from './meetings.module.css';
import desk from '../../../desk/desk.module.css';

/** Years that can be chosen: four terms of a council. */
const YEARS = 20;
const YEAR = /^20\d\d$/;

export interface Sought {
  readonly typed: string;
  /** `YYYY`, Vietnam's; empty: all. */
  readonly year: string;
}

export const isSought = ({ typed, year }: Sought): boolean => typed.trim() !== '' || year !== '';

export function useSought(): { readonly sought: Sought; readonly setSought: (change: Partial<Sought>) => void } {
  const [asked, setAsked] = useSearchParams();
  const year = asked.get('year') ?? '';
  const setSought = (change: Partial<Sought>): void =>
    setAsked(
      (before) => {
        for (const [name, value] of Object.entries(change)) {
          if (value.trim() === '') before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  return { sought: { typed: asked.get('typed') ?? '', year: YEAR.test(year) ? year : '' }, setSought };
}

interface SeekProps {
  readonly sought: Sought;
  readonly onSought: (change: Partial<Sought>) => void;
}

export function SeekMeetings({ sought, onSought }: SeekProps) {
  const { t, digits } = useWords();
  const [search, setSearch] = useState(sought.typed);
  const [typed] = useDebouncedValue(search, TYPED_MS);
  const isKept = sought.typed === typed;
  useEffect(() => {
    if (!isKept) onSought({ typed });
  });
  // From what is planned for the next year backwards.
  const latest = Number(inVietnam(new Date().toISOString()).day.slice(0, 4)) + 1;
  return (
    <search className={css.seek}>
      <TextInput
        className={css.seekWords}
        size="md"
        label={t(meetingList.seek)}
        placeholder={t(meetingList.seekHint)}
        maxLength={200}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        rightSection={search !== '' && <CloseButton aria-label={t(deskWords.clearSearch)} onClick={() => setSearch('')} />}
      />
      <Select
        size="md"
        label={t(meetingList.year)}
        placeholder={t(meetingList.anyYear)}
        data={Array.from({ length: YEARS }, (_one, n) => String(latest - n)).map((value) => ({ value, label: digits(value) }))}
        value={sought.year === '' ? null : sought.year}
        onChange={(year) => onSought({ year: year ?? '' })}
        clearable
      />
    </search>
  );
}

export function FoundMeetings({ sought: { typed, year } }: { readonly sought: Sought }) {
  const { t } = useWords();
  const times = year === '' ? {} : { from: instantOf(`${year}-01-01`, '00:00'), until: instantOf(`${Number(year) + 1}-01-01`, '00:00') };
  const { pages, refusal, loading, again, more, fetching, isOld } = usePaged<MeetingList>('/meetings', { typed, ...times });
  const found = pages && joined(pages.map(readMeetings)).meetings;
  return (
    <>
      <Refused refusal={refusal} again={again} />
      {loading && <Loading />}
      <div role="status" className={desk.said}>
        {found?.length === 0 && !isOld && <p className={desk.soft}>{t(meetingList.noneFound)}</p>}
      </div>
      {found && <MeetingGroup title={t(meetingList.found)} meetings={found} />}
      <ShowMore shown={found?.length ?? 0} more={more} fetching={fetching} />
    </>
  );
}
