import type { Example } from "../../contract";

/** The document's own requests and answers: they run as they stand. */

const started = (job_id: string, estimated_credits: number) => ({
  data: { job_id, status: "pending", estimated_credits },
});

export const VOICE_EXAMPLES: readonly Example[] = [
  {
    summary: "French women",
    response: {
      voices: [
        {
          id: "voice_marie_fr",
          name: "Marie",
          language: "fr",
          accent: "FR",
          gender: "female",
          tags: ["professional", "news", "clear"],
          preview: "http://localhost:3000/media/voices/voice_marie_fr/preview.mp3",
        },
      ],
    },
  },
];

export const AVATAR_EXAMPLES: readonly Example[] = [
  {
    summary: "Men in business",
    response: {
      avatars: [
        {
          id: "avatar_david_business",
          name: "David - Executive",
          gender: "male",
          tags: ["professional", "business", "executive"],
          preview: "http://localhost:3000/avatars/avatar_david_business.jpg",
        },
      ],
    },
  },
];

export const GENERATION_EXAMPLES: readonly Example[] = [
  {
    summary: "From a prompt",
    request: {
      prompt: "Create a video about sustainable energy solutions",
      voice_id: "voice_1234567890",
      avatar_id: "avatar_sophia_business",
      format: "vertical",
      webSearch: { script: true, images: true },
      animate_image: true,
      animate_mode: "standard",
      webhook_url: "https://yoursite.com/webhook/video-generation",
    },
    response: started("job_67890abcdef12345", 25),
  },
  {
    summary: "From a script",
    request: {
      script:
        "Bonjour et bienvenue dans cette présentation sur l'intelligence artificielle. Aujourd'hui, nous allons explorer les dernières innovations...",
      voice_id: "voice_0987654321",
      avatar_id: "avatar_marcus_teacher",
      format: "square",
      media_urls: ["https://example.com/image1.jpg", "https://example.com/image2.png"],
    },
  },
  {
    summary: "With a voice of one's own",
    request: {
      script: "Welcome to our quarterly business review...",
      voice_url: "https://yourstorage.com/custom_voice.mp3",
      avatar_id: "avatar_sophia_business",
      format: "ads",
    },
  },
];

export const GENERATION_STATUS_EXAMPLES: readonly Example[] = [
  {
    summary: "Under way",
    response: {
      data: {
        job_id: "job_67890abcdef12345",
        status: "processing",
        progress_step: 3,
        current_step: "Generating video with avatar",
      },
    },
  },
  {
    summary: "Completed",
    response: {
      data: {
        job_id: "job_67890abcdef12345",
        status: "completed",
        progress_step: 5,
        current_step: null,
        result: {
          video_id: "video_abc123def456",
          thumbnail_url: "http://localhost:3000/media/asset_poster/video_abc123def456.jpg",
          duration: 45.7,
          cost: 23,
          created_at: "2024-12-19T10:30:45Z",
        },
      },
    },
  },
  {
    summary: "Failed",
    response: {
      data: {
        job_id: "job_67890abcdef12345",
        status: "failed",
        progress_step: 2,
        current_step: null,
        error: {
          code: "VOICE_GENERATION_FAILED",
          message: "Unable to generate audio from the provided script",
        },
      },
    },
  },
];

export const EXPORT_EXAMPLES: readonly Example[] = [
  {
    summary: "Upright",
    request: {
      video_id: "video_abc123def456",
      format: "vertical",
      webhook_url: "https://yoursite.com/webhook/video-export",
    },
    response: started("job_export_xyz789", 5),
  },
  {
    summary: "Its sound alone",
    request: { video_id: "video_abc123def456", codec: "mp3", bitrate: "128k" },
    response: started("job_export_xyz790", 1),
  },
];

export const EXPORT_STATUS_EXAMPLES: readonly Example[] = [
  {
    summary: "Under way",
    response: {
      data: { job_id: "job_export_xyz789", status: "processing", progress: 45, current_step: "Rendering video" },
    },
  },
  {
    summary: "Completed",
    response: {
      data: {
        job_id: "job_export_xyz789",
        status: "completed",
        progress: 100,
        current_step: null,
        result: {
          video_url: "http://localhost:3000/media/asset_film/video_abc123def456.mp4",
          thumbnail_url: "http://localhost:3000/media/asset_poster/video_abc123def456.jpg",
          cost: 5,
          created_at: "2024-12-19T10:45:30Z",
        },
      },
    },
  },
];
