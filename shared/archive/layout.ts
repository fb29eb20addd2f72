/** Names and order of what is in a bundle (RECORD section 8). */
export const MIMETYPE = 'application/vnd.etsi.asic-e+zip';

export const FILES = {
  mimetype: 'mimetype',
  readme: 'README.txt',
  script: 'verify.sh',
  minutesPdf: 'minutes/minutes.pdf',
  minutes: 'minutes/minutes.json',
  entries: 'log/entries.ndjson',
  openings: 'log/openings.ndjson',
  logKey: 'log/key.pem',
  documents: 'documents/index.json',
  ca: 'pki/ca.pem',
  seal: 'pki/seal.pem',
  crl: 'pki/crl.pem',
  manifest: 'META-INF/ASiCManifest001.xml',
  signature: 'META-INF/signature001.p7s',
  sums: 'META-INF/sha256sums.txt',
} as const;

/** What every bundle has. */
export const REQUIRED: readonly string[] = Object.values(FILES).filter((name) => name !== FILES.crl);

export const checkpointFile = (size: number, vote?: string): string =>
  `${vote === undefined ? 'log' : `votes/${vote}`}/checkpoints/${size}.txt`;
export const witnessFile = (size: number, member: string): string => `log/witnesses/${size}/${member}.p7s`;
export const voteFile = (vote: string, name: 'question.json' | 'box.ndjson' | 'openings.ndjson' | 'board.ndjson'): string =>
  `votes/${vote}/${name}`;
export const ballotFile = (vote: string, voter: string, kind: 'json' | 'p7s'): string => `votes/${vote}/ballots/${voter}.${kind}`;
/** Of a secret ballot: what a voter signed to be given a paper. */
export const requestFile = (vote: string, voter: string, kind: 'json' | 'p7s'): string => `votes/${vote}/requests/${voter}.${kind}`;
export const documentFile = (sha256: string): string => `documents/${sha256}.pdf`;
export const certificateFile = (fingerprint: string): string => `pki/certificates/${fingerprint}.pem`;
export const trustFile = (fingerprint: string): string => `pki/trust/${fingerprint}.pem`;

const ID = '[A-Za-z0-9_-]+';
/** Files that may be there beside the required ones; whoever checks them says whether they belong. */
const OPTIONAL = [
  'minutes/minutes\\.akn\\.xml',
  `(minutes/)?resolutions/${ID}\\.pdf`,
  'log/checkpoints/\\d{1,15}\\.txt',
  `log/witnesses/\\d{1,15}/${ID}\\.p7s`,
  `votes/${ID}/(question\\.json|box\\.ndjson|openings\\.ndjson|board\\.ndjson)`,
  `votes/${ID}/checkpoints/\\d{1,15}\\.txt`,
  `votes/${ID}/(ballots|requests)/${ID}\\.(json|p7s)`,
  'documents/[0-9a-f]{64}\\.pdf',
  'pki/crl\\.pem',
  `pki/trust/${ID}\\.pem`,
  'pki/certificates/[0-9a-f]{64}\\.pem',
  'pki/timestamps/[A-Za-z0-9_-][A-Za-z0-9_.-]*',
].map((one) => new RegExp(`^${one}$`));

/** True for names that the layout knows. */
export const isKnownName = (name: string): boolean => REQUIRED.includes(name) || OPTIONAL.some((one) => one.test(name));

/** `mimetype` first, then byte order of names, META-INF after all else, the sums at the very end. */
export function inOrder(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

const rank = (name: string): number => (name === FILES.mimetype ? 0 : name === FILES.sums ? 3 : name.startsWith('META-INF/') ? 2 : 1);
