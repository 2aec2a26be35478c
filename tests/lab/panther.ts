import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Lab, LabHost } from "../../lab/index.ts";
import { makeOperator, type Ran } from "../support/operator.ts";
import { onTerminal, type Answers, type Session } from "../support/terminal.ts";

/** `panther` as its user calls it, in the network of a lab: a fleet of hosts of the lab, an agent, and the real Nix. */
export interface Panther {
  /** Folder of the fleet. */
  readonly root: string;
  /** Systems that building finds there already. */
  build(systems: Readonly<Record<string, string>>): void;
  run(...args: readonly string[]): Ran;
  /** The same on a terminal, with answers to what it asks. */
  onTerminal(args: readonly string[], answers: Answers): Promise<Session>;
  /** Ends the connections that ssh keeps. */
  hangUp(): void;
  clean(): void;
}

export function pantherIn(lab: Lab, hosts: readonly LabHost[], publicKey: string): Panther {
  const operator = makeOperator({
    key: lab.key,
    env: { NIX_REMOTE: lab.store },
    before: lab.enter,
  });
  const { folder, root } = operator;
  // evaluating and building NixOS needs nixpkgs; whatever else is asked is asked of Nix
  operator.program(
    "nix",
    `case "$*" in
  *" eval "*) cat "${folder}/evaluated" ;;
  *" build "*) for wanted; do :; done; name=\${wanted##*/}; cat "${folder}/built-\${name%%.drv*}" ;;
  *) PATH=\${PATH#*:} exec nix "$@" ;;
esac
`,
  );
  operator.fleet(fleetOf(hosts, publicKey));
  const built = operator.run("build");
  if (built.code !== 0) throw new Error(built.err);
  return {
    root,
    build(systems) {
      const drvs = Object.keys(systems).map((name) => [name, `/nix/store/${name}.drv`] as const);
      writeFileSync(join(folder, "evaluated"), JSON.stringify(Object.fromEntries(drvs)));
      for (const [name, drvPath] of drvs)
        writeFileSync(
          join(folder, `built-${name}`),
          JSON.stringify([{ drvPath, outputs: { out: systems[name] } }]),
        );
    },
    run: (...args) => operator.run(...args),
    onTerminal: (args, answers) => onTerminal(operator, args, answers),
    hangUp: () => operator.hangUp(),
    clean: () => operator.remove(),
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
