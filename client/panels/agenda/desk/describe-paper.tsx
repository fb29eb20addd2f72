/** Of what kind a paper is, and which body issued it: chosen from the unit's catalogues; and which has prepared it. */
import { useState } from 'react';
import { TextInput } from '@mantine/core';
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
  const [preparedBy, setPreparedBy] = useState(paper.preparedBy ?? '');
  const { busy, refusal, run } = useActing();
  /** What its writer has seen. */
  const [began] = useState(paper);
  const inWords = (one: Pick<Paper, 'kind' | 'issuer' | 'preparedBy'>) => [one.kind, one.issuer, one.preparedBy].filter(Boolean).join(' · ');
  const next = { kind: kind.trim(), issuer: issuer.trim(), preparedBy: preparedBy.trim() };
  const save = async (was: Paper) => {
    const seen = { kind: was.kind ?? '', issuer: was.issuer ?? '', preparedBy: was.preparedBy ?? '' };
    if ((['kind', 'issuer', 'preparedBy'] as const).every((one) => next[one] === seen[one])) return onClose();
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
              mine={inWords(next)}
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
        <TextInput
          label={t(words.preparedBy)}
          description={t(words.preparedByHint)}
          size="md"
          maxLength={160}
          value={preparedBy}
          onChange={(event) => setPreparedBy(event.currentTarget.value)}
        />
      </DeskForm>
    </DeskDialog>
  );
}
