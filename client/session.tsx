/** Who is using this device: the council it talks to, the person signed in, the key it holds, and whether its PIN was given. */
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { isRefusal, refuse, type Refusal } from '../shared/base/refusal.ts';
import type { Installation, Me } from '../shared/wire/http.ts';
import { deviceKey, type DeviceKey } from './keys/device-key.ts';
import { browserKeep } from './keys/keep.ts';
import { checkPin } from './keys/pin.ts';
import { signInWithKey } from './keys/sign-in.ts';
import { keepDraftsFor, leaveDrafts, lookAtDrafts } from './link/drafts.ts';
import { isHallScreen } from './link/hall-screen.ts';
import { get, onSignedOut } from './link/http.ts';
import { recall, remember } from './link/memory.ts';
import { openSealed } from './link/sealed-memory.ts';
import { isUnlocked, useLocks } from './session/locks.ts';
import { usePasswords } from './session/passwords.ts';
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
import type { SessionValue } from './session/session-value.ts';
import { endSession, oweNothing, whoIsHere, wire } from './session/server-side.ts';

/** Why a key signs in no more, and never will again. */
const OUT_OF_USE: ReadonlySet<string> = new Set(['identity/key-revoked', 'identity/left-office']);

const isAtWork = (last: Installation | undefined): boolean => last?.state === 'ready' && !last.toWriteDown;

const Context = createContext<SessionValue | undefined>(undefined);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [installation, setInstallation] = useState<Installation | undefined>(() => recall('installation') as Installation | undefined);
  const [refusal, setRefusal] = useState<Refusal>();
  const [ended, setEnded] = useState<Refusal>();
  const [me, setMe] = useState<Me>();
  const [remembered, setRemembered] = useState(false);
  const [key, setKey] = useState<DeviceKey>();
  const [unread, setUnread] = useState(false);
  const [loading, setLoading] = useState(true);
  const [leaving, setLeaving] = useState<Leaving>();
  const { pin, pinSkipped, unlocked, deskLocked, lookForPin, skipPin, setUnlocked, lockDesk } = useLocks();

  const enter = useCallback((next: Me) => {
    beginReadings(next);
    setMe(next);
    setEnded(undefined);
    setRemembered(false);
    // A hall screen is told who it is by its link, every time.
    if (next.by !== 'hall') oweNothing();
  }, []);
  const leave = useCallback(
    (why?: Refusal) => {
      setMe(undefined);
      setEnded(why);
      setRemembered(false);
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
    [lockDesk],
  );

  const refresh = useCallback(async () => {
    const asked = get<Installation>('/installation').then((council) => {
      if (isRefusal(council)) setRefusal(council);
      else {
        setRefusal(undefined);
        setInstallation(council);
        remember('installation', council);
      }
      return council;
    });
    const [found, person] = await Promise.all([
      // Both or none: a key whose PIN is not known would open without it.
      Promise.all([deviceKey(browserKeep), lookForPin()]).then(([there]) => ({ key: there }), () => undefined),
      // The wall asks for itself, by its link or who it was before: an answer to this, late, would end what that has begun.
      isHallScreen() ? refuse('border/not-signed-in') : whoIsHere(),
      // What is drawn next finds what was read and typed here before.
      openSealed().then(lookAtDrafts),
    ]);
    const keyHere = found?.key;
    setUnread(!found);
    if (found) setKey(keyHere);
    if (!isRefusal(person)) enter(person);
    else if (person.code.startsWith('link/') || person.code === 'border/broke') {
      const last = lastHere();
      if (last) keepDraftsFor(last.member.id);
      setMe(last);
      setRemembered(last !== undefined);
    } else if (keyHere && isUnlocked() && !isHallScreen() && !isRefusal(await asked)) {
      // The PIN was given since the app was opened; only the server has forgotten.
      const again = await signInWithKey(keyHere, wire);
      if (isRefusal(again)) leave(again);
      else enter(again);
    } else if (!isHallScreen()) {
      leave();
      // Without a key anybody may be the next to sign in here; with one, its owner is.
      if (found && !keyHere) void forgetPapers();
    }
    // A server that knows who is here has a council, and it is at work if it was so when it was last seen: over a thin line that is a
    // second connection less to wait for.
    if (isRefusal(person) || !isAtWork(recall('installation') as Installation | undefined)) await asked;
    setLoading(false);
    await asked;
  }, [enter, leave, lookForPin]);

  useEffect(() => {
    // The first look at the server: what it answers is the state.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void refresh();
  }, [refresh]);

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

  const unlock = useCallback(
    async (given: string): Promise<Refusal | undefined> => {
      const wrong = await checkPin(browserKeep, given, Date.now()).catch(() => refuse('pin/unread'));
      if (wrong) return wrong;
      await openSealed();
      if (key && (!me || me.by !== 'key' || remembered)) {
        const answer = await signInWithKey(key, wire);
        if (!isRefusal(answer)) enter(answer);
        else if (OUT_OF_USE.has(answer.code)) {
          leave(answer);
          return answer;
        }
        // With the network gone, whoever was here last may go on reading.
        else if (!(me && remembered && answer.code === 'link/offline')) return answer;
      }
      setUnlocked(true);
      return undefined;
    },
    [key, me, remembered, enter, leave, setUnlocked],
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
  const passwords = usePasswords(entered, lockDesk);
  const byPassword = me?.by === 'password';
  const lock = useCallback(() => (byPassword ? lockDesk(true) : setUnlocked(false)), [byPassword, lockDesk, setUnlocked]);

  const adopt = useCallback(
    async (next: DeviceKey) => {
      if (key && key.member.id !== next.member.id) await wipeReadings(key.member.id, 'handedOver');
      setKey(next);
      await lookForPin().catch(() => undefined);
      setUnread(false);
      setUnlocked(true);
      const answer = await signInWithKey(next, wire);
      if (isRefusal(answer)) {
        leave();
        return answer;
      }
      enter(answer);
      return undefined;
    },
    [enter, key, leave, lookForPin, setUnlocked],
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
    loading,
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
    ...passwords,
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
