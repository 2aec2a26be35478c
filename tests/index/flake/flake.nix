# Stands for a fleet's flake: options of the shape that nixpkgs' evalModules makes, without nixpkgs.
{
  outputs = _: {
    nixosConfigurations.machine.options =
      let
        type = name: description: { inherit name description; };
        str = type "str" "string";
        bool = type "bool" "boolean";
        nullOr = elemType: type "nullOr" "null or ${elemType.description}" // { nestedTypes = { inherit elemType; }; };
        attrsOf = elemType: type "attrsOf" "attribute set of (${elemType.description})" // {
          nestedTypes = { inherit elemType; };
          getSubOptions = path: (elemType.getSubOptions or (_: { })) (path ++ [ "<name>" ]);
        };
        listOf = elemType: type "listOf" "list of (${elemType.description})" // {
          nestedTypes = { inherit elemType; };
          getSubOptions = path: (elemType.getSubOptions or (_: { })) (path ++ [ "*" ]);
        };
        submodule = options: type "submodule" "submodule" // { getSubOptions = options; };
        # prose of a module's author, over a type of known structure
        level = nullOr str // { description = "a level, in words of its own"; };
        endless = nullOr (attrsOf endless) // { description = "tree value"; };
        mkOption = loc: type: more: { _type = "option"; inherit loc type; } // more;
        home = path: {
          programs.editor.enable = mkOption (path ++ [ "programs" "editor" "enable" ]) bool { default = false; };
        };
      in
      {
        _module.args = mkOption [ "_module" "args" ] str { };
        networking.hostName = mkOption [ "networking" "hostName" ] str {
          defaultText = { _type = "literalExpression"; text = "config.host"; };
        };
        services.demo = {
          enable = mkOption [ "services" "demo" "enable" ] bool { default = false; };
          level = mkOption [ "services" "demo" "level" ] level { default = null; };
          tree = mkOption [ "services" "demo" "tree" ] endless { };
          old = mkOption [ "services" "demo" "old" ] str { visible = false; };
          state = mkOption [ "services" "demo" "state" ] str { readOnly = true; };
          broken = mkOption [ "services" "demo" "broken" ] (throw "no such type") { };
          gone = throw "this set refuses to be looked at";
          sites = mkOption [ "services" "demo" "sites" ] (attrsOf (submodule (path: {
            root = mkOption (path ++ [ "root" ]) str { };
            ports = mkOption (path ++ [ "ports" ]) (listOf (submodule (path: {
              number = mkOption (path ++ [ "number" ]) (type "unsignedInt16" "16 bit unsigned integer; between 0 and 65535 (both inclusive)") { };
            }))) { };
          }))) { default = { }; };
        };
        home-manager.users = mkOption [ "home-manager" "users" ] (attrsOf (submodule home)) { };
      };
  };
}
