import { beforeAll, describe, expect, it } from "vitest";
import { narrationOf, parseBlocks } from "@/lib/language/blocks";
import { askedDuration } from "@/lib/language/duration";
import { headingOf } from "@/lib/language/headings";
import { detectLanguage, loadLanguages } from "@/lib/language/language";
import { numbersIn } from "@/lib/language/numbers";
import { understand } from "@/lib/language/understand";

const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

beforeAll(loadLanguages);

describe("understand", () => {
  it.each([
    ["Create a video about sustainable energy solutions", "en", "Sustainable energy solutions", 60],
    ["Fais une vidéo de 2 minutes sur les abeilles", "fr", "Les abeilles", 120],
    ["Photosynthesis for beginners in 60 seconds", "en", "Photosynthesis for beginners", 60],
    ["Make a 30-second explainer video about how vaccines work, in French", "fr", "How vaccines work", 30],
    ["Explique-moi la relativité en 90 secondes", "fr", "La relativité", 90],
    ["A one minute video on the history of jazz", "en", "The history of jazz", 60],
    ["Erstelle ein Video über die Geschichte Berlins", "de", "Die Geschichte Berlins", 60],
    ["Crea un video de 45 segundos sobre la historia de España", "es", "La historia de España", 45],
    [
      "Je voudrais un film de 1 min 30 pour présenter notre boulangerie artisanale",
      "fr",
      "Notre boulangerie artisanale",
      90,
    ],
    ["How to make sourdough bread", "en", "How to make sourdough bread", 60],
    ["Create a 20 second ad for my coffee shop", "en", "My coffee shop", 20],
    ["Make a video for beginners about Docker. The tone should be friendly. Include an example.", "en", "Docker", 60],
  ])("%s", (prompt, language, topic, seconds) => {
    const found = understand({ prompt, format: "landscape" });
    expect({ ...found, topic: plainSpaces(found.topic) }).toMatchObject({
      kind: "topic",
      language,
      topic,
      targetSeconds: seconds,
      script: "",
    });
  });

  it("takes a prompt that is narration as a script", () => {
    const prompt =
      "Bees are vital. They pollinate our crops. Without bees we would lose apples, almonds and coffee, and our plates would be empty.";
    expect(understand({ prompt, format: "vertical" })).toMatchObject({
      kind: "script",
      script: prompt,
      title: expect.stringMatching(/^Bees\sare\svital$/),
      topic: "",
    });
  });

  it("takes a script field as a script, however short, and no longer than it is", () => {
    const found = understand({ script: "Welcome to our quarterly business review...", format: "ads" });
    expect(found).toMatchObject({ kind: "script", language: "en" });
    expect(found.targetSeconds).toBeLessThan(6);
  });

  it("says so when a script does not have the length asked for", () => {
    const { notices } = understand({ script: "One short line.", targetSeconds: 120, format: "vertical" });
    expect(notices[0]?.text).toContain("not the 120 s");
  });

  it("believes a language that is given", () => {
    expect(understand({ prompt: "Jazz", language: "fr-CA", format: "square" }).language).toBe("fr");
  });
});

describe("detectLanguage", () => {
  it.each([
    ["Le café", "fr"],
    ["Solar energy", "en"],
    ["Vidéo sur les abeilles", "fr"],
    ["AI", "en"],
    ["Hello", "en"],
    ["Piano", "en"],
    ["Jazz", "en"],
    ["Les volcans", "fr"],
    ["L’eau", "fr"],
    ["Die Geschichte Berlins", "de"],
    ["Storia di Roma", "it"],
    ["História do Brasil", "pt"],
    ["La historia de España", "es"],
    ["История России", "ru"],
    ["الطاقة الشمسية", "ar"],
    ["人工智能", "zh"],
    ["日本の歴史", "ja"],
    ["한국의 역사", "ko"],
    ["תולדות ירושלים", "he"],
    ["Cats vs dogs", "en"],
    ["تاریخ ایران و گربه‌ها", "fa"],
  ])("%s is %s", (text, language) => expect(detectLanguage(text).language).toBe(language));

  it.each(["Piano", "Hello", "Jazz piano"])("%s is what whoever asks reads", (text) => {
    expect(detectLanguage(text, "fr").language).toBe("fr");
    expect(understand({ prompt: text, readerLanguage: "fr", format: "square" }).language).toBe("fr");
  });
});

