# The kernels, where a program's time goes, are compiled for speed; the path that every op takes (tensors,
# graph, boundary) for speed and size; the many ops, which check, allocate and call kernels, for size.
set(GRADLET_WARM_SOURCES
  src/autograd/backward.cpp
  src/autograd/graph.cpp
  src/autograd/node.cpp
  src/kernels/elementwise.cpp
  src/kernels/loops.cpp
  src/kernels/math.cpp
  src/kernels/math_trig.cpp
  src/ops/arithmetic.cpp
  src/ops/engine_ops.cpp
  src/ops/pointwise.cpp
  src/optim/optimizers.cpp
  src/tensor/shape.cpp
  src/tensor/storage.cpp
  src/tensor/tensor.cpp)
get_target_property(GRADLET_ALL_SOURCES gradlet SOURCES)
foreach(source IN LISTS GRADLET_ALL_SOURCES)
  if(source IN_LIST GRADLET_WARM_SOURCES)
    set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS -O2)
  elseif(NOT source MATCHES "^src/kernels/")
    set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS -Oz)
  elseif(NOT source MATCHES "gemm")
    # Unrolled element-wise loops are longer, not faster. (The GEMM's fixed loops must be unrolled.)
    set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS -fno-unroll-loops)
  endif()
endforeach()
# Whole tensors are filled and copied by the engine's own instructions.
set_source_files_properties(src/ops/create.cpp PROPERTIES COMPILE_OPTIONS "-Oz;-mbulk-memory")
set_source_files_properties(src/kernels/copy.cpp src/kernels/index.cpp PROPERTIES
                            COMPILE_OPTIONS "-fno-unroll-loops;-mbulk-memory")
set_source_files_properties(src/bindings/allocator.cpp src/bindings/arguments.cpp src/bindings/handles.cpp
                            src/bindings/layers.cpp src/bindings/memory.cpp src/bindings/optimizers.cpp
                            src/bindings/stored.cpp src/bindings/table.cpp PROPERTIES COMPILE_OPTIONS -O2)
# What calls the functions, an instantiation for each type of them: where calls are seldom, for size.
set_source_files_properties(src/bindings/ops_arrange.cpp src/bindings/ops_create.cpp
                            src/bindings/ops_functional.cpp src/bindings/ops_linalg.cpp
                            src/bindings/ops_special.cpp src/bindings/ops_statistics.cpp
                            PROPERTIES COMPILE_OPTIONS -Oz)
target_compile_options(gradlet PRIVATE -fno-rtti)

# The engine of the web page: one classic MODULARIZE script and its wasm, wrapped by esbuild later.
add_executable(gradlet_wasm
  src/bindings/allocator.cpp
  src/bindings/arguments.cpp
  src/bindings/callbacks.cpp
  src/bindings/engine.cpp
  src/bindings/generators.cpp
  src/bindings/graph.cpp
  src/bindings/handles.cpp
  src/bindings/layers.cpp
  src/bindings/memory.cpp
  src/bindings/numpy_random.cpp
  src/bindings/ops_autograd.cpp
  src/bindings/ops_create.cpp
  src/bindings/ops_functional.cpp
  src/bindings/ops_index.cpp
  src/bindings/ops_linalg.cpp
  src/bindings/ops_math.cpp
  src/bindings/ops_nn.cpp
  src/bindings/ops_reduce.cpp
  src/bindings/ops_arrange.cpp
  src/bindings/ops_shape.cpp
  src/bindings/ops_special.cpp
  src/bindings/ops_statistics.cpp
  src/bindings/optimizers.cpp
  src/bindings/rings.cpp
  src/bindings/stored.cpp
  src/bindings/table.cpp)
target_link_libraries(gradlet_wasm PRIVATE gradlet gradlet_warnings)
target_compile_options(gradlet_wasm PRIVATE -Oz -fno-rtti)
target_compile_definitions(gradlet_wasm PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
target_link_options(gradlet_wasm PRIVATE
  -Oz -fno-rtti
  --bind
  --js-library ${PROJECT_SOURCE_DIR}/src/bindings/embind_types.js
  -sMODULARIZE=1
  -sEXPORT_NAME=createGradlet
  -sDYNAMIC_EXECUTION=0      # a strict Content-Security-Policy forbids eval
  -sENVIRONMENT=web,worker   # Node takes the same path: the bytes are always handed in
  -sALLOW_MEMORY_GROWTH=1
  -sMAXIMUM_MEMORY=4GB
  -sABORTING_MALLOC=0        # out of memory is an error, not an abort
  -sFILESYSTEM=0
  -sASSERTIONS=0
  -sMALLOC=emmalloc            # 3 KB less; small objects have bindings/allocator.cpp
  -sBINARYEN_EXTRA_PASSES=--converge,-Oz)  # until nothing gets smaller: another 3 %
# The stack setting has a new name (and a default of only 64 KB) in newer releases.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
  target_link_options(gradlet_wasm PRIVATE -sTOTAL_STACK=1MB)
else()
  target_link_options(gradlet_wasm PRIVATE -sSTACK_SIZE=1MB)
endif()
# The page reads the memory through these; since release 4 only what is named is on the module.
if(EMSCRIPTEN_VERSION VERSION_GREATER_EQUAL 4)
  target_link_options(gradlet_wasm PRIVATE -sEXPORTED_RUNTIME_METHODS=HEAP32,HEAPU8,HEAPF64)
endif()
set_target_properties(gradlet_wasm PROPERTIES
  RUNTIME_OUTPUT_DIRECTORY ${PROJECT_SOURCE_DIR}/web/build)
# Emscripten 3.1.6 takes away exports that the glue does not use after its last pass: one more finds what only
# those used (2.5 KB gzipped). Not tried with others.
find_program(GRADLET_WASM_OPT wasm-opt HINTS ${EMSCRIPTEN_ROOT_PATH}/../bin)
if(GRADLET_WASM_OPT AND EMSCRIPTEN_VERSION VERSION_LESS 4)
  add_custom_command(TARGET gradlet_wasm POST_BUILD
    COMMAND ${GRADLET_WASM_OPT} -Oz --enable-simd --enable-exception-handling --enable-bulk-memory
            --enable-sign-ext --enable-nontrapping-float-to-int --enable-mutable-globals
            gradlet_wasm.wasm -o gradlet_wasm.wasm
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}/web/build
    VERBATIM)
endif()

# The version for the notices (web/notices.mjs).
file(WRITE ${PROJECT_SOURCE_DIR}/web/build/gradlet_wasm.json
     "{\"emscripten\": \"${EMSCRIPTEN_VERSION}\"}\n")

# The same engine with its functions' names, for the map of scripts/checks/size.mjs.
add_executable(gradlet_map EXCLUDE_FROM_ALL $<TARGET_OBJECTS:gradlet_wasm>)
get_target_property(GRADLET_LINK_OPTIONS gradlet_wasm LINK_OPTIONS)
target_link_libraries(gradlet_map PRIVATE gradlet)
target_link_options(gradlet_map PRIVATE ${GRADLET_LINK_OPTIONS} --profiling-funcs)
set_target_properties(gradlet_map PROPERTIES LINKER_LANGUAGE CXX)
