# The stand-in's `lib`: each file is a function of the finished library and gives a part of it.
let
  part = file: import file { inherit lib; };
  basics = part ./basics.nix;
  properties = part ./properties.nix;
  options = part ./options.nix;
  load = part ./load.nix;
  modules = part ./modules.nix;
  renames = part ./renames.nix;
  lib =
    basics
    // properties
    // options
    // load
    // modules
    // renames
    // {
      types = part ./types.nix;
      attrsets = basics;
      lists = basics;
      strings = basics;
      trivial = basics;
      meta = basics;
      inherit options;
      modules = properties // modules // renames;
      version = "stand-in";
      trivialVersion = "stand-in";
    };
in
lib
