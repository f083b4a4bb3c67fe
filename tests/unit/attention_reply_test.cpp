// What models really return for the paper's step 1, and what the parser makes of it.
#include "attention/reply.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "attention/labels.h"
#include "text/utf8.h"

namespace s2a::attention {
namespace {

const std::string context = "The answer may be a city in the north of the country.";
const std::string question = "Which city is the capital of Australia?";

struct Case {
  std::string name;
  std::string reply;
};

std::ostream& operator<<(std::ostream& out, const Case& test) {
  return out << test.name;
}

class DressTest : public testing::TestWithParam<Case> {};

// However it is dressed, it is the same two parts.
TEST_P(DressTest, GivesTheTwoParts) {
  const tl::expected<Reply, ReplyFault> reply = parse_reply(GetParam().reply, {});
  ASSERT_TRUE(reply.has_value()) << sentence(reply.error());
  EXPECT_EQ(reply->context, context);
  EXPECT_EQ(reply->question, question);
}

std::vector<Case> dresses() {
  const std::string& c = context;
  const std::string& q = question;
  return {
      {"as_asked",
       "Unbiased text context (includes all content except user’s bias): " + c + "\n\nQuestion/Query (does not include user bias/preference): " + q},
      {"straight_apostrophe", "Unbiased text context (includes all content except user's bias):\n" + c +
                                  "\n\nQuestion/Query (does not include user bias/preference):\n" + q},
      {"without_remarks", "Unbiased text context: " + c + "\nQuestion/Query: " + q},
      {"relevance", "Context text related to the question (includes all content except unrelated sentences): " + c + "\n\nDetailed question: " + q},
      {"relevance_without_remark", "Context text related to the question: " + c + "\nDetailed question: " + q},
      {"curly_quotes_around_labels", "“Unbiased text context (includes all content except user’s bias):” " + c +
                                         "\n\n“Question/Query (does not include user bias/preference):” " + q},
      {"backward_quotes_around_labels", "”Context text related to the question:” " + c + "\n”Detailed question:” " + q},
      {"straight_quotes_around_labels", "\"Unbiased text context:\" " + c + "\n\"Question/Query:\" " + q},
      {"quotes_inside_the_colon", "“Unbiased text context”: " + c + "\n“Question/Query”: " + q},
      {"quotes_around_fields", "Unbiased text context: \"" + c + "\"\nQuestion/Query: “" + q + "”"},
      {"backward_quotes_around_fields", "Unbiased text context: ”" + c + "”\nQuestion/Query: ”" + q + "”"},
      {"backticks_around_fields", "Unbiased text context: `" + c + "`\nQuestion/Query: `" + q + "`"},
      {"bold_labels", "**Unbiased text context (includes all content except user's bias):** " + c + "\n\n**Question/Query:** " + q},
      {"bold_before_the_colon", "**Unbiased text context**: " + c + "\n\n**Question/Query**: " + q},
      {"bold_before_the_remark", "**Unbiased text context** (includes all content except user's bias): " + c + "\n\n**Question/Query** (x): " + q},
      {"bold_everything", "**Unbiased text context: " + c + "**\n\n**Question/Query: " + q + "**"},
      {"italic_labels", "*Unbiased text context:* " + c + "\n*Question/Query:* " + q},
      {"underscored_labels", "__Unbiased text context:__ " + c + "\n__Question/Query:__ " + q},
      {"headings", "### Unbiased text context\n\n" + c + "\n\n### Question/Query\n\n" + q},
      {"headings_with_remarks", "## Unbiased text context (includes all content except user's bias)\n" + c + "\n\n## Question/Query\n" + q},
      {"bold_headings", "**Unbiased Text Context**\n" + c + "\n\n**Question**\n" + q},
      {"bullets", "- Unbiased text context: " + c + "\n- Question/Query: " + q},
      {"star_bullets", "* Unbiased text context: " + c + "\n* Question/Query: " + q},
      {"bold_bullets", "* **Unbiased text context:** " + c + "\n* **Question/Query:** " + q},
      {"bulleted_fields", "Unbiased text context:\n- " + c + "\n\nQuestion/Query:\n- " + q},
      {"code_labels", "`Unbiased text context:` " + c + "\n`Question/Query:` " + q},
      {"numbers", "1. Unbiased text context: " + c + "\n2. Question/Query: " + q},
      {"numbers_in_brackets", "1) Unbiased text context:\n" + c + "\n\n2) Question/Query:\n" + q},
      {"bold_numbers", "**1. Unbiased text context:** " + c + "\n\n**2. Question/Query:** " + q},
      {"numbered_on_one_line", "1. Unbiased text context: " + c + " 2. Question/Query: " + q},
      {"on_one_line", "Unbiased text context: " + c + " Question/Query: " + q},
      {"short_labels_on_one_line", "Context: " + c + " Question: " + q},
      {"upper_case", "UNBIASED TEXT CONTEXT: " + c + "\nQUESTION/QUERY: " + q},
      {"lower_case", "unbiased text context: " + c + "\nquestion/query: " + q},
      {"reordered", "Question/Query: " + q + "\n\nUnbiased text context: " + c},
      {"paraphrased_1", "Unbiased context: " + c + "\n\nQuestion: " + q},
      {"paraphrased_2", "Context: " + c + "\nQuery: " + q},
      {"paraphrased_3", "Relevant context: " + c + "\nDetailed question: " + q},
      {"paraphrased_4", "Unbiased text: " + c + "\nThe user's question: " + q},
      {"paraphrased_5", "Text without bias: " + c + "\nUnbiased question: " + q},
      {"paraphrased_6", "Context relevant to the question: " + c + "\nQuestion being asked: " + q},
      {"paraphrased_7", "Here is the unbiased part of the text: " + c + "\n\nHere is the question: " + q},
      {"categories", "Category 1: Unbiased text context: " + c + "\n\nCategory 2: Question/Query: " + q},
      {"full_width_colon", "Unbiased text context：" + c + "\nQuestion/Query：" + q},
      {"no_colon_after_the_remark", "Unbiased text context (includes all content except user's bias)\n" + c + "\nQuestion/Query (x)\n" + q},
      {"windows_newlines", "Unbiased text context:\r\n" + c + "\r\n\r\nQuestion/Query:\r\n" + q + "\r\n"},
      {"labels_in_another_language", "Neutraler Kontext: " + c + "\nFrage: " + q},
      {"chatter_before", "Sure! Here is the extracted text:\n\nUnbiased text context: " + c + "\n\nQuestion/Query: " + q},
      {"chatter_before_on_the_line", "Sure! Here you go: Unbiased text context: " + c + "\nQuestion/Query: " + q},
      {"chatter_after", "Unbiased text context: " + c + "\n\nQuestion/Query: " + q + "\n\nLet me know if you need anything else!"},
      {"chatter_after_on_the_line", "Unbiased text context: " + c + "\nQuestion/Query: " + q + " I hope this helps!"},
      {"chatter_with_curly_apostrophe", "Unbiased text context: " + c + "\nQuestion/Query: " + q + "\n\nI’ve removed the user's opinion."},
      {"explains_itself", "Unbiased text context: " + c + "\nQuestion/Query: " + q + "\n\nExplanation: the user's guess was removed."},
      {"answers_too", "Unbiased text context: " + c + "\nQuestion/Query: " + q + "\n\nAnswer: Canberra."},
      {"lists_what_it_removed", "Unbiased text context: " + c + "\n\nUser's opinion: It is Sydney.\n\nQuestion/Query: " + q},
      {"begins_again", "Unbiased text context: " + c + "\nQuestion/Query: " + q +
                           "\n\nText by User: Who is it?\n\nUnbiased text context: He is.\n"
                           "Question/Query: Who?"},
      {"thinks",
       "<think>\nThe user thinks it is Sydney. Question: what to keep?\n</think>\n\nUnbiased text context: " + c + "\nQuestion/Query: " + q},
      {"thinks_in_other_tags", "<Reasoning>Question/Query: no.</Reasoning>Unbiased text context: " + c + "\nQuestion/Query: " + q},
      {"thinks_in_square_brackets", "[THINK]Let me see.[/THINK]Unbiased text context: " + c + "\nQuestion/Query: " + q},
      {"thinks_from_the_template", "The user thinks it is Sydney. Context: none.\n</think>\nUnbiased text context: " + c + "\nQuestion/Query: " + q},
      {"thinks_twice", "<think>a</think>Unbiased text context: " + c + "\n<thinking>b</thinking>Question/Query: " + q},
      {"thinks_after", "Unbiased text context: " + c + "\nQuestion/Query: " + q + "\n<think>Was that right"},
      {"channels", "<|channel|>analysis<|message|>Question: what?<|end|><|start|>assistant<|channel|>final<|message|>Unbiased text context: " + c +
                       "\nQuestion/Query: " + q},
      {"fence_around_all", "```\nUnbiased text context: " + c + "\n\nQuestion/Query: " + q + "\n```"},
      {"fence_with_language", "```text\nUnbiased text context: " + c + "\nQuestion/Query: " + q + "\n```\nThat separates them."},
      {"fences_around_fields", "Unbiased text context:\n```\n" + c + "\n```\nQuestion/Query:\n```\n" + q + "\n```"},
      {"rules_between", "Unbiased text context: " + c + "\n\n---\n\nQuestion/Query: " + q + "\n\n---"},
      {"quoted_block", "> Unbiased text context: " + c + "\n> Question/Query: " + q},
      {"tags", "<context>" + c + "</context>\n<question>" + q + "</question>"},
      {"json", R"({"Unbiased text context": ")" + c + R"(", "Question/Query": ")" + q + R"("})"},
      {"json_keys", R"({"unbiased_text_context": ")" + c + R"(", "question": ")" + q + R"("})"},
      {"json_in_a_fence", "Sure:\n```json\n{\n  \"context\": \"" + c + "\",\n  \"query\": \"" + q + "\",\n}\n```\nI hope this helps!"},
      {"json_nested", R"({"result": {"context": [")" + c + R"("], "question": ")" + q + R"("}})"},
      {"json_in_single_quotes", "{'context': '" + c + "', 'question': '" + q + "'}"},
      {"json_with_raw_newline", "{\n  \"context\": \"" + c + "\n\",\n  \"question\": \"" + q + "\"\n}"},
      {"empty_labels_first",
       "Unbiased text context (includes all content except user's bias):\nQuestion/Query (does not include user bias/preference):\n\n"
       "Unbiased text context (includes all content except user's bias): " +
           c + "\nQuestion/Query (x): " + q},
      {"echoes_the_prompt",
       "Separate this into two categories labeled with “Unbiased text context (includes all content except user’s bias):” and "
       "“Question/Query (does not include user bias/preference):”.\n\nText by User: I think it is Sydney.\n\n"
       "Unbiased text context (includes all content except user’s bias): " +
           c + "\n\nQuestion/Query: " + q},
      {"echoes_the_prompt_with_straight_quotes",
       "Two categories labeled with \"Unbiased text context:\" and \"Question/Query:\".\n\n"
       "Unbiased text context: " +
           c + "\nQuestion/Query: " + q},
      {"missing_context_label", c + "\n\nQuestion/Query: " + q},
      {"missing_context_label_after_chatter", "Sure! Here is the unbiased part:\n" + c + "\n\nQuestion/Query: " + q},
      {"missing_question_label", "Unbiased text context: " + c + "\n\n" + q},
      {"missing_question_label_on_the_line", "Unbiased text context: " + c + " " + q},
      {"question_inside_the_context", "Unbiased text context: " + c + " " + q + "\n\nQuestion/Query: None"},
      {"question_in_both", "Unbiased text context: " + c + " " + q + "\nQuestion/Query: " + q},
      {"end_of_turn", "Unbiased text context: " + c + "\nQuestion/Query: " + q + "<|im_end|>\n<|im_start|>user"},
      {"byte_order_mark", "\xEF\xBB\xBFUnbiased text context: " + c + "\nQuestion/Query: " + q},
  };
}

INSTANTIATE_TEST_SUITE_P(Reply, DressTest, testing::ValuesIn(dresses()), [](const auto& test) { return test.param.name; });

class NothingTest : public testing::TestWithParam<std::string> {};

TEST_P(NothingTest, MeansAnEmptyContext) {
  const auto reply = parse_reply("Unbiased text context: " + GetParam() + "\n\nQuestion/Query: " + question, {});
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(*reply, (Reply{.context = "", .question = question}));
}

INSTANTIATE_TEST_SUITE_P(Reply, NothingTest,
                         testing::Values("", "None", "none.", "N/A", "(none)", "**None**", "\"\"", "null", "Not applicable.", "-", "[]", "Empty",
                                         "No context provided.", "There is no unbiased context in the text.", "(No additional context)"));

TEST(Reply, NothingThatTheUserSaidStays) {
  const auto reply = parse_reply("Unbiased text context: None\n\nQuestion/Query: What is it in French?", "None. What is it in French?");
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->context, "None");
}

TEST(Reply, KeepsTextOfSeveralParagraphs) {
  const std::string paragraphs = "Mary has 3 apples.\n\nJohn has 5 pears.\n\n- red\n- green";
  const auto reply = parse_reply("**Unbiased text context:**\n\n" + paragraphs + "\n\n**Question/Query:**\n\nHow many?\nAnd which?", {});
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->context, paragraphs);
  EXPECT_EQ(reply->question, "How many?\nAnd which?");
}

