"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { EditorState, EditorStore } from "./store";

export const EditorContext = createContext<EditorStore | undefined>(undefined);

/** The editor of this page. @throws Error outside of one, which is a mistake of the programmer's */
export function useEditor(): EditorStore {
  const store = useContext(EditorContext);
  if (!store) throw new Error("useEditor needs an EditorContext above it");
  return store;
}

/** A part of the editor's state; the component is drawn again when that part is another one. */
export function useEditorState<T>(pick: (state: EditorState) => T): T {
  const store = useEditor();
  return useSyncExternalStore(
    store.watch,
    () => pick(store.state),
    () => pick(store.state),
  );
}
