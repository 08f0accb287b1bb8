"""Times of the clock that the machine has, in UTC: there is no other zone."""

from _time import (monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns, sequence_class,
                   sleep, thread_time, thread_time_ns, time, time_ns)

struct_time = sequence_class('struct_time', 'time', (
    'tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'),
    ('tm_zone', 'tm_gmtoff'))

timezone = altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1

_days = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_months = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
           'December')
_before = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def tzset():
    """The zone stays what it is."""


def clock_gettime(clk_id):
    return time() if clk_id == CLOCK_REALTIME else monotonic()


def clock_gettime_ns(clk_id):
    return time_ns() if clk_id == CLOCK_REALTIME else monotonic_ns()


# Days

def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _day_number(year, month, day):
    """Days since the first of January 1970."""
    last = year - 1
    days = 365 * last + last // 4 - last // 100 + last // 400 - 719162
    return days + _day_of_year(year, month, day) - 1


def _day_of_year(year, month, day):
    return _before[month - 1] + day + (month > 2 and _leap(year))


def _split_days(days):
    """Year, month, day and day of the year of a number of days since 1970."""
    days += 719162
    year = days * 400 // 146097 + 1
    while _start_of(year) > days:
        year -= 1
    while _start_of(year + 1) <= days:
        year += 1
    rest = days - _start_of(year)
    month = 12
    while _day_of_year(year, month, 1) - 1 > rest:
        month -= 1
    return year, month, rest - _day_of_year(year, month, 1) + 2, rest + 1


def _start_of(year):
    last = year - 1
    return 365 * last + last // 4 - last // 100 + last // 400


def _seconds_of(secs):
    if secs is None:
        return time() // 1
    if isinstance(secs, float):
        if secs != secs:
            raise ValueError('Invalid value NaN (not a number)')
        return secs // 1
    if not hasattr(type(secs), '__index__'):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    return secs


def gmtime(secs=None, /):
    seconds = _seconds_of(secs)
    if abs(seconds) > 1e17:
        raise OverflowError('timestamp out of range for platform time_t')
    seconds = int(seconds)
    days, rest = divmod(seconds, 86400)
    year, month, day, of_year = _split_days(days)
    if not -2147481748 <= year <= 2147485547:
        raise OverflowError('timestamp out of range for platform time_t')
    hour, rest = divmod(rest, 3600)
    minute, second = divmod(rest, 60)
    return struct_time((year, month, day, hour, minute, second, (days + 3) % 7, of_year, 0, 'UTC', 0))


def localtime(secs=None, /):
    return gmtime(secs)


def mktime(t, /):
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) < 9:
        raise TypeError('mktime(): illegal time tuple argument')
    year, month, day, hour, minute, second = t[:6]
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    days = _day_number(year, month, 1) + day - 1
    return float(days * 86400 + hour * 3600 + minute * 60 + second)


# Texts

def _checked(t, function):
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    items = tuple(t)
    if len(items) < 9:
        raise TypeError(f'{function}(): illegal time tuple argument')
    year, month, day, hour, minute, second, weekday, of_year, dst = items[:9]
    month, day, of_year = month or 1, day or 1, of_year or 1
    for value, least, most, message in (
        (month, 1, 12, 'month out of range'), (day, 1, 31, 'day of month out of range'),
        (hour, 0, 23, 'hour out of range'), (minute, 0, 59, 'minute out of range'),
        (second, 0, 61, 'seconds out of range'), (of_year, 1, 366, 'day of year out of range'),
    ):
        if not least <= value <= most:
            raise ValueError(message)
    if weekday < -1:
        raise ValueError('day of week out of range')
    return year, month, day, hour, minute, second, weekday % 7, of_year, dst


def asctime(t=None, /):
    year, month, day, hour, minute, second, weekday, _, _ = _checked(localtime() if t is None else t, 'asctime')
    return '%s %s%3d %.2d:%.2d:%.2d %d' % (_days[weekday][:3], _months[month - 1][:3], day, hour, minute, second, year)


def ctime(secs=None, /):
    return asctime(localtime(secs))


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    parts = _checked(localtime() if t is None else t, 'strftime')
    made = []
    at = 0
    while at < len(format):
        sign = format[at]
        at += 1
        if sign != '%':
            made.append(sign)
            continue
        flag = ''
        while at < len(format) and format[at] in '-_0^#EO':
            flag = format[at]
            at += 1
        if at == len(format):
            made.append('%' + flag)
            break
        letter = format[at]
        at += 1
        write = _writers.get(letter)
        text = '%' + flag + letter if write is None else write(*parts)
        if flag == '-':
            text = text.lstrip('0 ') or '0'
        elif flag == '^':
            text = text.upper()
        made.append(text)
    return ''.join(made)


