import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rule as fillIn } from "../../src/check/rules/fill-in.ts";
import { rule as password } from "../../src/check/rules/password.ts";
import { rule as secretStore } from "../../src/check/rules/secret-store.ts";
import { rule as todo } from "../../src/check/rules/todo.ts";
import { rule as unusedModule } from "../../src/check/rules/unused-module.ts";
import {
  brief,
  check,
  definitions,
  hardwareOrigin,
  index,
  judge,
  judgeHost,
  makeFleet,
  makeHost,
  nixosAt,
  secretRef,
} from "./support.ts";

const root = mkdtempSync(join(tmpdir(), "panther-check-"));
afterAll(() => rmSync(root, { recursive: true }));
const write = (file: string, text: string): string => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return file;
};

/** Looks like a hash, and is none: made of one letter, so that it stands in this repository without doing harm. */
const hash = `$y$j9T$${"x".repeat(22)}$${"x".repeat(43)}`;
const expression = (...parts: (string | { value: unknown })[]) => ({ $nix: "expr", parts });

describe("password", () => {
  it.each([
    [{ users: { users: { alice: { hashedPassword: hash } } } }, "users.users.alice.hashedPassword"],
    [{ users: { users: { alice: { initialPassword: "changeme" } } } }, "users.users.alice.initialPassword"],
    [
      { environment: { etc: { x: { text: ["-----BEGIN OPENSSH", "PRIVATE KEY-----"].join(" ") } } } },
      "environment.etc.x.text",
    ],
    [
      { services: { tailscale: { extraUpFlags: ["--ssh", `--auth-key=tskey-auth-${"x".repeat(20)}`] } } },
      "services.tailscale.extraUpFlags.1",
    ],
    [
      { systemd: { services: { x: { environment: { TOKEN: `ghp_${"x".repeat(36)}` } } } } },
      "systemd.services.x.environment.TOKEN",
    ],
    [
      { services: { grafana: { settings: { security: { admin_password: "hunter2" } } } } },
      "services.grafana.settings.security.admin_password",
    ],
    [
      { networking: { wireless: { networks: { home: { psk: "swordfish1" } } } } },
      "networking.wireless.networks.home.psk",
    ],
    [
      { systemd: { services: { x: { script: expression(`"curl -H ops_${"x".repeat(40)}"`) } } } },
      "systemd.services.x.script",
    ],
  ])("finds one, and never prints it: %#", (nested, path) => {
    const found = judgeHost(password, nested);
    expect(brief(found)).toEqual([`PANTHER4101 | ${nixosAt(path)}`]);
    expect(JSON.stringify(found)).not.toMatch(/xxxx|changeme|hunter2|swordfish/);
  });
  it("looks into files that go into the flake", () => {
    const file = write("files/token.txt", `# token\nghp_${"x".repeat(36)}\n`);
    expect(brief(judge(password, makeFleet([], { files: [file] }), { root }))).toEqual([
      "PANTHER4101 | files/token.txt:2:1",
    ]);
  });
  it("accepts locks, paths, variables, references and public keys", () => {
    const nested = {
      users: {
        users: {
          root: { hashedPassword: "!" },
          alice: {
            hashedPasswordFile: "/run/x",
            openssh: { authorizedKeys: { keys: [`ssh-ed25519 ${"A".repeat(60)}`] } },
          },
        },
      },
      services: {
        grafana: { settings: { security: { admin_password: "$__file{/run/secrets/grafana}" } } },
        "onepassword-secrets": { secrets: { x: { reference: "op://v/grafana/password" } } },
      },
      security: { pam: { services: { x: { text: "password required pam_unix.so" } } } },
      programs: { bash: { promptInit: "PS1='$1$ '" } },
    };
    expect(judgeHost(password, nested)).toEqual([]);
  });
  it("accepts an expression that names a file to be read at run time, and none that holds the word itself", () => {
    const grafana = (...parts: Parameters<typeof expression>) => ({
      services: { grafana: { settings: { security: { admin_password: expression(...parts) } } } },
    });
    const reads = grafana('"$__file{${', { value: secretRef }, '}}"');
    expect(judgeHost(password, reads)).toEqual([]);
    expect(judgeHost(secretStore, reads)).toEqual([]);
    expect(judgeHost(password, grafana('"hunter2"'))).toHaveLength(1);
  });
});

