#include "kernels/arithmetic.hpp"

namespace gradlet::kernels {

GRADLET_HOT_LOOPS(, float)
GRADLET_HOT_LOOPS(, double)
GRADLET_HOT_FLOAT_LOOPS()

}  // namespace gradlet::kernels
