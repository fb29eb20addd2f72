/** What is entered by hand for a year, and the targets and terms that a unit is measured by. */
import { useState } from 'react';
import { NumberInput } from '@mantine/core';
import { BY_HAND, Counted, MEASURES, type Entered, type Measure, type ScoreSettings } from '../../../shared/council/score.ts';
import { measures, score as w } from '../../../shared/text/score.ts';
import type { Score, ScoreKept } from '../../../shared/wire/score.ts';
import { DeskDialog } from '../../desk/desk-dialog.tsx';
import { DeskForm } from '../../desk/desk-form.tsx';
import { useActing } from '../../desk/use-act.ts';
import { put } from '../../link/http.ts';
import { useWords } from '../../ui/language.tsx';
import css from './score.module.css';

interface FormProps {
  readonly score: Score;
  readonly onClose: () => void;
}
/** As a field holds it: empty where nothing is typed. */
type Field = number | string;

function useSaving({ score, onClose }: FormProps) {
  const { busy, refusal, run } = useActing();
  const save = async (settings: ScoreSettings): Promise<void> => {
    if (await run(() => put<ScoreKept>('/score', { version: score.version, settings }))) onClose();
  };
  return { busy, refusal, save };
}

const TERMS = { daysBefore: { min: 0, max: 90 }, workingDays: { min: 1, max: 90 } };
type Term = keyof typeof TERMS;
const PERCENT = { min: 1, max: 100 };

export function TargetsForm({ score, onClose }: FormProps) {
  const { t } = useWords();
  const { settings } = score;
  const { busy, refusal, save } = useSaving({ score, onClose });
  const [targets, setTargets] = useState<Record<Measure, Field>>(settings.targets);
  const { daysBefore, workingDays } = settings;
  const [terms, setTerms] = useState<Record<Term, Field>>({ daysBefore, workingDays });
  const faultOf = (value: Field, { min, max }: typeof PERCENT): string | undefined =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? undefined : t(w.wrongNumber, { min, max });
  const names = Object.keys(TERMS) as Term[];
  const send = async (): Promise<void> => {
    if (MEASURES.some((one) => faultOf(targets[one], PERCENT)) || names.some((one) => faultOf(terms[one], TERMS[one]))) return;
    await save({ ...settings, targets: targets as ScoreSettings['targets'], ...(terms as Record<Term, number>) });
  };
  return (
    <DeskDialog head={t(w.set)} onClose={onClose}>
      <DeskForm act={t(w.save)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <p className={css.soft}>{t(w.setLead)}</p>
        <div className={css.fields}>
          {MEASURES.map((one) => (
            <NumberInput
              key={one}
              size="md"
              label={t(w.percentOf, { measure: t(measures[one]) })}
              value={targets[one]}
              onChange={(value) => setTargets({ ...targets, [one]: value })}
              error={faultOf(targets[one], PERCENT)}
            />
          ))}
          {names.map((one) => (
            <NumberInput
              key={one}
              size="md"
              label={t(w[one])}
              value={terms[one]}
              onChange={(value) => setTerms({ ...terms, [one]: value })}
              error={faultOf(terms[one], TERMS[one])}
            />
          ))}
        </div>
      </DeskForm>
    </DeskDialog>
  );
}

const LABELS = {
  resolutions: { of: w.allResolutions, part: w.partResolutions },
  petitions: { of: w.allPetitions, part: w.partPetitions },
};
type Typed = { readonly part: Field; readonly of: Field };

export function EnterForm({ score, year, onClose }: FormProps & { readonly year: string }) {
  const { t } = useWords();
  const { settings } = score;
  const { busy, refusal, save } = useSaving({ score, onClose });
  const before = settings.byHand[year] ?? {};
  const typedOf = (one: Entered): Typed => before[one] ?? { part: '', of: '' };
  const [typed, setTyped] = useState<Record<Entered, Typed>>({ resolutions: typedOf('resolutions'), petitions: typedOf('petitions') });
  const isEmpty = ({ part, of }: Typed): boolean => part === '' && of === '';
  const isWrong = (one: Typed): boolean => !isEmpty(one) && !Counted.safeParse(one).success;
  const send = async (): Promise<void> => {
    if (BY_HAND.some((one) => isWrong(typed[one]))) return;
    const filled = Object.fromEntries(BY_HAND.filter((one) => !isEmpty(typed[one])).map((one) => [one, typed[one]]));
    await save({ ...settings, byHand: { ...settings.byHand, [year]: filled } });
  };
  return (
    <DeskDialog head={t(w.enter)} onClose={onClose}>
      <DeskForm act={t(w.save)} busy={busy} refusal={refusal} onSend={send} onCancel={onClose}>
        <p className={css.soft}>{t(w.enterLead, { year })}</p>
        {BY_HAND.map((one) => (
          <fieldset key={one} className={css.set}>
            <legend>{t(measures[one])}</legend>
            {(['of', 'part'] as const).map((which) => (
              <NumberInput
                key={which}
                size="md"
                min={0}
                allowDecimal={false}
                label={t(LABELS[one][which])}
                value={typed[one][which]}
                onChange={(value) => setTyped({ ...typed, [one]: { ...typed[one], [which]: value } })}
                error={which === 'part' && isWrong(typed[one]) ? t(w.tooMany) : undefined}
              />
            ))}
          </fieldset>
        ))}
      </DeskForm>
    </DeskDialog>
  );
}
