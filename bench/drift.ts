/**
 * Measures `panther drift` on hosts of a lab against Ansible's fact gathering on the same hosts, in turn: what both do is to
 * ask each host what it is, over SSH. Ansible is given its best: pipelining, kept connections, as many forks as hosts.
 * `npm run build && node bench/drift.ts [HOSTS...]`; needs root and Debian's ansible-core. See bench/RESULTS.md for how to read it.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { startLab, type Lab } from "../lab/index.ts";
import { dress } from "../tests/drift/dress.ts";
import { pantherIn } from "../tests/lab/panther.ts";
import { median } from "./measure.ts";

const rounds = 5;
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 4, 16];

/** Ansible needs Python on its hosts; the lab's have none. */
const python = ["python3.11-minimal", "libpython3.11-minimal", "libpython3.11-stdlib"];

console.log(`${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
console.log("| hosts | ansible, facts | panther drift | times as fast | collector, processor time a host |");
console.log("| --- | --- | --- | --- | --- |");
for (const size of counts) {
  const lab = await startLab({ hosts: Array.from({ length: size }, (_, at) => `web${at + 1}`) });
  const folder = mkdtempSync(join(tmpdir(), "panther-bench-"));
  const panther = pantherIn(lab, lab.hosts, lab.publicKey, join(import.meta.dirname, "../dist/cli/main.js"));
  try {
    for (const { tree } of lab.hosts) givePython(tree);
    await Promise.all(lab.hosts.map((host) => dress(host)));
    const facts = ansibleIn(lab, folder);
    const drift = (): readonly number[] => {
      const { out, err } = panther.run("drift", "--json", "--parallel", String(Math.max(8, size)));
      const { hosts } = JSON.parse(out || "{}") as {
        hosts?: { failed: string | null; cpuMilliseconds: number }[];
      };
      if (hosts?.length !== size || hosts.some(({ failed }) => failed !== null)) throw new Error(err + out);
      return hosts.map(({ cpuMilliseconds }) => cpuMilliseconds);
    };
    // the first of each is slower, and does not count
    facts();
    drift();
    const [theirs, ours, cpu]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      theirs.push(timed(facts));
      ours.push(timed(() => void cpu.push(...drift())));
    }
    const s = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
    const [a, b] = [median(theirs), median(ours)];
    console.log(`| ${[size, s(a), s(b), (a / b).toFixed(1), s(median(cpu))].join(" | ")} |`);
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

/** Gathers the facts of all hosts of a lab. */
function ansibleIn(lab: Lab, folder: string): () => void {
  writeFileSync(join(folder, "hosts"), lab.hosts.map(({ address }) => `${address}\n`).join(""));
  const ssh = `-F none -i ${lab.key} -o IdentitiesOnly=yes ${lab.pins.join(" ")}`;
  writeFileSync(
    join(folder, "ansible.cfg"),
    `[defaults]
inventory = ${join(folder, "hosts")}
remote_user = ${lab.hosts[0]!.user}
interpreter_python = /usr/bin/python3.11
forks = ${Math.max(8, lab.hosts.length)}
local_tmp = ${join(folder, "tmp")}
[ssh_connection]
pipelining = True
ssh_args = ${ssh} -o ControlMaster=auto -o ControlPersist=60s
control_path_dir = ${join(folder, "c")}
`,
  );
  const [program, ...words] = lab.enter;
  return () => {
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
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
