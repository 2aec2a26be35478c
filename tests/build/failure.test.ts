import { describe, expect, test } from "vitest";
import { failureOf, LogReader } from "../../src/build/index.ts";
import type { Definition } from "../../src/evaluate/index.ts";

const store = "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-source";

function entry(
  line: number,
  path: string,
  source: Definition["source"] = { kind: "host" },
): { line: number; column: number; definition: Definition } {
  const origin = { file: "hosts/yoga/default.ts", line: 100 + line, column: 7 };
  const definition = {
    path: path.split("."),
    value: true,
    priority: 100,
    order: 1000,
    conditions: [],
    source,
    origin,
  } as const;
  return { line, column: 3, definition };
}

const sourceMap = {
  "flake.nix": { origin: { file: "fleet.ts", line: 7, column: 16 }, entries: [] },
  "hosts/yoga/default.nix": {
    origin: { file: "hosts/yoga/default.ts", line: 1, column: 16 },
    entries: [
      entry(9, "services.fwupd.enable"),
      entry(12, "networking.firewall.allowedTCPPorts"),
      entry(15, "time.timeZone"),
    ],
  },
  "modules/nixos/services/web.nix": {
    origin: { file: "modules/nixos/services/web.ts", line: 1, column: 1 },
    entries: [entry(20, "assertions", { kind: "module", module: "services.web", part: "config" })],
  },
};

const of = (stderr: string, code = 1) =>
  failureOf(
    { host: "yoga", doing: "evaluate", ended: { ending: { kind: "exit", code }, stdout: "", stderr } },
    sourceMap,
  );

const lines = (stderr: string): number[] => of(stderr).places.map(({ origin }) => origin.line);

describe("a failure of Nix leads to TypeScript", () => {
  test("by the line of the store's copy, the innermost first: in old traces the first", () => {
    const text = `error: attribute 'nope' missing\n\n       at ${store}/hosts/yoga/default.nix:13:5:\n\n       … from call site\n\n       at ${store}/flake.nix:30:9:\n\n       at ${store}/hosts/yoga/default.nix:9:3:\n`;
    expect(of(text).message).toBe("Nix cannot evaluate yoga: attribute 'nope' missing");
    expect(lines(text)).toEqual([112]);
  });

  test("in new traces the last, also from a store elsewhere", () => {
    const text = `error:\n       … while calling a function\n         at /srv/root${store}/hosts/yoga/default.nix:9:3:\n\n       error: cannot coerce a set to a string\n       at /srv/root${store}/hosts/yoga/default.nix:15:21:\n`;
    expect(of(text).message).toBe("Nix cannot evaluate yoga: cannot coerce a set to a string");
    expect(lines(text)).toEqual([115]);
    expect(of(text).detail?.at(-1)).toBe("       at flake/hosts/yoga/default.nix:15:21:");
  });

  test("by the option that the module system names, with every definition of it", () => {
    const text = `error: A definition for option \`networking.firewall.allowedTCPPorts."[definition 1-entry 1]"' is not of type \`16 bit unsigned integer'. Definition values:\n       - In \`${store}/hosts/yoga/default.nix': 70000`;
    expect(lines(text)).toEqual([112]);
    const unknown = `error: The option \`services.fwupd' does not exist. Definition values:\n       - In \`${store}/hosts/yoga/default.nix': { enable = true; }`;
    expect(lines(unknown)).toEqual([109]);
    expect(of(unknown).message).toBe("Nix cannot evaluate yoga: The option `services.fwupd' does not exist");
  });

  test("by the module whose assertion fails, also in a home", () => {
    const text = (list: string): string =>
      `error:\n       … while evaluating\n         at ${store}/lib/x.nix:1:1:\n\n       error:\n       Failed assertions:\n${list}`;
    const one = text("       - panther.services.web: TLS needs a domain\n");
    expect(of(one).message).toBe("Nix cannot evaluate yoga: panther.services.web: TLS needs a domain");
    expect(lines(one)).toEqual([120]);
    const two = text("       - alice profile: panther.services.web: no\n       - fileSystems has no `/`");
    expect(of(two).message).toMatch(/: alice profile: panther\.services\.web: no, and 1 more$/);
    expect(lines(two)).toEqual([120]);
    expect(lines(text("       - You must set boot.loader"))).toEqual([]);
  });

  test("not where it names no file of the flake", () => {
    expect(lines("error: stack overflow")).toEqual([]);
    expect(lines(`error: x\n at ${store}/nixos/modules/misc/assertions.nix:9:3`)).toEqual([]);
  });

  test("with its own text, of which the middle of a long trace is left out", () => {
    const long = `error:\n${Array.from({ length: 99 }, (_, i) => `step ${i}`).join("\n")}\n       error: too deep`;
    expect(of(long).detail).toHaveLength(25);
    expect(of(long).detail?.at(-1)).toBe("       error: too deep");
    expect(of(long).detail?.[0]).toBe("… 77 lines before");
  });

  test("without escape sequences", () => {
    expect(of("\u001b[31;1merror:\u001b[0m no").message).toBe("Nix cannot evaluate yoga: no");
  });
});

