import { defineModule, packagesOf, pkgs } from "pantheros";

/** numtide's flake (since renamed llm-agents.nix): what nixpkgs lacks, or has later. */
export const agents = packagesOf("nix-ai-tools");

export const aiTools = defineModule({
  name: "development.ai-tools",
  description: "Coding agents of the terminal, and the adapters by which editors talk to them.",
  home: {
    home: {
      packages: [
        pkgs["claude-code"],
        pkgs.opencode,
        pkgs["qwen-code"],
        agents["gemini-cli"],
        agents["codex-acp"],
        agents["claude-code-acp"],
        agents.catnip,
      ],
    },
  },
});
