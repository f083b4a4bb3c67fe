#include "text/questions.h"

#include <algorithm>

#include "text/marks.h"
#include "text/opinions.h"
#include "text/utf8.h"
#include "text/words.h"

namespace s2a::text {
namespace {

constexpr std::size_t longest_search = 400;  // bytes in which a question is looked for after a comma

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
constexpr WordSet noun_verbs{"name",     "show",    "list",   "state",    "plan",   "design",   "draft",  "outline", "review", "rate",    "guess",
                             "estimate", "comment", "use",    "help",     "test",   "judge",    "grade",  "check",   "fix",    "code",    "keep",
                             "try",      "start",   "begin",  "return",   "output", "print",    "format", "count",   "match",  "search",  "label",
                             "quote",    "cite",    "sketch", "spell",    "update", "delete",   "repeat", "remind",  "share",  "offer",   "play",
                             "look",     "think",   "turn",   "order",    "group",  "model",    "order",  "cut",     "draw",   "change",  "come",
                             "go",       "set",     "limit",  "stop",     "split",  "research", "reason", "focus",   "base",   "work",    "be",
                             "have",     "sing",    "parse",  "convince", "report", "end",      "follow", "see",     "learn",  "measure", "schedule",
                             "link",     "trace",   "map",    "graph",    "plot"};

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

// Before a comma after which a question or instruction may follow: "If x is 5, what is y", "Using the passage, list".
constexpr WordSet openers{"if",       "given",  "based",   "using", "for",       "in",    "considering", "assuming", "when",
                          "with",     "after",  "without", "to",    "from",      "on",    "at",          "before",   "once",
                          "suppose",  "during", "by",      "born",  "as",        "of",    "according",   "while",    "since",
                          "starting", "named",  "because", "under", "following", "known", "where"};

constexpr WordSet courtesies{"please", "pls", "kindly"};

bool is_number(std::string_view word) {
  return !word.empty() && is_digit(word[0]);
}

bool contains_blank(std::string_view text) {
  return text.find("___") != std::string_view::npos || text.find("[blank]") != std::string_view::npos;
}

// "2+2="
bool ends_with_equals(std::string_view text) {
  return text.size() > 1 && text.back() == '=' && text[text.size() - 2] != '=';
}

// "What is", "which city", "how many", "why not": a question that is none of the relative clauses these words also begin.
bool asks_with_interrogative(WordReader reader) {
  const Word first = reader.place();
  const std::string_view word = first.lower();
  if (word == "what's" || word == "who's" || word == "where's" || word == "how's" || word == "when's" || word == "whats" || word == "why's")
    return true;
  if (word == "whose" || word == "whom") return true;
  if (word == "what") {
    reader.advance();
    constexpr WordSet statements{"a", "an", "more", "matters", "my", "ever", "counts", "happened"};
    return !reader.done() && !pronouns.contains(reader.word()) && (!statements.contains(reader.word()) || reader.word() == "happened");
  }
  if (word == "which") {
    reader.advance();
    if (reader.done() || pronouns.contains(reader.word()) || reader.word() == "means" || reader.word() == "case" || reader.word() == "point")
      return false;
    if (!reader.take("is") && !reader.take("was")) return true;
    return reader.word() != "why" && reader.word() != "because" && reader.word() != "how" && reader.word() != "what";
  }
  if (word == "who") {
    reader.advance();
    return !reader.done() && reader.word() != "knows" && reader.word() != "cares";
  }
  if (word == "where" || word == "when" || word == "why") {
    reader.advance();
    if (word == "where" && (reader.word() == "to" || reader.word() == "else")) return true;
    if (word == "why" && reader.word() == "not") return true;
    return auxiliaries.contains(reader.word());
  }
  if (word == "how") {
    reader.advance();
    return auxiliaries.contains(reader.word()) || question_adverbs.contains(reader.word());
  }
  return false;
}

// "In which city", "At what age", "From whom".
bool asks_with_preposition(WordReader reader) {
  return reader.take(prepositions) &&
         (reader.word() == "which" || reader.word() == "what" || reader.word() == "whom" || reader.word() == "whose" || reader.word() == "how") &&
         asks_with_interrogative(reader);
}

// "is it", "can you", "did Tom", where "has the" and "is a" would go on with a statement.
bool asks_with_inverted_pronoun(WordReader reader) {
  const Word start = reader.place();
  if (!auxiliaries.contains(start.lower()) || reader.next_byte() != ' ') return false;
  reader.advance();
  if (start.lower() == "does" || start.lower() == "did") return !reader.done();
  return pronouns.contains(reader.word()) || reader.word() == "there" || reader.word() == "this" || reader.word() == "these";
}

// "Is it", "Can you", "Did Tom".
bool asks_with_inversion(WordReader reader) {
  const Word start = reader.place();
  const std::string_view first = start.lower();
  if (!auxiliaries.contains(first)) return false;
  const bool conditional = first == "had" || first == "were" || first == "should" || first == "may" || first == "might";
  const bool name = first == "will" || first == "may" || first == "must";
  const char after = reader.next_byte();
  reader.advance();
  if (reader.done() || after != ' ' || conditional) return false;
  const bool subject = subjects.contains(reader.word()) || (!name && reader.capitalised()) || first == "does" || first == "did";
  reader.advance();
  return subject && !reader.done();  // "so are you" asks nothing
}

// After "please": "note", "keep in mind". What follows is a statement.
bool asks_for_notice(WordReader reader) {
  constexpr WordSet noticing{"note", "know", "remember", "understand", "forgive", "excuse", "believe", "trust", "bear"};
  if (noticing.contains(reader.word())) return true;
  return reader.take("keep") && reader.take("in") && reader.take("mind");
}

// "Explain", "Name three", "Comment briefly".
bool instructs(WordReader reader) {
  const Word start = reader.place();
  const std::string_view first = start.lower();
  const bool verb = verbs.contains(first);
  if (!verb && !noun_verbs.contains(first)) return false;
  if (asks_for_notice(reader)) return false;
  const char after = reader.next_byte();
  const bool contraction = first == "don't" || first == "dont" || first == "let's";
  if (after != ' ' && after != '\n' && !(verb && after == ':' && first != "answer")) return verb && after == '\0';
  reader.advance();
  if (contraction) return !reader.done() && reader.word() != "you" && reader.word() != "get" && reader.word() != "worry";
  if (first == "be" && (reader.word() == "it" || reader.word() == "that")) return false;  // "be it tea or coffee"
  const std::string_view next = reader.word();
  if (verb) return !finite.contains(next);
  if (first == "think" && next == "of") return true;
  return objects.contains(next) || is_number(next) || after == '\n';
}

// After "you": "should write", "need to find", "must answer".
bool obliges(WordReader& reader) {
  reader.take("will");
  if (reader.take("need") || reader.take("have") || reader.take("are")) {
    reader.take("required");
    if (!reader.take("to")) return false;
  } else if (!reader.take("should") && !reader.take("must")) {
    return false;
  }
  return verbs.contains(reader.word()) || noun_verbs.contains(reader.word());
}

// "I want you to", "I'd like to know", "I wonder", "I need help", "Your task is".
bool requests(WordReader reader) {
  if (reader.take("your") || reader.take("the")) {
    return (reader.take("task") || reader.take("job") || reader.take("goal") || reader.take("question")) && reader.take("is");
  }
  if (reader.take("my")) return reader.take("question") && (reader.take("is") || reader.take("was"));
  if (reader.take("let")) return reader.take("me") && reader.take("know");
  if (reader.take("you")) return obliges(reader);
  if (reader.take("it")) {  // "it would be great if you could"
    if (!reader.take("would") || !reader.take("be") || reader.done()) return false;
    reader.advance();
    return reader.take("if") && reader.take("you");
  }
  const bool am = reader.take("i'm") || reader.take("im");
  const bool would = !am && reader.take("i'd");
  if (!am && !would && !reader.take("i")) return false;
  if (am || reader.take("am") || reader.take("was")) {
    while (reader.take("just") || reader.take("also")) {
    }
    return reader.take("wondering") || reader.take("looking") || (reader.take("curious") && !reader.done());
  }
  reader.take("just");
  reader.take("really");
  reader.take("also");
  reader.take("would");
  if (reader.take("wonder")) return true;
  const bool need = reader.take("need");
  if (!need && !reader.take("want") && !reader.take("like") && !reader.take("love")) return false;
  if (reader.take("you")) return reader.word() == "to";
  if (need && (reader.take("help") || reader.take("advice"))) return true;
  return reader.take("to") && (reader.take("know") || reader.take("ask") || reader.take("find") || reader.take("understand"));
}

// What stands before a question without being part of it: "So", "Please", "Hi,".
void skip_leads(WordReader& reader) {
  for (int steps = 0; steps < 4; ++steps) {
    if (!reader.take(leads)) return;
  }
}

bool begins_asking_at(const WordReader& start) {
  WordReader reader = start;
  if (reader.take(courtesies)) return !asks_for_notice(reader);
  skip_leads(reader);
  return asks_with_interrogative(reader) || asks_with_preposition(reader) || asks_with_inversion(reader) || instructs(reader) || requests(reader);
}

// Where the text after a label begins: "Question: Who", "Q: who", "Task 3: find". 0 when there is no label.
std::size_t label_end(std::string_view text) {
  constexpr WordSet labels{"question", "q",        "task",   "instruction", "instructions", "query", "request",
                           "problem",  "exercise", "prompt", "user",        "human",        "me"};
  WordReader reader(text);
  if (!reader.take(labels)) return 0;
  std::size_t at = text.find(':');
  if (at == std::string_view::npos || at > 24) return 0;
  return at + 1;
}

bool is_relative(std::string_view word) {
  constexpr WordSet relatives{"which", "who", "whose", "whom", "where", "when"};
  return relatives.contains(word) || prepositions.contains(word);
}

// The next comma, semicolon or colon before a space, from `at` on; npos when there is none.
std::size_t next_delimiter(std::string_view text, std::size_t at) {
  constexpr std::string_view marks = ",;:";
  at = text.find_first_of(marks, at);
  while (at != std::string_view::npos && text.substr(at + 1, 1) != " ") at = text.find_first_of(marks, at + 1);
  return at;
}

// A question that begins after a comma: "I like maths, but what is 2+2". "…, which is" and "…, who was" go on with what was said.
bool asks_after_delimiter(std::string_view text) {
  text = text.substr(0, longest_search);
  for (std::size_t at = next_delimiter(text, 0); at != std::string_view::npos; at = next_delimiter(text, at + 1)) {
    WordReader reader(text, at + 1);
    skip_leads(reader);
    if (!is_relative(reader.word()) && asks_with_interrogative(reader)) return true;
  }
  return false;
}

// A question or an instruction after what leads to it: "If x is 5, what is y", "Using the passage, list", "Born in 1970, which actor".
// `finished`: a full stop ends the text, as careful writers end statements.
bool asks_after_opener(std::string_view text, bool finished) {
  text = text.substr(0, longest_search);
  WordReader reader(text);
  if (!openers.contains(reader.word()) || begins_remark(text)) return false;
  bool first = true;
  for (std::size_t at = next_delimiter(text, 0); at != std::string_view::npos; at = next_delimiter(text, at + 1)) {
    WordReader rest(text, at + 1);
    skip_leads(rest);
    if (asks_with_interrogative(rest) || asks_with_preposition(rest)) {
      if (!is_relative(rest.word()) || (first && !finished)) return true;
    }
    if (instructs(rest) || asks_with_inverted_pronoun(rest) || requests(rest)) return true;
    first = false;
  }
  // "after the treaty of paris what country had no claims"
  for (int words = 0; !finished && words < 12 && !reader.done(); ++words) {
    reader.advance();
    if (!is_relative(reader.word()) && asks_with_interrogative(reader)) return true;
  }
  return false;
}

// "was located where", "is called what"
bool ends_with_interrogative(std::string_view text) {
  constexpr WordSet interrogatives{"what", "where", "who", "whom", "when"};
  return interrogatives.contains(dotted_word_before(text, text.size()).lower());
}

struct Ending {
  bool question_mark = false;
  bool inside_quotation = false;  // a quotation mark closes after the question mark
  std::size_t end = 0;            // of the text before the marks
};

Ending ending_of(std::string_view text) {
  Ending ending;
  const std::size_t closers = skip_closers_back(text, text.size());
  std::size_t at = closers;
  while (at > 0) {
    const CodePoint point = decode_before(text, at);
    const bool greek = point.value == ';' && at >= 2 && is_greek(decode_before(text, at - 1).value);
    if (!is_terminator(point.value) && !is_question_mark(point.value) && !greek) break;
    ending.question_mark = ending.question_mark || greek || is_question_mark(point.value);
    at -= point.length;
  }
  for (std::size_t closer = closers; closer < text.size();) {
    const CodePoint point = decode(text, closer);
    constexpr std::u32string_view quotes = U"\"'”’»«“」』›";
    ending.inside_quotation = ending.inside_quotation || quotes.find(point.value) != std::u32string_view::npos;
    closer += point.length;
  }
  ending.end = at;
  return ending;
}

// The quotation that ends `text` opens inside it and not at its beginning: the question is quoted, the statement around it is the writer's.
bool quotes_a_question(std::string_view text, const Ending& ending) {
  if (!ending.inside_quotation) return false;
  const std::string_view body = text.substr(0, ending.end);
  constexpr std::string_view straight = "\"";
  if (body.substr(0, 1) == straight) return false;
  const std::size_t opened =
      std::max({body.rfind(straight) + 1, body.rfind("“") + 1, body.rfind("«") + 1, body.rfind("「") + 1, body.rfind(" '") + 1});
  return opened > 1;
}

// What stands after the last comma, or the whole text.
std::string_view last_piece(std::string_view text) {
  const std::size_t comma = text.find_last_of(",;-");
  return comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
}

Asking asking_with_mark(std::string_view text, const Ending& ending) {
  const std::string_view body = text.substr(0, ending.end);
  const WordReader start(body);
  if (is_tag(body) || begins_rhetorically(body)) return Asking::weakly;
  if (begins_asking_at(start)) return Asking::plainly;
  if (quotes_a_question(text, ending)) return Asking::no;
  if (asks_after_delimiter(body)) return Asking::plainly;
  if (begins_first_person_opinion(body) || is_tag(last_piece(body))) return Asking::weakly;
  return Asking::plainly;
}

}  // namespace

bool begins_asking(std::string_view text) {
  const std::string_view begin = text.substr(0, longest_search);
  if (begins_rhetorically(begin)) return false;
  const bool finished = text.size() <= longest_search && ends_with_terminator(text);
  return begins_asking_at(WordReader(begin)) || asks_after_opener(begin, finished);
}

Asking asking(std::string_view segment) {
  std::string_view text = trim(segment);
  if (const std::size_t label = label_end(text); label > 0) {
    const std::string_view labelled = trim(text.substr(label));
    if (!labelled.empty()) text = labelled;
  }
  if (text.empty()) return Asking::no;
  const Ending ending = ending_of(text);
  if (ending.question_mark) return asking_with_mark(text, ending);
  if (contains_blank(text) || ends_with_equals(text) || text.substr(0, 2) == "¿") return Asking::plainly;
  return begins_asking(text) || ends_with_interrogative(text) ? Asking::plainly : Asking::no;
}

}  // namespace s2a::text
