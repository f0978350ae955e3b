import { describe, expect, it } from "vitest";
import { narrationOf, parseBlocks } from "@/lib/language/blocks";
import { headingOf } from "@/lib/language/headings";
import { sentences } from "@/lib/language/sentences";

/** Script, and what is narrated of it, `|` between sentences. */
type Case = readonly [language: string, script: string, narrated: string];

const narrated = (language: string, script: string) => narrationOf(script, language).join("|");

describe("a line that begins with a number", () => {
  it.each<Case>([
    [
      "de",
      "Der Winter kommt früh in diesem Jahr.\n24. Dezember ist der Tag, an dem das Dorf zusammenkommt.\n\n1. Mai wird getanzt.",
      "Der Winter kommt früh in diesem Jahr.|24. Dezember ist der Tag, an dem das Dorf zusammenkommt.|1. Mai wird getanzt.",
    ],
    [
      "no",
      "17. mai feirer hele byen med flagg og musikk.\n\nButikkene er stengt.",
      "17. mai feirer hele byen med flagg og musikk.|Butikkene er stengt.",
    ],
    [
      "en",
      "The bakery opened its doors at the age of the founder,\n19. It has baked bread ever since, every single morning.",
      "The bakery opened its doors at the age of the founder, 19.|It has baked bread ever since, every single morning.",
    ],
    ["de", "2. Weltkrieg und Wiederaufbau prägten die Stadt.", "2. Weltkrieg und Wiederaufbau prägten die Stadt."],
    ["de", "3. Oktober ist Feiertag.\n\nAlle haben frei.", "3. Oktober ist Feiertag.|Alle haben frei."],
    ["da", "5. juni fejrer vi grundloven.", "5. juni fejrer vi grundloven."],
    ["cs", "28. října slavíme.", "28. října slavíme."],
    [
      "fr",
      "Le fondateur avait alors\n23. Il ouvrit sa boutique.",
      "Le fondateur avait alors 23.|Il ouvrit sa boutique.",
    ],
    ["de", "Er kam erst am\n24. Dezember nach Hause.", "Er kam erst am 24. Dezember nach Hause."],
    // Lists stay lists.
    ["en", "1. Wash the rice\n2. Boil water\n3. Wait", "Wash the rice.|Boil water.|Wait."],
    ["en", "Do this:\n1) Open it\n2) Close it", "Do this:|Open it.|Close it."],
    ["en", "1. One\n\nA word between.\n\n2. Two", "One.|A word between.|Two."],
    ["en", "4. Four\n5. Five", "Four.|Five."],
    ["en", "It ends in 1999. And then it begins.", "It ends in 1999.|And then it begins."],
  ])("%s: %j", (language, script, wanted) => {
    expect(narrated(language, script)).toBe(wanted);
  });

  it("is a list in its block, and a date in a paragraph", () => {
    expect(parseBlocks("1. One\n2. Two")[0]).toMatchObject({ kind: "list", ordered: true, items: ["One", "Two"] });
    expect(parseBlocks("24. Dezember ist es.")[0]).toMatchObject({ kind: "paragraph" });
  });
});

describe("directions inside lines", () => {
  it.each<Case>([
    [
      "en",
      "[soft piano] Welcome back to the garden. [pause] Today we plant garlic (whispering) in rows.",
      "Welcome back to the garden.|Today we plant garlic in rows.",
    ],
    ["en", "(laughs) That was close.", "That was close."],
    ["en", "She stops [short pause], then runs.", "She stops, then runs."],
    ["en", "It works. [He holds up the lamp] The light is warm.", "It works.|The light is warm."],
    ["fr", "Bienvenue. [musique douce] Aujourd’hui (à voix basse) on plante.", "Bienvenue.|Aujourd’hui on plante."],
    ["fr", "Bonjour (rires) à tous !", "Bonjour à tous !"],
    ["de", "Er kam (leise) herein. [Pause] Dann ging er.", "Er kam herein.|Dann ging er."],
    ["es", "Hola [pausa] a todos.", "Hola a todos."],
    ["it", "Ciao (sussurrando) a tutti.", "Ciao a tutti."],
    // What is no direction stays.
    ["en", "The law (music by Bach) was new.", "The law (music by Bach) was new."],
    ["en", "He said [the king] would come.", "He said [the king] would come."],
    ["en", "Water (H₂O) boils at 100 °C.", "Water (H₂O) boils at 100 °C."],
    ["en", "The array a[i] holds it.", "The array a[i] holds it."],
    ["fr", "Le pain (seigle) lève.", "Le pain (seigle) lève."],
  ])("%s: %j", (language, script, wanted) => {
    expect(narrated(language, script)).toBe(wanted);
  });
});

