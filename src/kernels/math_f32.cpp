#include "kernels/math_vector.hpp"

namespace gradlet::math {

// A scalar is a lane of a vector: the same bits, wherever an element stands.
float exp(float x) {
  return exp(all(x))[0];
}
float expm1(float x) {
  return expm1(all(x))[0];
}
float log(float x) {
  return log(all(x))[0];
}
float log1p(float x) {
  return log1p(all(x))[0];
}
float tanh(float x) {
  return tanh(all(x))[0];
}
float sigmoid(float x) {
  return sigmoid(all(x))[0];
}
float erf(float x) {
  return erf(all(x))[0];
}

}  // namespace gradlet::math
