/** The council's register: everybody, by what they are. */
import { useEffect, useMemo, useState } from 'react';
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCalendarUser, IconDeviceTablet, IconDeviceTabletOff, IconPlus, IconTable } from '@tabler/icons-react';
import { Link, useSearchParams } from 'wouter';
import type { Device, Member } from '../../../../shared/council/council.ts';
import { listWords } from '../../../../shared/text/lists.ts';
import { members as words } from '../../../../shared/text/members.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { terms } from '../../../../shared/text/terms.ts';
import { units as unitWords } from '../../../../shared/text/units.ts';
import type { Words } from '../../../../shared/text/words.ts';
import { partOf, type MemberPage, type Part } from '../../../../shared/wire/members.ts';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { EmptyState, Loading } from '../../../ui/states.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { usePaged } from '../../../ui/use-paged.ts';
import { Desk } from '../desk.tsx';
import { TYPED_MS } from '../../../desk/find-person.tsx';
import { SavePeople } from './save-people.tsx';
import { PersonPanel } from './person-panel.tsx';
import { useUnits } from './use-units.ts';
import css from '../../../desk/desk.module.css';

const NO_DEVICES: readonly Device[] = [];
const GROUPS: ReadonlyArray<readonly [Words, Part]> = [
  [words.delegates, 'delegate'],
  [words.secretaries, 'secretary'],
  [words.guests, 'guest'],
  [words.leftOffice, 'left'],
];

export default function People() {
  const { t, number } = useWords();
  // In the address: a reload, and another tab, keep what each was looking for.
  const [asked, setAsked] = useSearchParams();
  const units = useUnits();
  const unit = asked.get('unit') ?? units.mine;
  const isMine = unit === units.mine;
  const [search, setSearch] = useState(asked.get('typed') ?? '');
  const [typed] = useDebouncedValue(search, TYPED_MS);
  const ask = (name: 'unit' | 'typed', value: string): void =>
    setAsked(
      (before) => {
        if (value === '') before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const isKept = (asked.get('typed') ?? '') === typed;
  useEffect(() => {
    if (!isKept) ask('typed', typed);
  });
  const { pages, refusal, loading, again, more, fetching, isOld } = usePaged<MemberPage>(
    '/members',
    { unit, typed, devices: '1' },
    { when: unit !== '' },
  );
  const [open, setOpen] = useState<Member | 'new'>();
  const shown = pages?.flatMap((page) => page.members) ?? [];
  const first = pages?.[0];
  const total = first?.total ?? 0;
  const byMember = useMemo(() => devicesByMember(pages?.flatMap((page) => page.devices ?? []) ?? NO_DEVICES), [pages]);
  const counts = first?.counts;
  const found = counts ? counts.delegate + counts.secretary + counts.guest + counts.left : 0;
  const groups = GROUPS.map(([title, part]) => [title, part, shown.filter((one) => partOf(one) === part)] as const);
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
          {isMine && fromTable}
          {total > 0 && <SavePeople code={unit} unit={units.nameOf(unit)} />}
          <Button
            leftSection={<IconPlus size={20} aria-hidden />}
            variant={total === 0 && isMine ? 'default' : 'filled'}
            onClick={() => setOpen('new')}
          >
            {t(words.add)}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <Refused refusal={refusal} again={again} />
        {loading && <Loading lines={8} />}
        {units.isOverAll && (
          <Select
            size="md"
            label={t(unitWords.shown)}
            allowDeselect={false}
            searchable
            value={unit}
            onChange={(code) => code && ask('unit', code === units.mine ? '' : code)}
            data={units.all.map((one) => ({ value: one.code, label: one.name }))}
          />
        )}
        {first && total === 0 && search === '' && (
          <EmptyState title={t(words.empty)} act={isMine && fromTable}>
            {t(isMine ? words.emptyHint : words.emptyHintOther)}
          </EmptyState>
        )}
        {(found > 0 || search !== '') && (
          <TextInput
            aria-label={t(desk.search)}
            placeholder={t(words.searchHint)}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            rightSection={search !== '' && <CloseButton aria-label={t(desk.clearSearch)} onClick={() => setSearch('')} />}
          />
        )}
        <div role="status" className={css.said}>
          {search !== '' && first && !isOld && found === 0 && <p className={css.soft}>{t(desk.noneFound, { text: search })}</p>}
          {search !== '' && found > 0 && <p className={css.soft}>{t(listWords.foundPeople, { n: found })}</p>}
        </div>
        {groups.map(
          ([title, part, people]) =>
            people.length > 0 && (
              <section key={part} className={css.tight}>
                <h2 className={css.heading}>
                  {t(title)} <span className={css.soft}>({number(counts![part])})</span>
                </h2>
                <ul className={css.list}>
                  {people.map((one) => (
                    <PersonRow
                      key={one.id}
                      member={one}
                      devices={byMember.get(one.id) ?? NO_DEVICES}
                      known={units.isOverAll || (one.unit ?? units.own) === units.mine}
                      home={(one.unit ?? units.own) === unit ? undefined : units.nameOf(one.unit)}
                      onOpen={() => setOpen(one)}
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
        <ShowMore shown={shown.length} all={found} more={more} fetching={fetching} />
      </div>
      {open !== undefined && (
        <PersonPanel
          key={open === 'new' ? open : open.id}
          // As it is now, as long as it is among those shown.
          member={open === 'new' ? undefined : (shown.find((one) => one.id === open.id) ?? open)}
          unit={unit}
          devices={(open !== 'new' && byMember.get(open.id)) || NO_DEVICES}
          disabled={open !== 'new' && (pages?.some((page) => page.disabled.includes(open.id)) ?? false)}
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
