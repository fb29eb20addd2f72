/** Calls first, each answered with a tap; then every tablet of the room, and those that need somebody. */
import { useState } from 'react';
import { Button, Switch } from '@mantine/core';
import { numbered } from '../../../../shared/council/seat-plan.ts';
import { dayAt } from '../../../../shared/council/working-days.ts';
import { tablets as words } from '../../../../shared/text/tablets.ts';
import type { TabletSeen } from '../../../../shared/wire/tablets.ts';
import desk from '../../../desk/desk.module.css';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useSeatName } from '../../../ui/seat-map.tsx';
import { useServerNow } from '../../course/times.tsx';
import { seatOf, useSeating } from '../../seating/use-seating.ts';
import { appVersion } from '../report.ts';
import css from './tablets.module.css';
import { useTablets } from './use-tablets.ts';

const LOW = 20;
/** Seats hardly ever change. */
const SEATS_MS = 60_000;

interface Line {
  readonly member: string;
  readonly name: string;
  readonly connected: boolean | undefined;
  /** Absent: it has not told anything. */
  readonly told?: TabletSeen;
}

const calls = ({ told }: Line): boolean => told?.help !== undefined && told.help.state !== 'ended';
const isLow = (one: TabletSeen): boolean => one.battery !== undefined && one.battery < LOW && !one.charging;

export function TabletsDesk() {
  const { t, time } = useWords();
  const { id, meeting, followed } = useDesk();
  const { seen, failed, answer } = useTablets(id);
  const [only, setOnly] = useState(false);
  const { data: seating } = useSeating(id, SEATS_MS);
  const seatName = useSeatName();
  /** Who it is, and where they sit as far as that is known. */
  const whoAndWhere = ({ member, name }: Line): string => {
    const own = seating && seatOf(seating, member);
    const seat = own === undefined ? undefined : numbered(seating!.plan).find((one) => one.seat === own);
    return seat ? `${name} (${seatName(seat)})` : name;
  };
  const signing = new Set(meeting.roll.keys.values().flatMap((one) => (one.revoked ? [] : [one.member])));
  const lines = meeting.roll.order
    .flatMap((member): Line[] => {
      const name = meeting.roll.members.get(member)?.name ?? '';
      const connected = followed.connected?.includes(member);
      const told = seen?.tablets.filter((one) => one.member === member) ?? [];
      return told.length === 0 ? [{ member, name, connected }] : told.map((one) => ({ member, name, connected, told: one }));
    })
    .sort((a, b) => byGivenName(a.name, b.name));
  const needs = (one: Line): boolean => {
    if (calls(one)) return true;
    // Who has never enrolled one has no tablet that could need something.
    if (!signing.has(one.member)) return false;
    const { told } = one;
    return one.connected === false || (told !== undefined && (isLow(told) || !told.signs || (told.kept ?? 0) < (told.all ?? 0)));
  };
  const calling = lines.filter(calls).sort((a, b) => (a.told!.help!.since < b.told!.help!.since ? -1 : 1));
  const shown = only ? lines.filter(needs) : lines;
  return (
    <div className={desk.stack}>
      <p className={desk.soft}>{t(words.lead)}</p>
      {failed && <Notice tone="warn">{t(words.failed)}</Notice>}
      {calling.length > 0 && (
        <section role="status" aria-label={t(words.calls, { n: calling.length })}>
          <h2 className={desk.heading}>{t(words.calls, { n: calling.length })}</h2>
          <ul className={css.calls}>
            {calling.map(({ told, ...line }) => (
              <li key={told!.tablet}>
                <span>
                  {t(words.callOf, { name: whoAndWhere(line), reason: told!.help!.reason, time: time(told!.help!.since) })}
                  {told!.help!.state === 'coming' && ` – ${t(words.comes)}`}
                </span>
                {told!.help!.state === 'waiting' && <Button onClick={() => void answer(told!.tablet, 'coming')}>{t(words.iCome)}</Button>}
                <Button variant="default" onClick={() => void answer(told!.tablet, 'ended')}>
                  {t(words.done)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Switch
        size="md"
        label={t(words.needsHelp, { n: lines.filter(needs).length })}
        checked={only}
        onChange={(event) => setOnly(event.currentTarget.checked)}
      />
      {shown.length === 0 ? <p>{t(words.nobody)}</p> : <Table lines={shown} offset={followed.offset} />}
    </div>
  );
}

function Table({ lines, offset }: { readonly lines: readonly Line[]; readonly offset: number }) {
  const { t, time, dateTime } = useWords();
  const own = appVersion();
  const today = dayAt(useServerNow({ offset }));
  const bad = (yes: boolean): string | undefined => (yes ? css.bad : undefined);
  return (
    <div className={css.scroll} role="region" tabIndex={0} aria-label={t(words.title)}>
      <table className={css.table}>
        <thead>
          <tr>
            {(['who', 'online', 'battery', 'key', 'kept', 'version', 'seen'] as const).map((one) => (
              <th key={one} scope="col">
                {t(words[one])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ member, name, connected, told }) => (
            <tr key={told?.tablet ?? member}>
              <th scope="row">{name}</th>
              <td className={bad(connected === false)}>{connected === undefined ? '–' : t(connected ? words.on : words.off)}</td>
              <td className={bad(told !== undefined && isLow(told))}>
                {told?.battery === undefined ? '–' : t(told.charging ? words.charging : words.percent, { n: told.battery })}
              </td>
              <td className={bad(told?.signs === false)}>{told ? t(told.signs ? words.yes : words.no) : '–'}</td>
              <td className={bad((told?.kept ?? 0) < (told?.all ?? 0))}>
                {told?.all === undefined ? '–' : t(words.keptOf, { kept: told.kept ?? 0, all: told.all })}
              </td>
              <td>{told?.version === undefined ? '–' : t(told.version === own ? words.same : words.older)}</td>
              <td>{told ? (dayAt(Date.parse(told.at)) === today ? time : dateTime)(told.at) : t(words.unknown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
