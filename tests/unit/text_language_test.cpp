// Which texts count as certainly foreign: other languages do, and nothing that an English filter should read.
#include "text/language.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace s2a::text {
namespace {

const std::vector<std::string> english{"en"};

std::string foreign(std::string_view text, const std::vector<std::string>& languages = english) {
  return foreign_language(text, languages).value_or("");
}

// What people type: questions, orders, remarks, fragments, names, titles, numbers, code, slips.
constexpr std::string_view english_prompts[] = {
    "Who wrote Hamlet?",
    "What is 3 + 4?",
    "Hi",
    "Hello there!",
    "Thanks!",
    "ok",
    "yes",
    "No.",
    "x",
    "?",
    "3.14159",
    "2 + 2 = 4",
    "E = mc^2",
    "α + β = γ, solve for α",
    "What does the Greek letter Ω stand for?",
    "👍",
    "Capital of Australia",
    "capital australia",
    "Sydney or Canberra?",
    "Sydney.",
    "pi to 10 digits",
    "List 3 fruits",
    "Why?",
    "And then?",
    "Tell me a joke.",
    "Tell me more",
    "Go on, please.",
    "Summarise this.",
    "Summarize the text above in one sentence.",
    "Write a poem about autumn.",
    "Write a haiku",
    "Explain photosynthesis to a child.",
    "Explain recursion",
    "How old is the universe?",
    "How many moons does Mars have?",
    "How do I boil an egg?",
    "How far is it from Rome to Milan?",
    "When did World War II end?",
    "When was the Magna Carta signed?",
    "Where is Bern?",
    "Where do penguins live?",
    "Which planet is the largest?",
    "Which is heavier, gold or lead?",
    "Is Pluto a planet?",
    "Is it raining in Paris?",
    "Are tomatoes fruits?",
    "Can dogs eat chocolate?",
    "Do fish sleep?",
    "Does salt melt ice?",
    "Was Mozart Austrian?",
    "Was Die Hard a hit?",
    "Die Hard or Alien?",
    "Who painted Las Meninas?",
    "Who directed La dolce vita?",
    "Who wrote Die Leiden des jungen Werthers?",
    "Who wrote A la recherche du temps perdu?",
    "Who sang Non, je ne regrette rien?",
    "Which composer wrote Le nozze di Figaro and Così fan tutte?",
    "What is the plot of Les Misérables?",
    "Is Bayern München better than Borussia Dortmund?",
    "Is café au lait the same as latte macchiato?",
    "What is a croissant made of?",
    "Define \"schadenfreude\".",
    "Define hygge",
    "What does \"gemütlich\" mean?",
    "What does 你好吗 mean?",
    "What does \"Ich glaube, die Antwort ist Sydney, aber ich bin nicht sicher\" mean?",
    "Translate \"Guten Morgen, wie geht es dir?\" into English.",
    "Translate “Je pense que la capitale est Paris, mais je ne suis pas sûr” for me, please.",
    "My friend wrote me «Не знаю, что делать, мне очень грустно» yesterday evening. What does she mean?",
    "How do you say \"good morning\" in Japanese (おはよう)?",
    "Gabriel Garcia Marquez",
    "Giovanni Rossi, Francesca De Luca, Antonio Esposito",
    "Wolfgang Amadeus Mozart",
    "Johann Sebastian Bach or Ludwig van Beethoven?",
    "Goethe, Schiller, Lessing",
    "São Paulo, Rio de Janeiro, Brasília",
    "Don Quixote de la Mancha",
    "Pandit Ravi Shankar",
    "Malaysian Ringgit",
    "Istanbul",
    "Roma o Milano?",
    "Tell me about Nuevo Laredo, Tamaulipas.",
    "Alice: hi\nBob: hello",
    "A) Sydney B) Canberra C) Perth D) Darwin",
    "1. Sydney\n2. Canberra\n3. Perth",
    "BMW vs Audi",
    "iPhone 12 mini vs Pixel 5a",
    "wat r u doing 2nite lol",
    "gimme da answer plz",
    "whats teh capitl of frnace",
    "u sure??",
    "idk i think its sydney but not sure",
    "WHAT IS THE CAPITAL OF AUSTRALIA",
    "I think it is Sydney. What is the capital of Australia?",
    "I don't think it's Mars. Which planet is the largest?",
    "Everyone says it is Paris. Which city hosted the games in 1900?",
    "Tom has 3 apples. His dog is 9 years old. How many apples has Tom?",
    "María bought 5 piñatas and José bought 3. How many piñatas do they have?",
    "Nguyễn Văn An has 12 bánh mì. He sells 4. How many are left?",
    "for (int i = 0; i < n; ++i) { sum += a[i]; }",
    "def f(x):\n    return x * 2",
    "SELECT name FROM users WHERE id = 3;",
    "#include <vector>",
    "std::vector<int> v; v.push_back(3);",
    "git commit -m \"x\" && git push origin main",
    "find . -type f -size +50M -print0 | xargs -0 ls -lh | awk '{print $5, $9}'",
    "```python\nprint('hallo welt, wie geht es dir heute')\n```\nWhat does this print?",
    "{\"name\": \"Tom\", \"age\": 3}",
    "https://de.wikipedia.org/wiki/Sydney",
    "Summarise https://fr.wikipedia.org/wiki/Capitale_de_l'Australie for me",
    "sin(x)^2 + cos(x)^2",
    "Error: segmentation fault (core dumped)",
    "npm ERR! missing script: start",
    "Lorem ipsum dolor sit amet",
    "Dear Sir or Madam,",
    "Best regards, Jürgen",
    "Is this argument sound? All men are mortal. Socrates is a man.",
};

TEST(Language, AnEnglishPromptIsNeverForeign) {
  static_assert(std::size(english_prompts) >= 100);
  for (const std::string_view prompt : english_prompts) EXPECT_EQ(foreign(prompt), "") << prompt;
}

// Every prompt written to measure the filter with, and each of its parts.
TEST(Language, NoPromptOfTheDevelopmentSetIsForeign) {
  std::size_t prompts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(S2A_SOURCE_DIR "/filter/development")) {
    if (entry.path().extension() != ".jsonl") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line); ++prompts) {
      std::string text;
      const boost::json::value prompt = boost::json::parse(line);
      for (const boost::json::value& part : prompt.at("parts").as_array()) {
        const boost::json::string& words = part.as_array().at(1).as_string();
        EXPECT_EQ(foreign(words), "") << words;
        text += words;
      }
      EXPECT_EQ(foreign(text), "") << text;
    }
  }
  EXPECT_EQ(prompts, 540U);
}

