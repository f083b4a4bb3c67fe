// Focuses a prompt with the default model, prints what was kept and what was cut, then the answer.
#include <s2a/s2a.h>

#include <iostream>

int main(int argc, char** argv) {
  const std::string text = argc > 1 ? argv[1] : "I think the answer is Sydney, but I'm really not sure. What is the capital of Australia?";
  const auto give_up = [](const s2a::Error& error) {
    std::cerr << error.message << '\n' << error.remedy << '\n';
    return 1;
  };

  const auto path = s2a::pull_model(s2a::default_model);
  if (!path) return give_up(path.error());
  const auto adapter = s2a::find_adapter();
  if (!adapter) return give_up(adapter.error());
  const auto model = s2a::open_embedded({.model = *path, .adapter = *adapter});
  if (!model) return give_up(model.error());

  const s2a::Attention attention(*model, *model);  // one model does both steps
  const auto answer = attention.answer(s2a::Prompt::from_text(text), {});
  if (!answer) return give_up(answer.error());

  for (const auto& segment : answer->focus.segments) {
    std::cout << (segment.kept ? "kept: " : "cut:  ") << answer->focus.source.substr(segment.begin, segment.end - segment.begin) << '\n';
  }
  std::cout << "answer: " << answer->text << '\n';
}
