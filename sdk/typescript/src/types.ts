// Written by `npm run sdk` from the API's contracts.

/** Voices that can speak. */
export type ListVoicesQuery = {
  language?: string;
  gender?: string;
  tags?: string;
};

/** Voices that can speak. */
export type ListVoicesAnswer = {
  voices: {
    id: string;
    name: string;
    language: string;
    accent: string;
    gender: string;
    tags: string[];
    preview: string;
  }[];
};

/** Presenters that can appear. */
export type ListAvatarsQuery = {
  gender?: string;
  tags?: string;
};

/** Presenters that can appear. */
export type ListAvatarsAnswer = {
  avatars: {
    id: string;
    name: string;
    gender: string;
    tags: string[];
    preview: string;
  }[];
};

/** Start making a film. */
export type StartGenerationBody = {
  prompt?: string;
  script?: string;
  voice_id?: string;
  voice_url?: string;
  avatar_id?: string;
  avatar_url?: string;
  format?: string;
  webSearch?: {
    script?: boolean;
    images?: boolean;
  };
  animate_image?: boolean;
  animate_mode?: "standard" | "pro";
  media_urls?: string[];
  webhook_url?: string;
  language?: string;
  duration?: number;
  title?: string;
  theme?: string;
  captions?: string;
  music?: string;
  dry_run?: boolean;
  max_credits?: number;
};

/** Start making a film. */
export type StartGenerationAnswer = {
  data: {
    job_id: string | null;
    status: string;
    estimated_credits: number;
  };
};

/** How far a film is. */
export type GenerationStatusAnswer = {
  data: {
    job_id: string;
    status: "pending" | "processing" | "completed" | "failed";
    progress_step: number;
    current_step: string | null;
    result?: {
      video_id: string;
      thumbnail_url: string;
      duration: number;
      cost: number;
      created_at: string;
    };
    notices?: {
      code: string;
      message: string;
    }[];
    error?: {
      code: string;
      message: string;
    };
  };
};

/** Render a film in a format, or its sound alone. */
export type StartExportBody = {
  video_id: string;
  format?: string;
  codec?: "h264" | "h265" | "vp9" | "av1" | "prores" | "gif" | "mp3" | "aac" | "wav";
  quality?: "draft" | "standard" | "high" | "master";
  bitrate?: string | number;
  webhook_url?: string;
  dry_run?: boolean;
  max_credits?: number;
};

/** Render a film in a format, or its sound alone. */
export type StartExportAnswer = {
  data: {
    job_id: string | null;
    status: string;
    estimated_credits: number;
    estimated_seconds?: number;
  };
};

/** How far an export is. */
export type ExportStatusAnswer = {
  data: {
    job_id: string;
    status: "pending" | "processing" | "completed" | "failed";
    progress: number;
    current_step: string | null;
    result?: {
      video_url: string;
      thumbnail_url: string;
      cost: number;
      created_at: string;
    };
    error?: {
      code: string;
      message: string;
    };
  };
};

/** Exchange an email address and a password for tokens. */
export type LoginBody = {
  email: string;
  password: string;
};

/** Exchange an email address and a password for tokens. */
export type LoginAnswer = {
  access_token: string;
  refresh_token: string;
  token_type: "bearer";
  expires_in: number;
};

/** Exchange a refresh token for a new pair. */
export type RefreshTokenBody = {
  refresh_token: string;
};

/** Exchange a refresh token for a new pair. */
export type RefreshTokenAnswer = {
  access_token: string;
  refresh_token: string;
  token_type: "bearer";
  expires_in: number;
};

/** Create an account and sign in. */
export type RegisterBody = {
  email: string;
  password: string;
  name?: string;
  locale?: "en" | "fr";
};

/** Create an account and sign in. */
export type RegisterAnswer = {
  id: string;
  email: string;
  name: string | null;
  role: string;
  locale: string;
  created_at: string;
  access_token: string;
  refresh_token: string;
  token_type: "bearer";
  expires_in: number;
};

/** Sign out: this sign-in's tokens stop working. */
export type LogoutBody = {
  refresh_token?: string;
};

/** Whose token this is. */
export type MeAnswer = {
  id: string;
  email: string;
  name: string | null;
  role: string;
  locale: string;
  created_at: string;
  credits: number;
  scopes: string[] | null;
};

/** Create a project. */
export type CreateProjectBody = {
  title: string;
  description?: string;
  prompt?: string;
  config?: {
    target_duration?: number;
    format?: "short" | "medium" | "long" | "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    aspect_ratio?: "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    language?: string;
    style?: string;
    voice_id?: string;
    theme?: string;
    captions?: string;
    music?: string;
  };
};

/** Create a project. */
export type CreateProjectAnswer = {
  id: string;
  title: string;
  description: string;
  prompt: string;
  config: {
    target_duration?: number;
    format?: "short" | "medium" | "long" | "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    aspect_ratio?: "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    language?: string;
    style?: string;
    voice_id?: string;
    theme?: string;
    captions?: string;
    music?: string;
  };
  status: "draft" | "scripting" | "generating" | "rendering" | "completed" | "failed" | "cancelled";
  created_at: string;
  updated_at: string;
};

/** Projects, newest first. */
export type ListProjectsQuery = {
  page?: number;
  limit?: number;
  status?: "draft" | "scripting" | "generating" | "rendering" | "completed" | "failed" | "cancelled";
  search?: string;
};

/** Projects, newest first. */
export type ListProjectsAnswer = {
  items: {
    id: string;
    title: string;
    description: string;
    prompt: string;
    config: {
      target_duration?: number;
      format?: "short" | "medium" | "long" | "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
      aspect_ratio?: "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
      language?: string;
      style?: string;
      voice_id?: string;
      theme?: string;
      captions?: string;
      music?: string;
    };
    status: "draft" | "scripting" | "generating" | "rendering" | "completed" | "failed" | "cancelled";
    created_at: string;
    updated_at: string;
  }[];
  total: number;
  page: number;
  limit: number;
  pages: number;
};

/** One project with its progress and assets. */
export type GetProjectAnswer = {
  id: string;
  title: string;
  description: string;
  prompt: string;
  config: {
    target_duration?: number;
    format?: "short" | "medium" | "long" | "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    aspect_ratio?: "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    language?: string;
    style?: string;
    voice_id?: string;
    theme?: string;
    captions?: string;
    music?: string;
  };
  status: "draft" | "scripting" | "generating" | "rendering" | "completed" | "failed" | "cancelled";
  created_at: string;
  updated_at: string;
  progress: {
    overall: number;
    current_step: string | null;
    steps: {
      script: {
        status: "pending" | "in_progress" | "completed" | "failed" | "skipped";
        progress: number;
      };
      images: {
        status: "pending" | "in_progress" | "completed" | "failed" | "skipped";
        progress: number;
      };
      videos: {
        status: "pending" | "in_progress" | "completed" | "failed" | "skipped";
        progress: number;
      };
      voice: {
        status: "pending" | "in_progress" | "completed" | "failed" | "skipped";
        progress: number;
      };
      montage: {
        status: "pending" | "in_progress" | "completed" | "failed" | "skipped";
        progress: number;
      };
    };
  };
  assets: {
    id: string;
    type: string;
    status: string;
    name: string;
    mime_type: string;
    size: number;
    width: number | null;
    height: number | null;
    duration: number | null;
    provider: string;
    download_url: string;
    created_at: string;
  }[];
  pipeline_id: string | null;
  video_id: string | null;
  video_url: string | null;
  thumbnail_url: string | null;
  error: {
    code: string;
    message: string;
    remedy: string | null;
  } | null;
};

/** Change what is given. */
export type PatchProjectBody = {
  title?: string;
  description?: string;
  prompt?: string;
  config?: {
    target_duration?: number;
    format?: "short" | "medium" | "long" | "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    aspect_ratio?: "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    language?: string;
    style?: string;
    voice_id?: string;
    theme?: string;
    captions?: string;
    music?: string;
  };
};

/** Change what is given. */
export type PatchProjectAnswer = {
  id: string;
  title: string;
  description: string;
  prompt: string;
  config: {
    target_duration?: number;
    format?: "short" | "medium" | "long" | "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    aspect_ratio?: "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    language?: string;
    style?: string;
    voice_id?: string;
    theme?: string;
    captions?: string;
    music?: string;
  };
  status: "draft" | "scripting" | "generating" | "rendering" | "completed" | "failed" | "cancelled";
  created_at: string;
  updated_at: string;
};

/** Replace a project's brief. */
export type PutProjectBody = {
  title: string;
  description?: string;
  prompt?: string;
  config?: {
    target_duration?: number;
    format?: "short" | "medium" | "long" | "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    aspect_ratio?: "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    language?: string;
    style?: string;
    voice_id?: string;
    theme?: string;
    captions?: string;
    music?: string;
  };
};

/** Replace a project's brief. */
export type PutProjectAnswer = {
  id: string;
  title: string;
  description: string;
  prompt: string;
  config: {
    target_duration?: number;
    format?: "short" | "medium" | "long" | "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    aspect_ratio?: "landscape" | "horizontal" | "16:9" | "vertical" | "portrait" | "9:16" | "square" | "1:1" | "ads" | "4:5";
    language?: string;
    style?: string;
    voice_id?: string;
    theme?: string;
    captions?: string;
    music?: string;
  };
  status: "draft" | "scripting" | "generating" | "rendering" | "completed" | "failed" | "cancelled";
  created_at: string;
  updated_at: string;
};

/** Start the pipeline. */
export type StartProjectBody = {
  pipeline_config?: {
    skip_steps?: ("script" | "images" | "videos" | "voice" | "music" | "montage")[];
    providers?: Record<string, string>;
    fallback?: boolean;
  };
  fallback?: boolean;
  dry_run?: boolean;
  max_credits?: number;
};

/** Start the pipeline. */
export type StartProjectAnswer = {
  id: string;
  status: "draft" | "scripting" | "generating" | "rendering" | "completed" | "failed" | "cancelled";
  pipeline_id: string | null;
  estimated_duration: number;
  estimated_credits: number;
  message: string;
  warnings: {
    code: string;
    kind: string;
    requested: string;
    used: string;
    message: string;
  }[];
};

/** How far the pipeline is. */
export type ProjectStatusAnswer = {
  project_id: string;
  pipeline_id: string | null;
  status: "draft" | "scripting" | "generating" | "rendering" | "completed" | "failed" | "cancelled";
  progress: number;
  current_step: {
    name: string;
    agent: string;
    started_at: string | null;
    items_total: number;
    items_completed: number;
  } | null;
  steps_completed: ("script" | "images" | "videos" | "voice" | "montage")[];
  steps_remaining: ("script" | "images" | "videos" | "voice" | "montage")[];
  estimated_remaining_seconds: number | null;
  logs: {
    timestamp: string;
    level: string;
    message: string;
  }[];
  error: {
    code: string;
    message: string;
    remedy: string | null;
  } | null;
};

/** Stop the pipeline; what was made is kept. */
export type CancelProjectBody = Record<string, never>;

/** Stop the pipeline; what was made is kept. */
export type CancelProjectAnswer = {
  id: string;
  status: "draft" | "scripting" | "generating" | "rendering" | "completed" | "failed" | "cancelled";
  pipeline_id: string | null;
  message: string;
};

/** Generate pictures from prompts. */
export type GenerateImagesBody = {
  project_id?: string | null;
  fallback?: boolean;
  dry_run?: boolean;
  max_credits?: number;
  prompts: {
    scene_id?: number | string;
    prompt: string;
    negative_prompt?: string;
    seed?: number;
  }[];
  config?: {
    provider?: string;
    model?: string;
    fallback?: boolean;
    size?: string;
    quality?: string;
    style?: string;
    language?: string;
  };
};

