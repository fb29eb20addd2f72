/** What every screen is told of who uses this device, and what it may do about it. */
import type { Refusal } from '../../shared/base/refusal.ts';
import type { Installation } from '../../shared/wire/setup.ts';
import type { Me } from '../../shared/wire/sign-in.ts';
import type { SecondFactorAsked } from '../../shared/wire/second-factor.ts';
import type { DeviceKey } from '../keys/device-key.ts';
import type { Leaving } from './readings.ts';

export interface SessionValue {
  readonly installation: Installation | undefined;
  /** Why the council is not known, where it is not. */
  readonly refusal: Refusal | undefined;
  /** Why this device's key does not sign in any more. */
  readonly ended: Refusal | undefined;
  readonly me: Me | undefined;
  /** Somebody else has signed in in another tab of this browser, by name: nothing is sent from here any more, and what is here waits. */
  readonly other: string | undefined;
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
