/** The sample council's people live in a process of their own, and come in by the front door like everybody. */
import { fork, type ChildProcess } from 'node:child_process';
import { extname, resolve } from 'node:path';
import { FromPeople, type ToPeople } from '../shared/wire/sample.ts';
import { bareEnvironment } from './bare-environment.ts';

/** A release is JavaScript. */
const ENDING = extname(import.meta.filename);
const PEOPLE = resolve(import.meta.dirname, `../client/people/sample${ENDING}`);
const LOADER = ENDING === '.ts' ? ['--import', 'tsx'] : [];

export interface People {
  /** Until they have answered; throws where they fail or go before that. `hears` gets what they say on the way. */
  ask<D extends 'made' | 'seated'>(
    what: ToPeople,
    answer: D,
    hears: (said: FromPeople) => Promise<void> | void,
  ): Promise<FromPeople & { did: D }>;
  /** They leave the room. */
  close(): void;
}

export function samplePeople(): People {
  let child: ChildProcess | undefined;
  const close = (): void => {
    child?.kill();
    child = undefined;
  };
  return {
    ask<D extends 'made' | 'seated'>(what: ToPeople, answer: D, hears: (said: FromPeople) => Promise<void> | void) {
      close();
      const people = (child = fork(PEOPLE, [], {
        execArgv: LOADER,
        env: bareEnvironment(),
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      }));
      return new Promise<FromPeople & { did: D }>((done, fail) => {
        const ended = () => fail(new Error('the sample’s people have gone'));
        people.once('error', fail);
        people.once('exit', ended);
        // What they said before stands before what they say next is looked at.
        let heard: Promise<unknown> = Promise.resolve();
        people.on('message', (message) => {
          const said = FromPeople.parse(message);
          if (said.did === 'failed') return fail(new Error(`the sample’s people failed: ${said.what}`));
          heard = heard.then(async () => (said.did === answer ? done(said as FromPeople & { did: D }) : hears(said))).catch(fail);
        });
        people.send(what);
      });
    },
    close,
  };
}
