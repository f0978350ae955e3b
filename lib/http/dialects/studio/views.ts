import { baseUrl } from "@/lib/core/env";
import { signedUrl } from "@/lib/services/assets/signed-url";
import {
  type CreationState,
  type MakerView,
  PRICED_SECONDS,
  type Presentation,
  type Pricing,
  STYLES,
  type StartedCreation,
  type Style,
} from "@/lib/services/creations";
import { wordsFor } from "./words";

type Medium = "video" | "image";

/** Prompts that show what a style is for, as the document has them. */
const EXAMPLE_PROMPTS: Record<Style, string> = {
  photorealistic: "Realistic ocean sunset, professional photography",
  cinematic: "Cinematic city street, dramatic lighting, wide shot",
  anime: "Anime character in Tokyo, vibrant colors, Studio Ghibli style",
  "3d-render": "3D render of a robot, Pixar style, soft lighting",
  artistic: "Oil painting of mountains, impressionist style",
};

/** What vendors' clips usually take. */
const REMOTE_CLIP = "2-3 min";

export function startedWire(request: Request, medium: Medium, started: StartedCreation) {
  const { id, maker, prompt, promptWriter, estimateSeconds } = started;
  const engine = maker?.label ?? "";
  const isLong = medium === "video" && maker?.local === false;
  const time = isLong ? REMOTE_CLIP : `${Math.max(1, Math.round(estimateSeconds))} s`;
  return {
    status: "processing" as const,
    prediction_id: id,
    provider: maker?.id ?? "",
    engine,
    prompt,
    prompt_writer: promptWriter,
    estimated_cost: maker?.costUsd ?? 0,
    estimated_seconds: Math.round(estimateSeconds * 10) / 10,
    poll_url: `${baseUrl()}/api/studio/${medium}-status/${id}`,
    message: wordsFor(request).started[medium](engine, time),
  };
}

export function stateWire(request: Request, medium: Medium, state: CreationState) {
  const { id, status, progress, provider, prompt, asset, error } = state;
  const words = wordsFor(request);
  const said = { processing: words.processing, succeeded: words.succeeded[medium], failed: words.failed(error ?? "") };
  const name = `${medium}.${asset?.mime.split("/")[1] ?? "bin"}`;
  return {
    prediction_id: id,
    status,
    provider: provider.id,
    engine: provider.label,
    progress: Math.floor(progress * 100),
    prompt,
    ...(asset ? { [`${medium}_url`]: signedUrl(asset, name) } : {}),
    ...(error === null ? {} : { error }),
    message: said[status],
  };
}

const priceWire = (maker: MakerView | undefined, description: string) => ({
  cost_usd: maker?.costUsd ?? 0,
  description,
  provider: maker?.label ?? "",
  available: maker !== undefined,
});

export function pricingWire(request: Request, { video, image, writer, huggingFace }: Pricing) {
  const { priced } = wordsFor(request);
  return {
    video: priceWire(video, priced.video(PRICED_SECONDS)),
    image: priceWire(image, priced.image),
    presentation: {
      ...priceWire(writer, priced.presentation),
      provider: writer?.label ?? priced.outlines,
      available: true,
    },
    currency: "USD" as const,
    hf_configured: huggingFace,
  };
}

export function stylesWire(request: Request) {
  const { styles } = wordsFor(request);
  return { styles: STYLES.map((id) => ({ id, ...styles[id], example_prompt: EXAMPLE_PROMPTS[id] })) };
}

export function presentationWire(request: Request, theme: "dark" | "light" | "solarized", made: Presentation) {
  const { slides, markdown, writer, costUsd } = made;
  const words = wordsFor(request);
  return {
    status: "success" as const,
    num_slides: slides.length,
    theme,
    markdown_content: markdown,
    slides,
    writer,
    cost_usd: costUsd,
    message: writer === "rules" ? words.outlined : words.presented,
  };
}
