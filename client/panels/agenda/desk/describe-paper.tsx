/** Of what kind a paper is, and which body issued it: chosen from the unit's catalogues. */
import { useState } from 'react';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { catalogues as words } from '../../../../shared/text/catalogues.ts';
import { desk } from '../../../../shared/text/secretariat.ts';
import { Clash, isClash } from '../../../desk/clash.tsx';
import { ChooseEntry } from '../../../desk/choose-entry.tsx';
import { DeskDialog } from '../../../desk/desk-dialog.tsx';
import { DeskForm } from '../../../desk/desk-form.tsx';
import { useActing } from '../../../desk/use-act.ts';
import { useWords } from '../../../ui/language.tsx';
import type { AgendaActs } from './agenda-acts.ts';

interface DescribePaperProps {
  readonly paper: Paper;
  readonly acts: AgendaActs;
  readonly onClose: () => void;
}

export function DescribePaper({ paper, acts, onClose }: DescribePaperProps) {
  const { t } = useWords();
  const [kind, setKind] = useState(paper.kind ?? '');
  const [issuer, setIssuer] = useState(paper.issuer ?? '');
  const { busy, refusal, run } = useActing();
  /** What its writer has seen. */
  const [began] = useState(paper);
  const inWords = (one: Pick<Paper, 'kind' | 'issuer'>) => [one.kind, one.issuer].filter(Boolean).join(' · ');
  const save = async (was: Paper) => {
    const [next, seen] = [{ kind: kind.trim(), issuer: issuer.trim() }, { kind: was.kind ?? '', issuer: was.issuer ?? '' }];
    if (next.kind === seen.kind && next.issuer === seen.issuer) return onClose();
    if (await run(() => acts.act('describePaper', { paper: paper.paper, ...next, was: seen }))) onClose();
  };
  return (
    <DeskDialog head={t(words.describe)} size="md" onClose={onClose}>
      <DeskForm
        act={t(desk.save)}
        busy={busy}
        refusal={isClash(refusal) ? undefined : refusal}
        fixed={isClash(refusal)}
        onSend={() => save(began)}
        onCancel={onClose}
        done={
          isClash(refusal) && (
            <Clash
              about={paper.paper}
              mine={inWords({ kind: kind.trim(), issuer: issuer.trim() })}
              theirs={inWords(paper)}
              onMine={() => void save(paper)}
              onTheirs={onClose}
            />
          )
        }
      >
        <p>{paper.title}</p>
        <ChooseEntry from="documents" label={t(words.documents)} value={kind} onChange={setKind} autoFocus />
        <ChooseEntry from="issuers" label={t(words.issuers)} value={issuer} onChange={setIssuer} />
      </DeskForm>
    </DeskDialog>
  );
}
