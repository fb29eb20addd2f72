/** A simulated person: the tablet that everybody has, without its screen, on real HTTP and a real socket. */
import type { Json } from '../../shared/base/canonical.ts';
import type { Meeting } from '../../shared/meeting/feature.ts';
import type { Choice } from '../../shared/meeting/forms.ts';
import { EMPTY_MEETING } from '../../shared/meeting/index.ts';
import type { SampleKey } from '../../shared/wire/sample.ts';
import type { CommandAnswer, CommandMessage } from '../../shared/wire/socket.ts';
import { dropAt, pause, randomBytes, randomDelay } from '../link/drop.ts';
import type { Following } from '../link/follow.ts';
import type { Followed } from '../link/followed.ts';
import { memoryPapers, type OwnPaper } from '../link/kept-paper.ts';
import { memoryTellersKeys } from '../link/kept-tellers-keys.ts';
import { Link } from '../link/link.ts';
import { deliver } from '../link/outbox.ts';
import { SecretPapers } from '../link/secret-papers.ts';
import { signerOf } from '../link/signer.ts';
import { Connection } from '../link/socket.ts';
import { memoryShelf, standing, type KeptVote } from '../link/store.ts';
import { TellersDevice } from '../link/tellers-device.ts';
import { Account } from './account.ts';
import { faultsIn, Refused, Untrue } from './refused.ts';

/** What a person was told of a ballot: compared with the archive afterwards. */
export interface Told {
  readonly vote: string;
  readonly revision: number;
  readonly choice: Choice;
  readonly seq: number;
  readonly line: string;
  /** From the tap to the acknowledgement, retries included. */
  readonly ms: number;
}

export class Person extends Account {
  /**
   * In milliseconds: people wait longer than a screen does before it says that something did not go through: servers are killed here,
   * and a hall shares one machine. A bench with hundreds of them in one process sets it higher.
   */
  static patience = 120_000;
  readonly #shelf = memoryShelf();
  readonly #paperKeep = memoryPapers();
  readonly #tellersKeep = memoryTellersKeys();
  #link: Link | undefined;
  #following: Following | undefined;
  #papers: SecretPapers | undefined;
  #tellersDevice: TellersDevice | undefined;
  /** What was wrong in meetings that were left. */
  #before: Error[] = [];
  readonly told: Told[] = [];

  /** Somebody enrolled before, with the same key. */
  static async withKey(url: string, kept: SampleKey): Promise<Person> {
    const person = new Person(url, kept.name, true);
    await person.takeUp(kept);
    return person;
  }

