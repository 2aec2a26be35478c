/**
 * Definitions as they stand in a configuration; compiled to see what they cost the compiler and what it refuses. The
 * text after each `@ts-expect-error` is the message that must come, which `printed-types.test.ts` compares.
 */
import { mkForce, nix, ref, secret, type HomeOptions, type NixosOptions } from "../../../src/author/index.ts";

declare function nixos(definitions: NixosOptions): void;
declare function home(definitions: HomeOptions): void;

const key = secret("op://vault/item/field");

nixos({
  services: {
    openssh: {
      enable: true,
      ports: [22],
      settings: { PermitRootLogin: "no", AllowUsers: ["alice"], ClientAliveInterval: 60 },
    },
    tailscale: { authKeyFile: key, extraUpFlags: [ref<string>((c) => c.networking.hostName), nix`"x"`] },
  },
  networking: { firewall: { allowedTCPPorts: mkForce([22, 80]) } },
  users: {
    users: {
      alice: {
        isNormalUser: true,
        hashedPasswordFile: key,
        openssh: { authorizedKeys: { keys: ["ssh-ed25519 x"] } },
      },
    },
  },
  boot: { kernel: { sysctl: { "net.core.rmem_max": 1, "vm.swappiness": 10 } } },
  fileSystems: { "/": { device: "/dev/disk/by-label/x", fsType: "btrfs", options: ["noatime"] } },
  environment: { etc: { motd: { text: "hello" } } },
  disko: {
    devices: {
      disk: {
        main: {
          type: "disk",
          device: "/dev/x",
          content: { type: "gpt", partitions: { root: { size: "100%" } } },
        },
      },
    },
  },
  systemd: {
    services: {
      x: { wantedBy: ["multi-user.target"], serviceConfig: { ExecStart: ["/bin/true"], Restart: "always" } },
    },
  },
});
home({ programs: { git: { enable: true }, niri: { settings: { layout: { gaps: 8 } } } } });

// @ts-expect-error 'enabel' does not exist in type 'ServicesOpenssh'. Did you mean to write 'enable'?
nixos({ services: { openssh: { enabel: true } } });
// @ts-expect-error 'opensh' does not exist in type 'Services'. Did you mean to write 'openssh'?
nixos({ services: { opensh: { enable: true } } });
// @ts-expect-error Type 'string' is not assignable to type 'Def<boolean>'
nixos({ services: { openssh: { enable: "yes" } } });
// @ts-expect-error Type '"maybe"' is not assignable to type
nixos({ services: { openssh: { settings: { PermitRootLogin: "maybe" } } } });
// @ts-expect-error Type 'SecretRef' is not assignable to type
nixos({ users: { users: { alice: { password: key } } } });
// @ts-expect-error 'hoem' does not exist in type
nixos({ users: { users: { alice: { hoem: "/home/alice" } } } });
// @ts-expect-error Type 'string' is not assignable to type 'Item<number>'
nixos({ networking: { firewall: { allowedTCPPorts: mkForce(["22"]) } } });
// @ts-expect-error Type 'string' is not assignable to type 'Item<PackageValue>'
nixos({ environment: { systemPackages: ["git"] } });
// @ts-expect-error 'enabel' does not exist in type 'ProgramsGit'. Did you mean to write 'enable'?
home({ programs: { git: { enabel: true } } });
