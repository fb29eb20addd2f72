/** The council's register: everybody, by what they are. */
import { useMemo, useState } from 'react';
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { IconCalendarUser, IconDeviceTablet, IconDeviceTabletOff, IconPlus, IconTable } from '@tabler/icons-react';
import { Link } from 'wouter';
import { belongs, type Device, type Member } from '../../../../shared/council/council.ts';
import { members as words } from '../../../../shared/text/members.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { terms } from '../../../../shared/text/terms.ts';
import { units as unitWords } from '../../../../shared/text/units.ts';
import type { Words } from '../../../../shared/text/words.ts';
import type { Devices } from '../../../../shared/wire/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { EmptyState, Loading } from '../../../ui/states.tsx';
import { byGivenName } from '../../../ui/name-order.ts';
import { useAsk } from '../../../ui/use-ask.ts';
import { Desk } from '../desk.tsx';
import { fits } from '../../../desk/find.ts';
import { SavePeople } from './save-people.tsx';
import { PersonPanel } from './person-panel.tsx';
import { useUnits } from './use-units.ts';
import css from '../../../desk/desk.module.css';

const NO_DEVICES: readonly Device[] = [];

export default function People() {
  const { t, number } = useWords();
  const { data, refusal, loading, again } = useAsk<{ readonly members: readonly Member[] }>('/members');
  const devices = useAsk<Devices>('/devices');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<string>();
  const units = useUnits();
  const [chosen, setChosen] = useState<string>();
  const unit = chosen ?? units.mine;
  const all = (data?.members ?? []).filter((one) => belongs(one, unit, units.own));
  const shown = all
    .filter((one) => fits(search, one.name, one.title, one.group, one.committee, one.login))
    .sort((a, b) => byGivenName(a.name, b.name));
  const byMember = useMemo(() => devicesByMember(devices.data?.devices ?? NO_DEVICES), [devices.data]);
  const total = all.filter((one) => one.inOffice && one.kind === 'delegate').length;
  const groups: ReadonlyArray<readonly [Words, readonly Member[]]> = [
    [words.delegates, shown.filter((one) => one.inOffice && one.kind === 'delegate')],
    [words.secretaries, shown.filter((one) => one.inOffice && one.kind === 'secretary')],
    [words.guests, shown.filter((one) => one.inOffice && one.kind === 'guest')],
    [words.leftOffice, shown.filter((one) => !one.inOffice)],
  ];
  const fromTable = (
    <Button
      component={Link}
      to="/secretariat/members/import"
      variant={total === 0 ? 'filled' : 'default'}
      leftSection={<IconTable size={20} aria-hidden />}
    >
      {t(words.importList)}
    </Button>
  );
  return (
    <Desk
      title={t(words.title)}
      lead={total > 0 ? `${t(words.total, { n: total })}. ${t(words.totalHint)}` : undefined}
      acts={
        <>
          <Button component={Link} to="/secretariat/members/terms" variant="default" leftSection={<IconCalendarUser size={20} aria-hidden />}>
            {t(terms.title)}
          </Button>
          {unit === units.mine && fromTable}
          {total > 0 && <SavePeople people={all} unit={units.nameOf(unit)} />}
          <Button
            leftSection={<IconPlus size={20} aria-hidden />}
            variant={total === 0 ? 'default' : 'filled'}
            onClick={() => setOpen('new')}
          >
            {t(words.add)}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <Refused refusal={refusal ?? devices.refusal} again={refusal ? again : devices.again} />
        {loading && <Loading lines={8} />}
        {data && total === 0 && search === '' && (
          <EmptyState title={t(words.empty)} act={unit === units.mine && fromTable}>
            {t(words.emptyHint)}
          </EmptyState>
        )}
        {units.isOverAll && (
          <Select
            size="md"
            label={t(unitWords.shown)}
            allowDeselect={false}
            searchable
            value={unit}
            onChange={(code) => code && setChosen(code)}
            data={units.all.map((one) => ({ value: one.code, label: one.name }))}
          />
        )}
        {all.length > 0 && (
          <TextInput
            aria-label={t(desk.search)}
            placeholder={t(words.searchHint)}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            rightSection={search !== '' && <CloseButton aria-label={t(desk.clearSearch)} onClick={() => setSearch('')} />}
          />
        )}
        {search !== '' && shown.length === 0 && <p className={css.soft}>{t(desk.noneFound, { text: search })}</p>}
        {groups.map(
          ([title, people]) =>
            people.length > 0 && (
              <section key={title.en} className={css.tight}>
                <h2 className={css.heading}>
                  {t(title)} <span className={css.soft}>({number(people.length)})</span>
                </h2>
                <ul className={css.list}>
                  {people.map((one) => (
                    <PersonRow
                      key={one.id}
                      member={one}
                      devices={byMember.get(one.id) ?? NO_DEVICES}
                      known={devices.data !== undefined && (units.isOverAll || (one.unit ?? units.own) === units.mine)}
                      home={(one.unit ?? units.own) === unit ? undefined : units.nameOf(one.unit)}
                      onOpen={() => setOpen(one.id)}
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
      {open !== undefined && (
        <PersonPanel
          key={open}
          member={all.find((one) => one.id === open)}
          unit={unit}
          devices={byMember.get(open) ?? NO_DEVICES}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Desk>
  );
}

function devicesByMember(devices: readonly Device[]): ReadonlyMap<string, readonly Device[]> {
  const out = new Map<string, Device[]>();
  for (const one of devices) out.set(one.member, [...(out.get(one.member) ?? []), one]);
  return out;
}

interface PersonRowProps {
  readonly member: Member;
  readonly devices: readonly Device[];
  readonly known: boolean;
  /** The unit that keeps them, where it is another. */
  readonly home: string | undefined;
  readonly onOpen: () => void;
}

function PersonRow({ member, devices, known, home, onOpen }: PersonRowProps) {
  const { t } = useWords();
  const tablets = devices.filter((one) => !one.revokedAt).length;
  const rights = member.rights.map((one) => t(one === 'administrator' ? words.rightAdministrator : words.rightSecretariat).split(':')[0]);
  return (
    <li className={css.person}>
      <span className={css.who}>
        <strong>{member.name}</strong>
        <span>{[member.title, member.group, member.committee, home, ...rights].filter(Boolean).join(' · ')}</span>
      </span>
      {known && member.inOffice && member.kind === 'delegate' && (
        <span className={css.marks}>
          <span className={css.mark}>
            {tablets > 0 ? <IconDeviceTablet size={18} aria-hidden /> : <IconDeviceTabletOff size={18} aria-hidden />}
            {tablets > 0 ? t(words.tablets, { n: tablets }) : t(words.noTablet)}
          </span>
        </span>
      )}
      <Button size="sm" variant="default" onClick={onOpen} aria-label={`${t(words.open)}: ${member.name}`}>
        {t(words.open)}
      </Button>
    </li>
  );
}
