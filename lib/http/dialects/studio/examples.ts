import type { Example } from "../../contract";

/** The document's own requests, with answers as this studio gives them. */

const origin = "http://localhost:3000";

const state = {
  prediction_id: "batch_abc123xyz",
  provider: "local-video",
  engine: "Moving pictures",
  prompt: "photorealistic, Un chat astronaute flottant dans l'espace, rim light against deep black, 4K quality",
};

export const VIDEO_EXAMPLES: readonly Example[] = [
  {
    summary: "A cat in space",
    request: {
      user_prompt: "Un chat astronaute flottant dans l'espace",
      user_id: "test_user",
      duration: 5,
      aspect_ratio: "16:9",
      style: "photorealistic",
    },
    response: {
      ...state,
      status: "processing",
      prompt_writer: "rules",
      estimated_cost: 0,
      estimated_seconds: 12,
      poll_url: `${origin}/api/studio/video-status/batch_abc123xyz`,
      message: "Vidéo Moving pictures lancée! Génération en cours (~12 s)...",
    },
  },
];

export const VIDEO_STATUS_EXAMPLES: readonly Example[] = [
  {
    summary: "Made",
    response: {
      ...state,
      status: "succeeded",
      progress: 100,
      video_url: `${origin}/media/clip_abc/video.mp4?expires=1796083200&signature=abc`,
      message: "Vidéo générée avec succès!",
    },
  },
];

const picture = {
  prediction_id: "batch_img456def",
  provider: "drawn",
  engine: "Drawn pictures",
  prompt: "artistic, Portrait d'une femme en style Van Gogh, soft studio lighting, high quality, detailed",
};

export const IMAGE_EXAMPLES: readonly Example[] = [
  {
    summary: "A portrait",
    request: {
      user_prompt: "Portrait d'une femme en style Van Gogh",
      user_id: "test_user",
      aspect_ratio: "1:1",
      style: "artistic",
    },
    response: {
      ...picture,
      status: "processing",
      prompt_writer: "rules",
      estimated_cost: 0,
      estimated_seconds: 2,
      poll_url: `${origin}/api/studio/image-status/batch_img456def`,
      message: "Image Drawn pictures lancée! Génération en cours (~2 s)...",
    },
  },
];

export const IMAGE_STATUS_EXAMPLES: readonly Example[] = [
  {
    summary: "Made",
    response: {
      ...picture,
      status: "succeeded",
      progress: 100,
      image_url: `${origin}/media/img_abc/image.png?expires=1796083200&signature=abc`,
      message: "Image générée avec succès!",
    },
  },
];

export const PRICING_EXAMPLES: readonly Example[] = [
  {
    summary: "A studio without keys",
    response: {
      video: { cost_usd: 0, description: "Vidéo de 5 s", provider: "Moving pictures", available: true },
      image: { cost_usd: 0, description: "Image haute qualité", provider: "Drawn pictures", available: true },
      presentation: {
        cost_usd: 0,
        description: "Présentation Reveal.js",
        provider: "Trame du studio (sans modèle de langage)",
        available: true,
      },
      currency: "USD",
      hf_configured: false,
    },
  },
];

export const PRESENTATION_EXAMPLES: readonly Example[] = [
  {
    summary: "Seven slides",
    request: { user_prompt: "Les agents BMAD et leur utilisation", user_id: "test_user", num_slides: 7, theme: "dark" },
    response: {
      status: "success",
      num_slides: 1,
      theme: "dark",
      markdown_content: "## Les agents BMAD\n\n- Introduction",
      slides: [{ index: 0, content: "## Les agents BMAD\n\n- Introduction" }],
      writer: "groq",
      cost_usd: 0.001,
      message: "Présentation générée avec succès",
    },
  },
];
