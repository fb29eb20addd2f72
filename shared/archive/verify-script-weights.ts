/**
 * The parts of `verify.sh` that read weights of votes: set in time by whom may, and what each vote weighs, in exact millionths. It is
 * Python; what it finds has the codes of `checks`.
 */

/** Read with the story of the meeting. */
export const WEIGHTS_TOLD = String.raw`# Weights of votes, as the log tells of them: set by whom and when, and what each vote came to by them.
WEIGHTS = {"weightsSet": dict(weights="object"), "weighedDecided": dict(vote="id", weights="object", base="text", needed="text", outcome="text")}
WEIGHT = text(r"(?=.*[1-9])(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{0,5}[1-9])?")
weights_set, weighed = [], {}
def weighs(i, by, t, o):
    fits = shaped(o, **WEIGHTS[t]) and all(KIND["id"](m) and (WEIGHT if t == "weightsSet" else KIND["text"])(w) for m, w in o["weights"].items())
    if not fits: tell(i, "entry/shape", t)
    elif t == "weightsSet":
        if is_open(i): tell(i, "weights/while-open")
        weights_set.append((i, by, o["weights"]))
    else:
        closed = votes.get(o["vote"], {}).get("closed")
        # Behind the result, at most with what was spoken between.
        if closed is None or closed > i or i - closed > 2 or o["vote"] in weighed or by != "system": tell(i, "weights/out-of-order", o["vote"])
        else: weighed[o["vote"]] = (i, o)
def is_council():
    name = re.sub(r"\s+", " ", unicodedata.normalize("NFC", str(first.get("council", ""))).lower()).strip()
    return re.match(r"(hội đồng nhân dân|hđnd)(?![^\W\d_])", name) is not None`;

/** Weighed again with each vote. */
export const WEIGHED = String.raw`# What weights come to: in another body than a People's Council alone, in exact decimals; nothing is rounded.
def millionths(decimal):
    whole_part, _, rest = decimal.partition(".")
    return int(whole_part + rest.ljust(6, "0"))
def decimal_of(n): return ("%d.%06d" % divmod(n, 10 ** 6)).rstrip("0").rstrip(".")
def weights_at(i): return next((of for n, _, of in reversed(weights_set) if n < i), {})
def check_weights():
    if bodies and is_council(): tell(bodies[0], "weights/peoples-council", "named another body")
    for i, by, of in weights_set:
        if not bodies or bodies[0] > i: tell(i, "weights/peoples-council", "no other body is named before")
        if by is None or kind(by, i) != "secretary": tell(i, "weights/no-duty", str(by))
        if any(kind(m, i) != "delegate" for m in of): tell(i, "weights/unknown-member")
    # Papers say nothing of whose they are: they are never weighed, and nothing is weighed anew beside them.
    for p in on_paper.values():
        if weights_at(p["opened"]): tell(p["opened"], "weights/resolutions-alone", p["vote"])
        over = p["closed"] if p["closed"] is not None else p["voided"] if p["voided"] is not None else len(entries)
        for i, _, _ in weights_set:
            if p["opened"] < i < over: tell(i, "weights/while-open", p["vote"])
def check_weighed(v):
    vote, opened, o, result = v["vote"], v["opened"], v["open"], v.get("result")
    i, said = weighed.get(vote, (opened if v["closed"] is None else v["closed"], None))
    of, find_it = weights_at(opened), lambda code: tell(i, code, vote)
    if not of:
        if said: find_it("weights/none")
        return
    content, total = o["content"] if is_question(o["content"]) else None, delegates(opened)
    if any(m not in of for m in total): find_it("weights/missing")
    if o["kind"] != "public" or content and "form" in content: find_it("weights/resolutions-alone")
    if content and chair_decides(vote, content["rule"]): find_it("weights/casting-vote")
    if result is None or not content: return
    if said is None: find_it("weights/not-weighed"); return
    roll = {**result["roll"], **{one["member"]: one["choice"] for one in beside_box(decisions.get(vote, (0, None))[1])}}
    end = opened if v["closing"] is None else v["closing"]
    here = [m for m in total if m in roll or kind(m, end) == "delegate" and at(present.get(m), end) is not None]
    weight = lambda members: sum(millionths(of.get(m, "0")) for m in members)
    rule, sums = content["rule"], {one["id"]: weight(m for m in roll if roll[m] == one["id"]) for one in content["options"]}
    whole_base = weight({"total": total, "present": here}.get(rule["base"], roll))
    least = needed(whole_base, rule)
    if {k: decimal_of(n) for k, n in sums.items()} != said["weights"]: find_it("weights/sum")
    if decimal_of(whole_base) != said["base"]: find_it("weights/base")
    if decimal_of(least) != said["needed"]: find_it("weights/needed")
    if said["outcome"] != ("adopted" if sums.get("for", 0) >= least else "rejected"): find_it("weights/outcome")`;
