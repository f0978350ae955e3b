import type { SearchProvider } from "../ports";
import { braveSearch } from "./brave";
import { commonsSearch } from "./commons";
import { exaSearch } from "./exa";
import { openverseSearch } from "./openverse";
import { pexelsSearch } from "./pexels";
import { pixabaySearch } from "./pixabay";
import { searxngSearch } from "./searxng";
import { tavilySearch } from "./tavily";

export const searchProviders: readonly SearchProvider[] = [
  tavilySearch,
  exaSearch,
  braveSearch,
  searxngSearch,
  pexelsSearch,
  pixabaySearch,
  commonsSearch,
  openverseSearch,
];
