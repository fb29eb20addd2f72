/**
 * `verify.sh`, as it stands in every bundle and beside this software: the same checks with openssl and python3 alone, for a
 * reader who trusts none of it. It is kept apart from `verify.ts` on purpose: two readings of one contract. Here its parts are put
 * together, in the order in which they run; each stands in a file named by what it checks.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from '../base/bytes.ts';
import { ADJUSTED } from './verify-script-agenda.ts';
import { AMENDED } from './verify-script-amendments.ts';
import { AUTHORITY } from './verify-script-authority.ts';
import { CERTIFICATES } from './verify-script-certificates.ts';
import { CONTAINER } from './verify-script-container.ts';
import { DECISIONS } from './verify-script-decisions.ts';
import { ENDS } from './verify-script-ends.ts';
import { HISTORY } from './verify-script-history.ts';
import { JSON_LINES } from './verify-script-json.ts';
import { LISTED } from './verify-script-lists.ts';
import { LOGS } from './verify-script-logs.ts';
import { PRINTED } from './verify-script-papers.ts';
import { URNS } from './verify-script-secret.ts';
import { SHEETS } from './verify-script-sheets.ts';
import { SPEECHES } from './verify-script-speaking.ts';
import { STORY } from './verify-script-story.ts';
import { TOKENS } from './verify-script-tokens.ts';
import { VOTES } from './verify-script-votes.ts';
import { WEIGHED } from './verify-script-weights.ts';
import { WORDED } from './verify-script-wording.ts';

export const VERIFY_SCRIPT = String.raw`#!/bin/sh
# Checks the record of a meeting, or of an opinion sheet, with openssl (3.0 or later) and python3 (3.8 or later) alone.
#   sh verify.sh FINGERPRINT FILE.asice      the file itself, its container too
#   sh verify.sh FINGERPRINT                 the folder this script was unpacked into
# FINGERPRINT: SHA-256 of the signing authority's certificate, 64 hex digits, from the printed minutes or a public notice,
# never from this record. A script out of a record is worth what its maker is worth: take this one from elsewhere, and compare
# its own SHA-256 with the published one. Prints every finding; ends with 0 when there is none, 1 when there are, 2 when
# called wrongly. The rules stand in RECORD, "formats that outlive the software"; section numbers below are of that text.
# Read besides: elections (ranked ones are counted again round by round), choices spoken aloud, votes by proxy, weights of votes,
# ties, shows of hands, votes on printed papers, pauses, conflicts of interest, changes of the agenda, lists of candidates, speeches,
# amendments to drafts, conclusions, and opinion sheets. Not read: what PDF files say, they are held to their hashes.
if [ "$#" -lt 1 ] || [ "$#" -gt 2 ]; then echo "usage: sh verify.sh FINGERPRINT [FILE.asice]" >&2; exit 2; fi
exec python3 - "$0" "$@" <<'END'
import base64, datetime, hashlib, json, os, re, struct, subprocess, sys, tempfile, threading, unicodedata, zlib
from concurrent.futures import ThreadPoolExecutor

script, expected = sys.argv[1], re.sub(r"[\s:]", "", sys.argv[2]).lower()
if not re.fullmatch("[0-9a-f]{64}", expected):
    print("FINGERPRINT has 64 hex digits", file=sys.stderr); sys.exit(2)
scratch = tempfile.TemporaryDirectory()
found = []
def find(where, what): found.append("%s: %s" % (where, what))
def guarded(where, what):
    try: return what()
    except Exception as e: find(where, "cannot be read (%s)" % (str(e)[:100] or type(e).__name__))
def sha(data): return hashlib.sha256(data).digest()
def b64u(data): return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
def unb64u(text): return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
def openssl(*args): return subprocess.run(["openssl", *args], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
def parallel(what, all):
    with ThreadPoolExecutor(os.cpu_count()) as pool: return list(pool.map(what, all))

${CONTAINER}

${JSON_LINES}

${CERTIFICATES}

${LOGS}

${AUTHORITY}

${HISTORY}

${STORY}

def outcome(n, base, rule):
    left, right = n * rule["fraction"][1], base * rule["fraction"][0]
    return "adopted" if n > 0 and base > 0 and (left > right if rule["strict"] else left >= right) else "rejected"

${TOKENS}

${URNS}

${DECISIONS}

${LISTED}

${PRINTED}

${ADJUSTED}

${WORDED}

${AMENDED}

${WEIGHED}

${SHEETS}

${SPEECHES}

${VOTES}

${ENDS}

for what in sorted(set(found)): print("FINDING " + what)
print("%d entries, %d votes, %d ballots, %d papers: %s" % (len(entries), len(votes), len([n for n in files if re.fullmatch(r"votes/.*/ballots/.*\.json", n)]), len(papers), "%d finding(s)" % len(set(found)) if found else "everything agrees"))
sys.exit(1 if found else 0)
END
`;

/** What is published outside of any bundle, hex. */
export const SCRIPT_SHA256 = toHex(sha256(utf8(VERIFY_SCRIPT)));
