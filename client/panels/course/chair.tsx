/** The chair's changes of the agenda: back, later, and what the council votes on; carried out once it is adopted. */
import { NumberInput, Select, Stack, Textarea } from '@mantine/core';
import { refuse, type Refusal } from '../../../shared/base/refusal.ts';
import { isPostponed } from '../../../shared/meeting/access.ts';
import { previousItem, stateOfAdjustment, type Adjustment } from '../../../shared/meeting/adjusting.ts';
import { numbersOf } from '../../../shared/meeting/numbers.ts';
import { course, refusals } from '../../../shared/text/course.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Act, TwoStep } from '../act.tsx';
import { useHere, type Here } from '../here.tsx';
import panel from '../panels.module.css';
import { GROUPS } from '../chair-groups.ts';
import type { ChairSlots } from '../slot.ts';
import { Times } from './times.tsx';

learnRefusals(refusals);
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const adopted = ({ meeting }: Pick<Here, 'meeting'>): Adjustment | undefined =>
  meeting.course.adjustments.find((one) => stateOfAdjustment(meeting, one) === 'adopted');

function CarryOut({ big }: { readonly big: boolean }) {
  const { t } = useWords();
  const one = adopted(useHere());
  if (!one) return null;
  return (
    <>
      <Notice tone="good">{t(course.adopted)}</Notice>
      <Act
        type="carryOutAdjustment"
        input={{ adjustment: one.adjustment }}
        big={big}
        variant={big ? 'filled' : 'default'}
        className={panel.wrap}
        label={t(one.kind === 'insert' ? course.takeOn : course.putToAnother, { title: one.title })}
      />
    </>
  );
}

/** Items that can still be moved, by their number. */
function useChoices(which: (item: string) => boolean): Array<{ value: string; label: string }> {
  const { digits } = useWords();
  const { agenda: { items } } = useHere().meeting;
  const numbers = numbersOf(items);
  return items.flatMap(({ item, title }) => (which(item) ? [{ value: item, label: `${digits(numbers.get(item)!)}. ${title}` }] : []));
}

const list = { comboboxProps: { withinPortal: true }, maxDropdownHeight: 320, searchable: true } as const;

