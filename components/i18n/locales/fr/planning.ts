import type { planning as english } from "@/lib/messages/en/planning";

/** The same in French. */
export const planning = {
  "planning.ask_something_else": "Demandez autre chose.",
  "planning.cited":
    "La narration est faite de phrases de l’article « {title} » de {site} ({licence}) : aucun modèle de langage n’est configuré. Définissez OLLAMA_BASE_URL, GROQ_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY ou LLM_BASE_URL pour faire écrire un script, ou collez le vôtre. Gardez la mention de la source en le publiant : ces phrases restent sous cette licence.",
  "planning.cited_failed":
    "La narration est faite de phrases de l’article « {title} » de {site} ({licence}) : le modèle de langage a échoué. Réessayez plus tard, ou collez votre propre script. Gardez la mention de la source en le publiant : ces phrases restent sous cette licence.",
  "planning.cited_local":
    "La narration est faite de ce que {site} dit de « {title} » ({licence}) : Wikipédia n’a pas été joint ou n’a pas cet article, et aucun modèle de langage n’a répondu. Avec une connexion ou un modèle de langage, le film en dira plus ; ou collez votre propre script.",
  "planning.found_nothing": "Rien n’a été trouvé.",
  "planning.given_not_searched": "Le script était fourni : aucune recherche n’a été faite sur le web.",
  "planning.most_read": "« {topic} » a plusieurs sens. Le film porte sur « {title} », le plus lu. Autres : {others}.",
  "planning.no_picture_search_configured": "Aucune recherche d’images n’est configurée.",
  "planning.no_script": "Aucun script n’a pu être écrit. {tried}",
  "planning.no_web_search_configured": "Aucune recherche sur le web n’est configurée.",
  "planning.outline_english": "La trame est en anglais : il n’en existe pas encore en « {language} ».",
  "planning.outline_failed":
    "Trame seulement : le modèle de langage a échoué. Réessayez plus tard, ou collez votre propre script.",
  "planning.outline_failed_fr":
    "Trame seulement : le modèle de langage a échoué. Réessayez plus tard, ou collez votre propre script.",
  "planning.outline_missing":
    "Trame seulement : aucun modèle de langage n’est configuré. Définissez OLLAMA_BASE_URL, GROQ_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY ou LLM_BASE_URL pour obtenir un vrai script, ou collez le vôtre.",
  "planning.outline_missing_fr":
    "Trame seulement : aucun modèle de langage n’est configuré. Définissez OLLAMA_BASE_URL, GROQ_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY ou LLM_BASE_URL pour obtenir un vrai script, ou collez le vôtre.",
  "planning.pages_unused": "Des pages ont été trouvées sur le web, mais le script ne s’appuie sur aucune.",
  "planning.request_narrated":
    "Votre texte est lu tel quel : aucun script n’a été écrit. Pour en obtenir un, définissez OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY ou GROQ_API_KEY, ou LLM_BASE_URL pour votre propre modèle.",
  "planning.script_length":
    "La narration dure environ {spoken} s, et non les {asked} s demandées ; elle est conservée en entier.",
  "planning.set_pexels_api_key_pixabay": "Définissez PEXELS_API_KEY ou PIXABAY_API_KEY.",
  "planning.set_tavily_api_key": "Définissez TAVILY_API_KEY, EXA_API_KEY, BRAVE_API_KEY ou SEARXNG_URL.",
  "planning.web_not_searched": "Le web n’a pas été consulté : {why}",
  "planning.web_not_searched_remedy": "Le web n’a pas été consulté : {why} {remedy}",
} satisfies Record<keyof typeof english, string>;
