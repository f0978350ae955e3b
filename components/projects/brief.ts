import type { Shape } from "@/lib/core/media-formats";
import type { Project, ProjectRequest } from "@/lib/http/dialects/ui/projects";

/** What the brief's form holds. */
export interface Brief {
  title: string;
  description: string;
  prompt: string;
  format: Shape;
  /** `auto`: detected from the brief. */
  language: string;
  /** Seconds; 0 leaves it to the studio. */
  seconds: number;
}

export const EMPTY_BRIEF: Brief = {
  title: "",
  description: "",
  prompt: "",
  format: "landscape",
  language: "auto",
  seconds: 0,
};

/** Lengths the form offers, in seconds. */
export const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 300];

export function briefOf(project: Project): Brief {
  return {
    title: project.title,
    description: project.description,
    prompt: project.prompt,
    format: project.format,
    language: project.language ?? "auto",
    seconds: project.targetSeconds ?? 0,
  };
}

export function toRequest({ language, seconds, ...brief }: Brief): ProjectRequest {
  return {
    ...brief,
    title: brief.title.trim(),
    ...(language === "auto" ? {} : { language }),
    ...(seconds > 0 ? { targetSeconds: seconds } : {}),
  };
}
