/**
 * Definitions as they stand in a configuration; compiled to see what they cost the compiler and what it refuses. Each
 * `@ts-expect-error` is a refusal; a message after it in the line below is compared by `printed-types.test.ts`.
 */
import { mkForce, nix, pkgs, ref, secret, type HomeOptions, type NixosOptions } from "../../../src/author/index.ts";

declare function nixos(definitions: NixosOptions): void;
declare function home(definitions: HomeOptions): void;

const key = secret("op://vault/item/field");

nixos({
  services: {
    openssh: { enable: true, ports: [22], settings: { PermitRootLogin: "no", AllowUsers: ["alice"], ClientAliveInterval: 60 } },
    tailscale: { authKeyFile: key, extraUpFlags: [ref<string>((c) => c.networking.hostName), nix`"x"`] },
  },
  networking: { firewall: { allowedTCPPorts: mkForce([22, 80]) } },
  users: { users: { alice: { isNormalUser: true, hashedPasswordFile: key, openssh: { authorizedKeys: { keys: ["ssh-ed25519 x"] } } } } },
  boot: { kernel: { sysctl: { "net.core.rmem_max": 1, "vm.swappiness": 10 } } },
  fileSystems: { "/": { device: "/dev/disk/by-label/x", fsType: "btrfs", options: ["noatime"] } },
  environment: { etc: { motd: { text: "hello" } } },
  disko: {
    devices: { disk: { main: { type: "disk", device: "/dev/x", content: { type: "gpt", partitions: { root: { size: "100%" } } } } } },
  },
  systemd: { services: { x: { wantedBy: ["multi-user.target"], serviceConfig: { ExecStart: ["/bin/true"], Restart: "always" } } } },
});
home({ programs: { git: { enable: true }, niri: { settings: { layout: { gaps: 8 } } } } });

// @ts-expect-error
nixos({ services: { openssh: { enabel: true } } }); // 'enabel' does not exist in type 'ServicesOpenssh'. Did you mean to write 'enable'?
// @ts-expect-error
nixos({ services: { opensh: { enable: true } } }); // 'opensh' does not exist in type 'Services'. Did you mean to write 'openssh'?
// @ts-expect-error
nixos({ services: { openssh: { enable: "yes" } } }); // Type 'string' is not assignable to type 'Def<boolean>'
// @ts-expect-error
nixos({ services: { openssh: { settings: { PermitRootLogin: "maybe" } } } }); // Type '"maybe"' is not assignable to type
// @ts-expect-error
nixos({ users: { users: { alice: { password: key } } } }); // Type 'SecretRef' is not assignable to type
// @ts-expect-error
nixos({ users: { users: { alice: { hoem: "/home/alice" } } } }); // 'hoem' does not exist in type
// @ts-expect-error
nixos({ networking: { firewall: { allowedTCPPorts: mkForce(["22"]) } } }); // Type 'string' is not assignable to type 'Item<number>'
// @ts-expect-error
nixos({ environment: { systemPackages: ["git"] } }); // Type 'string' is not assignable to type 'Item<PackageValue>'
// @ts-expect-error
home({ programs: { git: { enabel: true } } }); // 'enabel' does not exist in type 'ProgramsGit'. Did you mean to write 'enable'?

void pkgs;
