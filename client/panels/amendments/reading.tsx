/** A draft over the room: its text by provisions with the marks of what was adopted; a tap opens what is proposed there, and the way to propose. */
import { useState } from 'react';
import { Button } from '@mantine/core';
import { adoptedOf, amendmentsTo, partsTo } from '../../../shared/meeting/about-text.ts';
import { isFrozen, isVotedOnNow, markedNow, mayReadWording, stateOfAmendment, takesAmendments, wordingIn } from '../../../shared/meeting/amended.ts';
import type { Amendment, Wording } from '../../../shared/meeting/amendment-shapes.ts';
import { consolidated, wordingHash, type Marked } from '../../../shared/meeting/wording.ts';
import { amendmentWords as words, refusals } from '../../../shared/text/amendments.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { learnRefusals } from '../../ui/refusals.ts';
import { TwoStep } from '../act.tsx';
import { useHere } from '../here.tsx';
import { usePlaces } from '../places.ts';
import type { PlaceParams } from '../slot.ts';
import { AmendInsertion } from './amend-insertion.tsx';
import { Amended } from './amended.tsx';
import css from './amendments.module.css';
import { Pieces } from './pieces.tsx';
import { Propose } from './propose.tsx';

learnRefusals(refusals);

export default function Reading({ params }: { readonly params: PlaceParams }) {
  const { meeting, member } = useHere();
  const wording = wordingIn(meeting, params['wording'] ?? '');
  if (!wording || !mayReadWording(member, wording, meeting)) return null;
  return <Draft wording={wording} />;
}

function Draft({ wording }: { readonly wording: Wording }) {
  const { t } = useWords();
  const { meeting, delegate } = useHere();
  const { close } = usePlaces();
  const [opened, setOpened] = useState<number>();
  const all = amendmentsTo(meeting, wording.wording);
  const takes = delegate && takesAmendments(meeting, wording);
  return (
    <section className={css.place} aria-label={t(words.draft, { title: wording.title })}>
      <div className={css.head}>
        <h1>{wording.title}</h1>
        <Button variant="default" onClick={close}>
          {t(words.close)}
        </Button>
      </div>
      {isFrozen(meeting, wording) ? <Frozen wording={wording} /> : <p className={css.soft}>{t(takes ? words.tapToPropose : words.notTaken)}</p>}
      <ol className={css.text}>
        {markedNow(meeting, wording).map((one, n) => {
          const at = one.place;
          const here = at === undefined ? [] : all.filter(({ place, to }) => place === at && to === undefined);
          const isOpen = at !== undefined && opened === at;
          return (
            <li key={n}>
              {at === undefined || (!takes && here.length === 0) ? (
                <p className={`${css.still} ${css[`level${one.level}`]}`}>
                  <Line one={one} />
                </p>
              ) : (
                <button
                  type="button"
                  className={`${css.provision} ${css[`level${one.level}`]}`}
                  aria-expanded={isOpen}
                  onClick={() => setOpened(isOpen ? undefined : at)}
                >
                  <Line one={one} />
                  {here.length > 0 && <span className={css.count}>{t(words.proposals, { n: here.length })}</span>}
                </button>
              )}
              {isOpen && (
                <div className={css.opened}>
                  {here.map((each) => (
                    <Amended key={each.amendment} meeting={meeting} wording={wording} one={each}>
                      <Withdraw one={each} />
                      {partsTo(meeting, each).map((part) => (
                        <Amended key={part.amendment} meeting={meeting} wording={wording} one={part}>
                          <Withdraw one={part} />
                        </Amended>
                      ))}
                      {takes && <AmendInsertion wording={wording} one={each} />}
                    </Amended>
                  ))}
                  {takes && <Propose wording={wording} basis={wording.provisions} place={at} onSent={() => setOpened(at)} />}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Line({ one: { label, pieces, mark } }: { readonly one: Marked }) {
  const first = label === undefined ? [] : [{ words: label, ...(mark && { mark }) }];
  return <Pieces pieces={[...first, ...pieces]} />;
}

/** Holds the text here against the hash that the vote names. */
function Frozen({ wording }: { readonly wording: Wording }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const here = wordingHash(consolidated(wording.provisions, adoptedOf(meeting, wording)));
  const { sha256 } = wording.put!;
  return (
    <>
      <Notice tone={here === sha256 ? undefined : 'bad'}>
        {t(words.frozen)} {t(here === sha256 ? words.sameText : words.otherText)}
      </Notice>
      <p className={css.print}>{t(words.fingerprint, { sha256 })}</p>
    </>
  );
}

function Withdraw({ one }: { readonly one: Amendment }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  if (one.author !== member || !['proposed', 'put'].includes(stateOfAmendment(meeting, one)) || isVotedOnNow(meeting, one.vote))
    return null;
  return (
    <TwoStep
      type="withdrawAmendment"
      input={{ amendment: one.amendment }}
      variant="default"
      size="lg"
      label={t(words.withdraw)}
      title={`${t(words.withdraw)}?`}
      act={t(words.withdraw)}
    >
      <p>{t(words.withdrawText)}</p>
    </TwoStep>
  );
}
