/**
 * The part of `verify.sh` that reads drafts and amendments: each became part of its text, or of what another inserts, by an adopted vote
 * that asked for its words; the text follows, and the vote on the whole names it. It is Python; what it finds has the codes of `checks`.
 */
export const AMENDED = String.raw`# How drafts and amendments stand, entry by entry.
def check_amendments():
    drafts, amended, outcomes, again, standing, prepared = {}, {}, {}, {}, set(), {}
    def first_of(vote):
        for _ in again: vote = again.get(vote, vote)
        return vote
    def stands(first): return first is not None and any(first_of(vote) == first for vote in standing)
    def is_frozen(text): return text["put"] is not None and stands(text["put"][0])
    def outcome_of(name): return outcomes.get(amended[name]["vote"]) if name in amended else None
    def is_adopted(name): return outcome_of(name) == "adopted"
    def is_gone(name):
        one = amended.get(name)
        return one is None or one["withdrawn"] or one["fallen"] is not None or outcome_of(name) == "rejected"
    def is_undecided(name):
        one = amended[name]
        if one["to"] is not None and is_gone(one["to"]): return False
        is_part = name in drafts.get(one["wording"], {"adopted": []})["adopted"]
        return not is_part and not one["withdrawn"] and one["fallen"] is None and outcome_of(name) in (None, "adopted")
    def parts_of(name): return [part for part, one in amended.items() if one["to"] == name]
    def unsettled(name):
        def waits(part): return not is_adopted(part) if part in drafts.get(amended[part]["wording"], {"adopted": []})["adopted"] else is_undecided(part)
        return any(waits(part) for part in parts_of(name))
    def changes_of(names):
        many = [amended[name]["change"] for name in names]
        return None if None in many else many
    def base_of(text, change):
        if "to" not in change: return text["provisions"]
        whole = amended.get(change["to"])
        return whole["change"].get("inserted", []) if whole and whole["change"] else []
    def touch(text, one, other): return one.get("to") == other.get("to") and collide(base_of(text, one), one, other)
    def touches(text, one, other):
        a, b = amended.get(one, {}).get("change"), amended.get(other, {}).get("change")
        return None if text["provisions"] is None or a is None or b is None else touch(text, a, b)
    def holds(i, text, named, what):
        changes = changes_of(text["adopted"])
        if text["provisions"] is None or changes is None: return
        if any(touch(text, one, other) for n, one in enumerate(changes) for other in changes[n + 1:]): tell(i, "amendment/other-text", what + ": two touch the same words")
        elif text_hash(consolidated(text["provisions"], changes)) != named: tell(i, "amendment/other-text", what + ": not what follows")
    def said(i, o, is_shape):
        value = o if o is not None else opened_parts.get(i)
        return value if is_shape(value) else None
    def prepared_for(i, vote):
        before = entries[i - 1] if i > 0 else None
        if before and before["type"] == "voteGrounded": before = entries[i - 2] if i > 1 else None
        o = before["open"] if before and before["type"] == "votePrepared" else None
        return o["text"] if o and AMENDING["votePrepared"](o) and o["vote"] == vote and "repeats" not in o else None
    def asks_for(words, name, text, change):
        n = text["amendments"].index(name) + 1 if name in text["amendments"] else 0
        begins = "Thông qua sửa đổi, bổ sung số %d" % n
        if words == begins + " vào dự thảo nghị quyết": return True
        if not words.startswith(begins + " ("): return False
        whole = amended.get(change["to"]) if change and "to" in change else None
        if text["title"] is None or text["provisions"] is None or change is None or "to" in change and (whole is None or whole["change"] is None): return True
        parts = changes_of([part for part in parts_of(name) if part in text["adopted"]])
        if parts is None: return True
        where = place_name(base_of(text, change), change["place"])
        if whole: where += " thuộc nội dung bổ sung số %d" % (text["amendments"].index(change["to"]) + 1 if change["to"] in text["amendments"] else 0)
        what = {"replace": "Sửa thành: " + change.get("text", ""), "strike": "Bỏ toàn bộ nội dung này."}.get(change["kind"])
        if what is None: what = "Bổ sung sau đó:\n" + lines_of(inserted_by(change, parts))
        short = " đề nghị) tại %s dự thảo %s" % (where, text["title"])
        long = short + "\n" + what
        end = long if words.endswith(long) else short if words.endswith(short) and utf16(words) + utf16(what) >= 2000 else None
        return end is not None and "\n" not in words[len(begins):-len(end)]
    def of_vote(vote):
        """The text whose vote on the whole it is, and the amendment that it was put for."""
        first = first_of(vote)
        return next((x for x in drafts.values() if x["put"] and x["put"][0] == first), None), next((n for n, x in amended.items() if x["vote"] == first), None)
    def asks_anew(i, to):
        if to in amended and stands(amended[to]["vote"]): tell(i, "amendment/not-so", "%s asks for %s as it was before" % (amended[to]["vote"], to))
    def of_votes(i, t, o):
        vote, (whole, name) = o["vote"], of_vote(o["vote"])
        one = amended.get(name)
        if t == "votePrepared":
            standing.add(vote)
            if "repeats" in o: again[vote] = o["repeats"]
        elif t == "voteDropped": standing.discard(vote)
        elif t in ("voteOpened", "paperVoteOpened", "handsEntered"):
            if t != "handsEntered":
                if whole: whole["opened"] = True
                if one: one["opened"] = True
            if o["content"].get("wording") != (whole["put"][1] if whole else None): tell(i, "amendment/other-frozen", vote)
            is_out = lambda part: amended[part]["to"] is not None and is_gone(amended[part]["to"])
            if whole and any(not is_adopted(part) and not is_out(part) for part in whole["adopted"]): tell(i, "amendment/without-vote", vote)
            if name and unsettled(name): tell(i, "amendment/not-so", vote + " was opened before what is to it was decided")
            if prepared.get(first_of(vote), o["content"]["text"]) != o["content"]["text"]: tell(i, "amendment/not-so", vote + " asks otherwise than it was prepared")
        elif outcome_told(o):
            for known in (whole, one):
                if known: known["opened"] = True
            outcomes[first_of(vote)] = o["outcome"]
        else:
            standing.discard(vote)
            for known in (whole, one):
                if known: known["opened"] = False
            for text in drafts.values():
                if any(amended[part]["vote"] == first_of(vote) for part in text["adopted"]) and text["opened"] and is_frozen(text): tell(i, "amendment/without-vote", vote)
            insertion = amended.get(one["to"]) if one else None
            if insertion and insertion["opened"] and stands(insertion["vote"]): tell(i, "amendment/without-vote", vote + " carries an insertion")
            outcomes.pop(first_of(vote), None)
    def propose(i, name, wording, to, told):
        text = drafts.get(wording)
        if text is None or name in amended: tell(i, "amendment/not-so", name + " is to no text, or was proposed before")
        if text and is_frozen(text): tell(i, "amendment/other-frozen", name)
        if text: text["amendments"].append(name)
        change = change_of(told) if told is not None else None
        named = None if change is None else {**change, "amendment": name, **({} if to is None else {"to": to})}
        amended[name] = dict(wording=wording, to=to, said=change, change=named, vote=None, withdrawn=False, fallen=None, unsure=False, opened=False)
    def take(i, t, o):
        name, wording = o.get("amendment"), o.get("wording")
        one = amended.get(name)
        text = drafts.get(wording if wording is not None else one["wording"] if one else None)
        if t == "wordingTaken":
            if text and text["amendments"]: tell(i, "amendment/other-text", wording + " was taken anew after amendments")
            if text and is_frozen(text): tell(i, "amendment/other-frozen", wording)
            told = said(i, o.get("said"), is_text)
            drafts[wording] = dict(title=told and told["title"], provisions=provisions_of(told["provisions"]) if told else None, amendments=[], adopted=[],
                sha256=o["sha256"], put=None, opened=False)
            holds(i, drafts[wording], o["sha256"], wording)
        elif t == "wordingTold":
            told = said(i, None, is_text)
            if not text or text["provisions"] is not None and told and (text["title"], text["provisions"]) != (told["title"], provisions_of(told["provisions"])):
                tell(i, "amendment/not-so", wording)
        elif t == "amendmentTold":
            told = said(i, None, is_change)
            if not one or one["said"] is not None and told and one["said"] != change_of(told): tell(i, "amendment/not-so", name)
        elif t == "wordingDropped":
            if text and text["amendments"]: tell(i, "amendment/other-text", wording)
            if text and is_frozen(text): tell(i, "amendment/other-frozen", wording)
            drafts.pop(wording, None)
        elif t == "amendmentProposed": propose(i, name, wording, None, said(i, o.get("said"), is_change))
        elif t == "insertionAmendmentProposed":
            whole = amended.get(o["to"])
            is_there = whole and whole["wording"] == wording and whole["to"] is None and (whole["change"] is None or whole["change"]["kind"] == "insert")
            if not is_there: tell(i, "amendment/not-so", name + " is to no insertion")
            elif not is_undecided(o["to"]) or stands(whole["vote"]): tell(i, "amendment/not-so", name + " came late")
            propose(i, name, wording, o["to"], said(i, o.get("said"), is_change))
        elif t == "amendmentWithdrawn":
            if not one or not text or not is_undecided(name) or is_adopted(name): tell(i, "amendment/not-so", name)
            if text and is_frozen(text): tell(i, "amendment/other-frozen", name)
            if one: one["withdrawn"] = True
        elif t == "amendmentPut":
            asked = prepared_for(i, o["vote"])
            if not one or not text or asked is None or not asks_for(asked, name, text, one["change"]): tell(i, "amendment/without-vote", name); return
            if not is_undecided(name) or stands(one["vote"]) or is_frozen(text): tell(i, "amendment/not-so", name)
            if unsettled(name): tell(i, "amendment/not-so", name + " was put before what is to it was decided")
            one["vote"], prepared[o["vote"]] = o["vote"], asked
        elif t == "amendmentAdopted":
            if not text or not is_adopted(name): tell(i, "amendment/without-vote", name)
            if not text: return
            if name in text["adopted"]: tell(i, "amendment/other-text", name)
            if is_frozen(text): tell(i, "amendment/other-frozen", name)
            asks_anew(i, one["to"])
            if one["withdrawn"] or one["fallen"] is not None or one["to"] is not None and is_gone(one["to"]): tell(i, "amendment/not-so", name)
            others = [other for other in text["amendments"] if other != name and is_undecided(other)]
            if any(other not in others for other in o["falls"]): tell(i, "amendment/not-so", name + ": what was decided falls")
            if any(touches(text, name, other) is (other not in o["falls"]) for other in others): tell(i, "amendment/not-so", name + ": others fall")
            for other in o["falls"]:
                if other in amended: amended[other]["fallen"] = name
            text["adopted"].append(name)
            text["sha256"] = o["sha256"]
            holds(i, text, o["sha256"], name)
        elif t == "amendmentReverted":
            if not text or name not in text["adopted"] or is_adopted(name): tell(i, "amendment/other-text", name); return
            if is_frozen(text): tell(i, "amendment/other-frozen", name)
            text["adopted"].remove(name)
            asks_anew(i, one["to"])
            for other in text["amendments"]:
                each = amended[other]
                if each["fallen"] != name: continue
                touched = [touches(text, other, part) for part in text["adopted"]]
                each["unsure"], each["fallen"] = None in touched, text["adopted"][touched.index(True)] if True in touched else None
            text["sha256"] = o["sha256"]
            holds(i, text, o["sha256"], name)
        elif t == "wordingPut":
            asked = prepared_for(i, o["vote"])
            if not text or asked is None: tell(i, "amendment/not-so", wording); return
            if text["sha256"] != o["sha256"]: tell(i, "amendment/other-text", wording)
            if is_frozen(text): tell(i, "amendment/other-frozen", wording)
            if any(is_undecided(other) and not amended[other]["unsure"] for other in text["amendments"]): tell(i, "amendment/not-so", wording + " was put too early")
            text["put"], text["opened"], prepared[o["vote"]] = (o["vote"], o["sha256"]), False, asked
            holds(i, text, o["sha256"], wording)
    for i, e in enumerate(entries):
        t = re.sub(r"\.\d+$", "", e["type"])
        if t not in AMENDING: continue
        about_votes = not t.startswith(("amendment", "insertionAmendment", "wording"))
        if AMENDING[t](e["open"]): (of_votes if about_votes else take)(i, t, e["open"])
        elif not about_votes: tell(i, "amendment/not-so", t + " has another shape")
guarded("log/entries.ndjson", check_amendments)`;
