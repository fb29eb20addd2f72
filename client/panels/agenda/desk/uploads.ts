/**
 * Papers on their way up: a few at a time, each with its own progress, refusal and second try; they go on while the desk shows
 * something else.
 */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Json } from '../../../../shared/base/canonical.ts';
import { isRefusal, type Refusal } from '../../../../shared/base/refusal.ts';
import type { ForWhom } from '../../../../shared/meeting/audience.ts';
import type { PaperTaken, TakenLevel } from '../../../../shared/wire/papers.ts';
import { onDraftsForgotten } from '../../../link/drafts.ts';
import { get, upload, type Upload } from '../../../link/http.ts';
import { sentName } from '../../../desk/paper-files.ts';
import { online } from '../../../link/online.ts';

/** A paper that gets a new version, and what is new in that. */
export interface Replaced {
  readonly paper: string;
  readonly changed?: string;
}

/** Whom papers are for that are not for everybody, and what everybody else sees of them. */
export interface Restricted {
  readonly audience: ForWhom;
  readonly publicTitle?: string;
}

/** How files come to an item: in the place of a paper, or for some alone. */
export interface Coming {
  readonly replaces?: Replaced;
  readonly restricted?: Restricted;
  /** Instead of what its file is called. */
  readonly title?: string;
}

export interface PaperUpload {
  readonly key: number;
  readonly item: string;
  /** The paper that this one stands in for. */
  readonly replaces?: Replaced;
  readonly restricted?: Restricted;
  /** Whom it was for when it was chosen, through the paper that it replaces or through its item. */
  readonly meant?: Restricted;
  /** As stated for it. */
  readonly level: TakenLevel;
  readonly title?: string;
  readonly name: string;
  /**
   * `checking`: sent whole, the server looks at it. `ready`: waits for those chosen before it. `entering`: on its way to the
   * agenda. `entered`: it is there, and carries what the secretary should know of.
   */
  readonly state: 'waiting' | 'uploading' | 'checking' | 'ready' | 'entering' | 'refused' | 'entered';
  /** From 0 to 1. */
  readonly share: number;
  readonly refusal?: Refusal;
  readonly carries?: PaperTaken['carries'];
  /** Waits for the network, which broke off under it. */
  readonly broke?: true;
}

/** Still on their way: leaving the page would stop them. */
export const underWay = ({ state }: PaperUpload): boolean => state !== 'refused' && state !== 'entered';

type Send = (type: string, input: Json) => Promise<Refusal | undefined>;
/** The id of the paper with these bytes on that item, whatever has become of it since. */
type Find = (item: string, sha256: string) => string | undefined;
/** Whom a paper on that item is for that is told nothing else; one that replaces another, whom that one is for. */
type Meant = (item: string, replaces: string | undefined) => Restricted | undefined;

/** A weak network is not quicker with more. */
const SENT_AT_ONCE = 2;
/** With those that the server looks at, so that the network does not wait for it. */
const ON_THE_WAY = 4;

/** As often as the network may break off under one file: behind some no server of this size of file is ever reached. */
const BREAKS = 3;
const ASK_MS = 5_000;

/** Whether the server answers, and asking it. */
export interface Reached {
  get(): boolean;
  subscribe(listener: () => void): () => void;
  ask(): Promise<unknown>;
}
const REACHED: Reached = { ...online, ask: () => get('/installation') };

export class Uploads {
  readonly store: StoreApi<readonly PaperUpload[]> = createStore<readonly PaperUpload[]>(() => []);
  #level: TakenLevel | undefined;
  readonly #files = new Map<number, File>();
  readonly #running = new Map<number, Upload<PaperTaken> | undefined>();
  /** What the server has taken in, and the agenda not yet. */
  readonly #taken = new Map<number, PaperTaken>();
  /** Everything in the order in which it was chosen, with what has entered: a paper tried again goes before those chosen after it. */
  #chosen: ReadonlyArray<{ readonly key: number; readonly item: string; readonly sha256?: string }> = [];
  #entering = false;
  #next = 1;
  #send: Send = () => Promise.resolve(undefined);
  #find: Find = () => undefined;
  #meant: Meant = () => undefined;

