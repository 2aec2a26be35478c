import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { deadness, slug, targetOf } from "../../src/docs/links.ts";
import { buildSite, type Site } from "../../src/docs/site/site.ts";

const files: Readonly<Record<string, string>> = {
  "modules/ssh.ts": "export const ssh = 22;\n",
};

const build = (pages: Readonly<Record<string, string>>): Promise<Site> =>
  buildSite({
    name: "fleet",
    pages: Object.entries(pages).map(([path, text]) => ({ path, text })),
    textOf: (file) => files[file] ?? null,
    exists: (path) => path in files || path === "modules",
  });

const fileOf = ({ files: all }: Site, path: string): string => all.find((file) => file.path === path)!.text;

describe("the site", () => {
  it("has each page at its address, and folders by their README", async () => {
    const site = await build({
      "README.md": "# Fleet\n",
      "hosts/README.md": "# Hosts\n",
      "hosts/box.md": "# box\n",
      "modules/graph.svg": "<svg/>",
    });
    expect(site.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["index.html", "hosts/index.html", "hosts/box.html", "modules/graph.svg"]),
    );
    expect(fileOf(site, "hosts/box.html")).toContain(
      '<a href="../hosts/box.html" aria-current="page">box</a>',
    );
  });

  it("leads from page to page, to headings, and to the line of a source", async () => {
    const site = await build({
      "README.md":
        "# Fleet\n\n[box](hosts/box.md#its-disks) [ssh](../modules/ssh.ts#L1) [all](../modules/)\n",
      "hosts/box.md": "# box\n\n## Its disks\n\n[home](../README.md)\n",
    });
    expect(site.deadLinks).toEqual([]);
    const start = fileOf(site, "index.html");
    expect(start).toContain('<a href="hosts/box.html#its-disks">box</a>');
    expect(start).toContain('<a href="source/modules/ssh.ts.html#L1">ssh</a>');
    expect(start).toContain("<a>all</a>");
    expect(fileOf(site, "hosts/box.html")).toContain('<a href="../index.html">home</a>');
    expect(fileOf(site, "source/modules/ssh.ts.html")).toContain('id="L1"');
  });

  it("finds links that lead nowhere", async () => {
    const site = await build({
      "README.md":
        "# Fleet\n\n[a](gone.md) [b](#nothing) [c](../secret.txt) [d](../../etc/passwd) [e](https://example.org/gone)\n\n![f](gone.svg)\n",
    });
    expect(site.deadLinks.map(({ href }) => href)).toEqual([
      "gone.md",
      "#nothing",
      "../secret.txt",
      "../../etc/passwd",
      "gone.svg",
    ]);
  });

  it("asks nothing of another server", async () => {
    const site = await build({ "README.md": "# Fleet\n\nText.\n" });
    for (const { path, text } of site.files)
      expect({ path, found: /(?:src|href)="(?:https?:)?\/\//.exec(text) }).toEqual({ path, found: null });
    expect(fileOf(site, "style.css")).not.toMatch(/url\(|@import/);
  });

  it("shows code in colours, and text of others as text", async () => {
    const site = await build({
      "README.md": "# Fleet\n\n```ts\nconst port = 22;\n```\n\n<script>alert(1)</script>\n\n`<b>`\n",
    });
    const start = fileOf(site, "index.html");
    expect(start).toMatch(/<pre[^>]*class="shiki[^>]*>.*--shiki-dark/s);
    expect(start).not.toContain("<script>alert");
    expect(start).toContain("<code>&lt;b&gt;</code>");
  });

  it("can be searched by every heading", async () => {
    const site = await build({
      "README.md": "# Fleet\n\nFirst </script> words.\n\n## Disks\n\nBtrfs is here.\n",
    });
    const context: { searchIndex?: unknown } = {};
    runInNewContext(fileOf(site, "search-index.js"), context);
    expect(context.searchIndex).toEqual([
      { title: "Fleet", heading: "Fleet", href: "index.html", text: "First </script> words." },
      { title: "Fleet", heading: "Disks", href: "index.html#disks", text: "Btrfs is here." },
    ]);
  });
});

describe("links", () => {
  it("know where they lead", () => {
    expect(targetOf("hosts/box.md", "../modules/a.md#b")).toEqual({ path: "docs/modules/a.md", anchor: "b" });
    expect(targetOf("hosts/box.md", "#b")).toEqual({ path: "docs/hosts/box.md", anchor: "b" });
    expect(targetOf("hosts/box.md", "../../modules/ssh.ts#L4")).toEqual({
      path: "modules/ssh.ts",
      anchor: "L4",
    });
    expect(targetOf("hosts/box.md", "mailto:me@example.org")).toBeNull();
  });

  it("to a heading need the heading, to a source its file", () => {
    const known = {
      anchors: new Map([["docs/a.md", new Set(["b"])]]),
      exists: (path: string) => path === "x.ts",
    };
    expect(deadness({ path: "docs/a.md", anchor: "b" }, known)).toBeUndefined();
    expect(deadness({ path: "docs/a.md", anchor: "c" }, known)).toContain("#c");
    expect(deadness({ path: "x.ts", anchor: "L3" }, known)).toBeUndefined();
    expect(deadness({ path: "x.ts", anchor: "b" }, known)).toContain("no page");
    expect(deadness({ path: "y.ts", anchor: "" }, known)).toBe("there is no y.ts");
  });

  it("name headings as GitHub does", () => {
    const taken = new Set<string>();
    expect(
      ["What's new in `panther build`?", "Disks", "Disks"].map((heading) => slug(heading, taken)),
    ).toEqual(["whats-new-in-panther-build", "disks", "disks-1"]);
  });
});
