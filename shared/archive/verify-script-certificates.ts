/** The part of `verify.sh` that reads certificates and detached signatures, as far as openssl does not. It is Python. */
export const CERTIFICATES = String.raw`# Section 3: certificates, as far as they must be read; openssl judges the chains and every signature.
def tlv(b, at):
    length, head = b[at + 1], 2
    if length & 0x80:
        n = length & 0x7f
        if not 0 < n < 5: raise ValueError("DER")
        length, head = int.from_bytes(b[at + 2:at + 2 + n], "big"), 2 + n
    if at + head + length > len(b): raise ValueError("DER")
    return b[at], at + head, at + head + length
def parts(b, start=0, end=None):
    """[(tag, content, whole)] of what stands between start and end."""
    out, end = [], len(b) if end is None else end
    while start < end:
        tag, a, z = tlv(b, start)
        out.append((tag, b[a:z], b[start:z])); start = z
    if start != end: raise ValueError("DER")
    return out
def instant(tag, content):
    t = content.decode()
    if tag == 0x17: t = ("20" if int(t[:2]) < 50 else "19") + t
    return round(datetime.datetime.strptime(t, "%Y%m%d%H%M%SZ").replace(tzinfo=datetime.timezone.utc).timestamp() * 1000)
OID = {"serialNumber": b"\x55\x04\x05", "basic": b"\x55\x1d\x13", "usage": b"\x55\x1d\x0f", "eku": b"\x55\x1d\x25", "email": b"\x2b\x06\x01\x05\x05\x07\x03\x04", "documents": b"\x2b\x06\x01\x05\x05\x07\x03\x24",
    "any": b"\x55\x1d\x25\x00", "signingTime": b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x05"}
class Certificate:
    def __init__(self, der):
        (_, body, _), = parts(der)
        tbs = parts(parts(body)[0][1])
        self.der, self.sha = der, sha(der).hex()
        self.serial, self.issuer, self.subject = tbs[1][1], tbs[3][2], tbs[5][2]
        self.begin, self.end = (instant(t, c) for t, c, _ in parts(tbs[4][1]))
        self.member = next((parts(pair)[1][1].decode() for _, rdn, _ in parts(tbs[5][1]) for _, pair, _ in parts(rdn) if parts(pair)[0][1] == OID["serialNumber"]), None)
        self.ca, self.usage, self.eku = False, None, None
        for tag, content, _ in tbs[6:]:
            if tag != 0xa3: continue
            for _, extension, _ in parts(parts(content)[0][1]):
                name, value = parts(extension)[0][1], parts(extension)[-1][1]
                if name == OID["basic"]: self.ca = any(t == 1 and c == b"\xff" for t, c, _ in parts(parts(value)[0][1]))
                elif name == OID["usage"]: self.usage = parts(value)[0][1][1]
                elif name == OID["eku"]: self.eku = {c for _, c, _ in parts(parts(value)[0][1])}
    def may_sign(self): return not self.ca and (self.usage is None or self.usage & 0xc0) and (self.eku is None or OID["email"] in self.eku or OID["any"] in self.eku)
    def stood(self, t): return self.begin <= t <= self.end
class Cms:
    """A detached signature: whose, when, and its bytes as they travelled."""
    def __init__(self, data):
        (_, outer, _), = parts(data)
        signed = parts(parts(parts(outer)[1][1])[0][1])
        certificates = [Certificate(w) for _, _, w in parts(next(c for t, c, _ in signed if t == 0xa0))]
        (_, info, _), = parts(signed[-1][1])
        info = parts(info)
        named = info[1][1]
        self.certificate = next(c for c in certificates if c.issuer == parts(named)[0][2] and c.serial == parts(named)[1][1])
        times = [parts(value)[0] for _, attribute, _ in parts(info[3][1]) for oid, value in [(parts(attribute)[0][1], parts(attribute)[1][1])] if oid == OID["signingTime"]]
        (tag, content, _), = times
        self.time, self.signature = instant(tag, content), info[5][1]
    def travelled(self):
        if self.signature[0] != 0x30 or len(self.signature) > 80: return b64u(self.signature)
        return b64u(b"".join(int.from_bytes(c, "big").to_bytes(32, "big") for _, c, _ in parts(parts(self.signature)[0][1])))
def pem(label, data):
    match = re.fullmatch(r"-----BEGIN %s-----\s+([A-Za-z0-9+/=\s]+)-----END %s-----\s*" % (label, label), data.decode())
    return base64.b64decode(match.group(1))
def certificate(name): return guarded(name, lambda: Certificate(pem("CERTIFICATE", read(name)))) if name in files else None
writing, written = threading.Lock(), {}
def temporary(name, data):
    """A file that openssl can read; written once, whoever asks."""
    path = os.path.join(scratch.name, name.replace("/", "_"))
    with writing:
        if written.get(path) != data:
            with open(path, "wb") as f: f.write(data)
            written[path] = data
    return path`;
