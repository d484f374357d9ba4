#pragma once

#include <string>

#include "catch.hpp"
#include "tensor/error.hpp"

/// Checks that the expression throws an Error of this kind and exactly this text.
#define CHECK_ERROR(expression, expected_kind, text)            \
  do {                                                          \
    std::string thrown = "nothing";                             \
    try {                                                       \
      static_cast<void>(expression);                            \
    } catch (const gradlet::Error& error) {                     \
      thrown = error.message();                                 \
      CHECK(error.kind() == gradlet::ErrorKind::expected_kind); \
    }                                                           \
    CHECK(thrown == text);                                      \
  } while (false)
