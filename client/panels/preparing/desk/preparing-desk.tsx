/** What was asked for, by whom it is prepared and how it stands; approving, and sending back with a reason. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { PREPARING } from '../../../../shared/meeting/access.ts';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { nearness, type Act } from '../../../../shared/council/preparing.ts';
import { preparing as words } from '../../../../shared/text/preparing.ts';
import type { DeskTasks, TaskSeen } from '../../../../shared/wire/preparing.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { post } from '../../../link/http.ts';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { AskForm } from './ask-form.tsx';
import { AskedCard } from './asked-card.tsx';
import css from '../../../desk/desk.module.css';

export function PreparingDesk() {
  const { t } = useWords();
  const { id, meeting } = useDesk();
  const queries = useQueryClient();
  const path = `/meetings/${id}/preparing`;
  const mayAsk = PREPARING.includes(meeting.session.stage);
  const { data, refusal, again } = useAsk<DeskTasks>(path, { every: 30_000, when: mayAsk });
  const [asking, setAsking] = useState<TaskSeen | 'new'>();
  const items = meeting.agenda.items;
  const tasks = data?.tasks ?? [];
  const now = Date.parse(data?.now ?? '');
  const told = async <T,>(answer: T) => {
    await queries.invalidateQueries({ queryKey: [path] });
    return answer;
  };
  const act = async (task: string, one: Act) => {
    const answer = await told(await post<TaskSeen>(`/preparing/${task}`, one));
    return isRefusal(answer) ? answer : undefined;
  };
  const late = tasks.filter((one) => nearness(one, now) === 'late').length;
  const waiting = tasks.filter(({ state }) => state === 'handedIn').length;
  const order = ['handedIn', 'sentBack', 'asked', 'approved', 'dropped'];
  const sorted = [...tasks].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.due < b.due ? -1 : 1));
  return (
    <div className={css.stack}>
      <p className={css.lead}>{t(words.lead)}</p>
      <Refused refusal={refusal} again={again} />
      {waiting > 0 && <Notice>{t(words.waitingNow, { n: waiting })}</Notice>}
      {late > 0 && <Notice tone="warn">{t(words.lateNow, { n: late })}</Notice>}
      {mayAsk && (
        <div>
          <Button onClick={() => setAsking('new')} disabled={items.length === 0}>
            {t(words.ask)}
          </Button>
          {items.length === 0 && <p className={css.soft}>{t(words.noItems)}</p>}
        </div>
      )}
      {data && tasks.length === 0 && <EmptyState title={t(words.none)} />}
      {sorted.map((one) => (
        <AskedCard key={one.id} task={one} now={now} onAct={(what) => act(one.id, what)} onChange={() => setAsking(one)} />
      ))}
      {asking !== undefined && (
        <AskForm
          items={items}
          meeting={meeting.session.meeting}
          task={asking === 'new' ? undefined : asking}
          onSend={async (what) =>
            asking === 'new' ? told(await post<TaskSeen>(path, what)) : act(asking.id, { do: 'change', ...what })
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