  /** How often the network broke off under each. */
  readonly #breaks = new Map<number, number>();
  /** While the server is away nothing is begun; ends that waiting. */
  #away: (() => void) | undefined;

  constructor(readonly put: typeof upload = upload, readonly reached: Reached = REACHED) {}

  /** How papers get onto the agenda, and how they are found there; the desk hands over its ways each time it is opened. */
  sendBy(send: Send, find: Find = () => undefined, meant: Meant = () => undefined): void {
    this.#send = send;
    this.#find = find;
    this.#meant = meant;
  }

  /** The level was stated for what is uploaded while this page is open. */
  get level(): TakenLevel | undefined {
    return this.#level;
  }

  stateLevel(level: TakenLevel): void {
    this.#level = level;
  }

  add(item: string, files: readonly File[], { replaces, restricted, title }: Coming = {}): void {
    const meant = this.#meant(item, replaces?.paper);
    const fresh = files.map((file): PaperUpload => {
      const key = this.#next++;
      this.#files.set(key, file);
      return {
        key,
        item,
        name: file.name,
        state: 'waiting',
        share: 0,
        ...(replaces !== undefined && { replaces }),
        ...(restricted && { restricted }),
        ...(meant && { meant }),
        level: this.#level ?? 'ordinary',
        ...(title !== undefined && { title }),
      };
    });
    if (replaces === undefined) this.#chosen = [...this.#chosen, ...fresh.map(({ key }) => ({ key, item }))];
    this.store.setState([...this.store.getState(), ...fresh], true);
    this.#go();
  }

  /** Stops one that is under way, or takes off the list one that was refused or read about. */
  drop(key: number): void {
    this.#running.get(key)?.stop();
    this.#forget(key);
    void this.#enter();
  }

  /** Tries again what failed, and only that: a paper that the server has is not sent anew. */
  again(key: number): void {
    if (this.#taken.has(key)) {
      this.#change(key, { state: 'ready', refusal: undefined });
      void this.#enter();
      return;
    }
    this.#breaks.delete(key);
    this.#change(key, { state: 'waiting', share: 0, refusal: undefined });
    this.#go();
  }

  /**
   * To another item, where its own is none any more: as a paper of its own, for no more people than it was for, and what the server has
   * is not sent anew.
   */
  redirect(key: number, item: string): void {
    const one = this.store.getState().find((other) => other.key === key);
    if (!one) return;
    this.#chosen = [...this.#chosen.filter((other) => other.key !== key), { key, item }];
    this.#change(key, { item, replaces: undefined, restricted: one.restricted ?? one.meant });
    if (one.state === 'refused') this.again(key);
  }

  /** What an outage has refused is many: one press for all. */
  allAgain(): void {
    for (const { key, state } of this.store.getState()) if (state === 'refused') this.again(key);
  }

  /** Stops everything and keeps nothing. */
  end(): void {
    this.#away?.();
    for (const { key } of this.store.getState()) {
      this.#running.get(key)?.stop();
      this.#forget(key);
    }
    this.#level = undefined;
    this.#chosen = [];
  }

