"use client";
import { word } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";

/** Ways to show a scene that have a name of their own beside their kind's. */
const OWN_NAMES = new Set(["process/timeline", "chart/line", "chart/donut"]);

/** Names a scene's visual, such as `points` or `chart/line`, in the reader's language. */
export function useVisualName(): (key: string) => string {
  const { t } = useI18n();
  return (key) => {
    if (key === "image" || key === "video") return t.review.own;
    const [kind = key] = key.split("/");
    return word(t.visuals, OWN_NAMES.has(key) ? key : kind);
  };
}
