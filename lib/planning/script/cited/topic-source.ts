import type { ArticleHit } from "@/lib/providers/article";
import type { CallContext } from "@/lib/providers/ports";
import { citeArticle } from "./cite-article";
import { meaningsOf } from "./look-up";

/** Where a topic's facts would come from. */
export interface TopicSource {
  /** The source's id and name. */
  provider: string;
  site: string;
  /** It comes with the studio and is not given to a language model. */
  isLocal: boolean;
  /** What the topic can mean, the most read first; the first is what is taken unless another is chosen. */
  meanings: ArticleHit[];
}

/** Seconds of film for which a source has to have enough. */
const ENOUGH_SECONDS = 60;

/**
 * The first free source that knows a topic; undefined where none does, or where what it has makes no film. Articles on the network
 * are not read for this.
 * @throws AppError cancelled
 */
export async function topicSource(
  topic: string,
  language: string,
  context: CallContext,
): Promise<TopicSource | undefined> {
  const found = await meaningsOf(topic, language, context);
  if (!found) return undefined;
  const { provider, hits } = found;
  if (provider.local) {
    const article = await provider.read(hits[0]!.title, language, context);
    if (!citeArticle(article, { language, targetSeconds: ENOUGH_SECONDS, title: topic })) return undefined;
  }
  return { provider: provider.id, site: provider.label, isLocal: provider.local, meanings: hits };
}
