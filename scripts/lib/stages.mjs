// The lines a command prints while it works: one a stage, with its time. Only node: imports (see bootstrap.mjs).

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const LABEL_WIDTH = 22;

/**
 * @param {{stream?: NodeJS.WriteStream}} [options] where to print; stdout by default
 */
export function createStages({ stream = process.stdout } = {}) {
  const live = Boolean(stream.isTTY) && !process.env.CI;
  const paint = (code, text) => (live && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text);

  /**
   * Runs one stage and prints its line. `work` gets a log: `log(text)` shows what is going on just now, `log.note(text)`
   * stays beside the finished line, `log.warn(text)` is printed under it, `log.keep(chunk)` collects output for errors.
   */
  async function run(label, work) {
    const started = performance.now();
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const warnings = [];
    let note = "";
    let doing = "";
    let output = "";
    let frame = 0;
    const log = (text) => {
      doing = String(text).trim().split("\n").at(-1) ?? "";
    };
    log.note = (text) => {
      note = text;
    };
    log.warn = (text) => warnings.push(text);
    log.keep = (chunk) => {
      output = `${output}${chunk}`.slice(-8_000);
      log(chunk);
    };
    log.kept = () => output.trim();

    const line = (mark, color, rest) =>
      `${paint(color, mark)} ${label.padEnd(LABEL_WIDTH)} ${seconds().padStart(8)}  ${paint(2, rest)}`.trimEnd();
    const draw = () => {
      frame = (frame + 1) % FRAMES.length;
      const width = Math.max(0, (stream.columns ?? 80) - LABEL_WIDTH - 16);
      stream.write(`\r\u001b[2K${line(FRAMES[frame], 36, doing.slice(0, width))}`);
    };
    const timer = live ? setInterval(draw, 80) : undefined;
    const end = (mark, color) => {
      clearInterval(timer);
      stream.write(`${live ? "\r\u001b[2K" : ""}${line(mark, color, note)}\n`);
      for (const warning of warnings) stream.write(`  ${paint(33, "!")} ${warning}\n`);
    };
    try {
      const result = await work(log);
      end("✔", 32);
      return result;
    } catch (error) {
      end("✖", 31);
      throw error;
    }
  }

  /** Prints an error as a sentence and its remedy; the stack only when the log level asks for it. */
  function fail(error) {
    const debug = process.env.FRAMEWRIGHT_LOG_LEVEL === "debug";
    process.stderr.write(`\n${paint(31, "✖")} ${debug ? error?.stack : (error?.message ?? error)}\n`);
    for (const { field, message } of error?.issues ?? []) process.stderr.write(`  ${field}: ${message}\n`);
    if (error?.remedy) process.stderr.write(`  ${String(error.remedy).replaceAll("\n", "\n  ")}\n`);
  }

  return { run, fail, paint, say: (text = "") => stream.write(`${text}\n`), live };
}