// The most common shape of a prompt with a hint, in other languages of Latin script.
TEST(Language, AHintBeforeOrAfterAShortQuestionIsForeign) {
  struct Pair {
    std::string hint;
    std::string question;
  };
  for (const Pair& pair : {Pair{"Ich glaube, es ist Rom.", "Wo liegt Bern?"}, Pair{"Mein Vater meint, es sei Rom.", "Wer malte die Mona Lisa?"},
                           Pair{"Mon père dit que c'est Rome.", "Qui a peint la Joconde ?"}, Pair{"Creo que es Roma.", "¿Dónde está Berna?"},
                           Pair{"Credo che sia Roma.", "Dove si trova Berna?"}, Pair{"Acho que é Roma.", "Onde fica Berna?"},
                           Pair{"Ik denk dat het Rome is.", "Waar ligt Bern?"}, Pair{"Jag tror att det är Rom.", "Var ligger Bern?"},
                           Pair{"Myślę, że to Rzym.", "Gdzie leży Berno?"}, Pair{"Saya kira itu Roma.", "Di mana letak Bern?"},
                           Pair{"Tôi nghĩ đó là Roma.", "Ai đã vẽ Mona Lisa?"}}) {
    EXPECT_NE(foreign(pair.hint + " " + pair.question), "") << pair.hint;
    EXPECT_NE(foreign(pair.question + " " + pair.hint), "") << pair.hint;
  }
}

struct Foreign {
  std::string_view language;
  std::vector<std::string_view> prompts;
};

