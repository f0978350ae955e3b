import { z } from "zod";
import { variable } from "@/lib/core/env";
import { defineProvider } from "../define";
import { baseAddress, requestJson } from "../net";
import type { ImageHit, SearchProvider } from "../ports";
import { restingAfterFailure } from "../rest-period";
import { freeSourceAvailability, userAgent } from "../wikimedia";

/** GET /w/api.php of Wikimedia Commons: files that a search finds, with what their pages say of author and licence. */
const said = z.object({ value: z.union([z.string(), z.number()]) }).optional();
const reply = z.object({
  query: z
    .object({
      pages: z
        .array(
          z.object({
            title: z.string(),
            index: z.number().default(0),
            imageinfo: z
              .array(
                z.object({
                  url: z.string(),
                  thumburl: z.string().optional(),
                  thumbwidth: z.number().optional(),
                  thumbheight: z.number().optional(),
                  width: z.number(),
                  height: z.number(),
                  mime: z.string(),
                  descriptionurl: z.string(),
                  extmetadata: z.object({ Artist: said, LicenseShortName: said, NonFree: said }).optional(),
                }),
              )
              .default([]),
          }),
        )
        .default([]),
    })
    .optional(),
});

/** Widest picture that is asked for, in pixels: what a film in 1080p shows whole. */
const WIDTH = 1920;
/** Of what is found some is no picture, or too small. */
const SPARE = 3;
const SMALLEST = 640;
const PICTURES = new Set(["image/jpeg", "image/png", "image/webp"]);
/** Licences that allow changed copies for any purpose: a film crops and moves over its pictures. */
const FREE = /^(?:CC0|CC BY(?:-SA)?(?: |$)|Public domain|PD\b|No restrictions)/i;

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/&(?:nbsp|#160);/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const textOf = (value: z.output<typeof said>) => plain(String(value?.value ?? ""));

type Page = NonNullable<z.output<typeof reply>["query"]>["pages"][number];

function hitOf({ imageinfo: [file] }: Page): ImageHit[] {
  if (!file || !PICTURES.has(file.mime) || Math.min(file.width, file.height) < SMALLEST) return [];
  const licence = textOf(file.extmetadata?.LicenseShortName);
  if (!FREE.test(licence) || file.extmetadata?.NonFree) return [];
  const author = textOf(file.extmetadata?.Artist).slice(0, 120) || "Wikimedia Commons";
  return [
    {
      url: file.thumburl ?? file.url,
      width: file.thumbwidth ?? file.width,
      height: file.thumbheight ?? file.height,
      credit: `${author} / ${licence}`,
      licence,
      page: file.descriptionurl,
    },
  ];
}

const address = () => baseAddress(variable("COMMONS_BASE_URL"), "https://commons.wikimedia.org/w");

export const commonsSearch = defineProvider<SearchProvider>({
  id: "commons",
  kind: "search",
  label: "Wikimedia Commons",
  local: false,
  env: ["COMMONS_BASE_URL"],
  quality: 45,
  licence: "Creative Commons or public domain, by work",
  options: z.object({}),
  availability: async () => freeSourceAvailability(address()),
  async images(query, limit, context) {
    const search = new URLSearchParams({
      action: "query",
      format: "json",
      formatversion: "2",
      generator: "search",
      gsrsearch: `${query.slice(0, 280)} filetype:bitmap`,
      gsrnamespace: "6",
      gsrlimit: String(Math.min(50, limit * SPARE)),
      prop: "imageinfo",
      iiprop: "url|size|mime|extmetadata",
      iiextmetadatafilter: "Artist|LicenseShortName|NonFree",
      iiurlwidth: String(WIDTH),
    });
    const { query: found } = await restingAfterFailure(address(), () =>
      requestJson(
        `${address()}/api.php?${search}`,
        {
          provider: "Wikimedia Commons",
          headers: { "user-agent": userAgent() },
          timeoutMs: 8000,
          signal: context.signal,
          isPublic: !variable("COMMONS_BASE_URL"),
        },
        reply,
      ),
    );
    const pages = (found?.pages ?? []).toSorted((a, b) => a.index - b.index);
    return pages.flatMap(hitOf).slice(0, limit);
  },
});
