"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { UiError } from "@/components/data/client";
import { leaveGuard } from "@/components/data/leave-guard";
import { uploadFile } from "@/components/data/upload";
import type { Upload } from "@/lib/http/dialects/ui/catalogue";

/** A file on its way up. `share` is 0–1. */
export interface Pending {
  key: number;
  name: string;
  share: number;
  error?: UiError;
}

/**
 * Uploads files one after the other, in the order they were given, and hands over each that is done. A file stays in the
 * list, finished, until `onDone` has shown it elsewhere. Leaving the page before that is asked about.
 */
export function useUploads(onDone: (upload: Upload) => void | Promise<void>) {
  const [pending, setPending] = useState<Pending[]>([]);
  const queue = useRef(Promise.resolve());
  const nextKey = useRef(0);
  const change = useCallback((key: number, part: Partial<Pending>) => {
    setPending((list) => list.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }, []);
  const drop = useCallback((key: number) => setPending((list) => list.filter((item) => item.key !== key)), []);
  const add = useCallback(
    (files: File[]) => {
      for (const file of files) {
        const key = nextKey.current++;
        setPending((list) => [...list, { key, name: file.name, share: 0 }]);
        queue.current = queue.current.then(async () => {
          try {
            const upload = await uploadFile(file, (share) => change(key, { share }));
            change(key, { share: 1 });
            await onDone(upload);
            drop(key);
          } catch (error) {
            change(key, { error: error as UiError });
          }
        });
      }
    },
    [change, drop, onDone],
  );
  const going = pending.some(({ error }) => !error);
  useEffect(() => (going ? leaveGuard.hold() : undefined), [going]);
  return { pending, add, drop };
}
