# Properties around a definition (condition, priority, order) and how they are taken off again.
{ lib }:
let
  inherit (builtins)
    concatMap
    filter
    foldl'
    isAttrs
    isBool
    length
    mapAttrs
    ;
in
rec {
  defaultOverridePriority = 100;
  defaultOrderPriority = 1000;

  mkIf = condition: content: {
    _type = "if";
    inherit condition content;
  };
  mkMerge = contents: {
    _type = "merge";
    inherit contents;
  };
  mkOverride = priority: content: {
    _type = "override";
    inherit priority content;
  };
  mkOrder = priority: content: {
    _type = "order";
    inherit priority content;
  };
  mkAssert =
    condition: message: content:
    mkIf (if condition then true else throw "assertion failed: ${message}") content;

  mkVMOverride = mkOverride 10;
  mkForce = mkOverride 50;
  mkImageMediaOverride = mkOverride 60;
  mkDefault = mkOverride 1000;
  mkOptionDefault = mkOverride 1500;
  mkBefore = mkOrder 500;
  mkAfter = mkOrder 1500;

  # The property that a value is wrapped in, or "".
  propertyOf = value: if isAttrs value then value._type or "" else "";

  # A definition of a *set* as a list of plain sets: conditions and priorities move to the members,
  # so that the names of the members are known before any condition is.
  pushDown =
    value:
    let
      property = propertyOf value;
      onto =
        wrap: map (set: if isAttrs set then mapAttrs (_: wrap) set else set) (pushDown value.content);
    in
    if property == "merge" then
      concatMap pushDown value.contents
    else if property == "if" then
      onto (mkIf value.condition)
    else if property == "override" then
      onto (mkOverride value.priority)
    else
      [ value ];

  # A definition as the list of definitions that hold: conditions are decided here and only here.
  discharge =
    value:
    let
      property = propertyOf value;
    in
    if property == "merge" then
      concatMap discharge value.contents
    else if property == "if" then
      if !isBool value.condition then
        throw "`mkIf' called with a condition that is not a Boolean"
      else if value.condition then
        discharge value.content
      else
        [ ]
    else
      [ value ];

  # Of { file, value } definitions those of the strongest priority, unwrapped.
  strongest =
    defs:
    let
      priorityOf =
        def: if propertyOf def.value == "override" then def.value.priority else defaultOverridePriority;
      # a number above this never holds, unless it stands alone
      weakest = 9999;
      priority =
        if length defs == 1 then
          priorityOf (builtins.head defs)
        else
          foldl' (p: def: lib.min p (priorityOf def)) weakest defs;
    in
    {
      inherit priority;
      values = map (
        def: if propertyOf def.value == "override" then def // { value = def.value.content; } else def
      ) (filter (def: priorityOf def == priority) defs);
    };

  # Definitions in the order of mkBefore, mkAfter, mkOrder; equals keep their order.
  inOrder =
    defs:
    let
      orderOf = def: if propertyOf def.value == "order" then def.value.priority else defaultOrderPriority;
      strip =
        # the priority stays on the definition, which a submodule refuses
        def:
        if propertyOf def.value == "order" then
          def
          // {
            value = def.value.content;
            inherit (def.value) priority;
          }
        else
          def;
    in
    map (d: strip d.def) (
      builtins.sort (a: b: a.order < b.order) (
        map (def: {
          inherit def;
          order = orderOf def;
        }) defs
      )
    );
}
