import { describe, expect, it } from "vitest";
import { zed } from "../../modules/home-manager/applications/zed.ts";
import { aiTools } from "../../modules/home-manager/development/ai-tools.ts";
import { containers } from "../../modules/home-manager/development/containers.ts";
import { devShell } from "../../modules/home-manager/development/dev-shell.ts";
import { languages } from "../../modules/home-manager/development/languages.ts";
import { direnv } from "../../modules/home-manager/shell/direnv.ts";
import { podman } from "../../modules/nixos/services/podman.ts";
import { configuration, evaluate, home } from "./configuration.ts";

const packages = (config: any): string[] =>
  (config.home?.packages ?? []).map(({ input, path }: any) => [...(input ? [input] : []), ...path].join("."));

describe("languages", () => {
  const each = {
    node: ["nodejs", "typescript", "vtsls", "prettier"],
    python: ["python3", "basedpyright", "ruff"],
    rust: ["cargo", "rust-analyzer", "rustfmt", "gcc"],
    nix: ["nixd", "nixfmt"],
  };

  it("have toolchain, language server and formatter", () => {
    const config = home({ use: [languages()] });
    expect(packages(config)).toEqual(expect.arrayContaining(Object.values(each).flat()));
    expect(packages(config)).toEqual(expect.arrayContaining(["gopls", "gofumpt"]));
    expect(config.programs.go.enable).toBe(true);
  });

  it.each(Object.entries(each))("can do without %s", (name, tools) => {
    const rest = packages(home({ use: [languages({ [name]: false })] }));
    for (const tool of tools) expect(rest).not.toContain(tool);
  });

  it("can do without Go", () => {
    const config = home({ use: [languages({ go: false })] });
    expect(config.programs?.go).toBeUndefined();
    expect(packages(config)).not.toContain("gopls");
  });

  it("run what their package managers download", () => {
    expect(configuration({ use: [languages()] }).programs["nix-ld"].enable).toBe(true);
  });
});

describe("AI tools", () => {
  it("are the owner's, the last four from numtide's flake", () => {
    expect(packages(home({ use: [aiTools()] }))).toEqual([
      "claude-code",
      "opencode",
      "qwen-code",
      "nix-ai-tools.gemini-cli",
      "nix-ai-tools.codex-acp",
      "nix-ai-tools.claude-code-acp",
      "nix-ai-tools.catnip",
    ]);
  });
});

describe("~/dev", () => {
  it("loads by itself, and nothing below it does", () => {
    const { home: own, programs } = home({ use: [direnv(), devShell()] });
    expect(programs.direnv.config.whitelist).toEqual({ exact: ["~/dev/.envrc"] });
    expect(own.file["dev/.envrc"].text).toMatch(/^PATH_add \.dev-shell\/bin$/m);
    expect(JSON.stringify(own.file["dev/.dev-shell"].source)).toContain("buildEnv");
  });

  it("needs direnv", () => {
    expect(evaluate({ use: [devShell()] }).messages.join()).toContain("shell.direnv");
  });
});

describe("containers", () => {
  it("are those of the user", () => {
    const { sessionVariables } = home({ use: [podman(), containers()] }).home;
    expect(sessionVariables.DOCKER_HOST).toBe("unix://$XDG_RUNTIME_DIR/podman/podman.sock");
    expect(evaluate({ use: [containers()] }).messages.join()).toContain("services.podman");
  });
});

describe("Zed", () => {
  const settings = (use: Parameters<typeof home>[0]["use"]): any =>
    home({ role: "workstation", use }).programs["zed-editor"].userSettings;

  it("is the editor of the session", () => {
    const { sessionVariables } = home({ use: [zed()] }).home;
    expect(sessionVariables).toEqual({ EDITOR: "zeditor --wait", VISUAL: "zeditor --wait" });
    expect(settings([zed({ fontSize: 20 })])).toMatchObject({ auto_update: false, buffer_font_size: 20 });
  });

  it("finds the language servers that the home has, and names no others", () => {
    expect(Object.keys(settings([zed(), languages()]).lsp).sort()).toEqual([
      "basedpyright",
      "gopls",
      "nixd",
      "ruff",
      "rust-analyzer",
      "vtsls",
    ]);
    const some = settings([zed(), languages({ python: false, rust: false, nix: false, go: false })]);
    expect(Object.keys(some.lsp)).toEqual(["vtsls"]);
    expect(settings([zed()]).lsp).toBeUndefined();
  });

  it("talks to the agents that the home has", () => {
    expect(Object.keys(settings([zed(), aiTools()]).agent_servers)).toEqual([
      "claude",
      "codex",
      "gemini",
      "OpenCode",
      "Qwen Code",
    ]);
    expect(settings([zed()]).agent_servers).toBeUndefined();
  });
});
