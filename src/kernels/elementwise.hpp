#pragma once

#include <cstdint>

#include "kernels/loops.hpp"

/// Element-wise functions, each a row kernel per element type, compiled for speed in unary.cpp and
/// binary.cpp. A row is contiguous; whatever else the strides say is brought into rows here, once.
namespace gradlet::kernels {

/// out[i] = f(in[i]), i < n; out may be in. `params` are the function's own numbers, in the element
/// type, if it has any.
using UnaryRow = void (*)(std::int64_t n, void* out, const void* in, const void* params);

/// out[i] = f(a[i], b[i]); an operand that does not move is one element for the whole row.
using BinaryRow = void (*)(std::int64_t n, void* out, const void* a, bool a_moves, const void* b,
                           bool b_moves, const void* params);

/// A function for each element type; null where there is none.
template <class Row>
struct PerType {
  Row f32;
  Row f64;
  Row i64 = nullptr;
};
struct Unary : PerType<UnaryRow> {};
struct Binary : PerType<BinaryRow> {};
/// A binary function with results of one byte, bool.
struct Comparison : PerType<BinaryRow> {};

/// Sizes are those of an element in bytes, 1, 4 or 8.
void run(UnaryRow row, const Loop<2>& loop, std::int64_t size, void* out, const void* in,
         const void* params);
void run(BinaryRow row, const Loop<3>& loop, std::int64_t out_size, std::int64_t size, void* out,
         const void* a, const void* b, const void* params);

extern const Unary kAbs, kNeg, kSign, kSquare, kCube, kSqrt, kRsqrt, kReciprocal;
extern const Unary kFloor, kCeil, kRound, kTrunc;
extern const Unary kExp, kExpm1, kLog, kLog1p, kLog2, kLog10;
extern const Unary kSin, kCos, kTan, kAsin, kAcos, kAtan, kSinh, kCosh, kTanh, kErf, kSigmoid;
/// Limited to [params[0], params[1]]; NaN stays, as every comparison with it is false.
extern const Unary kClamp;
/// x Phi(x), and its approximation by tanh.
extern const Unary kGelu, kGeluTanh;
extern const Unary kSilu;
/// log(1 + e^(beta x)) / beta, x where beta x > threshold; params: beta, threshold.
extern const Unary kSoftplus;
/// x > 0 ? x : alpha (e^x - 1); params: alpha.
extern const Unary kElu;
/// x > 0 ? x : slope x; params: slope.
extern const Unary kLeakyRelu;

extern const Binary kAdd, kSub, kMul, kDiv;
/// a + params[0] b.
extern const Binary kAddScaled;
/// The larger, the smaller of two; NaN if either is.
extern const Binary kMaximum, kMinimum;
extern const Binary kPow;

extern const Comparison kEq, kNe, kLt, kLe;

// Gradients: the first operand is the gradient g of the result.
/// g where x > params[0].
extern const Binary kAbove;
/// g where params[0] < x < params[1]; a limit that is NaN is none.
extern const Binary kInRange;
/// Of the result y: g y (1 - y), g (1 - y^2).
extern const Binary kSigmoidSlope, kTanhSlope;
/// Of the input x, with the parameters of the function itself.
extern const Binary kGeluSlope, kGeluTanhSlope, kSiluSlope, kSoftplusSlope, kEluSlope,
    kLeakyReluSlope;
/// (a - b)^2.
extern const Binary kSquaredDifference;
/// (a - b) params[0].
extern const Binary kScaledDifference;

}  // namespace gradlet::kernels
