/** A room: its name, where it is, how many it holds, and its seats. */
import { lazy, Suspense, useRef, useState } from 'react';
import { Button, NumberInput, TextInput } from '@mantine/core';
import type { SeatPlan } from '../../../../shared/council/seat-plan.ts';
import { planWords, venues as words } from '../../../../shared/text/seats-desk.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import type { Venue, VenueWritten } from '../../../../shared/wire/seating.ts';
import { useUndoing } from '../../../desk/plan/undoing.ts';
import { useActing } from '../../../desk/use-act.ts';
import { post, put } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { Card, Loading } from '../../../ui/states.tsx';
import css from '../../../desk/desk.module.css';

const PlanEditor = lazy(() => import('../../../desk/plan/plan-editor.tsx').then(({ PlanEditor }) => ({ default: PlanEditor })));

export interface VenueFormProps extends Partial<VenueWritten> {
  readonly venue: Venue;
  /** Back to the list; whether anything was saved. */
  readonly onDone: (saved: boolean) => void;
}

export function VenueForm({ id, version, venue, onDone }: VenueFormProps) {
  const { t } = useWords();
  const [name, setName] = useState(venue.name);
  const [place, setPlace] = useState(venue.place);
  const [capacity, setCapacity] = useState(venue.capacity);
  const plan = useUndoing<SeatPlan>(venue.plan);
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const { busy, refusal, run } = useActing();
  const save = async () => {
    setTried(true);
    // It stands a whole map above the button.
    if (name.trim() === '') return nameField.current?.focus();
    const written: Venue = { ...venue, name, place: place.trim(), capacity, plan: plan.now };
    const done = await run(() =>
      id === undefined ? post<VenueWritten>('/venues', written) : put<VenueWritten>(`/venues/${id}`, { version, venue: written }),
    );
    if (done) onDone(true);
  };
  return (
    <div className={css.stack}>
      <Card className={css.tight}>
        <div className={css.columns}>
          <TextInput
            ref={nameField}
            size="md"
            label={t(words.name)}
            value={name}
            maxLength={120}
            error={tried && name.trim() === '' ? t(desk.required) : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            size="md"
            label={t(words.place)}
            value={place}
            maxLength={200}
            onChange={(event) => setPlace(event.currentTarget.value)}
          />
          <NumberInput
            size="md"
            label={t(words.capacity)}
            value={capacity}
            min={0}
            max={5000}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            onChange={(value) => setCapacity(typeof value === 'number' ? value : 0)}
          />
        </div>
      </Card>
      <Card className={css.tight}>
        <h2 className={css.heading}>{t(planWords.title)}</h2>
        <Suspense fallback={<Loading />}>
          <PlanEditor plan={plan} />
        </Suspense>
      </Card>
      <Refused refusal={refusal} />
      <div className={css.row}>
        <Button loading={busy} onClick={() => void save()}>
          {t(desk.save)}
        </Button>
        <Button variant="default" onClick={() => onDone(false)}>
          {t(words.back)}
        </Button>
      </div>
    </div>
  );
}
