// Embind registers converters for every C++ type it knows. Only numbers, bool and std::string cross this
// boundary; the others would be downloaded for nothing. The parameters are written out because newer releases of
// emcc compare their number with the signature.
mergeInto(LibraryManager.library, {
  _embind_register_std_wstring: function (rawType, charSize, name) {},
  _embind_register_memory_view: function (rawType, dataTypeIndex, name) {},
  _embind_register_emval: function (rawType) {},
});
