/** Languages that messages are written in. */
export type MessageLanguage = "en" | "fr";

/** The first language of an Accept-Language header that messages are written in; undefined when it names none of them. */
export function acceptedLanguage(header: string | null): MessageLanguage | undefined {
  const wishes = (header ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((one) => one.match(/^\s*q=([\d.]+)$/)?.[1]).find(Boolean);
    return { language: tag.split("-")[0], quality: Number(quality ?? 1) };
  });
  const known = wishes.filter(({ language, quality }) => (language === "en" || language === "fr") && quality > 0);
  return known.sort((a, b) => b.quality - a.quality)[0]?.language as MessageLanguage | undefined;
}