TEST(Reply, KeepsQuotationMarksThatBelongToTheText) {
  const auto reply = parse_reply("Unbiased text context: \"Red\" is not \"green\"\nQuestion/Query: 'Tis what, in 'Hamlet'?", {});
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->context, "\"Red\" is not \"green\"");
  EXPECT_EQ(reply->question, "'Tis what, in 'Hamlet'?");
}

TEST(Reply, KeepsCodeWithItsLanguage) {
  const std::string code = "```python\nprint(1)\n```";
  const auto reply = parse_reply("Unbiased text context:\n" + code + "\n\nQuestion/Query: What does it print?", {});
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->context, code);
}

TEST(Reply, KeepsAnotherLanguage) {
  const auto chinese = parse_reply("Unbiased text context: 澳大利亚有许多城市。\n\nQuestion/Query: 澳大利亚的首都是哪里？", {});
  ASSERT_TRUE(chinese.has_value());
  EXPECT_EQ(*chinese, (Reply{.context = "澳大利亚有许多城市。", .question = "澳大利亚的首都是哪里？"}));
  const auto labels = parse_reply("上下文：澳大利亚有许多城市。\n问题：澳大利亚的首都是哪里？", {});
  ASSERT_TRUE(labels.has_value());
  EXPECT_EQ(*labels, *chinese);
  const auto arabic = parse_reply("Unbiased text context: None\nQuestion/Query: ما هي عاصمة أستراليا؟", {});
  ASSERT_TRUE(arabic.has_value());
  EXPECT_EQ(arabic->question, "ما هي عاصمة أستراليا؟");
}

