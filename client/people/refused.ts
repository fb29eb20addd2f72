/** What a simulated person did not expect: refusals, and what the record contradicts. */
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { Followed } from '../link/followed.ts';

/** A refusal that the scenario did not expect. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`${refusal.code} ${JSON.stringify(refusal.params)}`);
  }
}

/** The server said something that its own signatures contradict. */
export class Untrue extends Error {}

/** A value, or the refusal thrown. */
export function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Refused(answer);
  return answer;
}

/** What a tablet would raise the alarm for. */
export function faultsIn(state: Followed | undefined): Error[] {
  if (!state) return [];
  const found =
    state.phase === 'broken' || state.phase === 'newer' ? [new Untrue(`the record does not match: ${state.fault ?? state.phase}`)] : [];
  for (const [vote, { why }] of Object.entries(state.papers)) if (why) found.push(new Untrue(`${vote}: ${why}`));
  for (const { vote, recorded, verified } of Object.values(state.votes)) {
    if (recorded?.fault) found.push(new Untrue(`${vote}: ${recorded.fault}`));
    if (verified !== undefined && verified !== 'included' && verified !== 'void') found.push(new Untrue(`${vote}: ${verified}`));
  }
  return found;
}
