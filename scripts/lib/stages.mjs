// The lines a command prints while it works: one a stage, with its time. Only node: imports (see bootstrap.mjs).

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const LABEL_WIDTH = 22;

/**
 * @param {{stream?: NodeJS.WriteStream}} [options] where to print; stdout by default
 */
export function createStages({ stream = process.stdout } = {}) {
  const live = Boolean(stream.isTTY) && !process.env.CI;
  const paint = (code, text) => (live && !process.env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text);
  /** Stages under way, oldest first: several may be, and the terminal's last line is for all of them. */
  const running = new Set();
  let frame = 0;
  let timer;

  const line = (mark, color, { label, started }, rest) => {
    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    return `${paint(color, mark)} ${label.padEnd(LABEL_WIDTH)} ${seconds.padStart(8)}  ${paint(2, rest)}`.trimEnd();
  };
  const draw = () => {
    frame = (frame + 1) % FRAMES.length;
    const [first, ...others] = running;
    const beside = others.map(({ label }) => `+ ${label}`).join(" ");
    const width = Math.max(0, (stream.columns ?? 80) - LABEL_WIDTH - 16);
    stream.write(`\r\u001b[2K${line(FRAMES[frame], 36, first, `${beside} ${first.doing}`.trim().slice(0, width))}`);
  };
  const begin = (stage) => {
    running.add(stage);
    if (live) timer ??= setInterval(draw, 80);
  };
  const end = (stage, mark, color) => {
    running.delete(stage);
    if (running.size === 0) timer = clearInterval(timer);
    stream.write(`${live ? "\r\u001b[2K" : ""}${line(mark, color, stage, stage.note)}\n`);
    for (const warning of stage.warnings) stream.write(`  ${paint(33, "!")} ${warning}\n`);
  };

  /**
   * Runs one stage and prints its line. `work` gets a log: `log(text)` shows what is going on just now, `log.note(text)`
   * stays beside the finished line, `log.warn(text)` is printed under it, `log.keep(chunk)` collects output for errors.
   */
  async function run(label, work) {
    const stage = { label, started: performance.now(), note: "", doing: "", warnings: [] };
    let output = "";
    const log = (text) => {
      stage.doing = String(text).trim().split("\n").at(-1) ?? "";
    };
    log.note = (text) => {
      stage.note = text;
    };
    log.warn = (text) => stage.warnings.push(text);
    log.keep = (chunk) => {
      output = `${output}${chunk}`.slice(-8_000);
      log(chunk);
    };
    log.kept = () => output.trim();

    begin(stage);
    try {
      const result = await work(log);
      end(stage, "✔", 32);
      return result;
    } catch (error) {
      end(stage, "✖", 31);
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
