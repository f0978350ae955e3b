import type { Style } from "@/lib/services/creations";
import { acceptedLanguage } from "../../accept-language";

interface Words {
  started: { video: (engine: string, time: string) => string; image: (engine: string, time: string) => string };
  processing: string;
  succeeded: { video: string; image: string };
  failed: (reason: string) => string;
  priced: { video: (seconds: number) => string; image: string; presentation: string; outlines: string };
  presented: string;
  /** Of an outline. */
  outlined: string;
  styles: Record<Style, { name: string; description: string }>;
}

const french: Words = {
  started: {
    video: (engine, time) => `Vidéo ${engine} lancée! Génération en cours (~${time})...`,
    image: (engine, time) => `Image ${engine} lancée! Génération en cours (~${time})...`,
  },
  processing: "Génération en cours...",
  succeeded: { video: "Vidéo générée avec succès!", image: "Image générée avec succès!" },
  failed: (reason) => `La génération a échoué : ${reason}`,
  priced: {
    video: (seconds) => `Vidéo de ${seconds} s`,
    image: "Image haute qualité",
    presentation: "Présentation Reveal.js",
    outlines: "Trame du studio (sans modèle de langage)",
  },
  presented: "Présentation générée avec succès",
  outlined: "Trame générée : sans modèle de langage, elle pose les questions et n’affirme rien",
  styles: {
    photorealistic: { name: "Photoréaliste", description: "Photo réaliste 4K" },
    cinematic: { name: "Cinématographique", description: "Style film, cinématographique" },
    anime: { name: "Anime", description: "Style anime/manga japonais" },
    "3d-render": { name: "Rendu 3D", description: "Rendu 3D Pixar-like" },
    artistic: { name: "Artistique", description: "Peinture artistique" },
  },
};

const english: Words = {
  started: {
    video: (engine, time) => `Video started with ${engine}. It takes about ${time}.`,
    image: (engine, time) => `Picture started with ${engine}. It takes about ${time}.`,
  },
  processing: "It is being made.",
  succeeded: { video: "The video is ready.", image: "The picture is ready." },
  failed: (reason) => `It could not be made: ${reason}`,
  priced: {
    video: (seconds) => `Video of ${seconds} s`,
    image: "High-quality picture",
    presentation: "Reveal.js presentation",
    outlines: "The studio's outline (no language model)",
  },
  presented: "The presentation is ready.",
  outlined: "An outline: without a language model it asks the questions and states nothing.",
  styles: {
    photorealistic: { name: "Photorealistic", description: "Realistic 4K photo" },
    cinematic: { name: "Cinematic", description: "Looks like a feature film" },
    anime: { name: "Anime", description: "Japanese anime or manga" },
    "3d-render": { name: "3D render", description: "Rendered like an animated feature" },
    artistic: { name: "Artistic", description: "A painting" },
  },
};

/** The document's sentences, which are French, or English for clients whose Accept-Language asks for it. */
export const wordsFor = (request: Request): Words =>
  acceptedLanguage(request.headers.get("accept-language")) === "en" ? english : french;
