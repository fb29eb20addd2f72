/** Somebody wants to sign out, and notes of theirs are nowhere but here, or open nowhere else. */
import { notes } from '../../../shared/text/notes.ts';
import { shell } from '../../../shared/text/shell.ts';
import { useSession } from '../../session.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';

export default function LeaveNotes() {
  const { t } = useWords();
  const { leaving, leaveNotes } = useSession();
  if (!leaving) return null;
  const { unsent, openHereAlone } = leaving;
  return (
    <Confirm
      opened
      title={t(unsent > 0 ? notes.leaveTitle : notes.leaveKeyTitle)}
      act={t(shell.signOut)}
      cancel={t(notes.stay)}
      onAct={() => leaveNotes(true)}
      onClose={() => void leaveNotes(false)}
    >
      {unsent > 0 && <p>{t(notes.leaveUnsent, { n: unsent })}</p>}
      {openHereAlone > 0 && <p>{t(notes.leaveOpenHere, { n: openHereAlone })}</p>}
    </Confirm>
  );
}
