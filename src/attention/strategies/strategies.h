// The strategies of step 1, one file each beside this one. Called through the table in strategies.cpp alone.
#pragma once

#include "attention/strategy.h"

// A new strategy is one file beside this one, which defines run_<name>, and one line here: its name, what is tried when it does not serve, the model
// that it runs on (a member of Step1). What each is for:
//   score    the trained filter marks each segment in one prefill
//   select   the answering model marks each segment with one constrained bit
//   rewrite  the answering model writes the text again: the paper's step 1
#define S2A_STRATEGIES(strategy) strategy(score, "off", filter) strategy(select, "off", answering) strategy(rewrite, "select", answering)

namespace s2a::attention {

#define S2A_DECLARE(name, next, model) Result<Outcome> run_##name(const Step1& step);
S2A_STRATEGIES(S2A_DECLARE)
#undef S2A_DECLARE

}  // namespace s2a::attention
