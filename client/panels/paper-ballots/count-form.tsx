/** The numbers of a count, as a lay person enters them: checked while they are typed, in the order of the tellers' minutes. */
import { useState } from 'react';
import { NumberInput, Stack } from '@mantine/core';
import { refuse } from '../../../shared/base/refusal.ts';
import { levelOf } from '../../../shared/meeting/forms.ts';
import { paperFault, type PaperFault } from '../../../shared/meeting/paper-count.ts';
import type { PaperCount, PaperVote } from '../../../shared/meeting/paper-ballot-events.ts';
import type { QuestionContent } from '../../../shared/meeting/question.ts';
import { paperTeller as words } from '../../../shared/text/paper-screens.ts';
import { signPaperCount } from '../../link/sign-paper-count.ts';
import { useWords, type Speech } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import tellers from '../tellers/tellers.module.css';
import { choiceText } from '../votes/words.ts';
import css from './paper-ballots.module.css';

const LINES = ['returned', 'valid', 'invalid', 'blank'] as const;
type Line = (typeof LINES)[number];
const isLine = (line: string): line is Line => LINES.some((one) => one === line);

/** Lines by their names: those of papers, or options. */
export const lineNames = ({ options }: Pick<QuestionContent, 'options'>, lines: readonly string[], t: Speech['t']): string[] =>
  lines.map((line) => (isLine(line) ? t(words[line]) : choiceText(line, t, options.find(({ id }) => id === line)?.label ?? line)));

function faultText(fault: PaperFault, { options, form }: QuestionContent, t: Speech['t']): string {
  switch (fault.is) {
    case 'returned':
      return t(words.faultReturned, { most: fault.most });
    case 'sum':
      return t(words.faultSum, { sum: fault.sum, returned: fault.returned });
    case 'options':
      return t(words.fill);
    case 'marks': {
      const { sum, least, most, of } = fault;
      const officers = form?.kind === 'confidence' ? form.officers : [];
      const name = [...officers, ...options].find(({ id }) => id === of)?.label;
      if (name !== undefined) return t(words.faultOf, { name, sum, most });
      return least === most ? t(words.faultMarks, { sum, least }) : t(words.faultRange, { sum, least, most });
    }
  }
}

type Typed = Readonly<Record<string, string | number>>;

/** The numbers once every field is filled in. */
function countTyped(typed: Typed, { options }: QuestionContent): PaperCount | undefined {
  if ([...LINES, ...options.map(({ id }) => `option ${id}`)].some((one) => (typed[one] ?? '') === '')) return undefined;
  const of = (line: string): number => Number(typed[line]);
  const counts = Object.fromEntries(options.map(({ id }) => [id, of(`option ${id}`)]));
  return { returned: of('returned'), valid: of('valid'), invalid: of('invalid'), blank: of('blank'), counts };
}

export function CountForm({ paper, onSent }: { readonly paper: PaperVote; readonly onSent: () => void }) {
  const { t, number } = useWords();
  const { following } = useHere();
  const [typed, setTyped] = useState<Typed>({});
  const { content, issued = 0 } = paper;
  const { form, options } = content;
  const count = countTyped(typed, content);
  const fault = count && paperFault(content, issued, count);
  const field = (line: string, label: string) => (
    <NumberInput
      key={line}
      size="lg"
      label={label}
      min={0}
      max={100_000}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      inputMode="numeric"
      value={typed[line] ?? ''}
      onChange={(value) => setTyped((before) => ({ ...before, [line]: value }))}
    />
  );
  return (
    <Stack gap="md">
      <p className={panel.soft}>{t(words.blind)}</p>
      <div className={css.fields}>{LINES.map((line) => field(line, t(words[line])))}</div>
      <h3>{t(form ? words.marksOf : words.marks)}</h3>
      {form?.kind === 'confidence' ? (
        form.officers.map((officer) => (
          <fieldset key={officer.id} className={css.officer}>
            <legend>{officer.label}</legend>
            <div className={css.fields}>
              {officer.options.map((id) => field(`option ${id}`, levelOf(officer, options.find((one) => one.id === id)?.label ?? id)))}
            </div>
          </fieldset>
        ))
      ) : (
        <div className={css.fields}>{options.map(({ id, label }) => field(`option ${id}`, choiceText(id, t, label)))}</div>
      )}
      <div role="status">
        {!count && <p className={panel.soft}>{t(words.fill)}</p>}
        {fault && <Notice tone="warn">{faultText(fault, content, t)}</Notice>}
        {count && !fault && <p>{t(words.good)}</p>}
      </div>
      {count && !fault && (
        <TwoStep
          type="enterPaperCount"
          input={{ vote: paper.vote }}
          big
          label={t(words.send)}
          title={t(words.sendTitle)}
          act={t(words.send)}
          check={() => (following ? undefined : refuse('votes/no-key-here'))}
          send={() => signPaperCount(following, paper, count)}
          onDone={onSent}
        >
          <p>{t(words.sendText)}</p>
          <ul className={tellers.counts}>
            {LINES.map((line) => (
              <li key={line}>
                <span>{t(words[line])}</span> <b>{number(count[line])}</b>
              </li>
            ))}
            {options.map(({ id, label }) => (
              <li key={id}>
                <span>{choiceText(id, t, label)}</span> <b>{number(count.counts[id] ?? 0)}</b>
              </li>
            ))}
          </ul>
        </TwoStep>
      )}
    </Stack>
  );
}
