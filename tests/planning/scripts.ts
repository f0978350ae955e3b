/** A script and what its plan must hold. Written for these tests. */
export interface Golden {
  name: string;
  language: string;
  text: string;
  /** Visual types in the order of the scenes; `|` separates what is equally right. */
  visuals: string[];
}

export const GOLDEN: Golden[] = [
  {
    name: "bees",
    language: "en",
    text: `Bees do far more than make honey. Bees pollinate about 75% of the crops that we eat, from apples to almonds.

A single hive can hold 60,000 bees. Each one has a job: nurses, builders, guards and foragers. First, a scout finds flowers. Then she dances to show the others where to go. Finally, the foragers bring the nectar home.

As Ann Wilson said, “A garden without bees is a garden without a future.” Honey bees live in large colonies, whereas bumblebees live in small nests. Start with one pot of lavender on your balcony.`,
    visuals: ["title|scenery", "number", "icon|statement|number", "points", "process", "quote", "comparison", "outro"],
  },
  {
    name: "tour Eiffel",
    language: "fr",
    text: `La tour Eiffel domine la ville depuis plus d’un siècle. Elle mesure 330 mètres et pèse 10 100 tonnes.

En 1887, Gustave Eiffel lance le chantier. En 1889, la tour ouvre au public. En 1909, elle est sauvée grâce à la radio.

« Cette tour est un lampadaire tragique », disait Léon Bloy. D'abord, on coule les fondations. Ensuite, on assemble les quatre piliers. Enfin, on monte le sommet. Venez la voir de nuit : elle scintille chaque heure.`,
    visuals: ["title|scenery", "number", "process", "quote", "process", "outro"],
  },
  {
    name: "web request",
    language: "en",
    text: `# How a web request works

When you type an address, a lot happens in a blink. Here is the journey.

## The path

The browser sends a request to the server. The server queries the database and connects to a cache. The database returns rows to the server.

## A tiny server

This is all it takes in Node:

\`\`\`js
import http from "node:http";
http.createServer((req, res) => res.end("Hello")).listen(3000);
\`\`\`

## What to remember

- Keep responses small.
- Cache what does not change.
- Measure before you optimise.

In 2024, mobile made 60% of traffic, desktop 37% and tablets 3%. Now you know what happens in a blink.`,
    visuals: ["title", "diagram", "code", "points", "chart", "outro"],
  },
  {
    name: "pain au levain",
    language: "fr",
    text: `Faire son pain demande du temps, mais peu de gestes. Il faut de la farine, de l’eau et du sel. D’abord, mélangez la farine et l’eau. Ensuite, ajoutez le levain. Puis laissez reposer 12 heures. Enfin, enfournez à 250 °C.

Le pain blanc sèche vite, alors que le pain au levain se garde une semaine. La croûte chante quand elle refroidit. Goûtez, et recommencez demain.`,
    visuals: ["title", "points", "process", "comparison", "outro|icon|statement"],
  },
  {
    name: "energy",
    language: "en",
    text: `The world is changing how it makes electricity. Our town gets 45% of its power from wind, 30% from solar and 25% from gas. Solar capacity was 5 GW in 2010, 50 GW in 2015 and 140 GW in 2020. A solar panel is a device that turns light into electricity. Unlike coal, wind leaves no ash. The next step is storage. Switch one lamp today.`,
    visuals: [
      "title",
      "chart|number",
      "chart|process|number",
      "icon|scenery",
      "statement|points|icon",
      "outro|statement|icon|points",
    ],
  },
  {
    name: "quarterly review",
    language: "en",
    text: `Our third quarter was the best since we began. Revenue grew by 18% to $4.2 million. Paris brought 40 million orders, London 35 million and Rome 10 million. Our new plan costs $9 a month. What do customers say? “It saves my team an hour every day,” said Maria Lopez. We thank every one of you.`,
    visuals: ["title", "number", "chart|map", "number", "quote", "outro|icon"],
  },
  {
    name: "route de la soie",
    language: "fr",
    text: `La route de la soie relie deux mondes pendant des siècles. Les caravanes partent de Chine et vont jusqu’à Rome. Elles transportent de la soie, des épices et du papier. Marco Polo quitte Venise en 1271. En 1453, Constantinople tombe. En 1498, Vasco de Gama atteint les Indes par la mer. Un monde finit, un autre commence.`,
    visuals: ["title", "map|icon|statement|points", "points", "map|icon|statement|points|process", "process", "outro"],
  },
  {
    name: "sleep",
    language: "en",
    text: `Sleep repairs the body and sorts the day. Adults need 7 to 9 hours a night. Light sleep comes first, and deep sleep follows. During deep sleep the brain replays what it learned. Screens, coffee, noise and stress keep us awake. Why do we dream? Nobody knows for certain. Put the phone away one hour before bed.`,
    visuals: ["title|icon", "*", "*", "*", "*"],
  },
  {
    name: "volcans",
    language: "fr",
    text: `Un volcan est une ouverture par laquelle le magma sort de la Terre. Le magma est une roche fondue. Sa température dépasse 1 000 °C. Les volcans rouges coulent, tandis que les volcans gris explosent. Il existe environ 1 500 volcans actifs. Pourquoi vivent-ils près des côtes ? Les cendres nourrissent les sols. La Terre respire par ses volcans.`,
    visuals: ["title|icon", "*", "*", "*", "*"],
  },
  {
    name: "Docker list",
    language: "en",
    text: `Docker packs an application with all it needs.

1. Write a Dockerfile.
2. Build the image.
3. Run the container.
4. Push it to a registry.

A container shares the kernel, while a virtual machine carries its own. That makes it start in seconds.`,
    visuals: ["title", "process|points", "comparison", "outro"],
  },
  {
    name: "marketing",
    language: "fr",
    text: `Votre boulangerie mérite d’être vue. 68 % des clients cherchent en ligne avant d’entrer. Une photo nette vaut mieux qu’un long texte. Publiez le matin, répondez vite et remerciez toujours. Le bouche-à-oreille fait le reste. Essayez pendant un mois.`,
    visuals: ["title|icon", "number", "*", "*"],
  },
  {
    name: "one line",
    language: "en",
    text: "Welcome to our quarterly business review...",
    visuals: ["title"],
  },
  {
    name: "Arabic",
    language: "ar",
    text: "الطاقة الشمسية نظيفة ومتجددة. تحول الألواح ضوء الشمس إلى كهرباء. هل تعلم أنها تعمل في الشتاء؟ التكلفة تنخفض كل عام. المستقبل مشرق.",
    visuals: ["title", "*"],
  },
];
