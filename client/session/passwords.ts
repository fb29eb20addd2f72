/** Signing in by password, with what is asked besides, and opening a desk's locked screen. */
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
export function withPassword(entered: (me: Me) => void, lockDesk: (locked: boolean) => void): WithPassword {
  const signIn = async <More extends SecondFactorAsked>(path: string, given: unknown): Promise<Refusal | More | undefined> => {
    const answer = await post<Me | More>(path, given);
    if (isRefusal(answer) || 'secondFactor' in answer) return answer;
    entered(answer);
    return undefined;
  };
  return {
    signInWithPassword: (login, password) => signIn<SecondFactorAsked>('/sign-in', { login, password }),
    signInSecond: (given) => signIn<never>('/sign-in/second', given),
    async unlockWithPassword(password) {
      const answer = await post('/unlock', { password });
      if (isRefusal(answer)) return answer;
      lockDesk(false);
      return undefined;
    },
  };
}
