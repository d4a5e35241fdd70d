// Seller pages are light, so badges are; literal values, since nothing of the page may reach in here.
export const badgeStyle = `
.layer { position: absolute; left: 0; top: 0; overflow: clip; contain: layout style; }
.layer.free { overflow: visible; contain: layout size style; width: 0; height: 0; }
.sheet { position: absolute; left: 0; top: 0; width: 0; height: 0; }
.badge {
  all: unset; box-sizing: border-box; position: absolute; left: 0; top: 0; display: inline-flex; align-items: center;
  gap: 6px; height: 22px; padding: 0 8px 0 7px; border-radius: 4px; pointer-events: auto; cursor: pointer;
  white-space: nowrap; user-select: none; font: 12px/16px -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei',
  'Noto Sans CJK SC', system-ui, sans-serif; font-variant-numeric: tabular-nums; color: #1c2024; background: #fff;
  box-shadow: inset 0 0 0 1px #cdced6; transition: background-color 90ms;
}
.badge:hover { background: #f0f0f3; }
.badge:focus-visible { box-shadow: 0 0 0 2px #fff, 0 0 0 4px #29a383; }
.badge[hidden] { display: none; }
.passing .badge { pointer-events: none; }
.count::before, .days::before { content: attr(data-text); }
.count { font-weight: 600; }
.count[data-text=''], .days[data-text=''] { display: none; }
.unlinked { color: #60646c; background: #fffc; box-shadow: none; border: 1px dashed #8b8d98; padding: 0 7px 0 6px; }
.unlinked .count { font-weight: 400; }
.late { color: #ba3118; background: #feebe7; box-shadow: inset 0 0 0 1px #f5a898; }
.late:hover { background: #ffdcd3; }
.risk { color: #95590c; background: #fff7c2; box-shadow: inset 0 0 0 1px #e9c162; }
.risk:hover { background: #ffee9c; }
.done { color: #60646c; }
.glyph { width: 22px; padding: 0; gap: 0; justify-content: center; }
.glyph .count, .glyph .days { display: none; }
svg { flex: none; width: 12px; height: 12px; display: block; }
@media (forced-colors: active) { .badge { border: 1px solid ButtonText; background: Canvas; color: CanvasText; } }
@media (prefers-reduced-motion: reduce) { .badge { transition: none; } }
`;
