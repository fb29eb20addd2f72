/**
 * The part of `verify.sh` that reads votes on printed papers: who counted, that two tellers have signed the very numbers, that numbers
 * can be so, and what follows from them. It is Python; what it finds has the codes of `checks`.
 */
export const PRINTED = String.raw`# Votes on printed papers. The papers themselves cannot be checked here; the council keeps them.
def paper_fault(content, issued, c):
    names, counts, form = [one["id"] for one in content["options"]], c["counts"], content.get("form")
    if c["returned"] > issued: return "paper/more-than-issued"
    if c["valid"] + c["invalid"] + c["blank"] != c["returned"]: return "paper/wrong-sum"
    if len(counts) != len(names) or set(counts) != set(names): return "paper/unknown-option"
    valid, marks = c["valid"], total_of(counts)
    if form is None: can_be = marks == valid
    elif form["kind"] == "election": can_be = max(counts.values()) <= valid and valid <= marks <= valid * form["most"]
    elif form["kind"] == "ranked": return "paper/unknown-option"
    else: can_be = all(sum(counts.get(level, 0) for level in one["options"]) <= valid for one in form["officers"]) and marks >= valid
    return None if can_be else "paper/wrong-marks"
def check_printed(p):
    vote, opened, o, result = p["vote"], p["opened"], p["open"], p.get("result")
    say = lambda i, code, words="": tell(i, code, "%s %s" % (vote, words))
    content, tellers = o["content"], o["tellers"]
    readable = is_question(content) and ("form" not in content or is_form(content["form"]))
    # Opened by the chair, over this question, with those who were named to count.
    if vote in votes: say(opened, "paper/also-opened")
    if chair_at(opened) != p["by"]: say(opened, "paper/no-duty")
    if not is_question(content): say(opened, "question/shape")
    if b64u(sha(jcs(content))) != o["question"]: say(opened, "paper/other-question")
    check_quorum(opened, vote, o.get("belowQuorum"))
    if o["total"] != len(delegates(opened)): say(opened, "paper/total", len(delegates(opened)))
    named = next((members for i, members in reversed(tellers_named) if i < opened), [])
    if named != tellers: say(opened, "paper/other-tellers")
    if any(kind(one, opened) != "delegate" for one in tellers): say(opened, "paper/no-teller")
    form = content.get("form") if readable else None
    candidates = [] if form is None else form["officers"] if form["kind"] == "confidence" else content["options"]
    if form is not None and form["kind"] == "ranked": say(opened, "stv/not-named")
    if any(one["id"] in tellers for one in candidates): say(opened, "paper/teller-stands")
    if any(takes_no_part(vote, one, opened) for one in tellers): say(opened, "paper/teller-recused")
    if len(tellers) < (7 if "province" in levels else 3) and not o.get("fewTellers"): say(opened, "paper/few-tellers")
    # Given out to no more than were there.
    def there(i): return sum(was_present(m, opened, i) and not takes_no_part(vote, m, i) for m in delegates(opened))
    for i, by, issued in p["issued"]:
        if issued > there(i): say(i, "paper/more-than-delegates", "%d of %d" % (issued, there(i)))
        if by not in tellers and not has_duty(by, i): say(i, "paper/no-duty")
    if len(p["begun"]) > 1: say(p["begun"][1][0], "paper/begun-twice")
    for i, by, begun in p["begun"][:1]:
        if begun["issued"] != next((n for j, _, n in reversed(p["issued"]) if j < i), None): say(i, "paper/issued")
        if begun["present"] != there(i): say(i, "paper/present", there(i))
        if chair_at(i) != by: say(i, "paper/no-duty")
    closed = p["closed"]
    if closed is None:
        if p["voided"] is None: say(opened, "paper/left-open")
        return
    # Counted: as two of them have signed, in the round in which they agreed.
    begun, issued, turn = p["begun"][0] if p["begun"] else None, result["issued"], result["round"]
    count = {k: result[k] for k in ("returned", "valid", "invalid", "blank", "counts")}
    if begun is None or begun[0] > closed or begun[2]["issued"] != issued: say(closed, "paper/issued")
    fault = paper_fault(content, issued, count) if readable else None
    if fault: say(closed, fault)
    if turn not in p["agreed"] or turn in p["anew"]: say(closed, "paper/counts-differ")
    if len(result["signatures"]) != 2 or len({one["teller"] for one in result["signatures"]}) != 2: say(closed, "paper/two-tellers")
    if turn in p["agreed"] and sorted(p["agreed"][turn][1]) != sorted(one["teller"] for one in result["signatures"]): say(p["agreed"][turn][0], "paper/two-tellers")
    if p["announced"] is not None and chair_at(p["announced"][0]) != p["announced"][1]: say(p["announced"][0], "paper/no-duty")
    for one in result["signatures"]:
        teller = one["teller"]
        if teller not in tellers: say(closed, "paper/no-teller", teller)
        i = next((j for j, e in reversed(p["entered"]) if (e["teller"], e["round"]) == (teller, turn)), None)
        if i is None: say(closed, "paper/not-entered", teller)
        statement = {"kind": "ecabinet/tellers-count/v1", "meeting": first["meeting"], "vote": vote, "question": o["question"], "round": turn,
            "issued": issued, "teller": teller, **count}
        if not is_signed(closed if i is None else i, teller, one, statement): say(closed, "paper/not-signed", teller)
    # What follows.
    if not readable: say(closed, "paper/no-form"); return
    rule, valid, back = content["rule"], count["valid"], count["returned"]
    number = {"total": o["total"], "present": begun[2]["present"] if begun else 0, "cast": back, "valid": valid}[rule["base"]]
    if result["base"] != number: say(closed, "paper/base", number)
    if result["silent"] != o["total"] - back: say(closed, "paper/silent", o["total"] - back)
    if result["outcome"] != outcome(count["counts"].get("for", 0), number, rule): say(closed, "paper/outcome")
    want = comes_to(content, count["counts"], number, valid + count["blank"], count["blank"]) if form else None
    written = elected.get(vote)
    if (written[1] if written else None) != want: say(closed, "paper/decision", want)
def printed_rows():
    """Of each vote on papers that stands, what the minutes have to say."""
    for p in on_paper.values():
        if p["closed"] is None or p["voided"] is not None: continue
        numbers = ("vote", "issued", "returned", "valid", "invalid", "blank", "counts", "base", "silent", "outcome")
        yield {**{k: p["result"][k] for k in numbers}, **({"elected": elected[p["vote"]][1]} if p["vote"] in elected else {})}`;