/** Generate pictures from prompts. */
export type GenerateImagesAnswer = {
  batch_id: string | null;
  status: "draft" | "processing" | "completed" | "failed" | "cancelled";
  estimated_time: number;
  estimated_credits: number;
  warnings: {
    code: string;
    message: string;
    kind: string;
    requested: string;
    used: string;
  }[];
  images: {
    id: string;
    scene_id: number | string | null;
    status: "pending" | "processing" | "completed" | "failed";
    prompt: string;
  }[];
};

/** Speak texts. */
export type GenerateVoiceBody = {
  project_id?: string | null;
  fallback?: boolean;
  dry_run?: boolean;
  max_credits?: number;
  segments: {
    scene_id?: number | string;
    text: string;
    voice_id?: string;
    language?: string;
  }[];
  config?: {
    provider?: string;
    model?: string;
    fallback?: boolean;
    speed?: number;
    stability?: number;
    similarity_boost?: number;
    output_format?: string;
  };
};

/** Speak texts. */
export type GenerateVoiceAnswer = {
  batch_id: string | null;
  status: "draft" | "processing" | "completed" | "failed" | "cancelled";
  estimated_time: number;
  estimated_credits: number;
  warnings: {
    code: string;
    message: string;
    kind: string;
    requested: string;
    used: string;
  }[];
  segments: {
    id: string;
    scene_id: number | string | null;
    status: "pending" | "processing" | "completed" | "failed";
    estimated_duration: number;
  }[];
};

/** Compose music. */
export type GenerateMusicBody = {
  project_id?: string | null;
  fallback?: boolean;
  dry_run?: boolean;
  max_credits?: number;
  prompt: string;
  config?: {
    provider?: string;
    model?: string;
    fallback?: boolean;
    duration?: number;
    style?: string;
    tempo?: "slow" | "medium" | "fast";
    mood?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic";
    seed?: number;
    output_format?: string;
  };
};

/** Compose music. */
export type GenerateMusicAnswer = {
  batch_id: string | null;
  status: "draft" | "processing" | "completed" | "failed" | "cancelled";
  estimated_time: number;
  estimated_credits: number;
  warnings: {
    code: string;
    message: string;
    kind: string;
    requested: string;
    used: string;
  }[];
  music: {
    id: string;
    scene_id: number | string | null;
    status: "pending" | "processing" | "completed" | "failed";
    prompt: string;
    estimated_duration: number;
  }[];
};

/** Make clips from prompts or pictures. */
export type GenerateVideosBody = {
  project_id?: string | null;
  fallback?: boolean;
  dry_run?: boolean;
  max_credits?: number;
  prompts: {
    scene_id?: number | string;
    prompt: string;
    image_asset_id?: string;
    duration?: number;
    seed?: number;
  }[];
  config?: {
    provider?: string;
    model?: string;
    fallback?: boolean;
    duration?: number;
    size?: string;
    language?: string;
  };
};

/** Make clips from prompts or pictures. */
export type GenerateVideosAnswer = {
  batch_id: string | null;
  status: "draft" | "processing" | "completed" | "failed" | "cancelled";
  estimated_time: number;
  estimated_credits: number;
  warnings: {
    code: string;
    message: string;
    kind: string;
    requested: string;
    used: string;
  }[];
  videos: {
    id: string;
    scene_id: number | string | null;
    status: "pending" | "processing" | "completed" | "failed";
    prompt: string;
    estimated_duration: number;
  }[];
};

/** How far a batch is, item by item. */
export type GetBatchAnswer = {
  batch_id: string;
  type: string;
  status: "draft" | "processing" | "completed" | "failed" | "cancelled";
  progress: number;
  items_total: number;
  items_completed: number;
  items_failed: number;
  items: {
    id: string;
    type: string;
    status: "pending" | "processing" | "completed" | "failed";
    name: string;
    project_id: string | null;
    batch_id: string | null;
    scene_id: number | string | null;
    prompt: string;
    negative_prompt: string;
    mime_type: string;
    size: number;
    width: number | null;
    height: number | null;
    duration: number | null;
    codec: string | null;
    download_url: string;
    thumbnail_url: string | null;
    provenance: {
      provider: string;
      model: string;
      seed: number | null;
      licence: string;
      source: string;
      cost_cents: number;
      attempts: {
        provider: string;
        outcome: string;
        message: string;
      }[];
    };
    warnings: {
      code: string;
      message: string;
    }[];
    error: string | null;
    created_at: string;
    updated_at: string;
  }[];
  warnings: {
    code: string;
    message: string;
  }[];
  credits: number;
  error: string | null;
  created_at: string;
};

/** Stop a batch and keep what was made. */
export type CancelBatchBody = Record<string, never>;

/** Stop a batch and keep what was made. */
export type CancelBatchAnswer = {
  batch_id: string;
  type: string;
  status: "draft" | "processing" | "completed" | "failed" | "cancelled";
  progress: number;
  items_total: number;
  items_completed: number;
  items_failed: number;
  items: {
    id: string;
    type: string;
    status: "pending" | "processing" | "completed" | "failed";
    name: string;
    project_id: string | null;
    batch_id: string | null;
    scene_id: number | string | null;
    prompt: string;
    negative_prompt: string;
    mime_type: string;
    size: number;
    width: number | null;
    height: number | null;
    duration: number | null;
    codec: string | null;
    download_url: string;
    thumbnail_url: string | null;
    provenance: {
      provider: string;
      model: string;
      seed: number | null;
      licence: string;
      source: string;
      cost_cents: number;
      attempts: {
        provider: string;
        outcome: string;
        message: string;
      }[];
    };
    warnings: {
      code: string;
      message: string;
    }[];
    error: string | null;
    created_at: string;
    updated_at: string;
  }[];
  warnings: {
    code: string;
    message: string;
  }[];
  credits: number;
  error: string | null;
  created_at: string;
};

/** Assets, newest first. */
export type ListAssetsQuery = {
  project_id?: string;
  type?: "image" | "video" | "voice" | "music" | "audio" | "caption" | "thumbnail" | "film" | "document";
  status?: "pending" | "processing" | "completed" | "failed";
  batch_id?: string;
  search?: string;
  page?: number;
  limit?: number;
};

/** Assets, newest first. */
export type ListAssetsAnswer = {
  items: {
    id: string;
    type: string;
    status: "pending" | "processing" | "completed" | "failed";
    name: string;
    project_id: string | null;
    batch_id: string | null;
    scene_id: number | string | null;
    prompt: string;
    negative_prompt: string;
    mime_type: string;
    size: number;
    width: number | null;
    height: number | null;
    duration: number | null;
    codec: string | null;
    download_url: string;
    thumbnail_url: string | null;
    provenance: {
      provider: string;
      model: string;
      seed: number | null;
      licence: string;
      source: string;
      cost_cents: number;
      attempts: {
        provider: string;
        outcome: string;
        message: string;
      }[];
    };
    warnings: {
      code: string;
      message: string;
    }[];
    error: string | null;
    created_at: string;
    updated_at: string;
  }[];
  total: number;
  page: number;
  limit: number;
  pages: number;
};

/** Upload a picture, clip or sound. */
export type UploadAssetAnswer = {
  id: string;
  type: string;
  status: "pending" | "processing" | "completed" | "failed";
  name: string;
  project_id: string | null;
  batch_id: string | null;
  scene_id: number | string | null;
  prompt: string;
  negative_prompt: string;
  mime_type: string;
  size: number;
  width: number | null;
  height: number | null;
  duration: number | null;
  codec: string | null;
  download_url: string;
  thumbnail_url: string | null;
  provenance: {
    provider: string;
    model: string;
    seed: number | null;
    licence: string;
    source: string;
    cost_cents: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
    }[];
  };
  warnings: {
    code: string;
    message: string;
  }[];
  error: string | null;
  created_at: string;
  updated_at: string;
};

/** One asset and where it came from. */
export type GetAssetAnswer = {
  id: string;
  type: string;
  status: "pending" | "processing" | "completed" | "failed";
  name: string;
  project_id: string | null;
  batch_id: string | null;
  scene_id: number | string | null;
  prompt: string;
  negative_prompt: string;
  mime_type: string;
  size: number;
  width: number | null;
  height: number | null;
  duration: number | null;
  codec: string | null;
  download_url: string;
  thumbnail_url: string | null;
  provenance: {
    provider: string;
    model: string;
    seed: number | null;
    licence: string;
    source: string;
    cost_cents: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
    }[];
  };
  warnings: {
    code: string;
    message: string;
  }[];
  error: string | null;
  created_at: string;
  updated_at: string;
};

/** Lay assets out on a timeline. */
export type CreateTimelineBody = {
  project_id?: string | null;
  title?: string;
  language?: string;
  config?: {
    resolution?: string;
    fps?: number;
    background_color?: string;
  };
  tracks: {
    type: "video" | "image" | "overlay" | "audio" | "voice" | "music" | "effect";
    name?: string;
    clips: {
      asset_id: string;
      start_time?: number;
      duration?: number;
      trim_start?: number;
      transition_in?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
        type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
        duration?: number;
      };
      transition_out?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
        type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
        duration?: number;
      };
      volume?: number;
      fade_in?: number;
      fade_out?: number;
      duck_under_voice?: boolean;
      loop?: boolean;
      speed?: number;
      keep_pitch?: boolean;
      reverse?: boolean;
      freeze_at?: number;
      pan?: number;
      opacity?: number;
      fit?: "cover" | "contain";
      crop?: {
        left?: number;
        top?: number;
        right?: number;
        bottom?: number;
      };
      position?: {
        x: number;
        y: number;
        width: number;
        height: number;
        rotation?: number;
      };
      radius?: number;
    }[];
  }[];
};

/** Lay assets out on a timeline. */
export type CreateTimelineAnswer = {
  id: string;
  project_id: string | null;
  title: string;
  duration: number;
  config: {
    resolution: string;
    fps: number;
    background_color: string;
  };
  tracks: {
    type: string;
    name: string;
    clips: {
      id: string;
      type: string;
      asset_id: string | null;
      start_time: number;
      duration: number;
      transition_in?: string;
      transition_out?: string;
      volume?: number;
      trim_start?: number;
      duck_under_voice?: boolean;
      speed?: number;
      reverse?: boolean;
      freeze_at?: number;
      pan?: number;
      opacity?: number;
      fade_in?: number;
      fade_out?: number;
      keep_pitch?: boolean;
      fit?: string;
      crop?: {
        left: number;
        top: number;
        right: number;
        bottom: number;
      };
      position?: {
        x: number;
        y: number;
        width: number;
        height: number;
        rotation: number;
      };
      radius?: number;
    }[];
  }[];
  status: "draft" | "ready" | "failed";
  revision: number;
  created_at: string;
  updated_at: string;
};

/** One timeline. */
export type GetTimelineAnswer = {
  id: string;
  project_id: string | null;
  title: string;
  duration: number;
  config: {
    resolution: string;
    fps: number;
    background_color: string;
  };
  tracks: {
    type: string;
    name: string;
    clips: {
      id: string;
      type: string;
      asset_id: string | null;
      start_time: number;
      duration: number;
      transition_in?: string;
      transition_out?: string;
      volume?: number;
      trim_start?: number;
      duck_under_voice?: boolean;
      speed?: number;
      reverse?: boolean;
      freeze_at?: number;
      pan?: number;
      opacity?: number;
      fade_in?: number;
      fade_out?: number;
      keep_pitch?: boolean;
      fit?: string;
      crop?: {
        left: number;
        top: number;
        right: number;
        bottom: number;
      };
      position?: {
        x: number;
        y: number;
        width: number;
        height: number;
        rotation: number;
      };
      radius?: number;
    }[];
  }[];
  status: "draft" | "ready" | "failed";
  revision: number;
  created_at: string;
  updated_at: string;
};

