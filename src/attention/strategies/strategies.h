// The strategies of step 1, one file each beside this one. Called through the table in strategies.cpp alone.
#pragma once

#include "attention/strategy.h"

namespace s2a::attention {

Result<Outcome> run_score(const Step1& step);    // the trained filter marks each segment in one prefill
Result<Outcome> run_select(const Step1& step);   // the answering model marks each segment with one constrained bit
Result<Outcome> run_rewrite(const Step1& step);  // the answering model writes the text again: the paper's step 1

}  // namespace s2a::attention
