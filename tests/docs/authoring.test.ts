import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { apiPage, exported } from "../../scripts/api-docs.ts";
import { runEvaluation } from "../../src/evaluate/index.ts";
import { makeProject, removeProjects } from "../evaluate/projects.ts";
import { compile, filesOf, repository } from "./examples.ts";

afterAll(removeProjects);

test("the examples of the guide compile, and are a fleet", async () => {
  const files = await filesOf("docs/guides/authoring.md");
  expect(Object.keys(files)).toContain("fleet.ts");
  const root = makeProject({ ...files, "motd.txt": "Welcome.\n" });
  expect(await compile(root, {})).toBe("");
  const { fleet, diagnostics } = await runEvaluation(root);
  expect(diagnostics).toEqual([]);
  const [host] = fleet!.hosts;
  const value = (path: string) => host!.nixos.filter((d) => d.path.join(".") === path).map((d) => d.value);
  expect(host!.modules.map((m) => m.module)).toEqual([
    "development.raw",
    "security.firewall",
    "services.web",
  ]);
  expect(host!.modules[2]!.options).toMatchObject({
    url: "http://www.example.org:80",
    mode: "quiet",
    workers: 8,
  });
  // what is trusted is let in anyway, so the port is not opened
  expect(value("networking.firewall.trustedInterfaces")).toEqual([["lo"]]);
  expect(value("networking.firewall.allowedTCPPorts")).toEqual([]);
  expect(host!.secrets.map((s) => s.secret.reference)).toEqual(["op://servers/web/certificateKey"]);
  expect(host!.fillIns.map((f) => f.where).toSorted()).toEqual(["an SSH key of alice", "the address of box"]);
  expect(fleet!.files).toEqual(["motd.txt"]);
});

test("every export of the package is documented", () => {
  const all = exported();
  expect(all.length).toBeGreaterThan(70);
  expect(all.filter(({ comment }) => comment === "").map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});

test("the reference is what the sources say (node scripts/api-docs.ts)", async () => {
  expect((await readFile(join(repository, "docs/reference/api.md"), "utf8")) === apiPage()).toBe(true);
});

test("examples in comments of the authoring API compile", async () => {
  const names = exported();
  const values = names
    .filter(({ declaration }) => /^(?:function|const)/.test(declaration))
    .map(({ name }) => name);
  const examples = names.flatMap(({ name, comment }) =>
    comment
      .split("@example\n")
      .slice(1)
      .map((code) => ({ name, code: code.replace(/^(?:export )?(?=const|import)/gm, "") })),
  );
  expect(examples.length).toBeGreaterThanOrEqual(12);
  const files = Object.fromEntries(
    examples.map(({ name, code }, i) => {
      // what an example takes for granted: a module in use, and the collector of a config
      const given = `import { ${values.join(", ")}, type NixosOptions, type Use } from "pantheros";
declare function nixos(definitions: NixosOptions): void;
declare const ssh: () => Use;
declare const tailscale: (settings: object) => Use;
void [${values.join(", ")}, nixos, ssh, tailscale];
{
${code}
}
export {};
`;
      return [`example-${i}-${name}.ts`, given];
    }),
  );
  expect(await compile(makeProject({}), files)).toBe("");
});
