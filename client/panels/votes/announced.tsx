/** What the chair announced last, where everybody sees it. */
import type { Vote } from '../../../shared/meeting/votes.ts';
import { room } from '../../../shared/text/room.ts';
import { useWords } from '../../ui/language.tsx';
import { OfItem } from '../here.tsx';
import panel from '../panels.module.css';
import { OwnBallot, Result, Roll } from './result.tsx';

export default function Announced({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  return (
    <section className={`${panel.panel} ${panel.now}`} aria-label={t(room.results)}>
      <Result vote={vote} />
      <OwnBallot vote={vote} />
      {vote.result && <Roll vote={vote} />}
      <OfItem key={vote.item} item={vote.item} at="outcome" />
    </section>
  );
}
