#include "attention/strategies/strategies.h"

#include <array>

namespace s2a::attention {
namespace {

// A new strategy is one file and one line here: its name, what is tried when it does not serve, the model it runs on, its function.
constexpr std::array table{
    Strategy{"score", "off", &Step1::filter, run_score},
    Strategy{"select", "off", &Step1::answering, run_select},
    Strategy{"rewrite", "select", &Step1::answering, run_rewrite},
};

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
