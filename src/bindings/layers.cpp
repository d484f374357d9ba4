#include "bindings/arguments.hpp"
#include "bindings/engine.hpp"
#include "nn/layer.hpp"

/// What the front ends need of a layer's row (src/nn/layers.cpp): they keep its parameters, buffers
/// and settings themselves, and hand them over to run it.
namespace gradlet::bindings {

namespace {

Values read_settings(Arguments& in, const Signature& signature) {
  Values settings;
  for (std::size_t i = 0; i < signature.parameters().size(); ++i) {
    settings.push_back(in.read<Value>());
  }
  return settings;
}

}  // namespace

std::string layer_rows() {
  std::string text;
  const nn::LayerTable table = nn::layer_rows();
  for (int i = 0; i < table.count; ++i) {
    text += std::string(table.rows[i].call) + "\t" + table.rows[i].signature + "\n";
  }
  return text;
}

int make_layer(int index) {
  const nn::LayerRow& row = nn::layer_rows().rows[index];
  Arguments in(row.signature);
  const Values settings = read_settings(in, Signature(row.signature));
  const nn::Start start = row.start ? row.start(settings, row.signature) : nn::Start();
  Results out(in);
  std::string names;
  for (const nn::Start::Entry& entry : start.entries) {
    names += (names.empty() ? "" : ",") + std::string(entry.is_parameter ? "" : ":") + entry.name;
  }
  out.write(names);
  for (const nn::Start::Entry& entry : start.entries) out.write(entry.tensor);
  return out.count();
}

int call_layer(int index) {
  const nn::LayerRow& row = nn::layer_rows().rows[index];
  Arguments in(row.call, Stored::kWiden);
  Values values;
  values.reserve(8);
  bool inputs = true;
  for (const char* c = row.call; *c && *c != ')'; ++c) {
    if (*c != '(' && *c != ',' && *c != ';') continue;
    inputs = inputs && *c != ';';
    values.push_back(in.read<Value>());
    if (inputs) nn::check_input(row.call, values.size() - 1, values.back());
  }
  const Values results = row.run(values, row.call);
  Results out(in);
  for (const Value& result : results) {
    if (const std::vector<Tensor>* list = result.get<std::vector<Tensor>>()) {
      out.write(*list);
    } else {
      out.write(value_as<Tensor>(result, {row.call, 0}));
    }
  }
  return out.count();
}

int show_layer(int index) {
  const nn::LayerRow& row = nn::layer_rows().rows[index];
  Arguments in(row.signature);
  const std::string text = nn::shown_settings(row, read_settings(in, Signature(row.signature)));
  Results out(in);
  out.write(text);
  return out.count();
}

}  // namespace gradlet::bindings