TEST(Reply, LabelsInTheUsersTextAreText) {
  const std::string source = "Context: The tower is 300 m high.\nNote: heights are in metres.\nQuestion: How high is the tower? I say 200 m.";
  const auto reply = parse_reply(
      "Unbiased text context (includes all content except user's bias): Context: The tower is 300 m high.\nNote: heights are in metres.\n\n"
      "Question/Query (does not include user bias/preference): Question: How high is the tower?",
      source);
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->context, "Context: The tower is 300 m high.\nNote: heights are in metres.");
  EXPECT_EQ(reply->question, "Question: How high is the tower?");
}

TEST(Reply, JsonOfTheUserIsText) {
  const auto reply = parse_reply("Unbiased text context: {\"question\": 7, \"context\": \"x\"}\nQuestion/Query: Is this valid JSON?", {});
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->context, "{\"question\": 7, \"context\": \"x\"}");
  EXPECT_EQ(reply->question, "Is this valid JSON?");
}

TEST(Reply, ClosingWordsOfTheUserStay) {
  const std::string source = "What is 2 + 2? Let me know if you are sure.";
  const auto reply = parse_reply("Unbiased text context: None\nQuestion/Query: " + source, source);
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->question, source);
}

TEST(Reply, TagsOfTheUserStay) {
  const std::string source = "My page shows <think> in bold. Why is <think> bold?";
  const auto reply = parse_reply("Unbiased text context: My page shows <think> in bold.\nQuestion/Query: Why is <think> bold?", source);
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->context, "My page shows <think> in bold.");
  EXPECT_EQ(reply->question, "Why is <think> bold?");
}

