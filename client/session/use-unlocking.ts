/** What opens the device to whoever it is: its PIN and key, or a password and what is asked besides. */
import { useCallback, type RefObject } from 'react';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import type { SecondFactorAsked } from '../../shared/wire/second-factor.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import { browserKeep } from '../keys/keep.ts';
import { checkPin } from '../keys/pin.ts';
import { signInWithKey } from '../keys/sign-in.ts';
import { post } from '../link/http.ts';
import { openSealed } from '../link/sealed-memory.ts';
import { within } from '../within.ts';
import { wire } from './server-side.ts';
import type { SessionValue } from './session-value.ts';

/** Why a key signs in no more, and never will again. */
export const OUT_OF_USE: ReadonlySet<string> = new Set(['identity/key-revoked', 'identity/left-office']);

/** How long a right PIN waits for the server to say who is here, in milliseconds. */
const SILENT_MS = 4_000;

/** Who is here at this moment. */
export interface Here {
  readonly me?: Me | undefined;
  readonly remembered: boolean;
}

interface Unlocks {
  readonly key: DeviceKey | undefined;
  readonly here: RefObject<Here>;
  /** Settles once it is known who is here, as far as it can be. */
  readonly looking: RefObject<Promise<void>>;
  readonly becomeLast: () => void;
  readonly enter: (me: Me) => void;
  readonly leave: (why?: Refusal) => void;
  readonly refresh: () => Promise<void>;
  readonly lookedEnough: () => void;
  readonly setUnlocked: (yes: boolean) => void;
  readonly lockDesk: (yes: boolean) => void;
}

type Unlocking = Pick<SessionValue, 'unlock' | 'unlockWithPassword' | 'signInWithPassword' | 'signInSecond'>;

export function useUnlocking({
  key,
  here,
  looking,
  becomeLast,
  enter,
  leave,
  refresh,
  lookedEnough,
  setUnlocked,
  lockDesk,
}: Unlocks): Unlocking {
  const unlock = useCallback(
    async (given: string): Promise<Refusal | undefined> => {
      const wrong = await checkPin(browserKeep, given, Date.now()).catch(() => refuse('pin/unread'));
      if (wrong) return wrong;
      await openSealed();
      // Whoever was here last reads what is kept here while a server is silent.
      await within(SILENT_MS, looking.current).catch(() => {
        if (!here.current.me) becomeLast();
        lookedEnough();
      });
      const { me, remembered } = here.current;
      if (key && (!me || me.by !== 'key' || remembered || me.member.id !== key.member.id)) {
        // What comes later than that is asked again: a device that is unlocked signs in by itself.
        const answer = await within(SILENT_MS, signInWithKey(key, wire)).catch(() => refuse('link/offline'));
        if (!isRefusal(answer)) enter(answer);
        else if (OUT_OF_USE.has(answer.code)) {
          leave(answer);
          return answer;
        }
        // With the network gone, whoever was here last may go on reading.
        else if (!(me && remembered && me.member.id === key.member.id && answer.code === 'link/offline')) return answer;
      }
      setUnlocked(true);
      return undefined;
    },
    [key, here, looking, becomeLast, enter, leave, lookedEnough, setUnlocked],
  );

  const entered = useCallback(
    (answer: Me) => {
      // A password is no PIN: what lies here of another stays locked, also when this session ends.
      if (key && key.member.id !== answer.member.id) setUnlocked(false);
      lockDesk(false);
      enter(answer);
      // What is still to be done after the set-up is told to whoever did it.
      if (answer.rights.includes('administrator')) void refresh();
    },
    [enter, key, refresh, setUnlocked, lockDesk],
  );
  const signInWithPassword = useCallback(
    async (login: string, password: string) => {
      const answer = await post<Me | SecondFactorAsked>('/sign-in', { login, password });
      if (isRefusal(answer) || 'secondFactor' in answer) return answer;
      entered(answer);
      return undefined;
    },
    [entered],
  );
  const signInSecond = useCallback(
    async (given: { readonly ticket: string; readonly code?: string; readonly passkey?: unknown }) => {
      const answer = await post<Me>('/sign-in/second', given);
      if (isRefusal(answer)) return answer;
      entered(answer);
      return undefined;
    },
    [entered],
  );
  const unlockWithPassword = useCallback(
    async (password: string) => {
      const answer = await post('/unlock', { password });
      if (isRefusal(answer)) return answer;
      lockDesk(false);
      return undefined;
    },
    [lockDesk],
  );
  return { unlock, unlockWithPassword, signInWithPassword, signInSecond };
}
