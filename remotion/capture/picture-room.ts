/** What the renderer knows the file by: its first bytes. */
const NAME_BYTES = 64;

/**
 * A file of the browser's own storage through which pictures reach the renderer, which reads it where the browser keeps it: a
 * picture in a request would be copied from process to process.
 */
export class PictureRoom {
  private constructor(
    private readonly file: FileSystemSyncAccessHandle,
    readonly name: string,
  ) {}

  /**
   * @param bytes of the largest picture.
   * @returns undefined where the browser has no such storage, or the renderer does not find the file.
   */
  static async open(address: string, bytes: number): Promise<PictureRoom | undefined> {
    try {
      const name = crypto.randomUUID();
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(name, { create: true });
      const file = await handle.createSyncAccessHandle();
      file.truncate(NAME_BYTES + bytes);
      file.write(new TextEncoder().encode(name), { at: 0 });
      const { ok } = await fetch(`${address}room/${name}`, { method: "POST" });
      if (ok) return new PictureRoom(file, name);
      file.close();
    } catch {
      // The picture then goes with the request.
    }
    return undefined;
  }

  /** Puts a picture in the place of the one before. */
  put(picture: Uint8Array<ArrayBuffer>): void {
    this.file.write(picture, { at: NAME_BYTES });
  }
}
