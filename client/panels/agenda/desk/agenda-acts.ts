import type { Json } from '../../../../shared/base/canonical.ts';
import type { Refusal } from '../../../../shared/base/refusal.ts';
import type { Paper } from '../../../../shared/meeting/paper-events.ts';
import type { Coming } from './uploads.ts';

/** What rows of the agenda can do: one object for all the life of the screen, so that rows are not drawn anew for nothing. */
export interface AgendaActs {
  readonly act: (type: string, input: Json) => Promise<Refusal | undefined>;
  /** `to` from 0. */
  readonly move: (item: string, to: number) => void;
  readonly upload: (item: string, files: readonly File[], coming?: Coming) => void;
  readonly open: (paper: Paper) => void;
  /** Opens the table of times and presenters at an item. */
  readonly timing: (item: string) => void;
}
