/** What one's own vote weighs, of how much. */
import { sumOf } from '../../../shared/base/decimals.ts';
import { weightWords as words } from '../../../shared/text/weights.ts';
import { useWords } from '../../ui/language.tsx';
import { useHere } from '../here.tsx';
import { decimalText } from './decimal-text.ts';

export default function Own() {
  const { t, language } = useWords();
  const { meeting, member = '' } = useHere();
  const { of = {} } = meeting.weights;
  const weight = of[member];
  if (weight === undefined) return null;
  const sum = sumOf(of);
  return <span>{t(words.yours, { weight: decimalText(weight, language), sum: decimalText(sum, language) })}</span>;
}