/** Replace a timeline. */
export type ReplaceTimelineBody = {
  project_id?: string | null;
  title?: string;
  language?: string;
  config?: {
    resolution?: string;
    fps?: number;
    background_color?: string;
  };
  tracks: {
    type: "video" | "image" | "overlay" | "audio" | "voice" | "music" | "effect";
    name?: string;
    clips: {
      asset_id: string;
      start_time?: number;
      duration?: number;
      trim_start?: number;
      transition_in?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
        type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
        duration?: number;
      };
      transition_out?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
        type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
        duration?: number;
      };
      volume?: number;
      fade_in?: number;
      fade_out?: number;
      duck_under_voice?: boolean;
      loop?: boolean;
      speed?: number;
      keep_pitch?: boolean;
      reverse?: boolean;
      freeze_at?: number;
      pan?: number;
      opacity?: number;
      fit?: "cover" | "contain";
      crop?: {
        left?: number;
        top?: number;
        right?: number;
        bottom?: number;
      };
      position?: {
        x: number;
        y: number;
        width: number;
        height: number;
        rotation?: number;
      };
      radius?: number;
    }[];
  }[];
};

/** Replace a timeline. */
export type ReplaceTimelineAnswer = {
  id: string;
  project_id: string | null;
  title: string;
  duration: number;
  config: {
    resolution: string;
    fps: number;
    background_color: string;
  };
  tracks: {
    type: string;
    name: string;
    clips: {
      id: string;
      type: string;
      asset_id: string | null;
      start_time: number;
      duration: number;
      transition_in?: string;
      transition_out?: string;
      volume?: number;
      trim_start?: number;
      duck_under_voice?: boolean;
      speed?: number;
      reverse?: boolean;
      freeze_at?: number;
      pan?: number;
      opacity?: number;
      fade_in?: number;
      fade_out?: number;
      keep_pitch?: boolean;
      fit?: string;
      crop?: {
        left: number;
        top: number;
        right: number;
        bottom: number;
      };
      position?: {
        x: number;
        y: number;
        width: number;
        height: number;
        rotation: number;
      };
      radius?: number;
    }[];
  }[];
  status: "draft" | "ready" | "failed";
  revision: number;
  created_at: string;
  updated_at: string;
};

/** Make a timeline in another shape. */
export type ReframeTimelineBody = {
  format: "landscape" | "vertical" | "square" | "ads";
  title?: string;
  focus?: Record<string, {
    x: number;
    y: number;
  }>;
};

/** Make a timeline in another shape. */
export type ReframeTimelineAnswer = {
  timeline: {
    id: string;
    project_id: string | null;
    title: string;
    duration: number;
    config: {
      resolution: string;
      fps: number;
      background_color: string;
    };
    tracks: {
      type: string;
      name: string;
      clips: {
        id: string;
        type: string;
        asset_id: string | null;
        start_time: number;
        duration: number;
        transition_in?: string;
        transition_out?: string;
        volume?: number;
        trim_start?: number;
        duck_under_voice?: boolean;
        speed?: number;
        reverse?: boolean;
        freeze_at?: number;
        pan?: number;
        opacity?: number;
        fade_in?: number;
        fade_out?: number;
        keep_pitch?: boolean;
        fit?: string;
        crop?: {
          left: number;
          top: number;
          right: number;
          bottom: number;
        };
        position?: {
          x: number;
          y: number;
          width: number;
          height: number;
          rotation: number;
        };
        radius?: number;
      }[];
    }[];
    status: "draft" | "ready" | "failed";
    revision: number;
    created_at: string;
    updated_at: string;
  };
  original_id: string;
  focus: Record<string, {
    x: number;
    y: number;
  }>;
};

/** One picture of a timeline or a film, as a file. */
export type TimelineStillQuery = {
  time?: number;
  type?: "png" | "jpeg";
};

/** Render a timeline into a film, or its sound alone (mp3, m4a, wav). */
export type StartRenderBody = {
  timeline_id: string;
  config?: {
    format?: "mp4" | "webm" | "mov" | "gif" | "mp3" | "m4a" | "wav";
    codec?: "h264" | "h265" | "hevc" | "vp9" | "av1" | "prores" | "gif";
    quality?: "draft" | "low" | "medium" | "standard" | "high" | "ultra" | "master";
    bitrate?: string | number;
    audio_codec?: "aac" | "opus" | "mp3" | "pcm";
    audio_bitrate?: string | number;
  };
  output?: {
    include_subtitles?: boolean;
    subtitle_style?: string;
  };
  dry_run?: boolean;
  max_credits?: number;
};

/** Render a timeline into a film, or its sound alone (mp3, m4a, wav). */
export type StartRenderAnswer = {
  render_id: string | null;
  timeline_id: string;
  status: "draft" | "queued" | "rendering" | "completed" | "failed" | "cancelled";
  position_in_queue: number;
  estimated_duration: number;
  estimated_credits: number;
  plan?: {
    total_frames: number;
    unique_frames: number;
    chunks: number;
    chunks_reused: number;
  };
  message: string;
  warnings: {
    code: string;
    message: string;
  }[];
};

/** How far a render is. */
export type RenderStatusAnswer = {
  render_id: string;
  timeline_id: string;
  status: "draft" | "queued" | "rendering" | "completed" | "failed" | "cancelled";
  position_in_queue?: number;
  progress: number;
  current_stage: string | null;
  stages: {
    preparation: {
      status: "pending" | "in_progress" | "completed" | "failed";
      duration?: number;
      progress?: number;
    };
    compositing: {
      status: "pending" | "in_progress" | "completed" | "failed";
      duration?: number;
      progress?: number;
    };
    encoding: {
      status: "pending" | "in_progress" | "completed" | "failed";
      duration?: number;
      progress?: number;
    };
    finalization: {
      status: "pending" | "in_progress" | "completed" | "failed";
      duration?: number;
      progress?: number;
    };
  };
  started_at: string | null;
  estimated_completion: string | null;
  completed_at: string | null;
  video_id: string | null;
  video_url: string | null;
  thumbnail_url: string | null;
  warnings: {
    code: string;
    message: string;
  }[];
  error: {
    code: string;
    message: string;
    remedy: string | null;
  } | null;
};

/** Stop a render. */
export type CancelRenderBody = Record<string, never>;

/** Stop a render. */
export type CancelRenderAnswer = {
  render_id: string;
  timeline_id: string;
  status: "draft" | "queued" | "rendering" | "completed" | "failed" | "cancelled";
  position_in_queue?: number;
  progress: number;
  current_stage: string | null;
  stages: {
    preparation: {
      status: "pending" | "in_progress" | "completed" | "failed";
      duration?: number;
      progress?: number;
    };
    compositing: {
      status: "pending" | "in_progress" | "completed" | "failed";
      duration?: number;
      progress?: number;
    };
    encoding: {
      status: "pending" | "in_progress" | "completed" | "failed";
      duration?: number;
      progress?: number;
    };
    finalization: {
      status: "pending" | "in_progress" | "completed" | "failed";
      duration?: number;
      progress?: number;
    };
  };
  started_at: string | null;
  estimated_completion: string | null;
  completed_at: string | null;
  video_id: string | null;
  video_url: string | null;
  thumbnail_url: string | null;
  warnings: {
    code: string;
    message: string;
  }[];
  error: {
    code: string;
    message: string;
    remedy: string | null;
  } | null;
};

/** A timeline for another editing program. */
export type ExportTimelineInterchangeQuery = {
  format?: "otio" | "edl" | "fcpxml";
};

/** A timeline for another editing program. */
export type ExportTimelineInterchangeAnswer = {
  format: "otio" | "edl" | "fcpxml";
  file_name: string;
  content: string;
  media: {
    asset_id: string;
    file_name: string;
    url: string;
  }[];
  left_out: {
    track: string | null;
    item: string | null;
    reason: string;
  }[];
};

/** Make a timeline of what another editing program has written. */
export type ImportTimelineInterchangeBody = {
  format?: "otio";
  content: string;
  title?: string;
};

/** Make a timeline of what another editing program has written. */
export type ImportTimelineInterchangeAnswer = {
  timeline: {
    id: string;
    project_id: string | null;
    title: string;
    duration: number;
    config: {
      resolution: string;
      fps: number;
      background_color: string;
    };
    tracks: {
      type: string;
      name: string;
      clips: {
        id: string;
        type: string;
        asset_id: string | null;
        start_time: number;
        duration: number;
        transition_in?: string;
        transition_out?: string;
        volume?: number;
        trim_start?: number;
        duck_under_voice?: boolean;
        speed?: number;
        reverse?: boolean;
        freeze_at?: number;
        pan?: number;
        opacity?: number;
        fade_in?: number;
        fade_out?: number;
        keep_pitch?: boolean;
        fit?: string;
        crop?: {
          left: number;
          top: number;
          right: number;
          bottom: number;
        };
        position?: {
          x: number;
          y: number;
          width: number;
          height: number;
          rotation: number;
        };
        radius?: number;
      }[];
    }[];
    status: "draft" | "ready" | "failed";
    revision: number;
    created_at: string;
    updated_at: string;
  };
  left_out: {
    track: string | null;
    item: string | null;
    reason: string;
  }[];
};

/** What a course would teach. */
export type PreviewOutlineBody = {
  topic: string;
  difficulty_start?: "beginner" | "intermediate" | "advanced" | "expert";
  difficulty_end?: "beginner" | "intermediate" | "advanced" | "expert";
  structure?: {
    number_of_sections?: number;
    lectures_per_section?: number;
  };
  context?: {
    category?: string;
    profile_niche?: string;
    profile_audience_level?: string;
  };
  language?: string;
  title_style?: "standard" | "engaging" | "question" | "action";
  document_ids?: string[];
};

/** What a course would teach. */
export type PreviewOutlineAnswer = {
  outline_id: string;
  title: string;
  language: string;
  total_lectures: number;
  sections: {
    title: string;
    lectures: {
      title: string;
      summary: string;
      key_points: string[];
    }[];
  }[];
  warnings: string[];
};

/** Make a course. */
export type GenerateCourseBody = {
  topic: string;
  difficulty_start?: "beginner" | "intermediate" | "advanced" | "expert";
  difficulty_end?: "beginner" | "intermediate" | "advanced" | "expert";
  structure?: {
    number_of_sections?: number;
    lectures_per_section?: number;
  };
  context?: {
    category?: string;
    profile_niche?: string;
    profile_audience_level?: string;
  };
  language?: string;
  title_style?: "standard" | "engaging" | "question" | "action";
  document_ids?: string[];
  voice_id?: string;
  voice_profile_id?: string;
  user_id?: string;
  quiz_config?: {
    enabled?: boolean;
    frequency?: "per_lecture" | "per_section" | "end";
  };
  format?: "landscape" | "vertical" | "square" | "ads";
  theme?: "midnight" | "paper" | "mint" | "neon" | "slate" | "sunrise" | "editorial" | "forest";
  lecture_duration?: number;
  outline?: {
    title: string;
    sections: {
      title: string;
      lectures: {
        title: string;
        summary?: string;
        key_points?: string[];
        script?: string;
      }[];
    }[];
  };
  outline_id?: string;
};

