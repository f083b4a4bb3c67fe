#include "attention/strategies/strategies.h"

#include <array>

namespace s2a::attention {
namespace {

#define S2A_ROW(name, next, model) Strategy{#name, next, &Step1::model, run_##name},
constexpr std::array table{S2A_STRATEGIES(S2A_ROW)};
#undef S2A_ROW

}  // namespace

std::span<const Strategy> strategy_table() {
  return table;
}

const Strategy* find_strategy(std::string_view name) {
  for (const Strategy& strategy : table) {
    if (strategy.name == name) return &strategy;
  }
  return nullptr;
}

}  // namespace s2a::attention
