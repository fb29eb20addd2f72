/** An election, or levels of confidence, in a line under its item. */
import type { Vote } from '../../../shared/meeting/votes.ts';
import { FormVerdict, labelIn, TiedNames } from './elected.tsx';

export default function FormOutcome({ vote: { content, decision } }: { readonly vote: Vote }) {
  if (!content || !decision) return null;
  const names = decision.kind === 'election' ? decision.elected.map((one) => labelIn(content.options, one)).join(', ') : '';
  return (
    <>
      <FormVerdict content={content} decision={decision} />
      {names && `: ${names}`} <TiedNames content={content} decision={decision} />
    </>
  );
}
