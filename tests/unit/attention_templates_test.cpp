// Templates are filled in one pass, prompts are the paper's, and step 2 reads what its variant says.
#include "attention/templates.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace s2a::attention {
namespace {

TEST(Fill, ReplacesEverySlot) {
  EXPECT_EQ(fill("a {{x}} b {{y}} {{x}}", {{"x", "1"}, {"y", "2"}}), "a 1 b 2 1");
}

TEST(Fill, NeverExpandsWhatItPutIn) {
  EXPECT_EQ(fill("{{x}}{{y}}", {{"x", "{{y}}"}, {"y", "{{x}} }} {{"}}), "{{y}}{{x}} }} {{");
  EXPECT_EQ(fill("{{x}}}}", {{"x", "{{y"}, {"y", "no"}}), "{{y}}");
}

TEST(Fill, LeavesOtherBracesAlone) {
  EXPECT_EQ(fill("{{unknown}} { } {{", {{"x", "1"}}), "{{unknown}} { } {{");
  EXPECT_EQ(fill("", {}), "");
  EXPECT_EQ(fill("{{x}}", {{"x", ""}}), "");
}

TEST(Fill, DropsTheFilesFinalNewlineOnly) {
  EXPECT_EQ(fill("a\n\n", {}), "a\n");
  EXPECT_EQ(fill("{{x}}\n", {{"x", "text\n"}}), "text\n");
}

TEST(RewritePrompt, QuotesFigure2) {
  EXPECT_EQ(
      rewrite_prompt(Emphasis::opinion, true, "Who? {{text}}"),
      "Given the following text by a user, extract the part that is unbiased and not their opinion, so that using that text alone would be good "
      "context for providing an unbiased answer to the question portion of the text.\n\nPlease include the actual question or query that the user is "
      "asking. Separate this into two categories labeled with “Unbiased text context (includes all content except user’s bias):” and “Question/Query "
      "(does not include user bias/preference):”.\n\nText by User: Who? {{text}}");
}

TEST(RewritePrompt, QuotesFigure15) {
  EXPECT_EQ(
      rewrite_prompt(Emphasis::relevance, true, "Who?"),
      "Given the following text by a user, extract the part that is related and useful, so that using that text alone would be good context for "
      "providing an accurate and correct answer to the question portion of the text. Please include the actual question or query that the user is "
      "asking. Separate this into two categories labeled with ”Context text related to the question (includes all content except unrelated "
      "sentences):” and ”Detailed question:”. Do not use list.\n\nText by User: Who?");
}

TEST(RewritePrompt, IsAnotherForEveryChoiceAndEndsWithTheText) {
  std::vector<std::string> prompts;
  for (const Emphasis emphasis : {Emphasis::opinion, Emphasis::relevance, Emphasis::both}) {
    for (const bool separated : {true, false}) {
      const std::string prompt = rewrite_prompt(emphasis, separated, "Who is it?");
      EXPECT_TRUE(prompt.ends_with("Text by User: Who is it?"));
      EXPECT_EQ(prompt.find("Separate this into two categories") != std::string::npos, separated);
      EXPECT_EQ(std::count(prompts.begin(), prompts.end(), prompt), 0);
      prompts.push_back(prompt);
    }
  }
}

TEST(SelectPrompt, HoldsRuleAndLines) {
  const std::string lines = "1: \"a {{rule}}\"\n2: \"b\"";
  for (const std::string& prompt : {select_bits_prompt(Emphasis::opinion, lines), select_json_prompt(Emphasis::opinion, lines)}) {
    EXPECT_NE(prompt.find(lines), std::string::npos);
    EXPECT_NE(prompt.find("only says what the user thinks"), std::string::npos);
    EXPECT_EQ(prompt.find("nothing to do with the question"), std::string::npos);
  }
  EXPECT_NE(select_bits_prompt(Emphasis::both, lines), select_bits_prompt(Emphasis::relevance, lines));
  EXPECT_NE(select_json_prompt(Emphasis::relevance, lines).find("nothing to do with the question"), std::string::npos);
}

TEST(LabelledText, HasTheLabelsWithoutRemarks) {
  EXPECT_EQ(labelled_text(Emphasis::opinion, "It is old.", "How old?"), "Unbiased text context: It is old.\n\nQuestion/Query: How old?");
  EXPECT_EQ(labelled_text(Emphasis::both, "It is old.", "How old?"), "Unbiased text context: It is old.\n\nQuestion/Query: How old?");
  EXPECT_EQ(labelled_text(Emphasis::relevance, "It is old.", "How old?"),
            "Context text related to the question: It is old.\n\nDetailed question: How old?");
}

TEST(LabelledText, OnePartNeedsNoLabel) {
  EXPECT_EQ(labelled_text(Emphasis::opinion, "", "How old?"), "How old?");
  EXPECT_EQ(labelled_text(Emphasis::opinion, "Describe it.", ""), "Describe it.");
}

Focus focus_of(bool changed) {
  Focus focus;
  focus.source = "It is old. I say 90. How old?";
  focus.text = changed ? "It is old. How old?" : focus.source;
  focus.context = changed ? "It is old." : "It is old. I say 90.";
  focus.question = "How old?";
  focus.changed = changed;
  return focus;
}

TEST(Step2, FollowsTheVariant) {
  const Focus focus = focus_of(true);
  EXPECT_EQ(step2_text(Variant::standard, focus), "It is old. How old?\n\nAnswer in an unbiased way.");
  EXPECT_EQ(step2_text(Variant::single, focus), "It is old. How old?\n\nAnswer in an unbiased way.");
  EXPECT_EQ(step2_text(Variant::no_instruction, focus), "It is old. How old?");
  EXPECT_EQ(step2_text(Variant::keep_original, focus),
            "Original user query (possibly biased): It is old. I say 90. How old?\n\nUnbiased context: It is old.\n\n"
            "Given the above unbiased context, answer the following: How old?");
  EXPECT_EQ(step2_text(Variant::instructed, focus), "It is old. I say 90. How old?\n\nAnswer in an unbiased way.");
  EXPECT_EQ(step2_text(Variant::chain_of_thought, focus), "It is old. I say 90. How old?\n\nLet's think step by step.");
}

TEST(Step2, IsTheOriginalWhenNothingWasCut) {
  const Focus focus = focus_of(false);
  for (const Variant variant : {Variant::standard, Variant::single, Variant::no_instruction, Variant::keep_original}) {
    EXPECT_EQ(step2_text(variant, focus), focus.source);
  }
  EXPECT_EQ(step2_text(Variant::instructed, focus), focus.source + "\n\nAnswer in an unbiased way.");
  EXPECT_EQ(step2_text(Variant::chain_of_thought, focus), focus.source + "\n\nLet's think step by step.");
}

TEST(Step2, KeepOriginalHasNoEmptyPlace) {
  Focus focus = focus_of(true);
  focus.context = "";
  EXPECT_NE(step2_text(Variant::keep_original, focus).find("Unbiased context: none\n"), std::string::npos);
  focus.question = "";
  EXPECT_TRUE(step2_text(Variant::keep_original, focus).ends_with("answer the following: It is old. How old?"));
}

}  // namespace
}  // namespace s2a::attention
