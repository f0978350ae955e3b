"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False while the server's page is being taken over: some things are only known in the browser. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
