/**
 * The part of `verify.sh` that reads speeches and conclusions: one speaker at a time, called by whom may, what it comes to in the minutes;
 * conclusions written and changed as they may be, and told in the minutes. It is Python; what it finds has the codes of `checks`.
 */
export const SPEECHES = String.raw`# The floor: one at a time, given by the chair or a secretary to who was in the room; and the sums of it in the minutes.
FLOOR = {"speakerCalled": dict(speech="id", member="id", kind="text", item="id"), "speechPaused": dict(speech="id"), "speechResumed": dict(speech="id"), "speechEnded": dict(speech="id")}
def told_minutes():
    """Of the minutes; what cannot be read there is found by who reads them whole."""
    try:
        told = canonical(read("minutes/minutes.json"))
        return told if isinstance(told, dict) else None
    except Exception: return None
def check_speeches():
    speeches = []
    def halted(one): return bool(one["halts"]) and one["halts"][-1][1] is None
    for i, e in enumerate(entries):
        o, t, now = e["open"], re.sub(r"\.\d+$", "", e["type"]), e["at"]
        if t not in FLOOR: continue
        if not shaped(o, **FLOOR[t]) or t == "speakerCalled" and o["kind"] not in ("contribution", "debate", "order", "reply", "question", "answer"):
            tell(i, "entry/shape", t); continue
        floor = next((one for one in reversed(speeches) if one["to"] is None), None)
        if t == "speakerCalled":
            if floor and not (o["kind"] == "order" and floor["kind"] != "order" and halted(floor)): tell(i, "speaking/two-at-once", o["member"])
            if any(one["speech"] == o["speech"] for one in speeches): tell(i, "speaking/out-of-place", o["speech"])
            else: speeches.append({**{k: o[k] for k in ("speech", "member", "kind", "item")}, "from": now, "to": None, "halts": [], "seq": i, "by": e.get("by")})
        elif floor is None or floor["speech"] != o["speech"] or t != "speechEnded" and halted(floor) == (t == "speechPaused"): tell(i, "speaking/out-of-place", o["speech"])
        elif t == "speechPaused": floor["halts"].append([now, None])
        else:
            for halt in floor["halts"]: halt[1] = halt[1] or now
            if t == "speechEnded": floor["to"] = now
    def guest(member): return bool(listed.get(member)) and listed[member][-1][2] == "guest"
    def group(member):
        said = entries[said_last[member]]["open"].get("group") if listed.get(member) and not guest(member) else None
        return said if isinstance(said, str) else None
    def seconds(one): return (max(0, ms(one["to"]) - ms(one["from"]) - sum(ms(z) - ms(a) for a, z in one["halts"])) + 500) // 1000
    for one in speeches:
        i, member = one["seq"], one["member"]
        if at(present.get(member), i) is None: tell(i, "speaking/not-present", member)
        if not has_duty(one["by"], i): tell(i, "speaking/no-duty", str(one["by"]))
        if one["to"] is None: tell(i, "speaking/never-ended", member)
    over = [one for one in speeches if one["to"] is not None]
    def who(one): return {} if guest(one["member"]) else {"member": one["member"]}
    def shares(of):
        sums = {}
        for one in over:
            key = of(one)
            if key is not None: sums[key] = [a + b for a, b in zip(sums.get(key, [0, 0]), (seconds(one), 1))]
        return [(key, {"seconds": s, "times": n}) for key, (s, n) in sums.items()]
    follows = {"each": [{**{k: one[k] for k in ("item", "kind", "from", "to")}, **who(one), "seconds": seconds(one)} for one in over],
        "people": [{**({"member": m} if m else {}), **share} for m, share in shares(lambda one: who(one).get("member", ""))],
        "groups": [{"group": g, **share} for g, share in shares(lambda one: group(one["member"]))]}
    told = told_minutes()
    if told is not None and (jcs(told["speeches"]) if "speeches" in told else None) != (jcs(follows) if over else None): find("minutes/minutes.json", "speaking/minutes")

# Conclusions: written, changed and removed as they may be; the minutes have those that stood when they were approved.
CONCLUDED = {"conclusionWritten": dict(conclusion="id", papers="ids", item="id"), "conclusionChanged": dict(conclusion="id", papers="ids"), "conclusionRemoved": dict(conclusion="id"),
    "conclusionTold": dict(conclusion="id", audience="object")}
def check_conclusions():
    stood, hidden, hashes, over = {}, set(), {}, False
    for i, e in enumerate(entries):
        o, t = e["open"], re.sub(r"\.\d+$", "", e["type"])
        if t == "minutesApproved": over = True
        elif t in ("itemAdded", "itemAudienceSet") and shaped(o, item="id"): (hidden.add if "audience" in o else hidden.discard)(o["item"])
        elif t in ("paperAdded", "paperReplaced") and shaped(o, paper="id", sha256="hex"): hashes[o["paper"]] = o["sha256"]
        if t not in CONCLUDED: continue
        if not shaped(o, **CONCLUDED[t]) or t in ("conclusionWritten", "conclusionChanged") and not KIND["text"](o.get("text", "")) \
            or t == "conclusionWritten" and o.get("addition", True) is not True: tell(i, "conclusion/not-so", t); continue
        name, addition = o["conclusion"], "addition" in o
        if t == "conclusionWritten":
            if name in stood or addition != over: tell(i, "conclusion/not-so", name)
            stood[name] = {"item": o["item"], "addition": addition, "text": o.get("text"), "papers": o["papers"]}
        elif t == "conclusionTold":
            if name not in stood: tell(i, "conclusion/not-so", name)
        else:
            if name not in stood or over: tell(i, "conclusion/not-so", name)
            if t == "conclusionRemoved": stood.pop(name, None)
            elif name in stood: stood[name].update(text=o.get("text"), papers=o["papers"])
    def row(name, one):
        said = {} if one["text"] is None or one["item"] in hidden else {"text": one["text"]}
        return {"conclusion": name, "item": one["item"], **said, "papers": [hashes[p] for p in one["papers"] if p in hashes]}
    told = told_minutes()
    if told is None: return
    rows, want = told.get("conclusions", []), [row(name, one) for name, one in stood.items() if not one["addition"]]
    readable = isinstance(rows, list) and all_shaped(rows, conclusion="id", item="id", papers="list") and all(all_shaped(one["papers"], sha256="hex") for one in rows)
    if not readable or [{**{k: one[k] for k in ("conclusion", "item", "text") if k in one}, "papers": [p["sha256"] for p in one["papers"]]} for one in rows] != want:
        find("minutes/minutes.json", "conclusion/other-in-minutes")`;
