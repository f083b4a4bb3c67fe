#include "text/clauses.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "text/marks.h"
#include "text/opinions.h"
#include "text/questions.h"
#include "text/utf8.h"
#include "text/words.h"

namespace s2a::text {
namespace {

constexpr std::size_t fewest_bracketed_words = 3;  // "(in hours)" is no clause

enum class Delimiter : std::uint8_t { comma, colon, dash, bracket };

// A delimiter, or a whole bracketed piece.
struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
  Delimiter kind = Delimiter::comma;
};

constexpr WordSet conjunctions{"and", "but", "so", "or", "yet"};

constexpr WordSet subjects{"i", "i'm", "i've", "i'd", "i'll", "you", "he", "she", "it", "we", "they", "this", "that", "there", "the", "my"};

// Verbs that a sentence goes on with after a remark: "Which city, I think Paris, France, is …".
constexpr WordSet resuming{"is",   "are",   "was",    "were", "has", "have", "had", "do", "does", "did", "can", "could",
                           "will", "would", "should", "in",   "of",  "to",   "and", "or", "for",  "on",  "that"};

std::size_t closing_bracket(std::string_view sentence, std::size_t open) {
  const std::size_t close = sentence.find_first_of("()", open + 1);
  return close != std::string_view::npos && sentence[close] == ')' ? close + 1 : open;
}

// The dash at `at`: an em dash, or a hyphen, two hyphens or an en dash between spaces. Its length, or 0.
std::size_t dash_length(std::string_view sentence, std::size_t at) {
  if (sentence.substr(at, 3) == "—") return 3;
  const bool after_space = at > 0 && sentence[at - 1] == ' ';
  if (!after_space) return 0;
  for (const std::string_view dash : {std::string_view("- "), std::string_view("-- "), std::string_view("– ")}) {
    if (sentence.substr(at, dash.size()) == dash) return dash.size() - 1;
  }
  return 0;
}

// Commas, dashes, bracketed pieces and, if wanted, colons outside quotations, in order.
std::vector<Gap> find_gaps(std::string_view sentence, bool colons) {
  std::vector<Gap> gaps;
  std::string_view closer;  // of the quotation or code that is open; empty outside
  for (std::size_t at = 0; at < sentence.size();) {
    const char byte = sentence[at];
    const bool quoted = !closer.empty();
    std::size_t next = at + 1;
    if (byte == '"' || byte == '`') {
      if (closer.empty()) {
        closer = sentence.substr(at, 1);
      } else if (closer == sentence.substr(at, 1)) {
        closer = {};
      }
    } else if (closer.empty() && sentence.substr(at, 3) == "“") {
      closer = "”";
    } else if (!closer.empty() && sentence.substr(at, closer.size()) == closer) {
      closer = {};
    } else if (!quoted && (byte == ',' || byte == ';') && next < sentence.size() && sentence[next] == ' ') {
      gaps.push_back({at, next, Delimiter::comma});
    } else if (colons && !quoted && byte == ':' && next < sentence.size() && sentence[next] == ' ') {
      gaps.push_back({at, next, Delimiter::colon});
    } else if (!quoted && byte == '(') {
      next = closing_bracket(sentence, at);
      if (next > at) gaps.push_back({at, next, Delimiter::bracket});
      if (next == at) next = at + 1;
    } else if (const std::size_t dash = quoted ? 0 : dash_length(sentence, at); dash > 0) {
      next = at + dash;
      gaps.push_back({at, next, Delimiter::dash});
    }
    at = next;
  }
  // An unbalanced quotation mark hides nothing that stands after it from being looked at: such a sentence is left whole.
  if (!closer.empty()) gaps.clear();
  return gaps;
}

class ClauseFinder {
 public:
  explicit ClauseFinder(std::string_view sentence) : sentence_(sentence), gaps_(find_gaps(sentence, false)) {}

  std::vector<Clause> find() {
    std::size_t gap = leading_remark();
    while (gap < gaps_.size()) {
      if (gaps_[gap].kind == Delimiter::bracket) {
        bracketed(gaps_[gap]);
        ++gap;
      } else {
        gap = begins_remark_after(gap) ? remark_after(gap) : gap + 1;
      }
    }
    if (clauses_.empty()) return {};
    if (clauses_.back().end < sentence_.size()) add(sentence_.size(), false);
    bool rest = false;
    for (const Clause& clause : clauses_) rest = rest || !clause.remark;
    return rest && clauses_.size() > 1 ? std::move(clauses_) : std::vector<Clause>();
  }

 private:
  std::size_t position() const { return clauses_.empty() ? 0 : clauses_.back().end; }

  void add(std::size_t end, bool remark) {
    if (end > position() && !trim(sentence_.substr(position(), end - position())).empty()) clauses_.push_back({end, remark});
  }

