/** Somebody wants to sign out, and notes of theirs are nowhere but here. */
import { notes } from '../../../shared/text/notes.ts';
import { shell } from '../../../shared/text/shell.ts';
import { useSession } from '../../session.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useWords } from '../../ui/language.tsx';

export default function LeaveNotes() {
  const { t } = useWords();
  const { unsentNotes, leaveNotes } = useSession();
  return (
    <Confirm
      opened
      title={t(notes.leaveTitle)}
      act={t(shell.signOut)}
      cancel={t(notes.stay)}
      onAct={() => leaveNotes(true)}
      onClose={() => void leaveNotes(false)}
    >
      {t(notes.leaveUnsent, { n: unsentNotes })}
    </Confirm>
  );
}
