# Download size counts: only the hot loops are compiled for speed. (-Os keeps vectorising.)
set(GRADLET_HOT_SOURCES
  src/kernels/arithmetic.cpp
  src/kernels/gemm.cpp
  src/kernels/loops.cpp
  src/kernels/math_f32.cpp
  src/optim/optimizers.cpp)
get_target_property(GRADLET_ALL_SOURCES gradlet SOURCES)
foreach(source IN LISTS GRADLET_ALL_SOURCES)
  if(NOT source IN_LIST GRADLET_HOT_SOURCES)
    set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS -Oz)
  endif()
endforeach()

target_compile_options(gradlet PRIVATE -fno-rtti)

# The engine of the web page: one classic MODULARIZE script and its wasm, wrapped by esbuild later.
add_executable(gradlet_wasm
  src/bindings/arguments.cpp
  src/bindings/engine.cpp
  src/bindings/handles.cpp
  src/bindings/layers.cpp
  src/bindings/memory.cpp
  src/bindings/ops.cpp
  src/bindings/optimizers.cpp)
target_link_libraries(gradlet_wasm PRIVATE gradlet gradlet_warnings)
target_compile_options(gradlet_wasm PRIVATE -Oz -fno-rtti)
target_compile_definitions(gradlet_wasm PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
target_link_options(gradlet_wasm PRIVATE
  -Oz -fno-rtti
  --bind
  -sMODULARIZE=1
  -sEXPORT_NAME=createGradlet
  -sDYNAMIC_EXECUTION=0      # a strict Content-Security-Policy forbids eval
  -sENVIRONMENT=web,worker   # Node takes the same path: the bytes are always handed in
  -sALLOW_MEMORY_GROWTH=1
  -sMAXIMUM_MEMORY=4GB
  -sABORTING_MALLOC=0        # out of memory is an error, not an abort
  -sFILESYSTEM=0
  -sASSERTIONS=0
  -sMALLOC=dlmalloc)
# The stack setting has a new name (and a default of only 64 KB) in newer releases.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  target_link_options(gradlet_wasm PRIVATE -sTOTAL_STACK=1MB)
else()
  target_link_options(gradlet_wasm PRIVATE -sSTACK_SIZE=1MB)
endif()
set_target_properties(gradlet_wasm PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_SOURCE_DIR}/web/build)
