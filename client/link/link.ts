/** A tablet's link to the server: one socket, and the meetings that are followed over it. */
import { Following, type FollowingParts } from './follow.ts';

/** A short loss, as when a tablet changes its access point, is not worth a word. */
const OFFLINE_AFTER_MS = 2_000;
export const LINGER_MS = 1_000;

export interface LinkParts extends FollowingParts {
  /** Told whether the server is there. */
  online(yes: boolean): void;
  /** Calls whenever the device wakes up, until what it answers is called; absent where nothing sleeps. */
  readonly wakes?: (wake: () => void) => () => void;
}

export class Link {
  readonly #following = new Map<string, { readonly one: Following; users: number }>();
  #offline: ReturnType<typeof setTimeout> | undefined;
  /** The server itself has closed the socket: it is there. */
  #dismissed = false;
  readonly #stopWaking: () => void;

  constructor(readonly parts: LinkParts) {
    const { socket } = parts.connection;
    const to = (meeting: string) => this.#following.get(meeting)?.one;
    socket.on('entries', (message) => to(message.meeting)?.onEntries(message));
    socket.on('progress', (message) => to(message.meeting)?.onProgress(message));
    socket.on('ownEntry', (message) => to(message.meeting)?.ballots.heard(message.sublog, message.own));
    socket.on('shown', (message) => to(message.meeting)?.onShown(message));
    socket.on('connected', (message) => to(message.meeting)?.onConnected(message));
    socket.on('checkpoint', (message) => to(message.meeting)?.onCheckpoint(message));
    socket.on('seen', (message) => to(message.meeting)?.onSeen(message));
    socket.on('resync', (message) => to(message.meeting)?.onResync());
    socket.on('unlisted', (message) => to(message.meeting)?.onUnlisted());
    socket.on('newer', (message) => to(message.meeting)?.onNewer());
    socket.on('signedOut', (refusal) => {
      this.#dismissed = true;
      for (const { one } of this.#following.values()) one.set({ signedOut: refusal, live: false });
      // Whoever keeps the session hears of it from this answer, and signs in again with the key or asks the person to.
      void parts.get('/me');
    });
    parts.connection.listen({
      up: () => {
        clearTimeout(this.#offline);
        this.#offline = undefined;
        this.#dismissed = false;
        parts.online(true);
      },
      down: () => {
        if (!this.#dismissed) this.#offline ??= setTimeout(() => parts.online(false), OFFLINE_AFTER_MS);
      },
      refused: (refusal) => {
        if (['border/not-signed-in', 'border/other-session'].includes(refusal.code)) void parts.get('/me');
      },
    });
    this.#stopWaking = parts.wakes?.(() => this.wake()) ?? (() => undefined);
  }

  /** Sockets of a sleeping tablet die without a word: looked at whenever it comes back. */
  wake(): void {
    void this.parts.connection.wake();
    for (const { one } of this.#following.values()) one.wake();
  }

  /** Follows a meeting until `unfollow` was called as often. */
  follow(meeting: string): Following {
    const known = this.#following.get(meeting);
    if (known) {
      known.users++;
      return known.one;
    }
    const one = new Following(meeting, this.parts);
    this.#following.set(meeting, { one, users: 1 });
    void one.start();
    return one;
  }

  unfollow(meeting: string): void {
    const known = this.#following.get(meeting);
    if (!known || --known.users > 0) return;
    // From one screen of a meeting to another it goes on.
    setTimeout(() => {
      if (known.users > 0 || this.#following.get(meeting) !== known) return;
      this.#following.delete(meeting);
      known.one.stop();
    }, LINGER_MS);
  }

  close(): void {
    for (const { one } of this.#following.values()) one.stop();
    this.#following.clear();
    clearTimeout(this.#offline);
    this.#stopWaking();
    this.parts.connection.close();
  }
}
