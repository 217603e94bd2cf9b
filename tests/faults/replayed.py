"""A power cut after any step of a save: the file is the old one or the new one, whatever the disk had done of what it was
not yet told to finish.

The steps are those of a real save, as strace saw them. What is written and not synced may be lost, torn or zeros; what is
made, renamed or removed and not synced with its folder may be done or not.
"""

import itertools
import pathlib
import re
import subprocess

from files import Fault, judge, names, table, write_people

CALLS = "openat,creat,write,pwrite64,writev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat,link,linkat,close"


def test(tools, folder, chance):
    folder = pathlib.Path(folder)
    path = folder / "Enhet.ron"
    write_people(tools.writer, path, "Person", 30)
    old = path.read_bytes()
    steps = record(tools, folder, path)
    new = path.read_bytes()
    if names(new)[-1] != "Nyansatt Etternavn":
        raise Fault("the save that was to be recorded has saved nothing")
    states = 0
    for done in range(len(steps) + 1):
        for left in after_a_cut(steps[:done], path.name, old):
            states += 1
            if left != old and left != new:
                raise Fault(f"after step {done} of {len(steps)} ({steps[done - 1][0]}) a cut leaves {left and len(left)} bytes of neither")
    for left in after_a_cut(steps, path.name, old):
        if left != new:
            raise Fault("the save was said to be done, and a cut takes it back")
    kinds = [step[0] for step in steps]
    if kinds.count("sync") < 2 or "rename" not in kinds:
        raise Fault(f"these steps make no durable save: {kinds}")
    return f"{len(steps)} steps, {states} states after a cut"


def record(tools, folder, path):
    """The steps of one save in this folder, in order."""
    log = folder.parent / "steps.strace"
    new = table(folder.parent, ["Nyansatt Etternavn"])
    command = ["strace", "-f", "-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-o", log]
    ran = subprocess.run([*command, *tools.take_in(path, new)], capture_output=True, timeout=120)
    if ran.returncode not in (0, 5):
        raise Fault(f"the save was not made: {ran.stderr.decode()}")
    return list(steps_in(log.read_text(), folder))


def text(quoted):
    return bytes.fromhex(quoted.replace("\\x", ""))


def steps_in(log, folder):
    """What the calls did in the folder, and not in those within it or elsewhere."""
    inside = str(folder).encode()
    open_files = {}
    pending = {}
    for line in log.splitlines():
        thread, _, call = line.partition(" ")
        call = call.strip()
        if call.endswith("<unfinished ...>"):
            pending[thread] = call.removesuffix("<unfinished ...>")
            continue
        if resumed := re.match(r"<\.\.\. \w+ resumed>", call):
            call = pending.pop(thread, "") + call[resumed.end():]
        found = re.match(r"(\w+)\((.*)\)\s+= (-?\d+)", call, re.DOTALL)
        if not found or int(found[3]) < 0:
            continue
        name, arguments, result = found[1], found[2], int(found[3])
        paths = [text(path) for path in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)] if name not in ("write", "pwrite64", "writev") else []
        here = [path.rsplit(b"/", 1)[-1].decode() for path in paths if path.rsplit(b"/", 1)[0] == inside]
        number = re.match(r"(\d+)", arguments)
        if name in ("openat", "creat"):
            open_files.pop(result, None)
            if paths and paths[0] == inside:
                open_files[result] = None
            elif here:
                open_files[result] = here[0]
                if "O_CREAT" in arguments:
                    yield ("create", here[0])
                if "O_TRUNC" in arguments:
                    yield ("cut", here[0], 0)
        elif name.startswith(("rename", "link")) and here:
            if len(here) != 2:
                raise Fault(f"moved between folders: {paths}")
            yield ("rename" if name.startswith("rename") else "link", *here)
        elif name.startswith("unlink") and here:
            yield ("remove", here[0])
        elif number and int(number[1]) in open_files:
            file = open_files[int(number[1])]
            if name == "close":
                del open_files[int(number[1])]
            elif name in ("fsync", "fdatasync"):
                yield ("sync", file)
            elif name == "ftruncate":
                yield ("cut", file, int(arguments.rsplit(", ", 1)[1]))
            elif name == "write":
                yield ("write", file, text(re.search(r'"((?:\\x[0-9a-f]{2})*)"', arguments)[1])[:result])
            elif name in ("pwrite64", "writev"):
                raise Fault(f"{name} is not understood")


def after_a_cut(steps, target, old):
    """All that the target may hold after a cut when these steps were begun."""
    # Each file made gets a number of its own; a folder is a list of names for numbers.
    contents = {0: [old]}
    names = {target: 0}
    # What is not yet certain: changes to the folder, in order.
    unsure = []
    current = dict(names)
    synced = {0: True}
    fresh = 0
    for step in steps:
        kind, name, *more = step
        if kind == "create" and name not in current:
            fresh += 1
            current[name] = fresh
            contents[fresh] = [b""]
            synced[fresh] = False
            unsure.append(("set", name, fresh))
        elif kind in ("write", "cut"):
            file = current[name]
            whole = contents[file][-1]
            contents[file].append(whole + more[0] if kind == "write" else whole[: more[0]])
            synced[file] = False
        elif kind == "sync" and name is not None:
            file = current[name]
            contents[file] = contents[file][-1:]
            synced[file] = True
        elif kind == "sync":
            unsure = []
            names = dict(current)
        elif kind in ("rename", "link"):
            file = current[name] if kind == "link" else current.pop(name)
            current[more[0]] = file
            unsure.append((kind, name, more[0], file))
        elif kind == "remove":
            current.pop(name, None)
            unsure.append(("remove", name))
    for chosen in itertools.product((False, True), repeat=len(unsure)):
        folder = dict(names)
        for happened, change in zip(chosen, unsure):
            if not happened:
                continue
            if change[0] == "set":
                folder[change[1]] = change[2]
            elif change[0] in ("rename", "link"):
                folder[change[2]] = change[3]
                if change[0] == "rename":
                    folder.pop(change[1], None)
            else:
                folder.pop(change[1], None)
        file = folder.get(target)
        yield from [None] if file is None else torn(contents[file], synced[file])


def torn(versions, is_synced):
    """A file as it may be found: whole where it was synced; otherwise lost, cut off anywhere or zeros in places."""
    last = versions[-1]
    if is_synced:
        return [last]
    cuts = {0, 1, len(last) // 2, max(len(last) - 1, 0), len(last)}
    blocks = {at for at in range(0, len(last), 4096)}
    found = [last[:cut] for cut in sorted(cuts | blocks)]
    found += [last[:at] + bytes(min(4096, len(last) - at)) + last[at + 4096:] for at in sorted(blocks)]
    return [*versions, *found, bytes(len(last))]