/** Make a course. */
export type GenerateCourseAnswer = {
  job_id: string;
  course_id: string;
  status: "queued" | "processing" | "completed" | "failed";
  estimated_credits: number;
  estimated_seconds: number;
};

/** How far a course is, and what is there of it. */
export type CourseJobAnswer = {
  job_id: string;
  course_id: string;
  title: string;
  status: "queued" | "processing" | "completed" | "failed";
  cancelled: boolean;
  partial: boolean;
  progress: number;
  current_step: string | null;
  lectures: {
    id: string;
    position: number;
    section: number;
    section_title: string;
    title: string;
    status: "pending" | "processing" | "ready" | "failed" | "cancelled";
    progress: number;
    duration: number | null;
    video_id: string | null;
    video_url: string | null;
    subtitles_url: string | null;
    error: {
      code: string;
      message: string;
      remedy: string | null;
    } | null;
  }[];
  failed_lectures: string[];
  output_urls: {
    videos: string[];
    zip: string | null;
    lectures: {
      id: string;
      title: string;
      video: string;
      subtitles: string | null;
    }[];
  };
  warnings: {
    code: string;
    message: string;
  }[];
  error: string | null;
  error_details: {
    code: string;
    message: string;
    remedy: string | null;
  } | null;
  created_at: string;
  completed_at: string | null;
};

/** Start to edit a film. */
export type CreateEditorProjectBody = {
  user_id?: string;
  name?: string;
  course_job_id?: string;
  media?: {
    asset_id: string;
    duration?: number;
    trim_start?: number;
    volume?: number;
    transition_in?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
      type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
      duration?: number;
    } | null;
    transition_out?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
      type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
      duration?: number;
    } | null;
  }[];
  resolution?: "720p" | "1080p" | "1440p" | "2160p";
  fps?: number;
  format?: "landscape" | "vertical" | "square" | "ads";
};

/** Start to edit a film. */
export type CreateEditorProjectAnswer = {
  id: string;
  user_id: string | null;
  name: string;
  course_job_id: string | null;
  resolution: string;
  width: number;
  height: number;
  fps: number;
  duration: number;
  revision: number;
  created_at: string;
  updated_at: string;
  segments: {
    id: string;
    index: number;
    type: "scene" | "video" | "image" | "text" | "shape" | "audio";
    name: string;
    text: string;
    asset_id: string | null;
    start_time: number;
    end_time: number;
    duration: number;
    trim_start: number;
    trim_end: number;
    volume: number | null;
    transition_in: {
      type: string;
      duration: number;
      direction: string;
    } | null;
    transition_out: {
      type: string;
      duration: number;
      direction: string;
    } | null;
  }[];
  overlays: {
    id: string;
    type: "text" | "image" | "shape";
    start_time: number;
    end_time: number;
    x: number;
    y: number;
    width: number;
    height: number;
    rotation: number;
    opacity: number;
    text?: string;
    font_size?: number;
    font_weight?: number;
    font?: string;
    font_color?: string | null;
    background_color?: string | null;
    align?: string;
    animation?: string;
    asset_id?: string;
    shape?: string;
    fill_color?: string | null;
    stroke_color?: string | null;
    stroke_width?: number;
  }[];
};

/** Editor projects, newest first. */
export type ListEditorProjectsQuery = {
  page?: number;
  limit?: number;
  user_id?: string;
  search?: string;
};

/** Editor projects, newest first. */
export type ListEditorProjectsAnswer = {
  items: {
    id: string;
    user_id: string | null;
    name: string;
    course_job_id: string | null;
    resolution: string;
    width: number;
    height: number;
    fps: number;
    duration: number;
    revision: number;
    created_at: string;
    updated_at: string;
  }[];
  total: number;
  page: number;
  limit: number;
  pages: number;
};

/** One project with its segments and overlays. */
export type GetEditorProjectAnswer = {
  id: string;
  user_id: string | null;
  name: string;
  course_job_id: string | null;
  resolution: string;
  width: number;
  height: number;
  fps: number;
  duration: number;
  revision: number;
  created_at: string;
  updated_at: string;
  segments: {
    id: string;
    index: number;
    type: "scene" | "video" | "image" | "text" | "shape" | "audio";
    name: string;
    text: string;
    asset_id: string | null;
    start_time: number;
    end_time: number;
    duration: number;
    trim_start: number;
    trim_end: number;
    volume: number | null;
    transition_in: {
      type: string;
      duration: number;
      direction: string;
    } | null;
    transition_out: {
      type: string;
      duration: number;
      direction: string;
    } | null;
  }[];
  overlays: {
    id: string;
    type: "text" | "image" | "shape";
    start_time: number;
    end_time: number;
    x: number;
    y: number;
    width: number;
    height: number;
    rotation: number;
    opacity: number;
    text?: string;
    font_size?: number;
    font_weight?: number;
    font?: string;
    font_color?: string | null;
    background_color?: string | null;
    align?: string;
    animation?: string;
    asset_id?: string;
    shape?: string;
    fill_color?: string | null;
    stroke_color?: string | null;
    stroke_width?: number;
  }[];
};

/** Change a project's name, size or frame rate. */
export type PatchEditorProjectBody = {
  name?: string;
  user_id?: string;
  resolution?: "720p" | "1080p" | "1440p" | "2160p";
  fps?: number;
};

/** Change a project's name, size or frame rate. */
export type PatchEditorProjectAnswer = {
  id: string;
  user_id: string | null;
  name: string;
  course_job_id: string | null;
  resolution: string;
  width: number;
  height: number;
  fps: number;
  duration: number;
  revision: number;
  created_at: string;
  updated_at: string;
  segments: {
    id: string;
    index: number;
    type: "scene" | "video" | "image" | "text" | "shape" | "audio";
    name: string;
    text: string;
    asset_id: string | null;
    start_time: number;
    end_time: number;
    duration: number;
    trim_start: number;
    trim_end: number;
    volume: number | null;
    transition_in: {
      type: string;
      duration: number;
      direction: string;
    } | null;
    transition_out: {
      type: string;
      duration: number;
      direction: string;
    } | null;
  }[];
  overlays: {
    id: string;
    type: "text" | "image" | "shape";
    start_time: number;
    end_time: number;
    x: number;
    y: number;
    width: number;
    height: number;
    rotation: number;
    opacity: number;
    text?: string;
    font_size?: number;
    font_weight?: number;
    font?: string;
    font_color?: string | null;
    background_color?: string | null;
    align?: string;
    animation?: string;
    asset_id?: string;
    shape?: string;
    fill_color?: string | null;
    stroke_color?: string | null;
    stroke_width?: number;
  }[];
};

/** Segments of a project, in order. */
export type ListSegmentsAnswer = {
  segments: {
    id: string;
    index: number;
    type: "scene" | "video" | "image" | "text" | "shape" | "audio";
    name: string;
    text: string;
    asset_id: string | null;
    start_time: number;
    end_time: number;
    duration: number;
    trim_start: number;
    trim_end: number;
    volume: number | null;
    transition_in: {
      type: string;
      duration: number;
      direction: string;
    } | null;
    transition_out: {
      type: string;
      duration: number;
      direction: string;
    } | null;
  }[];
};

/** Put a file of the library into a project. */
export type AddSegmentBody = {
  asset_id: string;
  position?: number;
  duration?: number;
  trim_start?: number;
  volume?: number;
  transition_in?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
    type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
    duration?: number;
  } | null;
  transition_out?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
    type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
    duration?: number;
  } | null;
};

/** Put a file of the library into a project. */
export type AddSegmentAnswer = {
  id: string;
  index: number;
  type: "scene" | "video" | "image" | "text" | "shape" | "audio";
  name: string;
  text: string;
  asset_id: string | null;
  start_time: number;
  end_time: number;
  duration: number;
  trim_start: number;
  trim_end: number;
  volume: number | null;
  transition_in: {
    type: string;
    duration: number;
    direction: string;
  } | null;
  transition_out: {
    type: string;
    duration: number;
    direction: string;
  } | null;
};

/** Trim a segment, change its volume or its transitions. */
export type PatchSegmentBody = {
  trim_start?: number;
  trim_end?: number;
  volume?: number;
  transition_in?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
    type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
    duration?: number;
  } | null;
  transition_out?: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
    type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
    duration?: number;
  } | null;
  name?: string;
};

/** Trim a segment, change its volume or its transitions. */
export type PatchSegmentAnswer = {
  id: string;
  index: number;
  type: "scene" | "video" | "image" | "text" | "shape" | "audio";
  name: string;
  text: string;
  asset_id: string | null;
  start_time: number;
  end_time: number;
  duration: number;
  trim_start: number;
  trim_end: number;
  volume: number | null;
  transition_in: {
    type: string;
    duration: number;
    direction: string;
  } | null;
  transition_out: {
    type: string;
    duration: number;
    direction: string;
  } | null;
};

/** Cut a segment in two. */
export type SplitSegmentBody = {
  at: number;
};

/** Cut a segment in two. */
export type SplitSegmentAnswer = {
  segments: {
    id: string;
    index: number;
    type: "scene" | "video" | "image" | "text" | "shape" | "audio";
    name: string;
    text: string;
    asset_id: string | null;
    start_time: number;
    end_time: number;
    duration: number;
    trim_start: number;
    trim_end: number;
    volume: number | null;
    transition_in: {
      type: string;
      duration: number;
      direction: string;
    } | null;
    transition_out: {
      type: string;
      duration: number;
      direction: string;
    } | null;
  }[];
};

/** Put the segments in another order. */
export type ReorderSegmentsBody = {
  segment_ids: string[];
};

/** Put the segments in another order. */
export type ReorderSegmentsAnswer = {
  segments: {
    id: string;
    index: number;
    type: "scene" | "video" | "image" | "text" | "shape" | "audio";
    name: string;
    text: string;
    asset_id: string | null;
    start_time: number;
    end_time: number;
    duration: number;
    trim_start: number;
    trim_end: number;
    volume: number | null;
    transition_in: {
      type: string;
      duration: number;
      direction: string;
    } | null;
    transition_out: {
      type: string;
      duration: number;
      direction: string;
    } | null;
  }[];
};

/** Let segments come in alike. */
export type SetTransitionsBody = {
  transition: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris" | {
    type: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
    duration?: number;
  } | null;
  segment_ids?: string[];
};

/** Let segments come in alike. */
export type SetTransitionsAnswer = {
  segments: {
    id: string;
    index: number;
    type: "scene" | "video" | "image" | "text" | "shape" | "audio";
    name: string;
    text: string;
    asset_id: string | null;
    start_time: number;
    end_time: number;
    duration: number;
    trim_start: number;
    trim_end: number;
    volume: number | null;
    transition_in: {
      type: string;
      duration: number;
      direction: string;
    } | null;
    transition_out: {
      type: string;
      duration: number;
      direction: string;
    } | null;
  }[];
};

/** What lies over a project's film. */
export type ListOverlaysAnswer = {
  overlays: {
    id: string;
    type: "text" | "image" | "shape";
    start_time: number;
    end_time: number;
    x: number;
    y: number;
    width: number;
    height: number;
    rotation: number;
    opacity: number;
    text?: string;
    font_size?: number;
    font_weight?: number;
    font?: string;
    font_color?: string | null;
    background_color?: string | null;
    align?: string;
    animation?: string;
    asset_id?: string;
    shape?: string;
    fill_color?: string | null;
    stroke_color?: string | null;
    stroke_width?: number;
  }[];
};

