/** Signing in by password, with what is asked besides, and opening a desk's locked screen. */
import { useCallback } from 'react';
import { isRefusal, type Refusal } from '../../shared/base/refusal.ts';
import type { Me } from '../../shared/wire/http.ts';
import type { SecondFactorAsked } from '../../shared/wire/second-factor.ts';
import { post } from '../link/http.ts';

export interface WithPassword {
  /** Opens the locked screen of a session signed in by password. */
  readonly unlockWithPassword: (password: string) => Promise<Refusal | undefined>;
  /** Answers what is asked besides, where the password is right and not enough. */
  readonly signInWithPassword: (login: string, password: string) => Promise<Refusal | SecondFactorAsked | undefined>;
  readonly signInSecond: (answer: {
    readonly ticket: string;
    readonly code?: string;
    readonly passkey?: unknown;
  }) => Promise<Refusal | undefined>;
}

/** `entered` takes up the answer that signed somebody in; `lockDesk` is told that the screen is open. */
export function usePasswords(entered: (me: Me) => void, lockDesk: (locked: boolean) => void): WithPassword {
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
  return { signInWithPassword, signInSecond, unlockWithPassword };
}
