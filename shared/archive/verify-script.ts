/**
 * `verify.sh`, as it stands in every bundle and beside this software: the same checks with openssl and python3 alone, for a
 * reader who trusts none of it. It is kept apart from `verify.ts` on purpose: two readings of one contract.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from '../base/bytes.ts';
import { EARLIER_READMES, EARLIER_SCRIPTS } from './earlier-files.ts';
import { README } from './readme.ts';
import { ADJUSTED } from './verify-script-agenda.ts';
import { DECISIONS } from './verify-script-decisions.ts';
import { PRINTED } from './verify-script-papers.ts';
import { STORY } from './verify-script-story.ts';

const quoted = (hashes: readonly string[]): string => hashes.map((one) => `"${one}"`).join(', ');

export const VERIFY_SCRIPT = String.raw`#!/bin/sh
# Checks the record of a meeting with openssl (3.0 or later) and python3 (3.8 or later) alone.
#   sh verify.sh FINGERPRINT FILE.asice      the file itself, its container too
#   sh verify.sh FINGERPRINT                 the folder this script was unpacked into
# FINGERPRINT: SHA-256 of the signing authority's certificate, 64 hex digits, from the printed minutes or a public notice,
# never from this record. A script out of a record is worth what its maker is worth: take this one from elsewhere, and compare
# its own SHA-256 with the published one. Prints every finding; ends with 0 when there is none, 1 when there are, 2 when
# called wrongly. The rules stand in RECORD, "formats that outlive the software"; section numbers below are of that text.
# Read besides: elections (ranked ones are counted again round by round), choices spoken aloud, votes by proxy, ties, shows of hands, votes on printed papers, pauses,
# conflicts of interest and changes of the agenda.
# Not read: how a list of candidates came about, weights of votes, speeches, opinion sheets; npm run verify and /verify read them.
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

# Section 8: the file. Members stored, nothing but their names, sizes and sums: made again from them it is the same, byte for byte.
ID = "[A-Za-z0-9_-]+"
SAFE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*")
def unzip(data):
    count, start = struct.unpack_from("<H4xI", data, len(data) - 12)
    if data[-22:-18] != b"PK\x05\x06": raise ValueError("no end of a directory")
    members, at = [], start
    for _ in range(count):
        if data[at:at + 4] != b"PK\x01\x02": raise ValueError("no directory entry")
        size, long, extra, comment, local = struct.unpack_from("<20xI4x3H8xI", data, at)
        name = data[at + 46:at + 46 + long].decode()
        if data[local:local + 4] != b"PK\x03\x04": raise ValueError(name + ": no header")
        begin = local + 30 + sum(struct.unpack_from("<2H", data, local + 26))
        if begin + size > len(data): raise ValueError(name + ": beyond the end")
        members.append((name, data[begin:begin + size]))
        at += 46 + long + extra + comment
    out, directory = bytearray(), bytearray()
    for name, body in members:
        facts = struct.pack("<5H3I2H", 20, 0, 0, 0, 0x21, zlib.crc32(body), len(body), len(body), len(name.encode()), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 3 << 8 | 20) + facts + struct.pack("<3H2I", 0, 0, 0, 0o600 << 16, len(out)) + name.encode()
        out += b"PK\x03\x04" + facts + name.encode() + body
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(members), len(members), len(directory), len(out), 0)
    if bytes(out + directory + end) != data: find("the file", "is not what its members make again, byte for byte")
    return members
files = {}
def rank(name): return (0 if name == "mimetype" else 3 if name == "META-INF/sha256sums.txt" else 2 if name.startswith("META-INF/") else 1, name)
if len(sys.argv) > 3:
    try:
        with open(sys.argv[3], "rb") as f: data = f.read()
    except OSError as e: print(e, file=sys.stderr); sys.exit(2)
    last = None
    for name, body in guarded("the file", lambda: unzip(data)) or []:
        if not SAFE.fullmatch(name) or len(name) > 200: find(name[:200], "no name of a file in a record")
        if last is not None and rank(last) > rank(name): find(name, "out of order")
        last = name
        if name.lower() in {n.lower() for n in files}: find(name, "stands there twice")
        files.setdefault(name, body)
else:
    folder = os.path.dirname(os.path.abspath(script))
    for d, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(d, name)
            with open(path, "rb") as f: files[os.path.relpath(path, folder).replace(os.sep, "/")] = f.read()

REQUIRED = """mimetype README.txt verify.sh minutes/minutes.pdf minutes/minutes.json log/entries.ndjson log/openings.ndjson log/key.pem
documents/index.json pki/ca.pem pki/seal.pem META-INF/ASiCManifest001.xml META-INF/signature001.p7s META-INF/sha256sums.txt""".split()
ALLOWED = re.compile("|".join([r"minutes/minutes\.akn\.xml", r"(minutes/)?resolutions/%s\.pdf", r"log/checkpoints/\d{1,15}\.txt", r"log/witnesses/[1-9]\d{0,14}/%s\.p7s",
    r"votes/%s/(question\.json|box\.ndjson|openings\.ndjson|board\.ndjson)", r"votes/%s/checkpoints/\d{1,15}\.txt", r"votes/%s/(ballots|requests)/%s\.(json|p7s)",
    r"documents/[0-9a-f]{64}\.pdf", r"pki/crl\.pem", r"pki/trust/%s\.pem", r"pki/certificates/[0-9a-f]{64}\.pem", r"pki/timestamps/[A-Za-z0-9_-][A-Za-z0-9_.-]*"]).replace("%s", ID))
for name in REQUIRED:
    if name not in files: find(name, "missing")
for name in files:
    if name not in REQUIRED and not ALLOWED.fullmatch(name): find(name, "does not belong in a record")
def under(folder): return sorted(n for n in files if n.startswith(folder))
def read(name): return files.get(name, b"")
if files.get("mimetype", b"application/vnd.etsi.asic-e+zip") != b"application/vnd.etsi.asic-e+zip": find("mimetype", "says something else")
digest = {name: sha(body) for name, body in files.items()}
def compare(of, listed, names, free=()):
    if len({n for n, _ in listed}) != len(listed): find(of, "lists a file twice")
    listed = dict(listed)
    for name in listed:
        if name not in files: find(name, "missing, and in " + of)
        elif digest[name] != listed[name]: find(name, "other bytes than in " + of)
        elif name not in names and name not in free: find(of, name + " does not belong in it")
    for name in names:
        if name not in listed: find(name, "not in " + of)
def sums():
    text = read("META-INF/sha256sums.txt").decode()
    if not re.fullmatch(r"([0-9a-f]{64}  \S+\n)+", text): raise ValueError("lines")
    return [(l[66:], bytes.fromhex(l[:64])) for l in text.splitlines()]
compare("META-INF/sha256sums.txt", guarded("META-INF/sha256sums.txt", sums) or [], [n for n in files if n != "META-INF/sha256sums.txt"])
def manifest():
    text = read("META-INF/ASiCManifest001.xml").decode()
    tag = r"<(?:\w+:)?%s\s+%s(?:\s+MimeType=\"[^\"<>&]*\")?\s*"
    row = tag % ("DataObjectReference", "URI=\"([^\"<>&]+)\"") + r">\s*<(?:\w+:)?DigestMethod\s+Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"\s*(?:/>|></(?:\w+:)?DigestMethod>)\s*<(?:\w+:)?DigestValue>([A-Za-z0-9+/=]{44})</(?:\w+:)?DigestValue>\s*</(?:\w+:)?DataObjectReference>\s*"
    head = r"<\?xml version=\"1.0\" encoding=\"UTF-8\"\?>\s*<(?:\w+:)?ASiCManifest(?:\s+xmlns(?::\w+)?=\"[^\"<>&]*\")+\s*>\s*" + tag % ("SigReference", "URI=\"META-INF/signature001.p7s\"") + r"(?:/>|>\s*</(?:\w+:)?SigReference>)\s*"
    begin, end = re.match(head, text), re.search(r"</(?:\w+:)?ASiCManifest>\s*\Z", text)
    rows, at = [], begin.end()
    for one in re.finditer(row, text):
        if one.start() != at: break
        rows.append((one.group(1), base64.b64decode(one.group(2)))); at = one.end()
    if at != end.start(): raise ValueError("something else in it")
    return rows
compare("META-INF/ASiCManifest001.xml", guarded("META-INF/ASiCManifest001.xml", manifest) or [], [n for n in files if not n.startswith("META-INF/") and n != "mimetype"], ["mimetype"])
with open(script, "rb") as f: own = sha(f.read()).hex()
KNOWN = {"verify.sh": {own, ${quoted(EARLIER_SCRIPTS)}}, "README.txt": {${quoted([toHex(sha256(utf8(README))), ...EARLIER_READMES])}}}
for name, known in KNOWN.items():
    if name in files and digest[name].hex() not in known: find(name, "not a version that this script knows: never run it")

# Section 1: JSON in the one way of writing it.
def whole(text):
    if abs(int(text)) >= 2 ** 53: raise ValueError("a number too large")
    return int(text)
def no(text): raise ValueError(text)
def member(pairs):
    if not all(k.isascii() and k != "__proto__" for k, _ in pairs): raise ValueError("a key")
    return dict(pairs)
def canonical(line):
    """The value of a line, or ValueError where it is written in any other way."""
    text = line.decode()
    if not text.isascii() and (marks(text) or unicodedata.normalize("NFC", text) != text): raise ValueError("text")
    value = json.loads(text, parse_int=whole, parse_float=no, parse_constant=no, object_pairs_hook=member)
    if jcs(value) != line: raise ValueError("not canonical")
    return value
def marks(text):
    run = 0
    for c in text:
        run = run + 1 if unicodedata.category(c)[0] == "M" else 0
        if run > 8: return True
    return False
def jcs(value): return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
def ms(at):
    if not isinstance(at, str) or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", at): raise ValueError("a time")
    return round(datetime.datetime.fromisoformat(at[:-1] + "+00:00").timestamp() * 1000)
def shaped(thing, **shape):
    """Whether an object has these members, each of its kind."""
    return isinstance(thing, dict) and all(k in thing and KIND[kind](thing[k]) for k, kind in shape.items())
def text(pattern): return lambda v: isinstance(v, str) and re.fullmatch(pattern, v) is not None
KIND = {"id": text("[A-Za-z0-9_-]{1,64}"), "hash": text("[A-Za-z0-9_-]{43}"), "hex": text("[0-9a-f]{64}"), "text": lambda v: isinstance(v, str), "unit": text("[A-Za-z0-9.-]{1,40}"),
    "count": lambda v: type(v) is int and v >= 0, "round": lambda v: type(v) is int and v >= 1, "flag": lambda v: type(v) is bool, "counts": lambda v: isinstance(v, dict) and all(type(n) is int and n >= 0 for n in v.values()), "list": lambda v: isinstance(v, list), "object": lambda v: isinstance(v, dict), "any": lambda v: True,
    "ids": lambda v: isinstance(v, list) and all(KIND["id"](x) for x in v), "hexes": lambda v: isinstance(v, list) and all(KIND["hex"](x) for x in v), "choice": lambda v: isinstance(v, str) or isinstance(v, list) and all(isinstance(x, str) for x in v)}

# Section 3: certificates, as far as they must be read; openssl judges the chains and every signature.
def tlv(b, at):
    length, head = b[at + 1], 2
    if length & 0x80:
        n = length & 0x7f
        if not 0 < n < 5: raise ValueError("DER")
        length, head = int.from_bytes(b[at + 2:at + 2 + n], "big"), 2 + n
    if at + head + length > len(b): raise ValueError("DER")
    return b[at], at + head, at + head + length
def parts(b, start=0, end=None):
    """[(tag, content, whole)] of what stands between start and end."""
    out, end = [], len(b) if end is None else end
    while start < end:
        tag, a, z = tlv(b, start)
        out.append((tag, b[a:z], b[start:z])); start = z
    if start != end: raise ValueError("DER")
    return out
def instant(tag, content):
    t = content.decode()
    if tag == 0x17: t = ("20" if int(t[:2]) < 50 else "19") + t
    return round(datetime.datetime.strptime(t, "%Y%m%d%H%M%SZ").replace(tzinfo=datetime.timezone.utc).timestamp() * 1000)
OID = {"serialNumber": b"\x55\x04\x05", "basic": b"\x55\x1d\x13", "usage": b"\x55\x1d\x0f", "eku": b"\x55\x1d\x25", "email": b"\x2b\x06\x01\x05\x05\x07\x03\x04", "documents": b"\x2b\x06\x01\x05\x05\x07\x03\x24",
    "any": b"\x55\x1d\x25\x00", "signingTime": b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05"}
class Certificate:
    def __init__(self, der):
        (_, body, _), = parts(der)
        tbs = parts(parts(body)[0][1])
        self.der, self.sha = der, sha(der).hex()
        self.serial, self.issuer, self.subject = tbs[1][1], tbs[3][2], tbs[5][2]
        self.begin, self.end = (instant(t, c) for t, c, _ in parts(tbs[4][1]))
        self.member = next((parts(pair)[1][1].decode() for _, rdn, _ in parts(tbs[5][1]) for _, pair, _ in parts(rdn) if parts(pair)[0][1] == OID["serialNumber"]), None)
        self.ca, self.usage, self.eku = False, None, None
        for tag, content, _ in tbs[6:]:
            if tag != 0xa3: continue
            for _, extension, _ in parts(parts(content)[0][1]):
                name, value = parts(extension)[0][1], parts(extension)[-1][1]
                if name == OID["basic"]: self.ca = any(t == 1 and c == b"\xff" for t, c, _ in parts(parts(value)[0][1]))
                elif name == OID["usage"]: self.usage = parts(value)[0][1][1]
                elif name == OID["eku"]: self.eku = {c for _, c, _ in parts(parts(value)[0][1])}
    def may_sign(self): return not self.ca and (self.usage is None or self.usage & 0xc0) and (self.eku is None or OID["email"] in self.eku or OID["any"] in self.eku)
    def stood(self, t): return self.begin <= t <= self.end
class Cms:
    """A detached signature: whose, when, and its bytes as they travelled."""
    def __init__(self, data):
        (_, outer, _), = parts(data)
        signed = parts(parts(parts(outer)[1][1])[0][1])
        certificates = [Certificate(w) for _, _, w in parts(next(c for t, c, _ in signed if t == 0xa0))]
        (_, info, _), = parts(signed[-1][1])
        info = parts(info)
        named = info[1][1]
        self.certificate = next(c for c in certificates if c.issuer == parts(named)[0][2] and c.serial == parts(named)[1][1])
        times = [parts(value)[0] for _, attribute, _ in parts(info[3][1]) for oid, value in [(parts(attribute)[0][1], parts(attribute)[1][1])] if oid == OID["signingTime"]]
        (tag, content, _), = times
        self.time, self.signature = instant(tag, content), info[5][1]
    def travelled(self):
        if self.signature[0] != 0x30 or len(self.signature) > 80: return b64u(self.signature)
        return b64u(b"".join(int.from_bytes(c, "big").to_bytes(32, "big") for _, c, _ in parts(parts(self.signature)[0][1])))
def pem(label, data):
    match = re.fullmatch(r"-----BEGIN %s-----\s+([A-Za-z0-9+/=\s]+)-----END %s-----\s*" % (label, label), data.decode())
    return base64.b64decode(match.group(1))
def certificate(name): return guarded(name, lambda: Certificate(pem("CERTIFICATE", read(name)))) if name in files else None
writing, written = threading.Lock(), {}
def temporary(name, data):
    """A file that openssl can read; written once, whoever asks."""
    path = os.path.join(scratch.name, name.replace("/", "_"))
    with writing:
        if written.get(path) != data:
            with open(path, "wb") as f: f.write(data)
            written[path] = data
    return path

# Section 2: a log: numbered lines, a tree over them, signed checkpoints.
def root(leaves):
    if not leaves: return sha(b"")
    if len(leaves) == 1: return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\x01" + root(leaves[:k]) + root(leaves[k:]))
def read_log(name, origin):
    lines, entries, last = read(name).split(b"\n"), [], ""
    if lines.pop() != b"": find(name, "the last line is cut")
    for i, line in enumerate(lines):
        where = "%s:%d" % (name, i)
        entry = guarded(where, lambda: canonical(line))
        if not shaped(entry, v="count", seq="count", at="text", type="text", open="any") or set(entry) - {"v", "seq", "at", "by", "type", "open", "sealed"} or entry["v"] != 1 \
            or not re.fullmatch(r"[A-Za-z][A-Za-z0-9]*(\.[0-9]+)?", entry["type"]) or not KIND["id"](entry.get("by", "x")) or not KIND["hash"](entry.get("sealed", "x" * 43)) or guarded(where, lambda: ms(entry["at"])) is None:
            find(where, "not an entry"); entry = {"seq": i, "at": last or "1970-01-01T00:00:00.000Z", "type": "", "open": {}}
        if entry["seq"] != i: find(where, "numbered %s" % entry["seq"])
        if entry["at"] < last: find(where, "goes back in time")
        last = max(last, entry["at"])
        if not isinstance(entry["open"], dict): entry["open"] = {}
        entries.append(entry)
    leaves = [sha(b"\x00" + line) for line in lines]
    folder = os.path.dirname(name) + "/checkpoints/"
    notes = [n for n in under(folder) if re.fullmatch(r"\d+\.txt", n[len(folder):])]
    sizes = parallel(lambda note: guarded(note, lambda: checkpoint(note, origin, leaves)), notes)
    if "%s%d.txt" % (folder, len(lines)) not in files: find(name, "no checkpoint at its end")
    return entries, leaves
def checkpoint(note, origin, leaves):
    text = read(note).decode()
    body, line = re.fullmatch(r"(.+\n\d+\n[A-Za-z0-9+/=]+\n)\n(\u2014 \S+ \S+\n)", text).groups()
    said, size, top = body.split("\n")[:3]
    _, name, blob = line.split()
    raw = base64.b64decode(blob, validate=True)
    tag = sha(b"ecabinet/" + first["unit"].encode() + b"\n\x01" + log_key)[:4]
    if name != "ecabinet/" + first["unit"] or len(raw) != 68 or raw[:4] != tag or base64.b64encode(raw).decode() != blob or openssl("pkeyutl", "-verify", "-pubin", "-inkey", key_file, "-rawin",
        "-in", temporary(note, body.encode()), "-sigfile", temporary(note + ".sig", raw[4:])).returncode: find(note, "not signed by the log key")
    if said != origin: find(note, "of another log")
    if size + ".txt" != os.path.basename(note) or int(size) > len(leaves): find(note, "of another size")
    elif base64.b64encode(root(leaves[:int(size)])).decode() != top: find(note, "another root: the log was changed")
def read_openings(name, entries):
    out, last = {}, -1
    lines = read(name).split(b"\n")
    if lines.pop() != b"": find(name, "the last line is cut")
    for line in lines:
        o = guarded(name, lambda: canonical(line))
        if not shaped(o, seq="count", salt="hash", value="any") or len(o) != 3 or b64u(unb64u(o["salt"])) != o["salt"]: find(name, "not an opening"); continue
        if o["seq"] <= last: find(name, "entry %d opened twice, or out of order" % o["seq"])
        last = max(last, o["seq"])
        entry = entries[o["seq"]] if o["seq"] < len(entries) else {}
        if entry.get("sealed") != b64u(sha(b"ecabinet/sealed/v1\n" + unb64u(o["salt"]) + jcs(o["value"]))): find(name, "entry %d was sealed otherwise" % o["seq"])
        else: out.setdefault(o["seq"], o["value"])
    return out

# Who vouches: the authority that the reader expects, the log's key, every certificate, the list of revoked ones.
first = guarded("log/entries.ndjson", lambda: canonical(read("log/entries.ndjson").split(b"\n")[0])["open"])
if not shaped(first, meeting="id", unit="unit", title="text", ca="hex", logKey="hash", trust="hexes"):
    find("log/entries.ndjson", "does not begin with a meeting"); first = {"meeting": "-", "unit": "-", "ca": "", "logKey": "", "trust": []}
spki = guarded("log/key.pem", lambda: pem("PUBLIC KEY", read("log/key.pem"))) or b""
log_key, key_file = spki[-32:], temporary("log-key.pem", read("log/key.pem"))
if len(spki) != 44 or spki[:12].hex() != "302a300506032b6570032100": find("log/key.pem", "no Ed25519 key")
if b64u(log_key) != first["logKey"]: find("log/key.pem", "not the key that the log names")
base = "ecabinet/%s/%s" % (first["unit"], first["meeting"])
entries, leaves = read_log("log/entries.ndjson", base)
opened_parts = read_openings("log/openings.ndjson", entries)
ca, seal_certificate = certificate("pki/ca.pem"), certificate("pki/seal.pem")
if ca is None or ca.sha != expected: find("pki/ca.pem", "not the authority expected")
if first["ca"] != expected: find("log/entries.ndjson", "begun under another authority")
ca_file = temporary("ca.pem", read("pki/ca.pem"))
if ca and openssl("verify", "-no_check_time", "-CAfile", ca_file, ca_file).returncode: find("pki/ca.pem", "no authority that signed itself")
trusted = {}
for name in under("pki/trust/"):
    one = certificate(name)
    if one and one.sha not in first["trust"]: find(name, "the log does not name it")
    elif one and not one.ca: find(name, "no authority")
    elif one and one.sha in trusted: find(name, "the same root again")
    elif one: trusted[one.sha] = name
for one in first["trust"]:
    if one not in trusted: find("pki/trust", one + " is missing")
admitted = {e["open"].get("certificate") for e in entries if e["type"] == "keyAdmitted"}
certificates = {}
for name in under("pki/certificates/"):
    one = certificate(name)
    if one and name != "pki/certificates/%s.pem" % one.sha: find(name, "holds another certificate")
    elif one and not one.ca and one.sha not in admitted: find(name, "of a key that was never admitted")
    elif one: certificates[one.sha] = one
for one in admitted:
    if one not in certificates: find("pki/certificates/%s.pem" % one, "missing")
revoked = {}
def revocations():
    if not openssl("crl", "-in", temporary("crl.pem", read("pki/crl.pem")), "-CAfile", ca_file, "-noout").stdout.decode().startswith("verify OK"): raise ValueError("not signed by the authority")
    for tag, content, _ in parts(parts(parts(pem("X509 CRL", read("pki/crl.pem")))[0][1])[0][1]):
        if tag != 0x30: continue
        for _, row, _ in parts(content):
            fields = parts(row) if row[:1] == b"\x02" else []
            if len(fields) > 1 and fields[1][0] in (0x17, 0x18): revoked[fields[0][1]] = instant(*fields[1][:2])
if "pki/crl.pem" in files: guarded("pki/crl.pem", revocations)
roots_file = temporary("roots.pem", b"\n".join(read(n) for n in ["pki/ca.pem", *trusted.values()]))
between_file = temporary("between.pem", b"\n".join(read("pki/certificates/%s.pem" % one) for one in sorted(certificates)))
def signed(p7s, content, moment, roots=None):
    """The signature, where it is one over the content by a certificate that stood then; None where it is not."""
    cms = guarded(p7s, lambda: Cms(read(p7s)))
    if cms is None: return None
    args = ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", temporary(p7s, read(p7s)), "-content", temporary(content, read(content)), "-CAfile", roots or roots_file,
        "-attime", str(moment // 1000), "-out", os.devnull]
    if certificates: args += ["-certfile", between_file]
    if openssl(*args).returncode: find(p7s, "not a valid signature over %s by a certificate that is trusted, or not then" % content); return None
    if not cms.certificate.stood(cms.time) or not cms.certificate.may_sign(): find(p7s, "by a certificate that was not valid at its time, or not for signing")
    return cms
def personal(p7s, cms, member):
    """What a person's certificate must be besides."""
    c = cms.certificate
    if c.issuer == (ca and ca.subject) and c.member != member: find(p7s, "the certificate was issued to %s" % c.member)
    if c.sha not in certificates: find(p7s, "its certificate is not in pki/certificates")
    if seal_certificate and c.sha == seal_certificate.sha: find(p7s, "by the seal")
def on_the_list(c, moment): return c.serial in revoked and revoked[c.serial] + 1000 <= moment
end = ms(entries[-1]["at"]) if entries else 0
seal = signed("META-INF/signature001.p7s", "META-INF/ASiCManifest001.xml", end, ca_file) if "META-INF/signature001.p7s" in files else None
if seal and (seal_certificate is None or seal.certificate.sha != seal_certificate.sha): find("META-INF/signature001.p7s", "not by the seal")
if seal_certificate:
    if openssl("verify", "-no_check_time", "-CAfile", ca_file, temporary("seal.pem", read("pki/seal.pem"))).returncode: find("pki/seal.pem", "not issued by the authority")
    if seal_certificate.ca or OID["documents"] not in (seal_certificate.eku or ()) or not (seal_certificate.usage or 0) & 0x80: find("pki/seal.pem", "not for signing documents")
    if seal_certificate.sha in admitted: find("pki/seal.pem", "the certificate of a member")

# The story of the meeting, and who could do what once entry n was in the log.
SHAPES = {"meetingCreated": dict(meeting="id", unit="unit", title="text", ca="hex", logKey="hash", trust="hexes"), "memberListed": dict(member="id", kind="text"), "memberUnlisted": dict(member="id"),
    "keyAdmitted": dict(member="id", certificate="hex", approvedBy="id"), "keyRevoked": dict(certificate="hex"), "checkedIn": dict(member="id"), "checkedOut": dict(member="id"),
    "paperAdded": dict(paper="id", sha256="hex", title="text"), "paperReplaced": dict(paper="id", replaces="text", sha256="hex", title="text"), "paperRenamed": dict(paper="id", title="text"), "paperAudienceSet": dict(paper="id"),
    "paperWithdrawn": dict(paper="id", reason="text"), "voteOpened": dict(vote="id", kind="text", question="hash", content="object"), "voteClosing": dict(vote="id"),
    "voteClosed": dict(vote="id", box="object", counts="object", base="count", silent="count", void="list", outcome="text", roll="object"), "voteVoided": dict(vote="id", reason="text"),
    "minutesApproved": dict(sha256="hex"), "attested": dict(size="count", n="count", m="count"), "levelNamed": dict(level="text"), "tellersNamed": dict(members="ids"), "secretKeysAsked": dict(vote="id", commitment="hash"),
    "secretKeysMade": dict(vote="id", commitment="hash", issuer="text", urn="text", certificate="hex", signedAt="text", signature="text"), "secretKeysChecked": dict(vote="id", keys="hash"),
    "urnOpened": dict(vote="id", tellers="ids"), "ballotPaperTaken": dict(vote="id", voter="id", device="id"), "urnSealed": dict(vote="id", size="count", root="hash"),
    "voteDecided": dict(vote="id"), "spokenEntered": dict(vote="id"), "boardPublished": dict(vote="id", lines="list", root="hash", left="count", certificate="hex", signedAt="text", signature="text")}
SECRET = ("secretKeysAsked", "secretKeysMade", "secretKeysChecked", "urnOpened", "ballotPaperTaken", "urnSealed", "boardPublished", "voteDecided", "spokenEntered")
secret, tellers_named, levels = {}, [], set()               # vote -> [(seq, entry)]; [(seq, members)]
votes, papers, attested, approved, stops, closed_session = {}, [], [], [], [], None
listed, present, keys = {}, {}, {}          # member -> spans of [from, to, kind]; certificate -> [member, from, revoked]
def start(spans, seq, kind=None): spans.append([seq, None, kind])
def stop(spans, seq):
    if spans and spans[-1][1] is None: spans[-1][1] = seq; return True
    return False
def at(spans, seq): return next((s for s in spans or [] if s[0] <= seq and (s[1] is None or s[1] > seq)), None)
def kind(member, seq): return (at(listed.get(member), seq) or [None, None, None])[2]
def delegates(seq): return [m for m in listed if kind(m, seq) == "delegate"]
def was_present(member, a, z): return any(s[0] <= z and (s[1] is None or s[1] > a) for s in present.get(member, []))
for i, e in enumerate(entries):
    o, t, where = e["open"], re.sub(r"\.\d+$", "", e["type"]), "log/entries.ndjson:%d" % i
    if (i == 0) != (t == "meetingCreated"): find(where, "a meeting is created once, by its first entry")
    if closed_session is not None and t not in ("attested", "minutesApproved", "restored", "conclusionWritten", "conclusionChanged", "conclusionRemoved"): find(where, t + " after the session's closing")
    if t in SHAPES and not shaped(o, **SHAPES[t]): find(where, t + " has another shape"); continue
    if t == "memberListed": stop(listed.setdefault(o["member"], []), i); start(listed[o["member"]], i, o["kind"])
    elif t == "memberUnlisted":
        if not stop(listed.get(o["member"]), i): find(where, "was not listed")
        stop(present.get(o["member"]), i)
    elif t == "keyAdmitted":
        if keys.setdefault(o["certificate"], [o["member"], i, None])[0] != o["member"]: find(where, "a key of two members")
    elif t == "keyRevoked":
        if o["certificate"] in keys and keys[o["certificate"]][2] is None: keys[o["certificate"]][2] = i
    elif t == "checkedIn":
        if kind(o["member"], i) is None: find(where, "checks in without being listed")
        if at(present.get(o["member"]), i) is None: start(present.setdefault(o["member"], []), i)
    elif t == "checkedOut": stop(present.get(o["member"]), i)
    elif t in ("paperAdded", "paperReplaced"):
        if t == "paperReplaced" and not any(o["replaces"] in (p["paper"], p["sha256"]) for p in papers): find(where, "replaces what was never published")
        papers.append({"paper": o["paper"], "sha256": o["sha256"], "titles": {o["title"]}, "seq": i, "gone": False, "item": o.get("item"), "some": isinstance(o.get("audience"), dict)})
    elif t == "paperRenamed":
        for p in papers:
            if p["paper"] == o["paper"]: p["titles"].add(o["title"])
    elif t == "paperAudienceSet":
        for p in papers:
            if p["paper"] == o["paper"]: p["some"] = isinstance(o.get("audience"), dict)
    elif t == "paperWithdrawn":
        if not any(p["paper"] == o["paper"] for p in papers): find(where, "withdraws what was never published")
        for p in papers:
            if p["paper"] == o["paper"]: p["gone"] = True
    elif t == "levelNamed": levels.add(o["level"])
    elif t == "tellersNamed": tellers_named.append((i, o["members"]))
    elif t in SECRET: secret.setdefault(o["vote"], []).append((i, e))
    elif t == "voteOpened":
        if o["vote"] in votes: find(where, "opened twice")
        else: votes[o["vote"]] = {"vote": o["vote"], "opened": i, "open": o, "closing": None, "closed": None, "voided": None}
    elif t in ("voteClosing", "voteClosed", "voteVoided"):
        v = votes.get(o["vote"])
        if v is None: find(where, "of a vote that was never opened"); continue
        if t == "voteVoided": v["voided"] = i if v["voided"] is None else v["voided"]
        elif t == "voteClosing":
            if v["closing"] is not None or v["closed"] is not None: find(where, "closed twice")
            else: v["closing"] = i
        elif v["closed"] is not None: find(where, "closed twice")
        else:
            if v["closing"] is None: find(where, "a result without a closing")
            if e.get("by") != "system": find(where, "a result that a person wrote")
            v["closed"], v["result"] = i, o
    elif t in ("adjourned", "sessionClosed"):
        stops.append(i)
        if t == "sessionClosed" and closed_session is None: closed_session = i
    elif t == "minutesApproved":
        if closed_session is None: find(where, "minutes approved before the closing")
        approved.append(o["sha256"])
    elif t == "attested":
        if o["size"] > i or o["size"] < 1: find(where, "witnesses of the future")
        if any(a["size"] == o["size"] for a in attested): find(where, "counted twice")
        attested.append({**o, "seq": i})
if closed_session is None: find("log/entries.ndjson", "the session was never closed")
def need(why, a, z=None):
    if not any("log/checkpoints/%d.txt" % n in files for n in range(a, (z or a) + 1)): find("log/checkpoints", "none of " + why)
if closed_session is not None: need("the closing", closed_session + 1)

${STORY}

def outcome(n, base, rule):
    left, right = n * rule["fraction"][1], base * rule["fraction"][0]
    return "adopted" if n > 0 and base > 0 and (left > right if rule["strict"] else left >= right) else "rejected"

# Section 6: a secret vote: keys bound, made and compared in time; papers signed for; a board on which every paper bears both issuers'
# signatures; counted again.
def der(tag, *contents):
    body = b"".join(contents)
    if len(body) < 128: return bytes([tag, len(body)]) + body
    size = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(size)]) + size + body
def by_key(where, spki, signature, data):
    """Whether openssl takes it for that key's signature (DER) over the data, with SHA-256."""
    name = "key-" + sha(spki + signature + data).hex()
    return openssl("dgst", "-sha256", "-keyform", "DER", "-verify", temporary(name, spki), "-signature", temporary(name + ".sig", signature), temporary(name + ".data", data)).returncode == 0
def ecdsa(raw): return der(0x30, *(der(2, n.to_bytes(n.bit_length() // 8 + 1, "big")) for n in (int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))))
PKCS9 = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09"
def stands(i, member, o, content):
    """Whether the entry's signature is the member's over the content: by a key admitted and not revoked there, near the entry's time."""
    key, c = keys.get(o["certificate"]), certificates.get(o["certificate"])
    name = "pki/certificates/%s.pem" % o["certificate"]
    if key is None or c is None or key[0] != member or key[1] > i or (key[2] is not None and key[2] <= i): return False
    when = ms(o["signedAt"])
    if abs(when - ms(entries[i]["at"])) > 600000 or not c.stood(when) or not c.may_sign(): return False
    if openssl("verify", "-no_check_time", "-CAfile", roots_file, *(["-untrusted", between_file] if certificates else []), temporary(name, read(name))).returncode: return False
    tbs = parts(parts(parts(c.der)[0][1])[0][1])
    serial, spki = tbs[1][2], tbs[6][2]
    digits = re.sub(r"\D", "", o["signedAt"][:19])
    time = der(0x17, digits[2:].encode() + b"Z") if 1950 <= int(digits[:4]) < 2050 else der(0x18, digits.encode() + b"Z")
    attribute = lambda oid, value: der(0x30, der(6, oid), der(0x31, value))
    issued = der(0x30, der(0x30, der(0xa4, c.issuer)), serial)
    attributes = der(0x31, *sorted([attribute(PKCS9 + b"\x03", der(6, b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01")), attribute(PKCS9 + b"\x05", time), attribute(PKCS9 + b"\x04", der(4, sha(jcs(content)))),
        attribute(PKCS9 + b"\x10\x02\x2f", der(0x30, der(0x30, der(0x30, der(4, bytes.fromhex(c.sha)), issued))))]))
    raw = unb64u(o["signature"])
    return by_key(name, spki, ecdsa(raw) if len(raw) == 64 else raw, attributes)
def modulus(text):
    """Of an issuer's key: RSA, exponent 65537, 2048 to 4096 bits."""
    n = int.from_bytes(parts(parts(parts(parts(unb64u(text))[0][1])[1][1], 1)[0][1])[0][1], "big")
    key = der(0x30, der(2, n.to_bytes(n.bit_length() // 8 + 1, "big")), der(2, b"\x01\x00\x01"))
    if unb64u(text) != der(0x30, der(0x30, der(6, b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01"), der(5)), der(3, b"\x00", key)) or not 2048 <= n.bit_length() <= 4096 or n.bit_length() % 8: raise ValueError("key")
    return n
def pss(n, signature, message):
    """RSASSA-PSS with SHA-384 and a salt of 48 bytes (RFC 8017, 9.1.2)."""
    size, h384 = n.bit_length() // 8, lambda data: hashlib.sha384(data).digest()
    if len(signature) != size or int.from_bytes(signature, "big") >= n: return False
    em = pow(int.from_bytes(signature, "big"), 65537, n).to_bytes(size, "big")
    masked, h = em[:-49], em[-49:-1]
    mask = b"".join(h384(h + k.to_bytes(4, "big")) for k in range(len(masked) // 48 + 1))
    db = bytes(x ^ y for x, y in zip(masked, mask))
    db = bytes([db[0] & 0x7f]) + db[1:]
    return em[-1] == 0xbc and masked[0] < 128 and db[:-48] == bytes(len(db) - 49) + b"\x01" and h == h384(bytes(8) + h384(message) + db[-48:])
def paper(folder, vote, question, issuers, line):
    """The name of a paper's token; None where it is no paper of this vote."""
    if not shaped(line, choice="choice", key="text", random="text", server="text", signature="text", tellers="text", tracker="text") or len(line) != 7: return None
    key, prefix, raw = unb64u(line["key"]), unb64u(line["random"]), unb64u(line["signature"])
    if len(key) != 65 or key[0] != 4 or len(prefix) != 32 or len(raw) != 64 or any(b64u(unb64u(line[k])) != line[k] for k in ("key", "random", "server", "signature", "tellers", "tracker")): return None
    message = prefix + b"ecabinet/secret/v1" + vote.encode() + key
    if not all(pss(n, unb64u(line[k]), message) for k, n in issuers.items()): return None
    said = {"kind": "ecabinet/secret-ballot/v1", "meeting": first["meeting"], "vote": vote, "question": question, "choice": line["choice"], "tracker": line["tracker"], "token": b64u(sha(message))}
    spki = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + key
    return sha(message) if by_key(folder, spki, ecdsa(raw), jcs(said)) else None
def answers(content, names, choice):
    form, chosen = content.get("form"), [choice] if isinstance(choice, str) else choice
    if not set(chosen) <= set(names): return False
    if form is None: return isinstance(choice, str)
    if isinstance(choice, str) or chosen != sorted(set(chosen)): return False
    if form["kind"] == "ranked": return order_on(form, chosen) is not None
    return len(chosen) <= form["most"] if form["kind"] == "election" else all(len(set(one["options"]) & set(chosen)) < 2 for one in form["officers"])
def check_secret(v, folder, names, rule, closing):
    vote, opened, o, content, result = v["vote"], v["opened"], v["open"], v["open"]["content"], v.get("result")
    said = lambda t: [(i, e, e["open"]) for i, e in secret.get(vote, []) if e["type"] == t]
    for name in under(folder + "/"):
        if not re.fullmatch(r"question\.json|board\.ndjson|requests/.*", name[len(folder) + 1:]): find(name, "no file of a secret vote")
    if said("voteDecided") or said("spokenEntered"): find(folder, "decided by something else than its papers")
    asked, made, urns = said("secretKeysAsked"), said("secretKeysMade"), said("urnOpened")
    its = content.get("secret")
    if not shaped(its, server="text", tellers="text", urn="text") or not asked or not made or not urns: find(folder, "its question names no keys, or nobody made them"); return
    hashed, (j, maker, m) = lambda text: b64u(sha(text.encode())), made[-1]
    tellers, named, device = urns[0][2]["tellers"], [t for i, t in tellers_named if i < opened], maker.get("by")
    if len(asked) > 1 or asked[0][0] > j or j > opened or hashed("ecabinet/issuer/v1\n%s\n%s\n%s" % (first["meeting"], vote, its["server"])) != asked[0][2]["commitment"]: find(folder, "the server was not bound to its key before the tellers made theirs")
    if (m["commitment"], m["issuer"], m["urn"]) != (asked[0][2]["commitment"], its["tellers"], its["urn"]): find(folder, "not the keys that the tellers' device made")
    if not stands(j, device, m, {"kind": "ecabinet/tellers-keys/v1", "meeting": first["meeting"], "vote": vote, "commitment": m["commitment"], "issuer": m["issuer"], "urn": m["urn"], "teller": device}): find(folder, "its keys are not signed by who made them")
    compared = hashed("ecabinet/tellers-keys/v1\n%s\n%s\n%s\n%s" % (vote, m["commitment"], m["issuer"], m["urn"]))
    if not any(c["keys"] == compared and j < i < opened and e.get("by") != device and e.get("by") in tellers for i, e, c in said("secretKeysChecked")): find(folder, "no second teller compared its keys before it was opened")
    if len(urns) > 1 or urns[0][0] < opened or not named or named[-1] != tellers or device not in tellers or set(tellers) & set(names) or len(tellers) < (7 if "province" in levels else 3) and urns[0][2].get("fewTellers") is not True:
        find(folder, "not counted by those who were named, or by one who stands, or by too few")
    if any(kind(t, max([i for i, t in tellers_named if i < opened], default=opened)) != "delegate" for t in tellers): find(folder, "counted by one who is no delegate")
    issuers = {k: modulus(its[k]) for k in ("server", "tellers")}
    if issuers["server"] == issuers["tellers"]: find(folder, "both issuers have one key")
    taken = {}
    for i, e, t in said("ballotPaperTaken"):
        voter, where = t["voter"], "log/entries.ndjson:%d" % i
        if voter in taken or e.get("by") != voter or t["device"] != device or not opened < i < closing: find(where, "a paper taken twice, by another, elsewhere or out of time")
        if kind(voter, i) != "delegate" or kind(voter, opened) != "delegate" or at(present.get(voter), i) is None: find(where, "a paper taken by no delegate who was there")
        if takes_no_part(vote, voter, i): tell(i, "request/conflict", voter)
        if i in opened_parts: find(where, "what was hidden of a request is opened")
        taken.setdefault(voter, i)
    if set(under(folder + "/requests/")) != {"%s/requests/%s.%s" % (folder, voter, ext) for voter in taken for ext in ("json", "p7s")}: find(folder + "/requests", "not exactly those who took a paper")
    blinded = []
    def request(voter):
        name, i = "%s/requests/%s.json" % (folder, voter), taken[voter]
        one = canonical(read(name))
        want = {"kind": "ecabinet/ballot-paper/v1", "meeting": first["meeting"], "vote": vote, "question": o["question"], "log": {"size": opened + 1, "root": b64u(root(leaves[:opened + 1]))}, "voter": voter}
        if not shaped(one, server="hash", tellers="hash") or {k: x for k, x in one.items() if k not in ("server", "tellers")} != want: find(name, "for something else"); return
        blinded.extend((one["server"], one["tellers"]))
        moment, p7s = ms(entries[i]["at"]), name[:-5] + ".p7s"
        cms = signed(p7s, name, moment)
        if cms is None: return
        if abs(cms.time - moment) > 601000: find(p7s, "signed at another time")
        key = keys.get(cms.certificate.sha)
        if key is None or key[1] > i or key[0] != voter or key[2] is not None and key[2] <= i or on_the_list(cms.certificate, moment): find(p7s, "no key of theirs, or revoked")
        else: personal(p7s, cms, voter)
    parallel(lambda voter: guarded("%s/requests/%s" % (folder, voter), lambda: request(voter)), sorted(taken))
    if len(set(blinded)) != len(blinded): find(folder + "/requests", "one blinded message for two papers")
    boards, urn = said("boardPublished"), said("urnSealed")
    if not boards:
        if result or folder + "/board.ndjson" in files: find(folder + "/board.ndjson", "no board in the log")
        return
    (b, publisher, board), lines = boards[0], [jcs(line) for line in boards[0][2]["lines"]]
    if read(folder + "/board.ndjson") != b"".join(line + b"\n" for line in lines): find(folder + "/board.ndjson", "changed or missing")
    if len(boards) > 1 or len(urn) != 1 or v["closing"] is None or not v["closing"] < urn[0][0] < b or v["closed"] is not None and v["closed"] < b: find(folder, "its urn and board stand out of place")
    if publisher.get("by") != device or b64u(root([sha(b"\x00" + line) for line in lines])) != board["root"]: find(folder, "a board by another, or of another root")
    if not stands(b, device, board, {"kind": "ecabinet/board/v1", "meeting": first["meeting"], "vote": vote, "question": o["question"], "root": board["root"], "size": len(lines), "left": board["left"]}): find(folder, "its board is not signed by its teller")
    if len(lines) > len(taken) or urn and len(lines) + board["left"] > urn[0][2]["size"]: find(folder, "more papers than were taken or dropped")
    tokens = parallel(lambda line: guarded(folder + "/board.ndjson", lambda: paper(folder, vote, o["question"], issuers, line)), board["lines"])
    if None in tokens: find(folder + "/board.ndjson", "a paper that was not issued for this vote, or altered")
    if [t for t in tokens if t] != sorted({t for t in tokens if t}): find(folder + "/board.ndjson", "not sorted, or a paper twice")
    if result is None: return
    if (result["box"].get("size"), result["box"].get("root")) != (len(lines), board["root"]) or result["roll"] or result["void"]: find(folder, "a result of another board, or with names")
    choices = [[c] if isinstance(c, str) else c for c in (line["choice"] for line, t in zip(board["lines"], tokens) if t) if answers(content, names, c)]
    counts = {n: sum(n in c for c in choices) for n in names}
    total = delegates(opened)
    here = sum(kind(d, closing) == "delegate" and (d in taken or at(present.get(d), closing) is not None) for d in total)
    number = {"total": len(total), "present": max(here, len(lines)), "cast": len(lines), "valid": sum(len(c) > 0 for c in choices)}[rule["base"]]
    if counts != result["counts"] or number != result["base"] or len(total) - len(lines) != result["silent"]: find(folder, "counted again: %s of %d" % (counts, number))
    if any(n > number for n in counts.values()): find(folder, "more than the base")
    if "for" in counts and result["outcome"] != outcome(counts["for"], number, rule): find(folder, "the outcome does not follow")

${DECISIONS}

${PRINTED}

${ADJUSTED}

# Section 5: votes: every last ballot, signed, as sealed; counted again.
def check_vote(v):
    vote, opened, o = v["vote"], v["opened"], v["open"]
    folder, content, result = "votes/" + vote, o["content"], v.get("result")
    closing = next(n for n in (v["closing"], v["closed"], v["voided"], len(entries)) if n is not None)
    need("the opening of vote " + vote, opened + 1)
    if v["closed"] is None and v["voided"] is None: find(folder, "left open")
    if v["closing"] is not None and v["closed"] is not None: need("the closing of vote " + vote, v["closing"] + 1, v["closed"] + 1)
    if b64u(sha(jcs(content))) != o["question"]: find(folder, "question and hash differ")
    if read(folder + "/question.json") != jcs(content): find(folder + "/question.json", "changed or missing")
    if not is_question(content): find(folder, "no question"); return
    rule, names = content["rule"], [one["id"] for one in content["options"]]
    if len(set(names)) != len(names): find(folder, "an option twice")
    for paper in content["papers"]:
        if not any(p["sha256"] == paper and p["seq"] < opened for p in papers): find(folder, "names a paper that was not published before")
    if o["kind"] == "secret": check_secret(v, folder, names, rule, closing); return
    if o["kind"] != "public": find(folder, "neither public nor secret"); return
    for name in [folder + "/board.ndjson", *under(folder + "/requests/")]:
        if name in files: find(name, "no file of a public vote")
    if folder + "/box.ndjson" not in files: find(folder + "/box.ndjson", "missing")
    box, tree = read_log(folder + "/box.ndjson", base + "/" + vote)
    if folder + "/openings.ndjson" not in files: find(folder + "/openings.ndjson", "missing")
    openings = read_openings(folder + "/openings.ndjson", box)
    last, ended, history = {}, None, None
    for i, e in enumerate(box):
        b, t, where = e["open"], e["type"], "%s/box.ndjson:%d" % (folder, i)
        if ended is not None: find(where, "after the box was closed")
        if (i == 0) != (t == "boxOpened"): find(where, "a box is opened once, by its first entry")
        if t == "boxOpened":
            if not shaped(b, meeting="id", vote="id", question="hash", log="object") or not shaped(b["log"], size="count", root="hash"): find(where, "another shape"); continue
            history = history or b["log"]
            if (b["meeting"], b["vote"], b["question"]) != (first["meeting"], vote, o["question"]): find(where, "of another meeting, vote or question")
            if not opened < b["log"]["size"] <= closing or b64u(root(leaves[:b["log"]["size"]])) != b["log"]["root"]: find(where, "of another history")
        elif t == "ballotCast":
            if not shaped(b, voter="id", revision="count") or b["revision"] < 1 or "sealed" not in e: find(where, "another shape"); continue
            if b["revision"] <= last.get(b["voter"], (0, 0))[0]: find(where, "a revision again, or out of order")
            else: last[b["voter"]] = (b["revision"], i)
            if paused(vote, v["closing"], ms(e["at"])): find(where, "ballot/while-paused: " + e["at"])
            if e.get("by", b["voter"]) != b["voter"]: find(where, "put in by another")
        elif t == "boxClosed":
            ended = i
            if v["closing"] is None or b.get("after") != v["closing"] + 1: find(where, "not closed after this vote's closing")
        elif t != "restored": find(where, "no entry of a box")
    if ended is None and (result or v["voided"] is None): find(folder + "/box.ndjson", "never closed")
    if result and (not shaped(result["box"], size="count", root="hash") or (result["box"]["size"], result["box"]["root"]) != (len(box), b64u(root(tree)))): find(folder + "/box.ndjson", "not the box that was counted")
    here = under(folder + "/ballots/")
    if not result:
        if openings or here: find(folder, "set aside, and yet opened")
        return
    if set(openings) != {i for _, i in last.values()}: find(folder + "/openings.ndjson", "not exactly the last ballots")
    if set(here) != {"%s/ballots/%s.%s" % (folder, voter, ext) for voter in last for ext in ("json", "p7s")}: find(folder + "/ballots", "not exactly the voters of the box")
    moment = ms((box[ended] if ended is not None else box[-1])["at"]) if box else 0
    early, late = ms(entries[opened]["at"]) - 601000, moment + 600000
    void = [w["voter"] for w in result["void"] if shaped(w, voter="id", reason="text") and w["reason"] != ""]
    if len(void) != len(result["void"]) or len(set(void)) != len(void) or not set(void) <= set(last): find(folder, "void ballots without a reason, twice, or of nobody")
    def one(voter):
        name = "%s/ballots/%s.json" % (folder, voter)
        revision, i = last[voter]
        sealed = openings.get(i) if isinstance(openings.get(i), dict) else {}
        ballot = sealed.get("ballot") if isinstance(sealed.get("ballot"), dict) else {}
        if read(name) != jcs(ballot): find(name, "not the ballot that was sealed")
        want = {"kind": "ecabinet/ballot/v1", "meeting": first["meeting"], "vote": vote, "question": o["question"], "log": {k: history[k] for k in ("size", "root")} if history else None, "voter": voter, "revision": revision}
        if {k: x for k, x in ballot.items() if k != "choice"} != want: find(name, "for something else")
        choice = ballot.get("choice")
        chosen = [choice] if isinstance(choice, str) else choice if KIND["choice"](choice) else None
        if chosen is None or not set(chosen) <= set(names) or isinstance(choice, list) and ("for" in names or chosen != sorted(set(chosen)) or type(content.get("max")) is int and len(chosen) > content["max"]): find(name, "not a choice that was asked for")
        if chosen and is_question(content) and is_form(content.get("form")) and content["form"]["kind"] == "ranked":
            for fault in ranked_faults(chosen): find(name, fault + ": " + ", ".join(chosen))
        p7s = name[:-5] + ".p7s"
        cms = signed(p7s, name, moment) if p7s in files else None
        reasons = []
        if kind(voter, closing) != "delegate" or kind(voter, opened) != "delegate": reasons.append("no delegate at the opening and the closing")
        if not was_present(voter, opened, closing): reasons.append("never checked in")
        if takes_no_part(vote, voter, closing): reasons.append("ballot/conflict")
        if cms:
            if not early <= cms.time <= late: find(p7s, "signed at another time")
            if "signature" in sealed and sealed["signature"] != guarded(p7s, cms.travelled): find(p7s, "not the signature that was sealed")
            try:
                if ms(sealed.get("signedAt")) // 1000 * 1000 != cms.time: find(p7s, "not the time that was sealed")
            except ValueError: pass  # some other software's way of telling it: the signature itself holds the time
            key = keys.get(cms.certificate.sha)
            if key is None or key[1] > closing or key[0] != voter: reasons.append("no key that was admitted for them")
            elif key[2] is not None and key[2] <= closing or closing < len(entries) and on_the_list(cms.certificate, ms(entries[closing]["at"])): reasons.append("a revoked key")
            if not reasons: personal(p7s, cms, voter)
        if reasons and (voter in result["roll"] or voter not in void): find(name, "counted, or not set aside: " + ", ".join(reasons))
        if not reasons and voter in void: find(name, "set aside without a reason")
        return voter, choice, chosen or [], not reasons
    ballots = [b for b in parallel(lambda voter: guarded(folder + "/ballots/" + voter, lambda: one(voter)), sorted(last)) if b]
    roll = {voter: choice for voter, choice, _, able in ballots if able}
    if roll != result["roll"]: find(folder, "the roll is another")
    counts = {n: sum(n in set(chosen) for _, _, chosen, able in ballots if able) for n in names}
    total = delegates(opened)
    number = {"total": len(total), "present": sum(kind(m, closing) == "delegate" and (m in roll or at(present.get(m), closing) is not None) for m in total), "cast": len(roll), "valid": sum(len(c) > 0 for c in roll.values())}[rule["base"]]
    if counts != result["counts"]: find(folder, "counted again: %s" % counts)
    if number != result["base"]: find(folder, "the base is %d" % number)
    if result["silent"] not in (len(set(total) - set(roll)), len(set(total) - set(roll) - set(void))): find(folder, "another number sent nothing")
    if any(type(n) is not int or n > result["base"] for n in result["counts"].values()): find(folder, "more than the base")
    if "for" in counts:
        if result["outcome"] != outcome(counts["for"], number, rule): find(folder, "the outcome does not follow")
for v in votes.values():
    for check in (check_vote, check_decision, check_represented, check_election): guarded("votes/" + v["vote"], lambda: check(v))
guarded("log/entries.ndjson", check_hands)
guarded("log/entries.ndjson", check_appointments)
guarded("log/entries.ndjson", check_adjustments)
for p in on_paper.values(): guarded("log/entries.ndjson:%d" % p["opened"], lambda: check_printed(p))
for name in sorted({n.split("/")[1] for n in under("votes/")} - set(votes)): find("votes/" + name, "never opened")

# Section 7: witnesses, papers, minutes.
there = {}
def witness(name):
    size, member = int(name.split("/")[2]), os.path.basename(name)[:-4]
    content = "log/checkpoints/%d.txt" % size
    if content not in files: find(name, "no checkpoint"); return
    seq = min(size, len(entries)) - 1
    moment = ms(entries[seq]["at"])
    cms = signed(name, content, moment)
    if kind(member, seq) != "delegate" or at(present.get(member), seq) is None: find(name, "not a delegate who was there")
    if cms is None: return
    key = keys.get(cms.certificate.sha)
    if key is None or key[1] > seq or key[0] != member or key[2] is not None and key[2] <= seq or on_the_list(cms.certificate, moment): find(name, "no key of theirs, or revoked")
    said = next((a["seq"] for a in attested if a["size"] == size), None)
    if not moment - 601000 <= cms.time <= (ms(entries[said]["at"]) if said is not None else moment) + 600000: find(name, "signed at another time")
    personal(name, cms, member)
for name in under("log/witnesses/"): there.setdefault(int(name.split("/")[2]), []).append(name)
parallel(lambda name: guarded(name, lambda: witness(name)), under("log/witnesses/"))
for a in attested:
    where = "log/entries.ndjson:%d" % a["seq"]
    if len(there.get(a["size"], [])) != a["n"]: find(where, "another number of witnesses than are here")
    if a["n"] > a["m"]: find(where, "more than were asked")
    there_now = [[m for m in delegates(s) if at(present.get(m), s)] for s in (a["size"] - 1, a["seq"] - 1)]
    least = min(sum(any(k[0] == m and k[1] <= s and (k[2] is None or k[2] > s) for k in keys.values()) for m in ms_) for s, ms_ in zip((a["size"] - 1, a["seq"] - 1), there_now))
    if not least <= a["m"] <= max(len(ms_) for ms_ in there_now): find(where, "another number of tablets than were there")
    if "log/checkpoints/%d.txt" % a["size"] not in files: find(where, "no checkpoint of it")
for size in set(there) - {a["size"] for a in attested}: find("log/witnesses/%d" % size, "counted by no entry")
for a, z in zip(stops, stops[1:] + [len(entries)]):
    if not any(a < one["size"] <= z for one in attested): find("log/entries.ndjson:%d" % a, "nothing says how many tablets witnessed it")
standing = {p["sha256"] for p in papers if not p["gone"]}
for name in under("documents/"):
    if not name.endswith(".pdf"): continue
    if digest[name].hex() != name[10:-4]: find(name, "changed")
    if name[10:-4] not in standing: find(name, "withdrawn or never published, and yet here")
def index():
    rows = canonical(read("documents/index.json"))["papers"]
    if not all(shaped(r, paper="id", sha256="hex", title="text") for r in rows): raise ValueError("shape")
    # What was not for everybody, or on an item in which somebody takes no part, may be kept back: its hash stands in the log.
    kept_back = {(r["paper"], r["sha256"]) for r in rows if r.get("withheld")}
    conflict = {item for item, _ in conflicts}
    gone = lambda p: p["gone"] or ((p["some"] or isinstance(p["item"], str) and p["item"] in conflict) and (p["paper"], p["sha256"]) in kept_back)
    if sorted((r["paper"], r["sha256"], bool(r.get("withheld"))) for r in rows) != sorted({(p["paper"], p["sha256"], gone(p)) for p in papers}): find("documents/index.json", "not what the log published")
    for p in papers:
        if not gone(p) and "documents/%s.pdf" % p["sha256"] not in files: find("documents/%s.pdf" % p["sha256"], "missing")
    for r in rows:
        if not any(p["paper"] == r["paper"] and p["sha256"] == r["sha256"] and r["title"] in p["titles"] for p in papers): find("documents/index.json", r["paper"] + " has another title")
guarded("documents/index.json", index)
def minutes():
    told = canonical(read("minutes/minutes.json"))
    if told["meeting"] != first["meeting"]: find("minutes/minutes.json", "of another meeting")
    names = [r["vote"] for r in told["votes"]]
    if len(set(names)) != len(names): find("minutes/minutes.json", "a vote twice")
    for r in told["votes"]:
        result = votes.get(r["vote"], {}).get("result")
        if result is None: find("minutes/minutes.json", r["vote"] + " has no result in the log")
        elif any(r.get(k) != result[k] for k in ("counts", "base", "silent", "outcome")): find("minutes/minutes.json", "other numbers for vote " + r["vote"])
        decided, marked = (decisions.get(r["vote"]), r.get("decided")), (elected.get(r["vote"]), r.get("elected"))
        if (decided[0] is None) != (decided[1] is None) or decided[0] and any(decided[1].get(k) != decided[0][1][k] for k in ("counts", "base", "silent", "outcome")) \
            or [{k: one[k] for k in ("member", "holder", "choice")} for one in proxies_of(decided[0][1] if decided[0] else None)] != (r.get("proxies") or []) \
            or (marked[0][1] if marked[0] else None) != marked[1]: find("minutes/minutes.json", "minutes/other-decision: " + r["vote"])
    rows = [sorted(jcs(row) for row in all) for all in (told.get("paperVotes", []), printed_rows())]
    if rows[0] != rows[1]: find("minutes/minutes.json", "minutes/paper-votes")
    for v in votes.values():
        if v["closed"] is not None and v["voided"] is None and v["vote"] not in names: find("minutes/minutes.json", "tells nothing of vote " + v["vote"])
guarded("minutes/minutes.json", minutes)
if approved and digest.get("minutes/minutes.pdf", b"").hex() != approved[-1]: find("minutes/minutes.pdf", "not the file that was approved")

for what in sorted(set(found)): print("FINDING " + what)
print("%d entries, %d votes, %d ballots, %d papers: %s" % (len(entries), len(votes), len([n for n in files if re.fullmatch(r"votes/.*/ballots/.*\.json", n)]), len(papers), "%d finding(s)" % len(set(found)) if found else "everything agrees"))
sys.exit(1 if found else 0)
END
`;

/** What is published outside of any bundle, hex. */
export const SCRIPT_SHA256 = toHex(sha256(utf8(VERIFY_SCRIPT)));