/** Put a text over the film. */
export type AddTextOverlayBody = {
  text: string;
  font_size?: number;
  font_weight?: number;
  font?: "display" | "body" | "mono";
  font_color?: string | null;
  background_color?: string | null;
  align?: "start" | "center" | "end";
  animation?: "none" | "fade" | "rise" | "words" | "typewriter";
  start_time?: number;
  end_time?: number;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  rotation?: number;
  opacity?: number;
};

/** Put a text over the film. */
export type AddTextOverlayAnswer = {
  id: string;
  type: "text" | "image" | "shape";
  start_time: number;
  end_time: number;
  x: number;
  y: number;
  width: number;
  height: number;
  rotation: number;
  opacity: number;
  text?: string;
  font_size?: number;
  font_weight?: number;
  font?: string;
  font_color?: string | null;
  background_color?: string | null;
  align?: string;
  animation?: string;
  asset_id?: string;
  shape?: string;
  fill_color?: string | null;
  stroke_color?: string | null;
  stroke_width?: number;
};

/** Put a picture over the film. */
export type AddImageOverlayBody = {
  asset_id: string;
  start_time?: number;
  end_time?: number;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  rotation?: number;
  opacity?: number;
};

/** Put a picture over the film. */
export type AddImageOverlayAnswer = {
  id: string;
  type: "text" | "image" | "shape";
  start_time: number;
  end_time: number;
  x: number;
  y: number;
  width: number;
  height: number;
  rotation: number;
  opacity: number;
  text?: string;
  font_size?: number;
  font_weight?: number;
  font?: string;
  font_color?: string | null;
  background_color?: string | null;
  align?: string;
  animation?: string;
  asset_id?: string;
  shape?: string;
  fill_color?: string | null;
  stroke_color?: string | null;
  stroke_width?: number;
};

/** Put a shape over the film. */
export type AddShapeOverlayBody = {
  shape?: "rectangle" | "ellipse" | "line" | "arrow";
  fill_color?: string | null;
  stroke_color?: string | null;
  stroke_width?: number;
  start_time?: number;
  end_time?: number;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  rotation?: number;
  opacity?: number;
};

/** Put a shape over the film. */
export type AddShapeOverlayAnswer = {
  id: string;
  type: "text" | "image" | "shape";
  start_time: number;
  end_time: number;
  x: number;
  y: number;
  width: number;
  height: number;
  rotation: number;
  opacity: number;
  text?: string;
  font_size?: number;
  font_weight?: number;
  font?: string;
  font_color?: string | null;
  background_color?: string | null;
  align?: string;
  animation?: string;
  asset_id?: string;
  shape?: string;
  fill_color?: string | null;
  stroke_color?: string | null;
  stroke_width?: number;
};

/** Change an overlay. */
export type PatchOverlayBody = {
  text?: string;
  font_size?: number;
  font_weight?: number;
  font?: "display" | "body" | "mono";
  font_color?: string | null;
  background_color?: string | null;
  align?: "start" | "center" | "end";
  animation?: "none" | "fade" | "rise" | "words" | "typewriter";
  shape?: "rectangle" | "ellipse" | "line" | "arrow";
  fill_color?: string | null;
  stroke_color?: string | null;
  stroke_width?: number;
  asset_id?: string;
  start_time?: number;
  end_time?: number;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  rotation?: number;
  opacity?: number;
};

/** Change an overlay. */
export type PatchOverlayAnswer = {
  id: string;
  type: "text" | "image" | "shape";
  start_time: number;
  end_time: number;
  x: number;
  y: number;
  width: number;
  height: number;
  rotation: number;
  opacity: number;
  text?: string;
  font_size?: number;
  font_weight?: number;
  font?: string;
  font_color?: string | null;
  background_color?: string | null;
  align?: string;
  animation?: string;
  asset_id?: string;
  shape?: string;
  fill_color?: string | null;
  stroke_color?: string | null;
  stroke_width?: number;
};

/** Transitions that segments can come and go with. */
export type ListTransitionsAnswer = {
  transitions: {
    name: "none" | "cut" | "fade" | "fade_in" | "fade_out" | "dissolve" | "crossfade" | "slide" | "slide_left" | "slide_right" | "slide_up" | "slide_down" | "push" | "wipe" | "wipe_right" | "zoom" | "iris";
    kind: string;
    direction: string | null;
  }[];
};

/** Render a project as it is now. */
export type RenderEditorProjectBody = {
  quality?: "draft" | "low" | "medium" | "standard" | "high" | "ultra" | "master";
  format?: "mp4" | "webm" | "mov" | "gif" | "mp3" | "m4a" | "wav";
  include_subtitles?: boolean;
  dry_run?: boolean;
  max_credits?: number;
};

/** Render a project as it is now. */
export type RenderEditorProjectAnswer = {
  job_id: string | null;
  project_id: string;
  status: "pending" | "dry_run";
  estimated_duration: number;
  estimated_credits: number;
};

/** Renders of a project, newest first. */
export type ListRenderJobsQuery = {
  limit?: number;
};

/** Renders of a project, newest first. */
export type ListRenderJobsAnswer = {
  items: {
    job_id: string;
    project_id: string | null;
    status: "pending" | "processing" | "completed" | "failed" | "cancelled";
    progress: number;
    current_step: string | null;
    output_url: string | null;
    thumbnail_url: string | null;
    error: {
      code: string;
      message: string;
      remedy: string | null;
    } | null;
    created_at: string;
    completed_at: string | null;
  }[];
};

/** How far a render is. */
export type GetRenderJobAnswer = {
  job_id: string;
  project_id: string | null;
  status: "pending" | "processing" | "completed" | "failed" | "cancelled";
  progress: number;
  current_step: string | null;
  output_url: string | null;
  thumbnail_url: string | null;
  error: {
    code: string;
    message: string;
    remedy: string | null;
  } | null;
  created_at: string;
  completed_at: string | null;
};

/** Stop a render of a project. */
export type CancelRenderJobBody = Record<string, never>;

/** Stop a render of a project. */
export type CancelRenderJobAnswer = {
  job_id: string;
  project_id: string | null;
  status: "pending" | "processing" | "completed" | "failed" | "cancelled";
  progress: number;
  current_step: string | null;
  output_url: string | null;
  thumbnail_url: string | null;
  error: {
    code: string;
    message: string;
    remedy: string | null;
  } | null;
  created_at: string;
  completed_at: string | null;
};

/** Voices that can speak. */
export type PlatformVoicesQuery = {
  provider?: string;
  language?: string;
  gender?: string;
};

/** Voices that can speak. */
export type PlatformVoicesAnswer = {
  voices: {
    id: string;
    name: string;
    provider: string;
    language: string;
    gender: string;
    style: string;
    preview_url: string;
    accent: string;
    tags: string[];
  }[];
  warnings: {
    code: string;
    message: string;
  }[];
};

/** A voice speaking a text, as MP3. */
export type PreviewVoiceBody = {
  text?: string;
  provider?: string;
  language?: string;
};

/** Create a voice profile. */
export type CreateVoiceProfileBody = {
  name: string;
  description?: string;
  gender?: "male" | "female" | "neutral";
  accent?: string;
  language?: string;
  user_id?: string;
};

/** Create a voice profile. */
export type CreateVoiceProfileAnswer = {
  id: string;
  user_id: string | null;
  name: string;
  description: string;
  gender: string;
  accent: string;
  language: string;
  status: "draft" | "collecting" | "queued" | "training" | "verification_required" | "ready" | "failed";
  provider: string | null;
  samples: {
    id: string;
    filename: string;
    duration: number;
    speech_duration: number;
    sample_rate: number;
    noise_ratio_db: number;
    size: number;
    warnings: {
      code: string;
      message: string;
    }[];
    created_at: string;
  }[];
  speech_duration: number;
  required_duration: number;
  consented_at: string | null;
  error: string | null;
  created_at: string;
  updated_at: string;
};

/** Voice profiles, newest first. */
export type ListVoiceProfilesQuery = {
  user_id?: string;
  status?: "draft" | "collecting" | "queued" | "training" | "verification_required" | "ready" | "failed";
  page?: number;
  limit?: number;
};

/** Voice profiles, newest first. */
export type ListVoiceProfilesAnswer = {
  items: {
    id: string;
    user_id: string | null;
    name: string;
    description: string;
    gender: string;
    accent: string;
    language: string;
    status: "draft" | "collecting" | "queued" | "training" | "verification_required" | "ready" | "failed";
    provider: string | null;
    samples: {
      id: string;
      filename: string;
      duration: number;
      speech_duration: number;
      sample_rate: number;
      noise_ratio_db: number;
      size: number;
      warnings: {
        code: string;
        message: string;
      }[];
      created_at: string;
    }[];
    speech_duration: number;
    required_duration: number;
    consented_at: string | null;
    error: string | null;
    created_at: string;
    updated_at: string;
  }[];
  total: number;
  page: number;
  limit: number;
  pages: number;
};

/** One voice profile with its samples. */
export type GetVoiceProfileAnswer = {
  id: string;
  user_id: string | null;
  name: string;
  description: string;
  gender: string;
  accent: string;
  language: string;
  status: "draft" | "collecting" | "queued" | "training" | "verification_required" | "ready" | "failed";
  provider: string | null;
  samples: {
    id: string;
    filename: string;
    duration: number;
    speech_duration: number;
    sample_rate: number;
    noise_ratio_db: number;
    size: number;
    warnings: {
      code: string;
      message: string;
    }[];
    created_at: string;
  }[];
  speech_duration: number;
  required_duration: number;
  consented_at: string | null;
  error: string | null;
  created_at: string;
  updated_at: string;
};

/** Change what a voice profile says of itself. */
export type UpdateVoiceProfileBody = {
  name?: string;
  description?: string;
  gender?: "male" | "female" | "neutral";
  accent?: string;
  language?: string;
};

/** Change what a voice profile says of itself. */
export type UpdateVoiceProfileAnswer = {
  id: string;
  user_id: string | null;
  name: string;
  description: string;
  gender: string;
  accent: string;
  language: string;
  status: "draft" | "collecting" | "queued" | "training" | "verification_required" | "ready" | "failed";
  provider: string | null;
  samples: {
    id: string;
    filename: string;
    duration: number;
    speech_duration: number;
    sample_rate: number;
    noise_ratio_db: number;
    size: number;
    warnings: {
      code: string;
      message: string;
    }[];
    created_at: string;
  }[];
  speech_duration: number;
  required_duration: number;
  consented_at: string | null;
  error: string | null;
  created_at: string;
  updated_at: string;
};

/** Upload a recording of the speaker. */
export type AddVoiceSampleAnswer = {
  id: string;
  filename: string;
  duration: number;
  speech_duration: number;
  sample_rate: number;
  noise_ratio_db: number;
  size: number;
  warnings: {
    code: string;
    message: string;
  }[];
  created_at: string;
};

/** Have the voice learnt, with its speaker's consent. */
export type TrainVoiceProfileBody = {
  consent: true;
};

/** Have the voice learnt, with its speaker's consent. */
export type TrainVoiceProfileAnswer = {
  profile_id: string;
  status: "draft" | "collecting" | "queued" | "training" | "verification_required" | "ready" | "failed";
  progress: number;
  error: string | null;
  cancelled: boolean;
  job_id: string;
};

