/** Who is using this device: the council it talks to, the person signed in, the key it holds, and whether its PIN was given. */
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { isRefusal, refuse, type Refusal } from '../shared/base/refusal.ts';
import type { Installation, Me } from '../shared/wire/http.ts';
import type { SecondFactorAsked } from '../shared/wire/second-factor.ts';
import { deviceKey, type DeviceKey } from './keys/device-key.ts';
import { browserKeep } from './keys/keep.ts';
import { checkPin } from './keys/pin.ts';
import { signInWithKey } from './keys/sign-in.ts';
import { keepDraftsFor, leaveDrafts, lookAtDrafts } from './link/drafts.ts';
import { isHallScreen } from './link/hall-screen.ts';
import { get, onSignedOut, post } from './link/http.ts';
import { recall, remember } from './link/memory.ts';
import { openSealed } from './link/sealed-memory.ts';
import { isUnlocked, useLocks } from './session/locks.ts';
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
import { within } from './within.ts';
import { endSession, oweNothing, whoIsHere, wire } from './session/server-side.ts';

/** Why a key signs in no more, and never will again. */
const OUT_OF_USE: ReadonlySet<string> = new Set(['identity/key-revoked', 'identity/left-office']);

/** How long a right PIN waits for the server to say who is here, in milliseconds. */
const SILENT_MS = 4_000;

const isAtWork = (last: Installation | undefined): boolean => last?.state === 'ready' && !last.toWriteDown;

interface SessionValue {
  readonly installation: Installation | undefined;
  /** Why the council is not known, where it is not. */
  readonly refusal: Refusal | undefined;
  /** Why this device's key does not sign in any more. */
  readonly ended: Refusal | undefined;
  readonly me: Me | undefined;
  /** Nothing is decided before this is false. */
  readonly loading: boolean;
  /** Meanwhile whoever was here last by this device's key may give their PIN already: that needs no server. */
  readonly asksPin: boolean;
  /** True for a person remembered from the last time, while the server does not answer. */
  readonly remembered: boolean;
  readonly key: DeviceKey | undefined;
  /** The device's storage did not say whether there is a key here: nobody is led to a new one by that, and nothing is wiped. */
  readonly keyUnread: boolean;
  /** A PIN was chosen and not yet given since the app was opened. */
  readonly locked: boolean;
  readonly canLock: boolean;
  /** This device signs in by its key and has no PIN, and that was not put off since the app was opened. */
  readonly pinMissing: boolean;
  /** Whether it was put off or not: for whoever leads a meeting. */
  readonly withoutPin: boolean;
  readonly skipPin: () => void;
  /** A PIN was just chosen: whoever chose it is not asked for it at once. */
  readonly pinChosen: () => Promise<void>;
  readonly lock: () => void;
  /** Checks the PIN; then signs in with the key, where that is still to be done. */
  readonly unlock: (pin: string) => Promise<Refusal | undefined>;
  /** Opens the locked screen of a session signed in by password. */
  readonly unlockWithPassword: (password: string) => Promise<Refusal | undefined>;
  /** Answers what is asked besides, where the password is right and not enough. */
  readonly signInWithPassword: (login: string, password: string) => Promise<Refusal | SecondFactorAsked | undefined>;
  readonly signInSecond: (answer: {
    readonly ticket: string;
    readonly code?: string;
    readonly passkey?: unknown;
  }) => Promise<Refusal | undefined>;
  /** Takes up an answer that signed somebody in: first start, the sample, the hall. */
  readonly enter: (me: Me) => void;
  /** Takes up a key just enrolled, its PIN just chosen: signs in with it. */
  readonly adopt: (key: DeviceKey) => Promise<Refusal | undefined>;
  /** Wipes what was read; with `handOver` also the votes: the device goes to somebody else. */
  readonly signOut: (handOver?: boolean) => Promise<void>;
  /** What somebody who wants to leave would lose in notes: asked about before they are wiped. */
  readonly leaving: Leaving | undefined;
  /** Leaves all the same, or stays. */
  readonly leaveNotes: (leaves: boolean) => Promise<void>;
  /** Looks again at everything: installation, person, key. */
  readonly refresh: () => Promise<void>;
}

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
  /** As it is at this moment, for whoever waited for something: what is drawn comes later. */
  const here = useRef<{ readonly me?: Me | undefined; readonly remembered: boolean }>({ remembered: false });
  /** Settles once it is known who is here, as far as it can be. */
  const looking = useRef<Promise<void>>(Promise.resolve());
  const become = useCallback((me: Me | undefined, remembered = false) => {
    here.current = { me, remembered };
    setMe(me);
    setRemembered(remembered);
  }, []);
  const becomeLast = useCallback(() => {
    const last = lastHere();
    if (last) keepDraftsFor(last.member.id);
    become(last, last !== undefined);
  }, [become]);

  const enter = useCallback((next: Me) => {
    beginReadings(next);
    become(next);
    setEnded(undefined);
    // A hall screen is told who it is by its link, every time.
    if (next.by !== 'hall') oweNothing();
  }, [become]);
  const leave = useCallback(
    (why?: Refusal) => {
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
    [become, lockDesk],
  );

  const look = useCallback(async () => {
    const asked = get<Installation>('/installation').then((council) => {
      if (isRefusal(council)) setRefusal(council);
      else {
        setRefusal(undefined);
        setInstallation(council);
        remember('installation', council);
      }
      return council;
    });
    const [found, said] = await Promise.all([
      // Both or none: a key whose PIN is not known would open without it. Known before the server answers, so that the PIN can be given.
      Promise.all([deviceKey(browserKeep), lookForPin()]).then(
        ([there]) => {
          setUnread(false);
          setKey(there);
          return { key: there };
        },
        () => void setUnread(true),
      ),
      // The wall asks for itself, by its link or who it was before: an answer to this, late, would end what that has begun.
      isHallScreen() ? refuse('border/not-signed-in') : whoIsHere(),
      // What is drawn next finds what was read and typed here before.
      openSealed().then(lookAtDrafts),
    ]);
    const keyHere = found?.key;
    // Whoever held a key here before was not signed out: the PIN of the one that lies here now is not for what is theirs.
    const isAnothers = keyHere && !isRefusal(said) && said.by === 'key' && said.member.id !== keyHere.member.id && !isHallScreen();
    const person = isAnothers ? ((await endSession()) ?? refuse('border/not-signed-in')) : said;
    const unheard = isRefusal(person) && (person.code.startsWith('link/') || person.code === 'border/broke');
    if (!isRefusal(person)) enter(person);
    else if (unheard) becomeLast();
    else if (keyHere && isUnlocked() && !isHallScreen() && !isRefusal(await asked)) {
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
    // second connection less to wait for. One that does not answer is not waited for twice.
    if ((isRefusal(person) && !unheard) || !isAtWork(recall('installation') as Installation | undefined)) await asked;
    setLoading(false);
    // Not as a promise, which would be waited for.
    return { asked };
  }, [becomeLast, enter, leave, lookForPin]);
  const refresh = useCallback(async () => {
    const looked = look();
    looking.current = looked.then(() => undefined);
    await (await looked).asked;
  }, [look]);

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
      // Whoever was here last reads what is kept here while a server is silent.
      await within(SILENT_MS, looking.current).catch(() => {
        if (!here.current.me) becomeLast();
        setLoading(false);
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
    [key, becomeLast, enter, leave, setUnlocked],
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
