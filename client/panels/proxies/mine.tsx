/** Who votes in one's place and for whom one votes; to appoint, to withdraw, to lay down. */
import { useState } from 'react';
import { refuse } from '../../../shared/base/refusal.ts';
import { LIVE } from '../../../shared/meeting/access.ts';
import type { Appointment } from '../../../shared/meeting/proxies.ts';
import { standing } from '../../../shared/meeting/represented.ts';
import { proxyWords as words } from '../../../shared/text/proxies.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import above from '../above-items.module.css';
import panel from '../panels.module.css';
import { Appointing, type Asked } from './appointing.tsx';
import { itemTitles } from './item-titles.ts';

export default function Mine() {
  const { t } = useWords();
  const { meeting, member = '' } = useHere();
  const nameOf = useNames();
  const [asked, setAsked] = useState<Asked>({});
  const all = standing(meeting);
  const own = all.filter((one) => one.member === member);
  const carried = all.filter((one) => one.holder === member);
  const live = LIVE.includes(meeting.session.stage);
  const whole = own.some((one) => one.items === undefined);
  const told = (one: Appointment, text: string) => (
    <Notice
      key={one.appointment}
      title={text}
      acts={
        live && (
          <TwoStep
            type="withdrawProxy"
            input={{ appointment: one.appointment }}
            variant="default"
            className={panel.wrap}
            label={t(one.member === member ? words.withdraw : words.layDown)}
            title={t(words.withdrawTitle)}
          >
            <p>{t(words.withdrawText)}</p>
          </TwoStep>
        )
      }
    >
      {one.items && t(words.ofItems, { titles: itemTitles(meeting, one.items) })}
    </Notice>
  );
  return (
    <div className={above.above}>
      {own.map((one) => told(one, t(words.mine, { name: nameOf(one.holder) })))}
      {carried.map((one) => told(one, t(words.carried, { name: nameOf(one.member) })))}
      {live && !whole && carried.length === 0 && (
        <div className={panel.acts}>
          <TwoStep
            type="appointProxy"
            input={{ member, holder: asked.holder ?? '', ...(asked.items && { items: [...asked.items] }) }}
            variant="default"
            className={panel.wrap}
            label={t(words.appoint)}
            title={t(words.appointTitle)}
            act={t(words.appointAct)}
            onOpen={() => setAsked({})}
            check={() => (asked.holder && asked.items?.length !== 0 ? undefined : refuse('proxies/incomplete'))}
          >
            <p>{t(words.appointText)}</p>
            <Appointing meeting={meeting} member={member} asked={asked} onAsked={setAsked} nameOf={nameOf} />
          </TwoStep>
        </div>
      )}
    </div>
  );
}
