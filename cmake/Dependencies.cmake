# The library needs nothing. What the tests need is used where the machine has it; FetchContent is for those
# who have none.
include(FetchContent)

if(GRADLET_TESTS)
  find_package(Catch2 QUIET)
  if(NOT TARGET Catch2::Catch2)
    find_path(GRADLET_CATCH_INCLUDE catch2/catch.hpp PATHS /usr/include /usr/local/include
              NO_CMAKE_FIND_ROOT_PATH)
    if(GRADLET_CATCH_INCLUDE)
      # A directory of links to the one header folder: the system's other headers must not be seen by
      # a cross compiler.
      file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/catch_include)
      file(CREATE_LINK ${GRADLET_CATCH_INCLUDE}/catch2 ${CMAKE_BINARY_DIR}/catch_include/catch2
           SYMBOLIC)
      add_library(Catch2::Catch2 INTERFACE IMPORTED)
      target_include_directories(Catch2::Catch2 SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/catch_include)
    else()
      FetchContent_Declare(catch2 GIT_REPOSITORY https://github.com/catchorg/Catch2.git
                           GIT_TAG v3.7.1)
      FetchContent_MakeAvailable(catch2)
    endif()
  endif()
endif()