  /** Follows a meeting, from the last entry this tablet has, until it is shown as it is now. */
  async join(meeting: string): Promise<void> {
    this.leave();
    this.#before = this.faults;
    this.#link = new Link({
      connection: new Connection({ url: this.url, headers: this.jar.headersNow(), meeting }),
      get: this.door.get,
      post: (path, body) => this.door.post(path, body),
      shelf: this.#shelf,
      online: () => undefined,
      member: this.id,
      ...(this.me!.by === 'key' && { signer: signerOf(this.key) }),
    });
    this.#following = this.#link.follow(meeting);
    const sending = { drop: dropAt(this.url), random: randomBytes, delay: randomDelay, pause };
    this.#papers = new SecretPapers(this.#following, { keep: this.#paperKeep, ...sending });
    this.#tellersDevice = undefined;
    await this.#shown(({ phase, live }) => phase === 'ready' && live);
  }

  get #state(): Followed | undefined {
    return this.#following?.state;
  }

  get meeting(): Meeting {
    return this.#state?.meeting ?? EMPTY_MEETING;
  }

  /** The lines of the log as this tablet holds them. */
  get lines(): string[] {
    return this.#following?.replica.entries.map((one) => one.line) ?? [];
  }

  get following(): Following {
    return this.#following!;
  }

  /** What is wrong with what this person was told; a lost connection is nothing of it. */
  get faults(): Error[] {
    return [...this.#before, ...faultsIn(this.#state)];
  }

  /** Until the meeting is as asked; for ever where `ms` is Infinity. */
  async until(ready: (meeting: Meeting) => boolean, ms = Person.patience): Promise<void> {
    await this.#shown(({ meeting }) => ready(meeting), ms);
  }

  /**
   * Until every ballot of this person's whose result is announced was looked for in its box; whoever has stayed away has none, nor has
   * whoever was refused: a tablet looks for what stands or was counted.
   */
  async hasLooked(ms = Person.patience): Promise<void> {
    const waits = (meeting: Meeting, one: KeptVote): boolean => {
      const result = meeting.votes.votes[one.vote]?.result;
      return result !== undefined && one.verified === undefined && (standing(one) !== undefined || result.roll[this.id] !== undefined);
    };
    if (this.#following) await this.#shown(({ meeting, votes }) => !Object.values(votes).some((one) => waits(meeting, one)), ms);
  }

  #shown(ready: (state: Followed) => boolean, ms = Person.patience): Promise<void> {
    const { store } = this.following;
    return new Promise((resolve, reject) => {
      const end = (how: () => void): void => {
        clearTimeout(timer);
        stop();
        how();
      };
      const look = (state: Followed): void => {
        if (ready(state)) end(resolve);
        else if (state.phase === 'refused') end(() => reject(new Refused(state.refusal!)));
        else if (state.phase === 'broken' || state.phase === 'newer')
          end(() => reject(new Untrue(`the record does not match: ${state.fault ?? state.phase}`)));
      };
      const late = () => end(() => reject(new Error(`${this.name} waited too long for the meeting`)));
      const timer = ms === Infinity ? undefined : setTimeout(late, ms);
      const stop = store.subscribe(look);
      look(store.getState());
    });
  }

  /** An act of one's own or of the desk, tried until it is answered. */
  async command(type: string, input: Json = {}): Promise<void> {
    const refusal = await this.following.act(type, input, Person.patience);
    if (refusal) throw new Refused(refusal);
  }

  /** Any message at all in this person's name, until it is answered. */
  async send(message: CommandMessage): Promise<CommandAnswer> {
    const answer = await deliver(this.#link!.parts.connection, message, { signal: AbortSignal.timeout(Person.patience) });
    if (!answer) throw new Error('not answered');
    return answer;
  }

  /** Votes on the question as it is shown. `dropAfter`: the network goes so many milliseconds after the tap. */
  async vote(vote: string, choice: Choice, dropAfter?: number): Promise<Told> {
    const { ballots } = this.following;
    const began = performance.now();
    if (dropAfter !== undefined) setTimeout(() => this.#link?.parts.connection.socket.io.engine?.close(), dropAfter);
    const refusal = await ballots.cast(vote, this.meeting.votes.votes[vote]!.content!, choice);
    if (refusal) throw new Refused(refusal);
    const mine = (state: Followed) => state.votes[vote]!;
    const { revision } = mine(this.following.state);
    await this.#shown((state) => mine(state).pending?.revision !== revision, Person.patience);
    const ms = performance.now() - began;
    const { recorded, refused } = mine(this.following.state);
    if (refused) throw new Refused(refused.refusal);
    if (!recorded || recorded.fault || recorded.revision !== revision)
      throw new Untrue(`the receipt does not hold: ${recorded?.fault ?? 'none'}`);
    const told: Told = { vote, revision, choice, seq: recorded.receipt.seq, line: recorded.receipt.line, ms };
    this.told.push(told);
    return told;
  }

  /** Takes a secret ballot's paper, until both issuers have signed it. */
  async takePaper(vote: string): Promise<void> {
    const refusal = await this.#papers!.take(vote, this.meeting.votes.votes[vote]!.content!);
    if (refusal) throw new Refused(refusal);
    await this.#paper(vote, ({ state }) => state === 'ready');
  }

  /** Marks the paper and drops it, until the urn has it. */
  async drop(vote: string, choice: Choice): Promise<void> {
    const refusal = await this.#papers!.drop(vote, choice);
    if (refusal) throw new Refused(refusal);
    await this.#paper(vote, ({ state }) => state === 'dropped' || state === 'counted');
  }

  /** Until this person's tablet has looked for its paper on the board. */
  hasSeenBoard(vote: string): Promise<void> {
    return this.#paper(vote, ({ state }) => state === 'counted' || state === 'unused' || state === 'void');
  }

  /** A teller's own device in the meeting that was joined, from now on: the same one however often it is asked for. */
  tellersDevice(): TellersDevice {
    this.#tellersDevice ??= new TellersDevice(this.following, { keep: this.#tellersKeep, random: randomBytes });
    return this.#tellersDevice;
  }

  async #paper(vote: string, is: (paper: OwnPaper) => boolean): Promise<void> {
    const now = (state: Followed): OwnPaper => state.papers[vote] ?? { state: 'none' };
    const told = (paper: OwnPaper): boolean => is(paper) || paper.state === 'alarm' || (paper.state === 'none' && paper.refused !== undefined);
    await this.#shown((state) => told(now(state)));
    const { state, why, refused } = now(this.following.state);
    if (state === 'alarm') throw new Untrue(`${vote}: ${why}`);
    if (refused) throw new Refused(refused);
  }

  leave(): void {
    this.#link?.close();
    this.#link = undefined;
  }
}
