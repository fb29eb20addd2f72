/**
 * `verify.sh`, as it stands in every bundle: the same checks in outline with openssl and python3 alone, for a reader who
 * trusts none of this software. It is kept apart from `verify.ts` on purpose: two readings of one contract.
 */
export const VERIFY_SCRIPT = String.raw`#!/bin/sh
# Checks this record with openssl (3.0 or later) and python3 alone.
#   sh verify.sh FINGERPRINT
# FINGERPRINT: SHA-256 of the signing authority's certificate, 64 hex digits, from the printed minutes or a public notice,
# never from this folder. Prints every finding; ends with 0 when there is none, 1 when there are, 2 when called wrongly.
if [ "$#" -ne 1 ]; then echo "usage: sh verify.sh FINGERPRINT" >&2; exit 2; fi
cd "$(dirname "$0")" || exit 2
exec python3 - "$1" <<'END'
import base64, datetime, glob, hashlib, json, os, re, subprocess, sys, tempfile, xml.etree.ElementTree as xml
from concurrent.futures import ThreadPoolExecutor

expected = re.sub(r"[\s:]", "", sys.argv[1]).lower()
if not re.fullmatch("[0-9a-f]{64}", expected):
    print("FINGERPRINT has 64 hex digits", file=sys.stderr); sys.exit(2)
found = []
def find(what): found.append(what)
def read(name):
    try:
        with open(name, "rb") as f: return f.read()
    except OSError:
        find(name + ": missing"); return b""
def sha(data): return hashlib.sha256(data)
def b64u(data): return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
def unb64u(text): return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
def jcs(value): return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
def der(name): return base64.b64decode("".join(l for l in read(name).decode().splitlines() if l and not l.startswith("-")))
def seconds(at): return int(datetime.datetime.fromisoformat(at.replace("Z", "+00:00")).timestamp())
def run(*args): return subprocess.run(["openssl", *args], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0
scratch = tempfile.TemporaryDirectory()
def temporary(name, data):
    path = os.path.join(scratch.name, name)
    with open(path, "wb") as f: f.write(data)
    return path

# 1. Files, against the sums and the manifest that the seal signed.
files = sorted(os.path.relpath(os.path.join(d, f)) for d, _, fs in os.walk(".") for f in fs)
listed = {}
for line in read("META-INF/sha256sums.txt").decode().splitlines():
    listed[line[66:]] = line[:64]
for name in files:
    if name == "META-INF/sha256sums.txt": continue
    if listed.get(name) != sha(read(name)).hexdigest(): find(name + ": changed, or not in sha256sums.txt")
for name in listed:
    if name not in files: find(name + ": missing")
covered = {}
for node in xml.fromstring(read("META-INF/ASiCManifest001.xml")).iter():
    if node.tag.endswith("}DataObjectReference"):
        covered[node.get("URI")] = [c.text for c in node if c.tag.endswith("}DigestValue")][0]
for name in files:
    if name.startswith("META-INF/") or name == "mimetype": continue
    if covered.get(name) != base64.b64encode(sha(read(name)).digest()).decode(): find(name + ": changed, or not in the manifest")
for name in covered:
    if name not in files: find(name + ": missing")

# 2. The authority, and who else is trusted.
if sha(der("pki/ca.pem")).hexdigest() != expected: find("pki/ca.pem: not the authority expected")
roots = temporary("roots.pem", b"".join(read(n) for n in ["pki/ca.pem", *sorted(glob.glob("pki/trust/*.pem"))]))
only_ca = temporary("ca.pem", read("pki/ca.pem"))
between = temporary("between.pem", b"".join(read(n) for n in sorted(glob.glob("pki/certificates/*.pem"))))
def signed(p7s, content, at, cafile=roots):
    """SHA-256 of the signer's certificate, or None."""
    out = os.path.join(scratch.name, p7s.replace("/", "_"))
    args = ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", p7s, "-content", content, "-CAfile", cafile,
            "-attime", str(at), "-signer", out, "-out", os.devnull]
    if os.path.getsize(between) > 0: args += ["-certfile", between]
    return sha(der(out)).hexdigest() if os.path.exists(p7s) and run(*args) else None

# 3. A log: canonical lines, numbered, a tree over them, signed checkpoints.
def root(leaves):
    if not leaves: return sha(b"").digest()
    if len(leaves) == 1: return leaves[0]
    k = 1
    while k * 2 < len(leaves): k *= 2
    return sha(b"\x01" + root(leaves[:k]) + root(leaves[k:])).digest()
def read_log(name, origin):
    lines = read(name).split(b"\n")
    if lines.pop() != b"": find(name + ": the last line is cut")
    entries, last = [], ""
    for i, line in enumerate(lines):
        try: entry = json.loads(line)
        except ValueError: entry = {}
        if jcs(entry) != line: find("%s:%d: not canonical" % (name, i))
        if entry.get("seq") != i: find("%s:%d: numbered %s" % (name, i, entry.get("seq")))
        if entry.get("at", "") < last: find("%s:%d: goes back in time" % (name, i))
        last = entry.get("at", last)
        entries.append(entry)
    leaves = [sha(b"\x00" + line).digest() for line in lines]
    folder = os.path.dirname(name)
    if not os.path.exists("%s/checkpoints/%d.txt" % (folder, len(lines))): find(name + ": no checkpoint at its end")
    for note in glob.glob(folder + "/checkpoints/*.txt"):
        body, _, tail = read(note).partition(b"\n\n")
        said, size, top = (body.decode().split("\n") + ["", "", ""])[:3]
        raw = base64.b64decode(tail.split(b" ")[-1].strip()) if tail else b""
        tag = note.replace("/", "_")
        if not run("pkeyutl", "-verify", "-pubin", "-inkey", "log/key.pem", "-rawin", "-in", temporary(tag, body + b"\n"), "-sigfile", temporary(tag + ".sig", raw[4:])):
            find(note + ": not signed by the log key")
        if said != origin: find(note + ": of another log")
        if size + ".txt" != os.path.basename(note) or int(size) > len(leaves): find(note + ": another size")
        elif base64.b64encode(root(leaves[:int(size)])).decode() != top: find(note + ": another root: the log was changed")
    return entries, leaves
def read_openings(name, entries):
    out = {}
    for line in read(name).splitlines():
        o = json.loads(line)
        seal = b64u(sha(b"ecabinet/sealed/v1\n" + unb64u(o["salt"]) + jcs(o["value"])).digest())
        entry = entries[o["seq"]] if 0 <= o["seq"] < len(entries) else {}
        if entry.get("sealed") != seal: find("%s: entry %s was sealed otherwise" % (name, o["seq"]))
        else: out[o["seq"]] = o["value"]
    return out

first = json.loads(read("log/entries.ndjson").split(b"\n")[0])["open"]
base = "ecabinet/%s/%s" % (first["unit"], first["meeting"])
entries, leaves = read_log("log/entries.ndjson", base)
read_openings("log/openings.ndjson", entries)
if first["ca"] != expected: find("log: begun under another authority")
if b64u(der("log/key.pem")[-32:]) != first["logKey"]: find("log/key.pem: not the key that the log names")
for name in glob.glob("pki/trust/*.pem"):
    if sha(der(name)).hexdigest() not in first["trust"]: find(name + ": the log does not name it")
end = seconds(entries[-1]["at"])
seal = signed("META-INF/signature001.p7s", "META-INF/ASiCManifest001.xml", end, only_ca)
if seal is None or seal != sha(der("pki/seal.pem")).hexdigest(): find("META-INF/signature001.p7s: not the seal's signature")

# 4. Who could do what, as the log has it once entry n was in it.
def at(n):
    listed, keys, present = {}, {}, set()
    for e in entries[:n + 1]:
        o, t = e.get("open"), e.get("type")
        if t == "memberListed": listed[o["member"]] = o["kind"]
        elif t == "memberUnlisted": listed.pop(o["member"], None); present.discard(o["member"])
        elif t == "keyAdmitted": keys.setdefault(o["certificate"], o["member"])
        elif t == "keyRevoked": keys[o["certificate"]] = None
        elif t == "checkedIn": present.add(o["member"])
        elif t == "checkedOut": present.discard(o["member"])
    return [m for m in listed if listed[m] == "delegate"], keys, present

# 5. Votes: every last ballot, signed, as sealed; counted again.
closed, votes, voided = {}, {}, set()
for i, e in enumerate(entries):
    if e.get("type") == "voteOpened": votes[e["open"]["vote"]] = (i, e["open"])
    elif e.get("type") == "voteClosing": closed.setdefault(e["open"]["vote"], [i, None])
    elif e.get("type") == "voteClosed": closed.setdefault(e["open"]["vote"], [i, None])[1] = e["open"]
    elif e.get("type") == "voteVoided": voided.add(e["open"]["vote"])
def check_vote(vote):
    start, opened = votes[vote]
    folder = "votes/" + vote
    if opened["kind"] != "public": find(folder + ": a secret vote, not checked here"); return
    if b64u(sha(jcs(opened["content"])).digest()) != opened["question"]: find(folder + ": question and hash differ")
    if read(folder + "/question.json") != jcs(opened["content"]): find(folder + "/question.json: changed")
    box, tree = read_log(folder + "/box.ndjson", base + "/" + vote)
    openings = read_openings(folder + "/openings.ndjson", box) if os.path.exists(folder + "/openings.ndjson") else {}
    closing, result = closed.get(vote, [None, None])
    if result is None:
        if vote not in voided: find(folder + ": left open")
        if openings or glob.glob(folder + "/ballots/*"): find(folder + ": set aside, and yet opened")
        return
    if box[-1].get("type") != "boxClosed" or box[-1]["open"]["after"] != closing + 1: find(folder + "/box.ndjson: not closed as it should be")
    if result["box"] != {"size": len(box), "root": b64u(root(tree))}: find(folder + "/box.ndjson: not the box that was counted")
    log = box[0]["open"]["log"]
    if not start < log["size"] <= closing or b64u(root(leaves[:log["size"]])) != log["root"]: find(folder + "/box.ndjson: of another history")
    last = {}
    for i, e in enumerate(box):
        if e.get("type") == "ballotCast" and e["open"]["revision"] > last.get(e["open"]["voter"], (0, 0))[0]: last[e["open"]["voter"]] = (e["open"]["revision"], i)
    if set(openings) != {i for _, i in last.values()}: find(folder + "/openings.ndjson: not exactly the last ballots")
    here = {os.path.basename(n)[:-5] for n in glob.glob(folder + "/ballots/*.json")}
    if here != set(last): find(folder + "/ballots: not exactly the voters of the box")
    delegates, keys, present = at(closing)
    delegates = set(delegates) & set(at(start)[0])
    early, late = seconds(entries[start]["at"]) - 601, seconds(box[-1]["at"]) + 600
    was = at(start)[2] | {e["open"]["member"] for e in entries[start:closing + 1] if e.get("type") == "checkedIn"}
    moment = seconds(box[-1]["at"])
    void = {v["voter"] for v in result["void"]}
    def one(voter):
        name = "%s/ballots/%s.json" % (folder, voter)
        revision, i = last[voter]
        ballot = openings.get(i, {}).get("ballot", {})
        if read(name) != jcs(ballot): find(name + ": not the ballot that was sealed")
        want = {"kind": "ecabinet/ballot/v1", "meeting": first["meeting"], "vote": vote, "question": opened["question"], "log": log, "voter": voter, "revision": revision}
        if {k: v for k, v in ballot.items() if k != "choice"} != want: find(name + ": for something else")
        signer = signed(name[:-5] + ".p7s", name, moment)
        if i in openings and not early <= seconds(openings[i].get("signedAt", "1970-01-01T00:00:00.000Z")) <= late: find(name + ": signed at another time")
        able = voter in delegates and voter in was and keys.get(signer) == voter
        if able == (voter in void): find(name + (": may vote, and was set aside" if able else ": not by a delegate who could vote, or a wrong signature"))
        return voter, ballot.get("choice"), able
    with ThreadPoolExecutor(os.cpu_count()) as pool: ballots = list(pool.map(one, sorted(last)))
    roll = {voter: choice for voter, choice, able in ballots if able}
    if roll != result["roll"]: find(folder + ": the roll is another")
    counts = {o["id"]: 0 for o in opened["content"]["options"]}
    for choice in roll.values():
        for option in set([choice] if isinstance(choice, str) else choice or []):
            if option not in counts: find(folder + ": unknown option " + option)
            counts[option] = counts.get(option, 0) + 1
    total = at(start)[0]
    rule = opened["content"]["rule"]
    number = {"total": len(total), "present": len(delegates & (set(present) | set(roll))), "cast": len(roll), "valid": len([c for c in roll.values() if c])}[rule["base"]]
    if counts != result["counts"]: find("%s: counted again: %s" % (folder, counts))
    if number != result["base"]: find("%s: the base is %d" % (folder, number))
    if result["silent"] not in (len(set(total) - set(roll)), len(set(total) - set(roll) - void)): find(folder + ": silent")
    if any(n > result["base"] for n in result["counts"].values()): find(folder + ": more than the base")
    if "for" in counts:
        left, right = counts["for"] * rule["fraction"][1], number * rule["fraction"][0]
        if result["outcome"] != ("adopted" if counts["for"] > 0 and number > 0 and (left > right if rule["strict"] else left >= right) else "rejected"): find(folder + ": the outcome does not follow")
for vote in votes: check_vote(vote)
for name in sorted({n.split("/")[1] for n in files if n.startswith("votes/")} - set(votes)): find("votes/%s: never opened" % name)

# 6. Witnesses, papers, minutes.
counted = {e["open"]["size"]: e["open"] for e in entries if e.get("type") == "attested"}
there = {}
for name in sorted(glob.glob("log/witnesses/*/*.p7s")):
    size, member = int(name.split("/")[2]), os.path.basename(name)[:-4]
    there[size] = there.get(size, 0) + 1
    delegates, keys, present = at(size - 1)
    signer = signed(name, "log/checkpoints/%d.txt" % size, seconds(entries[min(size, len(entries)) - 1]["at"]))
    if keys.get(signer) != member or member not in delegates or member not in present: find(name + ": not by a delegate's tablet, or a wrong signature")
stops = [i for i, e in enumerate(entries) if e.get("type") in ("adjourned", "sessionClosed")] + [len(entries)]
for stop, after in zip(stops, stops[1:]):
    if not any(stop < size <= after for size in counted): find("log: nothing says how many witnessed entry %d" % stop)
for size in set(there) | set(counted):
    if there.get(size, 0) != counted.get(size, {}).get("n"): find("log/witnesses/%d: another number than the log counts" % size)
papers, gone = {}, set()
for e in entries:
    if e.get("type") in ("paperAdded", "paperReplaced"): papers[e["open"]["paper"]] = e["open"]["sha256"]
    elif e.get("type") == "paperWithdrawn": gone.add(e["open"]["paper"])
for paper, digest in papers.items():
    if paper not in gone and sha(read("documents/%s.pdf" % digest)).hexdigest() != digest: find("documents/%s.pdf: missing or changed" % digest)
if {(p["paper"], p["sha256"], bool(p.get("withheld"))) for p in json.loads(read("documents/index.json"))["papers"]} != {(p, d, p in gone) for p, d in papers.items()}: find("documents/index.json: not what the log published")
minutes = json.loads(read("minutes/minutes.json"))
for vote, (_, result) in closed.items():
    rows = [r for r in minutes["votes"] if r["vote"] == vote]
    if result is None or (vote in voided and not rows): continue
    if len(rows) != 1 or any(rows[0].get(k) != result[k] for k in ("counts", "base", "silent", "outcome")): find("minutes/minutes.json: other numbers for vote " + vote)
approved = [e["open"]["sha256"] for e in entries if e.get("type") == "minutesApproved"]
if approved and sha(read("minutes/minutes.pdf")).hexdigest() != approved[-1]: find("minutes/minutes.pdf: not the file that was approved")
types = [e.get("type") for e in entries]
if "sessionClosed" not in types: find("log: the session was never closed")
elif set(types[types.index("sessionClosed") + 1:]) - {"attested", "minutesApproved", "restored"}: find("log: entries after the session's closing")

for what in found: print("FINDING " + what)
print("%d entries, %d votes, %d ballots, %d papers: %s" % (len(entries), len(votes), len(glob.glob("votes/*/ballots/*.json")), len(papers), "%d finding(s)" % len(found) if found else "everything agrees"))
sys.exit(1 if found else 0)
END
`;
