/** How many one may carry; who is represented by whom, entered and withdrawn for members who gave it in writing. */
import { useState } from 'react';
import { Button, NumberInput, Select } from '@mantine/core';
import { refuse } from '../../../../shared/base/refusal.ts';
import { delegates, LIVE, PREPARING } from '../../../../shared/meeting/access.ts';
import type { Appointment } from '../../../../shared/meeting/proxies.ts';
import { standing } from '../../../../shared/meeting/represented.ts';
import { proxyWords as words } from '../../../../shared/text/proxies.ts';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import css from '../../../desk/desk.module.css';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Appointing, type Asked } from '../appointing.tsx';
import { itemTitles } from '../item-titles.ts';

export function ProxiesDesk() {
  const { t } = useWords();
  const { meeting } = useDesk();
  const live = LIVE.includes(meeting.session.stage) && meeting.proxies.most > 0;
  return (
    <div className={css.stack}>
      <p>{t(words.lead)}</p>
      <MostCarried />
      {meeting.proxies.most === 0 && <Notice>{t(words.off)}</Notice>}
      {live && <Entering />}
      {meeting.proxies.most > 0 && <Appointments live={live} />}
    </div>
  );
}

function MostCarried() {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const [most, setMost] = useState<number>();
  const [done, setDone] = useState(false);
  const { busy, refusal, run } = useActing();
  const send = async () => {
    setDone(false);
    if (await run(() => act('allowProxies', { most: most ?? meeting.proxies.most }))) setDone(true);
  };
  return (
    <DeskForm
      act={t(words.saveMost)}
      busy={busy}
      refusal={refusal}
      onSend={send}
      fixed={!PREPARING.includes(meeting.session.stage)}
      done={done && <Notice tone="good">{t(words.saved)}</Notice>}
    >
      <NumberInput
        label={t(words.most)}
        description={t(words.mostHint)}
        min={0}
        max={20}
        clampBehavior="strict"
        allowDecimal={false}
        maw={420}
        value={most ?? meeting.proxies.most}
        onChange={(value) => setMost(Number(value))}
      />
    </DeskForm>
  );
}

const useNamesHere = () => {
  const { meeting } = useDesk();
  return (member: string): string => meeting.roll.ever.get(member)?.name ?? '';
};

function Entering() {
  const { t } = useWords();
  const { meeting, act } = useDesk();
  const nameOf = useNamesHere();
  const [member, setMember] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked>({});
  const { busy, refusal, run } = useActing();
  const complete = member !== null && asked.holder !== undefined && asked.items?.length !== 0;
  const send = async () => {
    const input = { member: member ?? '', holder: asked.holder ?? '', ...(asked.items && { items: [...asked.items] }) };
    if (!(await run(async () => (complete ? act('appointProxy', input) : refuse('proxies/incomplete'))))) return;
    setMember(null);
    setAsked({});
  };
  const represented = new Set(standing(meeting).filter((one) => !one.items).map((one) => one.member));
  const offered = delegates(meeting).filter((one) => !represented.has(one)).sort((a, b) => byGivenName(nameOf(a), nameOf(b)));
  return (
    <section className={css.stack} aria-label={t(words.enter)}>
      <h3>{t(words.enterTitle)}</h3>
      <p className={css.soft}>{t(words.enterText)}</p>
      <DeskForm act={t(words.enter)} busy={busy} refusal={refusal} onSend={send}>
        <Select
          searchable
          label={t(words.member)}
          value={member}
          onChange={setMember}
          data={offered.map((one) => ({ value: one, label: nameOf(one) }))}
        />
        <Appointing meeting={meeting} member={member ?? undefined} asked={asked} onAsked={setAsked} nameOf={nameOf} />
      </DeskForm>
    </section>
  );
}

function Appointments({ live }: { readonly live: boolean }) {
  const { t, dateTime } = useWords();
  const { meeting, act } = useDesk();
  const nameOf = useNamesHere();
  const [ending, setEnding] = useState<Appointment>();
  const all = meeting.proxies.appointments;
  if (all.length === 0) return <Notice>{t(words.none)}</Notice>;
  return (
    <>
      <ul className={css.stack}>
        {all.map((one) => (
          <li key={one.appointment}>
            <strong>{t(words.pair, { name: nameOf(one.member), holder: nameOf(one.holder) })}</strong>
            {one.items && ` · ${t(words.ofItems, { titles: itemTitles(meeting, one.items) })}`}
            {one.by !== one.member && ` · ${t(words.enteredBy, { name: nameOf(one.by) })}`}
            {` · ${one.to ? t(words.over, { time: dateTime(one.to.at) }) : t(words.standing)} `}
            {!one.to && live && (
              <Button size="compact-md" variant="default" onClick={() => setEnding(one)}>
                {t(words.withdraw)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        opened={ending !== undefined}
        title={t(words.withdrawTitle)}
        act={t(words.withdraw)}
        onAct={() => act('withdrawProxy', { appointment: ending?.appointment ?? '' })}
        onClose={() => setEnding(undefined)}
      >
        <p>{ending && t(words.pair, { name: nameOf(ending.member), holder: nameOf(ending.holder) })}</p>
        <p>{t(words.withdrawText)}</p>
      </Confirm>
    </>
  );
}