/** How far the training is. */
export type VoiceTrainingStatusAnswer = {
  profile_id: string;
  status: "draft" | "collecting" | "queued" | "training" | "verification_required" | "ready" | "failed";
  progress: number;
  error: string | null;
  cancelled: boolean;
};

/** Speak a text with the voice of a profile. */
export type SpeakWithVoiceProfileBody = {
  text: string;
  stability?: number;
  similarity_boost?: number;
  speed?: number;
  language?: string;
  format?: "mp3" | "m4a" | "wav" | "ogg";
};

/** Speak a text with the voice of a profile. */
export type SpeakWithVoiceProfileAnswer = {
  audio_id: string;
  audio_url: string;
  duration: number;
  format: string;
  voice_profile_id: string;
  provider: string;
  synthetic: true;
  expires_in: number;
};

/** Register an address to be told at. */
export type CreateWebhookBody = {
  url: string;
  events: ("project.created" | "project.started" | "project.completed" | "project.failed" | "render.started" | "render.completed" | "render.failed" | "publish.completed" | "publish.failed" | "course.completed" | "course.failed")[];
  secret?: string;
  description?: string;
};

/** Register an address to be told at. */
export type CreateWebhookAnswer = {
  id: string;
  url: string;
  events: string[];
  description: string;
  status: string;
  disabled_reason: string | null;
  secret_hint: string;
  previous_secret_until: string | null;
  created_at: string;
  updated_at: string;
  secret: string;
};

/** Registered addresses. */
export type ListWebhooksAnswer = {
  webhooks: {
    id: string;
    url: string;
    events: string[];
    description: string;
    status: string;
    disabled_reason: string | null;
    secret_hint: string;
    previous_secret_until: string | null;
    created_at: string;
    updated_at: string;
  }[];
};

/** The secret that signs what is sent to a `webhook_url`. */
export type WebhookSecretAnswer = {
  secret: string;
};

/** One registered address. */
export type GetWebhookAnswer = {
  id: string;
  url: string;
  events: string[];
  description: string;
  status: string;
  disabled_reason: string | null;
  secret_hint: string;
  previous_secret_until: string | null;
  created_at: string;
  updated_at: string;
};

/** Change what is given. */
export type PatchWebhookBody = {
  url?: string;
  events?: ("project.created" | "project.started" | "project.completed" | "project.failed" | "render.started" | "render.completed" | "render.failed" | "publish.completed" | "publish.failed" | "course.completed" | "course.failed")[];
  description?: string;
  status?: "enabled" | "disabled";
};

/** Change what is given. */
export type PatchWebhookAnswer = {
  id: string;
  url: string;
  events: string[];
  description: string;
  status: string;
  disabled_reason: string | null;
  secret_hint: string;
  previous_secret_until: string | null;
  created_at: string;
  updated_at: string;
};

/** Replace address, events and description. */
export type PutWebhookBody = {
  url: string;
  events: ("project.created" | "project.started" | "project.completed" | "project.failed" | "render.started" | "render.completed" | "render.failed" | "publish.completed" | "publish.failed" | "course.completed" | "course.failed")[];
  description?: string;
  status?: "enabled" | "disabled";
};

/** Replace address, events and description. */
export type PutWebhookAnswer = {
  id: string;
  url: string;
  events: string[];
  description: string;
  status: string;
  disabled_reason: string | null;
  secret_hint: string;
  previous_secret_until: string | null;
  created_at: string;
  updated_at: string;
};

/** Give an address a new secret. */
export type RotateWebhookSecretBody = {
  secret?: string;
  overlap_hours?: number;
};

/** Give an address a new secret. */
export type RotateWebhookSecretAnswer = {
  id: string;
  url: string;
  events: string[];
  description: string;
  status: string;
  disabled_reason: string | null;
  secret_hint: string;
  previous_secret_until: string | null;
  created_at: string;
  updated_at: string;
  secret: string;
};

/** Send a sample of an event. */
export type TestWebhookBody = {
  event?: "project.created" | "project.started" | "project.completed" | "project.failed" | "render.started" | "render.completed" | "render.failed" | "publish.completed" | "publish.failed" | "course.completed" | "course.failed";
};

/** Send a sample of an event. */
export type TestWebhookAnswer = {
  id: string;
  webhook_id: string | null;
  event: string;
  url: string;
  status: string;
  body: Record<string, unknown>;
  attempts: {
    at: string;
    request_headers: Record<string, string>;
    response_status: number | null;
    response_body: string | null;
    error: string | null;
    duration_ms: number;
  }[];
  next_attempt_at: string | null;
  delivered_at: string | null;
  created_at: string;
};

/** What was sent and what came back, newest first. */
export type ListWebhookDeliveriesQuery = {
  limit?: number;
  status?: "pending" | "delivered" | "failed" | "cancelled";
  event?: "project.created" | "project.started" | "project.completed" | "project.failed" | "render.started" | "render.completed" | "render.failed" | "publish.completed" | "publish.failed" | "course.completed" | "course.failed";
};

/** What was sent and what came back, newest first. */
export type ListWebhookDeliveriesAnswer = {
  deliveries: {
    id: string;
    webhook_id: string | null;
    event: string;
    url: string;
    status: string;
    body: Record<string, unknown>;
    attempts: {
      at: string;
      request_headers: Record<string, string>;
      response_status: number | null;
      response_body: string | null;
      error: string | null;
      duration_ms: number;
    }[];
    next_attempt_at: string | null;
    delivered_at: string | null;
    created_at: string;
  }[];
};

/** Send a delivery again. */
export type ReplayWebhookDeliveryBody = Record<string, never>;

/** Send a delivery again. */
export type ReplayWebhookDeliveryAnswer = {
  id: string;
  webhook_id: string | null;
  event: string;
  url: string;
  status: string;
  body: Record<string, unknown>;
  attempts: {
    at: string;
    request_headers: Record<string, string>;
    response_status: number | null;
    response_body: string | null;
    error: string | null;
    duration_ms: number;
  }[];
  next_attempt_at: string | null;
  delivered_at: string | null;
  created_at: string;
};

/** Publish a video on several platforms. */
export type PublishBody = {
  video_id: string;
  platforms: {
    platform: string;
    connection_id?: string;
    config?: Record<string, unknown>;
  }[];
};

/** Publish a video on several platforms. */
export type PublishAnswer = {
  publish_batch_id: string;
  status: "processing";
  publications: {
    id: string;
    platform: string;
    status: "scheduled" | "queued" | "uploading" | "published" | "failed" | "cancelled";
    progress: number;
  }[];
};

/** Publish a video at a time. */
export type SchedulePublicationBody = {
  video_id: string;
  platforms: {
    platform: string;
    connection_id?: string;
    config?: Record<string, unknown>;
  }[];
  schedule: {
    publish_at: string;
    timezone?: string;
    when_late?: "publish" | "skip";
  };
};

/** Publish a video at a time. */
export type SchedulePublicationAnswer = {
  publish_batch_id: string;
  status: "scheduled";
  publish_at: string;
  timezone: string;
  publications: {
    id: string;
    platform: string;
    status: "scheduled" | "queued" | "uploading" | "published" | "failed" | "cancelled";
    progress: number;
  }[];
};

/** Publications, newest first; those of one batch with `publish_batch_id`. */
export type ListPublicationsQuery = {
  page?: number;
  limit?: number;
  publish_batch_id?: string;
  video_id?: string;
};

/** Publications, newest first; those of one batch with `publish_batch_id`. */
export type ListPublicationsAnswer = {
  items: {
    publish_id: string;
    platform: string;
    status: "scheduled" | "queued" | "uploading" | "published" | "failed" | "cancelled";
    progress: number;
    published_at: string | null;
    platform_url: string | null;
    platform_id: string | null;
    analytics: {
      views: number;
      likes: number;
      comments: number;
      last_updated: string;
    } | null;
    error: {
      code: string;
      message: string;
    } | null;
    publish_at: string | null;
    timezone: string | null;
    publish_batch_id: string;
    video_id: string;
  }[];
  total: number;
  page: number;
  limit: number;
  pages: number;
};

/** Where a publication stands, with the platform's figures. */
export type PublishStatusAnswer = {
  publish_id: string;
  platform: string;
  status: "scheduled" | "queued" | "uploading" | "published" | "failed" | "cancelled";
  progress: number;
  published_at: string | null;
  platform_url: string | null;
  platform_id: string | null;
  analytics: {
    views: number;
    likes: number;
    comments: number;
    last_updated: string;
  } | null;
  error: {
    code: string;
    message: string;
  } | null;
  publish_at: string | null;
  timezone: string | null;
};

/** Give a publication another time. */
export type ReschedulePublicationBody = {
  schedule: {
    publish_at: string;
    timezone?: string;
    when_late?: "publish" | "skip";
  };
};

/** Give a publication another time. */
export type ReschedulePublicationAnswer = {
  publish_id: string;
  platform: string;
  status: "scheduled" | "queued" | "uploading" | "published" | "failed" | "cancelled";
  progress: number;
  published_at: string | null;
  platform_url: string | null;
  platform_id: string | null;
  analytics: {
    views: number;
    likes: number;
    comments: number;
    last_updated: string;
  } | null;
  error: {
    code: string;
    message: string;
  } | null;
  publish_at: string | null;
  timezone: string | null;
};

/** Cancel a publication before its time. */
export type CancelPublicationAnswer = {
  publish_id: string;
  platform: string;
  status: "scheduled" | "queued" | "uploading" | "published" | "failed" | "cancelled";
  progress: number;
  published_at: string | null;
  platform_url: string | null;
  platform_id: string | null;
  analytics: {
    views: number;
    likes: number;
    comments: number;
    last_updated: string;
  } | null;
  error: {
    code: string;
    message: string;
  } | null;
  publish_at: string | null;
  timezone: string | null;
};

/** Platforms, and the accounts that they are connected with. */
export type PublishConnectionsAnswer = {
  connections: {
    platform: string;
    connected: boolean;
    account_name?: string;
    expires_at?: string | null;
    connection_id?: string;
    available: boolean;
  }[];
};

/** Requests, credits and cost by day and provider. */
export type UsageQuery = {
  days?: number;
};

/** Requests, credits and cost by day and provider. */
export type UsageAnswer = {
  from: string;
  credits_balance: number;
  totals: {
    requests: number;
    credits: number;
    provider_calls: number;
    cost_cents: number;
  };
  requests: {
    day: string;
    surface: string;
    requests: number;
    failed: number;
  }[];
  credits: {
    day: string;
    credits: number;
  }[];
  providers: {
    day: string;
    kind: string;
    provider: string;
    calls: number;
    units: number;
    cost_cents: number;
  }[];
};

/** Begin a clip. */
export type StudioGenerateVideoBody = {
  user_prompt: string;
  user_id?: string;
  duration?: number;
  aspect_ratio?: "16:9" | "9:16" | "1:1";
  style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic" | "3d";
  seed?: number;
};

/** Begin a clip. */
export type StudioGenerateVideoAnswer = {
  status: "processing";
  prediction_id: string;
  provider: string;
  engine: string;
  prompt: string;
  prompt_writer: string;
  estimated_cost: number;
  estimated_seconds: number;
  poll_url: string;
  message: string;
};

/** How far a clip is. */
export type StudioVideoStatusQuery = {
  provider?: string;
};

/** How far a clip is. */
export type StudioVideoStatusAnswer = {
  prediction_id: string;
  status: "processing" | "succeeded" | "failed";
  provider: string;
  engine: string;
  progress: number;
  prompt: string;
  error?: string;
  message: string;
  video_url?: string;
};