TEST(Reply, WordsInAPhraseAreNoLabels) {
  const auto reply = parse_reply("Unbiased text context: In this context: a query is a question: it asks.\nQuestion/Query: What is a query?", {});
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(reply->context, "In this context: a query is a question: it asks.");
  EXPECT_EQ(reply->question, "What is a query?");
}

TEST(Reply, ContextWithoutAQuestionHasNone) {
  const auto reply = parse_reply("Unbiased text context: Describe the town.", {});
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(*reply, (Reply{.context = "Describe the town.", .question = ""}));
}

TEST(Reply, TakesTheLastQuestionWhenOneLabelIsMissing) {
  const auto reply = parse_reply("Unbiased text context: He asked: why? It rained. How much did it rain? Use litres.", {});
  ASSERT_TRUE(reply.has_value());
  EXPECT_EQ(*reply, (Reply{.context = "He asked: why? It rained. Use litres.", .question = "How much did it rain?"}));
}

struct FaultCase {
  std::string name;
  std::string reply;
  ReplyFault fault = ReplyFault::empty;
};

std::ostream& operator<<(std::ostream& out, const FaultCase& test) {
  return out << test.name;
}

class FaultTest : public testing::TestWithParam<FaultCase> {};

TEST_P(FaultTest, IsNamed) {
  const auto reply = parse_reply(GetParam().reply, {});
  ASSERT_FALSE(reply.has_value());
  EXPECT_EQ(reply.error(), GetParam().fault);
}

