import type { WriterProvider } from "../ports";
import { anthropicWriter } from "./anthropic";
import { compatibleWriter } from "./compatible";
import { googleWriter } from "./google";
import { groqWriter } from "./groq";
import { ollamaWriter } from "./ollama";
import { openaiWriter } from "./openai";

/** Language models, in the order in which they are tried. */
export const writerProviders: readonly WriterProvider[] = [
  ollamaWriter,
  groqWriter,
  openaiWriter,
  anthropicWriter,
  googleWriter,
  compatibleWriter,
];
