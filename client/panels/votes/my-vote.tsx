/** One vote of one's own: what was found, what was checked on this device just now, and the one file for somebody else. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { checkBallotProof, type BallotProof, type CheckedProof } from '../../../shared/archive/ballot-proof.ts';
import { proofFile, receipts, states } from '../../../shared/text/receipts.ts';
import { voidReasons, voteResults } from '../../../shared/text/vote-results.ts';
import { authorityOf, proofOf } from '../../link/proof-file.ts';
import { useSession } from '../../session.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useHere } from '../here.tsx';
import { PaperFact } from '../secret/paper-fact.tsx';
import { ChoiceMark, choiceClass } from './choice-mark.tsx';
import { ALARMS, witnessesOf, type OwnVote } from './own-votes.ts';
import { ProofChecks } from './proof-checks.tsx';
import { answerText, secondsText } from './words.ts';
import css from './my-votes.module.css';

/** Question, choice, and how far it is proved. */
export function OneLine({ own }: { readonly own: OwnVote }) {
  const { t, language } = useWords();
  const { meeting, member } = useHere();
  const { vote, state, choice, at, place, device } = own;
  const isAlarm = ALARMS.has(state);
  const witnesses = witnessesOf(meeting, vote);
  const reason = vote.result?.void.find((one) => one.voter === member)?.reason;
  return (
    <div className={css.one}>
      <h2>{vote.content?.text ?? vote.text}</h2>
      {choice !== undefined && (
        <p className={`${css.choice} ${choiceClass(choice)}`}>
          <ChoiceMark option={choice} size={26} />
          {t(receipts.choice, { choice: answerText(choice, t, vote.content?.options) })}
        </p>
      )}
      <p className={isAlarm ? css.alarm : css.state}>
        {isAlarm && <IconAlertTriangle size={24} aria-hidden />}
        {t(states[state])}
      </p>
      <ul className={css.facts}>
        {at !== undefined && <li>{t(receipts.at, { time: secondsText(at, language) })}</li>}
        {place !== undefined && <li>{t(receipts.place, { place })}</li>}
        {device && <li>{t(receipts.from, { device })}</li>}
        {reason !== undefined && <li>{reason in voidReasons ? t(voidReasons[reason as keyof typeof voidReasons]) : reason}</li>}
        {vote.voided && <li>{t(vote.result ? voteResults.voidedAfter : voteResults.voidedText, { reason: vote.voided.reason })}</li>}
        {witnesses && <li>{t(receipts.witnesses, { n: witnesses.n, m: witnesses.m })}</li>}
      </ul>
    </div>
  );
}

export function MyVote({ own }: { readonly own: OwnVote }) {
  const { t } = useWords();
  const { vote } = own;
  const proof = useProof(own);
  const [checked, setChecked] = useState<CheckedProof>();
  useEffect(() => {
    let isOver = false;
    if (proof) void checkBallotProof(proof).then((all) => isOver || setChecked(all));
    return () => {
      isOver = true;
    };
  }, [proof]);
  const isUnannounced = !vote.result && !vote.voided && !vote.content?.secret;
  return (
    <article className={css.card}>
      <OneLine own={own} />
      {own.state === 'secret' && <PaperFact vote={vote} />}
      {proof && checked && (
        <>
          <h3>{t(receipts.checked)}</h3>
          <ProofChecks checks={checked.checks} />
          <h3>{t(receipts.elsewhere)}</h3>
          <p>{t(receipts.elsewhereText)}</p>
          <Notice tone="info">{t(receipts.reveals)}</Notice>
          <Button
            leftSection={<IconDownload size={22} aria-hidden />}
            onClick={() => saveFile(`${t(receipts.name)}-${vote.vote}.json`, 'application/json', JSON.stringify(proof, undefined, 1))}
          >
            {t(receipts.save)}
          </Button>
        </>
      )}
      {isUnannounced && <Notice tone="info">{t(receipts.notYet)}</Notice>}
      {vote.result && !proof && !['silent', 'spoken', 'proxy', 'secret'].includes(own.state) && <Notice tone="warn">{t(receipts.noFile)}</Notice>}
    </article>
  );
}

/** Made once for what is shown: the same object until something of it changes. */
function useProof({ vote }: OwnVote): BallotProof | undefined {
  const { t } = useWords();
  const { followed, following, member } = useHere();
  const { key } = useSession();
  const kept = followed.votes[vote.vote];
  const [made, setMade] = useState<BallotProof>();
  useEffect(() => {
    const authority = authorityOf(followed.votes);
    const parts = { ...(key && { key }), ...(authority && { authority }), about: t(proofFile.about) };
    const proof =
      kept && following && member !== undefined
        ? proofOf({ replica: following.replica, note: following.note, member, kept, ...parts })
        : undefined;
    // The copy of the log lives outside of React; what it proves is taken from it here.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setMade((before) => (JSON.stringify(before) === JSON.stringify(proof) ? before : proof));
  }, [kept, followed.votes, following, member, key, followed.size, followed.checked, t]);
  return made;
}
