import type { Refusal } from '../../shared/base/refusal.ts';

/** Whether an answer says nothing of what was asked for: the network, or the server for a while; it is asked again. */
export const isPassing = ({ code }: Refusal): boolean =>
  code.startsWith('link/') || ['border/broke', 'border/too-many', 'border/not-signed-in', 'border/other-session'].includes(code);
