/**
 * The part of `verify.sh` that reads secret ballots: keys, requests, the board, counted again. It is Python; what it finds has the codes
 * of `checks`.
 */
export const URNS = String.raw`# Section 6: a secret vote: keys bound, made and compared in time; papers signed for; a board on which every paper bears both issuers'
# signatures; counted again.
def answers(content, names, choice):
    form, chosen = content.get("form"), [choice] if isinstance(choice, str) else choice
    if not set(chosen) <= set(names): return False
    if form is None: return isinstance(choice, str)
    if isinstance(choice, str) or chosen != sorted(set(chosen)): return False
    if form["kind"] == "ranked": return order_on(form, chosen) is not None
    return len(chosen) <= form["most"] if form["kind"] == "election" else all(len(set(one["options"]) & set(chosen)) < 2 for one in form["officers"])
def check_keys(v, names, made, say):
    """What the checks after it stand on: the teller whose device made the keys, and both issuers; None where there is none."""
    vote, opened, o = v["vote"], v["opened"], v["open"]
    said = lambda t: [(i, e, e["open"]) for i, e in secret.get(vote, []) if e["type"] == t]
    asked, urns, its = said("secretKeysAsked"), said("urnOpened"), o["content"].get("secret")
    if any(i > opened for i, _, _ in said("secretKeysMade")): say("secret/keys-late")
    device = made[1].get("by") if made else None
    # Those who count.
    named = [(i, t) for i, t in tellers_named if i < opened][-1:]
    tellers = urns[0][2]["tellers"] if urns else []
    if len(urns) != 1 or urns[0][0] < opened: say("secret/urn")
    if not named or not urns or named[0][1] != tellers: say("secret/other-tellers")
    form = o["content"].get("form")
    judged = [one.get("id") for one in form.get("officers") or [] if isinstance(one, dict)] if isinstance(form, dict) and isinstance(form.get("officers"), list) else []
    for one in tellers:
        if kind(one, named[0][0] if named else opened) != "delegate": say("secret/no-teller", one)
        if one in names or one in judged: say("secret/teller-stands", one)
        if takes_no_part(vote, one, opened): say("secret/teller-recused", one)
    if device is not None and device not in tellers: say("secret/no-teller", device)
    if len(tellers) < (7 if "province" in levels else 3) and (not urns or urns[0][2].get("fewTellers") is not True): say("secret/few-tellers")
    if not shaped(its, server="text", tellers="text", urn="text") or not made: say("secret/keys-missing"); return None, None
    # Bound, made, signed and compared in time.
    hashed, (j, maker, m) = lambda text: b64u(sha(text.encode())), made
    if len(asked) != 1 or asked[0][0] > j: say("secret/not-bound")
    if asked:
        bound = asked[0][2]["commitment"]
        if m["commitment"] != bound or hashed("ecabinet/issuer/v1\n%s\n%s\n%s" % (first["meeting"], vote, its["server"])) != bound: say("secret/other-server-key")
    if (m["issuer"], m["urn"]) != (its["tellers"], its["urn"]): say("secret/other-keys")
    statement = {"kind": "ecabinet/tellers-keys/v1", "meeting": first["meeting"], "vote": vote, "commitment": m["commitment"], "issuer": m["issuer"], "urn": m["urn"], "teller": device or ""}
    if not is_signed(j, device, m, statement): say("secret/keys-not-signed")
    compared = hashed("ecabinet/tellers-keys/v1\n%s\n%s\n%s\n%s" % (vote, m["commitment"], m["issuer"], m["urn"]))
    if not any(c["keys"] == compared and j < i < opened and e.get("by") not in (None, device) and e.get("by") in tellers for i, e, c in said("secretKeysChecked")): say("secret/keys-unchecked")
    if not is_point(its["urn"]): say("secret/no-key", "the urn")
    try: issuers = {k: modulus(its[k]) for k in ("server", "tellers")}
    except Exception: say("secret/no-key"); return device, None
    if issuers["server"] == issuers["tellers"]: say("secret/one-issuer"); return device, None
    return device, issuers
def check_request(v, voter, i, blinded):
    vote, folder = v["vote"], "votes/%s/requests/%s" % (v["vote"], voter)
    for name in (folder + ".json", folder + ".p7s"):
        if name not in files: find(name, "request/missing: taken by entry %d" % i)
    if folder + ".json" not in files: return
    try: one = canonical(read(folder + ".json"))
    except ValueError: one = None
    if not shaped(one, kind="text", meeting="id", vote="id", question="hash", voter="id", server="hash", tellers="hash", log="object") or len(one) != 8 \
            or one["kind"] != "ecabinet/ballot-paper/v1" or not shaped(one["log"], size="round", root="hash") or len(one["log"]) != 2: find(folder + ".json", "request/shape")
    else:
        for k, want in (("meeting", first["meeting"]), ("vote", vote), ("question", v["open"]["question"]), ("voter", voter)):
            if one[k] != want: find(folder + ".json", "request/other-%s: %s" % (k, one[k]))
        if one["log"] != {"size": v["opened"] + 1, "root": b64u(root(leaves[:v["opened"] + 1]))}: find(folder + ".json", "request/other-history")
        blinded.extend((one["server"], one["tellers"]))
    moment, p7s = ms(entries[i]["at"]), folder + ".p7s"
    cms = signed(p7s, folder + ".json", moment) if p7s in files else None
    if cms is None: return
    if abs(cms.time - moment) > 601000: find(p7s, "signed at another time")
    key = keys.get(cms.certificate.sha)
    if key is None or key[1] > i: find(p7s, "request/key-not-admitted")
    elif key[0] != voter: find(p7s, "request/key-of-another")
    elif key[2] is not None and key[2] <= i or on_the_list(cms.certificate, moment): find(p7s, "request/key-revoked")
    else: personal(p7s, cms, voter)
def check_requests(v, device):
    """When each voter took a paper."""
    vote, opened, taken = v["vote"], v["opened"], {}
    for i, e, t in ((i, e, e["open"]) for i, e in secret.get(vote, []) if e["type"] == "ballotPaperTaken"):
        voter = t["voter"]
        if voter in taken: tell(i, "request/twice", voter)
        taken.setdefault(voter, i)
        if e.get("by") != voter: tell(i, "request/by-another", voter)
        if t["device"] != device: tell(i, "request/other-device", voter)
        if i < opened or any(v[k] is not None and i > v[k] for k in ("closing", "voided")): tell(i, "request/out-of-place", voter)
        if stopped(vote, i): tell(i, "request/while-paused", voter)
        if kind(voter, i) != "delegate": tell(i, "request/not-a-delegate", voter)
        elif kind(voter, opened) != "delegate": tell(i, "request/listed-later", voter)
        if takes_no_part(vote, voter, i): tell(i, "request/conflict", voter)
        if at(present.get(voter), i) is None: tell(i, "request/not-present", voter)
        if i in opened_parts: tell(i, "secret/opened")
    for i, e in secret.get(vote, []):
        if e["type"] == "ballotPaperSigned" and stopped(vote, i): tell(i, "request/while-paused", "signed")
    for name in under("votes/%s/requests/" % vote):
        if re.sub(r"\.(json|p7s)$", "", name.split("/", 3)[3]) not in taken: find(name, "request/unexpected")
    blinded = []
    parallel(lambda voter: guarded("votes/%s/requests/%s" % (vote, voter), lambda: check_request(v, voter, taken[voter], blinded)), sorted(taken))
    if len(set(blinded)) != len(blinded): find("votes/%s/requests" % vote, "request/repeated")
    return taken
def check_board(v, device, issuers, taken):
    """The board, and its papers that hold, each token once; None where there is none."""
    vote, o, name = v["vote"], v["open"], "votes/%s/board.ndjson" % v["vote"]
    boards, urn = ([(i, e) for i, e in secret.get(vote, []) if e["type"] == t] for t in ("boardPublished", "urnSealed"))
    if not boards:
        if v["closed"] is not None: find(name, "board/missing: a result, and no board in the log")
        if name in files: find(name, "board/unexpected")
        return None, []
    (b, publisher), board = boards[0], boards[0][1]["open"]
    lines = [jcs(line) for line in board["lines"]]
    if name not in files: find(name, "board/missing")
    elif read(name) != b"".join(line + b"\n" for line in lines): find(name, "board/changed")
    if len(boards) > 1: find(name, "board/twice")
    if b64u(root([sha(b"\x00" + line) for line in lines])) != board["root"]: find(name, "board/other-root")
    by, size, left = publisher.get("by"), len(lines), board["left"]
    if by is None or by != device: tell(b, "board/by-another", by)
    statement = {"kind": "ecabinet/board/v1", "meeting": first["meeting"], "vote": vote, "question": o["question"], "root": board["root"], "size": size, "left": left}
    if not is_signed(b, by, board, statement): tell(b, "board/not-signed", vote)
    if len(urn) != 1 or urn[0][1].get("by") != "system" or v["closing"] is None or not v["closing"] < urn[0][0] < b or v["closed"] is not None and v["closed"] < b: find(name, "board/out-of-place")
    if size > len(taken): find(name, "board/more-than-papers: %d on the board, %d taken" % (size, len(taken)))
    there = urn[0][1]["open"]["size"] if urn else size + left
    if size + left != there: find(name, "board/%s: %d and %d left; %d lay in the urn" % ("left-out" if size + left < there else "more-than-dropped", size, left, there))
    looked = parallel(lambda line: guarded(name, lambda: paper(name[:-13], vote, o["question"], issuers, line)), board["lines"]) if issuers else []
    seen, last, papers = set(), b"", []
    for n, (token, fault) in enumerate(one or (None, "board/shape") for one in looked):
        if fault: find(name, "%s: line %d" % (fault, n + 1)); continue
        if token in seen: find(name, "board/token-twice: line %d" % (n + 1))
        else:
            if token < last: find(name, "board/unsorted: line %d" % (n + 1))
            papers.append(board["lines"][n])
        seen.add(token)
        last = token
    return board, papers
def check_secret(v, folder, names, rule, closing):
    vote, opened, content, result = v["vote"], v["opened"], v["open"]["content"], v.get("result")
    def say(code, words="", i=opened): tell(i, code, "%s %s" % (vote, words))
    for name in under(folder + "/"):
        if not re.fullmatch(r"question\.json|board\.ndjson|requests/.*", name[len(folder) + 1:]): find(name, "secret/named: no file of a secret vote")
    made = [(i, e, e["open"]) for i, e in secret.get(vote, []) if e["type"] == "secretKeysMade" and i < opened]
    device, issuers = check_keys(v, names, made[-1] if made else None, say)
    taken = check_requests(v, device)
    board, papers = check_board(v, device, issuers, taken)
    if result is None or board is None: return
    def told(code, words=""): say(code, words, v["closed"])
    if result["roll"] or result["void"]: told("secret/named")
    if vote in decisions: told("secret/decided")
    if any(one["vote"] == vote for one in spoken.values()): told("secret/named", "spoken")
    size = len(board["lines"])
    if (result["box"].get("size"), result["box"].get("root")) != (size, b64u(root([sha(b"\x00" + jcs(line)) for line in board["lines"]]))): told("board/other-result")
    choices = [[c] if isinstance(c, str) else c for c in (line["choice"] for line in papers) if answers(content, names, c)]
    counts = {n: sum(n in c for c in choices) for n in names}
    for n in sorted(set(counts) | set(result["counts"])):
        if counts.get(n) != result["counts"].get(n): told("tally/counts" if n in counts else "tally/unknown-option", "%s: %s" % (n, counts.get(n)))
    total = delegates(opened)
    here = sum(kind(d, closing) == "delegate" and (d in taken or at(present.get(d), closing) is not None) for d in total)
    number = {"total": len(total), "present": max(here, size), "cast": size, "valid": sum(len(c) > 0 for c in choices)}[rule["base"]]
    if number != result["base"]: told("tally/base", number)
    if len(total) - size != result["silent"]: told("tally/silent", len(total) - size)
    if any(type(n) is not int or n > result["base"] for n in result["counts"].values()): told("tally/more-than-base")
    if "for" in counts and result["outcome"] != outcome(counts["for"], number, rule): told("tally/outcome")`;
