import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomBytes } from "node:crypto";
import { place } from "./place.ts";
import { run } from "./run.ts";
import { filesOf, firewall, sshdConfig, unitsOf, type File } from "./units.ts";

/** Moments at which a system's own shell text is run by what activates and switches it. */
export type Hook = "activate" | `${"test" | "boot" | "dry-activate"}-${"begin" | "end"}` | `test-activated`;

/** How a system differs from the plain one of its host. */
export interface SystemDescription {
  /** Part of its version, so that two systems that do the same are two. Letters, digits, dots and dashes. */
  readonly label?: string;
  /** Address of host0, when it is not the one that the lab gave the host. */
  readonly address?: string;
  /** Unit files by their names, beside or instead of those of every host; null leaves one out. */
  readonly units?: Readonly<Record<string, string | null>>;
  /** Units that multi-user.target wants, besides those of every host. */
  readonly wanted?: readonly string[];
  /** Files in /etc by their paths. */
  readonly etc?: Readonly<Record<string, string | File>>;
  /** Rules of the chain input, after the one for SSH; or a whole ruleset. */
  readonly firewall?: readonly string[] | string;
  /** Further lines of sshd_config. */
  readonly sshd?: readonly string[];
  /** What stands for the kernel; another one needs a restart. */
  readonly kernel?: string;
  readonly kernelParams?: string;
  /** Shell text that is sourced at a moment; `exit 4` ends the switch with this code, `code=2` fails the activation. */
  readonly hooks?: Readonly<Partial<Record<Hook, string>>>;
}

/** What a system needs to know of its host. */
export interface HostFacts {
  readonly name: string;
  readonly address: string;
  /** Public key of who deploys. */
  readonly key: string;
  /** Root of a tree like the host's. */
  readonly tree: string;
}

const scripts = join(import.meta.dirname, "system");

/** Builds a system in the operator's store, without any other store: answers its path. */
export async function buildSystem(host: HostFacts, description: SystemDescription): Promise<string> {
  const folder = place("operator", "descriptions");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${randomBytes(8).toString("hex")}.json`);
  writeFileSync(file, JSON.stringify(contentOf(host, description)));
  try {
    const out = await run(
      [
        "env",
        `NIX_REMOTE=${operatorStore()}`,
        "nix-build",
        "--no-out-link",
        join(scripts, "system.nix"),
        "--argstr",
        "description",
        file,
        // a store of its own has nothing in it: the builder is the machine's shell
        "--option",
        "build-users-group",
        "",
        "--option",
        "sandbox-paths",
        "/bin /usr /lib /lib64",
        "--option",
        "substitute",
        "false",
      ],
      { timeout: 120_000 },
    );
    return out.trim();
  } finally {
    rmSync(file);
  }
}

/** Folder of the operator's Nix store, as NIX_REMOTE names it. */
export const operatorStore = (): string => place("operator");

/** Puts a system into the store of a tree, of a host that runs or does not, without the network. */
export async function putSystem(system: string, tree: string): Promise<void> {
  await run(
    [
      "env",
      `NIX_REMOTE=${operatorStore()}`,
      "nix",
      "--extra-experimental-features",
      "nix-command",
      "copy",
      "--no-check-sigs",
      "--to",
      `local?root=${tree}`,
      system,
    ],
    { timeout: 120_000 },
  );
}

function contentOf(host: HostFacts, description: SystemDescription) {
  const { label = "plain", address = host.address, units = {}, wanted = [], etc = {} } = description;
  const rules =
    typeof description.firewall === "string" ? description.firewall : firewall(description.firewall);
  const sshd = sshdConfig(description.sshd ?? []);
  const all = Object.entries({ ...unitsOf(address, sshd, rules), ...units });
  const kept = all.filter((entry): entry is [string, string] => entry[1] !== null);
  const wants = [...kept.map(([name]) => name).filter((name) => alwaysWanted.has(name)), ...wanted];
  return {
    name: `nixos-system-${host.name}-26.05.lab.${label}`,
    version: `26.05.lab.${label}`,
    tools: toolsOf(host.tree),
    scripts: Object.fromEntries(
      ["sync", "date", "nixos-version"].map((name) => [
        name,
        readFileSync(join(scripts, `${name}.sh`), "utf8"),
      ]),
    ),
    units: Object.fromEntries(kept),
    links: {
      "default.target": "/usr/lib/systemd/system/multi-user.target",
      ...Object.fromEntries(
        wants.map((name) => [
          `${name.endsWith(".socket") ? "sockets" : "multi-user"}.target.wants/${name}`,
          `../${name}`,
        ]),
      ),
    },
    etc: Object.fromEntries(
      Object.entries({ ...filesOf(host.name, host.key, sshd, rules), ...etc }).map(([path, file]) => [
        path,
        typeof file === "string" ? { text: file } : file,
      ]),
    ),
    kernel: description.kernel ?? "6.12",
    initrd: "initrd",
    modules: "modules",
    params: description.kernelParams ?? "loglevel=4",
    hooks: description.hooks ?? {},
  };
}

const alwaysWanted = new Set([
  "sshd.service",
  "nix-daemon.socket",
  "network-addresses-host0.service",
  "nftables.service",
  "panther-resume.service",
  "web.service",
]);

/** Debian's packages of what NixOS has in every system profile (nixos/modules/config/system-path.nix). */
const toolPackages = [
  "bash bsdutils coreutils diffutils findutils gawk grep gzip hostname libc-bin login mount",
  "ncurses-bin passwd procps sed systemd systemd-sysv tar util-linux util-linux-extra iproute2",
  "iputils-ping kmod nftables nix-bin openssh-client openssh-server btrfs-progs",
].flatMap((names) => names.split(" "));

/** Programs of a system's profile, and where they are in the tree. */
function toolsOf(tree: string): Readonly<Record<string, string>> {
  const files = toolPackages.flatMap((name) =>
    ["", ":amd64", ":arm64"]
      .map((architecture) => join(tree, `var/lib/dpkg/info/${name}${architecture}.list`))
      .filter((list) => existsSync(list))
      .flatMap((list) => readFileSync(list, "utf8").split("\n")),
  );
  const programs = files.filter((path) => /^(?:\/usr)?\/s?bin\/[^/]+$/.test(path));
  const own = new Set(["sync", "date", "["]);
  return {
    ...Object.fromEntries(
      programs
        .map((path) => [path.slice(path.lastIndexOf("/") + 1), path] as const)
        .filter(([name]) => !own.has(name)),
    ),
    "[": "/usr/bin/[",
    sh: "/bin/bash",
    awk: "/usr/bin/gawk",
  };
}
