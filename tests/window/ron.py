"""Reads RON, the text format of the program's files, as far as those files use it: a struct becomes a dict, a tuple a list."""

import hashlib
import re

TOKEN = re.compile(r'\s*(?:(?P<text>"(?:[^"\\]|\\.)*")|(?P<number>[-+]?\d+(?:\.\d+)?)|(?P<word>\w+)|(?P<mark>[()\[\]{},:]))')
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


class Reader:
    def __init__(self, text):
        # The checksum is a comment on the last line.
        text = re.sub(r"(?m)^// sha256 [0-9a-f]{64}\n\Z", "", text)
        self.tokens = [(kind.lastgroup, kind[kind.lastgroup]) for kind in TOKEN.finditer(text)]
        left = TOKEN.sub("", text).strip()
        if left:
            raise ValueError(f"Not RON: {left[:60]!r}")
        self.at = 0

    def peek(self, ahead=0):
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else (None, None)

    def take(self):
        token = self.peek()
        self.at += 1
        return token

    def value(self):
        kind, word = self.take()
        if kind == "text":
            return re.sub(r"\\(.)", lambda escape: ESCAPES.get(escape[1], escape[1]), word[1:-1])
        if kind == "number":
            return float(word) if "." in word else int(word)
        if kind == "word":
            if self.peek()[1] != "(":
                return {"true": True, "false": False, "None": None}.get(word, word)
            self.take()
            inner = self.inside(")")
            return inner[0] if word == "Some" else inner
        if word == "(":
            return self.inside(")")
        if word == "[":
            return self.inside("]")
        if word == "{":
            return self.inside("}")
        raise ValueError(f"Not RON: {word!r}")

    def inside(self, end):
        """What stands up to `end`: a dict where it has names, a list where it has none."""
        named, plain = {}, []
        while self.peek()[1] != end:
            if end != "]" and self.peek(1)[1] == ":" and self.peek()[0] in ("word", "text"):
                name = self.take()[1].strip('"')
                self.take()
                named[name] = self.value()
            else:
                plain.append(self.value())
            if self.peek()[1] == ",":
                self.take()
        self.take()
        return named or plain


def read(path):
    """The whole file as Python's own values."""
    with open(path, encoding="utf-8") as file:
        return Reader(file.read()).value()


def is_whole(content):
    """Whether a file's bytes are as the program wrote them: the last line is the SHA-256 of all before it."""
    at = content.rfind(b"\n// sha256 ") + 1
    found = re.fullmatch(rb"// sha256 ([0-9a-f]{64})\n", content[at:])
    return bool(found) and hashlib.sha256(content[:at]).hexdigest().encode() == found[1]
