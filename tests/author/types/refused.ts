/* eslint-disable no-unused-expressions, typescript/no-unnecessary-type-assertion -- statements for the compiler, not to be run */
/**
 * What the compiler refuses, one statement each. The text after each `@ts-expect-error` is part of the message that must
 * come for the next statement; `types.test.ts` compares it with what the compiler says.
 */
import {
  btrfs,
  defineDisks,
  defineFleet,
  defineHardware,
  defineHost,
  defineModule,
  defineProfile,
  defineUser,
  disk,
  esp,
  facter,
  file,
  fillIn,
  float,
  mkAfter,
  mkDefault,
  mkForce,
  nix,
  nixFile,
  opt,
  part,
  pkgs,
  ref,
  secret,
  when,
  type Def,
  type SecretRef,
} from "../../../src/author/index.ts";

const key = secret("op://vault/item/field");
const unknown = ref<boolean>((c) => c["services"]!["x"]!["enable"]!);
const hardware = defineHardware({ firmware: "uefi" });
const disks = defineDisks({ main: disk("/dev/x", { root: part("100%", btrfs({ subvolumes: { "@": "/" } })) }) });
const noRoot = defineDisks({ main: disk("/dev/x", { esp: part("1G", esp()) }) });
const rest = { system: "x86_64-linux", role: "server", stateVersion: "25.11", hardware } as const;

const ssh = defineModule({
  name: "services.ssh",
  description: "A module to use.",
  options: {
    port: opt.port(22),
    mode: opt.oneOf(["client", "server"], "client"),
    key: opt.secret(),
    names: opt.listOf(opt.str()),
    limits: opt.group({ tries: opt.int(3) }),
    tool: opt.package(pkgs["openssh"]),
  },
});

// --- options of NixOS and home-manager, in each place where they stand

defineModule({
  name: "a.b",
  description: "",
  config({ nixos, home }) {
    // @ts-expect-error 'enabel' does not exist in type 'ServicesOpenssh'. Did you mean to write 'enable'?
    nixos({ services: { openssh: { enabel: true } } });
    // @ts-expect-error 'servces' does not exist in type 'NixosOptions'. Did you mean to write 'services'?
    nixos({ servces: {} });
    // @ts-expect-error 'enabel' does not exist in type 'ProgramsGit'. Did you mean to write 'enable'?
    home({ programs: { git: { enabel: true } } });
    // @ts-expect-error Type '"maybe"' is not assignable to type
    nixos({ services: { openssh: { settings: { PermitRootLogin: "maybe" } } } });
    // @ts-expect-error Type 'string' is not assignable to type 'Def<boolean>'
    nixos({ services: { openssh: { enable: "yes" } } });
    // @ts-expect-error Type 'SecretRef' is not assignable to type
    nixos({ users: { motd: key } });
    // @ts-expect-error Type 'SecretRef' is not assignable to type
    nixos({ networking: { hostName: key } });
    nixos({ services: { tailscale: { authKeyFile: key } } });
  },
});
defineModule({
  name: "a.b",
  description: "",
  // @ts-expect-error 'enabel' does not exist in type 'ServicesOpenssh'. Did you mean to write 'enable'?
  nixos: { services: { openssh: { enabel: true } } },
});
defineModule({
  name: "a.b",
  description: "",
  // @ts-expect-error 'enabel' does not exist in type 'ProgramsGit'. Did you mean to write 'enable'?
  home: { programs: { git: { enabel: true } } },
});
// @ts-expect-error 'enabel' does not exist in type 'ServicesOpenssh'. Did you mean to write 'enable'?
defineHost("h", { ...rest, disk: disks, nixos: { services: { openssh: { enabel: true } } } });
// @ts-expect-error 'enabel' does not exist in type 'ServicesOpenssh'. Did you mean to write 'enable'?
defineHardware({ firmware: "uefi", nixos: { services: { openssh: { enabel: true } } } });
// @ts-expect-error 'enabel' does not exist in type 'ProgramsGit'. Did you mean to write 'enable'?
defineUser("u", { homeManager: { programs: { git: { enabel: true } } } });

// --- options of modules

// @ts-expect-error 'prot' does not exist in type
ssh({ prot: 22 });
// @ts-expect-error Type '"both"' is not assignable to type
ssh({ mode: "both" });
// @ts-expect-error Type 'string' is not assignable to type
ssh({ port: "22" });
// @ts-expect-error Type 'string' is not assignable to type
ssh({ key: "hunter2" });
// @ts-expect-error Type 'number' is not assignable to type 'string'
ssh({ names: ["x", 1] });
// @ts-expect-error 'trys' does not exist in type
ssh({ limits: { trys: 1 } });
// @ts-expect-error Type 'string' is not assignable to type
ssh({ tool: "openssh" });
// @ts-expect-error is not assignable to type
ssh({ mode: mkForce("both") });
// @ts-expect-error is not assignable to type
ssh({ port: mkDefault("22") });
// @ts-expect-error is not assignable to type
ssh({ names: mkAfter([1]) });
ssh({ mode: mkForce("server"), names: mkAfter(["x"]), limits: mkDefault({ tries: 1 }), key });
// @ts-expect-error is not assignable to parameter of type '"client" | "server"
opt.oneOf(["client", "server"], "both");
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'number'
opt.port("22");

