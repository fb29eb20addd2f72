/**
 * The part of `verify.sh` that knows a draft's text by provisions and what amendments make of it; the same as `shared/meeting/wording.ts`,
 * read from RULES and not from there. It is Python.
 */
export const WORDED = String.raw`# The text of a draft by provisions, and what amendments make of it.
def are_provisions(many):
    return isinstance(many, list) and len(many) <= 800 and all(shaped(p, level="count", text="text") and p["level"] <= 4 and "\n" not in p["text"]
        and KIND["text"](p.get("label", "")) and ("label" in p or p["text"] != "") for p in many)
def pick(o, *names): return {k: o[k] for k in names if k in o}
def provisions_of(many): return [pick(p, "level", "label", "text") for p in many]
def is_change(o):
    return shaped(o, kind="text", place="count", reason="text") and o["kind"] in ("replace", "insert", "strike") and o["place"] <= 800 \
        and KIND["text"](o.get("text", "")) and "\n" not in o.get("text", "") and are_provisions(o.get("inserted", []))
def change_of(o): return {**pick(o, "kind", "place", "text", "reason"), **({"inserted": provisions_of(o["inserted"])} if "inserted" in o else {})}
def is_text(o): return shaped(o, title="text", provisions="list") and are_provisions(o["provisions"])
def words_of(text): return [word for word in text.split(" ") if word]
def line_of(p): return " ".join(part for part in (p.get("label"), p["text"]) if part)
def lines_of(many): return "\n".join(line_of(p) for p in many)
def text_hash(many): return sha(lines_of(many).encode()).hex()
def end_of(base, place):
    """Where the parts of a provision end: an article's are its clauses, points and paragraphs."""
    level, end = base[place]["level"], place + 1
    while level > 0 and end < len(base) and base[end]["level"] > level: end += 1
    return end
def span_of(base, one):
    """Which words of its place a change takes out, and what it puts there."""
    old, new, start, tail = words_of(base[one["place"]]["text"]), words_of(one.get("text", "")), 0, 0
    most = min(len(old), len(new))
    while start < most and old[start] == new[start]: start += 1
    while tail < most - start and old[-1 - tail] == new[-1 - tail]: tail += 1
    return start, len(old) - tail, new[start:len(new) - tail]
def collide(base, one, other):
    """Whether two changes touch the same words."""
    if one["place"] >= len(base) or other["place"] >= len(base): return False
    kinds = (one["kind"], other["kind"])
    if "strike" in kinds:
        strike, second = (one, other) if kinds[0] == "strike" else (other, one)
        start, place, end = strike["place"], second["place"], end_of(base, strike["place"])
        if second["kind"] == "strike": return place < end and start < end_of(base, place)
        return start < place < end if second["kind"] == "insert" else start <= place < end
    if "insert" in kinds or one["place"] != other["place"]: return False
    (a, b, _), (c, d, _) = span_of(base, one), span_of(base, other)
    return a <= d and c <= b if a == b or c == d else a < d and c < b
def inserted_by(one, changes):
    """What a change inserts, with those that are to it."""
    return consolidated(one.get("inserted", []), [{k: v for k, v in part.items() if k != "to"} for part in changes if part.get("to", "") == one["amendment"]])
def consolidated(base, changes):
    behind, struck, edits, out = {}, set(), {}, []
    for one in changes:
        if "to" in one or one["place"] >= len(base): continue
        end = end_of(base, one["place"])
        if one["kind"] == "strike": struck.update(range(one["place"], end))
        elif one["kind"] == "insert": behind.setdefault(end - 1, []).extend(inserted_by(one, changes))
        else: edits.setdefault(one["place"], []).append(span_of(base, one))
    for place, p in enumerate(base):
        words, done, new = words_of(p["text"]), 0, []
        for start, end, put in sorted(edits.get(place, []), key=lambda edit: edit[:2]): new, done = new + words[done:start] + put, end
        if place not in struck: out.append({**p, "text": " ".join(new + words[done:])})
        out += behind.get(place, [])
    return out
def place_name(base, place):
    """What the law calls a place."""
    if place >= len(base): return ""
    one = base[place]
    if one["level"] == 0:
        short = one["text"].encode("utf-16-le")[:80].decode("utf-16-le", "ignore").strip() + "\u2026" if utf16(one["text"]) > 40 else one["text"]
        return "\u201c" + short + "\u201d"
    def above(level, what):
        for p in reversed(base[:place + 1]):
            if p["level"] < level: return []
            if p["level"] == level: return [what + re.sub(r"[.)]\Z", "", p.get("label", ""))]
        return []
    paragraph = 0
    while paragraph <= place and base[place - paragraph]["level"] == 4: paragraph += 1
    numbered = " ".join(above(3, "điểm ") + above(2, "khoản ") + above(1, ""))
    return " của ".join(part for part in ("đoạn %d" % paragraph if paragraph else "", numbered) if part) if paragraph else numbered

# What the record tells of drafts and amendments, and of the votes on them.
def has_vote(o): return shaped(o, vote="id")
def asks(o): return has_vote(o) and shaped(o.get("content"), text="text")
def outcome_told(o): return shaped(o, vote="id", outcome="text")
AMENDING = {"votePrepared": lambda o: shaped(o, vote="id", text="text") and KIND["id"](o.get("repeats", "x")), "voteDropped": has_vote,
    **{t: asks for t in ("voteOpened", "handsEntered", "paperVoteOpened")}, "voteVoided": has_vote, "paperVoteVoided": has_vote,
    **{t: outcome_told for t in ("voteClosed", "voteDecided", "weighedDecided", "handsDecided", "paperVoteClosed")},
    **{t: lambda o: shaped(o, wording="id") for t in ("wordingDropped", "wordingTold")}, "wordingTaken": lambda o: shaped(o, wording="id", sha256="hex"),
    **{t: lambda o: shaped(o, amendment="id") for t in ("amendmentTold", "amendmentWithdrawn")},
    "amendmentProposed": lambda o: shaped(o, amendment="id", wording="id"), "insertionAmendmentProposed": lambda o: shaped(o, amendment="id", wording="id", to="id"),
    "amendmentPut": lambda o: shaped(o, amendment="id", vote="id"), "amendmentAdopted": lambda o: shaped(o, amendment="id", falls="ids", sha256="hex"),
    "amendmentReverted": lambda o: shaped(o, amendment="id", sha256="hex"), "wordingPut": lambda o: shaped(o, wording="id", vote="id", sha256="hex")}`;