def _iso(year, month, day, hour, minute, second, weekday, of_year, dst):
    """The year and the week by ISO 8601."""
    week = (of_year - 1 - weekday + 10) // 7
    if week < 1:
        year -= 1
        last = 366 if _leap(year) else 365
        return year, (of_year + last - 1 - weekday + 10) // 7
    if week == 53:
        last = 366 if _leap(year) else 365
        if of_year - 1 - weekday + 3 >= last:
            return year + 1, 1
    return year, week


_writers = {
    'a': lambda *t: _days[t[6]][:3],
    'A': lambda *t: _days[t[6]],
    'b': lambda *t: _months[t[1] - 1][:3],
    'B': lambda *t: _months[t[1] - 1],
    'c': lambda *t: '%s %s %2d %.2d:%.2d:%.2d %d' % (_days[t[6]][:3], _months[t[1] - 1][:3], *t[2:6], t[0]),
    'C': lambda *t: '%.2d' % (t[0] // 100),
    'd': lambda *t: '%.2d' % t[2],
    'D': lambda *t: '%.2d/%.2d/%.2d' % (t[1], t[2], t[0] % 100),
    'e': lambda *t: '%2d' % t[2],
    'F': lambda *t: '%d-%.2d-%.2d' % t[:3],
    'g': lambda *t: '%.2d' % (_iso(*t)[0] % 100),
    'G': lambda *t: '%d' % _iso(*t)[0],
    'h': lambda *t: _months[t[1] - 1][:3],
    'H': lambda *t: '%.2d' % t[3],
    'I': lambda *t: '%.2d' % ((t[3] - 1) % 12 + 1),
    'j': lambda *t: '%.3d' % t[7],
    'm': lambda *t: '%.2d' % t[1],
    'M': lambda *t: '%.2d' % t[4],
    'n': lambda *t: '\n',
    'p': lambda *t: 'AM' if t[3] < 12 else 'PM',
    'r': lambda *t: '%.2d:%.2d:%.2d %s' % ((t[3] - 1) % 12 + 1, t[4], t[5], 'AM' if t[3] < 12 else 'PM'),
    'R': lambda *t: '%.2d:%.2d' % t[3:5],
    's': lambda *t: '%d' % mktime(t),
    'S': lambda *t: '%.2d' % t[5],
    't': lambda *t: '\t',
    'T': lambda *t: '%.2d:%.2d:%.2d' % t[3:6],
    'u': lambda *t: '%d' % (t[6] + 1),
    'U': lambda *t: '%.2d' % ((t[7] + 6 - (t[6] + 1) % 7) // 7),
    'V': lambda *t: '%.2d' % _iso(*t)[1],
    'w': lambda *t: '%d' % ((t[6] + 1) % 7),
    'W': lambda *t: '%.2d' % ((t[7] + 6 - t[6]) // 7),
    'x': lambda *t: '%.2d/%.2d/%.2d' % (t[1], t[2], t[0] % 100),
    'X': lambda *t: '%.2d:%.2d:%.2d' % t[3:6],
    'y': lambda *t: '%.2d' % (t[0] % 100),
    'Y': lambda *t: '%d' % t[0],
    'z': lambda *t: '+0000',
    'Z': lambda *t: 'UTC',
    '%': lambda *t: '%',
}


# Reading texts

_widths = {'d': 2, 'H': 2, 'I': 2, 'j': 3, 'm': 2, 'M': 2, 'S': 2, 'y': 2, 'Y': 4, 'w': 1, 'u': 1, 'U': 2, 'W': 2,
           'f': 6}
_least = {'d': 1, 'I': 1, 'j': 1, 'm': 1, 'u': 1}
_most = {'d': 31, 'H': 23, 'I': 12, 'j': 366, 'm': 12, 'M': 59, 'S': 61, 'w': 6, 'u': 7, 'U': 53, 'W': 53}
_composed = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'R': '%H:%M',
             'T': '%H:%M:%S', 'F': '%Y-%m-%d'}


class _Mismatch(Exception):
    pass


def _read_number(text, at, letter):
    width = _widths[letter]
    # The longest that fits is taken, as far as what is read is in range.
    for size in range(width, 0, -1):
        digits = text[at:at + size]
        if len(digits) < size or not (digits.isascii() and digits.isdigit()):
            continue
        if letter == 'Y' and size < 4:
            break
        if letter == 'y' and size < 2:
            break
        number = int(digits)
        if _least.get(letter, 0) <= number <= _most.get(letter, 9999999):
            return number, at + size
    raise _Mismatch


def _read_name(text, at, names):
    for index, name in sorted(enumerate(names), key=lambda pair: -len(pair[1])):
        if text[at:at + len(name)].lower() == name.lower():
            return index, at + len(name)
    raise _Mismatch


def _read(text, format, found, at):
    place = 0
    while place < len(format):
        sign = format[place]
        place += 1
        if sign.isspace():
            while place < len(format) and format[place].isspace():
                place += 1
            begin = at
            while at < len(text) and text[at].isspace():
                at += 1
            if at == begin:
                raise _Mismatch
            continue
        if sign != '%':
            if text[at:at + 1].lower() != sign.lower():
                raise _Mismatch
            at += 1
            continue
        letter = format[place]
        place += 1
        if letter in _composed:
            at = _read(text, _composed[letter], found, at)
        elif letter in 'aA':
            found['weekday'], at = _read_name(text, at, _days if letter == 'A' else [day[:3] for day in _days])
        elif letter in 'bBh':
            index, at = _read_name(text, at, _months if letter == 'B' else [month[:3] for month in _months])
            found['m'] = index + 1
        elif letter == 'p':
            found['p'], at = _read_name(text, at, ('am', 'pm'))
        elif letter == 'Z':
            _, at = _read_name(text, at, ('utc', 'gmt'))
            found['Z'] = 0
        elif letter == 'z':
            at = _read_offset(text, at, found)
        elif letter == '%':
            if text[at:at + 1] != '%':
                raise _Mismatch
            at += 1
        else:
            found[letter], at = _read_number(text, at, letter)
    return at


def _read_offset(text, at, found):
    if text[at:at + 1] in ('Z', 'z'):
        found['offset'] = 0
        return at + 1
    sign = text[at:at + 1]
    hours = text[at + 1:at + 3]
    colon = text[at + 3:at + 4] == ':'
    minutes = text[at + 3 + colon:at + 5 + colon]
    if sign not in ('+', '-') or not (len(hours + minutes) == 4 and (hours + minutes).isdigit()):
        raise _Mismatch
    found['offset'] = (int(hours) * 3600 + int(minutes) * 60) * (-1 if sign == '-' else 1)
    return at + 5 + colon


def _check_format(format):
    at = 0
    while True:
        at = format.find('%', at)
        if at < 0:
            return
        letter = format[at + 1:at + 2]
        if not letter:
            raise ValueError(f'stray % in format {format!r}')
        if letter not in _widths and letter not in _composed and letter not in 'aAbBhpZz%':
            raise ValueError(f'{letter!r} is a bad directive in format {format!r}')
        at += 2


def strptime(string, format='%a %b %d %H:%M:%S %Y', /):
    for index, one in enumerate((string, format)):
        if not isinstance(one, str):
            raise TypeError(f'strptime() argument {index} must be str, not {type(one)}')
    _check_format(format)
    found = {}
    try:
        end = _read(string, format, found, 0)
    except _Mismatch:
        raise ValueError(f'time data {string!r} does not match format {format!r}') from None
    if end != len(string):
        raise ValueError(f'unconverted data remains: {string[end:]}')
    return _time_of(found)


def _time_of(found):
    year = found.get('Y')
    if year is None and 'y' in found:
        year = found['y'] + (2000 if found['y'] <= 68 else 1900)
    leap_only = year is None and found.get('m') == 2 and found.get('d') == 29
    known = 1904 if leap_only else 1900 if year is None else year
    month, day = found.get('m', 1), found.get('d', 1)
    hour = found.get('H', 0)
    if 'I' in found:
        hour = found['I'] % 12 + 12 * found.get('p', 0)
    weekday = found.get('weekday')
    if 'w' in found:
        weekday = (found['w'] - 1) % 7
    if 'u' in found:
        weekday = found['u'] - 1
    if 'j' in found and 'm' not in found:
        of_year = found['j']
        _, month, day, _ = _split_days(_day_number(known, 1, 1) + of_year - 1)
    elif ('U' in found or 'W' in found) and year is not None and weekday is not None:
        of_year = _week_day(known, found, weekday)
        known, month, day, of_year = _split_days(_day_number(known, 1, 1) + of_year - 1)
        year = known
    else:
        length = (31, 28 + _leap(known), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
        if day > length:
            raise ValueError('day is out of range for month')
        of_year = _day_of_year(known, month, day)
    if weekday is None:
        weekday = (_day_number(known, month, day) + 3) % 7
    offset = found.get('offset')
    return struct_time((1900 if year is None else year, month, day, hour, found.get('M', 0), found.get('S', 0), weekday,
                        of_year, found.get('Z', -1), 'UTC' if 'Z' in found else None, offset))


def _week_day(year, found, weekday):
    first = (_day_number(year, 1, 1) + 3) % 7
    if 'U' in found:
        week, first, weekday = found['U'], (first + 1) % 7, (weekday + 1) % 7
    else:
        week = found['W']
    if week == 0:
        return 1 + weekday - first
    return 1 + (7 - first) % 7 + 7 * (week - 1) + weekday


def get_clock_info(name):
    if name not in ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time'):
        raise ValueError('unknown clock')
    from types import SimpleNamespace
    return SimpleNamespace(implementation='the clock of the machine', monotonic=name != 'time', adjustable=False,
                           resolution=1e-06)
