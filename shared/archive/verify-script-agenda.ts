/**
 * The part of `verify.sh` that reads changes of the agenda: carried out as they were proposed, once, after the vote that was prepared for
 * them in the same act was adopted; and what was put to another session was neither gone to nor voted on. It is Python; what it finds has
 * the codes of `checks`.
 */
export const ADJUSTED = String.raw`# Changes of the agenda: an urgent item taken on, an item put to another session, by the council's own vote.
ADJUSTING = {"itemAdded": dict(item="id"), "itemsOrdered": dict(items="ids"), "itemRemoved": dict(item="id"), "itemOpened": dict(item="id"),
    "votePrepared": dict(vote="id"), "voteAmended": dict(vote="id"), "voteOpened": dict(vote="id", content="object"), "handsEntered": dict(vote="id", content="object"),
    "paperVoteOpened": dict(vote="id", content="object"), "voteClosed": dict(vote="id", outcome="text"), "voteDecided": dict(vote="id", outcome="text"),
    "weighedDecided": dict(vote="id", outcome="text"), "handsDecided": dict(vote="id", outcome="text"), "paperVoteClosed": dict(vote="id", outcome="text"),
    "voteVoided": dict(vote="id"), "paperVoteVoided": dict(vote="id"), "itemTakenOn": dict(adjustment="id", item="id"),
    "itemPostponed": dict(adjustment="id", item="id"),
    "adjustmentProposed": dict(adjustment="id", kind="text", title="text", reason="text", vote="id")}
def check_adjustments():
    proposals, outcomes, follows, done, asks, otherwise, put = {}, {}, {}, set(), {}, set(), set()
    agenda, away, on = [], set(), {}
    def is_away(item):
        """Put to another session, itself or with what it is part of."""
        at, levels = next((n for n, one in enumerate(agenda) if one[0] == item), -1), []
        for _, level in agenda: levels.append(min(level, (levels[-1] if levels else -1) + 1))
        level = levels[at] if at >= 0 else 0
        above = {item}
        for n in range(at - 1, -1, -1):
            if levels[n] < level: above.add(agenda[n][0]); level = levels[n]
        return bool(above & away)
    def dealt_with(i, item):
        if is_away(item): tell(i, "adjustment/dealt-with", item)
    def first_of(vote):
        for _ in range(len(follows)):
            if vote not in follows: break
            vote = follows[vote]
        return vote
    for i, e in enumerate(entries):
        o, t = e["open"], re.sub(r"\.\d+$", "", e["type"])
        if t not in ADJUSTING or not shaped(o, **ADJUSTING[t]): continue
        if t == "itemAdded":
            if o.get("level", 0) in (0, 1, 2): agenda.append((o["item"], o.get("level", 0)))
        elif t == "itemsOrdered": agenda[:] = [one for item in o["items"] for one in agenda if one[0] == item]
        elif t == "itemRemoved": agenda[:] = [one for one in agenda if one[0] != o["item"]]
        elif t == "itemOpened": dealt_with(i, o["item"])
        elif t in ("votePrepared", "voteAmended") and not KIND["id"](o.get("item", "x")): continue
        elif t == "voteAmended":
            if "item" in o and o["vote"] not in put: on[o["vote"]] = o["item"]
        elif t == "votePrepared":
            if "item" in o and o["vote"] not in put: on[o["vote"]] = o["item"]
            if KIND["id"](o.get("repeats")): follows[o["vote"]] = o["repeats"]
        elif t in ("voteVoided", "paperVoteVoided"): outcomes.pop(first_of(o["vote"]), None)
        elif t in ("voteOpened", "handsEntered", "paperVoteOpened"):
            if not KIND["text"](o["content"].get("text")): continue
            dealt_with(i, on.get(o["vote"]))
            put.add(o["vote"])
            if asks.get(first_of(o["vote"]), o["content"]["text"]) != o["content"]["text"]: otherwise.add(o["vote"])
        elif t == "adjustmentProposed":
            before = entries[i - 1] if i > 0 else {"type": "", "open": {}}
            text = before["open"].get("text") if before["type"] == "votePrepared" and before["open"].get("vote") == o["vote"] and "repeats" not in before["open"] else None
            if not KIND["text"](text) or o["vote"] in put or o["title"] not in text or o["reason"] not in text: tell(i, "adjustment/not-adopted", o["adjustment"])
            else: asks[o["vote"]], proposals[o["adjustment"]] = text, o
        elif t in ("itemTakenOn", "itemPostponed"):
            one, item = proposals.get(o["adjustment"]), o["item"]
            wrong = one is None or one["kind"] != ("insert" if t == "itemTakenOn" else "postpone") or o["adjustment"] in done \
                or t == "itemPostponed" and one.get("item") != item or outcomes.get(one["vote"]) != "adopted"
            if not wrong and t == "itemTakenOn":
                wrong = not any(b["type"] == "itemAdded.2" and b["open"].get("item") == item and b["open"].get("title") == one["title"] for b in entries[max(0, i - 3):i])
            if wrong: tell(i, "adjustment/not-adopted", item)
            done.add(o["adjustment"])
            if t == "itemPostponed": away.add(item)
        else: outcomes[first_of(o["vote"])] = "none" if o["vote"] in otherwise else o["outcome"]`;
