"""Functions of complex numbers."""

import math as _math

__all__ = ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'cos', 'cosh', 'e', 'exp', 'inf', 'infj', 'isclose',
           'isfinite', 'isinf', 'isnan', 'log', 'log10', 'nan', 'nanj', 'phase', 'pi', 'polar', 'rect', 'sin', 'sinh',
           'sqrt', 'tan', 'tanh', 'tau']

e, pi, tau, inf, nan = _math.e, _math.pi, _math.tau, _math.inf, _math.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _complex(z):
    if isinstance(z, (int, float, complex)):
        return complex(z)
    if isinstance(z, str) or not any(hasattr(type(z), name) for name in ('__complex__', '__float__', '__index__')):
        raise TypeError(f'must be real number, not {type(z).__name__}')
    return complex(z)


def phase(z, /):
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return _math.hypot(z.real, z.imag), phase(z)


def rect(r, phi, /):
    r, phi = float(r), float(phi)
    if not _math.isfinite(phi) and r:
        if _math.isinf(phi) and not _math.isnan(r):
            raise ValueError('math domain error')
        return complex(nan if not _math.isinf(r) else inf, nan)
    if not phi:
        return complex(r, phi * r if r else phi)
    if _math.isinf(r):
        return complex(_math.copysign(inf, _math.cos(phi) * r), _math.copysign(inf, _math.sin(phi) * r))
    return complex(0.0, 0.0) if not r else complex(r * _math.cos(phi), r * _math.sin(phi))


def exp(z, /):
    z = _complex(z)
    if _math.isinf(z.real) or not _math.isfinite(z.imag):
        return _exp_of_special(z)
    try:
        size = _math.exp(z.real)
    except OverflowError:
        size = _math.exp(z.real - 1)
        made = complex(size * _math.cos(z.imag) * e, size * _math.sin(z.imag) * e)
        if not isfinite(made):
            raise OverflowError('math range error') from None
        return made
    return complex(size * _math.cos(z.imag), size * _math.sin(z.imag))


def _exp_of_special(z):
    if _math.isfinite(z.imag):
        if z.real > 0:
            if not z.imag:
                return complex(inf, z.imag)
            return complex(_math.copysign(inf, _math.cos(z.imag)), _math.copysign(inf, _math.sin(z.imag)))
        return complex(_math.copysign(0.0, _math.cos(z.imag)), _math.copysign(0.0, _math.sin(z.imag)))
    if z.real == -inf:
        return 0j
    if _math.isinf(z.imag) and not _math.isnan(z.real):
        raise ValueError('math domain error')
    return complex(inf if z.real == inf else nan, nan)


def log(x, base=None, /):
    z = _complex(x)
    if not z:
        raise ValueError('math domain error')
    made = complex(_log_size(z), phase(z))
    return made if base is None else made / log(base)


def _log_size(z):
    real, imaginary = abs(z.real), abs(z.imag)
    if not isfinite(z):
        return inf if _math.isinf(real) or _math.isinf(imaginary) else nan
    big, small = max(real, imaginary), min(real, imaginary)
    if big > 8.9e307:
        return _math.log(_math.hypot(real / 2, imaginary / 2)) + _math.log(2.0)
    if big < 2.3e-308:
        return _math.log(_math.hypot(_math.ldexp(real, 53), _math.ldexp(imaginary, 53))) - 53 * _math.log(2.0)
    size = _math.hypot(real, imaginary)
    if 0.71 <= size <= 1.73:
        return _math.log1p((big - 1) * (big + 1) + small * small) / 2
    return _math.log(size)


def log10(z, /):
    made = log(z)
    return complex(made.real / _math.log(10.0), made.imag / _math.log(10.0))


def sqrt(z, /):
    z = _complex(z)
    real, imaginary = z.real, z.imag
    if _math.isinf(imaginary):
        return complex(inf, imaginary)
    if _math.isinf(real):
        if _math.isnan(imaginary):
            return complex(nan, inf) if real < 0 else complex(inf, nan)
        return complex(0.0, _math.copysign(inf, imaginary)) if real < 0 else complex(inf, _math.copysign(0.0, imaginary))
    if not real and not imaginary:
        return complex(0.0, imaginary)
    size = abs(real)
    if size < 2.3e-308 and abs(imaginary) < 2.3e-308 and (size or imaginary):
        size = _math.ldexp(size, 54)
        part = _math.ldexp(_math.sqrt((size + _math.hypot(size, _math.ldexp(imaginary, 54))) / 2), -27)
    else:
        size /= 8.0
        part = 2.0 * _math.sqrt(size + _math.hypot(size, abs(imaginary) / 8.0))
    other = abs(imaginary) / (2.0 * part)
    if real >= 0:
        return complex(part, _math.copysign(other, imaginary))
    return complex(other, _math.copysign(part, imaginary))


