"use client";
import { useEffect, useState } from "react";

/** A value as it was when it last stood still for `milliseconds`: what is typed is not asked about letter by letter. */
export function useSettled<T>(value: T, milliseconds = 350): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
