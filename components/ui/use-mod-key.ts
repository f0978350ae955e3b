"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The name of the key that starts shortcuts on this system: ⌘ on Apple's, Ctrl elsewhere. */
export function useModKey(): string {
  return useSyncExternalStore(
    never,
    () => (/mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
}
