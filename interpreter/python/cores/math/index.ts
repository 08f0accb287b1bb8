export {
  acos,
  acosh,
  asin,
  asinh,
  atan,
  atan2,
  atanh,
  cbrt,
  cos,
  cosh,
  degrees,
  exp,
  exp2,
  expm1,
  fabs,
  log,
  log1p,
  log2,
  log10,
  pow,
  radians,
  sin,
  sinh,
  sqrt,
  tan,
  tanh,
} from './elementary.ts';
export { erf, erfc } from './error.ts';
export {
  ceil,
  copysign,
  floor,
  fmod,
  frexp,
  isclose,
  ldexp,
  modf,
  nextafter,
  remainder,
  trunc,
  ulp,
} from './float.ts';
export { gamma, lgamma } from './gamma.ts';
export { comb, factorial, gcd, isqrt, lcm, perm } from './integer.ts';
export { floatDivide, floatModulo, floatPower } from './operator.ts';
export { dist, fsum, hypot, prod } from './sum.ts';
