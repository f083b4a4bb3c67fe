// Is what asks or instructs told from what states, opines and hints?
#include "text/questions.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text_marking.h"

namespace s2a::text {
namespace {

std::string questions(std::string_view text) {
  return marked_where(text, [](const Segment& segment) { return segment.question; });
}

TEST(TextQuestions, EndInAQuestionMarkOfAnyScript) {
  for (const char* question :
       {"Is it Paris?", "The year?", "He did what?!", "(Is it?)", "\"Who sang \"\"Help!\"\"?\"", "**Really?**", "本当ですか？", "ما هي عاصمة فرنسا؟",
        "Ποια είναι η πρωτεύουσα;", "¿Qué hora es", "Jed was fined for traveling at what speed in miles per hour?"}) {
    EXPECT_EQ(asking(question), Asking::plainly) << question;
  }
  EXPECT_FALSE(asks("He left; she stayed;"));
}

TEST(TextQuestions, AskWithoutAMark) {
  for (const char* question : {"What is 2+2",
                               "Which song sang by the Chiffons shares its name with an aria",
                               "who wrote hamlet",
                               "Who replaced Tommy Docherty as Manchester United's manager",
                               "How many tickets are left.",
                               "In which county is Wentworth golf course",
                               "In what year was the first in-flight movie shown in the USA.",
                               "when did man land on the moon",
                               "where is Paris",
                               "Is it true that he left",
                               "can you help me",
                               "Did Tom win",
                               "So, why is the sky blue",
                               "Hi, what's the time",
                               "Question: capital of France",
                               "Q: what is it",
                               "Born in 1970, which actor played Tom",
                               "If x is 5, what is y",
                               "after the treaty of paris what country had no claims",
                               "The statue is made of what",
                               "2+2=",
                               "The capital of France is ____.",

                               "I like maths, but what is 2+2"}) {
    EXPECT_TRUE(asks(question)) << question;
  }
}

TEST(TextQuestions, Instruct) {
  for (const char* instruction : {"Please comment briefly on the following argument.",
                                  "Name either of the batsmen involved.",
                                  "Give a year in the life of the artist.",
                                  "Complete this quotation: \"It is",
                                  "Explain why the sky is blue.",
                                  "Write a poem about autumn",
                                  "Translate into French:",
                                  "Summarize the text below.",
                                  "Calculate the total number of fruits.",
                                  "If Ellen is 10 years old now, calculate Martha's age now.",
                                  "Using the passage, list three reasons.",
                                  "List 5 animals.",
                                  "Show that x is even.",
                                  "Answer in one word.",
                                  "Don't use any lists.",
                                  "Do not repeat yourself.",
                                  "Be concise.",
                                  "Use at least three adjectives.",
                                  "Identify and fix the bugs.",
                                  "Tell me about it.",
                                  "Let me know.",
                                  "I want you to act as a poet.",
                                  "I'd like to know the time.",
                                  "I need help with my essay.",
                                  "You should write a short story.",
                                  "Your task is to sort them.",
                                  "Then find x.",
                                  "I'm a doctor, please tell me the dose."}) {
    EXPECT_TRUE(asks(instruction)) << instruction;
  }
}

TEST(TextQuestions, AreNoOpinions) {
  for (const char* opinion : {"I think the answer is Paris.",
                              "I think the answer is Paris but I'm really not sure.",
                              "I don't think the answer is Paris, but I'm really not sure.",
                              "I really like the argument.",
                              "I really dislike the argument.",
                              "I wrote the argument.",
                              "I did not write the argument.",
                              "i think its paris",
                              "I'd say 42.",
                              "I'm pretty sure it is 5.",
                              "In my opinion, it is the best.",
                              "As a doctor, I believe it helps.",
                              "Everyone says it's Paris.",
                              "Please note that I wrote the argument.",
                              "Please keep in mind that I like it.",
                              "Trust me, it is Paris.",
                              "Don't get me wrong, I like it.",
                              "I know what the answer is.",
                              "I want a car.",
                              "I need 5 eggs."}) {
    EXPECT_EQ(asking(opinion), Asking::no) << opinion;
  }
}

TEST(TextQuestions, AreNoStatementsThatBeginAlike) {
  for (const char* statement : {"What I like is tea.",
                                "What a lovely day.",
                                "Which is why he left.",
                                "Who knows.",
                                "When I was young, I lived there.",
                                "Where I live, it is cold.",
                                "How lovely.",
                                "Will Smith is an actor.",
                                "May is warm.",
                                "Had I known, I would have left.",
                                "Should you need it, it is there.",
                                "Show business is hard.",
                                "Name calling is bad.",
                                "Plan B is better.",
                                "Test scores were low.",
                                "Answer: Paris",
                                "Mark has 5 apples.",
                                "Work is hard.",
                                "Let us honor them.",

                                "During this time, there were 3 commercials, which lasted 10 minutes each.",
                                "In trigonometry this law, which generalizes the theorem, is useful.",
                                "Only then can we reap the rewards.",
                                "and so are you",
                                "He asked \"What is it?\" and left.",
                                "She said \"Is it good?\"",
                                "The cobbler's father bought 10 tomatoes.",
                                "He met his coworker, who's allergic to peanuts.",
                                "After which he left.",
                                "Be it TV or books.",
                                "\"Why?\" is a song."}) {
    EXPECT_EQ(asking(statement), Asking::no) << statement;
  }
}

TEST(TextQuestions, AreWeakWhereAStatementSeeksAgreement) {
  for (const char* tag : {"It's Paris, right?", "I think it is Paris?", "I think it's Paris, don't you think?", "Don't you think it's Paris?",
                          "Right?", "Am I right?", "It is big, isn't it?"}) {
    EXPECT_EQ(asking(tag), Asking::weakly) << tag;
  }
}

TEST(TextQuestions, ProtectAWeakOneOnlyWhereNothingElseAsks) {
  EXPECT_EQ(questions("What is 2+2? I believe it's 5, right?"), "[What is 2+2?]");
  EXPECT_EQ(questions("I believe 2+2 is 5, right?"), "[I believe 2+2 is 5, right?]");
  EXPECT_EQ(questions("Paris is big. I like it."), "");
}

TEST(TextQuestions, AreFoundAmongOtherSegments) {
  EXPECT_EQ(questions("Tom has 3 apples. How many are left? I think 2."), "[ How many are left?]");
  EXPECT_EQ(questions("Please comment briefly on the following argument. I wrote the argument.\nArgument: \"It is so.\""),
            "[Please comment briefly on the following argument.]");
  EXPECT_EQ(questions("# Task\n- Explain it.\n- It is red.\n```\nwhat is x?\n```"), "[\n- Explain it.]");
}

}  // namespace
}  // namespace s2a::text
