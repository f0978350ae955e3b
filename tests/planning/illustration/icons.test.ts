import { expect, test } from "vitest";
import { conceptsOf } from "@/lib/planning/illustration/icon-index";
import { iconNamed } from "@/lib/planning/illustration/icon-sets";
import { findIcon, iconsFor } from "@/lib/planning/illustration/icons";
import { iconSchema } from "@/lib/timeline/schema/parts";

const short = (name: string | undefined) => name?.split(":")[1];

const KEYWORDS: Record<string, Record<string, string>> = {
  en: {
    growth: "chart-increasing",
    "Revenue growth": "chart-increasing|money-bag",
    security: "locked",
    climate: "thermometer",
    partnership: "handshake",
    resilience: "shield",
    idea: "light-bulb",
    strategy: "bullseye",
    "artificial intelligence": "robot",
    universities: "graduation-cap",
    universe: "milky-way",
    whale: "whale",
    guitar: "guitar",
    umbrella: "umbrella",
    customers: "busts-in-silhouette",
    recycling: "recycling-symbol",
    vaccine: "syringe",
    deadline: "spiral-calendar",
    law: "balance-scale",
    logistics: "delivery-truck",
  },
  fr: {
    croissance: "chart-increasing",
    sécurité: "locked",
    climat: "thermometer",
    "intelligence artificielle": "robot",
    fusée: "rocket",
    cerveau: "brain",
    œil: "eye",
    ampoule: "light-bulb",
    guitare: "guitar",
    baleine: "whale",
    durabilité: "seedling",
    "développement durable": "seedling",
    partenariat: "handshake",
    échéance: "spiral-calendar",
    droit: "balance-scale",
    abeilles: "honeybee",
    mer: "water-wave",
    vente: "shopping-bags",
    vent: "wind-face",
    animaux: "paw-prints",
  },
  de: { Rakete: "rocket", Hund: "dog|dog-face" },
  es: { montaña: "mountain|snow-capped-mountain" },
};

for (const [language, words] of Object.entries(KEYWORDS)) {
  test(`keywords in ${language} find the fitting drawing`, () => {
    for (const [word, wanted] of Object.entries(words)) {
      expect(wanted.split("|"), word).toContain(short(findIcon(word, language)?.name));
    }
  });
}

const SENTENCES: [string, string, string][] = [
  ["en", "Photosynthesis turns sunlight into chemical energy.", "leaf-fluttering-in-wind sun high-voltage test-tube"],
  ["en", "Our revenue grew by 40 percent last year.", "money-bag"],
  ["en", "Docker packages an application with everything it needs to run.", "package laptop"],
  ["en", "The heart pumps blood through the body.", "anatomical-heart drop-of-blood"],
  ["en", "Customers expect fast delivery.", "busts-in-silhouette stopwatch delivery-truck"],
  ["en", "Electric cars reduce emissions in cities.", "high-voltage automobile chart-decreasing factory cityscape"],
  ["en", "The Roman Empire fell in 476.", "classical-building"],
  ["en", "Elephants never forget.", "elephant"],
  ["en", "Penguins live in the southern hemisphere.", "penguin"],
  ["en", "Universities train engineers.", "graduation-cap technologist"],
  ["en", "The train to Paris leaves at noon.", "high-speed-train"],
  ["en", "Passwords should be long and unique.", "locked"],
  ["en", "You should never share it with them.", ""],
  ["en", "It is what it is, and that is the thing.", ""],
  ["en", "He put his foot in his mouth.", ""],
  ["en", "Invest early and stay patient.", ""],
  ["fr", "La croissance de notre chiffre d'affaires atteint 40 %.", "chart-increasing bar-chart briefcase"],
  ["fr", "Le réchauffement climatique fait fondre les glaciers.", "thermometer ice"],
  ["fr", "Le cœur pompe le sang dans tout le corps.", "anatomical-heart drop-of-blood"],
  ["fr", "Les panneaux solaires produisent de l'électricité.", "sun high-voltage"],
  ["fr", "L'eau s'évapore, puis retombe en pluie.", "droplet cloud-with-rain"],
  ["fr", "Réduire les déchets et recycler davantage.", "chart-decreasing recycling-symbol wastebasket"],
  ["fr", "Les vaccins protègent contre les maladies.", "syringe microbe locked"],
  ["fr", "La Lune tourne autour de la Terre.", "full-moon globe-showing-europe-africa"],
  ["fr", "Le loup vit en meute dans la forêt.", "wolf deciduous-tree"],
  ["fr", "Le train à grande vitesse relie Paris à Lyon.", "bullet-train high-speed-train stopwatch"],
  ["fr", "Son père et sa mère habitent à Lyon.", ""],
  ["fr", "C'est pour cela que nous le faisons.", ""],
  ["fr", "Au pied de la lettre.", ""],
  ["fr", "Il faut le dire en passant.", ""],
  ["de", "Der Hund läuft durch den Wald.", "dog dog-face"],
];

test("sentences get drawings of what they name and nothing else", () => {
  for (const [language, sentence, allowed] of SENTENCES) {
    const names = iconsFor(sentence, language, 5).map((icon) => short(icon.name));
    const wanted = allowed.split(" ").filter(Boolean);
    expect(wanted, sentence).toEqual(expect.arrayContaining(names));
    expect(names.length > 0, sentence).toBe(wanted.length > 0);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("function words, and words that look like others, stand for nothing", () => {
  for (const word of ["the", "of", "because", "it"]) expect(findIcon(word, "en"), word).toBeNull();
  expect(short(findIcon("les faux-bourdons", "fr")?.name)).not.toBe("cross-mark");
  for (const word of ["le", "mais", "car", "son", "mère", "faut", "Paris"])
    expect(findIcon(word, "fr"), word).toBeNull();
});

test("line icons follow the same meaning, and logos need the product's name", () => {
  expect(short(findIcon("growth", "en", { style: "line" })?.name)).toBe("trending-up");
  expect(short(findIcon("sécurité", "fr", { style: "line" })?.name)).toBe("lock");
  expect(findIcon("Built with React and Docker", "en", { style: "logo" })?.name).toBe("logos:react");
  expect(findIcon("We react quickly", "en", { style: "logo" })).toBeNull();
  expect(findIcon("I go home", "en", { style: "logo" })).toBeNull();
  expect(findIcon("C++ and C#", "en", { style: "logo" })?.name).toBe("logos:c-plusplus");
});

test("every concept has both drawings, in both languages, and they fit the document", () => {
  for (const language of ["en", "fr"] as const) {
    const seen = new Map<string, string>();
    for (const { flat, line, phrases } of conceptsOf(language)) {
      expect(iconSchema.safeParse(iconNamed("flat", flat)).success, flat).toBe(true);
      expect(iconNamed("line", line), line).not.toBeNull();
      for (const phrase of phrases) {
        expect(seen.get(phrase) ?? flat, phrase).toBe(flat);
        seen.set(phrase, flat);
      }
    }
  }
});
