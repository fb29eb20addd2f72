/** `README.txt` of every bundle: what it is and how to check it, for a reader of another decade. */
export const README = `HỒ SƠ PHIÊN HỌP / RECORD OF A MEETING

Tệp này là hồ sơ đầy đủ của một phiên họp: biên bản, nhật ký từng sự việc, phiếu biểu quyết đã ký của từng đại biểu, tài liệu
và các chứng thư. Có thể kiểm tra mà không cần tin người đã vận hành máy chủ, bằng phần mềm e-Cabinet ở nơi khác, hoặc chỉ với
openssl (từ 3.0) và python3:

    sh verify.sh VÂN-TAY <tệp>.asice

Lấy verify.sh từ nơi công bố của phần mềm và so SHA-256 của nó với giá trị đã công bố; không chạy bản nằm trong hồ sơ này: người
làm ra hồ sơ cũng làm ra bản đó. VÂN-TAY là SHA-256 (64 chữ số hệ 16) của chứng thư cơ quan ký, ghi trên biên bản in và đã công
bố; không lấy từ hồ sơ này.

This file is the whole record of one meeting: minutes, a log of what happened, each delegate's signed ballots, papers and
certificates. It can be checked without trusting whoever ran the server, with the software e-Cabinet from elsewhere, or with
openssl (3.0 or later) and python3 alone:

    sh verify.sh FINGERPRINT <file>.asice

Take verify.sh from where the software is published and compare its SHA-256 with the published one; do not run the copy in this
record: whoever made the record made that copy too. FINGERPRINT is the SHA-256 (64 hex digits) of the signing authority's
certificate, as printed in the minutes and published; never take it from this file.

minutes/      the minutes as signed (PDF) and their numbers (JSON)
log/          one line an entry; each line is hashed, SHA-256(0x00, line), into a Merkle tree as in RFC 6962;
              checkpoints/<size>.txt: signed roots (Ed25519, log/key.pem); witnesses/<size>/: the delegates' signatures over them;
              openings.ndjson: values and salts of sealed parts that are public,
              sealed = SHA-256("ecabinet/sealed/v1", line feed, salt, canonical JSON of the value)
votes/<vote>/ question.json, whose SHA-256 each ballot names; box.ndjson, the log of the ballot box; ballots/: each voter's last
              ballot (JSON) and signature (CMS, detached); of a secret vote instead requests/: who took a paper, signed, and
              board.ndjson: the papers themselves, sorted, nobody's name on any, each signed by two issuers (RSA-PSS) and its own key
documents/    papers, named by their SHA-256; index.json names them; a withdrawn one is withheld, and one that was not for everybody
              may be: its hash stands in the log
pki/          certificates; ca.pem is the signing authority
META-INF/     a list of all files (ASiC manifest) and the installation's seal over it; sha256sums.txt for sha256sum -c

JSON is canonical (RFC 8785); times are UTC; hashes in JSON are base64url, those of papers and certificates hex.
`;
