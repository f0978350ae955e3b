import { display } from "../scripts/typography";
import { wordBudget } from "../scripts/words";

export interface Outline {
  /** Markdown for the planner. */
  text: string;
  language: string;
  notices: string[];
}

type Kind = "howto" | "comparison" | "general";

interface Texts {
  /** Said first: what this film is, and why it is no more. */
  opening: { missing: string; failed: string };
  sections: Record<Kind, { heading: string; text: string }[]>;
  closing: string;
}

/** Variables that would let a language model write the script. */
export const WRITER_VARIABLES =
  "OLLAMA_BASE_URL, GROQ_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY or LLM_BASE_URL";

const TEXTS: Record<"en" | "fr", Texts> = {
  en: {
    opening: {
      missing:
        "This is an outline: no language model is configured, so nothing here is claimed as fact. Here is what your script could cover.",
      failed:
        "This is an outline: the language model could not be reached, so nothing here is claimed as fact. Here is what your script could cover.",
    },
    sections: {
      general: [
        {
          heading: "Open with a question",
          text: "Start with the question your viewers ask. What is it, in one plain sentence?",
        },
        { heading: "Why it matters", text: "Then say why it matters. Who is concerned, and what changes for them?" },
        {
          heading: "How it works",
          text: "Explain it in order. First, name the parts. Then show how they act together. Finally, show the result.",
        },
        { heading: "One true example", text: "Give one example that you can vouch for, and name its source." },
        { heading: "Figures", text: "Add one or two figures, each with its year and its origin." },
        { heading: "Doubts and limits", text: "Be fair: what is disputed, and what is not known yet?" },
      ],
      howto: [
        { heading: "The goal", text: "Show the finished result first. What will your viewers be able to do?" },
        { heading: "What you need", text: "List what is needed: materials, tools, time and help." },
        {
          heading: "Step by step",
          text: "Go through it in order. First, prepare everything. Then do the work, one action at a time. Finally, check the result.",
        },
        { heading: "Common mistakes", text: "Warn about the mistakes that beginners make. How are they avoided?" },
        { heading: "Going further", text: "Say what to try next, and where to learn more." },
      ],
      comparison: [
        { heading: "The two sides", text: "Introduce both sides in one sentence each. What are they for?" },
        { heading: "What they share", text: "Say what they have in common." },
        {
          heading: "Where they differ",
          text: "Compare them on the points that count: price, time, quality and ease of use.",
        },
        { heading: "Who should choose which", text: "Help your viewers to decide. For whom is each one right?" },
      ],
    },
    closing: "Write your own words under these headings, and Framewright will turn them into a film.",
  },
  fr: {
    opening: {
      missing:
        "Ceci est un plan : aucun modèle de langage n’est configuré, et rien ici n’est présenté comme un fait. Voici ce que votre script pourrait aborder.",
      failed:
        "Ceci est un plan : le modèle de langage n’a pas pu être joint, et rien ici n’est présenté comme un fait. Voici ce que votre script pourrait aborder.",
    },
    sections: {
      general: [
        {
          heading: "Ouvrir par une question",
          text: "Commencez par la question que se pose votre public. De quoi s’agit-il, en une phrase simple ?",
        },
        {
          heading: "Pourquoi c’est important",
          text: "Dites ensuite pourquoi le sujet compte. Qui est concerné, et qu’est-ce que cela change ?",
        },
        {
          heading: "Comment ça marche",
          text: "Expliquez dans l’ordre. D’abord, nommez les éléments. Ensuite, montrez comment ils agissent ensemble. Enfin, montrez le résultat.",
        },
        { heading: "Un exemple vrai", text: "Donnez un exemple dont vous êtes sûr, et citez sa source." },
        { heading: "Des chiffres", text: "Ajoutez un ou deux chiffres, chacun avec son année et son origine." },
        {
          heading: "Doutes et limites",
          text: "Soyez juste : qu’est-ce qui est discuté, et que ne sait-on pas encore ?",
        },
      ],
      howto: [
        { heading: "Le but", text: "Montrez d’abord le résultat final. Que saura faire votre public ?" },
        { heading: "Ce qu’il faut", text: "Listez ce qu’il faut : matériel, outils, temps et aide." },
        {
          heading: "Pas à pas",
          text: "Avancez dans l’ordre. D’abord, préparez tout. Ensuite, faites le travail, un geste après l’autre. Enfin, vérifiez le résultat.",
        },
        { heading: "Les erreurs courantes", text: "Signalez les erreurs des débutants. Comment les éviter ?" },
        { heading: "Aller plus loin", text: "Dites quoi essayer ensuite, et où en apprendre davantage." },
      ],
      comparison: [
        { heading: "Les deux côtés", text: "Présentez chaque côté en une phrase. À quoi sert chacun ?" },
        { heading: "Ce qui les rapproche", text: "Dites ce qu’ils ont en commun." },
        { heading: "Ce qui les oppose", text: "Comparez-les sur ce qui compte : prix, temps, qualité et facilité." },
        { heading: "Pour qui ?", text: "Aidez votre public à choisir. À qui convient chacun ?" },
      ],
    },
    closing: "Écrivez vos propres mots sous ces titres, et Framewright en fera un film.",
  },
};

function kindOf(topic: string): Kind {
  if (/^(?:how to|how do (?:you|i|we)|how can|comment (?:faire|r[ée]|on|bien)?|wie man|cómo|come si)\b/iu.test(topic))
    return "howto";
  if (/\s(?:vs\.?|versus|or|ou|contre|compared (?:to|with))\s/iu.test(topic)) return "comparison";
  return "general";
}

export interface OutlineRequest {
  topic: string;
  language: string;
  targetSeconds: number;
  /** Whether a language model is configured but failed. */
  configured?: boolean;
}

function notice(language: "en" | "fr", configured: boolean): string {
  if (language === "fr") {
    return configured
      ? "Plan seulement : le modèle de langage a échoué. Relancez plus tard, ou collez votre propre script."
      : `Plan seulement : aucun modèle de langage n’est configuré. Définissez ${WRITER_VARIABLES.replace(" or ", " ou ")} pour qu’un vrai script soit écrit, ou collez le vôtre.`;
  }
  return configured
    ? "Outline only: the language model failed. Start again later, or paste your own script."
    : `Outline only: no language model is configured. Set ${WRITER_VARIABLES} to have a real script written, or paste your own.`;
}

/**
 * An outline film's script for a bare topic, for when no language model is there: says what it is, asks the questions that a
 * script on the topic would answer, and states nothing about the topic itself.
 */
export function outlineScript(request: OutlineRequest): Outline {
  const language = request.language === "fr" ? "fr" : "en";
  const texts = TEXTS[language];
  const configured = request.configured ?? false;
  const topic = display(request.topic, language);
  const sections = texts.sections[kindOf(topic)];
  // Opening and closing take about 18 seconds, a section about 9.
  const wanted = Math.round((wordBudget(request.targetSeconds, language) - 48) / 22);
  const kept = sections.slice(0, Math.min(sections.length, Math.max(2, wanted)));
  const body = kept.map(({ heading, text }) => `## ${heading}\n\n${text}`).join("\n\n");
  const notices = [notice(language, configured)];
  if (request.language !== "fr" && request.language !== "en") {
    notices.push(`The outline is in English: there is none in "${request.language}" yet.`);
  }
  const opening = configured ? texts.opening.failed : texts.opening.missing;
  return { text: `# ${topic}\n\n${opening}\n\n${body}\n\n${texts.closing}\n`, language, notices };
}
