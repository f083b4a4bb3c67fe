// The stable names of the public enumerations: what JSON, options and error messages show.
#include <array>
#include <utility>

#include "s2a/attention.h"
#include "s2a/focus.h"
#include "s2a/model.h"
#include "s2a/prompt.h"
#include "s2a/status.h"

namespace s2a {
namespace {

template <class Enum, std::size_t size>
std::string_view find_name(const std::array<std::pair<Enum, std::string_view>, size>& table, Enum value) {
  for (const auto& [candidate, text] : table) {
    if (candidate == value) return text;
  }
  return "unknown";
}

template <class Enum, std::size_t size>
Result<Enum> find_value(const std::array<std::pair<Enum, std::string_view>, size>& table, std::string_view text, std::string_view what) {
  std::string known;
  for (const auto& [value, candidate] : table) {
    if (candidate == text) return value;
    known += (known.empty() ? "" : ", ") + std::string(candidate);
  }
  return fail(ErrorCode::invalid_argument, "there is no " + std::string(what) + " of that name", "Use one of: " + known + ".");
}

constexpr std::array<std::pair<ErrorCode, std::string_view>, 12> error_codes{{
    {ErrorCode::invalid_argument, "invalid_argument"},
    {ErrorCode::invalid_text, "invalid_text"},
    {ErrorCode::context_overflow, "context_overflow"},
    {ErrorCode::model_missing, "model_missing"},
    {ErrorCode::model_invalid, "model_invalid"},
    {ErrorCode::model_mismatch, "model_mismatch"},
    {ErrorCode::parse_failed, "parse_failed"},
    {ErrorCode::rejected, "rejected"},
    {ErrorCode::network, "network"},
    {ErrorCode::storage, "storage"},
    {ErrorCode::cancelled, "cancelled"},
    {ErrorCode::internal, "internal"},
}};

constexpr std::array<std::pair<Role, std::string_view>, 5> roles{{
    {Role::system, "system"},
    {Role::developer, "developer"},
    {Role::user, "user"},
    {Role::assistant, "assistant"},
    {Role::tool, "tool"},
}};

constexpr std::array<std::pair<SegmentKind, std::string_view>, 5> segment_kinds{{
    {SegmentKind::sentence, "sentence"},
    {SegmentKind::clause, "clause"},
    {SegmentKind::list_item, "list_item"},
    {SegmentKind::heading, "heading"},
    {SegmentKind::code, "code"},
}};

constexpr std::array<std::pair<FinishReason, std::string_view>, 2> finish_reasons{{
    {FinishReason::stop, "stop"},
    {FinishReason::length, "length"},
}};

constexpr std::array<std::pair<Emphasis, std::string_view>, 3> emphases{{
    {Emphasis::opinion, "opinion"},
    {Emphasis::relevance, "relevance"},
    {Emphasis::both, "both"},
}};

constexpr std::array<std::pair<Variant, std::string_view>, 6> variants{{
    {Variant::standard, "default"},
    {Variant::single, "single"},
    {Variant::keep_original, "keep-original"},
    {Variant::no_instruction, "no-instruction"},
    {Variant::instructed, "instructed"},
    {Variant::chain_of_thought, "chain-of-thought"},
}};

}  // namespace

std::string_view name(ErrorCode code) {
  return find_name(error_codes, code);
}
std::string_view name(Role role) {
  return find_name(roles, role);
}
std::string_view name(SegmentKind kind) {
  return find_name(segment_kinds, kind);
}
std::string_view name(FinishReason reason) {
  return find_name(finish_reasons, reason);
}
std::string_view name(Emphasis emphasis) {
  return find_name(emphases, emphasis);
}
std::string_view name(Variant variant) {
  return find_name(variants, variant);
}
Result<Emphasis> emphasis_from(std::string_view name) {
  return find_value(emphases, name, "emphasis");
}
Result<Variant> variant_from(std::string_view name) {
  return find_value(variants, name, "variant");
}

}  // namespace s2a
