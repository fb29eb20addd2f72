/** The part of `verify.sh` that reads a log: numbered lines, a tree over them, signed checkpoints, openings. It is Python. */
export const LOGS = String.raw`# Section 2: a log: numbered lines, a tree over them, signed checkpoints.
def root(leaves):
    if not leaves: return sha(b"")
    if len(leaves) == 1: return leaves[0]
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\x01" + root(leaves[:k]) + root(leaves[k:]))
def read_log(name, origin):
    lines, entries, last = read(name).split(b"\n"), [], ""
    if lines.pop() != b"": find(name, "the last line is cut")
    for i, line in enumerate(lines):
        where = "%s:%d" % (name, i)
        entry = guarded(where, lambda: canonical(line))
        if not shaped(entry, v="count", seq="count", at="text", type="text", open="any") or set(entry) - {"v", "seq", "at", "by", "type", "open", "sealed"} or entry["v"] != 1 \
            or not re.fullmatch(r"[A-Za-z][A-Za-z0-9]*(\.[0-9]+)?", entry["type"]) or not KIND["id"](entry.get("by", "x")) or not KIND["hash"](entry.get("sealed", "x" * 43)) or guarded(where, lambda: ms(entry["at"])) is None:
            find(where, "not an entry"); entry = {"seq": i, "at": last or "1970-01-01T00:00:00.000Z", "type": "", "open": {}}
        if entry["seq"] != i: find(where, "numbered %s" % entry["seq"])
        if entry["at"] < last: find(where, "goes back in time")
        last = max(last, entry["at"])
        if not isinstance(entry["open"], dict): entry["open"] = {}
        entries.append(entry)
    leaves = [sha(b"\x00" + line) for line in lines]
    folder = os.path.dirname(name) + "/checkpoints/"
    notes = [n for n in under(folder) if re.fullmatch(r"\d+\.txt", n[len(folder):])]
    sizes = parallel(lambda note: guarded(note, lambda: checkpoint(note, origin, leaves)), notes)
    if "%s%d.txt" % (folder, len(lines)) not in files: find(name, "no checkpoint at its end")
    return entries, leaves
def checkpoint(note, origin, leaves):
    text = read(note).decode()
    body, line = re.fullmatch(r"(.+\n\d+\n[A-Za-z0-9+/=]+\n)\n(\u2014 \S+ \S+\n)", text).groups()
    said, size, top = body.split("\n")[:3]
    _, name, blob = line.split()
    raw = base64.b64decode(blob, validate=True)
    tag = sha(b"ecabinet/" + first["unit"].encode() + b"\n\x01" + log_key)[:4]
    if name != "ecabinet/" + first["unit"] or len(raw) != 68 or raw[:4] != tag or base64.b64encode(raw).decode() != blob or openssl("pkeyutl", "-verify", "-pubin", "-inkey", key_file, "-rawin",
        "-in", temporary(note, body.encode()), "-sigfile", temporary(note + ".sig", raw[4:])).returncode: find(note, "not signed by the log key")
    if said != origin: find(note, "of another log")
    if size + ".txt" != os.path.basename(note) or int(size) > len(leaves): find(note, "of another size")
    elif base64.b64encode(root(leaves[:int(size)])).decode() != top: find(note, "another root: the log was changed")
def read_openings(name, entries):
    out, last = {}, -1
    lines = read(name).split(b"\n")
    if lines.pop() != b"": find(name, "the last line is cut")
    for line in lines:
        o = guarded(name, lambda: canonical(line))
        if not shaped(o, seq="count", salt="hash", value="any") or len(o) != 3 or b64u(unb64u(o["salt"])) != o["salt"]: find(name, "not an opening"); continue
        if o["seq"] <= last: find(name, "entry %d opened twice, or out of order" % o["seq"])
        last = max(last, o["seq"])
        entry = entries[o["seq"]] if o["seq"] < len(entries) else {}
        if entry.get("sealed") != b64u(sha(b"ecabinet/sealed/v1\n" + unb64u(o["salt"]) + jcs(o["value"]))): find(name, "entry %d was sealed otherwise" % o["seq"])
        else: out.setdefault(o["seq"], o["value"])
    return out`;
