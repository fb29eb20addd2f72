/** The part of `verify.sh` that folds the log into the story of the meeting: who was listed, present, with which keys; papers; votes. It is Python. */
export const HISTORY = String.raw`# The story of the meeting, and who could do what once entry n was in the log.
SHAPES = {"sheetCreated": dict(sheet="id", unit="unit", title="text", ca="hex", logKey="hash", trust="hexes"), "meetingCreated": dict(meeting="id", unit="unit", title="text", ca="hex", logKey="hash", trust="hexes"), "memberListed": dict(member="id", kind="text"), "memberUnlisted": dict(member="id"),
    "keyAdmitted": dict(member="id", certificate="hex", approvedBy="id"), "keyRevoked": dict(certificate="hex"), "checkedIn": dict(member="id"), "checkedOut": dict(member="id"),
    "paperAdded": dict(paper="id", sha256="hex", title="text"), "paperReplaced": dict(paper="id", replaces="text", sha256="hex", title="text"), "paperRenamed": dict(paper="id", title="text"), "paperAudienceSet": dict(paper="id"),
    "paperWithdrawn": dict(paper="id", reason="text"), "voteOpened": dict(vote="id", kind="text", question="hash", content="object"), "voteClosing": dict(vote="id"),
    "voteClosed": dict(vote="id", box="object", counts="object", base="count", silent="count", void="list", outcome="text", roll="object"), "voteVoided": dict(vote="id", reason="text"),
    "minutesApproved": dict(sha256="hex"), "attested": dict(size="count", n="count", m="count"), "levelNamed": dict(level="text"), "tellersNamed": dict(members="ids"), "secretKeysAsked": dict(vote="id", commitment="hash"),
    "secretKeysMade": dict(vote="id", commitment="hash", issuer="text", urn="text", certificate="hex", signedAt="text", signature="text"), "secretKeysChecked": dict(vote="id", keys="hash"),
    "urnOpened": dict(vote="id", tellers="ids"), "ballotPaperTaken": dict(vote="id", voter="id", device="id"), "ballotPaperSigned": dict(vote="id", voter="id"),
    "urnSealed": dict(vote="id", size="count", root="hash"),
    "voteDecided": dict(vote="id"), "spokenEntered": dict(vote="id"), "boardPublished": dict(vote="id", lines="list", root="hash", left="count", certificate="hex", signedAt="text", signature="text")}
OPTIONAL = {"meetingCreated": dict(quorum="share"), "detailsChanged": dict(quorum="share"), "voteOpened": dict(total="count", belowQuorum="lost"), "memberListed": dict(group="text")}
SECRET = ("secretKeysAsked", "secretKeysMade", "secretKeysChecked", "urnOpened", "ballotPaperTaken", "ballotPaperSigned", "urnSealed", "boardPublished", "voteDecided", "spokenEntered")
secret, tellers_named, levels, quorums = {}, [], set(), []               # vote -> [(seq, entry)]; [(seq, members)]
votes, papers, attested, approved, stops, closed_session = {}, [], [], [], [], None
is_rehearsal = has_begun = False
said_last = {}                              # member -> seq of the entry that last listed them
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
    if (i == 0) != (t in ("meetingCreated", "sheetCreated")): find(where, "a meeting is created once, by its first entry")
    if closed_session is not None and t not in ("attested", "minutesApproved", "restored", "opinionsGathered", "conclusionWritten", "conclusionChanged", "conclusionRemoved"): find(where, t + " after the session's closing")
    optional = {k: named for k, named in OPTIONAL.get(t, {}).items() if isinstance(o, dict) and k in o}
    if t in SHAPES and not shaped(o, **SHAPES[t]) or not shaped(o, **optional): find(where, t + " has another shape"); continue
    if "quorum" in optional: quorums.append((i, o["quorum"]))
    if t in ("meetingCreated", "detailsChanged") and isinstance(o, dict) and "rehearsal" in o: is_rehearsal = o["rehearsal"] is not False
    if is_rehearsal and (t == "sessionOpened" or has_begun and t == "detailsChanged" or not has_begun and t == "sessionClosed"): find(where, "meeting/rehearsal: held as a rehearsal")
    has_begun = has_begun or t in ("sessionOpened", "sessionClosed")
    if t == "memberListed" and "standsFor" in o: find(where, "roll/simulated: stands for another")
    if t == "memberListed":
        said_last[o["member"]] = i
        # Who is listed as before is called something else: their time on the list goes on.
        if (at(listed.get(o["member"]), i) or [None] * 3)[2] != o["kind"]: stop(listed.setdefault(o["member"], []), i); start(listed[o["member"]], i, o["kind"])
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
    elif t == "sheetEnded":
        if is_sheet and closed_session is None: closed_session = i
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
if closed_session is not None: need("the closing", closed_session + 1)`;
