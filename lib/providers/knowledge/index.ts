import type { KnowledgeProvider } from "../ports";
import { wikipedia } from "./wikipedia";

export const knowledgeProviders: readonly KnowledgeProvider[] = [wikipedia];
