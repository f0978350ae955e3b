import type { z } from "zod";
import type { WatchPage } from "@/lib/http/dialects/ui/watch";
import type { watchPageInput } from "@/lib/services/watch/schemas";

/** What the form of a watch page holds. */
export interface WatchDraft {
  visibility: WatchPage["visibility"];
  password: string;
  title: string;
  description: string;
  /** As the browser's field has it, in the reader's own time; empty for never. */
  until: string;
  download: boolean;
  embed: boolean;
  /** One a line. */
  hosts: string;
}

/** A time as `<input type="datetime-local">` has it. */
function localTime(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function draftOf(page: WatchPage | null, film: { title: string }): WatchDraft {
  const hosts = page?.embedHosts ?? ["*"];
  return {
    visibility: page?.visibility ?? "unlisted",
    password: "",
    title: page?.title ?? film.title,
    description: page?.description ?? "",
    until: page?.until ? localTime(page.until) : "",
    download: page?.download ?? false,
    embed: hosts.length > 0,
    hosts: hosts.filter((host) => host !== "*").join("\n"),
  };
}

function hostsOf({ embed, hosts }: WatchDraft): string[] {
  if (!embed) return [];
  const named = hosts.split(/[\s,]+/).filter(Boolean);
  return named.length > 0 ? named : ["*"];
}

export function requestOf(draft: WatchDraft): z.input<typeof watchPageInput> {
  const { visibility, password, title, description, until, download } = draft;
  return {
    visibility,
    title,
    description,
    download,
    until: until ? new Date(until).toISOString() : null,
    embedHosts: hostsOf(draft),
    ...(visibility === "password" && password ? { password } : {}),
  };
}
