import type { Article, ArticleHit } from "../article";
import type { CallContext, ProviderBase } from "./base";

/** A source of facts that can be quoted with where they stand, without a key. */
export interface KnowledgeProvider<O = unknown> extends ProviderBase<"knowledge", O> {
  /**
   * Articles that one of these names can mean, as far as one is certain: the one of that name, or, where several share it, all of
   * them, the most read first. Names come in the order in which they are tried.
   */
  meanings(names: readonly string[], language: string, context: CallContext): Promise<ArticleHit[]>;
  /** Articles about these words, the best first: whether one is meant is for the caller to judge. */
  find?(words: string, language: string, context: CallContext): Promise<ArticleHit[]>;
  read(title: string, language: string, context: CallContext): Promise<Article>;
}
