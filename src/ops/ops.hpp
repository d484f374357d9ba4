#pragma once

/// Every operation of the library.
#include "ops/activation.hpp"
#include "ops/arithmetic.hpp"
#include "ops/arrange.hpp"
#include "ops/create.hpp"
#include "ops/index.hpp"
#include "ops/linalg.hpp"
#include "ops/loss.hpp"
#include "ops/math.hpp"
#include "ops/matmul.hpp"
#include "ops/nn.hpp"
#include "ops/norm.hpp"
#include "ops/order.hpp"
#include "ops/random.hpp"
#include "ops/reduce.hpp"
#include "ops/scan.hpp"
#include "ops/view.hpp"
