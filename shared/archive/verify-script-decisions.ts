/**
 * The part of `verify.sh` that counts again what is decided beside a box: elections, spoken choices and ties, shows of hands, printed
 * papers. It is Python; what it finds has the codes of `checks`.
 */
import { REPRESENTED } from './verify-script-proxies.ts';
import { RANKED } from './verify-script-ranked.ts';

export const DECISIONS = String.raw`# What is decided beside a box or without one: signed by whom it says, and following from its numbers.
def is_signed(i, member, o, content):
    try: return stands(i, member, o, content)
    except Exception: return False
${REPRESENTED}
def total_of(counts): return sum(counts.values())
def needed(base, rule):
    n, d = rule["fraction"]
    return max(1, base * n // d + 1 if rule["strict"] else -(-base * n // d))
def whole_from_1(n, most): return type(n) is int and 1 <= n <= most
def is_short(text, most): return 1 <= len(text.encode("utf-16-le", "surrogatepass")) // 2 <= most
def is_form(f):
    if not shaped(f, kind="text"): return False
    if f["kind"] == "election": return whole_from_1(f.get("seats"), 100) and whole_from_1(f.get("most"), 100)
    if f["kind"] == "ranked": return is_ranked_form(f)
    follows = f.get("follows", [])
    return f["kind"] == "confidence" and isinstance(f.get("officers"), list) and 1 <= len(f["officers"]) <= 60 \
        and all_shaped(f["officers"], id="id", label="text", options="ids") and all(is_short(one["label"], 120) and 2 <= len(one["options"]) <= 3 for one in f["officers"]) \
        and isinstance(follows, list) and len(follows) <= 3 and all(is_consequence(one) for one in follows)
def is_consequence(one):
    return shaped(one, what="text", fraction="list", strict="flag") and one["what"] in ("mayResign", "confidenceVote", "relieved") \
        and len(one["fraction"]) == 2 and all(whole_from_1(n, 1000) for n in one["fraction"])
POLL = [dict(what="mayResign", fraction=[1, 2], strict=True), dict(what="confidenceVote", fraction=[2, 3], strict=False)]
CONFIDENCE = [dict(what="relieved", fraction=[1, 2], strict=True)]
${RANKED}
def comes_to(content, counts, base, papers, blank):
    """Who is elected, or what follows from levels of confidence, by the question's own form and rule."""
    form, rule, of = content["form"], content["rule"], lambda one: counts.get(one, 0)
    if form["kind"] == "ranked": return ranked_by(form, [], [])
    if form["kind"] == "election":
        enough = sorted((one["id"] for one in content["options"] if outcome(of(one["id"]), base, rule) == "adopted"), key=of, reverse=True)
        won = [one for one in enough if sum(of(other) >= of(one) for other in enough) <= form["seats"]]
        left = enough[len(won):] if len(won) < form["seats"] else []
        tied = [one for one in enough if left and of(one) == of(left[0])]
        return dict(kind="election", elected=won, tied=tied, needed=needed(base, rule), blank=blank)
    officers, default = [], POLL if len(form["officers"][0]["options"]) > 2 else CONFIDENCE
    for one in form["officers"]:
        own = [dict(option=level, count=of(level)) for level in one["options"]]
        follows = [f["what"] for f in form.get("follows", default) if outcome(own[-1]["count"], base, f) == "adopted"]
        officers.append(dict(officer=one["id"], counts=own, unmarked=papers - sum(level["count"] for level in own), follows=follows))
    return dict(kind="confidence", officers=officers, blank=blank)
def check_election(v):
    vote, content, result, written = v["vote"], v["open"]["content"], v.get("result"), elected_first.get(v["vote"])
    form = content["form"] if is_question(content) and is_form(content.get("form")) else None
    if form and form["kind"] == "ranked": check_ranked_question(v)
    else:
        for drawn, _, _ in lots_drawn.get(vote, []): tell(drawn, "stv/lot", vote)
    if not is_question(content): return
    i = written[0] if written else v["opened"] if v["closed"] is None else v["closed"]
    if "form" not in content:
        if written: tell(i, "election/no-form", vote)
        return
    if form is None: tell(i, "election/no-form", vote); return
    if result is None: return
    if written is None: tell(i, "election/missing", vote); return
    board = [e["open"]["lines"] for _, e in secret.get(vote, []) if e["type"] == "boardPublished"]
    d = decisions.get(v["vote"], (None, None))[1]
    roll = {**result["roll"], **{one["member"]: one["choice"] for one in beside_box(d)}}
    choices = [line.get("choice") if isinstance(line, dict) else None for line in board[-1]] if board else list(roll.values())
    names = [one["id"] for one in content["options"]]
    valid = [c for c in choices if KIND["choice"](c) and answers(content, names, c)]
    if form["kind"] == "ranked": check_ranked(v, valid); return
    numbers = d or result
    want = comes_to(content, numbers["counts"], numbers["base"], len(valid), sum(len(c) == 0 for c in valid))
    if written[1] == want: return
    said, code = written[1], "election/does-not-follow"
    if want["kind"] == said.get("kind") == "election" and KIND["ids"](said.get("elected")) and KIND["ids"](said.get("tied")):
        if any(result["counts"].get(one, 0) < want["needed"] for one in said["elected"]): code = "election/without-majority"
        elif want["tied"] and len(said["tied"]) != len(want["tied"]): code = "election/tie-hidden"
    tell(i, code, vote)

def is_tie(counts): return counts.get("for", 0) > 0 and counts.get("for") == counts.get("against")
def chair_decides(vote, rule):
    one, tie = vote, grounds.get(vote)
    while tie is None and one is not None:
        one = repeats.get(one)
        tie = "no" if one is None else grounds.get(one)
    return tie == rule_name(rule)
def check_decision(v):
    """Choices that were spoken aloud, and a tie that the chair's opinion decides."""
    vote, o, result, opened = v["vote"], v["open"], v.get("result"), v["opened"]
    i, d = decisions.get(vote, (v["closed"], None))
    closing = opened if v["closing"] is None else v["closing"]
    heard = d["spoken"] if d else []
    void = [w.get("voter") for w in result["void"] if isinstance(w, dict)] if result else []
    def in_box(member): return result is not None and (member in result["roll"] or member in void)
    def able(member):
        return kind(member, opened) == kind(member, closing) == "delegate" and was_present(member, opened, closing) \
            and not takes_no_part(vote, member, closing)
    for one in heard:
        say = lambda code: tell(i, code, "%s, %s" % (vote, one["member"]))
        entry, by, second = spoken.get(one["entry"]), one["enteredBy"], one["countersignedBy"]
        if entry is None or (entry["vote"], entry["member"], entry["by"]) != (vote, one["member"], by) or entry["back"]: say("spoken/not-entered")
        content = {k: one[k] for k in ("entry", "member", "choice", "enteredBy", "countersignedBy")}
        content.update(kind="ecabinet/spoken/v1", meeting=first["meeting"], vote=vote, question=o["question"])
        signing = entry["second"] if entry else None
        if signing is None or signing[1] != second or not is_signed(signing[0], second, one, content): say("spoken/not-countersigned")
        if entry and kind(by, entry["seq"]) != "secretary" or signing and not has_duty(second, signing[0]): say("spoken/no-duty")
        if second == by or one["member"] in (by, second): say("spoken/same-person")
        if in_box(one["member"]): say("spoken/has-ballot")
        if not able(one["member"]): say("spoken/ineligible")
        if sum(other["member"] == one["member"] for other in heard) > 1: say("spoken/repeated")
        if is_question(o["content"]) and not any(option["id"] == one["choice"] for option in o["content"]["options"]): say("spoken/unknown-option")
    for name, one in spoken.items():
        if result and one["vote"] == vote and one["second"] and one["second"][0] < v["closed"] and one["back"] is None \
            and not in_box(one["member"]) and able(one["member"]) and all(other["entry"] != name for other in heard):
            tell(v["closed"], "spoken/left-out", "%s, %s" % (vote, one["member"]))
    if result is None or not is_question(o["content"]): return
    rule, counts = o["content"]["rule"], dict(result["counts"])
    others = beside_box(d)
    for one in others:
        for mark in marks_of(one["choice"]): counts[mark] = counts.get(mark, 0) + 1
    tie = d.get("tie") if d else None
    if o["kind"] == "public" and is_tie(d["counts"] if d else result["counts"]) and chair_decides(vote, rule) and not tie: tell(i, "decision/tie", vote)
    if d is None: return
    if counts != d["counts"]: tell(i, "decision/counts", "%s: %s" % (vote, counts))
    gone, filled = sum(at(present.get(one["member"]), closing) is None for one in others), sum(len(one["choice"]) > 0 for one in others)
    number = result["base"] + {"total": 0, "present": gone, "cast": len(others), "valid": filled}[rule["base"]]
    if d["base"] != number: tell(i, "decision/base", "%s: %d" % (vote, number))
    if d["silent"] != result["silent"] - len(others): tell(i, "decision/silent", vote)
    if tie:
        opinion = result["roll"].get(tie["chair"], next((one["choice"] for one in others if one["member"] == tie["chair"]), None))
        chair = chair_at(v["closing"] or 0)
        if chair != tie["chair"] or not is_tie(counts) or not chair_decides(vote, rule) or opinion != tie.get("choice"): tell(i, "decision/tie", vote)
    follows = {"for": "adopted", "against": "rejected"}.get(tie.get("choice"), "none") if tie else outcome(counts.get("for", 0), number, rule)
    if d["outcome"] != follows: tell(i, "decision/outcome", "%s: %s" % (vote, follows))

def check_hands():
    standing, decided = {}, set()
    for i, by, t, o in hands:
        if t == "handsTakenBack": standing.pop(o["hands"], None)
        elif t == "handsEntered":
            vote, everybody = o["vote"], delegates(i)
            there = sum(at(present.get(m), i) is not None and not takes_no_part(vote, m, i) for m in everybody)
            standing[o["hands"]] = by, o
            if by is None or kind(by, i) != "secretary": tell(i, "hands/no-duty", "%s, by %s" % (vote, by))
            if (o["present"], o["total"]) != (there, len(everybody)): tell(i, "hands/present", "%s: %d of %d" % (vote, there, len(everybody)))
            check_quorum(i, vote, None)
            if total_of(o["counts"]) > there: tell(i, "hands/more-than-present", vote)
            if not set(o["counts"]) <= {option["id"] for option in o["content"]["options"]}: tell(i, "hands/unknown-option", vote)
            if b64u(sha(jcs(o["content"]))) != o["question"]: tell(i, "hands/other-question", vote)
        elif standing.get(o["hands"], (None, {"vote": None}))[1]["vote"] != o["vote"]: tell(i, "hands/not-entered", o["vote"])
        else:
            vote, (first_by, said) = o["vote"], standing[o["hands"]]
            if vote in decided or vote in votes: tell(i, "hands/also-opened", vote)
            decided.add(vote)
            if by == first_by: tell(i, "hands/same-person", vote)
            if not has_duty(by, i): tell(i, "hands/no-duty", "%s, by %s" % (vote, by))
            content = {"kind": "ecabinet/hands/v1", "meeting": first["meeting"], "vote": vote, "question": said["question"], "hands": o["hands"],
                "counts": said["counts"], "present": said["present"], "enteredBy": first_by or "", "countersignedBy": by or ""}
            if not is_signed(i, by, o, content): tell(i, "hands/not-countersigned", vote)
            raised, rule = total_of(said["counts"]), said["content"]["rule"]
            number = {"total": said["total"], "present": said["present"], "cast": raised, "valid": raised}[rule["base"]]
            if o["base"] != number: tell(i, "hands/base", "%s: %d" % (vote, number))
            if o["silent"] != said["total"] - raised: tell(i, "hands/silent", vote)
            if o["outcome"] != outcome(said["counts"].get("for", 0), number, rule): tell(i, "hands/outcome", vote)`;
