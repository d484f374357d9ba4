# What is on the machine is used; FetchContent is for those who have none.
include(FetchContent)

# Emscripten's toolchain file hides the system's headers: Eigen is header-only, so its usual place is
# looked up by hand.
find_package(Eigen3 QUIET NO_MODULE)
if(NOT TARGET Eigen3::Eigen)
  find_path(GRADLET_EIGEN_INCLUDE Eigen/Core PATHS /usr/include/eigen3 /usr/local/include/eigen3
            NO_CMAKE_FIND_ROOT_PATH)
  if(GRADLET_EIGEN_INCLUDE)
    add_library(Eigen3::Eigen INTERFACE IMPORTED)
    target_include_directories(Eigen3::Eigen SYSTEM INTERFACE ${GRADLET_EIGEN_INCLUDE})
  else()
    FetchContent_Declare(eigen GIT_REPOSITORY https://gitlab.com/libeigen/eigen.git GIT_TAG 3.4.0)
    FetchContent_MakeAvailable(eigen)
  endif()
endif()

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
