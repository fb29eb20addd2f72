/** What can keep a file from being read, in the reader's own words; each kind has its text in `shared/text/reader.ts`. */
export type FaultKind = 'signed-out' | 'forbidden' | 'missing' | 'not-a-pdf' | 'locked' | 'changed' | 'broken' | 'hung';

/** A fault that trying again by itself does not mend. A lost network is none: that is waited out. */
export class ReaderFault extends Error {
  constructor(readonly kind: FaultKind) {
    super(kind);
    this.name = 'ReaderFault';
  }
}

/** Thrown into what was waiting when the reader was closed; never shown. */
export class ReaderClosed extends Error {
  constructor() {
    super('closed');
    this.name = 'ReaderClosed';
  }
}

/** An HTTP status as a fault; `undefined` for those worth another attempt (overload, a gateway without its server, somebody else
 * signed in for a while: X-30). */
export function faultOfStatus(status: number): ReaderFault | undefined {
  if (status === 401) return new ReaderFault('signed-out');
  if (status === 403) return new ReaderFault('forbidden');
  if (status === 404 || status === 410) return new ReaderFault('missing');
  if ([408, 409, 425, 429].includes(status) || status >= 500) return undefined;
  return new ReaderFault('broken');
}

/** What pdf.js throws, by name: its classes do not survive the way from the worker. */
export function faultOf(error: unknown): ReaderFault {
  if (error instanceof ReaderFault) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidPDFException') return new ReaderFault('not-a-pdf');
  if (name === 'PasswordException') return new ReaderFault('locked');
  return new ReaderFault('broken');
}
