#pragma once

#include "op_table.hpp"

/// Plain references in double for the op table: written for clarity, sharing no code with src/.
namespace gradlet::testing {

/// f(x, y, z, args) on the elements of the first three arguments, broadcast.
Reference each(double (*f)(double x, double y, double z, const Args& args));
/// f over the elements along the dims in argument `dim_at` (all where it is missing).
Reference over(double (*f)(const std::vector<double>& values, const Args& args),
               std::size_t dim_at);
/// The first argument's elements as they are.
Reference unchanged();
/// The first argument with its dimensions in another order, result dimension d being source
/// dimension order(args)[d].
Reference permuted(Shape (*order)(const Args& args));
/// Matrix product as torch.matmul defines it, of arguments `a` and `b`; `transposed` for linear's
/// weight; plus argument `bias` (broadcast) unless it is negative.
Reference product(std::size_t a, std::size_t b, bool transposed = false, int bias = -1);
Reference from(std::vector<double> (*f)(const Args& args));

}  // namespace gradlet::testing
