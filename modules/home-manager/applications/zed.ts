import { defineModule, nix, opt, pkgs } from "pantheros";
import { fonts } from "../../shared/fonts.ts";
import { agents, aiTools } from "../development/ai-tools.ts";
import { languages } from "../development/languages.ts";

/**
 * Zed downloads language servers and agents that it does not find, and on NixOS they do not start; so each is named by its
 * path. Settings that Zed writes itself are kept, what stands here goes before (home-manager, mutableUserSettings).
 */
export const zed = defineModule({
  name: "applications.zed",
  description: "Zed, the editor, with the language servers, formatters and agents of the home.",
  options: {
    fontSize: opt.int(15, { min: 6, max: 72, description: "Size of the text in editors, in pixels." }),
  },
  uses: { languages, aiTools },
  nixos: { xdg: { mime: { defaultApplications: { "text/plain": "dev.zed.Zed.desktop" } } } },
  home: {
    home: { sessionVariables: { EDITOR: "zeditor --wait", VISUAL: "zeditor --wait" } },
    programs: {
      "zed-editor": {
        enable: true,
        extensions: ["nix", "toml", "fish", "make", "dockerfile"],
        userSettings: {
          auto_update: false,
          telemetry: { diagnostics: false, metrics: false },
          buffer_font_family: fonts.code,
          ui_font_family: fonts.text,
          terminal: { font_family: fonts.code },
          theme: { mode: "system", light: "One Light", dark: "One Dark" },
          // the environment of the project, as a shell in it would have it
          load_direnv: "direct",
          format_on_save: "on",
        },
      },
    },
  },
  config({ options, uses, home }) {
    home({ programs: { "zed-editor": { userSettings: { buffer_font_size: options.fontSize } } } });

    if (uses.languages.enabled && uses.languages.node) {
      home({
        programs: {
          "zed-editor": {
            userSettings: {
              // also runs what Zed brings in JavaScript: the servers of JSON, HTML and CSS, prettier
              node: { path: nix`lib.getExe ${pkgs.nodejs}`, npm_path: nix`lib.getExe' ${pkgs.nodejs} "npm"` },
              lsp: { vtsls: { binary: { path: nix`lib.getExe ${pkgs.vtsls}`, arguments: ["--stdio"] } } },
            },
          },
        },
      });
    }
    if (uses.languages.enabled && uses.languages.python) {
      home({
        programs: {
          "zed-editor": {
            userSettings: {
              lsp: {
                basedpyright: {
                  binary: {
                    path: nix`lib.getExe' ${pkgs.basedpyright} "basedpyright-langserver"`,
                    arguments: ["--stdio"],
                  },
                },
                ruff: { binary: { path: nix`lib.getExe ${pkgs.ruff}`, arguments: ["server"] } },
              },
              languages: { Python: { language_servers: ["basedpyright", "ruff", "!pyright", "..."] } },
            },
          },
        },
      });
    }
    if (uses.languages.enabled && uses.languages.go) {
      home({
        programs: {
          "zed-editor": {
            userSettings: {
              lsp: {
                gopls: {
                  binary: { path: nix`lib.getExe ${pkgs.gopls}` },
                  initialization_options: { gofumpt: true },
                },
              },
            },
          },
        },
      });
    }
    if (uses.languages.enabled && uses.languages.rust) {
      home({
        programs: {
          "zed-editor": {
            userSettings: {
              lsp: {
                "rust-analyzer": {
                  binary: { path: nix`lib.getExe ${pkgs["rust-analyzer"]}` },
                  initialization_options: { check: { command: "clippy" } },
                },
              },
            },
          },
        },
      });
    }
    if (uses.languages.enabled && uses.languages.nix) {
      home({
        programs: {
          "zed-editor": {
            userSettings: {
              lsp: { nixd: { binary: { path: nix`lib.getExe ${pkgs.nixd}` } } },
              languages: {
                Nix: {
                  language_servers: ["nixd", "!nil", "..."],
                  formatter: { external: { command: nix`lib.getExe ${pkgs.nixfmt}` } },
                },
              },
            },
          },
        },
      });
    }
    if (uses.aiTools.enabled) {
      home({
        programs: {
          "zed-editor": {
            userSettings: {
              agent_servers: {
                claude: { command: nix`lib.getExe ${agents["claude-code-acp"]}` },
                codex: { command: nix`lib.getExe ${agents["codex-acp"]}` },
                gemini: { command: nix`lib.getExe ${agents["gemini-cli"]}`, args: ["--experimental-acp"] },
                OpenCode: { type: "custom", command: nix`lib.getExe ${pkgs.opencode}`, args: ["acp"] },
                "Qwen Code": {
                  type: "custom",
                  command: nix`lib.getExe ${pkgs["qwen-code"]}`,
                  args: ["--experimental-acp"],
                },
              },
            },
          },
        },
      });
    }
  },
});
