/** The part of `verify.sh` that reads witnesses, papers and minutes. It is Python. */
export const ENDS = String.raw`# Section 7: witnesses, papers, minutes.
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
            or ({k: n for k, n in weighed[r["vote"]][1].items() if k != "vote"} if r["vote"] in weighed else None) != (r.get("weighed") or None) \
            or (marked[0][1] if marked[0] else None) != marked[1]: find("minutes/minutes.json", "minutes/other-decision: " + r["vote"])
    rows = [sorted(jcs(row) for row in all) for all in (told.get("paperVotes", []), printed_rows())]
    if rows[0] != rows[1]: find("minutes/minutes.json", "minutes/paper-votes")
    for v in votes.values():
        if v["closed"] is not None and v["voided"] is None and v["vote"] not in names: find("minutes/minutes.json", "tells nothing of vote " + v["vote"])
guarded("minutes/minutes.json", minutes)
if approved and digest.get("minutes/minutes.pdf", b"").hex() != approved[-1]: find("minutes/minutes.pdf", "not the file that was approved")`;
