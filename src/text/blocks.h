// The lines of a text, joined to blocks: paragraphs' lines, list items, headings, code.
// Promises: blocks in order, none empty, each begins and ends with something that is not white space; between two blocks lies white space only.
// Called by segment(), which cuts after every block and looks for sentences inside those that are not code or a heading.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace s2a::text {

enum class BlockKind { prose, list_item, heading, code };

struct Block {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::size_t content = 0;  // where its own words begin, after "> ", "1. ", "# "
  BlockKind kind = BlockKind::prose;
  bool quoted = false;         // a block quote: its lines begin with ">"
  bool new_paragraph = false;  // a blank line or code stands before it
};

// Every line break ends a block, because lists, verse, labels and what people type are meant line by line. Exceptions: code is one block, and so is
// text that was wrapped at a column: a line of 60 columns or more that ends no sentence, followed by one that begins in lower case, goes on.
// Linear in the size of the text. Thread-safe.
std::vector<Block> find_blocks(std::string_view text);

}  // namespace s2a::text
