/** What was said of the paper that is being read: a tool of the reader, for whoever reads it. */
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { IconMessages } from '@tabler/icons-react';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import { paperOpinions as words } from '../../../../shared/text/paper-opinions.ts';
import { ToolButton } from '../../../reader/tool-button.tsx';
import { Asking } from '../../../ui/asking.tsx';
import { useWords } from '../../../ui/language.tsx';
import { useHere } from '../../here.tsx';

const PaperOpinions = lazy(() => import('./paper-opinions.tsx').then((one) => ({ default: one.PaperOpinions })));

export default function OpinionsButton({ paper }: { readonly paper: Paper }): ReactNode {
  const { t } = useWords();
  const { meeting, member = '' } = useHere();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ToolButton name={t(words.open)} onClick={() => setOpened(true)}>
        <IconMessages aria-hidden />
      </ToolButton>
      {opened && (
        <Asking>
          <Suspense>
            <PaperOpinions meeting={meeting} paper={paper} reader={member} onClose={() => setOpened(false)} />
          </Suspense>
        </Asking>
      )}
    </>
  );
}
