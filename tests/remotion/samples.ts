import { readFileSync } from "node:fs";
import path from "node:path";
import { paginate } from "@/lib/timeline/layout/captions";
import type { TimelineInput } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import type { Icon } from "@/lib/timeline/schema/parts";
import { visualSchema } from "@/lib/timeline/schema/visuals";
import { defaultCues } from "@/lib/timeline/state/cues";

export const SIZES = {
  vertical: [1080, 1920],
  square: [1080, 1080],
  ads: [1080, 1350],
  landscape: [1920, 1080],
} as const;
export type SizeName = keyof typeof SIZES;

interface IconSet {
  icons: Record<string, { body: string }>;
  width?: number;
  height?: number;
}
const sets = new Map<string, IconSet>();

/** A drawing from an installed icon set, as the planner puts it into a document. */
export function icon(name: string, set = "fluent-emoji-flat"): Icon {
  const file = path.resolve(`node_modules/@iconify-json/${set}/icons.json`);
  const loaded = sets.get(set) ?? (JSON.parse(readFileSync(file, "utf8")) as IconSet);
  sets.set(set, loaded);
  const found = loaded.icons[name];
  if (!found) throw new Error(`no icon ${set}:${name}`);
  return { name, body: found.body, width: loaded.width ?? 32, height: loaded.height ?? 32 };
}

export interface Words {
  language: string;
  title: string;
  subtitle: string;
  kicker: string;
  heading: string;
  points: string[];
  label: string;
  quote: string;
  author: string;
  role: string;
  call: string;
  labels: string[];
  speech: string;
}

export const TEXTS: Record<string, Words> = {
  en: {
    language: "en",
    title: "How coral reefs feed a quarter of the ocean",
    subtitle: "Small animals, vast cities, and a balance that is easy to break",
    kicker: "Ocean science",
    heading: "Why reefs matter",
    points: [
      "They shelter one in four marine species",
      "They break waves before they reach the shore",
      "Half a billion people depend on them for food",
    ],
    label: "of all marine species live on reefs",
    quote: "The sea, once it casts its spell, holds one in its net of wonder forever.",
    author: "Jacques Cousteau",
    role: "Explorer and film maker",
    call: "Learn more at reef.example",
    labels: ["Habitat", "Food", "Protection", "Medicine", "Tourism", "Climate"],
    speech:
      "Coral reefs cover less than one percent of the ocean floor, yet a quarter of all marine life depends on them.",
  },
  fr: {
    language: "fr",
    title: "L’anticonstitutionnalité de la surconsommation électroménagère",
    subtitle: "Pourquoi l’hyperpersonnalisation des réfrigérateurs bouleverse nos habitudes quotidiennes",
    kicker: "Économie domestique",
    heading: "Ce que disent les réglementations environnementales européennes",
    points: [
      "L’écoconception devient obligatoire pour tous les électroménagers commercialisés",
      "La réparabilité s’affiche : dix ans de pièces détachées garanties",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      "Les consommateurs économisent en moyenne 150 euros par an",
      "Quatre",
    ],
    label: "des ménages remplacent un appareil qui aurait pu être réparé facilement",
    quote:
      "Il semble que la perfection soit atteinte non quand il n’y a plus rien à ajouter, mais quand il n’y a plus rien à retrancher.",
    author: "Antoine de Saint-Exupéry",
    role: "Écrivain, poète, aviateur et reporter",
    call: "Téléchargez gratuitement le guide complet",
    labels: ["Réparabilité", "Écoconception", "Reconditionnement", "Anticonstitutionnellement"],
    speech: "Réparer plutôt que remplacer : c’est la nouvelle règle, et elle change déjà nos habitudes quotidiennes.",
  },
  ar: {
    language: "ar",
    title: "كيف تغذي الشعاب المرجانية ربع المحيط",
    subtitle: "حيوانات صغيرة ومدن شاسعة وتوازن يسهل كسره",
    kicker: "علوم البحار",
    heading: "لماذا تهمنا الشعاب المرجانية",
    points: [
      "تؤوي نوعا واحدا من كل أربعة أنواع بحرية",
      "تكسر الأمواج قبل وصولها إلى الشاطئ",
      "يعتمد عليها نصف مليار إنسان في غذائهم",
      "تدعم السياحة والاقتصاد المحلي",
    ],
    label: "من جميع الأنواع البحرية تعيش في الشعاب",
    quote: "ما البحر إلا مدرسة كبرى يتعلم فيها الإنسان الصبر والتواضع والدهشة.",
    author: "أحمد بن ماجد",
    role: "ملاح وجغرافي عربي",
    call: "اعرف المزيد على موقعنا",
    labels: ["موطن", "غذاء", "حماية", "دواء", "سياحة", "مناخ"],
    speech: "تغطي الشعاب المرجانية أقل من واحد في المئة من قاع المحيط، ومع ذلك يعتمد عليها ربع الحياة البحرية.",
  },
  emoji: {
    language: "en",
    title: "Launch day 🚀🎉 is here 👩‍🚀",
    subtitle: "Ship it 📦, measure it 📈, celebrate 🥳🥳🥳",
    kicker: "Release 2.0 ✨",
    heading: "What’s new 🔥",
    points: [
      "⚡ Ten times faster",
      "🔒 Private by default 👨‍👩‍👧‍👦",
      "🌍 Works in 40 languages 🇫🇷🇯🇵🇧🇷",
      "💸 Free",
      "🧩 Plugins",
      "🎨 Themes 👩🏽‍🎨",
    ],
    label: "happier users 😄",
    quote: "🎬 Lights, camera, action! ❤️‍🔥",
    author: "🎥 The team",
    role: "",
    call: "Try it now 👉",
    labels: ["🚀", "Fast ⚡", "Safe 🔒", "Fun 🎉", "World 🌍"],
    speech: "Launch day is here 🚀 and everything is ten times faster ⚡ than before 🎉.",
  },
};

