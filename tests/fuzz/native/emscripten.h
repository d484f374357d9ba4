#pragma once

/// What src/bindings takes from Emscripten, so that the boundary is built for this machine.
/// JavaScript's side of it is host.cpp.
#define EMSCRIPTEN_KEEPALIVE
#define EM_JS(result, name, parameters, body) extern "C" result name parameters;
