/**
 * The parts of `verify.sh` that read votes by proxy: who was appointed by whom, and that what counts was sent and signed by them. It is
 * Python; what it finds has the codes of `checks`.
 */

/** Read with the story of the meeting. */
export const APPOINTED = String.raw`# Votes by proxy, as the log tells of them: how many one may carry, who appointed whom, what was sent for whom.
PROXY = {"bodyNamed": dict(body="text"), "proxiesAllowed": dict(most="count"), "proxyAppointed": dict(appointment="id", member="id", holder="id"),
    "proxyWithdrawn": dict(appointment="id"), "proxyVoted": dict(appointment="id", vote="id", member="id", holder="id", revision="round")}
REPRESENTED = dict(appointment="id", member="id", holder="id", revision="round", choice="choice", **SIGNED)
bodies, allowed, appointments, sent, ends_with_leaving = [], [], {}, [], []
def is_open(i): return any(v["opened"] < i and not any(n is not None and n < i for n in (v["closed"], v["voided"])) for v in votes.values())
def proxied(i, by, t, o):
    name = o.get("appointment")
    if not shaped(o, **PROXY[t]) or t == "proxyAppointed" and not KIND["ids"](o.get("items", [])) \
        or t == "proxiesAllowed" and o.get("ends", "leaving") != "leaving": tell(i, "entry/shape", t)
    elif t == "bodyNamed": bodies.append(i)
    elif t == "proxiesAllowed":
        if is_open(i): tell(i, "proxies/while-open")
        allowed.append((i, by, o["most"]))
        if "ends" in o: ends_with_leaving.append(i)
    elif t == "proxyAppointed":
        if is_open(i): tell(i, "proxies/while-open", name)
        if name in appointments: tell(i, "proxies/overlap", name)
        else: appointments[name] = {"seq": i, "by": by, "member": o["member"], "holder": o["holder"], "items": o.get("items"), "back": None}
    elif t == "proxyWithdrawn":
        if name not in appointments: tell(i, "proxies/no-appointment", name)
        elif appointments[name]["back"] is None: appointments[name]["back"] = (i, by)
    elif not was_opened(o["vote"], i) or is_settled(o["vote"], i): tell(i, "proxies/not-sent", o["vote"])
    else: sent.append((i, o))`;

