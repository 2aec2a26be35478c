import { afterAll, describe, expect, test } from "vitest";
import { evaluate, fleetOf, placeOf, placesOf, removeProjects } from "./projects.ts";

afterAll(removeProjects);

/** What a configuration may not do: the line that does it, what is said of it, and the part of the line it is said at. */
const refused: readonly (readonly [
  what: string,
  code: string,
  line: string,
  mark: string,
  message: RegExp,
])[] = [
  ["environment", "PANTHER1003", `const x = process.env["HOME"];`, `["HOME"]`, /process\.env\.HOME/],
  [
    "environment by import",
    "PANTHER1003",
    `import { env } from "node:process"; const x = env["PATH"];`,
    `["PATH"]`,
    /process\.env\.PATH/,
  ],
  ["environment in one go", "PANTHER1003", `const x = { ...process.env };`, `env }`, /process\.env/],
  [
    "environment by its descriptor",
    "PANTHER1003",
    `const x = Object.getOwnPropertyDescriptor(process.env, "TZ");`,
    `getOwn`,
    /process\.env\.TZ/,
  ],
  ["clock", "PANTHER1003", `const x = Date.now();`, `now`, /Date\.now/],
  ["date", "PANTHER1003", `const x = new Date();`, `new Date`, /the current time/],
  ["date as a function", "PANTHER1003", `const x = Date();`, `Date()`, /the current time/],
  [
    "date by another date",
    "PANTHER1003",
    `const x = new (new Date(0).constructor as any)();`,
    `new (`,
    /the current time/,
  ],
  [
    "date format",
    "PANTHER1003",
    `const x = new Intl.DateTimeFormat("de").format();`,
    `format()`,
    /the current time/,
  ],
  [
    "Temporal",
    "PANTHER1003",
    `const x = (globalThis as any).Temporal.Now.instant();`,
    `instant`,
    /Temporal\.Now\.instant/,
  ],
  ["performance", "PANTHER1003", `const x = performance.now();`, `now`, /performance\.now/],
  [
    "high resolution time",
    "PANTHER1003",
    `const x = process.hrtime.bigint();`,
    `bigint`,
    /process\.hrtime\.bigint/,
  ],
  ["random number", "PANTHER1003", `const x = Math.random();`, `random`, /Math\.random/],
  [
    "random number by a function of the engine",
    "PANTHER1003",
    `const x = Array.from({ length: 2 }, Math.random);`,
    `from(`,
    /Math\.random/,
  ],
  [
    "random number by Reflect",
    "PANTHER1003",
    `const x = Reflect.apply(Math.random, Math, []);`,
    `apply`,
    /Math\.random/,
  ],
  ["UUID", "PANTHER1003", `const x = crypto.randomUUID();`, `randomUUID`, /crypto\.randomUUID/],
  [
    "UUID by import",
    "PANTHER1003",
    `import { randomUUID } from "node:crypto"; const x = randomUUID();`,
    `randomUUID()`,
    /crypto\.randomUUID/,
  ],
  [
    "random bytes",
    "PANTHER1003",
    `const x = crypto.getRandomValues(new Uint8Array(4));`,
    `getRandomValues`,
    /crypto\.getRandomValues/,
  ],
  [
    "host name",
    "PANTHER1003",
    `import os from "node:os"; const x = os.hostname();`,
    `hostname`,
    /os\.hostname/,
  ],
  [
    "user",
    "PANTHER1003",
    `import { userInfo } from "node:os"; const x = userInfo();`,
    `userInfo()`,
    /os\.userInfo/,
  ],
  ["working directory", "PANTHER1003", `const x = process.cwd();`, `cwd`, /process\.cwd/],
  ["process id", "PANTHER1003", `const x = process.pid;`, `pid`, /process\.pid/],
  ["platform", "PANTHER1003", `const x = process.platform;`, `platform`, /process\.platform/],
  ["network by fetch", "PANTHER1004", `const x = await fetch("http://127.0.0.1:9/");`, `fetch(`, /fetch/],
  [
    "network by a socket",
    "PANTHER1004",
    `import net from "node:net"; await new Promise((_, fail) => net.connect(9, "127.0.0.1").on("error", fail));`,
    `connect`,
    /connect/,
  ],
  [
    "name lookup",
    "PANTHER1004",
    `import { lookup } from "node:dns/promises"; await lookup("localhost");`,
    `lookup("localhost")`,
    /getaddrinfo/,
  ],
  [
    "subprocess",
    "PANTHER1004",
    `import { execSync } from "node:child_process"; execSync("true");`,
    `execSync("true")`,
    /starts|ChildProcess/,
  ],
  [
    "worker",
    "PANTHER1004",
    `import { Worker } from "node:worker_threads"; new Worker("1", { eval: true });`,
    `new Worker`,
    /WorkerThreads/,
  ],
  [
    "writing in the project",
    "PANTHER1004",
    `import fs from "node:fs"; fs.writeFileSync("x", "");`,
    `writeFileSync`,
    /writes|FileSystemWrite/,
  ],
  [
    "writing elsewhere",
    "PANTHER1004",
    `import fs from "node:fs"; fs.writeFileSync("/tmp/panther-was-here", "");`,
    `writeFileSync`,
    /writes|FileSystemWrite/,
  ],
  [
    "reading elsewhere",
    "PANTHER1004",
    `import fs from "node:fs"; fs.readFileSync("/etc/passwd");`,
    `readFileSync`,
    /reads|FileSystemRead/,
  ],
  [
    "a file outside of the project",
    "PANTHER1004",
    `import "../../etc/passwd.ts";`,
    `"../../etc`,
    /outside the project/,
  ],
  ["leaving without a word", "PANTHER1004", `process.exit(0);`, `exit`, /process\.exit/],
  ["syntax error", "PANTHER1001", `const x = = 1;`, `= 1`, /could not be loaded/],
  [
    "TypeScript that cannot be stripped",
    "PANTHER1001",
    `enum Role { Server }`,
    `enum`,
    /could not be loaded/,
  ],
  ["missing file", "PANTHER1001", `import { a } from "./missing.ts";`, `"./missing.ts"`, /missing\.ts/],
  [
    "missing package",
    "PANTHER1001",
    `import { a } from "no-such-package";`,
    `"no-such-package"`,
    /no-such-package/,
  ],
  ["missing export", "PANTHER1001", `import { nothing } from "pantheros";`, `nothing`, /nothing/],
  ["thrown error", "PANTHER1002", `throw new Error("no such luck");`, `new Error`, /no such luck/],
  ["thrown text", "PANTHER1002", `throw "no such luck";`, ``, /no such luck/],
  [
    "failing promise that nobody awaits",
    "PANTHER1002",
    `Promise.reject(new Error("left behind")); await new Promise((go) => setTimeout(go, 1000));`,
    `new Error`,
    /left behind/,
  ],
  [
    "failing promise that nobody awaits, at the end",
    "PANTHER1002",
    `Promise.reject(new Error("left behind"));`,
    `new Error`,
    /left behind/,
  ],
  ["use before definition", "PANTHER1002", `const x = later; const later = 1;`, `later`, /later/],
];

