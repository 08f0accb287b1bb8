"""Options of a command line, as C's getopt reads them."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    def __init__(self, msg, opt=''):
        super().__init__(msg, opt)
        self.msg, self.opt = msg, opt

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    options, left = [], list(args)
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while left and left[0].startswith('-') and left[0] != '-':
        if left[0] == '--':
            left.pop(0)
            break
        left = _take(options, left, shortopts, longopts)
    return options, left


def gnu_getopt(args, shortopts, longopts=[]):
    options, others, left = [], [], list(args)
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    in_order = shortopts.startswith('+')
    shortopts = shortopts.lstrip('+')
    while left:
        if left[0] == '--':
            others += left[1:]
            break
        if left[0].startswith('-') and left[0] != '-':
            left = _take(options, left, shortopts, longopts)
        elif in_order:
            others += left
            break
        else:
            others.append(left.pop(0))
    return options, others


def _take(options, left, shortopts, longopts):
    first, rest = left[0], left[1:]
    if first.startswith('--'):
        return _take_long(options, first[2:], rest, longopts)
    letters = first[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        at = shortopts.find(letter)
        if at < 0 or letter == ':':
            raise GetoptError(f'option -{letter} not recognized', letter)
        value = ''
        if shortopts.startswith(':', at + 1):
            if not letters:
                if not rest:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ''
        options.append(('-' + letter, value))
    return rest


def _take_long(options, name, rest, longopts):
    name, sign, value = name.partition('=')
    fits = [one for one in longopts if one.startswith(name)]
    if not fits:
        raise GetoptError(f'option --{name} not recognized', name)
    exact = [one for one in fits if one.rstrip('=') == name]
    if not exact and len(fits) > 1:
        raise GetoptError(f'option --{name} not a unique prefix', name)
    found = (exact or fits)[0]
    takes = found.endswith('=')
    found = found.rstrip('=')
    if takes and not sign:
        if not rest:
            raise GetoptError(f'option --{found} requires argument', found)
        value, rest = rest[0], rest[1:]
    if sign and not takes:
        raise GetoptError(f'option --{found} must not have an argument', found)
    options.append(('--' + found, value))
    return rest