const ICONS = ["tropical-fish", "coral", "ocean", "pill", "desert-island", "globe-showing-europe-africa"];

/** The visuals drawn here, one of each, with their texts in a language. */
export function visualsOf(words: Words) {
  const drawn = ICONS.map((name) => safeIcon(name));
  return [
    { type: "title", title: words.title, subtitle: words.subtitle, kicker: words.kicker, icon: drawn[0] },
    {
      type: "points",
      heading: words.heading,
      points: words.points.map((text, index) => ({ text, icon: words.points.length > 4 ? undefined : drawn[index] })),
    },
    {
      type: "number",
      heading: words.heading,
      value: 25,
      suffix: words.language === "fr" ? " %" : "%",
      label: words.label,
    },
    {
      type: "number",
      heading: "",
      value: 12_500_000,
      prefix: words.language === "en" ? "$" : "",
      label: words.label,
      icon: drawn[2],
    },
    { type: "quote", quote: words.quote, author: words.author, role: words.role },
    {
      type: "icon",
      heading: words.heading,
      text: words.subtitle,
      icons: [{ icon: drawn[1], label: words.labels[0] ?? "" }],
    },
    {
      type: "icon",
      heading: words.heading,
      text: "",
      icons: words.labels.map((label, index) => ({ icon: drawn[index % drawn.length], label })),
    },
    { type: "outro", title: words.title, subtitle: words.subtitle, call: words.call, icon: drawn[5] },
    { type: "card", text: words.speech },
    { type: "statement", text: words.subtitle, marks: words.subtitle.split(" ").slice(2, 4), icon: drawn[0] },
  ].map((visual) => visualSchema.parse(visual));
}

function safeIcon(name: string): Icon {
  try {
    return icon(name);
  } catch {
    return icon("rocket");
  }
}

/** A film of one scene after the other, with captions over all of it. */
export function filmOf(options: {
  visuals: ReturnType<typeof visualsOf>;
  language: string;
  size: SizeName | readonly [number, number];
  theme: string;
  speech: string;
  captionStyle?: string;
  sceneFrames?: number;
  seed?: number;
  extra?: TimelineInput["tracks"];
}) {
  const { visuals, language, size, theme, speech, captionStyle = "classic", sceneFrames = 60, seed = 1 } = options;
  const [width, height] = typeof size === "string" ? SIZES[size] : size;
  const spoken = speech.split(" ");
  const pages = visuals.flatMap((_, scene) => {
    const each = Math.max(1, Math.floor((sceneFrames - 4) / spoken.length));
    const words = spoken.map((text, index) => ({
      text,
      from: scene * sceneFrames + index * each,
      to: scene * sceneFrames + (index + 1) * each,
    }));
    return paginate(words, { maxWords: 9, maxChars: 52 }).map((page) => ({
      ...page,
      to: Math.min(page.to, (scene + 1) * sceneFrames),
    }));
  });
  return parseTimeline({
    version: 1,
    fps: 30,
    width,
    height,
    durationInFrames: visuals.length * sceneFrames,
    language,
    theme: { id: theme },
    seed,
    tracks: [
      {
        id: "scenes",
        kind: "visual",
        items: visuals.map((visual, index) => ({
          kind: "scene",
          id: `scene-${index}`,
          from: index * sceneFrames,
          durationInFrames: sceneFrames,
          visual,
          seed: seed * 101 + index * 7919,
          cues: defaultCues(visual, sceneFrames * 0.6, 30),
        })),
      },
      ...(options.extra ?? []),
      {
        id: "captions",
        kind: "captions",
        items: [
          {
            kind: "captions",
            id: "captions",
            from: 0,
            durationInFrames: visuals.length * sceneFrames,
            style: captionStyle,
            pages,
          },
        ],
      },
    ],
  });
}
