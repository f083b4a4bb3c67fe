#include "text/segment.h"

#include <algorithm>

#include "text/blocks.h"
#include "text/clauses.h"
#include "text/questions.h"
#include "text/quotations.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace s2a::text {
namespace {

SegmentKind kind_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::list_item:
      return SegmentKind::list_item;
    case BlockKind::heading:
      return SegmentKind::heading;
    case BlockKind::code:
      return SegmentKind::code;
    case BlockKind::prose:
      break;
  }
  return SegmentKind::sentence;
}

// Collects segments from left to right.
class Segmenter {
 public:
  Segmenter(std::string_view text, const SegmentOptions& options) : text_(text), options_(options), sentences_(text) {}

  std::vector<Segment> run() {
    const std::vector<Block> blocks = find_blocks(text_);
    for (const Block& block : blocks) add_block(block);
    if (segments_.empty()) {
      segments_.push_back({.begin = 0, .end = text_.size()});  // nothing but white space
    } else {
      segments_.back().end = text_.size();
      settle_questions();
      mark_quoted(find_quotations(text_, blocks));
    }
    return std::move(segments_);
  }

 private:
  void add_block(const Block& block) {
    ends_.clear();
    if (block.kind != BlockKind::code && block.kind != BlockKind::heading) sentences_.find(block, ends_);
    ends_.push_back(block.end);
    std::size_t words = block.content;
    for (const std::size_t end : ends_) {
      add_sentence(end, std::min(words, end), block.kind);
      words = end;
    }
  }

  // `words` is where the sentence's own words begin, after a list mark.
  void add_sentence(std::size_t end, std::size_t words, BlockKind block) {
    const Asking asked = block == BlockKind::code ? Asking::no : asking(text_.substr(words, end - words));
    const bool may_split = options_.clauses && (block == BlockKind::prose || block == BlockKind::list_item);
    const std::string_view sentence = text_.substr(words, end - words);
    if (may_split && asked != Asking::no) {
      const std::vector<Clause> pieces = find_question_clauses(sentence, asked == Asking::plainly);
      for (const Clause& piece : pieces) add(words + piece.end, SegmentKind::clause, piece.remark ? Asking::no : Asking::plainly);
      if (!pieces.empty()) return;
    }
    const std::vector<Clause> clauses = may_split && asked != Asking::plainly ? find_clauses(sentence) : std::vector<Clause>();
    if (clauses.empty()) return add(end, kind_of(block), asked);
    // After a remark that begins it, the sentence begins anew, and may ask.
    for (std::size_t at = 0; at < clauses.size(); ++at) {
      const bool anew = at == 1 && clauses[0].remark;
      const std::size_t clause_end = words + clauses[at].end;
      const Asking own = anew ? std::max(asked, asking(text_.substr(begin_, clause_end - begin_))) : asked;
      add(clause_end, SegmentKind::clause, clauses[at].remark ? Asking::no : own);
    }
  }

  void add(std::size_t end, SegmentKind kind, Asking asked) {
    if (asked == Asking::weakly) weak_questions_.push_back(segments_.size());
    segments_.push_back({.begin = begin_, .end = end, .kind = kind, .quoted = false, .question = asked == Asking::plainly});
    begin_ = end;
  }

  // A tag or a rhetorical question is the question only where nothing else asks.
  void settle_questions() {
    if (std::any_of(segments_.begin(), segments_.end(), [](const Segment& segment) { return segment.question; })) return;
    for (const std::size_t weak : weak_questions_) segments_[weak].question = true;
  }

  void mark_quoted(const std::vector<Quotation>& quotations) {
    auto quotation = quotations.begin();
    for (Segment& segment : segments_) {
      const std::size_t first = skip_white_space(text_, segment.begin);
      const std::size_t last = skip_white_space_back(text_.substr(0, segment.end), segment.end);
      while (quotation != quotations.end() && quotation->end <= first) ++quotation;
      if (quotation == quotations.end()) return;
      segment.quoted = quotation->begin <= first && last <= quotation->end;
    }
  }

  std::string_view text_;
  const SegmentOptions& options_;
  SentenceFinder sentences_;
  std::vector<Segment> segments_;
  std::vector<std::size_t> ends_;            // of the sentences of one block
  std::vector<std::size_t> weak_questions_;  // indices of segments
  std::size_t begin_ = 0;                    // where the next segment begins
};

}  // namespace

std::vector<Segment> segment(std::string_view text, const SegmentOptions& options) {
  if (text.empty()) return {};
  return Segmenter(text, options).run();
}

}  // namespace s2a::text
