/** The part of `verify.sh` that reads JSON written in the one way of writing it, and says which shapes there are. It is Python. */
export const JSON_LINES = String.raw`# Section 1: JSON in the one way of writing it.
def whole(text):
    if abs(int(text)) >= 2 ** 53: raise ValueError("a number too large")
    return int(text)
def no(text): raise ValueError(text)
def member(pairs):
    if not all(k.isascii() and k != "__proto__" for k, _ in pairs): raise ValueError("a key")
    return dict(pairs)
def canonical(line):
    """The value of a line, or ValueError where it is written in any other way."""
    text = line.decode()
    if not text.isascii() and (marks(text) or unicodedata.normalize("NFC", text) != text): raise ValueError("text")
    value = json.loads(text, parse_int=whole, parse_float=no, parse_constant=no, object_pairs_hook=member)
    if jcs(value) != line: raise ValueError("not canonical")
    return value
def marks(text):
    run = 0
    for c in text:
        run = run + 1 if unicodedata.category(c)[0] == "M" else 0
        if run > 8: return True
    return False
def jcs(value): return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
def ms(at):
    if not isinstance(at, str) or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", at): raise ValueError("a time")
    return round(datetime.datetime.fromisoformat(at[:-1] + "+00:00").timestamp() * 1000)
def shaped(thing, **shape):
    """Whether an object has these members, each of its kind."""
    return isinstance(thing, dict) and all(k in thing and KIND[kind](thing[k]) for k, kind in shape.items())
def text(pattern): return lambda v: isinstance(v, str) and re.fullmatch(pattern, v) is not None
KIND = {"id": text("[A-Za-z0-9_-]{1,64}"), "hash": text("[A-Za-z0-9_-]{43}"), "hex": text("[0-9a-f]{64}"), "text": lambda v: isinstance(v, str), "unit": text("[A-Za-z0-9.-]{1,40}"),
    "count": lambda v: type(v) is int and v >= 0, "round": lambda v: type(v) is int and v >= 1, "flag": lambda v: type(v) is bool, "counts": lambda v: isinstance(v, dict) and all(type(n) is int and n >= 0 for n in v.values()), "list": lambda v: isinstance(v, list), "object": lambda v: isinstance(v, dict), "any": lambda v: True,
    "lost": lambda v: shaped(v, present="count", needed="count"), "share": lambda v: isinstance(v, list) and len(v) == 2 and all(type(n) is int and n >= 1 for n in v),
    "ids": lambda v: isinstance(v, list) and all(KIND["id"](x) for x in v), "hexes": lambda v: isinstance(v, list) and all(KIND["hex"](x) for x in v), "choice": lambda v: isinstance(v, str) or isinstance(v, list) and all(isinstance(x, str) for x in v)}`;
