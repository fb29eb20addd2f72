/** What one's own vote weighs, of how much. */
import { weightWords as words } from '../../../shared/text/weights.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { decimalText } from './decimal-text.ts';

export default function Own() {
  const { t, language } = useWords();
  const { meeting, member = '' } = useHere();
  const { of = {}, weighings } = meeting.weights;
  const weight = of[member];
  const sum = weighings.at(-1)?.sum;
  if (weight === undefined || sum === undefined) return null;
  return <span>{t(words.yours, { weight: decimalText(weight, language), sum: decimalText(sum, language) })}</span>;
}
