"use client";
import { useCallback, useState } from "react";

const KEY = "framewright-editor-panels";

function kept(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Record<string, number>;
  } catch {
    return {};
  }
}

/** How wide or high a panel is, in pixels; this browser remembers it. */
export function usePanelSize(name: string, usual: number, { least, most }: { least: number; most: number }) {
  const within = useCallback((size: number) => Math.min(most, Math.max(least, size)), [least, most]);
  const [size, setSize] = useState(() => {
    const known = kept()[name];
    return typeof known === "number" ? within(known) : usual;
  });
  const set = useCallback(
    (wanted: number) => {
      const next = within(wanted);
      setSize(next);
      try {
        localStorage.setItem(KEY, JSON.stringify({ ...kept(), [name]: next }));
      } catch {
        // A browser that keeps nothing begins with the usual size the next time.
      }
    },
    [name, within],
  );
  return { size, set, least, most };
}
