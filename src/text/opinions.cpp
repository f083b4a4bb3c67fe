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

constexpr WordSet liking{"like",     "liked",  "love",      "loved", "hate",    "hated", "dislike",
                         "disliked", "prefer", "preferred", "enjoy", "enjoyed", "adore"};

constexpr WordSet degrees{"pretty", "quite", "fairly",   "almost",  "really",     "not",  "very",   "absolutely", "so",    "too", "also", "nearly",
                          "more",   "100",   "entirely", "totally", "completely", "just", "rather", "certainly",  "still", "no",  "at",   "all"};

constexpr WordSet sure{"sure", "certain", "convinced", "confident", "positive", "unsure", "guessing", "inclined", "leaning", "afraid", "thinking"};

constexpr WordSet saying{"say",    "says",    "said",  "think",  "thinks",  "believe",  "believes", "know",  "knows",
                         "agree",  "agrees",  "claim", "claims", "tell",    "tells",    "told",     "swear", "swears",
                         "insist", "insists", "argue", "argues", "thought", "believed", "claimed",  "swore", "insisted"};

constexpr WordSet crowds{"everyone", "everybody", "people", "experts", "scientists", "others", "critics", "most", "many", "some", "all"};

constexpr WordSet conjunctions{"and", "but", "though", "although", "however", "or", "so", "because", "since", "yet", "even", "well", "as", "while"};

constexpr WordSet views{"opinion", "view", "mind", "experience", "book", "judgment", "judgement", "eyes", "estimation", "understanding"};

constexpr int most_adverbs = 6;

// "really", "don't quite". Tells whether one of them negates.
bool skip_adverbs(WordReader& reader) {
  bool negated = false;
  for (int steps = 0; steps < most_adverbs; ++steps) {
    if (reader.take(negations)) {
      negated = true;
    } else if (!reader.take(adverbs)) {
      break;
    }
  }
  return negated;
}

// After "I am": "pretty sure".
bool take_certainty(WordReader& reader) {
  for (int steps = 0; steps < most_adverbs && reader.take(degrees); ++steps) {
  }
  return reader.take(sure);
}

// "I think", "I don't know", "I would say", "I'm sure". Leaves the reader at what is held.
bool take_belief(WordReader& reader) {
  if (reader.take("i'm", "im")) return take_certainty(reader);
  const bool conditional = reader.take("i'd", "i'll");
  if (!conditional && !reader.take("i")) return false;
  if (reader.take("am", "was")) return take_certainty(reader);
  const bool would = reader.take("would", "must") || conditional;
  const bool negated = skip_adverbs(reader);
  return (would && reader.take("say", "guess", "bet", "argue", "go")) || (negated && reader.take("know")) || reader.take(holding);
}

// "I heard", "I seem to remember".
bool take_recollection(WordReader& reader) {
  if (!reader.take("i")) return false;
  reader.take("seem");
  skip_adverbs(reader);
  return reader.take("heard", "recall", "remember", "agree", "disagree");
}

bool take_liking(WordReader& reader) {
  if (!reader.take("i")) return false;
  skip_adverbs(reader);
  return reader.take(liking);
}

// "in my opinion", "to my mind", "imho".
bool take_view(WordReader& reader) {
  if (reader.take("imho", "imo", "personally")) return true;
  if (!reader.take("in", "to", "from") || !reader.take("my")) return false;
  reader.take("humble", "honest", "personal", "own");
  return reader.take(views);
}

// "as a doctor", "speaking as an expert", "I am a lawyer"; not "as a result".
bool take_authority(WordReader& reader) {
  constexpr WordSet no_callings{"result", "consequence", "whole", "matter",  "rule", "form",  "group", "gift",    "bonus",      "reward",   "means",
                                "way",    "part",        "side",  "general", "team", "unit",  "total", "final",   "percentage", "fraction", "first",
                                "last",   "kind",        "sort",  "single",  "joke", "child", "kid",   "penance", "present",    "decimal",  "number"};
  if (reader.take("speaking")) return reader.take("as") && reader.take("a", "an", "the");
  if (reader.take("as")) return reader.take("a", "an", "someone") && !reader.done() && !no_callings.contains(reader.word());
  if (reader.take("i'm")) return reader.take("a", "an");
  return reader.take("i") && reader.take("am") && reader.take("a", "an");
}

// "everyone says", "most people think", "my teacher told me", "according to my notes".
bool take_hearsay(WordReader& reader) {
  if (reader.take("according")) {
    // "according to the text" names the material a task is about.
    return reader.take("to") && !reader.done() && !reader.is("the", "this", "that", "these");
  }
  if (reader.take("my")) {  // one to three words and a verb of saying: "my old teacher told"
    for (int words = 0; words < 3 && !reader.done(); ++words) {
      reader.advance();
      if (saying.contains(reader.word())) return true;
    }
    return false;
  }
  if (!reader.take(crowds)) return false;
  reader.take("people", "experts");
  return reader.take(saying);
}

// "if I recall correctly", "if you ask me", "as far as I know", "trust me".
bool take_hedge(WordReader& reader) {
  if (reader.take("trust", "believe")) return reader.take("me");
  if (reader.take("as")) return reader.take("far") && reader.take("as") && reader.take("i") && reader.take("know", "remember", "recall");
  if (!reader.take("if")) return false;
  if (reader.take("you")) return reader.take("ask") && reader.take("me");
  if (reader.take("i'm")) return reader.take("not") && reader.take("mistaken", "wrong");
  return reader.take("i") && (reader.take("remember", "recall") || (reader.take("am") && reader.take("not")));
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
  if (reader.take("which", "that", "who")) return matches(reader, take_belief);
  for (int steps = 0; steps < 2; ++steps) {
    if (!reader.take(conjunctions)) return false;
    if (remark_at(reader)) return true;
  }
  return false;
}

bool holds_opinion(std::string_view text) {
  constexpr WordSet making{"write", "wrote", "written", "author", "authored", "made", "make", "create", "created"};
  for (WordReader reader(text); !reader.done(); reader.advance()) {
    if (begins_remark(text, reader.place().begin) || begins_first_person_opinion(text, reader.place().begin)) return true;
    WordReader maker = reader;
    if (!maker.take("i")) continue;
    maker.take("did", "didn't", "have");
    maker.take("not", "never");
    if (maker.take(making)) return true;
  }
  return false;
}

bool is_tag(std::string_view text) {
  constexpr WordSet negated{"isn't", "isnt", "aren't", "wasn't", "weren't", "doesn't", "don't", "didn't", "won't", "can't", "hasn't", "haven't"};
  constexpr WordSet pronouns{"it", "he", "she", "they", "that", "you", "we", "this", "there"};
  WordReader reader(text);
  reader.take("or");
  if (reader.take("right", "correct", "no", "yes", "yeah", "huh", "eh", "agree", "agreed")) return reader.done();
  if (reader.take("am")) return reader.take("i") && reader.take("right", "wrong") && reader.done();
  WordReader agreement = reader;
  if (agreement.take("do", "don't", "dont", "wouldn't") && agreement.take("you") && agreement.take("think", "agree", "say")) {
    return agreement.done() || agreement.is("so", "with");
  }
  return reader.take(negated) && reader.take(pronouns) && reader.done();
}

bool begins_rhetorically(std::string_view text) {
  WordReader reader(text);
  if (reader.take("don't", "dont", "wouldn't")) return reader.take("you") && reader.is("think", "agree", "say");
  if (reader.take("isn't")) return reader.take("it") && reader.is("obvious", "clear");
  return false;
}

}  // namespace s2a::text
