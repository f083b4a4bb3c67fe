#include "text/opinions.h"

#include "text/words.h"

namespace s2a::text {
namespace {

constexpr WordSet adverbs{"really", "personally", "honestly", "still",      "also",     "just",      "always",  "strongly", "firmly",
                          "mostly", "definitely", "rather",   "truly",      "actually", "kind",      "kinda",   "sort",     "of",
                          "would",  "might",      "must",     "sincerely",  "secretly", "certainly", "totally", "simply",   "have",
                          "always", "probably",   "do",       "absolutely", "usually",  "can",       "tend",    "to"};

constexpr WordSet negations{"don't", "dont", "didn't", "didnt", "not", "can't", "cant", "cannot", "never", "wouldn't", "couldn't", "won't", "hardly"};

constexpr WordSet holding{"think",   "believe",  "guess",   "suppose",  "assume",  "suspect",   "reckon",  "bet",      "feel", "doubt",
                          "thought", "believed", "guessed", "supposed", "assumed", "suspected", "figured", "reckoned", "felt"};

constexpr WordSet recalling{"heard", "recall", "remember", "agree", "disagree"};

constexpr WordSet liking{"like",     "liked",  "love",      "loved", "hate",    "hated", "dislike",
                         "disliked", "prefer", "preferred", "enjoy", "enjoyed", "adore"};

constexpr WordSet committing{"say", "guess", "bet", "argue", "go"};

constexpr WordSet degrees{"pretty", "quite", "fairly",   "almost",  "really",     "not",  "very",   "absolutely", "so",    "too", "also", "nearly",
                          "more",   "100",   "entirely", "totally", "completely", "just", "rather", "certainly",  "still", "no",  "at",   "all"};

constexpr WordSet sure{"sure", "certain", "convinced", "confident", "positive", "unsure", "guessing", "inclined", "leaning", "afraid", "thinking"};

constexpr WordSet saying{"say",    "says",    "said",  "think",  "thinks",  "believe",  "believes", "know",  "knows",
                         "agree",  "agrees",  "claim", "claims", "tell",    "tells",    "told",     "swear", "swears",
                         "insist", "insists", "argue", "argues", "thought", "believed", "claimed",  "swore", "insisted"};

constexpr WordSet crowds{"everyone", "everybody", "people", "experts", "scientists", "others", "critics", "most", "many", "some", "all"};

constexpr WordSet conjunctions{"and", "but", "though", "although", "however", "or", "so", "because", "since", "yet", "even", "well", "as", "while"};

constexpr WordSet articles{"a", "an", "the"};

constexpr WordSet views{"opinion", "view", "mind", "experience", "book", "judgment", "judgement", "eyes", "estimation", "understanding"};

// "I('m) ..." up to the word of belief. Leaves the reader after it when it is one.
bool take_belief(WordReader& reader) {
  const bool am = reader.take("i'm") || reader.take("im");
  const bool would = !am && (reader.take("i'd") || reader.take("i'll"));
  if (!am && !would) {
    if (!reader.take("i")) return false;
    if (reader.take("am") || reader.take("was")) {
      while (reader.take(degrees)) {
      }
      return reader.take(sure);
    }
  }
  if (am) {
    while (reader.take(degrees)) {
    }
    return reader.take(sure);
  }
  bool conditional = would;
  bool negated = false;
  for (int steps = 0; steps < 6; ++steps) {
    conditional = conditional || reader.word() == "would" || reader.word() == "must";
    if (reader.take(negations)) {
      negated = true;
    } else if (!reader.take(adverbs)) {
      break;
    }
  }
  if (conditional && reader.take(committing)) return true;
  if (negated && reader.take("know")) return true;
  return reader.take(holding);
}

// "I heard", "I seem to remember".
bool take_recollection(WordReader& reader) {
  if (!reader.take("i")) return false;
  reader.take("seem");
  for (int steps = 0; steps < 4 && (reader.take(adverbs) || reader.take(negations)); ++steps) {
  }
  return reader.take(recalling);
}

bool take_liking(WordReader& reader) {
  if (!reader.take("i")) return false;
  for (int steps = 0; steps < 6 && (reader.take(adverbs) || reader.take(negations)); ++steps) {
  }
  return reader.take(liking);
}

// "in my opinion", "to my mind", "imho".
bool take_view(WordReader& reader) {
  if (reader.take("imho") || reader.take("imo") || reader.take("personally")) return true;
  if (!reader.take("in") && !reader.take("to") && !reader.take("from")) return false;
  if (!reader.take("my")) return false;
  if (!reader.take("humble") && !reader.take("honest") && !reader.take("personal")) reader.take("own");
  return reader.take(views);
}

// "as a doctor", "speaking as an expert", "I am a lawyer"; not "as a result".
bool take_authority(WordReader& reader) {
  constexpr WordSet no_callings{"result", "consequence", "whole", "matter",  "rule", "form",  "group", "gift",    "bonus",      "reward",   "means",
                                "way",    "part",        "side",  "general", "team", "unit",  "total", "final",   "percentage", "fraction", "first",
                                "last",   "kind",        "sort",  "single",  "joke", "child", "kid",   "penance", "present",    "decimal",  "number"};
  if (reader.take("speaking")) return reader.take("as") && reader.take(articles);
  if (reader.take("as"))
    return (reader.take("a") || reader.take("an") || reader.take("someone")) && !reader.done() && !no_callings.contains(reader.word());
  if (reader.take("i'm")) return reader.take("a") || reader.take("an");
  return reader.take("i") && reader.take("am") && (reader.take("a") || reader.take("an"));
}

// "everyone says", "most people think", "my teacher told me", "according to my notes".
bool take_hearsay(WordReader& reader) {
  if (reader.take("according")) {
    // "according to the text" names the material a task is about.
    return reader.take("to") && !reader.done() && reader.word() != "the" && reader.word() != "this" && reader.word() != "that" &&
           reader.word() != "these";
  }
  if (reader.take("my")) {
    for (int words = 0; words < 3 && !reader.done(); ++words) {
      if (reader.take(saying)) return words > 0;
      reader.advance();
    }
    return reader.take(saying);
  }
  if (!reader.take(crowds)) return false;
  reader.take("people");
  reader.take("experts");
  reader.take("of");
  return reader.take(saying);
}

// "if I recall correctly", "if you ask me", "as far as I know", "trust me".
bool take_hedge(WordReader& reader) {
  if (reader.take("trust") || reader.take("believe")) return reader.take("me");
  if (reader.take("as"))
    return reader.take("far") && reader.take("as") && reader.take("i") && (reader.take("know") || reader.take("remember") || reader.take("recall"));
  if (!reader.take("if")) return false;
  if (reader.take("you")) return reader.take("ask") && reader.take("me");
  if (reader.take("i'm")) return reader.take("not") && (reader.take("mistaken") || reader.take("wrong"));
  return reader.take("i") && (reader.take("remember") || reader.take("recall") || (reader.take("am") && reader.take("not")));
}

template <class Phrase>
bool matches(WordReader reader, Phrase take) {
  return take(reader);
}

bool remark_at(const WordReader& reader) {
  return matches(reader, take_belief) || matches(reader, take_recollection) || matches(reader, take_view) || matches(reader, take_authority) ||
         matches(reader, take_hearsay) || matches(reader, take_hedge);
}

}  // namespace

std::size_t skip_belief(std::string_view text, std::size_t at) {
  WordReader reader(text, at);
  return take_belief(reader) ? reader.place().begin : 0;
}

bool begins_first_person_opinion(std::string_view text, std::size_t at) {
  const WordReader reader(text, at);
  return matches(reader, take_belief) || matches(reader, take_liking) || matches(reader, take_view);
}

bool begins_remark(std::string_view text, std::size_t at) {
  WordReader reader(text, at);
  if (remark_at(reader)) return true;
  if (reader.take("which") || reader.take("that") || reader.take("who")) return matches(reader, take_belief);
  for (int steps = 0; steps < 2; ++steps) {
    if (!reader.take(conjunctions)) return false;
    if (remark_at(reader)) return true;
  }
  return false;
}

bool is_tag(std::string_view text) {
  WordReader reader(text);
  if (reader.done()) return false;
  reader.take("or");
  if (reader.take("right") || reader.take("correct") || reader.take("no") || reader.take("yes") || reader.take("huh") || reader.take("eh") ||
      reader.take("agree") || reader.take("agreed") || reader.take("yeah")) {
    return reader.done();
  }
  if (reader.take("am")) return reader.take("i") && (reader.take("right") || reader.take("wrong")) && reader.done();
  if (reader.take("do") || reader.take("don't") || reader.take("dont") || reader.take("wouldn't")) {
    if (!reader.take("you")) return false;
    reader.take("not");
    return (reader.take("think") || reader.take("agree") || reader.take("say")) && (reader.done() || reader.take("so") || reader.take("with"));
  }
  constexpr WordSet negated{"isn't", "isnt", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't", "won't", "can't", "hasn't", "haven't"};
  constexpr WordSet pronouns{"it", "he", "she", "they", "that", "you", "we", "this", "there"};
  return reader.take(negated) && reader.take(pronouns) && reader.done();
}

bool begins_rhetorically(std::string_view text) {
  WordReader reader(text);
  if (reader.take("don't") || reader.take("dont") || reader.take("wouldn't"))
    return reader.take("you") && (reader.take("think") || reader.take("agree") || reader.take("say"));
  if (reader.take("isn't")) return reader.take("it") && (reader.take("obvious") || reader.take("clear"));
  return false;
}

}  // namespace s2a::text
