#!/usr/bin/env python3
"""Makes the golden vectors of the vault's format from docs/vault-format.md, with Python's `cryptography` package and none of the Rust code.

Prints JSON. The keys are for tests and for nothing else. Contents are bytes i * 7 mod 251 for i = 0, 1, ...
"""
import hashlib
import hmac
import json
import struct

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CHUNK = 65536


def mac(key, label, data):
    return hmac.new(key, label + b"\0" + data, hashlib.sha256).digest()


def hkdf(key, salt, info, length):
    prk = hmac.new(salt, key, hashlib.sha256).digest()
    out, block, n = b"", b"", 1
    while len(out) < length:
        block = hmac.new(prk, block + info + bytes([n]), hashlib.sha256).digest()
        out, n = out + block, n + 1
    return out[:length]


def envelope(key, patient, record, version, salt, contents):
    count = max(1, -(-len(contents) // CHUNK))
    prefix = b"SALUSENV" + struct.pack(">HHIQI", 1, 1, CHUNK, len(contents), count) + salt
    identity = patient + record + struct.pack(">I", version)

    def derive(use, length):
        label = b"salus/vault/envelope/1/" + use
        return hkdf(key, salt, label + b"\0" + prefix + identity, length)

    header = prefix + derive(b"commitment", 32)
    cipher, nonce = AESGCM(derive(b"key", 32)), derive(b"nonce", 7)
    chunks = []
    for n in range(count):
        last = b"\1" if n == count - 1 else b"\0"
        data = b"salus/vault/envelope/1/chunk\0" + header + identity + struct.pack(">I", n)
        part = contents[n * CHUNK : (n + 1) * CHUNK]
        chunks.append(cipher.encrypt(nonce + struct.pack(">I", n) + last, part, data))
    return header, chunks


def root(leaves):
    level = [hashlib.sha256(b"\0" + leaf).digest() for leaf in leaves]
    count = len(level)
    while len(level) > 1:
        pairs = [level[i : i + 2] for i in range(0, len(level), 2)]
        level = [hashlib.sha256(b"\1" + p[0] + p[1]).digest() if len(p) == 2 else p[0] for p in pairs]
    return hashlib.sha256(b"salus/vault/ciphertext-root/1" + struct.pack(">I", count) + level[0]).digest()


def sealed_row(key, table, row_key, salt, plain):
    cipher = AESGCM(mac(key, b"salus/vault/row/1", salt))
    return salt + cipher.encrypt(bytes(12), plain, b"salus/vault/row/1" + table + b"\0" + row_key)


def envelopes():
    for number, length in enumerate([0, 1, 100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 300000]):
        key, patient, record, salt = (bytes([start + number] * 32) for start in (0x10, 0x30, 0x50, 0x70))
        version = number * 1000 + 1
        contents = bytes(i * 7 % 251 for i in range(length))
        header, chunks = envelope(key, patient, record, version, salt, contents)
        identity = patient + record + struct.pack(">I", version)
        yield {
            "recordKey": key.hex(),
            "patient": patient.hex(),
            "record": record.hex(),
            "version": version,
            "salt": salt.hex(),
            "length": length,
            "header": header.hex(),
            "firstChunk": chunks[0].hex() if length <= 100 else None,
            "chunkDigests": [hashlib.sha256(chunk).hexdigest() for chunk in chunks],
            "root": root([header] + chunks).hex(),
            "anchorKey": bytes([0x90 + number] * 32).hex(),
            "commitment": mac(bytes([0x90 + number] * 32), b"salus/vault/commitment/1", identity + contents).hex(),
        }


def rows():
    for number, plain in enumerate([b"", b"a row", bytes(range(200))]):
        key, salt = bytes([0xA0 + number] * 32), bytes([0xC0 + number] * 32)
        row_key = bytes([number] * 9)
        yield {
            "key": key.hex(),
            "table": "batches",
            "rowKey": row_key.hex(),
            "plain": plain.hex(),
            "sealed": sealed_row(key, b"batches", row_key, salt, plain).hex(),
        }


def entries():
    previous = bytes(32)
    for sequence in range(3):
        record = b"\1" + bytes([0x44] * 32) if sequence else b"\0"
        version = b"\1" + struct.pack("<I", sequence) if sequence else b"\0"
        entry = (
            struct.pack("<Q", 1700000000000 + sequence)
            + bytes([0x11] * 32)
            + (b"\1" + struct.pack("<I", 7) if sequence else b"\0")
            + bytes([0x22] * 32)
            + record
            + version
            + (b"R" if sequence else b"E")
            + bytes([sequence])
            + bytes([3 << 2, 1, 2, 3])
            + (b"\0" if sequence == 2 else b"\1")
            + bytes([0x33] * 32)
            + struct.pack("<I", 99)
        )
        salt = bytes([0x60 + sequence] * 32)
        body = struct.pack("<Q", sequence) + previous + salt + entry
        digest = hashlib.sha256(b"salus/vault/log-entry/1" + body).digest()
        yield {"sequence": sequence, "salt": salt.hex(), "entry": entry.hex(), "previous": previous.hex(), "hash": digest.hex()}
        previous = digest


print(json.dumps({"envelopes": list(envelopes()), "rows": list(rows()), "entries": list(entries())}, indent="\t"))
