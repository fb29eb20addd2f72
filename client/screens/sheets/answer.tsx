/** One's own answer: three choices and words, signed by this device's key, changed until the end, with its receipt. */
import { useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconMessage, IconX } from '@tabler/icons-react';
import type { Refusal } from '../../../shared/base/refusal.ts';
import { toHex } from '../../../shared/base/bytes.ts';
import { leafHash } from '../../../shared/log/tree.ts';
import { opinionsOf } from '../../../shared/sheets/opinions.ts';
import type { Choice } from '../../../shared/sheets/opinion-events.ts';
import { CHOICES } from '../../../shared/sheets/statistics.ts';
import { sheets } from '../../../shared/text/sheets.ts';
import { useDraft } from '../../desk/use-draft.tsx';
import { sendOpinion } from '../../link/opinion.ts';
import type { MeetingHere } from '../../link/use-meeting.ts';
import { BigButton } from '../../ui/big-button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import css from './sheets.module.css';

const ICON = { agree: IconCheck, disagree: IconX, other: IconMessage } as const;

export function OwnAnswer({ here }: { readonly here: MeetingHere }) {
  const { t, date, time } = useWords();
  const { followed, actor, canSign } = here;
  const { meeting } = followed;
  const [changing, setChanging] = useState(false);
  const member = actor?.kind === 'person' ? actor.id : '';
  const { last, reminders, answersFor } = opinionsOf(meeting);
  const mine = last.get(member);
  const open = meeting.session.stage === 'published';
  const reminded = reminders.findLast((one) => one.members.includes(member));
  return (
    <section className={css.card} aria-label={t(sheets.yours)}>
      <h2>{t(sheets.yours)}</h2>
      {open && !mine && reminded && (
        <Notice tone="warn">{t(sheets.reminded, { time: time(reminded.at), date: date(reminded.at) })}</Notice>
      )}
      {mine && !changing && <Recorded here={here} member={member} />}
      {!mine && !open && <p>{t(sheets.notAnswered)}</p>}
      {open && !canSign && <Notice tone="warn">{t(sheets.needKey)}</Notice>}
      {open && canSign && (!mine || changing) && (
        <Form here={here} before={mine?.said} onDone={() => setChanging(false)} changes={mine !== undefined} />
      )}
      {open && canSign && mine && !changing && (
        <div>
          <p className={css.soft}>{t(sheets.canChange)}</p>
          <Button variant="default" size="lg" onClick={() => setChanging(true)}>
            {t(sheets.change)}
          </Button>
        </div>
      )}
      <p className={css.soft}>{t(answersFor === 'asked' ? sheets.forAsked : sheets.forDesk)}</p>
    </section>
  );
}

/** What stands in the log, and that this device's own copy of it holds it. */
function Recorded({ here: { followed, following }, member }: { readonly here: MeetingHere; readonly member: string }) {
  const { t, date, time } = useWords();
  const mine = opinionsOf(followed.meeting).last.get(member)!;
  const line = following?.replica.entries[mine.seq]?.line;
  const Icon = ICON[mine.said?.choice ?? 'other'];
  return (
    <div className={css.recorded}>
      <p className={css.choice} data-choice={mine.said?.choice}>
        <Icon size={34} aria-hidden /> {mine.said && t(sheets[mine.said.choice])}
      </p>
      {mine.said?.comment && <p className={css.question}>{mine.said.comment}</p>}
      <p>
        <strong>{t(sheets.recorded, { n: mine.revision })}</strong>
        <br />
        {t(sheets.recordedAt, { time: time(mine.at), date: date(mine.at), seq: mine.seq })}
      </p>
      {line !== undefined && (
        <p className={css.receipt}>
          {t(sheets.receipt)} <code>{toHex(leafHash(line)).slice(0, 16)}</code>
        </p>
      )}
      <p className={css.soft}>{t(followed.checked > mine.seq ? sheets.receiptChecked : sheets.receiptWaits)}</p>
    </div>
  );
}

interface FormProps {
  readonly here: MeetingHere;
  readonly before: { readonly choice: Choice; readonly comment: string } | undefined;
  readonly changes: boolean;
  readonly onDone: () => void;
}

interface Written {
  readonly choice: Choice | undefined;
  readonly comment: string;
}

function Form({ here: { followed, following }, before, changes, onDone }: FormProps) {
  const { t } = useWords();
  const { typed, type, sent, drop } = useDraft<Written>(`opinion/${followed.meeting.session.meeting}`, {
    choice: before?.choice,
    comment: before?.comment ?? '',
  });
  const { choice, comment } = typed;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async () => {
    if (!following || !choice) return;
    setBusy(true);
    const refused = await sendOpinion(following, choice, comment);
    // Its receipt is what a fetched checkpoint covers.
    if (!refused) await following.catchUp();
    setBusy(false);
    setRefusal(refused);
    if (refused) return;
    sent();
    onDone();
  };
  return (
    <>
      <div className={css.choices} role="radiogroup" aria-label={t(sheets.yours)}>
        {CHOICES.map((one) => {
          const Icon = ICON[one];
          return (
            <button
              key={one}
              type="button"
              role="radio"
              aria-checked={choice === one}
              data-choice={one}
              className={css.choose}
              disabled={busy}
              onClick={() => type({ choice: one })}
            >
              <Icon size={40} aria-hidden />
              {t(sheets[one])}
            </button>
          );
        })}
      </div>
      <Textarea
        size="lg"
        autosize
        minRows={3}
        maxRows={12}
        maxLength={3000}
        label={t(sheets.comment)}
        description={t(sheets.commentHint)}
        value={comment}
        disabled={busy}
        onChange={(event) => type({ comment: event.currentTarget.value })}
      />
      <Refused refusal={refusal} />
      <BigButton onClick={() => void send()} loading={busy} disabled={!choice}>
        {t(busy ? sheets.sending : changes ? sheets.sendAgain : sheets.send)}
      </BigButton>
      {changes && (
        <Button
          variant="subtle"
          size="lg"
          disabled={busy}
          onClick={() => {
            drop();
            onDone();
          }}
        >
          {t(sheets.keep)}
        </Button>
      )}
    </>
  );
}
