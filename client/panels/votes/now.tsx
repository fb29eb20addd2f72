/** A vote on the tablet of whoever does not cast a ballot in it at this moment: under way, sealed, or announced. */
import { lazy, useEffect } from 'react';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { votes } from '../../../shared/text/votes.ts';
import { standing } from '../../link/store.ts';
import { useWords } from '../../ui/language.tsx';
import { piece } from '../../ui/piece.tsx';
import { useHere } from '../here.tsx';
import panel from '../panels.module.css';
import { Watching } from './ballot.tsx';
import { openNow, sealedNow, settledNow } from './now-running.ts';
import { OwnFact } from './own-fact.tsx';

/** The secretary's: no delegate's tablet waits for them. */
const Progress = lazy(() => import('./chair.tsx').then(({ Progress }) => ({ default: Progress })));
const Sealed = lazy(() => import('./chair.tsx').then(({ Sealed }) => ({ default: Sealed })));

const ListProgress = lazy(() => import('./list-chair.tsx').then(({ ListProgress }) => ({ default: ListProgress })));
const ListSealed = lazy(() => import('./list-chair.tsx').then(({ ListSealed }) => ({ default: ListSealed })));

const announced = () => import('./announced.tsx');
const Announced = piece(announced);
const ListNow = piece(() => import('./list-now.tsx'));

export function VoteNow() {
  const { meeting } = useHere();
  const seen = openNow(meeting) ?? sealedNow(meeting) ?? settledNow(meeting);
  // What is entered, asked or looked through belongs to its own vote: after an outage another may stand in its place at once.
  return seen ? <Now key={seen.list?.slate ?? seen.vote.vote} /> : null;
}

function Now() {
  const { meeting, chair, secretary } = useHere();
  const open = openNow(meeting);
  if (open?.list) return secretary ? <ListProgress {...open} acts={false} /> : <ListNow {...open} />;
  if (open) return secretary ? <Progress vote={open.vote} acts={false} /> : <Watching vote={open.vote} />;
  const sealed = sealedNow(meeting);
  // The chair's panel says it, with what is to be done.
  if (sealed && chair) return null;
  if (sealed?.list) return secretary ? <ListSealed {...sealed} acts={false} /> : <ListNow {...sealed} />;
  if (sealed) return secretary ? <Sealed vote={sealed.vote} acts={false} /> : <Awaiting vote={sealed.vote} />;
  const settled = settledNow(meeting);
  if (settled?.list) return <ListNow {...settled} />;
  return settled ? <Announced vote={settled.vote} /> : null;
}

function Awaiting({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  // What the announcement is shown with is here before it.
  useEffect(() => void announced().catch(() => undefined), []);
  return (
    <section className={`${panel.panel} ${panel.now}`} role="status">
      <h2 className={panel.headline}>{t(votes.sealed)}</h2>
      <p>{t(vote.state === 'announced' ? votes.announcing : votes.sealedText)}</p>
      <p className={panel.soft}>{vote.content?.text}</p>
      <Sent vote={vote} />
    </section>
  );
}

/** After the closing, before the announcement: what this delegate has sent. */
function Sent({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { followed, delegate, canSign } = useHere();
  const kept = followed.votes[vote.vote];
  if (!delegate || !canSign) return null;
  return kept && (kept.pending || standing(kept)) ? <OwnFact vote={vote} /> : <p>{t(votes.nothingSentHere)}</p>;
}
