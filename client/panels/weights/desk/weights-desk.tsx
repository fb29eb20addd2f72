/** Every member with what their vote weighs: typed, and put on record all at once. */
import { useState } from 'react';
import { Button, TextInput } from '@mantine/core';
import { sumOf, Weight } from '../../../../shared/base/decimals.ts';
import { delegates, PREPARING } from '../../../../shared/meeting/access.ts';
import { weightWords as words } from '../../../../shared/text/weights.ts';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import css from '../../../desk/desk.module.css';
import { useWords } from '../../../ui/language.tsx';
import { byGivenName } from '../../../../shared/council/name-order.ts';
import { Notice } from '../../../ui/notice.tsx';
import { decimalText, typedDecimal } from '../decimal-text.ts';

const valid = (typed: string): string | undefined => Weight.safeParse(typedDecimal(typed)).data;

export function WeightsDesk() {
  const { t, language } = useWords();
  const { meeting, act } = useDesk();
  const { of = {} } = meeting.weights;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, refusal, run } = useActing();
  const names = (member: string): string => meeting.roll.members.get(member)?.name ?? '';
  const listed = delegates(meeting).sort((a, b) => byGivenName(names(a), names(b)));
  const shown = (member: string): string => typed[member] ?? (language === 'vi' ? of[member]?.replace('.', ',') : of[member]) ?? '';
  const whole = Object.fromEntries(listed.map((one) => [one, valid(shown(one))]));
  const given = Object.fromEntries(Object.entries(whole).flatMap(([one, weight]) => (weight === undefined ? [] : [[one, weight]])));
  const sum = sumOf(given);
  const stands = Object.keys(of).length > 0;
  const live = PREPARING.includes(meeting.session.stage);
  const set = async (weights: Readonly<Record<string, string>>) => {
    setDone(false);
    if (!(await run(() => act('setWeights', { weights })))) return;
    setTyped({});
    setTried(false);
    setDone(true);
  };
  const send = () => {
    setTried(true);
    return Object.keys(given).length === listed.length ? set(given) : undefined;
  };
  return (
    <div className={css.stack}>
      <p>{t(words.lead)}</p>
      <p className={css.soft}>{t(words.limits)}</p>
      {!stands && <Notice>{t(words.none)}</Notice>}
      <DeskForm
        act={t(words.save)}
        busy={busy}
        refusal={refusal}
        onSend={send}
        fixed={!live}
        done={done && stands && <Notice tone="good">{t(words.saved)}</Notice>}
      >
        <p className={css.soft}>{t(words.hint)}</p>
        {listed.map((one) => (
          <TextInput
            key={one}
            label={names(one)}
            inputMode="decimal"
            autoComplete="off"
            maxLength={24}
            readOnly={!live}
            value={shown(one)}
            onChange={(event) => setTyped({ ...typed, [one]: event.currentTarget.value })}
            error={tried && whole[one] === undefined && t(words.wrong)}
          />
        ))}
        <strong>{t(words.sum, { sum: decimalText(sum, language) })}</strong>
      </DeskForm>
      {stands && live && (
        <div className={css.apart}>
          <p className={css.soft}>{t(words.takeOffText)}</p>
          <Button variant="default" disabled={busy} onClick={() => void set({})}>
            {t(words.takeOff)}
          </Button>
        </div>
      )}
    </div>
  );
}
