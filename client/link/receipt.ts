/** The proof of a ballot: checked by the tablet itself at once, and again against the closed box (RECORD section 5). */
import { fromBase64url } from '../../shared/base/bytes.ts';
import { sublogOrigin } from '../../shared/log/checkpoint.ts';
import { entryOf, sealOf, type Entry } from '../../shared/log/entry.ts';
import { includes, leafHash } from '../../shared/log/tree.ts';
import type { Ballot } from '../../shared/meeting/box.ts';
import type { SublogProof } from '../../shared/wire/meeting-log.ts';
import type { Receipt } from '../../shared/wire/socket.ts';
import { openedNote } from './known-notes.ts';
import type { Founding } from './replica.ts';
import type { ReceiptFault } from './store.ts';

/** What was signed, as the box must hold it. */
export interface SignedBallot {
  readonly ballot: Ballot;
  readonly signature: string;
  readonly signedAt: string;
}

/** Undefined when the receipt proves that exactly this ballot stands in this vote's box. */
export function receiptFault(receipt: Receipt, signed: SignedBallot, founding: Founding): ReceiptFault | undefined {
  const { meeting, vote, voter, revision } = signed.ballot;
  let entry: Entry;
  try {
    entry = entryOf(receipt.line);
  } catch {
    return 'receipt-line';
  }
  const open = entry.open as { voter?: unknown; revision?: unknown };
  if (entry.type !== 'ballotCast' || entry.seq !== receipt.seq || entry.by !== voter || open.voter !== voter || open.revision !== revision)
    return 'receipt-line';
  try {
    const { ballot, signature, signedAt } = signed;
    if (entry.sealed !== sealOf({ salt: receipt.salt, value: { ballot, signature, signedAt } })) return 'receipt-seal';
  } catch {
    return 'receipt-seal';
  }
  const checkpoint = openedNote(receipt.checkpoint, founding);
  if (!checkpoint || checkpoint.origin !== sublogOrigin(founding.unit, meeting, vote) || checkpoint.size !== receipt.size)
    return 'receipt-note';
  return stands(receipt.line, receipt.seq, receipt.size, receipt.proof, checkpoint.root) ? undefined : 'receipt-proof';
}

/** Whether the line of a receipt stands in the closed box whose root the record holds. */
export function standsInBox(receipt: Receipt, proof: SublogProof, box: { readonly size: number; readonly root: string }): boolean {
  if (proof.seq !== receipt.seq || proof.size !== box.size) return false;
  return stands(receipt.line, receipt.seq, box.size, proof.proof, fromBase64url(box.root));
}

function stands(line: string, seq: number, size: number, proof: readonly string[], root: Uint8Array): boolean {
  try {
    return includes(root, leafHash(line), seq, size, proof.map(fromBase64url));
  } catch {
    return false;
  }
}