  // "I think it's Paris, but what is the capital of France?": a remark before the first word, up to where the sentence begins anew.
  // Returns the gap to go on with.
  std::size_t leading_remark() {
    if (!begins_remark(sentence_)) return 0;
    for (std::size_t gap = 0; gap < gaps_.size(); ++gap) {
      if (gaps_[gap].kind == Delimiter::bracket || !begins_anew(gaps_[gap].end)) continue;
      add(gaps_[gap].end, true);
      return gap + 1;
    }
    return 0;
  }

  bool begins_anew(std::size_t at) const {
    const std::string_view rest = sentence_.substr(at);
    if (begins_remark(rest)) return false;
    WordReader reader(rest);
    const bool joined = reader.take(conjunctions);
    return begins_asking(rest.substr(joined ? reader.place().begin : 0)) || (joined && subjects.contains(reader.word()));
  }

  bool begins_remark_after(std::size_t gap) const {
    const std::string_view rest = sentence_.substr(gaps_[gap].end);
    if (begins_remark(rest)) return true;
    // A tag is a remark only where a question is left without it.
    return (begins_rhetorically(rest) || (gap + 1 == gaps_.size() && is_tag(rest))) && begins_asking(sentence_);
  }

  // The remark after delimiter `gap`, with its delimiters. Returns the gap to go on with.
  std::size_t remark_after(std::size_t gap) {
    const Gap& opening = gaps_[gap];
    const std::optional<std::size_t> closing = closing_gap(gap);
    const bool dash = opening.kind == Delimiter::dash;
    const bool only_remarks = clauses_.empty() && begins_remark(sentence_);
    add(dash ? skip_white_space_back(sentence_, opening.begin) : opening.end, only_remarks);
    add(closing ? gaps_[*closing].end : sentence_.size(), true);
    return closing ? *closing + 1 : gaps_.size();
  }

  // The delimiter of the same kind that ends the remark; of several commas the one after which the sentence goes on with its verb.
  std::optional<std::size_t> closing_gap(std::size_t opening) const {
    std::optional<std::size_t> first;
    for (std::size_t gap = opening + 1; gap < gaps_.size() && gap < opening + 5; ++gap) {
      if (gaps_[gap].kind != gaps_[opening].kind) continue;
      if (!first) first = gap;
      if (resuming.contains(word_at(sentence_, gaps_[gap].end).lower())) return gap;
    }
    return first;
  }

  void bracketed(const Gap& gap) {
    if (!has_words(sentence_.substr(gap.begin, gap.end - gap.begin), fewest_bracketed_words)) return;
    add(skip_white_space_back(sentence_, gap.begin), false);
    const std::size_t end = gap.end + 1 == sentence_.size() ? sentence_.size() : gap.end;  // with the mark that ends the sentence
    add(end, begins_remark(sentence_.substr(gap.begin)));
  }

  std::string_view sentence_;
  std::vector<Gap> gaps_;
  std::vector<Clause> clauses_;
};

// A piece of a question: what stands between two delimiters, or in brackets.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<Gap> before;  // the delimiter in front of it; none after brackets, and at the beginning
  bool bracketed = false;
};

// Words that a new part of a question begins with: the comma before them is theirs, not that of a piece put in before it.
constexpr WordSet part_openers{"and", "but", "so", "or", "nor", "yet", "if", "when", "while", "because", "a", "an", "the", "this", "these", "those"};

constexpr WordSet interrogatives{"what", "which", "who", "whom", "whose", "how", "when", "where", "why"};
constexpr WordSet relatives{"which", "who", "whom", "whose", "where", "when"};
constexpr WordSet asking_verbs{"is",  "are", "was", "were",  "do",    "does",  "did",    "has", "have",
                               "had", "can", "may", "could", "shall", "would", "should", "will"};

// Words with which someone takes a stance, wherever they stand in a piece: what is put into a question without one is part of what it asks.
constexpr WordSet stances{
    "think",      "thinks",    "thought",  "believe",  "believes",  "believed", "guess",      "guessing",   "suppose",   "suspect",   "assume",
    "assumed",    "imagine",   "reckon",   "bet",      "heard",     "say",      "says",       "said",       "saying",    "swear",     "swears",
    "swore",      "claims",    "claimed",  "insists",  "insisted",  "told",     "tells",      "agree",      "agrees",    "assured",   "assures",
    "convinced",  "confident", "positive", "sure",     "certain",   "surely",   "presumably", "clearly",    "obviously", "obvious",   "probably",
    "definitely", "doubt",     "hope",     "remember", "recall",    "mistaken", "apparently", "supposedly", "allegedly", "certainly", "isn't",
    "aren't",     "wasn't",    "it's",     "guessed",  "figured",   "gut",      "money",      "ask",        "tell",      "looks",     "honestly",
    "must",       "hunch",     "wrong",    "everyone", "everybody", "opinion",  "experts"};
