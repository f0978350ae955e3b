/** Sentences of planning. */
export const planning = {
  "planning.ask_something_else": "Ask for something else.",
  "planning.cited":
    "The narration is made of sentences from the {site} article “{title}” ({licence}): no language model is configured. Set OLLAMA_BASE_URL, GROQ_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY or LLM_BASE_URL to have a script written, or paste your own. Keep the credit when you publish it: these words stay under that licence.",
  "planning.cited_failed":
    "The narration is made of sentences from the {site} article “{title}” ({licence}): the language model failed. Try again later, or paste your own script. Keep the credit when you publish it: these words stay under that licence.",
  "planning.cited_local":
    "The narration is made of what {site} says of “{title}” ({licence}): Wikipedia was not reached or has no such article, and no language model answered. With a network connection or a language model the film says more; or paste your own script.",
  "planning.found_nothing": "Nothing was found.",
  "planning.given_not_searched": "The script was provided, so nothing was looked up on the web.",
  "planning.most_read":
    "“{topic}” has several meanings. The film is about “{title}”, the most read one. Others: {others}.",
  "planning.no_picture_search_configured": "No picture search is configured.",
  "planning.no_script": "No script could be written. {tried}",
  "planning.no_web_search_configured": "No web search is configured.",
  "planning.outline_english": 'The outline is in English: there is none in "{language}" yet.',
  "planning.outline_failed": "Outline only: the language model failed. Try again later, or paste your own script.",
  "planning.outline_failed_fr":
    "Trame seulement : le modèle de langage a échoué. Réessayez plus tard, ou collez votre propre script.",
  "planning.outline_missing":
    "Outline only: no language model is configured. Set OLLAMA_BASE_URL, GROQ_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY or LLM_BASE_URL to have a real script written, or paste your own.",
  "planning.outline_missing_fr":
    "Trame seulement : aucun modèle de langage n’est configuré. Définissez OLLAMA_BASE_URL, GROQ_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY ou LLM_BASE_URL pour obtenir un vrai script, ou collez le vôtre.",
  "planning.pages_unused": "Pages were found on the web, but the script does not rely on any of them.",
  "planning.request_narrated":
    "Your text is narrated as it is: no script was written. To have one written, set OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY or GROQ_API_KEY, or LLM_BASE_URL for your own model.",
  "planning.script_length": "The narration takes about {spoken} s, not the {asked} s requested; it is kept in full.",
  "planning.set_pexels_api_key_pixabay": "Set PEXELS_API_KEY or PIXABAY_API_KEY.",
  "planning.set_tavily_api_key": "Set TAVILY_API_KEY, EXA_API_KEY, BRAVE_API_KEY or SEARXNG_URL.",
  "planning.web_not_searched": "The web was not searched: {why}",
  "planning.web_not_searched_remedy": "The web was not searched: {why} {remedy}",
} as const;
