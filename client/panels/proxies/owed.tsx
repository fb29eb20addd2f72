/** While a vote is open: for whom its holder may vote in it, what is sent already, and the paper to be signed for each. */
import { useState } from 'react';
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
import { voteAsProxy } from '../../link/proxy-vote.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useHere, useNames } from '../here.tsx';
import panel from '../panels.module.css';
import { choiceClass, ChoiceMark } from '../votes/choice-mark.tsx';
import { FormAnswer } from '../votes/form-answer.tsx';
import votesCss from '../votes/votes.module.css';
import { answerText } from '../votes/words.ts';

export default function Owed() {
  const { meeting, member = '', present, canSign } = useHere();
  const open = (meeting.votes.running ?? []).map((one) => meeting.votes.votes[one]!).filter(({ state }) => state === 'open' || state === 'closing');
  const owed = open.flatMap((vote) => entrustedIn(meeting, member, vote).map((one) => ({ vote, one })));
  if (owed.length === 0 || !present || !canSign) return null;
  return (
    <div className={panel.notices}>
      {owed.map(({ vote, one }) => (
        <For key={`${vote.vote} ${one.member}`} vote={vote} appointment={one} several={open.length > 1} />
      ))}
    </div>
  );
}

interface ForProps {
  readonly vote: Vote;
  readonly appointment: Appointment;
  readonly several: boolean;
}

function For({ vote, appointment, several }: ForProps) {
  const { t } = useWords();
  const { meeting } = useHere();
  const name = useNames()(appointment.member);
  const [opened, setOpened] = useState(false);
  const phone = useMediaQuery('(max-width: 40em)');
  const sent = sentFor(meeting, vote.vote, appointment.member);
  const options = vote.content?.options ?? [];
  const told = sent?.choice === undefined ? t(words.sentHidden, { name }) : t(words.sent, { name, choice: answerText(sent.choice, t, options) });
  return (
    <>
      <Notice
        tone={sent ? 'good' : 'warn'}
        title={sent ? told : t(words.owed, { name })}
        acts={
          <Button size="lg" mih={56} variant={sent ? 'default' : 'filled'} className={panel.wrap} onClick={() => setOpened(true)}>
            {t(words.open, { name })}
          </Button>
        }
      >
        {several && vote.content?.text}
      </Notice>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t(words.ballotFor, { name })} size="xl" fullScreen={phone ?? false}>
        {opened && <Paper vote={vote} appointment={appointment} name={name} onDone={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function Paper({ vote, appointment, name, onDone }: Omit<ForProps, 'several'> & { readonly name: string; readonly onDone: () => void }) {
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
