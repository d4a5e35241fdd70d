// `npm start`: builds, plays the three seller consoles and opens Chromium with a sample launch. Without a display it
// walks the same tour headless and leaves screenshots in .output/tour/; it exits 0 only if every step worked.
import { runCommand } from './run-command.ts';
import { sample, tour } from './tour/tour.ts';

if (runCommand('wxt', ['build']) !== 0) process.exit(1);
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !process.env.CI;
await (hasDisplay ? sample() : tour());
