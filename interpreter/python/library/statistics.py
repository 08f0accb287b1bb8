"""Basic statistics functions."""

from math import exp, fabs, fsum, hypot, log, sqrt, tau

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
    'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
    'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance',
]


class StatisticsError(ValueError):
    pass


def _ratio(value):
    # The value as a quotient of two ints; those of infinities and NaNs have no denominator.
    try:
        return value.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return value, None
    try:
        return value.numerator, value.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") from None


def _coerce(first, second):
    # The type of a sum of values of two types.
    if first is second or second is int or second is bool:
        return first
    if first is int:
        return second
    if issubclass(second, first):
        return second
    if issubclass(first, second):
        return first
    if issubclass(first, int):
        return second
    if issubclass(second, int):
        return first
    from fractions import Fraction

    if issubclass(first, Fraction) and issubclass(second, float):
        return second
    if issubclass(first, float) and issubclass(second, Fraction):
        return first
    raise TypeError(f"don't know how to coerce {first.__name__} and {second.__name__}")


class _Total:
    """An exact sum: numerators by their denominators."""

    def __init__(self):
        self.parts = {}
        self.kind = int
        self.count = 0

    def add(self, values):
        parts = self.parts
        kinds = set()
        for value in values:
            kinds.add(type(value))
            top, bottom = _ratio(value)
            parts[bottom] = parts.get(bottom, 0) + top
            self.count += 1
        for kind in kinds:
            self.kind = _coerce(self.kind, kind)
        return self

    def value(self):
        from fractions import Fraction

        if None in self.parts:
            # Infinities and NaNs rule out the rest.
            return self.parts[None]
        return sum([Fraction(top, bottom) for bottom, top in self.parts.items()], Fraction(0))


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        # A Decimal takes no Fraction.
        return kind(value.numerator) / kind(value.denominator)


def _squares(data, center=None):
    """Type, sum of squared deviations from the center, center and count."""
    from fractions import Fraction

    if center is not None:
        # In the arithmetic of the values, as the center is theirs.
        total = _Total().add([(value - center) * (value - center) for value in data])
        return total.kind, total.value(), center, total.count
    values = list(data)
    total = _Total().add(values)
    exact = total.value()
    if not isinstance(exact, Fraction):
        return total.kind, exact - exact, exact, total.count
    if not total.count:
        return total.kind, Fraction(0), None, 0
    middle = exact / total.count
    deviations = Fraction(0)
    squares = {}
    sums = {}
    for value in values:
        top, bottom = _ratio(value)
        squares[bottom] = squares.get(bottom, 0) + top * top
        sums[bottom] = sums.get(bottom, 0) + top
    for bottom, top in squares.items():
        deviations += Fraction(top, bottom * bottom)
    for bottom, top in sums.items():
        deviations -= 2 * middle * Fraction(top, bottom)
    deviations += middle * middle * total.count
    return total.kind, deviations, middle, total.count


def mean(data):
    """Return the sample arithmetic mean of data."""
    total = _Total().add(data)
    if total.count < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total.value() / total.count, total.kind)


def fmean(data, weights=None):
    """Convert data to floats and compute the arithmetic mean."""
    if not hasattr(data, '__len__'):
        data = list(data)
    n = len(data)
    if weights is None:
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return fsum(data) / n
    if not hasattr(weights, '__len__'):
        weights = list(weights)
    if n != len(weights):
        raise StatisticsError('data and weights must be the same length')
    bottom = fsum(weights)
    if not bottom:
        raise StatisticsError('sum of weights must be non-zero')
    return fsum([value * weight for value, weight in zip(data, weights)]) / bottom


