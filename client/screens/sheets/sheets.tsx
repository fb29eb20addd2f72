/** Opinion sheets: the list of a person's own, and each by itself under its id. */
import { useState } from 'react';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowLeft, IconClipboardText } from '@tabler/icons-react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { isRefusal, type Refusal } from '../../../shared/base/refusal.ts';
import { dayOf, endOfDay } from '../../../shared/sheets/deadline.ts';
import { desk as deskWords, meetingList } from '../../../shared/text/secretariat.ts';
import { shell } from '../../../shared/text/shell.ts';
import { sheetDesk, sheets } from '../../../shared/text/sheets.ts';
import type { MeetingList, MeetingSummary } from '../../../shared/wire/meeting-list.ts';
import { DayField } from '../../desk/day-field.tsx';
import { DeskDialog } from '../../desk/desk-dialog.tsx';
import { DeskForm } from '../../desk/desk-form.tsx';
import { TYPED_MS } from '../../desk/find-person.tsx';
import { post } from '../../link/http.ts';
import { useMe } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { EmptyState, Loading } from '../../ui/states.tsx';
import { joined, readMeetings } from '../../ui/use-meetings.ts';
import { usePaged } from '../../ui/use-paged.ts';
import { useSheets } from './use-sheets.ts';
import { Due } from './due.tsx';
import Sheet from './sheet.tsx';
import css from './sheets.module.css';

/** So many are seen at a glance: nothing to look for. */
const FEW = 8;

export default function Sheets() {
  return (
    <Switch>
      <Route path="/sheets"><List /></Route>
      <Route path="/sheets/:id"><Sheet /></Route>
    </Switch>
  );
}

function List() {
  const { t } = useWords();
  const me = useMe();
  const [making, setMaking] = useState(false);
  const { data, refusal, loading, again, older } = useSheets();
  const desk = me.by !== 'hall' && me.rights.includes('secretariat');
  const [search, setSearch] = useState('');
  const [typed] = useDebouncedValue(search.trim(), TYPED_MS);
  const found = usePaged<MeetingList>('/meetings', { kind: 'sheet', typed }, { when: typed !== '' });
  const foundAll = typed !== '' && found.pages ? joined(found.pages.map(readMeetings)).meetings : undefined;
  const every = data?.meetings ?? [];
  const all = foundAll ?? every;
  const open = all.filter((one) => one.stage === 'published');
  const make = (
    <Button size="lg" onClick={() => setMaking(true)}>
      {t(sheetDesk.make)}
    </Button>
  );
  return (
    <Page title={t(sheets.title)} heading={false}>
      {desk && (
        <Link to="/secretariat" className={css.back}>
          <IconArrowLeft size={22} aria-hidden /> {t(shell.secretariat)}
        </Link>
      )}
      <div className={css.head}>
        <h1>{t(sheets.title)}</h1>
        {desk && every.length > 0 && make}
      </div>
      <Refused refusal={refusal} again={again} />
      {loading && !data && <Loading />}
      {data && every.length === 0 && (
        <EmptyState
          title={t(sheets.none)}
          icon={<IconClipboardText size={64} stroke={1.25} aria-hidden />}
          act={desk ? make : undefined}
        />
      )}
      {(every.length > FEW || older) && (
        <TextInput
          className={css.seek}
          size="lg"
          label={t(sheets.seek)}
          maxLength={200}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          rightSection={search !== '' && <CloseButton size="lg" aria-label={t(deskWords.clearSearch)} onClick={() => setSearch('')} />}
        />
      )}
      <Refused refusal={typed === '' ? undefined : found.refusal} again={found.again} />
      <div role="status">{foundAll?.length === 0 && !found.isOld && <p>{t(sheets.noneFits)}</p>}</div>
      <Section title={t(sheets.toAnswer)} all={open.filter((one) => one.owing)} />
      <Section title={t(sheets.running)} all={open.filter((one) => !one.owing)} />
      <Section title={t(sheets.drafts)} all={all.filter((one) => one.stage === 'draft')} />
      <Section title={t(sheets.over)} all={all.filter((one) => one.stage === 'closed' || one.stage === 'approved')} />
      <ShowMore shown={all.length} more={typed === '' ? older : found.more} fetching={typed !== '' && found.fetching} />
      <DeskDialog head={t(sheetDesk.make)} opened={making} onClose={() => setMaking(false)}>
        <Make onClose={() => setMaking(false)} />
      </DeskDialog>
    </Page>
  );
}

function Section({ title, all }: { readonly title: string; readonly all: readonly MeetingSummary[] }) {
  const { t } = useWords();
  if (all.length === 0) return null;
  return (
    <section className={css.section}>
      <h2>{title}</h2>
      <ul className={css.list}>
        {all.map((one) => (
          <li key={one.meeting}>
            <Link to={`/sheets/${one.meeting}`} className={css.row}>
              <strong>{one.title}</strong>
              <span className={css.soft}>
                <Due deadline={one.startsAt} open={one.stage === 'published'} />
                {one.asked !== undefined && ` · ${t(sheetDesk.progress, { answered: one.answered ?? 0, asked: one.asked })}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Make({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const deadline = endOfDay(day);
  const past = day !== '' && day < dayOf(new Date().toISOString());
  const send = async () => {
    setTried(true);
    if (title.trim() === '' || deadline === undefined || past) return;
    setBusy(true);
    const made = await post<{ meeting: string }>('/meetings', { kind: 'sheet', title, startsAt: deadline });
    setBusy(false);
    if (isRefusal(made)) setRefusal(made);
    else go(`/sheets/${made.meeting}`);
  };
  return (
    <DeskForm act={t(sheetDesk.create)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
      <TextInput
        size="md"
        label={t(sheetDesk.name)}
        description={t(sheetDesk.nameHint)}
        maxLength={300}
        required
        withAsterisk={false}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={tried && title.trim() === '' && t(deskWords.required)}
        data-autofocus
      />
      <DayField
        label={t(sheetDesk.deadline)}
        day={day}
        onDay={setDay}
        required
        error={past ? t(sheetDesk.dayPast) : tried && deadline === undefined && t(meetingList.wrongDate)}
      />
    </DeskForm>
  );
}
