/** What no route has answered, because it broke before or in one. */
import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import { refuse } from '../../shared/base/refusal.ts';
import { faultOf, type Log } from '../log.ts';
import { sendRefusal } from './border.ts';

/** Stands after everything else. A fault is logged with the incident that the answer names. */
export const faults = (log: Log): ErrorRequestHandler => (error: unknown, _req, res, _next) => {
  // Body too large or not JSON: the parser's own faults, before any route.
  const { status } = error as { status?: number };
  if (status === 413) return sendRefusal(res, refuse('border/too-large'));
  if (status !== undefined && status >= 400 && status < 500) return sendRefusal(res, refuse('border/wrong-input', { field: 'body' }));
  const incident = randomUUID();
  log.error({ incident, fault: faultOf(error) }, 'broke');
  return sendRefusal(res, refuse('border/broke', { incident }), incident);
};