  #forget(key: number): void {
    this.#files.delete(key);
    this.#taken.delete(key);
    this.#breaks.delete(key);
    this.store.setState(this.store.getState().filter((one) => one.key !== key), true);
  }

  #change(key: number, to: Partial<PaperUpload>): void {
    this.store.setState(this.store.getState().map((one) => (one.key === key ? { ...one, ...to } : one)), true);
  }

  /** Until the server answers again: then all goes on by itself. */
  #wait(): void {
    if (this.#away) return;
    const back = () => {
      if (!this.reached.get()) return;
      this.#away?.();
      this.#go();
    };
    const asks = setInterval(() => void this.reached.ask().then(back), ASK_MS);
    const deaf = this.reached.subscribe(back);
    this.#away = () => {
      clearInterval(asks);
      deaf();
      this.#away = undefined;
    };
  }

  #go(): void {
    if (this.#away) return;
    for (const one of this.store.getState()) {
      const sending = this.store.getState().filter(({ state }) => state === 'uploading').length;
      if (sending >= SENT_AT_ONCE || this.#running.size >= ON_THE_WAY) return;
      if (one.state !== 'waiting' || this.#running.has(one.key)) continue;
      this.#running.set(one.key, undefined);
      void this.#take(one).finally(() => {
        this.#running.delete(one.key);
        this.#go();
      });
    }
  }

  async #take({ key, name, level }: PaperUpload): Promise<void> {
    const file = this.#files.get(key);
    if (!file) return;
    this.#change(key, { state: 'uploading', broke: undefined });
    let shown = 0;
    const up = this.put<PaperTaken>(
      '/papers',
      file,
      { 'X-Paper-Name': sentName(name), 'X-Secrecy': level },
      (share) => {
        if (share >= 1) {
          this.#change(key, { state: 'checking', share: 1 });
          this.#go();
        } else if (share - shown >= 0.01) this.#change(key, { share: (shown = share) });
      },
    );
    this.#running.set(key, up);
    const taken = await up.answer;
    if (!this.#files.has(key)) return;
    const breaks = (this.#breaks.get(key) ?? 0) + 1;
    if (isRefusal(taken) && taken.code === 'link/offline' && breaks < BREAKS) {
      this.#breaks.set(key, breaks);
      this.#change(key, { state: 'waiting', share: 0, broke: true });
      return this.#wait();
    }
    if (isRefusal(taken)) this.#change(key, { state: 'refused', refusal: taken });
    else {
      this.#taken.set(key, taken);
      this.#change(key, { state: 'ready', share: 1 });
    }
    void this.#enter();
  }

  /** Puts onto the agenda what is ready, one after the other, each after those chosen before it for the same item. */
  async #enter(): Promise<void> {
    if (this.#entering) return;
    this.#entering = true;
    for (let next = this.#nextReady(); next; next = this.#nextReady()) await this.#toAgenda(next);
    this.#entering = false;
  }

  #nextReady(): PaperUpload | undefined {
    const all = this.store.getState();
    // A replacement has its place already: that of the paper it stands in for.
    const before = (one: PaperUpload, at: number) =>
      all.slice(0, at).some((other) => other.item === one.item && other.replaces === undefined && underWay(other));
    return all.find((one, at) => one.state === 'ready' && (one.replaces !== undefined || !before(one, at)));
  }

  async #toAgenda({ key, item, replaces, restricted, level, title: asked }: PaperUpload): Promise<void> {
    const { sha256, title, carries } = this.#taken.get(key)!;
    const marked = level === 'internal' && { internal: true as const };
    this.#change(key, { state: 'entering' });
    // A replacement keeps the title that stands on the agenda, whatever its file is called.
    const refusal = await (replaces === undefined
      ? this.#send('addPaper', { item, sha256, title: asked ?? title, ...restricted, ...marked, ...this.#before(key, item) })
      : this.#send('replacePaper', { ...replaces, sha256, ...marked }));
    if (refusal) return this.#change(key, { state: 'refused', refusal });
    this.#chosen = this.#chosen.map((one) => (one.key === key ? { ...one, sha256 } : one));
    if (carries.length > 0) this.#change(key, { state: 'entered', carries });
    else this.#forget(key);
  }

  /** The first of those chosen after it for the same item that are on the agenda already. */
  #before(key: number, item: string): { readonly before?: string } {
    const later = this.#chosen.slice(this.#chosen.findIndex((one) => one.key === key) + 1);
    for (const one of later) {
      const before = one.item === item && one.sha256 !== undefined ? this.#find(item, one.sha256) : undefined;
      if (before !== undefined) return { before };
    }
    return {};
  }
}

const desks = new Map<string, Uploads>();

// Files that somebody has chosen are theirs, like what they have typed.
onDraftsForgotten(() => {
  for (const one of desks.values()) one.end();
});

/** The one of a meeting, for as long as the page is open. */
export function uploadsOf(meeting: string): Uploads {
  let one = desks.get(meeting);
  if (!one) {
    one = new Uploads();
    desks.set(meeting, one);
  }
  return one;
}

export const useUploads = (meeting: string): readonly PaperUpload[] => useStore(uploadsOf(meeting).store);
