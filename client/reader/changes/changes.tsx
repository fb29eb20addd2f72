/** What is new in a paper that took the place of another: a part of the reader. */
import { IconReplace } from '@tabler/icons-react';
import { text } from '../../../shared/text/changes.ts';
import type { ReaderPart } from '../part.ts';
import { ChangesAround } from './changes-state.tsx';
import { ChangeMarks } from './marks.tsx';
import { ChangesPanel } from './panel.tsx';
import { ReplacementBar } from './replacement-bar.tsx';
import { useVersions } from './versions.ts';

export const changes: ReaderPart = {
  name: 'changes',
  side: { title: text.title, Icon: IconReplace, useShown: () => useVersions()?.before !== undefined, Show: ChangesPanel },
  Bar: ReplacementBar,
  Layer: ChangeMarks,
  Around: ChangesAround,
};