describe("secret in the store", () => {
  it.each([
    [
      { environment: { etc: { x: { text: expression('"token=', { value: secretRef }, '"') } } } },
      "environment.etc.x.text",
    ],
    [
      { systemd: { services: { x: { script: expression("builtins.readFile ", { value: secretRef }) } } } },
      "systemd.services.x.script",
    ],
    [
      { services: { grafana: { settings: { security: { admin_password: secretRef } } } } },
      "services.grafana.settings.security.admin_password",
    ],
    [{ users: { users: { alice: { description: secretRef } } } }, "users.users.alice.description"],
    [{ users: { users: { alice: { initialPassword: secretRef } } } }, "users.users.alice.initialPassword"],
  ])("is refused: %#", (nested, path) => {
    expect(brief(judgeHost(secretStore, nested))).toEqual([`PANTHER4102 | ${nixosAt(path)}`]);
  });
  it("is refused as a file of the flake", () => {
    expect(
      brief(judge(secretStore, makeFleet([], { files: ["hosts/box/facter.json", "keys/id_ed25519"] }))),
    ).toEqual(["PANTHER4102 | keys/id_ed25519:0:0"]);
  });
  it("may stand where a program reads a file at run time", () => {
    const nested = {
      services: {
        tailscale: { authKeyFile: secretRef },
        restic: { backups: { b2: { environmentFile: secretRef, passwordFile: secretRef } } },
      },
      users: { users: { alice: { hashedPasswordFile: secretRef } } },
      systemd: {
        services: {
          x: {
            serviceConfig: { LoadCredential: expression('"token:', { value: secretRef }, '"') },
            script: expression('"cat ', { value: secretRef }, '"'),
          },
        },
      },
    };
    expect(judgeHost(secretStore, nested)).toEqual([]);
  });
});

describe("fill-ins", () => {
  const fillIns = [
    {
      what: "public half of the key in 1Password",
      where: "an SSH key of alice",
      origin: { file: "fleet.ts", line: 20, column: 3, path: ["owner", "keys", "alice", 0] },
    },
  ];
  it("are warnings, one each, that cannot be silenced", () => {
    const found = judgeHost(fillIn, {}, { fillIns });
    expect(brief(found)).toEqual(["PANTHER4201 | fleet.ts:20:3 owner.keys.alice.0"]);
    expect(found[0]).toMatchObject({ severity: "warning", unsilenceable: true });
  });
  it("are none where nothing is missing", () => expect(judgeHost(fillIn)).toEqual([]));
});

describe("unused module", () => {
  const project = { root: join(root, "project") };
  const module = (name: string): string =>
    `import { defineModule } from "pantheros";\n\nexport const x = defineModule({\n  name: "${name}",\n});\n`;
  it("is found, whether its file is imported or not", () => {
    const sources = ["other/loaded.ts"];
    write("project/other/loaded.ts", module("core.loaded"));
    write("project/modules/nixos/lost.ts", module("core.lost"));
    write("project/modules/nixos/lost.test.ts", module("core.test"));
    expect(brief(judge(unusedModule, makeFleet([], { sources }), project))).toEqual([
      "PANTHER6004 | other/loaded.ts:3:18",
      "PANTHER6004 | modules/nixos/lost.ts:3:18",
    ]);
  });
  it("is none that a host uses or the fleet lists", () => {
    const modules = ["core.loaded", "core.lost"].map((name) => ({
      name,
      description: "",
      origin: hardwareOrigin,
      schema: {},
      uses: [],
      imports: [],
      homeImports: [],
      nixos: [],
      home: [],
    }));
    expect(judge(unusedModule, makeFleet([], { sources: ["other/loaded.ts"], modules }), project)).toEqual(
      [],
    );
  });
});

