import { defineModule } from "pantheros";

/** niri makes the last folder of the path of a screenshot, and no other. */
export const folders = defineModule({
  name: "desktop.folders",
  description: "Downloads, Pictures and the other folders that programs expect in a home.",
  home: { xdg: { userDirs: { enable: true, createDirectories: true } } },
});