constexpr WordSet certainties{"right", "correct", "no", "perhaps", "maybe", "it", "i", "i'd", "i'm", "i've"};  // as first or last word

bool takes_stance(std::string_view piece) {
  if (begins_remark(piece) || is_tag(piece) || begins_rhetorically(piece)) return true;
  WordReader reader(piece);
  if (certainties.contains(reader.word())) return true;
  const bool verb_first = asking_verbs.contains(reader.word());
  bool last = false;
  for (; !reader.done(); reader.advance()) {
    if (stances.contains(reader.word())) return true;
    last = certainties.contains(reader.word());
  }
  return last && !verb_first;  // ", is right?" goes on with the question
}

class QuestionSplitter {
 public:
  QuestionSplitter(std::string_view sentence, bool plainly) : sentence_(sentence) {
    std::size_t begin = 0;
    std::optional<Gap> before;
    for (const Gap& gap : find_gaps(sentence, true)) {
      const bool bracket = gap.kind == Delimiter::bracket;
      if (bracket && !takes_stance(sentence.substr(gap.begin, gap.end - gap.begin))) continue;
      pieces_.push_back({begin, gap.begin, before});
      if (bracket) pieces_.push_back({gap.begin, gap.end, std::nullopt, true});
      before = bracket ? std::nullopt : std::optional<Gap>(gap);
      begin = gap.end;
    }
    pieces_.push_back({begin, sentence.size(), before});
    asking_ = find_asking(plainly);
  }

  std::vector<Clause> split() {
    if (asking_ == pieces_.size()) return {};
    if (asking_ > 0) before_asking();
    for (std::size_t at = asking_ + 1; at < pieces_.size(); ++at) after_asking(at);
    finish();
    bool remark = false;
    bool rest = false;
    for (const Clause& clause : clauses_) (clause.remark ? remark : rest) = true;
    return remark && rest ? std::move(clauses_) : std::vector<Clause>();
  }

 private:
  std::string_view text(const Piece& piece) const { return sentence_.substr(piece.begin, piece.end - piece.begin); }

  // Where the piece's words begin, a conjunction in front of them left out; marks before the words stay with them.
  std::size_t after_conjunction(const Piece& piece) const {
    const WordReader reader(text(piece));
    if (!conjunctions.contains(reader.word())) return piece.begin;
    const std::size_t end = piece.begin + word_at(text(piece), 0).end;
    return std::min(skip_white_space(sentence_, end), piece.end);
  }

  // Where the words that ask are; the number of pieces when nothing plainly asks.
  std::size_t find_asking(bool plainly) const {
    const std::size_t none = pieces_.size();
    const auto first = [&](auto holds) {
      std::size_t at = 0;
      while (at < none && !holds(at)) ++at;
      return at;
    };
    std::size_t found =
        first([&](std::size_t at) { return (piece_asks(at) && (at == 0 || !is_aside(pieces_[at]))) || (plainly && asks_shortly(at)); });
    // A clause like ", who is a doctor," asks only if nothing else does.
    if (plainly && found == none) found = first([&](std::size_t at) { return piece_asks(at); });
    if (found + 1 >= none || !pieces_[found + 1].before || pieces_[found + 1].before->kind != Delimiter::colon) return found;
    WordReader reader(text(pieces_[found]));  // "tell me: which"
    return reader.take("tell", "answer") && (reader.take("me", "us"), reader.done()) && piece_asks(found + 1) ? found + 1 : found;
  }

  bool piece_asks(std::size_t at) const {
    const Piece& piece = pieces_[at];
    const std::size_t begin = after_conjunction(piece);
    const std::string_view words = sentence_.substr(begin, piece.end - begin);
    WordReader reader(words);
    if (reader.take("correct") && reader.take("me")) return false;  // "Correct me if it isn't Rome, but"
    return !piece.bracketed && begins_asking(words) && !(at > 0 && (is_tag(words) || begins_rhetorically(words)));
  }

  // "Is 221 a prime", "Roughly how far away", and a lone "what" before something put in; not "When it was built".
  bool asks_shortly(std::size_t at) const {
    const Piece& piece = pieces_[at];
    if (piece.bracketed) return false;
    WordReader reader(text(piece));
    if (at > 0) return interrogatives.contains(reader.word()) && !has_words(text(piece), 2);
    if (asking_verbs.contains(reader.word())) return true;
    constexpr WordSet of_kind{"what", "which", "who", "whom", "whose", "how"};
    for (int word = 0; word < 3 && !reader.done(); ++word, reader.advance()) {
      if (of_kind.contains(reader.word())) return true;
    }
    return false;
  }