describe("entities", () => {
  it.each<Case>([
    [
      "en",
      "Salt &amp; pepper sell best at Miller&#39;s. The shop opens from nine &ndash; noon.",
      "Salt & pepper sell best at Miller's.|The shop opens from nine – noon.",
    ],
    ["fr", "Le caf&eacute; co&ucirc;te 2&nbsp;&euro;.", "Le café coûte 2\u00a0€."],
    ["de", "Gr&ouml;&szlig;e z&auml;hlt.", "Größe zählt."],
    ["en", "AT&T and R&D stay; so does a & b.", "AT&T and R&D stay; so does a & b."],
    ["en", "Write &lt;b&gt; for bold.", "Write <b> for bold."],
    ["en", "&#x201C;Go&#x201D; he said.", "“Go” he said."],
  ])("%s: %j", (language, script, wanted) => {
    expect(narrated(language, script)).toBe(wanted);
  });

  it("leaves code as it is", () => {
    expect(parseBlocks("```html\na &amp; b\n```")[0]).toMatchObject({ kind: "code", code: "a &amp; b" });
  });
});

describe("sentences", () => {
  it.each<Case>([
    ["de", "Das gilt z. B. Berlin und Köln. Dann nicht.", "Das gilt z. B. Berlin und Köln.|Dann nicht."],
    ["de", "Wir zahlen 3,5 Millionen. Das ist d. h. Viel mehr.", "Wir zahlen 3,5 Millionen.|Das ist d. h. Viel mehr."],
    ["de", "Am 24. Dezember feiern wir. Am 3. Tag ruhen wir.", "Am 24. Dezember feiern wir.|Am 3. Tag ruhen wir."],
    ["en", "Use herbs, e.g. Thyme or basil. Stir.", "Use herbs, e.g. Thyme or basil.|Stir."],
    ["en", "It costs 3.5 dollars. Really.", "It costs 3.5 dollars.|Really."],
    ["en", "Mr. Jones met Dr. Lee at 5 p.m. They left.", "Mr. Jones met Dr. Lee at 5 p.m.|They left."],
    ["fr", "On prend p. ex. Marseille. Puis Lyon.", "On prend p. ex. Marseille.|Puis Lyon."],
    ["fr", "M. Dupont a payé 3,5 euros. Voilà.", "M. Dupont a payé 3,5 euros.|Voilà."],
    ["es", "El Sr. Ruiz pagó 3,5 euros. Luego salió.", "El Sr. Ruiz pagó 3,5 euros.|Luego salió."],
    ["it", "Il Dott. Rossi pagò 3,5 euro. Poi uscì.", "Il Dott. Rossi pagò 3,5 euro.|Poi uscì."],
  ])("%s: %j", (language, text, wanted) => {
    expect(sentences(text, language).join("|")).toBe(wanted);
  });
});

describe("a long address", () => {
  const text =
    "The full map is at https://maps.example.org/regions/northern-highlands/walking-routes/winter-2026/overview-of-all-marked-paths-and-shelters-with-opening-hours.html for everyone.";

  it("stays whole in the narration and is its host in a heading", () => {
    expect(narrated("en", text)).toBe(text);
    expect(headingOf(text, "en").replaceAll("\u00a0", " ")).toBe("The full map is at maps.example.org for everyone");
  });
});
