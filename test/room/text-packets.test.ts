/** Socket.IO's packets by our parser and by the library's own, which tablets use. */
import fc from 'fast-check';
import * as library from 'socket.io-parser';
import { expect, test } from 'vitest';
import { Decoder, Encoder, type Packet } from '../../server/socket/text-packets.ts';

const json = fc.jsonValue();
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const packets = fc.oneof(
  fc.record({ type: fc.constant(2), data: fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/), json), id: optional(fc.nat()) }),
  fc.record({ type: fc.constant(3), data: fc.tuple(json), id: fc.nat() }),
  fc.record({ type: fc.constant(0), data: optional(fc.dictionary(fc.string(), json)) }),
  fc.record({ type: fc.constant(4), data: fc.string() }),
  fc.record({ type: fc.constant(1) }),
);

/** What a decoder makes of a text; undefined where it throws. */
function read(
  decoder: { on(name: 'decoded', hear: (packet: Packet) => void): unknown; add(text: unknown): void },
  text: unknown,
): Packet | undefined {
  let found: Packet | undefined;
  decoder.on('decoded', (packet) => (found = packet));
  try {
    decoder.add(text);
  } catch {
    return undefined;
  }
  return JSON.parse(JSON.stringify(found)) as Packet;
}
const ours = (text: unknown) => read(new Decoder(), text);
const theirs = (text: unknown) => read(new library.Decoder() as never, text);

test('what either writes the other reads, byte for byte the same', () => {
  fc.assert(
    fc.property(packets, fc.constantFrom('/', '/other'), (one, nsp) => {
      const packet = { ...one, nsp } as Packet;
      const [text] = new Encoder().encode(packet);
      expect([text]).toEqual(new library.Encoder().encode(packet as never));
      expect(ours(text)).toEqual(theirs(text));
      expect(ours(text)).toEqual(JSON.parse(JSON.stringify(packet)));
    }),
  );
});

test('what is no packet is refused by both', () => {
  const wrong = [
    '',
    '9',
    'x',
    '2',
    '2{}',
    '2[]',
    '2["disconnect"]',
    '2["newListener",1]',
    '3{}',
    '2["a"',
    '2["a"]x',
    '1{}',
    '0"a"',
    '4[]',
    '51-["a",{"_placeholder":true,"num":0}]',
    '61-0[]',
    7,
    null,
  ];
  for (const text of wrong) expect([text, ours(text)]).toEqual([text, undefined]);
});
