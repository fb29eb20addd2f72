/** After the closing: the minutes' texts beside the paper they give, their approval, and the archive. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { witnessedAtClosing } from '../../../../shared/meeting/archived.ts';
import type { MinutesDraft } from '../../../../shared/wire/minutes.ts';
import { Refused } from '../../../ui/notice.tsx';
import { Loading } from '../../../ui/states.tsx';
import { useAsk } from '../../../ui/use-ask.ts';
import { useDesk } from '../../../desk/use-desk.tsx';
import { Approve } from './approve.tsx';
import { ArchiveCard } from './archive-card.tsx';
import { Editor } from './editor.tsx';
import { PagesSaved } from './pages-saved.tsx';
import { Preview } from './preview.tsx';
import css from '../../../desk/desk.module.css';
import own from './minutes.module.css';

export default function MinutesDesk() {
  const { id, meeting } = useDesk();
  const queries = useQueryClient();
  const path = `/meetings/${id}/minutes`;
  const { data, refusal, again } = useAsk<MinutesDraft>(path);
  // What tablets have witnessed stands in the paper: the one from before it can be approved no more.
  const witnessed = witnessedAtClosing(meeting) !== undefined;
  useEffect(() => {
    if (witnessed) void queries.invalidateQueries({ queryKey: [path] });
  }, [witnessed, queries, path]);
  const saved = (draft: MinutesDraft) => queries.setQueryData([path], draft);
  if (!data) return refusal ? <Refused refusal={refusal} again={again} /> : <Loading lines={8} />;
  return (
    <div className={own.desk}>
      <div className={css.stack}>
        {!data.approved && <Editor key={id} draft={data} onSaved={saved} />}
        <Approve draft={data} onApproved={saved} />
        <ArchiveCard />
        {!meeting.session.rehearsal && <PagesSaved />}
      </div>
      <Preview draft={data} />
    </div>
  );
}