test.each([
  "error: unable to download 'https://api.github.com/repos/x': Couldn't resolve host name (6)",
  "error: cannot find flake 'flake:nixpkgs' in the flake registries",
  "error: cannot connect to socket at '/nix/var/nix/daemon-socket/socket': Connection refused",
])("what is out of reach is no mistake: %s", (text) => {
  expect(of(text)).toMatchObject({ code: "PANTHER5102", places: [] });
});

test("Nix that is not there, too late, or stopped", () => {
  const ended = (ending: Parameters<typeof failureOf>[0]["ended"]["ending"]) =>
    failureOf({ host: null, doing: "build", ended: { ending, stdout: "", stderr: "" } }, sourceMap);
  expect(ended({ kind: "missing", message: "spawn nix ENOENT" })).toMatchObject({ code: "PANTHER5102" });
  expect(ended({ kind: "timeout" }).message).toBe(
    "Nix did not build the fleet in the time it has, and was stopped",
  );
  expect(ended({ kind: "aborted" }).message).toBe("stopped before the fleet was built");
});

describe("Nix's log", () => {
  const event = (value: unknown): string => `@nix ${JSON.stringify(value)}`;

  test("tells progress", () => {
    const log = new LogReader();
    const told = [
      { action: "start", id: 1, type: 104 },
      { action: "start", id: 2, type: 103 },
      { action: "result", id: 1, type: 105, fields: [1, 4, 1, 0] },
      { action: "result", id: 2, type: 105, fields: [3, 9, 1, 0] },
      {
        action: "start",
        id: 3,
        type: 105,
        fields: ["/nix/store/0123456789abcdfghijklmnpqrsvwxyz-hello-2.12.drv", "", 1, 1],
      },
      { action: "result", id: 7, type: 105, fields: [5, 5, 0, 0] },
    ].map((value) => log.read(event(value)));
    expect(told).toEqual([false, false, true, true, true, false]);
    expect(log.progress).toEqual({ built: 1, toBuild: 4, fetched: 3, toFetch: 9, current: "hello-2.12" });
  });

  test("is not believed to be what it says it is", () => {
    const log = new LogReader();
    for (const line of [
      "@nix {",
      "@nix null",
      "@nix 7",
      event({ action: "result", id: 1, type: 105, fields: ["a"] }),
      event({ action: "start", type: 105, fields: 3 }),
    ])
      log.read(line);
    expect(log.progress.toBuild).toBe(0);
  });

  test("keeps what went wrong, and what builders printed", () => {
    const log = new LogReader();
    log.read("warning: something");
    log.read(event({ action: "result", id: 3, type: 101, fields: ["cc: no input"] }));
    log.read(event({ action: "msg", level: 3, msg: "building" }));
    log.read(event({ action: "msg", level: 0, msg: "error: builder failed" }));
    expect(log.errors()).toBe("error: builder failed\nwarning: something\ncc: no input");
  });
});
