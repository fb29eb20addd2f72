/** The desk where tablets are enrolled: a person gets a code, their tablet waits, six digits are typed, the next one comes. */
import { useState } from 'react';
import { Progress, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { reachesAll, type Member } from '../../../../shared/council/council.ts';
import { enrolling } from '../../../../shared/text/members.ts';
import type { Devices, Enrolment as Row } from '../../../../shared/wire/http.ts';
import { useInstallation, useMe } from '../../../session.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card, EmptyState, Loading } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { Desk } from '../desk.tsx';
import { findOption } from '../../../desk/find-option.ts';
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
  const people = useAsk<{ readonly members: readonly Member[] }>('/members');
  const devices = useAsk<Devices>('/devices');
  const queue = useAsk<{ readonly enrolments: readonly Row[] }>('/enrolments', { every: EVERY });
  const [later, setLater] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<{ readonly end: Ending; readonly name: string }>();
  const { member: me } = useMe();
  const isOurs = (one: Member) => one.unit === me.unit;
  // Who sits here from another unit has their tablet from there.
  const all = (people.data?.members ?? []).filter((one) => one.inOffice && (isOurs(one) || reachesAll(me)));
  const equipped = new Set((devices.data?.devices ?? []).flatMap((one) => (one.revokedAt ? [] : [one.member])));
  const waiting = (queue.data?.enrolments ?? []).filter((one) => one.state === 'waiting');
  const delegates = all.filter((one) => one.kind === 'delegate' && isOurs(one));
  const done = delegates.filter((one) => equipped.has(one.id)).length;
  const asked = search.get('member');
  const chosen = all.find((one) => one.id === asked) ?? nextWithout(delegates, equipped, waiting.map((one) => one.member), later);
  const choose = (member: string | null) => setSearch(member ? { member } : {}, { replace: true });
  const refusal = people.refusal ?? devices.refusal ?? queue.refusal;
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? id;

  const settled = async (one: Row, end: Ending) => {
    setSaid({ end, name: nameOf(one.member) });
    await Promise.all([queries.invalidateQueries({ queryKey: ['/enrolments'] }), queries.invalidateQueries({ queryKey: ['/devices'] })]);
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
                <Select
                  size="md"
                  label={t(enrolling.who)}
                  description={t(enrolling.whoHint)}
                  searchable
                  filter={findOption}
                  limit={60}
                  nothingFoundMessage="—"
                  data={all.map((one) => ({
                    value: one.id,
                    label: equipped.has(one.id) ? t(enrolling.hasTablet, { name: one.name }) : one.name,
                  }))}
                  value={chosen?.id ?? null}
                  onChange={(member) => {
                    setSaid(undefined);
                    choose(member);
                  }}
                  allowDeselect={false}
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
