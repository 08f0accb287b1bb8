"""Dates and times."""

import time as _time
from math import modf as _modf

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')

MINYEAR = 1
MAXYEAR = 9999
_MAXORDINAL = 3652059

_days_in = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_days_before = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_months = ('', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_days = ('', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_long_months = ('', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
                'October', 'November', 'December')
_long_days = ('', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in_month(year, month):
    return 29 if month == 2 and _is_leap(year) else _days_in[month]


def _before_year(year):
    year -= 1
    return year * 365 + year // 4 - year // 100 + year // 400


def _day_of_year(year, month, day):
    return _days_before[month] + (month > 2 and _is_leap(year)) + day


def _to_ordinal(year, month, day):
    return _before_year(year) + _day_of_year(year, month, day)


def _from_ordinal(number):
    """The date of a day, the first of the year 1 being day 1."""
    cycles, rest = divmod(number - 1, 146097)
    centuries, rest = divmod(rest, 36524)
    fours, rest = divmod(rest, 1461)
    years, rest = divmod(rest, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    if years == 4 or centuries == 4:
        # The last day of a leap year.
        return year - 1, 12, 31
    month = (rest + 50) >> 5
    before = _days_before[month] + (month > 2 and _is_leap(year))
    if before > rest:
        month -= 1
        before -= _days_in_month(year, month)
    return year, month, rest - before + 1


def _first_monday(year):
    """The ordinal of the Monday of the first week as ISO counts them."""
    first = _to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _from_iso(year, week, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        valid = False
        if week == 53:
            first = _to_ordinal(year, 1, 1) % 7
            valid = first == 4 or first == 3 and _is_leap(year)
        if not valid:
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return _from_ordinal(_first_monday(year) + (week - 1) * 7 + day - 1)


def _int(value):
    if type(value) is int:
        return value
    try:
        return value.__index__()
    except AttributeError:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer") from None


def _check_date(year, month, day):
    year, month, day = _int(year), _int(month), _int(day)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= _days_in_month(year, month):
        raise ValueError('day is out of range for month')
    return year, month, day


def _check_time(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _int(hour), _int(minute), _int(second), _int(microsecond)
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return hour, minute, second, microsecond


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, "
                        f"not type '{type(tz).__name__}'")


def _cannot_compare(one, other):
    raise TypeError(f"can't compare {_type_name(one)} to {_type_name(other)}")


def _type_name(obj):
    """The name of a type as it is written: those of programs have theirs alone."""
    cls = type(obj)
    return f'datetime.{cls.__name__}' if cls.__module__ == __name__ and globals().get(cls.__name__) is cls \
        else cls.__name__


def _format_offset(offset, separator=':'):
    if offset is None:
        return ''
    sign = '+'
    if offset.days < 0:
        sign, offset = '-', -offset
    minutes, seconds = divmod(offset.days * 86400 + offset.seconds, 60)
    text = '%s%02d%s%02d' % (sign, minutes // 60, separator, minutes % 60)
    if seconds or offset.microseconds:
        text += '%s%02d' % (separator, seconds)
        if offset.microseconds:
            text += '.%06d' % offset.microseconds
    return text


def _format_time(hour, minute, second, microsecond, timespec='auto'):
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'hours':
        return '%02d' % hour
    if timespec == 'minutes':
        return '%02d:%02d' % (hour, minute)
    text = '%02d:%02d:%02d' % (hour, minute, second)
    if timespec == 'seconds':
        return text
    if timespec == 'milliseconds':
        return '%s.%03d' % (text, microsecond // 1000)
    if timespec == 'microseconds':
        return '%s.%06d' % (text, microsecond)
    raise ValueError('Unknown timespec value')


def _strftime(obj, format, tuple_):
    """Formats by a tuple of time; the object itself knows what is not in it."""
    year, month, day, hour, minute, second, weekday, yearday = tuple_[:8]
    parts = []
    at = 0
    size = len(format)
    while at < size:
        character = format[at]
        at += 1
        if character != '%' or at == size:
            parts.append(character)
            continue
        letter = format[at]
        at += 1
        if letter == '%':
            parts.append('%')
        elif letter == 'Y':
            parts.append('%d' % year)
        elif letter == 'm':
            parts.append('%02d' % month)
        elif letter == 'd':
            parts.append('%02d' % day)
        elif letter == 'H':
            parts.append('%02d' % hour)
        elif letter == 'M':
            parts.append('%02d' % minute)
        elif letter == 'S':
            parts.append('%02d' % second)
        elif letter == 'f':
            parts.append('%06d' % getattr(obj, 'microsecond', 0))
        elif letter == 'z':
            parts.append(_format_offset(obj.utcoffset(), '') if hasattr(obj, 'utcoffset') else '')
        elif letter == 'Z':
            parts.append((obj.tzname() or '') if hasattr(obj, 'tzname') else '')
        elif letter == 'y':
            parts.append('%02d' % (year % 100))
        elif letter == 'a':
            parts.append(_days[weekday + 1])
        elif letter == 'A':
            parts.append(_long_days[weekday + 1])
        elif letter in 'bh':
            parts.append(_months[month])
        elif letter == 'B':
            parts.append(_long_months[month])
        elif letter == 'I':
            parts.append('%02d' % (hour % 12 or 12))
        elif letter == 'p':
            parts.append('AM' if hour < 12 else 'PM')
        elif letter == 'j':
            parts.append('%03d' % yearday)
        elif letter == 'w':
            parts.append('%d' % ((weekday + 1) % 7))
        elif letter == 'u':
            parts.append('%d' % (weekday + 1))
        elif letter == 'U':
            parts.append('%02d' % ((yearday + 6 - (weekday + 1) % 7) // 7))
        elif letter == 'W':
            parts.append('%02d' % ((yearday + 6 - weekday) // 7))
        elif letter in 'GVg':
            iso_year, week, _ = _iso_calendar(year, month, day)
            parts.append({'G': '%d' % iso_year, 'V': '%02d' % week, 'g': '%02d' % (iso_year % 100)}[letter])
        elif letter == 'C':
            parts.append('%02d' % (year // 100))
        elif letter == 'e':
            parts.append('%2d' % day)
        elif letter in _composed:
            parts.append(_strftime(obj, _composed[letter], tuple_))
        else:
            parts.append('%' + letter)
    return ''.join(parts)


_composed = {'c': '%a %b %e %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'F': '%Y-%m-%d',
             'T': '%H:%M:%S', 'R': '%H:%M', 'r': '%I:%M:%S %p', 'n': '\n', 't': '\t'}


def _iso_calendar(year, month, day):
    today = _to_ordinal(year, month, day)
    monday = _first_monday(year)
    week, weekday = divmod(today - monday, 7)
    if week < 0:
        year -= 1
        week, weekday = divmod(today - _first_monday(year), 7)
    elif week >= 52 and today >= _first_monday(year + 1):
        year += 1
        week = 0
    return year, week + 1, weekday + 1


# What ISO 8601 writes.


class _Bad(Exception):
    """The text is not as it should be."""


def _digits(text, at, count):
    part = text[at:at + count]
    if len(part) != count or not (part.isascii() and part.isdigit()):
        raise _Bad
    return int(part)


def _parse_iso_date(text):
    size = len(text)
    year = _digits(text, 0, 4)
    dashed = text[4:5] == '-'
    at = 4 + dashed
    if text[at:at + 1] == 'W':
        week = _digits(text, at + 1, 2)
        at += 3
        day = 1
        if at < size:
            if dashed != (text[at] == '-'):
                raise _Bad
            at += dashed
            day = _digits(text, at, 1)
            at += 1
        if at != size:
            raise _Bad
        try:
            return _from_iso(year, week, day)
        except ValueError:
            raise _Bad from None
    month = _digits(text, at, 2)
    at += 2
    if dashed != (text[at:at + 1] == '-'):
        raise _Bad
    day = _digits(text, at + dashed, 2)
    if at + dashed + 2 != size:
        raise _Bad
    return year, month, day


def _iso_date_length(text):
    """How much of a text is the date before a time."""
    if text[4:5] == '-':
        if text[5:6] == 'W':
            if text[8:9] == '-' and text[9:10].isdigit() and not text[10:11].isdigit():
                return 10
            return 8
        return 10
    if text[4:5] == 'W':
        at = 7
        while at < len(text) and text[at].isdigit():
            at += 1
        if at < 9:
            return at
        return 7 if at % 2 == 0 else 8
    return 8


def _parse_clock(text):
    """Hours, minutes, seconds and microseconds."""
    values = [0, 0, 0, 0]
    size = len(text)
    values[0] = _digits(text, 0, 2)
    at = 2
    colons = text[2:3] == ':'
    for which in (1, 2):
        if at == size:
            return values
        if colons:
            if text[at] != ':':
                raise _Bad
            at += 1
        elif text[at] == ':':
            raise _Bad
        values[which] = _digits(text, at, 2)
        at += 2
    if at < size:
        if text[at] not in '.,':
            raise _Bad
        digits = text[at + 1:]
        if not digits or not (digits.isascii() and digits.isdigit()):
            raise _Bad
        values[3] = int(digits[:6].ljust(6, '0'))
    return values


def _parse_iso_time(text):
    """The clock, and the time zone."""
    if len(text) < 2:
        raise _Bad
    at = len(text)
    for sign in '-+Z':
        found = text.find(sign)
        if found >= 0:
            at = min(at, found)
    values = _parse_clock(text[:at])
    if at == len(text):
        return values, None
    rest = text[at + 1:]
    if text[at] == 'Z':
        if rest:
            raise _Bad
        return values, timezone.utc
    if len(rest) in (0, 1, 3):
        raise _Bad
    hours, minutes, seconds, microseconds = _parse_clock(rest)
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=microseconds)
    if not offset:
        return values, timezone.utc
    return values, timezone(-offset if text[at] == '-' else offset)


def _iso_text(text):
    if not isinstance(text, str):
        raise TypeError('fromisoformat: argument must be str')
    return text


def _divide(a, b):
    """Rounds a quotient to the nearest, and a half to the even one."""
    quotient, rest = divmod(a, b)
    rest *= 2
    more = rest > b if b > 0 else rest < b
    return quotient + 1 if more or rest == b and quotient % 2 else quotient


_factors = (('days', 86400000000), ('seconds', 1000000), ('microseconds', 1), ('milliseconds', 1000),
            ('minutes', 60000000), ('hours', 3600000000), ('weeks', 604800000000))


class timedelta:
    """The time between two others."""

    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        left = 0.0
        for value, (name, factor) in zip((days, seconds, microseconds, milliseconds, minutes, hours, weeks),
                                         _factors):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                fraction, whole = _modf(value)
                total += int(whole) * factor
                if fraction:
                    fraction, whole = _modf(fraction * factor)
                    total += int(whole)
                    left += fraction
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        if left:
            whole = round(left)
            if abs(whole - left) == 0.5:
                odd = total & 1
                whole = 2 * round((left + odd) * 0.5) - odd
            total += whole
        return _delta(total, cls)

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._seconds)
    microseconds = property(lambda self: self._microseconds)

    def total_seconds(self):
        return _total(self) / 1000000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                      ('microseconds', self._microseconds)) if value]
        return '%s(%s)' % (_type_name(self), ', '.join(parts) or '0')

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = '%d:%02d:%02d' % (minutes // 60, minutes % 60, seconds)
        if self._days:
            text = '%d day%s, %s' % (self._days, '' if abs(self._days) == 1 else 's', text)
        if self._microseconds:
            text += '.%06d' % self._microseconds
        return text

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(_total(self) + _total(other))

    __radd__ = __add__

    def __sub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(_total(self) - _total(other))

    def __rsub__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return _delta(_total(other) - _total(self))

    def __neg__(self):
        return _delta(-_total(self))

    def __pos__(self):
        return _delta(_total(self))

    def __abs__(self):
        return _delta(abs(_total(self)))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(_total(self) * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta(_divide(_total(self) * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _total(self) // _total(other)
        if isinstance(other, int):
            return _delta(_total(self) // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return _total(self) / _total(other)
        if isinstance(other, int):
            return _delta(_divide(_total(self), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _delta(_divide(_total(self) * b, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _delta(_total(self) % _total(other))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(_total(self), _total(other))
            return quotient, _delta(rest)
        return NotImplemented

    def __eq__(self, other):
        return _total(self) == _total(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return _total(self) < _total(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return _total(self) <= _total(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return _total(self) > _total(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return _total(self) >= _total(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __reduce__(self):
        return self.__class__, (self._days, self._seconds, self._microseconds)


def _total(delta):
    return (delta._days * 86400 + delta._seconds) * 1000000 + delta._microseconds


def _delta(total, cls=timedelta):
    """The delta of so many microseconds."""
    seconds, microseconds = divmod(total, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -0x80000000 <= days <= 0x7fffffff:
        raise OverflowError('Python int too large to convert to C int')
    if abs(days) > 999999999:
        raise OverflowError('days=%d; must have magnitude <= 999999999' % days)
    self = object.__new__(cls)
    self._days = days
    self._seconds = seconds
    self._microseconds = microseconds
    return self


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


class IsoCalendarDate(tuple):

    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return '%s(year=%s, week=%s, weekday=%s)' % ('datetime.IsoCalendarDate', *self)


def _local(seconds):
    """The local time of so many seconds since the epoch, as a tuple of six with the offset."""
    found = _time.localtime(seconds)
    offset = getattr(found, 'tm_gmtoff', None) or 0
    return (*found[:5], min(found[5], 59)), offset, getattr(found, 'tm_zone', None)


class date:
    """A day."""

    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year, month=None, day=None):
        if month is None or day is None:
            missing, place = ('month', 2) if month is None else ('day', 3)
            raise TypeError(f"function missing required argument '{missing}' (pos {place})")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, t):
        return cls(*_local(t)[0][:3])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        if n > _MAXORDINAL:
            raise ValueError('year is out of range')
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        try:
            if len(_iso_text(date_string)) not in (7, 8, 10):
                raise _Bad
            return cls(*_parse_iso_date(date_string))
        except _Bad:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso(year, week, day))

    year = property(lambda self: self._year)
    month = property(lambda self: self._month)
    day = property(lambda self: self._day)

    def __repr__(self):
        return '%s(%d, %d, %d)' % (_type_name(self), self._year, self._month, self._day)

    def ctime(self):
        return '%s %s %2d 00:00:00 %04d' % (_days[self.isoweekday()], _months[self._month], self._day, self._year)

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, fmt):
        if not isinstance(fmt, str):
            raise TypeError('must be str, not %s' % type(fmt).__name__)
        return self.strftime(fmt) if fmt else str(self)

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    __str__ = isoformat

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  _day_of_year(self._year, self._month, self._day), -1))

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        number = self.toordinal() + other._days
        if not 0 < number <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(number)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if self._comparable(other):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        return IsoCalendarDate(*_iso_calendar(self._year, self._month, self._day))

    def __reduce__(self):
        return self.__class__, self._key()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


class tzinfo:
    """What time zones are."""

    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        saving = dt.dst()
        if saving is None:
            raise ValueError('fromutc: non-None dst() result required')
        standard = offset - saving
        if standard:
            dt += standard
            saving = dt.dst()
            if saving is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + saving


def _checked_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -86400000000 < _total(offset) < 86400000000:
        raise ValueError(f'offset must be a timedelta strictly between -timedelta(hours=24) and '
                         f'timedelta(hours=24), not {offset!r}.')
    return offset


class _Zoned:
    """What times with a time zone share."""

    __slots__ = ()

    def _zone_argument(self):
        return None

    def utcoffset(self):
        if self._tzinfo is None:
            return None
        return _checked_offset('utcoffset', self._tzinfo.utcoffset(self._zone_argument()))

    def tzname(self):
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self._zone_argument())
        if name is not None and not isinstance(name, str):
            raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
        return name

    def dst(self):
        if self._tzinfo is None:
            return None
        return _checked_offset('dst', self._tzinfo.dst(self._zone_argument()))


class time(_Zoned):
    """A time of the day."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = object.__new__(cls)
        (self._hour, self._minute, self._second,
         self._microsecond) = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    @classmethod
    def fromisoformat(cls, time_string):
        _iso_text(time_string)
        try:
            values, zone = _parse_iso_time(time_string[1:] if time_string.startswith('T') else time_string)
        except _Bad:
            raise ValueError(f'Invalid isoformat string: {time_string!r}') from None
        return cls(*values, zone)

    def _clock(self):
        return self._hour, self._minute, self._second, self._microsecond

    def _compare(self, other, for_equality=False):
        """Two keys to compare, or None for a time with and one without a zone."""
        if self._tzinfo is other._tzinfo:
            return self._clock(), other._clock()
        one, two = self.replace(fold=0).utcoffset(), other.replace(fold=0).utcoffset()
        if one == two:
            return self._clock(), other._clock()
        if one is None or two is None:
            if for_equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._shifted(one), other._shifted(two)

    def _shifted(self, offset):
        return (((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
                - _total(offset))

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._compare(other, True)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        one, two = self._compare(other)
        return one < two

    def __le__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        one, two = self._compare(other)
        return one <= two

    def __gt__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        one, two = self._compare(other)
        return one > two

    def __ge__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        one, two = self._compare(other)
        return one >= two

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._shifted(offset or _no_time))

    def __repr__(self):
        values = list(self._clock())
        while len(values) > 2 and not values[-1]:
            values.pop()
        text = ', '.join(map(str, values))
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{_type_name(self)}({text})'

    def isoformat(self, timespec='auto'):
        return _format_time(*self._clock(), timespec) + _format_offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    __format__ = date.__format__

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def __reduce__(self):
        return self.__class__, (*self._clock(), self._tzinfo)


_no_time = timedelta(0)
time.min = time(0, 0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_tzinfo_class = tzinfo


class datetime(_Zoned, date):
    """A day with a time."""

    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *,
                fold=0):
        self = date.__new__(cls, year, month, day)
        (self._hour, self._minute, self._second,
         self._microsecond) = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    hour = property(lambda self: self._hour)
    minute = property(lambda self: self._minute)
    second = property(lambda self: self._second)
    microsecond = property(lambda self: self._microsecond)
    tzinfo = property(lambda self: self._tzinfo)
    fold = property(lambda self: self._fold)

    def _zone_argument(self):
        return self

    @classmethod
    def _from_timestamp(cls, t, utc, tz):
        seconds = _divide_float(t)
        seconds, microseconds = divmod(seconds, 1000000)
        if utc:
            made = _at(cls, seconds)
        else:
            values, _, _ = _local(seconds)
            made = cls(*values)
        made = made.replace(microsecond=microseconds) if microseconds else made
        return made if tz is None else tz.fromutc(made.replace(tzinfo=tz))

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        return cls._from_timestamp(timestamp, tz is not None, tz)

    @classmethod
    def utcfromtimestamp(cls, t):
        return cls._from_timestamp(t, True, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _time_class):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        return cls(date.year, date.month, date.day, *time._clock(),
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromordinal(cls, n):
        day = date.fromordinal(n)
        return cls(day._year, day._month, day._day)

    @classmethod
    def fromisoformat(cls, date_string):
        _iso_text(date_string)
        try:
            if len(date_string) < 7:
                raise _Bad
            length = _iso_date_length(date_string)
            values = _parse_iso_date(date_string[:length])
            rest = date_string[length + 1:]
            if length >= len(date_string):
                return cls(*values)
            clock, zone = _parse_iso_time(rest)
        except _Bad:
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*values, *clock, zone)

    @classmethod
    def strptime(cls, date_string, format):
        return _strptime(cls, date_string, format)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def timetuple(self):
        saving = self.dst()
        flag = -1 if saving is None else 1 if saving else 0
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second,
                                  self.weekday(), _day_of_year(self._year, self._month, self._day), flag))

    def utctimetuple(self):
        offset = self.utcoffset()
        moved = self - offset if offset else self
        return _time.struct_time((moved._year, moved._month, moved._day, moved._hour, moved._minute,
                                  moved._second, moved.weekday(),
                                  _day_of_year(moved._year, moved._month, moved._day), 0))

    def _seconds(self):
        """Seconds since the epoch, as if this were UTC."""
        return ((self.toordinal() - 719163) * 24 + self._hour) * 3600 + self._minute * 60 + self._second

    def timestamp(self):
        if self._tzinfo is None:
            seconds = self._seconds()
            # The offset may not be the same there.
            guess = seconds - _local(seconds)[1]
            return seconds - _local(guess)[1] + self._microsecond / 1e6
        return (self - _epoch).total_seconds()

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def _local_timezone(self):
        seconds = int(self.timestamp() // 1) if self._tzinfo is None else (self - _epoch) // timedelta(seconds=1)
        _, offset, name = _local(seconds)
        return timezone(timedelta(seconds=offset), name) if name else timezone(timedelta(seconds=offset))

    def astimezone(self, tz=None):
        if tz is None:
            tz = self._local_timezone()
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type "
                            f"'{type(tz).__name__}'")
        own = self._tzinfo
        if own is None:
            own = self._local_timezone()
            offset = own.utcoffset(self)
        elif own is tz:
            return self
        else:
            offset = self.utcoffset()
            if offset is None:
                own = self.replace(tzinfo=None)._local_timezone()
                offset = own.utcoffset(self)
        if tz is own:
            return self.replace(tzinfo=tz)
        return tz.fromutc((self.replace(tzinfo=None) - offset).replace(tzinfo=tz))

    def ctime(self):
        return '%s %s %2d %02d:%02d:%02d %04d' % (_days[self.isoweekday()], _months[self._month], self._day,
                                                  self._hour, self._minute, self._second, self._year)

    def isoformat(self, sep='T', timespec='auto'):
        return ('%04d-%02d-%02d%c' % (self._year, self._month, self._day, sep)
                + _format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + _format_offset(self.utcoffset()))

    def __repr__(self):
        values = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        while len(values) > 5 and not values[-1]:
            values.pop()
        text = ', '.join(map(str, values))
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        if self._fold:
            text += ', fold=1'
        return f'{_type_name(self)}({text})'

    def __str__(self):
        return self.isoformat(' ')

    def _key(self):
        return (self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

    def _comparable(self, other):
        return isinstance(other, datetime)

    def _keys(self, other, for_equality=False):
        if self._tzinfo is other._tzinfo:
            return self._key(), other._key()
        one, two = self.utcoffset(), other.utcoffset()
        if for_equality:
            # Times that are not sure are equal to none of another zone.
            if one != self.replace(fold=not self._fold).utcoffset():
                return None
            if two != other.replace(fold=not other._fold).utcoffset():
                return None
        if one == two:
            return self._key(), other._key()
        if one is None or two is None:
            if for_equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._instant() - _total(one), other._instant() - _total(two)

    def _instant(self):
        return self._seconds() * 1000000 + self._microsecond

    def _order(self, other):
        if isinstance(other, datetime):
            return self._keys(other)
        if isinstance(other, date):
            _cannot_compare(self, other)
        return None

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        keys = self._keys(other, True)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other):
        keys = self._order(other)
        return NotImplemented if keys is None else keys[0] < keys[1]

    def __le__(self, other):
        keys = self._order(other)
        return NotImplemented if keys is None else keys[0] <= keys[1]

    def __gt__(self, other):
        keys = self._order(other)
        return NotImplemented if keys is None else keys[0] > keys[1]

    def __ge__(self, other):
        keys = self._order(other)
        return NotImplemented if keys is None else keys[0] >= keys[1]

    def __hash__(self):
        offset = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._instant() - (_total(offset) if offset is not None else 0))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        total = self._instant() + _total(other)
        seconds, microseconds = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        number = days + 719163
        if not 0 < number <= _MAXORDINAL:
            raise OverflowError('date value out of range')
        minutes, seconds = divmod(seconds, 60)
        return type(self)(*_from_ordinal(number), minutes // 60, minutes % 60, seconds, microseconds,
                          self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._instant() - other._instant()
        if self._tzinfo is other._tzinfo:
            return _delta(difference)
        one, two = self.utcoffset(), other.utcoffset()
        if one == two:
            return _delta(difference)
        if one is None or two is None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _delta(difference) + two - one

    def __reduce__(self):
        return self.__class__, (*self._key(), self._tzinfo)


_date_class = date
_time_class = time


def _at(cls, seconds):
    days, seconds = divmod(seconds, 86400)
    number = days + 719163
    if not 0 < number <= _MAXORDINAL:
        raise ValueError(f'year {1970 + days // 366} is out of range')
    minutes, seconds = divmod(seconds, 60)
    return cls(*_from_ordinal(number), minutes // 60, minutes % 60, seconds)


def _divide_float(t):
    """Microseconds of seconds, a half going to the even one."""
    if isinstance(t, int):
        return t * 1000000
    if t != t:
        raise ValueError('Invalid value NaN (not a number)')
    fraction, whole = _modf(t)
    return int(whole) * 1000000 + round(fraction * 1e6)


datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


class timezone(tzinfo):
    """A fixed offset from UTC."""

    __slots__ = '_offset', '_name'

    def __new__(cls, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not '
                            f'{type(offset).__name__}')
        if name is not None and not isinstance(name, str):
            raise TypeError(f'timezone() argument 2 must be str, not {type(name).__name__}')
        if name is None and not offset:
            return cls.utc
        if not -86400000000 < _total(offset) < 86400000000:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and '
                             f'timedelta(hours=24), not {offset!r}.')
        return cls._make(offset, name)

    def __init_subclass__(cls):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    @classmethod
    def _make(cls, offset, name=None):
        self = object.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is self.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return f'datetime.timezone({self._offset!r})'
        return f'datetime.timezone({self._offset!r}, {self._name!r})'

    def __str__(self):
        return self.tzname(None)

    def _check(self, name, dt):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f'{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}')

    def utcoffset(self, dt):
        self._check('utcoffset', dt)
        return self._offset

    def tzname(self, dt):
        self._check('tzname', dt)
        if self._name is not None:
            return self._name
        return 'UTC' + _format_offset(self._offset) if self._offset else 'UTC'

    def dst(self, dt):
        self._check('dst', dt)
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError('fromutc() argument must be a datetime instance or None')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)

    def __reduce__(self):
        return self.__class__, self.__getinitargs__()


UTC = timezone.utc = timezone._make(timedelta(0))
timezone.min = timezone._make(-timedelta(hours=23, minutes=59))
timezone.max = timezone._make(timedelta(hours=23, minutes=59))
_epoch = datetime(1970, 1, 1, tzinfo=timezone.utc)


# Reading by a format.

_patterns = {
    'd': r'(?P<d>3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9])', 'f': r'(?P<f>[0-9]{1,6})',
    'H': r'(?P<H>2[0-3]|[0-1]\d|\d)', 'I': r'(?P<I>1[0-2]|0[1-9]|[1-9])', 'G': r'(?P<G>\d\d\d\d)',
    'j': r'(?P<j>36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9])',
    'm': r'(?P<m>1[0-2]|0[1-9]|[1-9])', 'M': r'(?P<M>[0-5]\d|\d)', 'S': r'(?P<S>6[0-1]|[0-5]\d|\d)',
    'U': r'(?P<U>5[0-3]|[0-4]\d|\d)', 'W': r'(?P<W>5[0-3]|[0-4]\d|\d)', 'w': r'(?P<w>[0-6])',
    'u': r'(?P<u>[1-7])', 'V': r'(?P<V>5[0-3]|0[1-9]|[1-4]\d|\d)', 'y': r'(?P<y>\d\d)',
    'Y': r'(?P<Y>\d\d\d\d)',
    'z': r'(?P<z>[+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?|(?-i:Z))', 'p': r'(?P<p>am|pm)',
    'Z': r'(?P<Z>utc|gmt)', '%': '%',
}
_pattern_cache = {}


def _format_pattern(format):
    import re
    found = _pattern_cache.get(format)
    if found is not None:
        return found
    for letter, whole in (('c', '%a %b %d %H:%M:%S %Y'), ('x', '%m/%d/%y'), ('X', '%H:%M:%S')):
        format = format.replace('%' + letter, whole)
    parts = []
    at = 0
    while at < len(format):
        character = format[at]
        if character == '%':
            letter = format[at + 1:at + 2]
            at += 2
            if not letter:
                raise ValueError("stray %% in format '%s'" % format)
            if letter in 'aA':
                names = _days if letter == 'a' else _long_days
                parts.append('(?P<%s>%s)' % (letter, '|'.join(sorted(names[1:], key=len, reverse=True))))
            elif letter in 'bB':
                names = _months if letter == 'b' else _long_months
                parts.append('(?P<%s>%s)' % (letter, '|'.join(sorted(names[1:], key=len, reverse=True))))
            elif letter in _patterns:
                parts.append(_patterns[letter])
            else:
                raise ValueError("'%s' is a bad directive in format '%s'" % (letter, format))
        elif character.isspace():
            while at < len(format) and format[at].isspace():
                at += 1
            parts.append(r'\s+')
        else:
            parts.append(re.escape(character))
            at += 1
    found = _pattern_cache[format] = re.compile(''.join(parts), re.IGNORECASE)
    return found


def _lower_index(names, text):
    return [name.lower() for name in names].index(text.lower())


def _strptime(cls, text, format):
    for at, value in enumerate((text, format)):
        if not isinstance(value, str):
            raise TypeError(f'strptime() argument {at + 1} must be str, not {type(value).__name__}')
    found = _format_pattern(format).match(text)
    if found is None:
        raise ValueError(f'time data {text!r} does not match format {format!r}')
    if found.end() != len(text):
        raise ValueError('unconverted data remains: %s' % text[found.end():])
    given = found.groupdict()
    numbers = {name: int(value) for name, value in given.items()
               if name in 'dHIGjmMSUWwuVyY' and value is not None}
    year = numbers.get('Y')
    if year is None and 'y' in numbers:
        year = numbers['y'] + (2000 if numbers['y'] <= 68 else 1900)
    month = numbers.get('m', 1)
    for letter, names in (('b', _months), ('B', _long_months)):
        if given.get(letter):
            month = _lower_index(names, given[letter])
    day = numbers.get('d', 1)
    hour = numbers.get('H', 0)
    if 'I' in numbers:
        afternoon = (given.get('p') or '').lower() == 'pm'
        hour = numbers['I'] % 12 + (12 if afternoon else 0)
    weekday = None
    for letter, names in (('a', _days), ('A', _long_days)):
        if given.get(letter):
            weekday = _lower_index(names, given[letter]) - 1
    if 'w' in numbers:
        weekday = (numbers['w'] + 6) % 7
    if 'u' in numbers:
        weekday = numbers['u'] - 1
    if 'G' in numbers:
        if 'j' in numbers:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. "
                             "Use '%Y' instead.")
        if 'V' not in numbers or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a "
                             "weekday directive ('%A', '%a', '%w', or '%u').")
        year, month, day = _from_iso(numbers['G'], numbers['V'], weekday + 1)
    elif 'V' in numbers:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a "
                             "weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. "
                         "Use the ISO year '%G' instead.")
    elif 'j' in numbers:
        year, month, day = _from_ordinal(_before_year(1900 if year is None else year) + numbers['j'])
    elif year is not None and weekday is not None and ('U' in numbers or 'W' in numbers):
        first = (_to_ordinal(year, 1, 1) + 6) % 7
        if 'U' in numbers:
            start = -((first + 1) % 7) + (7 if (first + 1) % 7 else 0)
            number = start + (numbers['U'] - 1) * 7 + (weekday + 1) % 7
        else:
            start = -first + (7 if first else 0)
            number = start + (numbers['W'] - 1) * 7 + weekday
        year, month, day = _from_ordinal(_to_ordinal(year, 1, 1) + number)
    microsecond = int(given['f'].ljust(6, '0')) if given.get('f') else 0
    zone = None
    offset = given.get('z')
    if offset:
        zone = timezone.utc if offset == 'Z' else _parse_zone(offset)
    second = numbers.get('S', 0)
    return cls(1900 if year is None else year, month, day, hour, numbers.get('M', 0), second, microsecond, zone)


def _parse_zone(text):
    digits = text[1:]
    if digits[2] == ':':
        digits = digits[:2] + digits[3:]
        if len(digits) > 5 and digits[4] != ':':
            raise ValueError(f'Inconsistent use of : in {text}')
        digits = digits.replace(':', '')
    elif ':' in digits:
        raise ValueError(f'Inconsistent use of : in {text}')
    seconds = int(digits[:2]) * 3600 + int(digits[2:4]) * 60 + int(digits[4:6] or 0)
    microseconds = int(digits[7:].ljust(6, '0')) if len(digits) > 7 else 0
    offset = timedelta(seconds=seconds, microseconds=microseconds)
    return timezone(-offset if text[0] == '-' else offset)
