/**
 * The part of `verify.sh` that reads what stands beside ballots: who chaired, what votes are on, grounds, pauses, conflicts of interest,
 * spoken choices, shows of hands, votes on printed papers. It is Python; what it finds has the codes of `checks`.
 */
import { APPOINTED } from './verify-script-proxies.ts';
import { WEIGHTS_TOLD } from './verify-script-weights.ts';

export const STORY = String.raw`# Beside ballots: who chairs, grounds, pauses, conflicts of interest, spoken choices, hands, printed papers. A code before the words
# is the one that npm run verify gives for the same.
def tell(i, code, words=""): find("log/entries.ndjson:%d" % i, "%s: %s" % (code, words))
def is_rule(r):
    return shaped(r, base="text", fraction="list", strict="flag") and r["base"] in ("total", "present", "cast", "valid") \
        and len(r["fraction"]) == 2 and all(type(n) is int and n >= k for k, n in enumerate(r["fraction"]))
def all_shaped(rows, **shape): return all(shaped(one, **shape) for one in rows)
def is_question(c):
    return shaped(c, text="text", options="list", rule="object", papers="hexes") and c["options"] != [] \
        and all_shaped(c["options"], id="id", label="text") and is_rule(c["rule"])
def rule_name(r): return (r["base"], tuple(r["fraction"]), r["strict"])
SIGNED = dict(certificate="hex", signedAt="text", signature="text")
PAPERS = dict(returned="count", valid="count", invalid="count", blank="count", counts="counts")
BESIDE = {"chairNamed": dict(member="id"), "votePrepared": dict(vote="id"), "voteAmended": dict(vote="id"), "voteAnnounced": dict(vote="id"),
    "voteGrounded": dict(vote="id", rule="object"), "voteUngrounded": dict(vote="id"), "votePaused": dict(votes="ids"),
    "voteResumed": dict(votes="ids"), "recusalDeclared": dict(item="id", member="id"), "recusalWithdrawn": dict(item="id", member="id"),
    "spokenEntered": dict(entry="id", vote="id", member="id"), "spokenCountersigned": dict(entry="id"), "spokenTakenBack": dict(entry="id"),
    "voteDecided": dict(vote="id", spoken="list", counts="counts", base="count", silent="count", outcome="text"),
    "electionDecided": dict(vote="id", decision="object"), "lotDrawn": dict(vote="id", lot="object", decision="object"), "handsTakenBack": dict(hands="id"),
    "handsEntered": dict(hands="id", vote="id", question="text", content="object", counts="counts", present="count", total="count"),
    "handsDecided": dict(hands="id", vote="id", base="count", silent="count", outcome="text", **SIGNED),
    "paperVoteOpened": dict(vote="id", question="text", content="object", total="count", tellers="ids"),
    "papersIssued": dict(vote="id", issued="count"), "paperCountBegun": dict(vote="id", issued="count", present="count"),
    "paperCountEntered": dict(vote="id", round="round", teller="id"), "paperCountsDiffer": dict(vote="id", round="round"),
    "paperCountsAgree": dict(vote="id", round="round", tellers="ids"), "paperRecountAsked": dict(vote="id", round="round"),
    "paperResultAnnounced": dict(vote="id"), "paperVoteVoided": dict(vote="id", reason="text"),
    "paperVoteClosed": dict(vote="id", round="round", issued="count", base="count", silent="count", outcome="text", signatures="list", **PAPERS)}
HEARD = dict(entry="id", member="id", choice="text", enteredBy="id", countersignedBy="id", **SIGNED)
def is_lot(lot): return shaped(lot, between="ids") and lot.get("for") in ("surplus", "exclusion")
def is_stage(one):
    return shaped(one, votes="object", lost="text", elected="ids") and one.get("what") in ("first", "surplus", "exclusion") \
        and KIND["id"](one.get("of", "x")) and one.get("tie", "lot") in ("earlier", "lot") and all(KIND["text"](n) for n in one["votes"].values())
def is_decision(d):
    """What a vote on a form came to, with each number a number: for Python true is 1, in a record it is not."""
    if not shaped(d, blank="count"): return False
    if d.get("kind") == "election": return shaped(d, elected="ids", tied="ids", needed="count")
    if d.get("kind") == "ranked":
        return shaped(d, papers="count", quota="count", stages="list", elected="ids") and all(is_stage(one) for one in d["stages"]) \
            and ("lot" not in d or is_lot(d["lot"]))
    return d.get("kind") == "confidence" and isinstance(d.get("officers"), list) \
        and all_shaped(d["officers"], officer="id", counts="list", unmarked="count", follows="list") \
        and all(all_shaped(one["counts"], option="id", count="count") for one in d["officers"])
def fits(t, o):
    """Whether what an entry says has the shape of its kind, to the bottom of it."""
    if not shaped(o, **BESIDE[t]): return False
    if t == "voteGrounded": return is_rule(o["rule"]) and isinstance(o.get("tie", ""), str)
    if t == "handsEntered": return is_question(o["content"])
    if t == "paperVoteClosed": return all_shaped(o["signatures"], teller="id", **SIGNED)
    if t == "paperVoteOpened": return o.get("fewTellers", True) is True and ("belowQuorum" not in o or KIND["lost"](o["belowQuorum"]))
    if t == "electionDecided": return is_decision(o["decision"])
    if t == "lotDrawn": return is_decision(o["decision"]) and shaped(o["lot"], between="ids", drawn="id") and is_lot(o["lot"])
    if t == "voteDecided":
        tie = o.get("tie", {"chair": "x"})
        return all_shaped(o["spoken"], **HEARD) and isinstance(o.get("proxies", []), list) and all_shaped(o.get("proxies", []), **REPRESENTED) \
            and shaped(tie, chair="id") and isinstance(tie.get("choice", ""), str)
    return True
chairs, items, grounds, repeats, announced, pauses, conflicts = [], {}, {}, {}, {}, {}, {}
spoken, decisions, elected, elected_first, lots_drawn, on_paper, hands = {}, {}, {}, {}, {}, {}, []
def chair_at(i): return next((m for s, m in reversed(chairs) if s < i), None)
def has_duty(who, i): return who is not None and (kind(who, i) == "secretary" or chair_at(i) == who)
def was_opened(vote, i): return vote in votes and votes[vote]["opened"] < i
def is_settled(vote, i):
    v = votes.get(vote)
    return v is not None and any(n is not None and n < i for n in (announced.get(vote), v["closed"], v["voided"]))
def takes_no_part(vote, member, i): return at(conflicts.get((items.get(vote), member)), i) is not None
def paused(vote, closing, moment):
    """In the middle of a pause: what was on its way when it began, or came with its end, is no finding."""
    for a, z in pauses.get(vote, []):
        a, z = (None if n is None else ms(entries[n]["at"]) for n in (a, closing if z is None else z))
        if moment > a + 10000 and (z is None or moment < z - 10000): return True
    return False
def stopped(vote, i):
    """By the order of the log, in which nothing can have been on its way."""
    return any(a < i and (z is None or i < z) for a, z in pauses.get(vote, []))
def is_voted_on(item, i):
    there = [v for v in votes.values() if v["opened"] < i and not any(n is not None and n < i for n in (v["closed"], v["voided"]))]
    return any(items.get(v["vote"]) == item for v in there + [p for p in on_paper.values() if p["closed"] is None and p["voided"] is None])
def beside(i, e):
    o, t, by = e["open"], re.sub(r"\.\d+$", "", e["type"]), e.get("by")
    if t in PROXY: proxied(i, by, t, o); return
    if t in WEIGHTS: weighs(i, by, t, o); return
    if t not in BESIDE: return
    if not fits(t, o): tell(i, "hands/not-entered" if t == "handsDecided" else "entry/shape", t); return
    vote = o.get("vote")
    paper = on_paper.get(vote)
    if t == "chairNamed": chairs.append((i, o["member"]))
    elif t in ("votePrepared", "voteAmended"):
        if was_opened(vote, i): return
        if KIND["id"](o.get("item")): items[vote] = o["item"]
        earlier = o.get("repeats") if t == "votePrepared" else None
        if KIND["id"](earlier) and was_opened(earlier, i): repeats.setdefault(vote, earlier)
    elif t == "voteAnnounced":
        if was_opened(vote, i): announced.setdefault(vote, i)
    elif t in ("voteGrounded", "voteUngrounded"):
        if was_opened(vote, i): tell(i, "decision/ground", vote + " was open")
        else: grounds[vote] = rule_name(o["rule"]) if t == "voteGrounded" and o.get("tie") == "chair" else "no"
    elif t == "votePaused":
        for one in o["votes"]:
            if was_opened(one, i): pauses.setdefault(one, []).append([i, None])
            else: tell(i, "vote/never-opened", one)
    elif t == "voteResumed":
        for one in o["votes"]:
            for pause in pauses.get(one, []): pause[1] = i if pause[1] is None else pause[1]
    elif t in ("recusalDeclared", "recusalWithdrawn"):
        if is_voted_on(o["item"], i): tell(i, "recusal/while-voting", o["member"])
        spans = conflicts.setdefault((o["item"], o["member"]), [])
        stop(spans, i)
        if t == "recusalDeclared": start(spans, i)
    elif t == "spokenEntered":
        v = votes.get(vote)
        if not was_opened(vote, i) or v["closing"] is not None and v["closing"] < i or o["entry"] in spoken: tell(i, "spoken/out-of-place", vote)
        else: spoken[o["entry"]] = {"vote": vote, "member": o["member"], "by": by, "seq": i, "second": None, "back": None}
    elif t in ("spokenCountersigned", "spokenTakenBack"):
        one, what = spoken.get(o["entry"]), "second" if t == "spokenCountersigned" else "back"
        if one is None: tell(i, "spoken/not-entered", o["entry"])
        elif is_settled(one["vote"], i): tell(i, "spoken/out-of-place", o["entry"])
        elif one[what] is None: one[what] = (i, by)
    elif t == "voteDecided":
        if vote not in votes or votes[vote]["closed"] != i - 1 or by != "system": tell(i, "decision/without-result", vote)
        else: decisions[vote] = (i, o)
    elif t == "electionDecided":
        known = votes.get(vote) if was_opened(vote, i) else paper
        result = known and known["closed"]
        if result is None or result > i or vote in elected or i - result > 2 or by != "system": tell(i, "election/out-of-order", vote)
        else: elected[vote] = elected_first[vote] = (i, o["decision"])
    elif t == "lotDrawn":
        if vote not in votes or vote not in elected_first: tell(i, "stv/lot", vote)
        else:
            elected[vote] = (i, o["decision"])
            lots_drawn.setdefault(vote, []).append((i, by, o))
    elif t in ("handsEntered", "handsTakenBack", "handsDecided"): hands.append((i, by, t, o))
    elif t == "paperVoteOpened":
        if was_opened(vote, i) or paper: tell(i, "paper/opened-twice", vote)
        else: on_paper[vote] = {"vote": vote, "opened": i, "by": by, "open": o, "issued": [], "begun": [], "entered": [], "agreed": {},
            "anew": set(), "announced": None, "closed": None, "voided": None}
    elif paper is None: tell(i, "paper/never-opened", vote)
    elif t == "papersIssued": paper["issued"].append((i, by, o["issued"]))
    elif t == "paperCountBegun": paper["begun"].append((i, by, o))
    elif t == "paperCountEntered":
        if o["teller"] != by: tell(i, "paper/entered-by-another", o["teller"])
        paper["entered"].append((i, o))
    elif t == "paperCountsAgree": paper["agreed"].setdefault(o["round"], (i, o["tellers"]))
    elif t in ("paperCountsDiffer", "paperRecountAsked"): paper["anew"].add(o["round"])
    elif t == "paperResultAnnounced": paper["announced"] = (i, by) if paper["announced"] is None else paper["announced"]
    elif t == "paperVoteVoided": paper["voided"] = i if paper["voided"] is None else paper["voided"]
    elif t == "paperVoteClosed":
        if paper["closed"] is not None or paper["voided"] is not None: tell(i, "paper/closed-twice", vote)
        if paper["announced"] is None or by != "system": tell(i, "paper/closed-unannounced", vote)
        if paper["closed"] is None: paper["closed"], paper["result"] = i, o

${APPOINTED}

${WEIGHTS_TOLD}
for i, e in enumerate(entries): guarded("log/entries.ndjson:%d" % i, lambda: beside(i, e))
def check_quorum(i, vote, word):
    """Where the record names a quorum: whether it was there, or the chair said so, with the very numbers."""
    share, everybody = next((q for s, q in reversed(quorums) if s < i), None), delegates(i)
    if share is None: return
    there, least = sum(at(present.get(m), i) is not None for m in everybody), max(1, -(-len(everybody) * share[0] // share[1]))
    met = there >= least
    if (word is not None) if met else (word is None or (word["present"], word["needed"]) != (there, least)): tell(i, "vote/quorum", "%s: %d there, needed are %d" % (vote, there, least))
for v in votes.values():
    if chair_at(v["opened"]) not in (None, entries[v["opened"]].get("by")): tell(v["opened"], "vote/no-duty", v["vote"])
    if v["open"].get("total", len(delegates(v["opened"]))) != len(delegates(v["opened"])): tell(v["opened"], "vote/total", "%s: %d" % (v["vote"], len(delegates(v["opened"]))))
    check_quorum(v["opened"], v["vote"], v["open"].get("belowQuorum"))`;
