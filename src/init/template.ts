/** Files of a new fleet, by path. `version` is that of the package to depend on. */
export function template(
  name: string,
  host: string,
  user: string,
  version: string,
): Readonly<Record<string, string>> {
  const variable = variableFor(host);
  return {
    "package.json": `${JSON.stringify(
      {
        name,
        private: true,
        type: "module",
        scripts: { check: "panther check", build: "panther build" },
        dependencies: { pantheros: version },
      },
      null,
      2,
    )}\n`,
    "tsconfig.json": `${JSON.stringify(
      {
        compilerOptions: {
          target: "es2024",
          module: "nodenext",
          strict: true,
          noEmit: true,
          allowImportingTsExtensions: true,
          erasableSyntaxOnly: true,
          verbatimModuleSyntax: true,
          skipLibCheck: true,
        },
        include: ["fleet.ts", "hosts", "modules", "profiles", "options"],
      },
      null,
      2,
    )}\n`,
    ".gitignore": "node_modules/\nresult\nresult-*\nsite/\n",
    "fleet.ts": `import { defineFleet, fillIn } from "pantheros";
import ${variable} from "./hosts/${host}/default.ts";

export default defineFleet("${name}", {
  description: "The machines of ${name}",
  inputs: {
    nixpkgs: "github:NixOS/nixpkgs/nixos-unstable",
    disko: { url: "github:nix-community/disko", follows: { nixpkgs: "nixpkgs" } },
  },
  // What only you know. It builds without, and warns until it is filled in.
  owner: {
    keys: { ${key(user)}: [fillIn("your public SSH key: cat ~/.ssh/id_ed25519.pub")] },
    hosts: { ${key(host)}: { address: fillIn("address or DNS name of ${host}") } },
  },
  hosts: [${variable}],
});
`,
    [`hosts/${host}/default.ts`]: `import { defineHost, defineUser } from "pantheros";
import { base } from "../../modules/nixos/core/base.ts";
import { disks } from "./disko.ts";
import { hardware } from "./hardware.ts";

export default defineHost("${host}", {
  system: "x86_64-linux",
  role: "server",
  stateVersion: "25.11",
  hardware,
  disk: disks,
  users: [defineUser("${user}", { groups: ["wheel"] })],
  use: [base()],
});
`,
    [`hosts/${host}/hardware.ts`]: `import { defineHardware } from "pantheros";

// With a report of the machine, checks compare disks and drivers with it:
//   sudo nix run nixpkgs#nixos-facter -- -o hosts/${host}/facter.json
// then: report: facter("./facter.json")
export const hardware = defineHardware({
  firmware: "uefi",
  nixos: { boot: { loader: { "systemd-boot": { enable: true }, efi: { canTouchEfiVariables: true } } } },
});
`,
    [`hosts/${host}/disko.ts`]: `import { btrfs, defineDisks, disk, esp, part } from "pantheros";

// Installing wipes the disk that is named here: name it by a name that stays, ls -l /dev/disk/by-id
export const disks = defineDisks({
  // TODO: the name of your disk
  main: disk("/dev/disk/by-id/your-disk", {
    esp: part("1G", esp({ mount: "/boot" })),
    root: part("100%", btrfs({ options: ["compress=zstd", "noatime"], subvolumes: { "@": "/", "@home": "/home", "@nix": "/nix" } })),
  }),
});
`,
    "modules/nixos/core/base.ts": `import { defineModule, opt } from "pantheros";

export const base = defineModule({
  name: "core.base",
  description: "Nix with flakes, and SSH with keys only.",
  options: { sshPort: opt.port(22, { description: "TCP port of sshd." }) },
  nixos: {
    nix: { settings: { "experimental-features": ["nix-command", "flakes"] } },
    services: {
      openssh: { enable: true, settings: { PasswordAuthentication: false, PermitRootLogin: "no" } },
    },
    // nobody has a password: who has a key may become root
    security: { sudo: { wheelNeedsPassword: false } },
  },
  config({ options, nixos }) {
    nixos({ services: { openssh: { ports: [options.sshPort] } } });
  },
});
`,
  };
}

/** A variable named after a host: with `host` in front, so that hosts may be called `new`, `9pin` or `fill-in`. */
const variableFor = (host: string): string =>
  `host-${host}`.replace(/-+(.)/g, (_, letter: string) => letter.toUpperCase());

const key = (name: string): string => (/^[a-z_]\w*$/.test(name) ? name : JSON.stringify(name));