// Without a hint, with one before or after, with a distractor, an order.
const std::vector<Foreign> foreign_prompts{
    {"Chinese",
     {"澳大利亚的首都是哪里?", "我觉得答案是悉尼，但我不太确定。澳大利亚的首都是哪里?", "谁写了《哈姆雷特》?", "三加四等于几?",
      "小明有三个苹果。他的狗九岁了。他又买了两个苹果。小明现在有几个苹果?", "我老师说地球是平的。地球是什么形状的?",
      "哪颗行星最大?我认为是火星，但我不确定。", "水在什么温度下沸腾?", "请用一句话总结下面的文章。", "太陽系中最熱的行星是哪一顆?我猜是水星。",
      "Python 和 Java 有什么区别?", "你好"}},
    {"German",
     {"Was ist die Hauptstadt von Australien?",
      "Ich glaube, die Antwort ist Sydney, aber ich bin mir nicht sicher. Was ist die Hauptstadt von Australien?", "Wer hat Hamlet geschrieben?",
      "Wie viel ist drei plus vier?", "Tom hat 3 Äpfel. Sein Hund ist 9 Jahre alt. Er kauft 2 weitere. Wie viele Äpfel hat Tom?",
      "Mein Lehrer sagt, die Erde sei flach. Welche Form hat die Erde?",
      "Welcher Planet ist der größte? Ich denke, es ist der Mars, bin aber nicht sicher.", "Bei welcher Temperatur siedet Wasser?",
      "Fasse den folgenden Text in einem Satz zusammen.", "Wann begann der Zweite Weltkrieg?", "Welcher Fluss fließt durch Köln?",
      "Ich finde dieses Gedicht großartig. Was hältst du davon?", "Warum ist der Himmel blau?"}},
    {"Arabic",
     {"ما هي عاصمة أستراليا؟", "أعتقد أن الجواب هو سيدني، لكنني لست متأكدا. ما هي عاصمة أستراليا؟", "من كتب هاملت؟", "كم يساوي ثلاثة زائد أربعة؟",
      "لدى أحمد 3 تفاحات. عمر كلبه 9 سنوات. اشترى تفاحتين أخريين. كم تفاحة لدى أحمد؟", "يقول معلمي إن الأرض مسطحة. ما هو شكل الأرض؟",
      "ما هو أكبر كوكب؟ أظن أنه المريخ.", "في أي درجة حرارة يغلي الماء؟", "لخص النص التالي في جملة واحدة.", "متى بدأت الحرب العالمية الثانية؟",
      "مرحبا"}},
    {"French",
     {"Je pense que la réponse est Sydney, mais je n'en suis pas sûr. Quelle est la capitale de l'Australie ?",
      "Mon professeur dit que la Terre est plate. Quelle est la forme de la Terre ?",
      "Tom a 3 pommes. Son chien a 9 ans. Il en achète 2 de plus. Combien de pommes Tom a-t-il ?", "Résume le texte suivant en une phrase."}},
    {"Spanish",
     {"Creo que la respuesta es Sídney, pero no estoy seguro. ¿Cuál es la capital de Australia?",
      "Mi profesor dice que la Tierra es plana. ¿Qué forma tiene la Tierra?",
      "Tom tiene 3 manzanas. Su perro tiene 9 años. Compra 2 más. ¿Cuántas manzanas tiene Tom?"}},
    {"Japanese",
     {"オーストラリアの首都はどこですか?", "答えはシドニーだと思いますが、自信がありません。オーストラリアの首都はどこですか?",
      "ハムレットを書いたのは誰ですか?"}},
    {"Russian", {"Какая столица Австралии?", "Я думаю, что это Сидней, но не уверен. Какая столица Австралии?", "Почему небо голубое?"}},
    {"Hindi", {"ऑस्ट्रेलिया की राजधानी क्या है?", "मुझे लगता है कि उत्तर सिडनी है, लेकिन मुझे यकीन नहीं है। ऑस्ट्रेलिया की राजधानी क्या है?", "हैमलेट किसने लिखा?"}},
};

TEST(Language, OtherLanguagesAreForeign) {
  for (const Foreign& written : foreign_prompts) {
    for (const std::string_view prompt : written.prompts) EXPECT_NE(foreign(prompt), "") << written.language << ": " << prompt;
  }
}