describe("todo", () => {
  it("is found in comments", () => {
    const file = write(
      "fleet-todo.ts",
      'const a = 1; // TODO: more\n/*\n * FIXME here\n */\nconst b = "x"; // XXX\n',
    );
    expect(brief(judge(todo, makeFleet([], { sources: [file] }), { root }))).toEqual([
      "PANTHER6005 | fleet-todo.ts:1:17",
      "PANTHER6005 | fleet-todo.ts:3:4",
      "PANTHER6005 | fleet-todo.ts:5:19",
    ]);
  });
  it("is none in strings and other words", () => {
    const file = write("fleet-fine.ts", 'const a = "TODO: // TODO"; const b = `// XXX`; // TODOS\n');
    expect(judge(todo, makeFleet([], { sources: [file] }), { root })).toEqual([]);
  });
});

describe("accepting", () => {
  const found = (comment: string) => {
    write(hardwareOrigin.file, `${comment}\nexport default defineHardware({ firmware: "uefi" });\n`);
    return check({ fleet: makeFleet([makeHost({ facts: { hardware: null } })]) }, index, { root });
  };
  it("takes a reason on the line above or on the line itself", () => {
    expect(found("// panther-accept PANTHER3205: no rescue system")).toEqual([]);
    write(
      hardwareOrigin.file,
      "\nexport default defineHardware({}); // panther-accept PANTHER3205: no rescue system\n",
    );
    expect(check({ fleet: makeFleet([makeHost({ facts: { hardware: null } })]) }, index, { root })).toEqual(
      [],
    );
  });
  it("asks for a reason, and for the right code", () => {
    expect(found("// panther-accept PANTHER3205")[0]!.fix).toContain("Give the acceptance its reason");
    expect(found("// panther-accept PANTHER3201: other")).toHaveLength(1);
    expect(found("const x = 1;")).toHaveLength(1);
  });
  it("goes by the exact line, where that can be found", () => {
    write(
      "exact.ts",
      "nixos({\n  services: {\n    // panther-accept PANTHER2007: a decision\n    tailscale: { port: 41641 },\n  },\n});\n",
    );
    const nixos = definitions(
      { services: { tailscale: { port: 41641 } } },
      { origin: { file: "exact.ts", line: 1, column: 1 } },
    );
    const fleet = makeFleet([makeHost({ nixos })]);
    expect(brief(check({ fleet }, index, { root }))).toEqual([
      "PANTHER2007 | exact.ts:1:1 services.tailscale.port",
    ]);
    expect(check({ fleet }, index, { root, locate: (origin) => ({ ...origin, line: 4 }) })).toEqual([]);
  });
  it("holds for an open port, and for no other error, nor for what is to be filled in", () => {
    const accepted = (code: string, nested: Record<string, unknown>) => {
      write("host.ts", `// panther-accept ${code}: wanted\nnixos({});\n`);
      const nixos = definitions(nested, { origin: { file: "host.ts", line: 2, column: 1 } });
      const fillIns =
        code === "PANTHER4201"
          ? [{ what: "a", where: "b", origin: { file: "host.ts", line: 2, column: 1 } }]
          : [];
      return check({ fleet: makeFleet([makeHost({ nixos, fillIns })]) }, index, { root }).map(
        ({ code: left }) => left,
      );
    };
    expect(accepted("PANTHER4003", { networking: { firewall: { allowedTCPPorts: [443] } } })).toEqual([]);
    expect(accepted("PANTHER2001", { services: { opensh: { enable: true } } })).toEqual(["PANTHER2001"]);
    expect(accepted("PANTHER4201", {})).toEqual(["PANTHER4201"]);
  });
});
