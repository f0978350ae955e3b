"use client";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { errorOf, inSession, reach } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import type { Shape, StillFormat } from "@/lib/core/media-formats";

export interface StillWish {
  /** Seconds from the start of the film. */
  time: number;
  type: StillFormat;
  format?: Shape;
}

const nameOf = (header: string | null): string => {
  const name = header?.match(/filename\*=UTF-8''([^;]+)/)?.[1];
  return name ? decodeURIComponent(name) : "picture";
};

function keep(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function fetchStill(filmId: string, wish: StillWish, signal: AbortSignal): Promise<string> {
  const query = new URLSearchParams({ time: wish.time.toFixed(3), type: wish.type });
  if (wish.format) query.set("format", wish.format);
  const response = await reach(`/api/ui/films/${filmId}/still?${query}`, { signal });
  if (!response.ok) throw errorOf(response.status, await response.json().catch(() => null));
  const name = nameOf(response.headers.get("content-disposition"));
  keep(await response.blob(), name);
  return name;
}

/** Saves a picture of a film to the reader's disk; leaving the page gives it up. */
export function useSaveStill(filmId: string, onSaved?: () => void) {
  const { t } = useI18n();
  const problem = useProblem();
  const going = useRef<AbortController>(undefined);
  useEffect(() => () => going.current?.abort(), []);
  const save = useMutation({
    mutationFn: (wish: StillWish) => {
      going.current = new AbortController();
      const { signal } = going.current;
      return inSession(() => fetchStill(filmId, wish, signal), signal);
    },
    onSuccess: (name) => {
      toast.success(fill(t.rendering.pictureSaved, { name }));
      onSaved?.();
    },
    onError: (error) => {
      if (going.current?.signal.aborted) return;
      toast.error(problem(error).message, { description: problem(error).remedy });
    },
  });
  return { save: save.mutate, saving: save.isPending };
}