def cosh(z, /):
    z = _complex(z)
    if not isfinite(z):
        half = (exp(z) + exp(-z)) / 2 if _math.isfinite(z.imag) else None
        if half is None:
            if _math.isinf(z.imag) and not _math.isnan(z.real):
                raise ValueError('math domain error')
            return complex(inf if _math.isinf(z.real) else nan, nan)
        return half
    try:
        return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))
    except OverflowError:
        raise OverflowError('math range error') from None


def sinh(z, /):
    z = _complex(z)
    if not isfinite(z):
        if _math.isinf(z.imag) and not _math.isnan(z.real) or not _math.isfinite(z.imag):
            if _math.isinf(z.imag) and not _math.isnan(z.real):
                raise ValueError('math domain error')
            return complex(z.real, nan)
        return (exp(z) - exp(-z)) / 2
    try:
        return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))
    except OverflowError:
        raise OverflowError('math range error') from None


def tanh(z, /):
    z = _complex(z)
    if _math.isinf(z.real) and not _math.isnan(z.imag):
        return complex(_math.copysign(1.0, z.real), _math.copysign(0.0, 2 * z.imag if _math.isinf(z.imag) else _math.sin(2 * z.imag)))
    if not isfinite(z):
        if _math.isinf(z.imag):
            raise ValueError('math domain error')
        return complex(nan, nan if z.imag else z.imag)
    if abs(z.real) > 300:
        return complex(_math.copysign(1.0, z.real), 4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2 * abs(z.real)))
    top, turn, steep = _math.tanh(z.real), _math.tan(z.imag), 1 / _math.cosh(z.real)
    product = top * turn
    below = 1 + product * product
    return complex(top * (1 + turn * turn) / below, turn / below * steep * steep)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _complex(z)
    made = sinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def tan(z, /):
    z = _complex(z)
    made = tanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def acos(z, /):
    z = _complex(z)
    if abs(z.real) > 1e300 or abs(z.imag) > 1e300 or not isfinite(z):
        return complex(_math.atan2(abs(z.imag), z.real), _math.copysign(_log_size(z / 2) + 2 * _math.log(2.0), -z.imag))
    one, two = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2 * _math.atan2(one.real, two.real), _math.asinh(two.real * one.imag - two.imag * one.real))


def acosh(z, /):
    z = _complex(z)
    if abs(z.real) > 1e300 or abs(z.imag) > 1e300 or not isfinite(z):
        return complex(_log_size(z / 2) + 2 * _math.log(2.0), _math.atan2(z.imag, z.real))
    one, two = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(one.real * two.real + one.imag * two.imag), 2 * _math.atan2(one.imag, two.real))


def asinh(z, /):
    z = _complex(z)
    if abs(z.real) > 1e300 or abs(z.imag) > 1e300 or not isfinite(z):
        size = _math.copysign(_log_size(z / 2) + 2 * _math.log(2.0), z.real)
        return complex(size, _math.atan2(z.imag, abs(z.real)))
    one, two = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(one.real * two.imag - two.real * one.imag),
                   _math.atan2(z.imag, one.real * two.real - one.imag * two.imag))


def asin(z, /):
    z = _complex(z)
    made = asinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def atanh(z, /):
    z = _complex(z)
    if z.real < 0 or not z.real and _math.copysign(1.0, z.real) < 0:
        return -atanh(-z)
    real, imaginary = z.real, abs(z.imag)
    if real > 1e150 or imaginary > 1e150 or not isfinite(z):
        if _math.isnan(real) or _math.isnan(imaginary):
            return complex(0.0 if _math.isinf(real) or _math.isinf(imaginary) else nan, nan)
        size = _math.hypot(real / 2, imaginary / 2)
        return complex(real / 4.0 / size / size if isfinite(z) else 0.0, _math.copysign(pi / 2, z.imag))
    if real == 1.0 and imaginary < 1.5e-154:
        if not imaginary:
            raise ValueError('math domain error')
        return complex(-_math.log(_math.sqrt(imaginary) / _math.sqrt(_math.hypot(imaginary, 2.0))),
                       _math.copysign(_math.atan2(2.0, -imaginary) / 2, z.imag))
    return complex(_math.log1p(4.0 * real / ((1 - real) ** 2 + imaginary * imaginary)) / 4.0,
                   -_math.atan2(-2.0 * z.imag, (1 - real) * (1 + real) - imaginary * imaginary) / 2.0)


def atan(z, /):
    z = _complex(z)
    made = atanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def isfinite(z, /):
    z = _complex(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isinf(z, /):
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    a, b = _complex(a), _complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    gap = abs(a - b)
    return gap <= rel_tol * abs(b) or gap <= rel_tol * abs(a) or gap <= abs_tol