function Reason({ value, onChange }: { readonly value: string; readonly onChange: (to: string) => void }) {
  const { t } = useWords();
  return (
    <Textarea
      label={t(course.reason)}
      value={value}
      maxLength={300}
      autosize
      minRows={2}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Why it cannot go on yet, in the dialog's own words. */
const lacking = (item: string | undefined, reason: string): Refusal | undefined =>
  item === '' ? refuse('course/choose-item') : tidy(reason) === '' ? refuse('course/say-reason') : undefined;

function PutOff() {
  const { t } = useWords();
  const { id, meeting } = useHere();
  const { items, current } = meeting.agenda;
  const draft = useDraft(`put-off/${id}`, { item: current ?? '', after: '', reason: '' });
  const { item, after, reason } = draft.typed;
  const from = items.findIndex((one) => one.item === current);
  const at = (one: string): number => items.findIndex((other) => other.item === one);
  const movable = useChoices((one) => !isPostponed(meeting, one) && at(one) >= Math.max(0, from));
  const places = useChoices((one) => one !== item && at(one) >= from);
  return (
    <TwoStep
      type="putItemOff"
      input={{ item, reason: tidy(reason), ...(after !== '' && { after }) }}
      variant="default"
      className={panel.wrap}
      label={t(course.putOff)}
      title={t(course.putOff)}
      check={() => lacking(item, reason)}
      onOpen={draft.begin}
      draft={draft}
    >
      <Stack gap="md">
        <p>{t(course.putOffText)}</p>
        <Select label={t(course.item)} data={movable} value={item || null} onChange={(one) => draft.type({ item: one ?? '' })} {...list} />
        <Select
          label={t(course.behind)}
          placeholder={t(course.toEnd)}
          data={places}
          value={after || null}
          onChange={(one) => draft.type({ after: one ?? '' })}
          clearable
          {...list}
        />
        <Reason value={reason} onChange={(said) => draft.type({ reason: said })} />
      </Stack>
    </TwoStep>
  );
}

function Insert() {
  const { t } = useWords();
  const { id, meeting } = useHere();
  const draft = useDraft(`insert/${id}`, { title: '', after: meeting.agenda.current ?? '', minutes: '', reason: '' });
  const { title, after, minutes, reason } = draft.typed;
  const places = useChoices(() => true);
  return (
    <TwoStep
      type="proposeAdjustment"
      input={{
        kind: 'insert',
        title: tidy(title),
        reason: tidy(reason),
        ...(after !== '' && { after }),
        ...(minutes !== '' && { minutes: Number(minutes) }),
      }}
      variant="default"
      className={panel.wrap}
      label={t(course.insert)}
      title={t(course.insert)}
      act={t(course.propose)}
      check={() => (tidy(title) === '' ? refuse('course/say-title') : lacking(undefined, reason))}
      onOpen={draft.begin}
      draft={draft}
    >
      <Stack gap="md">
        <p>{t(course.proposeText)}</p>
        <Textarea
          label={t(course.newTitle)}
          value={title}
          maxLength={500}
          autosize
          minRows={1}
          onChange={(event) => draft.type({ title: event.currentTarget.value })}
        />
        <Select
          label={t(course.behind)}
          data={places}
          value={after || null}
          onChange={(one) => draft.type({ after: one ?? '' })}
          {...list}
        />
        <NumberInput
          label={t(course.planned)}
          value={minutes}
          onChange={(value) => draft.type({ minutes: String(value) })}
          min={1}
          max={1440}
          allowDecimal={false}
        />
        <Reason value={reason} onChange={(said) => draft.type({ reason: said })} />
      </Stack>
    </TwoStep>
  );
}

function Postpone() {
  const { t } = useWords();
  const { id, meeting } = useHere();
  const draft = useDraft(`postpone/${id}`, { item: '', reason: '' });
  const { item, reason } = draft.typed;
  const movable = useChoices((one) => !isPostponed(meeting, one));
  return (
    <TwoStep
      type="proposeAdjustment"
      input={{ kind: 'postpone', item, reason: tidy(reason) }}
      variant="default"
      className={panel.wrap}
      label={t(course.postpone)}
      title={t(course.postpone)}
      act={t(course.propose)}
      check={() => lacking(item, reason)}
      onOpen={draft.begin}
      draft={draft}
    >
      <Stack gap="md">
        <p>{t(course.proposeText)}</p>
        <Select label={t(course.item)} data={movable} value={item || null} onChange={(one) => draft.type({ item: one ?? '' })} {...list} />
        <Reason value={reason} onChange={(said) => draft.type({ reason: said })} />
      </Stack>
    </TwoStep>
  );
}

function Change() {
  const { t } = useWords();
  const { meeting } = useHere();
  const back = previousItem(meeting);
  const waiting = meeting.course.adjustments.filter((one) => stateOfAdjustment(meeting, one) === 'proposed');
  return (
    <section className={panel.group} aria-labelledby="change-agenda">
      <h3 id="change-agenda">{t(course.change)}</h3>
      {back && (
        <Act
          type="goToItem"
          input={{ item: back.item }}
          variant="default"
          className={panel.wrap}
          label={t(course.back, { number: numbersOf(meeting.agenda.items).get(back.item)!, title: back.title })}
        />
      )}
      <PutOff />
      <Insert />
      <Postpone />
      {waiting.map((one) => (
        <p key={one.adjustment} className={panel.soft}>
          {t(course.proposed, { title: one.title })}
        </p>
      ))}
    </section>
  );
}

function Told() {
  const { meeting, followed } = useHere();
  return <Times meeting={meeting} followed={followed} />;
}

export const chair: ChairSlots = {
  next: { when: (here) => (adopted(here) && !here.meeting.votes.running ? 'outcome' : undefined), Show: CarryOut },
  Told,
  more: [{ group: GROUPS.course, order: 1, when: ({ meeting }) => meeting.session.stage === 'underWay', Show: Change }],
};
