#include "s2a/store.h"

#include <span>
#include <system_error>
#include <utility>

#include "models/store/catalogue.h"
#include "models/store/digest.h"
#include "models/store/files.h"
#include "models/store/gguf_header.h"
#include "models/store/paths.h"
#include "models/store/stamp.h"

namespace s2a {

namespace fs = std::filesystem;

fs::path models_directory() {
  return models::store_directory().value_or(fs::path());
}

std::vector<ModelEntry> list_models() {
  const fs::path directory = models_directory();
  std::vector<ModelEntry> list;
  for (const models::CatalogueEntry& entry : models::catalogue()) {
    const fs::path path = directory.empty() ? fs::path() : directory / entry.file;
    std::error_code error;
    const bool present = !path.empty() && fs::is_regular_file(path, error) && fs::file_size(path, error) == entry.bytes && !error;
    list.push_back({std::string(entry.name), std::string(entry.file), std::string(entry.sha256), entry.bytes, std::string(entry.licence),
                    std::string(entry.summary), present, path});
  }
  return list;
}

Result<fs::path> find_model(std::string_view name_or_path) {
  if (name_or_path.empty()) return fail(ErrorCode::model_missing, "The name of the model is empty.", "Name a model or a .gguf file.");
  if (name_or_path.find('\0') != std::string_view::npos) {
    return fail(ErrorCode::model_missing, "The name of the model contains a NUL byte.", "Name a model or a .gguf file.");
  }
  if (name_or_path.find('/') != std::string_view::npos || name_or_path.ends_with(".gguf")) {
    fs::path path(name_or_path);
    if (const Status checked = models::check_gguf(path); !checked) return tl::unexpected(checked.error());
    return path;
  }

  const auto entry = models::find_entry(name_or_path);
  if (!entry) return tl::unexpected(entry.error());
  const auto directory = models::store_directory();
  if (!directory) return fail(ErrorCode::model_missing, directory.error().message, directory.error().remedy);
  fs::path path = *directory / (*entry)->file;
  if (models::standing(**entry, path) == models::Standing::verified) return path;
  // No stamp that fits: a file that was put there by hand, or changed. It is used only when its digest is right.
  if (Status verified = models::verify_file(**entry, path, {}); !verified) return tl::unexpected(std::move(verified).error());
  return path;
}

Result<fs::path> find_adapter() {
  constexpr std::string_view file = "segment-filter.gguf";
  if (const fs::path chosen = models::environment("S2A_ADAPTER"); !chosen.empty()) {
    std::error_code error;
    if (fs::is_regular_file(chosen, error)) return chosen;
    return fail(ErrorCode::model_missing, "There is no file " + models::printable(chosen.native()) + ", which S2A_ADAPTER names.",
                "Correct S2A_ADAPTER, or unset it to use the filter that comes with s2a.");
  }
  const fs::path binary = models::own_binary();
  if (fs::path found = models::shared_file(binary, file); !found.empty()) return found;
  return fail(ErrorCode::model_missing,
              "The filter's adapter share/s2a/" + std::string(file) + " is not beside " + models::printable(binary.native()) + ".",
              "Install s2a again, or set S2A_ADAPTER to the adapter's path.");
}

Result<fs::path> prepared_filter_path() {
  constexpr std::string_view version = "2";  // of how filters are prepared: another makes other files
  const auto directory = models::store_directory();
  if (!directory) return tl::unexpected(directory.error());
  const auto entry = models::find_entry(default_model);
  if (!entry) return tl::unexpected(entry.error());
  const Result<fs::path> adapter = find_adapter();
  if (!adapter) return tl::unexpected(adapter.error());
  const Result<models::Descriptor> file = models::open_to_read(*adapter);
  if (!file) return tl::unexpected(file.error());
  models::Sha256 hash;
  hash.add(std::as_bytes(std::span(version)));
  hash.add(std::as_bytes(std::span((*entry)->sha256)));
  if (const auto read = models::add_file(hash, file->get(), *adapter, {}); !read) return tl::unexpected(read.error());
  return *directory / ("segment-filter-" + hash.hex() + ".gguf");
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): by value in the public interface, as everywhere there
Status verify_model(std::string_view name, std::stop_token stop) {
  const auto entry = models::find_entry(name);
  if (!entry) return tl::unexpected(entry.error());
  const auto directory = models::store_directory();
  if (!directory) return tl::unexpected(directory.error());
  return models::verify_file(**entry, *directory / (*entry)->file, stop);
}

}  // namespace s2a
