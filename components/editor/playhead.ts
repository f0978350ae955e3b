type Watcher = (frame: number) => void;

/**
 * Where the film stands, outside of React's state: it changes with each frame that is played. Whoever draws it watches it and
 * writes to the page itself.
 */
export class Playhead {
  private at = 0;
  private readonly watchers = new Set<Watcher>();
  /** Moves the player; set by it. */
  seekPlayer: (frame: number) => void = () => undefined;

  get frame(): number {
    return this.at;
  }

  /** Told by the player. */
  passed = (frame: number): void => {
    if (frame === this.at) return;
    this.at = frame;
    for (const watcher of this.watchers) watcher(frame);
  };

  /** Goes to a frame. */
  seek = (frame: number): void => {
    const whole = Math.max(0, Math.round(frame));
    this.passed(whole);
    this.seekPlayer(whole);
  };

  watch = (watcher: Watcher): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };
}
