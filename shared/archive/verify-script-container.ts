/** The part of `verify.sh` that reads the file itself and holds every member against the sums and the manifest. It is Python. */
import { sha256 } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from '../base/bytes.ts';
import { EARLIER_READMES, EARLIER_SCRIPTS } from './earlier-files.ts';
import { README } from './readme.ts';

const quoted = (hashes: readonly string[]): string => hashes.map((one) => `"${one}"`).join(', ');

export const CONTAINER = String.raw`# Section 8: the file. Members stored, nothing but their names, sizes and sums: made again from them it is the same, byte for byte.
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
    if name in files and digest[name].hex() not in known: find(name, "not a version that this script knows: never run it")`;
