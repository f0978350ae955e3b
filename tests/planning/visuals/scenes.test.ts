import { describe, expect, it } from "vitest";
import { narrationOf } from "@/lib/language/blocks";
import { wordsOf } from "@/lib/language/words";
import { showsItsWords } from "@/lib/planning/layout/resting";
import { scenePlanSchema } from "@/lib/planning/plan";
import { compositionOf } from "@/lib/planning/visuals/choose";
import { planScenes } from "@/lib/planning/visuals/scenes";
import { type Visual, visualSchema } from "@/lib/timeline/schema/visuals";
import { cueKeys } from "@/lib/timeline/state/cues";
import { art } from "../helpers";
import { GOLDEN } from "../scripts";

/** All text a visual shows, but not its icons, colours and ids. */
function shownText(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return /^(?:type|style|stack|emphasis|chart|ground|hour|weather|figures|id|from|to|color|body|name|countryCode|assetId|language|motion)$/.test(
      key,
    )
      ? []
      : [value];
  if (Array.isArray(value)) return value.flatMap((item) => shownText(item, key));
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([inner, item]) => (inner === "icon" ? [] : shownText(item, inner)));
}

const bare = (word: string) =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}’']/gu, "");

describe.each(GOLDEN)("plan of $name", ({ text, language, visuals }) => {
  it("shows what the text calls for", async () => {
    const plans = await planScenes({ text, language, art });
    const types = plans.map((plan) => plan.visual.type);
    for (const [index, wanted] of visuals.entries()) {
      if (wanted !== "*")
        expect(wanted.split("|"), `scene ${index + 1} of ${types.join(", ")}`).toContain(types[index]);
    }
  });

  it("speaks every word once, in order", async () => {
    const plans = await planScenes({ text, language, art });
    const narration = text.startsWith("# ") ? text.slice(text.indexOf("\n")) : text;
    expect(plans.map((plan) => plan.narration).join(" ")).toBe(narrationOf(narration, language).join(" "));
  });

  it("keeps to the document and to readable headings", async () => {
    for (const plan of await planScenes({ text, language, art })) {
      expect(() => scenePlanSchema.parse(plan)).not.toThrow();
      expect([...plan.heading].length).toBeLessThanOrEqual(60);
      expect(plan.heading.trim()).not.toBe("");
      expect(plan.heading).not.toMatch(/\s(?:le|la|les|de|du|des|un|une|et|the|a|of|and)$/iu);
      expect(plan.narration).toBe(plan.sentences.join(" "));
      for (const cue of Object.values(plan.cueTexts))
        expect(plan.narration.slice(cue.at)).toContain(cue.text.split(" ")[0]);
      for (const key of cueKeys(plan.visual).filter((name) => name.includes(":") && !name.startsWith("line:"))) {
        expect(Object.keys(plan.cueTexts), `${plan.visual.type} of "${plan.narration}"`).toContain(key);
      }
    }
  });

  it("never shows neighbours of the same composition", async () => {
    const types = (await planScenes({ text, language, art })).map(({ visual }) => compositionOf({ visual }));
    for (const [index, type] of types.entries()) if (index) expect(type, types.join(", ")).not.toBe(types[index - 1]);
  });

  it("shows no word and no figure that the script does not have", async () => {
    const plans = await planScenes({ text, language, art });
    const known = new Set(
      wordsOf(text, language).flatMap((word) => [bare(word.text), ...word.text.split(/[’'-]/).map(bare)]),
    );
    for (const plan of plans.filter((entry) => entry.visual.type !== "code" && entry.visual.type !== "map")) {
      for (const shown of shownText(plan.visual as Visual)) {
        const unknown = wordsOf(shown, language).filter(
          (word) => !known.has(bare(word.text)) && !word.text.split(/[’'-]/).every((part) => known.has(bare(part))),
        );
        expect(
          unknown.map((word) => word.text),
          `${plan.visual.type}: ${shown}`,
        ).toEqual([]);
      }
    }
  });
});

describe("scene plans", () => {
  it("last between 2 and 15 seconds, structures up to 26", async () => {
    for (const { text, language } of GOLDEN) {
      const plans = await planScenes({ text, language, art });
      for (const plan of plans.slice(1, -1)) {
        const most = /process|points|diagram|chart|code/.test(plan.visual.type) ? 26 : 15;
        expect(plan.estimatedSeconds, plan.narration).toBeLessThan(most);
        expect(plan.estimatedSeconds, plan.narration).toBeGreaterThan(1.8);
      }
    }
  });

  it("read numbers with their language", async () => {
    const [, scene] = await planScenes({
      text: "Un cœur est un muscle. Le cerveau humain contient environ 86,5 milliards de neurones actifs. Il pense. Il rêve.",
      language: "fr",
      art,
    });
    expect(scene?.visual).toMatchObject({
      type: "number",
      value: 86.5,
      decimals: 1,
      suffix: "\u00a0milliards",
      heading: "Le\u00a0cerveau humain contient environ",
      label: "de neurones actifs",
    });
  });

  it("make a donut of shares and a line of years", async () => {
    const text =
      "Power is changing here. Our town gets 45% of its power from wind, 30% from solar and 25% from gas. Nobody in the town complains about any of it, and most are proud. Capacity was 5 GW in 2010, 50 GW in 2015 and 140 GW in 2020. That is a start for all.";
    const plans = await planScenes({ text, language: "en", art });
    const charts = plans.map((plan) => plan.visual).filter((visual) => visual.type === "chart");
    expect(charts).toMatchObject([
      {
        chart: "donut",
        unit: "%",
        data: [
          { label: "Wind", value: 45 },
          { label: "Solar", value: 30 },
          { label: "Gas", value: 25 },
        ],
      },
      {
        chart: "line",
        unit: "GW",
        data: [
          { label: "2010", value: 5 },
          { label: "2015", value: 50 },
          { label: "2020", value: 140 },
        ],
      },
    ]);
  });

  it("name a chart by its whole subject, of which a word may be a verb elsewhere", async () => {
    const text =
      "The sea moves. Tidal power grew from 240 megawatts in 1966 to 254 in 2011 and 520 in 2023. It will grow on.";
    const charts = (await planScenes({ text, language: "en", art })).filter(({ visual }) => visual.type === "chart");
    expect(charts.map(({ visual }) => visual)).toMatchObject([{ heading: "Tidal power, 1966–2023" }]);
  });

  it("name who is quoted and nobody else", async () => {
    const plans = await planScenes({ text: GOLDEN[0]!.text, language: "en", art });
    expect(plans.map((plan) => plan.visual).find((visual) => visual.type === "quote")).toMatchObject({
      quote: "A garden without bees is a garden without a future",
      author: "Ann Wilson",
    });
  });

  it("name who bears a title and what a people says, and keep three words for a scene where somebody is named", async () => {
    const quoted = async (text: string, language: string) =>
      (await planScenes({ text: `The sea. ${text} The end of it all. Farewell to you.`, language, art }))
        .map((plan) => plan.visual)
        .find((visual) => visual.type === "quote");
    expect(await quoted('"Sleep is the best meditation," said the Dalai Lama.', "en")).toMatchObject({
      author: "The Dalai Lama",
    });
    expect(await quoted('"The best time to plant was long ago," says a Chinese proverb.', "en")).toMatchObject({
      author: "A Chinese proverb",
    });
    expect(await quoted("« Un fleuve royal », disait Balzac.", "fr")).toMatchObject({
      quote: "Un fleuve royal",
      author: "Balzac",
    });
    expect(await quoted("On l’appelle « le fleuve royal » depuis toujours.", "fr")).toBeUndefined();
  });

  it("set French things against each other", async () => {
    const compared = async (text: string) =>
      (await planScenes({ text: `Voici la suite. ${text} Elle dure. Bonne route !`, language: "fr", art }))
        .map((plan) => plan.visual)
        .find((visual) => visual.type === "comparison");
    expect(await compared("Une ouvrière vit six semaines, tandis qu’une reine vit jusqu’à cinq ans.")).toMatchObject({
      left: { title: "Ouvrière" },
      right: { title: "Reine" },
    });
    const rivers = "Contrairement à la Seine, qui est calme et navigable, la Loire est sauvage et changeante.";
    expect(await compared(rivers)).toMatchObject({
      left: { title: "Seine", points: [expect.stringMatching(/^Calme/)] },
      right: { title: "Loire", points: [expect.stringMatching(/^Sauvage/)] },
    });
  });

  it("join a marker between two commas to the step that it opens", async () => {
    const plans = await planScenes({
      text: "Le vélo est pratique. D'abord, essayez-le en ville, ensuite, testez une côte, et enfin comparez les prix. Il dure longtemps. Bonne route !",
      language: "fr",
      art,
    });
    const steps = plans.map((plan) => plan.visual).find((visual) => visual.type === "process");
    expect(steps?.steps.map((step) => step.title)).toEqual(
      ["Essayez-le en ville", "Testez une côte", "Comparez les prix"].map((title) =>
        expect.stringMatching(new RegExp(`^${title.replaceAll(" ", "\\s")}$`)),
      ),
    );
  });

  it("let captions rest where a scene of type alone shows all that is said", () => {
    const shown = (visual: object, narration: string) =>
      showsItsWords({ visual: visualSchema.parse(visual), narration });
    expect(shown({ type: "statement", text: "An\u00a0empire took notice" }, "An empire took notice.")).toBe(true);
    expect(shown({ type: "statement", text: "An empire" }, "An empire took notice.")).toBe(false);
    expect(shown({ type: "outro", title: "Come", call: "Walk home" }, "Walk home. Come.")).toBe(true);
    expect(shown({ type: "number", value: 3, heading: "We are" }, "We are 3.")).toBe(false);
  });

  it("say what changed with the old value small, and what goes in with its amount", async () => {
    const visuals = async (text: string, language: string) =>
      (await planScenes({ text, language, art })).map((plan) => plan.visual);
    const [, change] = await visuals("The shop did well. Churn fell from 3.4% to 2.1%. Nobody left after that.", "en");
    expect(change).toMatchObject({ type: "number", value: 2.1, before: "3.4%", heading: "Churn fell" });
    const [, cards] = await visuals(
      "Le levain demande du temps. Mélangez 50 g de farine de seigle et 50 g d'eau tiède. Il double la nuit venue.",
      "fr",
    );
    expect(cards).toMatchObject({
      type: "points",
      points: [{ value: "50 g" }, { text: expect.stringMatching(/^Eau\stiède$/), value: "50 g" }],
    });
    const steps = (await visuals("Rice is easy. Rinse it well. Add some water. Bring it to the boil.", "en"))[1];
    expect(steps).toMatchObject({ type: "process", steps: [{}, {}, {}] });
    const [map] = await visuals("The Mekong begins at 5,200 metres in Tibet. It is long. It is brown.", "en");
    expect(map).toMatchObject({ type: "map", places: [{ name: "Tibet" }] });
  });

  it("say after a title only what it does not say", async () => {
    const text =
      "Your brain is only 2 percent of your weight, but it burns 20 percent of your energy. It never rests. It works at night.";
    expect(
      (await planScenes({ text, title: "Your brain is only 2 percent of your weight", language: "en", art }))[0]!
        .visual,
    ).toMatchObject({
      title: expect.stringMatching(/weight$/),
      subtitle: expect.stringMatching(/^But\sit\sburns/),
    });
  });

  it("give each of the user's media a scene, in order", async () => {
    const media = ["a", "b", "c"].map((assetId) => ({
      assetId,
      kind: "image" as const,
      durationSeconds: 0,
      credit: "",
    }));
    const plans = await planScenes({ text: GOLDEN[0]!.text, language: "en", art, media, motion: "pro" });
    const shown = plans.flatMap((plan) => (plan.visual.type === "picture" ? [plan.visual.assetId] : []));
    expect(shown).toEqual(["a", "b", "c"]);
    expect(plans[0]?.visual.type).toMatch(/^(?:title|scenery)$/);
  });

  it("divide a short script between its sentences, so that each of the user's media is shown", async () => {
    const media = ["a", "b"].map((assetId) => ({ assetId, kind: "image" as const, durationSeconds: 0, credit: "" }));
    const text =
      "Bonjour et bienvenue dans cette présentation sur l'intelligence artificielle. Aujourd'hui, nous allons explorer les dernières innovations...";
    const plans = await planScenes({ text, language: "fr", art, media });
    expect(plans.map((plan) => plan.media?.assetId)).toEqual(["a", "b"]);
    expect(plans.map((plan) => plan.narration).join(" ")).toContain("artificielle. Aujourd'hui");
  });

  it("show every scene's medium when there are more media than scenes", async () => {
    const media = Array.from({ length: 9 }, (_, index) => ({
      assetId: `m${index}`,
      kind: index === 1 ? ("video" as const) : ("image" as const),
      durationSeconds: 4,
      credit: "",
    }));
    const plans = await planScenes({
      text: "One short scene is here today. Another scene follows it now. The last one ends it well.",
      language: "en",
      art,
      media,
    });
    expect(plans.map((plan) => plan.media?.assetId)).toEqual(media.slice(0, plans.length).map((item) => item.assetId));
  });

  it("read German, Spanish and Italian structures", async () => {
    const shown = async (text: string, language: string): Promise<Visual[]> =>
      JSON.parse(
        JSON.stringify((await planScenes({ text, language, art })).map((plan) => plan.visual)).replaceAll(
          "\u00a0",
          " ",
        ),
      );
    const german = await shown(
      "Die Energiewende dauert lange. Zuerst wird ein Standort gesucht. Dann folgt die Genehmigung. Schließlich beginnt der Bau. Windräder an Land sind günstig, während Anlagen auf See mehr Strom liefern. Fangen Sie heute an.",
      "de",
    );
    expect(german[1]).toMatchObject({
      type: "process",
      steps: [
        { title: "Zuerst wird ein Standort gesucht" },
        { title: "Dann folgt die Genehmigung" },
        { title: "Schließlich beginnt der Bau" },
      ],
    });
    expect(german[2]).toMatchObject({
      type: "comparison",
      left: { title: "Windräder an Land", points: ["Günstig"] },
      right: { title: "Anlagen auf See", points: ["Mehr Strom liefern"] },
    });
    const spanish = await shown(
      "México es el país del chocolate. Los mayas ya preparaban cacao hace más de 3.000 años. «El chocolate es la respuesta», dice Laura Esquivel. Prueba una onza.",
      "es",
    );
    expect(spanish[1]).toMatchObject({ type: "number", heading: "Los mayas ya preparaban cacao hace más de" });
    expect(spanish[2]).toMatchObject({ type: "quote", author: "Laura Esquivel" });
    const italian = await shown(
      "Il Mose protegge Venezia. Prima si sollevano le paratoie, poi si chiudono le bocche di porto e infine si aspetta la marea. Nel 421 nacque la città. Visitala in inverno.",
      "it",
    );
    expect(italian[1]).toMatchObject({ type: "process", steps: [{}, {}, { title: "Si aspetta la marea" }] });
    expect(italian.some((visual) => visual.type === "number")).toBe(false);
  });

  it("show a first sentence whole that the title was cut from, and a name as it is", async () => {
    const opening = async (text: string, title?: string) =>
      (await planScenes({ text, language: "de", art, ...(title ? { title } : {}) }))[0]!.visual;
    const long =
      "Ein Haushalt dieser Gegend bezieht heute mehr als die Hälfte seines Stroms aus erneuerbaren Energien.";
    expect(await opening(`${long} Das war nicht immer so.`)).toMatchObject({ title: long.slice(0, -1) });
    expect(await opening("Der Nil ist der längste Fluss Afrikas. Er fließt nach Norden.", "Der Nil")).toMatchObject({
      title: expect.stringMatching(/^Der\sNil$/),
    });
  });

  it("say whose figure it is when a pronoun stands before it", async () => {
    const plans = await planScenes({
      text: "La mer est vivante. Les coraux abritent un quart des espèces marines, mais ils n’occupent que 0,2 % des fonds. Ils sont fragiles. Protégeons-les.",
      language: "fr",
      art,
    });
    expect(plans[1]!.visual).toMatchObject({
      type: "number",
      heading: expect.stringMatching(/^Les\scoraux\sabritent/),
    });
  });

  it("draw a cycle whole, back to where it began", async () => {
    const plans = await planScenes({
      text: "Water never rests. The sun heats the sea, the sea feeds the clouds, the clouds bring the rain, and the rain fills the sea. Every drop comes back.",
      language: "en",
      art,
    });
    const visual = plans.map((plan) => plan.visual).find(({ type }) => type === "diagram");
    const links = visual?.type === "diagram" && visual.edges.map(({ from, to }) => `${from}>${to}`);
    expect(links).toEqual(["n0>n1", "n1>n2", "n2>n3", "n3>n1"]);
  });

  it("keep the last step with the others, though it is the film's last sentence", async () => {
    const plans = await planScenes({
      text: "Le pain est ancien. D'abord, mélangez la farine et l'eau. Ensuite, pétrissez la pâte dix minutes. Enfin, enfournez jusqu'à ce que la croûte chante.",
      language: "fr",
      art,
    });
    expect(plans.at(-1)?.visual).toMatchObject({ type: "process", steps: [{}, {}, {}] });
  });

  it("head a figure by the whole clause that its pronoun stands for", async () => {
    const plans = await planScenes({
      text: "Le vélo revient. Depuis 2015, la part du vélo a doublé dans la capitale ; elle dépasse aujourd'hui 11 % des déplacements. C’est peu. Demain, ce sera plus.",
      language: "fr",
      art,
    });
    const figure = plans.map((plan) => plan.visual).find((visual) => visual.type === "number");
    expect(figure?.heading.replace(/\s/g, " ")).toBe("Depuis 2015, la part du vélo a doublé dans la capitale");
  });

  it("list the tips that a sentence announces, and draw things in the order in which they are spoken of", async () => {
    const plans = await planScenes({
      text: "La ville est à nous. À vélo, on évite les bouchons, on ne cherche pas de place, et l'on arrive en forme. Trois conseils : vérifiez vos freins, portez un casque, et choisissez les rues calmes. Bonne route à tous.",
      language: "fr",
      art,
    });
    const tips = plans.find((plan) => plan.narration.startsWith("Trois conseils"))!;
    expect(tips.visual).toMatchObject({
      type: "points",
      heading: expect.stringMatching(/^Trois\sconseils$/),
      points: [{ text: /^Vérifiez/ }, { text: /^Portez/ }, { text: /^Choisissez/ }].map(({ text }) => ({
        text: expect.stringMatching(text),
      })),
    });
    for (const { visual, cueTexts } of plans) {
      if (visual.type !== "icon") continue;
      const places = visual.icons.map((_, index) => cueTexts[`icon:${index}`]!.at);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("head a list by what announces it, though that was the opening, and by no item of its own", async () => {
    const listed = async (opening: string) =>
      (
        await planScenes({
          text: `# Le miel\n\n${opening}\n\n- des fleurs\n- de l’eau\n- un peu d’ombre\n\nPlantez du trèfle.`,
          language: "fr",
          art,
        })
      )
        .map((plan) => plan.visual)
        .find((visual) => visual.type === "points");
    expect(await listed("Une ruche repose sur trois choses :")).toMatchObject({
      heading: expect.stringMatching(/^Une\sruche\srepose\ssur\strois\schoses$/),
    });
    const apart =
      "Les abeilles vivent depuis cent millions d’années sur presque tous les continents de notre planète, dit-on.";
    expect(await listed(`${apart}\n\n## La ruche`)).toMatchObject({ heading: expect.stringMatching(/^La\sruche$/) });
    expect(await listed(apart)).toMatchObject({ heading: expect.stringMatching(/^Le\smiel$/) });
  });

  it("say nothing for a text without words", async () => {
    expect(await planScenes({ text: "---\n\n***", language: "en", art })).toEqual([]);
  });

  it("open with what a greeting is followed by, and head no list with it", async () => {
    const plans = await planScenes({
      text: "Bonjour ! Voici notre nouvel espace client. Vous pourrez suivre vos factures, modifier votre contrat et joindre un conseiller. Une question ? Écrivez-nous.",
      language: "fr",
      art,
    });
    expect(plans[0]?.visual).toMatchObject({ type: "title", kicker: "Bonjour" });
    expect(plans.find((plan) => plan.visual.type === "points")?.visual).toMatchObject({
      heading: expect.stringMatching(/^Vous.pourrez…$/),
    });
  });

  it("set the two sides of a comparison apart without the film's title over them", async () => {
    const plans = await planScenes({
      text: "# Pain au levain\n\nLe pain se fait lentement.\n\nLe pain blanc sèche vite, alors que le pain au levain se garde une semaine. Goûtez-le demain matin.",
      language: "fr",
      art,
    });
    expect(plans.find((plan) => plan.visual.type === "comparison")?.visual).toMatchObject({
      heading: "",
      left: { title: "Pain blanc", points: ["Sèche vite"] },
      right: {
        title: expect.stringMatching(/^Pain.au.levain$/),
        points: [expect.stringMatching(/^Se.garde.une.semaine$/)],
      },
    });
  });

  it.each([
    {
      language: "en",
      text: "# Meet Framewright\n\nFramewright turns an idea into a film.\n\n## Drawn to fit\n\nEvery scene follows its words: lists, charts, maps, quotes and code.\n\n## Made to measure\n\nChoose among 8 themes, 6 caption styles and 4 shapes.\n\nA studio keeps your films, whereas Framewright leaves them with you.\n\nType a sentence, press create, and watch your own first film.",
      lists: [
        ["Lists", "Charts", "Maps", "Quotes", "Code"],
        ["Themes", "Caption styles", "Shapes"],
        ["Type a sentence", "Press create", "Watch your own first film"],
      ],
      heading: "Made to measure",
    },
    {
      language: "fr",
      text: "# Voici Framewright\n\nFramewright fait d’une idée un film.\n\n## Sur mesure\n\nChaque scène suit ses mots : listes, graphiques, cartes, citations et code.\n\nChoisissez parmi 8 thèmes, 6 styles et 4 formats.\n\nVos films restent chez vous.",
      lists: [
        ["Listes", "Graphiques", "Cartes", "Citations", "Code"],
        ["Thèmes", "Styles", "Formats"],
      ],
      heading: "Sur mesure",
    },
  ])(
    "show every part of lists that follow each other, under headings that say something ($language)",
    async ({ language, text, lists, heading }) => {
      const points = (await planScenes({ text, language, art })).flatMap(({ visual }) =>
        visual.type === "points" ? [visual] : [],
      );
      expect(points.map((visual) => visual.points.map((point) => point.text.replaceAll(/\s/g, " ")))).toEqual(lists);
      expect(points.find((visual) => visual.points.some(({ value }) => value))?.heading.replaceAll(/\s/g, " ")).toBe(
        heading,
      );
    },
  );
});
