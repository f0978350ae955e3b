"use client";
import { useEffect, useState } from "react";
import { z } from "zod";

/** What stands behind a page that broke, where it can be told: the database is away, or the studio itself. */
export type Trouble = "database" | "offline";

/** Time between two looks, in milliseconds. */
const LOOK_EVERY_MS = 3000;

const health = z.object({ checks: z.object({ database: z.object({ ok: z.boolean() }) }) });

async function look(): Promise<Trouble | undefined> {
  try {
    const answer = await fetch("/api/health", { cache: "no-store" });
    return health.parse(await answer.json()).checks.database.ok ? undefined : "database";
  } catch {
    return "offline";
  }
}

/** Looks why a page broke, keeps looking while something is away, and calls `onBack` once it is there again. */
export function useTrouble(onBack: () => void): Trouble | undefined {
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async (before: Trouble | undefined) => {
      const found = await look();
      if (gone) return;
      setTrouble(found);
      if (found) timer = setTimeout(() => void again(found), LOOK_EVERY_MS);
      else if (before) onBack();
    };
    void again(undefined);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [onBack]);
  return trouble;
}
