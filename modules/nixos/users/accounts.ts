import { defineModule, opt } from "pantheros";
import { btrfsMounts } from "../../shared/utils.ts";

export const accounts = defineModule({
  name: "users.accounts",
  description:
    "How accounts may change on the host, and that a home and what is mounted in it belong to its user.",
  options: {
    mutable: opt.bool(true, {
      description:
        "Whether passwords set on the machine are kept. Where false, the declared keys are the only way in; that waits until there is one, because NixOS refuses a host that nobody can enter.",
    }),
    owned: opt.attrsOf(
      opt.str(),
      {},
      {
        description:
          "Users by folders that belong to them: a freshly made subvolume is root's. In this fleet: homes and what is mounted in them.",
        example: { "/home/alice": "alice", "/home/alice/dev": "alice" },
      },
    ),
  },
  defaults({ host, set }) {
    const mounts = btrfsMounts(host).flat();
    const owned = host.users.flatMap(({ name, home }) =>
      [home, ...mounts.filter((mount) => mount.startsWith(`${home}/`))].map(
        (folder) => [folder, name] as const,
      ),
    );
    set({ owned: Object.fromEntries(owned) });
  },
  config({ options, host, nixos }) {
    if (!options.mutable && host.users.some((user) => user.keys.length > 0))
      nixos({ users: { mutableUsers: false } });

    // NixOS sees to homes itself, but at boot it does so before /home is mounted (nixpkgs, update-users-groups.pl, which the
    // activation runs before systemd starts); 0700 is its own mode, users.users.<name>.homeMode
    const folders = Object.entries(options.owned).map(([folder, user]) => [
      folder,
      { d: { user, group: "users", mode: "0700" } },
    ]);
    if (folders.length > 0)
      nixos({ systemd: { tmpfiles: { settings: { "10-homes": Object.fromEntries(folders) } } } });
  },
});