describe("refused while files are loaded", () => {
  test.concurrent.each(
    refused.map(([what, code, line, mark, message]) => ({ what, code, line, mark, message })),
  )("$what", async ({ code, line, mark, message }) => {
    const part = `// a part of the configuration\n${line}\nexport {};\n`;
    const { fleet, diagnostics, root } = await evaluate({
      "fleet.ts": fleetOf(`import "./part.ts";`),
      "part.ts": part,
    });
    expect(fleet).toBeNull();
    expect(diagnostics).toMatchObject([
      { code, severity: "error", message: expect.stringMatching(message) as string },
    ]);
    if (mark !== "") expect(placesOf(root, diagnostics[0]!)).toEqual([placeOf("part.ts", part, mark)]);
  });
});

/** A fleet whose only module runs some code in its `config`. */
const inConfig = (line: string): string =>
  fleetOf(
    `const m = p.defineModule({ name: "core.test", description: "A test.", config({ nixos }) {\n${line}\n} });`,
    "use: [m()],",
  );

describe("refused while a module's config runs", () => {
  test.concurrent.each([
    ["environment", "PANTHER1003", `nixos({ users: { motd: process.env["HOME"]! } });`, `["HOME"]`],
    ["clock", "PANTHER1003", `nixos({ users: { motd: String(Date.now()) } });`, `now`],
    ["subprocess", "PANTHER1004", `process.getBuiltinModule("child_process").execSync("true");`, `execSync`],
    [
      "reading elsewhere",
      "PANTHER1004",
      `process.getBuiltinModule("fs").readFileSync("/etc/passwd");`,
      `readFileSync`,
    ],
    ["error", "PANTHER1002", `throw new RangeError("no such luck");`, `new RangeError`],
    ["endless recursion", "PANTHER1002", `const again = (): void => again(); again();`, `again(); again`],
  ] as const)("%s", async (_what, code, line, mark) => {
    const text = inConfig(line);
    const { fleet, diagnostics, root } = await evaluate({ "fleet.ts": text });
    expect(fleet).toBeNull();
    expect(diagnostics).toMatchObject([{ code, hosts: ["box"] }]);
    expect(placesOf(root, diagnostics[0]!)).toEqual([placeOf("fleet.ts", text, mark)]);
  });
});

