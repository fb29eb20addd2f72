/** Each mark has a shape of its own; its colour says nothing that the shape does not. */
import { IconChecks, IconEye, IconQuestionMark } from '@tabler/icons-react';
import type { Mark } from '../../../shared/papers/note.ts';

const ICONS = { ask: IconQuestionMark, agree: IconChecks, check: IconEye } as const;

export function MarkIcon({ mark, size = 22 }: { readonly mark: Mark; readonly size?: number }) {
  const Icon = ICONS[mark];
  return <Icon size={size} aria-hidden />;
}
