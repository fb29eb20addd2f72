/** Which of a paper's two issuers has answered with something that is no signature of it. */
import { finalize } from '../../shared/crypto/blind-rsa.ts';
import { preparedOf, type Issuers, type OfBoth, type Paper } from '../../shared/crypto/secret-ballot.ts';

export async function wrongIssuer(paper: Paper, { server }: Issuers, answers: OfBoth): Promise<'serverSigned' | 'tellersSigned'> {
  try {
    await finalize(server, preparedOf(paper.vote, paper), answers.server, paper.server.inverse);
    return 'tellersSigned';
  } catch {
    return 'serverSigned';
  }
}
