import { defineModule, opt, pkgs } from "pantheros";

/** Toolchain, language server and formatter stand in the home, so that editors find them wherever they are started. */
export const languages = defineModule({
  name: "development.languages",
  description:
    "Node.js with TypeScript, Python, Go, Rust and Nix, each with its language server and formatter.",
  options: {
    node: opt.bool(true, { description: "Node.js, pnpm and TypeScript; vtsls, prettier." }),
    python: opt.bool(true, { description: "Python and uv; basedpyright, ruff." }),
    go: opt.bool(true, { description: "Go and its debugger; gopls, gofumpt." }),
    rust: opt.bool(true, { description: "Rust with Cargo, Clippy and a linker; rust-analyzer, rustfmt." }),
    nix: opt.bool(true, { description: "nixd, nixfmt." }),
  },
  // what npm, uv and others download is linked against a loader that NixOS does not have
  nixos: { programs: { "nix-ld": { enable: true } } },
  config({ options, home }) {
    if (options.node) {
      home({ home: { packages: [pkgs.nodejs, pkgs.pnpm, pkgs.typescript, pkgs.vtsls, pkgs.prettier] } });
    }
    if (options.python) {
      home({ home: { packages: [pkgs.python3, pkgs.uv, pkgs.basedpyright, pkgs.ruff] } });
    }
    if (options.go) {
      home({
        programs: { go: { enable: true, telemetry: { mode: "off" } } },
        home: { packages: [pkgs.gopls, pkgs.gofumpt, pkgs.delve] },
      });
    }
    if (options.rust) {
      home({
        home: {
          packages: [
            pkgs.rustc,
            pkgs.cargo,
            pkgs.clippy,
            pkgs.rustfmt,
            pkgs["rust-analyzer"],
            // rustc links by `cc`
            pkgs.gcc,
          ],
        },
      });
    }
    if (options.nix) home({ home: { packages: [pkgs.nixd, pkgs.nixfmt] } });
  },
});
