"use client";
import { useEffect } from "react";

/** Names the browser's tab after what the page shows, so that several can be told apart. */
export function useTabTitle(text: string | undefined): void {
  useEffect(() => {
    if (!text) return;
    const before = document.title;
    const title = `${text} · Framewright`;
    document.title = title;
    return () => {
      // The next page may have set its own.
      if (document.title === title) document.title = before;
    };
  }, [text]);
}
