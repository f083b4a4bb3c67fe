#include "models/llama/merge.h"

#include <gguf.h>

#include <charconv>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "models/llama/filter.h"
#include "models/llama/filter_profile.h"
#include "models/llama/handles.h"

namespace s2a::models {
namespace {

// A GGUF file with the data of its tensors in memory.
struct Loaded {
  GgmlHandle tensors;
  GgufHandle file;
};

Result<Loaded> load(const std::filesystem::path& path) {
  ggml_context* tensors = nullptr;
  GgufHandle file(gguf_init_from_file(path.c_str(), {.no_alloc = false, .ctx = &tensors}));
  if (file == nullptr) return fail(ErrorCode::model_invalid, path.string() + " cannot be read as a GGUF file", "Fetch or install it again.");
  return Loaded{GgmlHandle(tensors), std::move(file)};
}

bool can_read(const ggml_tensor& tensor) {
  return tensor.type == GGML_TYPE_F32 || ggml_get_type_traits(tensor.type)->to_float != nullptr;
}

std::vector<float> as_floats(const ggml_tensor& tensor) {
  const auto count = ggml_nelements(&tensor);
  std::vector<float> values(static_cast<std::size_t>(count));
  if (tensor.type == GGML_TYPE_F32) {
    std::memcpy(values.data(), tensor.data, values.size() * sizeof(float));
  } else {
    ggml_get_type_traits(tensor.type)->to_float(tensor.data, values.data(), count);
  }
  return values;
}

// weights += scale * B A. `weights` and A have rows of `columns`; B has `rows` rows of `rank`.
void add_product(std::vector<float>& weights, const std::vector<float>& a, const std::vector<float>& b, std::size_t columns, std::size_t rank,
                 float scale) {
  for (std::size_t row = 0; row < weights.size() / columns; ++row) {
    float* const target = weights.data() + row * columns;
    for (std::size_t inner = 0; inner < rank; ++inner) {
      const float factor = scale * b[row * rank + inner];
      const float* const source = a.data() + inner * columns;
      for (std::size_t column = 0; column < columns; ++column) target[column] += factor * source[column];
    }
  }
}

float alpha_of(const gguf_context* adapter) {
  const std::int64_t key = gguf_find_key(adapter, "adapter.lora.alpha");
  return key >= 0 && gguf_get_kv_type(adapter, key) == GGUF_TYPE_FLOAT32 ? gguf_get_val_f32(adapter, key) : 0.0F;
}

// The number of a block's tensor ("blk.7.attn_q.weight": 7); -1 for others.
int block_of(std::string_view tensor) {
  constexpr std::string_view prefix = "blk.";
  int block = -1;
  if (tensor.starts_with(prefix)) std::from_chars(tensor.data() + prefix.size(), tensor.data() + tensor.size(), block);
  return block;
}

// The key under which a model says how many blocks it has, and how many; 0 if it does not say.
std::pair<std::string, std::uint32_t> block_count(const gguf_context* model) {
  const std::int64_t architecture = gguf_find_key(model, "general.architecture");
  if (architecture < 0 || gguf_get_kv_type(model, architecture) != GGUF_TYPE_STRING) return {};
  std::string key = std::string(gguf_get_val_str(model, architecture)) + ".block_count";
  const std::int64_t count = gguf_find_key(model, key.c_str());
  const bool known = count >= 0 && gguf_get_kv_type(model, count) == GGUF_TYPE_UINT32;
  return {std::move(key), known ? gguf_get_val_u32(model, count) : 0};
}

}  // namespace

bool exits_early(const std::filesystem::path& base, const std::filesystem::path& adapter) {
  const Result<FilterProfile> profile = profile_of_adapter(adapter);
  const GgufHandle model(gguf_init_from_file(base.c_str(), {.no_alloc = true, .ctx = nullptr}));
  return profile && model != nullptr && profile->layers > 0 && static_cast<std::uint32_t>(profile->layers) < block_count(model.get()).second;
}

Status merge_adapter(const Merge& merge, const std::function<void(double)>& progress, const std::stop_token& stop) {
  Result<Loaded> base = load(merge.base);
  if (!base) return tl::unexpected(base.error());
  Result<Loaded> adapter = load(merge.adapter);
  if (!adapter) return tl::unexpected(adapter.error());
  const Result<FilterProfile> profile = profile_of_adapter(adapter->file.get());
  if (!profile) return tl::unexpected(profile.error());
  const float alpha = alpha_of(adapter->file.get());
  const auto mismatch = [&](const std::string& what) {
    return fail(ErrorCode::model_mismatch, "the adapter " + merge.adapter.string() + " does not fit " + merge.base.string() + ": " + what,
                "Use the adapter with the base model that it was trained on.");
  };

  const GgufHandle merged(gguf_init_empty());
  gguf_set_kv(merged.get(), base->file.get());
  gguf_set_val_bool(merged.get(), merged_key, true);
  set_profile(merged.get(), *profile);
  if (profile->layers > 0) {
    const auto wanted = static_cast<std::uint32_t>(profile->layers);
    const auto [key, blocks] = block_count(merged.get());
    if (blocks < wanted) return mismatch("it needs " + std::to_string(wanted) + " blocks, and the model says that it has " + std::to_string(blocks));
    gguf_set_val_u32(merged.get(), key.c_str(), wanted);
  }
  const std::int64_t tensors = gguf_get_n_tensors(base->file.get());
  const GgmlHandle descriptions(ggml_init({static_cast<std::size_t>(tensors + 1) * ggml_tensor_overhead(), nullptr, true}));
  std::vector<std::vector<std::uint8_t>> rounded;  // the data of the changed matrices, until the file is written
  std::int64_t changed = 0;
  for (std::int64_t index = 0; index < tensors; ++index) {
    if (stop.stop_requested()) return fail(ErrorCode::cancelled, "merging was cancelled");
    if (progress) progress(static_cast<double>(index) / static_cast<double>(tensors));
    const std::string name = gguf_get_tensor_name(base->file.get(), index);
    if (profile->layers > 0 && block_of(name) >= profile->layers) continue;
    ggml_tensor* const weights = ggml_get_tensor(base->tensors.get(), name.c_str());
    const ggml_tensor* const a = ggml_get_tensor(adapter->tensors.get(), (name + ".lora_a").c_str());
    const ggml_tensor* const b = ggml_get_tensor(adapter->tensors.get(), (name + ".lora_b").c_str());
    if (a == nullptr && b == nullptr) {
      gguf_add_tensor(merged.get(), weights);
      continue;
    }
    if (a == nullptr || b == nullptr || a->ne[0] != weights->ne[0] || b->ne[1] != weights->ne[1] || a->ne[1] != b->ne[0] ||
        ggml_n_dims(weights) != 2) {
      return mismatch("the shape of " + name);
    }
    if (weights->ne[0] % ggml_blck_size(merge.type) != 0) {
      return fail(ErrorCode::invalid_argument, std::string("rows of ") + name + " do not divide into blocks of " + ggml_type_name(merge.type),
                  "Use another type.");
    }
    for (const ggml_tensor* one : {static_cast<const ggml_tensor*>(weights), a, b}) {
      if (!can_read(*one))
        return fail(ErrorCode::model_invalid, "weights of type " + std::string(ggml_type_name(one->type)) + " cannot be merged",
                    "Use F32, F16 or a quantised type.");
    }
    std::vector<float> sum = as_floats(*weights);
    const float scale = alpha == 0.0F ? 1.0F : alpha / static_cast<float>(b->ne[0]);
    add_product(sum, as_floats(*a), as_floats(*b), static_cast<std::size_t>(weights->ne[0]), static_cast<std::size_t>(b->ne[0]), scale);
    ggml_tensor* const description = ggml_new_tensor_2d(descriptions.get(), merge.type, weights->ne[0], weights->ne[1]);
    ggml_set_name(description, name.c_str());
    std::vector<std::uint8_t>& data = rounded.emplace_back(ggml_nbytes(description));
    ggml_quantize_chunk(merge.type, sum.data(), data.data(), 0, weights->ne[1], weights->ne[0], nullptr);
    description->data = data.data();
    gguf_add_tensor(merged.get(), description);
    ++changed;
  }
  if (2 * changed != gguf_get_n_tensors(adapter->file.get())) return mismatch("it changes matrices that the model does not have");

  if (!gguf_write_to_file(merged.get(), merge.output.c_str(), false)) {
    std::error_code ignored;
    std::filesystem::remove(merge.output, ignored);
    return fail(ErrorCode::storage, "cannot write " + merge.output.string(), "Make room, or mend the permissions of its directory.");
  }
  return {};
}

}  // namespace s2a::models
