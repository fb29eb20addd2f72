/** The machine's `.local` name is answered for by the program itself, and a network where it cannot be is told of. */
import { createSocket } from 'node:dgram';
import mdns from 'multicast-dns';
import { expect, test } from 'vitest';
import { answerForName } from '../../server/local-name.ts';
import { thisMachine } from '../../server/identity/machine.ts';

test('whoever asks for the name is told the address', async () => {
  const address = thisMachine().addresses[0] ?? '127.0.0.1';
  const answering = await answerForName('hdnd-thu.local', [address]);
  expect(answering.on).toEqual([address]);
  const asking = mdns({ interface: address, bind: '0.0.0.0', reuseAddr: true });
  try {
    const heard = new Promise<unknown>((done) =>
      asking.on('response', ({ answers }) =>
        answers.forEach((one) => one.name === 'hdnd-thu.local' && done((one as { data?: unknown }).data)),
      ),
    );
    await new Promise<void>((done) => asking.once('ready', () => done()));
    asking.query('HDND-THU.local', 'A');
    expect(await heard).toBe(address);
  } finally {
    asking.destroy();
    answering.stop();
  }
}, 10_000);

test('where another program holds the port for itself, it is said', async () => {
  const other = createSocket('udp4');
  await new Promise<void>((done) => other.once('listening', done).once('error', () => done()).bind(5353));
  const answering = await answerForName('hdnd-thu.local', ['127.0.0.1']);
  expect(answering.on).toEqual([]);
  answering.stop();
  other.close();
});
