/** A display: a display server with two screens that can be plugged in and out, a desktop that manages windows, keys. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './driver.mjs';

/** Each screen, in pixels. */
export const SCREEN = { width: 1280, height: 720 };
/** The screen that stays, and the one that is plugged in: outputs of the server's driver without hardware. */
const OUTPUTS = { left: 'DUMMY0', right: 'DUMMY1' };
const MODE = `${SCREEN.width}x${SCREEN.height}`;

/**
 * Xvfb has one output, and GTK counts outputs: two monitors laid over one are one screen to it. This driver has sixteen.
 */
const CONFIGURATION = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
  Option "DontVTSwitch" "true"
  Option "AllowMouseOpenFail" "true"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "${OUTPUTS.left}"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "${MODE}" 74.48 1280 1336 1472 1664 720 721 724 746
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "${OUTPUTS.left}"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "${MODE}"
    Virtual ${SCREEN.width * 2} ${SCREEN.height}
  EndSubSection
EndSection
`;

/** Whether windows are managed, as on every desktop, or not, as on a machine that runs one program and nothing else. */
export const MANAGED = 'managed';
export const BARE = 'bare';

/** Two screens and what belongs to them. */
export class Display {
  #folder = mkdtempSync(join(tmpdir(), 'lodestone-display-'));
  #processes = [];

  /** Opens a display with both screens on. */
  static async open(desktop = MANAGED) {
    const display = new Display();
    try {
      await display.#begin(desktop);
    } catch (error) {
      display.close();
      throw error;
    }
    return display;
  }

  async #begin(desktop) {
    const configuration = join(this.#folder, 'xorg.conf');
    writeFileSync(configuration, CONFIGURATION);
    const log = join(this.#folder, 'xorg.log');
    const options = ['-displayfd', '3', '-noreset', '-novtswitch', '-sharevts', '-nolisten', 'tcp', '-config', configuration, '-logfile', log];
    const server = spawn('Xorg', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    this.#processes.push(server);
    let said = '';
    server.stdio[3].on('data', (text) => (said += text));
    await until('the display server is there', () => said.includes('\n'));
    this.environment = { DISPLAY: `:${said.trim()}` };
    if (desktop === MANAGED) {
      this.#processes.push(spawn('openbox', [], { env: { ...process.env, ...this.environment }, stdio: 'ignore' }));
      await until('windows are managed', () => this.#run('xdotool', 'get_num_desktops') !== null);
    }
    this.plug();
  }

  /** Runs a program in the display; its words, or nothing when it fails. */
  #run(program, ...arguments_) {
    const { status, stdout } = spawnSync(program, arguments_, {
      env: { ...process.env, ...this.environment },
      encoding: 'utf8',
    });
    return status === 0 ? stdout : null;
  }

  #must(program, ...arguments_) {
    const said = this.#run(program, ...arguments_);
    if (said === null) throw new Error(`${program} ${arguments_.join(' ')} fails`);
    return said;
  }

  /** Plugs the second screen in. */
  plug() {
    this.#run('xrandr', '--addmode', OUTPUTS.right, MODE);
    this.#arrange(OUTPUTS.left, '--mode', MODE, '--pos', '0x0', '--output', OUTPUTS.right, '--mode', MODE, '--pos', `${SCREEN.width}x0`);
  }

  /** Pulls a screen out; what stays begins at the left. */
  unplug(side = 'right') {
    const stays = side === 'right' ? OUTPUTS.left : OUTPUTS.right;
    this.#arrange(OUTPUTS[side], '--off', '--output', stays, '--mode', MODE, '--pos', '0x0');
  }

  /** Shows the same on both screens. */
  mirror() {
    this.#arrange(OUTPUTS.right, '--mode', MODE, '--pos', '0x0');
  }

  #arrange(...arguments_) {
    this.#must('xrandr', '--output', ...arguments_);
    // Only a question makes this driver notice what is plugged in now; real ones say it by themselves.
    this.#must('xrandr', '--query');
  }

  /** Presses a key, as a person or a clicker does: it goes to whatever window has the keyboard. */
  key(...names) {
    this.#must('xdotool', 'key', '--delay', '20', ...names);
  }

  /** Clicks somewhere on the screens. */
  click(x, y) {
    this.#must('xdotool', 'mousemove', String(x), String(y), 'click', '1');
  }

  /** Saves a screenshot of a screen as PNG. */
  picture(path, side) {
    const crop = side ? ['-crop', `${MODE}+${side === 'left' ? 0 : SCREEN.width}+0`, '+repage'] : [];
    this.#must('import', '-window', 'root', ...crop, path);
  }

  /** How much of a screen has a colour, from 0 to 1. */
  share(colour, side) {
    const crop = ['-crop', `${MODE}+${side === 'left' ? 0 : SCREEN.width}+0`, '+repage'];
    const mask = ['-fuzz', '3%', '-transparent', colour, '-alpha', 'extract', '-negate'];
    return Number(this.#must('convert', 'x:root', ...crop, ...mask, '-format', '%[fx:mean]', 'info:'));
  }

  /** Ends everything in it. */
  close() {
    for (const one of this.#processes.toReversed()) one.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
