// Embind registers converters for every C++ type it knows. Only numbers, bool and std::string cross this
// boundary; the others would be downloaded for nothing.
mergeInto(LibraryManager.library, {
  _embind_register_std_wstring: function () {},
  _embind_register_memory_view: function () {},
  _embind_register_emval: function () {},
});
