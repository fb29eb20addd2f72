/**
 * The part of `verify.sh` that reads an opinion sheet: answers of those asked alone, in time, signed over what was asked, and what they come
 * to. It is Python; what it finds has the codes of `checks`.
 */
export const SHEETS = String.raw`# An opinion sheet: a log that asks people one by one. Of answers that this record keeps back, what all may know is held against the numbers.
SHEET = {"sheetIssued": dict(asked="ids", deadline="text", answersFor="text", content="object", question="hash"), "opinionGiven": dict(member="id", revision="round"),
    "deadlineExtended": dict(deadline="text", reason="text"), "sheetEnded": {}, "opinionsGathered": dict(asked="count", answered="count", silent="count", counts="object")}
VIEWS = ("agree", "disagree", "other")
def fits_sheet(t, o):
    if not shaped(o, **SHEET[t]): return False
    if t == "sheetIssued": return o["answersFor"] in ("asked", "desk") and shaped(o["content"], papers="hexes", text="text", title="text")
    if t == "opinionsGathered": return shaped(o["counts"], **{one: "count" for one in VIEWS})
    return isinstance(o.get("reason", ""), str)
def check_sheet():
    issued, given, extended, ended, gathered = None, [], [], None, None
    for i, e in enumerate(entries):
        o, t = e["open"], re.sub(r"\.\d+$", "", e["type"])
        if t not in SHEET: continue
        if not is_sheet: tell(i, "entry/of-another-kind", t)
        if not fits_sheet(t, o): tell(i, "entry/shape", t)
        elif t == "sheetIssued":
            if issued: tell(i, "opinion/issued-again")
            else: issued = (i, o)
        elif t == "opinionGiven": given.append((i, o))
        elif t == "deadlineExtended": extended.append((i, o["deadline"]))
        elif t == "sheetEnded": ended = ended or (i, o)
        elif gathered: tell(i, "opinion/gathered-again")
        else: gathered = (i, o)
    if not is_sheet: return
    if not issued: find("log/entries.ndjson", "opinion/not-issued"); return
    j, asked = issued
    published = {p["sha256"] for p in papers}
    if b64u(sha(jcs(asked["content"]))) != asked["question"] or not set(asked["content"]["papers"]) <= published: tell(j, "opinion/other-question")
    if len(set(asked["asked"])) != len(asked["asked"]) or any(kind(m, j) != "delegate" for m in asked["asked"]): tell(j, "opinion/not-asked")
    def deadline_at(i): return next((until for n, until in reversed(extended) if n < i), asked["deadline"])
    last = {}
    for i, o in given:
        member, e = o["member"], entries[i]
        if i < j or ended and i > ended[0]: tell(i, "opinion/out-of-place", member)
        if e["at"] > deadline_at(i): tell(i, "opinion/after-deadline", member)
        if member not in asked["asked"] or kind(member, i) != "delegate": tell(i, "opinion/not-asked", member)
        if e.get("by") != member: tell(i, "opinion/by-another", member)
        if member in last and o["revision"] <= last[member][1]: tell(i, "opinion/revision", member)
        last[member] = (i, o["revision"], opinion_at(i, o, asked))
    if not gathered: find("log/entries.ndjson", "opinion/not-gathered"); return
    k, came = gathered
    if ended and k != ended[0] + 1: tell(k, "opinion/out-of-place", "not gathered at the end")
    if ended and "reason" not in ended[1] and entries[ended[0]]["at"] <= deadline_at(ended[0]): tell(ended[0], "opinion/ended-early")
    for n, (i, until) in enumerate(extended):
        before = extended[n - 1][1] if n else asked["deadline"]
        if until <= before or entries[i]["at"] > before: tell(i, "opinion/deadline")
    members = [m for m in asked["asked"] if m in last]
    said = [last[m][2] for m in members if last[m][2]]
    whole_number = [len(asked["asked"]), len(members), len(asked["asked"]) - len(members), len(members)]
    if whole_number != [came["asked"], came["answered"], came["silent"], sum(came["counts"][one] for one in VIEWS)]: tell(k, "opinion/numbers")
    if len(said) == len(members):
        if any(sum(one["choice"] == view for one in said) != came["counts"][view] for view in VIEWS): tell(k, "opinion/numbers")
        expected = [{"choice": one["choice"], "comment": one["comment"], "member": m, "seq": last[m][0]} for m, one in zip(members, said)]
        if k in opened_parts:
            table = opened_parts[k].get("answers") if isinstance(opened_parts[k], dict) else None
            if not isinstance(table, list) or [{name: row.get(name) for name in ("choice", "comment", "member", "seq")} for row in table if isinstance(row, dict)] != expected:
                tell(k, "opinion/other-table")
    told = guarded("minutes/minutes.json", lambda: canonical(read("minutes/minutes.json")))
    rows = told.get("opinions") if isinstance(told, dict) else None
    if not isinstance(rows, dict) or any(rows.get(name) != came[name] for name in ("asked", "answered", "silent", "counts")): find("minutes/minutes.json", "opinion/minutes")
def opinion_at(i, o, asked):
    """What was said, where this record opens it; its author has signed just this."""
    member, one = o["member"], opened_parts.get(i)
    if one is None:
        if asked["answersFor"] == "asked": tell(i, "opinion/not-opened", member)
        return None
    said = one.get("opinion") if shaped(one, opinion="object", **SIGNED) else None
    if not shaped(said, choice="text", comment="text", kind="text", member="id", question="hash", revision="round", sheet="id") or len(said) != 7 \
        or said["choice"] not in VIEWS or said["kind"] != "ecabinet/opinion/v1": tell(i, "opinion/shape", member); return None
    if (said["member"], said["revision"], said["sheet"]) != (member, o["revision"], first["meeting"]): tell(i, "opinion/of-another", member)
    if said["question"] != asked["question"]: tell(i, "opinion/other-question", member)
    c = certificates.get(one["certificate"])
    if not is_signed(i, member, one, said) or on_the_list(c, ms(one["signedAt"])): tell(i, "opinion/bad-signature", member)
    return said`;