defineModule({
  name: "a.b",
  description: "",
  options: { port: opt.port(1), mode: opt.oneOf(["a", "b"], "a") },
  uses: { ssh },
  defaults({ options, set }) {
    // @ts-expect-error 'prot' does not exist in type
    set({ prot: options.port });
    // @ts-expect-error Type '"c"' is not assignable to type
    set({ mode: "c" });
  },
  config({ options, uses, host, nixos }) {
    // @ts-expect-error Property 'prot' does not exist on type
    void options.prot;
    // @ts-expect-error Cannot assign to 'port' because it is a read-only property.
    options.port = 2;
    // @ts-expect-error Cannot assign to 'role' because it is a read-only property.
    host.role = "server";
    // @ts-expect-error Property 'push' does not exist on type 'readonly string[]'.
    host.tags.push("x");
    // @ts-expect-error Property 'prot' does not exist on type
    void uses.ssh.prot;
    // @ts-expect-error Property 'firewall' does not exist on type
    void uses.firewall;
    // @ts-expect-error This comparison appears to be unintentional because the types '"a" | "b"' and '"c"' have no overlap.
    if (options.mode === "c") nixos({});
  },
  // @ts-expect-error Type 'string' is not assignable to type 'boolean | (() => boolean)'.
  assertions: () => [{ ok: "yes", message: "" }],
});

// --- what only Nix knows

// @ts-expect-error This condition will always return true since this function is always defined. Did you mean to call it instead?
if (unknown) void 0;
// @ts-expect-error This condition will always return true since this function is always defined. Did you mean to call it instead?
void (unknown ? 1 : 2);
// @ts-expect-error This condition will always return true since this function is always defined. Did you mean to call it instead?
void (unknown && 1);
// @ts-expect-error Argument of type 'boolean' is not assignable to parameter of type
when(true, 1);
// @ts-expect-error is not assignable to parameter of type
when(ref<string>((c) => c["x"]!), 1);
// @ts-expect-error Type 'Conditional<string>' is not assignable to type
const conditional: Def<number> = when(unknown, "x");
// @ts-expect-error Type 'Wrapped<string>' is not assignable to type
const forced: Def<number> = mkForce("x");
// @ts-expect-error Type 'FloatValue' is not assignable to type
const floating: Def<string> = float(1);
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'number'
float("1");
// @ts-expect-error is not assignable to parameter of type
nix`${() => 1}`;
// @ts-expect-error Type 'SecretRef' is not assignable to type 'string'
const text: string = key;
// @ts-expect-error Type 'string' is not assignable to type 'SecretRef'
const reference: SecretRef = "op://vault/item/field";
// @ts-expect-error Argument of type '"vault/item/field"' is not assignable to parameter of type
secret("vault/item/field");
// @ts-expect-error Argument of type '"x.txt"' is not assignable to parameter of type 'Relative'
file("x.txt");
// @ts-expect-error Argument of type '"./x.txt"' is not assignable to parameter of type
nixFile("./x.txt");
// @ts-expect-error Argument of type '"./x.nix"' is not assignable to parameter of type
facter("./x.nix");
export { conditional, floating, forced, reference, text };

// --- hosts, users, profiles, fleets

// @ts-expect-error Property 'stateVersion' is missing in type
defineHost("h", { system: "x86_64-linux", role: "server", hardware, disk: disks });
// @ts-expect-error Property 'disk' is missing in type
defineHost("h", rest);
// @ts-expect-error no subvolume or partition mounts '/'
defineHost("h", { ...rest, disk: noRoot });
// @ts-expect-error Type '"x86-linux"' is not assignable to type 'System'
defineHost("h", { ...rest, system: "x86-linux", disk: disks });
// @ts-expect-error Type '"desktop"' is not assignable to type 'Role'
defineHost("h", { ...rest, role: "desktop", disk: disks });
// @ts-expect-error Type '"efi"' is not assignable to type 'Firmware'
defineHardware({ firmware: "efi" });
// @ts-expect-error is missing the following properties from type 'Use'
defineHost("h", { ...rest, disk: disks, use: [ssh] });
// @ts-expect-error Type 'number' is not assignable to type 'string | FillIn'
defineHost("h", { ...rest, disk: disks, address: 1 });
// @ts-expect-error Type 'string' is not assignable to type
defineUser("u", { keys: "ssh-ed25519 x" });
// @ts-expect-error Type '"home/u"' is not assignable to type '`/${string}`'
defineUser("u", { home: "home/u" });
// @ts-expect-error Type 'string' is not assignable to type 'PackageValue'
defineUser("u", { shell: "fish" });
defineUser("u", { keys: [fillIn("a key")] });
// @ts-expect-error is missing the following properties from type 'Use'
defineProfile("p", () => [ssh]);
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'number'
defineProfile("p", (port: number) => [ssh({ port })])("22");
// @ts-expect-error Property 'inputs' is missing in type
defineFleet("f", { description: "", hosts: [] });
// @ts-expect-error 'follow' does not exist in type
defineFleet("f", { description: "", hosts: [], inputs: { x: { url: "", follow: {} } } });
