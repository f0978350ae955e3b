import { z } from "zod";
import { IMAGE_RATIOS, STYLES, VIDEO_RATIOS } from "@/lib/services/creations";
import { defineContract } from "../../contract";
import {
  IMAGE_EXAMPLES,
  IMAGE_STATUS_EXAMPLES,
  PRESENTATION_EXAMPLES,
  PRICING_EXAMPLES,
  VIDEO_EXAMPLES,
  VIDEO_STATUS_EXAMPLES,
} from "./examples";

const tag = "Creations";

const userPrompt = z.string().trim().min(1).max(2000).meta({ description: "What is to be seen, in any words." });
const userId = z.string().max(200).optional().meta({ description: "A name of the caller's own for whom it is." });
const seed = z.number().int().min(0).max(0xffffffff).optional();
/** Also by the short name that the document's pictures use. */
const style = z
  .enum([...STYLES, "3d"])
  .default("photorealistic")
  .transform((value) => (value === "3d" ? "3d-render" : value));

const created = {
  status: z.literal("processing"),
  prediction_id: z.string(),
  provider: z.string(),
  engine: z.string(),
  prompt: z.string().meta({ description: "What is sent to the provider." }),
  prompt_writer: z.string().meta({ description: "Who wrote it: a language model by its id, or `rules`." }),
  estimated_cost: z.number().meta({ description: "US dollars." }),
  estimated_seconds: z.number(),
  poll_url: z.url(),
  message: z.string(),
};

const state = {
  prediction_id: z.string(),
  status: z.enum(["processing", "succeeded", "failed"]),
  provider: z.string(),
  engine: z.string(),
  /** 0 to 100 */
  progress: z.number().int(),
  prompt: z.string(),
  error: z.string().optional(),
  message: z.string(),
};

const byId = z.object({
  prediction_id: z
    .string()
    .max(200)
    .meta({ param: { example: "batch_abc123xyz" } }),
});
/** The document's calls name the provider; the answer says which it really is. */
const byProvider = z.object({ provider: z.string().max(80).optional() });

export const createClipContract = defineContract({
  id: "studio.generateVideo",
  method: "POST",
  path: "/generate-video",
  summary: "Begin a clip",
  tag,
  scope: "generate",
  body: z.object({
    user_prompt: userPrompt,
    user_id: userId,
    /** Seconds. */
    duration: z.number().int().min(5).max(10).default(5),
    aspect_ratio: z.enum(VIDEO_RATIOS).default("16:9"),
    style,
    seed,
  }),
  response: z.object(created),
  examples: VIDEO_EXAMPLES,
});

export const clipStatusContract = defineContract({
  id: "studio.videoStatus",
  method: "GET",
  path: "/video-status/{prediction_id}",
  summary: "How far a clip is",
  tag,
  scope: "read",
  params: byId,
  query: byProvider,
  response: z.object({ ...state, video_url: z.url().optional() }),
  examples: VIDEO_STATUS_EXAMPLES,
});

export const createImageContract = defineContract({
  id: "studio.generateImage",
  method: "POST",
  path: "/generate-image",
  summary: "Begin a picture",
  tag,
  scope: "generate",
  body: z.object({
    user_prompt: userPrompt,
    user_id: userId,
    aspect_ratio: z.enum(IMAGE_RATIOS).default("1:1"),
    style,
    seed,
  }),
  response: z.object(created),
  examples: IMAGE_EXAMPLES,
});

export const imageStatusContract = defineContract({
  id: "studio.imageStatus",
  method: "GET",
  path: "/image-status/{prediction_id}",
  summary: "How far a picture is",
  tag,
  scope: "read",
  params: byId,
  query: byProvider,
  response: z.object({ ...state, image_url: z.url().optional() }),
  examples: IMAGE_STATUS_EXAMPLES,
});

export const createPresentationContract = defineContract({
  id: "studio.generatePresentation",
  method: "POST",
  path: "/generate-presentation",
  summary: "Write the slides of a presentation",
  description:
    "A language model writes them. Without one they are made of the given text, or of a bare subject an outline that says so, which may have fewer slides.",
  tag,
  scope: "generate",
  body: z.object({
    user_prompt: z.string().trim().min(1).max(50_000).meta({ description: "A subject, or the text itself." }),
    user_id: userId,
    num_slides: z.number().int().min(1).max(40).default(5),
    theme: z.enum(["dark", "light", "solarized"]).default("dark"),
  }),
  response: z.object({
    status: z.literal("success"),
    num_slides: z.number().int(),
    theme: z.enum(["dark", "light", "solarized"]),
    markdown_content: z.string().meta({ description: "All slides for Reveal.js, with `---` between them." }),
    slides: z.array(z.object({ index: z.number().int(), content: z.string() })),
    writer: z
      .string()
      .meta({ description: "A language model by its id, `text` for the given text, `rules` for an outline." }),
    cost_usd: z.number(),
    message: z.string(),
  }),
  examples: PRESENTATION_EXAMPLES,
});

const price = z.object({
  /** US dollars for one. */
  cost_usd: z.number(),
  description: z.string(),
  provider: z.string(),
  available: z.boolean().meta({ description: "Whether a call would work now." }),
});

export const pricingContract = defineContract({
  id: "studio.pricing",
  method: "GET",
  path: "/pricing",
  summary: "What each kind of creation costs here, and who makes it",
  tag,
  scope: "read",
  response: z.object({
    video: price,
    image: price,
    presentation: price,
    currency: z.literal("USD"),
    hf_configured: z.boolean(),
  }),
  examples: PRICING_EXAMPLES,
});

export const stylesContract = defineContract({
  id: "studio.styles",
  method: "GET",
  path: "/styles",
  summary: "Styles of pictures and clips",
  tag,
  scope: "read",
  response: z.object({
    styles: z.array(
      z.object({ id: z.enum(STYLES), name: z.string(), description: z.string(), example_prompt: z.string() }),
    ),
  }),
  examples: [
    {
      summary: "One of them",
      response: {
        styles: [
          {
            id: "cinematic",
            name: "Cinématographique",
            description: "Style film, cinématographique",
            example_prompt: "Cinematic city street, dramatic lighting, wide shot",
          },
        ],
      },
    },
  ],
});

export const studioContracts = [
  createClipContract,
  clipStatusContract,
  createImageContract,
  imageStatusContract,
  createPresentationContract,
  pricingContract,
  stylesContract,
];
