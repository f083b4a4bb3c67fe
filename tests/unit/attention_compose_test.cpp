#include "attention/compose.h"

#include <gtest/gtest.h>

#include <string>

namespace s2a::attention {
namespace {

// Segments of `text` that end at the given places; those named in `cut` are cut.
std::vector<Decision> segments(const std::vector<std::string>& texts, const std::vector<std::size_t>& cut) {
  std::vector<Decision> decisions;
  std::size_t begin = 0;
  for (std::size_t index = 0; index < texts.size(); ++index) {
    Decision decision;
    decision.begin = begin;
    decision.end = begin + texts[index].size();
    decision.question = texts[index].ends_with("?");
    decision.kept = std::find(cut.begin(), cut.end(), index) == cut.end();
    decisions.push_back(decision);
    begin = decision.end;
  }
  return decisions;
}

Focus focus_of(const std::vector<std::string>& texts, const std::vector<std::size_t>& cut) {
  Focus focus;
  for (const std::string& text : texts) focus.source += text;
  focus.segments = segments(texts, cut);
  compose_text(focus);
  return focus;
}

TEST(Compose, KeepsEveryByteWhenNothingIsCut) {
  const Focus focus = focus_of({"  One.", " Two?\n"}, {});
  EXPECT_EQ(focus.text, "  One. Two?\n");
  EXPECT_FALSE(focus.changed);
}

TEST(Compose, DropsTheWhiteSpaceThatACutLeavesAtTheEnds) {
  EXPECT_EQ(focus_of({"I think it is Rome.", " Which city?"}, {0}).text, "Which city?");
  EXPECT_EQ(focus_of({"Which city?", "\n\nI think it is Rome.\n"}, {1}).text, "Which city?");
  EXPECT_EQ(focus_of({"A.", " B.", " C?"}, {1}).text, "A. C?");
}

TEST(Compose, KeepsWhiteSpaceAtAnEndThatWasNotCut) {
  EXPECT_EQ(focus_of({"  A.", " B."}, {1}).text, "  A.");
}

TEST(Compose, SeparatesContextAndQuestion) {
  const Focus focus = focus_of({"Tom has 3 apples.", " Tom is tall.", " How many?"}, {1});
  EXPECT_EQ(focus.context, "Tom has 3 apples.");
  EXPECT_EQ(focus.question, "How many?");
}

TEST(Compose, ChangesOnlyTheFocusableParts) {
  Prompt prompt;
  prompt.messages.push_back(message(Role::system, "Be brief."));
  prompt.messages.push_back(message(Role::user, "Earlier. I think so."));
  prompt.messages.push_back(message(Role::assistant, "Yes."));
  Message last = message(Role::user, "Look at this. I love it.");
  last.parts.push_back({Part::Type::opaque, "<image bytes>"});
  last.parts.push_back({Part::Type::text, "Is it red? I say blue."});
  prompt.messages.push_back(last);
  EXPECT_EQ(focusable_text(prompt), "Look at this. I love it.\nIs it red? I say blue.");

  Focus focus;
  focus.source = focusable_text(prompt);
  focus.segments = segments({"Look at this.", " I love it.", "\nIs it red?", " I say blue."}, {1, 3});
  compose_text(focus);
  const Prompt changed = with_focus(prompt, focus);
  Prompt expected = prompt;
  expected.messages[3].parts[0].data = "Look at this.";
  expected.messages[3].parts[2].data = "Is it red?";
  EXPECT_EQ(changed, expected);
}

TEST(Compose, RemovesAPartOfWhichNothingIsLeft) {
  Prompt prompt;
  Message last = message(Role::user, "I love it.");
  last.parts.push_back({Part::Type::text, "Is it red?"});
  prompt.messages.push_back(last);
  Focus focus;
  focus.source = focusable_text(prompt);
  focus.segments = segments({"I love it.", "\nIs it red?"}, {0});
  compose_text(focus);
  EXPECT_EQ(focus.text, "Is it red?");
  const Prompt changed = with_focus(prompt, focus);
  ASSERT_EQ(changed.messages[0].parts.size(), 1U);
  EXPECT_EQ(changed.messages[0].parts[0].data, "Is it red?");
}

TEST(Compose, PutsRewrittenTextInTheFirstPart) {
  Prompt prompt;
  Message last = message(Role::user, "One.");
  last.parts.push_back({Part::Type::opaque, "<image bytes>"});
  last.parts.push_back({Part::Type::text, "Two?"});
  prompt.messages.push_back(last);
  const Prompt changed = with_text(prompt, "New?");
  ASSERT_EQ(changed.messages[0].parts.size(), 2U);
  EXPECT_EQ(changed.messages[0].parts[0].data, "New?");
  EXPECT_EQ(changed.messages[0].parts[1].data, "<image bytes>");
}

}  // namespace
}  // namespace s2a::attention