describe("askedDuration", () => {
  it.each([
    ["in 60s", 60],
    ["a two-minute film", 120],
    ["2:30 long", 150],
    ["d’une minute", 60],
    ["quatre-vingt-dix secondes", 90],
    ["en vingt-cinq secondes", 25],
    ["soixante et onze secondes", 71],
    ["in seventy-five seconds", 75],
    ["a minute and a half about bees", 90],
    ["two and a half minutes", 150],
    ["une minute trente", 90],
    ["d’une minute et demie", 90],
    ["half a minute on tea", 30],
    ["une demi-minute", 30],
    ["the 5 second rule", undefined],
    ["", undefined],
  ])("%s", (text, seconds) => expect(askedDuration(text)?.seconds).toBe(seconds));
});

describe("numbersIn", () => {
  it.each([
    ["It grew by 18% to $4.2 million.", "en", [18, 4.2]],
    ["1,234.5 kg of 60,000 bees", "en", [1234.5, 60000]],
    ["1 234,5 kg et 10 100 tonnes", "fr", [1234.5, 10100]],
    ["3,5 millions d’euros", "fr", [3.5]],
    ["1.234,5 km in Deutschland", "de", [1234.5]],
    ["version 2.0.1, page 3, at 10:30, the 21st", "en", []],
  ])("%s", (text, language, values) =>
    expect(numbersIn(text, language).map((mention) => mention.value)).toEqual(values),
  );

  it("knows years from counts", () => {
    expect(numbersIn("In 1889 there were 1500 workers.", "en").map((mention) => mention.kind)).toEqual([
      "year",
      "large",
    ]);
  });
});

describe("headingOf", () => {
  it.each([
    [
      "The Roman Empire grew from a small town on the Tiber to a state that ruled the Mediterranean.",
      "en",
      "The Roman Empire grew from a small town",
    ],
    [
      "La tour Eiffel a été construite pour l'Exposition universelle de 1889 par l’entreprise de Gustave Eiffel.",
      "fr",
      "La tour Eiffel a été construite",
    ],
    [
      "However, in 2023, solar power produced 5.5% of the world's electricity, according to Ember.",
      "en",
      "Solar power produced 5.5% of the world’s electricity",
    ],
    [
      "« Cette tour est un lampadaire tragique », disait Léon Bloy, qui ne l’aimait vraiment pas.",
      "fr",
      "Cette tour est un lampadaire tragique",
    ],
    ["Pourquoi vivent-ils là ?", "fr", "Pourquoi vivent-ils là ?"],
  ])("%s", (text, language, heading) => expect(plainSpaces(headingOf(text, language))).toBe(heading));

  it("holds for one endless word and for scripts without spaces", () => {
    expect(
      [
        ...headingOf(
          "Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherungsgesellschaftshauptgebäude",
          "de",
          40,
        ),
      ].length,
    ).toBeLessThanOrEqual(40);
    expect(
      [
        ...headingOf(
          "人工智能正在改变我们的生活方式而且它还会继续改变许多行业的工作方式并且影响每一个人的未来和梦想还有更多更多更多更多",
          "zh",
          30,
        ),
      ].length,
    ).toBeLessThanOrEqual(30);
  });
});

describe("parseBlocks", () => {
  it("reads Markdown and shooting scripts", () => {
    const source =
      "# Title\n\nNarrator: **Hello** [world](https://x.org).\n\n[Music fades]\n\nScene 2: The lake\nIt is `cold`.\n\n1. One\n2. Two\n\n> To be.\n> — Hamlet\n\n| a | b |\n|---|---|\n| x | 1 |\n\n```ts\nlet a = 1;\n```";
    expect(parseBlocks(source)).toEqual([
      { kind: "heading", level: 1, text: "Title" },
      { kind: "paragraph", text: "Hello world." },
      { kind: "heading", level: 3, text: "The lake" },
      { kind: "paragraph", text: "It is cold." },
      { kind: "list", ordered: true, items: ["One", "Two"] },
      { kind: "quote", text: "To be.", author: "Hamlet" },
      { kind: "table", header: ["a", "b"], rows: [["x", "1"]] },
      { kind: "code", language: "ts", code: "let a = 1;" },
    ]);
    expect(narrationOf(source, "en")).toEqual(["Hello world.", "It is cold.", "One.", "Two.", "“To be.” — Hamlet."]);
  });
});
