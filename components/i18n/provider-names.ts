import type { Message } from "@/lib/messages/message";

/** Engines and services by the name that people know them by. */
const PROVIDER_NAMES: Record<string, string> = {
  anthropic: "Anthropic",
  brave: "Brave Search",
  cartesia: "Cartesia",
  compatible: "OpenAI-compatible model",
  composer: "Built-in composer",
  drawn: "Drawn pictures",
  elevenlabs: "ElevenLabs",
  "elevenlabs-music": "ElevenLabs Music",
  "elevenlabs-scribe": "ElevenLabs Scribe",
  espeak: "eSpeak NG",
  exa: "Exa",
  "fal-images": "fal",
  "fal-video": "fal",
  flite: "CMU Flite",
  framewright: "Framewright",
  google: "Google Gemini",
  groq: "Groq",
  "groq-whisper": "Whisper (Groq)",
  huggingface: "Hugging Face",
  kling: "Kling",
  "local-video": "Moving pictures",
  luma: "Luma",
  "luma-images": "Luma Photon",
  ollama: "Ollama",
  openai: "OpenAI",
  "openai-images": "OpenAI images",
  "openai-speech": "OpenAI speech",
  "openai-whisper": "Whisper (OpenAI)",
  openverse: "Openverse",
  pexels: "Pexels",
  piapi: "Wan (PiAPI)",
  pico: "SVOX Pico",
  pika: "Pika (fal)",
  pixabay: "Pixabay",
  replicate: "Replicate",
  "replicate-video": "Replicate",
  rhvoice: "RHVoice",
  runway: "Runway",
  say: "macOS voices",
  searxng: "SearXNG",
  "stability-audio": "Stable Audio",
  tavily: "Tavily",
  veo: "Veo",
  wikipedia: "Wikipedia",
};

/** The name that people know a provider by; those of the studio's own engines are said in the reader's language. */
export function providerName(id: string): Message {
  return { id: `providers.name.${id}`, text: PROVIDER_NAMES[id] ?? id };
}
