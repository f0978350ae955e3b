"use client";
import { useCallback, useRef, useState } from "react";
import { errorOf, UiError } from "@/components/data/client";
import { type Upload, uploadSchema } from "@/lib/http/dialects/ui/catalogue";

/** A file on its way up. `share` is 0–1. */
export interface Pending {
  key: number;
  name: string;
  share: number;
  error?: UiError;
}

/** Sends one file; XMLHttpRequest because fetch does not tell how far an upload is. */
function send(file: File, onShare: (share: number) => void): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/ui/uploads?name=${encodeURIComponent(file.name)}`);
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && onShare(event.loaded / event.total);
    request.onerror = () => reject(new UiError({ code: "offline", message: "offline" }));
    request.onload = () => {
      const parsed = uploadSchema.safeParse(request.response);
      if (request.status < 300 && parsed.success) resolve(parsed.data);
      else reject(errorOf(request.status, request.response));
    };
    request.send(file);
  });
}

/** Uploads files one after the other, in the order they were given, and hands over each that is done. */
export function useUploads(onDone: (upload: Upload) => void) {
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
            onDone(await send(file, (share) => change(key, { share })));
            drop(key);
          } catch (error) {
            change(key, { error: error as UiError });
          }
        });
      }
    },
    [change, drop, onDone],
  );
  return { pending, add, drop };
}
