/**
 * Wrote `secret-ballot.json`: one secret ballot from its request to the urn, with every key of it. Run: node --import tsx
 * test/vectors/make-secret-ballot.ts FILE
 */
import { writeFileSync } from 'node:fs';
import { fromUtf8, toBase64url } from '../../shared/base/bytes.ts';
import { canonical } from '../../shared/base/canonical.ts';
import { blindSign, makeIssuer, readIssuer } from '../../shared/crypto/blind-rsa.ts';
import { beginPaper, blindedOf, castPaper, completePaper, requestOf, tokenHash, writeLine } from '../../shared/crypto/secret-ballot.ts';
import { makeUrnKey, sealToUrn } from '../../shared/crypto/urn.ts';
import { seeded } from '../crypto/chance.ts';

const where = { meeting: 'm-1', vote: 'v-1', question: toBase64url(new Uint8Array(32).fill(7)) };
const log = { size: 12, root: toBase64url(new Uint8Array(32).fill(9)) };
const [server, tellers, urn] = await Promise.all([makeIssuer(), makeIssuer(), makeUrnKey(true)]);
const keys = { server: readIssuer(server.publicKey), tellers: readIssuer(tellers.publicKey) };
const paper = await beginPaper({ vote: where.vote, ...keys }, seeded('secret-ballot.json'));
const blinded = blindedOf(paper);
const signatures = { server: blindSign(server.privateKey, blinded.server), tellers: blindSign(tellers.privateKey, blinded.tellers) };
const token = await completePaper(paper, keys, signatures);
const line = await castPaper(paper, token, { ...where, choice: ['an', 'binh'] });
const made = {
  where,
  issuers: { server: server.publicKey, tellers: tellers.publicKey },
  request: canonical(requestOf({ ...where, log, voter: 'd1', blinded })),
  paper,
  signatures,
  line: fromUtf8(writeLine(line)),
  token: tokenHash(where.vote, line),
  urn: {
    publicKey: urn.publicKey,
    privateKey: await globalThis.crypto.subtle.exportKey('jwk', urn.privateKey),
    sealed: toBase64url(await sealToUrn(urn.publicKey, where, writeLine(line))),
  },
};
writeFileSync(process.argv[2]!, `${JSON.stringify(made, undefined, 2)}\n`);
