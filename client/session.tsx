/** Who is using this device: the council it talks to, the person signed in, the key it holds, and whether its PIN was given. */
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { isRefusal, type Refusal } from '../shared/base/refusal.ts';
import type { Me } from '../shared/wire/sign-in.ts';
import type { DeviceKey } from './keys/device-key.ts';
import { signInWithKey } from './keys/sign-in.ts';
import { keepDraftsFor, leaveDrafts } from './link/drafts.ts';
import { isHallScreen } from './link/hall-screen.ts';
import { believe, onSignedOut } from './link/http.ts';
import { useLocks } from './session/locks.ts';
import {
  beginReadings,
  endReadings,
  forgetPapers,
  lastHere,
  sendNotes,
  wipeReader,
  wipeReadings,
  type Leaving,
} from './session/readings.ts';
import { endSession, oweNothing, wire } from './session/server-side.ts';
import type { SessionValue } from './session/session-value.ts';
import { useOther } from './session/use-other.ts';
import { useLooking } from './session/use-looking.ts';
import { OUT_OF_USE, useUnlocking, type Here } from './session/use-unlocking.ts';

const Context = createContext<SessionValue | undefined>(undefined);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [ended, setEnded] = useState<Refusal>();
  const [me, setMe] = useState<Me>();
  const [remembered, setRemembered] = useState(false);
  const [leaving, setLeaving] = useState<Leaving>();
  const { pin, pinSkipped, unlocked, deskLocked, lookForPin, skipPin, setUnlocked, lockDesk } = useLocks();
  /** As it is at this moment, for whoever waited for something: what is drawn comes later. */
  const here = useRef<Here>({ remembered: false });
  const { other, clearOther } = useOther(here);
  const become = useCallback((me: Me | undefined, remembered = false) => {
    here.current = { me, remembered };
    believe(me && me.by !== 'hall' ? me.member.id : undefined);
    setMe(me);
    setRemembered(remembered);
  }, []);
  const becomeLast = useCallback(() => {
    const last = lastHere();
    if (last) keepDraftsFor(last.member.id);
    become(last, last !== undefined);
  }, [become]);

  const enter = useCallback((next: Me) => {
    clearOther();
    beginReadings(next);
    become(next);
    setEnded(undefined);
    // A hall screen is told who it is by its link, every time.
    if (next.by !== 'hall') oweNothing();
  }, [become, clearOther]);
  const leave = useCallback(
    (why?: Refusal) => {
      clearOther();
      become(undefined);
      setEnded(why);
      // The wall knows nothing of the desk in the same browser.
      if (isHallScreen()) return;
      endReadings();
      lockDesk(false);
      // A key that signs in no more: whoever held it reads here no more.
      if (why && !why.code.startsWith('link/')) void forgetPapers();
      // Papers are fetched again; what was noted and not sent is not: that, the log and all else go only where the key is out of use for
      // good.
      if (why && OUT_OF_USE.has(why.code)) void wipeReader();
    },
    [become, clearOther, lockDesk],
  );

  const { installation, refusal, key, unread, loading, looking, refresh, took, lookedEnough } = useLooking({
    becomeLast,
    enter,
    leave,
    lookForPin,
  });

  const state = useRef({ me, key, unlocked });
  useEffect(() => {
    state.current = { me, key, unlocked };
  }, [me, key, unlocked]);
  useEffect(() => {
    let trying = false;
    return onSignedOut(() => {
      const { me: who, key: held, unlocked: open } = state.current;
      if (!who || trying) return;
      if (who.by !== 'key' || !held || !open) return leave();
      trying = true;
      void signInWithKey(held, wire).then((again) => {
        trying = false;
        if (isRefusal(again)) leave(again);
        else enter(again);
      });
    });
  }, [enter, leave]);

  const { unlock, unlockWithPassword, signInWithPassword, signInSecond } = useUnlocking({
    ...{ key, here, looking, becomeLast, enter, leave, refresh, lookedEnough, setUnlocked, lockDesk },
  });
  const byPassword = me?.by === 'password';
  const lock = useCallback(() => (byPassword ? lockDesk(true) : setUnlocked(false)), [byPassword, lockDesk, setUnlocked]);

  const adopt = useCallback(
    async (next: DeviceKey) => {
      if (key && key.member.id !== next.member.id) await wipeReadings(key.member.id, 'handedOver');
      took(next);
      await lookForPin().catch(() => undefined);
      setUnlocked(true);
      const answer = await signInWithKey(next, wire);
      if (isRefusal(answer)) {
        leave();
        return answer;
      }
      enter(answer);
      return undefined;
    },
    [enter, key, leave, lookForPin, setUnlocked, took],
  );

  const person = me?.by === 'hall' ? undefined : me?.member.id;
  const end = useCallback(
    async (handOver: boolean) => {
      setUnlocked(false);
      await endSession();
      if (!isHallScreen()) leaveDrafts();
      await wipeReadings(person, handOver ? 'handedOver' : 'signedOut');
      leave();
    },
    [leave, person, setUnlocked],
  );
  const signOut = useCallback(
    async (handOver = false) => {
      const lost = person === undefined ? undefined : await sendNotes(person);
      // Who hands the device over was asked, and their key is gone.
      if (lost && !handOver) return setLeaving(lost);
      await end(handOver);
    },
    [end, person],
  );
  const leaveNotes = useCallback(
    async (leaves: boolean) => {
      setLeaving(undefined);
      if (leaves) await end(false);
    },
    [end],
  );

  const pinChosen = useCallback(async () => {
    setUnlocked(true);
    await refresh();
  }, [refresh, setUnlocked]);
  // A trial is not interrupted.
  const withoutPin = installation?.sample !== true && key !== undefined && !pin && me?.by === 'key' && me.certificate === key.certificate;

  // One that was read before is as good as ever.
  const keyUnread = unread && key === undefined;

  // Made anew with each change of what is in it, and nothing else draws this provider anew.
  const value: SessionValue = {
    installation,
    refusal,
    ended,
    me,
    other,
    loading,
    asksPin: loading && key !== undefined && pin && !unlocked && !isHallScreen() && lastHere()?.by === 'key',
    remembered,
    key,
    keyUnread,
    locked: (byPassword && deskLocked) || ((keyUnread || (key !== undefined && pin)) && !unlocked && me?.by === 'key'),
    canLock: byPassword || (key !== undefined && pin),
    pinMissing: withoutPin && !pinSkipped,
    withoutPin,
    skipPin,
    pinChosen,
    lock,
    unlock,
    unlockWithPassword,
    signInWithPassword,
    signInSecond,
    enter,
    adopt,
    signOut,
    leaving,
    leaveNotes,
    refresh,
  };
  return <Context value={value}>{children}</Context>;
}

export function useSession(): SessionValue {
  const value = useContext(Context);
  if (!value) throw new Error('outside of a session');
  return value;
}

/** The person, on screens that only open to somebody signed in. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('nobody is signed in');
  return me;
}

export function useInstallation(): Pick<SessionValue, 'installation' | 'refusal'> {
  const { installation, refusal } = useSession();
  return { installation, refusal };
}
