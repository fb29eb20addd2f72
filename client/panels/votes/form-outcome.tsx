/** An election, by marks or by an order, or levels of confidence, in a line under its item. */
import type { Vote } from '../../../shared/meeting/votes.ts';
import { FormVerdict, labelIn, TiedNames } from './elected.tsx';

export default function FormOutcome({ vote: { content, decision } }: { readonly vote: Vote }) {
  if (!content || !decision) return null;
  const stand = content.form?.kind === 'ranked' ? content.form.candidates : content.options;
  const nameOf = (id: string): string => labelIn(stand, id);
  const names = decision.kind !== 'confidence' ? decision.elected.map((one) => nameOf(one)).join(content.form?.kind === 'ranked' ? '; ' : ', ') : '';
  return (
    <>
      <FormVerdict content={content} decision={decision} />
      {names && `: ${names}`} <TiedNames content={content} decision={decision} />
    </>
  );
}
