/** Each item with what was concluded on it, its earlier versions, and the tasks that were given from it. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { isRefusal, refuse } from '../../../../shared/base/refusal.ts';
import { isLate, type Act } from '../../../../shared/council/following.ts';
import type { Item } from '../../../../shared/meeting/agenda.ts';
import { attachedTo, conclusionsOn, mayReadConclusion, versionNow } from '../../../../shared/meeting/concluded.ts';
import type { Conclusion } from '../../../../shared/meeting/conclusions.ts';
import { numbersOf } from '../../../../shared/meeting/numbers.ts';
import { conclusions as words } from '../../../../shared/text/conclusions.ts';
import { following } from '../../../../shared/text/following.ts';
import { recommendations } from '../../../../shared/text/recommendations.ts';
import type { FollowedTask, FollowedTasks } from '../../../../shared/wire/following.ts';
import { useDraft } from '../../../desk/use-draft.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { post } from '../../../link/http.ts';
import { useMe } from '../../../session.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice, Refused } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import css from '../../../desk/desk.module.css';
import { ConclusionForm } from './conclusion-form.tsx';
import { GiveForm } from './give-form.tsx';
import { TaskCard } from './task-card.tsx';

type Writing = { readonly item: Item; readonly conclusion?: Conclusion };

export function ConclusionsDesk() {
  const { t } = useWords();
  const { id, meeting } = useDesk();
  const me = useMe().member.id;
  const queries = useQueryClient();
  const path = `/meetings/${id}/following`;
  const { data, refusal, again } = useAsk<FollowedTasks>(path, { every: 60_000 });
  const [writing, setWriting] = useState<Writing>();
  const [giving, setGiving] = useState<{ readonly from: Conclusion; readonly task?: FollowedTask }>();
  const tasks = data?.tasks ?? [];
  const now = Date.parse(data?.now ?? '');
  const late = tasks.filter((one) => isLate(one, now)).length;
  const waiting = tasks.filter(({ state }) => state === 'done').length;
  const isApproved = meeting.minutes.approved !== undefined;
  const numbers = numbersOf(meeting.agenda.items);
  const told = async <T,>(answer: T) => {
    await queries.invalidateQueries({ queryKey: [path] });
    return answer;
  };
  const act = async (task: string, one: Act) => {
    const answer = await told(await post<FollowedTask>(`/following/${task}`, one));
    return isRefusal(answer) ? answer : undefined;
  };
  return (
    <div className={css.stack}>
      <p className={css.lead}>{t(isApproved ? words.leadApproved : words.lead)}</p>
      <div>
        <Button component={Link} to={`/secretariat/oversight/new/${id}`} variant="default">
          {t(recommendations.make)}
        </Button>
      </div>
      <Refused refusal={refusal} again={again} />
      {late > 0 && <Notice tone="warn">{t(following.lateNow, { n: late })}</Notice>}
      {waiting > 0 && <Notice>{t(following.waitingNow, { n: waiting })}</Notice>}
      {meeting.agenda.items.map((item) => (
        <section key={item.item} className={css.tight}>
          <h2 className={css.heading}>{t(words.itemTitle, { number: numbers.get(item.item)!, title: item.title })}</h2>
          {conclusionsOn(meeting, item.item).filter((one) => mayReadConclusion(me, one, meeting)).map((one) => (
            <Card key={one.conclusion} className={css.tight}>
              <One
                conclusion={one}
                fixed={isApproved}
                onChange={() => setWriting({ item, conclusion: one })}
                onGive={() => setGiving({ from: one })}
              />
              {tasks
                .filter(({ from }) => from === one.conclusion)
                .map((task) => (
                  <TaskCard
                    key={task.id}
                    task={task}
                    now={now}
                    onAct={(what) => act(task.id, what)}
                    onChange={() => setGiving({ from: one, task })}
                  />
                ))}
            </Card>
          ))}
          <Removed item={item.item} />
          <div>
            <Button
              variant="default"
              aria-label={t(words.writeOn, { number: numbers.get(item.item)!, title: item.title })}
              onClick={() => setWriting({ item })}
            >
              {t(isApproved ? words.writeAddition : words.write)}
            </Button>
          </div>
        </section>
      ))}
      {writing && <ConclusionForm {...writing} onClose={() => setWriting(undefined)} />}
      {giving && (
        <GiveForm
          task={giving.task}
          from={giving.from.conclusion}
          onSend={async (what) =>
            giving.task
              ? act(giving.task.id, { do: 'change', ...what })
              : told(await post<FollowedTask>(path, { from: giving.from.conclusion, ...what }))
          }
          onClose={() => setGiving(undefined)}
        />
      )}
    </div>
  );
}

interface OneProps {
  readonly conclusion: Conclusion;
  readonly fixed: boolean;
  readonly onChange: () => void;
  readonly onGive: () => void;
}

function One({ conclusion, fixed, onChange, onGive }: OneProps) {
  const { t, date, time } = useWords();
  const { id, meeting, actor, act } = useDesk();
  const [removing, setRemoving] = useState(false);
  const draft = useDraft(`conclusion/removed ${conclusion.conclusion}`, { reason: '' });
  const { reason } = draft.typed;
  const { text, at } = versionNow(conclusion);
  const papers = attachedTo(conclusion, actor?.kind === 'person' ? actor.id : undefined, meeting);
  const earlier = conclusion.versions.slice(0, -1).reverse();
  return (
    <>
      {conclusion.addition && <strong>{t(words.addition)}</strong>}
      <p style={{ whiteSpace: 'pre-line' }}>{text}</p>
      {papers.length > 0 && (
        <p className={css.soft}>
          {t(words.papers)}: {papers.map(({ title }) => title).join('; ')}
        </p>
      )}
      <p className={css.soft}>{t(earlier.length > 0 ? words.changedAt : words.writtenAt, { time: time(at), date: date(at) })}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{t(words.versions, { n: earlier.length })}</summary>
          {earlier.map((one) => (
            <p key={one.at} style={{ whiteSpace: 'pre-line' }}>
              {one.text} <span className={css.soft}>({t(words.writtenAt, { time: time(one.at), date: date(one.at) })})</span>
            </p>
          ))}
        </details>
      )}
      <div className={css.row}>
        <Button onClick={onGive}>{t(following.give)}</Button>
        <Button component={Link} to={`/secretariat/oversight/new/${id}/${conclusion.conclusion}`} variant="default">
          {t(recommendations.make)}
        </Button>
        {!fixed && (
          <>
            <Button variant="default" onClick={onChange}>
              {t(words.change)}
            </Button>
            <Button variant="default" onClick={() => {
                draft.begin();
                setRemoving(true);
              }}>
              {t(words.remove)}
            </Button>
          </>
        )}
      </div>
      <Confirm
        opened={removing}
        title={t(words.remove)}
        act={t(words.remove)}
        onAct={() =>
          reason.trim() === ''
            ? refuse('conclusions/say-reason')
            : act('removeConclusion', { conclusion: conclusion.conclusion, reason: reason.trim() })
        }
        onClose={() => setRemoving(false)}
        draft={draft}
      >
        <p>{t(words.removeText)}</p>
        <Textarea
          label={t(words.reason)}
          value={reason}
          maxLength={300}
          autosize
          minRows={2}
          onChange={(event) => draft.type({ reason: event.currentTarget.value })}
        />
      </Confirm>
    </>
  );
}

function Removed({ item }: { readonly item: string }) {
  const { t } = useWords();
  const { meeting } = useDesk();
  const me = useMe().member.id;
  const gone = meeting.conclusions.all.filter((one) => one.item === item && one.removed && mayReadConclusion(me, one, meeting));
  if (gone.length === 0) return null;
  return (
    <details>
      <summary>{t(words.removedOnes, { n: gone.length })}</summary>
      {gone.map((one) => (
        <p key={one.conclusion} style={{ whiteSpace: 'pre-line' }}>
          {versionNow(one).text} <span className={css.soft}>({t(words.removedFor, { reason: one.removed!.reason })})</span>
        </p>
      ))}
    </details>
  );
}
