/** A question with what was decided on it, or with the chair's next act: the longest scrolls in itself, and pushes neither off the screen. */
import css from './votes.module.css';

/** Of so many characters at most it is seen whole beside them. */
const WHOLE = 420;
const SHORT = 120;

export interface QuestionTextProps {
  readonly text: string | undefined;
  /** Large, where it is short. */
  readonly large?: boolean;
}

export function QuestionText({ text = '', large = false }: QuestionTextProps) {
  const isLonger = text.length > WHOLE;
  return (
    <p
      className={`${css.question} ${large && text.length <= SHORT ? '' : css.long} ${isLonger ? css.within : ''}`}
      {...(isLonger && { tabIndex: 0 })}
    >
      {text}
    </p>
  );
}
