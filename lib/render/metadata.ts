/** What a file says about itself. `comment` tells where it comes from. */
export interface FileMetadata {
  title?: string;
  author?: string;
  comment?: string;
}

/** The same in ffmpeg's words; what is empty is left out. */
export const metadataArgs = ({ title, author, comment }: FileMetadata): string[] =>
  Object.entries({ title, artist: author, comment }).flatMap(([key, value]) =>
    value ? ["-metadata", `${key}=${value}`] : [],
  );
