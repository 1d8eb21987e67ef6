// Stands in for libFuzzer's main function: tries every file it is given, or that lies in a folder
// it is given, once. Of libFuzzer's options it takes -timeout=SECONDS, and passes over the others.

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "inputs.hpp"

namespace {

namespace fs = std::filesystem;

/// In the order of their names, which folders themselves do not keep.
std::vector<fs::path> files_in(const fs::path& place) {
  if (!fs::is_directory(place)) return {place};
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(place)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream stream;
  stream.exceptions(std::ios::badbit | std::ios::failbit);
  stream.open(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

int main(int count, char** arguments) {
  constexpr std::string_view timeout = "-timeout=";
  unsigned seconds = 0;
  std::size_t tried = 0;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument.starts_with(timeout)) {
      std::from_chars(argument.data() + timeout.size(), argument.data() + argument.size(), seconds);
    }
    if (argument.starts_with('-')) continue;
    for (const fs::path& file : files_in(argument)) {
      // Said first, because what breaks something ends the program.
      std::cout << "trying " << file.string() << std::endl;
      const std::string bytes = bytes_of(file);
      ::alarm(seconds);
      toolkit::fuzz::try_input(bytes);
      ::alarm(0);
      ++tried;
    }
  }
  std::cout << "stat::number_of_executed_units: " << tried << '\n';
}
