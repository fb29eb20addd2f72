/** The part of `verify.sh` that counts public votes again, ballot by ballot, and puts every check of a vote to each. It is Python. */
export const VOTES = String.raw`# Section 5: votes: every last ballot, signed, as sealed; counted again.
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
    for check in (check_vote, check_decision, check_represented, check_weighed, check_election): guarded("votes/" + v["vote"], lambda: check(v))
guarded("log/entries.ndjson", check_hands)
guarded("log/entries.ndjson", check_appointments)
guarded("log/entries.ndjson", check_weights)
guarded("log/entries.ndjson", check_adjustments)
guarded("log/entries.ndjson", check_sheet)
guarded("log/entries.ndjson", check_lists)
guarded("log/entries.ndjson", check_prepared)
guarded("log/entries.ndjson", check_speeches)
guarded("log/entries.ndjson", check_conclusions)
for p in on_paper.values(): guarded("log/entries.ndjson:%d" % p["opened"], lambda: check_printed(p))
for name in sorted({n.split("/")[1] for n in under("votes/")} - set(votes)): find("votes/" + name, "never opened")`;
