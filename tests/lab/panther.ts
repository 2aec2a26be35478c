import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lab, LabHost } from "../../lab/index.ts";

/** `panther` as its user calls it, in the network of a lab: a fleet of hosts of the lab, an agent, and the real Nix. */
export interface Panther {
  /** Folder of the fleet. */
  readonly root: string;
  /** Systems that building finds there already. */
  build(systems: Readonly<Record<string, string>>): void;
  run(...args: readonly string[]): {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
  };
  clean(): void;
}

const repository = join(import.meta.dirname, "../..");

/** `main`: the program's file, its sources unless another one is named. */
export function pantherIn(
  lab: Lab,
  hosts: readonly LabHost[],
  publicKey: string,
  main = join(repository, "src/cli/main.ts"),
): Panther {
  const folder = mkdtempSync(join(tmpdir(), "panther-lab-"));
  const agent = spawnSync("ssh-agent", ["-s", "-a", join(folder, "agent")], { encoding: "utf8" });
  const env = {
    ...process.env,
    PATH: `${join(folder, "bin")}:${process.env["PATH"]}`,
    SSH_AUTH_SOCK: join(folder, "agent"),
    SSH_AGENT_PID: /SSH_AGENT_PID=(\d+)/.exec(agent.stdout)![1]!,
    XDG_STATE_HOME: join(folder, "state"),
    NIX_REMOTE: lab.store,
    NO_COLOR: "1",
  };
  spawnSync("ssh-add", ["-q", lab.key], { env });
  mkdirSync(join(folder, "bin"));
  // evaluating and building NixOS needs nixpkgs; whatever else is asked is asked of Nix
  writeFileSync(
    join(folder, "bin/nix"),
    `#!/bin/sh
case "$*" in
  *" eval "*) cat "${folder}/evaluated" ;;
  *" build "*)
    for file in "${folder}/built"/*; do
      case "$*" in *"/nix/store/\${file##*/}.drv"*) cat "$file" ;; esac
    done
    ;;
  *) PATH=\${PATH#*:} exec nix "$@" ;;
esac
`,
  );
  chmodSync(join(folder, "bin/nix"), 0o755);
  const root = join(folder, "fleet");
  mkdirSync(join(root, "node_modules"), { recursive: true });
  symlinkSync(repository, join(root, "node_modules/pantheros"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  writeFileSync(join(root, "fleet.ts"), fleetOf(hosts, publicKey));

  const run = (...args: readonly string[]) => {
    const [program, ...words] = lab.enter;
    const ended = spawnSync(
      program,
      [
        ...words,
        process.execPath,
        ...(main.endsWith(".ts") ? ["--conditions=pantheros-source"] : []),
        "--disable-warning=ExperimentalWarning",
        main,
        ...args,
      ],
      { cwd: root, env, encoding: "utf8", timeout: 90_000, maxBuffer: 64 * 1024 * 1024 },
    );
    return { code: ended.status, out: ended.stdout, err: ended.stderr };
  };
  const built = run("build");
  if (built.code !== 0) throw new Error(built.err);
  return {
    root,
    build(systems) {
      const drvs = Object.keys(systems).map((name) => [name, `/nix/store/${name}.drv`]);
      writeFileSync(join(folder, "evaluated"), JSON.stringify(Object.fromEntries(drvs)));
      mkdirSync(join(folder, "built"), { recursive: true });
      for (const [name, out] of Object.entries(systems))
        writeFileSync(join(folder, "built", name), JSON.stringify([{ outputs: { out } }]));
    },
    run,
    clean() {
      spawnSync("ssh-agent", ["-k"], { env });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const fleetOf = (hosts: readonly LabHost[], publicKey: string): string => `import * as p from "pantheros";
const host = (name: string, address: string, hostKey: string) => p.defineHost(name, {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  address,
  hostKey,
  hardware: p.defineHardware({ firmware: "uefi" }),
  disk: p.defineDisks({ main: p.disk("/dev/disk/by-id/x", {
    esp: p.part("1G", p.esp({ mount: "/boot" })),
    root: p.part("100%", p.btrfs({ subvolumes: { "@": "/" } })),
  }) }),
  users: [p.defineUser("alice", { groups: ["wheel"], keys: [${JSON.stringify(publicKey)}] })],
  nixos: {
    services: { openssh: { enable: true } },
    security: { sudo: { wheelNeedsPassword: false } },
    boot: { loader: { "systemd-boot": { enable: true } } },
  },
});
export default p.defineFleet("lab", {
  description: "Hosts of a lab",
  inputs: { nixpkgs: "github:NixOS/nixpkgs/nixos-unstable", disko: "github:nix-community/disko" },
  hosts: [${hosts.map(({ name, address, hostKey }) => `host(${[name, address, hostKey].map((one) => JSON.stringify(one)).join(", ")})`).join(", ")}],
});
`;
