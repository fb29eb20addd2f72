/** One person on the roll: here or not, and what the secretary can do about it. */
import { memo, useState } from 'react';
import { Button, Textarea } from '@mantine/core';
import { IconDeviceTablet, IconDeviceTabletOff, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { refuse } from '../../../../shared/base/refusal.ts';
import { rollDesk } from '../../../../shared/text/secretariat.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { useWords } from '../../../ui/language.tsx';
import { Refused } from '../../../ui/notice.tsx';
import { useDesk } from '../../../desk/use-desk.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useDraft } from '../../../desk/use-draft.tsx';
import type { Row } from './roll-rows.ts';
import css from '../../../desk/desk.module.css';
import own from './roll.module.css';

export const RollRow = memo(function RollRow({ row, live }: { readonly row: Row; readonly live: boolean }) {
  const { t, time } = useWords();
  const { id, act } = useDesk();
  const { busy, refusal, run } = useActing();
  const [reporting, setReporting] = useState(false);
  const { member, name, present, since, absence, hasKey, connected, kind, simulated } = row;
  const draft = useDraft(`absent/${id}/${member}`, { reason: '' });
  const { reason } = draft.typed;
  // Somebody in the room whose tablet was there: that one is missed. Who never had one is only not there yet.
  const lost = connected === false && present && hasKey;
  // One who is played comes within half a minute: nobody has to look after a tablet.
  const missed = simulated && !present ? rollDesk.comingIn : rollDesk.notYetConnected;
  const status = present
    ? t(rollDesk.since, { time: since ? time(since) : '' })
    : since !== undefined
      ? t(rollDesk.left, { time: time(since) })
      : absence
        ? absence.reason
          ? t(rollDesk.absentFor, { reason: absence.reason })
          : t(rollDesk.absentNoReason)
        : t(rollDesk.notYet);
  return (
    <li className={`${css.person} ${own.row} ${live ? '' : own.past}`}>
      <span className={`${css.who} ${own.who}`}>
        <strong>{name}</strong>
        <span>{[row.title, row.group].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={`${own.status} ${present ? own.here : ''}`}>{status}</span>
      <span className={`${css.marks} ${own.devices}`}>
        {kind === 'delegate' && (!hasKey || connected === undefined) && (
          <span className={`${css.mark} ${hasKey ? own.soft : css.markWarn}`}>
            {hasKey ? <IconDeviceTablet size={18} aria-hidden /> : <IconDeviceTabletOff size={18} aria-hidden />}
            {t(hasKey ? rollDesk.keyYes : rollDesk.keyNo)}
          </span>
        )}
        {connected !== undefined && (
          <span className={`${css.mark} ${lost ? css.markWarn : own.soft}`}>
            {connected ? <IconPlugConnected size={18} aria-hidden /> : <IconPlugConnectedX size={18} aria-hidden />}
            {t(connected ? rollDesk.connected : lost ? rollDesk.notConnected : missed)}
          </span>
        )}
      </span>
      {live && (
        <span className={own.acts}>
          {kind === 'delegate' && !hasKey && (
            <Button
              size="sm"
              variant="subtle"
              component={Link}
              to={`/secretariat/enrolment?member=${member}`}
              aria-label={t(rollDesk.enrolWho, { name })}
            >
              {t(rollDesk.enrol)}
            </Button>
          )}
          {absence && !present && (
            <Button
              size="sm"
              variant="subtle"
              color="gray.8"
              disabled={busy}
              aria-label={t(rollDesk.takeBackAbsenceWho, { name })}
              onClick={() => void run(() => act('takeBackAbsence', { member }))}
            >
              {t(rollDesk.takeBackAbsence)}
            </Button>
          )}
          {!present && (
            <Button
              size="sm"
              variant="subtle"
              color="gray.8"
              aria-label={t(rollDesk.reportAbsenceWho, { name })}
              onClick={() => {
                draft.begin();
                setReporting(true);
              }}
            >
              {t(rollDesk.reportAbsence)}
            </Button>
          )}
          <Button
            size="sm"
            className={own.mark}
            variant={present ? 'default' : 'light'}
            loading={busy}
            aria-label={t(present ? rollDesk.checkOutWho : rollDesk.checkInWho, { name })}
            onClick={() => void run(() => act(present ? 'checkOut' : 'checkIn', { member }))}
          >
            {t(present ? rollDesk.checkOut : rollDesk.checkIn)}
          </Button>
        </span>
      )}
      {refusal && (
        <div className={own.refusal}>
          <Refused refusal={refusal} />
        </div>
      )}
      <Confirm
        opened={reporting}
        title={t(rollDesk.reportAbsenceWho, { name })}
        act={t(rollDesk.reportAbsence)}
        onAct={async () =>
          reason.trim() === ''
            ? refuse('secretariat/reason-missing')
            : ((await act('reportAbsence', { member, reason: reason.trim() })) ?? undefined)
        }
        onClose={() => setReporting(false)}
        draft={draft}
      >
        <Textarea
          size="md"
          label={t(rollDesk.reason)}
          description={t(rollDesk.reasonHint)}
          autosize
          minRows={2}
          maxLength={300}
          value={reason}
          onChange={(event) => draft.type({ reason: event.currentTarget.value })}
        />
      </Confirm>
    </li>
  );
});
