/** The tellers' device of the bench's hall, in a process of its own: told what to do, it answers `go` when that is done. */
import { isRefusal } from '../../shared/base/refusal.ts';
import { Person } from '../../client/people/person.ts';
import type { TellersDevice } from '../../client/link/tellers-device.ts';
import type { HallSaid } from './secret-hall.ts';

let device: TellersDevice;
let vote: string;

const granted = async (act: Promise<unknown>): Promise<void> => {
  const refusal = await act;
  if (isRefusal(refusal)) throw new Error(refusal.code);
};

async function does(said: HallSaid): Promise<void> {
  if ('tellers' in said) {
    const { url, meeting, key } = said.tellers;
    const head = await Person.withKey(url, key);
    await head.join(meeting);
    ({ vote } = said.tellers);
    device = head.tellersDevice();
  } else if ('ask' in said && said.ask === 'makeKeys') await granted(device.makeKeys(vote));
  else {
    await granted(device.open(vote));
    await granted(device.publish(vote));
  }
  process.send!('go');
}

process.on('message', (said: HallSaid) => void does(said));
