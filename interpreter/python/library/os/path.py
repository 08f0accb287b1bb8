"""Paths as texts. Nothing exists."""

sep = '/'
altsep = None
extsep = '.'
curdir = '.'
pardir = '..'
pathsep = ':'


def _parts(path):
    from os import fspath
    path = fspath(path)
    return (path, b'/', b'.') if isinstance(path, bytes) else (path, '/', '.')


def join(path, *paths):
    whole, slash, _ = _parts(path)
    for one in paths:
        one = _parts(one)[0]
        if type(one) is not type(whole) and isinstance(one, str) != isinstance(whole, str):
            raise TypeError("Can't mix strings and bytes in path components")
        if one.startswith(slash):
            whole = one
        elif not whole or whole.endswith(slash):
            whole += one
        else:
            whole += slash + one
    return whole


def split(path):
    path, slash, _ = _parts(path)
    at = path.rfind(slash) + 1
    head, tail = path[:at], path[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def dirname(path):
    return split(path)[0]


def basename(path):
    path, slash, _ = _parts(path)
    return path[path.rfind(slash) + 1:]


def splitext(path):
    path, slash, dot = _parts(path)
    name = path.rfind(slash) + 1
    at = path.rfind(dot)
    # Dots at the beginning of a name belong to it.
    if at <= name or not path[name:at].strip(dot):
        return path, path[:0]
    return path[:at], path[at:]


def splitdrive(path):
    path = _parts(path)[0]
    return path[:0], path


def isabs(path):
    path, slash, _ = _parts(path)
    return path.startswith(slash)


def normpath(path):
    path, slash, dot = _parts(path)
    if not path:
        return dot
    lead = 0
    if path.startswith(slash):
        lead = 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1
    parts = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != dot * 2 or (not lead and not parts) or (parts and parts[-1] == dot * 2):
            parts.append(part)
        elif parts:
            parts.pop()
    return slash * lead + slash.join(parts) or dot


def abspath(path):
    path, slash, _ = _parts(path)
    return normpath(path if path.startswith(slash) else slash + path)


realpath = abspath


def relpath(path, start=None):
    path, slash, dot = _parts(path)
    if not path:
        raise ValueError('no path specified')
    here = [part for part in abspath(dot if start is None else start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return slash.join([dot * 2] * (len(here) - same) + there[same:]) or dot


def commonprefix(paths):
    if not paths:
        return ''
    least, most = min(paths), max(paths)
    for at, one in enumerate(least):
        if one != most[at]:
            return least[:at]
    return least


def expanduser(path):
    return _parts(path)[0]


expandvars = expanduser


def normcase(path):
    return _parts(path)[0]


def exists(path):
    _parts(path)
    return False


lexists = isfile = isdir = islink = ismount = exists


def getsize(path):
    raise PermissionError(1, 'programs cannot reach files or processes here', path)


getmtime = getatime = getctime = samefile = getsize
