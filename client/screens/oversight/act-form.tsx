/** One act of the desk with a recommendation, asked for what it takes. */
import { useState } from 'react';
import { Checkbox, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import type { Refusal } from '../../../shared/base/refusal.ts';
import type { Act } from '../../../shared/council/following-up.ts';
import { LEVELS, type Recommendation } from '../../../shared/council/recommendations.ts';
import type { Day, Term } from '../../../shared/council/working-days.ts';
import { recommendations } from '../../../shared/text/recommendations.ts';
import { recommendationActs as words } from '../../../shared/text/recommendation-acts.ts';
import { desk } from '../../../shared/text/secretariat.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { DueDay } from '../../../shared/wire/recommendations.ts';
import { DayField } from '../../desk/day-field.tsx';
import { DeskDialog } from '../../desk/desk-dialog.tsx';
import { DeskForm } from '../../desk/desk-form.tsx';
import { useActing } from '../../desk/use-act.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { useWords } from '../../ui/language.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import css from '../../desk/desk.module.css';
import { shortDay } from './standing-words.tsx';
import { TermField } from './term-field.tsx';

export const ACTS = ['send', 'satisfied', 'askMore', 'demand', 'escalate', 'putOff', 'close', 'withdraw', 'discard'] as const;
export type DeskAct = (typeof ACTS)[number];

const REASON: Readonly<Partial<Record<DeskAct, Words>>> = {
  satisfied: words.note,
  askMore: words.whatMore,
  demand: words.demandWhat,
  escalate: words.reason,
  putOff: words.reason,
  close: words.reason,
  withdraw: words.reason,
};
const HINT: Readonly<Partial<Record<DeskAct, Words>>> = { satisfied: words.satisfiedHint, close: words.closeHint };

interface ActFormProps {
  readonly act: DeskAct;
  readonly one: Recommendation;
  readonly today: Day;
  readonly onAct: (act: Act) => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

export function ActForm({ act, one, today, onAct, onClose }: ActFormProps) {
  const { t } = useWords();
  const { busy, refusal, run } = useActing();
  const draft = useDraft(`recommendation/${one.id}/${act}`, { number: '', day: act === 'send' ? today : '', reason: '' });
  const { number, day, reason } = draft.typed;
  const [term, setTerm] = useState<Term>({ days: 15, count: 'calendar' });
  const [complex, setComplex] = useState(false);
  const [to, setTo] = useState<(typeof LEVELS)[number]>(one.escalated ? 'session' : 'standing');
  const [tried, setTried] = useState(false);
  const needsDay = act === 'send' || act === 'putOff';
  const reasonWords = REASON[act];

  const typed = (): Act => {
    const said = reason.trim();
    switch (act) {
      case 'send':
        return { do: 'send', on: day, ...(number.trim() !== '' && { number: number.trim() }) };
      case 'putOff':
        return { do: 'putOff', due: day, reason: said };
      case 'askMore':
        return { do: 'askMore', reason: said, term };
      case 'demand':
        return { do: 'demand', reason: said, complex };
      case 'escalate':
        return { do: 'escalate', to, reason: said };
      case 'satisfied':
        return { do: 'end', how: 'satisfied', ...(said !== '' && { note: said }) };
      case 'close':
        return { do: 'end', how: 'closed', ...(said !== '' && { note: said }) };
      case 'withdraw':
      case 'discard':
        return { do: 'end', how: 'withdrawn', ...(said !== '' && { note: said }) };
    }
  };
  const send = async () => {
    setTried(true);
    if (needsDay && day === '') return;
    if (!(await run(() => onAct(typed())))) return;
    draft.sent();
    onClose();
  };
  return (
    <DeskDialog head={t(words[act])} onClose={onClose}>
      <DeskForm act={t(words[act])} busy={busy} refusal={refusal} onSend={send} onCancel={onClose} draft={draft}>
        {HINT[act] && <p className={css.soft}>{t(HINT[act])}</p>}
        {act === 'send' && (
          <TextInput
            size="md"
            label={t(words.number)}
            value={number}
            maxLength={60}
            onChange={(event) => draft.type({ number: event.currentTarget.value })}
            data-autofocus
          />
        )}
        {act === 'escalate' && (
          <Radio.Group size="md" label={t(words.to)} value={to} onChange={(value) => setTo(value as typeof to)}>
            <Stack gap="xs">
              {LEVELS.map((level) => (
                <Radio key={level} size="md" value={level} label={t(words[`to_${level}`])} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {needsDay && (
          <DayField
            label={t(act === 'send' ? words.sentOn : words.newDue)}
            day={day}
            onDay={(chosen) => draft.type({ day: chosen })}
            error={tried && day === '' && t(desk.required)}
            required
          />
        )}
        {act === 'send' && day !== '' && <DueThen from={day} term={one.term} />}
        {reasonWords && (
          <Textarea
            size="md"
            label={t(reasonWords)}
            value={reason}
            maxLength={2000}
            autosize
            minRows={3}
            maxRows={10}
            onChange={(event) => draft.type({ reason: event.currentTarget.value })}
          />
        )}
        {act === 'askMore' && <TermField term={term} onTerm={setTerm} />}
        {act === 'demand' && (
          <Checkbox size="md" label={t(words.complex)} checked={complex} onChange={(event) => setComplex(event.currentTarget.checked)} />
        )}
        {act === 'askMore' && <DueThen from={today} term={term} />}
        {act === 'demand' && <DueThen from={today} term={{ days: complex ? 30 : 15, count: 'calendar' }} />}
      </DeskForm>
    </DeskDialog>
  );
}

/** When the term ends, days off looked up. */
function DueThen({ from, term: { days, count } }: { readonly from: Day; readonly term: Term }) {
  const { t } = useWords();
  const { data } = useAsk<DueDay>(`/due-day?from=${from}&days=${days}&count=${count}`);
  const of = t(recommendations[count === 'working' ? 'termWorking' : 'termCalendar'], { n: days });
  return data ? (
    <p role="status">
      <strong>{t(words.dueThen, { day: shortDay(data.due) })}</strong> <span className={css.soft}>({of})</span>
    </p>
  ) : null;
}
