/** A new draft from an earlier meeting or a template: chosen, looked over, made in one act. */
import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useSearch } from 'wouter';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { plans as words } from '../../../../shared/text/plans.ts';
import type { MeetingList } from '../../../../shared/wire/meeting-list.ts';
import type { PlanAtDesk, Taken, Templates } from '../../../../shared/wire/plans.ts';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { allOf, chosenIn, PlanChoice, type Choice } from '../../../desk/plan-choice.tsx';
import { findOption } from '../../../desk/find-option.ts';
import { TYPED_MS } from '../../../desk/find-person.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useVietnam } from '../../../desk/use-vietnam.ts';
import { post } from '../../../link/http.ts';
import { newCommandId } from '../../../link/outbox.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { EmptyState, Loading } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { joined, readMeetings } from '../../../ui/use-meetings.ts';
import { usePaged } from '../../../ui/use-paged.ts';
import { Desk } from '../desk.tsx';
import { takeVenue } from './choose-venue.tsx';
import { MeetingFields, meetingOf, useMeetingDraft } from './meeting-fields.tsx';
import css from '../../../desk/desk.module.css';

/** `meeting/ID` or `template/ID`, in the address. */
export default function FromOther() {
  const { t } = useWords();
  const vietnam = useVietnam();
  const [, go] = useLocation();
  const from = new URLSearchParams(useSearch()).get('from') ?? '';
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string }>();
  // What was chosen stands in the field by its name and day: that is nothing to look for.
  const [typed] = useDebouncedValue(search === chosen?.label ? '' : search, TYPED_MS);
  const { pages, refusal, loading, again } = usePaged<MeetingList>('/meetings', { typed });
  const meetings = pages && joined(pages.map(readMeetings));
  const { data: kept, refusal: keptRefusal, again: keptAgain } = useAsk<Templates>('/templates');
  const found = (meetings?.meetings ?? [])
    .toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))
    .map((one) => ({ value: `meeting/${one.meeting}`, label: `${one.title} · ${vietnam(one.startsAt)}` }));
  const isFound = chosen === undefined || !chosen.value.startsWith('meeting/') || found.some(({ value }) => value === chosen.value);
  const groups = [
    { group: t(words.ofTemplates), items: (kept?.templates ?? []).map(({ id, name }) => ({ value: `template/${id}`, label: name })) },
    { group: t(words.ofMeetings), items: isFound ? found : [chosen, ...found] },
  ].filter(({ items }) => items.length > 0);
  // One that is older than those offered at first comes by its address alone, or is found by its words.
  const isNamed = /^(meeting|template)\/[^/]+$/.test(from);
  const isListed = groups.some(({ items }) => items.some(({ value }) => value === from));
  return (
    <Desk title={t(words.fromOther)} lead={t(words.fromLead)}>
      <div className={css.stack}>
        <Refused refusal={refusal} again={again} />
        <Refused refusal={keptRefusal} again={keptAgain} />
        {loading && <Loading />}
        {meetings && kept && groups.length === 0 && search === '' && (
          <EmptyState title={t(words.noSource)}>{t(words.noSourceHint)}</EmptyState>
        )}
        {(groups.length > 0 || search !== '') && (
          <Select
            size="md"
            searchable
            filter={findOption}
            nothingFoundMessage={t(words.noneFits)}
            placeholder={t(words.chooseSource)}
            label={t(words.source)}
            data={groups}
            value={isListed ? from : null}
            searchValue={search}
            onSearchChange={setSearch}
            onChange={(value, option) => {
              if (value === null || !option) return;
              setChosen({ value, label: option.label });
              go(`/secretariat/new?from=${encodeURIComponent(value)}`, { replace: true });
            }}
            maw="48rem"
          />
        )}
        {isNamed && <Preview key={from} from={from} />}
      </div>
    </Desk>
  );
}

function Preview({ from }: { readonly from: string }) {
  const [kind, id] = from.split('/') as ['meeting' | 'template', string];
  const { data, refusal, again } = useAsk<PlanAtDesk>(kind === 'meeting' ? `/meetings/${id}/plan` : `/templates/${id}`);
  if (refusal) return <Refused refusal={refusal} again={again} />;
  return data ? <Making from={{ [kind]: id }} at={data} /> : <Loading />;
}

function Making({ from, at }: { readonly from: { readonly [kind: string]: string }; readonly at: PlanAtDesk }) {
  const { t } = useWords();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const draft = useMeetingDraft('meeting-from');
  const [choice, setChoice] = useState<Choice>(() => allOf(at));
  const [tried, setTried] = useState(false);
  /** The draft that is there, whatever became of what it takes over: no second one is made. */
  const [made, setMade] = useState<{ readonly meeting: string; readonly id: string }>();
  const [left, setLeft] = useState(0);
  const { busy, refusal, run } = useActing();
  const make = async () => {
    setTried(true);
    const asked = meetingOf(draft.typed);
    if (!asked) return;
    await run(async () => {
      const id = made?.id ?? newCommandId();
      const there = made ?? (await post<{ meeting: string }>('/meetings', asked));
      if (isRefusal(there)) return there;
      setMade({ meeting: there.meeting, id });
      if (draft.typed.venue !== '') await takeVenue(there.meeting, draft.typed.venue);
      const taken = await post<Taken>(`/meetings/${there.meeting}/plan`, { id, from, ...chosenIn(at, choice) });
      if (isRefusal(taken)) return taken;
      draft.sent();
      await queries.invalidateQueries({ queryKey: ['/meetings'] });
      if (taken.left === 0 || !choice.guests) go(`/secretariat/meetings/${there.meeting}`);
      else setLeft(taken.left);
      return undefined;
    });
  };
  if (left > 0 && made)
    return (
      <Notice
        tone="warn"
        acts={
          <Button component={Link} to={`/secretariat/meetings/${made.meeting}`}>
            {t(words.openDraft)}
          </Button>
        }
      >
        {t(words.made, { left })}
      </Notice>
    );
  return (
    <DeskForm
      draft={draft}
      act={t(words.make)}
      busy={busy}
      refusal={refusal}
      onSend={make}
      done={made && refusal && <Notice>{t(words.retry)}</Notice>}
    >
      <h2 className={css.heading}>{t(words.newMeeting)}</h2>
      <MeetingFields draft={draft} tried={tried} />
      <h2 className={css.heading}>{t(words.what)}</h2>
      <PlanChoice at={at} choice={choice} onChoice={setChoice} />
    </DeskForm>
  );
}
