#include "text/asking_phrases.h"

namespace s2a::text {
namespace {

constexpr WordSet auxiliaries{"is",       "are",    "was",      "were",      "am",      "do",     "does",   "did",    "has",     "have",
                              "had",      "can",    "could",    "will",      "would",   "should", "shall",  "may",    "might",   "must",
                              "isn't",    "aren't", "wasn't",   "weren't",   "doesn't", "didn't", "don't",  "hasn't", "haven't", "can't",
                              "couldn't", "won't",  "wouldn't", "shouldn't", "ain't",   "isnt",   "doesnt", "didnt"};

constexpr WordSet pronouns{"i",     "you",  "he",    "she",     "it",   "we",     "they",  "i'm", "you're", "he's",
                           "she's", "it's", "we're", "they're", "i've", "you've", "we've", "i'd", "it'll"};

constexpr WordSet subjects{"i",     "you",    "he",      "she",     "it",  "we",    "they",     "there",  "this", "that", "these",
                           "those", "the",    "a",       "an",      "my",  "your",  "his",      "her",    "our",  "its",  "their",
                           "any",   "anyone", "anybody", "someone", "all", "every", "everyone", "people", "one",  "not"};

constexpr WordSet question_adverbs{"many",   "much",      "long",      "old",     "far",   "often",  "tall",      "big",   "large", "fast",
                                   "high",   "deep",      "heavy",     "hot",     "cold",  "wide",   "late",      "early", "soon",  "well",
                                   "likely", "important", "expensive", "quickly", "small", "strong", "difficult", "hard",  "easy",  "dangerous",
                                   "safe",   "common",    "to",        "come",    "about", "else",   "exactly",   "not"};

constexpr WordSet prepositions{"in",      "on",    "at",     "for",   "from",  "to",    "by",      "with",   "of",        "under",
                               "during",  "after", "before", "since", "until", "about", "against", "into",   "through",   "over",
                               "between", "among", "within", "upon",  "as",    "near",  "behind",  "around", "according", "per"};

// Verbs that hardly begin a sentence unless they instruct.
constexpr WordSet verbs{
    "tell",       "explain",    "describe",  "translate", "summarize",  "summarise",  "calculate", "compute",   "write",     "identify",
    "determine",  "solve",      "classify",  "rewrite",   "paraphrase", "convert",    "generate",  "create",    "compose",   "analyze",
    "analyse",    "evaluate",   "suggest",   "recommend", "provide",    "give",       "find",      "consider",  "discuss",   "define",
    "choose",     "select",     "pick",      "arrange",   "extract",    "categorize", "simplify",  "proofread", "edit",      "respond",
    "imagine",    "pretend",    "let's",     "make",      "add",        "remove",     "replace",   "combine",   "construct", "prove",
    "derive",     "illustrate", "elaborate", "enumerate", "predict",    "brainstorm", "implement", "debug",     "refactor",  "verify",
    "avoid",      "include",    "ensure",    "decide",    "multiply",   "subtract",   "divide",    "expand",    "criticize", "critique",
    "reword",     "rephrase",   "shorten",   "organize",  "develop",    "propose",    "invent",    "formulate", "infer",     "deduce",
    "interpret",  "highlight",  "detect",    "transform", "modify",     "insert",     "specify",   "assess",    "examine",   "investigate",
    "justify",    "teach",      "recite",    "mention",   "advise",     "continue",   "assign",    "allow",     "notify",    "improve",
    "capitalize", "compile",    "enter",     "indicate",  "prepare",    "curate",     "publish",   "finish",    "react",     "bring",
    "visualize",  "correct",    "sort",      "insert",    "build",      "ask",        "say",       "do",        "don't",     "dont",
    "act",        "fill",       "reply",     "answer",    "compare",    "contrast",   "round",     "complete",  "put",       "take",
    "substitute", "reverse",    "factor",    "paste",     "read",       "rank"};

// Verbs that are also nouns: they instruct only before a word that can follow a verb alone.
constexpr WordSet noun_verbs{"name",     "show",     "list",   "state",    "plan",   "design",   "draft",  "outline", "review", "rate",    "guess",
                             "estimate", "comment",  "use",    "help",     "test",   "judge",    "grade",  "check",   "fix",    "code",    "keep",
                             "try",      "start",    "begin",  "return",   "output", "print",    "format", "count",   "match",  "search",  "label",
                             "quote",    "cite",     "sketch", "spell",    "update", "delete",   "repeat", "remind",  "share",  "offer",   "play",
                             "look",     "think",    "turn",   "order",    "group",  "model",    "order",  "cut",     "draw",   "change",  "come",
                             "go",       "set",      "limit",  "stop",     "split",  "research", "reason", "focus",   "base",   "work",    "be",
                             "have",     "sing",     "parse",  "convince", "report", "end",      "follow", "see",     "learn",  "measure", "sum",
                             "average",  "schedule", "link",   "trace",    "map",    "graph",    "plot"};

constexpr WordSet objects{
    "the",          "a",       "an",    "me",       "us",        "this",       "that",      "these",    "those",     "my",       "your",  "his",
    "its",          "their",   "our",   "all",      "each",      "every",      "both",      "one",      "two",       "three",    "four",  "five",
    "six",          "ten",     "some",  "any",      "what",      "which",      "who",       "how",      "why",       "when",     "where", "whether",
    "if",           "either",  "it",    "them",     "him",       "her",        "you",       "briefly",  "only",      "step",     "as",    "another",
    "several",      "at",      "on",    "in",       "with",      "for",        "to",        "up",       "out",       "down",     "about", "like",
    "sure",         "concise", "brief", "specific", "following", "between",    "different", "possible", "ways",      "examples", "text",  "through",
    "from",         "by",      "here",  "x",        "correct",   "no",         "not",       "back",     "carefully", "pairs",    "words", "sentences",
    "instructions", "over",    "into",  "your",     "off",       "critically", "formal",    "informal", "creative",  "short",    "simple"};

constexpr WordSet finite{"is", "are", "was", "were", "has", "had", "will", "would", "could", "of"};

constexpr WordSet leads{
    "and",    "but",     "so",           "then",    "now",    "also",  "ok",        "okay",          "well",     "hi",        "hello",    "hey",
    "first",  "firstly", "finally",      "next",    "lastly", "thus",  "therefore", "secondly",      "second",   "third",     "just",     "please",
    "pls",    "kindly",  "additionally", "or",      "yes",    "no",    "thanks",    "alternatively", "again",    "quick",     "question", "instead",
    "always", "never",   "carefully",    "briefly", "simply", "hence", "meanwhile", "furthermore",   "moreover", "afterwards"};

bool is_number(std::string_view word) {
  return !word.empty() && is_digit(word[0]);
}

// "note", "keep in mind", "trust me": what follows is a statement.
bool asks_for_notice(WordReader reader) {
  if (reader.is("note", "know", "remember", "understand", "forgive", "excuse", "believe", "trust", "bear")) return true;
  if (reader.take("take")) return (reader.take("it") && reader.is("from")) || reader.is("my");
  return reader.take("keep") && reader.take("in") && reader.is("mind");
}

// After "you": "should write", "need to find", "must answer".
bool obliges(WordReader& reader) {
  reader.take("will");
  if (reader.take("need", "have", "are")) {
    reader.take("required");
    if (!reader.take("to")) return false;
  } else if (!reader.take("should", "must")) {
    return false;
  }
  return verbs.contains(reader.word()) || noun_verbs.contains(reader.word());
}

// After "it": "would be great if you could".
bool would_be_welcome(WordReader& reader) {
  if (!reader.take("would") || !reader.take("be") || reader.done()) return false;
  reader.advance();
  return reader.take("if") && reader.is("you");
}

// After "I": "want you to", "need to know", "would like to ask", "was wondering".
bool wishes(WordReader& reader) {
  while (reader.take("am", "was", "just", "really", "also", "would", "still")) {
  }
  if (reader.is("wonder", "wondering", "looking", "curious")) return true;
  const bool need = reader.is("need");
  if (!reader.take("need", "want", "like", "love")) return false;
  if (reader.take("you")) return reader.is("to");
  if (need && reader.is("help", "advice")) return true;
  return reader.take("to") && reader.is("know", "ask", "find", "understand");
}

}  // namespace

bool asks_with_interrogative(WordReader reader) {
  if (reader.is("what's", "whats", "who's", "where's", "when's", "why's", "how's", "whose", "whom")) return true;
  if (reader.next_byte() != ' ' && reader.next_byte() != '\n') return false;  // `"Why?" is a song`
  if (reader.take("what")) {
    return !reader.done() && !pronouns.contains(reader.word()) && !reader.is("a", "an", "more", "matters", "my", "ever", "counts");
  }
  if (reader.take("which")) {
    if (reader.done() || pronouns.contains(reader.word()) || reader.is("means", "case", "point")) return false;
    return !reader.take("is", "was") || !reader.is("why", "because", "how", "what");
  }
  if (reader.take("who")) return !reader.done() && !reader.is("knows", "cares");
  if (reader.take("where")) return auxiliaries.contains(reader.word()) || reader.is("to", "else");
  if (reader.take("when")) return auxiliaries.contains(reader.word());
  if (reader.take("why")) return auxiliaries.contains(reader.word()) || reader.is("not");
  if (reader.take("how")) return auxiliaries.contains(reader.word()) || question_adverbs.contains(reader.word());
  return false;
}

bool asks_with_preposition(WordReader reader) {
  return reader.take(prepositions) && reader.is("which", "what", "whom", "whose", "how") && asks_with_interrogative(reader);
}

bool asks_with_inversion(WordReader reader) {
  // "Had I known" is a condition, "Will Smith" a name.
  if (!auxiliaries.contains(reader.word()) || reader.is("had", "were", "should", "may", "might") || reader.next_byte() != ' ') return false;
  const bool any_subject = reader.is("does", "did");
  const bool may_be_name = reader.is("will", "must");
  reader.advance();
  if (!any_subject && !subjects.contains(reader.word()) && (may_be_name || !reader.capitalised())) return false;
  if (reader.done()) return false;
  reader.advance();
  return !reader.done();  // "so are you" asks nothing
}

bool asks_with_inverted_pronoun(WordReader reader) {
  if (!auxiliaries.contains(reader.word()) || reader.next_byte() != ' ') return false;
  const bool any_subject = reader.is("does", "did");
  reader.advance();
  return any_subject ? !reader.done() : pronouns.contains(reader.word()) || reader.is("there", "this", "these");
}

bool instructs(WordReader reader) {
  if (reader.take("please", "pls", "kindly")) return !asks_for_notice(reader);
  const bool verb = verbs.contains(reader.word());
  if ((!verb && !noun_verbs.contains(reader.word())) || asks_for_notice(reader)) return false;
  const char after = reader.next_byte();
  if (after == '\0') return verb;
  if (after == ':') return verb && !reader.is("answer");  // "Answer: Paris" gives one
  if (after != ' ' && after != '\n') return false;
  if (reader.take("don't", "dont", "let's")) return !reader.done() && !reader.is("you", "get", "worry");
  if (reader.take("be")) return objects.contains(reader.word()) && !reader.is("it", "that");  // "be it tea or coffee"
  if (reader.take("think")) return objects.contains(reader.word()) || reader.is("of");
  reader.advance();
  return verb ? !finite.contains(reader.word()) : objects.contains(reader.word()) || is_number(reader.word());
}

bool requests(WordReader reader) {
  if (reader.take("your", "the")) return reader.take("task", "job", "goal", "question") && reader.is("is");
  if (reader.take("my")) return reader.take("question") && reader.is("is", "was");
  if (reader.take("let")) return reader.take("me") && reader.is("know");
  if (reader.take("you")) return obliges(reader);
  if (reader.take("it")) return would_be_welcome(reader);
  return reader.take("i", "i'm", "im", "i'd") && wishes(reader);
}

bool begins_relative_clauses(std::string_view word) {
  constexpr WordSet relatives{"which", "who", "who's", "whose", "whom", "where", "where's", "when"};
  return relatives.contains(word) || prepositions.contains(word);
}

void skip_leads(WordReader& reader) {
  for (int steps = 0; steps < 4 && reader.take(leads); ++steps) {
  }
}

bool asks_or_instructs(WordReader reader) {
  if (instructs(reader)) return true;
  skip_leads(reader);
  return asks_with_interrogative(reader) || asks_with_preposition(reader) || asks_with_inversion(reader) || instructs(reader) || requests(reader);
}

}  // namespace s2a::text
