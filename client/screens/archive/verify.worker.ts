/** Checks a bundle off the page's own thread, so that the page goes on answering. */
import { verify, type Report } from '../../../shared/archive/verify.ts';

export interface Ask {
  readonly bundle: Uint8Array;
  readonly ca: string;
}

export type Answer = { readonly report: Report } | { readonly broke: true };

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = ({ data: { bundle, ca } }: MessageEvent<Ask>) => {
  const tell = (answer: Answer) => scope.postMessage(answer);
  verify(bundle, ca).then(
    (report) => tell({ report }),
    () => tell({ broke: true }),
  );
};