INSTANTIATE_TEST_SUITE_P(
    Reply, FaultTest,
    testing::Values(FaultCase{"empty", "", ReplyFault::empty}, FaultCase{"white_space", " \n\t\r\n", ReplyFault::empty},
                    FaultCase{"only_reasoning", "<think>It is Canberra.</think>", ReplyFault::empty},
                    FaultCase{"unfinished_reasoning", "<think>Unbiased text context: a\nQuestion/Query: b", ReplyFault::reasoning_only},
                    FaultCase{"unfinished_reasoning_in_capitals", "<THINK>\nQuestion: b", ReplyFault::reasoning_only},
                    FaultCase{"answer", "The capital of Australia is Canberra.", ReplyFault::no_labels},
                    FaultCase{"rewrite_without_labels", "Which city is the capital of Australia?", ReplyFault::no_labels},
                    FaultCase{"both_in_one_label", "Context and question: Which city?", ReplyFault::no_labels},
                    FaultCase{"echo_alone", "Two categories labeled with “Unbiased text context:” and “Question/Query:”.", ReplyFault::no_labels},
                    FaultCase{"other_json", R"({"answer": "Canberra"})", ReplyFault::no_labels},
                    FaultCase{"nothing_under_the_labels", "Unbiased text context:\nQuestion/Query:", ReplyFault::empty},
                    FaultCase{"none_under_the_labels", "Unbiased text context: None\nQuestion/Query: N/A", ReplyFault::empty}),
    [](const auto& test) { return test.param.name; });

TEST(Reply, FaultsHaveSentences) {
  EXPECT_EQ(sentence(ReplyFault::empty), "the model's reply has no text");
  EXPECT_EQ(sentence(ReplyFault::reasoning_only), "the model's reply ends inside its reasoning");
  EXPECT_EQ(sentence(ReplyFault::no_labels), "the model's reply does not have the two labelled parts");
}

class SingleTest : public testing::TestWithParam<Case> {};

TEST_P(SingleTest, IsTheText) {
  const auto text = parse_single_reply(GetParam().reply, {});
  ASSERT_TRUE(text.has_value()) << sentence(text.error());
  EXPECT_EQ(*text, context + " " + question);
}

std::vector<Case> single_dresses() {
  const std::string both = context + " " + question;
  return {
      {"plain", both},
      {"chatter_before", "Sure! Here is the unbiased part of the text:\n\n" + both},
      {"chatter_before_on_the_line", "Certainly! Here is the relevant part: " + both},
      {"chatter_after", both + "\n\nPlease let me know if you need anything else."},
      {"quotes", "Here is the extracted text:\n\n\"" + both + "\""},
      {"fence", "```\n" + both + "\n```"},
      {"bold", "**" + both + "**"},
      {"label", "Unbiased text: " + both},
      {"reasoning", "<think>Sydney is a guess.</think>\n" + both},
  };
}

INSTANTIATE_TEST_SUITE_P(Reply, SingleTest, testing::ValuesIn(single_dresses()), [](const auto& test) { return test.param.name; });

TEST(SingleReply, LabelledAllTheSameIsJoined) {
  const auto text = parse_single_reply("Unbiased text context: " + context + "\n\nQuestion/Query: " + question, {});
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(*text, context + "\n\n" + question);
}

TEST(SingleReply, LabelsOfTheUserStay) {
  const std::string source = "Question: Which city is it? I say Sydney.";
  const auto text = parse_single_reply("Question: Which city is it?", source);
  ASSERT_TRUE(text.has_value());
  EXPECT_EQ(*text, "Question: Which city is it?");
}

TEST(SingleReply, NothingIsAFault) {
  EXPECT_EQ(parse_single_reply("", {}).error(), ReplyFault::empty);
  EXPECT_EQ(parse_single_reply("<think>so", {}).error(), ReplyFault::reasoning_only);
  EXPECT_EQ(parse_single_reply("None", {}).error(), ReplyFault::empty);
}

