import type { KnowledgeProvider } from "../ports";
import { countryFacts } from "./countries";
import { wikipedia } from "./wikipedia";
import { wordnet } from "./wordnet";

export const knowledgeProviders: readonly KnowledgeProvider[] = [wikipedia, countryFacts, wordnet];
