import { defineProfile } from "pantheros";
import { browser } from "../modules/home-manager/applications/browser.ts";
import { onePasswordAgent } from "../modules/home-manager/applications/one-password.ts";
import { zed } from "../modules/home-manager/applications/zed.ts";
import { clipboard } from "../modules/home-manager/desktop/clipboard.ts";
import { dms } from "../modules/home-manager/desktop/dms.ts";
import { folders } from "../modules/home-manager/desktop/folders.ts";
import { niri } from "../modules/home-manager/desktop/niri.ts";
import { screenshots } from "../modules/home-manager/desktop/screenshots.ts";
import { theme } from "../modules/home-manager/desktop/theme.ts";
import { ghostty } from "../modules/home-manager/shell/ghostty.ts";
import { audio } from "../modules/nixos/desktop/audio.ts";
import { fonts } from "../modules/nixos/desktop/fonts.ts";
import { login } from "../modules/nixos/desktop/login.ts";
import { polkitAgent } from "../modules/nixos/desktop/polkit-agent.ts";
import { portals } from "../modules/nixos/desktop/portals.ts";

/** A screen, a keyboard and somebody before them: niri with DankMaterialShell. */
export const desktop = defineProfile("desktop", () => [
  login(),
  niri(),
  dms(),
  ghostty(),
  theme(),
  fonts(),
  audio(),
  portals(),
  polkitAgent(),
  clipboard(),
  folders(),
  screenshots(),
  zed(),
  browser(),
  onePasswordAgent(),
]);
