#pragma once

#include <cstdint>

/// The rarer functions of one real number, with the same bits everywhere as those of math.hpp, of
/// which they are made. Errors are a few units of the last place unless told otherwise.
namespace gradlet::math {

/// Inverse hyperbolic functions: log1p of what is left once the logarithm's cancellation is taken
/// out.
double acosh(double x);
double asinh(double x);
double atanh(double x);
/// 1 - erf(x), exact in the tail too: by a continued fraction from 2 on (W. Gautschi, "Efficient
/// computation of the complex error function", SIAM J. Numer. Anal. 7, 1970).
double erfc(double x);
/// The y with erf(y) = x: a start good to 7 digits, as in PyTorch, and two steps of Newton's.
double erfinv(double x);
/// log |Gamma(x)|: Stirling's series from 12 on, the series about 2 near its zeros, Euler's
/// reflection.
double lgamma(double x);
/// The derivative of lgamma.
double digamma(double x);
/// sum of (q + k)^-s over k >= 0, by Euler and Maclaurin's formula.
double zeta(double s, double q);
/// Derivative n >= 1 of digamma.
double polygamma(std::int64_t n, double x);
/// Modified Bessel functions of the first kind, order 0 and 1: the power series, which has no
/// cancellation, and Hankel's from 30 on.
double i0(double x);
double i1(double x);
/// sqrt(x^2 + y^2) without overflow.
double hypot(double x, double y);
/// log(e^x + e^y), and the same with powers of two.
double logaddexp(double x, double y);
double logaddexp2(double x, double y);

}  // namespace gradlet::math
