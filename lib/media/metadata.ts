/** What a file says about itself. `comment` tells where it comes from. */
export interface FileMetadata {
  title?: string;
  author?: string;
  comment?: string;
}

/** Longest text that is written into a picture, in characters: a segment of JPEG holds 64 KB. */
const LONGEST = 2000;

/** The same in ffmpeg's words; what is empty is left out. */
export const metadataArgs = ({ title, author, comment }: FileMetadata): string[] =>
  Object.entries({ title, artist: author, comment }).flatMap(([key, value]) =>
    value ? ["-metadata", `${key}=${value}`] : [],
  );

/** Name and text of what is known, without the control characters that pictures may not carry. */
export const metadataTexts = ({ title, author, comment }: FileMetadata): [name: string, text: string][] =>
  Object.entries({ Title: title, Author: author, Comment: comment }).flatMap(([name, value]): [string, string][] => {
    const text = value?.slice(0, LONGEST).replace(/[^\P{Cc}\n]/gu, "");
    return text ? [[name, text]] : [];
  });
