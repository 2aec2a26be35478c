/**
 * Measures `panther deploy` on hosts of a lab against the least that does the same, `nix copy` and a bare
 * `switch-to-configuration` over SSH, in turn and in the same order of hosts: one first, then four at a time.
 * `node bench/deploy.ts [HOSTS...]`; needs root. See bench/RESULTS.md for how to read it.
 */
import { cpus } from "node:os";
import { startLab, type Lab, type LabHost } from "../lab/index.ts";
import { copySystem, defaults, deployHosts, type HostRun, type Settings } from "../src/deploy/index.ts";
import { runProgram } from "../src/build/index.ts";
import { median } from "./measure.ts";

const parallel = defaults.parallel;
const settings: Settings = { ...defaults, soak: 0, adopt: true, by: "bench" };
const rounds = 3;
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 4, 16];

let count = 0;
const withFile = (host: LabHost): Promise<string> => host.system({ etc: { "lab/file": `${count++}\n` } });

console.log(`${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`);
console.log(
  "| hosts | change | copy and switch | panther | ratio | panther adds, a host | panther, a host |",
);
console.log("| --- | --- | --- | --- | --- | --- | --- |");
for (const size of counts) {
  const lab = await startLab({ hosts: Array.from({ length: size }, (_, at) => `web${at + 1}`) });
  process.env["NIX_REMOTE"] = lab.store;
  try {
    await rehearse(lab);
    await measure(lab, "one file", withFile);
    await measure(lab, "none", async (host) =>
      (await host.exec("readlink -f /run/current-system")).stdout.trim(),
    );
  } finally {
    await lab.down();
  }
}

/** The first of each is slower, and does not count. */
async function rehearse(lab: Lab): Promise<void> {
  await bare(lab, await built(lab, withFile));
  await panther(lab, await built(lab, withFile));
}

async function measure(lab: Lab, change: string, next: (host: LabHost) => Promise<string>): Promise<void> {
  const [bareTimes, pantherTimes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    bareTimes.push(await timed(bare, lab, next));
    pantherTimes.push(await timed(panther, lab, next));
  }
  const [least, ours] = [median(bareTimes), median(pantherTimes)];
  const size = lab.hosts.length;
  const s = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
  const cells = [
    size,
    change,
    s(least),
    s(ours),
    (ours / least).toFixed(2),
    s((ours - least) / size),
    s(ours / size),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

function built(lab: Lab, next: (host: LabHost) => Promise<string>): Promise<string[]> {
  return Promise.all(lab.hosts.map(next));
}

async function timed(
  way: (lab: Lab, systems: readonly string[]) => Promise<void>,
  lab: Lab,
  next: (host: LabHost) => Promise<string>,
): Promise<number> {
  const systems = await built(lab, next);
  const started = performance.now();
  await way(lab, systems);
  return performance.now() - started;
}

async function panther({ hosts }: Lab, systems: readonly string[]): Promise<void> {
  const runs = hosts.map(({ target }, i): HostRun => ({
    target,
    role: "server",
    system: systems[i]!,
    mode: "live",
    watch: ["sshd.service"],
  }));
  const outcomes = await deployHosts(runs, settings, { copy: copySystem }, { onEvent: () => {} });
  const bad = outcomes.find(({ result }) => result !== "committed" && result !== "unchanged");
  if (bad) throw new Error(JSON.stringify(bad));
}

async function bare({ hosts, pins }: Lab, systems: readonly string[]): Promise<void> {
  const one = async (host: LabHost, system: string): Promise<void> => {
    const { user, address, options = [] } = host.target;
    const ssh = [...options, ...pins];
    const there = `${user}@${address}`;
    await must([
      "env",
      `NIX_SSHOPTS=${ssh.join(" ")}`,
      ..."nix --extra-experimental-features nix-command copy --substitute-on-destination --no-check-sigs --to".split(
        " ",
      ),
      `ssh-ng://${there}`,
      system,
    ]);
    const profile = `nix-env -p /nix/var/nix/profiles/system --set ${system}`;
    await must([
      "ssh",
      ...ssh,
      there,
      `sudo -n sh -c '${profile} && ${system}/bin/switch-to-configuration switch'`,
    ]);
  };
  const rest = hosts.map((host, i) => [host, systems[i]!] as const);
  const work = async (): Promise<void> => {
    for (let next = rest.shift(); next; next = rest.shift()) await one(...next);
  };
  await one(...rest.shift()!);
  await Promise.all(Array.from({ length: parallel }, work));
}

async function must(words: readonly [string, ...string[]]): Promise<void> {
  const { ending, stderr } = await runProgram(words, { timeout: 120_000 });
  if (ending.kind !== "exit" || ending.code !== 0) throw new Error(`${words.join(" ")}: ${stderr}`);
}
