#!/usr/bin/env python3
"""Verifies the journal in a till.sqlite, as docs/journal.md says, with Python 3.9's standard library and nothing of Étal.

    python3 verify.py till.sqlite [--head TILL:SEQ:HASH ...]

TILL is twelve hexadecimal digits; a head is what a closing prints, or what the file beside the till's key holds.
Prints what is wrong, one finding a line, and the head of each till. Exit code 0: everything verifies; 1: it does not.
"""
import base64, hashlib, json, pathlib, sqlite3, sys

ZEROS = "0" * 64


# Ed25519, RFC 8032 section 5.1: only what verifying needs.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * D * a[3] * b[3] % P, 2 * a[2] * b[2] % P
    return (f - e) * (h - g) % P, (h + g) * (f + e) % P, (h - g) * (h + g) % P, (f - e) * (f + e) % P


def point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != square or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signed(public_key, message, signature):
    """Whether s·B − k·A is the point R of the signature."""
    a = point(public_key)
    s = int.from_bytes(signature[32:], "little")
    if a is None or len(signature) != 64 or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), "little") % L
    minus_a = (P - a[0], a[1], 1, P - a[3])
    sums = {(1, 0): BASE, (0, 1): minus_a, (1, 1): add(BASE, minus_a)}
    r = (0, 1, 1, 0)
    for bit in range(252, -1, -1):
        r = add(r, r)
        bits = (s >> bit & 1, k >> bit & 1)
        if bits != (0, 0):
            r = add(r, sums[bits])
    inverse = pow(r[2], P - 2, P)
    encoded = (r[1] * inverse % P) | ((r[0] * inverse % P & 1) << 255)
    return encoded.to_bytes(32, "little") == signature[:32]


ERASABLE = {
    "customer.added",
    "customer.changed",
    "member.joined",
    "member.changed",
    "member.detailed",
    "order.quoteTold",
    "order.received",
    "order.told",
    "presence.noted",
    "split.validated",
    "stock.supplierAdded",
    "stock.supplierChanged",
}


def sha256(data):
    return hashlib.sha256(data).digest()


def till_of(public_key):
    return int.from_bytes(sha256(public_key)[:6], "big") or 1


def parsed(data):
    """The data of an entry; nothing when it is not JSON any more, which its hash tells anyway."""
    try:
        value = json.loads(data or b"{}")
    except ValueError:
        value = None
    return value if isinstance(value, dict) else {}


def key_in(opened):
    try:
        return base64.b64decode(str(opened.get("publicKey", "")))
    except ValueError:
        return b""


def header_bytes(row):
    """A header holds only integers, null and text: here Python's JSON writes what RFC 8785 does."""
    header = ["etal-1", *(row[name] for name in ("till", "seq", "at", "day", "by", "kind", "version"))]
    header += [row["data_hash"].hex(), row["prev"].hex()]
    return json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()


def verify(path, known_heads):
    uri = pathlib.Path(path).resolve().as_uri() + "?mode=ro"
    db = sqlite3.connect(uri, uri=True)
    db.row_factory = sqlite3.Row
    findings = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    (form,) = db.execute("PRAGMA user_version").fetchone()
    if form not in (0, 1):
        sys.exit(f"the journal is of format {form}: this verifier reads format 1")
    select = """SELECT j.till, j.seq, j.at, j.day, j."by", j.kind, j.version, j.data_hash, j.prev, j.hash, j.signature,
        CAST(d.data AS BLOB) AS data FROM journal j LEFT JOIN journal_data d
        ON d.id = j.data_id AND d.till = j.till AND d.seq = j.seq"""
    erased = set()
    for row in db.execute(f"{select} WHERE j.kind = 'journal.erased' AND d.data IS NOT NULL"):
        erased |= {(entry["till"], entry["seq"]) for entry in parsed(row["data"]).get("entries", [])}
    heads, hashes, successions = {}, {}, []
    for row in db.execute(f"{select} ORDER BY j.till, j.seq"):
        till, seq = row["till"], row["seq"]
        name = f"till {till:012x} entry {seq} ({row['kind']})"
        last_seq, last_hash, last_at, key = heads.get(till, (0, ZEROS, 0, None))
        if seq != last_seq + 1:
            findings.append(f"{name}: entry {last_seq + 1} is missing")
        if seq == 1:
            opened = parsed(row["data"])
            key = key_in(opened)
            if row["kind"] != "till.opened" or len(key) != 32 or till_of(key) != till:
                findings.append(f"{name}: does not give the key that names this till")
            if "succeeds" in opened:
                successions.append((name, opened["succeeds"]["head"]))
        if row["prev"].hex() != last_hash:
            findings.append(f"{name}: does not follow the entry before it")
        if (till, seq) in erased and row["kind"] not in ERASABLE:
            findings.append(f"{name}: is said to be erased, but only what names a person may be")
        if row["data"] is None:
            if (till, seq) not in erased:
                findings.append(f"{name}: its data is gone and no entry erased it")
        elif sha256(row["data"]) != row["data_hash"]:
            findings.append(f"{name}: its data is not what was signed")
        if sha256(header_bytes(row)) != row["hash"]:
            findings.append(f"{name}: its header is not what was signed")
        elif not key or not signed(key, row["hash"], row["signature"]):
            findings.append(f"{name}: was not signed by this till")
        if row["at"] < last_at:
            findings.append(f"{name}: is dated before the entry before it")
        heads[till] = seq, row["hash"].hex(), row["at"], key
        hashes[till, seq] = row["hash"].hex()
    stray = """SELECT d.till, d.seq FROM journal_data d LEFT JOIN journal j ON j.till = d.till AND j.seq = d.seq
        WHERE j.data_id IS NOT d.id"""
    findings += [f"till {till:012x} entry {seq}: there is data but no entry" for till, seq in db.execute(stray)]
    for name, head in successions:
        if head["till"] in heads and head["seq"] and hashes.get((head["till"], head["seq"])) != head["hash"]:
            findings.append(f"{name}: goes on from an entry that is not in this journal")
    for till, seq, known in known_heads:
        if till in heads and hashes.get((till, seq)) != known:
            findings.append(f"till {till:012x} entry {seq}: is known elsewhere, and missing or different here")
    return findings, heads


def parse_head(text):
    till, seq, known = text.split(":")
    return int(till, 16), int(seq), known.lower()


if __name__ == "__main__":
    words = sys.argv[1:]
    if not words or len(words) % 2 == 0 or any(word != "--head" for word in words[1::2]):
        sys.exit(__doc__)
    found, heads = verify(words[0], [parse_head(word) for word in words[2::2]])
    for finding in found:
        print(finding)
    for till, (seq, known, _, _) in heads.items():
        print(f"head {till:012x}:{seq}:{known}")
    print("verifies" if not found else f"{len(found)} findings")
    sys.exit(1 if found else 0)
