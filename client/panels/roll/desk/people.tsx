/** Who belongs to the session: its chair, the delegates in office, the secretaries, and the guests invited. */
import { useState } from 'react';
import { ActionIcon, Button, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Listed } from '../../../../shared/meeting/roll.ts';
import { PREPARING } from '../../../../shared/meeting/access.ts';
import { prepare } from '../../../../shared/text/prepare.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import type { MemberPage } from '../../../../shared/wire/members.ts';
import { useMe } from '../../../session.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { usePaged } from '../../../ui/use-paged.ts';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { useOwnUnit } from '../../../desk/people.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { FindPerson } from '../../../desk/find-person.tsx';
import { findOption } from '../../../desk/find-option.ts';
import { NobodyFound } from '../../../desk/nobody-found.tsx';
import { CorrectedPeople } from './corrected.tsx';
import { NewGuest } from './new-guest.tsx';
import css from '../../../desk/desk.module.css';

/** Guests that can be invited all at once. */
const ASKED = 200;

export function People() {
  const { t } = useWords();
  const { meeting } = useDesk();
  const [shown, setShown] = useState(false);
  const listed = meeting.roll.order.map((id) => meeting.roll.members.get(id)!);
  const of = (kind: Listed['kind']) => listed.filter((one) => one.kind === kind);
  const delegates = of('delegate');
  const mayChange = PREPARING.includes(meeting.session.stage);
  return (
    <div className={css.stack}>
      <CorrectedPeople />
      {delegates.length === 0 && <Notice tone="warn">{t(prepare.noDelegates)}</Notice>}
      <div className={css.columns}>
        <Card className={css.tight}>
          <Chair delegates={delegates} mayChange={mayChange} />
        </Card>
        <Card className={css.tight}>
          <h2 className={css.heading}>{t(prepare.delegates, { n: delegates.length })}</h2>
          <p className={css.soft}>{t(prepare.delegatesHint)}</p>
          <div className={css.row}>
            <Button variant="default" onClick={() => setShown(!shown)} aria-expanded={shown} disabled={delegates.length === 0}>
              {t(shown ? prepare.hideDelegates : prepare.showDelegates)}
            </Button>
            <Button variant="subtle" color="gray.8" component={Link} to="/secretariat/members">
              {t(desk.people)}
            </Button>
          </div>
        </Card>
      </div>
      {shown && <Names people={delegates} />}
      <section className={css.tight}>
        <h2 className={css.heading}>{t(prepare.secretaries, { n: of('secretary').length })}</h2>
        <Names people={of('secretary')} />
      </section>
      <Guests guests={of('guest')} mayChange={mayChange} />
    </div>
  );
}

function Names({ people }: { readonly people: readonly Listed[] }) {
  const { t } = useWords();
  return (
    <ul className={css.list}>
      {[...people].sort((a, b) => byGivenName(a.name ?? '', b.name ?? '')).map((one) => (
        <li key={one.member} className={css.person}>
          <span className={css.who}>
            <strong>{one.name ?? t(prepare.unnamed, { id: one.member })}</strong>
            <span>{[one.title, one.group].filter(Boolean).join(' · ')}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Chair({ delegates, mayChange }: { readonly delegates: readonly Listed[]; readonly mayChange: boolean }) {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const fixed = !mayChange || meeting.session.stage === 'underWay' || meeting.session.stage === 'adjourned';
  return (
    <>
      <Select
        label={t(prepare.chair)}
        description={t(prepare.chairHint)}
        placeholder={t(prepare.chooseChair)}
        size="md"
        searchable
        filter={findOption}
        limit={40}
        nothingFoundMessage={<NobodyFound />}
        data={delegates.map((one) => ({ value: one.member, label: [one.name, one.title].filter(Boolean).join(' — ') }))}
        value={meeting.session.chair ?? null}
        onChange={(member) => member && member !== meeting.session.chair && void run(() => act('nameChair', { member }))}
        allowDeselect={false}
        disabled={fixed || busy || delegates.length === 0}
      />
      <Refused refusal={refusal} />
    </>
  );
}

function Guests({ guests, mayChange }: { readonly guests: readonly Listed[]; readonly mayChange: boolean }) {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const own = useMe().member.unit;
  const mine = useOwnUnit();
  const { pages, refusal: noList, again, more } = usePaged<MemberPage>('/members', { unit: mine, part: 'guest', limit: ASKED });
  const { busy, refusal, run } = useActing();
  // An administrator of the server sees those of every unit.
  const registered = (pages?.[0]?.members ?? []).filter((one) => one.unit === own);
  const invitable = registered.filter((one) => !meeting.roll.members.get(one.id));
  const inviteAll = () =>
    run(async () => {
      for (const { id } of invitable) {
        const wrong = await act('listMember', { member: id });
        if (wrong) return wrong;
      }
      return undefined;
    });
  return (
    <section className={css.tight}>
      <h2 className={css.heading}>{t(prepare.guests, { n: guests.length })}</h2>
      <div className={mayChange ? css.columns : undefined}>
        <div className={css.tight}>
          {mayChange && (
            <Card className={css.tight}>
              <Refused refusal={noList} again={again} />
              <FindPerson
                label={t(prepare.inviteGuest)}
                description={
                  pages && !more && invitable.length === 0
                    ? t(registered.length === 0 ? prepare.noGuestsInRegister : prepare.nobodyToInvite)
                    : undefined
                }
                placeholder={t(prepare.chooseGuest)}
                unit={mine}
                part="guest"
                without={(one) => one.unit !== own || meeting.roll.members.get(one.id) !== undefined}
                value={null}
                leaves
                onChange={(member) => member && void run(() => act('listMember', { member: member.id }))}
                disabled={!more && invitable.length === 0}
              />
              {invitable.length > 1 && !more && (
                <Button variant="default" loading={busy} onClick={() => void inviteAll()}>
                  {t(prepare.inviteAll, { n: invitable.length })}
                </Button>
              )}
              <Refused refusal={refusal} />
            </Card>
          )}
          {guests.length === 0 && <p className={css.soft}>{t(prepare.noGuests)}</p>}
          {guests.length > 0 && (
            <ul className={css.list}>
              {guests.map((one) => (
                <li key={one.member} className={css.person}>
                  <span className={css.who}>
                    <strong>{one.name ?? t(prepare.unnamed, { id: one.member })}</strong>
                    <span>{[one.title, one.group].filter(Boolean).join(' · ')}</span>
                  </span>
                  {mayChange && (
                    <ActionIcon
                      variant="subtle"
                      color="gray.8"
                      size={44}
                      aria-label={t(prepare.unlist, { name: one.name ?? one.member })}
                      onClick={() => void run(() => act('unlistMember', { member: one.member }))}
                    >
                      <IconX size={20} aria-hidden />
                    </ActionIcon>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
        {mayChange && (
          <Card>
            <NewGuest />
          </Card>
        )}
      </div>
    </section>
  );
}
