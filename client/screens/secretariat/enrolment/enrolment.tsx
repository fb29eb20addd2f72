/** The desk where tablets are enrolled: a person gets a code, their tablet waits, six digits are typed, the next one comes. */
import { useState } from 'react';
import { Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { reachesAll, type Member } from '../../../../shared/council/council.ts';
import { enrolling } from '../../../../shared/text/members.ts';
import type { Devices, Enrolment as Row } from '../../../../shared/wire/enrolment.ts';
import { useInstallation, useMe } from '../../../session.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card, EmptyState, Loading } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { Desk } from '../desk.tsx';
import { FindPerson } from '../../../desk/find-person.tsx';
import { useEveryMember } from '../../../desk/people.ts';
import { nextWithout } from './next-without.ts';
import { Offer } from './offer.tsx';
import { Queue, type Ending } from './queue.tsx';
import css from '../../../desk/desk.module.css';
import own from './enrolment.module.css';

const EVERY = 1500;

export default function Enrolment() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { installation } = useInstallation();
  const [search, setSearch] = useSearchParams();
  const { member: me } = useMe();
  const mine = me.unit ?? installation?.unit?.code ?? '';
  // Who sits here from another unit has their tablet from there.
  const people = useEveryMember({ unit: mine }, mine !== '');
  const devices = useAsk<Devices>(`/devices?unit=${mine}`, { when: mine !== '' });
  const queue = useAsk<{ readonly enrolments: readonly Row[] }>('/enrolments', { every: EVERY });
  const [later, setLater] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<{ readonly end: Ending; readonly name: string }>();
  const isOurs = (one: Member) => one.unit === me.unit;
  const all = (people.data ?? []).filter((one) => one.inOffice && isOurs(one));
  const equipped = new Set((devices.data?.devices ?? []).flatMap((one) => (one.revokedAt ? [] : [one.member])));
  const waiting = (queue.data?.enrolments ?? []).filter((one) => one.state === 'waiting');
  const delegates = all.filter((one) => one.kind === 'delegate');
  const done = delegates.filter((one) => equipped.has(one.id)).length;
  const asked = search.get('member');
  // Of another unit, where somebody keeps the people of all.
  const isOther = asked !== null && people.data !== undefined && !all.some(({ id }) => id === asked);
  const other = useAsk<Member>(`/members/${asked}`, { when: isOther });
  const waitingFor = waiting.map((one) => one.member);
  const chosen =
    all.find((one) => one.id === asked) ??
    (isOther && other.data?.inOffice ? other.data : undefined) ??
    nextWithout(delegates, equipped, waitingFor, later);
  const choose = (member: string | null) => setSearch(member ? { member } : {}, { replace: true });
  const refusal = people.refusal ?? devices.refusal ?? queue.refusal;
  const nameOf = (id: string) => [...all, ...(other.data ? [other.data] : [])].find((one) => one.id === id)?.name ?? id;

  const settled = async (one: Row, end: Ending) => {
    setSaid({ end, name: nameOf(one.member) });
    await Promise.all([queries.invalidateQueries({ queryKey: ['/enrolments'] }), devices.again()]);
    // The next one without a tablet is proposed by itself.
    if (end === 'approved' && asked === one.member) choose(null);
  };
  return (
    <Desk title={t(enrolling.title)}>
      <div className={css.stack}>
        {installation && !installation.canEnrol && <Notice tone="warn">{t(enrolling.cannotHere)}</Notice>}
        <Refused refusal={refusal} again={() => Promise.all([people.again(), devices.again(), queue.again()])} />
        {(people.loading || devices.loading) && <Loading />}
        {people.data && delegates.length === 0 && <EmptyState title={t(enrolling.nobody)}>{t(enrolling.nobodyHint)}</EmptyState>}
        {people.data && devices.data && delegates.length > 0 && (
          <>
            <div>
              <p className={own.progress}>{t(enrolling.progress, { done, all: delegates.length })}</p>
              <Progress
                size={8}
                value={(100 * done) / delegates.length}
                aria-label={t(enrolling.progress, { done, all: delegates.length })}
              />
            </div>
            <div role="status">
              {said && <Notice tone={said.end === 'approved' ? 'good' : 'warn'}>{t(enrolling[said.end], { name: said.name })}</Notice>}
            </div>
            <div className={`${css.columns} ${waiting.length > 0 ? own.queueFirst : ''}`}>
              <Card className={css.tight}>
                <FindPerson
                  label={t(enrolling.who)}
                  description={t(enrolling.whoHint)}
                  unit={reachesAll(me) ? undefined : mine}
                  without={(one) => !one.inOffice || !(isOurs(one) || reachesAll(me))}
                  labelOf={(one) => {
                    const name = [one.name, one.group].filter(Boolean).join(', ');
                    return equipped.has(one.id) ? t(enrolling.hasTablet, { name }) : name;
                  }}
                  value={chosen?.id ?? null}
                  chosen={chosen}
                  onChange={(member) => {
                    setSaid(undefined);
                    if (member) choose(member.id);
                  }}
                />
                {chosen ? (
                  <Offer
                    key={chosen.id}
                    member={chosen}
                    waiting={waiting.some((one) => one.member === chosen.id)}
                    second={waiting.length > 0}
                    onLater={() => {
                      setLater([...later, chosen.id]);
                      choose(null);
                    }}
                  />
                ) : (
                  <EmptyState title={t(enrolling.allDone)}>{t(enrolling.allDoneHint)}</EmptyState>
                )}
              </Card>
              <Queue waiting={waiting} nameOf={nameOf} onSettled={settled} />
            </div>
          </>
        )}
      </div>
    </Desk>
  );
}