  // A piece that looks as if it asked and is put in, all the same.
  bool is_aside(const Piece& piece) const {
    if (relatives.contains(word_at(sentence_, piece.begin).lower())) return true;
    return takes_stance(sentence_.substr(after_conjunction(piece), piece.end - after_conjunction(piece)));
  }

  // Whether the piece can be cut from the question that it follows: someone takes a stance, and asks nothing.
  bool may_go(std::size_t at) const {
    const Piece& piece = pieces_[at];
    const std::string_view words = text(piece);
    if (!takes_stance(words)) return false;
    if (piece.bracketed || is_tag(words) || relatives.contains(word_at(words, 0).lower())) return true;
    for (WordReader reader(words); !reader.done(); reader.advance()) {
      if (interrogatives.contains(reader.word())) return false;
    }
    return true;
  }

  // All up to `end` that no clause holds yet. What cannot be cut goes together with what stands before it and cannot be cut either.
  void add(std::size_t end, bool remark) {
    const std::size_t begin = clauses_.empty() ? 0 : clauses_.back().end;
    if (end <= begin) return;
    const bool words = has_words(trim(sentence_.substr(begin, end - begin)), 1);
    if (!clauses_.empty() && (words ? !remark && !clauses_.back().remark : clauses_.back().remark == remark)) {
      clauses_.back().end = end;
    } else {
      clauses_.push_back({end, remark && words});
    }
  }

  // What leads up to the words that ask goes with its delimiters and with the conjunction after them: "I think it's Paris, but ".
  void before_asking() {
    const std::size_t end = after_conjunction(pieces_[asking_]);
    const std::string_view lead = sentence_.substr(0, pieces_[asking_].begin);
    WordReader reader(lead);
    const bool excused = reader.take("correct") && reader.take("me");
    add(skip_white_space_back(sentence_, end), excused || takes_stance(lead));
  }

  void after_asking(std::size_t at) {
    const Piece& piece = pieces_[at];
    if (piece.bracketed) {
      end_before(skip_white_space_back(sentence_, piece.begin));
      put_in_ = Delimiter::bracket;
      end_before(piece.end);
      return;
    }
    if (!piece.before) return;  // goes on after brackets
    const Gap& gap = *piece.before;
    const bool dash = gap.kind == Delimiter::dash;
    const bool opener = part_openers.contains(word_at(sentence_, piece.begin).lower());
    const bool goes = gap.kind != Delimiter::colon && (may_go(at) || stands_before_tag(at));
    if (put_in_ == gap.kind && (dash || (gap.kind == Delimiter::comma && !opener && !goes))) {
      end_before(gap.end);  // closes what was put in, and the question goes on
      return;
    }
    if (!put_in_ && !goes) return;  // a part of the question
    end_before(dash ? skip_white_space_back(sentence_, gap.begin) : gap.begin);
    if (goes) put_in_ = gap.kind;
  }

  // ", 206" in "How many bones are there, 206, right?"
  bool stands_before_tag(std::size_t at) const {
    if (at != asking_ + 1 || at + 2 != pieces_.size()) return false;
    const Piece& next = pieces_[at + 1];
    return next.before && next.before->kind == Delimiter::comma && takes_stance(text(next)) &&
           !part_openers.contains(word_at(sentence_, pieces_[at].begin).lower());
  }

  void end_before(std::size_t at) {
    add(at, put_in_.has_value());
    put_in_.reset();
  }

  // The marks and closers at the end are the question's, whatever stands before them.
  void finish() {
    if (put_in_) {
      std::size_t end = sentence_.size();
      while (true) {
        constexpr std::string_view marks = "?.!)";
        const std::size_t closers = skip_closers_back(sentence_.substr(0, end), end);
        const std::size_t before = closers < end ? closers : end > 0 && marks.find(sentence_[end - 1]) != std::string_view::npos ? end - 1 : end;
        if (before == end) break;
        end = before;
      }
      end_before(std::max(end, clauses_.empty() ? 0 : clauses_.back().end));
    }
    const std::size_t begin = clauses_.empty() ? 0 : clauses_.back().end;
    if (begin == sentence_.size()) return;
    if (!clauses_.empty() && !clauses_.back().remark) {
      clauses_.back().end = sentence_.size();
    } else {
      clauses_.push_back({sentence_.size(), false});
    }
  }

  std::string_view sentence_;
  std::vector<Piece> pieces_;
  std::size_t asking_ = 0;           // the piece with the words that ask
  std::optional<Delimiter> put_in_;  // what the clause under way was put in with; none: it belongs to the question
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> find_question_clauses(std::string_view sentence, bool plainly) {
  return QuestionSplitter(sentence, plainly).split();
}

std::vector<Clause> find_clauses(std::string_view sentence) {
  return ClauseFinder(sentence).find();
}

}  // namespace s2a::text