describe("what does not end", () => {
  test("a loop in a module's config is stopped and found", async () => {
    const text = inConfig("for (let i = 0; ; i++) if (i < 0) break;");
    const { fleet, diagnostics, root } = await evaluate({ "fleet.ts": text }, { limit: 3000 });
    expect(fleet).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: "PANTHER1002", message: "the configuration did not end within 3 s" },
    ]);
    expect(placesOf(root, diagnostics[0]!)[0]).toMatch(/^fleet\.ts:3:/);
  });

  test("a loop while files are loaded", async () => {
    const { diagnostics, root } = await evaluate(
      { "fleet.ts": fleetOf(`import "./part.ts";`), "part.ts": "let i = 0;\nwhile (i >= 0)\n  i = 1 - i;\n" },
      { limit: 3000 },
    );
    expect(diagnostics).toMatchObject([{ code: "PANTHER1002" }]);
    expect(placesOf(root, diagnostics[0]!)[0]).toMatch(/^part\.ts:[23]:/);
  });

  test("a promise that nothing settles", async () => {
    const { diagnostics } = await evaluate({ "fleet.ts": fleetOf("await new Promise(() => {});") });
    expect(diagnostics).toMatchObject([
      {
        code: "PANTHER1002",
        message: "the configuration awaits what never happens",
        places: [{ origin: { file: "fleet.ts" } }],
      },
    ]);
  });

  test("a timer left behind keeps nobody waiting", async () => {
    const { fleet } = await evaluate({ "fleet.ts": fleetOf("setInterval(() => {}, 1000);") });
    expect(fleet?.hosts).toHaveLength(1);
  });
});

describe("a file that is no fleet", () => {
  test.each([
    [
      "without a default export",
      `import { defineFleet } from "pantheros"; export const fleet = defineFleet("x", { description: "", inputs: {}, hosts: [] });`,
    ],
    ["another value", `export default { hosts: [] };`],
    ["null", `export default null;`],
    ["empty", ``],
  ])("%s", async (_what, text) => {
    const { fleet, diagnostics } = await evaluate({ "fleet.ts": text });
    expect(fleet).toBeNull();
    expect(diagnostics).toMatchObject([{ code: "PANTHER1005", places: [{ origin: { file: "fleet.ts" } }] }]);
  });

  test("a fleet file that is not there", async () => {
    const { fleet, diagnostics } = await evaluate({});
    expect(fleet).toBeNull();
    expect(diagnostics).toMatchObject([
      { code: "PANTHER1001", message: expect.stringContaining("fleet.ts") as string },
    ]);
  });
});

test("what the user may do: read files of the project, format fixed dates, print", async () => {
  const { fleet, diagnostics } = await evaluate({
    "fleet.ts": fleetOf(
      `import { readFileSync } from "node:fs"; console.log("talk"); process.stdout.write("more talk\\n");
       const text = readFileSync(new URL("./motd.txt", import.meta.url), "utf8") + new Date("2026-01-31").toISOString() + new Date(0).getFullYear() + Date.UTC(2026);
       const words = new Intl.DateTimeFormat("de", { dateStyle: "long" }).format(new Date(0));`,
      "nixos: { users: { motd: text + words } },",
    ),
    "motd.txt": "hello ",
  });
  expect(diagnostics).toEqual([]);
  expect(fleet?.hosts[0]?.nixos.find((d) => d.path.join(".") === "users.motd")?.value).toBe(
    "hello 2026-01-31T00:00:00.000Z197017672256000001. Januar 1970",
  );
});

test("nothing of the caller's environment reaches the configuration", async () => {
  const text = fleetOf(
    "",
    `nixos: { users: { motd: [1234.5.toLocaleString(), new Date(0).toString(), new Date(0).toLocaleString(), ["ä", "z", "a"].sort(new Intl.Collator().compare), Intl.DateTimeFormat().resolvedOptions().timeZone].join(" ") } },`,
  );
  const others = {
    TZ: "Asia/Tokyo",
    LANG: "de_DE.UTF-8",
    LC_ALL: "de_DE.UTF-8",
    HOME: "/elsewhere",
    NODE_OPTIONS: "--no-warnings",
  };
  const before = Object.keys(others).map((name) => [name, process.env[name]] as const);
  const first = await evaluate({ "fleet.ts": text });
  try {
    Object.assign(process.env, others);
    const second = await evaluate({ "fleet.ts": text });
    expect(second.diagnostics).toEqual([]);
    expect(second.fleet).toEqual(first.fleet);
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  expect(first.fleet?.hosts[0]?.nixos.find((d) => d.path.join(".") === "users.motd")?.value).toContain("UTC");
});
