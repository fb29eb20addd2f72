/**
 * The part of `verify.sh` that counts ranked papers again, by the single transferable vote. It is Python; what it finds has the codes of
 * `checks/ranked.ts`.
 */
export const RANKED = String.raw`# Ranked papers: a mark is "candidate in place n", the place in two digits first. Counted in hundred-thousandths of a vote, by rules
# 45 to 52 of the Scottish Local Government Elections Order 2007.
def mark_of(candidate, place): return "%02d-%s" % (place, candidate)
def is_ranked_form(f):
    return whole_from_1(f.get("seats"), 100) and whole_from_1(f.get("places"), 99) and isinstance(f.get("candidates"), list) \
        and 2 <= len(f["candidates"]) <= 100 and all_shaped(f["candidates"], id="id", label="text") and all(is_short(c["label"], 100) for c in f["candidates"])
def order_on(form, choice):
    if isinstance(choice, str) or len(choice) > form["places"]: return None
    order = [next((c["id"] for c in form["candidates"] if mark_of(c["id"], n + 1) == mark), None) for n, mark in enumerate(choice)]
    return None if None in order or len(set(order)) != len(order) else order
def ranked_faults(chosen):
    marks = [re.fullmatch(r"([0-9][0-9])-(.+)", one) for one in chosen]
    people, places = [m.group(2) for m in marks if m], [int(m.group(1)) for m in marks if m]
    faults = ["stv/candidate-twice"] if len(set(people)) != len(people) else []
    if len(set(places)) != len(places): return faults + ["stv/place-twice"]
    return faults + (["stv/gap"] if sorted(places) != list(range(1, len(places) + 1)) else [])
def written_votes(n):
    return ("%d.%05d" % divmod(n, 100000)).rstrip("0").rstrip(".")
def transfer(names, seats, orders, lots):
    orders, lots, names = [o for o in orders if o], list(lots), list(dict.fromkeys(names))
    piles, votes, left = {n: [] for n in names}, {n: 0 for n in names}, list(names)
    stages, history, won, passed, quota = [], [], [], set(), len(orders) // (seats + 1) + 1
    need = quota * 100000
    def give(order, value):
        to = next((n for n in order if n in left), None)
        if to is not None: piles[to].append((order[order.index(to) + 1:], value)); votes[to] += value
    def end(stage):
        most_first = sorted(left, key=lambda n: -votes[n])
        now = most_first if orders and len(left) + len(won) <= seats else [n for n in most_first if votes[n] >= need]
        for n in now: left.remove(n); won.append(n)
        history.append(dict(votes))
        lost = written_votes(len(orders) * 100000 - sum(votes.values()))
        stages.append({**stage, "votes": {n: written_votes(x) for n, x in votes.items()}, "lost": lost, "elected": now})
    def outermost(of, most, by):
        best = (max if most else min)(by[n] for n in of)
        return [n for n in of if by[n] == best]
    for order in orders: give(order, 100000)
    end({"what": "first"})
    told = {"kind": "ranked", "papers": len(orders), "quota": quota, "stages": stages, "elected": won}
    while orders and len(won) < seats and left:
        over = [n for n in won if n not in passed and votes[n] > need]
        most, what = bool(over), "surplus" if over else "exclusion"
        tied = among = outermost(over or left, most, votes)
        for then in reversed(history): among = outermost(among, most, then)
        if len(among) > 1 and not (lots and lots[0]["drawn"] in among and sorted(lots[0]["between"]) == sorted(among)):
            return {**told, "lot": {"for": what, "between": among}}
        of = lots.pop(0)["drawn"] if len(among) > 1 else among[0]
        tie = {"tie": "lot"} if len(among) > 1 else {"tie": "earlier"} if len(tied) > 1 else {}
        held, own = votes[of], piles[of]
        piles[of] = []
        if most: passed.add(of)
        else: left.remove(of)
        votes[of] = need if most else 0
        for order, value in own: give(order, (held - need) * value // held if most else value)
        end({"what": what, "of": of, **tie})
    return told
def ranked_by(form, choices, lots):
    orders = [o for o in (order_on(form, c) for c in choices) if o is not None]
    return {**transfer([c["id"] for c in form["candidates"]], form["seats"], orders, lots), "blank": sum(len(o) == 0 for o in orders)}
def is_ranked_paper(form, options):
    ids, places = [c["id"] for c in form["candidates"]], form["places"]
    return len(set(ids)) == len(ids) and form["seats"] <= len(ids) and places <= len(ids) \
        and [one["id"] for one in options] == [mark_of(c, n + 1) for n in range(places) for c in ids]
def check_ranked_question(v):
    vote, opened, content, form = v["vote"], v["opened"], v["open"]["content"], v["open"]["content"]["form"]
    if is_council() or not bodies or bodies[0] > opened: tell(opened, "stv/peoples-council", vote)
    if v["open"]["kind"] != "public": tell(opened, "stv/not-named", vote)
    if not is_ranked_paper(form, content["options"]): tell(opened, "stv/paper", vote)
    if rule_name(content["rule"]) != ("valid", (1, form["seats"] + 1), True): tell(opened, "stv/quota", vote)
def check_ranked(v, choices):
    vote, form = v["vote"], v["open"]["content"]["form"]
    def follows(i, drawn, said):
        want = ranked_by(form, choices, drawn)
        if said == want: return
        alike = shaped(said, stages="list", quota="count") and (said["stages"], said["quota"]) == (want["stages"], want["quota"])
        tell(i, "stv/elected" if alike else "stv/rounds", vote)
    i, said = elected_first[vote]
    follows(i, [], said)
    drawn, voided = [], v["voided"]
    for i, by, o in lots_drawn.get(vote, []):
        waited = ranked_by(form, choices, drawn).get("lot")
        lot, said = {k: o["lot"][k] for k in ("for", "between")}, o["decision"]
        if waited != lot or o["lot"]["drawn"] not in lot["between"] or chair_at(i) != by or voided is not None and voided < i: tell(i, "stv/lot", vote)
        drawn.append(o["lot"])
        follows(i, drawn, said)
    # Whoever closes the session has seen to it before; one that was never closed is found as such.
    if "lot" in said and voided is None and closed_session is not None: tell(elected_first[vote][0], "stv/lot-missing", vote)`;
