import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Origin } from "../../src/diagnostics/index.ts";
import { runEvaluation, type Definition, type EvaluatedFleet } from "../../src/evaluate/index.ts";
import { Locator } from "../../src/report/index.ts";
import { placeOf } from "./projects.ts";

const root = fileURLToPath(new URL("fixtures/places", import.meta.url));
const locator = new Locator(root);
let fleet: EvaluatedFleet;
beforeAll(async () => {
  const evaluation = await runEvaluation(root);
  expect(evaluation.diagnostics).toEqual([]);
  fleet = evaluation.fleet!;
});

const text = (file: string): string => readFileSync(join(root, file), "utf8");
const place = (origin: Origin): string => {
  const { file, line, column } = locator.locate(origin);
  return `${file}:${line}:${column}`;
};
const find = (list: readonly Definition[], path: string): Definition => {
  const found = list.find((d) => d.path.join(".") === path);
  if (!found) throw new Error(`nothing defines ${path}`);
  return found;
};

/** For each kind of definition: the option, the file it is written in, and the text that stands at the place. */
const nixos: readonly (readonly [kind: string, path: string, file: string, mark: string, nth?: number])[] = [
  ["a module's literal part", "services.nginx.enable", "modules/web.ts", "enable: true"],
  ["a call in config", "services.nginx.virtualHosts.a.example.serverName", "modules/web.ts", "serverName"],
  [
    "a wrapped value in config",
    "services.nginx.virtualHosts.a.example.listenAddresses",
    "modules/web.ts",
    "listenAddresses",
  ],
  [
    "a constant passed to a call",
    "services.nginx.recommendedGzipSettings",
    "modules/web.ts",
    "recommendedGzipSettings",
  ],
  ["a call inside a condition", "networking.firewall.allowedTCPPorts", "modules/web.ts", "allowedTCPPorts"],
  [
    "a computed name: the last one that is written",
    "users.users.one.isSystemUser",
    "modules/web.ts",
    "users: { [name]",
  ],
  ["a host", "time.timeZone", "hosts/box.ts", "timeZone"],
  ["a hardware layer", "boot.kernelModules", "hosts/box.ts", "kernelModules"],
  ["the host name", "networking.hostName", "hosts/box.ts", "defineHost(", 1],
  ["the state version", "system.stateVersion", "hosts/box.ts", "stateVersion"],
  ["the system", "nixpkgs.hostPlatform", "hosts/box.ts", "system"],
  ["a user's description", "users.users.alice.description", "users.ts", "description"],
  ["a user's groups, of the layer that adds some", "users.users.alice.extraGroups", "hosts/box.ts", "groups"],
  ["a user's keys", "users.users.alice.openssh.authorizedKeys.keys", "users.ts", "keys"],
];

describe("definitions know where they were written", () => {
  test.each(nixos.map(([kind, ...rest]) => ({ kind, rest })))(
    "$kind",
    ({ rest: [path, file, mark, nth] }) => {
      expect(place(find(fleet.hosts[0]!.nixos, path).origin)).toBe(placeOf(file, text(file), mark, nth));
    },
  );

  test("elements of lists, inside wrappers", () => {
    const { origin } = find(fleet.hosts[0]!.nixos, "services.nginx.virtualHosts.a.example.listenAddresses");
    expect(place({ ...origin, path: [...origin.path!, 1] })).toBe(
      placeOf("modules/web.ts", text("modules/web.ts"), '"127.0.0.1"'),
    );
  });

  test("disks", () => {
    const places = fleet.hosts[0]!.nixos.filter((d) => d.source.kind === "disk").map((d) => place(d.origin));
    const block = text("hosts/box.ts").split("\n");
    const [first, last] = [
      block.findIndex((l) => l.startsWith("const disks")) + 1,
      block.findIndex((l) => l.startsWith("export default")),
    ];
    for (const spot of places) {
      const [file, line] = spot.split(":");
      expect(file).toBe("hosts/box.ts");
      expect(Number(line)).toBeGreaterThanOrEqual(first);
      expect(Number(line)).toBeLessThan(last);
    }
    for (const mark of ['"/dev/disk', "esp:", "root:"]) {
      const [, line] = placeOf("hosts/box.ts", text("hosts/box.ts"), mark).split(":");
      expect(places.map((p) => p.split(":")[1])).toContain(line);
    }
  });

  test.each([
    ["a module's literal part", "programs.git.enable", "modules/web.ts", "enable: true", 2],
    ["a call in config", "home.sessionVariables.WEB", "modules/web.ts", "WEB", 1],
    ["a user", "programs.fzf.enable", "users.ts", "enable", 1],
    ["a user's second layer", "programs.bat.enable", "hosts/box.ts", "enable", 1],
  ] as const)("of home-manager, by %s", (_kind, path, file, mark, nth) => {
    expect(place(find(fleet.hosts[0]!.home["alice"]!, path).origin)).toBe(
      placeOf(file, text(file), mark, nth),
    );
  });
});

describe("settings and things know where they were written", () => {
  const settings = (module: string) => fleet.hosts[0]!.modules.find((m) => m.module === module)!.settings;

  test("settings of a profile, and of a module's defaults", () => {
    expect(place(settings("services.web")["port"]![0]!.origin)).toBe(
      placeOf("profile.ts", text("profile.ts"), "port,"),
    );
    expect(place(settings("services.web")["names"]![0]!.origin)).toBe(
      placeOf("profile.ts", text("profile.ts"), "names"),
    );
    expect(place(settings("services.web")["url"]![0]!.origin)).toBe(
      placeOf("modules/web.ts", text("modules/web.ts"), "url: `"),
    );
    expect(settings("services.web")["url"]![0]).toMatchObject({
      from: "defaults",
      value: "http://localhost:8080",
    });
  });

  test("uses, modules, hosts, users, layers, the fleet", () => {
    const [host] = fleet.hosts;
    const at = (file: string, mark: string, nth?: number) => placeOf(file, text(file), mark, nth);
    expect(host!.modules.map((m) => place(m.origins[0]!))).toEqual([
      at("profile.ts", "firewall({"),
      at("profile.ts", "web({"),
    ]);
    expect(fleet.modules.map((m) => place(m.origin))).toEqual([
      at("modules/firewall.ts", "defineModule("),
      at("modules/web.ts", "defineModule("),
    ]);
    expect(place(host!.origin)).toBe(at("hosts/box.ts", "defineHost("));
    expect(place(host!.hardwareOrigin)).toBe(at("hosts/box.ts", "defineHardware("));
    expect(place(host!.diskOrigin!)).toBe(at("hosts/box.ts", "defineDisks("));
    expect(place(host!.users[0]!.origin)).toBe(at("hosts/box.ts", "with("));
    expect(place(fleet.origin)).toBe(at("fleet.ts", "defineFleet("));
  });

  test("files that were read", () => {
    expect(fleet.sources).toEqual([
      "fleet.ts",
      "hosts/box.ts",
      "modules/firewall.ts",
      "modules/web.ts",
      "profile.ts",
      "users.ts",
    ]);
  });
});
