/**
 * Measures `panther drift` on hosts of a lab against Ansible's fact gathering on the same hosts, in turn: what both do is to
 * ask each host what it is, over SSH. Ansible twice: as Debian installs it, and at its best (pipelining, as many forks as
 * hosts). Both programs keep their connections for a minute: `cold` ends them before each round.
 * `npm run build && node bench/drift.ts [HOSTS...]`; needs root and Debian's ansible-core. See bench/RESULTS.md for how to read it.
 */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { startLab, type Lab } from "../lab/index.ts";
import { dress } from "../tests/drift/dress.ts";
import { pantherIn } from "../tests/lab/panther.ts";
import { median } from "./measure.ts";

const rounds = 5;
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 4, 16];

/** Ansible needs Python on its hosts; the lab's have none. */
const python = ["python3.11-minimal", "libpython3.11-minimal", "libpython3.11-stdlib"];

console.log(`${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
const header = [
  "hosts",
  "Ansible as installed, cold",
  "kept",
  "Ansible at its best, cold",
  "kept",
  "panther drift, cold",
  "kept",
  "evaluation alone",
  "ssh alone, cold",
  "kept",
  "collector, processor time a host",
];
console.log(`| ${header.join(" | ")} |\n|${" --- |".repeat(header.length)}`);
for (const size of counts) {
  const lab = await startLab({ hosts: Array.from({ length: size }, (_, at) => `web${at + 1}`) });
  const folder = mkdtempSync(join(tmpdir(), "panther-bench-"));
  const panther = pantherIn(lab, lab.hosts, lab.publicKey);
  try {
    for (const { tree } of lab.hosts) givePython(tree);
    await Promise.all(lab.hosts.map((host) => dress(host)));
    const [installed, best] = [
      ansibleIn(lab, join(folder, "a"), false),
      ansibleIn(lab, join(folder, "b"), true),
    ];
    const cpu: number[] = [];
    const drift = (): void => {
      const { out, err } = panther.run("drift", "--json", "--parallel", String(Math.max(8, size)));
      const { hosts } = JSON.parse(out || "{}") as {
        hosts?: { failed: string | null; cpuMilliseconds: number }[];
      };
      if (hosts?.length !== size || hosts.some(({ failed }) => failed !== null)) throw new Error(err + out);
      cpu.push(...hosts.map(({ cpuMilliseconds }) => cpuMilliseconds));
    };
    const evaluate = (): void => {
      const { code, err } = panther.run("explain", "web1", "services.openssh.enable");
      if (code !== 0) throw new Error(err);
    };
    const plain = sshIn(lab, join(folder, "s"));
    const rows: readonly {
      readonly work: () => void | Promise<void>;
      readonly before?: () => void;
      readonly times: number[];
    }[] = [
      { work: installed.gather, before: installed.hangUp },
      { work: installed.gather },
      { work: best.gather, before: best.hangUp },
      { work: best.gather },
      { work: drift, before: () => panther.hangUp() },
      { work: drift },
      { work: evaluate },
      { work: plain.run, before: plain.hangUp },
      { work: plain.run },
    ].map((one) => ({ ...one, times: [] }));
    // the first round is slower, and does not count
    for (let round = 0; round <= rounds; round++) {
      if (round === 1) cpu.length = 0;
      for (const { work, before, times } of rows) {
        before?.();
        const started = performance.now();
        await work();
        if (round > 0) times.push(performance.now() - started);
      }
    }
    const s = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
    console.log(`| ${[size, ...rows.map(({ times }) => s(median(times))), s(median(cpu))].join(" | ")} |`);
    for (const { hangUp } of [installed, best, plain]) hangUp();
  } finally {
    panther.clean();
    rmSync(folder, { recursive: true, force: true });
    await lab.down();
  }
}

function givePython(tree: string): void {
  const files = execFileSync("dpkg", ["-L", ...python], { encoding: "utf8" });
  spawnSync("tar", ["-C", "/", "--no-recursion", "-cf", join(tree, "python.tar"), "-T", "-"], {
    input: files.replaceAll(/^\//gm, ""),
  });
  execFileSync("tar", ["-C", tree, "-xf", join(tree, "python.tar")]);
  rmSync(join(tree, "python.tar"));
}

/** Ends the connections whose sockets lie in a folder. */
function hangUpIn(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    spawnSync("ssh", ["-o", `ControlPath=${join(folder, name)}`, "-O", "exit", "host"]);
}

/** Ansible with its own settings, told only whom to ask and by which key; or with those that make it fast. */
function ansibleIn(
  lab: Lab,
  folder: string,
  best: boolean,
): { readonly gather: () => void; readonly hangUp: () => void } {
  mkdirSync(folder);
  writeFileSync(join(folder, "hosts"), lab.hosts.map(({ address }) => `${address}\n`).join(""));
  const sockets = join(folder, "c");
  writeFileSync(
    join(folder, "ansible.cfg"),
    `[defaults]
inventory = ${join(folder, "hosts")}
remote_user = ${lab.hosts[0]!.user}
interpreter_python = /usr/bin/python3.11
local_tmp = ${join(folder, "tmp")}
${best ? `forks = ${Math.max(8, lab.hosts.length)}` : ""}
[ssh_connection]
ssh_common_args = -F none -i ${lab.key} -o IdentitiesOnly=yes ${lab.pins.join(" ")}
control_path_dir = ${sockets}
${best ? "pipelining = True\nssh_args = -o ControlMaster=auto -o ControlPersist=60s" : ""}
`,
  );
  const [program, ...words] = lab.enter;
  const gather = (): void => {
    const ended = spawnSync(program, [...words, "ansible", "all", "--become", "--module-name", "setup"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
      env: {
        PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
        HOME: folder,
        ANSIBLE_CONFIG: join(folder, "ansible.cfg"),
        LC_ALL: "C.UTF-8",
      },
    });
    const good = ended.stdout.match(/^\S+ \| SUCCESS => /gm)?.length;
    if (good !== lab.hosts.length) throw new Error(ended.stdout.slice(-2000) + ended.stderr.slice(-2000));
  };
  return { gather, hangUp: () => hangUpIn(sockets) };
}

/** ssh that runs nothing, on all hosts at once: what neither of the two can do without. */
function sshIn(
  lab: Lab,
  sockets: string,
): { readonly run: () => Promise<void>; readonly hangUp: () => void } {
  mkdirSync(sockets);
  const keep = ["ControlMaster=auto", "ControlPersist=60", `ControlPath=${sockets}/%C`].flatMap((option) => [
    "-o",
    option,
  ]);
  const [program, ...words] = lab.enter;
  const run = async (): Promise<void> => {
    const options = ["-F", "none", "-i", lab.key, "-o", "IdentitiesOnly=yes", ...lab.pins, ...keep];
    await Promise.all(
      lab.hosts.map(({ address, user }) =>
        promisify(execFile)(program, [...words, "ssh", ...options, `${user}@${address}`, "true"]),
      ),
    );
  };
  return { run, hangUp: () => hangUpIn(sockets) };
}
