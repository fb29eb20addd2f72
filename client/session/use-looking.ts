/** The look at server and device from which it follows who is here: first of all, and whenever it may have changed. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { isRefusal, refuse, type Refusal } from '../../shared/base/refusal.ts';
import type { Installation } from '../../shared/wire/setup.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import { deviceKey, type DeviceKey } from '../keys/device-key.ts';
import { browserKeep } from '../keys/keep.ts';
import { signInWithKey } from '../keys/sign-in.ts';
import { lookAtDrafts } from '../link/drafts.ts';
import { isHallScreen } from '../link/hall-screen.ts';
import { get } from '../link/http.ts';
import { recall, remember } from '../link/memory.ts';
import { openSealed } from '../link/sealed-memory.ts';
import { isUnlocked } from './locks.ts';
import { forgetPapers } from './readings.ts';
import { endSession, whoIsHere, wire } from './server-side.ts';

const isAtWork = (last: Installation | undefined): boolean => last?.state === 'ready' && !last.toWriteDown;

interface Looks {
  /** Whoever was here last, while the server does not answer. */
  readonly becomeLast: () => void;
  readonly enter: (me: Me) => void;
  readonly leave: (why?: Refusal) => void;
  readonly lookForPin: () => Promise<unknown>;
}

interface Looked {
  readonly installation: Installation | undefined;
  /** Why the council is not known, where it is not. */
  readonly refusal: Refusal | undefined;
  readonly key: DeviceKey | undefined;
  /** The device's storage did not say, when it was last asked. */
  readonly unread: boolean;
  /** Nothing is decided before this is false. */
  readonly loading: boolean;
  /** Settles once it is known who is here, as far as it can be. */
  readonly looking: RefObject<Promise<void>>;
  /** Looks again at everything: installation, person, key. */
  readonly refresh: () => Promise<void>;
  /** A key just enrolled is the one here. */
  readonly took: (key: DeviceKey) => void;
  /** A server that is silent is not waited for any longer. */
  readonly lookedEnough: () => void;
}

export function useLooking({ becomeLast, enter, leave, lookForPin }: Looks): Looked {
  const [installation, setInstallation] = useState<Installation | undefined>(() => recall('installation') as Installation | undefined);
  const [refusal, setRefusal] = useState<Refusal>();
  const [key, setKey] = useState<DeviceKey>();
  const [unread, setUnread] = useState(false);
  const [loading, setLoading] = useState(true);
  const looking = useRef<Promise<void>>(Promise.resolve());

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
    // Told to whoever keeps the session.
    if (isRefusal(said) && said.code === 'border/other-session') return { asked };
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

  const took = useCallback((next: DeviceKey) => {
    setKey(next);
    setUnread(false);
  }, []);
  const lookedEnough = useCallback(() => setLoading(false), []);
  return { installation, refusal, key, unread, loading, looking, refresh, took, lookedEnough };
}
