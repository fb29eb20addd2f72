/** A marked paper in words, as it is looked over before it is dropped. */
import { IconCheck } from '@tabler/icons-react';
import { isBlank, type Choice } from '../../../shared/meeting/forms.ts';
import type { QuestionContent } from '../../../shared/meeting/question.ts';
import { secretVote as words } from '../../../shared/text/secret-vote.ts';
import { useWords } from '../../ui/language.tsx';
import { choiceClass, ChoiceMark } from '../votes/choice-mark.tsx';
import { choiceText } from '../votes/words.ts';
import css from './secret.module.css';

export function Marks({ content, choice }: { readonly content: QuestionContent; readonly choice: Choice }) {
  const { t } = useWords();
  const { form, options } = content;
  const name = (option: string): string => choiceText(option, t, options.find((one) => one.id === option)?.label);
  if (typeof choice === 'string')
    return (
      <p className={`${css.marked} ${choiceClass(choice)}`}>
        <ChoiceMark option={choice} size={64} />
        {name(choice)}
      </p>
    );
  if (isBlank(choice)) return <p className={css.marked}>{t(words.blank)}</p>;
  if (form?.kind === 'confidence')
    return (
      <ul className={css.looked}>
        {form.officers.map((officer) => {
          const level = officer.options.find((one) => choice.includes(one));
          return (
            <li key={officer.id}>
              <span>{officer.label}</span>
              <strong>{level ? name(level) : t(words.leftOut)}</strong>
            </li>
          );
        })}
      </ul>
    );
  return (
    <ul className={css.looked}>
      {options.filter(({ id }) => choice.includes(id)).map(({ id, label }) => (
        <li key={id}>
          <IconCheck size={26} aria-hidden />
          <strong>{label}</strong>
        </li>
      ))}
    </ul>
  );
}
