// The least that any program could spend on the same files: it links the library with all that the
// library links, reads each file named (or beneath a folder named), and gives it to yaml-cpp's
// parser with a handler that does nothing.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "toolkit/version.hpp"

namespace {

class EmptyHandler : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

/// False when the file cannot be read or is not YAML: then the figures would mean nothing.
bool parse(const std::string& path) {
  std::ifstream input(path);
  if (!input) {
    std::fprintf(stderr, "bare_parser: %s cannot be read\n", path.c_str());
    return false;
  }
  EmptyHandler handler;
  try {
    YAML::Parser parser(input);
    while (parser.HandleNextDocument(handler)) {
    }
  } catch (const YAML::Exception& error) {
    std::fprintf(stderr, "bare_parser: %s: %s\n", path.c_str(), error.what());
    return false;
  }
  return true;
}

std::vector<std::string> files_in(const std::string& operand) {
  if (!std::filesystem::is_directory(operand)) return {operand};
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(operand)) {
    if (entry.path().extension() == ".yaml" && entry.is_regular_file()) {
      found.push_back(entry.path().string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  // A library of which nothing is called would not be loaded.
  if (toolkit::version().empty()) return 2;
  int status = 0;
  for (int i = 1; i < argc; ++i) {
    for (const std::string& path : files_in(argv[i])) {
      if (!parse(path)) status = 1;
    }
  }
  return status;
}
