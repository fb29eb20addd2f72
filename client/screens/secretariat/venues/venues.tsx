/** The rooms that the unit meets in: listed, added, changed, and retired. */
import { useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { venues as words } from '../../../../shared/text/seats-desk.ts';
import type { Venue, VenueWritten, Venues as All } from '../../../../shared/wire/seating.ts';
import { useActing } from '../../../desk/use-act.ts';
import { put } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { EmptyState, Loading } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { Desk } from '../desk.tsx';
import { VenueForm } from './venue-form.tsx';
import css from '../../../desk/desk.module.css';

type Kept = All['venues'][number];
const NEW: Venue = { name: '', place: '', capacity: 0, plan: { seats: [] }, retired: false };

export default function Venues() {
  const { t } = useWords();
  const { data, refusal, loading, again } = useAsk<All>('/venues');
  const [editing, setEditing] = useState<Partial<VenueWritten> & { readonly venue: Venue }>();
  const [saved, setSaved] = useState(false);
  const [withRetired, setWithRetired] = useState(false);
  const edit = (one: typeof editing) => {
    setSaved(false);
    setEditing(one);
  };
  const turned = () => {
    setSaved(false);
    void again();
  };
  const add = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => edit({ venue: NEW })}>
      {t(words.add)}
    </Button>
  );
  if (editing)
    return (
      <Desk title={editing.venue.name || t(words.add)}>
        <VenueForm
          {...editing}
          onDone={(done) => {
            setEditing(undefined);
            setSaved(done);
            void again();
          }}
        />
      </Desk>
    );
  const all = [...(data?.venues ?? [])].sort((a, b) => byGivenName(a.venue.name, b.venue.name));
  const shown = all.filter(({ venue }) => withRetired || !venue.retired);
  return (
    <Desk title={t(words.title)} lead={t(words.lead)} acts={all.length > 0 ? add : undefined}>
      <div className={css.stack}>
        <Refused refusal={refusal} again={again} />
        {loading && <Loading />}
        {saved && <Notice tone="good">{t(words.saved)}</Notice>}
        {data && all.length === 0 && <EmptyState title={t(words.none)} act={add} />}
        {shown.length > 0 && (
          <ul className={css.list}>
            {shown.map((one) => (
              <Row key={one.id} one={one} onEdit={() => edit(one)} onDone={turned} />
            ))}
          </ul>
        )}
        {all.some(({ venue }) => venue.retired) && (
          <Checkbox
            size="md"
            label={t(words.showRetired)}
            checked={withRetired}
            onChange={(event) => setWithRetired(event.currentTarget.checked)}
          />
        )}
      </div>
    </Desk>
  );
}

interface RowProps {
  readonly one: Kept;
  readonly onEdit: () => void;
  readonly onDone: () => void;
}

function Row({ one: { id, version, venue }, onEdit, onDone }: RowProps) {
  const { t } = useWords();
  const { busy, refusal, run } = useActing();
  const { name, place, capacity, plan, retired } = venue;
  const turn = () =>
    run(async () => {
      const answer = await put<VenueWritten>(`/venues/${id}`, { version, venue: { ...venue, retired: !retired } });
      if (!isRefusal(answer)) onDone();
      return answer;
    });
  return (
    <li className={css.person}>
      <span className={css.who}>
        <strong>{name}</strong>
        <span>
          {[place, capacity > 0 ? t(words.counts, { capacity, n: plan.seats.length }) : t(words.onMap, { n: plan.seats.length })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {retired && <span className={css.stage}>{t(words.retired)}</span>}
      <Button variant="default" aria-label={t(words.editWhich, { name })} onClick={onEdit}>
        {t(words.edit)}
      </Button>
      <Button
        variant="subtle"
        color="gray.8"
        loading={busy}
        aria-label={t(retired ? words.takeUpWhich : words.retireWhich, { name })}
        onClick={() => void turn()}
      >
        {t(retired ? words.takeUp : words.retire)}
      </Button>
      <Refused refusal={refusal} />
    </li>
  );
}
