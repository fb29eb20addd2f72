/** Opens a key file off the page's own thread: some files have a password stretched a million times, which takes a while. */
import { refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { OfficialKey } from './device-key.ts';
import { openOfficialFile } from './official-file.ts';

export interface Ask {
  readonly file: Uint8Array;
  readonly password: string;
  readonly now: number;
}

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { file, password, now } }: MessageEvent<Ask>) => {
  const tell = (answer: OfficialKey | Refusal) => scope.postMessage(answer);
  openOfficialFile(file, password, now).then(tell, () => tell(refuse('official/broke')));
};
