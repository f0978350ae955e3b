import { icon } from "../samples";

/** One visual as the planner might ask for it, with the language it is written in. */
export interface Sample {
  language: string;
  visual: Record<string, unknown> & { type: string };
}

const german = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const sentence =
  "Eine außerordentlich lange Erklärung, die sich über mehrere Zeilen zieht und trotzdem vollständig lesbar bleiben muss, ohne jemals über den Rand zu laufen";
const series = (list: [string, number][]) => list.map(([label, value]) => ({ label, value }));
const places = (list: [string, number, number, string][]) =>
  list.map(([name, longitude, latitude, countryCode]) => ({ name, longitude, latitude, countryCode }));
const code = (text: string) => text.split("\n").map((line) => [{ text: line, color: "#7f8ea3" }]);

/** A small picture, inline so that nothing has to be served. */
export const PICTURE = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067"><rect width="1600" height="1067" fill="#f0925c"/><circle cx="1100" cy="380" r="160" fill="#fff3cf"/><path d="M0 700L300 420L560 700L800 500L1200 760L1600 540V1067H0Z" fill="#173b52"/></svg>',
).toString("base64")}`;

/** Every drawn visual of this half with ordinary words, with hostile ones, and in Arabic. */
export const SAMPLES: Record<string, Sample> = {
  scenery: {
    language: "en",
    visual: {
      type: "scenery",
      heading: "Fishing boats leave the harbour at dawn, and the lighthouse goes out",
      ground: "sea",
      hour: "dusk",
      figures: ["sailboat", "lighthouse"],
    },
  },
  "scenery hostile": {
    language: "de",
    visual: {
      type: "scenery",
      heading: `${german}: ${sentence}`,
      ground: "factory",
      weather: "storm",
      figures: ["worker", "robot"],
    },
  },
  "points cards": {
    language: "en",
    visual: {
      type: "points",
      heading: "You need",
      stack: "centred",
      points: [
        { text: "Flour", value: "250 g" },
        { text: "Butter", value: "125 g" },
        { text: "One egg" },
        { text: "Sugar", value: "80 g" },
      ],
    },
  },
  "points cards hostile": {
    language: "de",
    visual: {
      type: "points",
      heading: "",
      stack: "centred",
      points: [
        { text: german, value: "1.234.567,89 Kilowattstunden" },
        { text: sentence, value: "−12,5 %" },
        { text: "Kurz" },
      ],
    },
  },
  "number changed": {
    language: "en",
    visual: {
      type: "number",
      heading: "Churn fell",
      value: 2.1,
      decimals: 1,
      suffix: "%",
      before: "3.4%",
      label: "in the third quarter",
    },
  },
  "number changed hostile": {
    language: "de",
    visual: {
      type: "number",
      heading: sentence,
      value: 1_234_567.89,
      decimals: 2,
      suffix: " Kilowattstunden",
      before: "9.876.543,21 Kilowattstunden im Jahr",
      label: german,
      icon: icon("rocket"),
    },
  },
  "outro called": {
    language: "en",
    visual: {
      type: "outro",
      title: "",
      call: "Order yours before Sunday",
      emphasis: "call",
      icon: icon("shopping-cart"),
    },
  },
  "outro called hostile": {
    language: "de",
    visual: { type: "outro", title: sentence, subtitle: german, call: `${german} ${sentence}`, emphasis: "call" },
  },
  comparison: {
    language: "en",
    visual: {
      type: "comparison",
      heading: "Renewable or fossil energy?",
      left: {
        title: "Renewable",
        icon: icon("sun"),
        points: ["No fuel to buy", "Emissions close to zero", "Output follows the weather"],
      },
      right: {
        title: "Fossil",
        icon: icon("oil-drum"),
        points: ["Power at any hour", "Fuel must be bought", "Heats the climate"],
      },
    },
  },
  "comparison bare": {
    language: "en",
    visual: {
      type: "comparison",
      heading: "Coffee or tea?",
      left: { title: "Coffee", icon: icon("hot-beverage") },
      right: { title: "Tea", icon: icon("teacup-without-handle") },
    },
  },
  "comparison hostile": {
    language: "de",
    visual: {
      type: "comparison",
      heading: `${german} gegen ${german}`,
      left: { title: "Kraftfahrzeughaftpflichtversicherung", points: [sentence, german, "Vier", sentence] },
      right: { title: german, points: ["Kurz 👨‍👩‍👧‍👦", sentence, sentence, german] },
    },
  },
  process: {
    language: "en",
    visual: {
      type: "process",
      heading: "How a bill becomes law",
      steps: [
        { title: "Draft", text: "A member writes the text.", icon: icon("memo") },
        { title: "Committee", text: "Experts change and weigh it.", icon: icon("busts-in-silhouette") },
        { title: "Vote", text: "Both chambers must agree.", icon: icon("ballot-box-with-ballot") },
        { title: "Signature", text: "The president signs it.", icon: icon("fountain-pen") },
      ],
    },
  },
  "process hostile": {
    language: "de",
    visual: {
      type: "process",
      heading: german,
      steps: Array.from({ length: 6 }, (_, index) => ({
        title: german,
        text: sentence,
        mark: "Dezember 2024–Mai 2025",
        icon: icon(index % 2 ? "gear" : "rocket"),
      })),
    },
  },
  "process dates": {
    language: "ar",
    visual: {
      type: "process",
      style: "timeline",
      heading: "تاريخ الطيران",
      steps: [
        { mark: "1903", title: "أول رحلة", text: "اثنتا عشرة ثانية فوق الرمال" },
        { mark: "1947", title: "أسرع من الصوت" },
        { mark: "1961", title: "أول إنسان في الفضاء" },
        { mark: "1969", title: "الهبوط على القمر" },
      ],
    },
  },
  "chart columns": {
    language: "en",
    visual: {
      type: "chart",
      heading: "Solar power added each year",
      unit: "GW",
      data: series([
        ["2018", 94],
        ["2019", 111],
        ["2020", 139],
        ["2021", 175],
        ["2022", 240],
        ["2023", 446],
      ]),
      source: "Source: International Energy Agency, 2024",
    },
  },
  "chart hostile": {
    language: "de",
    visual: {
      type: "chart",
      heading: sentence,
      unit: "million metric tonnes",
      data: series(
        Array.from({ length: 12 }, (_, index): [string, number] => [
          `Straßenverkehrszulassungsordnung für Fahrzeuge Nr ${index}`,
          1_234_567.89 * (index + 1) * (index % 5 === 4 ? -1 : 1),
        ]),
      ),
      source: `Source: ${sentence} ${sentence}`,
    },
  },
  "chart line": {
    language: "fr",
    visual: {
      type: "chart",
      chart: "line",
      heading: "Le dioxyde de carbone augmente toujours",
      unit: "parties par million",
      data: series([
        ["1960", 317],
        ["1970", 326],
        ["1980", 339],
        ["1990", 354],
        ["2000", 370],
        ["2010", 390],
        ["2020", 414],
      ]),
      source: "Source : NOAA",
    },
  },
  "chart donut": {
    language: "ar",
    visual: {
      type: "chart",
      chart: "donut",
      heading: "مصادر الكهرباء",
      unit: "%",
      data: series([
        ["الفحم", 36],
        ["الغاز", 23],
        ["الماء", 15],
        ["النووي", 9],
        ["الرياح والشمس", 17],
      ]),
    },
  },
  "chart donut hostile": {
    language: "de",
    visual: {
      type: "chart",
      chart: "donut",
      heading: german,
      unit: german.slice(0, 24),
      data: series(
        Array.from({ length: 12 }, (_, index): [string, number] => [`${german.slice(0, 70)} ${index}`, 10 + index]),
      ),
    },
  },
  code: {
    language: "en",
    visual: {
      type: "code",
      heading: "One function, one job",
      language: "typescript",
      file: "src/slug.ts",
      lines: code(
        "export function slug(title: string) {\n  return title\n    .toLowerCase()\n    .replace(/[^a-z0-9]+/g, '-');\n}",
      ),
    },
  },
  "code hostile": {
    language: "ar",
    visual: {
      type: "code",
      heading: "شفرة طويلة",
      language: "python",
      lines: code(
        Array.from({ length: 40 }, (_, index) => `result_${index} = compute(${"x".repeat(index * 5)})`).join("\n"),
      ),
    },
  },
  diagram: {
    language: "en",
    visual: {
      type: "diagram",
      heading: "How a web page reaches you",
      nodes: [
        { id: "b", label: "Browser", icon: icon("laptop") },
        { id: "d", label: "Name server", icon: icon("world-map") },
        { id: "s", label: "Web server", icon: icon("cloud") },
        { id: "db", label: "Database", icon: icon("file-cabinet") },
      ],
      edges: [
        { from: "b", to: "d", label: "where?" },
        { from: "b", to: "s", label: "request" },
        { from: "s", to: "db", label: "" },
        { from: "db", to: "b", label: "" },
      ],
    },
  },
  "diagram hostile": {
    language: "de",
    visual: {
      type: "diagram",
      heading: sentence,
      nodes: Array.from({ length: 8 }, (_, index) => ({
        id: `n${index}`,
        label: `Grundstücksverkehrsgenehmigungszuständigkeit ${index}`,
        ...(index % 2 ? { icon: icon("gear") } : {}),
      })),
      edges: [
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 4],
        [2, 4],
        [3, 5],
        [4, 6],
        [5, 7],
        [0, 7],
        [6, 0],
        [2, 5],
      ].map(([from, to]) => ({ from: `n${from}`, to: `n${to}`, label: `Weiterleitungsverordnung ${from}` })),
    },
  },
  map: {
    language: "en",
    visual: {
      type: "map",
      heading: "Around the world in seven stops",
      arcs: true,
      places: places([
        ["London", -0.13, 51.51, "GB"],
        ["Suez", 32.5, 29.97, "EG"],
        ["Mumbai", 72.9, 19.08, "IN"],
        ["Hong Kong", 114.17, 22.32, "HK"],
        ["Yokohama", 139.64, 35.44, "JP"],
        ["San Francisco", -122.42, 37.77, "US"],
        ["New York", -74, 40.71, "US"],
      ]),
    },
  },
  "map hostile": {
    language: "de",
    visual: {
      type: "map",
      heading: german,
      places: places(
        Array.from({ length: 8 }, (_, index): [string, number, number, string] => [
          `Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch ${index}`,
          4 + index * 0.4,
          50 + (index % 3) * 0.5,
          "BE",
        ]),
      ),
    },
  },
  "map close": {
    language: "ar",
    visual: {
      type: "map",
      heading: "خريطة المدن القريبة",
      places: places([
        ["القاهرة", 31.24, 30.04, "EG"],
        ["القدس", 35.22, 31.77, ""],
        ["عمّان", 35.93, 31.95, "JO"],
        ["بيروت", 35.5, 33.89, "LB"],
        ["دمشق", 36.29, 33.51, "SY"],
      ]),
    },
  },
  picture: {
    language: "en",
    visual: {
      type: "picture",
      heading: "The mountains at noon",
      caption: "A quarter of all species depends on places like this one.",
      assetId: "picture",
      credit: "Photo: Example Archive",
    },
  },
  "picture hostile": {
    language: "de",
    visual: {
      type: "picture",
      heading: `${german} ${german}`,
      caption: `${sentence} ${sentence}`,
      assetId: "picture",
      motion: "pro",
      credit: sentence,
    },
  },
};
