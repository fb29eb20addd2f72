/** The part of `verify.sh` that reads signatures by a key alone, blind tokens and the papers that bear them. It is Python. */
export const TOKENS = String.raw`# Section 4 and 6: a signature by a key; a token that both issuers have signed without seeing it; a paper that bears one.
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
P = 2 ** 256 - 2 ** 224 + 2 ** 192 + 2 ** 96 - 1
def is_point(text):
    """Of P-256, uncompressed, written in the one way of writing it."""
    try: raw = unb64u(text)
    except ValueError: return False
    x, y = int.from_bytes(raw[1:33], "big"), int.from_bytes(raw[33:], "big")
    return len(raw) == 65 and raw[0] == 4 and b64u(raw) == text and x < P and y < P \
        and (y * y - x ** 3 + 3 * x - 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b) % P == 0
def is_bytes(text, least, most=None):
    try: raw = unb64u(text)
    except ValueError: return False
    return least <= len(raw) <= (most or least) and b64u(raw) == text
def is_line(line):
    if not shaped(line, choice="choice", key="text", random="text", server="text", signature="text", tellers="text", tracker="text") or len(line) != 7: return False
    chosen = line["choice"]
    if not (KIND["id"](chosen) or isinstance(chosen, list) and KIND["ids"](chosen) and len(chosen) <= 200 and chosen == sorted(set(chosen))): return False
    return is_point(line["key"]) and is_bytes(line["random"], 32) and is_bytes(line["signature"], 64) and is_bytes(line["tracker"], 16) \
        and all(is_bytes(line[k], 256, 512) for k in ("server", "tellers"))
def paper(folder, vote, question, issuers, line):
    """The name of a paper's token, and why it is no paper of this vote, or None."""
    if not is_line(line): return None, "board/shape"
    key, raw = unb64u(line["key"]), unb64u(line["signature"])
    message = unb64u(line["random"]) + b"ecabinet/secret/v1" + vote.encode() + key
    for k, code in (("server", "board/server-token"), ("tellers", "board/tellers-token")):
        if not pss(issuers[k], unb64u(line[k]), message): return None, code
    said = {"kind": "ecabinet/secret-ballot/v1", "meeting": first["meeting"], "vote": vote, "question": question, "choice": line["choice"], "tracker": line["tracker"], "token": b64u(sha(message))}
    spki = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + key
    return (sha(message), None) if by_key(folder, spki, ecdsa(raw), jcs(said)) else (None, "board/altered")`;
