/** The part of `verify.sh` that says who vouches: the expected authority, the log’s key, certificates, revocations, the seal. It is Python. */
export const AUTHORITY = String.raw`# Who vouches: the authority that the reader expects, the log's key, every certificate, the list of revoked ones.
begun = guarded("log/entries.ndjson", lambda: canonical(read("log/entries.ndjson").split(b"\n")[0])) or {}
first, is_sheet = begun.get("open"), begun.get("type") == "sheetCreated"
# An opinion sheet is a log of its own: what is asked of whom, and what they answer.
if is_sheet and isinstance(first, dict): first = {**first, "meeting": first.get("sheet")}
if not shaped(first, meeting="id", unit="unit", title="text", ca="hex", logKey="hash", trust="hexes"):
    find("log/entries.ndjson", "does not begin with a meeting"); first = {"meeting": "-", "unit": "-", "ca": "", "logKey": "", "trust": []}
spki = guarded("log/key.pem", lambda: pem("PUBLIC KEY", read("log/key.pem"))) or b""
log_key, key_file = spki[-32:], temporary("log-key.pem", read("log/key.pem"))
if len(spki) != 44 or spki[:12].hex() != "302a300506032b6570032100": find("log/key.pem", "no Ed25519 key")
if b64u(log_key) != first["logKey"]: find("log/key.pem", "not the key that the log names")
base = "ecabinet/%s/%s" % (first["unit"], first["meeting"])
entries, leaves = read_log("log/entries.ndjson", base)
opened_parts = read_openings("log/openings.ndjson", entries)
ca, seal_certificate = certificate("pki/ca.pem"), certificate("pki/seal.pem")
if ca is None or ca.sha != expected: find("pki/ca.pem", "not the authority expected")
if first["ca"] != expected: find("log/entries.ndjson", "begun under another authority")
ca_file = temporary("ca.pem", read("pki/ca.pem"))
if ca and openssl("verify", "-no_check_time", "-CAfile", ca_file, ca_file).returncode: find("pki/ca.pem", "no authority that signed itself")
trusted = {}
for name in under("pki/trust/"):
    one = certificate(name)
    if one and one.sha not in first["trust"]: find(name, "the log does not name it")
    elif one and not one.ca: find(name, "no authority")
    elif one and one.sha in trusted: find(name, "the same root again")
    elif one: trusted[one.sha] = name
for one in first["trust"]:
    if one not in trusted: find("pki/trust", one + " is missing")
admitted = {e["open"].get("certificate") for e in entries if e["type"] == "keyAdmitted"}
certificates = {}
for name in under("pki/certificates/"):
    one = certificate(name)
    if one and name != "pki/certificates/%s.pem" % one.sha: find(name, "holds another certificate")
    elif one and not one.ca and one.sha not in admitted: find(name, "of a key that was never admitted")
    elif one: certificates[one.sha] = one
for one in admitted:
    if one not in certificates: find("pki/certificates/%s.pem" % one, "missing")
revoked = {}
def revocations():
    if not openssl("crl", "-in", temporary("crl.pem", read("pki/crl.pem")), "-CAfile", ca_file, "-noout").stdout.decode().startswith("verify OK"): raise ValueError("not signed by the authority")
    for tag, content, _ in parts(parts(parts(pem("X509 CRL", read("pki/crl.pem")))[0][1])[0][1]):
        if tag != 0x30: continue
        for _, row, _ in parts(content):
            fields = parts(row) if row[:1] == b"\x02" else []
            if len(fields) > 1 and fields[1][0] in (0x17, 0x18): revoked[fields[0][1]] = instant(*fields[1][:2])
if "pki/crl.pem" in files: guarded("pki/crl.pem", revocations)
roots_file = temporary("roots.pem", b"\n".join(read(n) for n in ["pki/ca.pem", *trusted.values()]))
between_file = temporary("between.pem", b"\n".join(read("pki/certificates/%s.pem" % one) for one in sorted(certificates)))
def signed(p7s, content, moment, roots=None):
    """The signature, where it is one over the content by a certificate that stood then; None where it is not."""
    cms = guarded(p7s, lambda: Cms(read(p7s)))
    if cms is None: return None
    args = ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", temporary(p7s, read(p7s)), "-content", temporary(content, read(content)), "-CAfile", roots or roots_file,
        "-attime", str(moment // 1000), "-out", os.devnull]
    if certificates: args += ["-certfile", between_file]
    if openssl(*args).returncode: find(p7s, "not a valid signature over %s by a certificate that is trusted, or not then" % content); return None
    if not cms.certificate.stood(cms.time) or not cms.certificate.may_sign(): find(p7s, "by a certificate that was not valid at its time, or not for signing")
    return cms
def personal(p7s, cms, member):
    """What a person's certificate must be besides."""
    c = cms.certificate
    if c.issuer == (ca and ca.subject) and c.member != member: find(p7s, "the certificate was issued to %s" % c.member)
    if c.sha not in certificates: find(p7s, "its certificate is not in pki/certificates")
    if seal_certificate and c.sha == seal_certificate.sha: find(p7s, "by the seal")
def on_the_list(c, moment): return c.serial in revoked and revoked[c.serial] + 1000 <= moment
end = ms(entries[-1]["at"]) if entries else 0
seal = signed("META-INF/signature001.p7s", "META-INF/ASiCManifest001.xml", end, ca_file) if "META-INF/signature001.p7s" in files else None
if seal and (seal_certificate is None or seal.certificate.sha != seal_certificate.sha): find("META-INF/signature001.p7s", "not by the seal")
if seal_certificate:
    if openssl("verify", "-no_check_time", "-CAfile", ca_file, temporary("seal.pem", read("pki/seal.pem"))).returncode: find("pki/seal.pem", "not issued by the authority")
    if seal_certificate.ca or OID["documents"] not in (seal_certificate.eku or ()) or not (seal_certificate.usage or 0) & 0x80: find("pki/seal.pem", "not for signing documents")
    if seal_certificate.sha in admitted: find("pki/seal.pem", "the certificate of a member")`;
