/** The board looked at whole, with real keys and papers. */
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromUtf8 } from '../../shared/base/bytes.ts';
import { blindSign, makeIssuer, readIssuer } from '../../shared/crypto/blind-rsa.ts';
import { beginPaper, blindedOf, boardOf, castPaper, completePaper, writeLine, type Line } from '../../shared/crypto/secret-ballot.ts';
import { boardRoot, checkBoard, type BoardOf } from '../../shared/meeting/secret-board.ts';

const random = (bytes: number): Uint8Array => randomBytes(bytes);
let of: BoardOf;
let lines: Line[];
/** Papers of three delegates. */
beforeAll(async () => {
  const [server, tellers] = [await makeIssuer(), await makeIssuer()];
  of = { meeting: 'm1', vote: 'v1', question: 'A'.repeat(43), server: server.publicKey, tellers: tellers.publicKey };
  const keys = { server: readIssuer(server.publicKey), tellers: readIssuer(tellers.publicKey) };
  const paper = async (choice: Line['choice']): Promise<Line> => {
    const begun = await beginPaper({ vote: of.vote, ...keys }, random);
    const blinded = blindedOf(begun);
    const signatures = { server: blindSign(server.privateKey, blinded.server), tellers: blindSign(tellers.privateKey, blinded.tellers) };
    return castPaper(begun, await completePaper(begun, keys, signatures), { ...of, choice });
  };
  lines = boardOf(of.vote, [await paper('for'), await paper('against'), await paper(['a', 'b'])]);
});
const texts = (all: readonly Line[] = lines): string[] => all.map((one) => fromUtf8(writeLine(one)));
const wrong = (why: string) => ({ refused: true, code: 'urn/wrong-line', params: { why } });

describe('U-7 a board is taken', () => {
  test('where every paper holds, in the order of their tokens', async () => {
    expect(await checkBoard(texts(), of)).toEqual({ root: boardRoot(texts()) });
    expect(await checkBoard([], of)).toEqual({ root: boardRoot([]) });
  });
  test('not in another order, nor with one twice', async () => {
    expect(await checkBoard(texts([...lines].reverse()), of)).toMatchObject(wrong('order'));
    expect(await checkBoard(texts([lines[0]!, lines[0]!]), of)).toMatchObject(wrong('order'));
  });
  test('not with a choice altered, a token of another issuer or vote, or something else', async () => {
    expect(await checkBoard(texts([{ ...lines[0]!, choice: 'other' }]), of)).toMatchObject(wrong('signature'));
    expect(await checkBoard(texts([{ ...lines[0]!, server: lines[0]!.tellers }]), of)).toMatchObject(wrong('serverToken'));
    expect(await checkBoard(texts([{ ...lines[0]!, tellers: lines[1]!.tellers }]), of)).toMatchObject(wrong('tellersToken'));
    expect(await checkBoard(texts(), { ...of, vote: 'v2' })).toMatchObject(wrong('serverToken'));
    expect(await checkBoard(texts(), { ...of, question: 'B'.repeat(43) })).toMatchObject(wrong('signature'));
    for (const text of ['', '{}', 'null', '[', `${texts()[0]!} `, '{"a":1e999}'])
      expect(await checkBoard([text], of)).toMatchObject(wrong('shape'));
  });
});
