/**
 * The part of `verify.sh` that reads how a list of candidates came about: nominated and withdrawn, closed as it stood, adopted before its
 * ballot was prepared; and that a vote puts what was prepared for it. It is Python; what it finds has the codes of `checks`.
 */
export const LISTED = String.raw`# Lists of candidates: told as they came about, closed as they stood, adopted before their ballot; the new vote after a tie.
def is_person(p): return shaped(p, candidate="id", name="text") and KIND["text"](p.get("about", ""))
def are_people(many): return isinstance(many, list) and all(is_person(p) for p in many)
def is_told(o): return shaped(o, list="id", title="text", rule="object") and type(o.get("seats")) is int and is_rule(o["rule"])
LISTS = {"listProposed": lambda o: is_told(o) and are_people(o.get("candidates")),
    "listAmended": lambda o: is_told(o) and are_people(o.get("candidates", [])),
    "candidateNominated": lambda o: shaped(o, list="id") and is_person(o), "candidateWithdrawn": lambda o: shaped(o, list="id", candidate="id"),
    "listClosed": lambda o: shaped(o, list="id", candidates="ids"), "listReopened": lambda o: shaped(o, list="id"),
    "listPut": lambda o: shaped(o, list="id", vote="id"), "ballotPrepared": lambda o: shaped(o, list="id", vote="id"),
    "runoffPrepared": lambda o: shaped(o, vote="id", follows="id")}
def utf16(words): return len(words.encode("utf-16-le", "surrogatepass")) // 2
def form_of(content): return content["form"] if is_question(content) and is_form(content.get("form")) else None
def first_vote(vote):
    for _ in repeats: vote = repeats.get(vote, vote)
    return vote
def check_lists():
    lists, puts, ballots, runoffs = {}, {}, {}, {}
    def take(i, t, o):
        if t == "runoffPrepared": runoffs[o["vote"]] = (o["follows"], i); return
        name = o["list"]
        if t == "listProposed": lists[name] = dict(told=o, people=list(o["candidates"]), closed=False, vote=None); return
        one, needs_open = lists.get(name), t in ("listAmended", "candidateNominated", "candidateWithdrawn", "listClosed")
        if one is None: tell(i, "election/list-unknown", name); return
        if needs_open == one["closed"]: tell(i, "election/list-after-closing" if needs_open else "election/list-not-closed", name); return
        ids = [p["candidate"] for p in one["people"]]
        if t == "listAmended":
            one["told"] = o
            if "candidates" in o: one["people"] = list(o["candidates"])
        elif t == "candidateNominated": one["people"] = one["people"] + [o]
        elif t == "candidateWithdrawn":
            if o["candidate"] not in ids: tell(i, "election/list-unknown", o["candidate"])
            one["people"] = [p for p in one["people"] if p["candidate"] != o["candidate"]]
        elif t == "listClosed":
            if o["candidates"] != ids: tell(i, "election/list-other-candidates", ", ".join(ids))
            one["closed"] = True
        elif t == "listReopened": one["closed"], one["vote"] = False, None
        elif t == "listPut":
            one["vote"] = o["vote"]
            puts[o["vote"]] = {**one, "seq": i}
        elif t == "ballotPrepared": ballots[o["vote"]] = {**one, "seq": i}
    for i, e in enumerate(entries):
        if e["type"] not in LISTS: continue
        if LISTS[e["type"]](e["open"]): take(i, e["type"], e["open"])
        else: tell(i, "entry/shape", e["type"])
    taken = [*votes.values(), *on_paper.values()]
    def is_adopted(put, i):
        """Whether the vote on a list, or one that repeats it, has adopted it once entry i was in the log, and stands."""
        if put is None: return False
        def adopts(v):
            if v["closed"] is None or v["closed"] >= i or v["voided"] is not None and v["voided"] < i: return False
            beside_it = decisions.get(v["vote"]) if v is votes.get(v["vote"]) else None
            return next(x[1]["outcome"] for x in (weighed.get(v["vote"]), beside_it, (0, v["result"])) if x) == "adopted"
        shown = any(e["type"] == "handsDecided" and isinstance(e["open"].get("vote"), str) and first_vote(e["open"]["vote"]) == put
            and e["open"].get("outcome") == "adopted" for e in entries[:i])
        return shown or any(adopts(v) for v in taken if first_vote(v["vote"]) == put)
    def same_ballot(say, content, code, options, seats, rule, words=None):
        form = form_of(content)
        if [{k: one[k] for k in ("id", "label")} for one in content["options"]] != options: say(code, "; ".join(one["label"] for one in options))
        if form is None or form["kind"] != "election" or form["seats"] != seats: say(code, "%d to be elected" % seats)
        if jcs(content["rule"]) != jcs(rule): say(code, "another majority than was said")
        if words is not None and content["text"] != words: say(code, "another office than on the list")
    for v in taken:
        name, content = first_vote(v["vote"]), v["open"]["content"]
        say = lambda code, words: tell(v["opened"], code, "%s: %s" % (v["vote"], words))
        put, ballot, runoff = puts.get(name), ballots.get(name), runoffs.get(name)
        if put and is_question(content):
            names = [p["name"] for p in put["people"]]
            if v["open"].get("kind", "public") != "public" or "form" in content: say("election/list-other-question", "not for or against")
            left = [one for one in names if one not in content["text"]]
            if left and utf16("".join(names)) < 1000: say("election/list-other-question", ", ".join(left))
        if ballot:
            options = [{"id": p["candidate"], "label": "%s, %s" % (p["name"], p["about"]) if "about" in p else p["name"]} for p in ballot["people"]]
            told = ballot["told"]
            if is_question(content): same_ballot(say, content, "election/other-candidates", options, told["seats"], told["rule"], told["title"])
            if not all(is_adopted(ballot["vote"], i) for i in (ballot["seq"], v["opened"])): say("election/list-not-adopted", told["list"])
        if runoff:
            follows, i = runoff
            before = votes.get(follows) or on_paper.get(follows)
            form = form_of(before["open"]["content"]) if before else None
            written = elected_first.get(follows)
            stands_yet = before and written and written[0] < i and not (before["voided"] is not None and before["voided"] < v["opened"])
            if not stands_yet or form is None or form["kind"] != "election" or written[1]["kind"] != "election" or written[1]["tied"] == []:
                say("election/runoff-of-nothing", follows)
            elif is_question(content):
                asked, decision = before["open"]["content"], written[1]
                tied = [{k: one[k] for k in ("id", "label")} for one in asked["options"] if one["id"] in decision["tied"]]
                same_ballot(say, content, "election/other-runoff", tied, form["seats"] - len(decision["elected"]), asked["rule"])

# What is put to a vote is what was prepared: its options, its form with its thresholds, its fraction; and its ground says the same.
def is_fair_rule(r): return is_rule(r) and all(whole_from_1(n, 1000) for n in r["fraction"]) and is_met(r)
def is_met(f): return f["fraction"][0] < f["fraction"][1] or not f["strict"] and f["fraction"][0] == f["fraction"][1]
def are_thresholds(many):
    return isinstance(many, list) and 1 <= len(many) <= 3 and all(is_consequence(f) and is_met(f) for f in many) and len({f["what"] for f in many}) == len(many)
def are_options(many):
    return isinstance(many, list) and 1 <= len(many) <= 200 and all_shaped(many, id="id", label="text") and all(is_short(one["label"], 120) for one in many)
def is_prepared(o):
    ballot = o.get("ballot", {})
    return shaped(o, vote="id", rule="object") and is_fair_rule(o["rule"]) and isinstance(ballot, dict) \
        and ("options" not in ballot or are_options(ballot["options"])) and ("form" not in ballot or is_form(ballot["form"]))
def lawful(form): return POLL if len(form["officers"][0]["options"]) > 2 else CONFIDENCE
def in_words(follows): return sorted(jcs([f["what"], f["fraction"], f["strict"]]) for f in follows)
def frozen(form):
    if form["kind"] == "election": return jcs([form["seats"], form["most"]])
    if form["kind"] == "ranked": return jcs([form["seats"], form["places"], [[c["id"], c["label"]] for c in form["candidates"]]])
    officers = [[one["id"], one["label"], one["options"]] for one in form["officers"]]
    return jcs([officers, [[f["what"], f["fraction"], f["strict"]] for f in form.get("follows", lawful(form))]])
def check_prepared():
    prepared = {}
    for i, e in enumerate(entries):
        o = e["open"]
        if e["type"] in ("votePrepared", "voteAmended") and is_prepared(o): prepared[o["vote"]] = o
        if e["type"] != "voteGrounded" or not shaped(o, vote="id", rule="object") or not is_fair_rule(o["rule"]) or o["vote"] not in prepared: continue
        if "follows" in o and not are_thresholds(o["follows"]): continue
        one = prepared[o["vote"]]
        form = one.get("ballot", {}).get("form")
        if form is None or form["kind"] != "confidence": same = "follows" not in o
        else: same = in_words(o.get("follows", lawful(form))) == in_words(form.get("follows", lawful(form)))
        if rule_name(one["rule"]) != rule_name(o["rule"]) or not same: tell(i, "election/other-ground", o["vote"])
    for v in [*votes.values(), *on_paper.values()]:
        ballot, content = prepared.get(v["vote"], {}).get("ballot", {}), v["open"]["content"]
        if "form" not in ballot or not is_question(content): continue
        form, options = form_of(content), [{k: one[k] for k in ("id", "label")} for one in ballot.get("options", [])]
        if form is None or frozen(form) != frozen(ballot["form"]) or jcs(options) != jcs(content["options"]) \
            or rule_name(prepared[v["vote"]]["rule"]) != rule_name(content["rule"]): tell(v["opened"], "election/other-than-prepared", v["vote"])`;
