/** The part of `verify.sh` that reads secret ballots: keys, requests, the board, counted again. It is Python. */
export const URNS = String.raw`# Section 6: a secret vote: keys bound, made and compared in time; papers signed for; a board on which every paper bears both issuers'
# signatures; counted again.
def der(tag, *contents):
    body = b"".join(contents)
    if len(body) < 128: return bytes([tag, len(body)]) + body
    size = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(size)]) + size + body
def by_key(where, spki, signature, data):
    """Whether openssl takes it for that key's signature (DER) over the data, with SHA-256."""
    name = "key-" + sha(spki + signature + data).hex()
    return openssl("dgst", "-sha256", "-keyform", "DER", "-verify", temporary(name, spki), "-signature", temporary(name + ".sig", signature), temporary(name + ".data", data)).returncode == 0
def ecdsa(raw): return der(0x30, *(der(2, n.to_bytes(n.bit_length() // 8 + 1, "big")) for n in (int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))))
PKCS9 = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09"
def stands(i, member, o, content):
    """Whether the entry's signature is the member's over the content: by a key admitted and not revoked there, near the entry's time."""
    key, c = keys.get(o["certificate"]), certificates.get(o["certificate"])
    name = "pki/certificates/%s.pem" % o["certificate"]
    if key is None or c is None or key[0] != member or key[1] > i or (key[2] is not None and key[2] <= i): return False
    when = ms(o["signedAt"])
    if abs(when - ms(entries[i]["at"])) > 600000 or not c.stood(when) or not c.may_sign(): return False
    if openssl("verify", "-no_check_time", "-CAfile", roots_file, *(["-untrusted", between_file] if certificates else []), temporary(name, read(name))).returncode: return False
    tbs = parts(parts(parts(c.der)[0][1])[0][1])
    serial, spki = tbs[1][2], tbs[6][2]
    digits = re.sub(r"\D", "", o["signedAt"][:19])
    time = der(0x17, digits[2:].encode() + b"Z") if 1950 <= int(digits[:4]) < 2050 else der(0x18, digits.encode() + b"Z")
    attribute = lambda oid, value: der(0x30, der(6, oid), der(0x31, value))
    issued = der(0x30, der(0x30, der(0xa4, c.issuer)), serial)
    attributes = der(0x31, *sorted([attribute(PKCS9 + b"\x03", der(6, b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01")), attribute(PKCS9 + b"\x05", time), attribute(PKCS9 + b"\x04", der(4, sha(jcs(content)))),
        attribute(PKCS9 + b"\x10\x02\x2f", der(0x30, der(0x30, der(0x30, der(4, bytes.fromhex(c.sha)), issued))))]))
    raw = unb64u(o["signature"])
    return by_key(name, spki, ecdsa(raw) if len(raw) == 64 else raw, attributes)
def modulus(text):
    """Of an issuer's key: RSA, exponent 65537, 2048 to 4096 bits."""
    n = int.from_bytes(parts(parts(parts(parts(unb64u(text))[0][1])[1][1], 1)[0][1])[0][1], "big")
    key = der(0x30, der(2, n.to_bytes(n.bit_length() // 8 + 1, "big")), der(2, b"\x01\x00\x01"))
    if unb64u(text) != der(0x30, der(0x30, der(6, b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01"), der(5)), der(3, b"\x00", key)) or not 2048 <= n.bit_length() <= 4096 or n.bit_length() % 8: raise ValueError("key")
    return n
def pss(n, signature, message):
    """RSASSA-PSS with SHA-384 and a salt of 48 bytes (RFC 8017, 9.1.2)."""
    size, h384 = n.bit_length() // 8, lambda data: hashlib.sha384(data).digest()
    if len(signature) != size or int.from_bytes(signature, "big") >= n: return False
    em = pow(int.from_bytes(signature, "big"), 65537, n).to_bytes(size, "big")
    masked, h = em[:-49], em[-49:-1]
    mask = b"".join(h384(h + k.to_bytes(4, "big")) for k in range(len(masked) // 48 + 1))
    db = bytes(x ^ y for x, y in zip(masked, mask))
    db = bytes([db[0] & 0x7f]) + db[1:]
    return em[-1] == 0xbc and masked[0] < 128 and db[:-48] == bytes(len(db) - 49) + b"\x01" and h == h384(bytes(8) + h384(message) + db[-48:])
def paper(folder, vote, question, issuers, line):
    """The name of a paper's token; None where it is no paper of this vote."""
    if not shaped(line, choice="choice", key="text", random="text", server="text", signature="text", tellers="text", tracker="text") or len(line) != 7: return None
    key, prefix, raw = unb64u(line["key"]), unb64u(line["random"]), unb64u(line["signature"])
    if len(key) != 65 or key[0] != 4 or len(prefix) != 32 or len(raw) != 64 or any(b64u(unb64u(line[k])) != line[k] for k in ("key", "random", "server", "signature", "tellers", "tracker")): return None
    message = prefix + b"ecabinet/secret/v1" + vote.encode() + key
    if not all(pss(n, unb64u(line[k]), message) for k, n in issuers.items()): return None
    said = {"kind": "ecabinet/secret-ballot/v1", "meeting": first["meeting"], "vote": vote, "question": question, "choice": line["choice"], "tracker": line["tracker"], "token": b64u(sha(message))}
    spki = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + key
    return sha(message) if by_key(folder, spki, ecdsa(raw), jcs(said)) else None
def answers(content, names, choice):
    form, chosen = content.get("form"), [choice] if isinstance(choice, str) else choice
    if not set(chosen) <= set(names): return False
    if form is None: return isinstance(choice, str)
    if isinstance(choice, str) or chosen != sorted(set(chosen)): return False
    if form["kind"] == "ranked": return order_on(form, chosen) is not None
    return len(chosen) <= form["most"] if form["kind"] == "election" else all(len(set(one["options"]) & set(chosen)) < 2 for one in form["officers"])
def check_secret(v, folder, names, rule, closing):
    vote, opened, o, content, result = v["vote"], v["opened"], v["open"], v["open"]["content"], v.get("result")
    said = lambda t: [(i, e, e["open"]) for i, e in secret.get(vote, []) if e["type"] == t]
    for name in under(folder + "/"):
        if not re.fullmatch(r"question\.json|board\.ndjson|requests/.*", name[len(folder) + 1:]): find(name, "no file of a secret vote")
    if said("voteDecided") or said("spokenEntered"): find(folder, "decided by something else than its papers")
    asked, made, urns = said("secretKeysAsked"), said("secretKeysMade"), said("urnOpened")
    its = content.get("secret")
    if not shaped(its, server="text", tellers="text", urn="text") or not asked or not made or not urns: find(folder, "its question names no keys, or nobody made them"); return
    hashed, (j, maker, m) = lambda text: b64u(sha(text.encode())), made[-1]
    tellers, named, device = urns[0][2]["tellers"], [t for i, t in tellers_named if i < opened], maker.get("by")
    if len(asked) > 1 or asked[0][0] > j or j > opened or hashed("ecabinet/issuer/v1\n%s\n%s\n%s" % (first["meeting"], vote, its["server"])) != asked[0][2]["commitment"]: find(folder, "the server was not bound to its key before the tellers made theirs")
    if (m["commitment"], m["issuer"], m["urn"]) != (asked[0][2]["commitment"], its["tellers"], its["urn"]): find(folder, "not the keys that the tellers' device made")
    if not stands(j, device, m, {"kind": "ecabinet/tellers-keys/v1", "meeting": first["meeting"], "vote": vote, "commitment": m["commitment"], "issuer": m["issuer"], "urn": m["urn"], "teller": device}): find(folder, "its keys are not signed by who made them")
    compared = hashed("ecabinet/tellers-keys/v1\n%s\n%s\n%s\n%s" % (vote, m["commitment"], m["issuer"], m["urn"]))
    if not any(c["keys"] == compared and j < i < opened and e.get("by") != device and e.get("by") in tellers for i, e, c in said("secretKeysChecked")): find(folder, "no second teller compared its keys before it was opened")
    if len(urns) > 1 or urns[0][0] < opened or not named or named[-1] != tellers or device not in tellers or set(tellers) & set(names) or len(tellers) < (7 if "province" in levels else 3) and urns[0][2].get("fewTellers") is not True:
        find(folder, "not counted by those who were named, or by one who stands, or by too few")
    if any(kind(t, max([i for i, t in tellers_named if i < opened], default=opened)) != "delegate" for t in tellers): find(folder, "counted by one who is no delegate")
    issuers = {k: modulus(its[k]) for k in ("server", "tellers")}
    if issuers["server"] == issuers["tellers"]: find(folder, "both issuers have one key")
    taken = {}
    for i, e, t in said("ballotPaperTaken"):
        voter, where = t["voter"], "log/entries.ndjson:%d" % i
        if voter in taken or e.get("by") != voter or t["device"] != device or not opened < i < closing: find(where, "a paper taken twice, by another, elsewhere or out of time")
        if kind(voter, i) != "delegate" or kind(voter, opened) != "delegate" or at(present.get(voter), i) is None: find(where, "a paper taken by no delegate who was there")
        if takes_no_part(vote, voter, i): tell(i, "request/conflict", voter)
        if i in opened_parts: find(where, "what was hidden of a request is opened")
        taken.setdefault(voter, i)
    if set(under(folder + "/requests/")) != {"%s/requests/%s.%s" % (folder, voter, ext) for voter in taken for ext in ("json", "p7s")}: find(folder + "/requests", "not exactly those who took a paper")
    blinded = []
    def request(voter):
        name, i = "%s/requests/%s.json" % (folder, voter), taken[voter]
        one = canonical(read(name))
        want = {"kind": "ecabinet/ballot-paper/v1", "meeting": first["meeting"], "vote": vote, "question": o["question"], "log": {"size": opened + 1, "root": b64u(root(leaves[:opened + 1]))}, "voter": voter}
        if not shaped(one, server="hash", tellers="hash") or {k: x for k, x in one.items() if k not in ("server", "tellers")} != want: find(name, "for something else"); return
        blinded.extend((one["server"], one["tellers"]))
        moment, p7s = ms(entries[i]["at"]), name[:-5] + ".p7s"
        cms = signed(p7s, name, moment)
        if cms is None: return
        if abs(cms.time - moment) > 601000: find(p7s, "signed at another time")
        key = keys.get(cms.certificate.sha)
        if key is None or key[1] > i or key[0] != voter or key[2] is not None and key[2] <= i or on_the_list(cms.certificate, moment): find(p7s, "no key of theirs, or revoked")
        else: personal(p7s, cms, voter)
    parallel(lambda voter: guarded("%s/requests/%s" % (folder, voter), lambda: request(voter)), sorted(taken))
    if len(set(blinded)) != len(blinded): find(folder + "/requests", "one blinded message for two papers")
    boards, urn = said("boardPublished"), said("urnSealed")
    if not boards:
        if result or folder + "/board.ndjson" in files: find(folder + "/board.ndjson", "no board in the log")
        return
    (b, publisher, board), lines = boards[0], [jcs(line) for line in boards[0][2]["lines"]]
    if read(folder + "/board.ndjson") != b"".join(line + b"\n" for line in lines): find(folder + "/board.ndjson", "changed or missing")
    if len(boards) > 1 or len(urn) != 1 or urn[0][1].get("by") != "system" or v["closing"] is None or not v["closing"] < urn[0][0] < b or v["closed"] is not None and v["closed"] < b: find(folder, "its urn and board stand out of place")
    if publisher.get("by") != device or b64u(root([sha(b"\x00" + line) for line in lines])) != board["root"]: find(folder, "a board by another, or of another root")
    if not stands(b, device, board, {"kind": "ecabinet/board/v1", "meeting": first["meeting"], "vote": vote, "question": o["question"], "root": board["root"], "size": len(lines), "left": board["left"]}): find(folder, "its board is not signed by its teller")
    if len(lines) > len(taken) or urn and len(lines) + board["left"] > urn[0][2]["size"]: find(folder, "more papers than were taken or dropped")
    if urn and len(lines) + board["left"] < urn[0][2]["size"]: tell(b, "board/left-out", "%d and %d left; %d lay in the urn" % (len(lines), board["left"], urn[0][2]["size"]))
    tokens = parallel(lambda line: guarded(folder + "/board.ndjson", lambda: paper(folder, vote, o["question"], issuers, line)), board["lines"])
    if None in tokens: find(folder + "/board.ndjson", "a paper that was not issued for this vote, or altered")
    if [t for t in tokens if t] != sorted({t for t in tokens if t}): find(folder + "/board.ndjson", "not sorted, or a paper twice")
    if result is None: return
    if (result["box"].get("size"), result["box"].get("root")) != (len(lines), board["root"]) or result["roll"] or result["void"]: find(folder, "a result of another board, or with names")
    choices = [[c] if isinstance(c, str) else c for c in (line["choice"] for line, t in zip(board["lines"], tokens) if t) if answers(content, names, c)]
    counts = {n: sum(n in c for c in choices) for n in names}
    total = delegates(opened)
    here = sum(kind(d, closing) == "delegate" and (d in taken or at(present.get(d), closing) is not None) for d in total)
    number = {"total": len(total), "present": max(here, len(lines)), "cast": len(lines), "valid": sum(len(c) > 0 for c in choices)}[rule["base"]]
    if counts != result["counts"] or number != result["base"] or len(total) - len(lines) != result["silent"]: find(folder, "counted again: %s of %d" % (counts, number))
    if any(n > number for n in counts.values()): find(folder, "more than the base")
    if "for" in counts and result["outcome"] != outcome(counts["for"], number, rule): find(folder, "the outcome does not follow")`;
