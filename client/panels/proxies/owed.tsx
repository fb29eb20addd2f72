/** While a vote is open: for whom its holder may vote in it, what is sent already, and the paper to be signed for each. */
import { useEffect, useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Choice } from '../../../shared/meeting/forms.ts';
import { isAnswer } from '../../../shared/meeting/forms.ts';
import { isPaused } from '../../../shared/meeting/access.ts';
import type { Refusal } from '../../../shared/base/refusal.ts';
import type { Appointment } from '../../../shared/meeting/proxies.ts';
import { entrustedIn, sentFor } from '../../../shared/meeting/represented.ts';
import type { Vote } from '../../../shared/meeting/votes.ts';
import { proxyWords as words } from '../../../shared/text/proxies.ts';
import { resume, signedFor, voteAsProxy } from '../../link/proxy-vote.ts';
import type { SignedFor } from '../../link/store.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { choiceClass, ChoiceMark } from '../votes/choice-mark.tsx';
import { FormAnswer } from '../votes/form-answer.tsx';
import votesCss from '../votes/votes.module.css';
import css from './owed.module.css';
import { answerText } from '../votes/words.ts';

export default function Owed() {
  const { t } = useWords();
  const { meeting, member = '', present, canSign, following, followed } = useHere();
  useEffect(() => following && resume(following), [following]);
  const nameOf = useNames();
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<Papers>();
  const phone = useMediaQuery('(max-width: 40em)');
  const open = (meeting.votes.running ?? []).map((one) => meeting.votes.votes[one]!);
  const taken = open.filter(({ state }) => state === 'open' || state === 'closing');
  const owed = taken.flatMap((vote) => entrustedIn(meeting, member, vote).map((appointment) => ({ vote, appointment })));
  const mine = taken.map((vote) => sentFor(meeting, vote.vote, member)).find((one) => one !== undefined);
  const signed = owed.filter(({ vote, appointment }) => sentFor(meeting, vote.vote, appointment.member)).length;
  const waiting = owed.filter(({ vote, appointment }) => isWaiting(signedFor(followed, vote.vote, appointment.member))).length;
  const shown = chosen ?? (owed.length === 1 ? owed[0] : undefined);
  const show = () => {
    setChosen(undefined);
    setOpened(true);
  };
  const close = () => setOpened(false);
  if (!mine && owed.length === 0) return null;
  return (
    <div className={panel.notices}>
      {mine && <Notice title={t(words.votedForYou, { name: nameOf(mine.holder) })}>{t(words.votedForYouText)}</Notice>}
      {owed.length > 0 && present && canSign && (
        <div className={css.owed}>
          <strong>{t(words.signed, { signed, all: owed.length })}</strong>
          {waiting > 0 && <span role="status">{t(words.waiting, { waiting })}</span>}
          <Button size="lg" mih={56} variant={signed === owed.length ? 'default' : 'filled'} className={panel.wrap} onClick={show}>
            {owed.length === 1 ? t(words.open, { name: nameOf(owed[0]!.appointment.member) }) : t(words.openAll)}
          </Button>
        </div>
      )}
      <Modal
        opened={opened && owed.length > 0}
        onClose={close}
        title={shown ? t(words.ballotFor, { name: nameOf(shown.appointment.member) }) : t(words.openAll)}
        size="xl"
        fullScreen={phone ?? false}
      >
        {shown ? (
          <Paper {...shown} name={nameOf(shown.appointment.member)} onDone={owed.length === 1 ? close : () => setChosen(undefined)} />
        ) : (
          <ul className={css.list}>
            {owed.map((one) => (
              <li key={`${one.vote.vote} ${one.appointment.member}`}>
                <Row {...one} several={taken.length > 1} onOpen={() => setChosen(one)} />
              </li>
            ))}
          </ul>
        )}
      </Modal>
    </div>
  );
}

/** Signed here, and not answered yet. */
const isWaiting = (one: SignedFor | undefined): boolean => one !== undefined && !one.refused;

interface Papers {
  readonly vote: Vote;
  readonly appointment: Appointment;
}

/** What stands for one member in one vote, and the way to their paper. */
function Row({ vote, appointment, several, onOpen }: Papers & { readonly several: boolean; readonly onOpen: () => void }) {
  const { t } = useWords();
  const { meeting, followed } = useHere();
  const name = useNames()(appointment.member);
  const kept = signedFor(followed, vote.vote, appointment.member);
  const sent = sentFor(meeting, vote.vote, appointment.member);
  const options = vote.content?.options ?? [];
  const told =
    sent?.choice === undefined ? t(words.sentHidden, { name }) : t(words.sent, { name, choice: answerText(sent.choice, t, options) });
  return (
    <>
      {several && <p className={panel.soft}>{vote.content?.text}</p>}
      <p>{sent ? told : t(words.owed, { name })}</p>
      {kept && isWaiting(kept) && <p>{t(words.waitingFor, { name, choice: answerText(kept.choice, t, options) })}</p>}
      <Refused refusal={kept?.refused} />
      <Button size="lg" mih={56} variant={sent ? 'default' : 'filled'} className={panel.wrap} onClick={onOpen}>
        {t(words.open, { name })}
      </Button>
    </>
  );
}

function Paper({ vote, appointment, name, onDone }: Papers & { readonly name: string; readonly onDone: () => void }) {
  const { t } = useWords();
  const { following, meeting } = useHere();
  const { content } = vote;
  const [choice, setChoice] = useState<Choice | undefined>(content?.form ? [] : undefined);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  if (!content) return null;
  const sign = async () => {
    if (choice === undefined) return;
    setBusy(true);
    const answer = await voteAsProxy(following, appointment, vote.vote, choice);
    setBusy(false);
    setRefusal(answer);
    if (!answer) onDone();
  };
  const ready = choice !== undefined && isAnswer(content, choice) && !isPaused(meeting, vote.vote);
  return (
    <div className={panel.act}>
      <p className={votesCss.question}>{content.text}</p>
      <p>{t(words.ballotText, { name })}</p>
      {content.form ? (
        <FormAnswer content={content} value={[choice ?? []].flat()} onChange={setChoice} disabled={busy} />
      ) : (
        <fieldset className={votesCss.choices} disabled={busy} role="radiogroup" aria-label={t(words.ballotFor, { name })}>
          {content.options.map(({ id }) => (
            <label key={id} className={`${votesCss.choice} ${choiceClass(id)}`}>
              <input type="radio" name={`proxy-${appointment.member}`} checked={choice === id} onChange={() => setChoice(id)} />
              <ChoiceMark option={id} size={44} />
              {answerText(id, t, content.options)}
            </label>
          ))}
        </fieldset>
      )}
      <Refused refusal={refusal} />
      <p className={panel.soft}>{t(words.change)}</p>
      <BigButton onClick={() => void sign()} loading={busy} disabled={!ready}>
        {choice === undefined ? t(words.signFirst, { name }) : t(words.sign, { name, choice: answerText(choice, t, content.options) })}
      </BigButton>
    </div>
  );
}
