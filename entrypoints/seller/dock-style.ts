const font = `-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif`;

export const dockStyle = `
.dock { position: absolute; inset: 0 0 0 auto; width: 0; pointer-events: none; color: #1c2024; }
.frame { position: absolute; inset: 0 0 0 auto; width: 0; background: #fff; pointer-events: auto;
  box-shadow: 0 0 0 1px rgb(28 32 36 / .08), 0 16px 48px rgb(28 32 36 / .18); }
.frame[hidden] { display: none; }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: normal; }
.resizing iframe { pointer-events: none; }
.handle { all: unset; position: absolute; left: -3px; top: 0; width: 7px; height: 100%; cursor: ew-resize; touch-action: none; }
.handle:hover::after, .handle:focus-visible::after, .resizing .handle::after { content: ''; position: absolute; left: 2px;
  top: 0; width: 2px; height: 100%; background: #29a383; }
.edge { all: unset; box-sizing: border-box; position: absolute; right: 0; width: 44px; padding: 12px 0 10px; display: flex;
  flex-direction: column; align-items: center; pointer-events: auto; cursor: pointer; touch-action: none;
  border-radius: 8px 0 0 8px; background: #fff; user-select: none; font: 12px/16px ${font};
  font-variant-numeric: tabular-nums; box-shadow: -4px 2px 12px rgb(28 32 36 / .1), inset 1px 0 #e0e1e6,
  inset 0 1px #e0e1e6, inset 0 -1px #e0e1e6; }
.edge:hover { background: #f9f9fb; }
.edge:focus-visible { outline: 2px solid #29a383; outline-offset: 2px; }
.edge[hidden], .hide[hidden] { display: none; }
.edge span::before { content: attr(data-text); }
.number { font: 600 14px/20px ${font}; }
.edge svg { width: 22px; height: 22px; margin-bottom: 6px; }
.rule { width: 20px; height: 1px; background: #e0e1e6; margin: 6px 0; }
.some { color: #ba3118; }
.hide { all: unset; position: absolute; left: -10px; top: -8px; width: 20px; height: 20px; border-radius: 10px; opacity: 0;
  background: #fff; box-shadow: 0 0 0 1px #e0e1e6; display: grid; place-items: center; cursor: pointer; }
.hide svg { width: 10px; height: 10px; margin: 0; }
.edge:hover .hide, .hide:focus-visible { opacity: 1; }
.hide:focus-visible { outline: 2px solid #29a383; }
@media (forced-colors: active) { .edge, .hide { border: 1px solid ButtonText; background: Canvas; } }
`;
