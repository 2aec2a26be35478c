import type { Signal } from "../signal.ts";
import { accounts } from "./accounts.ts";
import { addresses } from "./addresses.ts";
import { authorizedKeys } from "./authorized-keys.ts";
import { bootDefault } from "./boot-default.ts";
import { certificates } from "./certificates.ts";
import { channels } from "./channels.ts";
import { clock } from "./clock.ts";
import { containers } from "./containers.ts";
import { deployed } from "./deployed.ts";
import { diskErrors } from "./disk-errors.ts";
import { diskSpace } from "./disk-space.ts";
import { etc } from "./etc.ts";
import { firewall } from "./firewall.ts";
import { fixedPoint } from "./fixed-point.ts";
import { hardware } from "./hardware.ts";
import { home } from "./home.ts";
import { hostKeys } from "./host-keys.ts";
import { interrupted } from "./interrupted.ts";
import { jobs } from "./jobs.ts";
import { kernelModules } from "./kernel-modules.ts";
import { leftovers } from "./leftovers.ts";
import { mounts } from "./mounts.ts";
import { nixConf } from "./nix-conf.ts";
import { packages } from "./packages.ts";
import { partitions } from "./partitions.ts";
import { passwords } from "./passwords.ts";
import { processes } from "./processes.ts";
import { reboot } from "./reboot.ts";
import { resolvers } from "./resolvers.ts";
import { revision } from "./revision.ts";
import { routes } from "./routes.ts";
import { secrets } from "./secrets.ts";
import { setuid } from "./setuid.ts";
import { sockets } from "./sockets.ts";
import { sshd } from "./sshd.ts";
import { store } from "./store.ts";
import { storeContent } from "./store-content.ts";
import { subvolumes } from "./subvolumes.ts";
import { sudo } from "./sudo.ts";
import { swap } from "./swap.ts";
import { sysctl } from "./sysctl.ts";
import { system } from "./system.ts";
import { tailscale } from "./tailscale.ts";
import { unitFiles } from "./unit-files.ts";
import { units } from "./units.ts";
import { unitsFailed } from "./units-failed.ts";

/** Every signal, in the order in which the host is asked. */
export const signals: readonly Signal[] = [
  accounts,
  addresses,
  authorizedKeys,
  bootDefault,
  certificates,
  channels,
  clock,
  containers,
  deployed,
  diskErrors,
  diskSpace,
  etc,
  firewall,
  fixedPoint,
  hardware,
  home,
  hostKeys,
  interrupted,
  jobs,
  kernelModules,
  leftovers,
  mounts,
  nixConf,
  packages,
  partitions,
  passwords,
  processes,
  reboot,
  resolvers,
  revision,
  routes,
  secrets,
  setuid,
  sockets,
  sshd,
  store,
  storeContent,
  subvolumes,
  sudo,
  swap,
  sysctl,
  system,
  tailscale,
  unitFiles,
  units,
  unitsFailed,
];
