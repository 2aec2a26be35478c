import { defineModule, opt } from "pantheros";
import { btrfsMounts } from "../../shared/utils.ts";

export const accounts = defineModule({
  name: "users.accounts",
  description: "How accounts may change on the host, and that what is mounted in a home belongs to its user.",
  options: {
    mutable: opt.bool(true, {
      description:
        "Whether passwords set on the machine are kept. Where false, the declared keys are the only way in; that waits until there is one, because NixOS refuses a host that nobody can enter.",
    }),
  },
  config({ options, host, nixos }) {
    if (!options.mutable && host.users.some((user) => user.keys.length > 0))
      nixos({ users: { mutableUsers: false } });

    // a freshly made subvolume belongs to root, also where it is mounted in a home
    const owned = host.users.flatMap((user) =>
      btrfsMounts(host)
        .flat()
        .filter((mount) => mount.startsWith(`${user.home}/`))
        .map((mount) => [mount, { d: { user: user.name, group: "users", mode: "0755" } }] as const),
    );
    if (owned.length > 0)
      nixos({ systemd: { tmpfiles: { settings: { "10-homes": Object.fromEntries(owned) } } } });
  },
});