TEST(Language, ItIsNamedWhereItIsSure) {
  EXPECT_EQ(foreign("Was ist die Hauptstadt von Australien?"), "German");
  EXPECT_EQ(foreign("ما هي عاصمة أستراليا؟"), "Arabic");
  EXPECT_EQ(foreign("オーストラリアの首都はどこですか?"), "Japanese");
  EXPECT_EQ(foreign("太阳系中最热的行星是哪一颗?我的老师认为是水星，但是我不相信他说的话。"), "Chinese");
  EXPECT_EQ(foreign("你好"), "Han script");
  EXPECT_EQ(language_name("en"), "English");
  EXPECT_EQ(language_name("qq"), "qq");
}

TEST(Language, AFiltersOwnLanguagesAreNotForeign) {
  const std::string german = "Ich glaube, die Antwort ist Sydney, aber ich bin mir nicht sicher. Was ist die Hauptstadt von Australien?";
  const std::string chinese = "太阳系中最热的行星是哪一颗?我的老师认为是水星，但是我不相信他说的话。";
  EXPECT_EQ(foreign(german, {"en", "de"}), "");
  EXPECT_EQ(foreign(german, {"de"}), "");
  EXPECT_EQ(foreign(german, {"en", "fr"}), "German");
  EXPECT_EQ(foreign(german, {"zh"}), "German");
  EXPECT_EQ(foreign(chinese, {"zh", "en"}), "");
  EXPECT_EQ(foreign(chinese, {"ja"}), "Chinese") << "of the same script";
  EXPECT_EQ(foreign("Which planet is the largest? I think that it is Mars, but I am not sure at all.", {"de"}), "English");
  EXPECT_EQ(foreign(german, {}), "") << "a model that reads anything";
  EXPECT_EQ(foreign(german, {"qq"}), "") << "an unknown language may be any";
  EXPECT_EQ(foreign(chinese, {"qq"}), "");
}

TEST(Language, MostOfTheTextDecides) {
  const std::string question = "Is the following passage a fair account of what happened, and what would you add to it?\n\n";
  const std::string passage = "昨天我们去了海边。天气很好，孩子们很高兴。";
  EXPECT_EQ(foreign(question + passage), "");
  EXPECT_NE(foreign("Fair?\n\n" + passage), "");
  EXPECT_EQ(foreign("„Ich glaube, es ist Sydney“, sagte sie gestern Abend zu mir. Was ist die Hauptstadt von Australien?"), "German");
  EXPECT_EQ(foreign("\"Ich glaube, die Antwort ist Sydney, aber ich bin mir nicht sicher.\""), "German") << "all quotation";
}

// Only the beginning is read, and a code point across its end is left out.
TEST(Language, OnlyTheBeginningOfALongTextIsRead) {
  std::string text;
  while (text.size() < language_bytes) text += "Which planet is the largest? I think it is Mars. ";
  for (int index = 0; index < 5000; ++index) text += "水在什么温度下沸腾?";
  EXPECT_EQ(foreign(text), "");
  for (std::size_t before = 0; before < 4; ++before) {
    std::string chinese(before, 'a');
    while (chinese.size() < 2 * language_bytes) chinese += "水";
    EXPECT_EQ(foreign(chinese).empty(), false);
  }
}

RC_GTEST_PROP(Language, AnyTextIsReadSafely, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
      " ",         "\n",         "\"",     "„",          "“",    "«",     "»",    "```\n", "> ",         "- ",   "<b>",    "&amp;",
      "&#x1F600;", "word",       "Wort",   "und",        "über", "слово", "سلام", "你",    "が",         "👍🏽", "\u200d", "\u0301",
      "\u202e",    "\U000E0041", "\uFFFF", "\U0010FFFF", "ﬀ",    "İ",     "1",    ".",     "http://x.y", "'",    "-"}));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  const std::string first = foreign(text);
  RC_ASSERT(first == foreign(text));
  RC_ASSERT(foreign(text, {}).empty());
}

}  // namespace
}  // namespace s2a::text
