// Are sentences, list items, headings, code and quotations found where a reader sees them?
#include "text/segment.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text_marking.h"

namespace s2a::text {
namespace {

// "hsl#": one letter for the kind of each segment.
std::string kinds(std::string_view text) {
  std::string letters;
  for (const Segment& segment : segment(text)) {
    switch (segment.kind) {
      case SegmentKind::sentence:
        letters += 's';
        break;
      case SegmentKind::clause:
        letters += 'c';
        break;
      case SegmentKind::list_item:
        letters += 'l';
        break;
      case SegmentKind::heading:
        letters += 'h';
        break;
      case SegmentKind::code:
        letters += '#';
        break;
    }
  }
  return letters;
}

std::string quoted(std::string_view text) {
  return marked_where(text, [](const Segment& segment) { return segment.quoted; });
}

TEST(TextSegment, GivesNothingForEmptyTextAndOneSegmentForWhiteSpace) {
  EXPECT_TRUE(segment("").empty());
  EXPECT_EQ(segment(" \n\t "), (std::vector<Segment>{{.begin = 0, .end = 4}}));
}

TEST(TextSegment, LeavesWhiteSpaceWithWhatFollowsAndTheLastOfItWithTheEnd) {
  EXPECT_EQ(marked("  One.  Two.\n\n Three. \n"), "  One.|  Two.|\n\n Three. \n");
}

TEST(TextSegment, DoesNotEndASentenceAtAnAbbreviation) {
  for (const char* whole : {"Dr. Smith and Prof. Jones met Mr. and Mrs. Miller.", "It weighs 3.5 kg, approx. 4 at most, e.g. with wrapping.",
                            "The U.S. Army and the U.N. Secretary General agreed.", "J. K. Rowling and George W. Bush met J.R.R. Tolkien.",
                            "See Fig. 2, p. 12 and Vol. 3, No. 5 of it.", "Apple Inc. Chairman Tim Cook of St. Louis vs. Lt. Brown.",
                            "On Jan. 5 at 6:00 a.m. ET he left, i.e. early.", "Tea, coffee, etc. and the like, et al. too.",
                            "Who plays Capt. B.J. Hunnicut?", "Bach (b. 1685, d. 1750) was born in Eisenach."}) {
    EXPECT_EQ(marked(whole), whole);
  }
}

TEST(TextSegment, EndsASentenceAtAnAbbreviationBeforeAWordThatBeginsOne) {
  EXPECT_EQ(marked("He lives in the U.S. The house is big."), "He lives in the U.S.| The house is big.");
  EXPECT_EQ(marked("He left at 5 p.m. Tom stayed until 5 p.m. Friday."), "He left at 5 p.m.| Tom stayed until 5 p.m. Friday.");
  EXPECT_EQ(marked("They sell tea, etc. They close at six."), "They sell tea, etc.| They close at six.");
  EXPECT_EQ(marked("No. I disagree."), "No.| I disagree.");
  EXPECT_EQ(marked("Class C. How many? Tom and I. Paris is far."), "Class C.| How many?| Tom and I.| Paris is far.");
  EXPECT_EQ(marked("20 green M&Ms. He eats 12."), "20 green M&Ms.| He eats 12.");
}

TEST(TextSegment, EndsASentenceAtEllipsesAndMixedMarks) {
  EXPECT_EQ(marked("Really?! Yes... Maybe… No. Well... let me see."), "Really?!| Yes...| Maybe…| No.| Well... let me see.");
  EXPECT_EQ(marked("He said (in 1990.) Then he left [at last!] Done."), "He said (in 1990.)| Then he left [at last!]| Done.");
  EXPECT_EQ(marked("**What is it?** I *know it.* End.[12] Next."), "**What is it?**| I *know it.*| End.[12]| Next.");
}

TEST(TextSegment, EndsASentenceBeforeANumber) {
  EXPECT_EQ(marked("He has 15 apples. 3 are red. 25% of them rot. $5 is left."), "He has 15 apples.| 3 are red.| 25% of them rot.| $5 is left.");
  EXPECT_EQ(marked("She paid $3. 50 for it."), "She paid $3. 50 for it.");
}

TEST(TextSegment, ReadsCarelessTyping) {
  EXPECT_EQ(marked("i think it is paris. what do you say? tell me! the end"), "i think it is paris.| what do you say?| tell me!| the end");
  EXPECT_EQ(marked("He works from 8am to 11am. the cobbler's father bought 10 tomatoes."),
            "He works from 8am to 11am.| the cobbler's father bought 10 tomatoes.");
  EXPECT_EQ(marked("The capital is Paris.I think so.What about Rome?Tom knows."), "The capital is Paris.|I think so.|What about Rome?|Tom knows.");
  EXPECT_EQ(marked("My friend says \"just do it\". lol. It cost €5.50. ok?"), "My friend says \"just do it\".| lol.| It cost €5.50.| ok?");
  EXPECT_EQ(marked("I'm from the U.S. what about you"), "I'm from the U.S.| what about you");
  for (const char* whole : {"Use Node.js, example.Com or v1.2.Beta now.", "See index.php?Title=It and www.s2a.org/The.html there.",
                            "Is it red? or blue?", "Yahoo! is a company.", "about 3 lbs. of coffee and 5 oz. of tea"}) {
    EXPECT_EQ(marked(whole), whole);
  }
}

TEST(TextSegment, FindsAnOpinionThatNothingSeparatesFromAQuestion) {
  EXPECT_EQ(marked("What was the water that Jesus walked on I think the answer is River Jordan but I'm really not sure."),
            "What was the water that Jesus walked on| I think the answer is River Jordan but I'm really not sure.");
  EXPECT_EQ(marked("who sang \"Help!\" i don't think it's Elvis"), "who sang \"Help!\"| i don't think it's Elvis");
  EXPECT_EQ(marked("Who wrote \"Dr Finlay's Casebook\"? I think the answer is A.J. Cronin but I'm really not sure."),
            "Who wrote \"Dr Finlay's Casebook\"?| I think the answer is A.J. Cronin but I'm really not sure.");
  for (const char* whole : {"Which of the films I think are good is the longest?", "Tell me whether what I think the sky is like is right.",
                            "Why do I think the sky is blue", "What is the reason I believe the answer?", "Sometimes I think the world is small.",
                            "Everything I guess is wrong."}) {
    EXPECT_EQ(marked(whole), whole);
  }
}

TEST(TextSegment, KeepsASentenceWithItsQuotation) {
  EXPECT_EQ(marked("\"Which city is it?\" he asked. \"Stop!\" Tom said. He left."), "\"Which city is it?\" he asked.| \"Stop!\" Tom said.| He left.");
  EXPECT_EQ(marked("She said \"I like it. It is good.\" Then she left."), "She said \"I like it.| It is good.\"| Then she left.");
}

TEST(TextSegment, EndsASentenceInAnyScript) {
  EXPECT_EQ(marked("東京は首都です。本当ですか？はい！"), "東京は首都です。|本当ですか？|はい！");
  EXPECT_EQ(marked("「そうです。違います。」と言った。はい。「いいえ。」"), "「そうです。|違います。」と言った。|はい。|「いいえ。」");
  EXPECT_EQ(marked("ما هي عاصمة فرنسا؟ أعتقد أنها باريس. شكرا"), "ما هي عاصمة فرنسا؟| أعتقد أنها باريس.| شكرا");
  EXPECT_EQ(marked("राजधानी क्या है। मुझे लगता है दिल्ली।"), "राजधानी क्या है।| मुझे लगता है दिल्ली।");
  EXPECT_EQ(marked("Ποια είναι η πρωτεύουσα; Νομίζω το Παρίσι."), "Ποια είναι η πρωτεύουσα;| Νομίζω το Παρίσι.");
  EXPECT_EQ(marked("Где это? Я не знаю. Élan vital. Ça va."), "Где это?| Я не знаю.| Élan vital.| Ça va.");
  EXPECT_EQ(marked("I love it 👩\u200D👩\u200D👧! Is it e\u0301lan?\u00A0Yes."), "I love it 👩\u200D👩\u200D👧!| Is it e\u0301lan?|\u00A0Yes.");
}

TEST(TextSegment, EndsASegmentAtEveryKindOfLineBreak) {
  EXPECT_EQ(marked("Roses are red\nviolets are blue\r\nand so\rare\u2028you\u2029too\u0085end"),
            "Roses are red|\nviolets are blue|\r\nand so|\rare|\u2028you|\u2029too|\u0085end");
  EXPECT_EQ(marked("Please comment.\nArgument: \"It is so. It is.\"\n\nThanks"), "Please comment.|\nArgument: \"It is so.| It is.\"|\n\nThanks");
}

TEST(TextSegment, JoinsTextThatWasWrappedAtAColumn) {
  EXPECT_EQ(marked("This is a line that was wrapped at some column so that this sentence\ngoes on here and ends. The next one also does so, and it "
                   "tells of New\nYork, which a "
                   "wrapped text may well break\nat. Short\nlines stay."),
            "This is a line that was wrapped at some column so that this sentence\ngoes on here and ends.| The next one also does so, and it tells "
            "of New\nYork, which a "
            "wrapped text may well break|\nat.| Short|\nlines stay.");
  // A long line that ends its sentence, or introduces something, ends there.
  EXPECT_EQ(marked("This line is quite long but it ends with a full stop, so it is over.\nand this is new"),
            "This line is quite long but it ends with a full stop, so it is over.|\nand this is new");
  EXPECT_EQ(marked("This line is quite long but it introduces what stands below it, that is:\nthe end"),
            "This line is quite long but it introduces what stands below it, that is:|\nthe end");
}

TEST(TextSegment, NamesTheKindOfALine) {
  const std::string text =
      "# Heading one\nText. More.\n- item\n* item two. Second sentence.\n1. first\n2) second\na) third\n(b) fourth\n• fifth\nTitle:\n**Bold "
      "title**\n\nUnderlined\n=====\nEnd.";
  EXPECT_EQ(marked(text),
            "# Heading one|\nText.| More.|\n- item|\n* item two.| Second sentence.|\n1. first|\n2) second|\na) third|\n(b) fourth|\n• "
            "fifth|\nTitle:|\n**Bold "
            "title**|\n\nUnderlined\n=====|\nEnd.");
  EXPECT_EQ(kinds(text), "hssllllllllhhhs");
  EXPECT_EQ(kinds("A. Paris\nB. The London\nJ. K. Rowling wrote."), "lls");
  EXPECT_EQ(kinds("Translate this:\nJe suis."), "ss");
  EXPECT_EQ(marked("Steps: 1. Open it. 2. Close it. 3. Sit."), "Steps: 1. Open it.| 2. Close it.| 3. Sit.");
}

TEST(TextSegment, NeverSplitsCode) {
  const std::string fenced = "Look:\n```python\ndef f():\n    return \"a. B\"\n\nprint(1)\n```\nWhat does it do? I think it fails.";
  EXPECT_EQ(marked(fenced), "Look:|\n```python\ndef f():\n    return \"a. B\"\n\nprint(1)\n```|\nWhat does it do?| I think it fails.");
  EXPECT_EQ(kinds(fenced), "h#ss");
  EXPECT_EQ(kinds("~~~\nA. B?\n```\n~~~\nWhy?"), "#s");
  EXPECT_EQ(kinds("Intro.\n\n    int main() {\n\n      return 0; }\n\nWhy? Say it."), "s#ss");
  EXPECT_EQ(kinds("Why?\n```\nnever. Closed.\n\nStill code?"), "s#");
  EXPECT_EQ(kinds("    The whole text is indented. It is no code."), "ss");
  EXPECT_EQ(kinds("- item\n\n    still the item. No code."), "lss");
  for (const Segment& segment : segment(fenced)) EXPECT_FALSE(segment.kind == SegmentKind::code && segment.question);
}

TEST(TextSegment, MarksWhatLiesWhollyInAQuotation) {
  EXPECT_EQ(quoted("She said \"I like it. It is good. Really.\" Then she left."), "[ It is good.][ Really.\"]");
  EXPECT_EQ(quoted("“Curly. Two.” ‘Single. Two.’ «Guillemets. Two.» „German. Two.“ None."),
            "[“Curly.][ Two.”][ ‘Single.][ Two.’][ «Guillemets.][ Two.»][ „German.][ Two.“]");
  EXPECT_EQ(quoted("「そうです。違います。」はい。"), "[「そうです。][違います。」]");
  EXPECT_EQ(quoted("> A quoted line. Two.\n> More.\nMine."), "[> A quoted line.][ Two.][\n> More.]");
  EXPECT_EQ(quoted("'Single here. Two.' The dogs' bones aren't quoted. It's not."), "['Single here.][ Two.']");
  EXPECT_EQ(quoted("Steve is 5'6\". He grows. She is 5'2\". OK."), "");
  EXPECT_EQ(quoted("\"Never closed. Not quoted.\n\nNext. \"This is. Yes.\""), "[ \"This is.][ Yes.\"]");
}

}  // namespace
}  // namespace s2a::text
