#pragma once

#include <string>

namespace gradlet {

/// Where warnings go; nowhere while it is null. The front end sets it.
extern void (*warning_sink)(const char* text);

/// Says "UserWarning: " and the text, once for each text.
void warn_once(const std::string& text);

}  // namespace gradlet
