import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { buildHosts, evaluateHosts, failureOf, installable, versionOf } from "../../src/build/index.ts";
import { needsTool } from "../support/tools.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "panther-nix-")));
cpSync(join(import.meta.dirname, "../../fixtures/nix"), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

/** The flake as if it had been emitted: a host's file comes from its TypeScript. */
const sourceMap = Object.fromEntries(
  ["good", "bad", "fail"].map((host) => [
    `hosts/${host}/default.nix`,
    { origin: { file: `hosts/${host}/default.ts`, line: 1, column: 16 }, entries: [] },
  ]),
);

// `PANTHER_NIX` names another Nix, to be tested beside the one on PATH
const others = process.env["PANTHER_NIX"] === undefined ? [] : [process.env["PANTHER_NIX"]];

describe.skipIf(!needsTool("nix")).each(["nix", ...others])("%s", (nix) => {
  test("evaluates all hosts at once", async () => {
    const { derivations, failures, evaluations } = await evaluateHosts({ folder, nix }, ["good", "fail"]);
    expect([[...derivations.keys()].toSorted(), failures, evaluations]).toEqual([["fail", "good"], [], 1]);
    expect(derivations.get("good")).toMatch(/^\/nix\/store\/[a-z0-9]{32}-good\.drv$/);
  });

  test("finds the host that fails, and goes on with the others", async () => {
    const { derivations, failures, evaluations } = await evaluateHosts({ folder, nix }, [
      "good",
      "bad",
      "fail",
    ]);
    expect([[...derivations.keys()], evaluations]).toEqual([["good", "fail"], 4]);
    expect(failures.map((failure) => failureOf(failure, sourceMap))).toEqual([
      {
        code: "PANTHER5101",
        severity: "error",
        hosts: ["bad"],
        message: "Nix cannot evaluate bad: attribute 'builder' missing",
        places: [{ origin: { file: "hosts/bad/default.ts", line: 1, column: 16 } }],
        detail: expect.arrayContaining([expect.stringContaining("flake/hosts/bad/default.nix:7:13")]),
      },
    ]);
  });

  test("does not find a flake", async () => {
    const { failures } = await evaluateHosts({ folder: join(folder, "nowhere"), nix }, ["good"]);
    expect(failures.map((failure) => failureOf(failure, sourceMap).code)).toEqual(["PANTHER5101"]);
  });
});

describe.skipIf(!needsTool("nix"))("building", () => {
  test("builds what can be built, and says what a builder printed before it failed", async () => {
    const { derivations } = await evaluateHosts({ folder }, ["good", "fail"]);
    const told: (readonly [string, string | null])[] = [];
    const { systems, failures } = await buildHosts({}, derivations, (host, _, ended) =>
      told.push([host, ended]),
    );
    expect(readFileSync(systems.get("good")!, "utf8")).toBe("right\n");
    expect([...systems.keys()]).toEqual(["good"]);
    const [failure] = failures.map((one) => failureOf(one, sourceMap));
    expect(failure).toMatchObject({
      code: "PANTHER5101",
      hosts: ["fail"],
      message: expect.stringMatching(/exit code 3/),
    });
    expect(failure!.detail!.join("\n")).toContain("the disk is full");
    expect(told.flatMap(([host, ended]) => (ended === null ? [] : [`${host} ${ended}`])).toSorted()).toEqual([
      "fail failed",
      "good built",
    ]);
  });

  test("is stopped by its caller", async () => {
    const { failures } = await evaluateHosts({ folder, signal: AbortSignal.abort() }, ["good", "fail"]);
    expect(failures).toMatchObject([{ host: null, ended: { ending: { kind: "aborted" } } }]);
  });
});

test("a derivation is named as each version wants it", () => {
  const drv = "/nix/store/x.drv";
  expect(installable(drv, versionOf("nix (Nix) 2.8.0"))).toBe(drv);
  expect(installable(drv, versionOf("nix (Nix) 2.15.1\n"))).toBe(`${drv}^out`);
  expect(installable(drv, versionOf("nix (Lix, like Nix) 2.91.1"))).toBe(`${drv}^out`);
  expect(installable(drv, versionOf("nix (Determinate Nix 3.6.2) 2.29.0"))).toBe(`${drv}^out`);
  expect(installable(drv, versionOf(""))).toBe(`${drv}^out`);
});

test("a host gets no system that was made of another derivation", async () => {
  const nix = join(folder, "nix");
  const built = (drvPath: string): string => JSON.stringify([{ drvPath, outputs: { out: "/nix/store/x" } }]);
  for (const [answer, system] of [
    [built("/nix/store/web.drv"), "/nix/store/x"],
    [built("web.drv"), "/nix/store/x"],
    [built("/nix/store/other.drv"), undefined],
    ["[]", undefined],
    ["", undefined],
  ]) {
    writeFileSync(nix, `#!/bin/sh\necho '${answer}'\n`, { mode: 0o755 });
    const { systems, failures } = await buildHosts({ nix }, new Map([["web", "/nix/store/web.drv"]]));
    expect(systems.get("web")).toBe(system);
    expect(failures.map((one) => failureOf(one, {}).message)).toEqual(
      system ? [] : ["Nix cannot build web: Nix does not say what it made of /nix/store/web.drv"],
    );
  }
});
