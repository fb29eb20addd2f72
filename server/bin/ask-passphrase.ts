/** Asks whoever sits at the terminal for a passphrase, which does not appear there. */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Writable } from 'node:stream';

/** One line as it was typed; undefined where there is none: the input has ended, or Ctrl-C was pressed. */
export async function askPassphrase(
  question: string,
  input: Readable = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<string | undefined> {
  output.write(`${question} `);
  // What readline would show of the line goes nowhere; as a terminal it keeps the real one from showing it.
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  try {
    return await new Promise((done) => {
      lines.once('line', done);
      lines.once('SIGINT', () => done(undefined));
      lines.once('close', () => done(undefined));
    });
  } finally {
    lines.close();
    output.write('\n');
  }
}
