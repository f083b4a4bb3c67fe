// A hybrid model of two layers (one short convolution, one attention) with random weights and a token for each byte, written as a GGUF file.
// No hybrid model's weights are small enough to fetch for a test; what is tested is the memory, not the words.
#pragma once

#include <ggml.h>
#include <gguf.h>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace s2a {

// GPT-2's names for bytes: printable ones stand for themselves, the others for U+0100 and up, in order.
inline std::vector<std::string> byte_tokens() {
  std::vector<std::string> tokens;
  int next = 0x100;
  for (int byte = 0; byte < 256; ++byte) {
    const bool printable = (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
    const int code_point = printable ? byte : next++;
    std::string token;
    if (code_point < 0x80) {
      token += static_cast<char>(code_point);
    } else {
      token += static_cast<char>(0xC0 | (code_point >> 6));
      token += static_cast<char>(0x80 | (code_point & 0x3F));
    }
    tokens.push_back(token);
  }
  return tokens;
}

inline void write_tiny_hybrid(const std::filesystem::path& path) {
  constexpr std::int64_t width = 32;
  constexpr std::int64_t hidden = 64;
  constexpr std::int64_t head = 8;

  std::vector<std::string> tokens = byte_tokens();
  tokens.emplace_back("th");
  tokens.emplace_back("<eos>");
  std::vector<const char*> token_pointers;
  for (const std::string& token : tokens) token_pointers.push_back(token.c_str());
  std::vector<std::int32_t> types(tokens.size(), 1);
  types.back() = 3;  // control
  std::array<const char*, 1> merges{"t h"};

  const std::unique_ptr<gguf_context, decltype(&gguf_free)> file(gguf_init_empty(), gguf_free);
  gguf_set_val_str(file.get(), "general.architecture", "lfm2");
  gguf_set_val_u32(file.get(), "lfm2.context_length", 512);
  gguf_set_val_u32(file.get(), "lfm2.embedding_length", width);
  gguf_set_val_u32(file.get(), "lfm2.block_count", 2);
  gguf_set_val_u32(file.get(), "lfm2.feed_forward_length", hidden);
  gguf_set_val_u32(file.get(), "lfm2.attention.head_count", width / head);
  const std::array<std::int32_t, 2> kv_heads{0, 2};
  gguf_set_arr_data(file.get(), "lfm2.attention.head_count_kv", GGUF_TYPE_INT32, kv_heads.data(), kv_heads.size());
  gguf_set_val_f32(file.get(), "lfm2.attention.layer_norm_rms_epsilon", 1e-5F);
  gguf_set_val_f32(file.get(), "lfm2.rope.freq_base", 10000.0F);
  gguf_set_val_u32(file.get(), "lfm2.shortconv.l_cache", 3);
  gguf_set_val_u32(file.get(), "lfm2.vocab_size", static_cast<std::uint32_t>(tokens.size()));
  gguf_set_val_str(file.get(), "tokenizer.ggml.model", "gpt2");
  gguf_set_val_str(file.get(), "tokenizer.ggml.pre", "gpt-2");
  gguf_set_arr_str(file.get(), "tokenizer.ggml.tokens", token_pointers.data(), token_pointers.size());
  gguf_set_arr_data(file.get(), "tokenizer.ggml.token_type", GGUF_TYPE_INT32, types.data(), types.size());
  gguf_set_arr_str(file.get(), "tokenizer.ggml.merges", merges.data(), merges.size());
  gguf_set_val_u32(file.get(), "tokenizer.ggml.eos_token_id", static_cast<std::uint32_t>(tokens.size() - 1));
  gguf_set_val_bool(file.get(), "tokenizer.ggml.add_bos_token", false);
  gguf_set_val_str(file.get(), "tokenizer.chat_template", "{% for message in messages %}{{ message['content'] }}{% endfor %}");

  const std::unique_ptr<ggml_context, decltype(&ggml_free)> weights(ggml_init({16U << 20U, nullptr, false}), ggml_free);
  std::mt19937 random(1);
  std::normal_distribution<float> normal(0.0F, 0.3F);
  const auto add = [&](const std::string& name, std::int64_t columns, std::int64_t rows) {
    ggml_tensor* tensor =
        rows == 0 ? ggml_new_tensor_1d(weights.get(), GGML_TYPE_F32, columns) : ggml_new_tensor_2d(weights.get(), GGML_TYPE_F32, columns, rows);
    ggml_set_name(tensor, name.c_str());
    auto* values = static_cast<float*>(tensor->data);
    for (std::int64_t index = 0; index < ggml_nelements(tensor); ++index) values[index] = rows == 0 ? 1.0F : normal(random);
    gguf_add_tensor(file.get(), tensor);
  };
  add("token_embd.weight", width, static_cast<std::int64_t>(tokens.size()));
  add("token_embd_norm.weight", width, 0);
  for (const std::string& layer : {std::string("blk.0."), std::string("blk.1.")}) {
    add(layer + "attn_norm.weight", width, 0);
    add(layer + "ffn_norm.weight", width, 0);
    add(layer + "ffn_gate.weight", width, hidden);
    add(layer + "ffn_up.weight", width, hidden);
    add(layer + "ffn_down.weight", hidden, width);
  }
  add("blk.0.shortconv.conv.weight", 3, width);
  add("blk.0.shortconv.in_proj.weight", width, 3 * width);
  add("blk.0.shortconv.out_proj.weight", width, width);
  add("blk.1.attn_q_norm.weight", head, 0);
  add("blk.1.attn_k_norm.weight", head, 0);
  add("blk.1.attn_q.weight", width, width);
  add("blk.1.attn_k.weight", width, 2 * head);
  add("blk.1.attn_v.weight", width, 2 * head);
  add("blk.1.attn_output.weight", width, width);
  gguf_write_to_file(file.get(), path.c_str(), false);
}

}  // namespace s2a
