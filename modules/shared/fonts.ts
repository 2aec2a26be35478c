/** The two families of the desktop, by the names that fontconfig knows; modules/nixos/desktop/fonts.ts installs them. */
export const fonts = { text: "Inter", code: "JetBrainsMono Nerd Font" } as const;
