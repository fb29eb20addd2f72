/** Who sits where: the room whose map the meeting has, and people put onto it by drag, by keyboard or all in one act. */
import { useState } from 'react';
import { Button, Select } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from 'wouter';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { isEnded } from '../../../../shared/meeting/access.ts';
import { seating as words, venues as venueWords } from '../../../../shared/text/seats-desk.ts';
import { shortcuts } from '../../../../shared/text/shortcuts.ts';
import type { Seating, Venues } from '../../../../shared/wire/seating.ts';
import { useUndoing } from '../../../desk/plan/undoing.ts';
import { NobodyFound } from '../../../desk/nobody-found.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { get, put } from '../../../link/http.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { pressed, type Shortcut } from '../../../ui/key-press.ts';
import { Shortcuts } from '../../../ui/shortcuts.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Loading } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { seatingPath, useSeating } from '../use-seating.ts';
import { freed, seatedAll, seatedAt, still } from './assigning.ts';
import { SeatingBoard } from './seating-board.tsx';
import css from '../../../desk/desk.module.css';

export default function SeatingDesk() {
  const { id } = useDesk();
  const { data, refusal, loading, again } = useSeating(id);
  if (loading) return <Loading />;
  return data ? <Editor first={data} /> : <Refused refusal={refusal} again={again} />;
}

function Editor({ first }: { readonly first: Seating }) {
  const { t } = useWords();
  const { id, meeting } = useDesk();
  const { data: rooms } = useAsk<Venues>('/venues');
  const [stands, setStands] = useState(first);
  const edited = useUndoing<Seating>(first);
  const [saved, setSaved] = useState(false);
  const [room, setRoom] = useState<string | null>(first.venue?.id ?? null);
  const [asking, setAsking] = useState(false);
  const { busy, refusal, run, clear } = useActing();
  const { now } = edited;
  const keys: readonly Shortcut[] = [{ keys: ['Mod+z'], does: shortcuts.undo, act: () => edited.undo() }];
  const fixed = isEnded(meeting);
  const people = meeting.roll.order.map((one) => meeting.roll.members.get(one)!);
  const listed = new Set(meeting.roll.order);
  const seated = still(now.seated, now.plan, listed);
  const has = new Set(Object.values(seated));
  const missing = people.filter(({ member }) => !has.has(member)).length;
  const chosen = rooms?.venues.find((one) => one.id === room);
  const isChanged = edited.canUndo;
  const show = (part: Partial<Seating>) => {
    setSaved(false);
    edited.put({ ...now, seated, ...part });
  };
  const seatAll = (by: 'name' | 'group') => show({ seated: seatedAll(now.plan, people, by, seated, meeting.session.chair) });
  const takeMap = () => {
    if (!chosen) return;
    const { venue: { name, plan } } = chosen;
    show({ venue: { id: chosen.id, name }, plan, seated: still(seated, plan, listed) });
  };
  const stand = (next: Seating) => {
    setStands(next);
    edited.begin(next);
  };
  const save = () =>
    run(async () => {
      const answer = await put<Seating>(seatingPath(id), { ...now, seated, version: stands.version });
      if (isRefusal(answer)) return answer;
      stand(answer);
      setSaved(true);
      return undefined;
    });
  const takeTheirs = () =>
    run(async () => {
      const answer = await get<Seating>(seatingPath(id));
      if (!isRefusal(answer)) {
        stand(answer);
        clear();
      }
      return answer;
    });
  const open = rooms?.venues.filter(({ id: one, venue }) => !venue.retired || one === room) ?? [];
  return (
    <div className={css.stack} onKeyDown={(event) => void pressed(keys, event)}>
      <Shortcuts of={shortcuts.seating} list={keys} />
      <p className={css.soft}>{t(words.notInRecord)}</p>
      {!fixed && (
        <div className={css.row} style={{ alignItems: 'flex-end' }}>
          <Select
            className={css.grow}
            size="md"
            label={t(words.room)}
            placeholder={t(venueWords.choose)}
            nothingFoundMessage={<NobodyFound />}
            data={open.map(({ id: value, venue }) => ({ value, label: [venue.name, venue.place].filter(Boolean).join(' — ') }))}
            value={room}
            onChange={setRoom}
          />
          <Button
            variant={now.plan.seats.length === 0 ? 'filled' : 'default'}
            disabled={!chosen || chosen.venue.plan.seats.length === 0}
            onClick={() => (now.plan.seats.length === 0 ? takeMap() : setAsking(true))}
          >
            {t(words.takeMap)}
          </Button>
          <Button variant="subtle" color="gray.8" component={Link} to="/secretariat/rooms">
            {t(words.toVenues)}
          </Button>
        </div>
      )}
      {now.plan.seats.length === 0 && <p>{t(words.noRoom)}</p>}
      {now.plan.seats.length > 0 && (
        <>
          {!fixed && (
            <div className={css.row}>
              <Button variant="default" onClick={() => seatAll('name')}>
                {t(words.byName)}
              </Button>
              <Button variant="default" onClick={() => seatAll('group')}>
                {t(words.byGroup)}
              </Button>
              <Button variant="default" disabled={has.size === 0} onClick={() => show({ seated: {} })}>
                {t(words.clear)}
              </Button>
              <Button
                variant="default"
                disabled={!edited.canUndo}
                leftSection={<IconArrowBackUp size={20} aria-hidden />}
                onClick={edited.undo}
              >
                {t(words.undo)}
              </Button>
              <Button loading={busy} disabled={!isChanged} onClick={() => void save()}>
                {t(words.save)}
              </Button>
              {isChanged && <span className={css.soft}>{t(words.unsaved)}</span>}
            </div>
          )}
          <Refused refusal={refusal} />
          {refusal?.code === 'seats/changed-meanwhile' && (
            <Button variant="default" onClick={() => void takeTheirs()}>
              {t(words.theirs)}
            </Button>
          )}
          {saved && !isChanged && <Notice tone="good">{t(words.saved)}</Notice>}
          {missing > now.plan.seats.length - has.size && (
            <Notice tone="warn">{t(words.tooFew, { n: missing - (now.plan.seats.length - has.size) })}</Notice>
          )}
          <SeatingBoard
            plan={now.plan}
            seated={seated}
            people={people}
            fixed={fixed}
            onSeat={(member, seat) => show({ seated: seatedAt(seated, member, seat) })}
            onFree={(member) => show({ seated: freed(seated, member) })}
          />
        </>
      )}
      <Confirm
        opened={asking}
        title={t(words.takeMap)}
        act={t(words.takeMap)}
        onAct={() => {
          takeMap();
          return undefined;
        }}
        onClose={() => setAsking(false)}
      >
        {t(words.takeMapWhat)}
      </Confirm>
    </div>
  );
}
