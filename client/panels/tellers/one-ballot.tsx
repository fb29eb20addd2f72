/** One secret ballot on the tellers' page. */
import { secretOf } from '../../../shared/meeting/secret-state.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { tellersPage } from '../../../shared/text/secret-tellers.ts';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoStep } from '../act.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import PacingNow from '../votes/pacing-now.tsx';
import votes from '../votes/votes.module.css';
import { DeviceAct } from './device-act.tsx';
import { Digits, PapersTaken } from './digits.tsx';
import { dueFor, stageOf } from './due.ts';
import { Preview } from './preview.tsx';
import { useDevice } from './use-device.ts';

export function OneBallot({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const stage = stageOf(meeting, vote);
  const isNow = dueFor(meeting, member)?.vote === vote.vote;
  return (
    <section className={`${panel.panel} ${isNow ? panel.now : ''}`} aria-label={vote.text}>
      <h2 className={panel.stage}>
        {t(tellersPage[stage])} <PacingNow vote={vote} />
      </h2>
      <p className={`${votes.question} ${votes.long}`}>{vote.content?.text ?? vote.text}</p>
      {(stage === 'notMade' || stage === 'made' || stage === 'checked') && <Keys vote={vote} />}
      {(stage === 'open' || stage === 'closing') && <Running vote={vote} />}
      {stage === 'sealed' && <Sealed vote={vote} />}
      {(stage === 'closed' || stage === 'voided') && <Over vote={vote} />}
    </section>
  );
}

/** Before it is opened: made on the head's device, compared by another. */
function Keys({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const nameOf = useNames();
  const keys = secretOf(meeting, vote.vote)?.keys;
  const [head] = meeting.tellers.members;
  const isTeller = member !== undefined && meeting.tellers.members.includes(member);
  if (!keys) {
    if (member !== head) return head === undefined ? null : <p>{t(tellersPage.headMakes, { name: nameOf(head) })}</p>;
    return <MakeKeys vote={vote.vote} />;
  }
  const mine = keys.device === member;
  return (
    <>
      <Holder vote={vote.vote} device={keys.device} />
      <h3>{t(tellersPage.digits)}</h3>
      <Digits hash={keys.hash} />
      {keys.checkedBy.length > 0 && <p>{t(tellersPage.comparedBy, { names: keys.checkedBy.map(nameOf).join(', ') })}</p>}
      {keys.checkedBy.length === 0 && mine && <p>{t(tellersPage.readOut)}</p>}
      {isTeller && !mine && !keys.checkedBy.includes(member) && (
        <>
          <p>{t(tellersPage.compareText, { name: nameOf(keys.device) })}</p>
          <TwoStep
            type="checkKeys"
            input={{ vote: vote.vote, keys: keys.hash }}
            big={keys.checkedBy.length === 0}
            label={t(tellersPage.compare)}
            title={t(tellersPage.compareTitle)}
          >
            <Digits hash={keys.hash} />
            <p>{t(tellersPage.compareWhat)}</p>
          </TwoStep>
        </>
      )}
      {mine && <MakeKeys vote={vote.vote} anew />}
    </>
  );
}

function MakeKeys({ vote, anew = false }: { readonly vote: string; readonly anew?: boolean }) {
  const { t } = useWords();
  const label = t(anew ? tellersPage.makeAnew : tellersPage.makeKeys);
  return (
    <>
      {!anew && <p>{t(tellersPage.makeText)}</p>}
      <DeviceAct vote={vote} doing="making" label={label} big={!anew} act={(device) => device.makeKeys(vote)}>
        {anew && <p>{t(tellersPage.makeText)}</p>}
      </DeviceAct>
    </>
  );
}

/** Where the keys are; loud where they are this teller's and not here. */
function Holder({ vote, device }: { readonly vote: string; readonly device: string }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const nameOf = useNames();
  const { own } = useDevice(vote);
  if (device !== member) return <p className={panel.soft}>{t(tellersPage.elsewhere, { name: nameOf(device) })}</p>;
  if (own?.here) return <p className={panel.soft}>{t(tellersPage.here)}</p>;
  if (own?.here === undefined) return null;
  const before = meeting.votes.votes[vote]?.state === 'prepared';
  return (
    <Notice tone="bad" title={t(tellersPage.lost)}>
      {t(before ? tellersPage.lostBefore : tellersPage.lostAfter)}
    </Notice>
  );
}

function Running({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const { own } = useDevice(vote.vote);
  const nameOf = useNames();
  const { keys, papers } = secretOf(meeting, vote.vote)!;
  const waiting = papers.values().filter((one) => !one.signed).length;
  const wrong = Object.keys(own?.wrong ?? {});
  return (
    <>
      <Holder vote={vote.vote} device={keys!.device} />
      {keys!.device === member && own?.here && <p>{t(tellersPage.signing, { count: waiting })}</p>}
      {wrong.length > 0 && <Notice tone="bad">{t(tellersPage.wrong, { names: wrong.map(nameOf).join(', ') })}</Notice>}
      <PapersTaken vote={vote.vote} />
      <details>
        <summary>{t(tellersPage.digits)}</summary>
        <Digits hash={keys!.hash} />
      </details>
    </>
  );
}

function Sealed({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting, member } = useHere();
  const { own } = useDevice(vote.vote);
  const nameOf = useNames();
  const { keys, urn } = secretOf(meeting, vote.vote)!;
  if (keys!.device !== member) return <p>{t(tellersPage.waitsForDevice, { name: nameOf(keys!.device) })}</p>;
  return (
    <>
      <Holder vote={vote.vote} device={keys!.device} />
      {own?.opened ? (
        <Preview vote={vote} opened={own.opened} />
      ) : (
        own?.here && (
          <>
            <p>{t(tellersPage.openUrnText, { size: urn?.size ?? 0 })}</p>
            <DeviceAct vote={vote.vote} doing="opening" label={t(tellersPage.openUrn)} big act={(device) => device.open(vote.vote)} />
          </>
        )
      )}
    </>
  );
}

function Over({ vote }: { readonly vote: Vote }) {
  const { t } = useWords();
  const { meeting } = useHere();
  const secret = secretOf(meeting, vote.vote);
  if (!secret?.keys) return null;
  return <p className={panel.soft}>{t(secret.destroyed ? tellersPage.destroyed : tellersPage.destroying)}</p>;
}