/** Begin a picture. */
export type StudioGenerateImageBody = {
  user_prompt: string;
  user_id?: string;
  aspect_ratio?: "1:1" | "16:9" | "9:16" | "4:3";
  style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic" | "3d";
  seed?: number;
};

/** Begin a picture. */
export type StudioGenerateImageAnswer = {
  status: "processing";
  prediction_id: string;
  provider: string;
  engine: string;
  prompt: string;
  prompt_writer: string;
  estimated_cost: number;
  estimated_seconds: number;
  poll_url: string;
  message: string;
};

/** How far a picture is. */
export type StudioImageStatusQuery = {
  provider?: string;
};

/** How far a picture is. */
export type StudioImageStatusAnswer = {
  prediction_id: string;
  status: "processing" | "succeeded" | "failed";
  provider: string;
  engine: string;
  progress: number;
  prompt: string;
  error?: string;
  message: string;
  image_url?: string;
};

/** Write the slides of a presentation. */
export type StudioGeneratePresentationBody = {
  user_prompt: string;
  user_id?: string;
  num_slides?: number;
  theme?: "dark" | "light" | "solarized";
};

/** Write the slides of a presentation. */
export type StudioGeneratePresentationAnswer = {
  status: "success";
  num_slides: number;
  theme: "dark" | "light" | "solarized";
  markdown_content: string;
  slides: {
    index: number;
    content: string;
  }[];
  writer: string;
  cost_usd: number;
  message: string;
};

/** What each kind of creation costs here, and who makes it. */
export type StudioPricingAnswer = {
  video: {
    cost_usd: number;
    description: string;
    provider: string;
    available: boolean;
  };
  image: {
    cost_usd: number;
    description: string;
    provider: string;
    available: boolean;
  };
  presentation: {
    cost_usd: number;
    description: string;
    provider: string;
    available: boolean;
  };
  currency: "USD";
  hf_configured: boolean;
};

/** Styles of pictures and clips. */
export type StudioStylesAnswer = {
  styles: {
    id: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
    name: string;
    description: string;
    example_prompt: string;
  }[];
};

/** Productions, newest first, with totals of all of them. */
export type MarketingJobsQuery = {
  page?: number;
  limit?: number;
  search?: string;
  status?: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
};

/** Productions, newest first, with totals of all of them. */
export type MarketingJobsAnswer = {
  items: {
    id: string;
    title: string;
    theme: string;
    template_id: string | null;
    template: string | null;
    status: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
    status_display: string;
    progress_percent: number;
    estimated_cost: number;
    actual_cost: number;
    final_video_url: string | null;
    final_video_asset_id: string | null;
    film_id: string | null;
    job_id: string | null;
    error: string | null;
    error_said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    } | null;
    mode: "text_to_video" | "image_to_video" | "hybrid";
    aspect_ratio: string;
    style: string;
    providers: string[];
    voice_id: string | null;
    language: string | null;
    tone: string;
    captions: string;
    music: string;
    missing: {
      field: string;
      message: string;
      said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      };
    }[];
    created_at: string;
    updated_at: string;
    segments: {
      segment_index: number;
      role: string;
      prompt: string;
      sent_prompt: string;
      narration: string;
      generation_mode: "text_to_video" | "image_to_video";
      duration: number;
      provider: string;
      providers: string[];
      status: "pending" | "queued" | "processing" | "completed" | "failed" | "cancelled";
      status_display: string;
      progress_percent: number;
      video_url: string | null;
      video_asset_id: string | null;
      image_asset_id: string | null;
      image_url: string | null;
      error: string | null;
      error_said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      } | null;
      cost: number;
      attempts: {
        provider: string;
        outcome: string;
        message: string;
        said: string | {
          text: string;
          id?: string;
          args?: Record<string, unknown>;
        };
        cost: number;
        seconds: number;
      }[];
    }[];
  }[];
  page: number;
  pages: number;
  total: number;
  stats: {
    total_jobs: number;
    completed: number;
    in_progress: number;
    total_cost: number;
  };
};

/** Make a production from a template: step 1 of 3. */
export type MarketingCreateBody = {
  title: string;
  theme?: string;
  template_id?: string | null;
  variables?: Record<string, string>;
  segments_count?: number;
  segment_duration?: number;
  mode?: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
  style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
  providers?: string[];
  voice_id?: string;
  language?: string;
  tone?: string;
  captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
  music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
};

/** Make a production from a template: step 1 of 3. */
export type MarketingCreateAnswer = {
  id: string;
  title: string;
  theme: string;
  template_id: string | null;
  template: string | null;
  status: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
  status_display: string;
  progress_percent: number;
  estimated_cost: number;
  actual_cost: number;
  final_video_url: string | null;
  final_video_asset_id: string | null;
  film_id: string | null;
  job_id: string | null;
  error: string | null;
  error_said: string | {
    text: string;
    id?: string;
    args?: Record<string, unknown>;
  } | null;
  mode: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio: string;
  style: string;
  providers: string[];
  voice_id: string | null;
  language: string | null;
  tone: string;
  captions: string;
  music: string;
  missing: {
    field: string;
    message: string;
    said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    };
  }[];
  created_at: string;
  updated_at: string;
  segments: {
    segment_index: number;
    role: string;
    prompt: string;
    sent_prompt: string;
    narration: string;
    generation_mode: "text_to_video" | "image_to_video";
    duration: number;
    provider: string;
    providers: string[];
    status: "pending" | "queued" | "processing" | "completed" | "failed" | "cancelled";
    status_display: string;
    progress_percent: number;
    video_url: string | null;
    video_asset_id: string | null;
    image_asset_id: string | null;
    image_url: string | null;
    error: string | null;
    error_said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    } | null;
    cost: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
      said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      };
      cost: number;
      seconds: number;
    }[];
  }[];
};

/** Make a production from a subject alone, and generate it at once with `auto_generate`. */
export type MarketingQuickBody = {
  title?: string;
  theme: string;
  template_id?: string | null;
  variables?: Record<string, string>;
  segments_count?: number;
  segment_duration?: number;
  mode?: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
  style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
  providers?: string[];
  voice_id?: string;
  language?: string;
  tone?: string;
  captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
  music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
  auto_generate?: boolean;
};

/** Make a production from a subject alone, and generate it at once with `auto_generate`. */
export type MarketingQuickAnswer = {
  id: string;
  title: string;
  theme: string;
  template_id: string | null;
  template: string | null;
  status: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
  status_display: string;
  progress_percent: number;
  estimated_cost: number;
  actual_cost: number;
  final_video_url: string | null;
  final_video_asset_id: string | null;
  film_id: string | null;
  job_id: string | null;
  error: string | null;
  error_said: string | {
    text: string;
    id?: string;
    args?: Record<string, unknown>;
  } | null;
  mode: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio: string;
  style: string;
  providers: string[];
  voice_id: string | null;
  language: string | null;
  tone: string;
  captions: string;
  music: string;
  missing: {
    field: string;
    message: string;
    said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    };
  }[];
  created_at: string;
  updated_at: string;
  segments: {
    segment_index: number;
    role: string;
    prompt: string;
    sent_prompt: string;
    narration: string;
    generation_mode: "text_to_video" | "image_to_video";
    duration: number;
    provider: string;
    providers: string[];
    status: "pending" | "queued" | "processing" | "completed" | "failed" | "cancelled";
    status_display: string;
    progress_percent: number;
    video_url: string | null;
    video_asset_id: string | null;
    image_asset_id: string | null;
    image_url: string | null;
    error: string | null;
    error_said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    } | null;
    cost: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
      said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      };
      cost: number;
      seconds: number;
    }[];
  }[];
};

/** Change a production's settings and segments: step 2 of 3. */
export type MarketingConfigureBody = {
  title?: string;
  theme?: string;
  segments?: {
    role?: string;
    prompt?: string;
    narration?: string;
    generation_mode?: "text_to_video" | "image_to_video";
    duration?: number;
    image_asset_id?: string | null;
    providers?: string[];
  }[];
  mode?: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
  style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
  providers?: string[];
  voice_id?: string;
  language?: string;
  tone?: string;
  captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
  music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
};

/** Change a production's settings and segments: step 2 of 3. */
export type MarketingConfigureAnswer = {
  id: string;
  title: string;
  theme: string;
  template_id: string | null;
  template: string | null;
  status: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
  status_display: string;
  progress_percent: number;
  estimated_cost: number;
  actual_cost: number;
  final_video_url: string | null;
  final_video_asset_id: string | null;
  film_id: string | null;
  job_id: string | null;
  error: string | null;
  error_said: string | {
    text: string;
    id?: string;
    args?: Record<string, unknown>;
  } | null;
  mode: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio: string;
  style: string;
  providers: string[];
  voice_id: string | null;
  language: string | null;
  tone: string;
  captions: string;
  music: string;
  missing: {
    field: string;
    message: string;
    said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    };
  }[];
  created_at: string;
  updated_at: string;
  segments: {
    segment_index: number;
    role: string;
    prompt: string;
    sent_prompt: string;
    narration: string;
    generation_mode: "text_to_video" | "image_to_video";
    duration: number;
    provider: string;
    providers: string[];
    status: "pending" | "queued" | "processing" | "completed" | "failed" | "cancelled";
    status_display: string;
    progress_percent: number;
    video_url: string | null;
    video_asset_id: string | null;
    image_asset_id: string | null;
    image_url: string | null;
    error: string | null;
    error_said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    } | null;
    cost: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
      said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      };
      cost: number;
      seconds: number;
    }[];
  }[];
};

/** How far a production is, segment by segment. */
export type MarketingStatusAnswer = {
  id: string;
  title: string;
  theme: string;
  template_id: string | null;
  template: string | null;
  status: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
  status_display: string;
  progress_percent: number;
  estimated_cost: number;
  actual_cost: number;
  final_video_url: string | null;
  final_video_asset_id: string | null;
  film_id: string | null;
  job_id: string | null;
  error: string | null;
  error_said: string | {
    text: string;
    id?: string;
    args?: Record<string, unknown>;
  } | null;
  mode: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio: string;
  style: string;
  providers: string[];
  voice_id: string | null;
  language: string | null;
  tone: string;
  captions: string;
  music: string;
  missing: {
    field: string;
    message: string;
    said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    };
  }[];
  created_at: string;
  updated_at: string;
  segments: {
    segment_index: number;
    role: string;
    prompt: string;
    sent_prompt: string;
    narration: string;
    generation_mode: "text_to_video" | "image_to_video";
    duration: number;
    provider: string;
    providers: string[];
    status: "pending" | "queued" | "processing" | "completed" | "failed" | "cancelled";
    status_display: string;
    progress_percent: number;
    video_url: string | null;
    video_asset_id: string | null;
    image_asset_id: string | null;
    image_url: string | null;
    error: string | null;
    error_said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    } | null;
    cost: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
      said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      };
      cost: number;
      seconds: number;
    }[];
  }[];
};

/** What generating would cost and take: step 3 of 3. */
export type MarketingEstimateAnswer = {
  cost: number;
  credits: number;
  seconds: number;
  providers: (string | null)[];
};

