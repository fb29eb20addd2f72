/** Approving the minutes: the very file, named by its fingerprint, in two steps. */
import { useState } from 'react';
import { isRefusal } from '../../../../shared/base/refusal.ts';
import { minutesDesk as words } from '../../../../shared/text/minutes.ts';
import type { MinutesDraft } from '../../../../shared/wire/minutes.ts';
import { draftOf } from '../../../link/drafts.ts';
import { post } from '../../../link/http.ts';
import { newCommandId } from '../../../link/outbox.ts';
import { useMe } from '../../../session.tsx';
import { BigButton } from '../../../ui/big-button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { Fingerprint } from '../../../ui/fingerprint.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Card } from '../../../ui/states.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import css from '../../../desk/desk.module.css';

export function Approve({ draft, onApproved }: { readonly draft: MinutesDraft; readonly onApproved: (draft: MinutesDraft) => void }) {
  const { t, dateTime } = useWords();
  const { id, meeting } = useDesk();
  const person = useMe().member.id;
  const [asking, setAsking] = useState(false);
  const [open, setOpen] = useState(false);
  // One id for all presses: whatever is sent twice counts once.
  const [command] = useState(newCommandId);
  const { closedSeq = 0 } = meeting.session;
  const { attestations, approved } = meeting.minutes;
  const last = attestations.findLast((one) => one.size > closedSeq);
  const approve = async () => {
    const answer = await post<MinutesDraft>(`/meetings/${id}/minutes/approve`, { sha256: draft.sha256, id: command });
    if (isRefusal(answer)) return answer;
    onApproved(answer);
    return undefined;
  };
  return (
    <Card className={css.tight}>
      <p>{last ? t(words.witnesses, { n: last.n, m: last.m }) : t(words.witnessesWaiting)}</p>
      {draft.approved ? (
        <>
          <Notice tone="good">{t(words.approved, { at: approved ? dateTime(approved.at) : '' })}</Notice>
          <p className={css.soft}>{t(words.fingerprintOf)}</p>
          <Fingerprint hex={draft.approved} />
        </>
      ) : (
        <>
          {open && <Notice tone="warn">{t(words.approveUnsaved)}</Notice>}
          <BigButton
            onClick={() => {
              const unsaved = draftOf(person, `minutes/${id}`) !== undefined;
              setOpen(unsaved);
              setAsking(!unsaved);
            }}
          >
            {t(words.approve)}
          </BigButton>
          <Confirm opened={asking} title={t(words.approve)} act={t(words.approve)} onAct={approve} onClose={() => setAsking(false)}>
            <p>{t(words.approveWhat)}</p>
            <p className={css.soft}>{t(words.fingerprintOf)}</p>
            <Fingerprint hex={draft.sha256} />
          </Confirm>
        </>
      )}
    </Card>
  );
}
