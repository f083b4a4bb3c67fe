#include "text/quotations.h"

#include <array>
#include <cstdint>

#include "text/utf8.h"
#include "text/words.h"

namespace s2a::text {
namespace {

// The pairs of marks. A mark may belong to several pairs: “ opens “…” and closes „…“.
enum class Pair : std::uint8_t {
  straight_double,
  straight_single,
  curly_double,
  curly_single,
  low_double,
  low_single,
  guillemets,
  reversed_guillemets,
  single_guillemets,
  corners,
  white_corners,
  count
};

constexpr auto pairs = static_cast<std::size_t>(Pair::count);

struct Mark {
  char32_t point;
  Pair pair;
  bool opens;
  bool closes;
};

constexpr std::array marks{
    Mark{U'"', Pair::straight_double, true, true},
    Mark{U'\'', Pair::straight_single, true, true},
    Mark{U'“', Pair::curly_double, true, false},
    Mark{U'”', Pair::curly_double, false, true},
    Mark{U'‘', Pair::curly_single, true, false},
    Mark{U'’', Pair::curly_single, false, true},
    Mark{U'„', Pair::low_double, true, false},
    Mark{U'“', Pair::low_double, false, true},
    Mark{U'”', Pair::low_double, false, true},
    Mark{U'‚', Pair::low_single, true, false},
    Mark{U'‘', Pair::low_single, false, true},
    Mark{U'«', Pair::guillemets, true, false},
    Mark{U'»', Pair::guillemets, false, true},
    Mark{U'»', Pair::reversed_guillemets, true, false},
    Mark{U'«', Pair::reversed_guillemets, false, true},
    Mark{U'‹', Pair::single_guillemets, true, false},
    Mark{U'›', Pair::single_guillemets, false, true},
    Mark{U'「', Pair::corners, true, false},
    Mark{U'」', Pair::corners, false, true},
    Mark{U'『', Pair::white_corners, true, false},
    Mark{U'』', Pair::white_corners, false, true},
};

bool is_marking_lead(unsigned char byte) {
  return byte == '"' || byte == '\'' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3;
}

// Reads the quotation marks of the paragraphs one after the other.
class QuotationFinder {
 public:
  explicit QuotationFinder(std::string_view text) : text_(text) {}

  void begin_paragraph() {
    for (auto& opened : opened_) opened.clear();
  }

  void scan(const Block& block) {
    for (std::size_t at = block.content; at < block.end;) {
      if (!is_marking_lead(static_cast<unsigned char>(text_[at]))) {
        ++at;
        continue;
      }
      const CodePoint point = decode(text_, at);
      consider(point, at, block);
      at += point.length;
    }
  }

  void add(Quotation quotation) {
    while (!found_.empty() && found_.back().begin >= quotation.begin) found_.pop_back();  // one quotation inside another
    found_.push_back(quotation);
  }

  std::vector<Quotation> take() { return std::move(found_); }

 private:
  void consider(const CodePoint& point, std::size_t at, const Block& block) {
    const std::size_t end = at + point.length;
    const Mark* opening = nullptr;
    for (const Mark& mark : marks) {
      if (mark.point != point.value) continue;
      if (mark.closes && may_close(mark.pair, at, end, block) && close(mark.pair, end)) return;
      if (mark.opens && opening == nullptr && may_open(mark.pair, at, end, block)) opening = &mark;
    }
    if (opening != nullptr) opened_[static_cast<std::size_t>(opening->pair)].push_back(at);
  }

  // Straight marks open before a word and close after one. Curly singles close as apostrophes do, so the same is asked of them.
  bool may_open(Pair pair, std::size_t at, std::size_t end, const Block& block) const {
    if (pair == Pair::reversed_guillemets) return at == block.content || is_white_space(decode_before(text_, at).value);
    if (pair != Pair::straight_double && pair != Pair::straight_single) return true;
    if (end >= block.end || is_white_space(decode(text_, end).value)) return false;
    if (at == block.content) return true;
    const CodePoint before = decode_before(text_, at);
    constexpr std::u32string_view edges = U"([{—–-/:=,\"'“‘«";
    return is_white_space(before.value) || edges.find(before.value) != std::u32string_view::npos;
  }

  bool may_close(Pair pair, std::size_t at, std::size_t end, const Block& block) const {
    const bool single = pair == Pair::straight_single || pair == Pair::curly_single || pair == Pair::low_single;
    if (!single && pair != Pair::straight_double) return true;
    if (at == block.content || is_white_space(decode_before(text_, at).value)) return false;
    if (!single || end >= block.end) return true;
    const Word next = word_at(text_.substr(0, block.end), end);
    return !next.exists() || next.begin > end;  // "don't" goes on after its apostrophe
  }

  // Closes the innermost open quotation of this pair, if there is one.
  bool close(Pair pair, std::size_t end) {
    auto& opened = opened_[static_cast<std::size_t>(pair)];
    if (opened.empty()) return false;
    const std::size_t begin = opened.back();
    // What opened inside and did not close is no quotation.
    for (auto& others : opened_) {
      while (!others.empty() && others.back() >= begin) others.pop_back();
    }
    add({begin, end});
    return true;
  }

  std::string_view text_;
  std::array<std::vector<std::size_t>, pairs> opened_;
  std::vector<Quotation> found_;
};

}  // namespace

std::vector<Quotation> find_quotations(std::string_view text, const std::vector<Block>& blocks) {
  QuotationFinder finder(text);
  for (const Block& block : blocks) {
    if (block.new_paragraph) finder.begin_paragraph();
    if (block.kind != BlockKind::code) finder.scan(block);
    if (block.quoted) finder.add({block.begin, block.end});
  }
  return finder.take();
}

}  // namespace s2a::text