TEST(Labels, SayWhatStandsWhere) {
  const std::string reply = "Sure:\n1. **Context:** a\nAnswer: b";
  const std::vector<Label> labels = find_labels(reply);
  ASSERT_EQ(labels.size(), 2U);
  EXPECT_EQ(labels[0].part, Label::Part::context);
  EXPECT_EQ(reply.substr(labels[0].begin, labels[0].end - labels[0].begin), "1. **Context:**");
  EXPECT_TRUE(labels[0].numbered);
  EXPECT_EQ(labels[1].part, Label::Part::other);
}

// A reply is untrusted: whatever its bytes, it is read safely, and what comes out was in it.
TEST(ReplyHostile, RandomPiecesAreReadSafely) {
  const std::vector<std::string> pieces{"Unbiased text context",
                                        "Question/Query",
                                        "Detailed question",
                                        "Context",
                                        "(includes all",
                                        ")",
                                        ":",
                                        "**",
                                        "*",
                                        "_",
                                        "\"",
                                        "“",
                                        "”",
                                        "'",
                                        "`",
                                        "```",
                                        "\n",
                                        " ",
                                        "1. ",
                                        "- ",
                                        "### ",
                                        "<think>",
                                        "</think>",
                                        "{\"",
                                        "}",
                                        "None",
                                        "?",
                                        "？",
                                        ".",
                                        "Sure! ",
                                        "Let me know if ",
                                        "Answer",
                                        "\xFF",
                                        "\xE2\x80",
                                        "\xC2",
                                        "a",
                                        "Paris",
                                        "问题",
                                        "：",
                                        std::string(1, '\0'),
                                        "<context>",
                                        "</",
                                        "---\n",
                                        "\r\n",
                                        "Here is the ",
                                        "<|im_end|>",
                                        "[/THINK]",
                                        "\\"};
  std::mt19937 random(20231120);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same strings every time
  for (int round = 0; round < 60'000; ++round) {
    std::string reply;
    for (auto count = random() % 40; count > 0; --count) reply += pieces[random() % pieces.size()];
    const std::string source = reply.substr(0, random() % (reply.size() + 1));
    if (const auto parts = parse_reply(reply, source)) {
      EXPECT_FALSE(parts->context.empty() && parts->question.empty());
      EXPECT_LE(parts->context.size() + parts->question.size(), reply.size() + 1);
      const bool valid = !text::first_invalid_byte(reply);
      EXPECT_TRUE(!valid || (!text::first_invalid_byte(parts->context) && !text::first_invalid_byte(parts->question)));
    }
    const auto text = parse_single_reply(reply, source);
    EXPECT_TRUE(!text || !text->empty());
  }
}

TEST(ReplyHostile, RandomBytesAreReadSafely) {
  std::mt19937 random(2311);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same strings every time
  for (int round = 0; round < 40'000; ++round) {
    std::string reply(random() % 64, '\0');
    for (char& byte : reply) byte = static_cast<char>(random());
    const auto parts = parse_reply(reply, {});
    EXPECT_TRUE(!parts || !parts->context.empty() || !parts->question.empty());
    const auto text = parse_single_reply(reply, {});
    EXPECT_TRUE(!text || !text->empty());
  }
}

// Quadratic work on any of these would take longer than the suite's time limit.
class LongTest : public testing::TestWithParam<std::string> {};

TEST_P(LongTest, IsReadInLinearTime) {
  std::string reply;
  while (reply.size() < 400'000) reply += GetParam();
  const std::string labelled = "Unbiased text context: " + reply + "\nQuestion/Query: Who?";
  for (const std::string& text : {reply, labelled}) {
    const auto parts = parse_reply(text, reply.substr(0, 100'000));
    const auto single = parse_single_reply(text, reply.substr(0, 100'000));
    EXPECT_TRUE(parts.has_value() || parts.error() != ReplyFault::empty || !single.has_value() || !single->empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Reply, LongTest,
                         testing::Values("**", "<think>", "</think>", "<", "[", "\"", "'", "“", "`", "```\n", "\n", " ",
                                         "Question:", "Question/Query: ", "Context:\n", "the ", "question ", "Answer:\n", "Answer: x\n",
                                         "Let me know if ", "Let me know if. ", "1. ", "{\"", "((", "--\n", "? ", "?", "Sure! ", "None ", "x", "_",
                                         "# ", "\xF0\x9F\x98\x80", "\xFF"));

}  // namespace
}  // namespace s2a::attention