/** Generate what is missing, and assemble the film. */
export type MarketingGenerateAnswer = {
  id: string;
  title: string;
  theme: string;
  template_id: string | null;
  template: string | null;
  status: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
  status_display: string;
  progress_percent: number;
  estimated_cost: number;
  actual_cost: number;
  final_video_url: string | null;
  final_video_asset_id: string | null;
  film_id: string | null;
  job_id: string | null;
  error: string | null;
  error_said: string | {
    text: string;
    id?: string;
    args?: Record<string, unknown>;
  } | null;
  mode: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio: string;
  style: string;
  providers: string[];
  voice_id: string | null;
  language: string | null;
  tone: string;
  captions: string;
  music: string;
  missing: {
    field: string;
    message: string;
    said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    };
  }[];
  created_at: string;
  updated_at: string;
  segments: {
    segment_index: number;
    role: string;
    prompt: string;
    sent_prompt: string;
    narration: string;
    generation_mode: "text_to_video" | "image_to_video";
    duration: number;
    provider: string;
    providers: string[];
    status: "pending" | "queued" | "processing" | "completed" | "failed" | "cancelled";
    status_display: string;
    progress_percent: number;
    video_url: string | null;
    video_asset_id: string | null;
    image_asset_id: string | null;
    image_url: string | null;
    error: string | null;
    error_said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    } | null;
    cost: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
      said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      };
      cost: number;
      seconds: number;
    }[];
  }[];
};

/** Stop a production; the clips that are there are kept. */
export type MarketingCancelAnswer = {
  id: string;
  title: string;
  theme: string;
  template_id: string | null;
  template: string | null;
  status: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
  status_display: string;
  progress_percent: number;
  estimated_cost: number;
  actual_cost: number;
  final_video_url: string | null;
  final_video_asset_id: string | null;
  film_id: string | null;
  job_id: string | null;
  error: string | null;
  error_said: string | {
    text: string;
    id?: string;
    args?: Record<string, unknown>;
  } | null;
  mode: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio: string;
  style: string;
  providers: string[];
  voice_id: string | null;
  language: string | null;
  tone: string;
  captions: string;
  music: string;
  missing: {
    field: string;
    message: string;
    said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    };
  }[];
  created_at: string;
  updated_at: string;
  segments: {
    segment_index: number;
    role: string;
    prompt: string;
    sent_prompt: string;
    narration: string;
    generation_mode: "text_to_video" | "image_to_video";
    duration: number;
    provider: string;
    providers: string[];
    status: "pending" | "queued" | "processing" | "completed" | "failed" | "cancelled";
    status_display: string;
    progress_percent: number;
    video_url: string | null;
    video_asset_id: string | null;
    image_asset_id: string | null;
    image_url: string | null;
    error: string | null;
    error_said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    } | null;
    cost: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
      said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      };
      cost: number;
      seconds: number;
    }[];
  }[];
};

/** Make a production like this one. */
export type MarketingDuplicateAnswer = {
  id: string;
  title: string;
  theme: string;
  template_id: string | null;
  template: string | null;
  status: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
  status_display: string;
  progress_percent: number;
  estimated_cost: number;
  actual_cost: number;
  final_video_url: string | null;
  final_video_asset_id: string | null;
  film_id: string | null;
  job_id: string | null;
  error: string | null;
  error_said: string | {
    text: string;
    id?: string;
    args?: Record<string, unknown>;
  } | null;
  mode: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio: string;
  style: string;
  providers: string[];
  voice_id: string | null;
  language: string | null;
  tone: string;
  captions: string;
  music: string;
  missing: {
    field: string;
    message: string;
    said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    };
  }[];
  created_at: string;
  updated_at: string;
  segments: {
    segment_index: number;
    role: string;
    prompt: string;
    sent_prompt: string;
    narration: string;
    generation_mode: "text_to_video" | "image_to_video";
    duration: number;
    provider: string;
    providers: string[];
    status: "pending" | "queued" | "processing" | "completed" | "failed" | "cancelled";
    status_display: string;
    progress_percent: number;
    video_url: string | null;
    video_asset_id: string | null;
    image_asset_id: string | null;
    image_url: string | null;
    error: string | null;
    error_said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    } | null;
    cost: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
      said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      };
      cost: number;
      seconds: number;
    }[];
  }[];
};

/** Make one segment's clip again, with another prompt if one is given. */
export type MarketingRetrySegmentBody = {
  prompt?: string;
  providers?: string[];
};

/** Make one segment's clip again, with another prompt if one is given. */
export type MarketingRetrySegmentAnswer = {
  id: string;
  title: string;
  theme: string;
  template_id: string | null;
  template: string | null;
  status: "draft" | "configuring" | "assets_ready" | "generating" | "assembling" | "completed" | "failed" | "cancelled";
  status_display: string;
  progress_percent: number;
  estimated_cost: number;
  actual_cost: number;
  final_video_url: string | null;
  final_video_asset_id: string | null;
  film_id: string | null;
  job_id: string | null;
  error: string | null;
  error_said: string | {
    text: string;
    id?: string;
    args?: Record<string, unknown>;
  } | null;
  mode: "text_to_video" | "image_to_video" | "hybrid";
  aspect_ratio: string;
  style: string;
  providers: string[];
  voice_id: string | null;
  language: string | null;
  tone: string;
  captions: string;
  music: string;
  missing: {
    field: string;
    message: string;
    said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    };
  }[];
  created_at: string;
  updated_at: string;
  segments: {
    segment_index: number;
    role: string;
    prompt: string;
    sent_prompt: string;
    narration: string;
    generation_mode: "text_to_video" | "image_to_video";
    duration: number;
    provider: string;
    providers: string[];
    status: "pending" | "queued" | "processing" | "completed" | "failed" | "cancelled";
    status_display: string;
    progress_percent: number;
    video_url: string | null;
    video_asset_id: string | null;
    image_asset_id: string | null;
    image_url: string | null;
    error: string | null;
    error_said: string | {
      text: string;
      id?: string;
      args?: Record<string, unknown>;
    } | null;
    cost: number;
    attempts: {
      provider: string;
      outcome: string;
      message: string;
      said: string | {
        text: string;
        id?: string;
        args?: Record<string, unknown>;
      };
      cost: number;
      seconds: number;
    }[];
  }[];
};

/** Templates: the account's own, and those that come with the studio. */
export type MarketingTemplatesAnswer = {
  templates: {
    version: 1;
    name: string;
    description: string;
    pillar: string;
    segment_duration: number;
    structure: {
      role: string;
      prompt: string;
      narration: string;
      generation_mode?: "text_to_video" | "image_to_video";
      duration?: number;
    }[];
    variables: {
      name: string;
      label: string;
      example: string;
    }[];
    default_config: {
      mode?: "text_to_video" | "image_to_video" | "hybrid";
      aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
      style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
      providers?: string[];
      tone?: string;
      captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
      music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
    };
    id: string;
    own: boolean;
    archived: boolean;
    segments_count: number;
  }[];
};

/** Make a template, or import one from its file. */
export type MarketingCreateTemplateBody = {
  version: 1;
  name: string;
  description?: string;
  pillar: string;
  segment_duration?: number;
  structure: {
    role: string;
    prompt: string;
    narration?: string;
    generation_mode?: "text_to_video" | "image_to_video";
    duration?: number;
  }[];
  variables?: {
    name: string;
    label: string;
    example?: string;
  }[];
  default_config?: {
    mode?: "text_to_video" | "image_to_video" | "hybrid";
    aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
    style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
    providers?: string[];
    tone?: string;
    captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
    music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
  };
};

/** Make a template, or import one from its file. */
export type MarketingCreateTemplateAnswer = {
  version: 1;
  name: string;
  description: string;
  pillar: string;
  segment_duration: number;
  structure: {
    role: string;
    prompt: string;
    narration: string;
    generation_mode?: "text_to_video" | "image_to_video";
    duration?: number;
  }[];
  variables: {
    name: string;
    label: string;
    example: string;
  }[];
  default_config: {
    mode?: "text_to_video" | "image_to_video" | "hybrid";
    aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
    style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
    providers?: string[];
    tone?: string;
    captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
    music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
  };
  id: string;
  own: boolean;
  archived: boolean;
  segments_count: number;
};

/** One template, as a file passes it on. */
export type MarketingTemplateAnswer = {
  version: 1;
  name: string;
  description: string;
  pillar: string;
  segment_duration: number;
  structure: {
    role: string;
    prompt: string;
    narration: string;
    generation_mode?: "text_to_video" | "image_to_video";
    duration?: number;
  }[];
  variables: {
    name: string;
    label: string;
    example: string;
  }[];
  default_config: {
    mode?: "text_to_video" | "image_to_video" | "hybrid";
    aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
    style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
    providers?: string[];
    tone?: string;
    captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
    music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
  };
  id: string;
  own: boolean;
  archived: boolean;
  segments_count: number;
};

/** Put another template in its place. */
export type MarketingChangeTemplateBody = {
  version: 1;
  name: string;
  description?: string;
  pillar: string;
  segment_duration?: number;
  structure: {
    role: string;
    prompt: string;
    narration?: string;
    generation_mode?: "text_to_video" | "image_to_video";
    duration?: number;
  }[];
  variables?: {
    name: string;
    label: string;
    example?: string;
  }[];
  default_config?: {
    mode?: "text_to_video" | "image_to_video" | "hybrid";
    aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
    style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
    providers?: string[];
    tone?: string;
    captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
    music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
  };
};

/** Put another template in its place. */
export type MarketingChangeTemplateAnswer = {
  version: 1;
  name: string;
  description: string;
  pillar: string;
  segment_duration: number;
  structure: {
    role: string;
    prompt: string;
    narration: string;
    generation_mode?: "text_to_video" | "image_to_video";
    duration?: number;
  }[];
  variables: {
    name: string;
    label: string;
    example: string;
  }[];
  default_config: {
    mode?: "text_to_video" | "image_to_video" | "hybrid";
    aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
    style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
    providers?: string[];
    tone?: string;
    captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
    music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
  };
  id: string;
  own: boolean;
  archived: boolean;
  segments_count: number;
};

/** Put a template away, or take it out again. */
export type MarketingArchiveTemplateBody = {
  archived?: boolean;
};

/** Put a template away, or take it out again. */
export type MarketingArchiveTemplateAnswer = {
  version: 1;
  name: string;
  description: string;
  pillar: string;
  segment_duration: number;
  structure: {
    role: string;
    prompt: string;
    narration: string;
    generation_mode?: "text_to_video" | "image_to_video";
    duration?: number;
  }[];
  variables: {
    name: string;
    label: string;
    example: string;
  }[];
  default_config: {
    mode?: "text_to_video" | "image_to_video" | "hybrid";
    aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
    style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
    providers?: string[];
    tone?: string;
    captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
    music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
  };
  id: string;
  own: boolean;
  archived: boolean;
  segments_count: number;
};

/** Make a template of one's own that begins as this one is. */
export type MarketingDuplicateTemplateAnswer = {
  version: 1;
  name: string;
  description: string;
  pillar: string;
  segment_duration: number;
  structure: {
    role: string;
    prompt: string;
    narration: string;
    generation_mode?: "text_to_video" | "image_to_video";
    duration?: number;
  }[];
  variables: {
    name: string;
    label: string;
    example: string;
  }[];
  default_config: {
    mode?: "text_to_video" | "image_to_video" | "hybrid";
    aspect_ratio?: "16:9" | "9:16" | "1:1" | "4:5";
    style?: "photorealistic" | "cinematic" | "anime" | "3d-render" | "artistic";
    providers?: string[];
    tone?: string;
    captions?: "classic" | "karaoke" | "boxed" | "bold" | "minimal" | "pop" | "none";
    music?: "calm" | "upbeat" | "corporate" | "cinematic" | "playful" | "dark" | "lofi" | "epic" | "auto" | "none";
  };
  id: string;
  own: boolean;
  archived: boolean;
  segments_count: number;
};