/** Counted with each vote. */
export const REPRESENTED = String.raw`# What proxies voted: in another body than a People's Council, appointed before, signed by the holder, of nobody who voted themselves.
def proxies_of(d): return d.get("proxies", []) if d else []
def beside_box(d): return d["spoken"] + proxies_of(d) if d else []
def marks_of(choice): return [choice] if isinstance(choice, str) else choice
def is_of(one, item): return one["items"] is None or item in one["items"]
def may_meet(one, other): return one["items"] is None or other["items"] is None or bool(set(one["items"]) & set(other["items"]))
def is_there(one, i): return one["seq"] <= i and (one["back"] is None or one["back"][0] > i)
def check_appointments():
    council = is_council()
    told = [a[0] for a in allowed] + [a["seq"] for a in appointments.values()] + [s[0] for s in sent]
    told += [i for i, d in decisions.values() if "proxies" in d]
    for i in told:
        if council or not bodies or bodies[0] > i: tell(i, "proxies/peoples-council")
    desk = lambda who, i: who is not None and kind(who, i) == "secretary"
    for i, by, _ in allowed:
        if not desk(by, i): tell(i, "proxies/no-duty")
    for name, one in appointments.items():
        i, member, holder = one["seq"], one["member"], one["holder"]
        if one["by"] != member and not desk(one["by"], i): tell(i, "proxies/no-duty", name)
        end, who = one["back"] or (i, member)
        left = who == "system" and any(kind(m, end) != "delegate" for m in (member, holder))
        if who not in (member, holder) and not desk(who, end) and not left: tell(end, "proxies/no-duty", name)
        if member == holder or kind(member, i) != "delegate" or kind(holder, i) != "delegate": tell(i, "proxies/ineligible", name)
        before = [other for other in appointments.values() if other["seq"] < i and is_there(other, i)]
        near = [other for other in before if may_meet(other, one)]
        if any(other["member"] in (member, holder) or other["holder"] == member for other in near): tell(i, "proxies/overlap", name)
        own = [other for other in before if other["holder"] == holder] + [one]
        whole = sum(other["items"] is None for other in own)
        carried = max([whole] + [sum(is_of(other, item) for other in own) for item in {item for other in own for item in other["items"] or []}])
        if carried > next((most for n, _, most in reversed(allowed) if n < i), 0): tell(i, "proxies/beyond-most", name)
def check_represented(v):
    vote, opened, o, result, content = v["vote"], v["opened"], v["open"], v.get("result"), v["open"]["content"]
    i, d = decisions.get(vote, (v["closed"], None))
    end, counted = opened if v["closing"] is None else v["closing"], proxies_of(d)
    void = [w.get("voter") for w in result["void"] if isinstance(w, dict)] if result else []
    def themselves(member):
        heard = any(one["member"] == member for one in (d["spoken"] if d else []))
        return heard or result is not None and (member in result["roll"] or member in void)
    def able(one):
        both = one["member"], one["holder"]
        return all(kind(m, n) == "delegate" for m in both for n in (opened, end)) and not any(takes_no_part(vote, m, end) for m in both) \
            and was_present(one["holder"], opened, end)
    def entrusted(one):
        known = appointments.get(one["appointment"])
        return known is not None and (known["member"], known["holder"]) == (one["member"], one["holder"]) and known["seq"] < opened \
            and is_of(known, items.get(vote))
    def over(one):
        known = appointments.get(one["appointment"])
        if known is None: return False
        # Either has left since: it does not revive when they are back, but in a record of before that says nothing of it.
        spans = [at(listed.get(m), known["seq"]) for m in (known["member"], known["holder"])]
        left = [s[1] for s in spans if s is not None and s[2] == "delegate" and s[1] is not None and s[1] <= end]
        ended = ends_with_leaving + [one["back"][0] for one in appointments.values() if one["back"] and one["back"][1] == "system"]
        if any(said < n for n in left for said in ended): return True
        return known["back"] is not None and known["back"][0] <= end
    last = {s["member"]: (n, s) for n, s in sent if s["vote"] == vote}
    for one in counted:
        say = lambda code: tell(i, code, "%s, %s" % (vote, one["member"]))
        n, said = last.get(one["member"], (i, None))
        if not entrusted(one): say("proxies/no-appointment")
        elif over(one): say("proxies/withdrawn")
        if said is None or any(said[k] != one[k] for k in ("revision", "appointment", "holder")): say("proxies/not-sent")
        signing = {k: one[k] for k in ("appointment", "member", "holder", "revision", "choice")}
        signing.update(kind="ecabinet/proxy/v1", meeting=first["meeting"], vote=vote, question=o["question"])
        revoked = keys.get(one["certificate"], [None, None, None])[2]
        if revoked is not None and revoked <= end or not is_signed(n, one["holder"], one, signing): say("proxies/not-signed")
        if themselves(one["member"]): say("proxies/both-voted")
        if not able(one): say("proxies/ineligible")
        if sum(other["member"] == one["member"] for other in counted) > 1: say("proxies/repeated")
        asked = content if is_question(content) and is_form(content.get("form")) else {}
        if is_question(content) and not answers(asked, [option["id"] for option in content["options"]], one["choice"]): say("proxies/unknown-option")
    if result is None: return
    for member, (n, one) in last.items():
        its = [k[2] for k in keys.values() if k[0] == one["holder"]]
        # By which of several keys it was signed nobody else knows.
        sure = None in its and not any(k is not None and n < k <= end for k in its)
        stands_for = sure and entrusted(one) and not over(one) and not themselves(member) and able(one)
        if stands_for and all(other["member"] != member for other in counted):
            tell(v["closed"], "proxies/left-out", "%s, %s" % (vote, member))`;