def geometric_mean(data):
    """Convert data to floats and compute the geometric mean."""
    try:
        return exp(fmean(map(log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of data."""
    if iter(data) is data:
        data = list(data)
    message = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        value = data[0]
        if not hasattr(value, 'as_integer_ratio') and not hasattr(value, 'numerator'):
            raise TypeError('unsupported type')
        if value < 0:
            raise StatisticsError(message)
        return value
    if weights is None:
        weights = [1] * n
        weight_sum = n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        total = _Total()
        for weight in weights:
            if weight < 0:
                raise StatisticsError(message)
        weight_sum = total.add(weights).value()
    inverses = []
    for weight, value in zip(weights, data):
        if value < 0:
            raise StatisticsError(message)
        if value == 0:
            return 0
        inverses.append(weight / value if weight else 0)
    total = _Total().add(inverses)
    top = total.value()
    if top <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(weight_sum / top, total.kind)


def median(data):
    """Return the median (middle value) of numeric data."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """Return the low median of numeric data."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    return data[(n - 1) // 2]


def median_high(data):
    """Return the high median of data."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    return data[n // 2]


def median_grouped(data, interval=1):
    """Estimates the median for numeric data binned around the midpoints of consecutive, fixed-width intervals."""
    from bisect import bisect_left, bisect_right

    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    first = bisect_left(data, x)
    last = bisect_right(data, x, lo=first)
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    low = x - interval / 2.0
    return low + interval * (n / 2 - first) / (last - first)


def _counts(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    return counts


def mode(data):
    """Return the most common data point from discrete or nominal data."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    """Return a list of the most frequently occurring values."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """Divide *data* into *n* continuous intervals with equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            at, rest = divmod(i * (size - 1), n)
            result.append((data[at] * (n - rest) + data[at + 1] * rest) / n)
        return result
    if method == 'exclusive':
        for i in range(1, n):
            at = min(max(i * (size + 1) // n, 1), size - 1)
            rest = i * (size + 1) - at * n
            result.append((data[at - 1] * (n - rest) + data[at] * rest) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def variance(data, xbar=None):
    """Return the sample variance of data."""
    kind, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(squares / (n - 1), kind)


def pvariance(data, mu=None):
    """Return the population variance of ``data``."""
    kind, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(squares / n, kind)


def _root(square, kind):
    from math import isqrt

    if issubclass(kind, float) or issubclass(kind, int) or not hasattr(kind, 'sqrt'):
        # Rounded once: an integer root with bits to spare, whose last bit says whether some were lost.
        top, bottom = square.numerator, square.denominator
        shift = (top.bit_length() - bottom.bit_length() - 109) // 2
        if shift >= 0:
            root = isqrt(top // (bottom << 2 * shift))
            exact = root * root * (bottom << 2 * shift) == top
            return float((root | (not exact)) << shift)
        root = isqrt((top << -2 * shift) // bottom)
        exact = root * root * bottom == top << -2 * shift
        return (root | (not exact)) / (1 << -shift)
    return (kind(square.numerator) / kind(square.denominator)).sqrt()


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    kind, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(squares / (n - 1), kind)


def pstdev(data, mu=None):
    """Return the square root of the population variance."""
    kind, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(squares / n, kind)


def _pair_sums(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    xbar, ybar = fsum(x) / n, fsum(y) / n
    return n, xbar, ybar, fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)])


def covariance(x, y, /):
    """Return the sample covariance of two inputs *x* and *y*."""
    n, _, _, sxy = _pair_sums(x, y, 'covariance')
    return sxy / (n - 1)


def correlation(x, y, /):
    """Pearson's correlation coefficient."""
    _, xbar, ybar, sxy = _pair_sums(x, y, 'correlation')
    sxx = fsum([(value - xbar) ** 2.0 for value in x])
    syy = fsum([(value - ybar) ** 2.0 for value in y])
    try:
        return sxy / sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


_LinearRegression = None


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept for simple linear regression."""
    global _LinearRegression
    if _LinearRegression is None:
        from collections import namedtuple

        _LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'), module='statistics')
    if proportional:
        n = len(x)
        if len(y) != n:
            raise StatisticsError('linear regression requires that both inputs have same number of data points')
        if n < 2:
            raise StatisticsError('linear regression requires at least two data points')
        sxy = fsum([a * b for a, b in zip(x, y)])
        sxx = fsum([a * a for a in x])
        xbar = ybar = 0.0
    else:
        _, xbar, ybar, sxy = _pair_sums(x, y, 'linear regression')
        sxx = fsum([(a - xbar) ** 2.0 for a in x])
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return _LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


def _evaluated(coefficients, x):
    value = 0.0
    for coefficient in coefficients:
        value = value * x + coefficient
    return value


# Wichura's algorithm AS241: quotients of polynomials, for the middle and for two parts of the tails.
_MIDDLE = (
    (
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0,
    ),
    (
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0,
    ),
)
_NEAR_TAIL = (
    (
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
    ),
    (
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0,
    ),
)
_FAR_TAIL = (
    (
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0,
    ),
    (
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0,
    ),
)


def _normal_inverse(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        x = _evaluated(_MIDDLE[0], r) * q / _evaluated(_MIDDLE[1], r)
        return mu + x * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        top, bottom = _NEAR_TAIL
    else:
        r -= 5.0
        top, bottom = _FAR_TAIL
    x = _evaluated(top, r) / _evaluated(bottom, r)
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """Normal distribution of a random variable"""

    __slots__ = {
        '_mu': 'Arithmetic mean of a normal distribution',
        '_sigma': 'Standard deviation of a normal distribution',
    }

    def __init__(self, mu=0.0, sigma=1.0):
        """NormalDist where mu is the mean and sigma is the standard deviation."""
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """Make a normal distribution instance from sample data."""
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        """Generate *n* samples for a given mean and standard deviation."""
        import random

        gauss = random.gauss if seed is None else random.Random(seed).gauss
        mu, sigma = self._mu, self._sigma
        return [gauss(mu, sigma) for _ in range(n)]

    def pdf(self, x):
        """Probability density function.  P(x <= X < x+dx) / dx"""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return exp(diff * diff / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        """Cumulative distribution function.  P(X <= x)"""
        from math import erf

        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def inv_cdf(self, p):
        """Inverse cumulative distribution function.  x : P(X <= x) = p"""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return _normal_inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """Divide into *n* continuous intervals with equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """Compute the overlapping coefficient (OVL) between two normal distributions."""
        from math import erf

        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        first, second = self, other
        if (second._sigma, second._mu) < (first._sigma, first._mu):
            first, second = second, first
        v1, v2 = first.variance, second.variance
        if not v1 or not v2:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = v2 - v1
        dm = fabs(second._mu - first._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * first._sigma * sqrt(2.0)))
        a = first._mu * v2 - second._mu * v1
        b = first._sigma * second._sigma * sqrt(dm * dm + dv * log(v2 / v1))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(second.cdf(x1) - first.cdf(x1)) + fabs(second.cdf(x2) - first.cdf(x2)))

    def zscore(self, x):
        """Compute the Standard Score.  (x - mean) / stdev"""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """Arithmetic mean of the normal distribution."""
        return self._mu

    @property
    def median(self):
        """Return the median of the normal distribution"""
        return self._mu

    @property
    def mode(self):
        """Return the mode of the normal distribution"""
        return self._mu

    @property
    def stdev(self):
        """Standard deviation of the normal distribution."""
        return self._sigma

    @property
    def variance(self):
        """Square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(self, other):
        """Add a constant or another NormalDist instance."""
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        """Subtract a constant or another NormalDist instance."""
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        """Subtract a NormalDist from a constant or another NormalDist."""
        return -(self - other)

    def __mul__(self, other):
        """Multiply both mu and sigma by a constant."""
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        """Divide both mu and sigma by a constant."""
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self):
        """Return a copy of the instance."""
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        """Negates mu while keeping sigma the same."""
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        """Two NormalDist objects are equal if their mu and sigma are both equal."""
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        """NormalDist objects hash equal if their mu and sigma are both equal."""
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
