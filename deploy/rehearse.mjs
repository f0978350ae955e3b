// Runs the Dockerfile's steps as they stand in bare Debian trees, where there is no container engine: FROM is a copy of a
// tree that debootstrap made, RUN is chroot, COPY is tar. As root, on Debian:
//   debootstrap --variant=minbase trixie /tmp/debian && node deploy/rehearse.mjs /tmp/debian /tmp/image
// The second folder is the image afterwards. ENTRYPOINT and CMD are printed, not run.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const context = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const [base, target] = process.argv.slice(2);
if (!base || !target) throw new Error("Name the bare tree and the folder for the image.");

/** Certificates of this machine and npm's settings: its network may need them. They are no part of the image. */
const FROM_HOST = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^(npm_config_|https?_proxy$|no_proxy$|NODE_EXTRA_CA_CERTS$)/i.test(name),
  ),
);
const CERTIFICATES = "usr/local/share/ca-certificates";

const sh = (program, args, options = {}) => execFileSync(program, args, { stdio: "inherit", ...options });

/** Instructions as [word, rest], lines that end in a backslash joined, comments left out. */
function instructions() {
  const text = fs.readFileSync(path.join(context, "Dockerfile"), "utf8");
  const lines = text.split("\n").filter((line) => !line.trimStart().startsWith("#"));
  const whole = lines
    .join("\n")
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line.trim());
  return whole.map((line) => /^(\S+)\s+(.*)$/.exec(line.trim()).slice(1));
}

function begin(tree) {
  sh("cp", ["-a", "--reflink=auto", base, tree]);
  if (fs.existsSync(`/${CERTIFICATES}`)) {
    fs.mkdirSync(path.join(tree, CERTIFICATES), { recursive: true });
    sh("cp", ["-a", `/${CERTIFICATES}/.`, path.join(tree, CERTIFICATES)]);
  }
  fs.copyFileSync("/etc/resolv.conf", path.join(tree, "etc/resolv.conf"));
  for (const [kind, place] of [
    ["proc", "proc"],
    ["sysfs", "sys"],
  ])
    sh("mount", ["-t", kind, kind, path.join(tree, place)]);
  sh("mount", ["--bind", "/dev", path.join(tree, "dev")]);
}

function end(tree) {
  for (const place of ["dev", "sys", "proc"]) spawnSync("umount", [path.join(tree, place)]);
}

const stages = new Map();
let stage;

const steps = {
  FROM(rest) {
    const name = / AS (\S+)$/i.exec(rest)?.[1] ?? "last";
    stage = { tree: name === "last" ? target : `${target}.${name}`, env: {}, workdir: "/", user: "root" };
    stages.set(name, stage);
    begin(stage.tree);
  },
  ENV(rest) {
    for (const [, name, value] of rest.matchAll(/(\w+)=(\S+)/g)) stage.env[name] = value;
  },
  WORKDIR(rest) {
    stage.workdir = rest;
    fs.mkdirSync(path.join(stage.tree, rest), { recursive: true });
  },
  USER(rest) {
    stage.user = rest;
  },
  RUN(rest) {
    const env = {
      PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      HOME: "/root",
      ...FROM_HOST,
      ...stage.env,
    };
    sh("chroot", [`--userspec=${stage.user}`, stage.tree, "/bin/sh", "-c", `cd ${stage.workdir} && ${rest}`], { env });
  },
  COPY(rest) {
    const [, from, sources, to] = /^(?:--from=(\S+)\s+)?(.*)\s(\S+)$/.exec(rest);
    const root = from ? stages.get(from).tree : context;
    const place = path.join(stage.tree, path.resolve(stage.workdir, to));
    for (const source of sources.split(/\s+/)) copy(path.join(root, source), place, from !== undefined);
  },
};

/** A folder's content goes into the target, a file beside its like, as with Docker. */
function copy(source, place, whole) {
  if (!fs.statSync(source).isDirectory()) {
    fs.mkdirSync(place, { recursive: true });
    return sh("cp", ["-a", source, place]);
  }
  fs.mkdirSync(place, { recursive: true });
  const ignored = fs.readFileSync(path.join(context, ".dockerignore"), "utf8").split("\n").filter(Boolean);
  const excludes = whole
    ? []
    : ignored.map((name) => `--exclude=${name.startsWith("**/") ? name.slice(3) : `./${name}`}`);
  const tar = spawnSync("sh", [
    "-c",
    `tar -C "$0" ${excludes.join(" ")} -cf - . | tar -C "$1" -xpf - --no-same-owner`,
    source,
    place,
  ]);
  if (tar.status !== 0) throw new Error(String(tar.stderr));
}

const told = [];
try {
  for (const [word, rest] of instructions()) {
    console.log(`\n${word} ${rest}`);
    if (steps[word]) steps[word](rest);
    else told.push(`${word} ${rest}`);
  }
} finally {
  for (const { tree } of stages.values()) end(tree);
}
console.log(
  `\n${target} is the image. As USER ${stage.user} in ${stage.workdir}, with ${JSON.stringify(stage.env)}:\n${told.join("\n")}`,
);
