"use client";
import { useEffect } from "react";

/** Names the browser's tab after what the page shows, so that several can be told apart. */
export function useTabTitle(text: string | undefined): void {
  useEffect(() => {
    if (!text) return;
    const title = `${text} · Framewright`;
    let before = "";
    const name = () => {
      if (document.title === title) return;
      before = document.title;
      document.title = title;
    };
    name();
    // The page's own title is streamed, and may come only now.
    const observer = new MutationObserver(name);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      // The next page may have set its own.
      if (document.title === title && before) document.title = before;
    };
  }, [text]);
}
