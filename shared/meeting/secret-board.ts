/** The board of a secret ballot (bảng kiểm phiếu), looked at whole: every line, their order, their root. */
import { fromBase64url, toBase64url, toHex, utf8 } from '../base/bytes.ts';
import { refuse, type Refusal } from '../base/refusal.ts';
import { readIssuer } from '../crypto/blind-rsa.ts';
import { checkLine, readLine, type Where } from '../crypto/secret-ballot.ts';
import { leafHash, Tree } from '../log/tree.ts';

/** The vote, and both issuers' public keys as its question has them. */
export interface BoardOf extends Where {
  readonly server: string;
  readonly tellers: string;
}

/** Root of the tree over a board's lines, each canonical JSON without a newline, base64url. */
export function boardRoot(texts: readonly string[]): string {
  const tree = new Tree();
  for (const text of texts) tree.append(leafHash(text));
  return toBase64url(tree.root());
}

/**
 * Each line bears both issuers' signatures over this vote's message and its own key's; none twice, in the byte order of their tokens'
 * hashes. Answers the root, or why not.
 */
export async function checkBoard(
  texts: readonly string[],
  { server, tellers, ...of }: BoardOf,
): Promise<Refusal | { readonly root: string }> {
  const where = { ...of, server: readIssuer(server), tellers: readIssuer(tellers) };
  let last = '';
  for (const text of texts) {
    const checked = await checkLine(readLine(utf8(text)), where);
    if (!checked.ok) return refuse('urn/wrong-line', { why: checked.why });
    // Hexadecimal is in the order of bytes.
    const token = toHex(fromBase64url(checked.token));
    if (token <= last) return refuse('urn/wrong-line', { why: 'order' });
    last = token;
  }
  return { root: boardRoot(texts) };
}
