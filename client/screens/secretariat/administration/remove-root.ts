import { refuse, type Refusal } from '../../../../shared/base/refusal.ts';
import { read } from '../../../link/http.ts';

/** DELETE /api/trust/:certificate. */
export async function removeRoot(certificate: string): Promise<unknown | Refusal> {
  try {
    const answer = await fetch(`/api/trust/${certificate}`, { method: 'DELETE', credentials: 'same-origin', headers: { Accept: 'application/json' } });
    return read(answer.status, await answer.text());
  } catch {
    return refuse('link/offline');
  }
}
