/**
 * What a vote on a form came to, for every way that it is taken: candidates with their marks, most first; or officers with their levels.
 * Numbers are those of the record; none is computed anew but shares.
 */
import { Badge } from '@mantine/core';
import type { Elected } from '../../../shared/meeting/elected.ts';
import { levelOf } from '../../../shared/meeting/forms.ts';
import type { QuestionContent } from '../../../shared/meeting/question.ts';
import { percent } from '../../../shared/meeting/rules.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { consequences, elected as words } from '../../../shared/text/elected.ts';
import { useWords } from '../../ui/language.tsx';
import css from './elected.module.css';
import { RankedResult, RankedVerdict, RankedWaits } from './ranked-rounds.tsx';
import { percentText } from './words.ts';

export interface FormResultProps {
  readonly content: Pick<QuestionContent, 'options' | 'form'>;
  readonly decision: Elected;
  readonly counts: Readonly<Record<string, number>>;
  readonly base: number;
  /** Of candidates in an order: what was drawn. */
  readonly lots?: Vote['lots'];
}

type Options = FormResultProps['content']['options'];
export const labelIn = (options: Options, id: string): string => options.find((one) => one.id === id)?.label ?? id;
type Of<K extends Elected['kind']> = FormResultProps & { readonly decision: Extract<Elected, { kind: K }> };

/** Most marks first; as on the paper where they are alike. */
export const byMarks = (options: Options, counts: FormResultProps['counts']) =>
  [...options].sort((a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0));

export function FormResult(props: FormResultProps) {
  const { t } = useWords();
  const { decision, content: { form }, lots } = props;
  if (decision.kind === 'ranked') return form?.kind === 'ranked' && <RankedResult form={form} decision={decision} lots={lots} />;
  return (
    <>
      <p className={css.verdict}>
        <FormVerdict {...props} />
      </p>
      {decision.kind === 'election' ? <Candidates {...props} decision={decision} /> : <Officers {...props} decision={decision} />}
      {decision.blank > 0 && <p>{t(words.blank, { count: decision.blank })}</p>}
    </>
  );
}

/** In a line: how many are elected, or that levels of confidence are known. */
export function FormVerdict({ content: { form }, decision }: Pick<FormResultProps, 'content' | 'decision'>) {
  const { t } = useWords();
  if (decision.kind === 'ranked' && form?.kind === 'ranked') return <RankedVerdict form={form} decision={decision} />;
  if (decision.kind !== 'election' || form?.kind !== 'election') return t(words.confidence);
  const count = decision.elected.length;
  return t(count === 0 ? words.nobody : words.elected, { count, seats: form.seats });
}

/** Who is tied over the last seats, or between whom a lot is to be drawn. */
export function TiedNames({ content: { options, form }, decision }: Pick<FormResultProps, 'content' | 'decision'>) {
  const { t } = useWords();
  if (decision.kind === 'ranked' && form?.kind === 'ranked') return <RankedWaits form={form} decision={decision} />;
  if (decision.kind !== 'election' || decision.tied.length === 0) return null;
  return t(words.tied, { names: decision.tied.map((one) => labelIn(options, one)).join(', ') });
}

function Candidates({ content, decision, counts, base }: Of<'election'>) {
  const { t, number, language } = useWords();
  const { options } = content;
  const mark = (id: string) => (decision.elected.includes(id) ? words.isElected : decision.tied.includes(id) ? words.isTied : undefined);
  return (
    <>
      <p>{t(words.needed, { needed: decision.needed, base })}</p>
      {decision.tied.length > 0 && (
        <p className={css.tied}>
          <TiedNames content={content} decision={decision} />
        </p>
      )}
      <ol className={css.candidates}>
        {byMarks(options, counts).map(({ id, label }) => {
          const said = mark(id);
          return (
            <li key={id} className={decision.elected.includes(id) ? css.in : undefined}>
              <span className={css.name}>{label}</span>
              <span className={css.mark}>
                {said && (
                  <Badge size="lg" variant={said === words.isElected ? 'filled' : 'outline'} tt="none">
                    {t(said)}
                  </Badge>
                )}
              </span>
              <b>{number(counts[id] ?? 0)}</b>
              <span className={css.percent}>{percentText(percent(counts[id] ?? 0, base), language)}</span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Officers({ content: { form, options }, decision, base }: Of<'confidence'>) {
  const { t, number, language } = useWords();
  const officers = form?.kind === 'confidence' ? form.officers : [];
  return (
    <ol className={css.officers}>
      {decision.officers.map(({ officer, counts, unmarked, follows }) => {
        const named = officers.find((one) => one.id === officer) ?? { label: officer };
        return (
          <li key={officer}>
            <strong className={css.name}>{named.label}</strong>
            <dl className={css.levels}>
              {counts.map(({ option, count }) => (
                <div key={option}>
                  <dt>{levelOf(named, labelIn(options, option))}</dt>
                  <dd>
                    <b>{number(count)}</b> <span className={css.percent}>{percentText(percent(count, base), language)}</span>
                  </dd>
                </div>
              ))}
              {unmarked > 0 && (
                <div>
                  <dt>{t(words.unmarked)}</dt>
                  <dd>
                    <b>{number(unmarked)}</b>
                  </dd>
                </div>
              )}
            </dl>
            {follows.length > 0 && <span className={css.tied}>{follows.map((one) => t(consequences[one])).join('; ')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
