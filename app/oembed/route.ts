import { linkHandler } from "@/lib/http/links";
import { oembedAnswer } from "@/lib/http/watch/oembed";

/** How other sites show a film whose address somebody pasted (oembed.com). */
export const GET = linkHandler((request) => oembedAnswer(request));
